# SPDX-License-Identifier: MIT
"""What the program says of its own accord: why a thing is worth agreeing, findings with repairs, messages."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Literal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from .controls import Button, PlainLabel, beside, look, stack
from .flow import Flow

FindingLook = Literal["finding", "advice", "plain"]


def announce(widget: QWidget, text: str) -> None:
    """Let a screen reader say something without moving the focus."""
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent  # not needed before the first paint

    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))


class Callout(QFrame):
    """A quiet note with a line at its left: a title, a text, and where it comes from."""

    def __init__(self, title: str, text: str, source: str = "") -> None:
        super().__init__()
        self.setProperty("look", "why")
        box = stack(self, gap=3, margin=(16, 11, 16, 12))
        self._title, self._text = PlainLabel(title, "strong"), PlainLabel(text)
        self._source = PlainLabel(source, "small")
        for label in (self._title, self._text, self._source):
            box.addWidget(label)
        self._source.setVisible(bool(source))

    def set_text(self, text: str, source: str = "") -> None:
        """Show another text."""
        self._text.setText(text)
        self._source.setText(source)
        self._source.setVisible(bool(source))

    def text(self) -> str:
        """The text as it was given."""
        return self._text.plain()


class Finding(QFrame):
    """Something that does not fit, in words, with what would repair it.

    `repair` carries the key of the repair that was pressed.
    """

    repair = Signal(str)

    def __init__(
        self, title: str, text: str, repairs: Sequence[tuple[str, str]] = (), kind: FindingLook = "finding"
    ) -> None:
        super().__init__()
        self.setProperty("look", kind)
        box = stack(self, gap=3, margin=(14, 10, 14, 10))
        box.addWidget(PlainLabel(title, f"{kind}-title"))
        box.addWidget(PlainLabel(text))
        ways = QWidget()
        row = Flow(ways, gap=14)
        for key, words in repairs:
            row.addWidget(Button(words, "link", partial(self.repair.emit, key), hint=text))
        box.addWidget(ways)


class Banner(QFrame):
    """A message across the page that stays until it is read; hidden while there is none.

    `acted` comes when the offered action is pressed.
    """

    acted = Signal()

    def __init__(self, close: str) -> None:
        super().__init__()
        self.passing = False
        row = beside(self, gap=12, margin=(20, 8, 12, 8))
        self._text = PlainLabel()
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._action = Button("", "secondary", self.acted.emit, small=True)
        self._close = Button(close, "quiet", self.clear, small=True)
        for widget in (self._text, self._action, self._close):
            row.addWidget(widget)
        self.clear()

    @property
    def free(self) -> bool:
        """Whether nothing is said here, or only what may make way."""
        return self.passing or not self.isVisible()

    def pass_on(self, text: str) -> None:
        """Show a sentence until another page or message comes: good news that asks for nothing and hides no worry."""
        if self.free:
            self.show_message(text)
            self.passing = True
        else:
            announce(self, text)

    def show_message(self, text: str, kind: FindingLook = "plain", action: str = "") -> None:
        """Show a sentence, tell it to screen readers, and perhaps offer something to do."""
        self.passing = False
        look(self, kind)
        self._text.setText(text)
        self._action.setText(action)
        self._action.setVisible(bool(action))
        self.show()
        announce(self, text)

    def clear(self) -> None:
        """Take the message away."""
        self.hide()

    def message(self) -> str:
        """The sentence on show, or nothing."""
        return self._text.plain() if self.isVisible() else ""
