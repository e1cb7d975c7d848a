# SPDX-License-Identifier: MIT
"""The palette of field widgets, one for each kind of field, and the one way to put them on a page."""

from __future__ import annotations

from typing import Final

from ...domain.catalogue import Field, FieldKind
from .base import ChoiceWords, FieldRow, FieldWidget, FieldWords, add_row
from .choosing import ChoiceBox, ChoiceField, ChoicesField, PickMany, YesNoField
from .numbers import CountField, DurationField, MoneyField
from .rows import Column, RowsField
from .texts import DateField, LongTextField, TextField, TimeField

__all__ = [
    "ChoiceBox",
    "ChoiceField",
    "ChoiceWords",
    "ChoicesField",
    "Column",
    "CountField",
    "DateField",
    "DurationField",
    "FieldRow",
    "FieldWidget",
    "FieldWords",
    "LongTextField",
    "MoneyField",
    "PickMany",
    "RowsField",
    "TextField",
    "TimeField",
    "YesNoField",
    "add_row",
    "make_field",
]

MOST_CARDS: Final = 6
"""More choices than this are a drop-down box."""


def make_field(field: Field, words: FieldWords, currency: str, *, compact: bool = False) -> FieldWidget:
    """The control for a field of the catalogue.

    `words.choices` are the choices offered, whether they come from the catalogue or from a region.
    `currency` is the ISO code for new sums of money. A compact control fits into a row of a table.
    """
    low, high = field.bounds
    match field.kind:
        case FieldKind.CHOICE:
            if compact or len(words.choices) > MOST_CARDS:
                return ChoiceBox(words.choices, compact=compact)
            return ChoiceField(words.choices)
        case FieldKind.CHOICES:
            return PickMany(words.choices) if compact else ChoicesField(words.choices)
        case FieldKind.YES_NO:
            return YesNoField()
        case FieldKind.COUNT:
            return CountField(low, high, field.step, words.unit)
        case FieldKind.MONEY:
            return MoneyField(currency, low, high, field.step)
        case FieldKind.DURATION:
            return DurationField(field.units, low, high, field.step)
        case FieldKind.DATE:
            return DateField()
        case FieldKind.TIME:
            return TimeField()
        case FieldKind.TEXT:
            return LongTextField(high) if field.long else TextField(high)
        case FieldKind.ROWS:
            return RowsField(_columns(field, words, currency), low, high, words)


def _columns(field: Field, words: FieldWords, currency: str) -> tuple[Column, ...]:
    def maker(column: Field) -> Column:
        said = words.column(column.key)
        return Column(column, said, lambda: _cell(column, said, currency))

    return tuple(maker(column) for column in field.columns)


def _cell(column: Field, words: FieldWords, currency: str) -> FieldWidget:
    cell = make_field(column, words, currency, compact=True)
    if isinstance(cell, CountField | MoneyField | DurationField):
        cell.make_narrow()
    return cell
