# SPDX-License-Identifier: MIT
"""Each check speaks and stays silent where it should; each repair ends its finding; each has its words."""

from __future__ import annotations

import json
from datetime import date, timedelta
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from frame_builder.domain.agreement import OWN_CLAUSES, Edition, compose
from frame_builder.domain.checks import Finding, Level, Repair, View, check_frame, dismissed, fingerprint
from frame_builder.domain.checks import split_dismissed as split
from frame_builder.domain.checks.rules import RULES
from frame_builder.domain.document import Document
from frame_builder.domain.frame import Dismissal, Frame
from frame_builder.domain.framefile import parse
from frame_builder.domain.values import Duration, Money
from frame_builder.services.library import Library

from ..strategies import frames
from ..variants import base, complete
from .checks_cases import CALLED, CASES, UK, US, Case, changed, clause, row

LIBRARY = Library.load()
BY_CHECK = {case.check: case for case in CASES}
LANGUAGES = ("en-GB", "en-US")
MOST_REPAIRS = 3


@cache
def usual(region: str, kind: str) -> Frame:
    """The usual answers, with the one fact that only the client can give: whom to call in a crisis."""
    return changed(base(LIBRARY, region, kind), CALLED)


def seen(frame: Frame, today: date | None = None) -> View:
    """What the rules see of a frame: with the agreement it makes, and what to watch for in own words."""
    wording, edition = LIBRARY.wording_for(frame), Edition(1, today or date(2026, 11, 22))

    @cache
    def agreement() -> Document:
        return compose(LIBRARY.catalogue, LIBRARY.atlas, wording, frame, edition)

    return View(
        LIBRARY.catalogue,
        LIBRARY.atlas,
        frame,
        today,
        cautions=lambda: LIBRARY.cautions,
        said=lambda section: agreement().of_section(section, without=OWN_CLAUSES),
    )


def found(frame: Frame, today: date | None = None) -> tuple[Finding, ...]:
    """Everything the checks find."""
    return check_frame(seen(frame, today), RULES)


def named(frame: Frame, check: str, today: date | None = None) -> Finding | None:
    """What one check finds."""
    return next((item for item in found(frame, today) if item.check == check), None)


def start(case: Case) -> Frame:
    """The usual frame that a case changes; whom to call is left out where the case is about that."""
    plain = "crisis-person" in "".join(case.fires) or case.check == "online-contact"
    return base(LIBRARY, case.region, case.kind) if plain else usual(case.region, case.kind)


def repaired(frame: Frame, repair: Repair) -> Frame:
    """The frame after a repair."""
    for edit in repair.edits:
        frame = frame.setting(edit.decision, edit.field, edit.value)
    return frame


def contradictions(findings: tuple[Finding, ...]) -> set[str]:
    """The checks that found a contradiction."""
    return {item.check for item in findings if item.level is Level.CONTRADICTION}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.check)
def test_a_check_speaks(case: Case) -> None:
    finding = named(case.speaking(start(case)), case.check, case.today)
    assert finding is not None
    assert finding.decisions
    assert all(key in LIBRARY.catalogue.by_key for key in finding.decisions)
    assert 1 <= len(finding.repairs) <= MOST_REPAIRS
    assert len({repair.key for repair in finding.repairs}) == len(finding.repairs)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.check)
def test_a_check_stays_silent(case: Case) -> None:
    assert named(case.quiet(start(case)), case.check, case.today) is None


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.check)
def test_every_repair_ends_its_finding(case: Case) -> None:
    frame = case.speaking(start(case))
    before = found(frame, case.today)
    finding = next(item for item in before if item.check == case.check)
    for repair in finding.repairs:
        assert bool(repair.edits) != bool(repair.opens), repair.key
        if repair.opens:
            assert repair.opens in finding.decisions
            continue
        after = found(repaired(frame, repair), case.today)
        assert case.check not in {item.check for item in after}, repair.key
        assert contradictions(after) <= contradictions(before), repair.key


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.check)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_check_and_repair_has_words(case: Case, language: str) -> None:
    finding = named(case.speaking(start(case)), case.check, case.today)
    assert finding is not None
    sentences = say(finding, language)
    assert all("{" not in text and "  " not in text for text in sentences)
    assert sentences[0].endswith(".")
    assert all(len(label) <= 48 and not label.endswith(".") for label in sentences[1:])


def say(finding: Finding, language: str) -> list[str]:
    """The sentence of a finding, and the labels of its repairs."""
    wording = LIBRARY.wording(language)
    args = {
        name: wording.show(value) if isinstance(value, Duration | Money | date) else value
        for name, value in finding.args
    }
    if wording.has("checks", f"{finding.check}.why"):
        assert wording.say("checks", f"{finding.check}.why", args).endswith(".")
    keys = (finding.check, *(f"{finding.check}.{repair.key}" for repair in finding.repairs))
    return [wording.say("checks", key, args) for key in keys]


