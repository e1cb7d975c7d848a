# SPDX-License-Identifier: MIT
"""The cards of the shelf: what is due, and the frame that is chosen."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QWidget

from ..controls import Button, Card, Pill, PlainLabel
from ..flow import Flow
from ..marks import with_fork
from .lines import FoldingRows
from .table import ShelfEntry

_MOST_DUE = 5


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
        self._host = host = FoldingRows((2, 4, 4, 0, 0), under=(1, 2, 3))
        self.box.addWidget(host)
        for entry in entries[:_MOST_DUE]:
            host.add(self._cells(entry))
        if len(entries) > _MOST_DUE:
            more = self.tr("and {count} more, in the list below").format(count=len(entries) - _MOST_DUE)
            host.add_text(more)

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
        self._settle = PlainLabel("", "warn")
        self._apart = with_fork(self._settle)
        for widget in (self._title, self._about, self._apart, self._summary):
            self.box.addWidget(widget)
        self.box.addSpacing(4)
        row = Flow(gap=8)
        for button in (self.go, self.preview, self.review):
            row.addWidget(button)
        self.box.addLayout(row)
        self.rename = Button(self.tr("Change the reference …"), "link", lambda: self._send(rename))
        self.export = Button(self.tr("Save the answers as a file …"), "link", lambda: self._send(export))
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
        said = (entry.work,) if entry.settle else (entry.work, entry.state, entry.detail)
        self._about.setText(" · ".join(filter(None, said)))
        dates = (
            self.tr("Next review: {date}").format(date=entry.next_review) if entry.next_review not in ("", "–") else "",
            self.tr("Last changed: {date}").format(date=entry.last_changed) if entry.last_changed else "",
        )
        self._summary.setText("\n".join(filter(None, (entry.summary, *dates))))
        self._summary.setVisible(bool(self._summary.plain()))
        self._settle.setText(entry.settle)
        self._apart.setVisible(bool(entry.settle))
        self.go.setText(self._first_word(entry))
        self.preview.setVisible(entry.can_preview and not entry.settle)
        self.review.setVisible(entry.can_review and not entry.settle)
        self.rename.setVisible(entry.draft and not entry.settle)
        self.export.setVisible(not entry.settle)

    def _first_word(self, entry: ShelfEntry) -> str:
        if entry.settle:
            return self.tr("Choose …")
        return self.tr("Continue") if entry.draft else self.tr("Open")

    def _send(self, signal: SignalInstance) -> None:
        if self._entry is not None:
            _emit(signal, self._entry.key)


def _emit(signal: SignalInstance, key: str, *_checked: bool) -> None:
    signal.emit(key)
