# SPDX-License-Identifier: MIT
"""Checks on who takes part, who arranged the therapy, who signs, and the start."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from ..values import Row
from .base import Finding, Rule, View
from .build import advice, contradiction, gap, go, including, put, without

PEOPLE: Final = "people.people.people"
KIND: Final = "people.kind.kind"
WHO: Final = "people.arranged-by.who"
TOLD: Final = "people.arranged-by.told"
SIGNING: Final = "people.signing.how"
HEARS: Final = "confidentiality.who-hears.hears"
WEEKDAYS: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


def by_organisation(view: View) -> bool:
    """Whether an organisation arranged the therapy."""
    return view.text(WHO) not in ("", "client")


def person_without_name(view: View) -> Iterator[Finding]:
    """Someone in the agreement has no name."""
    if any(not row.text("name").strip() for row in view.rows(PEOPLE)):
        yield gap("person-without-name", ("people.people",), go("add", "people.people"))


def couple_one_person(view: View) -> Iterator[Finding]:
    """Work with a couple names one person only."""
    rows = view.rows(PEOPLE)
    if view.kind == "couple" and len(rows) == 1:
        alone = (rows[0].having("role", "client"),)
        yield gap(
            "couple-one-person",
            ("people.people", "people.kind"),
            go("add", "people.people"),
            put("individual", (KIND, "individual"), (PEOPLE, alone)),
        )


def partner_in_individual_work(view: View) -> Iterator[Finding]:
    """A partner is a party to individual work."""
    rows = view.rows(PEOPLE)
    if view.kind != "individual" or not any(row.text("role") == "partner" for row in rows):
        return
    clients = tuple(row for row in rows if row.text("role") != "partner") or (rows[0].having("role", "client"),)
    yield contradiction(
        "partner-in-individual-work",
        ("people.people", "people.kind"),
        put("couple", (KIND, "couple"), (PEOPLE, _with_client(rows))),
        put("client-only", (PEOPLE, clients)),
    )


def couple_without_client(view: View) -> Iterator[Finding]:
    """Nobody in the couple has the role of client."""
    rows = view.rows(PEOPLE)
    if view.kind == "couple" and len(rows) > 1 and all(row.text("role") == "partner" for row in rows):
        yield contradiction("couple-without-client", ("people.people",), put("first", (PEOPLE, _with_client(rows))))


def _with_client(rows: tuple[Row, ...]) -> tuple[Row, ...]:
    if any(row.text("role") != "partner" for row in rows):
        return rows
    return (rows[0].having("role", "client"), *rows[1:])


def nobody_signs(view: View) -> Iterator[Finding]:
    """The agreement is agreed by signing, and no client signs."""
    rows = view.rows(PEOPLE)
    if view.text(SIGNING) == "signature" and rows and not any(row.get("signs") is True for row in rows):
        yield gap(
            "nobody-signs",
            ("people.people", "people.signing"),
            put("all", (PEOPLE, tuple(row.having("signs", True) for row in rows))),
            put("spoken", (SIGNING, "spoken")),
        )


def partner_does_not_sign(view: View) -> Iterator[Finding]:
    """One of a couple signs and the other does not."""
    rows = view.rows(PEOPLE)
    signs = [row.get("signs") is True for row in rows]
    if view.kind == "couple" and view.text(SIGNING) == "signature" and any(signs) and not all(signs):
        everyone = tuple(row.having("signs", True) for row in rows)
        yield gap("partner-does-not-sign", ("people.people", "people.signing"), put("all", (PEOPLE, everyone)))


def therapist_without_name(view: View) -> Iterator[Finding]:
    """The client has a name in the agreement and the therapist has none."""
    named = any(row.text("name").strip() for row in view.rows(PEOPLE))
    if named and not view.text("practice.therapist.name").strip():
        yield gap("therapist-without-name", ("practice.therapist", "people.people"), go("add", "practice.therapist"))


def trainee_without_supervisor(view: View) -> Iterator[Finding]:
    """A trainee names no supervisor."""
    if view.flag("practice.standing.trainee") and not view.text("practice.standing.supervisor").strip():
        yield gap("trainee-without-supervisor", ("practice.standing",), go("add", "practice.standing"))


def trainee_supervisor_hears_nothing(view: View) -> Iterator[Finding]:
    """A trainee is supervised, and the supervisor is not among those who hear something."""
    hears = view.chosen(HEARS)
    if not view.flag("practice.standing.trainee") or not hears or "supervisor" in hears:
        return
    yield contradiction(
        "trainee-supervisor-hears-nothing",
        ("confidentiality.who-hears", "practice.standing"),
        put("add", (HEARS, including(hears, "supervisor")), *_named(view)),
    )


def _named(view: View) -> tuple[tuple[str, str], ...]:
    path = "confidentiality.who-hears.identified"
    return () if view.text(path) else ((path, "no-name"),)


def two_supervisors(view: View) -> Iterator[Finding]:
    """The supervisor of a trainee has another name where the agreement says who hears something."""
    path = "confidentiality.who-hears.supervisor-name"
    one, other = view.text("practice.standing.supervisor").strip(), view.text(path).strip()
    if one and other and one.casefold() != other.casefold():
        yield contradiction(
            "two-supervisors",
            ("confidentiality.who-hears", "practice.standing"),
            put("same", (path, one)),
            put("clear", (path, None)),
            one=one,
            other=other,
        )


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


def assessment_longer_than_work(view: View) -> Iterator[Finding]:
    """More sessions to see whether it fits than there are sessions at all."""
    first, count = view.count("people.start.assessment"), view.count("sessions.number.count")
    if first is not None and count is not None and first > count:
        yield contradiction(
            "assessment-longer-than-work",
            ("people.start", "sessions.number"),
            put("one", ("people.start.assessment", 1)),
            put("more", ("sessions.number.count", first)),
            assessment=first,
            count=count,
        )


def start_on_another_day(view: View) -> Iterator[Finding]:
    """The first session falls on another day of the week than the usual day."""
    start, usual = view.day("people.start.date"), view.text("sessions.slot.day")
    if start is None or not usual:
        return
    day = WEEKDAYS[start.weekday()]
    if day not in (usual, *(row.text("day") for row in view.rows("sessions.slot.second"))):
        yield advice(
            "start-on-another-day",
            ("people.start", "sessions.slot"),
            put("usual-day", ("sessions.slot.day", day)),
            go("date", "people.start"),
            date=start,
            weekday=day,
            usual=usual,
        )


def same_name_twice(view: View) -> Iterator[Finding]:
    """Two people are listed under the same name."""
    names = [row.text("name").strip().casefold() for row in view.rows(PEOPLE) if row.text("name").strip()]
    if len(set(names)) < len(names):
        yield advice("same-name-twice", ("people.people",), go("name", "people.people"))


RULES: Final[tuple[Rule, ...]] = (
    person_without_name,
    couple_one_person,
    partner_in_individual_work,
    couple_without_client,
    nobody_signs,
    partner_does_not_sign,
    same_name_twice,
    therapist_without_name,
    trainee_without_supervisor,
    trainee_supervisor_hears_nothing,
    two_supervisors,
    organisation_hears_unsaid,
    told_nothing_and_more,
    organisation_not_among_hearers,
    payer_not_among_hearers,
    insurer_diagnosis_unsaid,
    assessment_longer_than_work,
    start_on_another_day,
)
