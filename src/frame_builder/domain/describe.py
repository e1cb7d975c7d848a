# SPDX-License-Identifier: MIT
"""An answer in a few words, for lists, folded decisions and history."""

from __future__ import annotations

from datetime import time

from .catalogue import Decision, Field, FieldKind
from .clauses import Speaker
from .values import Row, Value

MOST_LISTED = 4
LONGEST = 90


def describe(speaker: Speaker, decision: Decision) -> str:
    """What was answered, field by field, in the words of the choices; empty where nothing was."""
    parts = []
    for field in decision.fields:
        value = speaker.journey.value(f"{decision.key}.{field.key}")
        if value is not None and value != "":
            parts.append(_field(speaker, decision, field, value))
    return " · ".join(part for part in parts if part)


def _field(speaker: Speaker, decision: Decision, field: Field, value: Value) -> str:
    label = speaker.wording.say(decision.key, f"field-{field.key}")
    match field.kind, value:
        case FieldKind.CHOICE, str():
            return speaker.label(decision, field, value) if value in speaker.choices(field) else ""
        case FieldKind.CHOICES, tuple():
            names = [speaker.label(decision, field, key) for key in speaker.offered(field, value)]
            return _few(names) or f"{label}: –"
        case FieldKind.ROWS, tuple():
            rows = [row for row in value if isinstance(row, Row)]
            return _few([_row(speaker, decision, field, row) for row in rows])
        case FieldKind.YES_NO, bool():
            return f"{label}: {speaker.wording.show(value)}"
        case FieldKind.TIME, time():
            return speaker.wording.show(value)
        case _:
            return "" if isinstance(value, tuple) else f"{label}: {_short(speaker.wording.show(value))}"


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= LONGEST else line[: LONGEST - 1] + "…"


def _row(speaker: Speaker, decision: Decision, field: Field, row: Row) -> str:
    words = []
    for column in field.columns:
        value = row.get(column.key)
        if isinstance(value, str) and column.kind is FieldKind.CHOICE:
            words.append(speaker.label(decision, column, value) if value in speaker.choices(column) else "")
        elif value is not None and not isinstance(value, tuple | bool):
            words.append(_short(speaker.wording.show(value)))
    return ", ".join(word for word in words if word)


def _few(names: list[str]) -> str:
    """The first few of a list, and how many more there are."""
    shown = "; ".join(names[:MOST_LISTED])
    rest = len(names) - MOST_LISTED
    return f"{shown} (+{rest})" if rest > 0 else shown
