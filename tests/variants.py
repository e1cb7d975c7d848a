# SPDX-License-Identifier: MIT
"""Every way a decision can be answered: the walk that the tests of content share."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, time

from frame_builder.domain.agreement import Speaker
from frame_builder.domain.catalogue import Condition, Decision, Field, FieldKind
from frame_builder.domain.frame import KIND_PATH, REGION_PATH, Frame
from frame_builder.domain.usual import with_usual
from frame_builder.domain.values import Cell, Duration, Money, Row, Scalar, Value
from frame_builder.services.library import Library

MOST = 400
PEOPLE = {
    "individual": [("K. M.", "client")],
    "couple": [("K. M.", "client"), ("J. R.", "partner")],
    "family": [("K. M.", "family-member"), ("J. R.", "family-member"), ("L. R.", "family-member")],
    "young-person": [("K. M.", "client"), ("J. R.", "parent")],
    "group": [("K. M.", "member")],
}
KINDS = tuple(PEOPLE)


def speaker(library: Library, frame: Frame) -> Speaker:
    """A speaker in the language of the frame's region."""
    return Speaker(library.catalogue, library.atlas, library.wording_for(frame), frame)


def put(frame: Frame, path: str, value: Value | None) -> Frame:
    """The frame with the value at section.decision.field."""
    decision, _, field = path.rpartition(".")
    return frame.setting(decision, field, value)


def base(library: Library, region: str, kind: str) -> Frame:
    """A frame of a region and kind of work with the therapist's and client's names and every usual answer."""
    frame = put(put(Frame(reference="K-17"), REGION_PATH, region), KIND_PATH, kind)
    frame = put(frame, "practice.therapist.name", "Ana Ruiz")
    people = PEOPLE[kind]
    rows = tuple(
        Row(cells=(Cell(column="name", value=name), Cell(column="role", value=role), Cell(column="signs", value=True)))
        for name, role in people
    )
    frame = put(frame, "people.people.people", rows)
    for decision in library.catalogue:
        frame = with_usual(speaker(library, frame), decision)
    return frame


def meet(frame: Frame, library: Library, conditions: tuple[Condition, ...], owner: Decision) -> Frame:
    """The frame changed so that the conditions hold, following conditions of conditions."""
    for condition in conditions:
        path = condition.field if "." in condition.field else f"{owner.key}.{condition.field}"
        field = library.catalogue.field(path)
        decision = library.catalogue.decision(path.rpartition(".")[0])
        assert field is not None
        frame = meet(frame, library, (*decision.when, *field.when), decision)
        if condition.among:
            wanted: Value = condition.among[0]
            held = frame.get(path)
            if held in condition.among or (isinstance(held, tuple) and any(item in condition.among for item in held)):
                continue
            if field.kind in (FieldKind.CHOICES,):
                wanted = (str(wanted),)
            frame = put(frame, path, wanted)
        elif condition.given is False:
            frame = put(frame, path, None)
        elif frame.get(path) in (None, "", ()):
            frame = put(frame, path, samples(library, frame, decision, field)[0])
    return frame


def samples(library: Library, frame: Frame, decision: Decision, field: Field) -> list[Value]:
    """Values that stand for everything a field can hold: every choice, one and many, smallest and largest."""
    low, high = field.bounds
    offered = speaker(library, frame).choices(field)
    match field.kind:
        case FieldKind.CHOICE:
            return list(offered)
        case FieldKind.CHOICES:
            others = tuple(key for key in offered if key != field.alone)
            return [*((key,) for key in offered), others, others[:2], ()]
        case FieldKind.YES_NO:
            return [True, False]
        case FieldKind.COUNT:
            return list(dict.fromkeys([max(low, 2), max(low, 1), low, high]))
        case FieldKind.MONEY:
            region = speaker(library, frame).region
            currency = region.currency if region else "GBP"
            top = min(high * 100, 6550)
            return [
                Money(minor=max(low * 100, top // 100 * 100), currency=currency),
                Money(minor=top, currency=currency),
            ]
        case FieldKind.DURATION:
            return [
                Duration(amount=n, unit=unit) for unit in field.units for n in dict.fromkeys([max(low, 2), max(low, 1)])
            ]
        case FieldKind.DATE:
            return [date(2026, 11, 24)]
        case FieldKind.TIME:
            return [time(16, 0)]
        case FieldKind.TEXT:
            return ["Sample words", "Sample words."] if field.long else ["Sample words"]
        case FieldKind.ROWS:
            return row_samples(library, frame, decision, field)


def row_samples(library: Library, frame: Frame, decision: Decision, field: Field) -> list[Value]:
    """Rows in which every column takes every sample at least once, all columns given and only the required ones."""
    columns = {column.key: list(samples(library, frame, decision, column)) for column in field.columns}
    longest = max(len(items) for items in columns.values())
    rows = []
    for index in range(longest):
        cells = tuple(Cell(column=key, value=_cell(items[index % len(items)])) for key, items in columns.items())
        rows.append(Row(cells=cells))
    bare = tuple(cell for cell in rows[0].cells if (column := field.column(cell.column)) and column.required)
    found: list[Value] = [(row,) for row in rows]
    most = field.bounds[1]
    return [*found, (Row(cells=bare),), tuple(rows[: max(2, min(most, 3))])]


def _cell(value: Value) -> Scalar | tuple[str, ...]:
    assert not isinstance(value, tuple) or all(isinstance(item, str) for item in value)
    return value  # type: ignore[return-value]


def variants(library: Library, start: Frame, decision: Decision) -> Iterator[Frame]:
    """Frames in which the decision is asked and takes every value of every field, with the optional ones in and out."""
    frame = meet(start, library, decision.when, decision)
    for field in decision.fields:
        if not field.required:
            frame = put(frame, f"{decision.key}.{field.key}", None)
    yield frame
    count = 0
    for field in decision.fields:
        here = meet(frame, library, field.when, decision)
        path = f"{decision.key}.{field.key}"
        for value in samples(library, here, decision, field):
            one = put(here, path, value)
            yield one
            for other in decision.fields:
                if other.key == field.key or count > MOST:
                    continue
                journey = speaker(library, one).journey
                if not journey.field_applies(decision, other):
                    continue
                for second in samples(library, one, decision, other):
                    count += 1
                    yield put(one, f"{decision.key}.{other.key}", second)
        if not field.required:
            yield put(here, path, None)


def complete(library: Library, frame: Frame) -> Frame:
    """The frame with every required field that applies filled, in the order of the wizard: nothing is left to ask."""
    for decision in library.catalogue:
        for field in decision.fields:
            journey = speaker(library, frame).journey
            if journey.applies(decision.key) and field in journey.missing(decision):
                path = f"{decision.key}.{field.key}"
                frame = put(frame, path, samples(library, frame, decision, field)[0])
    return frame
