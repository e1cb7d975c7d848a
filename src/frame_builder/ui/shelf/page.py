# SPDX-License-Identifier: MIT
"""The page with all frames: what is due, the list, and what is known of the one that is chosen."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QWidget

from ..controls import Button, PlainLabel, scrolling, stack
from ..flow import Flow
from ..plain import tip
from ..theme import em
from .cards import ChosenCard, DueCard
from .history import HistoryAction, HistoryCard, HistoryEntry
from .listing import FrameList
from .notes import SettleCard, SheetNote, ShelfFoot, Welcome
from .table import ShelfEntry

__all__ = ["HistoryAction", "HistoryEntry", "ShelfEntry", "ShelfPage"]


class ShelfPage(QWidget):
    """All frames. The signals carry the key of a frame; `history_requested` frame, revision or draft, and action.

    `picked` asks for the history of a frame, to be given with :meth:`set_history`. `searched` carries
    the words typed, to be answered with :meth:`set_found` or :meth:`set_not_searched`.
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
        self._filled, self._wide, self._built = False, True, False
        self._list = FrameList()
        self._search, self._table = self._list.search, self._list.table
        self._welcome = Welcome(self.practice_requested, self.new_requested, practice_done=practice_done)
        content = QWidget()
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, content)
        self._columns.setContentsMargins(36, 26, 36, 26)
        self._columns.setSpacing(26)
        self._left, self._right = stack(gap=14), stack(gap=14)
        self._build_left()
        self._build_right()
        self._columns.addLayout(self._left, 11)
        self._columns.addLayout(self._right, 4)
        stack(self).addWidget(scrolling(content))
        self._list.picked.connect(self._pick)
        self._list.searched.connect(self.searched)
        self._table.opened.connect(lambda entry: self.open_requested.emit(entry.key))
        self._build_shortcuts()
        self._built = True
        self.set_entries(())

    def _build_shortcuts(self) -> None:
        within = Qt.ShortcutContext.WidgetWithChildrenShortcut
        QShortcut(QKeySequence("Ctrl+F"), self, context=within).activated.connect(self._search.begin)
        escape = QShortcut(QKeySequence("Escape"), self, context=within)
        escape.activated.connect(self._search.clear)
        escape.setEnabled(False)
        self._search.typed.connect(lambda text: escape.setEnabled(bool(text)))
        self._search.typed.connect(lambda _text: self._notes.setVisible(not self._search.searching))

    def _build_left(self) -> None:
        self._due = DueCard(self.review_requested)
        self._settle = SettleCard(self.open_requested, self.practice_requested)
        self._sheet = SheetNote(self.keys_requested)
        self._left.addLayout(self._build_head())
        self._left.addWidget(self._list.hint)
        self._notes = QWidget()
        notes = stack(self._notes, gap=14)
        for widget in (self._settle, self._due, self._sheet):
            notes.addWidget(widget)
        self._left.addWidget(self._notes)
        self._left.addWidget(self._list, 1000)
        self._left.addWidget(self._list.nothing)
        self._left.addWidget(self._welcome)
        self._foot = ShelfFoot(
            self.import_requested, self.moving_requested, self.backups_requested, self.keys_requested
        )
        self._left.addWidget(self._foot)
        self._left.addStretch(1)

    def _build_right(self) -> None:
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

    def _build_head(self) -> QGridLayout:
        self._head = QGridLayout()
        self._head.setSpacing(10)
        self._title = PlainLabel(self.tr("Frames"), "title", wrap=False)
        self._practice = Button(self.tr("My practice"), "secondary", self.practice_requested.emit)
        self._new = Button(self.tr("New frame"), "primary", self.new_requested.emit, hint=self.tr("Ctrl+N"))
        tip(self._new, self.tr("Ctrl+N"))
        self._head.addWidget(self._title, 0, 0)
        self._head.setColumnStretch(1, 1)
        ways = Flow(gap=10)
        ways.addWidget(self._practice)
        ways.addWidget(self._new)
        self._head.addLayout(ways, 0, 3)
        self._place_search(self._wide)
        return self._head

    def _place_search(self, wide: bool) -> None:
        """Beside the title, or in a line of its own."""
        self._head.removeWidget(self._search)
        if wide:
            self._head.addWidget(self._search, 0, 2)
        else:
            self._head.addWidget(self._search, 1, 0, 1, 4)
        self._head.setColumnStretch(2, 1 if wide else 0)

    def set_entries(self, entries: Sequence[ShelfEntry], choose: str = "") -> None:
        """Show these frames, newest first as the caller wants them; the cursor stays on its frame."""
        self._filled = filled = bool(entries)
        for widget in (self._title, self._search, self._practice, self._new):
            widget.setVisible(filled)
        self._welcome.setVisible(not filled)
        self._sheet.setVisible(self._sheet_missing)
        self._columns.setStretch(1, 4 if filled else 0)
        self._due.show_entries([entry for entry in entries if entry.due or entry.due_label])
        self._settle.show_entries(entries)
        self._list.set_entries(entries, choose)
        self._order()

    def set_history(self, frame: str, entries: Sequence[HistoryEntry]) -> None:
        """Show the kept agreements of a frame, if it is still the one under the cursor."""
        entry = self._table.entry()
        if entry is not None and entry.key == frame:
            self._history.show_history(entry, entries)
            self._order()

    def set_backups(self, text: str, worry: bool) -> None:
        """When the last good backup was made, in a line."""
        self._foot.say_backups(text, worry)

    def set_practice_apart(self, sentence: str) -> None:
        """Say that there are two versions of My practice; nothing is said of one."""
        self._settle.show_practice(sentence)
        self._order()

    def set_found(self, text: str, keys: frozenset[str]) -> None:
        """Add the frames in which the words of `text` were found, unless other words are searched by now."""
        self._list.set_found(text, keys)

    def set_not_searched(self, sentence: str) -> None:
        """Say why only the references were searched."""
        self._list.hint.show_failed(sentence)

    def first_focus(self) -> QWidget:
        """The list, or what to begin with."""
        return self._table if self._filled else self._welcome.ways[0]

    def hideEvent(self, event: QHideEvent) -> None:
        """When another page comes, as at locking, the words searched for go."""
        super().hideEvent(event)
        if not event.spontaneous():
            self._list.forget()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room the cards go under the list."""
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Larger text leaves as little room as a smaller window does."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and self._built:
            self._arrange()

    def _arrange(self) -> None:
        wide = self.width() >= em(self, 64)
        direction = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        self._columns.setDirection(direction)
        side = 36 if self.width() >= em(self, 34) else 14
        self._columns.setContentsMargins(side, 26, side, 26)
        if wide != self._wide:
            self._wide = wide
            self._place_search(wide)

    def _order(self) -> None:
        """Tab goes down the left column, then down the right one, whatever was made last."""
        notes = (*self._settle.buttons(), *self._due.buttons(), *self._sheet.findChildren(Button))
        head = (self._search, self._practice, self._new, *notes, self._table, self._list.all, *self._foot.ways)
        chosen = self._chosen
        card = (chosen.go, chosen.preview, chosen.review, chosen.rename, chosen.export, chosen.delete)
        chain: tuple[QWidget, ...] = (*head, *card, *self._history.buttons)
        for one, following in pairwise(chain):
            self.setTabOrder(one, following)

    def _pick(self, entry: ShelfEntry | None) -> None:
        self._chosen.show_entry(entry)
        self._history.show_history(entry, ())
        if entry is not None:
            self.picked.emit(entry.key)
