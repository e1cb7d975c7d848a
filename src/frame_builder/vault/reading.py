# SPDX-License-Identifier: MIT
"""Reading what a vault holds, and proving that it is what was stored."""

import contextlib
import json
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar, cast

import apsw

from frame_builder.vault.engine import as_vault_error, disk_fails
from frame_builder.vault.errors import NotRead, NotSaved, UnknownFrame, VaultDamaged, VaultReadOnly
from frame_builder.vault.ledger import MOST_COUNT, Ledger
from frame_builder.vault.rows import (
    NONE,
    Entry,
    FrameRow,
    StoredDraft,
    StoredRevision,
    draft_hash,
    revision_hash,
    seal_of,
    setting_hash,
    tombstone_hash,
)
from frame_builder.vault.shape1 import OWN
from frame_builder.vault.tree import Head, heads_of

_FRAME = (
    "SELECT row, id, summary, changed, sequence, revisions, branches, drafts, heads, held, ledger, own_hash FROM frame"
)
_REVISIONS = (
    "SELECT number, payload, digest, previous, kept, own_hash FROM revision {} WHERE frame = ? "
    "ORDER BY number, kept, digest"
)
_SETTINGS = "SELECT key, value FROM setting"
_TOMBSTONES = "SELECT id, ledger FROM tombstone"
T = TypeVar("T")
_FrameTuple = tuple[int, str, str, str, int, int, int, int, str, str, str, bytes]

UNREADABLE = (ValueError, TypeError, LookupError, AttributeError, ArithmeticError, RecursionError)
"""What rows of another kind than ours lead to: whoever knows a passphrase can write any row, with a hash that fits."""
MOST_WRITES = MOST_COUNT // 2
"""A vault that counts more was made to leave no room for the next writing. It is not opened, so that no writing of ours
ever comes near to what can be counted."""
JOINING = frozenset({OWN})
"""Settings that are drafts of their own, because they are written on several computers."""


