# SPDX-License-Identifier: MIT
"""The page with all frames: what is due, the list, and what is known of the one that is chosen."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QLayout, QSizePolicy, QWidget

from .controls import Button, Card, Line, PlainLabel, beside, look, scrolling, stack
from .flow import Flow
from .notices import Finding
from .shelf_cards import ChosenCard, DueCard, HistoryAction, HistoryCard, HistoryEntry
from .shelf_table import ShelfEntry, ShelfTable
from .theme import em

__all__ = ["HistoryAction", "HistoryEntry", "ShelfEntry", "ShelfPage"]


class ShelfPage(QWidget):
    """All frames. The signals carry the key of a frame; `history_requested` frame, revision and action.

    `picked` asks for the history of a frame, to be given with :meth:`set_history`. `searched` carries
    the words typed, so that a search within the agreements can add to the list with :meth:`set_found`.
    """

    new_requested = Signal()
    practice_requested = Signal()
    open_requested = Signal(str)
    preview_requested = Signal(str)
    review_requested = Signal(str)
    history_requested = Signal(str, str, str)
    rename_requested = Signal(str)
    export_requested = Signal(str)
    delete_requested = Signal(str)
    import_requested = Signal()
    backups_requested = Signal()
    moving_requested = Signal()
    keys_requested = Signal()
    picked = Signal(str)
    searched = Signal(str)

    def __init__(self, *, practice_done: bool = False, sheet_missing: bool = False) -> None:
        super().__init__()
        self._sheet_missing = sheet_missing
        self._practice_done = practice_done
        self._entries: tuple[ShelfEntry, ...] = ()
        self._wide = True
        content = QWidget()
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, content)
        self._columns.setContentsMargins(36, 26, 36, 26)
        self._columns.setSpacing(26)
        self._left, self._right = stack(gap=14), stack(gap=14)
        self._build_left()
        self._chosen, self._history = (
            ChosenCard(
                self.open_requested,
                self.preview_requested,
                self.review_requested,
                self.rename_requested,
                self.export_requested,
                self.delete_requested,
            ),
            HistoryCard(self.history_requested),
        )
        self._right.addWidget(self._chosen)
        self._right.addWidget(self._history)
        self._right.addStretch(1)
        self._columns.addLayout(self._left, 11)
        self._columns.addLayout(self._right, 4)
        stack(self).addWidget(scrolling(content))
        for keys, act in (
            ("Ctrl+N", self.new_requested.emit),
            ("Ctrl+F", self._to_search),
            ("Ctrl+K", self.keys_requested.emit),
            ("Ctrl+M", self.moving_requested.emit),
        ):
            QShortcut(
                QKeySequence(keys), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut
            ).activated.connect(act)
        self.set_entries(())

    def _build_left(self) -> None:
        self._left.addLayout(self._build_head())
        self._due = DueCard(self.review_requested)
        self._left.addWidget(self._due)
        self._sheet = self._build_sheet()
        self._left.addWidget(self._sheet)
        self._list = Card(gap=0, margin=(14, 8, 14, 12))
        self._table = ShelfTable()
        self._table.picked.connect(self._pick)
        self._table.opened.connect(lambda entry: self.open_requested.emit(entry.key))
        self._nothing = PlainLabel("", "lead")
        self._nothing.setContentsMargins(8, 12, 8, 8)
        self._nothing.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._list.box.setSizeConstraint(QLayout.SizeConstraint.SetMinAndMaxSize)
        self._list.box.addWidget(self._table)
        self._list.box.addWidget(self._nothing)
        self._left.addWidget(self._list, 1000)
        self._welcome = self._build_welcome()
        self._left.addWidget(self._welcome)
        self._import = Button(self.tr("Open a frame file …"), "link", self.import_requested.emit)
        self._backups = Button(self.tr("Backups"), "link", self.backups_requested.emit)
        self._backups_said = PlainLabel("", "small")
        self._moving = Button(self.tr("Move frames …"), "link", self.moving_requested.emit, hint=self.tr("Ctrl+M"))
        self._keys = Button(self.tr("Keys …"), "link", self.keys_requested.emit, hint=self.tr("Ctrl+K"))
        foot = Flow(gap=20)
        for button in (self._import, self._moving, self._backups, self._keys):
            foot.addWidget(button)
        self._left.addLayout(foot)
        self._left.addWidget(self._backups_said)
        self._left.addStretch(1)

    def _build_sheet(self) -> Finding:
        text = self.tr("If the passphrase is forgotten now, everything is lost. The sheet is a second key, on paper.")
        repairs = (("sheet", self.tr("Make a recovery sheet")),)
        note = Finding(self.tr("There is no recovery sheet yet"), text, repairs, "advice")
        note.repair.connect(lambda _key: self.keys_requested.emit())
        note.hide()
        return note

    def _build_head(self) -> QGridLayout:
        self._head = QGridLayout()
        self._head.setSpacing(10)
        self._title = PlainLabel(self.tr("Frames"), "title", wrap=False)
        self._search = Line()
        self._search.setPlaceholderText(self.tr("Search (Ctrl+F)"))
        self._search.setAccessibleName(self.tr("Search frames"))
        self._search.setClearButtonEnabled(True)
        self._search.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._search.textChanged.connect(self._filter)
        self._search.returnPressed.connect(self._table_focus)
        self._practice = Button(self.tr("My practice"), "secondary", self.practice_requested.emit)
        self._new = Button(self.tr("New frame"), "primary", self.new_requested.emit, hint=self.tr("Ctrl+N"))
        self._new.setToolTip(self.tr("Ctrl+N"))
        self._head.addWidget(self._title, 0, 0)
        self._head.setColumnStretch(1, 1)
        self._head.addWidget(self._practice, 0, 3)
        self._head.addWidget(self._new, 0, 4)
        self._place_search(self._wide)
        return self._head

    def _place_search(self, wide: bool) -> None:
        """Beside the title, or in a line of its own."""
        self._head.removeWidget(self._search)
        if wide:
            self._head.addWidget(self._search, 0, 2)
        else:
            self._head.addWidget(self._search, 1, 0, 1, 5)
        self._head.setColumnStretch(2, 1 if wide else 0)

    def _build_welcome(self) -> QWidget:
        card = Card(gap=10, margin=(34, 30, 34, 32))
        card.setMaximumWidth(em(self, 48))
        card.box.addWidget(PlainLabel(self.tr("A good place to begin"), "title"))
        text = self.tr(
            "A frame is what you and a client agree about the work: when you meet, what it costs, what stays "
            "between you, how you part. Frame Builder asks, one question after the other, and writes the agreement."
        )
        card.box.addWidget(PlainLabel(text))
        done = self._practice_done
        first = self.tr("First say in My practice what you usually agree. It takes about ten minutes, once.")
        if done:
            first = self.tr("My practice is saved: every new frame starts from it, and you can change it at any time.")
        then = self.tr("Then begin a frame for each client: only what is different has to be decided.")
        card.box.addWidget(PlainLabel(first, "lead"))
        card.box.addWidget(PlainLabel(then, "lead"))
        card.box.addSpacing(8)
        practice = self.tr("Look at my practice") if done else self.tr("Begin with my practice")
        ways = [
            Button(practice, "secondary" if done else "primary", self.practice_requested.emit),
            Button(self.tr("Begin with a client"), "primary" if done else "secondary", self.new_requested.emit),
        ]
        row = Flow(gap=10)
        for button in reversed(ways) if done else ways:
            row.addWidget(button)
        card.box.addLayout(row)
        host = QWidget()
        line = beside(host, margin=(0, 36, 0, 0))
        line.addStretch(1)
        line.addWidget(card, 20)
        line.addStretch(1)
        return host

    def set_entries(self, entries: Sequence[ShelfEntry], choose: str = "") -> None:
        """Show these frames, newest first as the caller wants them; the cursor stays on its frame."""
        held = self._table.entry()
        self._entries = tuple(entries)
        filled = bool(self._entries)
        for widget in (self._list, self._title, self._search, self._practice, self._new):
            widget.setVisible(filled)
        self._welcome.setVisible(not filled)
        self._sheet.setVisible(filled and self._sheet_missing)
        self._columns.setStretch(1, 4 if filled else 0)
        self._due.show_entries([entry for entry in self._entries if entry.due or entry.due_label])
        self._table.rows.set_entries(self._entries)
        self._table.go_to(choose or (held.key if held else ""))
        self._tell_nothing()
        self._order()

    def set_history(self, frame: str, entries: Sequence[HistoryEntry]) -> None:
        """Show the kept agreements of a frame, if it is still the one under the cursor."""
        entry = self._table.entry()
        if entry is not None and entry.key == frame:
            self._history.show_history(entry, entries)
            self._order()

    def set_backups(self, text: str, worry: bool) -> None:
        """When the last good backup was made, in a line."""
        self._backups_said.setText(text)
        look(self._backups_said, "wrong" if worry else "small")
        self._backups.setAccessibleDescription(text)

    def set_found(self, keys: frozenset[str]) -> None:
        """Add frames found by a search elsewhere to what the words typed already match."""
        self._refilter(keys)

    def first_focus(self) -> QWidget:
        """The list, or what to begin with."""
        if self._entries:
            return self._table
        return next(button for button in self._welcome.findChildren(Button))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room the cards go under the list."""
        super().resizeEvent(event)
        wide = self.width() >= em(self, 64)
        direction = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        self._columns.setDirection(direction)
        if wide != self._wide:
            self._wide = wide
            self._place_search(wide)

    def _order(self) -> None:
        """Tab goes down the left column, then down the right one, whatever was made last."""
        notes = (*self._due.buttons(), *self._sheet.findChildren(Button))
        ways = (self._import, self._moving, self._backups, self._keys)
        head = (self._search, self._practice, self._new, *notes, self._table, *ways)
        chosen = self._chosen
        card = (chosen.go, chosen.preview, chosen.review, chosen.rename, chosen.export, chosen.delete)
        chain: tuple[QWidget, ...] = (*head, *card, *self._history.buttons)
        for one, following in pairwise(chain):
            self.setTabOrder(one, following)

    def _filter(self, text: str) -> None:
        self._refilter(frozenset())
        self.searched.emit(text)

    def _refilter(self, keys: frozenset[str]) -> None:
        held = self._table.entry()
        self._table.rows.set_filter(self._search.text(), keys)
        self._table.go_to(held.key if held else "")
        self._tell_nothing()

    def _tell_nothing(self) -> None:
        nothing = not self._table.rows.shown
        self._table.setVisible(not nothing)
        self._nothing.setVisible(nothing)
        self._nothing.setText(self.tr("Nothing matches “{words}”.").format(words=self._search.text()))

    def _pick(self, entry: ShelfEntry | None) -> None:
        self._chosen.show_entry(entry)
        self._history.show_history(entry, ())
        if entry is not None:
            self.picked.emit(entry.key)

    def _to_search(self) -> None:
        self._search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._search.selectAll()

    def _table_focus(self) -> None:
        if self._table.isVisible():
            self._table.setFocus(Qt.FocusReason.OtherFocusReason)
