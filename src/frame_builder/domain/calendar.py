# SPDX-License-Identifier: MIT
"""Session and review dates, worked out from answers and never typed."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from typing import Final

from .frame import Journey
from .values import Duration, Unit

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


def days_between_sessions(often: str) -> float | None:
    """Days from one session to the next on average, or None where each time is agreed anew."""
    return _DAYS_BETWEEN.get(often)


def session_date(start: date, often: str, number: int) -> date | None:
    """The day of the session of that number (1 is the first), or None where no single day can be known.

    Twice a week has two days that we may not know, and a rhythm that will be thinned out has no fixed dates.
    """
    step = days_between_sessions(often) if often in _FIXED else None
    if step is None or not 1 <= number <= MAX_SESSIONS or start >= LAST_DAY:
        return None
    return start + timedelta(days=int(step * (number - 1)))


def after(start: date, wait: Duration, often: str = "") -> date | None:
    """The day that lies a duration after a day; a number of sessions needs a regular rhythm."""
    if start >= LAST_DAY:
        return None
    match wait.unit:
        case Unit.SESSIONS:
            return session_date(start, often, max(wait.amount, 1))
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
    return after(start, wait, _often(journey))


def next_review(journey: Journey, agreed: date) -> date | None:
    """The first review day after the day an agreement was made.

    Counts from the start date, or from the day of the agreement where no start date was given.
    """
    start = journey.value("people.start.date")
    wait = journey.value("sessions.review.first")
    if not isinstance(wait, Duration):
        return None
    first = after(start if isinstance(start, date) else agreed, wait, _often(journey))
    every = journey.value("sessions.review.every")
    if first is None or first > agreed:
        return first
    if not isinstance(every, Duration) or not every.amount:
        return None
    for times in range(1, MAX_REVIEWS):
        # always counted from the first review, since a month's end would otherwise drift to the 28th;
        # n sessions further on, counted from a session, is the session of number n + 1
        amount = every.amount * times + (every.unit is Unit.SESSIONS)
        day = after(first, every.model_copy(update={"amount": amount}), _often(journey))
        if day is None or day > agreed:
            return day
    return None


def last_session(journey: Journey) -> date | None:
    """The day of the last of a set number of sessions at a regular rhythm, where a start date is known."""
    start = journey.value("people.start.date")
    count = journey.value("sessions.number.count")
    if not isinstance(start, date) or isinstance(count, bool) or not isinstance(count, int):
        return None
    return session_date(start, _often(journey), count)


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
