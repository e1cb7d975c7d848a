# SPDX-License-Identifier: MIT
"""The cards of the shelf: what is due, the frame that is chosen, and its history."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Literal

from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QGridLayout, QWidget

from .controls import Button, Card, Pill, PlainLabel, empty, rule, stack
from .flow import Flow
from .shelf_table import ShelfEntry

HistoryAction = Literal["changes", "amendment", "open", "compare"]
_MOST_DUE = 5


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """One kept agreement of a frame, newest first; `actions` are offered in that order."""

    key: str
    title: str
    when: str
    summary: str = ""
    actions: tuple[HistoryAction, ...] = ("open",)


class DueCard(Card):
    """Frames whose review has come."""

    def __init__(self, review: SignalInstance) -> None:
        super().__init__("card-notice", gap=2)
        self._review = review
        self.box.addWidget(PlainLabel(self.tr("Due for review"), "heading"))
        self._host: QWidget | None = None

    def show_entries(self, entries: Sequence[ShelfEntry]) -> None:
        """List them; the card hides when there are none."""
        if self._host is not None:
            self._host.hide()
            self._host.deleteLater()
        self.setVisible(bool(entries))
        self._host = QWidget()
        self.box.addWidget(self._host)
        grid = QGridLayout(self._host)
        grid.setContentsMargins(0, 4, 0, 0)
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(7)
        for column, share in enumerate((2, 4, 4)):
            grid.setColumnStretch(column, share)
        for place, entry in enumerate(entries[:_MOST_DUE]):
            if place:
                grid.addWidget(rule(), 2 * place - 1, 0, 1, 5)
            for column, widget in enumerate(self._cells(entry)):
                grid.addWidget(widget, 2 * place, column)
        if len(entries) > _MOST_DUE:
            more = self.tr("and {count} more, in the list below").format(count=len(entries) - _MOST_DUE)
            grid.addWidget(PlainLabel(more, "lead"), 2 * _MOST_DUE, 0, 1, 5)

    def buttons(self) -> list[Button]:
        """Its buttons, from the top."""
        return self._host.findChildren(Button) if self._host is not None else []

    def _cells(self, entry: ShelfEntry) -> tuple[QWidget, ...]:
        start = Button(self.tr("Start review"), small=True)
        start.setAccessibleName(self.tr("Start review of {reference}").format(reference=entry.reference))
        start.clicked.connect(partial(_emit, self._review, entry.key))
        pill = Pill(entry.due_label, "wrong" if entry.late else "warn")
        if not entry.due_label:
            pill.hide()  # never `setVisible(True)` before it has a parent: it would be a window of its own
        return (PlainLabel(entry.reference, "strong"), PlainLabel(entry.work), PlainLabel(entry.due), pill, start)


class ChosenCard(Card):
    """The frame under the cursor, in a few words, and what can be done with it."""

    def __init__(
        self,
        go: SignalInstance,
        preview: SignalInstance,
        review: SignalInstance,
        rename: SignalInstance,
        export: SignalInstance,
        delete: SignalInstance,
    ) -> None:
        super().__init__(gap=6)
        self._entry: ShelfEntry | None = None
        self._title, self._about = PlainLabel("", "heading"), PlainLabel("", "lead")
        self._summary = PlainLabel("", "small-ink")
        self.go = Button(self.tr("Continue"), "primary", lambda: self._send(go))
        self.preview = Button(self.tr("Preview"), "secondary", lambda: self._send(preview))
        self.review = Button(self.tr("Start review"), "secondary", lambda: self._send(review))
        for label in (self._title, self._about, self._summary):
            self.box.addWidget(label)
        self.box.addSpacing(4)
        row = Flow(gap=8)
        for button in (self.go, self.preview, self.review):
            row.addWidget(button)
        self.box.addLayout(row)
        self.rename = Button(self.tr("Change the reference …"), "link", lambda: self._send(rename))
        self.export = Button(self.tr("Save as a frame file …"), "link", lambda: self._send(export))
        self.delete = Button(self.tr("Delete …"), "link", lambda: self._send(delete))
        more = Flow(gap=14)
        more.addWidget(self.rename)
        more.addWidget(self.export)
        more.addWidget(self.delete)
        self.box.addLayout(more)

    def show_entry(self, entry: ShelfEntry | None) -> None:
        """Show a frame, or nothing."""
        self._entry = entry
        self.setVisible(entry is not None)
        if entry is None:
            return
        self._title.setText(entry.reference)
        self._about.setText(" · ".join(filter(None, (entry.work, entry.state, entry.detail))))
        dates = (
            self.tr("Next review: {date}").format(date=entry.next_review) if entry.next_review not in ("", "–") else "",
            self.tr("Last changed: {date}").format(date=entry.last_changed) if entry.last_changed else "",
        )
        self._summary.setText("\n".join(filter(None, (entry.summary, *dates))))
        self._summary.setVisible(bool(self._summary.plain()))
        self.go.setText(self.tr("Continue") if entry.draft else self.tr("Open"))
        self.preview.setVisible(entry.can_preview)
        self.review.setVisible(entry.can_review)
        self.rename.setVisible(entry.draft)

    def _send(self, signal: SignalInstance) -> None:
        if self._entry is not None:
            _emit(signal, self._entry.key)


class HistoryCard(Card):
    """The agreements kept for the frame under the cursor."""

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
        for entry in entries:
            self._lines.addWidget(self._line(frame, entry))

    def _line(self, frame: ShelfEntry, entry: HistoryEntry) -> QWidget:
        line = QWidget()
        box = stack(line, gap=2)
        head = Flow(gap=6)
        head.addWidget(PlainLabel(entry.title, "strong", wrap=False))
        head.addWidget(PlainLabel(entry.when, "small", wrap=False))
        box.addLayout(head)
        if entry.summary:
            box.addWidget(PlainLabel(entry.summary, "small-ink"))
        row = Flow(gap=10)
        for action in entry.actions:
            words = self._words(action)
            button = Button(words, "link")
            button.setAccessibleName(f"{words}: {entry.title}")
            button.clicked.connect(partial(self._asked.emit, frame.key, entry.key, action))
            row.addWidget(button)
            self.buttons.append(button)
        box.addLayout(row)
        return line

    def _words(self, action: HistoryAction) -> str:
        return {
            "changes": self.tr("What changed"),
            "amendment": self.tr("Print amendment"),
            "open": self.tr("Open"),
            "compare": self.tr("Compare"),
        }[action]


def _emit(signal: SignalInstance, key: str, *_checked: bool) -> None:
    signal.emit(key)
