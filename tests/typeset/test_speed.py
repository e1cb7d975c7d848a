# SPDX-License-Identifier: MIT
"""One edited clause must not lay out the whole agreement anew: that is what keeps the preview live."""

from __future__ import annotations

from statistics import median
from time import perf_counter

from frame_builder.domain.document import Block, Document, Paragraph
from frame_builder.typeset.typesetter import Typesetter

from . import samples


def _with(document: Document, word: str, most: int) -> Document:
    """The document with a word put before the first so many paragraphs."""
    left = most
    blocks: list[Block] = []
    for block in document.blocks:
        if isinstance(block, Paragraph) and left:
            left -= 1
            blocks.append(block.model_copy(update={"text": f"{word} {block.text}"}))
        else:
            blocks.append(block)
    return document.model_copy(update={"blocks": tuple(blocks)})


def _seconds(typesetter: Typesetter, document: Document, word: str, most: int) -> float:
    def once(number: int) -> float:
        changed = _with(document, f"{word}{number}", most)
        begun = perf_counter()
        typesetter.preview(changed)
        return perf_counter() - begun

    return median(once(number) for number in range(7))


def test_one_edit_is_much_cheaper_than_a_new_document(typesetter: Typesetter) -> None:
    document = samples.long()
    typesetter.preview(document)
    assert _seconds(typesetter, document, "One", 1) < 0.65 * _seconds(typesetter, document, "All", 999)
