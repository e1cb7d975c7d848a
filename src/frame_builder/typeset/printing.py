# SPDX-License-Identifier: MIT
"""Printing a PDF; the only module of the typesetting that knows Qt. Painting belongs on the interface's thread.

Where there is CUPS, the PDF itself is sent, so that letters stay letters. Elsewhere each page is painted as
a picture at the printer's resolution. Nothing is written to a file on the way.
"""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPageLayout, QPainter
from PySide6.QtPrintSupport import QPrinter

from .errors import PrintError
from .pages import Colours, PageImage, page_image, page_sizes

Draw = Callable[[bytes, int, float, Colours], PageImage]
"""How the picture of a page is made: the PDF, the page from 0, pixels per point, and the colours."""

MOST_DOTS: Final = 600
"""Dots an inch of a painted page; more only takes memory (a gray A4 page takes 35 MB at 600)."""

JOB_NAME: Final = "Frame Builder"
"""What the print queue shows to everybody: never a client's name."""

_SECONDS: Final = 60
_POINTS_AN_INCH: Final = 72
_SIDES: Final = {
    QPrinter.DuplexMode.DuplexNone: "one-sided",
    QPrinter.DuplexMode.DuplexLongSide: "two-sided-long-edge",
    QPrinter.DuplexMode.DuplexShortSide: "two-sided-short-edge",
}


def has_service(printer: QPrinter) -> bool:
    """Whether the PDF itself goes to a print service, which may take long and can be done on any thread."""
    return bool(_service(printer))


def _service(printer: QPrinter) -> str:
    native = printer.printerName() and printer.outputFormat() is QPrinter.OutputFormat.NativeFormat
    return (shutil.which("lp") or "") if native else ""


def print_pdf(pdf: bytes, printer: QPrinter, draw: Draw = page_image) -> None:
    """Print the PDF as the printer is set: pages, copies, sides, colour. `draw` makes the picture of a page.

    Raises PrintError when the printer takes nothing, TypesetError when the bytes are no PDF.
    """
    pages = _chosen_pages(len(page_sizes(pdf)), printer)
    if not pages:
        raise PrintError("The pages chosen for printing are not in this document.")
    lp = _service(printer)
    if lp:
        _send(lp, pdf, pages, printer)
    else:
        _paint(pdf, pages, printer, draw)


def _chosen_pages(count: int, printer: QPrinter) -> range:
    """The pages to print, counted from 0."""
    if printer.printRange() is not QPrinter.PrintRange.PageRange or printer.fromPage() == 0:
        return range(count)
    return range(printer.fromPage() - 1, min(printer.toPage() or count, count))


def lp_arguments(pages: range, printer: QPrinter) -> list[str]:
    """What `lp` is told besides the PDF on its standard input."""
    told = ["-d", printer.printerName(), "-t", JOB_NAME, "-n", str(max(printer.copyCount(), 1))]
    told += ["-P", f"{pages.start + 1}-{pages.stop}"]
    options = [f"sides={_SIDES[printer.duplex()]}"] if printer.duplex() in _SIDES else []
    if printer.colorMode() is QPrinter.ColorMode.GrayScale:
        options.append("print-color-mode=monochrome")
    options.append("collate=true" if printer.collateCopies() else "collate=false")
    return [*told, *(part for option in options for part in ("-o", option))]


def _send(lp: str, pdf: bytes, pages: range, printer: QPrinter) -> None:
    try:
        done = subprocess.run(
            [lp, *lp_arguments(pages, printer)], input=pdf, capture_output=True, timeout=_SECONDS, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        raise PrintError("The print service did not answer; nothing was printed.") from None
    if done.returncode != 0:
        raise PrintError("The print service refused the document; please check the printer and try again.")


def _paint(pdf: bytes, pages: range, printer: QPrinter, draw: Draw) -> None:
    """Paint each page as a picture over the whole sheet."""
    printer.setDocName(JOB_NAME)
    printer.setFullPage(True)
    width, height = page_sizes(pdf)[pages.start]
    upright = width <= height
    printer.setPageOrientation(QPageLayout.Orientation.Portrait if upright else QPageLayout.Orientation.Landscape)
    scale = min(printer.resolution(), MOST_DOTS) / _POINTS_AN_INCH
    gray = printer.colorMode() is QPrinter.ColorMode.GrayScale
    times = 1 if printer.supportsMultipleCopies() else max(printer.copyCount(), 1)
    painter = QPainter()
    if not painter.begin(printer):
        raise PrintError("The printer could not be reached; nothing was printed.")
    try:
        for number, page in enumerate([page for _ in range(times) for page in pages]):
            if number and not printer.newPage():
                raise PrintError("The printer stopped before the last page.")
            picture = draw(pdf, page, scale, "gray" if gray else "bgrx")
            painter.drawImage(_sheet(picture, printer), _as_qimage(picture))
    except BaseException:
        printer.abort()  # half a document is worse than none
        raise
    finally:
        painter.end()


def _sheet(picture: PageImage, printer: QPrinter) -> QRectF:
    """Where the picture goes: at its true size when the paper fits it, made smaller and centred when not."""
    paper = printer.paperRect(QPrinter.Unit.DevicePixel)
    dots = printer.resolution() / _POINTS_AN_INCH / picture.scale
    width, height = picture.width * dots, picture.height * dots
    fit = min(1.0, paper.width() / width, paper.height() / height)
    if fit > 0.99:  # the same paper, but for rounding
        fit = 1.0
    width, height = width * fit, height * fit
    return QRectF((paper.width() - width) / 2, (paper.height() - height) / 2, width, height)


def _as_qimage(picture: PageImage) -> QImage:
    """The pixels as an image that borrows them: keep the picture alive while it is used."""
    form = QImage.Format.Format_Grayscale8 if picture.colours == "gray" else QImage.Format.Format_RGB32
    return QImage(picture.pixels, picture.width, picture.height, picture.stride, form)
