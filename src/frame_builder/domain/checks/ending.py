# SPDX-License-Identifier: MIT
"""Checks on how the work ends."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from math import ceil
from typing import Final

from ..calendar import days_between_sessions
from ..values import Duration, Unit
from .base import Finding, Rule, View
from .build import advice, contradiction, gap, put

EXECUTOR: Final = "ending.incapacity.executor"
HOLDS: Final = "ending.incapacity.holds"
CLIENT_ENDS: Final = "ending.client-ends.notice"
AFTER: Final = "ending.contact-lost.after"
CLOSING: Final = "ending.planned.closing"
RAISE: Final = "ending.planned.raise"
RELATION: Final = "ending.after.relationship"
YEARS: Final = "ending.after.years"
COUNT: Final = "sessions.number.count"
STAY: Final = "ending.group-leaving.stay"
LEAST: Final = "ending.group-leaving.least"
BREAKS: Final = "sessions.therapist-breaks.weeks"
CODE_YEARS: Final = {"aca-2014": 5, "apa": 2}
"""Years before any other relationship: American Counseling Association 2014, A.5.c; American Psychological Association
2017, 10.08, which adds that even then it is rarely right. Codes whose years we have not read are not here."""
MOST_SILENCE: Final = 26
"""The most weeks of silence that the question offers."""
LONGEST_STAY: Final = 26
"""The most that the question of leaving the group offers."""
CAREFUL_YEARS: Final = 5
"""Asked for where no chosen code and no region names the years: the longest of those we have read."""


def no_executor(view: View) -> Iterator[Finding]:
    """Nobody would contact the client if the therapist died or could not work."""
    hears = view.chosen("confidentiality.who-hears.hears")
    nobody = view.text(EXECUTOR) == "none" or view.left_open("ending.incapacity")
    if nobody and "executor" not in hears:
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


def ended_in_break(view: View) -> Iterator[Finding]:
    """The work counts as ended after less silence than one of the therapist's own breaks may bring."""
    after, longest = view.duration(AFTER), _longest_break(view)
    if after is not None and after.unit is Unit.WEEKS and after.amount < longest:
        weeks = Duration(amount=min(longest + 1, MOST_SILENCE), unit=Unit.WEEKS)
        decisions = ("ending.contact-lost", "sessions.therapist-breaks")
        yield advice(
            "ended-in-break", decisions, put("longer", (AFTER, weeks)), after=after, weeks=longest, longer=weeks
        )


def _longest_break(view: View) -> int:
    """Weeks of the therapist's longest break: of those with dates, or half of the weeks away in a year.

    Where only the weeks of a whole year are known, they are taken in two breaks at least.
    """
    planned = [
        (until - since).days // 7
        for row in view.rows("sessions.planned-breaks.breaks")
        if isinstance(since := row.get("from"), date) and isinstance(until := row.get("until"), date)
    ]
    return min(max([*planned, ceil((view.count(BREAKS) or 0) / 2)]), MOST_SILENCE)


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
    """Another relationship is possible sooner than a chosen code of ethics, the region or a careful practice allows."""
    years, asked = view.count(YEARS), _years_asked(view)
    if view.text(RELATION) == "years" and view.kind != "young-person" and years is not None and years < asked:
        yield advice(
            "relationship-soon",
            ("ending.after",),
            put("never", (RELATION, "never")),
            put("longer", (YEARS, asked)),
            years=years,
            asked=asked,
            named="yes" if _named_years(view) else "no",
        )


def _named_years(view: View) -> tuple[int, ...]:
    """The years that the chosen codes of ethics and the region name."""
    codes = [CODE_YEARS[key] for key in view.chosen("practice.codes.codes") if key in CODE_YEARS]
    fact = view.region.fact("later-relationship-years", view.area) if view.region else None
    law = [int(fact.value)] if fact is not None and fact.value.isdigit() else []
    return (*codes, *law)


def _years_asked(view: View) -> int:
    return max(_named_years(view), default=CAREFUL_YEARS)


def relationship_young(view: View) -> Iterator[Finding]:
    """Another relationship with someone who came as a child or young person is possible after some years."""
    if view.text(RELATION) == "years" and view.kind == "young-person":
        yield gap("relationship-young", ("ending.after", "people.kind"), put("never", (RELATION, "never")))


def least_not_less(view: View) -> Iterator[Finding]:
    """Who cannot stay in the group as long as asked would have to stay just as long, or longer."""
    stay, least = view.duration(STAY), view.duration(LEAST)
    if stay is not None and least is not None and stay.unit is least.unit and least.amount >= stay.amount:
        longer = Duration(amount=min(least.amount + 1, LONGEST_STAY), unit=least.unit)
        more = (put("longer", (STAY, longer)),) if longer.amount > least.amount else ()
        decisions = ("ending.group-leaving",)
        yield contradiction("least-not-less", decisions, put("clear", (LEAST, None)), *more, stay=stay, least=least)


RULES: Final[tuple[Rule, ...]] = (
    no_executor,
    goodbye_expected,
    ended_too_soon,
    ended_in_break,
    closing_longer_than_work,
    end_raised_before_start,
    relationship_soon,
    relationship_young,
    least_not_less,
)
