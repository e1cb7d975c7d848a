# SPDX-License-Identifier: MIT
"""Whether an open vault still writes into the files of its folder, and the way back to them.

The database stays locked, and so its file and its journal stay open: the library never looks again whether they are
still those that bear their names. A folder that was deleted, moved, or overwritten by a service that synchronises it
would take everything that is written, and nobody would ever find it. So we look before and after each writing.

Nor does the library read again what it holds in memory. Another program that writes into the file itself, or another
computer to which our lock means nothing, would lose what it wrote there. So we know the file by its size and time, too,
and by two of its pages.
"""

import contextlib
from pathlib import Path

import apsw
import filelock

from frame_builder.vault import engine, keys
from frame_builder.vault.errors import (
    NotRead,
    NotSaved,
    VaultClosed,
    VaultDamaged,
    VaultError,
    VaultReadOnly,
    VaultTooNew,
)
from frame_builder.vault.files import NOWHERE, Identity, identity
from frame_builder.vault.place import connect, drop_stale_journal, give_up, insist_on_writing, release, take_lock
from frame_builder.vault.reading import Reader
from frame_builder.vault.taking import Taking
from frame_builder.vault.writing import Clock

_KIBIBYTES = 64 * 1024
"""Of pages that are kept in memory. What was read or written since the vault was opened is there then, and comes into a
copy elsewhere, whatever becomes of the file."""


