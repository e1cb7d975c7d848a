# SPDX-License-Identifier: MIT
"""Checks on a group: its size, the sessions a new member stays for, and talk with a member’s own therapist."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from ..values import Duration, Unit
from .base import Finding, Rule, View
from .build import advice, contradiction, put

LEAST: Final = "people.group.least"
SMALLEST: Final = "people.group.smallest"
LARGEST: Final = "people.group.largest"
OWN_THERAPIST: Final = "confidentiality.group-outside.own-therapist"


def group_size_backwards(view: View) -> Iterator[Finding]:
    """The group is at most as large as it is at least, or smaller than that."""
    low, high = view.count(SMALLEST), view.count(LARGEST)
    if low is not None and high is not None and high <= low:
        swap = () if high == low else (put("swap", (SMALLEST, high), (LARGEST, low)),)
        yield contradiction(
            "group-size-backwards", ("people.group",), *swap, put("fixed", (LARGEST, None)), low=low, high=high
        )


def group_least_beyond_end(view: View) -> Iterator[Finding]:
    """A new member is asked to come to more sessions than there are."""
    least, count = view.duration(LEAST), view.count("sessions.number.count")
    if least is None or least.unit is not Unit.SESSIONS or count is None or least.amount <= count:
        return
    yield contradiction(
        "group-least-beyond-end",
        ("people.group", "sessions.number"),
        put("all", (LEAST, Duration(amount=count, unit=Unit.SESSIONS))),
        put("more", ("sessions.number.count", least.amount)),
        least=least,
        count=count,
    )


def own_therapist_unasked(view: View) -> Iterator[Finding]:
    """The therapist and a member's own therapist talk with each other whether the member agrees or not."""
    if view.text(OWN_THERAPIST) == "may":
        yield advice(
            "own-therapist-unasked",
            ("confidentiality.group-outside",),
            put("consent", (OWN_THERAPIST, "with-consent")),
        )


RULES: Final[tuple[Rule, ...]] = (group_size_backwards, group_least_beyond_end, own_therapist_unasked)
