# SPDX-License-Identifier: MIT
"""The open frame: each verb says what it changed, everything can be undone, and nothing is decided unasked."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from frame_builder.domain.catalogue import Scope
from frame_builder.domain.checks import Edit, Finding, Repair
from frame_builder.domain.frame import Answer, Frame
from frame_builder.domain.framefile import offers
from frame_builder.domain.revision import Reason
from frame_builder.domain.usual import carried_over
from frame_builder.domain.values import Duration, Money, Value
from frame_builder.services.library import Library
from frame_builder.services.workspace import UNDO_STEPS, Changed, Draft, Workspace

from ..strategies import frames, values
from ..variants import base, complete, put

LIBRARY = Library.load()
DAY = date(2026, 11, 22)
HOUR = Duration.parse("60 minutes")

NO_USUAL = {
    "practice.therapist": "the therapist's name and title",
    "people.people": "who they are",
    "setting.in-person": "the address",
    "fees.session-fee": "the fee: one that nobody chose must never be printed",
    "contact.channels": "how the therapist can be reached",
    "contact.safe-contact": "which ways are safe for this client",
    "contact.crisis-lines": "where the client is, which must be asked",
}
"""Decisions of a frame whose answer nobody can guess, and what is wanting."""


def today() -> date:
    return DAY


def open_frame(frame: Frame | None = None, *, practice: bool = False) -> Workspace:
    return Workspace(LIBRARY, Draft(frame=frame or Frame()), today, practice=practice)


@pytest.fixture
def whole() -> Workspace:
    return open_frame(complete(LIBRARY, base(LIBRARY, "england-and-wales", "individual")))


VERBS: dict[str, tuple[Callable[[Workspace], Changed], str]] = {
    "set a value": (lambda w: w.set_value("sessions.length", "length", HOUR), "sessions.length"),
    "clear a value": (lambda w: w.set_value("sessions.length", "length", None), "sessions.length"),
    "leave open": (lambda w: w.leave_open("fees.session-fee", is_open=True), "fees.session-fee"),
    "note": (lambda w: w.set_note("sessions.review", "ask again"), "sessions.review"),
    "add a sentence": (lambda w: w.set_addition("sessions.review", "In spring."), "sessions.review"),
    "repair": (
        lambda w: w.repair(Repair(key="x", edits=(Edit(decision="sessions.length", field="length", value=HOUR),))),
        "sessions.length",
    ),
}


@pytest.mark.parametrize("name", list(VERBS))
def test_a_verb_says_what_it_changed_and_can_be_undone(whole: Workspace, name: str) -> None:
    """It names exactly the one decision; said again it changes nothing; undone and redone it names it again."""
    verb, decision = VERBS[name]
    before = whole.frame
    changed = verb(whole)
    after = whole.frame
    assert changed.decisions == {decision}
    assert after != before
    assert not verb(whole)
    assert whole.undo().decisions == {decision}
    assert whole.frame == before
    assert whole.redo().decisions == {decision}
    assert whole.frame == after


def test_a_change_that_opens_other_questions_says_so(whole: Workspace) -> None:
    """Couple work asks more; the verb tells it, and undoing tells it again."""
    assert whole.set_value("people.kind", "kind", "couple").asked
    assert whole.undo().asked
    assert not whole.set_value("sessions.length", "length", HOUR).asked


def test_nothing_to_undo_or_redo_changes_nothing() -> None:
    """At either end the verbs are still."""
    space = open_frame()
    assert not space.undo()
    assert not space.redo()


def test_a_new_change_forgets_what_was_undone(whole: Workspace) -> None:
    """After a new change there is nothing to redo."""
    whole.set_note("sessions.review", "one")
    whole.undo()
    whole.set_note("sessions.review", "two")
    assert not whole.redo()
    assert whole.frame.answer("sessions.review").note == "two"


def test_undo_remembers_so_many_steps() -> None:
    """The oldest steps are forgotten, the newest are kept."""
    space = open_frame()
    for number in range(UNDO_STEPS + 20):
        space.set_note("sessions.review", f"note {number}")
    for _ in range(UNDO_STEPS):
        assert space.undo()
    assert not space.undo()
    assert space.frame.answer("sessions.review").note == "note 19"


def test_the_reference_is_part_of_the_frame() -> None:
    """Setting it keeps all answers, and can be undone."""
    space = open_frame(put(Frame(), "people.kind.kind", "couple"))
    space.set_reference("K-18")
    assert space.frame.reference == "K-18"
    assert space.frame.text("people.kind.kind") == "couple"
    space.undo()
    assert space.frame.reference == ""


OFFERS = offers(LIBRARY.catalogue, LIBRARY.atlas)
DECISIONS = tuple(LIBRARY.catalogue)


@st.composite
def steps(draw: st.DrawFn) -> list[tuple[str, str, object]]:
    """Some verbs with what they are given."""
    found: list[tuple[str, str, object]] = []
    for _ in range(draw(st.integers(1, 12))):
        decision = draw(st.sampled_from(DECISIONS))
        verb = draw(st.sampled_from(["set", "clear", "open", "note", "add", "usual", "confirm", "reference", "undo"]))
        field = draw(st.sampled_from(decision.fields))
        given_value: object = draw(values(field, OFFERS)) if verb == "set" else draw(st.text("ab ", max_size=4))
        found.append((verb, f"{decision.key}.{field.key}", given_value))
    return found


def carry_out(space: Workspace, verb: str, path: str, value: object) -> Changed:
    decision, _, field = path.rpartition(".")
    match verb:
        case "set":
            return space.set_value(decision, field, value)  # type: ignore[arg-type]
        case "clear":
            return space.set_value(decision, field, None)
        case "open":
            return space.leave_open(decision, is_open=not space.frame.answer(decision).open)
        case "note":
            return space.set_note(decision, str(value))
        case "add":
            return space.set_addition(decision, str(value))
        case "usual":
            return space.take_usual([decision])
        case "confirm":
            return space.confirm([decision])
        case "reference":
            return space.set_reference(str(value))
        case _:
            return space.undo()


@given(todo=steps())
@settings(max_examples=30, deadline=None)
def test_undoing_everything_gives_the_start(todo: list[tuple[str, str, object]]) -> None:
    """After any verbs, undoing all gives the frame it began with, and redoing all the frame it ended with.

    Every step names exactly the decisions whose answers differ.
    """
    start = put(base(LIBRARY, "england-and-wales", "individual"), "people.kind.kind", "individual")
    space = open_frame(start)
    for step in todo:
        before = space.frame
        changed = carry_out(space, *step)
        keys = set(before.by_decision) | set(space.frame.by_decision)
        assert changed.decisions == {key for key in keys if before.answer(key) != space.frame.answer(key)}
        if before == space.frame:
            assert not changed
    end = space.frame
    count = 0
    while space.undo() or space.frame.reference != start.reference:
        count += 1
        assert count < 50
        if space.frame == start:
            break
    _undo_rest(space)
    assert space.frame == start
    for _ in range(50):
        space.redo()
    assert space.frame == end or any(step[0] == "undo" for step in todo)


def _undo_rest(space: Workspace) -> None:
    for _ in range(50):
        space.undo()


@pytest.mark.parametrize("region", [region.key for region in LIBRARY.atlas.regions])
@pytest.mark.parametrize("kind", ["individual", "couple"])
def test_usual_answers_settle_all_but_names_and_the_fee(region: str, kind: str) -> None:
    """Taking the usual answers leaves open only what no one can guess, and undoing it takes one step."""
    start = put(put(Frame(), "people.region.region", region), "people.kind.kind", kind)
    space = open_frame(start)
    asked = [decision.key for decision in space.journey]
    space.take_usual(asked)
    for _ in range(3):
        space.take_usual([decision.key for decision in space.journey])
    assert {decision.key for decision in space.undecided} == set(NO_USUAL)


def test_usual_answers_in_my_practice() -> None:
    """Of the therapist's own facts, only the name and title cannot be guessed; the rest is as in a frame."""
    space = open_frame(practice=True)
    for _ in range(4):
        space.take_usual([decision.key for decision in space.journey])
    asked_here = {key for key in NO_USUAL if LIBRARY.catalogue.decision(key).scope is Scope.BOTH}
    assert {decision.key for decision in space.undecided} == asked_here


