# SPDX-License-Identifier: MIT
"""The page of backups: the last good one, the second folder, and all there are to bring back."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal, SignalInstance
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QButtonGroup, QFrame, QProgressBar, QWidget

from ...services.backups import Kept, Status
from ..cards import ChoiceCard
from ..controls import Button, Card, Column, PlainLabel, beside, empty, look, name, scrolling, stack
from ..flow import Flow
from ..notices import announce
from . import words as backup_words
from .words import tr


class BackupsPage(QWidget):
    """Everything about backups of the open vault; it only asks, and shows what it is given.

    `check_requested` and `restore_requested` carry a :class:`Kept`.
    """

    make_requested = Signal()
    copy_requested = Signal()
    second_requested = Signal()
    second_dropped = Signal()
    check_requested = Signal(object)
    restore_requested = Signal(object)
    elsewhere_requested = Signal()
    closed = Signal()

    def __init__(self, today: date, *, read_only: bool = False, unsound: bool = False) -> None:
        super().__init__()
        self._today, self._read_only, self._unsound = today, read_only, unsound
        self._listing: tuple[Kept, ...] = ()
        column = Column(44, gap=16)
        column.box.addWidget(PlainLabel(tr("Backups"), "title"))
        lead = tr(
            "A backup is made by itself when you lock or close, and every half hour while you work. Each one is opened "
            "and read whole before it counts. All of today are kept, then one a day, one a week, and one a month. They "
            "open only with the passphrase, or the recovery sheet, that the vault had when they were made."
        )
        column.box.addWidget(PlainLabel(lead, "lead"))
        column.box.addWidget(self._build_last())
        column.box.addWidget(self._build_second())
        column.box.addWidget(self._build_list())
        column.box.addStretch(1)
        content = QWidget()
        content.setProperty("look", "ground")
        row = beside(content, margin=(30, 26, 30, 40))  # beside a stretch the column is measured at its own width
        row.addWidget(column, 100)
        row.addStretch(1)
        whole = stack(self)
        whole.addWidget(scrolling(content), 1)
        whole.addWidget(self._build_foot())
        name(self, tr("Backups"))
        QShortcut(QKeySequence("Escape"), self).activated.connect(self.closed)
        self.set_busy("")
        self._enable()

    def _build_last(self) -> Card:
        card = Card()
        self._last = PlainLabel(tr("Looking …"), "heading")
        self._worry = PlainLabel("", "wrong")
        self._make = Button(tr("Back up now"), "primary", partial(self._request, self.make_requested))
        self._copy = Button(tr("Save a copy elsewhere …"), "secondary", partial(self._request, self.copy_requested))
        row = Flow(gap=10)
        for button in (self._make, self._copy):
            row.addWidget(button)
        card.box.addWidget(self._last)
        card.box.addWidget(self._worry)
        card.box.addLayout(row)
        self._worry.hide()
        self._copy.hide()
        return card

    def _build_second(self) -> Card:
        card = Card()
        card.box.addWidget(PlainLabel(tr("A second folder"), "heading"))
        self._second = PlainLabel("")
        card.box.addWidget(self._second)
        row = Flow(gap=10)
        self._choose = Button(
            tr("Choose a folder …"),
            "secondary",
            partial(self._request, self.second_requested),
            label=tr("Choose the second folder …"),
        )
        self._drop = Button(tr("No longer use it"), "quiet", partial(self._request, self.second_dropped))
        for button in (self._choose, self._drop):
            row.addWidget(button)
        card.box.addLayout(row)
        return card

    def _build_list(self) -> Card:
        card = Card()
        card.box.addWidget(PlainLabel(tr("Bring a backup back"), "heading"))
        text = tr(
            "Choose one below. The vault as it is now is set aside, whole, in a folder beside it. Nothing is "
            "deleted, and you can bring that one back as well."
        )
        card.box.addWidget(PlainLabel(text))
        row = Flow(gap=10)
        self._restore = Button(
            tr("Bring it back …"), "secondary", partial(self._request_chosen, self.restore_requested)
        )
        self._check = Button(tr("Check it"), "secondary", partial(self._request_chosen, self.check_requested))
        self._other = Button(tr("From another folder …"), "quiet", partial(self._request, self.elsewhere_requested))
        for button in (self._restore, self._check, self._other):
            row.addWidget(button)
        self._none = PlainLabel(tr("There is none yet."), "quiet")
        self._cards = stack(gap=8)
        self._aside = PlainLabel("", "small")
        card.box.addWidget(self._aside)
        card.box.addLayout(row)
        card.box.addWidget(self._none)
        card.box.addLayout(self._cards)
        self._group = QButtonGroup(self)
        return card

    def _build_foot(self) -> QFrame:
        foot = QFrame()
        foot.setProperty("look", "foot")
        row = beside(foot, gap=12, margin=(20, 9, 20, 9))
        self._back = Button(tr("← All frames"), "secondary", self.closed.emit)
        self._said = PlainLabel("", "small")
        self._bar = QProgressBar()
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(tr("Working"))
        self._bar.setMaximumSize(QSize(120, 12))
        row.addWidget(self._back)
        row.addWidget(self._said, 1)
        row.addWidget(self._bar, 0, Qt.AlignmentFlag.AlignVCenter)
        return foot

    def first_focus(self) -> QWidget:
        """Where the keyboard starts."""
        return self._back if self._read_only else self._make

    # showing

    def show_status(self, status: Status, listing: Sequence[Kept], set_aside: Sequence[Path] = ()) -> None:
        """How things stand now."""
        self._last.setText(backup_words.last_good(status, self._today))
        worry = self._why_none() or backup_words.worry(status, self._today)
        self._worry.setText(worry)
        self._worry.setVisible(bool(worry))
        offered = self._unsound or status.worry == "failing"
        self._copy.setVisible(offered or self._copy.hasFocus())  # one that goes takes the focus along
        self._second.setText(backup_words.second(status, self._today))
        look(self._second, "wrong" if status.second_old or status.second_wrong else "")
        self._drop.setVisible(status.second is not None)
        if tuple(listing) != self._listing:
            self._show_list(tuple(listing))
        text = tr("Set aside before: {folders}").format(folders=", ".join(path.name for path in set_aside))
        self._aside.setText(text if set_aside else "")
        self._aside.setVisible(bool(set_aside))

    def _why_none(self) -> str:
        """Why no backup can be made of this vault, where that is so."""
        if self._unsound:
            return tr(
                "No backup can be made of a vault with a damaged part. Save a copy elsewhere: it holds all that can "
                "still be read, and says what it lacks. Then bring that copy back, by “From another folder …”."
            )
        return tr("This vault can only be read, and so no backup of it is made.") if self._read_only else ""

    def _show_list(self, listing: tuple[Kept, ...]) -> None:
        self._listing = listing
        empty(self._cards)
        self._group.deleteLater()
        self._group = QButtonGroup(self)
        for number, (kept, title) in enumerate(zip(listing, backup_words.titles(listing, self._today), strict=True)):
            card = ChoiceCard(title, backup_words.place(kept))
            self._group.addButton(card, number)
            self._cards.addWidget(card)
            card.setChecked(number == 0)
        self._none.setVisible(not listing)
        self._enable()
        self._order()

    def _order(self) -> None:
        """Tab goes down the page; the list of backups is one stop, its choices go by arrow keys."""
        before: QWidget = self._drop
        for widget in (self._restore, self._check, self._other, *self._group.buttons(), self._back):
            self.setTabOrder(before, widget)
            before = widget

    def set_busy(self, text: str) -> None:
        """Say what is being done, or that nothing is."""
        self._busy = bool(text)
        self._bar.setVisible(self._busy)
        if text:
            self.say(text)

    def say(self, text: str) -> None:
        """Tell how something ended, to screen readers too."""
        self._said.setText(text)
        announce(self, text)

    def said(self) -> str:
        """What was told last."""
        return self._said.plain()

    def moment_of(self, kept: Kept) -> str:
        """When a backup was made, as its title in the list says it."""
        return backup_words.moment_of(kept, self._listing, self._today)

    def chosen(self) -> Kept | None:
        """The backup that is chosen in the list."""
        number = self._group.checkedId()
        return self._listing[number] if 0 <= number < len(self._listing) else None

    def _enable(self) -> None:
        """While something is being done buttons do nothing but stay: a button that goes takes the focus with it."""
        for button in (self._make, self._choose, self._drop):
            button.setEnabled(not self._read_only)
        for button in (self._restore, self._check):
            button.setEnabled(bool(self._listing))

    def _request(self, signal: SignalInstance) -> None:
        if not self._busy:
            signal.emit()

    def _request_chosen(self, signal: SignalInstance) -> None:
        kept = self.chosen()
        if kept is not None and not self._busy:
            signal.emit(kept)