class Reader:
    """The questions one may ask an open database. Safe from any thread, one call at a time.

    Every read raises VaultDamaged rather than return text that was not stored. A damaged
    revision or draft leaves the others and the list readable.
    """

    def __init__(self, connection: apsw.Connection, folder: Path) -> None:
        self._connection = connection
        self._turn = threading.RLock()
        self._shaken = False  # the disk reported an error: what cannot be read then is not damaged
        self._seals: frozenset[tuple[int, bytes]] = frozenset()  # what the list adds up to, as far as is known
        self._known: dict[int, tuple[tuple[object, ...], FrameRow]] = {}
        self.unsound = False  # some page does not fit the others, or cannot be read
        self.folder = folder

    def entries(self) -> tuple[Entry, ...]:
        """All frames, the last changed first; checked as a whole against the seal."""
        with self._reading("the list of agreements") as db:
            frames = self._list(db)
            hashes = [frame.own_hash() for frame in frames]
            hashes += [setting_hash(str(key), str(value)) for key, value in db.execute(_SETTINGS)]
            hashes += [tombstone_hash(str(name), str(ledger)) for name, ledger in db.execute(_TOMBSTONES)]
            found = self._seal(db)
            if seal_of(hashes) != found[1] or not (db.in_transaction or self.is_last(found)):
                raise VaultDamaged(self.folder, "the list of agreements is not the newest one")
            return tuple(frame.entry for frame in frames if frame.id not in JOINING)

    def draft(self, frame_id: str) -> str | None:
        """The payload of the draft that was written last, or None when there is none. Raises UnknownFrame."""
        drafts = self.drafts(frame_id)
        return drafts[0].payload if drafts else None

    def drafts(self, frame_id: str) -> tuple[StoredDraft, ...]:
        """Every draft, the one written last first; more than one only after joining. Raises UnknownFrame."""
        with self._reading(f"the draft of agreement {frame_id}") as db:
            frame = self._frame(db, frame_id)
            return tuple(sorted(self._drafts(db, frame), key=lambda draft: draft.age, reverse=True))

    def revisions(self, frame_id: str) -> tuple[StoredRevision, ...]:
        """All kept revisions, each after the one it follows, proved against the chain. Raises UnknownFrame."""
        with self._reading(f"the revisions of agreement {frame_id}") as db:
            return self._revisions(db, self._frame(db, frame_id))

    def heads(self, frame_id: str) -> tuple[Head, ...]:
        """The end of every branch. Raises UnknownFrame."""
        with self._reading(f"the revisions of agreement {frame_id}") as db:
            return heads_in(self._frame(db, frame_id))

    def ledger(self, frame_id: str) -> Ledger:
        """What the frame remembers for joining. Raises UnknownFrame."""
        with self._reading(f"the entry of agreement {frame_id}") as db:
            return Ledger.load(self._frame(db, frame_id).ledger)

    def setting(self, key: str) -> str | None:
        """The JSON text stored under *key*, or None."""
        if key in JOINING:
            try:
                return self.draft(key)
            except UnknownFrame:
                return None
        with self._reading("the settings") as db:
            row = db.execute("SELECT value FROM setting NOT INDEXED WHERE key = ?", (key,)).fetchone()
            return cast(str, row[0]) if row else None

    def verify(self) -> None:
        """Read everything and prove it. Raises VaultDamaged naming the first part that fails."""
        self.verify_pages()
        self.verify_rows()
        self.verify_bonds()

    def verify_pages(self) -> None:
        """Read every page, and prove how the database holds its rows. Raises VaultDamaged."""
        with self._reading("the database") as db:
            if [row[0] for row in db.execute("PRAGMA integrity_check")] != ["ok"]:
                raise apsw.CorruptError("it is not consistent")

    def verify_bonds(self) -> None:
        """Prove that no draft or version belongs to nobody. See `verify`.

        It could come to be that of a new frame; or the list is an older one, and lacks the frame it belongs to.
        """
        with self._reading("the database") as db:
            for table in ("draft", "revision"):
                query = f"SELECT 1 FROM {table} NOT INDEXED WHERE frame NOT IN (SELECT row FROM frame) LIMIT 1"  # noqa: S608 - ours
                if db.execute(query).fetchall():
                    raise VaultDamaged(self.folder, f"a {table} belongs to no agreement")

    def verify_rows(self) -> None:
        """Prove every row against the others, and leave out how the database holds them. Raises VaultDamaged."""
        for entry in self.entries():
            try:
                bases, revisions = {draft.base for draft in self.drafts(entry.id)}, self.revisions(entry.id)
            except UnknownFrame:
                raise VaultDamaged(self.folder, f"agreement {entry.id} is in the list and is not found") from None
            if not bases <= {"", *(revision.digest for revision in revisions)}:
                raise VaultDamaged(self.folder, f"the draft of agreement {entry.id} goes out from a version not there")
            if entry.branches > max(1, len(revisions)):
                raise VaultDamaged(self.folder, f"the list counts more versions of agreement {entry.id} than there are")
        for key in JOINING:
            self.setting(key)
        with self._reading("what is remembered of deleted agreements") as db:
            for _name, ledger in db.execute(_TOMBSTONES):
                Ledger.load(str(ledger))
        with self._reading("the numbers of its rows") as db:
            numbers = [
                row[0] for row in db.execute("SELECT seq FROM sqlite_sequence UNION ALL SELECT max(row) FROM frame")
            ]
        if any(number is not None and (type(number) is not int or number > MOST_WRITES) for number in numbers):
            raise VaultDamaged(self.folder, "its rows are numbered higher than anybody writes")
        if self.seal()[0] > MOST_WRITES:
            raise VaultDamaged(self.folder, "it counts more writings than anybody makes")

    def seal(self) -> tuple[int, bytes]:
        """How often the vault was written, and what its list adds up to: two that agree hold the same."""
        with self._reading("the seal of the list") as db:
            return self._seal(db)

    def last_change(self) -> str:
        """The moment at which a frame was last written, by the clock of that time; "" where there is none."""
        with self._reading("the list of agreements") as db:
            return max((str(row[0]) for row in db.execute("SELECT changed FROM frame")), default="")

    def proving(self, what: str) -> contextlib.AbstractContextManager[None]:
        """What is not written as we write it is damaged. Raises VaultDamaged."""
        return self._proving(what)

    @contextlib.contextmanager
    def turn(self) -> Iterator[apsw.Connection]:
        """The connection, while nobody else may use it. Raises apsw.Error as it comes."""
        with self._turn:
            yield self._connection

    def beside(self, connection: apsw.Connection) -> "Reader":
        """A reader of a copy, which knows of the list what this one knows."""
        reader = Reader(connection, self.folder)
        reader._known, reader._seals = self._known, self._seals
        return reader

    def is_last(self, seal: tuple[int, bytes]) -> bool:
        """Whether that may be what was saved last, as far as is known."""
        return not self._seals or seal in self._seals

    def known_frames(self) -> dict[int, FrameRow]:
        """The rows of the list as it was last read whole, by their numbers."""
        return {row: frame for row, (_fields, frame) in self._known.items()}

    def proved(self, fields: tuple[object, ...]) -> FrameRow:
        """A row of the list, once all in it was proved. Raises VaultDamaged."""
        return self._readable(self._checked(fields))

    # Inside

    def _list(self, db: apsw.Connection) -> list[FrameRow]:
        """Every row of the list. One that is to the letter what was proved before is not proved again."""
        found = {}
        for row in db.execute(_FRAME + " ORDER BY sequence DESC"):
            if row[0] in found:
                continue  # on a page of another time as well, as it was then
            known = self._known.get(cast(int, row[0]))
            if known is None or known[0] != row:
                known = (row, self._checked(row))
            found[cast(int, row[0])] = known
        if not db.in_transaction:  # which may be undone
            self._known = found  # where the list cannot be read any more, what it said last stays known
        return [frame for _row, frame in found.values()]

    def _checked(self, row: tuple[object, ...]) -> FrameRow:
        fields = cast(_FrameTuple, row)
        frame = FrameRow(*fields[:11])
        if frame.own_hash() != fields[11]:
            raise VaultDamaged(self.folder, f"the entry of agreement {frame.id} is not right")
        return frame

    def _frame(self, db: apsw.Connection, frame_id: str) -> FrameRow:
        frame = self._found(db, frame_id)
        if frame is None:
            raise UnknownFrame()
        return frame

    def _found(self, db: apsw.Connection, frame_id: str) -> FrameRow | None:
        found = self._either_way(lambda how: self._found_by(how, db, frame_id))
        return self._found_by("NOT INDEXED", db, frame_id) if found is None and self.unsound else found

    def _found_by(self, how: str, db: apsw.Connection, frame_id: str) -> FrameRow | None:
        rows = db.execute(f"{_FRAME} {how} WHERE id = ? ORDER BY sequence DESC", (frame_id,)).fetchall()
        return self._newest(self.proved(rows[0])) if rows else None

    def _either_way(self, read: Callable[[str], T]) -> T:
        """What is found and proves. An index that does not fit leads to no row, or to others: then each is looked at.

        Raises VaultDamaged and the like.
        """
        if self.unsound:
            with contextlib.suppress(VaultDamaged, apsw.CorruptError):
                return read("")
            return read("NOT INDEXED")
        return read("")

    def _newest(self, frame: FrameRow) -> FrameRow:
        """The row, unless the list knows of a newer writing of it."""
        known = self._known.get(frame.row)
        if known and known[1].sequence >= frame.sequence and known[1] != frame:
            raise VaultDamaged(self.folder, f"the entry of agreement {frame.id} is not the newest one")
        return frame

    def _readable(self, frame: FrameRow) -> FrameRow:
        """The row, once all that it holds as JSON could be read: who writes the hash can write anything."""
        with self._proving(f"the entry of agreement {frame.id}"):
            Ledger.load(frame.ledger)
            heads_in(frame)
            held_in(frame)
        return frame

    def _drafts(self, db: apsw.Connection, frame: FrameRow) -> tuple[StoredDraft, ...]:
        return self._either_way(lambda how: self._drafts_by(how, db, frame))

    def _drafts_by(self, how: str, db: apsw.Connection, frame: FrameRow) -> tuple[StoredDraft, ...]:
        query = f"SELECT key, mark, tick, base, changed, payload FROM draft {how} WHERE frame = ? ORDER BY key"  # noqa: S608
        rows = cast(list[tuple[int, str, int, str, str, str]], list(db.execute(query, (frame.row,))))
        drafts = tuple(StoredDraft(*row) for row in rows)
        held = held_in(frame)
        fitting = {
            draft.key: draft for draft in drafts if draft_hash(frame.id, draft).hex() == held.get(str(draft.key))
        }
        if how:  # a page of another time may hold older ones besides
            drafts = tuple(fitting.values())
        if not len(fitting) == len(held) == len(drafts):
            raise VaultDamaged(self.folder, f"the draft of agreement {frame.id} is not right")
        if any(not 0 < draft.tick < MOST_COUNT for draft in drafts):
            raise VaultDamaged(
                self.folder, f"the draft of agreement {frame.id} counts more writings than anybody makes"
            )
        return drafts

    def _revisions(self, db: apsw.Connection, frame: FrameRow) -> tuple[StoredRevision, ...]:
        return self._either_way(lambda how: self._revisions_by(how, db, frame))

    def _revisions_by(self, how: str, db: apsw.Connection, frame: FrameRow) -> tuple[StoredRevision, ...]:
        found: list[StoredRevision] = []
        hashes: dict[str, bytes] = {"": NONE}
        numbers: dict[str, int] = {"": 0}
        cursor = db.execute(_REVISIONS.format(how), (frame.row,))
        while True:
            name = f"revision {len(found) + 1} of agreement {frame.id}"
            with self._translating(name):
                row = cursor.fetchone()
            if row is None:
                break
            revision, own = StoredRevision(*cast(tuple[int, str, str, str, str], row[:5])), row[5]
            before = hashes.get(revision.previous)
            if before is None:
                raise VaultDamaged(self.folder, f"revision {revision.number - 1} of agreement {frame.id} is missing")
            follows = numbers[revision.previous] + 1 == revision.number
            if not follows or own != revision_hash(frame.id, revision, before):
                name = f"revision {revision.number} of agreement {frame.id}"
                raise VaultDamaged(self.folder, f"{name} is not what was kept")
            hashes[revision.digest], numbers[revision.digest] = own, revision.number
            found.append(revision)
        ends = {revision.digest: hashes[revision.digest].hex() for revision in heads_of(found)}
        if len(found) != frame.revisions or ends != {head.digest: head.own_hash for head in heads_in(frame)}:
            missing = max((head.number for head in heads_in(frame)), default=0)
            raise VaultDamaged(self.folder, f"revision {missing} of agreement {frame.id} is missing")
        return tuple(found)

    def _seal(self, db: apsw.Connection) -> tuple[int, bytes]:
        row = db.execute("SELECT sequence, value FROM seal").fetchone()
        if row is None:
            raise VaultDamaged(self.folder, "the seal of the list is missing")
        if type(row[0]) is not int or not 0 <= row[0] < MOST_COUNT:
            raise VaultDamaged(self.folder, "the seal of the list is not right")
        return cast(tuple[int, bytes], row)

    @contextlib.contextmanager
    def _translating(self, what: str) -> Iterator[None]:
        try:
            yield
        except apsw.Error as error:
            self._shaken = self._shaken or isinstance(error, (apsw.IOError, apsw.CantOpenError))
            met = as_vault_error(error, self.folder, what)
            if isinstance(met, VaultDamaged) and (self._shaken or disk_fails(Path(self._connection.filename))):
                self._shaken, met = True, NotSaved(self.folder, "device")
            raise met from error

    @contextlib.contextmanager
    def _reading(self, what: str) -> Iterator[apsw.Connection]:
        try:
            with self._turn, self._translating(what):
                if self._shaken:
                    try:
                        self._find_footing()
                    except VaultReadOnly:  # which keeps nobody from reading what is open
                        if not self._connected:
                            raise
                try:
                    with self._proving(what):
                        yield self._connection
                except (VaultDamaged, apsw.CorruptError, apsw.NotADBError):
                    met = self._connection
                    self._blame()
                    if self._connection is not met:
                        raise NotRead(self.folder, "moment") from None
                    raise
        except NotSaved as error:
            raise NotRead(self.folder, "exchanged" if error.kind == "exchanged" else "device") from error

    @contextlib.contextmanager
    def _proving(self, what: str) -> Iterator[None]:
        """What is not written as we write it is damaged."""
        try:
            yield
        except UNREADABLE:
            raise VaultDamaged(self.folder, f"{what} cannot be read") from None  # the cause could quote a text

    @property
    def _connected(self) -> bool:
        return True

    def _blame(self) -> None:
        """Raises NotSaved or NotRead where somebody else wrote into the open database: then it is not damaged."""

    def _find_footing(self) -> None:
        """Make sure that the open database is the one that lies there, where it can be exchanged. Raises VaultError."""


def heads_in(frame: FrameRow) -> tuple[Head, ...]:
    """The ends of the branches a frame's row names. Raises ValueError and the like where they are not written so."""
    found = cast(dict[str, tuple[int, str, str]], json.loads(frame.heads))
    heads = tuple(Head(digest, *parts) for digest, parts in found.items())
    if any((type(head.number), type(head.kept), type(head.own_hash)) != (int, str, str) for head in heads):
        raise ValueError("these are no ends of branches")
    return heads


def held_in(frame: FrameRow) -> dict[str, str]:
    """The hashes of the drafts a frame's row names, by key. Raises ValueError where they are not written so."""
    found = json.loads(frame.held)
    if type(found) is not dict or any(type(bound) is not str for bound in found.values()):
        raise ValueError("these are no drafts")
    return cast(dict[str, str], found)


def as_json(value: object) -> str:
    """JSON in the one spelling that rows hold."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"))
