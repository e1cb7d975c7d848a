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
    held = [(field, speaker.journey.value(f"{decision.key}.{field.key}")) for field in decision.fields]
    given = [(field, value) for field, value in held if value is not None and value not in ("", ())]
    parts = [_field(speaker, decision, field, value, alone=len(given) == 1) for field, value in given]
    return " · ".join(part for part in parts if part)


def _field(speaker: Speaker, decision: Decision, field: Field, value: Value, *, alone: bool) -> str:
    """One field's value with its label; the only value of a decision speaks for itself."""
    label = speaker.wording.say(decision.key, f"field-{field.key}")
    shown = ""
    match field.kind, value:
        case FieldKind.CHOICE, str():
            shown = speaker.label(decision, field, value) if value in speaker.choices(field) else ""
        case FieldKind.CHOICES, tuple():
            shown = _few([speaker.label(decision, field, key) for key in speaker.offered(field, value)])
        case FieldKind.ROWS, tuple():
            return _few([_row(speaker, decision, field, row) for row in value if isinstance(row, Row)])
        case FieldKind.TIME, time():
            shown = speaker.wording.show(value)
        case _ if not isinstance(value, tuple):
            return f"{label}: {_short(speaker.wording.show(value))}"
    return shown if alone or not shown else f"{label}: {shown}"


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
