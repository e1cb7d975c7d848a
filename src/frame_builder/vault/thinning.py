# SPDX-License-Identifier: MIT
"""Which backups may go: all of today stay, then one a day, one a week, one a month for good."""

import datetime
from collections.abc import Hashable, Sequence

DAYS = 14
WEEKS = 13
MOST_AT_ONCE = 3
"""So many go after one new backup at most: a clock set wrong can thin a few, never sweep the shelf."""


def may_go(
    made: Sequence[datetime.datetime], now: datetime.datetime, zone: datetime.tzinfo | None = None
) -> tuple[int, ...]:
    """The places in *made* of those that may go, the oldest first.

    Of each day of the last two weeks, each week of the quarter, and each month before, the newest stays.
    What was made today, or is dated later than *now* (the clock was set back), stays. The newest of all stays.
    """
    today = now.astimezone(zone).date()
    order = sorted(range(len(made)), key=lambda place: made[place])
    kept: dict[Hashable, int] = {}
    gone = []
    for place in order:
        day = made[place].astimezone(zone).date()
        if day >= today:
            continue
        span = _span(day, today)
        if span in kept:
            gone.append(kept[span])
        kept[span] = place
    newest = order[-1] if order else -1
    return tuple(place for place in sorted(gone, key=order.index) if place != newest)[:MOST_AT_ONCE]


def _span(day: datetime.date, today: datetime.date) -> Hashable:
    """Of all backups of one span one is enough."""
    if day > today - datetime.timedelta(days=DAYS):
        return day
    if day > today - datetime.timedelta(weeks=WEEKS):
        return day.isocalendar()[:2]
    return day.year, "month", day.month
