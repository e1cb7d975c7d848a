# SPDX-License-Identifier: MIT
"""The schema agrees with what is read: any frame validates, and what one refuses the other refuses."""

from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings

from frame_builder.domain.catalogue import FieldKind
from frame_builder.domain.frame import Frame
from frame_builder.domain.framefile import FrameFileError, dump, parse
from frame_builder.services.library import Library
from frame_builder.services.schema import frame_schema

from ..strategies import frames
from .conftest import SAMPLE, Run
from .minischema import problems

LIBRARY = Library.load()
SCHEMA = frame_schema(LIBRARY)


def refused(data: Any) -> bool:
    try:
        parse(LIBRARY.catalogue, LIBRARY.atlas, data)
    except FrameFileError:
        return True
    return False


@given(frame=frames(LIBRARY.catalogue, LIBRARY.atlas))
@settings(max_examples=80, deadline=None)
def test_any_frame_validates(frame: Frame) -> None:
    data = json.loads(json.dumps(dump(frame)))
    assert list(problems(SCHEMA, data)) == []
    assert not refused(data)


def test_it_knows_every_decision_field_and_choice() -> None:
    answers = SCHEMA["properties"]["answers"]["properties"]
    assert list(answers) == list(LIBRARY.catalogue.by_key)
    for decision in LIBRARY.catalogue:
        values = answers[decision.key]["properties"]["values"]["properties"]
        assert list(values) == [field.key for field in decision.fields]
        for field in decision.fields:
            assert values[field.key]["title"]
            if field.kind is FieldKind.CHOICE and field.choices:
                assert values[field.key]["enum"] == list(field.choices)
            if field.kind is FieldKind.DURATION:
                assert values[field.key]["properties"]["unit"]["enum"] == [unit.value for unit in field.units]


def changed(path: tuple[str, ...], value: Any) -> Any:
    data = copy.deepcopy(json.loads(SAMPLE.read_text("utf-8")))
    place = data
    for key in path[:-1]:
        place = place.setdefault(key, {})
    place[path[-1]] = value
    return data


def value(decision: str, field: str) -> tuple[str, ...]:
    return ("answers", decision, "values", field)


WRONG = {
    "another schema": (("schema",), "some-other/frame"),
    "another version": (("version",), 2),
    "unknown key": (("extra",), 1),
    "unknown decision": (("answers", "fees.nothing"), {}),
    "unknown key of an answer": (("answers", "fees.cancelling", "extra"), True),
    "unknown field": (value("fees.cancelling", "nothing"), 1),
    "unknown choice": (value("fees.cancelling", "charge"), "nothing-like-it"),
    "choice of another type": (value("fees.cancelling", "charge"), 3),
    "number too high": (value("fees.not-coming", "writes-after"), 7),
    "number too low": (value("fees.not-coming", "writes-after"), 0),
    "number as text": (value("fees.not-coming", "writes-after"), "1"),
    "part of a number": (value("fees.not-coming", "writes-after"), 1.5),
    "yes as a number": (value("sessions.review", "early"), 1),
    "another unit": (value("sessions.length", "length"), {"amount": 50, "unit": "weeks"}),
    "duration without a unit": (value("sessions.length", "length"), {"amount": 50}),
    "duration too long": (value("sessions.length", "length"), {"amount": 500, "unit": "minutes"}),
    "money without a currency": (value("fees.session-fee", "amount"), {"amount": "65.00"}),
    "money in words": (value("fees.session-fee", "amount"), {"amount": "sixty", "currency": "GBP"}),
    "money with three decimals": (value("fees.session-fee", "amount"), {"amount": "65.005", "currency": "GBP"}),
    "no such day": (value("people.start", "date"), "2026-02-30"),
    "no such time": (value("people.start", "time"), "25:00"),
    "text too long": (value("practice.therapist", "name"), "a" * 201),
    "hidden character": (value("practice.therapist", "name"), "A\u202eB"),
    "control character": (value("practice.therapist", "name"), "A\u0007B"),
    "choice given twice": (value("working.approach", "approaches"), ["cbt", "cbt"]),
    "rows that are no list": (value("people.people", "people"), {}),
    "unknown column": (value("people.people", "people"), [{"nothing": 1}]),
    "too many rows": (value("people.people", "people"), [{"name": "A"}] * 13),
    "open that is no yes or no": (("answers", "fees.cancelling", "open"), "yes"),
    "reference too long": (("reference",), "a" * 25),
    "dismissed that is no list": (("dismissed",), {}),
}


@pytest.mark.parametrize("name", WRONG)
def test_both_refuse_the_same(name: str) -> None:
    data = changed(*WRONG[name])
    assert refused(data)
    assert list(problems(SCHEMA, data)) != []


def test_it_is_printed(run: Run) -> None:
    ended = run("schema")
    assert (ended.code, ended.err) == (0, "")
    assert json.loads(ended.out) == SCHEMA


def test_the_example_of_the_documentation_is_a_frame_file() -> None:
    page = (Path(__file__).parents[2] / "docs" / "frame-file.md").read_text("utf-8")
    example = json.loads(page.partition("```json\n")[2].partition("```")[0])
    assert list(problems(SCHEMA, example)) == []
    assert not refused(example)
