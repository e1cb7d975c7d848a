# SPDX-License-Identifier: MIT
"""Pages that ask for a secret: a passphrase, a new one, the code of the recovery sheet.

They know no vault: they ask, show that something is being done, and say what went wrong. Imports Qt and the
standard library only, because one of them can be the first page.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from .controls import Button, Card, Line, PlainLabel, beside, name, scrolling, stack
from .flow import Flow
from .notices import announce
from .secret_lines import SHORTEST, SecretLine, Suggestion, mark_groups

_CARD_WIDTH: Final = 38


def tr(text: str) -> str:
    """Interface words of these pages in the language of the program."""
    return QCoreApplication.translate("Forms", text)


class CardPage(QWidget):
    """One card in the middle: what it holds, what went wrong, the ways on. `closed` when it is left; so does Escape."""

    closed = Signal()

    def __init__(self, title: str, lead: str) -> None:
        super().__init__()
        self.setProperty("look", "ground")
        name(self, title)
        content = QWidget()
        outer = stack(content, margin=(20, 36, 20, 36))
        outer.addStretch(1)
        self._card = Card(gap=12, margin=(30, 28, 30, 28))
        line = beside()
        line.addStretch(1)
        line.addWidget(self._card, 20)
        line.addStretch(1)
        outer.addLayout(line)
        outer.addStretch(2)
        self.box: QVBoxLayout = self._card.box
        self.box.addWidget(PlainLabel(title, "title"))
        if lead:
            self.box.addWidget(PlainLabel(lead, "lead"))
        stack(self).addWidget(scrolling(content))
        QShortcut(QKeySequence("Escape"), self).activated.connect(self._leave)
        self._busy = False
        self._fit()

    def add_foot(self, ways: list[Button]) -> None:
        """The ways on, with what went wrong above them and that something is being done below."""
        self._ways = ways
        self._error = PlainLabel("", "wrong")
        self._error.hide()
        self._bar = QProgressBar()
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(tr("Working"))
        keep = self._bar.sizePolicy()
        keep.setRetainSizeWhenHidden(True)
        self._bar.setSizePolicy(keep)
        self._bar.hide()
        row = Flow(gap=10)
        for way in ways:
            row.addWidget(way)
        self.box.addWidget(self._error)
        self.box.addLayout(row)
        self.box.addWidget(self._bar)

    def say_wrong(self, sentence: str, line: Line | None = None) -> None:
        """Say what went wrong; what was typed stays, selected, to be corrected."""
        self._error.setText(sentence)
        self._error.setVisible(bool(sentence))
        for each in self.findChildren(Line):
            each.mark_wrong(bool(sentence) and each is line)
        if sentence:
            if line is not None:
                line.setFocus()
                line.selectAll()
            announce(line or self, sentence)

    def show_error(self, sentence: str) -> None:
        """Say what went wrong, with the line it is about where there is one."""
        self.say_wrong(sentence)

    def show_busy(self, busy: bool) -> None:
        """Show that keys are being worked out; meanwhile nothing can be sent twice or left."""
        self._busy = busy
        self._bar.setVisible(busy)
        self._card.setCursor(Qt.CursorShape.BusyCursor if busy else Qt.CursorShape.ArrowCursor)
        for line in self.findChildren(Line):
            line.setReadOnly(busy)
        for way in self._ways:
            way.setEnabled(not busy)

    def changeEvent(self, event: QEvent) -> None:
        """Keep the card in proportion to the text."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.ApplicationFontChange) and hasattr(self, "_card"):
            self._fit()

    def _fit(self) -> None:
        self._card.setMaximumWidth(round(self.fontInfo().pixelSize() * _CARD_WIDTH))

    def _leave(self) -> None:
        if not self._busy:
            self.closed.emit()


