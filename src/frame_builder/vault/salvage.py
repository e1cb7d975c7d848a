# SPDX-License-Identifier: MIT
"""What can still be read of a vault, row by row, for a copy where the whole of it can be copied no more.

A page of the database that cannot be read, on a disk with a bad sector or after damage, hides some rows and none of the
others. Each row is proved as reading always proves it, and what follows from one that is missing is told, not guessed.
Nothing here writes into the vault.
"""

import contextlib
import hashlib
import secrets
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import cast

import apsw

from frame_builder.vault import migrate
from frame_builder.vault.content import with_heads
from frame_builder.vault.engine import as_vault_error, connect
from frame_builder.vault.errors import NotRead, VaultDamaged
from frame_builder.vault.ledger import EMPTY, MOST_COUNT, Ledger
from frame_builder.vault.moments import EARLIEST
from frame_builder.vault.parcels import MOST_REVISIONS
from frame_builder.vault.reading import UNREADABLE, Reader, as_json, heads_in, held_in
from frame_builder.vault.rows import (
    NONE,
    FrameRow,
    StoredDraft,
    StoredRevision,
    draft_hash,
    revision_hash,
    seal_of,
    setting_hash,
    tombstone_hash,
)
from frame_builder.vault.tree import Head

_KINDS = {"i": int, "s": str, "b": bytes}
_HASHES = {"setting": setting_hash, "tombstone": tombstone_hash}
_MOST_STEPS = 20_000
"""Rows of one table that are asked for one by one after a page could not be read."""


@dataclass(frozen=True)
class Gap:
    """A frame of which the copy does not hold everything.

    ``versions`` are the numbers of those that are left out, ``drafts`` the keys. ``entry``: its line in the list
    could not be read, and was made anew from what there is. ``absent``: the copy holds nothing of it; ``summary`` is
    then what the list said, as far as that is known. ``loose`` is the newest version that is whole itself, if one
    before it is missing: it cannot be kept as a version, and whoever knows what it says may keep it as a draft.
    """

    frame_id: str
    versions: tuple[int, ...] = ()
    drafts: tuple[int, ...] = ()
    entry: bool = False
    absent: bool = False
    summary: str = ""
    loose: StoredRevision | None = None


@dataclass(frozen=True)
class Gaps:
    """What a copy lacks. ``unnamed``: there may be more frames, of which nothing could be read that names them.

    ``settings``, ``deleted``: some settings, or what was remembered of deleted frames. ``older``: what could be
    read was not proved to be the newest, since its list does not add up, or not all of that could be read.
    """

    frames: tuple[Gap, ...] = ()
    unnamed: bool = False
    settings: bool = False
    deleted: bool = False
    older: bool = False


NO_GAPS = Gaps()


def copy_rows(source: Reader, data_key: bytes, path: Path) -> Gaps:
    """Put what can be read of *source* into the new database *path*, proved row by row; what is missing there.

    Nobody else reads or writes the vault meanwhile. Raises NotRead where nothing of it can be read, and apsw.Error for
    whatever is wrong with the new one.
    """
    fresh = connect(path, data_key)
    try:
        migrate.create_schema(fresh)
        fresh.execute("BEGIN")  # never rolled back: on failure nothing of the copy stays
        with source.turn() as db, contextlib.closing(_Salvage(source, db, fresh)) as salvage:
            gaps = salvage.run()
        fresh.execute("COMMIT")
        return gaps
    finally:
        fresh.close()


