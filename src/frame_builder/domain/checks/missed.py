# SPDX-License-Identifier: MIT
"""Checks on charges for missed sessions: set amounts, free ones, new times, and holidays beside them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from ..arithmetic import fee_paid
from ..values import Duration, Row
from .base import Finding, Rule, View
from .build import advice, contradiction, gap, go, put

CHARGE: Final = "fees.cancelling.charge"
FLAT: Final = "fees.late-tiers.flat"
FREE: Final = "fees.late-tiers.free-cancellations"
TIERS: Final = "fees.late-tiers.tiers"
BREAKS: Final = "sessions.client-breaks.charge"
MOVED: Final = ("same-day", "same-week", "later")
MOVE: Final = "fees.cancelling.move-same-week"
FULL: Final = 100
MOST_TIERS: Final = 5


def flat_above_fee(view: View) -> Iterator[Finding]:
    """The set amount for cancelling late is more than a session costs."""
    flat, fee = view.money(FLAT), fee_paid(view.journey)
    if flat and fee and fee.minor and flat.currency == fee.currency and flat.minor > fee.minor:
        yield contradiction(
            "flat-above-fee",
            ("fees.late-tiers", "fees.session-fee"),
            put("fee", (FLAT, fee)),
            put("full", (CHARGE, "full")),
            flat=flat,
            fee=fee,
        )


def free_more_than_sessions(view: View) -> Iterator[Finding]:
    """More cancellations are free than there are sessions."""
    free, count = view.count(FREE), view.count("sessions.number.count")
    at_least = view.text("sessions.number.plan") in ("at-least", "blocks", "first-block")
    if free and count and not at_least and free > count:
        yield advice(
            "free-more-than-sessions",
            ("fees.late-tiers", "sessions.number"),
            put("clear", (FREE, None)),
            put("one", (FREE, 1)),
            free=free,
            count=count,
        )


def paid_though_away(view: View) -> Iterator[Finding]:
    """Every session is paid for whether the client comes or not, while their holidays are free."""
    if view.text(CHARGE) == "always" and view.text(BREAKS) in ("free-with-notice", "pause"):
        yield contradiction(
            "paid-though-away",
            ("fees.cancelling", "sessions.client-breaks"),
            put("breaks-paid", (BREAKS, "full")),
            put("late-only", (CHARGE, "full")),
        )


def _by_time(view: View) -> dict[float, list[Row]]:
    """The steps of the late charge whose share depends on a new time, by their hours before the start."""
    found: dict[float, list[Row]] = {}
    for row in view.rows(TIERS):
        within = row.get("within")
        if row.text("moved") in MOVED and isinstance(within, Duration) and _share(row) is not None:
            found.setdefault(within.hours or 0, []).append(row)
    return found


def _share(row: Row) -> int | None:
    value = row.get("percent")
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def new_time_open(view: View) -> Iterator[Finding]:
    """A step of the late charge holds for a new time, and none says what holds without one."""
    rows = view.rows(TIERS)
    plain = {
        within.hours for row in rows if not row.text("moved") and isinstance(within := row.get("within"), Duration)
    }
    added = []
    for hours, steps in _by_time(view).items():
        if hours not in plain and all(row.text("moved") != "later" for row in steps):
            added.append(steps[0].having("moved", "later").having("percent", FULL))
    if added:
        more = put("full", (TIERS, (*rows, *added)))
        repairs = (more,) if len(rows) + len(added) <= MOST_TIERS else ()
        yield gap("new-time-open", ("fees.late-tiers",), *repairs, go("decide", "fees.late-tiers"))


def new_time_order(view: View) -> Iterator[Finding]:
    """A session that finds a new time sooner costs more than one that finds it later."""
    rows = list(view.rows(TIERS))
    wrong = False
    for steps in _by_time(view).values():
        steps = sorted(steps, key=lambda row: MOVED.index(row.text("moved")))
        shares = [_share(row) or 0 for row in steps]
        if any(sooner > later for sooner, later in pairwise(shares)):
            wrong = True
            for row, share in zip(steps, sorted(shares), strict=True):
                rows[next(index for index, item in enumerate(rows) if item is row)] = row.having("percent", share)
    if wrong:
        yield contradiction(
            "new-time-order", ("fees.late-tiers",), put("sort", (TIERS, tuple(rows))), go("decide", "fees.late-tiers")
        )


def new_time_rules(view: View) -> Iterator[Finding]:
    """What a new time costs is said by the steps and by another rule, or by neither."""
    moved, by_steps = bool(_by_time(view)), view.text(MOVE) == "by-steps"
    if view.text(MOVE) and view.rows(TIERS) and moved and not by_steps:
        yield contradiction(
            "new-time-rules",
            ("fees.cancelling", "fees.late-tiers"),
            put("by-steps", (MOVE, "by-steps")),
            go("decide", "fees.late-tiers"),
            steps="yes",
        )
    elif by_steps and not moved:
        yield contradiction(
            "new-time-rules",
            ("fees.cancelling", "fees.late-tiers"),
            put("if-free", (MOVE, "if-free")),
            go("decide", "fees.late-tiers"),
            steps="no",
        )


RULES: Final[tuple[Rule, ...]] = (
    flat_above_fee,
    free_more_than_sessions,
    paid_though_away,
    new_time_open,
    new_time_order,
    new_time_rules,
)
