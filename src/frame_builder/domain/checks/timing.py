# SPDX-License-Identifier: MIT
"""Checks on how a session begins and ends, on lateness and on breaks."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from math import ceil
from typing import Final

from ..calendar import after, derived, is_away, planned_breaks
from ..values import Duration, Row, Unit
from .base import Finding, Rule, View
from .build import contradiction, gap, go, put
from .sessions import LENGTH, OFTEN, REVIEW

BREAKS: Final = "sessions.planned-breaks"
COVER: Final = "sessions.therapist-breaks.cover"
USUAL_WAIT: Final = 15


def overrun(view: View) -> Iterator[Finding]:
    """Sessions end on time, while a late client may have more time at the end."""
    ends, late = "sessions.length.ends", "sessions.lateness.client-late"
    if view.text(ends) == "on-time" and view.text(late) == "runs-over-if-free":
        yield contradiction(
            "overrun",
            ("sessions.lateness", "sessions.length"),
            put("on-time", (late, "ends-on-time")),
            put("longer", (ends, "up-to-ten-more")),
        )


def first_session_length(view: View) -> Iterator[Finding]:
    """The first session has one length where sessions are described and another where the fee is."""
    one, other = view.duration("sessions.length.first-length"), view.duration("fees.first-session.length")
    if one and other and one != other:
        yield contradiction(
            "first-session-length",
            ("fees.first-session", "sessions.length"),
            put("as-length", ("fees.first-session.length", one)),
            put("as-fee", ("sessions.length.first-length", other)),
            one=one,
            other=other,
        )


def same_length_again(view: View) -> Iterator[Finding]:
    """Another length is offered that is the usual one."""
    usual, path = view.duration(LENGTH), "sessions.other-lengths.lengths"
    rows = view.rows(path)
    left = tuple(row for row in rows if row.get("length") != usual)
    if usual and len(left) < len(rows):
        decisions = ("sessions.other-lengths", "sessions.length")
        yield contradiction("same-length-again", decisions, put("drop", (path, left)), length=usual)


def same_day_twice(view: View) -> Iterator[Finding]:
    """Two sessions a week are on the same day."""
    day = view.text("sessions.slot.day")
    rows = view.rows("sessions.slot.second")
    if day and any(row.text("day") == day for row in rows):
        yield contradiction(
            "same-day-twice",
            ("sessions.slot", "sessions.frequency"),
            go("day", "sessions.slot"),
            put("clear", ("sessions.slot.second", ())),
            day=day,
        )


def wait_fills_session(view: View) -> Iterator[Finding]:
    """The therapist waits as long as the whole session lasts."""
    wait, length = view.duration("sessions.lateness.waits"), view.duration(LENGTH)
    if wait and length and wait.amount >= length.amount:
        shorter = Duration(amount=min(USUAL_WAIT, max(5, length.amount // 3 // 5 * 5)), unit=Unit.MINUTES)
        yield contradiction(
            "wait-fills-session",
            ("sessions.lateness", "sessions.length"),
            put("shorter", ("sessions.lateness.waits", shorter)),
            wait=wait,
            length=length,
            shorter=shorter,
        )


def cover_without_lines(view: View) -> Iterator[Finding]:
    """Nobody stands in during breaks, and the crisis contacts that clients are pointed to are left open."""
    if view.text(COVER) == "none" and view.left_open("contact.crisis-lines"):
        yield contradiction(
            "cover-without-lines",
            ("contact.crisis-lines", "sessions.therapist-breaks"),
            go("lines", "contact.crisis-lines"),
            put("colleague", (COVER, "colleague")),
        )


def holiday_notice(view: View) -> Iterator[Finding]:
    """Holidays need less notice than cancelling one session does."""
    path = "sessions.client-breaks.notice"
    holiday, single = view.duration(path), view.duration("fees.cancelling.notice")
    charged = view.text("fees.cancelling.charge") in ("full", "part", "tiers")
    if not holiday or not single or not charged or view.text("sessions.client-breaks.charge") != "free-with-notice":
        return
    if (holiday.hours or 0) < (single.hours or 0):
        days = Duration(amount=min(60, ceil((single.hours or 0) / 24)), unit=Unit.DAYS)
        fits = (days.hours or 0) >= (single.hours or 0)
        more = (put("more", (path, days)),) if fits else ()
        yield contradiction(
            "holiday-notice",
            ("sessions.client-breaks", "fees.cancelling"),
            *more,
            go("decide", "fees.cancelling"),
            holiday=holiday,
            single=single,
        )


def start_in_break(view: View) -> Iterator[Finding]:
    """The first session is on a day of a planned break."""
    start = view.day("people.start.date")
    if start is not None and not view.under_way and is_away(start, planned_breaks(view.journey)):
        decisions = ("people.start", BREAKS)
        yield contradiction("start-in-break", decisions, go("date", "people.start"), go("breaks", BREAKS), date=start)


def review_in_break(view: View) -> Iterator[Finding]:
    """The day of a review lies in a planned break."""
    away, wait = planned_breaks(view.journey), view.duration(REVIEW)
    if not away or wait is None:
        return
    days = derived(view.journey, view.today)
    day = days["first-review"] or days["next-review"]
    if day is None or not is_away(day, away):
        return
    sooner = _review_before(view, wait) if days["first-review"] else None
    mend = put("sooner", (REVIEW, sooner)) if sooner else go("change", "sessions.review")
    yield contradiction("review-in-break", ("sessions.review", BREAKS), mend, go("breaks", BREAKS), date=day)


def _review_before(view: View, wait: Duration) -> Duration | None:
    """The longest shorter wait whose day lies in no break."""
    start, away, often = view.day("people.start.date"), planned_breaks(view.journey), view.text(OFTEN)
    for amount in range(wait.amount - 1, 0, -1):
        shorter = Duration(amount=amount, unit=wait.unit)
        day = after(start, shorter, often, away) if start else None
        if day is not None and not is_away(day, away):
            return shorter
    return None


def break_ends_before_it_begins(view: View) -> Iterator[Finding]:
    """A planned break ends before it begins."""
    wrong = [end for begin, end in planned_breaks(view.journey) if end < begin]
    if wrong:
        turned = tuple(_turned(row) for row in view.rows(f"{BREAKS}.breaks"))
        yield contradiction(
            "break-ends-before-it-begins",
            (BREAKS,),
            put("swap", (f"{BREAKS}.breaks", turned)),
            go("change", BREAKS),
            date=wrong[0],
        )


def _turned(row: Row) -> Row:
    """The row with its two days in their order."""
    begin, end = row.get("from"), row.get("until")
    if isinstance(begin, date) and isinstance(end, date) and end < begin:
        return row.having("from", end).having("until", begin)
    return row


def day_unsaid(view: View) -> Iterator[Finding]:
    """The same time is kept for a named client each week, and the agreement says neither the day nor the first date."""
    named = any(row.text("name").strip() for row in view.rows("people.people.people"))
    said = view.text("sessions.slot.day") or view.day("people.start.date")
    if named and not said and view.decided("sessions.slot") and view.text("sessions.slot.held") == "held":
        yield gap(
            "day-unsaid", ("sessions.slot", "people.start"), go("day", "sessions.slot"), go("date", "people.start")
        )


RULES: Final[tuple[Rule, ...]] = (
    overrun,
    first_session_length,
    same_length_again,
    same_day_twice,
    wait_fills_session,
    cover_without_lines,
    holiday_notice,
    start_in_break,
    review_in_break,
    break_ends_before_it_begins,
    day_unsaid,
)
