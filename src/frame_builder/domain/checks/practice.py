# SPDX-License-Identifier: MIT
"""Checks on the therapist: name, training, licence and insurance."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from ..code import Code
from .base import Finding, Rule, View
from .build import advice, contradiction, gap, go, including, put

PEOPLE: Final = "people.people.people"
HEARS: Final = "confidentiality.who-hears.hears"
PLACES: Final = "practice.licence.places"
CODES: Final = "practice.codes.codes"


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


def register_expired(view: View) -> Iterator[Finding]:
    """The therapist's registration or license has run out."""
    yield from _expired(view, "register-expired", "practice.licence.register-until")


def insurance_expired(view: View) -> Iterator[Finding]:
    """The therapist's insurance has run out."""
    yield from _expired(view, "insurance-expired", "practice.licence.insurance-until")


def _expired(view: View, check: str, path: str) -> Iterator[Finding]:
    until = view.day(path)
    if until is not None and view.today is not None and until < view.today:
        yield gap(check, ("practice.licence",), go("renew", "practice.licence"), until=until)


def outside_licence(view: View) -> Iterator[Finding]:
    """The client is in a place where the therapist may not work."""
    places, place = view.chosen(PLACES), view.text("contact.crisis-lines.place")
    home = view.atlas.region_of_place(place)
    if places and home is not None and home.key not in places:
        yield gap(
            "outside-licence",
            ("contact.crisis-lines", "practice.licence"),
            put("covered", (PLACES, (*places, home.key))),
            go("place", "contact.crisis-lines"),
        )


def region_outside_licence(view: View) -> Iterator[Finding]:
    """The agreement is written for a region in which the therapist may not work."""
    places, region = view.chosen(PLACES), view.region
    if places and region is not None and region.key not in places:
        yield advice(
            "region-outside-licence",
            ("people.region", "practice.licence"),
            put("covered", (PLACES, (*places, region.key))),
            go("region", "people.region"),
        )


def code_not_in_force(view: View) -> Iterator[Finding]:
    """A code of ethics that is named has ended, or is only announced."""
    chosen = view.chosen(CODES)
    kept = tuple(dict.fromkeys(key for code in chosen for key in _in_force(view, code)))
    if kept != chosen:
        yield gap(
            "code-not-in-force",
            ("practice.codes",),
            put("in-force", (CODES, kept)),
            go("choose", "practice.codes"),
        )


def _in_force(view: View, key: str) -> tuple[str, ...]:
    """The code itself where it is in force, else the one before or after it that is, if there is one."""
    code = view.atlas.code(key)
    if code is None:
        return (key,)
    others = (other for other in view.atlas.codes if other.key == code.follows or other.follows == key)
    return tuple(item.key for item in (code, *others) if _holds(view, item))[:1]


def _holds(view: View, code: Code) -> bool:
    return not code.expected if view.today is None else code.valid_on(view.today)


RULES: Final[tuple[Rule, ...]] = (
    therapist_without_name,
    trainee_without_supervisor,
    trainee_supervisor_hears_nothing,
    two_supervisors,
    register_expired,
    insurance_expired,
    outside_licence,
    region_outside_licence,
    code_not_in_force,
)
