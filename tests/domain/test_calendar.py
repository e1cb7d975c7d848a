# SPDX-License-Identifier: MIT
"""Dates that are worked out: right at months' ends and leap days, never before the start, none where unknown."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frame_builder.domain.calendar import (
    LAST_DAY,
    MAX_SESSIONS,
    after,
    days_between_sessions,
    derived,
    first_review,
    last_session,
    next_review,
    planned_breaks,
    session_date,
    sessions_in_all,
)
from frame_builder.domain.catalogue import Catalogue
from frame_builder.domain.frame import Frame, Journey
from frame_builder.domain.values import Cell, Duration, Row, Unit, Value
from frame_builder.services.library import Library

from ..variants import put

DAYS = st.dates(date(1900, 1, 1), date(8999, 12, 31))
FIXED = {"weekly": 7, "fortnightly": 14, "every-three-weeks": 21, "every-four-weeks": 28}
LENGTHS = st.builds(Duration, amount=st.integers(0, 500), unit=st.sampled_from(list(Unit)))
RHYTHMS = st.sampled_from([*FIXED, "twice-weekly", "weekly-then-less", "as-agreed", ""])


def spell(amount: int, unit: str) -> Duration:
    return Duration(amount=amount, unit=Unit(unit))


@given(start=DAYS, wait=LENGTHS, often=RHYTHMS)
def test_no_day_comes_before_the_start(start: date, wait: Duration, often: str) -> None:
    """Some time after a day is never a day before it, and is always within the calendar."""
    day = after(start, wait, often)
    assert day is None or start <= day <= date.max


@given(start=DAYS, unit=st.sampled_from(list(Unit)), few=st.integers(0, 200), more=st.integers(0, 200))
def test_more_time_is_never_an_earlier_day(start: date, unit: Unit, few: int, more: int) -> None:
    """Waiting longer, in any unit, never ends sooner."""
    first = after(start, Duration(amount=few, unit=unit), "weekly")
    later = after(start, Duration(amount=few + more, unit=unit), "weekly")
    assert first is None or later is None or first <= later


@given(first=DAYS, gap=st.integers(0, 400), wait=LENGTHS)
def test_a_later_start_never_ends_sooner(first: date, gap: int, wait: Duration) -> None:
    """Starting later, the same time ends on the same day or later."""
    if first + timedelta(days=gap) < LAST_DAY:
        one, two = after(first, wait, "weekly"), after(first + timedelta(days=gap), wait, "weekly")
        assert one is None or two is None or one <= two


@given(start=DAYS, days=st.integers(0, 300))
def test_working_days_are_counted_one_by_one(start: date, days: int) -> None:
    """Against the slow way: step from day to day and count Monday to Friday."""
    day, left = start, days
    while left:
        day += timedelta(days=1)
        left -= day.weekday() < 5
    assert after(start, Duration(amount=days, unit=Unit.WORKING_DAYS)) == day


@pytest.mark.parametrize(
    ("start", "wait", "expected"),
    [
        ("2026-01-31", "1 month", "2026-02-28"),
        ("2028-01-31", "1 month", "2028-02-29"),
        ("2026-08-31", "1 month", "2026-09-30"),
        ("2026-12-31", "2 months", "2027-02-28"),
        ("2026-11-30", "3 months", "2027-02-28"),
        ("2028-02-29", "1 year", "2029-02-28"),
        ("2028-02-29", "4 years", "2032-02-29"),
        ("2096-02-29", "4 years", "2100-02-28"),
        ("2026-12-01", "1 month", "2027-01-01"),
        ("2028-02-28", "1 day", "2028-02-29"),
        ("2027-02-28", "1 day", "2027-03-01"),
        ("2026-11-24", "6 weeks", "2027-01-05"),
        ("2026-11-24", "48 hours", "2026-11-26"),
        ("2026-11-24", "47 hours", "2026-11-25"),
        ("2026-11-24", "50 minutes", "2026-11-24"),
        ("2026-11-27", "1 working-days", "2026-11-30"),
        ("2026-11-28", "1 working-days", "2026-11-30"),
        ("2026-11-28", "5 working-days", "2026-12-04"),
        ("2026-11-29", "5 working-days", "2026-12-04"),
        ("2026-11-24", "0 weeks", "2026-11-24"),
    ],
)
def test_days_after_a_day(start: str, wait: str, expected: str) -> None:
    """Months' ends fall on the last day there is; leap days and weekends are respected."""
    assert after(date.fromisoformat(start), Duration.parse(wait)) == date.fromisoformat(expected)


