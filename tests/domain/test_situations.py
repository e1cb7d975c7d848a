# SPDX-License-Identifier: MIT
"""What the agreement would say: quoted as it stands, left open or silent; and a list that holds nothing of a client."""

from __future__ import annotations

import json
from datetime import date, time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from frame_builder.domain.agreement import Edition, compose
from frame_builder.domain.catalogue import Catalogue, Decision, Field, FieldKind, Scope
from frame_builder.domain.clauses import Speaker
from frame_builder.domain.document import GAP, Heading, Paragraph
from frame_builder.domain.frame import Answer, Dismissal, FieldValue, Frame, Journey
from frame_builder.domain.framefile import dump
from frame_builder.domain.situations import (
    Situation,
    Standing,
    Told,
    anonymous,
    ask,
    problems,
    question,
    situations_document,
)
from frame_builder.domain.usual import with_usual
from frame_builder.domain.values import Cell, Duration, Money, Row, Unit, Value
from frame_builder.services.library import Library
from frame_builder.services.workspace import Draft, Workspace

from ..strategies import frames
from ..variants import KINDS, base, put, speaker

DAY = date(2026, 11, 22)
CANARY = "Xanthippe"
CANARY_DAY = date(2031, 3, 17)
CANARY_TIME = time(5, 43)


@pytest.fixture(scope="module")
def usual(library: Library) -> Frame:
    """A British frame with every usual answer."""
    return base(library, "england-and-wales", "individual")


def told(library: Library, frame: Frame, key: str) -> Told | None:
    """What the agreement says of one situation, or None where it cannot arise."""
    found = ask(library.situations, speaker(library, frame))
    return next((item for item in found if item.situation.key == key), None)


def standing(library: Library, frame: Frame, key: str) -> Standing | None:
    """How one situation stands."""
    found = told(library, frame, key)
    return found.standing if found else None


def test_there_are_more_than_twenty_and_they_name_only_what_exists(library: Library) -> None:
    assert len(library.situations) > 40
    assert tuple(problems(library.situations, library.catalogue)) == ()


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("region", ["england-and-wales", "united-states"])
def test_each_quote_stands_in_the_agreement(library: Library, region: str, kind: str) -> None:
    """Word for word: what is shown is what the client reads."""
    frame = base(library, region, kind)
    said = speaker(library, frame)
    agreement = compose(library.catalogue, library.atlas, said.wording, frame, Edition(1, DAY))
    whole = "\n".join(agreement.texts)
    saying = Speaker(library.catalogue, library.atlas, said.wording, frame, DAY)
    found = ask(library.situations, saying)
    assert sum(item.standing is Standing.ANSWERED for item in found) > 35
    for item in found:
        text = question(said.wording, said, item.situation)
        assert text.endswith("?")
        assert len(text) < 110
        for quote in item.quotes:
            for part in quote.texts:
                missing = [piece for piece in part.split(". ") if piece not in whole]
                assert missing == []


def test_a_message_at_night_is_answered_by_two_decisions(library: Library, usual: Frame) -> None:
    frame = put(usual, "contact.channels.channels", (Row(cells=(Cell(column="channel", value="email"),)),))
    found = told(library, frame, "message-at-night")
    assert found is not None
    assert found.standing is Standing.ANSWERED
    assert {quote.decision for quote in found.quotes} == {"contact.channels", "contact.crisis-reach"}
    assert found.quotes[0].section == "contact"


def test_only_the_sentences_that_answer_are_quoted(library: Library, usual: Frame) -> None:
    found = told(library, usual, "gift")
    assert found is not None
    (quote,) = found.quotes
    assert quote.texts == (
        "You do not have to give me anything. A small gift is all right, and we may talk about what it means.",
    )


def test_only_the_limit_that_answers_is_quoted(library: Library, usual: Frame) -> None:
    found = told(library, usual, "may-die")
    assert found is not None
    allowed = next(quote for quote in found.quotes if quote.decision == "confidentiality.allowed")
    assert len(allowed.texts) == 2
    assert "your own life" in allowed.texts[1]
    without = told(library, put(usual, "confidentiality.allowed.limits", ("harm-to-others",)), "may-die")
    assert without is not None
    assert "confidentiality.allowed" not in {quote.decision for quote in without.quotes}
    assert "confidentiality.allowed" in without.opens


