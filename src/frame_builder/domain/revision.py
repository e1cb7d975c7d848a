# SPDX-License-Identifier: MIT
"""Kept agreements: immutable, with their answers and their words, joined by a chain of digests."""

from __future__ import annotations

import hashlib
from datetime import date
from typing import Final

from pydantic import Field

from .document import Document
from .frame import Frame
from .values import Frozen

FIRST: Final = ""
"""What the first revision of a frame names as the digest before it."""


class Reason(Frozen):
    """Why a decision was changed at a review, in the client's words where possible."""

    decision: str
    text: str = Field(max_length=4000)


class Revision(Frozen):
    """An agreement kept. Answers and composed words are both stored, so an update can never reword it."""

    number: int = Field(ge=1)
    kept: date
    program: str
    frame: Frame
    agreement: Document
    reasons: tuple[Reason, ...] = ()
    previous: str = FIRST

    @property
    def payload(self) -> str:
        """The revision as canonical JSON: the same revision gives the same text."""
        return self.model_dump_json()

    @property
    def digest(self) -> str:
        """SHA-256 of the payload, which names the digest before it.

        Only for a revision that was just made: one that an earlier program kept may be written otherwise today, and its
        digest is that of the text that was stored.
        """
        return hashlib.sha256(self.payload.encode()).hexdigest()

    def reason(self, decision: str) -> str:
        """The reason given for a decision, or an empty string."""
        return next((reason.text for reason in self.reasons if reason.decision == decision), "")


class ChainError(Exception):
    """The revisions of a frame do not follow from each other; the message names the first that does not."""


def check_chain(revisions: tuple[Revision, ...], digests: tuple[str, ...] | None = None) -> None:
    """Raise ChainError unless numbers run from 1 and each revision names the digest of the one before.

    `digests` are those of the texts as they were stored; without them, the revisions were just made.
    """
    stored = digests or tuple(revision.digest for revision in revisions)
    before = FIRST
    for expected, (revision, digest) in enumerate(zip(revisions, stored, strict=True), start=1):
        if revision.number != expected or revision.previous != before:
            raise ChainError(f"Version {expected} does not follow from the one before it. Restore a backup.")
        before = digest
