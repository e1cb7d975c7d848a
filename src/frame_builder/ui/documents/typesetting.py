# SPDX-License-Identifier: MIT
"""Typesetting beside the interface: one worker on a thread of its own, which no document and no fault can end."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QThread, Signal, Slot
from PySide6.QtGui import QImage

from ...domain.document import Document
from ...typeset.errors import TypesetError
from ...typeset.pages import page_image, page_sizes
from ...typeset.typesetter import Span, Typesetter


@dataclass(frozen=True)
class Typeset:
    """A document as typeset: the PDF, its pages' sizes in points, and where each decision's clause stands."""

    pdf: bytes = b""
    sizes: tuple[tuple[float, float], ...] = ()
    spans: Mapping[str, tuple[Span, ...]] = field(default_factory=dict)
    asker: int = 0
    """The pane that asked for it: one worker serves them all, and no pane may show another one's document."""


class PreviewWorker(QObject):
    """Typesets and draws pages on a thread of its own; of each pane only the newest request is answered.

    Every such request is answered: by `typeset`, or by `failed` with a sentence; a page by `drawn` or `undrawn`.
    """

    typeset = Signal(object)
    drawn = Signal(bytes, int, QImage)
    undrawn = Signal(bytes, str)
    failed = Signal(str, int)
    _wanted = Signal()

    def __init__(self, resources: Path) -> None:
        super().__init__()
        self._resources = resources
        self._typesetter = Typesetter(resources)
        self._lock = threading.Lock()
        self._documents: dict[int, Document] = {}
        self._pages: dict[tuple[int, int], tuple[bytes, float]] = {}
        self._thread: WorkerThread | None = None
        self._wanted.connect(self._work)

    def live_on(self, thread: WorkerThread) -> None:
        """Work on this thread from now on, and start it again should it end unasked."""
        self._thread = thread
        self.moveToThread(thread)

    def want(self, document: Document, asker: int) -> None:
        """Ask for a document; one of the same pane, not begun yet, is dropped. May be called from any thread."""
        with self._lock:
            self._documents[asker] = document
            self._pages = {key: page for key, page in self._pages.items() if key[0] != asker}
        self._ask()

    def want_page(self, pdf: bytes, page: int, scale: float, asker: int) -> None:
        """Ask for a picture of a page at so many pixels per point."""
        with self._lock:
            self._pages[asker, page] = (pdf, scale)
        self._ask()

    def _ask(self) -> None:
        if self._thread is None:
            return
        with contextlib.suppress(RuntimeError):  # what Qt's binding raises when the thread is gone with its window
            self._thread.revive()
            self._wanted.emit()

    @Slot()
    def _work(self) -> None:
        with self._lock:
            documents, self._documents = self._documents, {}
        for asker, document in documents.items():
            self._set(document, asker)
        with self._lock:
            pages, self._pages = self._pages, {}
        for (_asker, page), (pdf, scale) in pages.items():
            self._draw(pdf, page, scale)

    def _set(self, document: Document, asker: int) -> None:
        try:
            preview = self._typesetter.preview(document)
            made = Typeset(preview.pdf, page_sizes(preview.pdf), preview.spans, asker)
        except TypesetError as error:
            self.failed.emit(str(error), asker)
        except BaseException as error:  # noqa: BLE001 - whatever it is, a panic of the typesetter too, the next edit is shown
            self._typesetter = Typesetter(self._resources)
            self.failed.emit(sentence_for(error), asker)
        else:
            self.typeset.emit(made)

    def _draw(self, pdf: bytes, page: int, scale: float) -> None:
        try:
            image = page_image(pdf, page, scale)
            picture = QImage(image.pixels, image.width, image.height, image.stride, QImage.Format.Format_RGB32).copy()
        except TypesetError as error:
            self.undrawn.emit(pdf, str(error))
        except BaseException as error:  # noqa: BLE001 - as above
            self.undrawn.emit(pdf, sentence_for(error))
        else:
            self.drawn.emit(pdf, page, picture)


class WorkerThread(QThread):
    """A thread that is started again when it has ended, unless it was told to end."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._told = False

    def quit(self) -> None:
        """End for good."""
        self._told = True
        super().quit()

    def revive(self) -> None:
        """Start again after an end nobody asked for."""
        if self.isFinished() and not self._told:
            self.start()


def sentence_for(error: BaseException) -> str:
    """What to say of a failure nobody foresaw: its kind and never its words, which may be the document's."""
    if isinstance(error, MemoryError):
        return _tr("There is not enough memory to lay out the document. Close other programs and try again.")
    return _tr("The document could not be laid out ({kind}). What you typed is kept.").format(kind=type(error).__name__)


def start_worker(resources: Path, parent: QObject) -> tuple[PreviewWorker, QThread]:
    """A worker on a running thread; stop it with `quit()` and `wait()` before the program ends."""
    thread = WorkerThread(parent)
    worker = PreviewWorker(resources)
    worker.live_on(thread)
    thread.start()
    return worker, thread


def _tr(text: str) -> str:
    return QCoreApplication.translate("Typesetting", text)
