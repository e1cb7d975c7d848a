# SPDX-License-Identifier: MIT
"""How hard an agreement is to read, part by part and as a whole, and which sentence is the hardest."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from .document import Block, Document, Heading, Items, Paragraph
from .readability import FEWEST_WORDS, Counts, counts, hardness, measure, sentences

_MEMORY: Final = 2048


@dataclass(frozen=True)
class PartReading:
    """One part of an agreement: `value` is its language's measure, None where it is too short to say.

    `hardest` is its hardest sentence and `decision` the one that says it.
    """

    section: str
    title: str
    value: float | None
    counts: Counts
    hardest: str = ""
    decision: str = ""


@dataclass(frozen=True)
class Reading:
    """A whole agreement and its parts, in order."""

    language: str
    whole: PartReading
    parts: tuple[PartReading, ...]


def read(document: Document) -> Reading:
    """Measure the sentences of a document in its own language; headings, names and signatures are not counted."""
    parts: list[PartReading] = []
    section, title, blocks = "", "", list[Paragraph | Items]()
    for block in (*document.blocks, Heading(number=0, section="", text="")):
        if isinstance(block, Heading):
            if blocks:
                parts.append(_part(section, title, blocks, document.language))
            section, title, blocks = block.section, block.text, []
        elif isinstance(block, Paragraph | Items):
            blocks.append(block)
    whole = sum((part.counts for part in parts), Counts())
    said = max((_ranked(part, document.language) for part in parts), default=(False, 0.0, "", ""))[2:]
    value = measure(whole, document.language)
    return Reading(document.language, PartReading("", document.title, value, whole, *said), tuple(parts))


def _ranked(part: PartReading, language: str) -> tuple[bool, float, str, str]:
    long = counts(part.hardest, language).words >= FEWEST_WORDS // 2
    return long, hardness(part.hardest, language), part.hardest, part.decision


def _part(section: str, title: str, blocks: list[Paragraph | Items], language: str) -> PartReading:
    found = sum((_counted(block, language) for block in blocks), Counts())
    _long, _hard, *hardest = max(hardest_of(block, language) for block in blocks)
    return PartReading(section, title, measure(found, language), found, *hardest)


def _texts(block: Block) -> tuple[str, ...]:
    return (block.text,) if isinstance(block, Paragraph) else block.items if isinstance(block, Items) else ()


def _counted(block: Paragraph | Items, language: str) -> Counts:
    return sum((counts(text, language) for text in _texts(block)), Counts())


@lru_cache(maxsize=_MEMORY)
def hardest_of(block: Paragraph | Items, language: str) -> tuple[bool, float, str, str]:
    """The hardest sentence of a block and its decision, after what ranks it: of a few words a measure says little."""
    said = [sentence for text in _texts(block) for sentence in sentences(text)]
    ranked = [(counts(one, language).words >= FEWEST_WORDS // 2, hardness(one, language), one) for one in said]
    return (*max(ranked, default=(False, 0.0, "")), block.decision)
