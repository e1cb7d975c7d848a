# SPDX-License-Identifier: MIT
"""What was carried over from My practice, section by section, to look through with this client and confirm."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout

from ...domain.catalogue import Decision
from ...domain.describe import describe
from ...domain.document import Items, Paragraph
from ...services.workspace import Workspace
from ..controls import Button, Card, Pill, PlainLabel, beside, empty, rule, stack
from .pane import Pane, shown


def tr(text: str) -> str:
    """Interface words of this page in the language of the program."""
    return QCoreApplication.translate("CarriedPage", text)


def _texts(block: Paragraph | Items) -> tuple[str, ...]:
    return (block.text,) if isinstance(block, Paragraph) else tuple(f"· {item}" for item in block.items)


class CarriedPage(Pane):
    """`confirm_wanted` carries the decisions to confirm, `go_to` the one to look at and perhaps change."""

    confirm_wanted = Signal(object)
    go_to = Signal(str)

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(tr("Carried over"), ("all",), gap=12)
        self.workspace = workspace
        self._box = self._parts["all"]

    def refresh(self) -> None:
        """Show what still waits to be confirmed."""
        empty(self._box)
        carried = self.workspace.carried
        left = len(self.workspace.undecided)
        sampled = sum(self.workspace.frame.answer(item.key).sampled for item in carried)
        text = tr("{n} choices come from My practice. Look through them with this client in mind.")
        sample = tr(
            "{n} choices come from the starting point, not from you. They are marked; please read those closely."
        )
        rest = tr("After that, {n} decisions are left for this client.")
        own = len(carried) - sampled
        if own == 1:
            text = tr("One choice comes from My practice. Look it through with this client in mind.")
        if sampled == 1:
            sample = tr("One choice comes from the starting point, not from you. It is marked; please read it closely.")
        if left == 1:
            rest = tr("After that, one decision is left for this client.")
        said = [part.format(n=n) for part, n in ((text, own), (sample, sampled), (rest, left)) if n]
        self._lead.setText(" ".join(said))
        keys = [decision.key for decision in carried]
        every = Button(tr("Confirm them all"), "primary", partial(self.confirm_wanted.emit, keys))
        every.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._box.addWidget(every)
        sections: dict[str, list[Decision]] = {}
        for decision in carried:
            sections.setdefault(decision.section, []).append(decision)
        self.fill([partial(self._add, section, decisions) for section, decisions in sections.items()])

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

    def _said(self, decision: Decision) -> str:
        """What the agreement says of it; what was answered where it says nothing."""
        if self.workspace.frame.answer(decision.key).open:
            return tr("Left open: a line to fill in by hand")
        speaker = self.workspace.speaker
        blocks = speaker.clause(decision)
        texts = [text for block in blocks if isinstance(block, Paragraph | Items) for text in _texts(block)]
        said = shown(" ".join(texts))
        return said or describe(speaker, decision) or tr("Nothing")

    def _line(self, box: QVBoxLayout, decision: Decision) -> None:
        speaker = self.workspace.speaker
        label = speaker.wording.say(decision.key, "label")
        row = beside(gap=12)
        words = stack(gap=1)
        words.addWidget(PlainLabel(label, "strong"))
        words.addWidget(PlainLabel(self._said(decision), "quiet"))
        row.addLayout(words, 1)
        if self.workspace.frame.answer(decision.key).sampled:
            row.addWidget(Pill(tr("from a sample"), "warn"))
        change = Button(tr("Change"), "link", partial(self.go_to.emit, decision.key))
        change.setAccessibleName(f"{tr('Change')}: {label}")
        row.addWidget(change)
        box.addLayout(row)
