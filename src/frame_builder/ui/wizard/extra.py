# SPDX-License-Identifier: MIT
"""A text beside the fields of a decision, and what is said of one that cannot be printed or is too long."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from ...domain.frame import NOTE_LENGTH
from ..controls import Lines, PlainLabel, name, stack
from ..notices import announce


def tr(text: str) -> str:
    """Interface words of these texts in the language of the program."""
    return QCoreApplication.translate("DecisionCard", text)


def cannot_print(what: str) -> str:
    """What to do about a character that cannot be printed, named by the workspace; empty where there is none."""
    said = tr("{what} cannot be printed. Please take it out, or write it another way.")
    return said.format(what=what) if what else ""


class Extra(QWidget):
    """A text beside the fields: shown once it is wanted. `edited` carries the text, as much of it as can be kept."""

    edited = Signal(str)

    def __init__(self, label: str, text: str) -> None:
        super().__init__()
        box = stack(self, gap=6)
        self.lines = Lines(least=2)
        self.lines.setPlainText(text)
        title = PlainLabel(label, "strong")
        title.setBuddy(self.lines)
        name(self.lines, label)
        box.addWidget(title)
        box.addWidget(self.lines)
        self._problem = PlainLabel("", "wrong")
        self._problem.hide()
        box.addWidget(self._problem)
        self._label = label
        self._warning = ""
        self.lines.textChanged.connect(self._typed)
        if not text:
            self.hide()  # shown it is with its parent; before that it would be a window of its own

    def _typed(self) -> None:
        self.edited.emit(self.lines.toPlainText()[:NOTE_LENGTH])
        self._say()

    def warn(self, sentence: str) -> None:
        """Say what is wrong with the text itself; empty takes it back."""
        self._warning = sentence
        self._say()

    def _say(self) -> None:
        over = len(self.lines.toPlainText()) - NOTE_LENGTH
        long = tr("This is {over} characters too long; what is over is not kept.").format(over=over)
        said = long if over > 0 else self._warning
        if said != self._problem.plain():
            self._problem.setText(said)
            self._problem.setVisible(bool(said))
            self.lines.mark_wrong(bool(said))
            name(self.lines, self._label, said)
            if said:
                announce(self.lines, said)

    def open(self) -> None:
        """Show it and write in it."""
        self.show()
        self.lines.setFocus()

    def set_text(self, text: str) -> None:
        """Show another text, unless it is there already."""
        if self.lines.toPlainText()[:NOTE_LENGTH] != text:
            self.lines.setPlainText(text)
            self.setVisible(bool(text))
