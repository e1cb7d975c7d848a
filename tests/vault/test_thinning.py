# SPDX-License-Identifier: MIT
"""Backups over years: what must always be there, whatever the clock does."""

import random
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta, tzinfo

import pytest

from frame_builder.vault.thinning import DAYS, MOST_AT_ONCE, WEEKS, may_go

START = datetime(2026, 1, 5, 9, 0, tzinfo=UTC)


def year(days: int, each_day: int) -> list[list[datetime]]:
    """What is left at the end of each day."""
    kept: list[datetime] = []
    evenings = []
    for day in range(days):
        for turn in range(each_day):
            now = START + timedelta(days=day, minutes=30 * turn)
            kept.append(now)
            for place in sorted(may_go(kept[:-1], now, UTC), reverse=True):
                del kept[place]
        evenings.append(list(kept))
    return evenings


@pytest.mark.parametrize("each_day", [1, 3, 16])
def test_every_span_keeps_one(each_day: int) -> None:
    made: set[datetime] = set()
    for number, kept in enumerate(year(500, each_day)):
        today = (START + timedelta(days=number)).date()
        made |= set(kept)
        assert sum(item.date() == today for item in kept) == each_day
        days = {item.date() for item in kept}
        for back in range(min(number, DAYS - 1)):
            assert today - timedelta(days=back) in days
        weeks = {item.isocalendar()[:2] for item in kept}
        quarter = [item for item in made if today - item.date() < timedelta(weeks=WEEKS)]
        assert {item.isocalendar()[:2] for item in quarter} <= weeks
        assert {(item.year, item.month) for item in made} <= {(item.year, item.month) for item in kept}
    assert len(kept) < each_day * 16 + WEEKS + 20


@pytest.mark.fault(16)
def test_a_clock_set_back_lets_nothing_go() -> None:
    made = [START + timedelta(hours=hour) for hour in range(50)]
    assert may_go(made, START - timedelta(days=400), UTC) == ()


@pytest.mark.fault(16)
def test_a_clock_set_far_ahead_takes_three_at_most_and_never_the_newest_of_a_day() -> None:
    made = [START + timedelta(hours=hour) for hour in range(50)]
    gone = may_go(made, START + timedelta(days=4000), UTC)
    assert len(gone) == MOST_AT_ONCE
    for _ in range(50):
        for place in sorted(may_go(made, START + timedelta(days=4000), UTC), reverse=True):
            del made[place]
    assert made == [START + timedelta(hours=hour) for hour in (14, 38, 49)]


def calendar(made: Sequence[datetime], now: datetime, zone: tzinfo) -> tuple[int, ...]:
    """What may go where weeks and months are those of the calendar, and not those on which backups were made."""
    spans: dict[object, int] = {}
    gone = []
    for place in sorted(range(len(made)), key=lambda place: made[place]):
        age = (now - made[place]).days
        if age < 1:
            continue
        span = age if age < DAYS else ("week", age // 7) if age < WEEKS * 7 else ("month", made[place].month)
        if span in spans:
            gone.append(spans[span])
        spans[span] = place
    return tuple(gone[:MOST_AT_ONCE])


def lost_in_a_wrong_day(rule: Callable[..., tuple[int, ...]]) -> int:
    """Of the backups of a hundred days, how many went while the clock was five years ahead for a day of half hours."""
    kept = year(100, 1)[-1]
    good = set(kept)
    for turn in range(40):
        now = START + timedelta(days=5 * 365, minutes=30 * turn)
        for place in sorted(rule(kept, now, UTC), reverse=True):
            del kept[place]
        kept.append(now)
    return len(good - set(kept))


@pytest.mark.fault(16)
def test_a_day_with_a_clock_years_ahead_costs_what_any_day_costs() -> None:
    assert lost_in_a_wrong_day(may_go) <= 2


@pytest.mark.fault(16, control=True)
def test_control_by_the_calendar_one_such_day_sweeps_the_shelf() -> None:
    assert lost_in_a_wrong_day(calendar) > 15


def test_the_order_they_are_listed_in_does_not_matter() -> None:
    made = [START + timedelta(hours=7 * turn) for turn in range(60)]
    now = made[-1] + timedelta(days=3)
    told = {made[place] for place in may_go(made, now, UTC)}
    for seed in range(20):
        mixed = random.Random(seed).sample(made, len(made))
        assert {mixed[place] for place in may_go(mixed, now, UTC)} == told
    assert may_go([], now, UTC) == ()
