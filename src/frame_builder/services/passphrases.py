# SPDX-License-Identifier: MIT
"""Passphrases of random words, made here and sent nowhere.

The list holds 6 × 6 × 6 × 6 plain words, each at most seven letters long and none the beginning of another, so
every word adds a little more than ten bits, and whoever would rather trust dice can throw four of them for each word.
"""

from __future__ import annotations

import re
import secrets
from functools import cache
from typing import Final

from ..domain.catalogue import CatalogueError
from .resources import resource_root
from .shipped import shipped_text

COUNT: Final = 6**4
_WORD: Final = re.compile("[a-z]{3,7}")
WORDS: Final = 5
"""How many words are offered: 51 bits, which the slow key derivation turns into centuries of trying."""


@cache
def word_list() -> tuple[str, ...]:
    """The words, in the order of the alphabet. Raises CatalogueError unless all are there: fewer are guessed sooner."""
    root = resource_root()
    words = tuple(shipped_text(root / "words" / "en.txt", root).split("\n")[:-1])
    if len(frozenset(words)) != COUNT or not all(_WORD.fullmatch(word) for word in words):
        raise CatalogueError("words/en.txt is damaged: it does not hold the words it should.")
    return words


def offer(count: int = WORDS) -> str:
    """A new passphrase of so many words, each drawn by itself."""
    return " ".join(secrets.choice(word_list()) for _ in range(count))
