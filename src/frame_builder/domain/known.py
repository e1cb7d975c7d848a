# SPDX-License-Identifier: MIT
"""Something known of the world outside, such as a fact of law: where it was read, when, and how sure we are."""

from __future__ import annotations

from datetime import date, timedelta
from enum import StrEnum
from typing import ClassVar, Final

from pydantic import Field

from .values import Frozen, Key

STALE_FACT_DAYS: Final = 365
"""A fact of law not looked at for a year is stale."""


class Mark(StrEnum):
    """How sure a fact is: read in the primary text, in a copy of it, in a secondary source, or from memory."""

    PRIMARY = "V"
    REPUBLISHED = "V-r"
    SECONDARY = "V2"
    MEMORY = "M"


class Known(Frozen):
    """Something known of a place or its law, with where it was read, when, and how sure we are."""

    key: Key
    source: str = Field(min_length=3, max_length=600)
    checked: date
    mark: Mark
    note: str = ""
    print: bool = True

    fresh_days: ClassVar[int] = STALE_FACT_DAYS

    @property
    def printable(self) -> bool:
        """Whether an agreement may say it: never from memory."""
        return self.print and self.mark is not Mark.MEMORY

    def stale(self, today: date) -> bool:
        """Whether it was last checked too long ago to rely on."""
        return today - self.checked > timedelta(days=self.fresh_days)
