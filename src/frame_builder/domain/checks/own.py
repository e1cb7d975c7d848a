# SPDX-License-Identifier: MIT
"""Checks on what the therapist writes: what is unfinished, said twice, or hard to read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import combinations
from typing import Final

from ..catalogue import Decision, FieldKind
from ..readability import Counts, counts, hardest_sentence, measure
from ..values import Row
from .base import Finding, Rule, View
from .build import advice, gap, go, put
from .likeness import MEMORY, alike, folded, repeats

CLAUSES: Final = "own.clauses.clauses"
HARDEST_GRADE: Final = 9
HIGHEST_SHOWN: Final = 18
"""Beyond this a grade only says that a sentence is far too long."""
PLACEHOLDER: Final = re.compile(
    r"\[[^\]\n]{0,40}\]|\{[^}\n]{0,40}\}|<[^>@/\n]{1,40}>|_{3,}|\.{4,}|…{2,}|\?{3,}|\bx{3,}\b"
    r"|\b(?:tbc|tbd|tba|(?-i:TODO)|lorem ipsum)\b|\binsert (?:your|name|date|address|number|amount|here|text)\b",
    re.IGNORECASE,
)
_SIGNS: Final = ("[", "{", "<", "___", "....", "……", "???")
_WORDS: Final = frozenset({"tbc", "tbd", "tba", "todo", "lorem", "insert"})
"""A text with none of these holds no placeholder; looking for them is far quicker than the whole pattern."""


def printed(view: View) -> tuple[tuple[int, Row], ...]:
    """The own clauses that this kind of work prints, each with its number in the list, from 1."""
    rows = view.rows(CLAUSES)
    return tuple((number, row) for number, row in enumerate(rows, 1) if row.covers("kinds", view.kind or "individual"))


def own_texts(view: View) -> tuple[tuple[str, str], ...]:
    """The own clauses that are printed, and the sentences added to decisions, each with its decision."""
    own = [("own.clauses", row.text("text")) for _, row in printed(view)]
    own += [(key, answer.addition) for key, answer in view.frame.by_decision.items() if _added(view, key)]
    return tuple(own)


def _added(view: View, key: str) -> bool:
    return bool(view.frame.answer(key).addition) and key in view.catalogue.by_key and view.journey.applies(key)


def _written(view: View) -> Iterator[tuple[Decision, str]]:
    """Every text that would be printed, with its decision."""
    for decision in view.catalogue:
        answer = view.frame.answer(decision.key)
        if answer.empty or not view.journey.applies(decision.key):
            continue
        yield decision, answer.addition
        for field in decision.fields:
            if field.kind is FieldKind.TEXT:
                yield decision, view.text(f"{decision.key}.{field.key}")
            texts = [column.key for column in field.columns if column.kind is FieldKind.TEXT]
            for row in view.rows(f"{decision.key}.{field.key}") if texts else ():
                yield from ((decision, row.text(key)) for key in texts)


@lru_cache(maxsize=MEMORY)
def unfilled(text: str) -> str:
    """The first placeholder in a text, or an empty string."""
    here = folded(text)
    if "xxx" not in here.low and _WORDS.isdisjoint(here.words) and not any(sign in text for sign in _SIGNS):
        return ""
    found = PLACEHOLDER.search(text)
    return found.group() if found else ""


def placeholder(view: View) -> Iterator[Finding]:
    """A placeholder was not filled in."""
    found = [(decision.key, mark) for decision, text in _written(view) if text and (mark := unfilled(text))]
    if found:
        decisions = tuple(dict.fromkeys(key for key, _ in found))
        yield gap("placeholder", decisions, go("fill", decisions[0]), text=found[0][1], count=len(found))


def empty_clause(view: View) -> Iterator[Finding]:
    """A clause of the therapist's own has no words."""
    rows = view.rows(CLAUSES)
    kept = tuple(row for row in rows if row.text("text").strip())
    if len(kept) < len(rows):
        decisions = ("own.clauses",)
        yield gap("empty-clause", decisions, put("drop", (CLAUSES, kept)), go("write", "own.clauses"))


def clauses_alike(view: View) -> Iterator[Finding]:
    """Two clauses of the therapist's own in one section say nearly the same."""
    rows = printed(view)
    texts = [(row.text("section"), row.text("text")) for _, row in rows]
    pairs = combinations(range(len(texts)), 2)
    found = next(((one, other) for one, other in pairs if _alike(texts[one], texts[other])), None)
    if found:
        yield advice(
            "clauses-alike",
            ("own.clauses",),
            put("keep-first", (CLAUSES, _unlike(view))),
            go("compare", "own.clauses"),
            first=rows[found[0]][0],
            second=rows[found[1]][0],
        )


def _alike(one: tuple[str, str], other: tuple[str, str]) -> bool:
    return one[0] == other[0] and alike(one[1], other[1])


def _unlike(view: View) -> tuple[Row, ...]:
    """All own clauses but those that repeat an earlier one of their section."""
    kept: list[tuple[str, str]] = []
    dropped: list[int] = []
    for number, row in printed(view):
        here = row.text("section"), row.text("text")
        if any(_alike(item, here) for item in kept):
            dropped.append(number)
        else:
            kept.append(here)
    return tuple(row for number, row in enumerate(view.rows(CLAUSES), 1) if number not in dropped)


def repeats_ours(view: View) -> Iterator[Finding]:
    """A clause of the therapist's own says what the agreement says in that section anyway."""
    rows = printed(view)
    said = {section: view.said(section) for section in dict.fromkeys(row.text("section") for _, row in rows)}
    found = [
        (number, " ".join(row.text("text").split()[:6]))
        for number, row in rows
        if repeats(row.text("text"), said[row.text("section")])
    ]
    if found:
        numbers = [number for number, _ in found]
        kept = tuple(row for number, row in enumerate(view.rows(CLAUSES), 1) if number not in numbers)
        yield advice(
            "repeats-ours",
            ("own.clauses",),
            put("drop", (CLAUSES, kept)),
            go("compare", "own.clauses"),
            start=found[0][1],
            count=len(found),
        )


def _counts(text: str, language: str) -> Counts:
    return folded(text).counts if language.partition("-")[0] == "en" else counts(text, language)


def hard_to_read(view: View) -> Iterator[Finding]:
    """A clause or sentence of the therapist's own is harder to read than grade 9."""
    language = view.region.language if view.region else "en"
    graded = [
        (level, key, text)
        for key, text in own_texts(view)
        if (level := measure(_counts(text, language), language)) is not None
    ]
    hard = [item for item in graded if item[0] > HARDEST_GRADE]
    if hard:
        level, key, text = max(hard)
        decisions = tuple(dict.fromkeys((key, *(item[1] for item in hard))))
        start = " ".join(hardest_sentence(text, language).split()[:6])
        yield advice("hard-to-read", decisions, go("rewrite", key), grade=min(round(level), HIGHEST_SHOWN), start=start)


RULES: Final[tuple[Rule, ...]] = (placeholder, empty_clause, clauses_alike, repeats_ours, hard_to_read)
