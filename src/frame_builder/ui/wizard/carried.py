# SPDX-License-Identifier: MIT
"""What was carried over from My practice, section by section, to look through with this client and confirm."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ...domain.catalogue import Decision
from ...domain.describe import describe
from ...services.workspace import Workspace
from ..controls import READING_EMS, Button, Card, Column, PlainLabel, beside, empty, name, rule, scrolling, stack


def tr(text: str) -> str:
    """Interface words of this page in the language of the program."""
    return QCoreApplication.translate("CarriedPage", text)


class CarriedPage(QWidget):
    """`confirm_wanted` carries the decisions to confirm, `go_to` the one to look at and perhaps change."""

    confirm_wanted = Signal(object)
    go_to = Signal(str)

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self.workspace = workspace
        content = QWidget()
        content.setProperty("look", "ground")
        outer = stack(content, margin=(30, 26, 30, 40))
        column = Column(READING_EMS)
        self.title = tr("From your practice")
        column.box.addWidget(PlainLabel(self.title, "title"))
        self._lead = PlainLabel("", "lead")
        column.box.addWidget(self._lead)
        holder = QWidget()
        self._box = stack(holder, gap=12)
        column.box.addWidget(holder)
        column.box.addStretch(1)
        outer.addWidget(column)
        stack(self).addWidget(scrolling(content))
        name(self, self.title)
        self.refresh()

    def refresh(self) -> None:
        """Show what still waits to be confirmed."""
        empty(self._box)
        carried = self.workspace.carried
        left = len(self.workspace.undecided)
        text = tr("{n} choices come from My practice. Look through them with this client in mind.")
        rest = tr("After that, {n} decisions are left for this client.") if left else ""
        self._lead.setText(f"{text.format(n=len(carried))} {rest.format(n=left)}".strip())
        keys = [decision.key for decision in carried]
        every = Button(tr("Confirm them all"), "primary", partial(self.confirm_wanted.emit, keys))
        every.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._box.addWidget(every)
        for section in dict.fromkeys(decision.section for decision in carried):
            self._add(section, [decision for decision in carried if decision.section == section])

    def _add(self, section: str, decisions: list[Decision]) -> None:
        title = self.workspace.speaker.wording.say(section, "title")
        card = Card(gap=6)
        head = beside(gap=12)
        label = PlainLabel(title, "heading")
        head.addWidget(label, 1)
        keys = [decision.key for decision in decisions]
        button = Button(tr("Confirm these"), "secondary", partial(self.confirm_wanted.emit, keys), small=True)
        button.setAccessibleName(tr("Confirm these: {section}").format(section=title))
        head.addWidget(button)
        card.box.addLayout(head)
        for place, decision in enumerate(decisions):
            if place:
                card.box.addWidget(rule())
            self._line(card.box, decision)
        self._box.addWidget(card)

    def _line(self, box: QVBoxLayout, decision: Decision) -> None:
        speaker = self.workspace.speaker
        label = speaker.wording.say(decision.key, "label")
        row = beside(gap=12)
        words = stack(gap=1)
        words.addWidget(PlainLabel(label, "strong"))
        is_open = self.workspace.frame.answer(decision.key).open
        said = tr("Left open: a line to fill in by hand") if is_open else describe(speaker, decision)
        words.addWidget(PlainLabel(said or tr("Nothing"), "quiet"))
        row.addLayout(words, 1)
        change = Button(tr("Change"), "link", partial(self.go_to.emit, decision.key))
        change.setAccessibleName(f"{tr('Change')}: {label}")
        row.addWidget(change)
        box.addLayout(row)
