# SPDX-License-Identifier: MIT
"""How hard the agreement is to read: a line for the whole, then part by part with the hardest sentence of each."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout

from ...domain.readability import Formula, formula
from ...domain.reading import PartReading, Reading
from ..controls import Button, Pill, PlainLabel, beside, rule


def tr(text: str) -> str:
    """Interface words of these lines in the language of the program."""
    return QCoreApplication.translate("Measures", text)


def summary(reading: Reading) -> str:
    """How hard the whole is, in a sentence; empty where nothing can be said."""
    how, value = formula(reading.language), reading.whole.value
    if how is None or value is None:
        return ""
    said = tr("Reads at about school grade {value}.") if how.grade else tr("Reading ease {value} of 100.")
    plain = tr("Plain for most readers: grade {plain} or below.") if how.grade else tr("Plain: {plain} or above.")
    return f"{said.format(value=shown(value))} {plain.format(plain=shown(how.plain))}"


def shown(value: float) -> str:
    """A measure as a whole number: more would promise too much."""
    return str(max(0, round(value)))


def fill(reading: Reading, go_to: Callable[[str], None], box: QVBoxLayout) -> None:
    """Put every part and its hardest sentence into a box, with a way to the decision that says it."""
    how = formula(reading.language)
    if how is None:
        return
    measured = tr("Measured by {formula}. A number tells less than a client's face.")
    box.addWidget(PlainLabel(measured.format(formula=how.name), "small"))
    for part in reading.parts:
        box.addWidget(rule())
        _part(part, how, go_to, box)


def _part(part: PartReading, how: Formula, go_to: Callable[[str], None], box: QVBoxLayout) -> None:
    row = beside(gap=10)
    row.addWidget(PlainLabel(part.title, "strong"), 1)
    if part.value is None:
        row.addWidget(Pill(tr("too short to say")))
    else:
        hard = how.hard(part.value)
        words = tr("grade {value}") if how.grade else tr("ease {value}")
        text = words.format(value=shown(part.value)) + (f", {tr('hard')}" if hard else "")
        row.addWidget(Pill(text, "warn" if hard else "neutral"))
    box.addLayout(row)
    if part.hardest:
        line = beside(gap=12)
        line.addWidget(PlainLabel(tr("Hardest sentence: “{sentence}”").format(sentence=part.hardest), "quiet"), 1)
        link = Button(tr("Go to it"), "link", partial(go_to, part.decision))
        link.setAccessibleName(tr("Go to the hardest sentence of: {part}").format(part=part.title))
        line.addWidget(link)
        box.addLayout(line)