def test_an_unanswered_decision_is_silent_and_offered(library: Library, usual: Frame) -> None:
    assert standing(library, usual, "friend-request") is Standing.ANSWERED
    found = told(library, usual.having(Answer(decision="online.requests")), "friend-request")
    assert found is not None
    assert (found.standing, found.quotes, found.opens) == (Standing.SILENT, (), ("online.requests",))


def test_one_left_open_is_open(library: Library, usual: Frame) -> None:
    for key, decision in (("friend-request", "online.requests"), ("may-die", "confidentiality.allowed")):
        frame = usual.having(Answer(decision=decision, open=True))
        found = told(library, frame, key)
        assert found is not None
        assert decision in found.opens
    assert standing(library, usual.having(Answer(decision="online.requests", open=True)), "friend-request") is (
        Standing.OPEN
    )


def test_an_answer_that_says_nothing_of_it_is_silent(library: Library, usual: Frame) -> None:
    frame = put(usual, "sessions.impaired.policy", None)
    assert standing(library, frame, "drunk") is Standing.SILENT
    assert standing(library, put(frame, "sessions.impaired.policy", "moved"), "drunk") is Standing.ANSWERED


@pytest.mark.parametrize(
    ("key", "kind", "path", "value"),
    [
        ("gossip", "group", "", None),
        ("parent-asks", "young-person", "", None),
        ("couple-secret", "couple", "", None),
        ("partner-phones", "individual", "", None),
        ("video-drops", "individual", "setting.place.where", "video"),
        ("payer-asks", "individual", "people.arranged-by.who", "employer"),
        ("unpaid", "individual", "fees.session-fee.basis", "fixed"),
    ],
)
def test_a_situation_arises_only_where_it_can(
    library: Library, key: str, kind: str, path: str, value: Value | None
) -> None:
    others: dict[str, Value] = {
        "setting.place.where": "consulting-room",
        "people.arranged-by.who": "client",
        "fees.session-fee.basis": "free",
    }
    frame = base(library, "england-and-wales", kind)
    if path:
        assert standing(library, put(frame, path, value), key) is not None
        assert standing(library, put(frame, path, others[path]), key) is None
    else:
        assert standing(library, frame, key) is not None
        away = base(library, "england-and-wales", "couple" if kind == "individual" else "individual")
        assert standing(library, away, key) is None


def test_my_practice_is_not_asked_what_only_a_client_can_be(library: Library, usual: Frame) -> None:
    frame = usual.having(Answer(decision="contact.crisis-person"))
    for practice, offered in ((False, True), (True, False)):
        found = ask(library.situations, speaker(library, frame), practice=practice)
        (told_of,) = (item for item in found if item.situation.key == "may-die")
        assert ("contact.crisis-person" in told_of.opens) is offered


def test_own_clauses_are_not_searched(library: Library, usual: Frame) -> None:
    row = Row(cells=(Cell(column="section", value="online"), Cell(column="text", value="I follow you back.")))
    frame = put(usual.having(Answer(decision="online.requests")), "own.clauses.clauses", (row,))
    assert standing(library, frame, "friend-request") is Standing.SILENT


def test_each_thing_that_does_not_exist_is_named(library: Library) -> None:
    def complaint(**change: object) -> str:
        data: dict[str, object] = {"key": "x", "answer": [{"decision": "online.requests"}]}
        (text,) = problems([Situation.model_validate(data | change)], library.catalogue)
        return text

    assert "“fees.tip”, which is no decision" in complaint(answer=[{"decision": "fees.tip"}])
    assert "does not say it" in complaint(answer=[{"decision": "online.requests", "messages": ["hello"]}])
    assert "no kind of work" in complaint(covers=["crowd"])
    assert "which does not exist" in complaint(when=[{"field": "fees.tip.amount", "given": True}])
    twice = Situation.model_validate({"key": "x", "answer": [{"decision": "online.requests"}]})
    assert list(problems([twice, twice], library.catalogue)) == ["situations: “x” is there twice"]


# --- nothing of the client ------------------------------------------------------------------------


def canary(field: Field) -> Value | None:
    """Something that could betray a client: a text, a day, a time, numbers; None for plain choices."""
    match field.kind:
        case FieldKind.TEXT:
            return CANARY
        case FieldKind.DATE:
            return CANARY_DAY
        case FieldKind.TIME:
            return CANARY_TIME
        case FieldKind.COUNT:
            return 7919
        case FieldKind.MONEY:
            return Money(minor=791900, currency="GBP")
        case FieldKind.DURATION:
            return Duration(amount=7919, unit=Unit(field.units[0]))
        case _:
            return None


