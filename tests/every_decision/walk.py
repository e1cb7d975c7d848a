# SPDX-License-Identifier: MIT
"""Everything a decision can say: its clause in every region, for each kind of work, in every answer."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from frame_builder.domain.catalogue import Decision
from frame_builder.domain.document import GAP, Block, Gap, Items, Paragraph
from frame_builder.domain.frame import REGION_PATH, Frame, Journey
from frame_builder.services.library import Library

from ..variants import KINDS, base, complete, put, samples, speaker, variants

LIBRARY = Library.load()
DECISIONS = tuple(LIBRARY.catalogue.by_key)
REGIONS = tuple(region.key for region in LIBRARY.atlas.regions)
WHOLE_REGIONS = ("england-and-wales", "united-states")
"""Regions in which every kind of work is walked; the others differ in what they lend to a few decisions only."""

KEPT_BACK = (
    "practice.licence.register-until",
    "practice.licence.insurance-until",
    "practice.codes.laws",
    "people.young-consent.age",
    "people.parents.reason",
)
"""What only the therapist sees: it is never printed."""


@dataclass(frozen=True)
class Said:
    """What one answer makes a decision say, and whether a required value was missing."""

    region: str
    kind: str
    language: str
    answer: str
    blocks: tuple[Block, ...]
    fact: str
    missing: bool

    @property
    def where(self) -> str:
        """The answer, to name a failure."""
        return f"{self.region}, {self.kind}: {self.answer}"

    @property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """The paragraphs in order."""
        return tuple(block for block in self.blocks if isinstance(block, Paragraph))

    @property
    def items(self) -> tuple[str, ...]:
        """The bullets in order."""
        return tuple(item for block in self.blocks if isinstance(block, Items) for item in block.items)

    @property
    def texts(self) -> tuple[str, ...]:
        """Every text in the order it is read, the fact last."""
        found = [text for block in self.paragraphs for text in (block.margin, block.text)]
        gaps = [block.label for block in self.blocks if isinstance(block, Gap)]
        return tuple(text for text in (*found, *self.items, *gaps, self.fact) if text)

    @property
    def prose(self) -> str:
        """The clause as one text, bullets after their paragraph."""
        parts = []
        for block in self.blocks:
            parts += [block.text] if isinstance(block, Paragraph) else list(getattr(block, "items", ()))
        return "\n".join(parts)


@cache
def start(region: str, kind: str) -> Frame:
    """A frame in which everything that is asked has been answered."""
    return complete(LIBRARY, base(LIBRARY, region, kind))


def answers(decision: Decision, frame: Frame) -> Iterator[Frame]:
    """Every answer of a decision, each as it is and with what it lacks filled in, once."""
    seen = set()
    for one in variants(LIBRARY, frame, decision):
        for whole in (one, filled(filled_uses(one, decision), decision)):
            told = frozenset(whole.answer(decision.key).values)
            if told not in seen:
                seen.add(told)
                yield whole
    for field in decision.fields:
        yield put(frame, f"{decision.key}.{field.key}", None)


def lenders(decision: Decision) -> tuple[Decision, ...]:
    """The other decisions whose answers its sentences use."""
    owners = [LIBRARY.catalogue.by_key.get(path.rpartition(".")[0]) for _, path in decision.uses]
    return tuple(owner for owner in owners if owner)


def filled_uses(frame: Frame, decision: Decision) -> Frame:
    """The frame with what the decision borrows from other decisions filled."""
    for owner in lenders(decision):
        frame = filled(frame, owner)
    return frame


def filled(frame: Frame, decision: Decision) -> Frame:
    """The frame with the required fields of one decision filled."""
    for field in decision.fields:
        journey = Journey(LIBRARY.catalogue, frame)
        if field in journey.missing(decision):
            frame = put(frame, f"{decision.key}.{field.key}", samples(LIBRARY, frame, decision, field)[0])
    return frame


@cache
def said(key: str) -> tuple[Said, ...]:
    """Everything different that a decision says."""
    decision = LIBRARY.catalogue.decision(key)
    found: dict[tuple[object, ...], Said] = {}
    for region, kind in walked(decision):
        for frame in answers(decision, start(region, kind)):
            voice = speaker(LIBRARY, frame)
            if not voice.journey.applies(key):
                continue
            blocks, fact = voice.clause(decision), voice.fact(decision)
            where = voice.region.key if voice.region else ""
            shown = "; ".join(f"{item.field}={item.value}" for item in frame.answer(key).values)
            missing = any(voice.journey.missing(owner) for owner in (decision, *lenders(decision)))
            one = Said(where, kind, voice.wording.language, shown, blocks, fact, missing)
            found.setdefault((where, kind, blocks, fact, missing), one)
    return tuple(found.values())


def walked(decision: Decision) -> Iterator[tuple[str, str]]:
    """The regions and kinds of work in which a decision can speak differently."""
    kinds = decision.covers or KINDS
    for region in REGIONS:
        if region in WHOLE_REGIONS:
            yield from ((region, kind) for kind in kinds)
        elif by_region(decision):
            yield region, kinds[0]


def by_region(decision: Decision) -> bool:
    """Whether a region lends the decision a fact, a place, limits or a condition."""
    lent = [path for _, path in decision.uses if path.startswith(("region.", "place."))]
    sources = [field.choices_from or "" for field in decision.fields]
    named = [name for field in decision.fields for item in (*decision.when, *field.when) for name in item.fields]
    return bool(lent) or any(name.startswith(("region", "places")) for name in sources) or REGION_PATH in named


def gaps(text: str) -> int:
    """How many ruled gaps a text has."""
    return text.count(GAP)
