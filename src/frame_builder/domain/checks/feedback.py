# SPDX-License-Identifier: MIT
"""Checks on feedback, questionnaires, repair and complaints."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from ..values import Cell, Row
from .base import Finding, Rule, View
from .build import advice, contradiction, gap, go, put, without
from .people import by_organisation

ASKED: Final = "feedback.asking.how-often"
FORMS: Final = "feedback.measures.forms"
HOW_OFTEN: Final = "feedback.measures.how-often"
SEES: Final = "feedback.measures.sees"
BODIES: Final = "feedback.complaints.bodies"
FIRST: Final = "feedback.complaints.first"
REGISTER: Final = "practice.therapist.register"
EACH_SESSION: Final = ("srs", "ors", "seq")
"""Short forms made for use at every session."""
YOUNG_FORMS: Final = ("yp-core", "rcads", "sdq")
"""Forms made for children and young people."""
MOST_BODIES: Final = 4
"""As many as the question offers."""


def _forms(view: View) -> tuple[str, ...]:
    """The forms in use."""
    return without(view.chosen(FORMS), "none")


def _bodies(view: View) -> tuple[Row, ...]:
    """The bodies named for complaints."""
    return tuple(row for row in view.rows(BODIES) if row.text("body").strip())


def feedback_nowhere(view: View) -> Iterator[Finding]:
    """Feedback is asked for at no set time."""
    only_when_needed = view.text(ASKED) == "when-needed"
    reviews = view.left_open("sessions.review") or view.flag("sessions.review.early") is False
    if view.left_open("feedback.asking") or (only_when_needed and reviews and not _forms(view)):
        yield advice(
            "feedback-nowhere",
            ("feedback.asking", "sessions.review"),
            put("each", (ASKED, "every-session")),
            put("reviews", (ASKED, "reviews")),
        )


def measures_against_asking(view: View) -> Iterator[Finding]:
    """A form is filled in at every session, while the therapist asks only at reviews, or only now and then."""
    asked = view.text(ASKED)
    if view.text(HOW_OFTEN) == "every-session" and asked in ("reviews", "when-needed"):
        yield contradiction(
            "measures-against-asking",
            ("feedback.asking", "feedback.measures"),
            put("each", (ASKED, "every-session")),
            put("reviews", (HOW_OFTEN, "reviews")),
            asked=asked,
        )


def measures_too_rare(view: View) -> Iterator[Finding]:
    """A form made for every session is used only now and then."""
    forms, often = _forms(view), view.text(HOW_OFTEN)
    if often in ("reviews", "start-end") and any(key in EACH_SESSION for key in forms):
        rest = without(forms, *EACH_SESSION) or ("none",)
        yield advice(
            "measures-too-rare",
            ("feedback.measures",),
            put("each", (HOW_OFTEN, "every-session"), (ASKED, "every-session")),
            put("drop", (FORMS, rest)),
            often=often,
        )


def scores_to_nobody(view: View) -> Iterator[Finding]:
    """Scores go to an organisation that did not arrange the therapy, or that is told nothing."""
    who, told = view.text("people.arranged-by.who"), view.chosen("people.arranged-by.told")
    if view.text(SEES) == "scores-organisation" and (who == "client" or "nothing" in told):
        yield contradiction(
            "scores-to-nobody",
            ("feedback.measures", "people.arranged-by"),
            put("between-us", (SEES, "between-us")),
            go("told", "people.arranged-by"),
        )


def young_forms_for_adults(view: View) -> Iterator[Finding]:
    """A form made for young people is used with adults."""
    forms = _forms(view)
    if view.kind in ("individual", "couple", "group") and any(key in YOUNG_FORMS for key in forms):
        rest = without(forms, *YOUNG_FORMS) or ("none",)
        yield advice("young-forms-for-adults", ("feedback.measures", "people.kind"), put("drop", (FORMS, rest)))


def repair_open(view: View) -> Iterator[Finding]:
    """Nothing is said on what happens when something goes wrong between therapist and client."""
    if view.left_open("feedback.repair"):
        yield gap(
            "repair-open",
            ("feedback.repair",),
            put("usual", ("feedback.repair.ways", ("in-room", "message")), ("feedback.repair.if-not", "refer")),
            go("decide", "feedback.repair"),
        )


def complaint_nowhere(view: View) -> Iterator[Finding]:
    """No professional body is named for a complaint."""
    known = view.decided("practice.therapist") and view.decided("feedback.complaints")
    board = view.text("feedback.complaints.board")
    facts = ("complaints", f"complaints-{board}") if board else ("complaints",)
    official = view.region is not None and any(view.region.fact(key, view.area) is not None for key in facts)
    if known and not official and not view.text(REGISTER).strip() and not _bodies(view):
        decisions = ("feedback.complaints", "practice.therapist")
        yield gap("complaint-nowhere", decisions, go("body", "feedback.complaints"))


def complaint_to_nobody(view: View) -> Iterator[Finding]:
    """Complaints go to an organisation, though none arranged the therapy."""
    if view.text(FIRST) == "to-organisation" and view.text("people.arranged-by.who") and not by_organisation(view):
        yield contradiction(
            "complaint-to-nobody",
            ("feedback.complaints", "people.arranged-by"),
            put("to-me", (FIRST, "to-me")),
            go("organisation", "people.arranged-by"),
        )


def two_bodies(view: View) -> Iterator[Finding]:
    """Complaints go to other bodies than the one the therapist is registered with."""
    register, rows = view.text(REGISTER).strip(), _bodies(view)
    if register and rows and not any(_same_body(register, row.text("body")) for row in rows):
        own = Row(cells=(Cell(column="body", value=register),))
        repairs = (put("both", (BODIES, (own, *rows))),) if len(rows) < MOST_BODIES else ()
        yield gap(
            "two-bodies",
            ("feedback.complaints", "practice.therapist"),
            put("register", (BODIES, (own,))),
            *repairs,
            register=register,
            body=rows[0].text("body"),
        )


def state_notice_open(view: View) -> Iterator[Finding]:
    """The state or province asks for a written notice, and whether it stands here is left open."""
    if view.left_open("feedback.state-notice"):
        yield gap("state-notice-open", ("feedback.state-notice",), go("decide", "feedback.state-notice"))


def _same_body(one: str, other: str) -> bool:
    """Whether two names may be the same body: one holds the other, or one is the initials of the other."""
    first, second = one.casefold(), other.casefold()
    return (
        first in second
        or second in first
        or _initials(one) in other.split()
        or _initials(other) in one.split()
        or f"({_initials(one)})" in other
        or f"({_initials(other)})" in one
    )


def _initials(name: str) -> str:
    return "".join(word[0] for word in name.split() if word[0].isupper())


RULES: Final[tuple[Rule, ...]] = (
    feedback_nowhere,
    measures_against_asking,
    measures_too_rare,
    scores_to_nobody,
    young_forms_for_adults,
    repair_open,
    complaint_nowhere,
    complaint_to_nobody,
    two_bodies,
    state_notice_open,
)
