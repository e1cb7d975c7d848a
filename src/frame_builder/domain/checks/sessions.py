# SPDX-License-Identifier: MIT
"""Checks on how many sessions, how long, how often, breaks, reviews and lateness."""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil, floor
from typing import Final

from ..calendar import days_between_sessions
from ..values import Duration, Unit
from .base import Finding, Rule, View
from .build import advice, contradiction, gap, go, put
from .people import by_organisation

PLAN: Final = "sessions.number.plan"
COUNT: Final = "sessions.number.count"
EXTEND: Final = "sessions.number.extend"
LENGTH: Final = "sessions.length.length"
OFTEN: Final = "sessions.frequency.often"
REVIEW: Final = "sessions.review.first"
AGAIN: Final = "sessions.review.every"
COVER: Final = "sessions.therapist-breaks.cover"
SHORTEST, LONGEST = 45, 60
"""Minutes of a usual session with one person: 50, and up to an hour."""
USUAL_WAIT: Final = 15
MOST_SESSIONS: Final = 100


def sessions_in(view: View, wait: Duration) -> int | None:
    """How many sessions fit into a duration that begins with the first one, or None where the rhythm is unknown."""
    if wait.unit is Unit.SESSIONS:
        return wait.amount
    step = days_between_sessions(view.text(OFTEN))
    return None if step is None or wait.hours is None else floor(wait.hours / 24 / step)


