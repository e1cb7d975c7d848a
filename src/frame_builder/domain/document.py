# SPDX-License-Identifier: MIT
"""The blocks every document is made of. Renderers read these and nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cached_property
from typing import Annotated, Final, Literal

from pydantic import Field

from .values import Frozen, Language

GAP: Final = "\ue000"
"""A place inside a sentence to be filled in by hand: printed as a short ruled line."""


MOST_BLOCKS: Final = 1_500
MOST_TEXTS: Final = 5_000
MOST_LETTERS: Final = 1_500_000
"""Of a whole document; a long agreement has a hundred blocks and thirty thousand letters."""
MOST_IN_A_ROW: Final = 50_000
"""Letters of one text, which is broken into lines as a whole."""
MOST_AROUND: Final = 2_000
"""Letters of what stands on every page."""
_DEAR: Final = 10
"""A gap or the end of a line takes as long to lay out as so many letters."""


class Title(Frozen):
    """The title of the document and the line under it."""

    kind: Literal["title"] = "title"
    text: str
    subtitle: str = ""


class Party(Frozen):
    """One party as printed: role, name, and quiet lines such as pronouns or a register number."""

    role: str
    name: str
    lines: tuple[str, ...] = ()


class Parties(Frozen):
    """Who the agreement is between."""

    kind: Literal["parties"] = "parties"
    parties: tuple[Party, ...]


class FactRow(Frozen):
    """One line of the box of what a client looks up first."""

    key: str
    label: str
    text: str


class Facts(Frozen):
    """The box of what a client looks up first."""

    kind: Literal["facts"] = "facts"
    rows: tuple[FactRow, ...]


class Heading(Frozen):
    """A numbered part of the agreement. Number 0 prints no number."""

    kind: Literal["heading"] = "heading"
    number: int
    section: str
    text: str


class Paragraph(Frozen):
    """Sentences of one decision, with a word or two for the margin."""

    kind: Literal["paragraph"] = "paragraph"
    decision: str
    text: str
    margin: str = ""


class Items(Frozen):
    """Bullets of one decision; they belong to the paragraph before them."""

    kind: Literal["items"] = "items"
    decision: str
    items: tuple[str, ...]


class Gap(Frozen):
    """A decision left open: a label and a ruled line to fill in by hand."""

    kind: Literal["gap"] = "gap"
    decision: str
    label: str


class Change(Frozen):
    """One change of an amendment: what was, what is now, and why. Labels are ready to print."""

    kind: Literal["change"] = "change"
    decision: str
    part: str
    before: tuple[str, ...]
    after: tuple[str, ...]
    cause: str
    reason: str = ""
    before_label: str
    after_label: str
    reason_label: str


class Groups(Frozen):
    """Signs to be copied by hand, in groups that are numbered from 1."""

    kind: Literal["groups"] = "groups"
    groups: tuple[str, ...]


class Notice(Frozen):
    """A small, quiet note."""

    kind: Literal["notice"] = "notice"
    text: str


class Signer(Frozen):
    """Who signs, with the words under the two lines."""

    name: str
    role: str
    date_label: str


class Signatures(Frozen):
    """The signature block; it never splits over two pages."""

    kind: Literal["signatures"] = "signatures"
    heading: str
    intro: str
    signers: tuple[Signer, ...] = ()


Block = Annotated[
    Title | Parties | Facts | Heading | Paragraph | Items | Gap | Change | Groups | Notice | Signatures,
    Field(discriminator="kind"),
]


class Document(Frozen):
    """A document ready for any renderer. Its words are final; nothing is added by a template.

    `footer` stands left on every page, `page_label` right, with {page} and {pages} to be replaced.
    `draft_label` is empty once the agreement has been kept.
    """

    kind: Literal["agreement", "amendment", "situations", "recovery"]
    language: Language
    paper: Literal["a4", "us-letter"]
    title: str
    author: str = ""
    version: int = Field(default=1, ge=1)
    dated: date
    footer: str
    page_label: str
    draft_label: str = ""
    blocks: tuple[Block, ...]

    @property
    def texts(self) -> tuple[str, ...]:
        """Every printed text of the body in reading order, for reading back and for searching."""
        return tuple(text for block in self.blocks for text in block_texts(block) if text)

    def of_decision(self, decision: str) -> tuple[str, ...]:
        """The sentences and bullets one decision speaks, in order; a margin note only repeats them."""
        return self.spoken.get(decision, ())

    @cached_property
    def spoken(self) -> dict[str, tuple[str, ...]]:
        """What each decision says: worked out for all of them at once, since a comparison asks for each."""
        said: dict[str, list[str]] = {}
        for block in self.blocks:
            decision = getattr(block, "decision", None)
            if isinstance(decision, str):
                texts = (block.text,) if isinstance(block, Paragraph) else block_texts(block)
                said.setdefault(decision, []).extend(text for text in texts if text)
        return {decision: tuple(texts) for decision, texts in said.items()}

    def of_section(self, section: str, without: str = "") -> tuple[str, ...]:
        """The paragraphs of one section, in order, but for those of one decision."""
        here, found = "", []
        for block in self.blocks:
            if isinstance(block, Heading):
                here = block.section
            elif isinstance(block, Paragraph) and here == section and block.decision != without:
                found.append(block.text)
        return tuple(found)


def is_too_long(document: Document) -> bool:
    """Whether laying a document out could take minutes, and more memory than there is. Nobody writes such a one."""
    around = _around(document)
    texts = [text for block in document.blocks[: MOST_BLOCKS + 1] for text in block_texts(block)]
    lengths = [len(text) + _DEAR * (text.count("\n") + text.count(GAP)) for text in texts]
    return (
        len(document.blocks) > MOST_BLOCKS
        or len(texts) > MOST_TEXTS
        or sum(map(len, around)) > MOST_AROUND
        or max(lengths, default=0) > MOST_IN_A_ROW
        or sum(lengths) > MOST_LETTERS
    )


def every_text(document: Document) -> Iterator[str]:
    """Every word of a document, also those on each page, and the decisions by which its parts are named."""
    yield from _around(document)
    for block in document.blocks:
        yield from block_texts(block)
        yield str(getattr(block, "decision", ""))


def _around(document: Document) -> tuple[str, ...]:
    """What stands on every page, or is said of the whole document."""
    return (document.title, document.author, document.footer, document.page_label, document.draft_label)


def block_texts(block: Block) -> tuple[str, ...]:
    """The texts of one block in reading order; a margin note comes before its paragraph."""
    match block:
        case Title():
            return (block.text, block.subtitle)
        case Parties():
            return tuple(text for party in block.parties for text in (party.role, party.name, *party.lines))
        case Facts():
            return tuple(text for row in block.rows for text in (row.label, row.text))
        case Paragraph():
            return (block.margin, block.text)
        case Items():
            return block.items
        case Gap():
            return (block.label,)
        case Groups():
            return block.groups
        case Change():
            reasons = (block.reason_label, block.reason) if block.reason else ()
            before = (block.before_label, *block.before) if block.before else ()
            after = (block.after_label, *block.after) if block.after else ()
            return (block.part, block.cause, *before, *after, *reasons)
        case Signatures():
            signers = tuple(text for signer in block.signers for text in (signer.name, signer.role, signer.date_label))
            return (block.heading, block.intro, *signers)
        case Heading() | Notice():
            return (block.text,)
