# SPDX-License-Identifier: MIT
"""A text of the therapist's own as the checks see it: whether two say nearly the same, and how hard one is to read.

Made for forty long texts at every keystroke: a text is cut into words and sentences once and remembered for a while.
Two texts are alike when they share most words and most runs of two words, which costs time in step with their length,
whatever they say.
"""

from __future__ import annotations

from collections import Counter
from functools import cached_property, lru_cache
from itertools import pairwise, repeat
from operator import mul
from typing import Final

from ..readability import Counts, sentences, syllables

MEMORY: Final = 512
"""Texts whose reading is remembered: more than an agreement has."""
PAIRS: Final = 4096
"""Comparisons that are remembered: of forty texts each with each, several times over."""
WORDS_SHARED: Final = 0.85
"""Share of their different words that two texts have in common, from which on they may say the same."""
RUNS_SHARED: Final = 0.6
"""Share of their runs of two words; two words changed in a short sentence spoil four runs."""
LONG_WORD: Final = 7
"""Words of at least so many letters tell long texts apart quickly."""
FEWEST_LONG: Final = 8
LONG_SHARED: Final = 0.7
SENTENCE_LETTERS: Final = 40
"""A shorter sentence may well stand in two places."""

_LETTERS: Final = "abcdefghijklmnopqrstuvwxyzßàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿ'"
_ONLY_LETTERS: Final = bytes(code if chr(code) in _LETTERS else ord(" ") for code in range(256))


def _words(low: str) -> list[str]:
    """The words of a text in small letters. A table over single bytes takes half the time of a pattern."""
    return low.encode("latin-1", "replace").translate(_ONLY_LETTERS).decode("latin-1").split()


class Folded:
    """A text as it is compared: its words in small letters, and its sentences.

    `counts` holds what the English formula needs, and no more.
    """

    def __init__(self, text: str) -> None:
        self.low = text.lower().replace("’", "'")
        found = Counter(_words(self.low))
        parts = sentences(text)
        spoken = sum(map(mul, map(syllables, found, repeat(True)), found.values()))
        self.counts = Counts(words=found.total(), sentences=len(parts), syllables=spoken)
        self.words = frozenset(found)
        self.size = len(self.words)
        self.long = frozenset([word for word in self.words if len(word) >= LONG_WORD])
        self.sentences = frozenset([part for part in parts if len(part) >= SENTENCE_LETTERS])

    @cached_property
    def text(self) -> str:
        """The text in small letters, with single spaces and plain apostrophes."""
        low = self.low
        return " ".join(low.split()) if "  " in low or "\n" in low or "\t" in low else low

    @cached_property
    def runs(self) -> frozenset[tuple[str, str]]:
        """The different runs of two words."""
        return frozenset(pairwise(_words(self.low)))

    def alike(self, other: Folded) -> bool:
        """Whether both say nearly the same; the cheapest questions come first."""
        total = self.size + other.size
        if not total or 2 * min(self.size, other.size) < WORDS_SHARED * total:
            return False
        tells = len(self.long) >= FEWEST_LONG and len(other.long) >= FEWEST_LONG
        if tells and 2 * len(self.long & other.long) < LONG_SHARED * (len(self.long) + len(other.long)):
            return False
        if 2 * len(self.words & other.words) < WORDS_SHARED * total:
            return False
        runs = len(self.runs) + len(other.runs)
        return not runs or 2 * len(self.runs & other.runs) >= RUNS_SHARED * runs


@lru_cache(maxsize=MEMORY)
def folded(text: str) -> Folded:
    """A text made ready for comparing."""
    return Folded(text)


@lru_cache(maxsize=PAIRS)
def alike(one: str, other: str) -> bool:
    """Whether two texts say nearly the same."""
    return folded(one).alike(folded(other))


@lru_cache(maxsize=MEMORY)
def repeats(text: str, said: tuple[str, ...]) -> bool:
    """Whether a text says nearly the same as one of others, or has a whole sentence of one."""
    mine = folded(text)
    return any(not mine.sentences.isdisjoint(other.sentences) or mine.alike(other) for other in map(folded, said))
