# SPDX-License-Identifier: MIT
"""Any frame a therapist could type, as a hypothesis strategy."""

from __future__ import annotations

from datetime import date, time

from hypothesis import strategies as st

from frame_builder.domain.catalogue import Catalogue, Decision, Field, FieldKind
from frame_builder.domain.frame import Answer, Dismissal, FieldValue, Frame
from frame_builder.domain.framefile import Offers, offers
from frame_builder.domain.region import Atlas
from frame_builder.domain.values import Cell, Duration, Money, Row
from frame_builder.domain.weird import unprintable

TEXTS = st.one_of(
    st.sampled_from(["2026-11-24", "16:00", "true", "12", "", " ", "{ $fee }", "Zoë – “hi”", "مرحبا", "a\nb", "👩‍👩‍👧"]),
    st.text(st.characters(codec="utf-8", exclude_categories=["C"]), max_size=40),
)


def text(longest: int) -> st.SearchStrategy[str]:
    return TEXTS.filter(lambda word: not unprintable(word)).map(lambda word: word[:longest])


def value(field: Field, offered: Offers) -> st.SearchStrategy[object]:
    """Any value the field can hold."""
    low, high = field.bounds
    keys = offered[field.choices_from] if field.choices_from else field.choices
    match field.kind:
        case FieldKind.CHOICE:
            return st.sampled_from(keys)
        case FieldKind.CHOICES:
            return st.lists(st.sampled_from(keys), unique=True).map(tuple)
        case FieldKind.YES_NO:
            return st.booleans()
        case FieldKind.COUNT:
            return st.integers(low, high)
        case FieldKind.MONEY:
            sums = st.integers(low * 100, high * 100)
            return st.builds(Money, minor=sums, currency=st.sampled_from(["GBP", "USD"]))
        case FieldKind.DURATION:
            return st.builds(Duration, amount=st.integers(low, high), unit=st.sampled_from(field.units))
        case FieldKind.DATE:
            return st.dates(date(1900, 1, 1), date(8999, 12, 31))
        case FieldKind.TIME:
            return st.builds(time, st.integers(0, 23), st.integers(0, 59))
        case FieldKind.TEXT:
            return text(high)
        case FieldKind.ROWS:
            return st.lists(row(field, offered), max_size=min(high, 3)).map(tuple)


def row(field: Field, offered: Offers) -> st.SearchStrategy[Row]:
    """Any row, each column given or not."""

    @st.composite
    def draw(pick: st.DrawFn) -> Row:
        cells = []
        for column in field.columns:
            if pick(st.booleans()):
                cells.append(Cell(column=column.key, value=pick(value(column, offered))))  # type: ignore[arg-type]
        return Row(cells=tuple(cells))

    return draw()


def answer(decision: Decision, offered: Offers) -> st.SearchStrategy[Answer]:
    """Any answer to a decision, empty ones too."""

    @st.composite
    def draw(pick: st.DrawFn) -> Answer:
        values = tuple(
            FieldValue(field=field.key, value=pick(value(field, offered)))  # type: ignore[arg-type]
            for field in decision.fields
            if pick(st.booleans())
        )
        return Answer(
            decision=decision.key,
            values=values,
            open=pick(st.booleans()),
            carried=pick(st.booleans()),
            note=pick(text(60)),
            addition=pick(text(60)),
        )

    return draw()


def frames(catalogue: Catalogue, atlas: Atlas, most: int = 6) -> st.SearchStrategy[Frame]:
    """Frames with a few answers, anywhere in the catalogue."""
    offered = offers(catalogue, atlas)
    decisions = tuple(catalogue)

    @st.composite
    def draw(pick: st.DrawFn) -> Frame:
        chosen = pick(st.lists(st.sampled_from(range(len(decisions))), unique=True, max_size=most))
        answers = tuple(pick(answer(decisions[index], offered)) for index in chosen)
        marks = pick(st.lists(st.builds(Dismissal, check=text(20), reason=text(20), seen=text(16)), max_size=2))
        return Frame(
            reference=pick(text(24)).strip(),
            answers=tuple(item for item in answers if not item.empty),
            dismissed=tuple(marks),
        )

    return draw()
