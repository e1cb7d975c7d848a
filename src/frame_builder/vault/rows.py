# SPDX-License-Identifier: MIT
"""The rows of a vault as values, and the hashes that bind them together.

The cipher notices a changed byte, but not an old page put back in its place. So every stored row
carries a hash over its own fields; a frame's row names the hashes of the ends of its branches and of its
drafts; each revision's hash covers that of the one before; and one *seal* adds up the hashes of all
frame rows, settings and tombstones. A row from another time breaks one of these links.
"""

import hashlib
import json
from collections.abc import Iterable
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
    ``branches`` counts the ends of branches that are not set aside, ``drafts`` what is being written.
    """

    id: str
    summary: str
    revisions: int
    changed: str
    sequence: int
    branches: int
    drafts: int

    @property
    def has_draft(self) -> bool:
        """Whether there is any draft."""
        return self.drafts > 0


@dataclass(frozen=True)
class StoredRevision:
    """One kept revision as it was stored. ``previous`` is the digest before it ("" for the first).

    ``number`` counts the revisions that lead to it, itself included. ``kept`` is the clock's ISO time of keeping.
    """

    number: int
    payload: str
    digest: str
    previous: str
    kept: str


@dataclass(frozen=True)
class StoredDraft:
    """One draft as it was last saved. ``base`` is the digest of the revision it goes out from, or "".

    ``key`` names it in this vault only; ``mark`` and ``tick`` name its last writing everywhere. ``changed`` is the
    clock's ISO time of that writing.
    """

    key: int
    mark: str
    tick: int
    base: str
    changed: str
    payload: str

    @property
    def dot(self) -> tuple[str, int]:
        """Names its last writing everywhere."""
        return self.mark, self.tick

    @property
    def says(self) -> tuple[str, str]:
        """Its words, and what they go out from."""
        return self.base, self.payload

    @property
    def age(self) -> tuple[str, int, str]:
        """Sorts drafts in the same order on every computer, the newest last."""
        return self.changed, self.tick, self.mark


@dataclass(frozen=True)
class FrameRow:
    """A row of the frame table: an entry with what binds it to its revisions and drafts.

    ``heads``, ``held`` and ``ledger`` are JSON: the ends of the branches, the hashes of the drafts by key, and what is
    remembered for joining.
    """

    row: int
    id: str
    summary: str
    changed: str
    sequence: int
    revisions: int
    branches: int
    drafts: int
    heads: str
    held: str
    ledger: str

    def own_hash(self) -> bytes:
        """The hash over every column of the row."""
        return self._own_hash

    @cached_property
    def _own_hash(self) -> bytes:
        return frame_hash(self.columns())

    def columns(self) -> tuple[int | str, ...]:
        """Every column but the hash, in the order of the table."""
        return (
            self.row,
            self.id,
            self.summary,
            self.changed,
            self.sequence,
            self.revisions,
            self.branches,
            self.drafts,
            self.heads,
            self.held,
            self.ledger,
        )

    @cached_property
    def entry(self) -> Entry:
        """The part of the row that callers see."""
        return Entry(self.id, self.summary, self.revisions, self.changed, self.sequence, self.branches, self.drafts)


_encode = json.JSONEncoder(check_circular=False).encode


def frame_hash(columns: tuple[object, ...]) -> bytes:
    """The hash of a frame's row.

    A list as JSON is as unambiguous as `row_hash`, and made several times as fast: all rows are checked whenever the
    list of frames is shown.
    """
    return hashlib.sha256(_encode(("frame 2", *columns)).encode("ascii")).digest()


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


def draft_hash(frame_id: str, draft: StoredDraft) -> bytes:
    """The hash of one draft row."""
    return row_hash("draft 2", frame_id, draft.key, draft.mark, draft.tick, draft.base, draft.changed, draft.payload)


def setting_hash(key: str, value: str) -> bytes:
    """The hash of one setting."""
    return row_hash("setting", key, value)


def tombstone_hash(frame_id: str, ledger: str) -> bytes:
    """The hash of what is remembered of a deleted frame."""
    return row_hash("tombstone", frame_id, ledger)


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


def seal_of(hashes: Iterable[bytes]) -> bytes:
    """The seal over all these row hashes."""
    total = sum(int.from_bytes(own, "big") for own in hashes)
    return (total % (1 << (8 * _SEAL_BYTES))).to_bytes(_SEAL_BYTES, "big")


EMPTY_SEAL = bytes(_SEAL_BYTES)
