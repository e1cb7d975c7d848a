# SPDX-License-Identifier: MIT
"""Session and review dates, worked out from answers and never typed."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from typing import Final

from .frame import Journey
from .values import Duration, Row, Unit

_DAYS_BETWEEN: Final = {
    "weekly": 7.0,
    "twice-weekly": 3.5,
    "fortnightly": 14.0,
    "every-three-weeks": 21.0,
    "every-four-weeks": 28.0,
    "weekly-then-less": 7.0,
}
_FIXED: Final = ("weekly", "fortnightly", "every-three-weeks", "every-four-weeks")
MAX_SESSIONS: Final = 520
MAX_REVIEWS: Final = 400
LAST_DAY: Final = date(9000, 1, 1)
Away = tuple[tuple[date, date], ...]
"""Breaks, each with its first and its last day."""


def days_between_sessions(often: str) -> float | None:
    """Days from one session to the next on average, or None where each time is agreed anew."""
    return _DAYS_BETWEEN.get(often)


def session_date(start: date, often: str, number: int, away: Away = ()) -> date | None:
    """The day of the session of that number (1 is the first), or None where no single day can be known.

    Twice a week has two days that we may not know, and a rhythm that will be thinned out has no fixed dates.
    A session that would fall into a planned break takes place at the next regular day after it.
    """
    step = days_between_sessions(often) if often in _FIXED else None
    if step is None or not 1 <= number <= MAX_SESSIONS or start >= LAST_DAY:
        return None
    if not away:
        return start + timedelta(days=int(step * (number - 1)))
    held = 0
    for index in range(2 * MAX_SESSIONS):
        day = start + timedelta(days=int(step * index))
        held += not is_away(day, away)
        if held == number:
            return day
    return None


def planned_breaks(journey: Journey) -> Away:
    """The therapist's planned breaks, as first and last day; a break without a last day is one day long."""
    rows = journey.value("sessions.planned-breaks.breaks")
    found = []
    for row in rows if isinstance(rows, tuple) else ():
        begin, end = (row.get("from"), row.get("until")) if isinstance(row, Row) else (None, None)
        if isinstance(begin, date):
            found.append((begin, end if isinstance(end, date) else begin))
    return tuple(found)


def is_away(day: date, away: Away) -> bool:
    """Whether a day lies in one of the breaks."""
    return any(begin <= day <= end for begin, end in away)


def after(start: date, wait: Duration, often: str = "", away: Away = ()) -> date | None:
    """The day that lies a duration after a day; a number of sessions needs a regular rhythm, and leaves out breaks."""
    if start >= LAST_DAY:
        return None
    match wait.unit:
        case Unit.SESSIONS:
            return session_date(start, often, max(wait.amount, 1), away)
        case Unit.MONTHS:
            return _months_later(start, wait.amount)
        case Unit.YEARS:
            return _months_later(start, wait.amount * 12)
        case Unit.WORKING_DAYS:
            return _working_days_later(start, wait.amount)
        case _:
            hours = wait.hours or 0.0
            return start + timedelta(days=int(hours // 24)) if hours / 24 < 100_000 else None


def _months_later(start: date, months: int) -> date | None:
    year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
    if year >= LAST_DAY.year:
        return None
    return date(year, month + 1, min(start.day, monthrange(year, month + 1)[1]))


def _working_days_later(start: date, days: int) -> date | None:
    weeks, rest = divmod(days, 5)
    # a weekend counts as the Friday before it, or whole weeks from a Saturday would end on one
    friday = start - timedelta(days=max(0, start.weekday() - 4)) if days else start
    day = friday + timedelta(weeks=weeks)
    while rest:
        day += timedelta(days=1)
        rest -= day.weekday() < 5
    return day


def first_review(journey: Journey) -> date | None:
    """The day of the first review, where a start date is known."""
    start = journey.value("people.start.date")
    wait = journey.value("sessions.review.first")
    if not isinstance(start, date) or not isinstance(wait, Duration):
        return None
    return after(start, wait, _often(journey), planned_breaks(journey))


def next_review(journey: Journey, agreed: date) -> date | None:
    """The first review day after the day an agreement was made.

    Counts from the start date, or from the day of the agreement where no start date was given.
    """
    start = journey.value("people.start.date")
    wait = journey.value("sessions.review.first")
    if not isinstance(wait, Duration):
        return None
    away = planned_breaks(journey)
    first = after(start if isinstance(start, date) else agreed, wait, _often(journey), away)
    every = journey.value("sessions.review.every")
    if first is None or first > agreed:
        return first
    if not isinstance(every, Duration) or not every.amount:
        return None
    for times in range(1, MAX_REVIEWS):
        # always counted from the first review, since a month's end would otherwise drift to the 28th;
        # n sessions further on, counted from a session, is the session of number n + 1
        amount = every.amount * times + (every.unit is Unit.SESSIONS)
        day = after(first, every.model_copy(update={"amount": amount}), _often(journey), away)
        if day is None or day > agreed:
            return day
    return None


def sessions_in_all(journey: Journey) -> int | None:
    """How many sessions there are up to the end of the set number or the first block, or None for open-ended work.

    A number that is booked after the first sessions comes on top of those.
    """
    count, first = journey.value("sessions.number.count"), journey.value("sessions.assessment.count")
    if isinstance(count, bool) or not isinstance(count, int):
        return None
    on_top = journey.value("sessions.number.plan") == "set-after-assessment"
    return count + (first if on_top and isinstance(first, int) else 0)


def last_session(journey: Journey) -> date | None:
    """The day of the last of a set number of sessions at a regular rhythm, where a start date is known."""
    start, count = journey.value("people.start.date"), sessions_in_all(journey)
    if not isinstance(start, date) or count is None:
        return None
    return session_date(start, _often(journey), count, planned_breaks(journey))


def derived(journey: Journey, dated: date | None = None) -> dict[str, date | None]:
    """Every derived date by the name sentences use for it.

    `dated` is the day of the agreement: once the first review lies behind it, the next one takes its place.
    """
    first = first_review(journey)
    behind = first is not None and dated is not None and first <= dated
    return {
        "first-review": None if behind else first,
        "next-review": next_review(journey, dated) if behind and dated else None,
        "last-session": last_session(journey),
    }


def _often(journey: Journey) -> str:
    often = journey.value("sessions.frequency.often")
    return often if isinstance(often, str) else ""
