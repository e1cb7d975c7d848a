# SPDX-License-Identifier: MIT
"""Nothing a therapist typed is left out of the agreement, and nothing undecided reads as if it were decided."""

from __future__ import annotations

from datetime import date

from frame_builder.domain.agreement import Edition, compose
from frame_builder.domain.document import GAP, Document, FactRow, Facts, Heading, Paragraph
from frame_builder.domain.frame import Frame
from frame_builder.domain.values import Cell, Money, Row

from .checks_cases import UK
from .test_checks import LIBRARY, usual


def agreement(frame: Frame) -> Document:
    edition = Edition(1, date(2026, 11, 22))
    return compose(LIBRARY.catalogue, LIBRARY.atlas, LIBRARY.wording_for(frame), frame, edition)


def costs(document: Document) -> FactRow | None:
    facts = next(block for block in document.blocks if isinstance(block, Facts))
    return next((row for row in facts.rows if row.key == "cost"), None)


def test_a_clause_that_names_no_part_stands_in_the_last_one() -> None:
    words = "You may bring your assistance dog."
    row = Row(cells=(Cell(column="text", value=words),))
    document = agreement(usual(UK, "individual").setting("own.clauses", "clauses", (row,)))
    place = next(n for n, block in enumerate(document.blocks) if isinstance(block, Paragraph) and block.text == words)
    heading = [block for block in document.blocks[:place] if isinstance(block, Heading)][-1]
    assert heading.section == "own"


def test_a_fee_that_is_not_decided_is_a_line_to_fill_in_and_not_free() -> None:
    whole = usual(UK, "individual").setting("fees.session-fee", "amount", Money.parse("65", "GBP"))
    told = costs(agreement(whole))
    assert told is not None
    assert GAP not in told.text
    without = Frame(answers=tuple(item for item in whole.answers if item.decision != "fees.session-fee"))
    for frame in (without, without.having(whole.answer("fees.session-fee").model_copy(update={"open": True}))):
        told = costs(agreement(frame))
        assert told is not None
        assert told.text.startswith(f"{GAP}, ")
