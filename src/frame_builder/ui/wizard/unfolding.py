# SPDX-License-Identifier: MIT
"""A card that says the main thing in a line and shows the rest when asked."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ..controls import Button, Card, PlainLabel, beside, stack


def tr(text: str) -> str:
    """Interface words of these cards in the language of the program."""
    return QCoreApplication.translate("Unfolding", text)


class Unfolding(Card):
    """`fill` puts the details into the box it is given, once they are wanted; `turned` tells whether they show now."""

    turned = Signal(bool)

    def __init__(self, title: str, summary: str, fill: Callable[[QVBoxLayout], None], *, shown: bool = False) -> None:
        super().__init__()
        self._title, self._fill = title, fill
        self._filled = False
        head = beside(gap=12)
        words = stack(gap=2)
        words.addWidget(PlainLabel(title, "strong"))
        words.addWidget(PlainLabel(summary, "quiet"))
        head.addLayout(words, 1)
        self._button = Button("", "secondary", self._turn, small=True)
        head.addWidget(self._button)
        self.box.addLayout(head)
        self._body = QWidget()
        self._body_box = stack(self._body, gap=10, margin=(0, 8, 0, 0))
        self.box.addWidget(self._body)
        self._show(shown)

    def _turn(self) -> None:
        self._show(self._body.isHidden())
        self.turned.emit(not self._body.isHidden())

    def _show(self, shown: bool) -> None:
        if shown and not self._filled:
            self._filled = True
            self._fill(self._body_box)
        self._body.setVisible(shown)
        self._button.setText(tr("Hide") if shown else tr("Show"))
        self._button.setAccessibleName(f"{self._button.text()}: {self._title}")
