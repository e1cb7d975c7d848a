# SPDX-License-Identifier: MIT
"""Frames with what people seldom type: texts that look like other values, every script, days far off."""

from __future__ import annotations

from datetime import date

from hypothesis import strategies as st

from frame_builder.domain.catalogue import Catalogue, Field, FieldKind
from frame_builder.domain.frame import Answer, Dismissal, FieldValue, Frame
from frame_builder.domain.framefile import Offers, offers
from frame_builder.domain.region import Atlas
from frame_builder.domain.values import Value
from frame_builder.domain.weird import unprintable

from ..strategies import values

LOOKALIKES = (
    "2026-11-24",
    "16:00",
    "true",
    "12",
    "",
    " ",
    "{ $fee }",
    "Zoë – “hi”",
    "مرحبا",
    "a\nb",
    "👩\u200d👧",
    "null",
)


def odd_texts(longest: int) -> st.SearchStrategy[str]:
    """Any text that may be typed, up to a length."""
    anything = st.text(st.characters(codec="utf-8", exclude_categories=["C"]), max_size=30)
    return (
        st.one_of(st.sampled_from(LOOKALIKES), anything)
        .filter(lambda word: not unprintable(word[:longest]))
        .map(lambda word: word[:longest])
    )


@st.composite
def odd_frames(draw: st.DrawFn, catalogue: Catalogue, atlas: Atlas) -> Frame:
    """Frames with a few odd answers."""
    offered = offers(catalogue, atlas)
    chosen = draw(st.lists(st.sampled_from(tuple(catalogue)), unique=True, max_size=4))
    answers = []
    for decision in chosen:
        given = [field for field in decision.fields if draw(st.booleans())]
        answers.append(
            Answer(
                decision=decision.key,
                values=tuple(FieldValue(field=field.key, value=draw(_odd(field, offered))) for field in given),
                open=draw(st.booleans()),
                carried=draw(st.booleans()),
                note=draw(odd_texts(60)),
                addition=draw(odd_texts(60)),
            )
        )
    marks = draw(
        st.lists(st.builds(Dismissal, check=odd_texts(20), reason=odd_texts(20), seen=odd_texts(16)), max_size=2)
    )
    kept = tuple(answer for answer in answers if not answer.empty)
    return Frame(reference=draw(odd_texts(24)).strip(), answers=kept, dismissed=tuple(marks))


def _odd(field: Field, offered: Offers) -> st.SearchStrategy[Value]:
    if field.kind is FieldKind.TEXT:
        return odd_texts(field.bounds[1])
    if field.kind is FieldKind.DATE:
        return st.dates(date(1, 1, 1), date(9999, 12, 31))
    return values(field, offered)
