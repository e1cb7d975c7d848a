# SPDX-License-Identifier: MIT
"""Hypothesis strategies: frames with any valid values in any decisions."""

from __future__ import annotations

from datetime import date, time

from hypothesis import strategies as st

from frame_builder.domain.catalogue import Catalogue, Decision, Field, FieldKind
from frame_builder.domain.frame import KIND_PATH, REGION_PATH, Answer, FieldValue, Frame
from frame_builder.domain.framefile import Offers, offers
from frame_builder.domain.region import Atlas
from frame_builder.domain.values import Cell, Duration, Money, Row, Value

LETTERS = "abcdefghij klmnop qrstu vwxyz ABC .,;:?!'’“”-–éñœ 0123456789 [] _"
MOST_DECISIONS = 30


def words(longest: int) -> st.SearchStrategy[str]:
    """Short texts of letters and signs that an agreement may print."""
    return st.text(alphabet=LETTERS, max_size=min(longest, 60))


def values(field: Field, offered: Offers) -> st.SearchStrategy[Value]:
    """Any valid value of a field or column."""
    low, high = field.bounds
    choices = offered[field.choices_from] if field.choices_from else field.choices
    match field.kind:
        case FieldKind.CHOICE:
            return st.sampled_from(choices)
        case FieldKind.CHOICES:
            return st.lists(st.sampled_from(choices), unique=True, max_size=5).map(tuple)
        case FieldKind.YES_NO:
            return st.booleans()
        case FieldKind.COUNT:
            return st.integers(low, high)
        case FieldKind.MONEY:
            return st.builds(Money, minor=st.integers(low * 100, high * 100), currency=st.sampled_from(("GBP", "USD")))
        case FieldKind.DURATION:
            return st.builds(Duration, amount=st.integers(low, high), unit=st.sampled_from(field.units))
        case FieldKind.DATE:
            return st.dates(date(2020, 1, 1), date(2035, 12, 31))
        case FieldKind.TIME:
            return st.builds(time, st.integers(0, 23), st.integers(0, 59))
        case FieldKind.TEXT:
            return words(high)
        case FieldKind.ROWS:
            return st.lists(rows(field, offered), min_size=0, max_size=min(high, 4)).map(tuple)


@st.composite
def rows(draw: st.DrawFn, field: Field, offered: Offers) -> Row:
    """One row, in which any column may be missing."""
    given = [column for column in field.columns if draw(st.integers(0, 5))]
    return Row(cells=tuple(Cell(column=column.key, value=draw(values(column, offered))) for column in given))


@st.composite
def answers(draw: st.DrawFn, decision: Decision, offered: Offers) -> Answer:
    """An answer with any of its fields given; sometimes left open, with a note or an added sentence."""
    given = [field for field in decision.fields if draw(st.integers(0, 4))]
    found = tuple(FieldValue(field=field.key, value=draw(values(field, offered))) for field in given)
    aside = draw(st.integers(0, 11))
    return Answer(
        decision=decision.key,
        values=found,
        open=aside == 1,
        note="for me" if aside == 2 else "",
        addition=draw(words(60)) if aside == 3 else "",
    )


@st.composite
def frames(draw: st.DrawFn, catalogue: Catalogue, atlas: Atlas) -> Frame:
    """A frame of some region and kind of work, or of none yet, with valid values in any of its decisions."""
    offered = offers(catalogue, atlas)
    frame = Frame(reference=draw(st.sampled_from(("", "K-17"))))
    for path in (REGION_PATH, KIND_PATH):
        field = catalogue.field(path)
        if field is not None and draw(st.integers(0, 9)):
            decision, _, key = path.rpartition(".")
            frame = frame.setting(decision, key, draw(values(field, offered)))
    count = draw(st.integers(0, MOST_DECISIONS))
    chosen = draw(st.lists(st.sampled_from(tuple(catalogue)), unique=True, min_size=count, max_size=count))
    for decision in chosen:
        frame = frame.having(draw(answers(decision, offered)))
    return frame
