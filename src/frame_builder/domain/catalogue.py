# SPDX-License-Identifier: MIT
"""What can be decided: sections, decisions, fields, conditions and clauses, as data that checks itself."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from functools import cached_property
from typing import Annotated, Final, Literal

from pydantic import Field as Spec
from pydantic import StringConstraints

from .values import Frozen, Key, Unit

Path = Annotated[str, StringConstraints(pattern=r"^[a-z0-9-]+(\.[a-z0-9-]+){0,2}$", max_length=130)]
Dynamic = Literal[
    "region.limits.requires",
    "region.limits.allows",
    "region.limits.policy",
    "region.areas",
    "regions",
    "places",
    "currencies",
    "sections",
    "codes.ethics",
    "codes.law",
]

MAX_FIELDS: Final = 4
"""A decision with more fields is two decisions."""
TEXT_LENGTH: Final = 200
LONG_TEXT_LENGTH: Final = 4000


class CatalogueError(Exception):
    """The catalogue contradicts itself; the message names the file and what is wrong in it."""


class FieldKind(StrEnum):
    """The palette of controls."""

    CHOICE = "choice"
    CHOICES = "choices"
    YES_NO = "yes-no"
    COUNT = "count"
    MONEY = "money"
    DURATION = "duration"
    DATE = "date"
    TIME = "time"
    TEXT = "text"
    ROWS = "rows"


class Scope(StrEnum):
    """Where a decision is asked: in My practice and in every client's frame, or only in a frame."""

    BOTH = "both"
    FRAME = "frame"


class Condition(Frozen):
    """Holds when an earlier answer, or the other one named by `or`, has one of the values or is given at all."""

    field: Path
    other: Path | None = Spec(default=None, alias="or")
    among: tuple[str | bool | int, ...] = Spec(default=(), alias="in")
    given: bool | None = None

    @property
    def fields(self) -> tuple[str, ...]:
        """The one or two fields it looks at."""
        return (self.field,) if self.other is None else (self.field, self.other)


class Field(Frozen):
    """One control of a decision, or one column of its rows."""

    key: Key
    kind: FieldKind
    when: tuple[Condition, ...] = ()
    required: bool = True
    choices: tuple[Key, ...] = ()
    choices_from: Dynamic | None = Spec(default=None, alias="choices-from")
    units: tuple[Unit, ...] = ()
    min: int | None = None
    max: int | None = None
    step: int = 1
    usual: str | int | bool | tuple[str, ...] | None = None
    usual_from: Key | None = Spec(default=None, alias="usual-from")
    """A fact of the region whose number is the usual one there, before `usual`."""
    alone: Key | None = None
    long: bool = False
    columns: tuple[Field, ...] = Spec(default=(), alias="column")

    @property
    def bounds(self) -> tuple[int, int]:
        """Smallest and largest number: of the unit, of rows, or of characters of a text."""
        defaults = {
            FieldKind.ROWS: (0, 12),
            FieldKind.TEXT: (0, LONG_TEXT_LENGTH if self.long else TEXT_LENGTH),
            FieldKind.MONEY: (0, 100_000),
        }
        low, high = defaults.get(self.kind, (0, 1000))
        return (low if self.min is None else self.min, high if self.max is None else self.max)

    def alone_or_others(self, before: tuple[str, ...], chosen: tuple[str, ...]) -> tuple[str, ...]:
        """Of some chosen keys, those that go together: `alone` (such as "none") leaves no room for others."""
        if self.alone not in chosen or len(chosen) == 1:
            return chosen
        return tuple(key for key in chosen if (key == self.alone) != (self.alone in before))

    def column(self, key: str) -> Field | None:
        """The column of that key."""
        return next((column for column in self.columns if column.key == key), None)


class Says(Frozen):
    """One message of a clause: a sentence, or one bullet for each row, chosen key or crisis line."""

    message: Key
    by: Key | None = None
    each: str | None = None
    when: tuple[Condition, ...] = ()
    new: bool = False


class Decision(Frozen):
    """What a therapist settles: its fields, when it is asked, and which messages its clause speaks."""

    key: Path
    scope: Scope = Scope.BOTH
    sources: tuple[Key, ...] = ()
    covers: tuple[Key, ...] = ()
    when: tuple[Condition, ...] = ()
    fields: tuple[Field, ...] = Spec(alias="field", min_length=1)
    uses: tuple[tuple[Key, Path], ...] = ()
    says: tuple[Says, ...] = ()

    @property
    def section(self) -> str:
        """Key of the section it belongs to."""
        return self.key.partition(".")[0]

    def field(self, key: str) -> Field | None:
        """The field of that key."""
        return next((field for field in self.fields if field.key == key), None)


class Section(Frozen):
    """A part of the wizard and of the agreement."""

    key: Key
    decisions: tuple[Decision, ...]


class FactLine(Frozen):
    """One line of the box of what a client looks up first."""

    key: Key
    decisions: tuple[Path, ...]


class Source(Frozen):
    """Where guidance comes from. A source from memory is shown as "not yet checked"."""

    key: Key
    cite: str
    full: str
    mark: str
    checked: str
    url: str = ""


class Catalogue(Frozen):
    """All that can be decided, in order."""

    sections: tuple[Section, ...]
    facts: tuple[FactLine, ...] = ()
    sources: tuple[Source, ...] = ()

    @cached_property
    def by_key(self) -> dict[str, Decision]:
        """Decisions by their key, in order. Read only."""
        return {decision.key: decision for section in self.sections for decision in section.decisions}

    @cached_property
    def source_by_key(self) -> dict[str, Source]:
        """Sources by key. Read only."""
        return {source.key: source for source in self.sources}

    @cached_property
    def dated(self) -> frozenset[str]:
        """Decisions whose sentences speak of a derived date."""
        return frozenset(item.key for item in self if any(_is_date(path) for _, path in item.uses))

    def __iter__(self) -> Iterator[Decision]:  # type: ignore[override]  # pydantic iterates fields; decisions are meant here
        return iter(self.by_key.values())

    def __hash__(self) -> int:
        return hash((self.sections, self.facts))

    def decision(self, key: str) -> Decision:
        """The decision of that key; raises KeyError for a key the catalogue does not have."""
        return self.by_key[key]

    def field(self, path: str) -> Field | None:
        """The field at `section.decision.field`, or None."""
        head, _, tail = path.rpartition(".")
        decision = self.by_key.get(head)
        return decision.field(tail) if decision else None


def _is_date(path: str) -> bool:
    return path.startswith("derived.") and not path.startswith("derived.sum-")
