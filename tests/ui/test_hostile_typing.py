# SPDX-License-Identifier: MIT
"""What is pasted, dropped or typed: bounded before it is laid out, and hidden characters named where they stand."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QMimeData
from pytestqt.qtbot import QtBot

from frame_builder.domain.frame import NOTE_LENGTH
from frame_builder.services.library import Library
from frame_builder.services.shipped import Withheld
from frame_builder.services.workspace import Draft, Workspace
from frame_builder.ui.controls import LONGEST_LINE, MOST_PASTED, Line, Lines
from frame_builder.ui.theme import Theme
from frame_builder.ui.withheld import withheld_sentence
from frame_builder.ui.wizard.extra import Extra
from frame_builder.ui.wizard.section import SectionPage

from ..variants import base

DAY = date(2026, 11, 22)


@pytest.mark.fault(21)
def test_a_clipboard_of_any_size_is_cut_before_it_is_laid_out(qtbot: QtBot, theme: Theme) -> None:
    lines, line = Lines(), Line()
    for widget in (lines, line):
        qtbot.addWidget(widget)
    data = QMimeData()
    data.setText("x" * (MOST_PASTED * 3))
    data.setHtml("<b>never read</b>")
    lines.insertFromMimeData(data)
    assert lines.toPlainText() == "x" * MOST_PASTED
    line.insert(data.text())
    assert len(line.text()) == LONGEST_LINE


@pytest.mark.fault(22)
def test_a_hidden_character_is_named_beside_the_note_and_the_sentence(
    qtbot: QtBot, theme: Theme, library: Library
) -> None:
    space = Workspace(library, Draft(frame=base(library, "england-and-wales", "individual")), lambda: DAY)
    page = SectionPage(space, "people")
    page.changed.connect(lambda _change: page.refresh())
    qtbot.addWidget(page)
    page.show()
    page.show_decision("people.people")
    card = page._cards["people.people"]
    for extra in (card._note, card._addition):
        assert extra is not None
        extra.open()
        extra.lines.setPlainText("K.\u202eM.")
        assert extra.problem().startswith("The invisible character U+202E (right-to-left override) cannot be printed.")
        extra.lines.setPlainText("K. M. & <b>")
        assert not extra.problem()


def test_what_is_withheld_is_named_at_the_top(library: Library) -> None:
    withheld = tuple(Withheld("region", key, f"regions/{key}.toml is cut short.") for key in ("a", "b", "c", "d"))
    told = withheld_sentence(Library(library.root, library.catalogue, library.atlas, withheld))
    assert "a, b, c …" in told
    assert "regions/a.toml is cut short." in told


def test_showing_a_note_never_changes_it(qtbot: QtBot, theme: Theme) -> None:
    """Some signs come back from the control as others; a note from elsewhere was saved changed though nobody typed."""
    extra = Extra("A note", "")
    qtbot.addWidget(extra)
    told: list[str] = []
    extra.edited.connect(told.append)
    for text in ("\ufdd0", "one\u2029two", "one\rtwo", "plain", "a" * (NOTE_LENGTH + 1)):
        extra.set_text(text)
    assert told == []
    assert extra.problem()
    extra.lines.setPlainText("typed")
    assert told == ["typed"]
    assert not extra.problem()
