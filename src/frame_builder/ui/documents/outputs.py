# SPDX-License-Identifier: MIT
"""Documents out of the program: to a printer, or to a file the therapist chooses."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from ...domain.document import Document
from ...domain.names import file_stem
from ...domain.weird import literal
from ...services.frame_io import WriteError, write_whole
from ...typeset.errors import PrintError, TypesetError
from ...typeset.html import to_html
from ...typeset.pages import Colours, PageImage, page_image
from ...typeset.printing import has_service, print_pdf
from ...typeset.text import to_text
from ...typeset.typesetter import Typesetter
from ...vault.files import is_folder
from ..dialogs import Ask
from ..patience import GivenUpError, wait_for


def tr(text: str) -> str:
    """Interface words of printing and saving in the language of the program."""
    return QCoreApplication.translate("Outputs", text)


class Outputs:
    """Prints and saves documents; every failure becomes one sentence in a question window, and nothing is lost.

    `say` tells where a file was saved.
    """

    def __init__(self, ask: Ask, typesetter: Typesetter, say: Callable[[str], None] = lambda _text: None) -> None:
        self._ask, self._say = ask, say
        self._typesetter = typesetter
        self._folder: Path | None = None

    def output(self, document: Document, way: str, reference: str) -> Path | None:
        """Print or save a document; the file's path when one was written."""
        try:
            if way == "print":
                self._print(document)
                return None
            return self._save(document, reference)
        except GivenUpError:
            return None
        except (TypesetError, PrintError, WriteError) as error:
            self._ask.tell(tr("That did not work"), str(error))
        except Exception as error:  # noqa: BLE001 - whatever it is, the window goes on and says so
            said = tr("Something nobody foresaw went wrong ({kind}). What you typed is kept; please try once more.")
            self._ask.tell(tr("That did not work"), said.format(kind=type(error).__name__))
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
        title = tr("Printing …")
        pdf = wait_for(lambda: self._typesetter.pdf(document), title)
        if has_service(printer):
            wait_for(lambda: print_pdf(pdf, printer), title)
        else:
            print_pdf(pdf, printer, _draw_aside)

    def _save(self, document: Document, reference: str) -> Path | None:
        path = self._where(file_name(document, reference))
        if path is None:
            return None
        given_up = threading.Event()
        try:
            done = wait_for(lambda: self._write(document, path, given_up), tr("Saving …"))
        except GivenUpError:
            given_up.set()
            raise
        if done:
            self._folder = path.parent
            self._say(saved_words(path))
        return path if done else None

    def _where(self, name: str) -> Path | None:
        """Where to save. The ending is added here, after the file dialog asked about what it was told: so ask again."""
        kinds = tr("PDF (*.pdf);;Web page (*.html);;Plain text (*.txt)")
        path = self._ask.save_file(tr("Save"), name, kinds, self._folder)
        if path is None or path.suffix.lower() in (".pdf", ".html", ".txt"):
            return path
        path = path.parent / f"{path.name}.pdf"
        if os.path.lexists(path) and not is_folder(path):
            text = tr("“{name}” is there already. If you replace it, what it says now is gone.").format(name=path.name)
            if not self._ask.question(tr("Replace the file?"), text, tr("Replace it"), tr("Go back"), danger=True):
                return None
        return path

    def _write(self, document: Document, path: Path, given_up: threading.Event) -> bool:
        """Make the file and write it, unless that was given up meanwhile. Runs off the interface's thread."""
        content = self._bytes(document, path.suffix.lower())
        if given_up.is_set():
            return False
        write_whole(path, content, overwrite=True)
        return True

    def _bytes(self, document: Document, suffix: str) -> bytes:
        match suffix:
            case ".html":
                return to_html(document).encode()
            case ".txt":
                return to_text(document).encode()
            case _:
                return self._typesetter.pdf(document)


def _draw_aside(pdf: bytes, page: int, scale: float, colours: Colours) -> PageImage:
    """A page as a picture, drawn while the window goes on."""
    return wait_for(lambda: page_image(pdf, page, scale, colours), tr("Printing …"))


def saved_words(path: Path) -> str:
    """That a file was saved, and where."""
    return tr("Saved as “{path}”.").format(path=literal(str(path)))


def file_name(document: Document, reference: str) -> str:
    """A name that says no more than the therapist's own short reference."""
    kinds = {"agreement": tr("Agreement"), "amendment": tr("Changes"), "situations": tr("For supervision")}
    kinds["recovery"] = tr("Recovery sheet")
    kind = kinds[document.kind]
    version = "" if document.kind in ("situations", "recovery") else tr("version {n}").format(n=document.version)
    parts = (plain_name(reference), kind, version, document.dated.isoformat())
    return " ".join(part for part in parts if part) + ".pdf"


def plain_name(text: str) -> str:
    """A text as a part of a file name: letters, digits, dashes and spaces, so that it never leads to another folder."""
    return file_stem(text, "")
