# SPDX-License-Identifier: MIT
"""Every clause, in every answer, can be read by someone who left school early: Flesch-Kincaid grade 8 or below."""

from __future__ import annotations

import pytest

from frame_builder.domain.readability import grade, hardest_sentence

from .walk import DECISIONS, LIBRARY, said

HARDEST = 8.0
TITLES = {"director of community services": "office"}
"""Official names, which cannot be said more simply, count as one plain word."""


LISTS_OF_NAMES = ("practice.codes", "practice.licence")
"""Decisions that only list names of codes and countries: each name counts as one plain word."""


OFFICIAL = ("feedback.state-notice",)
"""Decisions that print words set by a state or a board, which nobody may simplify."""


def plain(text: str) -> str:
    for title, word in TITLES.items():
        text = text.replace(title, word)
    return text


def without_names(text: str, language: str) -> str:
    wording = LIBRARY.wording(language)
    owners = [item.key for item in (*LIBRARY.atlas.codes, *LIBRARY.atlas.regions)]
    names = [wording.say(key, "name") for key in owners]
    names += [wording.say(key, "name.said") for key in owners if wording.has(key, "name.said")]
    for name in sorted(names, key=len, reverse=True):
        text = text.replace(name, "name")
    return text


@pytest.mark.parametrize("key", [key for key in DECISIONS if key not in OFFICIAL])
def test_every_clause_reads_easily(key: str) -> None:
    """All sentences of a clause together are at grade 8 or below, for every answer, in both Englishes."""
    hard = {}
    for one in said(key):
        prose = without_names(one.prose, one.language) if key in LISTS_OF_NAMES else plain(one.prose)
        found = grade(prose, one.language)
        if found is not None and found > HARDEST:
            hard[one.prose] = f"{found:.1f} {one.language} {one.where}\n  hardest: {hardest_sentence(one.prose)}"
    assert not hard, f"{len(hard)} answers\n" + "\n".join(sorted(hard.values(), reverse=True)[:4])
