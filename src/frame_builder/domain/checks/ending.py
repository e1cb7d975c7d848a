# SPDX-License-Identifier: MIT
"""Checks on how the work ends."""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil
from typing import Final

from ..calendar import days_between_sessions
from ..values import Duration, Unit
from .base import Finding, Rule, View
from .build import advice, contradiction, put

EXECUTOR: Final = "ending.incapacity.executor"
HOLDS: Final = "ending.incapacity.holds"
CLIENT_ENDS: Final = "ending.client-ends.notice"
AFTER: Final = "ending.contact-lost.after"
CLOSING: Final = "ending.planned.closing"
RAISE: Final = "ending.planned.raise"
RELATION: Final = "ending.after.relationship"
YEARS: Final = "ending.after.years"
COUNT: Final = "sessions.number.count"
CODE_YEARS: Final = 5
"""Years in the code of the American Counseling Association (2014, A.5.c); other codes ask for less, or for more."""


def no_executor(view: View) -> Iterator[Finding]:
    """Nobody would contact the client if the therapist died or could not work."""
    hears = view.chosen("confidentiality.who-hears.hears")
    if view.text(EXECUTOR) == "none" and "executor" not in hears:
        holds = () if view.frame.text(HOLDS) else ((HOLDS, "contact-only"),)
        drop = (("confidentiality.who-hears.hears", ("executor",)),) if hears == ("none",) else ()
        yield advice("no-executor", ("ending.incapacity",), put("planned", (EXECUTOR, "planned"), *holds, *drop))


def goodbye_expected(view: View) -> Iterator[Finding]:
    """Last sessions are asked of a client who may leave at any time."""
    if view.text(CLIENT_ENDS) == "sessions-expected":
        yield advice(
            "goodbye-expected",
            ("ending.client-ends",),
            put("suggested", (CLIENT_ENDS, "sessions-suggested")),
            put("offered", (CLIENT_ENDS, "last-session-offered")),
            sessions=view.count("ending.client-ends.sessions") or 1,
        )


def ended_too_soon(view: View) -> Iterator[Finding]:
    """The work counts as ended before two sessions in a row could have been missed."""
    after, step = view.duration(AFTER), days_between_sessions(view.text("sessions.frequency.often"))
    if after is None or step is None or (after.hours or 0) / 24 >= 2 * step:
        return
    weeks = Duration(amount=ceil(2 * step / 7), unit=Unit.WEEKS)
    decisions = ("ending.contact-lost", "sessions.frequency")
    yield advice("ended-too-soon", decisions, put("longer", (AFTER, weeks)), after=after, longer=weeks)


def closing_longer_than_work(view: View) -> Iterator[Finding]:
    """The closing sessions are as many as all sessions."""
    count, closing = view.count(COUNT), view.count(CLOSING)
    if count is not None and closing is not None and closing >= count:
        repairs = (put("fewer", (CLOSING, max(1, count // 3))),) if count > 1 else ()
        yield contradiction(
            "closing-longer-than-work",
            ("ending.planned", "sessions.number"),
            *repairs,
            put("clear", (CLOSING, None)),
            closing=closing,
            count=count,
        )


def end_raised_before_start(view: View) -> Iterator[Finding]:
    """The end is to be talked about before the work has begun."""
    count, wait = view.count(COUNT), view.duration(RAISE)
    if count is None or count < 2 or wait is None:
        return
    step = days_between_sessions(view.text("sessions.frequency.often"))
    if wait.unit is Unit.SESSIONS:
        early = wait.amount >= count
    else:
        early = step is not None and (wait.hours or 0) / 24 > (count - 1) * step
    if early:
        fewer = Duration(amount=max(1, count // 2), unit=Unit.SESSIONS)
        decisions = ("ending.planned", "sessions.number")
        yield contradiction("end-raised-before-start", decisions, put("later", (RAISE, fewer)), wait=wait, count=count)


def relationship_soon(view: View) -> Iterator[Finding]:
    """Another relationship is possible sooner than a code of ethics allows."""
    years = view.count(YEARS)
    if view.text(RELATION) == "years" and years is not None and years < CODE_YEARS:
        yield advice(
            "relationship-soon",
            ("ending.after",),
            put("never", (RELATION, "never")),
            put("five", (YEARS, CODE_YEARS)),
            years=years,
        )


RULES: Final[tuple[Rule, ...]] = (
    no_executor,
    goodbye_expected,
    ended_too_soon,
    closing_longer_than_work,
    end_raised_before_start,
    relationship_soon,
)
