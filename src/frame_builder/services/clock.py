# SPDX-License-Identifier: MIT
"""What day and what time it is here and now: asked of the system each time, since both can change while we run.

A program that runs for days meets a laptop that was carried to another time zone; the C library looks at the zone
once and remembers it. Only what people read goes by this clock: waiting goes by the monotonic one.
"""

from __future__ import annotations

import time
from datetime import UTC, date, datetime

from ..vault import moments


def now() -> datetime:
    """This moment, in the zone this computer is in now; of a clock out of all bounds, the end that is nearest."""
    if hasattr(time, "tzset"):
        time.tzset()
    return moments.bounded(datetime.now(UTC)).astimezone()


def today() -> date:
    """This day, in the zone this computer is in now."""
    return now().date()