@given(start=DAYS, often=st.sampled_from(list(FIXED)), number=st.integers(1, MAX_SESSIONS))
def test_sessions_keep_their_rhythm(start: date, often: str, number: int) -> None:
    """The first session is on the start day, and each next one a whole number of weeks on, the same weekday."""
    day = session_date(start, often, number)
    assert day == start + timedelta(days=FIXED[often] * (number - 1))
    assert day is not None
    assert day.weekday() == start.weekday()
    assert after(start, Duration(amount=number, unit=Unit.SESSIONS), often) == day


@pytest.mark.parametrize("often", ["twice-weekly", "weekly-then-less", "as-agreed", "", "never"])
def test_no_session_day_is_guessed(often: str) -> None:
    """Where two days, or none, could be meant, no day is given."""
    assert session_date(date(2026, 11, 24), often, 3) is None
    assert after(date(2026, 11, 24), spell(6, "sessions"), often) is None


@pytest.mark.parametrize("number", [0, -1, MAX_SESSIONS + 1])
def test_no_day_for_a_session_that_cannot_be(number: int) -> None:
    """There is no session nought, and none beyond ten years of weekly work."""
    assert session_date(date(2026, 11, 24), "weekly", number) is None


def test_the_end_of_the_calendar_is_not_fallen_off() -> None:
    """Near the year 9000 there is a day or none, never an error."""
    last = date(8999, 12, 31)
    assert session_date(last, "every-four-weeks", MAX_SESSIONS) is not None
    assert after(last, spell(1, "days")) == date(9000, 1, 1)
    assert after(last, spell(1, "months")) is None
    assert after(last, spell(100_000, "years")) is None
    assert after(date.max, spell(1, "days")) is None
    for unit in Unit:
        after(last, Duration(amount=100_000, unit=unit), "weekly")


def test_the_average_rhythm() -> None:
    """Days between sessions, for sums such as what a month costs."""
    assert days_between_sessions("twice-weekly") == 3.5
    assert days_between_sessions("as-agreed") is None


def working(library: Library, **values: Value) -> Journey:
    """A journey in which some paths are answered; names use __ for a dot and _ for a dash."""
    frame = Frame()
    for name, value in values.items():
        frame = put(frame, name.replace("__", ".").replace("_", "-"), value)
    return Journey(library.catalogue, frame)


START = date(2026, 11, 24)


def test_reviews_follow_from_the_answers(library: Library) -> None:
    """The first review lies the wait after the start; the second so much later again."""
    here = working(
        library,
        people__start__date=START,
        sessions__frequency__often="weekly",
        sessions__review__first=spell(6, "weeks"),
        sessions__review__every=spell(12, "weeks"),
    )
    assert first_review(here) == START + timedelta(weeks=6)
    assert derived(here)["first-review"] == START + timedelta(weeks=6)
    assert derived(here)["next-review"] is None
    later = derived(here, START + timedelta(weeks=7))
    assert (later["first-review"], later["next-review"]) == (None, START + timedelta(weeks=18))
    assert next_review(here, START + timedelta(weeks=18)) == START + timedelta(weeks=30)
    assert next_review(here, START - timedelta(days=30)) == START + timedelta(weeks=6)


def test_a_review_after_so_many_sessions(library: Library) -> None:
    """The review in session 6 is five weeks after the first; six sessions on is six weeks later."""
    here = working(
        library,
        people__start__date=START,
        sessions__frequency__often="weekly",
        sessions__review__first=spell(6, "sessions"),
        sessions__review__every=spell(6, "sessions"),
    )
    assert first_review(here) == START + timedelta(weeks=5)
    assert derived(here, START + timedelta(weeks=5))["next-review"] == START + timedelta(weeks=11)


@given(
    start=st.dates(date(2000, 1, 1), date(2100, 1, 1)),
    agreed=st.dates(date(2000, 1, 1), date(2030, 1, 1)),
    first=st.integers(1, 26),
    every=st.none() | st.integers(1, 52),
    unit=st.sampled_from(["weeks", "sessions", "months"]),
)
def test_the_next_review_lies_after_the_agreement(
    start: date, agreed: date, first: int, every: int | None, unit: str
) -> None:
    """The next review is after the agreement and never before the first; without a rhythm there may be none."""
    here = working(
        SHIPPED,
        people__start__date=start,
        sessions__frequency__often="weekly",
        sessions__review__first=spell(first, "weeks"),
    )
    if every is not None:
        frame = put(here.frame, "sessions.review.every", spell(every, unit))
        here = Journey(here.catalogue, frame)
    day = next_review(here, agreed)
    opening = first_review(here)
    assert opening is not None
    assert day is None or (day > agreed and day >= opening)
    if opening > agreed:
        assert day == opening
    if every is None and opening <= agreed:
        assert day is None