def test_usual_answers_are_one_step_and_touch_nothing_that_is_answered(whole: Workspace) -> None:
    """What was typed stays; what is left open stays open."""
    whole.set_value("sessions.length", "length", HOUR)
    whole.set_value("sessions.review", "first", None)
    whole.leave_open("fees.session-fee", is_open=True)
    before = whole.frame
    changed = whole.take_usual([decision.key for decision in whole.journey])
    assert changed.decisions == {"sessions.review"}
    assert whole.frame.get("sessions.length.length") == HOUR
    assert whole.frame.answer("fees.session-fee").open
    whole.undo()
    assert whole.frame == before


def test_what_is_carried_over_waits_to_be_confirmed() -> None:
    """A new client's frame carries the practice's answers without its notes; each waits until it is looked at."""
    practice = base(LIBRARY, "england-and-wales", "individual").having(
        Answer(decision="sessions.review", open=True, note="my own thoughts", addition="We look back each spring.")
    )
    practice = practice.having(Answer(decision="feedback.asking", note="only a note"))
    space = open_frame(carried_over(practice))
    assert space.frame.reference == ""
    assert all(not answer.note for answer in space.frame.answers)
    assert all(answer.carried for answer in space.frame.answers)
    assert space.frame.answer("feedback.asking").empty
    assert space.frame.answer("sessions.review").open
    assert space.frame.answer("sessions.review").addition == "We look back each spring."
    waiting = [decision.key for decision in space.carried]
    assert "sessions.length" in waiting

    assert space.confirm(["sessions.length"]).decisions == {"sessions.length"}
    assert not space.confirm(["sessions.length"])
    space.set_value("sessions.frequency", "often", "fortnightly")
    assert not {"sessions.length", "sessions.frequency"} & {decision.key for decision in space.carried}
    space.confirm(waiting)
    assert space.carried == ()
    space.undo()
    assert space.carried


