# SPDX-License-Identifier: MIT
"""What an agreement answers of a code: each state with a frame in which it holds and one in which it does not."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from frame_builder.domain.code import Code, CodeKind, Validity
from frame_builder.domain.coverage import (
    CodeCoverage,
    ItemCoverage,
    State,
    chosen_codes,
    coverage,
    suggested_codes,
)
from frame_builder.domain.frame import Answer, Frame, Journey
from frame_builder.services.library import Library

from ..strategies import frames
from ..variants import base, put

DAY = date(2026, 11, 22)
ITEM = {
    "key": "x",
    "cite": "1.1",
    "decisions": ["sessions.length"],
    "source": "aca-2014",
    "checked": DAY,
    "mark": "V",
}


@pytest.fixture(scope="module")
def usual(library: Library) -> Frame:
    """A British frame with every usual answer."""
    return base(library, "england-and-wales", "individual")


def code(kind: str = "ethics", regions: tuple[str, ...] = (), **item: Any) -> Code:
    """A code with one item."""
    return Code.model_validate({"key": "code", "kind": kind, "regions": regions, "item": [ITEM | item]})


def covered(library: Library, frame: Frame, asked: Code, *, practice: bool = False) -> CodeCoverage:
    """The coverage of a made-up code."""
    atlas = library.atlas.model_copy(update={"codes": (asked,)})
    (found,) = coverage(Journey(library.catalogue, frame, practice=practice), atlas, ["code"], DAY)
    return found


def state(library: Library, frame: Frame, kind: str = "ethics", regions: tuple[str, ...] = (), **item: Any) -> State:
    """The state of its only item."""
    return covered(library, frame, code(kind, regions, **item)).items[0].state


def only(library: Library, frame: Frame, **item: Any) -> ItemCoverage:
    """The only item of a made-up code."""
    return covered(library, frame, code(**item)).items[0]


def test_a_settled_decision_answers(library: Library, usual: Frame) -> None:
    found = only(library, usual)
    assert (found.state, found.decisions, found.lacking, found.opens) == (
        State.ANSWERED,
        ("sessions.length",),
        (),
        "sessions.length",
    )


def test_an_unanswered_one_is_missing(library: Library) -> None:
    found = only(library, Frame())
    assert (found.state, found.lacking, found.opens) == (State.MISSING, ("sessions.length",), "sessions.length")


def test_one_left_open_says_nothing_yet(library: Library, usual: Frame) -> None:
    frame = usual.having(Answer(decision="sessions.length", open=True))
    assert only(library, frame).state is State.MISSING


def test_one_of_two_is_thin_and_opens_the_other(library: Library, usual: Frame) -> None:
    both = {"decisions": ["sessions.length", "fees.cancelling"]}
    assert only(library, usual, **both).state is State.ANSWERED
    frame = usual.having(Answer(decision="fees.cancelling"))
    found = only(library, frame, **both)
    assert (found.state, found.lacking, found.opens) == (State.THIN, ("fees.cancelling",), "fees.cancelling")


def test_what_is_needed_and_not_chosen_is_thin(library: Library, usual: Frame) -> None:
    item = {
        "decisions": ["confidentiality.who-hears"],
        "needs": [{"field": "confidentiality.who-hears.hears", "in": ["supervisor"]}],
    }
    assert only(library, usual, **item).state is State.ANSWERED
    found = only(library, put(usual, "confidentiality.who-hears.hears", ("none",)), **item)
    assert (found.state, found.thin) == (State.THIN, ("confidentiality.who-hears.hears",))


def test_a_thin_choice_is_thin(library: Library, usual: Frame) -> None:
    item = {
        "decisions": ["ending.incapacity"],
        "thin": [{"field": "ending.incapacity.executor", "in": ["none"]}],
    }
    planned = put(usual, "ending.incapacity.executor", "planned")
    assert only(library, planned, **item).state is State.ANSWERED
    found = only(library, put(planned, "ending.incapacity.executor", "none"), **item)
    assert (found.state, found.opens) == (State.THIN, "ending.incapacity")


def test_a_need_of_a_question_that_is_not_asked_does_not_count(library: Library, usual: Frame) -> None:
    item = {
        "decisions": ["confidentiality.who-hears"],
        "needs": [{"field": "confidentiality.who-hears.supervisor-name", "given": True}],
    }
    assert only(library, usual, **item).state is State.THIN
    assert only(library, put(usual, "confidentiality.who-hears.hears", ("none",)), **item).state is State.ANSWERED


def test_what_is_left_to_another_paper_is_thin_and_said(library: Library, usual: Frame) -> None:
    item = {"decisions": ["records.rights"], "elsewhere": [{"field": "records.rights.notice", "in": [True]}]}
    found = only(library, put(usual, "records.rights.notice", True), **item)
    assert (found.state, found.elsewhere, found.opens) == (State.THIN, True, "records.rights")
    found = only(library, put(usual, "records.rights.notice", False), **item)
    assert (found.state, found.elsewhere) == (State.ANSWERED, False)


def test_a_condition_that_fails_makes_it_not_applicable(library: Library, usual: Frame) -> None:
    item = {"when": [{"field": "practice.standing.trainee", "in": [True]}]}
    assert only(library, put(usual, "practice.standing.trainee", False), **item).state is State.NOT_APPLICABLE
    assert only(library, put(usual, "practice.standing.trainee", True), **item).state is State.ANSWERED


def test_a_decision_of_another_kind_of_work_does_not_apply(library: Library, usual: Frame) -> None:
    secrets = {"decisions": ["confidentiality.couple-secrets"]}
    assert only(library, usual, **secrets).state is State.NOT_APPLICABLE
    assert only(library, base(library, "england-and-wales", "couple"), **secrets).state is State.ANSWERED


def test_what_only_a_client_can_be_asked_is_not_asked_of_a_practice(library: Library, usual: Frame) -> None:
    frame = usual.having(Answer(decision="contact.crisis-person"))
    item = {"decisions": ["contact.crisis-person"]}
    assert covered(library, frame, code(**item)).items[0].state is State.MISSING
    assert covered(library, frame, code(**item), practice=True).items[0].state is State.NOT_APPLICABLE


def test_a_law_of_elsewhere_does_not_apply_and_a_code_of_elsewhere_does(library: Library, usual: Frame) -> None:
    there = ("united-states",)
    assert state(library, usual, "law", there) is State.NOT_APPLICABLE
    assert state(library, usual, "ethics", there) is State.ANSWERED
    assert state(library, usual, "law", ("england-and-wales",)) is State.ANSWERED
    assert state(library, put(usual, "people.region.region", None), "law", there) is State.ANSWERED


def test_counts_add_up_and_the_strongest_comes_first(library: Library, usual: Frame) -> None:
    items = [
        ITEM | {"key": "may", "force": "may"},
        ITEM | {"key": "must"},
        ITEM | {"key": "away", "decisions": ["confidentiality.couple-secrets"]},
    ]
    asked = Code.model_validate({"key": "code", "kind": "ethics", "item": items})
    found = covered(library, usual, asked)
    assert (found.answered, found.applicable, found.count(State.MISSING)) == (2, 2, 0)
    assert [item.item.key for item in found.of_state(State.ANSWERED)] == ["must", "may"]


def test_a_code_says_how_it_stands_on_the_day() -> None:
    dated = Code.model_validate(
        {"key": "c", "kind": "ethics", "valid-from": date(2026, 1, 1), "valid-to": date(2026, 12, 31), "item": [ITEM]}
    )
    expected = Code.model_validate({"key": "c", "kind": "ethics", "expected": True, "note": "Announced."})
    assert dated.validity(date(2025, 12, 31)) is Validity.NOT_YET
    assert dated.validity(date(2026, 1, 1)) is Validity.IN_FORCE
    assert dated.validity(date(2026, 12, 31)) is Validity.IN_FORCE
    assert dated.validity(date(2027, 1, 1)) is Validity.ENDED
    assert expected.validity(DAY) is Validity.EXPECTED
    assert not expected.valid_on(DAY)


@pytest.mark.parametrize(
    "wrong",
    [
        {"expected": True, "note": "Announced.", "item": [ITEM]},
        {"expected": True},
        {},
        {"item": [ITEM], "valid-from": date(2026, 2, 1), "valid-to": date(2026, 1, 1)},
    ],
)
def test_a_code_that_contradicts_itself_is_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="a code"):
        Code.model_validate({"key": "c", "kind": "ethics"} | wrong)


def test_the_codes_chosen_in_the_practice_are_gone_through(library: Library) -> None:
    frame = put(put(Frame(), "practice.codes.codes", ("bacp-2018", "ukcp")), "practice.codes.laws", ("uk-gdpr-13",))
    journey = Journey(library.catalogue, frame)
    assert chosen_codes(journey) == ("bacp-2018", "ukcp", "uk-gdpr-13")
    assert chosen_codes(Journey(library.catalogue, Frame())) == ()
    found = coverage(journey, library.atlas, (*chosen_codes(journey), "ukcp", "no-such-code"), DAY)
    assert [item.code.key for item in found] == ["bacp-2018", "ukcp", "uk-gdpr-13"]


def test_codes_of_the_region_are_suggested(library: Library) -> None:
    keys = [item.key for item in suggested_codes(library.atlas, "england-and-wales", CodeKind.ETHICS, DAY)]
    assert {"bacp-2018", "ukcp", "hcpc"} <= set(keys)
    assert not {"bacp-next", "aca-2014"} & set(keys)
    laws = [item.key for item in suggested_codes(library.atlas, "united-states", CodeKind.LAW, DAY)]
    assert laws == ["hipaa-notice", "no-surprises-act"]
    later = suggested_codes(library.atlas, "australia", CodeKind.ETHICS, date(2025, 1, 1))
    assert "psychology-board-2025" not in [item.key for item in later]


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_any_frame_can_be_gone_through_with_every_code(library: Library, data: st.DataObject) -> None:
    frame = data.draw(frames(library.catalogue, library.atlas))
    journey = Journey(library.catalogue, frame, practice=data.draw(st.booleans()))
    found = coverage(journey, library.atlas, [item.key for item in library.atlas.codes], data.draw(st.dates()))
    assert len(found) == len(library.atlas.codes)
    for item in found:
        assert sum(item.count(each) for each in State) == len(item.items)
        for each in item.items:
            assert all(journey.asked(key) for key in each.decisions)
            assert set(each.lacking) <= set(each.decisions)
            assert bool(each.opens) == bool(each.decisions or each.thin)
            assert each.state is not State.ANSWERED or not (each.lacking or each.thin)
