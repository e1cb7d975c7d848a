# SPDX-License-Identifier: MIT
"""Which backups may go: all of today stay, then one a day, one a week, one a month for good.

Days and weeks are counted as those on which backups were made, not as those of the calendar: a clock that is years
ahead for a day is one more day, and moves nothing from the days to the months.
"""

import datetime
from collections.abc import Hashable, Sequence, Set

DAYS = 14
WEEKS = 13
MOST_AT_ONCE = 3
"""So many go after one new backup at most: a clock set wrong can thin a few, never sweep the shelf."""


def may_go(
    made: Sequence[datetime.datetime], now: datetime.datetime, zone: datetime.tzinfo | None = None
) -> tuple[int, ...]:
    """The places in *made* of those that may go, the oldest first.

    Of each of the last DAYS days on which one was made, each of the WEEKS weeks before, and each month before, the
    newest stays. What was made today, or is dated later than *now* (the clock was set back), stays. So does the newest.
    """
    today = now.astimezone(zone).date()
    order = sorted(range(len(made)), key=lambda place: made[place])
    days = {place: made[place].astimezone(zone).date() for place in order}
    spans = _spans({day for day in days.values() if day < today})
    kept: dict[Hashable, int] = {}
    gone = []
    for place in order:
        if days[place] >= today:
            continue
        span = spans[days[place]]
        if span in kept:
            gone.append(kept[span])
        kept[span] = place
    newest = order[-1] if order else -1
    return tuple(place for place in sorted(gone, key=order.index) if place != newest)[:MOST_AT_ONCE]


def _spans(days: Set[datetime.date]) -> dict[datetime.date, Hashable]:
    """The span of each day before today. Of all backups of one span one is enough."""
    order = sorted(days, reverse=True)
    spans: dict[datetime.date, Hashable] = {day: day for day in order[: DAYS - 1]}
    weeks: dict[Hashable, None] = {}
    for day in order[DAYS - 1 :]:
        week = day.isocalendar()[:2]
        if week in weeks or len(weeks) < WEEKS:
            weeks[week] = None
            spans[day] = week
        else:
            spans[day] = day.year, "month", day.month
    return spans
