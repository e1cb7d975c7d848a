# SPDX-License-Identifier: MIT
"""A page of the wizard that is read from top to bottom and filled anew each time it is shown."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ...domain.document import GAP
from ..controls import READING_EMS, Column, PlainLabel, name, scrolling, stack

LINE: Final = "______"
"""How a ruled gap is shown inside a sentence."""


class Pane(QWidget):
    """A title, a lead, and parts one under the other, each a box to put things into."""

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
        for part in parts:
            holder = QWidget()
            self._parts[part] = stack(holder, gap=gap)
            column.box.addWidget(holder)
        column.box.addStretch(1)
        outer.addWidget(column)
        stack(self).addWidget(scrolling(content))
        name(self, title)


def shown(text: str) -> str:
    """A text of the agreement as it can be read on the screen."""
    return text.replace(GAP, LINE)