class _Salvage:
    """One rescue, from one database into another."""

    def __init__(self, source: Reader, db: apsw.Connection, fresh: apsw.Connection) -> None:
        self._source, self._db, self._fresh = source, db, fresh
        self._torn: set[str] = set()  # the tables of which something could not be read
        self._frames: dict[int, FrameRow] = {}
        self._lost: set[int] = set()  # rows of frames whose entry could not be read
        self._drafts: dict[int, list[StoredDraft]] = defaultdict(list)
        self._kept: dict[int, dict[str, tuple[int, bytes, str]]] = defaultdict(dict)  # number, hash, moment by digest
        self._ends: dict[int, set[str]] = defaultdict(set)
        self._left_out: dict[int, list[int]] = defaultdict(list)
        self._loose: dict[int, StoredRevision] = {}
        self._graves: dict[str, Ledger] = {}  # what is remembered of deleted frames, by their ids
        self._doubtful = False  # whether a frame is there that is remembered as deleted
        self._unnamed = False
        self._undo = contextlib.ExitStack()
        self._listed: list[bytes] = []  # the hashes of the rows that the vault's seal adds up, as they were read

    def close(self) -> None:
        """Leave no query in the middle, which would keep the vault from ever undoing a save."""
        self._undo.close()

    def run(self) -> Gaps:
        self._read_frames()
        for row, *fields in self._rows("draft", "frame, key, mark, tick, base, changed, payload", "iisisss"):
            self._drafts[cast(int, row)].append(StoredDraft(*cast(tuple[int, str, int, str, str, str], fields)))
        self._lost |= {row for row, frame in self._frames.items() if self._is_older(frame)}
        columns = "frame, number, digest, previous, kept, own_hash, payload"
        for row, number, digest, previous, kept, own, payload in self._rows("revision", columns, "iisssbs"):
            texts = cast(tuple[str, str, str, str], (payload, digest, previous, kept))
            self._take_revision(cast(int, row), StoredRevision(cast(int, number), *texts), cast(bytes, own))
        hashes: list[bytes] = []
        gaps = [gap for row, frame in self._frames.items() if (gap := self._put_frame(row, frame, hashes))]
        hashes += self._put_pairs("setting", dict(self._read_pairs("setting", "key, value")))
        hashes += self._put_pairs("tombstone", {name: ledger.dump() for name, ledger in self._graves.items()})
        sums_up = self._put_seal(hashes)
        self._unnamed = self._unnamed or bool(self._drafts.keys() - self._frames.keys())
        return Gaps(
            tuple(gaps),
            self._unnamed,
            "setting" in self._torn,
            "tombstone" in self._torn,
            self._doubtful or not sums_up,
        )

    # reading

    def _rows(self, table: str, columns: str, kinds: str) -> Iterator[tuple[object, ...]]:
        """Every row of a table that can be read, in the order they were written in, if its fields are of these kinds.

        The page of another table may lie in the place of one of this, from another time.
        """
        at, steps = 1, 0  # with a “greater than” the row before would be looked for, whose page may be the bad one
        query = f"SELECT rowid, {columns} FROM {table} NOT INDEXED WHERE rowid >= ? ORDER BY rowid"  # noqa: S608 - ours
        while steps < _MOST_STEPS:
            try:
                cursor = self._db.cursor()
                self._undo.callback(cursor.close, True)
                for row in cursor.execute(query, (at,)):
                    at = cast(int, row[0]) + 1
                    if all(isinstance(item, _KINDS[kind]) for item, kind in zip(row[1:], kinds, strict=True)):
                        yield row[1:]
                    else:
                        self._torn.add(table)
                return
            except apsw.Error as error:
                self._insist_unreadable(error)
            except UNREADABLE:
                pass  # a text that is none
            self._torn.add(table)
            at, steps = at + 1, steps + 1

    def _read_pairs(self, table: str, columns: str) -> Iterator[tuple[str, str]]:
        """The rows of a table of two texts. On a page of another time one may be there twice: the later row counts."""
        for name, value in cast(Iterator[tuple[str, str]], self._rows(table, columns, "ss")):
            try:
                own = _HASHES[table](name, value)
                if table == "tombstone":
                    Ledger.load(value)
            except UNREADABLE:
                self._torn.add(table)
                continue
            self._listed.append(own)
            yield name, value

    def _insist_unreadable(self, error: apsw.Error) -> None:
        """Raises what says nothing of a page, such as that memory is short."""
        met = as_vault_error(error, self._source.folder, "a page")
        if not isinstance(error, apsw.IOError) and not isinstance(met, VaultDamaged):
            raise met from error

    def _read_frames(self) -> None:
        """The list; of a line that cannot be read, at least whose it is."""
        columns = "row, id, summary, changed, sequence, revisions, branches, drafts, heads, held, ledger, own_hash"
        unproved = {}
        for fields in self._rows("frame", columns, "isssiiiisssb"):
            row, name = cast(tuple[int, str], fields[:2])
            try:
                line = self._source.proved(fields)
            except (VaultDamaged, *UNREADABLE):
                unproved[row] = name
                continue
            if row not in self._frames or self._frames[row].sequence < line.sequence:  # or it is of another time
                self._frames[row] = line
        self._listed += [line.own_hash() for line in self._frames.values()]
        known, torn = self._source.known_frames(), "frame" in self._torn
        names, whole = self._names()
        if torn and not (names or self._frames):
            raise NotRead(self._source.folder)  # the page from which all others are found: nothing can be
        if not whole:
            self._unnamed = torn
            names = {**({row: frame.id for row, frame in known.items()} if torn else unproved), **names}
        for row in names.keys() - self._frames.keys():
            self._lost.add(row)
            plain = FrameRow(row, names[row], "", EARLIEST.isoformat(), 1, 0, 0, 0, as_json({}), as_json({}), EMPTY)
            self._frames[row] = known.get(row, plain)
        newest = {frame.id: row for row, frame in sorted(self._frames.items(), key=lambda item: item[1].sequence)}
        self._frames = {row: frame for row, frame in self._frames.items() if newest[frame.id] == row}
        self._doubt_deleted()

    def _doubt_deleted(self) -> None:
        """A frame is there and remembered as deleted as well: one of the two is of another time. It stays, and that is
        told: who deleted it can do so again, and nobody could bring back one that is left out."""
        for name, ledger in self._read_pairs("tombstone", "id, ledger"):
            self._graves[name] = Ledger.load(ledger)
        for frame in self._frames.values():
            self._doubtful = self._graves.pop(frame.id, None) is not None or self._doubtful

    def _is_older(self, frame: FrameRow) -> bool:
        """Whether a line is of before the drafts that lie there: then it names none of them."""
        drafts = self._drafts.get(frame.row, [])
        later = any(draft.changed > frame.changed for draft in drafts)
        return later and not self._sound_drafts(frame, lost=False)

    def _names(self) -> tuple[dict[int, str], bool]:
        """The ids of all frames, by their rows, out of the index on them, in pages of its own; whether it is whole."""
        found: dict[int, str] = {}
        for order in ("ASC", "DESC"):
            try:
                query = f"SELECT row, id FROM frame INDEXED BY sqlite_autoindex_frame_1 ORDER BY id {order}"  # noqa: S608
                for row, name in self._db.execute(query):
                    found[cast(int, row)] = str(name)
                return found, order == "ASC"
            except apsw.Error as error:
                self._insist_unreadable(error)
        return found, False

    # writing

    def _take_revision(self, row: int, revision: StoredRevision, own: bytes) -> None:
        """Copy a version, if it is what was kept and all before it are in the copy: those come first."""
        frame = self._frames.get(row)
        if frame is None:
            self._unnamed = True
            return
        kept = self._kept[row]
        if revision.digest in kept:
            return  # on a page of another time as well
        number, before, _ = kept.get(revision.previous, (0, NONE, ""))
        follows = not revision.previous or revision.previous in kept
        if follows and revision.number == number + 1 and own == revision_hash(frame.id, revision, before):
            values = (revision.digest, revision.previous, revision.kept, own, revision.payload)
            self._fresh.execute("INSERT INTO revision VALUES (?, ?, ?, ?, ?, ?, ?)", (row, revision.number, *values))
            kept[revision.digest] = revision.number, own, revision.kept
            self._ends[row] = (self._ends[row] - {revision.previous}) | {revision.digest}
            return
        if 0 < revision.number <= MOST_REVISIONS:
            self._left_out[row].append(revision.number)
        says = hashlib.sha256(revision.payload.encode("utf-8", "surrogatepass")).hexdigest() == revision.digest
        if says and not follows and (row not in self._loose or self._loose[row].number <= revision.number):
            self._loose[row] = revision

    def _put_frame(self, row: int, frame: FrameRow, hashes: list[bytes]) -> Gap | None:
        """Write the row of a frame as the copy holds it; what is missing, if anything is."""
        kept, lost = self._kept[row], row in self._lost
        numbers = [number for number, _, _ in kept.values()]
        ends = (min(head.number, MOST_REVISIONS) for head in heads_in(frame))
        most = max((*ends, *numbers, *self._left_out[row]), default=0)
        versions = tuple(sorted({*range(1, most + 1)} - {*numbers}))
        if not versions and len(numbers) < frame.revisions:
            versions = (most,)  # of one branch, while the other has them all
        drafts = self._sound_drafts(frame, lost=lost)
        missing = tuple(sorted({int(key) for key in held_in(frame)} - {draft.key for draft in drafts}))
        lacks = bool(versions or missing or lost)
        absent = lacks and not (kept or drafts)
        gap = Gap(frame.id, versions, missing, lost, absent, frame.summary, self._loose.get(row))
        ledger = Ledger.load(frame.ledger)
        if lacks:
            drafts = self._written_anew(drafts, kept.keys())
            ledger = _forgetting(ledger, drafts, kept.keys() if versions or lost else ledger.gone)
        if not absent:
            self._write_frame(self._with_all(frame, ledger, drafts), hashes)
        return gap if lacks else None

    def _written_anew(self, drafts: list[StoredDraft], digests: Collection[str]) -> list[StoredDraft]:
        """The drafts as writings of this rescue: one that goes out from a version left out is another than it was, and
        to know a writing is to know all before it, of which some may be missing."""
        mark = secrets.token_hex(8)  # of this frame only, as marks are
        return [
            replace(draft, mark=mark, tick=tick, base=draft.base if draft.base in digests else "")
            for tick, draft in enumerate(sorted(drafts, key=lambda draft: draft.age), 1)
        ]

    def _sound_drafts(self, frame: FrameRow, *, lost: bool) -> list[StoredDraft]:
        """The drafts that the frame's row names, or all that can be read where that row cannot."""
        held = held_in(frame)
        found = {
            draft.key: draft
            for draft in sorted(self._drafts[frame.row], key=lambda draft: draft.tick)
            if 0 < draft.tick < MOST_COUNT and (lost or held.get(str(draft.key)) == draft_hash(frame.id, draft).hex())
        }
        return list(found.values())

    def _with_all(self, frame: FrameRow, ledger: Ledger, drafts: list[StoredDraft]) -> FrameRow:
        """The row of a frame that holds what the copy has of it; its drafts are written."""
        row, kept, held = frame.row, self._kept[frame.row], {}
        for draft in drafts:
            values = (draft.key, draft.mark, draft.tick, draft.base, draft.changed, draft.payload)
            self._fresh.execute("INSERT INTO draft VALUES (?, ?, ?, ?, ?, ?, ?)", (row, *values))
            held[str(draft.key)] = draft_hash(frame.id, draft).hex()
        ends = {digest: kept[digest] for digest in self._ends[row]}
        heads = tuple(Head(digest, number, when, own.hex()) for digest, (number, own, when) in ends.items())
        bare = replace(frame, revisions=len(kept), drafts=len(held), held=as_json(held))
        return with_heads(bare, heads, ledger)

    def _write_frame(self, frame: FrameRow, hashes: list[bytes]) -> None:
        own = frame.own_hash()
        places = ", ".join("?" * 12)
        self._fresh.execute(f"INSERT INTO frame VALUES ({places})", (*frame.columns(), own))  # noqa: S608 - only places
        hashes.append(own)

    def _put_pairs(self, table: str, pairs: Mapping[str, str]) -> list[bytes]:
        """Write a table of two texts; the hashes of its rows."""
        insert = f"INSERT INTO {table} VALUES (?, ?)"  # noqa: S608 - a name of ours
        self._fresh.executemany(insert, list(pairs.items()))
        return [_HASHES[table](name, value) for name, value in pairs.items()]

    def _put_seal(self, hashes: list[bytes]) -> bool:
        """Seal what the copy holds; whether the vault's own seal is the last one and adds up what was read."""
        found: tuple[int, bytes] = (0, NONE)
        with contextlib.suppress(VaultDamaged, *UNREADABLE):
            for row in self._rows("seal", "sequence, value", "ib"):
                found = cast(tuple[int, bytes], row)
        sequence = max([found[0], *(frame.sequence for frame in self._frames.values())])
        self._fresh.execute("UPDATE seal SET sequence = ?, value = ?", (sequence, seal_of(hashes)))
        return found[1] == seal_of(self._listed) and self._source.is_last(found)


def _forgetting(ledger: Ledger, drafts: list[StoredDraft], digests: Collection[str]) -> Ledger:
    """What is remembered for joining, and never that it has seen what is left out, or no copy could bring it back."""
    ledger = replace(ledger, seen={})
    for draft in drafts:
        ledger = ledger.writing(draft.dot)
    return replace(ledger, gone={name: count for name, count in ledger.gone.items() if name in digests or count % 2})
