# SPDX-License-Identifier: MIT
"""The page of one section: its decisions one under the other, one of them unfolded."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, QPoint, QTimer, Signal
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QWidget

from ...domain.checks import Finding
from ...services.workspace import Changed, Workspace
from ..controls import READING_EMS, Button, Column, PlainLabel, name, scrolling, stack
from ..flow import Flow
from ..theme import em
from .decision import DecisionCard
from .order import in_order


def tr(text: str) -> str:
    """Interface words of this page in the language of the program."""
    return QCoreApplication.translate("SectionPage", text)


class SectionPage(QWidget):
    """The decisions of a section.

    `changed` carries what an edit changed, `current` the decision that is being worked on, `finished` comes after the
    last decision of the section, `repair_wanted` carries a finding and the repair's key.
    """

    changed = Signal(object)
    current = Signal(str)
    finished = Signal()
    repair_wanted = Signal(object, str)

    def __init__(self, workspace: Workspace, section: str) -> None:
        super().__init__()
        self.workspace = workspace
        self.section = section
        wording = workspace.speaker.wording
        self._content = content = QWidget()
        content.setProperty("look", "ground")
        outer = stack(content, gap=0, margin=(30, 26, 30, 40))
        column = Column(READING_EMS)
        self._box = column.box
        self.title = wording.say(section, "title")
        self._box.addWidget(PlainLabel(self.title, "title"))
        self._box.addWidget(PlainLabel(self._ask(), "lead"))
        self._build_shortcuts()
        self._cards: dict[str, DecisionCard] = {}
        self._asked: set[str] = set()
        for decision in workspace.library.catalogue:
            if decision.section == section:
                self._add_card(decision.key)
        self._box.addStretch(1)
        outer.addWidget(column)
        self._area: QScrollArea = scrolling(content)
        stack(self).addWidget(self._area)
        name(self, self.title)
        self.refresh()

    def _ask(self) -> str:
        wording = self.workspace.speaker.wording
        if self.workspace.base is not None:
            agreed = wording.show(self.workspace.base.kept)
            return tr("Agreed on {date}. Does it still fit, for both of you?").format(date=agreed)
        return wording.say(self.section, "ask")

    def _build_shortcuts(self) -> None:
        self._shortcuts = QWidget()
        self._shortcuts.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        row = Flow(self._shortcuts, gap=10)
        self._confirm_all = Button("", "secondary", self._confirm, small=True)
        self._usual = Button("", "secondary", self._take_usual, small=True)
        row.addWidget(self._confirm_all)
        row.addWidget(self._usual)
        self._box.addWidget(self._shortcuts)

    def _add_card(self, key: str) -> None:
        card = DecisionCard(self.workspace, self.workspace.library.catalogue.decision(key))
        card.changed.connect(self.changed)
        card.unfold_wanted.connect(self.show_decision)
        card.next_wanted.connect(self.show_next)
        card.unfolded_now.connect(self._order)
        card.repair_wanted.connect(self.repair_wanted)
        self._cards[key] = card
        self._box.addWidget(card)

    # which decision is open

    @property
    def unfolded(self) -> str:
        """The decision that is unfolded, or an empty string."""
        return next((key for key, card in self._cards.items() if card.unfolded and not card.isHidden()), "")

    def open_first(self) -> None:
        """Unfold the first decision that still wants deciding."""
        journey = self.workspace.journey
        waiting = (card for card in self._shown() if not journey.settled(card.decision))
        card = next(waiting, None)
        if card is not None:
            self.show_decision(card.decision.key, entering=True)

    def show_decision(self, key: str, *, entering: bool = False) -> None:
        """Unfold one decision, fold the others, and bring it into view."""
        for other, card in self._cards.items():
            if other == key:
                card.unfold()
            elif card.unfolded:
                card.fold()
        wanted = self._cards.get(key)
        if wanted is None:
            return
        self._order()
        self.current.emit(key)
        QTimer.singleShot(0, wanted, partial(self._settle_on, wanted, entering))

    def _settle_on(self, card: DecisionCard, entering: bool) -> None:
        card.focus_first()
        top = card.mapTo(self._content, QPoint(0, 0)).y()
        bar = self._area.verticalScrollBar()
        room = self._area.viewport().height()
        if entering and bar.value() == 0 and top < room - em(card, 16):
            return  # on coming in, the title and what can be done with the whole section stay in view
        if top < bar.value() or top + min(card.height(), room - 40) > bar.value() + room:
            bar.setValue(max(0, top - 20))

    def show_next(self, key: str) -> None:
        """Fold a decision and go on to the next one that is asked, or past the section."""
        card = self._cards[key]
        if self.workspace.frame.answer(key).carried:
            change = self.workspace.confirm([key])
            if change:
                self.changed.emit(change)
        card.fold()
        shown = [item.decision.key for item in self._shown()]
        following = shown[shown.index(key) + 1 :] if key in shown else []
        if following:
            self.show_decision(following[0])
        else:
            self.finished.emit()

    def _shown(self) -> list[DecisionCard]:
        return [card for card in self._cards.values() if not card.isHidden()]

    # shortcuts

    def _keys(self) -> list[str]:
        return [decision.key for decision in self.workspace.journey.asked_in(self.section)]

    def _confirm(self) -> None:
        self._tell(self.workspace.confirm(self._keys()))

    def _take_usual(self) -> None:
        self._tell(self.workspace.take_usual(self._cards))
        self.show_values()

    def _tell(self, change: Changed) -> None:
        if change:
            self.changed.emit(change)

    # showing

    def show_values(self) -> None:
        """Show the frame's answers again."""
        for card in self._cards.values():
            card.show_values()
        self.refresh()

    def refresh(self) -> None:
        """Bring heads, findings and the shortcuts up to date."""
        asked = set(self._keys())
        moved = asked != self._asked
        self._asked = asked
        for key, card in self._cards.items():
            card.setVisible(key in asked)
            if key in asked:
                moved |= card.refresh()
        carried = sum(self.workspace.frame.answer(key).carried for key in asked)
        waiting = sum(self.workspace.has_usual(card.decision) for card in self._shown())
        self._confirm_all.setVisible(carried > 0)
        self._confirm_all.setText(tr("Confirm all {n} carried over").format(n=carried))
        self._usual.setVisible(waiting > 0)
        self._usual.setText(tr("Take the usual answer where nothing is decided ({n})").format(n=waiting))
        self._shortcuts.setVisible(carried > 0 or waiting > 0)
        if moved:
            self._order()

    def _order(self) -> None:
        in_order([self._shortcuts, *(part for card in self._cards.values() for part in card.parts())])

    def findings(self) -> tuple[Finding, ...]:
        """The findings that concern this section."""
        keys = set(self._keys())
        return tuple(item for item in self.workspace.findings if keys.intersection(item.decisions))
