# SPDX-License-Identifier: MIT
"""Two kept versions side by side: any two, in words that do not need colour."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtWidgets import QTextEdit
from pytestqt.qtbot import QtBot

from frame_builder.domain.revision import Revision
from frame_builder.domain.values import Duration
from frame_builder.services.library import Library
from frame_builder.services.workspace import Draft, Workspace
from frame_builder.ui.controls import Card, PlainLabel
from frame_builder.ui.documents.compare import ComparePage, Comparing, Shown
from frame_builder.ui.theme import Appearance, Theme

from ..variants import base
from . import a11y

DAY = date(2026, 11, 22)


@pytest.fixture(scope="module")
def versions(library: Library) -> tuple[Revision, ...]:
    """Three versions: weekly for 50 minutes, then fortnightly, then fortnightly for an hour."""
    found: list[Revision] = []
    frame = base(library, "england-and-wales", "individual")
    for field, value in ((None, None), ("often", "fortnightly"), ("length", Duration.parse("60 minutes"))):
        last = found[-1] if found else None
        space = Workspace(library, Draft(frame=frame), lambda: DAY, base=last)
        if field == "often":
            space.set_value("sessions.frequency", field, value)
            space.set_reason("sessions.frequency", "My shifts change.")
        elif field:
            space.set_value("sessions.length", field, value)
        frame = space.frame
        found.append(space.revision(last.digest if last else ""))
    return tuple(found)


def words(page: ComparePage) -> str:
    return "\n".join(edit.toPlainText() for edit in page.findChildren(QTextEdit) if not edit.isHidden())


def test_the_version_before_comes_first(
    qtbot: QtBot, theme: Theme, library: Library, versions: tuple[Revision, ...]
) -> None:
    """The second version opens against the first, with the reason and what went and came."""
    page = ComparePage(library, versions, (0, 1))
    qtbot.addWidget(page)
    page.show()
    shown = words(page)
    assert "We meet every week." in shown
    assert "We meet every two weeks." in shown
    assert "60 minutes" not in shown
    assert not a11y.unlabelled(page)


def test_any_two_versions_can_be_compared(
    qtbot: QtBot, theme: Theme, library: Library, versions: tuple[Revision, ...]
) -> None:
    """The first against the third shows both changes; a version against itself says that they are the same."""
    page = ComparePage(library, versions, (1, 2))
    qtbot.addWidget(page)
    page.show()
    assert "two weeks" not in words(page)
    page._comparing.older.setCurrentIndex(0)
    qtbot.waitUntil(lambda: "two weeks" in words(page) and "60 minutes" in words(page))
    page._comparing.older.setCurrentIndex(2)
    qtbot.waitUntil(lambda: not words(page))
    assert "These two say the same." in [label.text() for label in page.findChildren(PlainLabel)]


@pytest.mark.parametrize(
    ("count", "letters", "cards"), [(301, 4, 300), (3, 60_000, 2), (1, 160_000, 0), (132, 400, 132)]
)
def test_what_no_page_can_hold_is_counted(qtbot: QtBot, theme: Theme, count: int, letters: int, cards: int) -> None:
    """A foreign version with 1,500 parts took a minute and two gigabytes to show beside another."""
    differing = [Shown(f"part {place}", ("a " * (letters // 2),), ("b " * (letters // 2),)) for place in range(count)]
    page = Comparing(("then", "now"), ("one", "two"), (0, 1), lambda _old, _new: differing)
    qtbot.addWidget(page)
    assert len(page.findChildren(Card)) == cards
    said = [label.plain() for label in page.findChildren(PlainLabel) if "side by side" in label.plain()]
    assert [sentence.partition(": ")[2].partition(".")[0] for sentence in said] == [str(count - cards)] * (
        count > cards
    )


@pytest.mark.parametrize("width", [460, 1300])
def test_every_line_has_room_and_can_be_read_in_every_light(
    qtbot: QtBot, theme: Theme, library: Library, versions: tuple[Revision, ...], width: int
) -> None:
    """Also when the light changes, and the text grows, while the page is open."""
    page = ComparePage(library, versions, (0, 2))
    qtbot.addWidget(page)
    page.resize(width, 300)
    with qtbot.waitExposed(page):
        page.show()
    for appearance, scale in ((Appearance.LIGHT, 100), (Appearance.DARK, 100), (Appearance.DARK, 150)):
        theme.set_appearance(appearance)
        theme.set_scale(scale)
        a11y.settle()
        assert a11y.clipped(page) == []
        content = page.findChildren(Comparing)[0]
        assert a11y.low_contrast(content) == {}
