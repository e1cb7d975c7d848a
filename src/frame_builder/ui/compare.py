# SPDX-License-Identifier: MIT
"""What was and what is now, word by word, with marks that do not rely on colour."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QColor, QFont, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit, QWidget

from ..domain.comparison import Piece, word_diff
from .controls import PlainLabel, name, stack
from .theme import colours_of, em


def tr(text: str) -> str:
    """Interface words of this view in the language of the program."""
    return QCoreApplication.translate("DifferenceView", text)


class DifferenceView(QWidget):
    """The words before with what goes struck through, and the words now with what comes underlined in bold."""

    def __init__(self, before: tuple[str, ...], after: tuple[str, ...]) -> None:
        super().__init__()
        box = stack(self, gap=4)
        old, new = "\n".join(before), "\n".join(after)
        pieces = word_diff(old, new)
        if old:
            box.addWidget(PlainLabel(tr("Until now"), "small"))
            box.addWidget(Marked(tr("Until now"), old, pieces, "out"))
        if new:
            box.addWidget(PlainLabel(tr("From now on"), "small"))
            box.addWidget(Marked(tr("From now on"), new, pieces, "in"))


class Marked(QTextEdit):
    """Read-only words with the changed ones marked, as tall as they need."""

    def __init__(self, title: str, text: str, pieces: tuple[Piece, ...], mark: str) -> None:
        super().__init__()
        self.setReadOnly(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("look", "marked")
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        name(self, title, text)
        cursor = QTextCursor(self.document())
        for piece in pieces:
            if piece.mark in ("same", mark):
                cursor.insertText(piece.text, self._style(piece.mark))
        self.document().documentLayout().documentSizeChanged.connect(lambda _size: self._fit())
        self._fit()

    def _style(self, mark: str) -> QTextCharFormat:
        style = QTextCharFormat()
        colours = colours_of(self)
        if mark == "out":
            style.setFontStrikeOut(True)
            style.setForeground(QColor(colours.ink_quiet))
        elif mark == "in":
            style.setFontWeight(QFont.Weight.Bold)
            style.setFontUnderline(True)
            style.setForeground(QColor(colours.accent))
        else:
            style.setForeground(QColor(colours.ink))
        return style

    def _fit(self) -> None:
        self.setFixedHeight(round(self.document().size().height()) + em(self, 0.3))
