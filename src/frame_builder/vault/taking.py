# SPDX-License-Identifier: MIT
"""Giving frames away as a parcel, and taking a parcel in: one transaction, proved before it counts."""

import secrets
from collections.abc import Callable, Iterable
from dataclasses import replace

import apsw

from frame_builder.vault.comparing import Joined, compare
from frame_builder.vault.content import Content, with_heads
from frame_builder.vault.join import NOTHING, FrameState, Parcel
from frame_builder.vault.ledger import Ledger
from frame_builder.vault.parcels import check, check_brought, check_ends
from frame_builder.vault.reading import as_json, heads_in
from frame_builder.vault.rows import NONE, FrameRow, StoredDraft
from frame_builder.vault.shape1 import OWN
from frame_builder.vault.words import despite_words
from frame_builder.vault.writing import KEY_BITS

Describe = Callable[[str, FrameState], tuple[str, str]]
"""Gives the summary and the words of a frame as it will be."""


class Taking(Content):
    """A vault that gives and takes parcels."""

    def parcel(self, frames: Iterable[str] | None = None) -> Parcel:
        """These frames, or everything: all frames, My practice and the tombstones. Raises UnknownFrame.

        Nothing leaves a vault whose list does not prove, or lacks a frame of which something lies there.
        """
        self.entries()  # by which an older line of a frame is told from the newest
        if self.unsound:
            self.verify_bonds()
        with self._reading("the list of agreements") as db:
            if frames is None:
                rows = db.execute(
                    "SELECT id FROM frame NOT INDEXED UNION SELECT id FROM tombstone NOT INDEXED ORDER BY id"
                )
                frames = [str(row[0]) for row in rows]
                found = {frame_id: self._state(db, frame_id) for frame_id in frames}
            else:
                found = {name: self._frame_state(db, self._frame(db, name)) for name in frames}
            normal = {name: state.join(state) for name, state in found.items()}
            return Parcel({name: state for name, state in normal.items() if state != NOTHING})

    def plan(self, parcel: Parcel, *, deleted_too: bool = False) -> tuple[dict[str, FrameState], Joined]:
        """What taking a parcel in would change: the frames that would differ, and the counts.

        *deleted_too*: also what was deleted or dropped here. Raises ParcelRefused when it does not check out.
        """
        check(parcel)
        before, after = self._joined(parcel, deleted_too)
        differing = {name: state for name, state in after.items() if state != before[name]}
        return differing, compare(before, parcel, after, OWN)

    @despite_words
    def take_in(self, parcel: Parcel, describe: Describe, *, deleted_too: bool = False) -> Joined:
        """Join a parcel to what is here, whole or not at all. Taking it in again changes nothing.

        *describe* is asked for each frame that differs. What was deleted here stays deleted, unless *deleted_too*.
        Raises ParcelRefused, and what every write raises.
        """
        check(parcel)
        with self._writing() as db:
            before, after = self._joined(parcel, deleted_too)
            for name, state in after.items():
                if state != before[name]:
                    self._put_state(db, name, state, describe)
                    if self._state(db, name) != state:
                        raise apsw.CorruptError("what was written is not what was to be")
        return compare(before, parcel, after, OWN)

    # Inside

    def _joined(self, parcel: Parcel, deleted_too: bool) -> tuple[dict[str, FrameState], dict[str, FrameState]]:
        with self._reading("the list of agreements") as db:
            before = {name: self._state(db, name).dated for name in sorted(parcel.frames)}
        after = {}
        for name, state in before.items():
            mark = self._mark_for(name)
            check_brought(name, state, parcel.frames[name], mark)
            after[name] = state.taking(parcel.frames[name], mark if deleted_too and name != OWN else "")
            check_ends(f"agreement {name[:8]}", after[name])
        return before, after

    def _state(self, db: apsw.Connection, frame_id: str) -> FrameState:
        """A frame, or what is remembered of it."""
        frame = self._found(db, frame_id)
        if frame is not None:
            return self._frame_state(db, frame)
        return FrameState(ledger=self._tombstone(db, frame_id) or Ledger())

    def _frame_state(self, db: apsw.Connection, frame: FrameRow) -> FrameState:
        drafts = frozenset(replace(draft, key=0) for draft in self._drafts(db, frame))
        return FrameState(frozenset(self._revisions(db, frame)), drafts, Ledger.load(frame.ledger))

    def _put_state(self, db: apsw.Connection, frame_id: str, state: FrameState, describe: Describe) -> None:
        """Make a frame what *state* says."""
        frame = self._found(db, frame_id)
        if state.bare:
            if frame is None:
                self._put_tombstone(db, frame_id, state.ledger)
            else:
                self._drop_words(db, frame.row)
                self._remove_frame(db, frame, state.ledger)
            return
        gone = frame.own_hash() if frame else NONE
        frame = frame or self._insert_frame(db, frame_id)
        summary, words = ("", None) if frame_id == OWN else describe(frame_id, state)
        fresh = self._put_revisions(db, frame, state)
        fresh = self._put_drafts(db, fresh, state.drafts)
        moments = [draft.changed for draft in state.drafts] + [revision.kept for revision in state.revisions]
        fresh = replace(fresh, summary=self._text(summary), changed=max(moments), ledger=state.ledger.dump())
        self._put_frame(db, fresh, gone)
        self._put_words(db, frame.row, words)

    def _put_revisions(self, db: apsw.Connection, frame: FrameRow, state: FrameState) -> FrameRow:
        """Add the revisions that are new; only where one goes, or was kept earlier elsewhere, are all written anew."""
        known = {revision.digest: revision for revision in self._revisions(db, frame)}
        found = state.by_digest
        if any(found.get(digest) != revision for digest, revision in known.items()):
            with self._leaving(db, frame):
                db.execute("DELETE FROM revision WHERE frame = ?", (frame.row,))
            frame, known = replace(frame, revisions=0, heads=as_json({})), {}
        new = [revision for revision in state.revisions if revision.digest not in known]
        frame = self._insert_revisions(db, frame, sorted(new, key=lambda item: (item.number, item.digest)))
        return with_heads(frame, heads_in(frame), state.ledger)

    def _put_drafts(self, db: apsw.Connection, frame: FrameRow, drafts: frozenset[StoredDraft]) -> FrameRow:
        """Keep the drafts that stay under their keys, and give new ones keys of their own."""
        here = {replace(draft, key=0): draft for draft in self._drafts(db, frame)}
        for plain, draft in here.items():
            if plain not in drafts:
                frame = self._drop_draft(db, frame, draft.key)
        for plain in sorted(drafts - here.keys(), key=lambda draft: draft.age):
            frame = self._put_draft(db, frame, replace(plain, key=secrets.randbits(KEY_BITS)))
        return frame
