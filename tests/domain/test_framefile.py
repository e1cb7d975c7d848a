# SPDX-License-Identifier: MIT
"""A frame as JSON: what was typed comes back exactly, and what a frame cannot hold is refused in one sentence."""

from __future__ import annotations

import copy
import json
from datetime import date, time
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from frame_builder.domain.catalogue import FieldKind
from frame_builder.domain.frame import Answer, FieldValue, Frame
from frame_builder.domain.framefile import FrameFileError, dump, offers, parse
from frame_builder.domain.values import Cell, Clock, Day, Frozen, Row
from frame_builder.services.library import Library

from ..strategies import frames
from ..variants import base, complete, put
from .frames import odd_frames

LIBRARY = Library.load()
ANY_FRAME = frames(LIBRARY.catalogue, LIBRARY.atlas) | odd_frames(LIBRARY.catalogue, LIBRARY.atlas)


def read(data: Any) -> Frame:
    return parse(LIBRARY.catalogue, LIBRARY.atlas, data)


@given(frame=ANY_FRAME)
@settings(max_examples=60, deadline=None)
def test_any_frame_comes_back_from_a_file(frame: Frame) -> None:
    """Dumped, written as JSON, read and parsed, a frame equals itself, and dumps to the same text again."""
    written = json.dumps(dump(frame), ensure_ascii=False)
    again = read(json.loads(written))
    assert again == frame
    assert json.dumps(dump(again), ensure_ascii=False) == written


@given(frame=ANY_FRAME)
@settings(max_examples=60, deadline=None)
def test_any_frame_comes_back_from_the_vault(frame: Frame) -> None:
    """The vault's own JSON keeps kinds of values apart: a text that looks like a date stays a text."""
    again = Frame.model_validate_json(frame.model_dump_json())
    assert again == frame
    assert again.model_dump_json() == frame.model_dump_json()
    kinds = [type(item.value) for answer in frame.answers for item in answer.values]
    assert [type(item.value) for answer in again.answers for item in answer.values] == kinds


@pytest.mark.parametrize("region", [region.key for region in LIBRARY.atlas.regions])
@pytest.mark.parametrize("kind", ["individual", "couple"])
def test_a_whole_frame_comes_back_from_both(region: str, kind: str) -> None:
    """A frame with every decision answered survives both ways of storing it."""
    frame = complete(LIBRARY, base(LIBRARY, region, kind))
    assert len(frame.answers) > 50
    assert read(json.loads(json.dumps(dump(frame)))) == frame
    assert Frame.model_validate_json(frame.model_dump_json()) == frame


@pytest.mark.parametrize("hour", [0, 9, 16, 23])
def test_a_time_of_day_comes_back_from_the_vault(hour: int) -> None:
    """A time alone and a time in a row are stored as times, never as days."""
    row = Row(cells=(Cell(column="day", value="monday"), Cell(column="time", value=time(hour, 30))))
    frame = put(put(Frame(), "sessions.slot.time", time(hour, 5)), "sessions.slot.second", (row,))
    stored = frame.model_dump_json()
    assert f'"at":"{hour:02}:05"' in stored
    assert Frame.model_validate_json(stored) == frame


class Moments(Frozen):
    """A day and a clock time side by side with texts that look like them."""

    day: Day | str
    clock: Clock | str


@given(day=st.dates(), clock=st.times(), text=st.text(max_size=12))
def test_days_times_and_texts_never_turn_into_each_other(day: date, clock: time, text: str) -> None:
    """Stored side by side, a day is a day, a time is a time to the minute, and any text is a text."""
    clock = clock.replace(second=0, microsecond=0)
    for first, second in ((day, clock), (text, text), (day.isoformat(), f"{clock:%H:%M}")):
        again = Moments.model_validate_json(Moments(day=first, clock=second).model_dump_json())
        assert (again.day, again.clock) == (first, second)


def test_a_frame_keeps_what_does_not_apply() -> None:
    """A note, an added sentence and an answer to a question that is not asked now are all written."""
    answer = Answer(
        decision="setting.online",
        values=(FieldValue(field="platform", value="2026-11-24"),),
        note="mine alone",
        addition="For you.",
    )
    assert read(dump(Frame(answers=(answer,)))).answers == (answer,)


def test_row_columns_keep_their_order() -> None:
    """Cells come back in the order in which they were written."""
    row = Row(cells=(Cell(column="role", value="client"), Cell(column="name", value="A. B.")))
    answer = Answer(decision="people.people", values=(FieldValue(field="people", value=(row,)),))
    assert read(dump(Frame(answers=(answer,)))).answers[0] == answer


GOOD: dict[str, Any] = {
    "schema": "frame-builder/frame",
    "version": 1,
    "reference": "K-17",
    "answers": {"sessions.length": {"values": {"length": {"amount": 50, "unit": "minutes"}}}},
}


