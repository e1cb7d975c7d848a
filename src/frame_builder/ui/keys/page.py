# SPDX-License-Identifier: MIT
"""The page of what opens the vault, and the page with a recovery sheet that was just made."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from ..cards import Segmented
from ..controls import Button, Card, Column, PlainLabel, beside, name, scrolling, stack
from ..flow import Flow
from ..forms import CardPage
from ..locking.idle import CHOICES
from ..notices import Callout, announce


def tr(text: str) -> str:
    """Interface words of these pages in the language of the program."""
    return QCoreApplication.translate("KeysPage", text)


class KeysPage(QWidget):
    """What opens the vault, and the ways to change it. `sheet` says in words which recovery sheet is in force.

    `minutes` is after how many without a key or a movement the vault locks; where it is 0 there is nothing to choose.
    """

    sheet_wanted = Signal()
    check_wanted = Signal()
    passphrase_wanted = Signal()
    all_wanted = Signal()
    minutes_chosen = Signal(int)
    closed = Signal()

    def __init__(self, sheet: str, *, has_sheet: bool, read_only: bool, said: str = "", minutes: int = 0) -> None:
        super().__init__()
        self.setProperty("look", "ground")
        name(self, tr("Keys"))
        self._read_only = read_only
        content = QWidget()
        outer = stack(content, margin=(36, 26, 36, 30))
        column = Column(46, gap=14)
        line = beside()  # a column narrower than its row is only given its right height in one
        line.addWidget(column, 20)
        line.addStretch(1)
        outer.addLayout(line)
        outer.addStretch(1)
        box = column.box
        box.addWidget(PlainLabel(tr("Keys"), "title"))
        lead = tr(
            "Two things open this vault: your passphrase and, once you have made one, your recovery sheet. Nobody "
            "else has a key, and none is ever sent anywhere."
        )
        box.addWidget(PlainLabel(lead, "lead"))
        if said:
            box.addWidget(Callout(tr("Done"), said))
        box.addWidget(self._sheet_card(sheet, has_sheet=has_sheet))
        box.addWidget(self._passphrase_card())
        box.addWidget(self._all_card())
        if minutes:
            box.addWidget(self._idle_card(minutes))
        box.addWidget(Callout(tr("If passphrase and sheet are both lost"), lost_words()))
        page = stack(self)
        page.addWidget(scrolling(content), 1)
        page.addWidget(self._foot())
        QShortcut(QKeySequence("Escape"), self).activated.connect(self.closed)
        if said:
            announce(self, said)

    def first_focus(self) -> QWidget:
        """The first thing one may do here."""
        return self._back if self._read_only else self._first

    def _foot(self) -> QFrame:
        foot = QFrame()
        foot.setProperty("look", "foot")
        row = beside(foot, gap=12, margin=(20, 9, 20, 9))
        self._back = Button(tr("← All frames"), "secondary", self.closed.emit)
        row.addWidget(self._back)
        row.addStretch(1)
        return foot

    def _sheet_card(self, sheet: str, *, has_sheet: bool) -> Card:
        about = tr(
            "A sheet of paper with a code of eight groups. It opens the vault when the passphrase is forgotten, and "
            "for whoever looks after your records when you cannot."
        )
        make = Button(
            tr("Make a new sheet …") if has_sheet else tr("Make a recovery sheet …"),
            "secondary" if has_sheet else "primary",
            self.sheet_wanted.emit,
        )
        ways = [make]
        if has_sheet:
            ways.append(Button(tr("Check my sheet …"), "secondary", self.check_wanted.emit))
        self._first = make
        make.setEnabled(not self._read_only)
        return _card(tr("Recovery sheet"), (about, sheet), ways)

    def _passphrase_card(self) -> Card:
        about = tr("Change it when somebody may have seen you type it, or when you want words you remember better.")
        backups = tr("Backups made before keep the passphrase they were made with.")
        change = Button(tr("Change the passphrase …"), "secondary", self.passphrase_wanted.emit)
        change.setEnabled(not self._read_only)
        return _card(tr("Passphrase"), (about, backups), [change])

    def _all_card(self) -> Card:
        about = tr(
            "When somebody may have a copy of this vault and also know its passphrase or its code, change everything: "
            "all is encrypted anew, under a passphrase and a sheet that are new. A backup is made first."
        )
        backups = tr(
            "Older backups, and copies somebody already has, stay readable with the old keys. Delete the backups you "
            "no longer need."
        )
        change = Button(tr("Change all keys …"), "secondary", self.all_wanted.emit)
        change.setEnabled(not self._read_only)
        return _card(tr("All keys"), (about, backups), [change])

    def _idle_card(self, minutes: int) -> Card:
        about = tr(
            "The vault locks by itself when nobody has typed or moved the mouse for a while, when the computer goes to "
            "sleep, and when the screen is locked. What you typed is saved first. Ctrl+L locks at once."
        )
        card = _card(tr("Locking by itself"), (about, tr("Lock after so many minutes:")), ())
        choices = [(str(number), str(number)) for number in CHOICES]
        choice = Segmented(choices, tr("Lock after so many minutes"), str(minutes))
        choice.chosen.connect(lambda key: self.minutes_chosen.emit(int(key)))
        row = beside()
        row.addWidget(choice)
        row.addStretch(1)
        card.box.addLayout(row)
        return card


def lost_words() -> str:
    """What is lost when both keys are lost, without comfort."""
    return tr(
        "Then everything in this vault and in its backups is lost for good: every agreement, draft and version. Nobody "
        "can open it again, neither you nor we nor any service, because there is no back door. Only what you printed "
        "or saved as a document remains."
    )


def _card(title: str, texts: Sequence[str], ways: Sequence[Button]) -> Card:
    card = Card(gap=8)
    card.box.addWidget(PlainLabel(title, "heading"))
    for text in texts:
        card.box.addWidget(PlainLabel(text))
    row = Flow(gap=10)
    for way in ways:
        row.addWidget(way)
    card.box.addLayout(row)
    return card


class SheetPage(CardPage):
    """A sheet that opens nothing yet: to be printed, saved or copied by hand, and then typed back.

    `output_wanted` carries how it should leave. `skipped` is offered where it can be done without a sheet.
    """

    output_wanted = Signal(str)
    copied = Signal()
    skipped = Signal()

    def __init__(self, number: str, groups: Sequence[str], skip: str = "") -> None:
        lead = tr(
            "Print this page or copy the eight groups by hand. It opens nothing until you have typed it back in "
            "the next step, so that no slip of the pen can lock you out."
        )
        super().__init__(tr("Recovery sheet {number}").format(number=number), lead)
        self.box.addWidget(self._grid(groups))
        care = tr(
            "A print queue may keep a copy, and a saved file opens the vault for whoever finds it: keep it off this "
            "computer. Writing by hand leaves no trace."
        )
        self.box.addWidget(Callout(tr("Keep it like a key"), care))
        self._go = Button(tr("I have it on paper"), "primary", self.copied.emit)
        ways = [
            self._go,
            Button(tr("Print …"), "secondary", lambda: self.output_wanted.emit("print"), hint=tr("Ctrl+P")),
            Button(tr("Save …"), "secondary", lambda: self.output_wanted.emit("save"), hint=tr("Ctrl+S")),
            Button(tr("Cancel"), "secondary", self._leave),
        ]
        if skip:
            ways.append(Button(skip, "link", self.skipped.emit))
        self.add_foot(ways)
        for keys, act in (("Ctrl+P", "print"), ("Ctrl+S", "save")):
            QShortcut(QKeySequence(keys), self).activated.connect(lambda act=act: self.output_wanted.emit(act))

    def first_focus(self) -> QWidget:
        """Where the keyboard starts."""
        return self._go

    def _grid(self, groups: Sequence[str]) -> Card:
        card = Card("sunken", margin=(22, 18, 22, 18))
        grid = QGridLayout()
        grid.setSpacing(12)
        half = (len(groups) + 1) // 2
        for place, group in enumerate(groups):
            label = PlainLabel(f"{place + 1}.  {group}", "title", wrap=False)
            label.setAccessibleName(tr("Group {n}: {signs}").format(n=place + 1, signs=" ".join(group)))
            label.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
            grid.addWidget(label, place % half, place // half)
        card.box.addLayout(grid)
        return card
