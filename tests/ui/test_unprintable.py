# SPDX-License-Identifier: MIT
"""A letter that no shipped font has is named where it is typed, kept as it was typed, and never kept in a version."""

from __future__ import annotations

from datetime import date

from pytestqt.qtbot import QtBot

from frame_builder.domain.values import Cell, Row
from frame_builder.services.library import Library
from frame_builder.services.workspace import Draft, Workspace
from frame_builder.ui.theme import Theme
from frame_builder.ui.wizard.section import SectionPage

from ..variants import base

DAY = date(2026, 11, 22)
NAMED = (Row(cells=(Cell(column="name", value="王 Wang"), Cell(column="role", value="client"))),)


def test_a_name_no_font_has_is_said_beside_it(qtbot: QtBot, theme: Theme, library: Library) -> None:
    """The sentence names the letter and its code, and goes when the name is written another way."""
    space = Workspace(library, Draft(frame=base(library, "england-and-wales", "individual")), lambda: DAY)
    page = SectionPage(space, "people")
    page.changed.connect(lambda _change: page.refresh())
    qtbot.addWidget(page)
    page.show()
    page.show_decision("people.people")
    row = page._cards["people.people"]._rows["people"]
    space.set_value("people.people", "people", NAMED)
    page.show_values()
    assert "“王” (U+738B)" in row._problem.plain()
    assert space.frame.rows("people.people.people") == NAMED
    assert space.unprintable_at == ("people.people", "The letter “王” (U+738B)")
    space.set_value("people.people", "people", (NAMED[0].having("name", "Wang"),))
    page.show_values()
    assert not row._problem.plain()
    assert space.unprintable_at is None
