# SPDX-License-Identifier: MIT
"""How anything is written: one transaction, the row's own hash, and the seal over all rows."""

import contextlib
import hashlib
import secrets
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import apsw

from frame_builder.vault import moments
from frame_builder.vault.errors import NotSaved, VaultReadOnly, VaultUnsound
from frame_builder.vault.ledger import EMPTY, Ledger
from frame_builder.vault.reading import Reader, as_json, held_in
from frame_builder.vault.rows import NONE, FrameRow, StoredDraft, draft_hash, reseal, tombstone_hash

Clock = Callable[[], str]
"""Gives the present moment as ISO 8601 text."""

KEY_BITS = 53
"""Of the key of a draft, so that any program can hold it."""


_MARK_LETTERS = 16


UNTIDY = 0
"""No frame has this number. In the table that names a frame whose versions may go, it says that pages may hold bits of
what was deleted."""


class Writer(Reader):
    """The steps that writing is made of; each is part of a transaction of the caller's."""

    def __init__(self, connection: apsw.Connection, folder: Path, clock: Clock, read_only: bool) -> None:
        super().__init__(connection, folder)
        self._clock: Clock = lambda: moments.kept_within(clock())  # what no reader takes must not be written
        self._mark = secrets.token_hex(16)  # of this unlocking: two copies of a vault never write under the same
        self._written = False  # since all pages were written anew
        self._marked = False  # whether the database says so, for whoever opens it after us
        self.read_only = read_only

    def _mark_for(self, frame_id: str) -> str:
        """What this unlocking writes under in one frame: whoever was given a frame cannot tell that of another."""
        return hashlib.sha256(f"{self._mark} {frame_id}".encode()).hexdigest()[:_MARK_LETTERS]

    def _insert_frame(self, db: apsw.Connection, frame_id: str) -> FrameRow:
        """A blank row, not yet counted in the seal; what was remembered of a deleted frame goes over into it."""
        remembered = self._tombstone(db, frame_id)
        ledger = remembered.dump() if remembered else EMPTY
        if remembered:
            db.execute("DELETE FROM tombstone WHERE id = ?", (frame_id,))
            self._advance(db, tombstone_hash(frame_id, ledger), NONE, step=0)
        db.execute(
            "INSERT INTO frame(id, summary, changed, sequence, revisions, branches, drafts, heads, held, ledger, "
            "own_hash) VALUES (?, '', '', 0, 0, 0, 0, '', '', '', x'')",
            (frame_id,),
        )
        return FrameRow(db.last_insert_rowid(), frame_id, "", "", 0, 0, 0, 0, as_json({}), as_json({}), ledger)

    def _put_frame(self, db: apsw.Connection, frame: FrameRow, gone: bytes) -> None:
        """Write the whole row at the next sequence; *gone* is the hash it had before. An empty ``changed`` is now."""
        frame = replace(frame, changed=frame.changed or self._clock(), sequence=self._seal(db)[0] + 1)
        own = frame.own_hash()
        db.execute(
            "UPDATE frame SET summary = ?, changed = ?, sequence = ?, revisions = ?, branches = ?, drafts = ?, "
            "heads = ?, held = ?, ledger = ?, own_hash = ? WHERE row = ?",
            (*frame.columns()[2:], own, frame.row),
        )
        self._advance(db, gone, own)

    def _remove_frame(self, db: apsw.Connection, frame: FrameRow, ledger: Ledger) -> None:
        """Take a frame out with all it holds; what is remembered for joining stays."""
        with self._leaving(db, frame):
            db.execute("DELETE FROM draft WHERE frame = ?", (frame.row,))
            db.execute("DELETE FROM revision WHERE frame = ?", (frame.row,))
        db.execute("DELETE FROM frame WHERE row = ?", (frame.row,))
        self._advance(db, frame.own_hash(), NONE)
        self._put_tombstone(db, frame.id, ledger)

    def _tombstone(self, db: apsw.Connection, frame_id: str) -> Ledger | None:
        how = "NOT INDEXED" if self.unsound else ""
        row = db.execute(f"SELECT ledger FROM tombstone {how} WHERE id = ?", (frame_id,)).fetchone()  # noqa: S608
        with self._proving("what is remembered of a deleted agreement"):
            return Ledger.load(str(row[0])) if row else None

    def _put_tombstone(self, db: apsw.Connection, frame_id: str, ledger: Ledger) -> None:
        """Remember *ledger* of a frame that is not there."""
        if ledger.empty:
            return
        before = self._tombstone(db, frame_id)
        text = ledger.dump()
        db.execute("INSERT OR REPLACE INTO tombstone VALUES (?, ?)", (frame_id, text))
        gone = tombstone_hash(frame_id, before.dump()) if before else NONE
        self._advance(db, gone, tombstone_hash(frame_id, text))

    @contextlib.contextmanager
    def _leaving(self, db: apsw.Connection, frame: FrameRow) -> Iterator[None]:
        """While it lasts, the revisions of *frame* may be taken out."""
        others = "DELETE FROM leaving WHERE frame <> ?"
        db.execute(others, (UNTIDY,))  # a stranger's backup may hold rows in it
        db.execute("INSERT INTO leaving VALUES (?)", (frame.row,))
        yield
        db.execute(others, (UNTIDY,))

    def _put_draft(self, db: apsw.Connection, frame: FrameRow, draft: StoredDraft) -> FrameRow:
        """Store a draft in place of the one with the same key; the frame's row with it."""
        db.execute(
            # in its place, so that the index on the keys need not be written
            "INSERT INTO draft VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT(frame, key) DO UPDATE SET "
            "mark = excluded.mark, tick = excluded.tick, base = excluded.base, changed = excluded.changed, "
            "payload = excluded.payload",
            (frame.row, draft.key, draft.mark, draft.tick, draft.base, draft.changed, draft.payload),
        )
        held = {**held_in(frame), str(draft.key): draft_hash(frame.id, draft).hex()}
        return replace(frame, held=as_json(held), drafts=len(held))

    def _drop_draft(self, db: apsw.Connection, frame: FrameRow, key: int) -> FrameRow:
        """Take a draft out; the frame's row without it."""
        db.execute("DELETE FROM draft WHERE frame = ? AND key = ?", (frame.row, key))
        held = {name: bound for name, bound in held_in(frame).items() if name != str(key)}
        return replace(frame, held=as_json(held), drafts=len(held))

    def _advance(self, db: apsw.Connection, gone: bytes, come: bytes, step: int = 1) -> None:
        sequence, seal = self._seal(db)
        db.execute("UPDATE seal SET sequence = ?, value = ?", (sequence + step, reseal(seal, gone, come)))

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
            self._insist_on_writing()
            with self._translating("the database"):
                self._find_footing()
                db, landing = self._connection, False
                db.execute("BEGIN IMMEDIATE")
                try:
                    if not self._marked:
                        db.execute("INSERT OR IGNORE INTO leaving VALUES (?)", (UNTIDY,))
                    yield db
                    self._about_to_land()
                    landing = True
                    after = self._seal(db)
                    self._seals |= {after}  # in doubt until it is committed
                    db.execute("COMMIT")
                except BaseException:
                    self._undo(db)
                    if landing:
                        self._taken_off()
                    raise
                self._seals, self._written, self._marked = frozenset({after}), True, True
                self._landed()

    def _insist_on_writing(self) -> None:
        """Raises VaultReadOnly where nothing may be written."""
        if self.unsound:
            raise VaultUnsound(self.folder)
        if self.read_only:
            raise VaultReadOnly(self.folder)

    def _is_untidy(self) -> bool:
        """Whether the program before was killed, or failed, before it wrote all pages anew."""
        return bool(self._connection.execute("SELECT 1 FROM leaving WHERE frame = ?", (UNTIDY,)).fetchall())

    def _about_to_land(self) -> None:
        """Whatever must be so before a commit. Raises VaultError."""

    def _landed(self) -> None:
        """Whatever must be so before anybody is told that it was saved. Raises VaultError."""

    def _taken_off(self) -> None:
        """Whatever must be so after a commit that failed, and was undone if the disk let it be."""

    def _undo(self, db: apsw.Connection) -> None:
        # Some errors have already rolled back; a failing disk may fail here too, and then the
        # journal stays and undoes the change when the database is next read.
        with contextlib.suppress(apsw.Error):
            if db.in_transaction:
                db.execute("ROLLBACK")
