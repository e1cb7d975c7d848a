# SPDX-License-Identifier: MIT
"""Three agreements that therapists have published: what each provision says must be said by the decisions named for it.

The score is what it is; the floor only keeps it from falling unseen.
"""

from __future__ import annotations

import tomllib
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

HERE = Path(__file__).parent
AGREEMENTS = ("ra-01", "ra-04", "ra-05")
HOW = ("structured", "own clause", "missing")
FLOOR = {"structured": 91, "whole": 35}

PROVISIONS: dict[str, dict[str, dict[str, Any]]] = tomllib.loads((HERE / "provisions.toml").read_text("utf-8"))
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
    edition = Edition(1, date(2026, 11, 22), draft=False)
    return compose(shipped.catalogue, shipped.atlas, shipped.wording_for(frame(name)), frame(name), edition)


def test_every_agreement_is_mapped() -> None:
    assert tuple(PROVISIONS) == AGREEMENTS


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
        assert words in said, f"{name} {number}: “{words}” is not said by {provision['by']}"
    own = OWN_CLAUSES in provision["by"]
    assert own == (provision["how"] == "own clause")


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


def test_score(capsys: pytest.CaptureFixture[str]) -> None:
    parts = [item["how"] for provisions in PROVISIONS.values() for item in provisions.values()]
    structured = parts.count("structured")
    numbered: dict[tuple[str, str], bool] = {}
    for name, number in EACH:
        whole = (name, number.rstrip("abcdefgh"))
        numbered[whole] = numbered.get(whole, True) and PROVISIONS[name][number]["how"] == "structured"
    wholly = sum(numbered.values())
    with capsys.disabled():
        print(  # noqa: T201 - the score is what this test is for
            f"\npublished agreements: {structured} of {len(parts)} parts structured "
            f"({parts.count('own clause')} by own clauses, {parts.count('missing')} missing); "
            f"{wholly} of {len(numbered)} numbered provisions wholly structured"
        )
    assert structured >= FLOOR["structured"]
    assert wholly >= FLOOR["whole"]
