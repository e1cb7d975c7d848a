# SPDX-License-Identifier: MIT
"""Documents out of the program: to a printer, or to a file the therapist chooses."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from ..domain.document import Document
from ..domain.names import file_stem
from ..services.frame_io import WriteError, write_whole
from ..typeset.errors import PrintError, TypesetError
from ..typeset.html import to_html
from ..typeset.printing import print_pdf
from ..typeset.text import to_text
from ..typeset.typesetter import Typesetter
from .dialogs import Ask


def tr(text: str) -> str:
    """Interface words of printing and saving in the language of the program."""
    return QCoreApplication.translate("Outputs", text)


class Outputs:
    """Prints and saves documents; every failure becomes one sentence in a question window, and nothing is lost."""

    def __init__(self, ask: Ask, typesetter: Typesetter) -> None:
        self._ask = ask
        self._typesetter = typesetter
        self._folder: Path | None = None

    def output(self, document: Document, way: str, reference: str) -> Path | None:
        """Print or save a document; the file's path when one was written."""
        try:
            if way == "print":
                self._print(document)
                return None
            return self._save(document, reference)
        except (TypesetError, PrintError, WriteError) as error:
            self._ask.tell(tr("That did not work"), str(error))
            return None

    def _print(self, document: Document) -> None:
        printers = QPrinterInfo.availablePrinterNames()
        if not printers:
            text = tr(
                "No printer is set up on this computer. You can save the document as a PDF and print it elsewhere."
            )
            self._ask.tell(tr("No printer"), text)
            return
        choice = self._ask.printing(tr("Print"), printers, (), ())
        if choice is None:
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setPrinterName(choice.printer)
        printer.setCopyCount(choice.copies)
        print_pdf(self._typesetter.pdf(document), printer)

    def _save(self, document: Document, reference: str) -> Path | None:
        kinds = tr("PDF (*.pdf);;Web page (*.html);;Plain text (*.txt)")
        path = self._ask.save_file(tr("Save"), file_name(document, reference), kinds, self._folder)
        if path is None:
            return None
        if path.suffix.lower() not in (".pdf", ".html", ".txt"):
            path = path.with_name(f"{path.name}.pdf")
        write_whole(path, self._bytes(document, path.suffix.lower()), overwrite=True)
        self._folder = path.parent
        return path

    def _bytes(self, document: Document, suffix: str) -> bytes:
        match suffix:
            case ".html":
                return to_html(document).encode()
            case ".txt":
                return to_text(document).encode()
            case _:
                return self._typesetter.pdf(document)


def file_name(document: Document, reference: str) -> str:
    """A name that says no more than the therapist's own short reference."""
    safe = file_stem(reference, "")
    kinds = {"agreement": tr("Agreement"), "amendment": tr("Changes"), "situations": tr("For supervision")}
    kinds["recovery"] = tr("Recovery sheet")
    kind = kinds[document.kind]
    version = "" if document.kind in ("situations", "recovery") else tr("version {n}").format(n=document.version)
    return " ".join(part for part in (safe, kind, version, document.dated.isoformat()) if part) + ".pdf"