def with_values(decision: str, **values: Any) -> dict[str, Any]:
    return {**GOOD, "answers": {decision: {"values": {name.replace("_", "-"): item for name, item in values.items()}}}}


LONG = "x" * 5000
REFUSED: list[tuple[str, Any, str]] = [
    ("a list", [], "schema"),
    ("nothing", None, "schema"),
    ("another schema", {**GOOD, "schema": "other/thing"}, "schema"),
    ("a later version", {**GOOD, "version": 2}, "version 2"),
    ("a version that is text", {**GOOD, "version": LONG}, "version unknown"),
    ("an unknown key", {**GOOD, LONG: 1}, "the file"),
    ("a reference that is too long", {**GOOD, "reference": "x" * 25}, "reference"),
    ("a reference that is a number", {**GOOD, "reference": 5}, "reference"),
    ("answers as a list", {**GOOD, "answers": []}, "answers"),
    ("an unknown decision", {**GOOD, "answers": {"sessions.nonsense": {}}}, "sessions.nonsense"),
    ("an unknown decision with a long name", {**GOOD, "answers": {LONG: {}}}, "decision"),
    ("an answer as text", {**GOOD, "answers": {"sessions.length": "x"}}, "sessions.length"),
    ("an unknown part of an answer", {**GOOD, "answers": {"sessions.length": {"extra": 1}}}, "sessions.length"),
    ("values as a list", {**GOOD, "answers": {"sessions.length": {"values": []}}}, "sessions.length"),
    ("open as text", {**GOOD, "answers": {"sessions.length": {"open": "yes"}}}, "sessions.length"),
    ("a note as a number", {**GOOD, "answers": {"sessions.length": {"note": 1}}}, "sessions.length"),
    ("a note that is too long", {**GOOD, "answers": {"sessions.length": {"note": LONG}}}, "sessions.length"),
    ("an unknown field", with_values("sessions.length", nonsense=1), "nonsense"),
    ("an unknown choice", with_values("sessions.length", ends="never"), "sessions.length.ends"),
    ("a choice as a number", with_values("sessions.length", ends=1), "sessions.length.ends"),
    ("a choice as a list", with_values("sessions.length", ends=["on-time"]), "sessions.length.ends"),
    ("an unknown unit", with_values("sessions.length", length={"amount": 1, "unit": "eons"}), "sessions.length.length"),
    ("a unit as a list", with_values("sessions.length", length={"amount": 1, "unit": []}), "sessions.length.length"),
    (
        "a unit not offered",
        with_values("sessions.length", length={"amount": 50, "unit": "weeks"}),
        "sessions.length.length",
    ),
    ("a length too long", with_values("sessions.length", length={"amount": 241, "unit": "minutes"}), "from 15 to 240"),
    (
        "a length as a fraction",
        with_values("sessions.length", length={"amount": 50.5, "unit": "minutes"}),
        "whole number",
    ),
    ("a length as truth", with_values("sessions.length", length={"amount": True, "unit": "minutes"}), "whole number"),
    (
        "a length with something more",
        with_values("sessions.length", length={"amount": 50, "unit": "minutes", "x": 1}),
        "amount",
    ),
    ("a number out of range", with_values("sessions.number", count=101), "sessions.number.count"),
    ("a number as text", with_values("sessions.number", count="6"), "sessions.number.count"),
    ("a number as truth", with_values("sessions.number", count=True), "sessions.number.count"),
    ("an enormous number", with_values("sessions.number", count=10**30), "sessions.number.count"),
    ("yes as text", with_values("sessions.review", early="yes"), "sessions.review.early"),
    ("yes as one", with_values("sessions.review", early=1), "sessions.review.early"),
    (
        "money with three decimals",
        with_values("fees.session-fee", amount={"amount": "65.001", "currency": "GBP"}),
        "65.00",
    ),
    (
        "money that is no number",
        with_values("fees.session-fee", amount={"amount": "NaN", "currency": "GBP"}),
        "fees.session-fee.amount",
    ),
    (
        "money below nothing",
        with_values("fees.session-fee", amount={"amount": "-5", "currency": "GBP"}),
        "fees.session-fee.amount",
    ),
    (
        "too much money",
        with_values("fees.session-fee", amount={"amount": "2001", "currency": "GBP"}),
        "fees.session-fee.amount",
    ),
    (
        "endless money",
        with_values("fees.session-fee", amount={"amount": "1e999999", "currency": "GBP"}),
        "fees.session-fee.amount",
    ),
    (
        "an unknown currency",
        with_values("fees.session-fee", amount={"amount": "65", "currency": "pound"}),
        "fees.session-fee.amount",
    ),
    ("money as a number", with_values("fees.session-fee", amount=65), "fees.session-fee.amount"),
    ("a date of the calendar's end", with_values("people.start", date="2026-02-30"), "2026-11-24"),
    ("a date as a number", with_values("people.start", date=20261124), "2026-11-24"),
    ("a time that is none", with_values("people.start", time="25:00"), "16:00"),
    ("a time as a list", with_values("people.start", time=[16, 0]), "16:00"),
    ("text as a number", with_values("practice.therapist", name=5), "practice.therapist.name"),
    ("text that is too long", with_values("practice.therapist", name="x" * 201), "practice.therapist.name"),
    ("a control character", with_values("practice.therapist", name="Ana\x00"), "U+0000"),
    ("a bell", with_values("practice.therapist", name="Ana\x07"), "U+0007"),
    ("a turned text", with_values("practice.therapist", name="Ana\u202egnp"), "U+202E"),
    ("an isolate", with_values("practice.therapist", name="Ana\u2066"), "U+2066"),
    ("a hidden space", with_values("practice.therapist", name="A\u200bna"), "U+200B"),
    ("our own mark for a gap", with_values("practice.therapist", name="\ue000"), "U+E000"),
    ("half a character", with_values("practice.therapist", name="\ud800"), "U+D800"),
    ("a hidden character in a note", {**GOOD, "answers": {"sessions.length": {"note": "\u202e"}}}, "U+202E"),
    ("one choice twice", with_values("sessions.review", looks_at=["goals", "goals"]), "sessions.review.looks-at"),
    ("choices as text", with_values("sessions.review", looks_at="goals"), "sessions.review.looks-at"),
    ("a choice among others unknown", with_values("sessions.review", looks_at=["goals", "x"]), "looks-at"),
    ("a choice among others as a list", with_values("sessions.review", looks_at=[["goals"]]), "looks-at"),
    ("too many choices", with_values("sessions.review", looks_at=["goals"] * 200), "looks-at"),
    ("rows as an object", with_values("people.people", people={}), "people.people.people"),
    ("too many rows", with_values("people.people", people=[{}] * 13), "at most 12"),
    ("a row as text", with_values("people.people", people=["Ana"]), "row 1"),
    ("an unknown column", with_values("people.people", people=[{"shoe": 1}]), "row 1"),
    ("a bad cell in the second row", with_values("people.people", people=[{}, {"role": "king"}]), "row 2, role"),
    ("dismissed as text", {**GOOD, "dismissed": "x"}, "dismissed"),
    ("a dismissal as text", {**GOOD, "dismissed": ["x"]}, "dismissed"),
    ("a dismissal with more", {**GOOD, "dismissed": [{"check": "a", "who": "b"}]}, "dismissed"),
    ("too many dismissals", {**GOOD, "dismissed": [{}] * 501}, "dismissed"),
]


