# SPDX-License-Identifier: MIT
"""Every decision, in every answer: its clause is whole, clean English and says what was answered."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from frame_builder.domain.document import GAP, Gap, Items, Paragraph

from .walk import DECISIONS, Said, said

MARGIN = 28
FACT = 70
LONG_FACT = {"contact.channels": 40}
"""Facts that list rows: the most characters for each row."""
NO_NUMBER_HERE = {"contact.crisis-lines": "place=elsewhere"}
"""A client abroad: the therapist writes the emergency number in by hand."""
FLAWS = {
    "a placeable that was not filled": re.compile(r"[{}]|\$[a-z]"),
    "two spaces": re.compile(r"\s{2}|[\n\t]"),
    "a space before a mark": re.compile(r" [,.;:?!)]"),
    "a space after an opening bracket": re.compile(r"\( "),
    "empty brackets": re.compile(r"\(\)"),
    "two marks in a row": re.compile(r",[,.;:?!]|[;:][,.;:?!]|[.?!][.,;:]"),
    "an article that does not fit": re.compile(r"\ba (?:[aeio]|un(?!i))\w*\b|\ban (?=[bcdfgjklmnpqrstvwxyz])", re.I),
    "a word said twice": re.compile(r"\b(?!\d)(\w+) \1\b", re.I),
    "a key instead of words": re.compile(r"\b(?:yes-no|[a-z]+-said|None|True|False)\b"),
    "a straight quote": re.compile(r"['\"]"),
}
FINE = re.compile(r"\bone\b|\ba one\b|\bhad had\b|\bthat that\b", re.I)


def flaws(text: str) -> Iterator[str]:
    """What is wrong with a text, whatever it says."""
    for name, pattern in FLAWS.items():
        found = pattern.search(text)
        if found and not FINE.search(found.group()):
            yield f"{name}: …{text[max(0, found.start() - 30) : found.end() + 20]}…"
    if text != text.strip():
        yield f"space at an end: {text!r}"


def first_of(problems: list[str]) -> str:
    return "\n".join(dict.fromkeys(problems[:12]))


def every(key: str) -> Iterator[tuple[Said, str]]:
    for one in said(key):
        for text in one.texts:
            yield one, text


@pytest.mark.parametrize("key", DECISIONS)
def test_no_text_has_a_hole(key: str) -> None:
    """No unfilled value, no doubled space or mark, no empty brackets, no key in place of words."""
    problems = [f"{flaw}  [{one.where}]" for one, text in every(key) for flaw in flaws(text)]
    assert not problems, first_of(problems)


@pytest.mark.parametrize("key", DECISIONS)
def test_paragraphs_are_sentences(key: str) -> None:
    """Each paragraph starts like a sentence and ends like one, or with a colon right before its bullets."""
    problems = []
    for one in said(key):
        for place, block in enumerate(one.blocks):
            if not isinstance(block, Paragraph):
                continue
            text = block.text
            if not re.match(rf"[A-Z“‘{GAP}£$\d]|Sample", text):
                problems.append(f"starts badly: {text}")
            after = one.blocks[place + 1] if place + 1 < len(one.blocks) else None
            if text.endswith(":") and not isinstance(after, Items | Gap):
                problems.append(f"a colon with no list: {text}  [{one.where}]")
            if not re.search(r"[.?!:]”?$", text):
                problems.append(f"ends badly: {text}")
            problems += [
                f"a sentence with a small letter: {sentence}"
                for sentence in re.split(r"(?<=[.?!]) (?!\d)", text)
                if re.match(r"[a-z]", sentence) and not re.search(r"\bno\. ", text)
            ]
    assert not problems, first_of(problems)


@pytest.mark.parametrize("key", DECISIONS)
def test_bullets_are_phrases(key: str) -> None:
    """Bullets follow a sentence with a colon, are never empty, and within one list all end alike."""
    problems = []
    for one in said(key):
        for place, block in enumerate(one.blocks):
            if not isinstance(block, Items):
                continue
            before = one.blocks[place - 1] if place else None
            if not isinstance(before, Paragraph) or not before.text.endswith(":"):
                problems.append(f"bullets without a sentence before them: {block.items[0]}  [{one.where}]")
            ends = {bool(re.search(r"[.?!]$", item)) for item in block.items}
            if len(ends) > 1:
                problems.append(f"bullets end in two ways: {block.items}")
            if any(not re.search(rf"\w|{GAP}", item) for item in block.items):
                problems.append(f"an empty bullet  [{one.where}]")
    assert not problems, first_of(problems)


@pytest.mark.parametrize("key", DECISIONS)
def test_margins_and_facts_are_short(key: str) -> None:
    """A margin has at most 28 characters, a fact at most 70, and neither ends with a full stop."""
    problems = []
    for one in said(key):
        problems += [
            f"margin ({len(block.margin)}): {block.margin}"
            for block in one.paragraphs
            if len(block.margin) > MARGIN or block.margin.endswith(".")
        ]
        if len(one.fact) > max(FACT, LONG_FACT.get(key, 0) * one.answer.count("Row(")) or one.fact.endswith("."):
            problems.append(f"fact ({len(one.fact)}): {one.fact}")
    assert not problems, first_of(problems)


@pytest.mark.parametrize("key", DECISIONS)
def test_gaps_stand_only_where_something_is_missing(key: str) -> None:
    """With every required value there no ruled gap is printed; and no margin or fact ever holds one."""
    problems = []
    for one in said(key):
        if NO_NUMBER_HERE.get(key, "nowhere") in one.answer:
            continue
        if not one.missing and GAP in one.prose:
            problems.append(f"{one.prose.replace(GAP, '____')}  [{one.where}]")
        if GAP in one.fact or any(GAP in block.margin for block in one.paragraphs):
            problems.append(f"a gap in the margin or the fact: {one.fact}  [{one.where}]")
    assert not problems, first_of(problems)
