# SPDX-License-Identifier: MIT
"""What a therapist puts in is said: every number, sum, length of time and word reaches the agreement."""

from __future__ import annotations

from datetime import date, time

import pytest

from frame_builder.domain.catalogue import Decision, Field, FieldKind
from frame_builder.domain.frame import Frame
from frame_builder.domain.values import Cell, Duration, Money, Row, Scalar, Value

from ..variants import meet, put, speaker
from .walk import DECISIONS, KEPT_BACK, LIBRARY, REGIONS, filled, filled_uses, start

NOT_IN_ITS_OWN_CLAUSE = {
    "people.people.people.name": "printed as a party",
    "people.people.people.pronouns": "printed as a party",
    "practice.therapist.number": "printed as a party, and in the clause of the register",
    "own.clauses.clauses.text": "printed in the section it was written for",
    **dict.fromkeys(KEPT_BACK, "only the therapist sees it"),
}
SPOKEN_AS_WORDS = {2: ("two", "twice"), 3: ("three",), 4: ("four",), 5: ("five",), 100: ("full fee",)}


def telling(library_field: Field, frame: Frame) -> list[Value]:
    """Values that can be found again in a text."""
    low, high = library_field.bounds
    number = min(max(low, 17), high)
    number -= number % library_field.step if number - number % library_field.step >= low else 0
    region = speaker(LIBRARY, frame).region
    match library_field.kind:
        case FieldKind.COUNT:
            return list(dict.fromkeys([number, high]))
        case FieldKind.MONEY:
            return [Money(minor=min(high, 43) * 100, currency=region.currency if region else "GBP")]
        case FieldKind.DURATION:
            return [Duration(amount=number, unit=unit) for unit in library_field.units]
        case FieldKind.DATE:
            return [date(2027, 2, 19)]
        case FieldKind.TIME:
            return [time(17, 45)]
        case FieldKind.TEXT:
            return ["Quillon harbour"]
        case _:
            return []


def heard(frame: Frame, decision: Decision) -> str:
    voice = speaker(LIBRARY, frame)
    parts = [voice.fact(decision)]
    for block in voice.clause(decision):
        parts += [str(getattr(block, name, "")) for name in ("text", "margin", "items", "label")]
    return " ".join(parts).replace("\u202f", " ").replace("\u00a0", " ")


def found(value: Value, text: str, frame: Frame) -> bool:
    wording = LIBRARY.wording_for(frame)
    if isinstance(value, int):
        return (
            str(value) in text or f"{value:,}" in text or any(word in text for word in SPOKEN_AS_WORDS.get(value, ()))
        )
    assert not isinstance(value, tuple)
    shown = wording.show(value).replace("\u202f", " ").replace("\u00a0", " ")
    short = wording.adjective(value) if isinstance(value, Duration) else shown
    return shown in text or short in text


def ways_to_ask(frame: Frame, decision: Decision, field: Field) -> list[Frame]:
    """Frames in which the field is asked: under each choice that its conditions name."""
    frame = meet(meet(frame, LIBRARY, decision.when, decision), LIBRARY, field.when, decision)
    return [filled(filled_uses(frame, decision), decision)]


@pytest.mark.parametrize("region", REGIONS)
@pytest.mark.parametrize("key", DECISIONS)
def test_every_value_is_said(key: str, region: str) -> None:
    """A number, sum, time, date or text that was put in stands in the clause, the margin or the fact."""
    decision = LIBRARY.catalogue.decision(key)
    kind = decision.covers[0] if decision.covers else "individual"
    silent = []
    for field in decision.fields:
        path = f"{key}.{field.key}"
        for frame in ways_to_ask(start(region, kind), decision, field):
            for value in telling(field, frame):
                told = put(frame, path, value)
                if path not in NOT_IN_ITS_OWN_CLAUSE and not found(value, heard(told, decision), told):
                    silent.append(f"{path} = {value}: {heard(told, decision)}")
            for column in field.columns:
                silent += silent_cells(frame, decision, field, column)
    assert not silent, "\n".join(silent)


def silent_cells(frame: Frame, decision: Decision, field: Field, column: Field) -> list[str]:
    """Values of one column that no text says."""
    path = f"{decision.key}.{field.key}"
    if f"{path}.{column.key}" in NOT_IN_ITS_OWN_CLAUSE:
        return []
    silent = []
    for value in telling(column, frame):
        told = put(frame, path, (row_with(frame, field, column, value),))
        if not found(value, heard(told, decision), told):
            silent.append(f"{path}.{column.key} = {value}: {heard(told, decision)}")
    return silent


def row_with(frame: Frame, field: Field, wanted: Field, value: Value) -> Row:
    """A whole row in which one column has the value."""
    cells = []
    for column in field.columns:
        usual = telling(column, frame) or list(speaker(LIBRARY, frame).choices(column)) or [True]
        held = value if column is wanted else usual[0]
        if column.kind is FieldKind.CHOICES and isinstance(held, str):
            held = (held,)
        cells.append(Cell(column=column.key, value=held))
    return Row(cells=tuple(cells))


def choosing() -> list[str]:
    return [
        f"{decision.key}.{field.key}"
        for decision in LIBRARY.catalogue
        for field in decision.fields
        if field.kind in (FieldKind.CHOICE, FieldKind.YES_NO)
    ]


SILENT_CHOICES = {
    "contact.crisis-lines.place": "the places of one country may share their lines",
    "setting.home-practice.room": "where all sessions are at home, the clause on the place says so already",
}


@pytest.mark.parametrize("path", choosing())
def test_every_choice_makes_a_difference(path: str) -> None:
    """Two choices of one field never make the same agreement: what is asked is also said, or stops being said."""
    key, _, name = path.rpartition(".")
    decision = LIBRARY.catalogue.decision(key)
    field = decision.field(name)
    assert field is not None
    if path in SILENT_CHOICES:
        return
    kind = decision.covers[0] if decision.covers else "individual"
    frame = ways_to_ask(start(REGIONS[0], kind), decision, field)[0]
    offered: list[Scalar] = list(speaker(LIBRARY, frame).choices(field)) or [True, False]
    texts: dict[str, Scalar] = {}
    for choice in offered:
        text = heard_anywhere(put(frame, path, choice))
        assert text not in texts, f"“{texts[text]}” and “{choice}” say the same"
        texts[text] = choice


def heard_anywhere(frame: Frame) -> str:
    """Every clause of the frame."""
    voice = speaker(LIBRARY, frame)
    return "\n".join(str(voice.clause(decision)) + voice.fact(decision) for decision in LIBRARY.catalogue)