def finding(space: Workspace) -> Finding:
    found = space.findings
    assert found, "the frame should give the checks something to say"
    return found[0]


def test_a_finding_is_set_aside_until_its_answers_change() -> None:
    """Set aside it is shown elsewhere; when an answer it looked at changes and it still holds, it is back."""
    frame = complete(LIBRARY, base(LIBRARY, "england-and-wales", "individual"))
    frame = put(frame, "fees.session-fee.basis", "sliding")
    frame = put(frame, "fees.session-fee.amount", Money(minor=9000, currency="GBP"))
    space = open_frame(put(frame, "fees.session-fee.to", Money(minor=6000, currency="GBP")))
    one = next(item for item in space.findings if "fees.session-fee" in item.decisions)
    assert one in space.findings_at("fees.session-fee")

    changed = space.set_aside_finding(one, "we talked about it")
    assert changed.decisions == set(one.decisions)
    assert one in space.set_aside
    assert one not in space.findings

    space.set_note("fees.session-fee", "a note is no answer")
    assert one in space.set_aside
    space.set_value("fees.session-fee", "amount", Money(minor=9500, currency="GBP"))
    assert one.check in {item.check for item in space.findings}
    space.undo()
    assert one in space.set_aside
    assert space.show_again(one).decisions == set(one.decisions)
    assert one in space.findings


def test_a_repair_makes_its_finding_go() -> None:
    """The first repair that changes answers leaves a frame without that finding; undoing brings it back."""
    frame = complete(LIBRARY, base(LIBRARY, "england-and-wales", "couple"))
    space = open_frame(frame)
    mended = 0
    for one in space.findings:
        for repair in one.repairs:
            if repair.edits:
                before = space.frame
                assert space.repair(repair)
                assert one not in space.findings
                space.undo()
                assert space.frame == before
                mended += 1
    assert mended