@pytest.mark.parametrize("kind", ["individual", "couple"])
@pytest.mark.parametrize("region", [UK, US])
def test_the_usual_answers_have_no_findings(region: str, kind: str) -> None:
    assert found(usual(region, kind), date(2026, 11, 22)) == ()


def test_the_usual_answers_leave_one_thing_to_ask_the_client() -> None:
    assert [item.check for item in found(base(LIBRARY, UK, "individual"))] == ["person-without-number"]


STARTING_POINTS = sorted(LIBRARY.root.joinpath("starting_points").glob("*.json"))


@pytest.mark.parametrize("path", STARTING_POINTS, ids=lambda path: path.stem)
def test_a_shipped_starting_point_has_no_findings(path: Path) -> None:
    frame = parse(LIBRARY.catalogue, LIBRARY.atlas, json.loads(path.read_text("utf-8")))
    assert found(frame, date(2026, 11, 22)) == ()


def test_an_empty_frame_has_no_findings() -> None:
    assert found(Frame()) == ()


@pytest.mark.parametrize("region", [UK, US])
def test_a_frame_with_every_required_field_filled_is_never_contradicted_by_its_first_choices(region: str) -> None:
    frame = complete(LIBRARY, usual(region, "individual"))
    assert [item for item in found(frame) if item.level is Level.CONTRADICTION] == []


@pytest.mark.parametrize("check", ["rare-sessions", "start-on-another-day", "start-in-break"])
def test_advice_for_the_start_is_silent_once_the_work_has_gone_on(check: str) -> None:
    frame = BY_CHECK[check].speaking(usual(UK, "individual"))
    begun = frame.get("people.start.date") or date(2026, 11, 24)
    frame = frame.setting("people.start", "date", begun)
    assert isinstance(begun, date)
    assert named(frame, check, begun) is not None
    assert named(frame, check, begun + timedelta(weeks=6)) is not None
    assert named(frame, check, begun + timedelta(weeks=7)) is None


def test_a_body_that_the_region_knows_for_a_profession_can_hear_complaints() -> None:
    frame = usual("australia", "individual").setting("practice.therapist", "title", "psychologist")
    assert named(frame, "complaint-nowhere") is not None
    assert named(frame.setting("feedback.complaints", "board", "psychologist"), "complaint-nowhere") is None
    assert named(frame.setting("feedback.complaints", "board", "psychotherapist"), "complaint-nowhere") is not None


def test_who_steps_in_for_the_therapist_is_asked_after_where_it_is_left_open() -> None:
    frame = usual(UK, "individual")
    frame = frame.having(frame.answer("ending.incapacity").model_copy(update={"open": True}))
    finding = named(frame, "no-executor")
    assert finding is not None
    assert named(repaired(frame, finding.repairs[0]), "no-executor") is None


def test_what_is_left_open_is_not_contradicted() -> None:
    frame = BY_CHECK["overrun"].speaking(usual(UK, "individual"))
    answer = frame.answer("sessions.lateness").model_copy(update={"open": True})
    assert named(frame.having(answer), "overrun") is None


def test_the_most_serious_come_first_in_the_order_of_the_wizard() -> None:
    frame = usual(UK, "individual")
    for check in ("rare-sessions", "overrun", "told-nothing-and-more", "no-channel"):
        frame = BY_CHECK[check].speaking(frame)
    places = list(LIBRARY.catalogue.by_key)
    order = [(list(Level).index(item.level), places.index(item.decisions[0])) for item in found(frame)]
    assert order == sorted(order)


def test_a_dismissed_finding_comes_back_when_its_answers_change() -> None:
    frame = BY_CHECK["no-executor"].speaking(usual(UK, "individual"))
    view = View(LIBRARY.catalogue, LIBRARY.atlas, frame)
    finding = named(frame, "no-executor")
    assert finding is not None
    mark = Dismissal(check=finding.check, reason="soon", seen=fingerprint(view, finding))
    aside = Frame(reference=frame.reference, answers=frame.answers, dismissed=(mark,))
    here = View(LIBRARY.catalogue, LIBRARY.atlas, aside)
    assert dismissed(here, finding) == mark
    assert split(here, (finding,)) == ((), (finding,))
    touched = View(LIBRARY.catalogue, LIBRARY.atlas, aside.setting("ending.incapacity", "name", "Dr Lee"))
    assert dismissed(touched, finding) is None