class PassphrasePage(CardPage):
    """Asks for the passphrase in force (`old`), for a new one twice (`suggest` makes a proposal), or for both.

    `of` names the one in force where it is not the therapist's own. `submitted` carries the old one and the new one;
    what was not asked is empty.
    """

    submitted = Signal(str, str)

    def __init__(
        self,
        title: str,
        lead: str,
        go: str,
        *,
        old: bool,
        suggest: Callable[[], str] | None = None,
        note: QWidget | None = None,
        of: str = "",
    ) -> None:
        super().__init__(title, lead)
        self._old = SecretLine(of or tr("Your passphrase")) if old else None
        self._new = SecretLine(tr("New passphrase")) if suggest else None
        self._again = SecretLine(tr("The same passphrase again")) if suggest else None
        if self._old is not None:
            self.box.addWidget(self._old)
        if self._new is not None and self._again is not None and suggest is not None:
            self.box.addWidget(self._new)
            self.box.addWidget(Suggestion(suggest))
            self.box.addWidget(self._again)
        if note is not None:
            self.box.addWidget(note)
        self.add_foot([Button(go, "primary", self._submit), Button(tr("Cancel"), "secondary", self._leave)])
        self._lines = [secret.line for secret in (self._old, self._new, self._again) if secret is not None]
        for line in self._lines:
            line.returnPressed.connect(self._entered)
            line.textChanged.connect(lambda _text: self.say_wrong(""))

    def first_focus(self) -> QWidget:
        """Typing can begin at once."""
        return self._lines[0]

    def show_error(self, sentence: str) -> None:
        """Say what is wrong with the first line."""
        self.say_wrong(sentence, self._lines[0])

    def forget(self) -> None:
        """Empty the lines."""
        for secret in (self._old, self._new, self._again):
            if secret is not None:
                secret.forget()

    def _entered(self) -> None:
        """Enter goes to the next empty line, and from the last one on."""
        waiting = next((line for line in self._lines if not line.text()), None)
        if waiting is not None:
            waiting.setFocus()
        else:
            self._submit()

    def _submit(self) -> None:
        if self._busy:
            return
        old = self._old.text() if self._old is not None else ""
        new = self._new.text() if self._new is not None else ""
        if self._old is not None and not old:
            self.say_wrong(tr("Please type your passphrase."), self._old.line)
        elif self._new is not None and len(new) < SHORTEST:
            short = tr("This is short enough to be guessed. Please use at least {count} characters: four words do.")
            self.say_wrong(short.format(count=SHORTEST), self._new.line)
        elif self._again is not None and new != self._again.text():
            self.say_wrong(tr("The two passphrases differ. Show them to compare."), self._again.line)
        else:
            self.submitted.emit(old, new)


class CodePage(CardPage):
    """Asks for the code of the recovery sheet. `submitted` carries what was typed."""

    submitted = Signal(str)

    def __init__(self, title: str, lead: str, go: str, back: str = "") -> None:
        super().__init__(title, lead)
        label = PlainLabel(tr("The eight groups on the sheet"), "strong")
        self.line = Line()
        self.line.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText)
        self.line.setMaxLength(200)
        label.setBuddy(self.line)
        help_ = PlainLabel(tr("Capitals, spaces and dashes do not matter. 0 and 1 are always figures."), "quiet")
        name(self.line, label.plain(), help_.plain())
        for widget in (label, help_, self.line):
            self.box.addWidget(widget)
        self.add_foot([Button(go, "primary", self._submit), Button(back or tr("Cancel"), "secondary", self._leave)])
        self.line.returnPressed.connect(self._submit)
        self.line.textChanged.connect(lambda _text: self.say_wrong(""))

    def first_focus(self) -> QWidget:
        """Typing can begin at once."""
        return self.line

    def show_error(self, sentence: str, groups: Sequence[int] = ()) -> None:
        """Say what is wrong with the code; where one group alone is wrong, only that is selected, to be typed again."""
        self.say_wrong(sentence, self.line)
        mark_groups(self.line, groups)

    def forget(self) -> None:
        """Empty the line."""
        self.line.clear()

    def _submit(self) -> None:
        if not self._busy:
            self.submitted.emit(self.line.text())
