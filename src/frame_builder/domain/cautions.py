# SPDX-License-Identifier: MIT
"""What to watch for in words of the therapist's own: law out of date, and phrases that promise, threaten or chill.

All of it is data of a language (resources/checks); a phrase is compared word by word, without regard to capitals.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from enum import StrEnum
from functools import cached_property
from typing import Annotated, Final

from pydantic import Field, StringConstraints

from .known import Known
from .values import Frozen

Phrase = Annotated[str, StringConstraints(pattern=r"^[^A-Z\s]+( [^A-Z\s]+)*$", max_length=100)]
"""Words in small letters with single spaces and straight apostrophes."""


class Tone(StrEnum):
    """What is the matter with a phrase.

    `cold` sounds like a threat or a lawyer; `absolute` promises a silence nobody can keep; `duty` claims that the law
    demands more than it does; `kept-from-parents` promises a young person that parents hear nothing; `superseded` names
    what is out of date. Two are counted, not criticised: `yours`, what the client is to do, and `mine`, what the
    therapist promises.
    """

    COLD = "cold"
    ABSOLUTE = "absolute"
    DUTY = "duty"
    KEPT_FROM_PARENTS = "kept-from-parents"
    SUPERSEDED = "superseded"
    YOURS = "yours"
    MINE = "mine"


COUNTED: Final = frozenset({Tone.YOURS, Tone.MINE})


class Wording(Frozen):
    """Some phrases of one tone, with an idea of how to say it more warmly or more truly."""

    tone: Tone
    says: tuple[Phrase, ...] = Field(min_length=1)
    idea: str = Field(default="", max_length=300)


class Superseded(Known):
    """A law, body or number that is out of date: the ways it is written, and what holds `now`."""

    says: tuple[Phrase, ...] = Field(min_length=1)
    now: str = Field(min_length=3, max_length=300)

    @property
    def wording(self) -> Wording:
        """It as phrases to watch for."""
        return Wording(tone=Tone.SUPERSEDED, says=self.says, idea=self.now)


class Cautions(Frozen):
    """All that is watched for: `wordings` by language such as `en`, and what is superseded in any of them."""

    superseded: tuple[Superseded, ...] = ()
    wordings: tuple[tuple[str, tuple[Wording, ...]], ...] = ()

    @cached_property
    def _ears(self) -> dict[tuple[str, Tone | None], Ear]:
        everywhere = tuple(item.wording for item in self.superseded)
        ears: dict[tuple[str, Tone | None], Ear] = {("", None): Ear(everywhere)}
        for language, found in self.wordings:
            ears[language, None] = Ear((*(item for item in found if item.tone not in COUNTED), *everywhere))
            for tone in COUNTED:
                ears[language, tone] = Ear(item for item in found if item.tone is tone)
        return ears

    def ear(self, language: str, counted: Tone | None = None) -> Ear:
        """What listens to texts of a language such as en-GB: for all that is criticised, or for one counted tone."""
        key = language.partition("-")[0]
        return self._ears.get((key, counted)) or (Ear(()) if counted else self._ears["", None])


Heard = tuple[Tone, Phrase, str]
"""A phrase that stands in a text: what is the matter with it, the phrase, and an idea."""
_WORD: Final = re.compile(r"[a-zà-öø-ÿ]+(?:'[a-z]+)*")


class Ear:
    """Finds phrases in a text by their longest word, since a text without it need not be searched."""

    def __init__(self, wordings: Iterable[Wording]) -> None:
        self._by_word: dict[str, list[tuple[frozenset[str], Heard]]] = {}
        for wording in wordings:
            for phrase in wording.says:
                needed = frozenset(_WORD.findall(phrase))
                heard = (wording.tone, phrase, wording.idea)
                self._by_word.setdefault(max(needed, key=len, default=""), []).append((needed, heard))

    def hear(self, text: str, words: frozenset[str]) -> Iterator[Heard]:
        """The phrases of a text in small letters, in the order in which they stand there; one as often as it does."""
        held = self._by_word.keys() & words
        found = [
            (place, *heard)
            for word in (*held, "")
            for needed, heard in self._by_word.get(word, ())
            if needed <= words
            for place in places(text, heard[1])
        ]
        return ((tone, phrase, idea) for _place, tone, phrase, idea in sorted(found))


def places(text: str, phrase: str) -> Iterator[int]:
    """Where a phrase stands in a text as whole words."""
    start = text.find(phrase)
    while start >= 0:
        end = start + len(phrase)
        if not text[max(0, start - 1) : start].isalnum() and not text[end : end + 1].isalnum():
            yield start
        start = text.find(phrase, end)