@pytest.mark.parametrize(
    "text",
    ["[…]", "[...]", "[your name]", "Call ______.", "XXX", "tbc", "TBA", "insert your number", "{ $fee }", "<date>"],
)
def test_a_placeholder_is_seen_wherever_it_stands(text: str) -> None:
    frame = usual(UK, "individual")
    assert named(frame.setting("setting.in-person", "address", f"1 Mill Lane, {text}"), "placeholder") is not None
    added = frame.having(frame.answer("sessions.length").model_copy(update={"addition": f"We begin at {text}"}))
    finding = named(added, "placeholder")
    assert finding is not None
    assert finding.decisions == ("sessions.length",)


@pytest.mark.parametrize(
    "text", ["Wait… or call.", "Ana Ruiz <ana@example.org>", "Really?", "Press 1, 2 or 3.", "I insert a pause.", "a_b"]
)
def test_ordinary_words_are_no_placeholder(text: str) -> None:
    assert named(usual(UK, "individual").setting("setting.in-person", "address", text), "placeholder") is None


@pytest.mark.parametrize(
    ("register", "body", "same"),
    [
        ("BACP", "bacp", True),
        ("BACP", "British Association for Counselling and Psychotherapy", True),
        ("British Association for Counselling and Psychotherapy (BACP)", "BACP", True),
        ("UKCP", "BACP", False),
    ],
)
def test_a_body_is_known_by_its_name_or_its_initials(register: str, body: str, *, same: bool) -> None:
    frame = changed(
        usual(UK, "individual"),
        {"practice.therapist.register": register, "feedback.complaints.bodies": (row(body=body),)},
    )
    assert (named(frame, "two-bodies") is None) is same


@pytest.mark.parametrize(
    ("codes", "years", "speaks"),
    [((), 4, True), ((), 5, False), (("apa",), 1, True), (("apa",), 2, False), (("apa", "aca-2014"), 4, True)],
)
def test_years_before_another_relationship_are_those_of_the_chosen_codes(
    codes: tuple[str, ...], years: int, *, speaks: bool
) -> None:
    changes = {"ending.after.relationship": "years", "ending.after.years": years, "practice.codes.codes": codes}
    frame = changed(usual(US, "individual"), changes)
    assert (named(frame, "relationship-soon") is not None) is speaks


def test_a_planned_break_with_dates_may_be_longer_than_the_silence_allowed() -> None:
    away = row(**{"from": date(2027, 7, 1), "until": date(2027, 8, 30)})
    frame = changed(usual(UK, "individual"), {"sessions.planned-breaks.breaks": (away,)})
    assert named(frame, "ended-in-break") is not None
    assert named(frame.setting("ending.contact-lost", "after", Duration.parse("10 weeks")), "ended-in-break") is None


def test_clauses_in_other_sections_may_say_the_same() -> None:
    words = "Please bring water to our sessions, and a coat for the walk."
    rows = (clause(words), clause(words, "setting"), clause("I close the door when we begin."))
    assert named(usual(UK, "individual").setting("own.clauses", "clauses", rows), "clauses-alike") is None


def test_no_words_are_left_over() -> None:
    """Every message of the checks belongs to a check that has a case here."""
    written = LIBRARY.root.joinpath("checks", "en.ftl").read_text("utf-8")
    messages = {line.partition(" =")[0] for line in written.splitlines() if line[:1].isalpha()}
    assert messages == set(BY_CHECK)


def blended(frame: Frame, over: Frame) -> Frame:
    """A frame in which the answers of another replace its own."""
    for answer in over.answers:
        frame = frame.having(answer)
    return frame


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(
    over=frames(LIBRARY.catalogue, LIBRARY.atlas),
    region=st.sampled_from((UK, US)),
    kind=st.sampled_from(("individual", "couple")),
)
def test_repairs_end_their_findings_in_any_frame_near_the_usual(over: Frame, region: str, kind: str) -> None:
    frame = blended(usual(region, kind), over)
    for finding in found(frame):
        say(finding, "en-GB")
        for repair in finding.repairs:
            after = found(repaired(frame, repair)) if repair.edits else ()
            assert finding.check not in {item.check for item in after}, repair.key


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(frame=frames(LIBRARY.catalogue, LIBRARY.atlas), today=st.none() | st.dates(date(2024, 1, 1), date(2030, 1, 1)))
def test_no_rule_stumbles_over_any_frame(frame: Frame, today: date | None) -> None:
    findings = found(frame, today)
    checks = [item.check for item in findings]
    assert len(set(checks)) == len(checks)  # a check speaks once: a dismissal is kept by its key
    assert set(checks) <= set(BY_CHECK)
    for finding in findings:
        assert 1 <= len(finding.repairs) <= MOST_REPAIRS
        for language in LANGUAGES:
            say(finding, language)
        for repair in finding.repairs:
            if repair.edits:
                after = found(repaired(frame, repair), today)
                assert finding.check not in {item.check for item in after}, repair.key
