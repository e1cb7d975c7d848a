# SPDX-License-Identifier: MIT
"""Checks on how many sessions, how long, how often, breaks, reviews and lateness."""

from __future__ import annotations

from collections.abc import Iterator
from math import floor
from typing import Final

from ..calendar import days_between_sessions, sessions_in_all
from ..values import Duration, Unit
from .base import Finding, Rule, View
from .build import advice, contradiction, gap, go, put
from .people import by_organisation

PLAN: Final = "sessions.number.plan"
COUNT: Final = "sessions.number.count"
FIRST: Final = "sessions.assessment.count"
EXTEND: Final = "sessions.number.extend"
LENGTH: Final = "sessions.length.length"
OFTEN: Final = "sessions.frequency.often"
REVIEW: Final = "sessions.review.first"
AGAIN: Final = "sessions.review.every"
SHORTEST, LONGEST = 45, 60
"""Minutes of a usual session with one person: 50, and up to an hour."""
MOST_SESSIONS: Final = 100


def sessions_in(view: View, wait: Duration) -> int | None:
    """How many sessions fit into a duration that begins with the first one, or None where the rhythm is unknown."""
    if wait.unit is Unit.SESSIONS:
        return wait.amount
    step = days_between_sessions(view.text(OFTEN))
    return None if step is None or wait.hours is None else floor(wait.hours / 24 / step)


def review_after_last(view: View) -> Iterator[Finding]:
    """The first review comes after the last of the agreed sessions."""
    count, wait = sessions_in_all(view.journey), view.duration(REVIEW)
    held = sessions_in(view, wait) if wait else None
    if count is None or view.count(COUNT) is None or wait is None or held is None or view.text(PLAN) == "at-least":
        return
    late = held > count if wait.unit is Unit.SESSIONS else held >= count
    if not late:
        return
    halfway = put("halfway", (REVIEW, Duration(amount=max(1, count // 2), unit=Unit.SESSIONS)))
    on_top = count - (view.count(COUNT) or 0)
    enough = (held if wait.unit is Unit.SESSIONS else held + 1) - on_top
    more = (put("more-sessions", (COUNT, enough)),) if enough <= MOST_SESSIONS and not by_organisation(view) else ()
    decisions = ("sessions.review", "sessions.number")
    yield contradiction("review-after-last", decisions, halfway, *more, count=count, wait=wait)


def review_never_again(view: View) -> Iterator[Finding]:
    """Reviews repeat, and the work is over before the second one."""
    count, first, again = sessions_in_all(view.journey), view.duration(REVIEW), view.duration(AGAIN)
    goes_on = view.text(PLAN) in ("first-block", "blocks", "at-least")
    if count is None or view.count(COUNT) is None or first is None or again is None or goes_on:
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


def review_skips_block(view: View) -> Iterator[Finding]:
    """The work goes on block by block, and a whole block can pass between two reviews."""
    count, again = view.count(COUNT), view.duration(AGAIN)
    held = sessions_in(view, again) if again else None
    if view.text(PLAN) != "blocks" or count is None or again is None or held is None or held <= count:
        return
    block = Duration(amount=min(count, 52), unit=Unit.SESSIONS)
    decisions = ("sessions.review", "sessions.number")
    yield advice("review-skips-block", decisions, put("each-block", (AGAIN, block)), again=again, count=count)


def assessment_longer_than_work(view: View) -> Iterator[Finding]:
    """More sessions to see whether it fits than there are sessions at all."""
    first, count = view.count(FIRST), view.count(COUNT)
    if first is not None and count is not None and first > count and view.text(PLAN) != "set-after-assessment":
        yield contradiction(
            "assessment-longer-than-work",
            ("sessions.assessment", "sessions.number"),
            put("one", (FIRST, 1)),
            put("more", (COUNT, first)),
            assessment=first,
            count=count,
        )


def alone_more_than_first(view: View) -> Iterator[Finding]:
    """More of the first sessions are with one person alone than there are first sessions."""
    first, alone = view.count(FIRST), view.count("sessions.assessment.alone")
    if first is not None and alone is not None and alone > first:
        yield contradiction(
            "alone-more-than-first",
            ("sessions.assessment",),
            put("all", ("sessions.assessment.alone", first)),
            put("more", (FIRST, alone)),
            first=first,
            alone=alone,
        )


def set_after_nothing(view: View) -> Iterator[Finding]:
    """A number of sessions is booked after the first ones, and there are no first ones."""
    if view.text(PLAN) == "set-after-assessment" and view.count(FIRST) == 0:
        yield contradiction(
            "set-after-nothing",
            ("sessions.number", "sessions.assessment"),
            put("one", (FIRST, 1)),
            put("set-number", (PLAN, "set-number")),
        )


def attendance_more_than_all(view: View) -> Iterator[Finding]:
    """A client should come to more sessions than are booked."""
    least, all_of = view.count("sessions.attendance.least"), view.count("sessions.attendance.out-of")
    if least is not None and all_of is not None and least > all_of:
        yield contradiction(
            "attendance-more-than-all",
            ("sessions.attendance",),
            put("swap", ("sessions.attendance.least", all_of), ("sessions.attendance.out-of", least)),
            put("clear", ("sessions.attendance.least", None)),
            least=least,
            all=all_of,
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
    plan, decides = view.text(PLAN), view.chosen("people.arranged-by.decides")
    if "number" not in decides or plan in ("", "set-by-organisation", "set-with-lead"):
        return
    left = tuple(key for key in decides if key != "number")
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
    if view.text(OFTEN) in rare and not view.under_way:
        yield advice(
            "rare-sessions",
            ("sessions.frequency",),
            put("weekly-first", (OFTEN, "weekly-then-less")),
            put("weekly", (OFTEN, "weekly")),
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
    review_skips_block,
    assessment_longer_than_work,
    alone_more_than_first,
    set_after_nothing,
    attendance_more_than_all,
    review_in_weeks,
    organisation_sets_number,
    organisation_number_unsaid,
    extension_by_whom,
    extension_without_organisation,
    unusual_length,
    twice_weekly,
    rare_sessions,
    review_open,
)