def betrayed(frame: Frame, decision: Decision) -> Frame:
    """The frame with a canary wherever one can be put in a decision."""
    numbers = decision.scope is Scope.FRAME
    for field in decision.fields:
        path = f"{decision.key}.{field.key}"
        if field.kind is FieldKind.ROWS:
            cells = [
                Cell(column=column.key, value=found)
                for column in field.columns
                if isinstance(found := canary(column), str | date)
            ]
            frame = put(frame, path, (Row(cells=tuple(cells)),))
        elif (found := canary(field)) is not None and (numbers or isinstance(found, str | date)):
            frame = put(frame, path, found)
    answer = frame.answer(decision.key)
    return frame.having(answer.model_copy(update={"note": CANARY, "addition": f"{CANARY} comes with her dog."}))


def traces(text: str) -> list[str]:
    """Canaries that got through."""
    marks = (CANARY, "2031", "17 March", "March 17", "5:43", "05:43", "7919", "7,919", "dog")
    return [mark for mark in marks if mark in text]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("region", ["england-and-wales", "united-states"])
def test_nothing_of_the_client_reaches_the_list(library: Library, region: str, kind: str) -> None:
    """A canary in every name, text, date, note and addition but the therapist's own facts, and the list without any."""
    frame = base(library, region, kind)
    for decision in library.catalogue:
        if decision.section != "practice":
            frame = betrayed(frame, decision)
    slot = {"day": "tuesday", "time": CANARY_TIME}
    for key, value in slot.items():
        frame = put(frame, f"sessions.slot.{key}", value)
    seen = Dismissal(check="x", reason=CANARY)
    frame = Frame(reference=CANARY, answers=frame.answers, dismissed=(seen,))
    assert CANARY in json.dumps(dump(frame))
    bare = anonymous(frame, library.catalogue)
    assert traces(json.dumps(dump(bare))) == []
    assert (bare.reference, bare.dismissed, bare.get("sessions.slot.day")) == ("", (), None)
    assert bare.text("practice.therapist.name") == "Ana Ruiz"
    made = situations_document(library.situations, speaker(library, frame), DAY)
    assert traces(made.model_dump_json()) == []
    assert "K. M." not in made.model_dump_json()
    assert "Tuesday" not in made.model_dump_json()


def test_additions_and_notes_of_the_practice_go_too(library: Library, usual: Frame) -> None:
    answer = usual.answer("practice.therapist").model_copy(update={"note": CANARY, "addition": CANARY})
    assert traces(json.dumps(dump(anonymous(usual.having(answer), library.catalogue)))) == []


def test_what_does_not_fit_a_field_goes(library: Library, usual: Frame) -> None:
    """A text where a choice belongs, from an older catalogue or a hand-written file, is a text."""
    odd = Answer(decision="online.requests", values=(FieldValue(field="personal", value=CANARY),))
    gone = Answer(decision="online.forgotten", values=(FieldValue(field="personal", value=CANARY),))
    count = Answer(decision="sessions.number", values=(FieldValue(field="count", value=CANARY),))
    for answer in (odd, gone, count):
        assert traces(json.dumps(dump(anonymous(usual.having(answer), library.catalogue)))) == []


def test_plain_choices_stay(library: Library, usual: Frame) -> None:
    """The list would be empty otherwise."""
    bare = anonymous(usual, library.catalogue)
    for path in ("online.requests.personal", "people.kind.kind", "people.region.region", "working.boundaries.gifts"):
        assert bare.text(path) == usual.text(path) != ""
    assert bare.get("fees.cancelling.notice") == usual.get("fees.cancelling.notice")
    assert bare.chosen("confidentiality.allowed.limits") == usual.chosen("confidentiality.allowed.limits")


def test_a_typed_text_becomes_a_ruled_gap(library: Library, usual: Frame) -> None:
    frame = put(usual, "contact.crisis-person.may-call", "when-worried")
    frame = put(put(frame, "feedback.complaints.first", "to-organisation"), "people.arranged-by.who", "employer")
    frame = put(frame, "people.arranged-by.organisation", CANARY)
    made = situations_document(library.situations, speaker(library, frame), DAY)
    assert traces(made.model_dump_json()) == []
    assert any(GAP in text for text in made.texts)


