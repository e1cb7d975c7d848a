# SPDX-License-Identifier: MIT
"""Which questions are asked: only those that apply, in an order that never looks ahead, and nothing typed is lost."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings

from frame_builder.domain.agreement import Edition, compose
from frame_builder.domain.catalogue import Condition, Scope
from frame_builder.domain.document import Document
from frame_builder.domain.frame import KIND_PATH, Answer, FieldValue, Frame, Journey, matches
from frame_builder.domain.values import Value
from frame_builder.services.library import Library

from ..strategies import frames
from ..variants import base, complete, meet, put

LIBRARY = Library.load()
CONDITIONAL = [decision.key for decision in LIBRARY.catalogue if decision.when]


def composed(frame: Frame) -> Document:
    wording = LIBRARY.wording_for(frame)
    return compose(LIBRARY.catalogue, LIBRARY.atlas, wording, frame, Edition(1, date(2026, 11, 22)))


def journey(frame: Frame, *, practice: bool = False) -> Journey:
    return Journey(LIBRARY.catalogue, frame, practice=practice)


def broken(frame: Frame, condition: Condition) -> Frame:
    """The frame in which a condition does not hold: its field is cleared, or filled where it must be empty."""
    return put(frame, condition.field, None)


@pytest.mark.parametrize("key", CONDITIONAL)
def test_what_does_not_apply_is_neither_asked_nor_printed_and_comes_back(key: str) -> None:
    """Take the reason away and the question and its words go; put it back and the same words return."""
    decision = LIBRARY.catalogue.decision(key)
    kind = decision.covers[0] if decision.covers else "individual"
    frame = meet(complete(LIBRARY, base(LIBRARY, "england-and-wales", kind)), LIBRARY, decision.when, decision)
    frame = complete(LIBRARY, frame).having(
        complete(LIBRARY, frame).answer(key).model_copy(update={"addition": "Said for you alone."})
    )
    assert journey(frame).applies(key)
    before = composed(frame).of_decision(key)
    assert "Said for you alone." in before

    for condition in decision.when:
        away = broken(frame, condition)
        assert not journey(away).applies(key)
        assert key not in {item.key for item in journey(away)}
        assert composed(away).of_decision(key) == ()
        assert away.answer(key) == frame.answer(key)

        back = away.having(frame.answer(condition.field.rpartition(".")[0]))
        assert composed(back).of_decision(key) == before


def test_conditions_only_look_back() -> None:
    """Each condition of each decision, field, column and sentence names something asked before it."""
    order = list(LIBRARY.catalogue.by_key)
    for place, decision in enumerate(LIBRARY.catalogue):
        earlier = set(order[:place])
        names = [field.key for field in decision.fields]
        for condition in decision.when:
            assert condition.field.rpartition(".")[0] in earlier, decision.key
        for index, field in enumerate(decision.fields):
            for condition in field.when:
                known = condition.field in names[:index] or condition.field.rpartition(".")[0] in earlier
                assert known, f"{decision.key}.{field.key}"
        for says in decision.says:
            for condition in says.when:
                assert condition.field in names or condition.field.rpartition(".")[0] in earlier, decision.key


def test_words_borrow_only_from_what_is_asked_earlier_or_from_the_place() -> None:
    """A clause may use answers of other decisions; those are known by then, or are read when the agreement is made."""
    for decision in LIBRARY.catalogue:
        for _, path in decision.uses:
            owner = path.rpartition(".")[0]
            assert owner in LIBRARY.catalogue.by_key or path.partition(".")[0] in ("region", "place", "derived")


@given(frame=frames(LIBRARY.catalogue, LIBRARY.atlas))
@settings(max_examples=40, deadline=None)
def test_changing_the_kind_of_work_keeps_every_typed_answer(frame: Frame) -> None:
    """To couple work and back: the same frame, the same agreement, and nothing is taken out on the way."""
    start = put(frame, KIND_PATH, "individual")
    there = put(start, KIND_PATH, "couple")
    others = [answer for answer in start.answers if answer.decision != "people.kind"]
    assert [answer for answer in there.answers if answer.decision != "people.kind"] == others
    back = put(there, KIND_PATH, "individual")
    assert back == start


@given(frame=frames(LIBRARY.catalogue, LIBRARY.atlas))
@settings(max_examples=40, deadline=None)
def test_any_frame_composes_and_says_only_what_applies(frame: Frame) -> None:
    """Whatever was typed, an agreement can be composed; every decision that speaks in it applies to this client."""
    document = composed(frame)
    here = journey(frame)
    for decision in LIBRARY.catalogue:
        if document.of_decision(decision.key):
            assert here.applies(decision.key), decision.key
    spoken = " ".join(document.texts)
    assert "{" not in spoken.replace("[", "").replace("]", "") or any("{" in str(answer) for answer in frame.answers)


def test_couple_questions_are_for_couples() -> None:
    """A decision for couples is not asked of an individual, and is asked of a couple."""
    covered = [decision for decision in LIBRARY.catalogue if decision.covers]
    assert covered
    for decision in covered:
        for kind in ("individual", "couple"):
            frame = base(LIBRARY, "england-and-wales", kind)
            assert journey(frame).applies(decision.key) == (kind in decision.covers)


def test_each_place_asks_its_own_questions() -> None:
    """My practice asks nothing about one client; a client's frame asks nothing that only My practice knows."""
    frame = base(LIBRARY, "england-and-wales", "individual")
    for decision in LIBRARY.catalogue:
        assert not (decision.scope is Scope.FRAME and journey(frame, practice=True).asked(decision.key))


