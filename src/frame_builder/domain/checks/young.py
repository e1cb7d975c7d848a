# SPDX-License-Identifier: MIT
"""Checks on work with a child or young person: who consents, who signs, and what is left open."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from ..values import Row
from .base import Finding, Rule, View
from .build import advice, gap, go, put
from .people import PEOPLE, SIGNING

CONSENT: Final = "people.young-consent.who"
AGE: Final = "people.young-consent.age"
UNDERSTOOD: Final = "people.young-consent.understood"
PARENTS: Final = ("parent", "guardian")
BOTH: Final = 2


def consent_age(view: View) -> int | None:
    """From which age a young person may consent alone where the agreement is made, in years; None if not known."""
    fact = view.region.fact("consent-age", view.area) if view.region else None
    return int(fact.value) if fact is not None and fact.value.isdigit() else None


def _parents(view: View) -> list[Row]:
    return [row for row in view.rows(PEOPLE) if row.text("role") in PARENTS]


def _parent_consents(view: View) -> bool:
    return view.text(CONSENT) in ("both", "parent")


def nobody_consents(view: View) -> Iterator[Finding]:
    """A young person comes, and it is left open who says yes to it."""
    if view.kind == "young-person" and view.left_open("people.young-consent"):
        yield gap("nobody-consents", ("people.young-consent",), go("decide", "people.young-consent"))


def parent_not_named(view: View) -> Iterator[Finding]:
    """A parent or guardian consents, and none is a party to the agreement."""
    if _parent_consents(view) and view.rows(PEOPLE) and not _parents(view):
        yield gap(
            "parent-not-named",
            ("people.people", "people.young-consent"),
            go("add", "people.people"),
            go("consent", "people.young-consent"),
        )


def parents_too_few(view: View) -> Iterator[Finding]:
    """Both parents must sign, and only one of them is named, or only one of them signs."""
    parents = _parents(view)
    signing = [row for row in parents if row.get("signs") is True]
    if view.text("people.parents.sign") != "all" or not parents or len(signing) >= BOTH:
        return
    if len(parents) >= BOTH:
        everyone = tuple(_signing(row) if row in parents else row for row in view.rows(PEOPLE))
        first = put("sign", (PEOPLE, everyone))
    else:
        first = go("add", "people.people")
    yield gap(
        "parents-too-few",
        ("people.people", "people.parents"),
        first,
        put("one", ("people.parents.sign", "one-enough")),
        named=len(parents),
    )


def parent_does_not_sign(view: View) -> Iterator[Finding]:
    """A parent or guardian consents, and none of those who are named signs."""
    parents = _parents(view)
    if not _parent_consents(view) or view.text(SIGNING) != "signature" or not parents:
        return
    if view.text("people.parents.sign") != "all" and not any(row.get("signs") is True for row in parents):
        everyone = tuple(_signing(row) if row in parents else row for row in view.rows(PEOPLE))
        yield gap("parent-does-not-sign", ("people.people", "people.young-consent"), put("sign", (PEOPLE, everyone)))


def young_person_does_not_sign(view: View) -> Iterator[Finding]:
    """The young person says yes, and does not sign."""
    if view.text(CONSENT) not in ("both", "young-person") or view.text(SIGNING) != "signature":
        return
    clients = [row for row in view.rows(PEOPLE) if row.text("role") == "client"]
    if clients and not any(row.get("signs") is True for row in clients):
        everyone = tuple(_signing(row) if row in clients else row for row in view.rows(PEOPLE))
        yield gap(
            "young-person-does-not-sign", ("people.people", "people.young-consent"), put("sign", (PEOPLE, everyone))
        )


def _signing(row: Row) -> Row:
    return row.having("signs", True)


def young_person_not_named(view: View) -> Iterator[Finding]:
    """Parents are named, and the young person whose therapy it is is not."""
    rows = view.rows(PEOPLE)
    if view.kind == "young-person" and rows and len(_parents(view)) == len(rows):
        yield gap("young-person-not-named", ("people.people", "people.kind"), go("add", "people.people"))


def consent_not_assessed(view: View) -> Iterator[Finding]:
    """A young person below the region's age, or of an age not given, consents alone, and nobody looked whether they
    understand it. Without an age in law the assessment always matters (in England and Wales: Gillick 1985)."""
    if view.text(CONSENT) != "young-person" or view.flag(UNDERSTOOD) is True:
        return
    age, needed = view.count(AGE), consent_age(view)
    if age is not None and needed is not None and age >= needed:
        return
    yield gap(
        "consent-not-assessed",
        ("people.young-consent", "people.region"),
        put("understood", (UNDERSTOOD, True)),
        put("both", (CONSENT, "both")),
        age=age or 0,
        needed=needed or 0,
    )


def old_enough_to_consent(view: View) -> Iterator[Finding]:
    """Only a parent consents, for a young person who is old enough to consent alone."""
    age, needed = view.count(AGE), consent_age(view)
    if view.text(CONSENT) == "parent" and age is not None and needed is not None and age >= needed:
        yield advice(
            "old-enough-to-consent",
            ("people.young-consent", "people.region"),
            put("both", (CONSENT, "both")),
            put("alone", (CONSENT, "young-person")),
            age=age,
            needed=needed,
        )


def parents_unsaid(view: View) -> Iterator[Finding]:
    """A parent or guardian consents, and it is not said who has the right to."""
    if _parent_consents(view) and view.rows(PEOPLE) and not view.text("people.parents.holds"):
        yield gap(
            "parents-unsaid",
            ("people.parents", "people.young-consent"),
            put("one", ("people.parents.holds", "one")),
            put("both", ("people.parents.holds", "both-together")),
            go("decide", "people.parents"),
        )


def boundaries_open_with_young(view: View) -> Iterator[Finding]:
    """Gifts, touch and chance meetings are left open with a young person."""
    if view.kind == "young-person" and view.left_open("working.boundaries"):
        yield advice("boundaries-open-with-young", ("working.boundaries",), go("decide", "working.boundaries"))


RULES: Final[tuple[Rule, ...]] = (
    nobody_consents,
    young_person_not_named,
    parent_not_named,
    parents_too_few,
    parent_does_not_sign,
    young_person_does_not_sign,
    consent_not_assessed,
    old_enough_to_consent,
    parents_unsaid,
    boundaries_open_with_young,
)