def review_after_last(view: View) -> Iterator[Finding]:
    """The first review comes after the last of the agreed sessions."""
    count, wait = view.count(COUNT), view.duration(REVIEW)
    held = sessions_in(view, wait) if wait else None
    if count is None or wait is None or held is None:
        return
    late = held > count if wait.unit is Unit.SESSIONS else held >= count
    if not late:
        return
    halfway = put("halfway", (REVIEW, Duration(amount=max(1, count // 2), unit=Unit.SESSIONS)))
    enough = held if wait.unit is Unit.SESSIONS else held + 1
    more = (put("more-sessions", (COUNT, enough)),) if enough <= MOST_SESSIONS and not by_organisation(view) else ()
    decisions = ("sessions.review", "sessions.number")
    yield contradiction("review-after-last", decisions, halfway, *more, count=count, wait=wait)


def review_never_again(view: View) -> Iterator[Finding]:
    """Reviews repeat, and the work is over before the second one."""
    count, first, again = view.count(COUNT), view.duration(REVIEW), view.duration(AGAIN)
    if count is None or first is None or again is None or view.text(PLAN) == "first-block":
        return
    begin, further = sessions_in(view, first), sessions_in(view, again)
    if begin is not None and further is not None and begin <= count < begin + further:
        yield advice(
            "review-never-again",
            ("sessions.review", "sessions.number"),
            put("once", (AGAIN, None)),
            go("sooner", "sessions.review"),
            count=count,
            again=again,
        )


def review_in_weeks(view: View) -> Iterator[Finding]:
    """The first review is counted in weeks, while sessions have no fixed rhythm."""
    wait = view.duration(REVIEW)
    if wait and wait.unit is Unit.WEEKS and view.text(OFTEN) == "as-agreed":
        sessions = Duration(amount=wait.amount, unit=Unit.SESSIONS)
        decisions = ("sessions.review", "sessions.frequency")
        yield advice("review-in-weeks", decisions, put("sessions", (REVIEW, sessions)), wait=wait)


def organisation_sets_number(view: View) -> Iterator[Finding]:
    """The organisation decides how many sessions there are, while the two of them decide it too."""
    plan = view.text(PLAN)
    if "number" not in view.chosen("people.arranged-by.decides") or plan in ("", "set-by-organisation"):
        return
    left = tuple(key for key in view.chosen("people.arranged-by.decides") if key != "number")
    yield contradiction(
        "organisation-sets-number",
        ("sessions.number", "people.arranged-by"),
        put("organisation", (PLAN, "set-by-organisation")),
        put("together", ("people.arranged-by.decides", left)),
        plan=plan,
    )


def organisation_number_unsaid(view: View) -> Iterator[Finding]:
    """An organisation sets the number of sessions, though none arranged the therapy, or it does not decide that."""
    who, decides = view.text("people.arranged-by.who"), view.chosen("people.arranged-by.decides")
    if view.text(PLAN) != "set-by-organisation" or not who or "number" in decides:
        return
    together = put("together", (PLAN, "set-number"), *_together(view))
    if by_organisation(view):
        repairs = (put("decides", ("people.arranged-by.decides", (*decides, "number"))), together)
    else:
        repairs = (together, go("organisation", "people.arranged-by"))
    yield contradiction(
        "organisation-number-unsaid",
        ("sessions.number", "people.arranged-by"),
        *repairs,
        organised="yes" if by_organisation(view) else "no",
    )


def _together(view: View) -> tuple[tuple[str, str], ...]:
    return ((EXTEND, "by-agreement"),) if view.text(EXTEND) == "organisation-decides" else ()


def extension_by_whom(view: View) -> Iterator[Finding]:
    """The organisation sets the number, while more sessions need only the two of them to agree."""
    if view.text(PLAN) == "set-by-organisation" and view.text(EXTEND) == "by-agreement":
        yield contradiction(
            "extension-by-whom",
            ("sessions.number",),
            put("organisation", (EXTEND, "organisation-decides")),
            put("none", (EXTEND, "no")),
        )


def extension_without_organisation(view: View) -> Iterator[Finding]:
    """An organisation decides on more sessions, though none arranged the therapy."""
    plan, who = view.text(PLAN), view.text("people.arranged-by.who")
    if plan in ("set-number", "first-block") and view.text(EXTEND) == "organisation-decides" and who == "client":
        yield contradiction(
            "extension-without-organisation",
            ("sessions.number", "people.arranged-by"),
            put("together", (EXTEND, "by-agreement")),
            go("organisation", "people.arranged-by"),
        )


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


def unusual_length(view: View) -> Iterator[Finding]:
    """Sessions with one person are shorter than 45 or longer than 60 minutes."""
    length = view.duration(LENGTH)
    longer_method = "emdr" in view.chosen("working.approach.approaches")
    if length is None or view.kind != "individual" or SHORTEST <= length.amount <= LONGEST:
        return
    if length.amount > LONGEST and longer_method:
        return  # longer sessions are part of that method
    fifty = Duration(amount=50, unit=Unit.MINUTES)
    decisions = ("sessions.length",)
    size = "long" if length.amount > LONGEST else "short"
    yield advice("unusual-length", decisions, put("fifty", (LENGTH, fifty)), length=length, size=size)


def twice_weekly(view: View) -> Iterator[Finding]:
    """Individual work twice a week, outside the methods that ask for it."""
    close = {"psychodynamic", "dbt", "emdr"}.intersection(view.chosen("working.approach.approaches"))
    if view.text(OFTEN) == "twice-weekly" and view.kind == "individual" and not close:
        yield advice("twice-weekly", ("sessions.frequency",), put("weekly", (OFTEN, "weekly")))


def rare_sessions(view: View) -> Iterator[Finding]:
    """Sessions every two weeks or less often from the very start; with a couple every two weeks is usual."""
    rare = ("every-three-weeks", "every-four-weeks") + (("fortnightly",) if view.kind == "individual" else ())
    if view.text(OFTEN) in rare:
        yield advice(
            "rare-sessions",
            ("sessions.frequency",),
            put("weekly-first", (OFTEN, "weekly-then-less")),
            put("weekly", (OFTEN, "weekly")),
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


def review_open(view: View) -> Iterator[Finding]:
    """Open-ended work goes on with reviews, and the reviews are left open."""
    if view.text(PLAN) == "open-ended" and view.left_open("sessions.review"):
        decisions = ("sessions.review", "sessions.number")
        six = Duration(amount=6, unit=Unit.WEEKS)
        yield gap("review-open", decisions, put("six-weeks", (REVIEW, six)), go("decide", "sessions.review"))


RULES: Final[tuple[Rule, ...]] = (
    review_after_last,
    review_never_again,
    review_in_weeks,
    organisation_sets_number,
    organisation_number_unsaid,
    extension_by_whom,
    extension_without_organisation,
    overrun,
    unusual_length,
    twice_weekly,
    rare_sessions,
    first_session_length,
    same_day_twice,
    wait_fills_session,
    cover_without_lines,
    holiday_notice,
    review_open,
)
