# SPDX-License-Identifier: MIT
"""Forget the texts that were remembered for speed: once a vault is locked, none of a client's words stays behind."""

from __future__ import annotations

from typing import Final

from ..domain import readability, reading
from ..domain.checks import likeness, own, own_words

REMEMBERING: Final = (
    likeness.alike,
    likeness.folded,
    likeness.repeats,
    own.unfilled,
    own_words.heard,
    readability.counts,
    readability.hardness,
    readability.syllables,
    reading.hardest_of,
)
"""Every function of the domain that remembers texts."""


def forget_texts() -> None:
    """Empty every memory of texts."""
    for function in REMEMBERING:
        function.cache_clear()
