# SPDX-License-Identifier: MIT
"""What a check is: a rule reads a whole frame and yields findings, each with repairs that one click carries out."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import cached_property
from typing import Final

from ..catalogue import Catalogue
from ..cautions import Cautions
from ..frame import AREA_PATH, KIND_PATH, REGION_PATH, Frame, Journey
from ..region import Atlas, Place, Region
from ..values import Duration, Frozen, Money, Row, Value

START_OF_WORK: Final = timedelta(weeks=6)
"""The bond forms in the first five sessions or so; a first look back usually follows after six weeks."""


class Level(StrEnum):
    """How serious a finding is.

    A contradiction: the agreement would say two things. A gap: something a client, a code or a law needs is missing.
    Advice: usual practice differs, and the therapist may well have a reason.
    """

    CONTRADICTION = "contradiction"
    GAP = "gap"
    ADVICE = "advice"


class Edit(Frozen):
    """One change a repair makes: a field set to a value, or cleared."""

    decision: str
    field: str
    value: Value | None = None


class Repair(Frozen):
    """One way to mend a finding. Without edits it opens the first decision named by `opens`."""

    key: str
    edits: tuple[Edit, ...] = ()
    opens: str = ""


class Finding(Frozen):
    """What a check found. Its words are in resources/checks: `<check>` and `<check>.<repair key>`."""

    check: str
    level: Level
    decisions: tuple[str, ...]
    repairs: tuple[Repair, ...]
    args: tuple[tuple[str, str | int | Duration | Money | date], ...] = ()


def _silent(_section: str) -> tuple[str, ...]:
    return ()


@dataclass(frozen=True)
class View:
    """What a rule may look at: only values that apply in this frame.

    `today` is the day of checking, for dates that have passed; None means that no date is judged. `cautions` gives what
    to watch for in words of the therapist's own, and `said` the agreement's own texts in a section: both are asked
    only where a rule has something to compare, since reading and composing take time.
    """

    catalogue: Catalogue
    atlas: Atlas
    frame: Frame
    today: date | None = None
    review: bool = False
    """Whether an agreement was kept before: the work has begun."""
    cautions: Callable[[], Cautions] = Cautions
    said: Callable[[str], tuple[str, ...]] = _silent

    @cached_property
    def journey(self) -> Journey:
        """Which decisions and fields apply."""
        return Journey(self.catalogue, self.frame)

    def value(self, path: str) -> Value | None:
        """The value at `section.decision.field` where it applies; None for what is left open to fill in by hand."""
        return None if self.left_open(path.rpartition(".")[0]) else self.journey.value(path)

    def left_open(self, decision: str) -> bool:
        """Whether a decision that applies is left open on purpose."""
        known = decision in self.catalogue.by_key
        return known and self.frame.answer(decision).open and self.journey.applies(decision)

    def text(self, path: str) -> str:
        """The choice key or text at a path, or an empty string."""
        value = self.value(path)
        return value if isinstance(value, str) else ""

    def count(self, path: str) -> int | None:
        """The number at a path, or None."""
        value = self.value(path)
        return value if isinstance(value, int) and not isinstance(value, bool) else None

    def flag(self, path: str) -> bool | None:
        """The yes or no at a path, or None."""
        value = self.value(path)
        return value if isinstance(value, bool) else None

    def duration(self, path: str) -> Duration | None:
        """The duration at a path, or None."""
        value = self.value(path)
        return value if isinstance(value, Duration) else None

    def chosen(self, path: str) -> tuple[str, ...]:
        """The chosen keys at a path."""
        value = self.value(path)
        return tuple(item for item in value if isinstance(item, str)) if isinstance(value, tuple) else ()

    def money(self, path: str) -> Money | None:
        """The sum of money at a path, or None."""
        value = self.value(path)
        return value if isinstance(value, Money) else None

    def day(self, path: str) -> date | None:
        """The date at a path, or None."""
        value = self.value(path)
        return value if isinstance(value, date) else None

    def rows(self, path: str) -> tuple[Row, ...]:
        """The rows at a path."""
        value = self.value(path)
        return tuple(item for item in value if isinstance(item, Row)) if isinstance(value, tuple) else ()

    def decided(self, decision: str) -> bool:
        """Whether a decision applies, is not left open, and has every value it needs."""
        found = self.catalogue.by_key.get(decision)
        if found is None or not self.journey.applies(decision):
            return False
        answer = self.frame.answer(decision)
        return bool(answer.values) and not answer.open and not self.journey.missing(found)

    @property
    def under_way(self) -> bool:
        """Whether the work has gone on for some weeks, so that advice for the start comes too late."""
        if self.review:
            return True
        start = self.day("people.start.date")
        return start is not None and self.today is not None and self.today - start > START_OF_WORK

    @property
    def kind(self) -> str:
        """The kind of work, or an empty string."""
        return self.text(KIND_PATH)

    @property
    def region(self) -> Region | None:
        """The region the agreement is written for."""
        return self.atlas.region(self.text(REGION_PATH))

    @property
    def area(self) -> str:
        """The state, province or nation within the region, or an empty string."""
        return self.text(AREA_PATH)

    @property
    def place(self) -> Place | None:
        """Where the client is, where we hold lines for it."""
        return self.atlas.place(self.text("contact.crisis-lines.place"))


Rule = Callable[[View], Iterator[Finding]]
