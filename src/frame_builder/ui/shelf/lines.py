# SPDX-License-Identifier: MIT
"""Rows of a card that fold: what is said stands beside the name where there is room, else under it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from ..controls import PlainLabel, rule
from ..theme import em

_ROOMY = 34.0
"""The width in text sizes from which all of a row stands side by side."""


class FoldingRows(QWidget):
    """Rows of widgets in columns that share the width as told; *under* names the columns that fold."""

    def __init__(self, shares: Sequence[int], under: Sequence[int]) -> None:
        super().__init__()
        self._shares, self._under = shares, under
        self._rows: list[Sequence[QWidget]] = []
        self._roomy = True
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 6, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(7)
        self._share()

    def add(self, cells: Sequence[QWidget]) -> None:
        """One more row."""
        if self._rows:
            self._grid.addWidget(rule(), self._line() - 1, 0, 1, len(self._shares))
        for column, widget in enumerate(cells):
            self._grid.addWidget(widget, self._line(), column)
        self._rows.append(cells)

    def add_text(self, text: str) -> None:
        """A last line across all columns."""
        self._grid.addWidget(PlainLabel(text, "lead"), self._line(), 0, 1, len(self._shares))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold, or unfold."""
        super().resizeEvent(event)
        roomy = self.width() >= em(self, _ROOMY)
        if roomy != self._roomy:
            self._roomy = roomy
            self._fold()

    def _line(self) -> int:
        """The line of the grid in which the next row begins; each has a rule before it and room under it."""
        return (len(self._under) + 2) * len(self._rows)

    def _share(self) -> None:
        name = self._first()
        for column, share in enumerate(self._shares):
            self._grid.setColumnStretch(column, share if self._roomy else int(column == name))

    def _fold(self) -> None:
        self._share()
        first = self._first()  # what folds begins under the name
        for place, cells in enumerate(self._rows):
            line = (len(self._under) + 2) * place
            for below, column in enumerate(self._under, 1):
                self._grid.removeWidget(cells[column])
                if self._roomy:
                    self._grid.addWidget(cells[column], line, column)
                else:
                    wide = cells[column].sizePolicy().horizontalPolicy() is not QSizePolicy.Policy.Maximum
                    where = Qt.AlignmentFlag(0) if wide else Qt.AlignmentFlag.AlignLeft
                    self._grid.addWidget(cells[column], line + below, first, 1, len(self._shares) - first, where)

    def _first(self) -> int:
        """The column of the name."""
        return next(place for place, share in enumerate(self._shares) if share)
