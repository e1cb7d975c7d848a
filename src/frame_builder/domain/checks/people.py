# SPDX-License-Identifier: MIT
"""Checks on who takes part, who signs, and the start."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from ..values import Row
from .base import Finding, Rule, View
from .build import advice, contradiction, each_row, gap, go, put

PEOPLE: Final = "people.people.people"
KIND: Final = "people.kind.kind"
WHO: Final = "people.arranged-by.who"
SIGNING: Final = "people.signing.how"
PAIR: Final = 2
NOT_OF: Final = {
    "individual": ("family-member", "member"),
    "couple": ("family-member", "parent", "guardian", "member"),
    "family": ("member",),
    "young-person": ("partner", "family-member", "member"),
    "group": ("partner", "family-member", "parent", "guardian"),
}
"""Parts that people cannot have in a kind of work."""
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


def consent_by_coming(view: View) -> Iterator[Finding]:
    """Coming to a session counts as agreeing, though nobody knows whether the client read the agreement."""
    if view.text(SIGNING) == "attending":
        yield advice(
            "consent-by-coming",
            ("people.signing",),
            put("spoken", (SIGNING, "spoken")),
            put("sign", (SIGNING, "signature")),
        )


def partner_does_not_sign(view: View) -> Iterator[Finding]:
    """One of a couple signs and the other does not."""
    rows = view.rows(PEOPLE)
    signs = [row.get("signs") is True for row in rows]
    if view.kind == "couple" and view.text(SIGNING) == "signature" and any(signs) and not all(signs):
        everyone = tuple(row.having("signs", True) for row in rows)
        yield gap("partner-does-not-sign", ("people.people", "people.signing"), put("all", (PEOPLE, everyone)))


def start_on_another_day(view: View) -> Iterator[Finding]:
    """The first session falls on another day of the week than the usual day."""
    start, usual = view.day("people.start.date"), view.text("sessions.slot.day")
    if start is None or not usual or view.under_way:
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


def family_one_person(view: View) -> Iterator[Finding]:
    """Work with a family names one person only."""
    rows = view.rows(PEOPLE)
    if view.kind == "family" and len(rows) == 1:
        alone = (rows[0].having("role", "client"),)
        yield gap(
            "family-one-person",
            ("people.people", "people.kind"),
            go("add", "people.people"),
            put("individual", (KIND, "individual"), (PEOPLE, alone)),
        )


def group_many_members(view: View) -> Iterator[Finding]:
    """The agreement with one member of a group names others, who would read each other's names."""
    rows = view.rows(PEOPLE)
    if view.kind == "group" and len(rows) > 1:
        yield gap(
            "group-many-members",
            ("people.people", "people.kind"),
            put("first", (PEOPLE, (rows[0].having("role", "member"),))),
            go("choose", "people.people"),
        )


def individual_many_clients(view: View) -> Iterator[Finding]:
    """Work with one person names two or more clients."""
    rows = view.rows(PEOPLE)
    clients = sum(row.text("role") == "client" for row in rows)
    if view.kind != "individual" or clients < PAIR:
        return
    kind = "couple" if clients == PAIR else "family"
    yield contradiction(
        "individual-many-clients",
        ("people.people", "people.kind"),
        put(kind, (KIND, kind), (PEOPLE, each_row(rows, "role", tuple(NOT_OF.get(kind, ())), "client"))),
        go("choose", "people.people"),
    )


def role_does_not_fit(view: View) -> Iterator[Finding]:
    """Someone has a part that this kind of work does not have, such as a partner in a group."""
    rows, odd = view.rows(PEOPLE), NOT_OF.get(view.kind, ())
    roles = [row.text("role") for row in rows if row.text("role") in odd]
    if not roles:
        return
    clients = {"family": "family-member", "group": "member"}
    fitting = each_row(rows, "role", odd, clients.get(view.kind, "client"))
    repairs = [] if view.kind == "individual" else [put("fit", (PEOPLE, fitting))]
    yield contradiction(
        "role-does-not-fit", ("people.people", "people.kind"), *repairs, go("choose", "people.people"), role=roles[0]
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
    consent_by_coming,
    partner_does_not_sign,
    family_one_person,
    group_many_members,
    individual_many_clients,
    role_does_not_fit,
    same_name_twice,
    start_on_another_day,
)
