# SPDX-License-Identifier: MIT
"""The vault: one folder with one encrypted database, its two key files and its lock.

Nothing else in this process may open ``vault.db`` while a vault is open: on POSIX, closing any
other handle on that file drops the database's lock.
"""

import contextlib
import datetime
import shutil
from collections.abc import Callable, Collection
from dataclasses import replace
from pathlib import Path
from typing import Self

import apsw
import filelock

from frame_builder.vault import backup, engine, files, keys, migrate, trials
from frame_builder.vault.copying import Copying
from frame_builder.vault.errors import (
    BadKeyFile,
    FolderNotEmpty,
    KeysHalfChanged,
    KeysOfAnotherCopy,
    NoLocks,
    NoRecoverySheet,
    NotRead,
    NotSaved,
    VaultDamaged,
    VaultError,
    VaultMissing,
    VaultNotMade,
    VaultReadOnly,
    WrongPassphrase,
    WrongRecoveryCode,
)
from frame_builder.vault.key_memory import KeyMemory
from frame_builder.vault.locksmith import put_back, sweep
from frame_builder.vault.place import (
    LOCK,
    connect,
    create_database,
    drop_stale_journal,
    give_up,
    insist_on_name,
    locked,
    opening,
    release,
    take_lock,
)
from frame_builder.vault.reading import MOST_WRITES
from frame_builder.vault.recovery import RecoveryCode
from frame_builder.vault.remembering import memory_in
from frame_builder.vault.salvage import Gaps
from frame_builder.vault.words import empty_index
from frame_builder.vault.writing import Clock

__all__ = ["LOCK", "Vault", "locked", "utc_now"]


def utc_now() -> str:
    """The present moment as ISO 8601 text with its offset, to the second."""
    return datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds")


MADE_ANEW = (
    "A page of the vault did not fit the others, and was made anew from them. Nothing is lost by it. If that happens "
    "again, the disk may be failing: choose a second folder for backups, on another one."
)
_MOST_BACKUPS = 10
"""So many of the newest backups are looked into for a key file."""
_NO_WAY_IN = (BadKeyFile, KeysHalfChanged, NoRecoverySheet, VaultDamaged, WrongPassphrase, WrongRecoveryCode)


