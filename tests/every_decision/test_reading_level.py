# SPDX-License-Identifier: MIT
"""Every clause, in every answer, can be read by someone who left school early: Flesch-Kincaid grade 8 or below."""

from __future__ import annotations

import pytest

from frame_builder.domain.readability import grade, hardest_sentence

from .walk import DECISIONS, said

HARDEST = 8.0
TITLES = {"director of community services": "office"}
"""Official names, which cannot be said more simply, count as one plain word."""


def plain(text: str) -> str:
    for title, word in TITLES.items():
        text = text.replace(title, word)
    return text


@pytest.mark.parametrize("key", DECISIONS)
def test_every_clause_reads_easily(key: str) -> None:
    """All sentences of a clause together are at grade 8 or below, for every answer, in both Englishes."""
    hard = {}
    for one in said(key):
        found = grade(plain(one.prose), one.language)
        if found is not None and found > HARDEST:
            hard[one.prose] = f"{found:.1f} {one.language} {one.where}\n  hardest: {hardest_sentence(one.prose)}"
    assert not hard, f"{len(hard)} answers\n" + "\n".join(sorted(hard.values(), reverse=True)[:4])
