# SPDX-License-Identifier: MIT
"""The pages of moving: what can be moved, which frames, how far it is, and what was or will be done."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QButtonGroup, QFrame, QProgressBar, QWidget

from ..cards import CheckCard, ChoiceCard
from ..controls import Button, Card, Column, PlainLabel, beside, name, scrolling, stack
from ..flow import Flow
from ..forms import CardPage
from ..notices import Callout, announce

MOST_SPOKEN = 12
"""How many sentences a screen reader says of itself; it can go through all of them."""


def tr(text: str) -> str:
    """Interface words of these pages in the language of the program."""
    return QCoreApplication.translate("MovingPage", text)


class MovingPage(QWidget):
    """The ways in and out; it only asks. `backups` is the folder in which those of this vault lie."""

    pack_wanted = Signal()
    file_wanted = Signal()
    folder_wanted = Signal()
    frame_file_wanted = Signal()
    leave_wanted = Signal()
    closed = Signal()

    def __init__(self, *, backups: str = "", empty: bool = False, read_only: bool = False) -> None:
        super().__init__()
        self._backups = backups
        self.setProperty("look", "ground")
        name(self, tr("Move frames"))
        self._pack = Button(tr("Copy to another computer …"), "primary", self.pack_wanted.emit)
        self._file = Button(tr("Bring in a file with frames …"), "secondary", self.file_wanted.emit)
        self._folder = Button(tr("Bring in a vault or backup …"), "secondary", self.folder_wanted.emit)
        self._one = Button(tr("New frame from a file …"), "link", self.frame_file_wanted.emit)
        self._leave = Button(tr("Take everything along …"), "secondary", self.leave_wanted.emit)
        self._pack.setEnabled(not empty)
        for button in (self._file, self._folder, self._one):
            button.setEnabled(not read_only)
        content = QWidget()
        outer = stack(content, margin=(36, 26, 36, 30))
        column = Column(46, gap=14)
        line = beside()  # a column narrower than its row is only given its right height in one
        line.addWidget(column, 20)
        line.addStretch(1)
        outer.addLayout(line)
        outer.addStretch(1)
        column.box.addWidget(PlainLabel(tr("Move frames"), "title"))
        for card in (self._out_card(), self._in_card(), self._leave_card()):
            column.box.addWidget(card)
        page = stack(self)
        page.addWidget(scrolling(content), 1)
        page.addWidget(self._foot())
        QShortcut(QKeySequence("Escape"), self).activated.connect(self.closed)

    def first_focus(self) -> QWidget:
        """The first thing one may do here."""
        ways = (self._pack, self._file, self._leave)
        return next(button for button in ways if button.isEnabled())

    def _out_card(self) -> Card:
        about = tr(
            "All frames, or some of them, go into one encrypted file with a passphrase of its own. Carry it over on a "
            "stick or send it; the frames stay here too. The answers of one frame, for a colleague, are better saved "
            "as a file of their own, from the list of frames."
        )
        return _card(tr("To another computer"), about, [self._pack])

    def _in_card(self) -> Card:
        about = tr(
            "What comes from another computer is added to what you have, and nothing is overwritten: where a frame "
            "changed on both, both are kept, and you choose. Before anything happens you see what would. A file with "
            "frames ends in “.frames” and has a passphrase. One that ends in “.json” holds the answers of one frame, "
            "not encrypted, and begins a new draft."
        )
        where = tr("To take back a frame from a backup, bring one in: those of this vault lie in “{folder}”.")
        about = f"{about}\n\n{where.format(folder=self._backups)}" if self._backups else about
        return _card(tr("From another computer, or from a backup"), about, [self._file, self._folder, self._one])

    def _leave_card(self) -> Card:
        about = tr(
            "Every agreement as a PDF, as a web page and as data, in a folder that needs no program of ours. It is not "
            "encrypted. For the day you stop using Frame Builder, or for your records."
        )
        return _card(tr("To leave Frame Builder"), about, [self._leave])

    def _foot(self) -> QFrame:
        foot = QFrame()
        foot.setProperty("look", "foot")
        row = beside(foot, gap=12, margin=(20, 9, 20, 9))
        row.addWidget(Button(tr("← All frames"), "secondary", self.closed.emit))
        row.addStretch(1)
        return foot


def _card(title: str, about: str, ways: Sequence[Button]) -> Card:
    card = Card(gap=8)
    card.box.addWidget(PlainLabel(title, "heading"))
    card.box.addWidget(PlainLabel(about))
    row = Flow(gap=10)
    for way in ways:
        row.addWidget(way)
    card.box.addLayout(row)
    return card


@dataclass(frozen=True, slots=True)
class Movable:
    """A frame that can be chosen: its key, its reference, and a few words on where it stands."""

    key: str
    reference: str
    state: str


class ChoosePage(CardPage):
    """All frames, or some of them. `chosen` carries the keys of the frames, or None for everything."""

    chosen = Signal(object)

    def __init__(self, frames: Sequence[Movable], *, practice: bool) -> None:
        lead = tr("They are copied, not taken away. What you leave out can follow another time.")
        super().__init__(tr("What should be copied?"), lead)
        self._frames, self._boxes = tuple(frames), list[CheckCard]()
        count = tr("One frame") if len(frames) == 1 else tr("{n} frames").format(n=len(frames))
        note = tr("{count} and My practice").format(count=count) if practice else count
        self._all = ChoiceCard(tr("Everything"), note)
        self._some = ChoiceCard(tr("Only some frames"), tr("You choose them from the list."))
        group = QButtonGroup(self)
        for card in (self._all, self._some):
            group.addButton(card)
            self.box.addWidget(card)
        self._list = QWidget()
        self._list.hide()
        self.box.addWidget(self._list)
        self._all.setChecked(True)
        self._some.toggled.connect(self._unfold)
        self.add_foot([Button(tr("Continue"), "primary", self._submit), Button(tr("Cancel"), "secondary", self._leave)])

    def first_focus(self) -> QWidget:
        """Where the keyboard starts."""
        return self._all

    def _unfold(self, some: bool) -> None:
        """The list is made when it is wanted; what was ticked stays ticked."""
        if some and not self._boxes:
            self._boxes = [CheckCard(frame.reference, frame.state) for frame in self._frames]
            rows = stack(self._list, gap=6)  # while it is hidden, so that a thousand frames are laid out once
            for box in self._boxes:
                rows.addWidget(box)
            for one, following in pairwise((self._some, *self._boxes)):
                self.setTabOrder(one, following)
        self._list.setVisible(some)
        self.say_wrong("")

    def _submit(self) -> None:
        if self._all.isChecked():
            self.chosen.emit(None)
            return
        keys = tuple(frame.key for frame, box in zip(self._frames, self._boxes, strict=True) if box.isChecked())
        if keys:
            self.chosen.emit(keys)
        else:
            self.say_wrong(tr("No frame is ticked yet. Tick at least one, or choose “Everything”."))


class ProgressPage(CardPage):
    """Something that takes a while: how far it is, and a way to stop it. `closed` when it is to stop."""

    def __init__(self, title: str, lead: str) -> None:
        super().__init__(title, lead)
        self._said = PlainLabel(tr("It begins …"), "strong")
        self._far = QProgressBar()
        self._far.setTextVisible(False)
        self._far.setRange(0, 0)
        name(self._far, tr("How far it is"))
        self.box.addWidget(self._said)
        self.box.addWidget(self._far)
        self._stop = Button(tr("Stop"), "secondary", self._leave)
        self.add_foot([self._stop])

    def first_focus(self) -> QWidget:
        """The only thing one can do."""
        return self._stop

    def show_progress(self, done: int, of: int) -> None:
        """So many frames are done, of so many."""
        self._far.setRange(0, max(1, of))
        self._far.setValue(done if of else 1)
        self._said.setText(
            tr("Frame {n} of {all}").format(n=done + 1, all=of)
            if done < of
            else tr("Almost done: writing to the disk …")
        )


class TellPage(CardPage):
    """Sentences to be read: what would be done, to agree to with `agreed`, or what was done.

    `more` and `practice` are things besides that could be done; `more_wanted` and `practice_wanted` ask for them.
    """

    agreed = Signal()
    more_wanted = Signal()
    practice_wanted = Signal()

    def __init__(
        self,
        title: str,
        lead: str,
        sentences: Sequence[str],
        go: str,
        *,
        back: str = "",
        more: str = "",
        practice: str = "",
        note: Callout | None = None,
    ) -> None:
        super().__init__(title, lead)
        for sentence in sentences:
            self.box.addWidget(PlainLabel(sentence))
        if note is not None:
            self.box.addWidget(note)
        self._go = Button(go, "primary", self._agree)
        ways = [self._go]
        if back:
            ways.append(Button(back, "secondary", self._leave))
        if more:
            ways.append(Button(more, "link", self._more))
        if practice:
            ways.append(Button(practice, "link", self._practice))
        self.add_foot(ways)
        announce(self, " ".join((title, *sentences[:MOST_SPOKEN])))

    def first_focus(self) -> QWidget:
        """Going on."""
        return self._go

    def _agree(self) -> None:
        if not self._busy:
            self.agreed.emit()

    def _more(self) -> None:
        if not self._busy:
            self.more_wanted.emit()

    def _practice(self) -> None:
        if not self._busy:
            self.practice_wanted.emit()