@pytest.mark.parametrize(
    ("condition", "value", "holds"),
    [
        ({"in": ["a", "b"]}, "a", True),
        ({"in": ["a"]}, "b", False),
        ({"in": ["a"]}, None, False),
        ({"in": ["a"]}, ("b", "a"), True),
        ({"in": ["a"]}, (), False),
        ({"in": [True]}, True, True),
        ({"in": [True]}, 1, False),
        ({"in": [1]}, True, False),
        ({"given": True}, "x", True),
        ({"given": True}, "", False),
        ({"given": True}, (), False),
        ({"given": True}, 0, True),
        ({"given": True}, False, True),
        ({"given": False}, None, True),
        ({"given": False}, "x", False),
    ],
)
def test_conditions(condition: dict[str, object], value: object, holds: bool) -> None:
    """One of several, given or not; truth is never mistaken for the number one, nor nothing for something."""
    assert matches(Condition.model_validate({"field": "f", **condition}), value) is holds  # type: ignore[arg-type]


def test_a_choice_of_an_older_catalogue_counts_as_unanswered_and_is_kept() -> None:
    """An answer that no longer exists is asked again, but stays in the frame as it was typed."""
    answer = Answer(decision="sessions.length", values=(FieldValue(field="ends", value="once-upon-a-time"),))
    frame = Frame(answers=(answer,))
    decision = LIBRARY.catalogue.decision("sessions.length")
    assert journey(frame).value("sessions.length.ends") is None
    assert "ends" in {field.key for field in journey(frame).missing(decision)}
    assert frame.answer("sessions.length") == answer


def test_left_open_counts_as_settled() -> None:
    """A decision that is left open on purpose needs no answer, and prints its name over a line."""
    frame = Frame().having(Answer(decision="fees.session-fee", open=True))
    decision = LIBRARY.catalogue.decision("fees.session-fee")
    assert journey(frame).settled(decision)
    assert not journey(Frame()).settled(decision)
    assert composed(frame).of_decision("fees.session-fee") == (LIBRARY.wording().say("fees.session-fee", "short"),)


def test_spaces_alone_do_not_answer_a_required_text() -> None:
    """A name of blanks is still missing."""
    decision = LIBRARY.catalogue.decision("practice.therapist")
    frame = put(put(Frame(), "practice.therapist.name", "  "), "practice.therapist.title", "Counsellor")
    assert [field.key for field in journey(frame).missing(decision)] == ["name"]


def test_a_list_that_needs_an_entry_is_not_answered_by_an_empty_one() -> None:
    """No way to pay is no answer; no limit of confidentiality is one."""
    fees = LIBRARY.catalogue.decision("fees.paying")
    frame = put(base(LIBRARY, "england-and-wales", "individual"), "fees.paying.methods", ())
    assert [field.key for field in journey(frame).missing(fees)] == ["methods"]
    limits = LIBRARY.catalogue.decision("confidentiality.required")
    assert not journey(put(frame, "confidentiality.required.limits", ())).missing(limits)


@pytest.mark.parametrize("stale", [True, 5, "sixty", ("a",)])
def test_an_answer_of_another_kind_counts_as_not_given(library: Library, stale: Value) -> None:
    """After the catalogue changed under it, an old answer stays in the frame, unused."""
    frame = put(Frame(), "sessions.length.length", stale)
    here = Journey(library.catalogue, frame)
    assert here.value("sessions.length.length") is None
    assert here.missing(library.catalogue.decision("sessions.length"))
    assert frame.get("sessions.length.length") == stale
