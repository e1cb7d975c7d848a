# SPDX-License-Identifier: MIT
"""The catalogue checks itself: every problem in one sentence that names the decision's file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from .arithmetic import SUMS
from .catalogue import MAX_FIELDS, Catalogue, Condition, Decision, Field, FieldKind, Says
from .values import Duration, Money

SPECIAL_USES: Final = ("region", "place", "derived")
DERIVED: Final = ("first-review", "next-review", "last-session")
PLACE_FACTS: Final = ("emergency", "first-line")


def problems(catalogue: Catalogue) -> tuple[str, ...]:
    """Everything wrong with the structure of the catalogue, in order."""
    found: list[str] = []
    seen: dict[str, Decision] = {}
    for decision in (item for section in catalogue.sections for item in section.decisions):
        name = f"decisions/{decision.key.replace('.', '/')}/decision.toml"
        found.extend(f"{name}: {text}" for text in _decision(catalogue, decision, seen))
        seen[decision.key] = decision
    for fact in catalogue.facts:
        found.extend(
            f"decisions/index.toml: fact “{fact.key}” names “{key}”" for key in fact.decisions if key not in seen
        )
    return tuple(found)


def _decision(catalogue: Catalogue, decision: Decision, seen: dict[str, Decision]) -> Iterator[str]:
    if decision.key in seen:
        yield "is listed twice in the index"
    if len(decision.fields) > MAX_FIELDS:
        yield f"has more than {MAX_FIELDS} fields; make it two decisions"
    if not decision.sources:
        yield "names no source for its guidance"
    for source in decision.sources:
        if source not in catalogue.source_by_key:
            yield f"names the source “{source}”, which sources.toml does not have"
    yield from _conditions(decision.when, (), seen)
    before: list[Field] = []
    for field in decision.fields:
        if any(field.key == other.key for other in before):
            yield f"has two fields “{field.key}”"
        yield from _field(field)
        yield from _conditions(field.when, before, seen)
        before.append(field)
    for says in decision.says:
        yield from _says(says, decision, seen)
    for name, path in decision.uses:
        yield from _uses(catalogue, decision, name, path)


def _field(field: Field, *, column: bool = False) -> Iterator[str]:
    choosing = field.kind in (FieldKind.CHOICE, FieldKind.CHOICES)
    if choosing != bool(field.choices or field.choices_from):
        yield f"field “{field.key}” needs choices, and only a choice has them"
    if field.choices and field.choices_from:
        yield f"field “{field.key}” has both choices and choices-from"
    if len(set(field.choices)) != len(field.choices):
        yield f"field “{field.key}” offers one choice twice"
    if field.alone is not None and (field.kind is not FieldKind.CHOICES or field.alone not in field.choices):
        yield f"field “{field.key}” says that “{field.alone}” is chosen alone, but does not offer it"
    if (field.kind is FieldKind.DURATION) != bool(field.units):
        yield f"field “{field.key}” needs units, and only a duration has them"
    if (field.kind is FieldKind.ROWS) != bool(field.columns):
        yield f"field “{field.key}” needs columns, and only rows have them"
    if column and field.kind is FieldKind.ROWS:
        yield f"column “{field.key}” cannot hold rows"
    if field.bounds[0] > field.bounds[1]:
        yield f"field “{field.key}” has a smallest number above its largest"
    yield from _usual(field)
    earlier: list[str] = []
    for item in field.columns:
        yield from _field(item, column=True)
        yield from (
            f"column “{item.key}” depends on “{condition.field}”, which is no earlier column"
            for condition in item.when
            if condition.field not in earlier
        )
        earlier.append(item.key)


def _usual(field: Field) -> Iterator[str]:
    usual = field.usual
    if field.usual_from is not None and field.kind is not FieldKind.COUNT:
        yield f"field “{field.key}” takes its usual number from the region, but is no count"
    if usual is None:
        return
    try:
        match field.kind, usual:
            case FieldKind.CHOICE, str():
                good = bool(field.choices_from) or usual in field.choices
            case FieldKind.CHOICES, tuple():
                good = bool(field.choices_from) or set(usual) <= set(field.choices)
            case FieldKind.YES_NO, bool():
                good = True
            case FieldKind.COUNT, int() if not isinstance(usual, bool):
                good = field.bounds[0] <= usual <= field.bounds[1]
            case FieldKind.DURATION, str():
                length = Duration.parse(usual)
                good = length.unit in field.units and field.bounds[0] <= length.amount <= field.bounds[1]
            case FieldKind.MONEY, str() | int():
                good = bool(Money.parse(str(usual), "GBP"))
            case FieldKind.TEXT, str():
                good = True
            case _:
                good = False
    except ValueError:
        good = False
    if not good:
        yield f"field “{field.key}” has a usual value it does not allow"


def _conditions(conditions: Iterable[Condition], before: Iterable[Field], seen: dict[str, Decision]) -> Iterator[str]:
    for condition in conditions:
        if not condition.among and condition.given is None:
            yield f"the condition on “{condition.field}” asks nothing"
        offered: set[str] = set()
        for name in condition.fields:
            field = _target(name, before, seen)
            if field is None:
                yield f"a condition names “{name}”, which is no earlier decision or field"
            elif field.choices:
                offered.update(field.choices)
        if offered:
            yield from (
                f"a condition asks whether “{condition.field}” is “{value}”, which is no choice of it"
                for value in condition.among
                if value not in offered
            )


def _target(path: str, before: Iterable[Field], seen: dict[str, Decision]) -> Field | None:
    if "." not in path:
        return next((field for field in before if field.key == path), None)
    head, _, tail = path.rpartition(".")
    owner = seen.get(head)
    return owner.field(tail) if owner else None


def _says(says: Says, decision: Decision, seen: dict[str, Decision]) -> Iterator[str]:
    yield from _conditions(says.when, decision.fields, {**seen, decision.key: decision})
    if says.by:
        field = decision.field(says.by)
        if field is None or field.kind is not FieldKind.CHOICE or not field.choices:
            yield f"“{says.message}” is picked by “{says.by}”, which is no choice of this decision"
    if says.each and says.each != "place.lines":
        listed = decision.field(says.each)
        if listed is None or listed.kind not in (FieldKind.ROWS, FieldKind.CHOICES):
            yield f"“{says.message}” is said for each “{says.each}”, which is no rows or choices of this decision"


def _uses(catalogue: Catalogue, decision: Decision, name: str, path: str) -> Iterator[str]:
    head, _, key = path.partition(".")
    if head == "place" and key in PLACE_FACTS:
        return
    if head == "derived" and key in (*DERIVED, *SUMS):
        return
    if (head in SPECIAL_USES and (head != "region" or not key)) or (
        head not in SPECIAL_USES and catalogue.field(path) is None
    ):
        yield f"“{name}” uses “{path}”, which does not exist"
    if decision.field(name):
        yield f"“{name}” is both a field and a used value"
