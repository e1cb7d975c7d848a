# SPDX-License-Identifier: MIT
"""Reading what a vault holds, and proving that it is what was stored."""

import contextlib
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import cast

import apsw

from frame_builder.vault.engine import as_vault_error
from frame_builder.vault.errors import UnknownFrame, VaultDamaged
from frame_builder.vault.rows import (
    EMPTY_SEAL,
    NONE,
    Entry,
    FrameRow,
    StoredRevision,
    draft_hash,
    reseal,
    revision_hash,
    setting_hash,
)

_FRAME = (
    "SELECT row, id, summary, changed, sequence, revisions, head_digest, head_hash, draft_hash, own_hash FROM frame"
)
_FrameTuple = tuple[int, str, str, str, int, int, str, bytes, bytes, bytes]


class Reader:
    """The questions one may ask an open database. Safe from any thread, one call at a time.

    Every read raises VaultDamaged rather than return text that was not stored. A damaged
    revision or draft leaves the others and the list readable.
    """

    def __init__(self, connection: apsw.Connection, folder: Path) -> None:
        self._connection = connection
        self._turn = threading.RLock()
        self.folder = folder

    def entries(self) -> tuple[Entry, ...]:
        """All frames, the last changed first; checked as a whole against the seal."""
        with self._reading("the list of agreements") as db:
            frames = [self._checked(row) for row in db.execute(_FRAME + " ORDER BY sequence DESC")]
            seal = EMPTY_SEAL
            for frame in frames:
                seal = reseal(seal, NONE, frame.own_hash())
            for key, value in db.execute("SELECT key, value FROM setting"):
                seal = reseal(seal, NONE, setting_hash(cast(str, key), cast(str, value)))
            if seal != self._seal(db)[1]:
                raise VaultDamaged(self.folder, "the list of agreements is not the newest one")
            return tuple(frame.entry() for frame in frames)

    def draft(self, frame_id: str) -> str | None:
        """The draft's payload, or None when there is none. Raises UnknownFrame."""
        with self._reading(f"the draft of agreement {frame_id}") as db:
            frame = self._frame(db, frame_id)
            query = "SELECT sequence, payload FROM draft WHERE frame = ?"
            row = cast(tuple[int, str] | None, db.execute(query, (frame.row,)).fetchone())
            found = draft_hash(frame_id, *row) if row else NONE
            if found != frame.draft_hash:
                raise VaultDamaged(self.folder, f"the draft of agreement {frame_id} is not right")
            return row[1] if row else None

    def revisions(self, frame_id: str) -> tuple[StoredRevision, ...]:
        """All kept revisions, oldest first, each proved against the chain. Raises UnknownFrame."""
        with self._reading(f"the revisions of agreement {frame_id}") as db:
            frame = self._frame(db, frame_id)
            query = (
                "SELECT number, payload, digest, previous, kept, own_hash FROM revision WHERE frame = ? ORDER BY number"
            )
            found: list[StoredRevision] = []
            before = NONE
            cursor = db.execute(query, (frame.row,))
            while True:
                name = f"revision {len(found) + 1} of agreement {frame_id}"
                with self._translating(name):
                    row = cursor.fetchone()
                if row is None:
                    break
                revision, own = StoredRevision(*cast(tuple[int, str, str, str, str], row[:5])), row[5]
                expected = (len(found) + 1, found[-1].digest if found else "")
                before = revision_hash(frame_id, revision, before)
                if own != before or (revision.number, revision.previous) != expected:
                    raise VaultDamaged(self.folder, f"{name} is not what was kept")
                found.append(revision)
            if (len(found), before) != (frame.revisions, frame.head_hash):
                raise VaultDamaged(self.folder, f"revision {frame.revisions} of agreement {frame_id} is missing")
            return tuple(found)

    def setting(self, key: str) -> str | None:
        """The JSON text stored under *key*, or None."""
        with self._reading("the settings") as db:
            row = db.execute("SELECT value FROM setting WHERE key = ?", (key,)).fetchone()
            return cast(str, row[0]) if row else None

    def verify(self) -> None:
        """Read everything and prove it. Raises VaultDamaged naming the first part that fails."""
        with self._reading("the database") as db:
            answers = [str(row[0]) for row in db.execute("PRAGMA integrity_check")]
        if answers != ["ok"]:
            raise VaultDamaged(self.folder, "the database is not consistent")
        for entry in self.entries():
            self.draft(entry.id)
            self.revisions(entry.id)

    def seal(self) -> tuple[int, bytes]:
        """How often the vault was written, and what its list adds up to: two that agree hold the same."""
        with self._reading("the seal of the list") as db:
            return self._seal(db)

    @contextlib.contextmanager
    def turn(self) -> Iterator[apsw.Connection]:
        """The connection, while nobody else may use it. Raises apsw.Error as it comes."""
        with self._turn:
            yield self._connection

    # Inside

    def _checked(self, row: tuple[object, ...]) -> FrameRow:
        fields = cast(_FrameTuple, row)
        frame = FrameRow(*fields[:9])
        if frame.own_hash() != fields[9]:
            raise VaultDamaged(self.folder, f"the entry of agreement {frame.id} is not right")
        return frame

    def _frame(self, db: apsw.Connection, frame_id: str) -> FrameRow:
        row = db.execute(_FRAME + " WHERE id = ?", (frame_id,)).fetchone()
        if row is None:
            raise UnknownFrame()
        return self._checked(row)

    def _seal(self, db: apsw.Connection) -> tuple[int, bytes]:
        row = db.execute("SELECT sequence, value FROM seal").fetchone()
        if row is None:
            raise VaultDamaged(self.folder, "the seal of the list is missing")
        return cast(tuple[int, bytes], row)

    @contextlib.contextmanager
    def _translating(self, what: str) -> Iterator[None]:
        try:
            yield
        except apsw.Error as error:
            raise as_vault_error(error, self.folder, what) from error

    @contextlib.contextmanager
    def _reading(self, what: str) -> Iterator[apsw.Connection]:
        with self._turn, self._translating(what):
            yield self._connection
