# SPDX-License-Identifier: MIT
"""What would this agreement say? Situations every practice meets, and the words that answer each."""

from __future__ import annotations

from functools import partial
from typing import Final

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from ...domain.situations import Standing, Told, question
from ...services.workspace import Workspace
from ..cards import Segmented
from ..controls import Button, Card, Pill, PlainLabel, Tone, beside, empty
from ..flow import Flow
from .pane import Pane, shown

ALL: Final = "all"
TONES: Final[dict[Standing, Tone]] = {
    Standing.ANSWERED: "accent",
    Standing.OPEN: "warn",
    Standing.SILENT: "warn",
}


def tr(text: str) -> str:
    """Interface words of this page in the language of the program."""
    return QCoreApplication.translate("SituationsPage", text)


class SituationsPage(Pane):
    """`go_to` carries a decision, `output_wanted` the kind of document and a way out of the program."""

    go_to = Signal(str)
    output_wanted = Signal(str, str)

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(tr("What would this agreement say?"), ("tools", "list"))
        self.workspace = workspace
        self._only = ALL
        self._parts["tools"].addWidget(self._tools())
        self._box = self._parts["list"]

    def _tools(self) -> QWidget:
        tools = QWidget()
        row = Flow(tools, gap=10)
        options = ((ALL, tr("All")), ("left", tr("Not answered")))
        self._switch = Segmented(options, tr("Which situations"), ALL)
        self._switch.chosen.connect(self._show_only)
        row.addWidget(self._switch)
        for words, way in ((tr("Print for supervision …"), "print"), (tr("Save …"), "save")):
            button = Button(words, "secondary", partial(self.output_wanted.emit, "situations", way))
            button.setAccessibleDescription(tr("Nothing of this client is in it"))
            row.addWidget(button)
        return tools

    def _show_only(self, which: str) -> None:
        self._only = which
        self.refresh()

    def refresh(self) -> None:
        """Ask the agreement again."""
        empty(self._box)
        told = self.workspace.situations()
        answered = sum(item.standing is Standing.ANSWERED for item in told)
        text = tr(
            "It answers {answered} of {all} situations. The printed list leaves out what was typed for this client."
        )
        self._lead.setText(text.format(answered=answered, all=len(told)))
        wanted = [item for item in told if self._only == ALL or item.standing is not Standing.ANSWERED]
        self.fill([partial(self._add, item) for item in wanted])

    def _add(self, told: Told) -> None:
        self._box.addWidget(self._card(told))

    def _card(self, told: Told) -> Card:
        speaker = self.workspace.speaker
        card = Card(gap=6)
        head = beside(gap=12)
        asked = question(speaker.wording, speaker, told.situation)
        head.addWidget(PlainLabel(asked, "strong"), 1)
        head.addWidget(Pill(standing_words(told.standing), TONES[told.standing]))
        card.box.addLayout(head)
        for quote in told.quotes:
            for text in quote.texts:
                card.box.addWidget(PlainLabel(f"“{shown(text)}”", "quiet"))
        links = QWidget()
        row = Flow(links, gap=14)
        for key in told.opens:
            label = speaker.wording.say(key, "label")
            link = Button(label, "link", partial(self.go_to.emit, key), hint=tr("Go to this decision"))
            link.setAccessibleName(tr("Go to: {label}").format(label=label))
            row.addWidget(link)
        card.box.addWidget(links)
        return card


def standing_words(standing: Standing) -> str:
    """How far a situation is answered, in a word or two."""
    match standing:
        case Standing.ANSWERED:
            return tr("answered")
        case Standing.OPEN:
            return tr("left open")
        case Standing.SILENT:
            return tr("says nothing")
