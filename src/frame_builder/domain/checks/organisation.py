# SPDX-License-Identifier: MIT
"""Checks on an organisation that arranged the therapy: what it hears, how, and what the client knows of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from .base import Finding, Rule, View
from .build import advice, contradiction, gap, go, including, put, without
from .people import WHO, by_organisation

TOLD: Final = "people.arranged-by.told"
HEARS: Final = "confidentiality.who-hears.hears"
STOPS: Final = "people.reports.stops"
CHOICE: Final = "working.choice.points"


def organisation_hears_unsaid(view: View) -> Iterator[Finding]:
    """An organisation arranged the therapy, and nothing is said on what it hears."""
    if by_organisation(view) and view.text("people.arranged-by.organisation").strip() and not view.chosen(TOLD):
        yield gap(
            "organisation-hears-unsaid",
            ("people.arranged-by",),
            put("nothing", (TOLD, ("nothing",))),
            *(() if "none" in view.chosen(HEARS) else (put("attendance", (TOLD, ("attendance",))),)),
            organisation=view.text("people.arranged-by.organisation").strip(),
        )


def told_nothing_and_more(view: View) -> Iterator[Finding]:
    """The organisation is told nothing and something at once."""
    told = view.chosen(TOLD)
    if "nothing" in told and len(told) > 1:
        yield contradiction(
            "told-nothing-and-more",
            ("people.arranged-by",),
            put("nothing", (TOLD, ("nothing",))),
            put("something", (TOLD, without(told, "nothing"))),
        )


def organisation_not_among_hearers(view: View) -> Iterator[Finding]:
    """The organisation is told something, while the agreement says that no one hears anything."""
    told, hears = without(view.chosen(TOLD), "nothing"), view.chosen(HEARS)
    if not by_organisation(view) or not told or "none" not in hears:
        return
    listener = "insurer" if view.text(WHO) in ("insurer", "employer") else "employing-service"
    yield contradiction(
        "organisation-not-among-hearers",
        ("confidentiality.who-hears", "people.arranged-by"),
        put("add", (HEARS, including(hears, listener))),
        put("nothing", (TOLD, ("nothing",))),
    )


def payer_not_among_hearers(view: View) -> Iterator[Finding]:
    """An insurer or programme is told something, and is missing from the list of those who hear something."""
    told, hears = without(view.chosen(TOLD), "nothing"), view.chosen(HEARS)
    silent = not hears or "insurer" in hears or "none" in hears
    says_more = view.text(WHO) == "employer" or "diagnosis" in told  # else the diagnosis is what is missing
    if view.text(WHO) not in ("insurer", "employer") or not told or silent or not says_more:
        return
    yield gap(
        "payer-not-among-hearers",
        ("confidentiality.who-hears", "people.arranged-by"),
        put("add", (HEARS, including(hears, "insurer"))),
        put("nothing", (TOLD, ("nothing",))),
    )


def insurer_diagnosis_unsaid(view: View) -> Iterator[Finding]:
    """An insurer pays, and the client is not told that a diagnosis may be passed on."""
    told, hears = without(view.chosen(TOLD), "nothing"), view.chosen(HEARS)
    silent = not told or not hears or "diagnosis" in told or "insurer" in hears or "none" in hears
    if view.text(WHO) != "insurer" or silent:
        return
    yield gap(
        "insurer-diagnosis-unsaid",
        ("people.arranged-by", "confidentiality.who-hears"),
        put("diagnosis", (TOLD, including(told, "diagnosis")), (HEARS, including(hears, "insurer"))),
        put("may-ask", (HEARS, including(hears, "insurer"))),
    )


def stopping_unsaid(view: View) -> Iterator[Finding]:
    """A court or an employer sent the client, and nothing is said on what it hears when the client stops coming."""
    told = without(view.chosen(TOLD), "nothing")
    if view.text(WHO) not in ("court", "employer") or not told or view.text(STOPS) or view.left_open("people.reports"):
        return
    yield gap(
        "stopping-unsaid",
        ("people.reports", "people.arranged-by"),
        put("first", (STOPS, "you-first"), *_attendance(told)),
        put("not-told", (STOPS, "not-told")),
    )


def _told_less(told: tuple[str, ...]) -> bool:
    """Whether what the organisation hears leaves out that the client comes at all."""
    return bool(told) and not {"attendance", "number-used"} & set(told)


def _attendance(told: tuple[str, ...]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    return ((TOLD, including(told, "attendance")),) if _told_less(told) else ()


def stopping_told_besides(view: View) -> Iterator[Finding]:
    """The organisation hears only how the work goes, and yet hears that the client stopped."""
    told = without(view.chosen(TOLD), "nothing")
    if _told_less(told) and view.text(STOPS) in ("told", "you-first"):
        yield contradiction(
            "stopping-told-besides",
            ("people.reports", "people.arranged-by"),
            put("attendance", (TOLD, including(told, "attendance"))),
            put("not-told", (STOPS, "not-told")),
        )


def court_not_told(view: View) -> Iterator[Finding]:
    """A court sent the client, and is not told when the client stops coming."""
    if view.text(WHO) == "court" and view.text(STOPS) == "not-told":
        told = without(view.chosen(TOLD), "nothing")
        repair = put("first", (STOPS, "you-first"), *_attendance(told))
        yield advice("court-not-told", ("people.reports", "people.arranged-by"), repair)


def sent_and_free(view: View) -> Iterator[Finding]:
    """A court sent the client, and the agreement says that coming is the client's own choice."""
    chosen = view.chosen(CHOICE)
    if view.text(WHO) != "court" or "voluntary" not in chosen:
        return
    kept = without(chosen, "voluntary") or ("decline",)
    yield contradiction(
        "sent-and-free",
        ("working.choice", "people.arranged-by"),
        put("leave-out", (CHOICE, kept)),
        go("organisation", "people.arranged-by"),
    )


def interpreter_unheard(view: View) -> Iterator[Finding]:
    """An interpreter hears everything, and is missing from the list of those who hear something."""
    hears = view.chosen(HEARS)
    if view.flag("people.interpreter.present") and hears and "interpreter" not in hears:
        yield gap(
            "interpreter-unheard",
            ("confidentiality.who-hears", "people.interpreter"),
            put("add", (HEARS, including(hears, "interpreter"))),
        )


def interpreter_without_organisation(view: View) -> Iterator[Finding]:
    """An organisation finds or pays the interpreter, though none arranged the therapy."""
    if view.text(WHO) != "client":
        return
    paths = ("people.interpreter.brings", "people.interpreter.pays")
    mine = tuple((path, "therapist") for path in paths if view.text(path) == "organisation")
    if mine:
        yield contradiction(
            "interpreter-without-organisation",
            ("people.interpreter", "people.arranged-by"),
            put("therapist", *mine),
            go("organisation", "people.arranged-by"),
        )


RULES: Final[tuple[Rule, ...]] = (
    organisation_hears_unsaid,
    told_nothing_and_more,
    organisation_not_among_hearers,
    payer_not_among_hearers,
    insurer_diagnosis_unsaid,
    stopping_unsaid,
    stopping_told_besides,
    court_not_told,
    sent_and_free,
    interpreter_unheard,
    interpreter_without_organisation,
)
