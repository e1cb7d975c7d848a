# SPDX-License-Identifier: MIT
"""Moments that somebody else wrote: in the name of a folder, in a bundle, in a row of the vault.

The calendar of the language goes from year 1 to 9999, and at its ends a moment cannot be told in another time zone. The
systems tell local time for less: Windows for 1970 to 3000. So a moment outside counts as none wherever it is read.
"""

from datetime import UTC, datetime
from typing import Final

EARLIEST: Final = datetime(1970, 1, 2, tzinfo=UTC)
LATEST: Final = datetime(3000, 1, 1, tzinfo=UTC)
"""Between these two, every time zone of every system can tell the day and the hour."""


def plausible(moment: datetime) -> bool:
    """Whether a moment, with its zone, lies between the two."""
    return EARLIEST <= moment <= LATEST


def bounded(moment: datetime) -> datetime:
    """The moment itself, or the end of the two that is nearest."""
    return min(max(moment, EARLIEST), LATEST)


def kept_within(text: str) -> str:
    """A moment as a clock of ours writes it; a clock that ran out of all bounds gives the end that is nearest.

    Raises ValueError where it is none.
    """
    found = datetime.fromisoformat(text)
    return text if plausible(found) else bounded(found).isoformat(timespec="seconds")


def insisted(moment: datetime) -> datetime:
    """The moment itself. Raises ValueError for one that is not plausible."""
    if not plausible(moment):
        raise ValueError("no calendar here can tell that moment")
    return moment