class Vault(Copying):
    """An open vault. Use as a context manager, or call close().

    ``read_only`` is True when the folder or the file cannot be written, or (``unsound``) the database is damaged in a
    way in which writing could harm the rest; every write then raises VaultReadOnly. Opening and creating derive a key,
    which takes about half a second: call them from a worker thread (the vault may then be used from any other).
    """

    def __init__(
        self,
        connection: apsw.Connection,
        folder: Path,
        clock: Clock,
        opened: keys.Opened,
        lock: filelock.FileLock | None,
        vfs: str = "",
    ) -> None:
        read_only = lock is None or connection.readonly("main")
        super().__init__(connection, folder, clock, read_only, opened, vfs)
        self._lock = lock
        self.made_anew = False
        """Whether a page did not fit the others at opening, and all rows went into a new database."""
        with contextlib.suppress(VaultError):  # a seal that cannot be read is told with the list
            self._seals = frozenset({self.seal()})

    @staticmethod
    def is_vault(folder: Path) -> bool:
        """Whether any part of a vault lies in *folder*; not where nobody can tell. Never raises."""
        return any(files.is_file(folder / name) for name in (engine.DATABASE, *keys.COPIES))

    @staticmethod
    def missing(folder: Path) -> VaultError:
        """The sentence for a folder in which no vault is found, or of which the system does not tell."""
        return NotRead(folder) if files.out_of_reach(folder / engine.DATABASE) else VaultMissing(folder)

    @classmethod
    def create(
        cls,
        folder: Path,
        passphrase: str,
        strength: keys.Strength = keys.DEFAULT_STRENGTH,
        *,
        clock: Clock = utc_now,
        vfs: str = "",
    ) -> Self:
        """Make a vault in *folder*, which must be missing or empty, and open it.

        It is built beside the folder and moved into place whole; a failure leaves nothing.
        Raises FolderNotEmpty, VaultNotMade, NameNotText, PassphraseTooShort, DiskFull, NotSaved.
        """
        folder = files.real(folder)
        insist_on_name(folder)
        try:
            with files.speaking(folder):
                if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
                    raise FolderNotEmpty(folder)
            key_file, data_key = keys.new_keys(passphrase, strength)
            with files.speaking(folder), files.staged(folder) as stage:
                release(_first_lock(stage, folder))  # where nothing can be locked, no vault is left that does not open
                for name in keys.COPIES:
                    files.create_private(stage / name, keys.dump(key_file))
                create_database(stage / engine.DATABASE, data_key, folder, vfs)
        except NotSaved as error:
            if cls.is_vault(folder) and key_file not in _lying(folder):
                raise FolderNotEmpty(folder) from None  # another window was first, and swept ours away
            if isinstance(error.__cause__, files.UnconfirmedError):
                files.remove_folder(folder)  # nobody would know that it is there
            kinds = {"folder": "absent", "device": "device"}
            raise VaultNotMade(folder, kinds[error.kind]) if error.kind in kinds else error from error
        except VaultReadOnly as error:
            raise VaultNotMade(folder, "forbidden") from error
        with contextlib.suppress(OSError):
            files.sweep_stages(folder)
        vault = cls._attach(folder, keys.Opened(data_key, keys=key_file), take_lock(folder), clock, migrate.PLAN, vfs)
        vault.strength = strength
        with contextlib.suppress(VaultError):  # then the first opening remembers them
            vault._remember_keys(KeyMemory(key_file), step=0)
        return vault

    @classmethod
    def open(
        cls,
        folder: Path,
        passphrase: str,
        *,
        clock: Clock = utc_now,
        plan: migrate.Plan = migrate.PLAN,
        vfs: str = "",
    ) -> Self:
        """Open the vault in *folder*. Nothing about the database is told before the key fits.

        Raises VaultMissing, VaultInUse, BadKeyFile, WrongPassphrase, VaultTooNew, VaultDamaged, KeysHalfChanged,
        InTheWay, NoLocks, NotRead, VaultReadOnly (only when an interrupted write or an update must be finished first).
        """
        folder = files.real(folder)
        return cls._open(folder, lambda found: keys.by_passphrase(found, passphrase, folder), clock, plan, vfs)

    @classmethod
    def recover(
        cls,
        folder: Path,
        code: RecoveryCode,
        *,
        clock: Clock = utc_now,
        plan: migrate.Plan = migrate.PLAN,
        vfs: str = "",
    ) -> Self:
        """Open the vault with the code of its recovery sheet; a new passphrase should be set next.

        Raises what open() raises, with WrongRecoveryCode or NoRecoverySheet in place of WrongPassphrase.
        """
        folder = files.real(folder)
        return cls._open(folder, lambda found: keys.by_code(found, code, folder), clock, plan, vfs)

    @classmethod
    def visit(cls, folder: Path, opened: keys.Opened) -> Self:
        """Open a copy of a vault that is ours to throw away, by the data key that is known already.

        Raises VaultDamaged, VaultTooNew, VaultReadOnly.
        """
        return cls._attach(folder, opened, take_lock(folder), utc_now, migrate.PLAN, "")

    @classmethod
    def _open(
        cls, folder: Path, unlock: Callable[[keys.KeyFile], keys.Opened], clock: Clock, plan: migrate.Plan, vfs: str
    ) -> Self:
        with opening(folder), files.speaking(folder):
            if not cls.is_vault(folder):
                raise cls.missing(folder)
            try:
                return cls._by_copies(folder, unlock, clock, plan, vfs)
            except _NO_WAY_IN:
                vault = cls._by_backup(folder, unlock, clock, plan, vfs)
                if vault is None:
                    raise
                return vault

    @classmethod
    def _by_backup(
        cls, folder: Path, unlock: Callable[[keys.KeyFile], keys.Opened], clock: Clock, plan: migrate.Plan, vfs: str
    ) -> Self | None:
        """Open it with the key file of a recent backup, if that is in force, and put that file back; else None.

        The key files beside the database may have been taken away. Where they were exchanged for some that the database
        does not know, raises KeysOfAnotherCopy: the database may be the older part, and *unlock* have an old secret.
        """
        lying = _lying(folder)
        for place, found in _keys_of_backups(folder, lying):
            with contextlib.suppress(*_NO_WAY_IN):
                opened = replace(unlock(found), keys=found)
                lock = take_lock(folder)
                memory = memory_in(folder, opened.data_key, plan) if lock else KeyMemory()
                if found not in (memory.now, memory.coming):
                    release(lock)
                    continue
                if any(item.vault_id == found.vault_id and not memory.is_past(item) for item in lying):
                    release(lock)  # perhaps the keys are the newer part, and the database was put back
                    raise KeysOfAnotherCopy(folder, place)
                vault = cls._attach(folder, opened, lock, clock, plan, vfs)
                with contextlib.suppress(VaultError):  # what is open is good; tried again before the first save
                    vault.check_place()
                vault.key_notes = ("backup",)
                vault._ready()
                return vault
        return None

    @classmethod
    def _by_copies(
        cls, folder: Path, unlock: Callable[[keys.KeyFile], keys.Opened], clock: Clock, plan: migrate.Plan, vfs: str
    ) -> Self:
        """Open it with one of its own key files."""
        lock = take_lock(folder)
        try:
            loaded = keys.load(folder)
            trial = trials.try_copies(loaded, unlock)
        except BaseException:
            release(lock)
            raise
        for way in trial.ways:
            try:
                vault = cls._attach(folder, way.opened, lock, clock, plan, vfs)
            except VaultDamaged as error:
                if not isinstance(error.__cause__, apsw.NotADBError):
                    raise
                way.fits = False
                if way is trial.ways[-1]:
                    raise trials.none_fits(trial, folder, error) from error
                lock = take_lock(folder)
                continue
            break
        try:
            vault._settle_keys(way, trial)
        except BaseException:
            vault._leave_as_it_is()
            raise
        vault._ready()
        return vault

    def _ready(self) -> None:
        """What follows an opening that was accepted. What cannot be done now is done at closing."""
        if not self.read_only:
            sweep(self.folder)
            if self._words_damaged:
                with contextlib.suppress(VaultError):
                    self.forget_index()

    @classmethod
    def _attach(
        cls,
        folder: Path,
        opened: keys.Opened,
        lock: filelock.FileLock | None,
        clock: Clock,
        plan: migrate.Plan,
        vfs: str,
    ) -> Self:
        """Connect, check version and marks, migrate; gives up the lock on failure.

        Where the disk does not give what would tell whether a journal is needed, the vault is only read, without it.
        """
        with contextlib.ExitStack() as undo:
            undo.callback(release, lock)
            stale = False
            if lock is not None:
                put_back(folder, opened.data_key)
            try:
                stale = lock is not None and drop_stale_journal(folder, opened.data_key)
            except NotRead:
                release(lock)
                lock = None
            connection, vault = connect(folder, opened.data_key, lock is None, vfs), None
            undo.callback(lambda: give_up(vault._connection if vault else connection))
            vault = cls(connection, folder, clock, opened, lock, vfs)
            vault._words_damaged = stale
            with vault._translating("vault.db"):
                found = migrate.found_version(connection, folder, plan)
                if any(sequence > MOST_WRITES for sequence, _seal in vault._seals):
                    raise VaultDamaged(folder, "it counts more writings than anybody makes")
                if found < plan.version:
                    vault._update(found, plan)
                if not vault.read_only:
                    # Takes the database's own lock too, and keeps it; writes nothing.
                    connection.execute("BEGIN EXCLUSIVE; COMMIT")
                vault._insist_on_soundness()
                if not vault.unsound:
                    vault._marked = vault._is_untidy()
                    vault._written = found < plan.version or vault._marked
                if vault._words_damaged and not vault.read_only:  # at once: what follows may never come
                    empty_index(vault._connection)  # words of before must not stay
            vault._leave()
            undo.pop_all()
        return vault

    def _insist_on_soundness(self) -> None:
        """Nothing is written into a database in which a page does not fit the others, or cannot be read.

        Each page may be ours, and one of them of another time, put back or never written by a disk: then the library
        takes pages that are in use for free ones, or finds the rows of another agreement, and a save or a deletion
        harms what nobody touched. So all pages are read first (0.3 s for 1,000 frames). Where all rows prove all the
        same they go into a new database; else the vault is only read. What was read is in memory from then on.
        """
        with contextlib.suppress(VaultError):
            self.verify_pages()
            self.verify_bonds()
            return
        self._shaken = False  # or a disk that did not give one page would be asked for footing at each reading
        if not self.read_only:
            with contextlib.suppress(VaultError):
                self.forget_index()
                self.made_anew = True
                return
        self.read_only = self.unsound = True
        with contextlib.suppress(VaultError):
            self.entries()  # by which an older line of a frame is told from the newest

    def rescue(self, folder: Path, store: Callable[[Self, Gaps], None]) -> Path:
        """Copy a vault that cannot be written into a new folder in *folder*; *store* writes the rest into the copy.

        Where the whole of it cannot be copied, because a part cannot be read, the copy holds all that can: *store* is
        told what it lacks. Nothing here changes: what is not stored yet still has to be, once that is possible. Returns
        where the copy is. Raises DiskFull, NotSaved, VaultReadOnly, VaultDamaged, and what *store* raises. Then there
        is none, but for one whose last sync failed: it is whole, and lacks the rest.
        """
        with self._copying:
            place = backup.free_name(folder, self._clock())
            try:
                gaps = self.copy_what_is_there(place)  # never touches what another program put there meanwhile
            except VaultReadOnly as error:
                raise error if error.folder == self.folder else NotSaved(place, "folder") from error
            except FolderNotEmpty:  # as another window does that copies to there in the same second
                place = backup.free_name(folder, self._clock())
                gaps = self.copy_what_is_there(place)
            try:
                opened = keys.Opened(self._data_key, keys=self._keys)
                with self._attach(place, opened, _first_lock(place, folder), self._clock, migrate.PLAN, "") as copied:
                    store(copied, gaps)
                    copied.verify()
            except BaseException:
                shutil.rmtree(place, ignore_errors=True)
                raise
            return place

    def _update(self, found: int, plan: migrate.Plan) -> None:
        if self.read_only:
            raise VaultReadOnly(self.folder, "it must be updated before it can be opened")
        self._backup(None, chain=False)
        migrate.migrate(self._connection, found, plan)
        self._seals = frozenset({self.seal()})

    def close(self) -> None:
        """Close the database and give up the lock; may be called twice. A backup under way is finished first."""
        with self._copying, self._turn:
            try:
                if self._data_key:
                    with contextlib.suppress(VaultError):
                        self.check_place()
                    self._staying = False
                    self.tidy_words()
            finally:
                self._leave_as_it_is()

    def _leave_as_it_is(self) -> None:
        """Close it without writing anything."""
        give_up(self._connection)
        self._data_key = b""
        release(self._lock)
        self._lock = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def _first_lock(place: Path, folder: Path) -> filelock.FileLock | None:
    """The lock of *place*, which is being made for *folder* and goes again where this fails. Raises VaultNotMade."""
    try:
        return take_lock(place)
    except NoLocks:
        raise VaultNotMade(folder, "locks") from None


def _lying(folder: Path) -> tuple[keys.KeyFile, ...]:
    """The key files beside the database that can be read."""
    with contextlib.suppress(VaultError):
        return keys.load(folder).copies
    return ()


def _keys_of_backups(folder: Path, lying: Collection[keys.KeyFile]) -> list[tuple[Path, keys.KeyFile]]:
    """The newest backups in the vault's own folder with a key file that is none of *lying*, and no two the same.

    Two at most: each costs a wrong passphrase half a second more.
    """
    found: dict[keys.KeyFile, Path] = {}
    with contextlib.suppress(OSError, VaultError):
        for item in backup.listed(folder / backup.FOLDER)[:_MOST_BACKUPS]:
            own = keys.load(item.path).keys
            if own not in lying:
                found.setdefault(own, item.path)
    return [(place, own) for own, place in found.items()][:2]