def test_my_practice_asks_its_own_questions() -> None:
    """My practice asks nothing about one client, and its checks name only what it asks."""
    practice = open_frame(practice=True)
    assert "practice.therapist" in {item.key for item in practice.undecided}
    asked = {item.key for item in practice.journey}
    assert all(asked.issuperset(item.decisions) for item in practice.findings)


def reviewed(whole: Workspace) -> Workspace:
    base_revision = whole.revision()
    return Workspace(LIBRARY, Draft(frame=base_revision.frame), today, base=base_revision)


def test_a_review_keeps_what_was_agreed_at_hand(whole: Workspace) -> None:
    """Differences, reasons and putting back as it was; only reasons for real changes are kept."""
    review = reviewed(whole)
    assert review.version == 2
    assert review.differences == ()
    review.set_value("sessions.length", "length", HOUR)
    review.set_value("sessions.review", "early", False)
    review.set_reason("sessions.length", "We ran out of time.")
    review.set_reason("feedback.asking", "nothing changed here")
    changed = {item.decision for item in review.differences}
    assert {"sessions.length", "sessions.review"} <= changed

    assert review.keep_as_was("sessions.review").decisions == {"sessions.review"}
    assert "sessions.review" not in {item.decision for item in review.differences}
    assert review.reason("sessions.length") == "We ran out of time."

    second = review.revision(whole.revision().digest)
    assert second.number == 2
    assert [reason.decision for reason in second.reasons] == ["sessions.length"]
    assert second.agreement.draft_label == ""
    assert "We ran out of time." in review.amendment().texts
    assert review.draft.base == 1


def test_a_first_agreement_has_no_amendment(whole: Workspace) -> None:
    """There is nothing to amend yet."""
    with pytest.raises(ValueError, match="no amendment"):
        whole.amendment()


def test_a_draft_is_marked_as_one(whole: Workspace) -> None:
    """The preview carries the draft's mark and the day it was looked at; a kept one does not."""
    assert whole.agreement.draft_label == "Draft"
    assert whole.agreement.dated == DAY
    assert whole.revision().agreement.draft_label == ""


@pytest.mark.fault(23)
@settings(max_examples=40)
@given(frame=frames(LIBRARY.catalogue, LIBRARY.atlas), reason=st.text(max_size=40), at=st.text(max_size=20))
def test_any_draft_comes_back_as_it_was(frame: Frame, reason: str, at: str) -> None:
    reasons = (Reason(decision="sessions.length", text=reason),)
    draft = Draft(frame=frame, reasons=reasons, base=1, at=at)
    assert Draft.model_validate_json(draft.model_dump_json()) == draft


@pytest.mark.fault(23)
def test_a_draft_comes_back_as_it_was(whole: Workspace) -> None:
    """What is saved at each edit opens again with the same answers, reasons and place."""
    whole.set_reason("sessions.length", "because")
    whole.at = "fees.paying"
    again = Draft.model_validate_json(whole.draft.model_dump_json())
    assert again == whole.draft
    reopened = Workspace(LIBRARY, again, today)
    assert reopened.frame == whole.frame
    assert reopened.at == "fees.paying"
    assert reopened.reason("sessions.length") == "because"


def test_values_are_never_shared_with_what_was_before(whole: Workspace) -> None:
    """A frame that was read before a change still says what it said."""
    before: Value | None = whole.frame.get("sessions.length.length")
    held = whole.frame
    whole.set_value("sessions.length", "length", HOUR)
    assert held.get("sessions.length.length") == before


def test_a_choice_that_stands_alone_drives_out_the_others() -> None:
    """ "Nothing" and "attendance" cannot both be told: the one chosen last stays, whichever it is."""
    space = open_frame()
    space.set_value("people.arranged-by", "who", "employer")
    for chosen, kept in (
        (("attendance",), ("attendance",)),
        (("nothing", "attendance"), ("nothing",)),
        (("nothing", "attendance"), ("attendance",)),
        (("attendance", "progress"), ("attendance", "progress")),
        (("nothing", "attendance", "progress"), ("nothing",)),
    ):
        space.set_value("people.arranged-by", "told", chosen)
        assert space.frame.chosen("people.arranged-by.told") == kept
