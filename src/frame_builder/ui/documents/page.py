# SPDX-License-Identifier: MIT
"""A kept agreement or an amendment, to read, print or save; nothing on this page changes it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QWidget

from ...domain.document import Document
from ..cards import Segmented
from ..controls import Button, PlainLabel, beside, stack
from ..theme import em
from .preview import PreviewPane, PreviewWorker


class ReadingPage(QWidget):
    """Shows one or two documents of a frame. `output_wanted` carries the document on show and how it should leave."""

    closed = Signal()
    output_wanted = Signal(object, str)
    review_wanted = Signal()

    def __init__(
        self,
        worker: PreviewWorker,
        documents: tuple[tuple[str, Document], ...],
        said: str = "",
        *,
        can_review: bool = False,
    ) -> None:
        super().__init__()
        self._can_review = can_review
        self._documents = documents
        self._now = 0
        self._pane = PreviewPane(worker)
        self._pane.setMaximumWidth(em(self, 50))
        box = stack(self)
        if said:
            note = PlainLabel(said, "lead")
            note.setContentsMargins(30, 14, 30, 6)
            box.addWidget(note)
        middle = beside()
        middle.addStretch(1)
        middle.addWidget(self._pane, 20)
        middle.addStretch(1)
        box.addLayout(middle, 1)
        box.addWidget(self._build_foot())
        for keys, act in (("Ctrl+P", "print"), ("Ctrl+S", "save")):
            QShortcut(QKeySequence(keys), self).activated.connect(lambda act=act: self._emit(act))
        QShortcut(QKeySequence("Escape"), self).activated.connect(self.closed)
        self._show(0)

    def _build_foot(self) -> QFrame:
        foot = QFrame()
        foot.setProperty("look", "foot")
        row = beside(foot, gap=12, margin=(20, 9, 20, 9))
        row.addWidget(Button(self.tr("← All frames"), "secondary", self.closed.emit))
        if len(self._documents) > 1:
            options = tuple((str(place), title) for place, (title, _document) in enumerate(self._documents))
            switch = Segmented(options, self.tr("Which document"), "0")
            switch.chosen.connect(lambda key: self._show(int(key)))
            row.addWidget(switch)
        row.addStretch(1)
        if self._can_review:
            row.addWidget(Button(self.tr("Start review"), "secondary", self.review_wanted.emit))
        row.addWidget(Button(self.tr("Save …"), "secondary", lambda: self._emit("save"), hint=self.tr("Ctrl+S")))
        self._print = Button(self.tr("Print …"), "primary", lambda: self._emit("print"), hint=self.tr("Ctrl+P"))
        row.addWidget(self._print)
        return foot

    def first_focus(self) -> QWidget:
        """Where the keyboard starts."""
        return self._print

    def _show(self, place: int) -> None:
        self._now = place
        title, document = self._documents[place]
        self._pane.show_document(document, title)

    def _emit(self, way: str) -> None:
        self.output_wanted.emit(self._documents[self._now][1], way)
