# SPDX-License-Identifier: MIT
"""Checks on how the therapist's own words sound and on what they claim: promises, law, threats, and who owes what."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from ..cautions import Ear, Heard, Tone
from .base import Finding, Level, Rule, View
from .build import advice, contradiction, gap, go
from .likeness import MEMORY, folded
from .own import own_texts

LIMITS: Final = ("confidentiality.required", "confidentiality.allowed", "confidentiality.policy")
TOLD: Final = "confidentiality.parents-told"
FEWEST_DUTIES: Final = 4
"""So many duties of the client without one of the therapist are out of balance; one alone may simply be needed."""


@lru_cache(maxsize=MEMORY)
def heard(text: str, ear: Ear) -> tuple[Heard, ...]:
    """The phrases to watch for in a text, in order."""
    here = folded(text)
    return tuple(ear.hear(here.text, here.words))


def _phrases(view: View, counted: Tone | None = None) -> Iterator[tuple[str, str, Heard]]:
    """Each phrase to watch for in words of the therapist's own: decision, text, what was heard."""
    texts = own_texts(view)
    if texts:
        ear = view.cautions().ear(view.region.language if view.region else "en", counted)
        yield from ((key, text, item) for key, text in texts for item in heard(text, ear))


def _pointed_out(view: View, tone: Tone, check: str, level: Level, *others: str) -> Iterator[Finding]:
    """The first phrase of a tone, as it is written."""
    found = [(key, text, phrase, idea) for key, text, (what, phrase, idea) in _phrases(view) if what is tone]
    if found:
        key, text, phrase, idea = found[0]
        decisions = tuple(dict.fromkeys((*(item[0] for item in found), *others)))
        make = {Level.CONTRADICTION: contradiction, Level.GAP: gap, Level.ADVICE: advice}[level]
        yield make(check, decisions, go("rewrite", key), text=_as_written(text, phrase), idea=idea, count=len(found))


def _as_written(text: str, phrase: str) -> str:
    """A phrase with the capitals of the text it was found in."""
    plain = " ".join(text.replace("’", "'").split())
    place = plain.lower().find(phrase)
    return (plain[place : place + len(phrase)] if place >= 0 else phrase).replace("'", "’")


def absolute_promise(view: View) -> Iterator[Finding]:
    """Own words promise a silence without limits, while the agreement names some."""
    named = tuple(key for key in LIMITS if view.chosen(f"{key}.limits"))
    level = Level.CONTRADICTION if named else Level.GAP
    yield from _pointed_out(view, Tone.ABSOLUTE, "absolute-promise", level, *named[:1])


def overstated_duty(view: View) -> Iterator[Finding]:
    """Own words say that the law demands more than it does."""
    yield from _pointed_out(view, Tone.DUTY, "overstated-duty", Level.GAP)


def promised_against_parents(view: View) -> Iterator[Finding]:
    """Own words promise a young person that parents hear nothing, while they are told something."""
    bands = (row.get("told") for row in view.rows(f"{TOLD}.bands"))
    told = {key for band in bands if isinstance(band, tuple) for key in band} | set(view.chosen(f"{TOLD}.told"))
    if told - {"safety-only"}:
        yield from _pointed_out(view, Tone.KEPT_FROM_PARENTS, "promised-against-parents", Level.CONTRADICTION, TOLD)


def superseded_law(view: View) -> Iterator[Finding]:
    """Own words name a law, a body or a number that is out of date."""
    yield from _pointed_out(view, Tone.SUPERSEDED, "superseded-law", Level.GAP)


def cold_words(view: View) -> Iterator[Finding]:
    """Own words sound like a threat or a lawyer."""
    yield from _pointed_out(view, Tone.COLD, "cold-words", Level.ADVICE)


def one_sided_duties(view: View) -> Iterator[Finding]:
    """Own words ask much of the client, and the therapist promises nothing in return."""
    asked = [key for key, _text, _heard in _phrases(view, Tone.YOURS)]
    if len(asked) >= FEWEST_DUTIES and next(_phrases(view, Tone.MINE), None) is None:
        decisions = tuple(dict.fromkeys(asked))
        yield advice("one-sided-duties", decisions, go("balance", decisions[0]), count=len(asked))


RULES: Final[tuple[Rule, ...]] = (
    absolute_promise,
    overstated_duty,
    promised_against_parents,
    superseded_law,
    cold_words,
    one_sided_duties,
)
