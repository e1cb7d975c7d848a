# SPDX-License-Identifier: MIT
"""What the chosen codes and laws ask of an agreement, item by item, and where this one answers it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout

from ...domain.coverage import CodeCoverage, ItemCoverage, State
from ...services.code_words import force_text, item_citation, item_text, item_why, state_text
from ...services.workspace import Workspace
from ..controls import Button, Pill, PlainLabel, Tone, beside, rule, stack

TONES: Final[dict[State, Tone]] = {
    State.MISSING: "wrong",
    State.THIN: "warn",
    State.ANSWERED: "accent",
    State.NOT_APPLICABLE: "neutral",
}


def tr(text: str) -> str:
    """Interface words of these lines in the language of the program."""
    return QCoreApplication.translate("Codes", text)


def fill(workspace: Workspace, found: CodeCoverage, go_to: Callable[[str], None], box: QVBoxLayout) -> None:
    """Put the items of one code into a box: what is missing first, then what is thin, then the rest."""
    for state in (State.MISSING, State.THIN, State.ANSWERED, State.NOT_APPLICABLE):
        for item in found.of_state(state):
            box.addWidget(rule())
            _item(workspace, found, item, go_to, box)


def _item(
    workspace: Workspace, code: CodeCoverage, found: ItemCoverage, go_to: Callable[[str], None], box: QVBoxLayout
) -> None:
    wording = workspace.speaker.wording
    row = beside(gap=12)
    words = stack(gap=1)
    asked = item_text(wording, code.code, found.item)
    words.addWidget(PlainLabel(asked))
    words.addWidget(
        PlainLabel(f"{item_citation(wording, found.item)} ({force_text(wording, found.item.force)})", "small")
    )
    why = item_why(wording, found)
    if why:
        words.addWidget(PlainLabel(why, "quiet"))
    row.addLayout(words, 1)
    right = stack(gap=4)
    right.addWidget(Pill(state_text(wording, found.state), TONES[found.state]))
    if found.opens:
        link = Button(tr("Go there"), "link", partial(go_to, found.opens))
        link.setAccessibleName(tr("Go to: {label}").format(label=wording.say(found.opens, "label")))
        link.setAccessibleDescription(asked)
        right.addWidget(link)
    right.addStretch(1)
    row.addLayout(right)
    box.addLayout(row)
