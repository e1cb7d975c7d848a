# SPDX-License-Identifier: MIT
"""Printing: painted pages land where they should, and the PDF itself goes to the print service."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from frame_builder.typeset.errors import PrintError, TypesetError
from frame_builder.typeset.pages import page_image, page_sizes
from frame_builder.typeset.typesetter import Typesetter

from . import samples

pytest.importorskip("PySide6.QtPrintSupport")

from PySide6.QtGui import QPageSize
from PySide6.QtPrintSupport import QPrinter

from frame_builder.typeset import printing

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def printer(tmp_path: Path) -> QPrinter:
    made = QPrinter(QPrinter.PrinterMode.HighResolution)
    made.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    made.setOutputFileName(str(tmp_path / "printed.pdf"))
    made.setResolution(150)
    made.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    return made


def _printed(printer: QPrinter) -> bytes:
    return Path(printer.outputFileName()).read_bytes()


def test_painted_pages_look_like_the_document(typesetter: Typesetter, printer: QPrinter) -> None:
    pdf = typesetter.pdf(samples.couple())
    printing.print_pdf(pdf, printer)
    printed = _printed(printer)
    assert len(page_sizes(printed)) == len(page_sizes(pdf)) == 2
    assert page_sizes(printed)[0] == pytest.approx(page_sizes(pdf)[0], abs=1.5)
    for page in range(2):
        one, other = page_image(pdf, page, 0.5, "gray"), page_image(printed, page, 0.5, "gray")
        shared = min(one.height, other.height)
        width = min(one.width, other.width)
        differences = sum(
            abs(one.pixels[y * one.stride + x] - other.pixels[y * other.stride + x])
            for y in range(shared)
            for x in range(width)
        )
        assert differences / (shared * width) < 4


def test_colour_is_kept_and_gray_is_gray(typesetter: Typesetter, printer: QPrinter) -> None:
    pdf = typesetter.pdf(samples.one_page())
    for mode, coloured in ((QPrinter.ColorMode.Color, True), (QPrinter.ColorMode.GrayScale, False)):
        printer.setColorMode(mode)
        printing.print_pdf(pdf, printer)
        image = page_image(_printed(printer), 0, 0.5)
        teal = any(abs(image.pixels[at] - image.pixels[at + 2]) > 40 for at in range(0, len(image.pixels) - 4, 4))
        assert teal is coloured


def test_a_range_of_pages(typesetter: Typesetter, printer: QPrinter) -> None:
    pdf = typesetter.pdf(samples.long())
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setFromTo(2, 3)
    printing.print_pdf(pdf, printer)
    assert len(page_sizes(_printed(printer))) == 2
    printer.setFromTo(90, 95)
    with pytest.raises(PrintError, match="not in this document"):
        printing.print_pdf(pdf, printer)


def test_smaller_paper_shows_the_whole_page(typesetter: Typesetter, printer: QPrinter) -> None:
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A5))
    printing.print_pdf(typesetter.pdf(samples.one_page()), printer)
    image = page_image(_printed(printer), 0, 1.0, "gray")
    rows = [
        y for y in range(image.height) if min(image.pixels[y * image.stride : y * image.stride + image.width]) < 160
    ]
    assert rows[0] > 20
    assert image.height - rows[-1] > 20


def test_no_pdf_is_refused(printer: QPrinter) -> None:
    with pytest.raises(TypesetError):
        printing.print_pdf(b"nothing", printer)


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_cannot_begin(typesetter: Typesetter, printer: QPrinter, tmp_path: Path) -> None:
    printer.setOutputFileName(str(tmp_path / "no" / "such" / "folder.pdf"))
    with pytest.raises(PrintError, match="could not be reached"):
        printing.print_pdf(typesetter.pdf(samples.one_page()), printer)


class _Queue(QPrinter):
    """A printer that says it is a real queue."""

    def printerName(self) -> str:  # noqa: N802 - Qt's own name
        return "front-room"

    def outputFormat(self) -> QPrinter.OutputFormat:  # noqa: N802 - Qt's own name
        return QPrinter.OutputFormat.NativeFormat

    def duplex(self) -> QPrinter.DuplexMode:
        return QPrinter.DuplexMode.DuplexLongSide


def _service(folder: Path, monkeypatch: pytest.MonkeyPatch, ending: str) -> None:
    """Put an `lp` on the path that keeps what it was told and given."""
    script = folder / "lp"
    script.write_text(f'#!/bin/sh\nprintf "%s\\n" "$@" > "{folder}/told"\ncat > "{folder}/given"\n{ending}\n')
    script.chmod(0o755)
    monkeypatch.setenv("PATH", f"{folder}{os.pathsep}{os.environ['PATH']}")


@pytest.mark.skipif(os.name == "nt", reason="there is no CUPS on Windows")
def test_the_print_service_gets_the_pdf_itself(
    typesetter: Typesetter, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _service(tmp_path, monkeypatch, "exit 0")
    queue = _Queue()
    queue.setCopyCount(2)
    queue.setColorMode(QPrinter.ColorMode.GrayScale)
    pdf = typesetter.pdf(samples.couple())
    printing.print_pdf(pdf, queue)
    assert (tmp_path / "given").read_bytes() == pdf
    told = (tmp_path / "told").read_text().splitlines()
    assert told[:8] == ["-d", "front-room", "-t", "Frame Builder", "-n", "2", "-P", "1-2"]
    assert "sides=two-sided-long-edge" in told
    assert "print-color-mode=monochrome" in told


@pytest.mark.skipif(os.name == "nt", reason="there is no CUPS on Windows")
def test_a_refusing_print_service(typesetter: Typesetter, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _service(tmp_path, monkeypatch, "echo 'Secret Person' >&2; exit 1")
    with pytest.raises(PrintError) as refused:
        printing.print_pdf(typesetter.pdf(samples.one_page()), _Queue())
    assert "Secret" not in str(refused.value)
