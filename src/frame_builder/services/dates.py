# SPDX-License-Identifier: MIT
"""Dates and times in words, also where the computer's own time zone cannot be read.

Babel reads it when it is imported, and ends in whatever comes of a `TZ` or an `/etc/localtime` that is no time zone. It
is not needed: what is put into words here has no zone.
"""

import os
import struct

try:
    from babel.dates import format_date, format_time
except (ArithmeticError, AssertionError, EOFError, LookupError, OSError, TypeError, ValueError, struct.error):
    _before = os.environ.get("TZ")
    os.environ["TZ"] = "UTC"  # which is what the system, too, takes in place of a zone that it cannot read
    try:
        from babel.dates import format_date, format_time
    finally:
        if _before is None:
            del os.environ["TZ"]
        else:
            os.environ["TZ"] = _before

__all__ = ["format_date", "format_time"]
