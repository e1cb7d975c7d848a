# SPDX-License-Identifier: MIT
"""Checks on records and data rights."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from .base import Finding, Rule, View
from .build import advice, contradiction, gap, go, put

YEARS: Final = "records.keeping.years"
THEN: Final = "records.keeping.then"
NOTICE: Final = "records.rights.notice"
CONTROLLER: Final = "records.rights.controller"
UNTIL: Final = "records.young-keeping.until"
AT_SEVENTEEN: Final = "records.young-keeping.at-seventeen"
COVERED: Final = "records.us-notice.covered"
YOUNG_AGE: Final = 25
"""Offered where the region names no age: what insurers often ask for."""
OLDEST: Final = 40
"""The highest age the question offers."""


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
    """Where data law asks for it, neither the agreement nor a privacy notice says why the data may be kept."""
    law = view.region.data_protection if view.region else ""
    if "gdpr" in law and view.flag(NOTICE) is False and view.left_open("records.data-use"):
        yield gap(
            "no-lawful-basis",
            ("records.rights", "records.data-use"),
            put("notice", (NOTICE, True)),
            go("basis", "records.data-use"),
        )


def no_privacy_notice(view: View) -> Iterator[Finding]:
    """In the United States no notice of privacy practices is given, and HIPAA may apply."""
    hipaa = view.region is not None and view.region.data_protection == "hipaa"
    if hipaa and view.flag(NOTICE) is False and view.text(COVERED) not in ("yes", "no"):
        yield advice("no-privacy-notice", ("records.rights",), put("notice", (NOTICE, True)))


def covered_without_notice(view: View) -> Iterator[Finding]:
    """HIPAA binds the practice, and no notice of privacy practices is given."""
    if view.text(COVERED) == "yes" and view.flag(NOTICE) is False:
        decisions = ("records.us-notice", "records.rights")
        yield gap(
            "covered-without-notice", decisions, put("notice", (NOTICE, True)), go("covered", "records.us-notice")
        )


def kept_without_end(view: View) -> Iterator[Finding]:
    """Records are kept with no end."""
    if view.text(THEN) == "no-end":
        yield gap(
            "kept-without-end",
            ("records.keeping",),
            put("destroy", (THEN, "destroyed")),
            put("look", (THEN, "looked-through")),
        )


def young_as_adult(view: View) -> Iterator[Finding]:
    """The records of a young person are counted as an adult's: no age is named to which they are kept."""
    if view.kind == "young-person" and view.left_open("records.young-keeping"):
        usual = _young_age(view) or YOUNG_AGE
        decisions = ("records.young-keeping",)
        yield gap("young-as-adult", decisions, put("age", (UNTIL, usual)), go("decide", decisions[0]), usual=usual)


def young_too_short(view: View) -> Iterator[Finding]:
    """The records of a young person end sooner than is usual in the region."""
    until = view.count(UNTIL)
    usual = _young_age(view)
    if until is not None and usual is not None and until < usual:
        decisions = ("records.young-keeping", "people.region")
        yield advice("young-too-short", decisions, put("usual", (UNTIL, usual)), until=until, usual=usual)


def seventeen_too_short(view: View) -> Iterator[Finding]:
    """Who is 17 at the end would have their records destroyed at an earlier age than younger clients."""
    until, last = view.count(UNTIL), view.count(AT_SEVENTEEN)
    if until is not None and last is not None and last < until:
        yield contradiction(
            "seventeen-too-short",
            ("records.young-keeping",),
            put("same", (AT_SEVENTEEN, None)),
            put("longer", (AT_SEVENTEEN, min(until + 1, OLDEST))),
            until=until,
            last=last,
            longer=min(until + 1, OLDEST),
        )


def _young_age(view: View) -> int | None:
    """The age to which the records of someone under 18 are usually kept where the therapist works, if it is known."""
    fact = view.region.fact("retention-young-until", view.area) if view.region else None
    return int(fact.value) if fact is not None and fact.value.isdigit() else None


RULES: Final[tuple[Rule, ...]] = (
    kept_too_short,
    kept_without_end,
    young_as_adult,
    young_too_short,
    seventeen_too_short,
    rights_open,
    controller_missing,
    no_lawful_basis,
    no_privacy_notice,
    covered_without_notice,
)
