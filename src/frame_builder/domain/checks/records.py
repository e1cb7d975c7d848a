# SPDX-License-Identifier: MIT
"""Checks on records, data rights, feedback, repair and complaints."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from .base import Finding, Rule, View
from .build import advice, contradiction, gap, go, put, without
from .people import by_organisation

YEARS: Final = "records.keeping.years"
NOTICE: Final = "records.rights.notice"
CONTROLLER: Final = "records.rights.controller"
ASKED: Final = "feedback.asking.how-often"
MEASURES: Final = "feedback.asking.measures"
BODY: Final = "feedback.complaints.body"
FIRST: Final = "feedback.complaints.first"
REGISTER: Final = "practice.therapist.register"
EACH_SESSION: Final = ("srs", "ors", "seq")
"""Short measures made for use at every session."""


def kept_too_short(view: View) -> Iterator[Finding]:
    """Records are kept for fewer years than is usual in the region."""
    years = view.count(YEARS)
    fact = view.region.fact("retention-usual", view.area) if view.region else None
    if years is not None and fact is not None and fact.value.isdigit() and years < int(fact.value):
        usual = int(fact.value)
        decisions = ("records.keeping", "people.region")
        yield advice("kept-too-short", decisions, put("usual", (YEARS, usual)), years=years, usual=usual)


def rights_open(view: View) -> Iterator[Finding]:
    """What the client may ask for, and who answers for the data, is left open."""
    if view.left_open("records.rights"):
        yield gap("rights-open", ("records.rights",), go("decide", "records.rights"))


def controller_missing(view: View) -> Iterator[Finding]:
    """An organisation answers for the data, though none arranged the therapy."""
    if view.text(CONTROLLER) == "organisation" and view.text("people.arranged-by.who") == "client":
        yield contradiction(
            "controller-missing",
            ("records.rights", "people.arranged-by"),
            put("therapist", (CONTROLLER, "therapist")),
            go("organisation", "people.arranged-by"),
        )


def no_lawful_basis(view: View) -> Iterator[Finding]:
    """Where data law asks for it, neither the agreement nor a privacy notice gives the reason for keeping data."""
    law = view.region.data_protection if view.region else ""
    basis = view.text("records.keeping.basis").strip()
    if "gdpr" in law and view.flag(NOTICE) is False and not basis and view.text(CONTROLLER) == "therapist":
        yield gap(
            "no-lawful-basis",
            ("records.rights", "records.keeping"),
            put("notice", (NOTICE, True)),
            go("basis", "records.keeping"),
        )


def no_privacy_notice(view: View) -> Iterator[Finding]:
    """In the United States no notice of privacy practices is given."""
    if view.region and view.region.data_protection == "hipaa" and view.flag(NOTICE) is False:
        yield advice("no-privacy-notice", ("records.rights",), put("notice", (NOTICE, True)))


def feedback_nowhere(view: View) -> Iterator[Finding]:
    """Feedback is asked for at no set time."""
    only_when_needed = view.text(ASKED) == "when-needed"
    reviews = view.left_open("sessions.review") or view.flag("sessions.review.early") is False
    if view.left_open("feedback.asking") or (only_when_needed and reviews and not view.chosen(MEASURES)):
        yield advice(
            "feedback-nowhere",
            ("feedback.asking", "sessions.review"),
            put("each", (ASKED, "every-session")),
            put("reviews", (ASKED, "reviews")),
        )


def measures_too_rare(view: View) -> Iterator[Finding]:
    """A measure made for every session is used only now and then."""
    measures = view.chosen(MEASURES)
    rare = view.text(ASKED) in ("reviews", "when-needed")
    if rare and any(key in EACH_SESSION for key in measures):
        yield contradiction(
            "measures-too-rare",
            ("feedback.asking",),
            put("each", (ASKED, "every-session")),
            put("drop", (MEASURES, without(measures, *EACH_SESSION))),
            asked=view.text(ASKED),
        )


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
    if known and not view.text(REGISTER).strip() and not view.text(BODY).strip():
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
    """Complaints go to another body than the one the therapist is registered with."""
    register, body = view.text(REGISTER).strip(), view.text(BODY).strip()
    if register and body and not _same_body(register, body):
        yield gap(
            "two-bodies",
            ("feedback.complaints", "practice.therapist"),
            put("register", (BODY, register)),
            put("both", (BODY, f"{register} / {body}"[:200])),
            register=register,
            body=body,
        )


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
    kept_too_short,
    rights_open,
    controller_missing,
    no_lawful_basis,
    no_privacy_notice,
    feedback_nowhere,
    measures_too_rare,
    repair_open,
    complaint_nowhere,
    complaint_to_nobody,
    two_bodies,
)
