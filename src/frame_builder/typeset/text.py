# SPDX-License-Identifier: MIT
"""A document as plain text, for reading aloud, for pasting into a message, for any machine."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from typing import Final

from ..domain.document import (
    GAP,
    Block,
    Change,
    Document,
    Facts,
    Gap,
    Groups,
    Heading,
    Items,
    Notice,
    Paragraph,
    Parties,
    Signatures,
    Title,
)
from ..domain.weird import tame

WIDTH: Final = 76
"""Letters in a line; a word longer than that (an address, say) stays whole."""

BLANK: Final = "________"
"""A place to be filled in by hand."""


def to_text(document: Document) -> str:
    """The whole document, paragraphs parted by one empty line, ending in a line feed.

    What a terminal obeys or what turns the order of words is replaced: another program may have written them.
    """
    parts = [part for block in document.blocks for part in _block(block)]
    foot = " · ".join(part for part in (document.draft_label, document.footer) if part)
    return tame("\n\n".join(part for part in (*parts, _wrapped(foot)) if part)) + "\n"


def _block(block: Block) -> Iterator[str]:
    match block:
        case Title():
            yield _underlined(block.text, "=")
            yield _wrapped(block.subtitle)
        case Parties():
            for party in block.parties:
                yield "\n".join(_wrapped(line) for line in (f"{party.role}: {party.name}", *party.lines))
        case Facts():
            yield "\n".join(_wrapped(row.text, f"{row.label}: ", "    ") for row in block.rows)
        case Heading():
            yield _underlined(f"{block.number}. {block.text}" if block.number else block.text, "-")
        case Paragraph():
            note = f"[{' '.join(block.margin.splitlines())}] " if block.margin else ""
            yield _wrapped(note + block.text)
        case Items():
            yield "\n".join(_wrapped(item, "  - ", "    ") for item in block.items)
        case Gap():
            yield _wrapped(f"{block.label} {BLANK * 3}")
        case Groups():
            yield "\n".join(f"{number}.  {group}" for number, group in enumerate(block.groups, start=1))
        case Change():
            yield from _change(block)
        case Notice():
            yield _wrapped(block.text)
        case Signatures():
            yield from _signatures(block)


def _change(block: Change) -> Iterator[str]:
    yield _underlined(block.part, "-")
    yield _wrapped(block.cause)
    reasons = (block.reason,) if block.reason else ()
    labelled = (
        (block.before_label, block.before),
        (block.after_label, block.after),
        (block.reason_label, reasons),
    )
    for label, texts in labelled:
        for number, text in enumerate(texts):
            yield _wrapped(text, f"{label}: " if number == 0 else "    ", "    ")


def _signatures(block: Signatures) -> Iterator[str]:
    yield _underlined(block.heading, "-") if block.heading else ""
    yield _wrapped(block.intro)
    for signer in block.signers:
        name = f"{signer.name} ({signer.role})" if signer.name and signer.role else signer.name or signer.role
        yield f"{BLANK * 4}\n{_wrapped(name)}\n{signer.date_label}: {BLANK * 2}"


def _underlined(text: str, line: str) -> str:
    wrapped = _wrapped(text)
    return f"{wrapped}\n{line * max(len(part) for part in wrapped.splitlines())}" if wrapped else ""


def _wrapped(text: str, first: str = "", later: str = "") -> str:
    """Each line of the text, wrapped; later lines of all of it begin with `later`."""
    lines: list[str] = []
    for number, line in enumerate(text.replace(GAP, BLANK).splitlines()):
        lines += textwrap.wrap(
            line,
            WIDTH,
            initial_indent=first if number == 0 else later,
            subsequent_indent=later,
            break_long_words=False,
            break_on_hyphens=False,
        )
    return "\n".join(lines)
