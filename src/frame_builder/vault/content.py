# SPDX-License-Identifier: MIT
"""Writing what a vault holds: frames, drafts, revisions, settings."""

import contextlib
import secrets
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import cast

import apsw

from frame_builder.vault.errors import NotSaved, RevisionOutOfOrder, VaultReadOnly
from frame_builder.vault.reading import Reader
from frame_builder.vault.rows import (
    NONE,
    FrameRow,
    StoredRevision,
    draft_hash,
    reseal,
    revision_hash,
    setting_hash,
)

Clock = Callable[[], str]
"""Gives the present moment as ISO 8601 text."""


class Content(Reader):
    """The verbs on one open database.

    Every write returns only after it is on the disk, or raises DiskFull, NotSaved, VaultReadOnly
    or VaultClosed and leaves all as it was. One doubt remains: when the very last sync of a write
    fails, the error is raised although the change may stay. Saving a draft and keeping a revision
    may therefore be repeated as they are.
    """

    def __init__(self, connection: apsw.Connection, folder: Path, clock: Clock, read_only: bool) -> None:
        super().__init__(connection, folder)
        self._clock = clock
        self.read_only = read_only

    def new_frame(self, summary: str) -> str:
        """Make a frame without draft or revisions; its id is random and says nothing."""
        frame_id = secrets.token_hex(16)
        with self._writing() as db:
            db.execute(
                "INSERT INTO frame(id, summary, changed, sequence, revisions, head_digest, "
                "head_hash, draft_hash, own_hash) VALUES (?, '', '', 0, 0, '', x'', x'', x'')",
                (frame_id,),
            )
            blank = FrameRow(db.last_insert_rowid(), frame_id, "", "", 0, 0, "", NONE, NONE)
            self._put_frame(db, replace(blank, summary=self._text(summary)), NONE)
        return frame_id

    def save_draft(self, frame_id: str, payload: str, summary: str) -> None:
        """Store the draft and the summary in place of the earlier ones. Raises UnknownFrame."""
        with self._writing() as db:
            frame = self._frame(db, frame_id)
            sequence = self._seal(db)[0] + 1
            db.execute(
                "INSERT OR REPLACE INTO draft VALUES (?, ?, ?)",
                (frame.row, sequence, self._text(payload)),
            )
            bound = draft_hash(frame_id, sequence, payload)
            changed = replace(frame, summary=self._text(summary), draft_hash=bound)
            self._put_frame(db, changed, frame.own_hash())

    def discard_draft(self, frame_id: str, summary: str | None = None) -> None:
        """Forget the draft, if there is one, and store a summary in place of the earlier one. Raises UnknownFrame."""
        with self._writing() as db:
            frame = self._frame(db, frame_id)
            if frame.draft_hash != NONE:
                db.execute("DELETE FROM draft WHERE frame = ?", (frame.row,))
                kept = frame.summary if summary is None else self._text(summary)
                self._put_frame(db, replace(frame, summary=kept, draft_hash=NONE), frame.own_hash())

    def append_revision(self, frame_id: str, payload: str, digest: str, previous: str, summary: str) -> int:
        """Keep a revision for good and drop the draft, in one step; its number, from 1.

        *previous* must be the digest of the newest revision ("" for the first) and *digest* must
        not be empty. Keeping the newest one again, word for word, only confirms it: so a caller
        may simply repeat what a failing disk left in doubt. Raises RevisionOutOfOrder, UnknownFrame.
        """
        with self._writing() as db:
            frame = self._frame(db, frame_id)
            again = self._kept_before(db, frame, payload, digest, previous)
            number = frame.revisions + (0 if again else 1)
            own = frame.head_hash
            if not again:
                if previous != frame.head_digest or not digest:
                    raise RevisionOutOfOrder(number)
                own = self._insert_revision(db, frame, payload, digest)
            db.execute("DELETE FROM draft WHERE frame = ?", (frame.row,))
            changed = replace(
                frame,
                summary=self._text(summary),
                revisions=number,
                head_digest=digest,
                head_hash=own,
                draft_hash=NONE,
            )
            self._put_frame(db, changed, frame.own_hash())
        return number

    def delete_frame(self, frame_id: str) -> None:
        """Remove a frame with its draft and all its revisions: the only way a revision goes."""
        with self._writing() as db:
            frame = self._frame(db, frame_id)
            db.execute("INSERT INTO leaving VALUES (?)", (frame.row,))
            db.execute("DELETE FROM draft WHERE frame = ?", (frame.row,))
            db.execute("DELETE FROM revision WHERE frame = ?", (frame.row,))
            db.execute("DELETE FROM frame WHERE row = ?", (frame.row,))
            db.execute("DELETE FROM leaving")
            self._advance(db, frame.own_hash(), NONE)

    def set_setting(self, key: str, value: str) -> None:
        """Store JSON text under *key* (the practice, preferences)."""
        with self._writing() as db:
            old = db.execute("SELECT value FROM setting WHERE key = ?", (key,)).fetchone()
            gone = setting_hash(key, cast(str, old[0])) if old else NONE
            db.execute("INSERT OR REPLACE INTO setting VALUES (?, ?)", (self._text(key), self._text(value)))
            self._advance(db, gone, setting_hash(key, value))

    # Inside

    def _kept_before(self, db: apsw.Connection, frame: FrameRow, *wanted: str) -> bool:
        """Whether the newest revision is exactly *wanted* (payload, digest, previous)."""
        query = "SELECT payload, digest, previous FROM revision WHERE frame = ? AND number = ?"
        return db.execute(query, (frame.row, frame.revisions)).fetchone() == wanted

    def _insert_revision(self, db: apsw.Connection, frame: FrameRow, payload: str, digest: str) -> bytes:
        """Add the row after the newest one; its hash."""
        number, previous, kept = frame.revisions + 1, frame.head_digest, self._clock()
        revision = StoredRevision(number, self._text(payload), self._text(digest), previous, kept)
        own = revision_hash(frame.id, revision, frame.head_hash)
        db.execute(
            "INSERT INTO revision VALUES (?, ?, ?, ?, ?, ?, ?)",
            (frame.row, number, digest, previous, kept, own, payload),
        )
        return own

    def _put_frame(self, db: apsw.Connection, frame: FrameRow, gone: bytes) -> None:
        """Write the whole row at the next sequence; *gone* is the hash it had before."""
        frame = replace(frame, changed=self._clock(), sequence=self._seal(db)[0] + 1)
        own = frame.own_hash()
        db.execute(
            "UPDATE frame SET summary = ?, changed = ?, sequence = ?, revisions = ?, "
            "head_digest = ?, head_hash = ?, draft_hash = ?, own_hash = ? WHERE row = ?",
            (
                frame.summary,
                frame.changed,
                frame.sequence,
                frame.revisions,
                frame.head_digest,
                frame.head_hash,
                frame.draft_hash,
                own,
                frame.row,
            ),
        )
        self._advance(db, gone, own)

    def _advance(self, db: apsw.Connection, gone: bytes, come: bytes) -> None:
        sequence, seal = self._seal(db)
        db.execute("UPDATE seal SET sequence = ?, value = ?", (sequence + 1, reseal(seal, gone, come)))

    def _text(self, text: str) -> str:
        """Refuse half a character (a lone surrogate), which UTF-8 cannot hold."""
        try:
            text.encode("utf-8")
        except UnicodeEncodeError:
            raise NotSaved(self.folder, "text") from None  # the cause would quote the text
        return text

    @contextlib.contextmanager
    def _writing(self) -> Iterator[apsw.Connection]:
        """One transaction: committed when the block ends, undone when it raises."""
        with self._turn:
            if self.read_only:
                raise VaultReadOnly(self.folder)
            with self._translating("the database"):
                db = self._connection
                db.execute("BEGIN IMMEDIATE")
                try:
                    yield db
                    db.execute("COMMIT")
                except BaseException:
                    self._undo(db)
                    raise

    def _undo(self, db: apsw.Connection) -> None:
        # Some errors have already rolled back; a failing disk may fail here too, and then the
        # journal stays and undoes the change when the database is next read.
        with contextlib.suppress(apsw.Error):
            if db.in_transaction:
                db.execute("ROLLBACK")
