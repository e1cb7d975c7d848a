# SPDX-License-Identifier: MIT
"""Agreements that therapists have published: what each provision says must be said by the decisions named for it.

Each agreement is two files named by its number in our list: a frame (`.json`), and what carries each provision
(`.toml`). A provision that says several things is parted into a, b, c. `how` is one of:

structured   decisions carry it with its very number: `by` names them, and they must say each of `words`;
             where the number is put in another way, `note` says how
own clause   nothing fits, and the therapist's own words carry it: a miss
missing      the agreement cannot say it; `note` says why: a miss

`checks` are findings that a supervisor would expect, since some of what is published is unfair or incomplete.
The score is what it is; the floor only keeps it from falling unseen.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from frame_builder.domain.agreement import OWN_CLAUSES, Edition, compose
from frame_builder.domain.document import Document
from frame_builder.domain.frame import Frame, Journey
from frame_builder.services.frame_io import read_frame, text_of
from frame_builder.services.library import Library
from frame_builder.services.workspace import Draft, Workspace

HERE = Path(__file__).parent
TODAY = date(2026, 11, 22)
PARTS = "abcdefgh"
HOW = ("structured", "own clause", "missing")
IN_WORDS = {"1": ("one", "once", "first"), "2": ("two", "twice"), "50": ("half",), "100": ("full",)}
"""How a number may stand in a sentence: half the fee is 50 %."""
FLOOR = 1.0
"""The share of parts that decisions carry, as reached; the target of the list is 0.95."""

NUMBERED = {
    "ra-01": 26, "ra-04": 12, "ra-05": 8, "ra-07": 9, "ra-09": 4, "ra-12": 7, "ra-13": 9, "ra-16": 8, "ra-18": 6,
    "ra-20": 4, "ra-22": 8, "ra-25": 5, "ra-28": 7, "ra-31": 5, "ra-34": 7, "ra-37": 5, "ra-39": 4, "ra-41": 6,
    "ra-44": 7, "ra-45a": 7, "ra-45b": 6, "ra-45c": 3, "ra-45d": 3, "ra-45e": 3, "ra-45f": 4,
}  # fmt: skip
"""How many numbered provisions our list has for each agreement; a further frame of one has a longer name."""

MAPS: dict[str, dict[str, Any]] = {
    path.stem: tomllib.loads(path.read_text("utf-8")) for path in sorted(HERE.glob("ra-*.toml"))
}
AGREEMENTS = tuple(MAPS)
PROVISIONS: dict[str, dict[str, dict[str, Any]]] = {name: found["provision"] for name, found in MAPS.items()}
EACH = [(name, number) for name, provisions in PROVISIONS.items() for number in provisions]


@cache
def library() -> Library:
    return Library.load()


@cache
def frame(name: str) -> Frame:
    return read_frame(HERE / f"{name}.json", library().catalogue, library().atlas)


@cache
def agreement(name: str) -> Document:
    shipped = library()
    edition = Edition(1, TODAY, draft=False)
    return compose(shipped.catalogue, shipped.atlas, shipped.wording_for(frame(name)), frame(name), edition)


def test_every_agreement_is_mapped() -> None:
    assert {path.stem for path in HERE.glob("ra-*.json")} == set(AGREEMENTS)


@pytest.mark.parametrize("name", NUMBERED)
def test_every_numbered_provision_is_mapped(name: str) -> None:
    numbers = {int(number.rstrip(PARTS)) for other, number in EACH if other.startswith(name)}
    assert set(range(1, NUMBERED[name] + 1)) <= numbers


@pytest.mark.parametrize(("name", "number"), EACH)
def test_a_provision_is_said(name: str, number: str) -> None:
    provision = PROVISIONS[name][number]
    assert provision["how"] in HOW
    assert provision["says"]
    if provision["how"] == "missing":
        assert provision["note"]
        assert "words" not in provision
        return
    said = "\n".join(text for decision in provision["by"] for text in agreement(name).of_decision(decision))
    assert provision["words"]
    for words in provision["words"]:
        assert words in said, f"{name} {number}: “{words}” is not said by {provision['by']}:\n{said}"
    own = OWN_CLAUSES in provision["by"]
    assert own == (provision["how"] == "own clause")


@pytest.mark.parametrize(("name", "number"), EACH)
def test_the_words_hold_the_numbers(name: str, number: str) -> None:
    """What is said must be said with its own number, or a note says how it is put."""
    provision = PROVISIONS[name][number]
    words = " ".join(provision.get("words", ()))
    for figure in re.findall(r"\d+(?:\.\d+)?", provision["says"]):
        put = (figure, *IN_WORDS.get(figure, ()))
        assert "note" in provision or any(re.search(rf"(?<![\d.]){item}(?!\d)", words) for item in put), figure


@pytest.mark.parametrize("name", AGREEMENTS)
def test_own_clauses_are_a_last_resort(name: str) -> None:
    rows = frame(name).rows(f"{OWN_CLAUSES}.clauses")
    mapped = [words for item in PROVISIONS[name].values() if item["how"] == "own clause" for words in item["words"]]
    assert all(any(words in row.text("text") for words in mapped) for row in rows)


@pytest.mark.parametrize("name", AGREEMENTS)
def test_every_question_is_settled(name: str) -> None:
    journey = Journey(library().catalogue, frame(name))
    assert [item.key for item in journey if not journey.settled(item)] == []
    assert (HERE / f"{name}.json").read_text("utf-8") == text_of(frame(name), library().catalogue)


@pytest.mark.parametrize("name", AGREEMENTS)
def test_what_a_supervisor_would_notice_is_found(name: str) -> None:
    shown = Workspace(library(), Draft(frame=frame(name)), lambda: TODAY).findings
    assert set(MAPS[name].get("checks", ())) <= {item.check for item in shown}


def test_score(record_property: Callable[[str, object], None]) -> None:
    """The score is told below the tests; see tests/conftest.py."""
    parts = [item["how"] for provisions in PROVISIONS.values() for item in provisions.values()]
    structured = parts.count("structured")
    numbered: dict[tuple[str, str], bool] = {}
    for name, number in EACH:
        whole = (name, number.rstrip(PARTS))
        numbered[whole] = numbered.get(whole, True) and PROVISIONS[name][number]["how"] == "structured"
    wholly = sum(numbered.values())
    record_property(
        "told",
        f"{len(AGREEMENTS)} published agreements: {structured} of {len(parts)} parts structured, "
        f"{structured / len(parts):.1%} ({parts.count('own clause')} by own clauses, "
        f"{parts.count('missing')} missing); {wholly} of {len(numbered)} numbered provisions wholly structured",
    )
    assert structured >= FLOOR * len(parts)