class Standing(Taking):
    """An open vault that knows which files it stands on, and what opened it."""

    def __init__(
        self, connection: apsw.Connection, folder: Path, clock: Clock, read_only: bool, opened: keys.Opened, vfs: str
    ) -> None:
        super().__init__(connection, folder, clock, read_only)
        self._data_key = opened.data_key
        self._newer = opened.newer
        self._vfs = vfs
        self._lock: filelock.FileLock | None = None
        self._keys = opened.keys or keys.load(folder).keys.settled(opened.newer)
        self._proved_slots = {self._keys.slots}
        self._vault_id = self._keys.vault_id
        self._mode = connection.pragma("journal_mode")
        self._journal: Identity | None = None
        self._left: tuple[int, ...] = NOWHERE
        self._told = b""
        self._seal_at = 0
        self._settle_in()

    def check_place(self) -> None:
        """Raises NotSaved, VaultInUse, VaultReadOnly or InTheWay where what is written would not be in its folder."""
        with self._turn, self._translating("the database"):
            if self._data_key and not self.read_only:
                self._find_footing()

    @property
    def adrift(self) -> bool:
        """Whether what is open lies in the folder no longer, and nothing can be saved there."""
        try:
            self.check_place()
        except NotSaved as error:
            return error.kind in ("gone", "exchanged")
        except VaultError:
            return False
        return False

    # Inside

    def _settle_in(self, place: Identity | None = None) -> None:
        """The database that is open now is the one that lies there, or the one of that *place*."""
        self._place = place or identity(self.folder / engine.DATABASE)
        self._journal = None
        self._marked = False  # whoever had it meanwhile may have tidied it
        self._connection.pragma("cache_spill", False)  # nothing of a transaction is written before it ends
        self._connection.pragma("cache_size", -_KIBIBYTES)
        self._seal_at = self._found_seal()
        self._leave()

    def _found_seal(self) -> int:
        """The byte at which its page begins; 0 where that cannot be read."""
        with contextlib.suppress(apsw.Error):
            for found in self._connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'seal'").fetchall():
                return max(0, found[0] - 1) * engine.PAGE_BYTES if isinstance(found[0], int) else 0
        return 0

    def _leave(self) -> None:
        """Remember what the file looks like that nobody but us should write into."""
        self._left, page = self._size_and_time(), self._telling_pages()
        self._told = page if self._left == self._size_and_time() else b""  # else it may be of somebody else already

    def _telling_pages(self) -> bytes:
        """The first page and that of the seal, as they lie there, encrypted, and never twice alike.

        Whoever saves writes the second; the first only where the file grows, and with the first save of a session.
        """
        try:
            with contextlib.closing(engine.raw(self.folder / engine.DATABASE, self._vfs)) as lying:
                return b"".join(lying.read("main", 0, place, engine.PAGE_BYTES)[1] for place in (0, self._seal_at))
        except (apsw.Error, OSError):
            return b""

    def _size_and_time(self) -> tuple[int, ...]:
        """Of the database as it lies there: bytes, nanoseconds, and when that was set, which nobody can set back."""
        try:
            found = (self.folder / engine.DATABASE).stat()
        except OSError:
            return NOWHERE
        return found.st_size, found.st_mtime_ns, found.st_ctime_ns

    def _find_footing(self) -> None:
        if not self._connected:  # an exchange of the database failed half way, at a disk that failed
            self._connect_again()
            return
        db = self._connection
        if db.in_transaction:
            return
        if self._place == NOWHERE:  # a disk that failed for a moment did not tell when it was opened
            self._settle_in()
        found = self._found_place()
        if found != self._place:
            self._return(found)
        elif self._left != self._size_and_time():
            self._look_again()
        elif self._journal != identity(self.folder / engine.JOURNAL):
            engine.make_way(self.folder / engine.DATABASE)
            self._new_journal(db)

    def _about_to_land(self) -> None:
        """Before a commit: the place is ours, the journal that could undo it lies beside it, and nobody wrote there."""
        if self._found_place() != self._place:
            raise NotSaved(self.folder, "exchanged")
        journal = identity(self.folder / engine.JOURNAL)
        first = self._telling_pages() if self._told else b""
        if self._journal not in (None, journal) or (first and first != self._told):
            raise NotSaved(self.folder, "disturbed")
        if self._told and not first:
            raise NotSaved(self.folder, "device")
        self._journal = journal if journal != NOWHERE else None

    def _landed(self) -> None:
        self._shaken = False
        if self._found_place() != self._place:
            raise NotSaved(self.folder, "exchanged")
        self._leave()

    def _taken_off(self) -> None:
        if self._connected and not self._connection.in_transaction:
            self._leave()  # undoing it wrote into the file, too

    def _found_place(self) -> Identity:
        """What lies in the place of the database. Raises NotSaved where nothing does."""
        found = identity(self.folder / engine.DATABASE)
        if found == NOWHERE:
            raise NotSaved(self.folder, "gone")
        return found

    def _new_journal(self, db: apsw.Connection) -> None:
        """Let go of the journal that was taken away; the next writing makes another."""
        if self._mode == "delete":
            db.pragma("journal_mode", "memory")
            if db.pragma("journal_mode", "delete") != "delete":
                raise NotSaved(self.folder, "device")
        self._journal = None

    @property
    def _connected(self) -> bool:
        try:
            with self._turn:
                return self._connection.in_transaction in (True, False)
        except apsw.ConnectionClosedError:
            return False

    def _connect_again(self) -> None:
        """Open again what lies there, if it holds what was saved last. Raises NotSaved, VaultDamaged and the like."""
        if not self._data_key:
            raise VaultClosed()
        self._found_place()
        stale = self._drop_stale_journal()
        fresh = connect(self.folder, self._data_key, False, self._vfs)
        try:
            known = self._proved_again(fresh)._known
        except BaseException:
            give_up(fresh)
            raise
        self._connection, self._known = fresh, known
        self._words_damaged = self._words_damaged or stale
        self._settle_in()

    def _drop_stale_journal(self) -> bool:
        """As `place.drop_stale_journal`, on the way to a save. Raises NotSaved where the disk does not give enough."""
        try:
            return drop_stale_journal(self.folder, self._data_key)
        except NotRead as error:
            raise NotSaved(self.folder, "device") from error

    def _return(self, found: Identity) -> None:
        """Go on in the file that lies there now, as after a stick was put back: only if it holds what was saved last.

        Raises NotSaved, VaultInUse, VaultReadOnly; then everything is as it was.
        """
        self._prove_keys()
        with contextlib.suppress(OSError):  # of a disk that is gone
            release(self._lock)
        self._lock = take_lock(self.folder)
        if self._lock is None:
            raise VaultReadOnly(self.folder)
        try:
            stale = self._drop_stale_journal()
            fresh = connect(self.folder, self._data_key, False, self._vfs)
        except VaultDamaged:
            raise NotSaved(self.folder, "exchanged") from None
        try:
            known = self._proved_again(fresh)._known
            if self._found_place() != found:
                raise NotSaved(self.folder, "exchanged")
        except BaseException:
            give_up(fresh)
            raise
        give_up(self._connection)
        self._connection, self._known, self._shaken = fresh, known, False
        self._words_damaged = self._words_damaged or stale
        self._settle_in()

    def _proved_again(self, fresh: apsw.Connection) -> Reader:
        """A reader of the database to go on in, once it is locked, all of it proves, and it is what was saved last.

        That was read by the connection itself, and is in memory from then on, where nobody can exchange it. Raises
        NotSaved, VaultReadOnly.
        """
        insist_on_writing(fresh, self.folder)
        fresh.pragma("cache_size", -_KIBIBYTES)
        fresh.execute("BEGIN EXCLUSIVE; COMMIT")
        reader = Reader(fresh, self.folder)
        reader._seals = self._seals
        try:
            reader.verify()
        except VaultDamaged:
            raise NotSaved(self.folder, "exchanged") from None
        except NotRead as error:
            raise NotSaved(self.folder, "device") from error
        return reader

    def _look_again(self) -> None:
        """The size or the time of the file is another one.

        Where the pages that tell are as we left them, nobody saved into it: somebody touched it, or a file system is
        slow to tell the time. Pages that were changed by other means are told when they are read, and
        those in memory are the better ones. Else go on with it only if it is whole and holds what was saved last, and
        then read all of it anew. Raises NotSaved.
        """
        found = self._size_and_time()
        if not self._seals or (found[0] == self._left[0] and self._told and self._telling_pages() == self._told):
            self._left = found
            return
        self._connection.execute("BEGIN EXCLUSIVE; COMMIT")  # which undoes what a save that failed left
        database = self.folder / engine.DATABASE
        if not self._is_whole(database):
            raise NotSaved(self.folder, "exchanged")
        engine.make_way(database)  # before what is open, and can be read, is given up for nothing
        engine.drop_logs(database, self._data_key)
        with contextlib.closing(engine.raw(database, self._vfs, write=True)) as probe:
            insist_on_writing(probe, self.folder)
        self._shaken = True  # until it is connected again, whoever reads looks for footing first
        give_up(self._connection)
        self._connect_again()
        self._shaken = False

    def _is_whole(self, database: Path) -> bool:
        """Whether all rows in it prove, read by itself, and say what was saved last. Raises apsw.Error, NotSaved."""
        try:
            lying = engine.connect(database, self._data_key, read_only=True, alone=True, vfs=self._vfs)
            with contextlib.closing(lying):
                if not self._says_the_same(lying):
                    return False
                Reader(lying, self.folder).verify()
        except VaultDamaged:
            return False
        except NotRead as error:
            raise NotSaved(self.folder, "device") from error
        except apsw.Error as error:
            if not engine.is_damage(error):
                raise
            return False
        return True

    def _blame(self) -> None:
        db = self._connection
        if not self._connected or db.in_transaction or self._left == self._size_and_time():
            return
        if self.read_only:
            raise NotRead(self.folder, "changed")
        self._find_footing()

    def _prove_keys(self) -> None:
        """Raises NotSaved where key files of another vault lie there, and none of ours.

        Where none can be read, what is asked next tells: the database opens under our key, and says what we saved last.
        """
        found = []
        for name in keys.COPIES:
            with contextlib.suppress(OSError, ValueError):
                found.append(self._vault_of(name))
        if found and self._vault_id not in found:
            raise NotSaved(self.folder, "exchanged")

    def _vault_of(self, name: str) -> str:
        try:
            return keys.read(self.folder, name).vault_id
        except VaultTooNew:
            return ""

    def _says_the_same(self, fresh: apsw.Connection) -> bool:
        """Whether that database is as this one was after its last writing, or after the one that is in doubt."""
        try:
            return Reader(fresh, self.folder).seal() in self._seals
        except VaultDamaged:
            return False
