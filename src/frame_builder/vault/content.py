# SPDX-License-Identifier: MIT
"""Writing what a vault holds: frames, drafts, revisions, settings."""

import secrets
from collections.abc import Iterable
from dataclasses import replace
from typing import cast

import apsw

from frame_builder.vault.errors import RevisionOutOfOrder, UnknownFrame
from frame_builder.vault.ledger import Ledger
from frame_builder.vault.reading import JOINING, as_json, heads_in, held_in
from frame_builder.vault.rows import NONE, FrameRow, StoredDraft, StoredRevision, revision_hash, setting_hash
from frame_builder.vault.tree import Head, live
from frame_builder.vault.words import Words, despite_words
from frame_builder.vault.writing import KEY_BITS


class Content(Words):
    """The verbs on one open database.

    Every write returns only after it is on the disk, or raises DiskFull, NotSaved, VaultReadOnly
    or VaultClosed and leaves all as it was. One doubt remains: when the very last sync of a write
    fails, the error is raised although the change may stay. Saving a draft and keeping a revision
    may therefore be repeated as they are.

    ``words`` is what the frame says now, for the index; without it the index keeps what it has.
    """

    @despite_words
    def new_frame(
        self, summary: str, words: str | None = None, *, draft: str | None = None, key: int | None = None
    ) -> str:
        """Make a frame without revisions, with a *draft* in the same step where one is given, under that *key*.

        Its id is random and says nothing.
        """
        frame_id = secrets.token_hex(16)
        with self._writing() as db:
            frame = replace(self._insert_frame(db, frame_id), summary=self._text(summary))
            if draft is not None:
                frame = self._with_draft(db, frame, key or secrets.randbits(KEY_BITS), "", draft)
            self._put_frame(db, frame, NONE)
            self._put_words(db, frame.row, words)
        return frame_id

    @despite_words
    def save_draft(
        self,
        frame_id: str,
        payload: str,
        summary: str,
        *,
        key: int | None = None,
        base: str | None = None,
        words: str | None = None,
    ) -> int:
        """Store a draft and the summary in place of the earlier ones; the draft's key. Raises UnknownFrame.

        *key* names the draft; one that is not there is made. Without it, it is the one written last. *base* is the
        digest of the revision it goes out from; without it, that of the draft before, or the current one.
        """
        with self._writing() as db:
            frame = self._own_frame(db, frame_id)
            before = self._drafts(db, frame)
            if key is None:
                key = max(before, key=lambda draft: draft.age).key if before else secrets.randbits(KEY_BITS)
            if base is None:
                base = next((draft.base for draft in before if draft.key == key), _current(frame))
            elif not self._has_revision(db, frame, base):
                base = ""
            changed = self._with_draft(db, frame, key, base, payload)
            self._put_frame(db, replace(changed, summary=self._text(summary)), _hash(frame))
            self._put_words(db, frame.row, words)
            return key

    @despite_words
    def discard_draft(
        self, frame_id: str, summary: str | None = None, *, key: int | None = None, words: str | None = None
    ) -> None:
        """Forget a draft, if it is there, and store a summary in place of the earlier one. Raises UnknownFrame.

        Without *key* it is the one written last. Those that stay are written anew: they were preferred, so they stay
        even where another computer drops them at the same time and prefers this one.
        """
        with self._writing() as db:
            frame = self._frame(db, frame_id)
            found = [draft for draft in self._drafts(db, frame) if key in (None, draft.key)]
            if found:
                kept = frame.summary if summary is None else self._text(summary)
                fresh = self._without(db, frame, {max(found, key=lambda draft: draft.age).key})
                self._put_frame(db, replace(fresh, summary=kept, changed=""), frame.own_hash())
                self._put_words(db, frame.row, words)

    def choose_draft(self, frame_id: str, key: int) -> None:
        """Go on with one draft and drop the others. Raises UnknownFrame, also where there is no such draft."""
        with self._writing() as db:
            frame = self._frame(db, frame_id)
            others = {draft.key for draft in self._drafts(db, frame)} - {key}
            if str(key) not in held_in(frame):
                raise UnknownFrame()
            if others:
                self._put_frame(db, replace(self._without(db, frame, others), changed=""), frame.own_hash())

    @despite_words
    def append_revision(
        self,
        frame_id: str,
        payload: str,
        digest: str,
        previous: str,
        summary: str,
        *,
        key: int | None = None,
        branch: bool = False,
        words: str | None = None,
    ) -> int:
        """Keep a revision for good and drop its draft, in one step; its number, from 1.

        *previous* must be the digest at the end of a branch ("" for the first), unless it is to *branch* off, and
        *digest* must not be empty. *key* names the draft; without it, it is the one written last. Keeping a revision
        at the end of a branch again, word for word, only confirms it: so a caller may simply repeat what a failing
        disk left in doubt. Raises RevisionOutOfOrder, UnknownFrame.
        """
        with self._writing() as db:
            frame = self._frame(db, frame_id)
            heads = {head.digest: head for head in heads_in(frame)}
            number = self._kept_before(db, frame, payload, digest, previous)
            fresh = frame
            if number is None or digest not in heads:
                if number is not None or not digest or not (previous in heads or not heads or branch):
                    raise RevisionOutOfOrder(_expected(frame))
                kept = StoredRevision(0, payload, digest, previous, self._clock())
                ledger = Ledger.load(frame.ledger).keeping(digest).dump()
                fresh = self._insert_revisions(db, replace(frame, ledger=ledger), (kept,))
                number = next(head.number for head in heads_in(fresh) if head.digest == digest)
            drafts = [draft for draft in self._drafts(db, frame) if key in (None, draft.key)]
            if drafts:
                fresh = self._drop_draft(db, fresh, max(drafts, key=lambda draft: draft.age).key)
            self._put_frame(db, replace(fresh, summary=self._text(summary), changed=""), frame.own_hash())
            self._put_words(db, frame.row, words)
        return number

    @despite_words
    def choose_branch(self, frame_id: str, head: str, summary: str, words: str | None = None) -> None:
        """Go on with the branch that ends in *head* and set the others aside. Raises UnknownFrame."""
        with self._writing() as db:
            frame = self._frame(db, frame_id)
            heads = heads_in(frame)
            digests = frozenset(item.digest for item in heads)
            if head not in digests:
                raise UnknownFrame()
            ledger = Ledger.load(frame.ledger).choosing(head, digests)
            fresh = replace(frame, ledger=ledger.dump(), branches=len(live(heads, ledger)), summary=self._text(summary))
            self._put_frame(db, replace(fresh, changed=""), frame.own_hash())
            self._put_words(db, frame.row, words)

    @despite_words
    def describe_frame(self, frame_id: str, summary: str, words: str | None = None) -> None:
        """Store another summary of what the frame holds already. Raises UnknownFrame."""
        with self._writing() as db:
            frame = self._frame(db, frame_id)
            self._put_frame(db, replace(frame, summary=self._text(summary)), frame.own_hash())
            self._put_words(db, frame.row, words)

    @despite_words
    def delete_frame(self, frame_id: str) -> None:
        """Remove a frame with its drafts and all its revisions: the only way a revision goes.

        Random ids and digests stay, so that it does not come back by joining.
        """
        with self._writing() as db:
            frame = self._frame(db, frame_id)
            digests = db.execute("SELECT digest FROM revision WHERE frame = ?", (frame.row,))
            gone = frozenset(cast(str, row[0]) for row in digests)
            self._drop_words(db, frame.row)
            self._remove_frame(db, frame, Ledger.load(frame.ledger).deleting(gone))

    def set_setting(self, key: str, value: str) -> None:
        """Store JSON text under *key* (the practice, preferences)."""
        if key in JOINING:
            self.save_draft(key, value, "")
            return
        with self._writing() as db:
            self._put_setting(db, key, value)

    # Inside

    def _put_setting(self, db: apsw.Connection, key: str, value: str, step: int = 1) -> None:
        old = db.execute("SELECT value FROM setting WHERE key = ?", (key,)).fetchone()
        gone = setting_hash(key, cast(str, old[0])) if old else NONE
        db.execute("INSERT OR REPLACE INTO setting VALUES (?, ?)", (self._text(key), self._text(value)))
        self._advance(db, gone, setting_hash(key, value), step)

    def _own_frame(self, db: apsw.Connection, frame_id: str) -> FrameRow:
        """The row of a frame; that of a setting which joins is made when it is first written."""
        if frame_id in JOINING:
            return self._found(db, frame_id) or self._insert_frame(db, frame_id)
        return self._frame(db, frame_id)

    def _with_draft(self, db: apsw.Connection, frame: FrameRow, key: int, base: str, payload: str) -> FrameRow:
        """Store a draft in place of the one with the same key; the frame's row with it, and with the moment."""
        draft = StoredDraft(key, *self._next_dot(db, frame), base, self._clock(), self._text(payload))
        ledger = Ledger.load(frame.ledger).writing(draft.dot).dump()
        return replace(self._put_draft(db, frame, draft), ledger=ledger, changed=draft.changed)

    def _without(self, db: apsw.Connection, frame: FrameRow, dropped: set[int]) -> FrameRow:
        """Drop drafts by their keys, and write those that stay anew; the frame's row with it."""
        for draft in sorted(self._drafts(db, frame), key=lambda draft: draft.age):
            if draft.key in dropped:
                frame = self._drop_draft(db, frame, draft.key)
                continue
            mark, tick = self._next_dot(db, frame)
            frame = self._put_draft(db, frame, replace(draft, mark=mark, tick=tick))
            frame = replace(frame, ledger=Ledger.load(frame.ledger).writing((mark, tick)).dump())
        return frame

    def _next_dot(self, db: apsw.Connection, frame: FrameRow) -> tuple[str, int]:
        """The name of the writing that comes next."""
        mark = self._mark_for(frame.id)
        seen = Ledger.load(frame.ledger).seen.get(mark, 0)
        return mark, max(self._seal(db)[0], seen) + 1

    def _has_revision(self, db: apsw.Connection, frame: FrameRow, digest: str) -> bool:
        query = "SELECT 1 FROM revision WHERE frame = ? AND digest = ?"
        return db.execute(query, (frame.row, digest)).fetchone() is not None

    def _kept_before(self, db: apsw.Connection, frame: FrameRow, *wanted: str) -> int | None:
        """The number of the revision with that digest, where there is one. *wanted*: payload, digest, previous.

        Raises RevisionOutOfOrder where it is not word for word the same.
        """
        query = "SELECT number, payload, digest, previous FROM revision WHERE frame = ? AND digest = ?"
        row = db.execute(query, (frame.row, wanted[1])).fetchone()
        if row is not None and row[1:] != wanted:
            raise RevisionOutOfOrder(_expected(frame))
        return cast(int, row[0]) if row else None

    def _insert_revisions(self, db: apsw.Connection, frame: FrameRow, revisions: Iterable[StoredRevision]) -> FrameRow:
        """Add rows, each after the one it follows, and number them; the frame's row with them, made once for all.

        Raises RevisionOutOfOrder.
        """
        heads = {head.digest: head for head in heads_in(frame)}
        written: dict[str, tuple[int, bytes]] = {"": (0, NONE)}
        for given in revisions:
            if given.previous not in written:
                written[given.previous] = self._row_before(db, frame, given.previous)
            number, before = written[given.previous]
            revision = replace(given, number=number + 1, payload=self._text(given.payload))
            own = revision_hash(frame.id, revision, before)
            db.execute(
                "INSERT INTO revision VALUES (?, ?, ?, ?, ?, ?, ?)",
                (
                    frame.row,
                    revision.number,
                    self._text(revision.digest),
                    revision.previous,
                    revision.kept,
                    own,
                    revision.payload,
                ),
            )
            frame = replace(frame, revisions=frame.revisions + 1)
            heads.pop(revision.previous, None)
            heads[revision.digest] = Head(revision.digest, revision.number, revision.kept, own.hex())
            written[revision.digest] = revision.number, own
        return with_heads(frame, tuple(heads.values()), Ledger.load(frame.ledger))

    def _row_before(self, db: apsw.Connection, frame: FrameRow, digest: str) -> tuple[int, bytes]:
        """The number and the hash of a revision that is stored already."""
        query = "SELECT number, own_hash FROM revision WHERE frame = ? AND digest = ?"
        row = db.execute(query, (frame.row, digest)).fetchone()
        if row is None:
            raise RevisionOutOfOrder(_expected(frame))
        return cast(tuple[int, bytes], row)


def with_heads(frame: FrameRow, heads: tuple[Head, ...], ledger: Ledger) -> FrameRow:
    """The frame's row with these ends of branches."""
    found = {head.digest: [head.number, head.kept, head.own_hash] for head in heads}
    return replace(frame, heads=as_json(found), branches=len(live(heads, ledger)), ledger=ledger.dump())


def _hash(frame: FrameRow) -> bytes:
    """What the seal holds for the row as it was: nothing for one that was only just made."""
    return frame.own_hash() if frame.sequence else NONE


def _current(frame: FrameRow) -> str:
    """The digest at the end of the current branch, or ""."""
    found = live(heads_in(frame), Ledger.load(frame.ledger))
    return found[0].digest if found else ""


def _expected(frame: FrameRow) -> int:
    """The number of the revision that would come next."""
    return max((head.number for head in heads_in(frame)), default=0) + 1
