# SPDX-License-Identifier: MIT
"""Checks on what the therapist writes: own clauses, added sentences, and texts in any answer."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from itertools import combinations
from typing import Final

from ..catalogue import Decision, FieldKind
from ..readability import grade, hardest_sentence
from ..values import Row
from .base import Finding, Rule, View
from .build import advice, gap, go, put

CLAUSES: Final = "own.clauses.clauses"
ALIKE: Final = 0.85
"""Share of the letters two clauses have in common, in order, from which on they say the same."""
HARDEST_GRADE: Final = 9
HIGHEST_SHOWN: Final = 18
"""Beyond this a grade only says that a sentence is far too long."""
PLACEHOLDER: Final = re.compile(
    r"\[[^\]\n]{0,40}\]|\{[^}\n]{0,40}\}|<[^>@/\n]{1,40}>|_{3,}|\.{4,}|…{2,}|\?{3,}|\bx{3,}\b"
    r"|\b(?:tbc|tbd|tba|(?-i:TODO)|lorem ipsum)\b|\binsert (?:your|name|date|address|number|amount|here|text)\b",
    re.IGNORECASE,
)


def _clauses(view: View) -> tuple[Row, ...]:
    return view.rows(CLAUSES)


def _written(view: View) -> Iterator[tuple[Decision, str]]:
    """Every text that would be printed, with its decision."""
    for decision in view.catalogue:
        answer = view.frame.answer(decision.key)
        if answer.empty or not view.journey.applies(decision.key):
            continue
        yield decision, answer.addition
        for field in decision.fields:
            value = view.value(f"{decision.key}.{field.key}")
            if field.kind is FieldKind.TEXT and isinstance(value, str):
                yield decision, value
            for row in view.rows(f"{decision.key}.{field.key}"):
                for column in field.columns:
                    if column.kind is FieldKind.TEXT:
                        yield decision, row.text(column.key)


def placeholder(view: View) -> Iterator[Finding]:
    """A placeholder was not filled in."""
    found = [(decision.key, match.group()) for decision, text in _written(view) if (match := PLACEHOLDER.search(text))]
    if found:
        decisions = tuple(dict.fromkeys(key for key, _ in found))
        yield gap("placeholder", decisions, go("fill", decisions[0]), text=found[0][1], count=len(found))


def empty_clause(view: View) -> Iterator[Finding]:
    """A clause of the therapist's own has no words."""
    rows = _clauses(view)
    kept = tuple(row for row in rows if row.text("text").strip())
    if len(kept) < len(rows):
        decisions = ("own.clauses",)
        yield gap("empty-clause", decisions, put("drop", (CLAUSES, kept)), go("write", "own.clauses"))


def clauses_alike(view: View) -> Iterator[Finding]:
    """Two clauses of the therapist's own in one section say nearly the same."""
    rows = _clauses(view)
    for first, second in combinations(range(len(rows)), 2):
        one, other = rows[first], rows[second]
        if one.text("section") == other.text("section") and _alike(one.text("text"), other.text("text")):
            yield advice(
                "clauses-alike",
                ("own.clauses",),
                put("keep-first", (CLAUSES, _unlike(rows))),
                go("compare", "own.clauses"),
                first=first + 1,
                second=second + 1,
            )
            return


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())


def _alike(one: str, other: str) -> bool:
    first, second = _plain(one), _plain(other)
    if not first or not second:
        return False
    matcher = SequenceMatcher(None, first, second, autojunk=False)
    # the two quick bounds spare most pairs the slow comparison
    return matcher.real_quick_ratio() >= ALIKE and matcher.quick_ratio() >= ALIKE and matcher.ratio() >= ALIKE


def _unlike(rows: tuple[Row, ...]) -> tuple[Row, ...]:
    """The rows without those that repeat an earlier one of their section."""
    kept: list[Row] = []
    for row in rows:
        near = (item for item in kept if item.text("section") == row.text("section"))
        if not any(_alike(item.text("text"), row.text("text")) for item in near):
            kept.append(row)
    return tuple(kept)


def hard_to_read(view: View) -> Iterator[Finding]:
    """A clause or sentence of the therapist's own is harder to read than grade 9."""
    language = view.region.language if view.region else "en"
    own = [("own.clauses", row.text("text")) for row in _clauses(view)]
    own += [
        (decision.key, addition)
        for decision in view.catalogue
        if (addition := view.frame.answer(decision.key).addition) and view.journey.applies(decision.key)
    ]
    graded = [(level, key, text) for key, text in own if (level := grade(text, language)) is not None]
    hard = [item for item in graded if item[0] > HARDEST_GRADE]
    if hard:
        level, key, text = max(hard)
        decisions = tuple(dict.fromkeys((key, *(item[1] for item in hard))))
        start = " ".join(hardest_sentence(text).split()[:6])
        yield advice("hard-to-read", decisions, go("rewrite", key), grade=min(round(level), HIGHEST_SHOWN), start=start)


RULES: Final[tuple[Rule, ...]] = (placeholder, empty_clause, clauses_alike, hard_to_read)