def test_the_document_asks_each_question_once_and_says_where_it_is_silent(library: Library, usual: Frame) -> None:
    frame = usual.having(Answer(decision="online.requests")).having(Answer(decision="feedback.repair", open=True))
    frame = frame.having(Answer(decision="feedback.asking", open=True))
    made = situations_document(library.situations, speaker(library, frame), DAY)
    assert made.kind == "situations"
    assert made.footer == "For supervision · 22 November 2026"
    heads = [block for block in made.blocks if isinstance(block, Heading)]
    assert [block.number for block in heads] == list(range(1, len(heads) + 1))
    texts = [block.text for block in made.blocks if isinstance(block, Paragraph)]
    assert "The agreement says nothing about this. Where it could: Requests." in texts
    assert any(text.startswith("The agreement leaves this open.") for text in texts)


def test_the_workspace_answers_from_the_frame_as_it_is_now(library: Library, usual: Frame) -> None:
    workspace = Workspace(library, Draft(frame=usual), lambda: DAY)
    first = workspace.situations()
    assert workspace.situations() is first
    workspace.set_value("online.requests", "personal", None)
    weak = [item.situation.key for item in workspace.situations() if item.standing is not Standing.ANSWERED]
    assert "friend-request" in weak
    assert workspace.situations_document().kind == "situations"
    assert workspace.coverage == ()
    workspace.set_value("practice.codes", "codes", ("bacp-2018",))
    assert [item.code.key for item in workspace.coverage] == ["bacp-2018"]
    assert workspace.coverage is workspace.coverage
    assert [item.code.key for item in workspace.coverage_of(["hcpc"])] == ["hcpc"]


def typed(catalogue: Catalogue, frame: Frame) -> list[str]:
    """Texts left in a frame outside the therapist's own facts."""
    found = []
    for answer in frame.answers:
        decision = catalogue.decision(answer.decision)
        for item in answer.values:
            field = decision.field(item.field)
            if decision.section != "practice" and field is not None and field.kind is FieldKind.TEXT:
                found.append(str(item.value))
        found += [text for text in (answer.note, answer.addition) if text]
    return found


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_any_frame_can_be_asked_and_made_anonymous(library: Library, data: st.DataObject) -> None:
    frame = data.draw(frames(library.catalogue, library.atlas))
    for item in ask(library.situations, speaker(library, frame)):
        assert (item.standing is Standing.ANSWERED) == bool(item.quotes)
        assert all(Journey(library.catalogue, frame).asked(key) for key in item.opens)
    bare = anonymous(frame, library.catalogue)
    assert typed(library.catalogue, bare) == []
    assert anonymous(bare, library.catalogue) == bare


def answered_again(library: Library, frame: Frame) -> Frame:
    """The frame with the usual answers to what is asked only now."""
    for decision in library.catalogue:
        frame = with_usual(speaker(library, frame), decision)
    return frame


@pytest.mark.parametrize(
    ("key", "path", "value"),
    [
        ("drunk", "sessions.impaired.policy", "moved"),
        ("somebody-comes-in", "setting.in-the-room.present", "only-us"),
        ("video-drops", "setting.place.where", "video"),
        ("abroad", "setting.place.where", "video"),
        ("seen-on-a-walk", "setting.place.where", "outdoors"),
        ("third-missed", "sessions.attendance.least", 3),
        ("stuck", "working.choice.points", ("second-opinion",)),
    ],
)
def test_what_is_seldom_decided_is_quoted_once_it_is(
    library: Library, usual: Frame, key: str, path: str, value: Value
) -> None:
    decision = path.rpartition(".")[0]
    frame = answered_again(library, put(usual, path, value))
    found = told(library, frame, key)
    assert found is not None
    assert found.standing is Standing.ANSWERED
    if decision != "setting.place":
        assert decision in {quote.decision for quote in found.quotes}


def test_keys_that_narrow_a_list_exist(library: Library) -> None:
    limits = {limit.key for region in library.atlas.regions for limit in region.limits}
    for situation in library.situations:
        for reply in situation.replies:
            fields = library.catalogue.decision(reply.decision).fields
            offered = limits | {key for field in fields for key in field.choices}
            assert set(reply.only) <= offered, situation.key