@pytest.mark.parametrize(("data", "names"), [case[1:] for case in REFUSED], ids=[case[0] for case in REFUSED])
def test_what_a_frame_cannot_hold_is_refused_in_one_sentence(data: Any, names: str) -> None:
    """The sentence names the place, repeats at most 60 characters of the file, and can be shown as it is."""
    with pytest.raises(FrameFileError) as caught:
        read(data)
    sentence = str(caught.value)
    assert names in sentence
    assert sentence.endswith(".")
    assert "\n" not in sentence
    assert sentence.isprintable()
    assert "x" * 61 not in sentence
    assert len(sentence) < 600


def test_the_good_file_is_read() -> None:
    """The file all refusals start from is itself fine."""
    assert read(GOOD).answer("sessions.length").values


def test_every_choice_of_every_field_can_be_read() -> None:
    """No offered choice is refused, whichever region it comes from; and nothing else is taken."""
    offered = offers(LIBRARY.catalogue, LIBRARY.atlas)
    count = 0
    for decision in LIBRARY.catalogue:
        for field in decision.fields:
            keys = offered[field.choices_from] if field.choices_from else field.choices
            for key in keys:
                value: Any = key if field.kind is FieldKind.CHOICE else [key]
                data = {**GOOD, "answers": {decision.key: {"values": {field.key: value}}}}
                assert read(data).answer(decision.key).values
                count += 1
    assert count > 300


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=True) | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner, max_size=3),
    max_leaves=6,
)


@given(junk=JSON, place=st.integers(0, 400), data=st.data())
@settings(max_examples=150, deadline=None)
def test_any_junk_anywhere_is_refused_or_read_but_never_breaks(junk: Any, place: int, data: st.DataObject) -> None:
    """Whatever is put in the place of any value, the reader raises its own error or makes a frame that round-trips."""
    decisions = tuple(LIBRARY.catalogue)
    decision = decisions[place % len(decisions)]
    field = data.draw(st.sampled_from(decision.fields))
    if field.columns and data.draw(st.booleans()):
        junk = [{data.draw(st.sampled_from(field.columns)).key: junk}]
    file = copy.deepcopy(GOOD)
    file["answers"] = {decision.key: {"values": {field.key: junk}}}
    refusal = ""
    frame = Frame()
    try:
        frame = read(file)
    except FrameFileError as error:
        refusal = str(error)
    assert refusal.isprintable()
    assert read(dump(frame)) == frame