SHIPPED = Library.load()


def test_what_cannot_be_known_is_none(library: Library) -> None:
    """Without a start, a wait or a rhythm there is no date, and no error."""
    assert set(derived(working(library)).values()) == {None}
    assert first_review(working(library, people__start__date=START)) is None
    assert first_review(working(library, sessions__review__first=spell(6, "weeks"))) is None
    twice = working(
        library,
        people__start__date=START,
        sessions__frequency__often="twice-weekly",
        sessions__review__first=spell(6, "sessions"),
    )
    assert set(derived(twice).values()) == {None}


def test_without_a_start_a_review_counts_from_the_agreement(library: Library) -> None:
    """The shelf can remind even of a frame without a start date."""
    here = working(library, sessions__review__first=spell(6, "weeks"))
    assert next_review(here, START) == START + timedelta(weeks=6)


def test_the_last_session(library: Library) -> None:
    """A set number at a regular rhythm has a last day; open-ended work has none."""
    here = working(
        library,
        people__start__date=START,
        sessions__number__plan="set-number",
        sessions__number__count=6,
        sessions__frequency__often="fortnightly",
    )
    assert last_session(here) == START + timedelta(weeks=10)
    open_ended = Journey(here.catalogue, put(here.frame, "sessions.number.plan", "open-ended"))
    assert last_session(open_ended) is None


def test_a_number_booked_after_the_first_sessions_comes_on_top(library: Library) -> None:
    """One session to get to know each other and then eight, every two weeks: the ninth is the last."""
    here = working(
        library,
        people__start__date=START,
        sessions__assessment__count=1,
        sessions__number__plan="set-after-assessment",
        sessions__number__count=8,
        sessions__frequency__often="fortnightly",
    )
    assert sessions_in_all(here) == 9
    assert last_session(here) == START + timedelta(weeks=16)


def test_sessions_are_counted_around_planned_breaks(library: Library) -> None:
    """A break of two weeks moves the last session and a review counted in sessions; one in weeks stays."""
    away = Row(
        cells=(
            Cell(column="from", value=START + timedelta(weeks=2)),
            Cell(column="until", value=START + timedelta(weeks=3)),
        )
    )
    here = working(
        library,
        people__start__date=START,
        sessions__number__plan="set-number",
        sessions__number__count=6,
        sessions__frequency__often="weekly",
        sessions__review__first=spell(4, "sessions"),
        sessions__planned_breaks__breaks=(away,),
    )
    assert planned_breaks(here) == ((START + timedelta(weeks=2), START + timedelta(weeks=3)),)
    assert last_session(here) == START + timedelta(weeks=7)
    assert first_review(here) == START + timedelta(weeks=5)
    in_weeks = Journey(here.catalogue, put(here.frame, "sessions.review.first", spell(2, "weeks")))
    assert first_review(in_weeks) == START + timedelta(weeks=2)
    assert session_date(START, "weekly", MAX_SESSIONS, ((START, LAST_DAY),)) is None


def test_the_catalogue_offers_the_rhythms_the_calendar_knows(library: Library) -> None:
    """Each choice of how often has a step, or is one that is agreed anew each time."""
    catalogue: Catalogue = library.catalogue
    field = catalogue.field("sessions.frequency.often")
    assert field is not None
    unknown = {key for key in field.choices if days_between_sessions(key) is None}
    assert unknown == {"as-agreed"} or len(unknown) <= 2, unknown
    assert set(FIXED) <= set(field.choices)


def test_reviews_in_months_keep_to_the_month_s_end(library: Library) -> None:
    """Each review is counted from the first: 31 January, 28 February, and 31 March again."""
    frame = put(put(Frame(), "people.start.date", date(2026, 12, 31)), "sessions.review.first", spell(0, "weeks"))
    frame = put(frame, "sessions.review.every", spell(1, "months"))
    here = Journey(library.catalogue, frame)
    days = [next_review(here, agreed) for agreed in (date(2026, 12, 31), date(2027, 1, 31), date(2027, 2, 28))]
    assert days == [date(2027, 1, 31), date(2027, 2, 28), date(2027, 3, 31)]
