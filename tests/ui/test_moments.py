# SPDX-License-Identifier: MIT
"""Two moments that are shown side by side never read alike, by eye or by ear."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from frame_builder.services.backups import Kept
from frame_builder.services.shelved import HeldDraft
from frame_builder.ui.backups.words import moment_of, moments, titles
from frame_builder.ui.branches.words import draft_choice, kept_when

TODAY = datetime.now().astimezone().date()


def at(text: str) -> datetime:
    """A moment of today by the clock of this computer."""
    return datetime.fromisoformat(f"{TODAY}T{text}").astimezone()


@pytest.mark.parametrize(
    ("several", "said"),
    [
        (("11:06:10", "11:07:10"), ("today at 11:06", "today at 11:07")),
        (("11:06:48", "11:06:10", "09:00:00"), ("today at 11:06:48", "today at 11:06:10", "today at 09:00")),
        (("11:06:10", "11:06:10"), ("today at 11:06:10, number 1", "today at 11:06:10, number 2")),
    ],
    ids=["apart", "same minute", "same second"],
)
def test_moments_side_by_side(several: tuple[str, ...], said: tuple[str, ...]) -> None:
    assert moments([at(one) for one in several], TODAY) == said


def test_backups_of_the_same_minute_have_titles_of_their_own() -> None:
    listing = [Kept(at(time), 1000, Path(time), None) for time in ("11:06:48", "11:06:10")]
    assert titles(listing, TODAY) == ("Today at 11:06:48", "Today at 11:06:10")
    assert moment_of(listing[1], listing, TODAY) == "today at 11:06:10"
    assert moment_of(listing[1], (), TODAY) == "today at 11:06"


def way(day: date, time: str, *, here: bool = False) -> Any:
    """As much of a way as says when it was kept."""
    return SimpleNamespace(branch=SimpleNamespace(stored=at(time), here=here), newest=SimpleNamespace(kept=day))


def test_versions_kept_on_the_same_day_are_told_apart_by_the_hour() -> None:
    first, second, third = kept_when([way(TODAY, time) for time in ("09:10:00", "17:40:05", "17:40:50")])
    assert first.endswith(f"{TODAY.year} at 09:10")
    assert second.endswith(f"{TODAY.year} at 17:40:05")
    assert third.endswith(f"{TODAY.year} at 17:40:50")
    (elsewhere,) = kept_when([way(date(2020, 2, 3), "09:10:00")])
    assert "2020 (by the clock here: " in elsewhere
    (known,) = kept_when([way(TODAY, "09:10:00", here=True)])
    assert known.endswith("at 09:10, on this computer")


def test_every_draft_of_many_can_be_chosen() -> None:
    """A bundle may bring two hundred; each has a name of its own."""
    drafts = [HeldDraft(key, at("10:00"), 0, "K-1") for key in range(30)]
    _title, _text, versions = draft_choice("K-1", drafts, TODAY)
    assert [version.key for version in versions] == [str(key) for key in range(30)]
    assert len({version.title for version in versions}) == 30
    assert versions[26].title.endswith(", AA")
