# SPDX-License-Identifier: MIT
"""Passphrases of random words, made here and sent nowhere.

The list holds 6 × 6 × 6 × 6 plain words, each at most seven letters long and none the beginning of another, so
every word adds a little more than ten bits, and whoever would rather trust dice can throw four of them for each word.
"""

from __future__ import annotations

import secrets
from functools import cache
from typing import Final

from .resources import resource_root

WORDS: Final = 5
"""How many words are offered: 51 bits, which the slow key derivation turns into centuries of trying."""


@cache
def word_list() -> tuple[str, ...]:
    """The words, in the order of the alphabet. Raises FileNotFoundError."""
    return tuple((resource_root() / "words" / "en.txt").read_text(encoding="ascii").split())


def offer(count: int = WORDS) -> str:
    """A new passphrase of so many words, each drawn by itself."""
    return " ".join(secrets.choice(word_list()) for _ in range(count))
