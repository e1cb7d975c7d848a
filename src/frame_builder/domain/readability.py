# SPDX-License-Identifier: MIT
"""How hard a text is to read, without a dictionary and without the network.

Syllables are counted as groups of vowels with a few corrections. The project's design notes measured such a short
counter against a pronouncing dictionary: both agree on about 97 of 100 words of running English, close enough for a
grade. The grade is Flesch-Kincaid (Kincaid and others, 1975): years of schooling in the United States.
"""

from __future__ import annotations

import re
from typing import Final

FEWEST_WORDS: Final = 20
"""A grade of fewer words says nothing."""
_WORD: Final = re.compile(r"[A-Za-zÀ-ÖØ-öø-ÿ]+(?:['’][A-Za-z]+)*")
_SENTENCE_END: Final = re.compile(r"(?<=[.!?…])[\"'”’)\]]*\s+(?![a-zß-ÿ])|\n+")  # "Why?" she asked: not an end
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


def words(text: str) -> tuple[str, ...]:
    """The words of a text; numbers and signs are not words."""
    return tuple(_WORD.findall(text))


def sentences(text: str) -> tuple[str, ...]:
    """The sentences of a text; a new line ends one too."""
    return tuple(part.strip() for part in _SENTENCE_END.split(text) if part and words(part))


def syllables(word: str) -> int:
    """About how many syllables an English word has, at least one."""
    lower = word.lower().replace("’", "'").removesuffix("'s")
    plain = lower.replace("'", "")
    count = len(_VOWELS.findall(plain))
    if count > 1:
        count -= len(_SILENT.findall(plain))
    count += len(_APART.findall(plain)) + lower.endswith(("sn't", "dn't"))
    return max(1, count)


def grade(text: str, language: str) -> float | None:
    """The Flesch-Kincaid grade, or None for a text of fewer than 20 words or a language we have no formula for."""
    found = words(text)
    if language.partition("-")[0] != "en" or len(found) < FEWEST_WORDS:
        return None
    per_sentence = len(found) / max(1, len(sentences(text)))
    per_word = sum(map(syllables, found)) / len(found)
    return 0.39 * per_sentence + 11.8 * per_word - 15.59


def hardest_sentence(text: str) -> str:
    """The sentence that weighs most on the grade, or an empty string."""
    return max(sentences(text), key=_weight, default="")


def _weight(sentence: str) -> float:
    found = words(sentence)
    return 0.39 * len(found) + 11.8 * sum(map(syllables, found)) / len(found)
