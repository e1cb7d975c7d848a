# SPDX-License-Identifier: MIT
"""A page of the wizard that is read from top to bottom and filled anew each time it is shown."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ...domain.document import GAP
from ..controls import READING_EMS, Column, PlainLabel, name, scrolling, stack

LINE: Final = "______"
"""How a ruled gap is shown inside a sentence."""


AT_FIRST: Final = 3
"""Pieces that are there at once when a page is filled bit by bit: about as many as a window shows."""


class Pane(QWidget):
    """A title, a lead, and parts one under the other, each a box to put things into.

    What `fill` puts into them comes bit by bit the first time, so that the window answers meanwhile; `filled` says that
    everything is there.
    """

    filled = Signal()

    def __init__(self, title: str, parts: Sequence[str], *, gap: int = 10) -> None:
        super().__init__()
        self.title = title
        content = QWidget()
        content.setProperty("look", "ground")
        outer = stack(content, margin=(30, 26, 30, 40))
        column = Column(READING_EMS)
        column.box.addWidget(PlainLabel(title, "title"))
        self._lead = PlainLabel("", "lead")
        column.box.addWidget(self._lead)
        self._parts: dict[str, QVBoxLayout] = {}
        self._pieces: list[Callable[[], object]] = []
        self._new = True
        for part in parts:
            holder = QWidget()
            self._parts[part] = stack(holder, gap=gap)
            column.box.addWidget(holder)
        column.box.addStretch(1)
        outer.addWidget(column)
        stack(self).addWidget(scrolling(content))
        name(self, title)

    def fill(self, pieces: Sequence[Callable[[], object]]) -> None:
        """Have each piece put in, in this order. Later all come at once, so that the page stays where it was moved."""
        self._pieces = list(pieces)
        at_once, self._new = (AT_FIRST if self._new else len(pieces)), False
        self._go_on(at_once)

    def _go_on(self, count: int = 1) -> None:
        now, self._pieces = self._pieces[:count], self._pieces[count:]
        for piece in now:
            piece()
        if self._pieces:
            QTimer.singleShot(0, self, self._go_on)
        else:
            self.filled.emit()


def shown(text: str) -> str:
    """A text of the agreement as it can be read on the screen."""
    return text.replace(GAP, LINE)
