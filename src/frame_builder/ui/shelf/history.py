# SPDX-License-Identifier: MIT
"""The history of a frame: its versions, the branches it parted into, what was set aside, and drafts apart."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Literal

from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QWidget

from ..controls import Button, Card, Pill, PlainLabel, empty, rule, stack
from ..flow import Flow
from ..marks import with_fork
from .table import ShelfEntry

HistoryAction = Literal["changes", "amendment", "open", "compare", "draft", "drop", "choose", "instead"]


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """One kept agreement of a frame, or a draft apart; `actions` are offered in that order.

    Entries that follow each other with the same `group` stand under it as a heading. `mark` is a state in a word or
    two, such as "set aside".
    """

    key: str
    title: str
    when: str
    summary: str = ""
    actions: tuple[HistoryAction, ...] = ("open",)
    group: str = ""
    mark: str = ""


class HistoryCard(Card):
    """What was agreed for the frame under the cursor."""

    def __init__(self, asked: SignalInstance) -> None:
        super().__init__(gap=8)
        self._asked = asked
        self._title = PlainLabel("", "heading")
        self.box.addWidget(self._title)
        self._lines = stack(gap=12)
        self.box.addLayout(self._lines)
        self.buttons: list[Button] = []

    def show_history(self, frame: ShelfEntry | None, entries: Sequence[HistoryEntry]) -> None:
        """List them, newest first; the card hides when there are none."""
        empty(self._lines)
        self.buttons = []
        self.setVisible(frame is not None and bool(entries))
        if frame is None:
            return
        self._title.setText(self.tr("History of {reference}").format(reference=frame.reference))
        if frame.heads > 1:
            self._lines.addWidget(self._parted(frame))
        group = ""
        for entry in entries:
            if entry.group != group:
                group = entry.group
                self._lines.addWidget(rule())
                if group:
                    self._lines.addWidget(PlainLabel(group, "lead"))
            self._lines.addWidget(self._line(frame, entry))

    def _parted(self, frame: ShelfEntry) -> QWidget:
        """That there are several heads, in words and with the sign, and where to settle it."""
        line = QWidget()
        box = stack(line, gap=2)
        box.addWidget(with_fork(PlainLabel(frame.settle, "warn")))
        words = self.tr("Choose …")
        box.addWidget(self._button(words, f"{words}: {frame.reference}", frame.key, "", "choose"))
        return line

    def _line(self, frame: ShelfEntry, entry: HistoryEntry) -> QWidget:
        line = QWidget()
        box = stack(line, gap=2)
        head = Flow(gap=6)
        head.addWidget(PlainLabel(entry.title, "strong", wrap=False))
        head.addWidget(PlainLabel(entry.when, "small", wrap=False))
        if entry.mark:
            head.addWidget(Pill(entry.mark))
        box.addLayout(head)
        if entry.summary:
            box.addWidget(PlainLabel(entry.summary, "small-ink"))
        row = Flow(gap=10)
        about = ", ".join(filter(None, (entry.title, entry.mark)))
        for action in entry.actions:
            words = self._words(action)
            row.addWidget(self._button(words, f"{words}: {about}", frame.key, entry.key, action))
        box.addLayout(row)
        return line

    def _button(self, words: str, label: str, frame: str, key: str, action: HistoryAction) -> Button:
        button = Button(words, "link")
        button.setAccessibleName(label)
        button.clicked.connect(partial(self._asked.emit, frame, key, action))
        self.buttons.append(button)
        return button

    def _words(self, action: HistoryAction) -> str:
        return {
            "changes": self.tr("What changed"),
            "amendment": self.tr("Print amendment"),
            "open": self.tr("Open"),
            "compare": self.tr("Compare"),
            "draft": self.tr("Go on with it"),
            "drop": self.tr("Drop …"),
            "choose": self.tr("Choose …"),
            "instead": self.tr("Go on with this one instead …"),
        }[action]
