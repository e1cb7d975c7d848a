# SPDX-License-Identifier: MIT
"""A note or a sentence beside the fields of a decision."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from ...domain.frame import NOTE_LENGTH
from ..controls import Lines, PlainLabel, name, stack
from ..notices import announce


def cannot_print(what: str) -> str:
    """What to do about a character that cannot be printed, named by the workspace; empty where there is none."""
    said = QCoreApplication.translate("Extra", "{what} cannot be printed. Please take it out, or write it another way.")
    return said.format(what=what) if what else ""


class Extra(QWidget):
    """A text beside the fields: shown once it is wanted. `edited` carries the text, as much of it as can be kept.

    It says when there is more than can be kept, and goes on showing all of it.
    """

    edited = Signal(str)

    def __init__(self, label: str, text: str) -> None:
        super().__init__()
        box = stack(self, gap=6)
        self.lines = Lines(least=2)
        self.lines.setPlainText(text)
        title = PlainLabel(label, "strong")
        title.setBuddy(self.lines)
        name(self.lines, label)
        self._problem = PlainLabel("", "wrong")
        self._problem.hide()
        box.addWidget(title)
        box.addWidget(self.lines)
        box.addWidget(self._problem)
        self._long = self._warning = ""
        self._setting = False
        self.lines.textChanged.connect(self._typed)
        if not text:
            self.hide()  # shown it is with its parent; before that it would be a window of its own

    def open(self) -> None:
        """Show it and write in it."""
        self.show()
        self.lines.setFocus()

    def set_text(self, text: str) -> None:
        """Show another text, unless it is there already. Nothing is emitted: some signs that a text from elsewhere
        may hold come back as others, and only what somebody types is a change."""
        if self.lines.toPlainText()[:NOTE_LENGTH] != text:
            self._setting = True
            self.lines.setPlainText(text)
            self._setting = False
            self.setVisible(bool(text))

    def problem(self) -> str:
        """What is wrong with the text, or nothing."""
        return self._problem.plain()

    def warn(self, sentence: str) -> None:
        """Say what is wrong with what stands in the text; empty takes it back."""
        self._warning = sentence
        self._say(self._long or sentence)

    def _typed(self) -> None:
        text = self.lines.toPlainText()
        over = len(text) - NOTE_LENGTH
        sentence = QCoreApplication.translate(
            "Extra", "This is {over} characters too long. Its first {most} characters are kept."
        )
        self._long = sentence.format(over=over, most=NOTE_LENGTH) if over > 0 else ""
        self._say(self._long or self._warning)
        if not self._setting:
            self.edited.emit(text[:NOTE_LENGTH])

    def _say(self, sentence: str) -> None:
        if sentence and not self.problem():
            announce(self.lines, sentence)
        if sentence != self.problem():
            self._problem.setText(sentence)
            self._problem.setVisible(bool(sentence))
            self.lines.setAccessibleDescription(sentence)
            self.lines.mark_wrong(bool(sentence))
