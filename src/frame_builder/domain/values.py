# SPDX-License-Identifier: MIT
"""The values an answer can hold: frozen, hashable, and comparable by meaning."""

from __future__ import annotations

from datetime import date, time
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from enum import StrEnum
from typing import Annotated, Final

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, PlainSerializer, StringConstraints
from pydantic_core import PydanticSerializationUnexpectedValue

KEY_PATTERN: Final = r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$"
Key = Annotated[str, StringConstraints(pattern=KEY_PATTERN, max_length=60)]
LANGUAGE_PATTERN: Final = r"^[a-z]{2,3}(-[A-Z]{2})?$"
Language = Annotated[str, StringConstraints(pattern=LANGUAGE_PATTERN)]
"""A tag such as en or en-GB, and nothing that could be part of a path: the words of a language are files."""

MAX_AMOUNT: Final = 10_000_000
"""Largest sum of money, in whole currency units."""


class Frozen(BaseModel):
    """A value that never changes; unknown keys are refused and errors never repeat what was typed."""

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)


class Unit(StrEnum):
    """Units of a duration. `sessions` counts therapy hours, `working-days` Monday to Friday."""

    MINUTES = "minutes"
    HOURS = "hours"
    DAYS = "days"
    WORKING_DAYS = "working-days"
    WEEKS = "weeks"
    MONTHS = "months"
    YEARS = "years"
    SESSIONS = "sessions"


_HOURS_IN: Final = {
    Unit.MINUTES: 1 / 60,
    Unit.HOURS: 1.0,
    Unit.DAYS: 24.0,
    Unit.WORKING_DAYS: 24.0 * 7 / 5,
    Unit.WEEKS: 24.0 * 7,
    Unit.MONTHS: 24.0 * 365.25 / 12,
    Unit.YEARS: 24.0 * 365.25,
}


class Duration(Frozen):
    """A whole number of one unit, such as 48 hours or 6 weeks."""

    amount: int = Field(ge=0, le=100_000)
    unit: Unit

    @property
    def hours(self) -> float | None:
        """The length in hours for comparison, or None for a number of sessions, which has no fixed length."""
        factor = _HOURS_IN.get(self.unit)
        return None if factor is None else self.amount * factor

    @classmethod
    def parse(cls, text: str) -> Duration:
        """Read "48 hours"; raises ValueError when it is not a number and a unit."""
        amount, _, unit = text.strip().partition(" ")
        singular = {item.value.rstrip("s"): item for item in Unit}
        found = singular.get(unit.strip().rstrip("s"))
        if found is None or not amount.isdigit():
            raise ValueError(f"“{text}” is not a number and a unit such as “48 hours”")
        return cls(amount=int(amount), unit=found)

    def __str__(self) -> str:
        return f"{self.amount} {self.unit.value}"


class Money(Frozen):
    """A sum in minor units (pence, cents) of one ISO 4217 currency with two decimal places."""

    minor: int = Field(ge=0, le=MAX_AMOUNT * 100)
    currency: Annotated[str, StringConstraints(pattern=r"^[A-Z]{3}$")]

    @property
    def amount(self) -> Decimal:
        """The sum in whole currency units."""
        return Decimal(self.minor) / 100

    @classmethod
    def parse(cls, text: str, currency: str) -> Money:
        """Read "65" or "65.50"; raises ValueError for anything else."""
        try:
            value = Decimal(text.strip())
            exact = value.is_finite() and value == value.quantize(Decimal("0.01"), ROUND_HALF_UP)
        except InvalidOperation:
            raise ValueError(f"“{text}” is not an amount such as “65” or “65.50”") from None
        if not exact:
            raise ValueError(f"“{text}” is not an amount with at most two decimals")
        return cls(minor=int(value * 100), currency=currency)

    def share(self, percent: int) -> Money:
        """That percentage of the sum, rounded half up to the minor unit."""
        part = (Decimal(self.minor) * percent / 100).quantize(Decimal(1), ROUND_HALF_UP)
        return Money(minor=int(part), currency=self.currency)


def _day(value: object) -> object:
    """A day is stored as {"on": …}, so that a text which looks like a date stays a text."""
    if isinstance(value, dict) and set(value) == {"on"} and isinstance(value["on"], str):
        return date.fromisoformat(value["on"])
    if isinstance(value, date):
        return value
    raise ValueError("not a day")


def _clock(value: object) -> object:
    """A time of day is stored as {"at": …}."""
    if isinstance(value, dict) and set(value) == {"at"} and isinstance(value["at"], str):
        return time.fromisoformat(value["at"])
    if isinstance(value, time):
        return value
    raise ValueError("not a time of day")


def _stored(moment: object) -> dict[str, str]:
    """A day or a time of day as it is stored; serves both, since a union asks the first of its kinds first."""
    match moment:
        case date():
            return {"on": moment.isoformat()}
        case time():
            return {"at": f"{moment:%H:%M}"}
        case _:
            raise PydanticSerializationUnexpectedValue("not a moment")


_STORED: Final = PlainSerializer(_stored, dict[str, str], when_used="json")
Day = Annotated[date, BeforeValidator(_day), _STORED]
Clock = Annotated[time, BeforeValidator(_clock), _STORED]
Scalar = bool | int | str | Day | Clock | Duration | Money
"""One value of one field; a choice is the `str` of its key."""


class Cell(Frozen):
    """One column's value in a row."""

    column: str
    value: Scalar | tuple[str, ...]


class Row(Frozen):
    """One record of a rows field, such as a person, a channel or a charge tier."""

    cells: tuple[Cell, ...] = ()

    def get(self, column: str) -> Scalar | tuple[str, ...] | None:
        """The value of a column, or None where nothing was given."""
        return next((cell.value for cell in self.cells if cell.column == column), None)

    def text(self, column: str) -> str:
        """The text or choice key of a column, or an empty string."""
        value = self.get(column)
        return value if isinstance(value, str) else ""

    def covers(self, column: str, key: str) -> bool:
        """Whether a column's chosen keys hold this one; a column with nothing chosen holds all."""
        chosen = self.get(column)
        return not chosen or not isinstance(chosen, tuple) or key in chosen

    def having(self, column: str, value: Scalar | tuple[str, ...] | None) -> Row:
        """The row with one column set, or cleared when the value is None; columns keep their order."""
        if value is None:
            return Row(cells=tuple(cell for cell in self.cells if cell.column != column))
        fresh = Cell(column=column, value=value)
        if any(cell.column == column for cell in self.cells):
            return Row(cells=tuple(fresh if cell.column == column else cell for cell in self.cells))
        return Row(cells=(*self.cells, fresh))


Value = Scalar | tuple[str, ...] | tuple[Row, ...]
"""What a field can hold: a scalar, the keys of the chosen choices, or rows."""
