# SPDX-License-Identifier: MIT
"""More than there is room for: it is said, never cut in silence."""

from __future__ import annotations

from collections.abc import Callable

import a11y
import pytest
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from frame_builder.domain.catalogue import Field
from frame_builder.domain.frame import NOTE_LENGTH
from frame_builder.ui.controls import PlainLabel, stack
from frame_builder.ui.fields import FieldWords, LongTextField, make_field
from frame_builder.ui.fields.rows import RowsField
from frame_builder.ui.theme import Theme
from frame_builder.ui.wizard.extra import Extra

NOTE = "We agreed to talk about the summer. " * 2778
"""A note of 100,000 characters."""


class SilentBox(QWidget):
    """A box as most are made: what is over its limit is not kept, and nobody says so."""

    edited = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.lines = QPlainTextEdit()
        stack(self).addWidget(self.lines)
        self.lines.textChanged.connect(lambda: self.edited.emit(self.lines.toPlainText()[:NOTE_LENGTH]))


def cut_in_silence(qtbot: QtBot, box: QWidget, lines: QPlainTextEdit, said: Callable[[], str]) -> bool:
    """Whether a text of 100,000 characters is kept in part and nothing that can be seen says so."""
    kept: list[str] = []
    box.edited.connect(kept.append)  # type: ignore[attr-defined]
    qtbot.addWidget(box)
    box.show()
    lines.setPlainText(NOTE)
    assert lines.toPlainText() == NOTE, "what was typed stays to be shortened"
    return kept[-1] != NOTE and not said()


@pytest.mark.fault(35)
def test_a_note_that_is_too_long_says_by_how_much(theme: Theme, qtbot: QtBot) -> None:
    extra = Extra("A note only you can see", "x")
    assert not cut_in_silence(qtbot, extra, extra.lines, extra.problem)
    assert extra.problem() == f"This is {len(NOTE) - 4000} characters too long. Its first 4000 characters are kept."
    assert [label.plain() for label in extra.findChildren(PlainLabel) if label.isVisible()][1:] == [extra.problem()]
    assert extra.lines.accessibleDescription() == extra.problem()
    extra.lines.setPlainText("short again")
    assert extra.problem() == extra.lines.accessibleDescription() == ""


@pytest.mark.fault(35)
def test_a_clause_that_is_too_long_says_so(theme: Theme, qtbot: QtBot) -> None:
    field = LongTextField()
    assert not cut_in_silence(qtbot, field, field.main(), field.problem)  # type: ignore[arg-type]


@pytest.mark.fault(35, control=True)
def test_control_a_box_as_most_are_made_cuts_in_silence(theme: Theme, qtbot: QtBot) -> None:
    box = SilentBox()
    assert cut_in_silence(qtbot, box, box.lines, lambda: "")


@pytest.mark.fault(35)
def test_rows_end_at_a_number_that_is_named(theme: Theme, qtbot: QtBot) -> None:
    spec = {"key": "own", "kind": "rows", "min": 0, "max": 40, "column": [{"key": "text", "kind": "text"}]}
    words = FieldWords("Clauses", columns=(("text", FieldWords("Text")),))
    field = make_field(Field.model_validate(spec), words, "GBP")
    assert isinstance(field, RowsField)
    qtbot.addWidget(field)
    field.show()
    button = a11y.find(field, a11y.Role.Button, "Add a row")
    count = 0
    while button.state().disabled == 0 and count < 300:
        field.add()
        count += 1
    assert count == 40
    assert "There is room for 40, and no more." in [
        label.plain() for label in field.findChildren(PlainLabel) if label.isVisible()
    ]
    field.take_out(field._records[0])
    assert button.state().disabled == 0
