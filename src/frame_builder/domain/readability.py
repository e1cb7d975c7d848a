# SPDX-License-Identifier: MIT
"""How hard a text is to read, without a dictionary and without the network.

Syllables are counted as groups of vowels, for English with a few corrections. The project's design notes measured
such a short counter against a pronouncing dictionary: both agree on about 97 of 100 words of running English, close
enough for a grade. Every language has its own formula, since the same numbers mean other things in another language;
each is told by the name under which the field knows it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

FEWEST_WORDS: Final = 20
"""A grade of fewer words says nothing."""
_WORD: Final = re.compile(r"[A-Za-zÀ-ÖØ-öø-ÿ]+(?:['’][A-Za-z]+)*")
_SENTENCE_END: Final = re.compile(r"[.!?…]([\"'”’)\]]*\s+)(?![a-zß-ÿ])")  # "Why?" she asked: not an end
_VOWELS: Final = re.compile(r"[aeiouyà-öø-ÿ]+")
_SILENT: Final = re.compile(
    r"[^aeiouyl]e$|[aeiouyl]le$"  # note, while; but not table
    r"|[^aeiouytd]ed$|(?:[^aeiouycgsxzhl]|[aeiouy]l|[^cs]h)es$"  # called, places; but not wanted, wishes
    r"|[aeiouy][^aeiouy]+e(?=ly|ful|less|ness|ment|thing|times|fore|where)"  # safely, something
    r"|[gq]ues?$|^every|^busi"
)
_APART: Final = re.compile(
    r"(?<![tcsgxn])(?<!ll)i[ao]|tiality"  # previous, social; but not special, million
    r"|(?<![qg])ua(?!r[dn])|ie[t]|(?<![tc])ien[ct]|^sci|[^qg]ue[lt]|eo(?!ple|us|ne)"  # actual, quiet, client, video
    r"|[aeiou]ing$|.y(?=[aeiou])(?!es?$|ed$)"  # being, trying
    r"|idea|area|^creat|^react|realit|theatr|poem|(?:th|s)m$"  # react, rhythm
)
_MEMORY: Final = 4096
"""Texts whose counts are remembered: about ten agreements, so that an edit counts one paragraph anew."""


@dataclass(frozen=True)
class Counts:
    """What the formulas need of a text. Counts of parts add up to the counts of the whole."""

    words: int = 0
    sentences: int = 0
    syllables: int = 0
    letters: int = 0
    long_words: int = 0
    """Words of more than six letters."""
    many_syllables: int = 0
    """Words of three syllables or more."""
    one_syllable: int = 0

    def __add__(self, other: Counts) -> Counts:
        return Counts(
            self.words + other.words,
            self.sentences + other.sentences,
            self.syllables + other.syllables,
            self.letters + other.letters,
            self.long_words + other.long_words,
            self.many_syllables + other.many_syllables,
            self.one_syllable + other.one_syllable,
        )

    @property
    def per_sentence(self) -> float:
        """Words in a sentence, on average."""
        return self.words / max(1, self.sentences)

    @property
    def per_word(self) -> float:
        """Syllables in a word, on average."""
        return self.syllables / max(1, self.words)


@dataclass(frozen=True)
class Formula:
    """A readability formula of one language.

    `grade` says that it gives years of schooling, where less is easier; otherwise it gives an ease from 0 to 100, where
    more is easier. `plain` is the value up to which, or from which on, most adults read the text without effort.
    """

    name: str
    value: Callable[[Counts], float]
    grade: bool
    plain: float

    def hard(self, value: float) -> bool:
        """Whether a value lies on the hard side of plain."""
        return value > self.plain if self.grade else value < self.plain


FORMULAS: Final[dict[str, Formula]] = {
    "en": Formula("Flesch-Kincaid", lambda c: 0.39 * c.per_sentence + 11.8 * c.per_word - 15.59, True, 8),
    "de": Formula(
        "Wiener Sachtextformel",
        lambda c: (
            19.35 * c.many_syllables / max(1, c.words)
            + 0.1672 * c.per_sentence
            + 12.97 * c.long_words / max(1, c.words)
            - 3.27 * c.one_syllable / max(1, c.words)
            - 0.875
        ),
        True,
        8,
    ),
    "es": Formula("Szigriszt-Pazos", lambda c: 206.835 - 62.3 * c.per_word - c.per_sentence, False, 55),
    "fr": Formula("Kandel-Moles", lambda c: 207 - 1.015 * c.per_sentence - 73.6 * c.per_word, False, 60),
    "it": Formula("Gulpease", lambda c: 89 + (300 * c.sentences - 10 * c.letters) / max(1, c.words), False, 60),
    "nl": Formula("Flesch-Douma", lambda c: 206.84 - 0.93 * c.per_sentence - 77 * c.per_word, False, 60),
    "pt": Formula("Martins-Flesch", lambda c: 248.835 - 1.015 * c.per_sentence - 84.6 * c.per_word, False, 50),
}
"""By language. Flesch-Kincaid: Kincaid and others 1975. Wiener Sachtextformel, the first: Bamberger and Vanecek 1984.
Szigriszt-Pazos: 1993, on the INFLESZ scale. Kandel and Moles 1958. Gulpease: GULP, Rome, 1988. Douma 1960. Martins and
others 1996. All but the first are from memory and not yet checked against the papers."""


def formula(language: str) -> Formula | None:
    """The formula of a language such as en-GB, or None where we know of none."""
    return FORMULAS.get(language.partition("-")[0])


def words(text: str) -> tuple[str, ...]:
    """The words of a text; numbers and signs are not words."""
    return tuple(_WORD.findall(text))


def sentences(text: str) -> tuple[str, ...]:
    """The sentences of a text; a new line ends one too."""
    parts = (part for line in text.split("\n") if line for part in _parts(line))
    return tuple(part.strip() for part in parts if _WORD.search(part))


def _parts(line: str) -> Iterator[str]:
    start = 0
    for end in _SENTENCE_END.finditer(line):
        yield line[start : end.start(1)]
        start = end.end()
    yield line[start:]


@lru_cache(maxsize=_MEMORY)
def syllables(word: str, english: bool = True) -> int:
    """About how many syllables a word has, at least one."""
    lower = word.lower().replace("’", "'")
    if not english:
        return max(1, len(_VOWELS.findall(lower)))
    lower = lower.removesuffix("'s")
    plain = lower.replace("'", "")
    count = len(_VOWELS.findall(plain))
    if count > 1:
        count -= len(_SILENT.findall(plain))
    count += len(_APART.findall(plain)) + lower.endswith(("sn't", "dn't"))
    return max(1, count)


@lru_cache(maxsize=_MEMORY)
def counts(text: str, language: str = "en") -> Counts:
    """What the formulas need of a text."""
    return tally(words(text), len(sentences(text)), language)


def tally(found: Sequence[str], sentence_count: int, language: str = "en") -> Counts:
    """What the formulas need of the words of a text; each different word is looked at once."""
    english = language.partition("-")[0] == "en"
    spoken = letters = long = many = one = 0
    for word, times in Counter(found).items():
        count, length = syllables(word, english), len(word)
        spoken += count * times
        letters += length * times
        long += times if length > 6 else 0
        many += times if count >= 3 else 0
        one += times if count == 1 else 0
    return Counts(len(found), sentence_count, spoken, letters, long, many, one)


def measure(found: Counts, language: str) -> float | None:
    """The value of a language's formula; None for fewer than 20 words or a language we have no formula for."""
    how = formula(language)
    return None if how is None or found.words < FEWEST_WORDS else how.value(found)


def grade(text: str, language: str) -> float | None:
    """The value of a language's formula for one text; see `measure`."""
    return measure(counts(text, language), language)


def hardest_sentence(text: str, language: str = "en") -> str:
    """The sentence that is hardest to read, or an empty string."""
    return max(sentences(text), key=lambda sentence: hardness(sentence, language), default="")


@lru_cache(maxsize=_MEMORY)
def hardness(sentence: str, language: str = "en") -> float:
    """How hard one sentence is beside others of its language; larger is harder. English where we know no formula."""
    how = formula(language) or FORMULAS["en"]
    value = how.value(counts(sentence, language))
    return value if how.grade else -value
