# SPDX-License-Identifier: MIT
"""The list of frames with what narrows it: a search, and a sentence with a way out where nothing is found."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLayout

from ..controls import Button, Card, PlainLabel
from .search import SearchHint, SearchLine
from .table import ShelfEntry, ShelfTable


class FrameList(Card):
    """The table, and the search that narrows it. `searched` carries words that rest, to be answered with `set_found`.

    `picked` comes with the entry under the cursor, or None, whenever another one is there. `nothing` stands in
    the list's place where nothing is found; the page lays it out, as it does `search` and `hint`.
    """

    picked = Signal(object)
    searched = Signal(str)

    def __init__(self) -> None:
        super().__init__(gap=0, margin=(14, 8, 14, 12))
        self.search, self.hint = SearchLine(), SearchHint()
        self.table = ShelfTable()
        self._entries: tuple[ShelfEntry, ...] = ()
        self._told: ShelfEntry | None = None
        self._found: frozenset[str] | None = None
        self.box.setSizeConstraint(QLayout.SizeConstraint.SetMinAndMaxSize)
        self.box.addWidget(self.table)
        self.nothing = Card(gap=6)
        self._nothing = PlainLabel("", "lead")
        self.all = Button(self.tr("Show all frames"), "link", self.search.clear, hint=self.tr("Esc"))
        self.nothing.box.addWidget(self._nothing)
        self.nothing.box.addWidget(self.all)
        self.nothing.hide()
        self.table.picked.connect(self._pick)
        self.search.typed.connect(self._typed)
        self.search.rested.connect(self.searched)
        self.search.left.connect(self.go)

    def set_entries(self, entries: Sequence[ShelfEntry], choose: str = "") -> None:
        """Show these frames in this order; the cursor stays on its frame, or goes to the one to `choose`."""
        held = self.table.entry()
        self._entries = tuple(entries)
        self._told = None
        self.table.rows.set_entries(self._entries)
        self.table.go_to(choose or (held.key if held else ""))
        self._tell()

    def set_found(self, text: str, keys: frozenset[str]) -> None:
        """Add the frames in which the words of `text` were found, if that is still what is searched."""
        if text == self.search.text():
            self._found = keys
            self._narrow()

    def go(self) -> None:
        """To the list with the keyboard, or to the way out of a search that found nothing."""
        (self.all if self.nothing.isVisible() else self.table).setFocus()

    def forget(self) -> None:
        """Let go of what was searched."""
        self.search.forget()
        self.table.rows.set_filter("")
        self.hint.hide()
        self._nothing.setText("")

    def _typed(self, _text: str) -> None:
        self._found = None
        self._narrow()

    def _narrow(self) -> None:
        held = self.table.entry()
        self.table.rows.set_filter(self.search.text(), self._found or frozenset())
        self.table.go_to(held.key if held else "")
        self._tell()

    def _tell(self) -> None:
        found, whole = len(self.table.rows.shown), self._found is not None
        nothing = bool(self._entries) and not found
        in_it = self.all.hasFocus() and not nothing
        self.setVisible(bool(found))
        self.nothing.setVisible(nothing)
        if in_it:  # the button goes, and would take the keyboard with it
            self.search.setFocus()
        text = self.tr("No reference matches “{words}”. Now the words of the agreements are searched.")
        if whole:
            text = self.tr(
                "Nothing matches “{words}”, neither a reference nor the words of an agreement, a draft or a note. "
                "All the words have to occur together; the last one may be only a beginning."
            )
        self._nothing.setText(text.format(words=self.search.text()) if nothing else "")
        if self.search.searching:
            self.hint.show_found(found, len(self._entries), whole=whole)
        else:
            self.hint.hide()

    def _pick(self, entry: ShelfEntry | None) -> None:
        """Tell of another entry only: with each key of a search the table puts its cursor down anew."""
        if entry is None or entry is not self._told:
            self._told = entry
            self.picked.emit(entry)
