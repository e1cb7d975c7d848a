# SPDX-License-Identifier: MIT
"""Short ways to say a finding and its repairs."""

from __future__ import annotations

from datetime import date

from ..values import Duration, Money, Row, Value
from .base import Edit, Finding, Level, Repair

Arg = str | int | Duration | Money | date
Change = tuple[str, Value | None]
"""A path `section.decision.field` and the value it is set to; None clears it."""


def put(key: str, *changes: Change) -> Repair:
    """A repair that sets or clears fields by their paths."""
    edits = []
    for path, value in changes:
        decision, _, field = path.rpartition(".")
        edits.append(Edit(decision=decision, field=field, value=value))
    return Repair(key=key, edits=tuple(edits))


def go(key: str, decision: str) -> Repair:
    """A repair only the therapist can make: it opens the decision."""
    return Repair(key=key, opens=decision)


def contradiction(check: str, decisions: tuple[str, ...], *repairs: Repair, **args: Arg) -> Finding:
    """A finding where the agreement would say two things."""
    return _finding(check, Level.CONTRADICTION, decisions, repairs, args)


def gap(check: str, decisions: tuple[str, ...], *repairs: Repair, **args: Arg) -> Finding:
    """A finding where something needed is missing."""
    return _finding(check, Level.GAP, decisions, repairs, args)


def advice(check: str, decisions: tuple[str, ...], *repairs: Repair, **args: Arg) -> Finding:
    """A finding where usual practice differs."""
    return _finding(check, Level.ADVICE, decisions, repairs, args)


def _finding(
    check: str, level: Level, decisions: tuple[str, ...], repairs: tuple[Repair, ...], args: dict[str, Arg]
) -> Finding:
    return Finding(check=check, level=level, decisions=decisions, repairs=repairs, args=tuple(args.items()))


def each_row(rows: tuple[Row, ...], column: str, old: tuple[str, ...], new: str) -> tuple[Row, ...]:
    """The rows with every value of a column that is among `old` set to `new`."""
    return tuple(row.having(column, new) if row.text(column) in old else row for row in rows)


def without(chosen: tuple[str, ...], *gone: str) -> tuple[str, ...]:
    """The chosen keys without some of them."""
    return tuple(key for key in chosen if key not in gone)


def including(chosen: tuple[str, ...], *more: str) -> tuple[str, ...]:
    """The chosen keys with more added; a choice of "none" gives way."""
    kept = without(chosen, "none", "nothing")
    return (*kept, *(key for key in more if key not in kept))
