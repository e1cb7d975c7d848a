# SPDX-License-Identifier: MIT
"""The rows of a vault as values, and the hashes that bind them together.

The cipher notices a changed byte, but not an old page put back in its place. So every stored row
carries a hash over its own fields; a frame's row names the hash of its newest revision and of its
draft; each revision names the hash of the one before; and one *seal* adds up the hashes of all
frame rows and settings. A row from another time breaks one of these links.
"""

import hashlib
from dataclasses import dataclass
from functools import cached_property

NONE = b""
"""Stands for the hash of a row that does not exist."""

_SEAL_BYTES = 32


@dataclass(frozen=True)
class Entry:
    """One line of the list of agreements, readable without touching drafts or revisions.

    ``summary`` is the JSON text the caller last stored for it; ``revisions`` counts the kept
    ones; ``changed`` is the clock's ISO time of the last write; ``sequence`` grows by one with
    each write to the vault and so gives the true order even when the clock was moved.
    """

    id: str
    summary: str
    has_draft: bool
    revisions: int
    changed: str
    sequence: int


@dataclass(frozen=True)
class StoredRevision:
    """One kept revision as it was stored. ``previous`` is the digest before it ("" for the first).

    ``kept`` is the clock's ISO time of keeping.
    """

    number: int
    payload: str
    digest: str
    previous: str
    kept: str


@dataclass(frozen=True)
class FrameRow:
    """A row of the frame table: an entry with what binds it to its revisions and draft."""

    row: int
    id: str
    summary: str
    changed: str
    sequence: int
    revisions: int
    head_digest: str
    head_hash: bytes
    draft_hash: bytes

    def own_hash(self) -> bytes:
        """The hash over every column of the row."""
        return self._own_hash

    @cached_property
    def _own_hash(self) -> bytes:
        return row_hash(
            "frame",
            self.row,
            self.id,
            self.summary,
            self.changed,
            self.sequence,
            self.revisions,
            self.head_digest,
            self.head_hash,
            self.draft_hash,
        )

    def entry(self) -> Entry:
        """The part of the row that callers see."""
        return Entry(
            self.id,
            self.summary,
            self.draft_hash != NONE,
            self.revisions,
            self.changed,
            self.sequence,
        )


def revision_hash(frame_id: str, revision: StoredRevision, before: bytes) -> bytes:
    """The hash of one revision row; *before* is that of the row it follows, or NONE."""
    return row_hash(
        "revision",
        frame_id,
        revision.number,
        revision.payload,
        revision.digest,
        revision.previous,
        revision.kept,
        before,
    )


def draft_hash(frame_id: str, sequence: int, payload: str) -> bytes:
    """The hash of one draft row."""
    return row_hash("draft", frame_id, sequence, payload)


def setting_hash(key: str, value: str) -> bytes:
    """The hash of one setting."""
    return row_hash("setting", key, value)


def row_hash(kind: str, *fields: str | int | bytes) -> bytes:
    """SHA-256 over the fields, each with its type and length so that none can flow into the next."""
    parts = [kind.encode("ascii")]
    for field in fields:
        if isinstance(field, bytes):
            mark, raw = b"b", field
        elif isinstance(field, str):
            mark, raw = b"s", field.encode("utf-8")
        else:
            mark, raw = b"i", b"%d" % field
        parts += (mark, len(raw).to_bytes(8, "big"), raw)
    return hashlib.sha256(b"".join(parts)).digest()


def reseal(seal: bytes, gone: bytes, come: bytes) -> bytes:
    """The seal after one row hash was exchanged for another (NONE: no row).

    A sum modulo 2^256, so it can be kept up row by row and checked in any order.
    """
    total = int.from_bytes(seal, "big")
    total += int.from_bytes(come, "big") - int.from_bytes(gone, "big")
    return (total % (1 << (8 * _SEAL_BYTES))).to_bytes(_SEAL_BYTES, "big")


EMPTY_SEAL = bytes(_SEAL_BYTES)
