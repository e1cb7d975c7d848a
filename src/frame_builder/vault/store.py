# SPDX-License-Identifier: MIT
"""The vault: one folder with one encrypted database, its two key files and its lock.

Nothing else in this process may open ``vault.db`` while a vault is open: on POSIX, closing any
other handle on that file drops the database's lock.
"""

import contextlib
import datetime
import threading
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Self

import apsw
import filelock

from frame_builder.vault import backup, engine, files, keys, migrate
from frame_builder.vault.backup import Backup
from frame_builder.vault.errors import (
    FolderNotEmpty,
    KeysHalfChanged,
    VaultDamaged,
    VaultError,
    VaultInUse,
    VaultMissing,
    VaultReadOnly,
)
from frame_builder.vault.locksmith import Locksmith, sweep
from frame_builder.vault.recovery import RecoveryCode, RecoverySheet
from frame_builder.vault.writing import Clock

LOCK = "vault.lock"


def utc_now() -> str:
    """The present moment as ISO 8601 text with its offset, to the second."""
    return datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds")


class Vault(Locksmith):
    """An open vault. Use as a context manager, or call close().

    ``read_only`` is True when the folder or the file cannot be written; every write then raises
    VaultReadOnly. Opening and creating derive a key, which takes about half a second: call them
    from a worker thread (the vault may then be used from any other).
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
        self._copying = threading.RLock()  # whoever takes both takes this one before the turn, or two threads wait

    @staticmethod
    def is_vault(folder: Path) -> bool:
        """Whether any part of a vault lies in *folder*; never raises for a missing folder."""
        return any((folder / name).is_file() for name in (engine.DATABASE, *keys.COPIES))

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
        Raises FolderNotEmpty, PassphraseTooShort, DiskFull, NotSaved, VaultReadOnly.
        """
        folder = folder.resolve()
        with files.speaking(folder):
            if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
                raise FolderNotEmpty(folder)
            key_file, data_key = keys.new_keys(passphrase, strength)
            with files.staged(folder) as stage:
                for name in keys.COPIES:
                    files.create_private(stage / name, keys.dump(key_file))
                _create_database(stage / engine.DATABASE, data_key, folder, vfs)
        vault = cls._attach(folder, keys.Opened(data_key), _take_lock(folder), clock, migrate.PLAN, vfs)
        vault.strength = strength
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
        VaultReadOnly (only when an interrupted write or an update must be finished first).
        """
        folder = folder.resolve()
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
        folder = folder.resolve()
        return cls._open(folder, lambda found: keys.by_code(found, code, folder), clock, plan, vfs)

    @classmethod
    def _open(
        cls, folder: Path, unlock: Callable[[keys.KeyFile], keys.Opened], clock: Clock, plan: migrate.Plan, vfs: str
    ) -> Self:
        if not cls.is_vault(folder):
            raise VaultMissing(folder)
        lock = _take_lock(folder)
        try:
            loaded = keys.load(folder)
            opened = unlock(loaded.keys)
        except BaseException:
            _release(lock)
            raise
        try:
            vault = cls._attach(folder, opened, lock, clock, plan, vfs)
        except VaultDamaged as error:
            if loaded.keys.following and isinstance(error.__cause__, apsw.NotADBError):
                raise KeysHalfChanged(folder, newer=not opened.newer) from error
            raise
        if not vault.read_only:
            sweep(folder)
            if loaded.needs_repair or loaded.keys.following:
                with contextlib.suppress(VaultError):  # the copy in use is good; try again next time
                    keys.save(loaded.keys.settled(opened.newer), folder)
                    vault._newer = False
        return vault

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
        """Connect, check version and marks, migrate; gives up the lock on failure."""
        with contextlib.ExitStack() as undo:
            undo.callback(_release, lock)
            connection = _connect(folder, opened.data_key, lock is None, vfs)
            undo.callback(_give_up, connection)
            vault = cls(connection, folder, clock, opened, lock, vfs)
            with vault._translating("vault.db"):
                found = migrate.found_version(connection, folder, plan)
                if found < plan.version:
                    vault._update(found, plan)
                if not vault.read_only:
                    # Takes the database's own lock too, and keeps it; writes nothing.
                    connection.execute("BEGIN EXCLUSIVE; COMMIT")
            undo.pop_all()
        return vault

    def _update(self, found: int, plan: migrate.Plan) -> None:
        if self.read_only:
            raise VaultReadOnly(self.folder, "it must be updated before it can be opened")
        self._backup(None, chain=False)
        migrate.migrate(self._connection, found, plan)

    def change_all_keys(
        self,
        old: str,
        new: str,
        sheet: RecoverySheet | None,
        strength: keys.Strength | None = None,
    ) -> Path:
        """Encrypt everything anew, so that nothing that opened this vault before opens it any longer.

        A backup is made first, and its place returned; it keeps the old keys, as all older backups do. Afterwards
        *new* opens the vault, and *sheet* where one is given. A program that dies in between leaves the old keys in
        force or the new. Raises WrongPassphrase, PassphraseTooShort, DiskFull, NotSaved, VaultReadOnly, VaultDamaged.
        """
        with self._copying, self._turn:
            self.prove_passphrase(old)
            place = self.backup()
            self._change_all_keys(old, new, sheet, strength or self.strength)
            return place

    def backup(self, target: Path | None = None) -> Path:
        """Copy the vault, encrypted, to the new folder *target*; proved before it counts.

        Without *target* the copy goes into ``backups`` in the vault's folder, named by the
        clock. Returns where it is. Raises DiskFull, NotSaved, VaultReadOnly, VaultDamaged.
        """
        return self._backup(target, chain=True)

    def _backup(self, target: Path | None, *, chain: bool) -> Path:
        self.tidy_words()
        with self._copying, self._translating("the database"):
            if target is None:
                parent = self.folder / backup.FOLDER
                with files.speaking(parent):
                    backup.make_folder(parent)
                target = backup.free_name(parent, self._clock())
            elif target.exists():
                raise FolderNotEmpty(target)
            backup.copy(self, self._data_key, self.folder, target, chain=chain)
            return target

    @property
    def vault_id(self) -> str:
        """The name all copies of this vault share; it says nothing. Raises BadKeyFile."""
        return keys.load(self.folder).keys.vault_id

    def holds(self, found: Backup) -> bool:
        """Whether nothing was written since that backup was made, and the same secrets open it."""
        try:
            same = keys.load(found.path).keys == keys.load(self.folder).keys
        except VaultError:
            return False
        return same and backup.seal(found.path, self._data_key) == self.seal()

    def check_backup(self, found: Backup) -> None:
        """Read a backup of this vault whole. Raises BackupUnusable, which tells other keys from damage."""
        backup.check(found, self._data_key, keys.load(self.folder).keys)

    def copier(self) -> Callable[[Backup, Path], Path]:
        """What copies a backup into a folder on another disk; it works on after the vault was closed."""
        return partial(backup.copy_elsewhere, self._data_key)

    def close(self) -> None:
        """Close the database and give up the lock; may be called twice. A backup under way is finished first."""
        with self._copying, self._turn:
            self.tidy_words()
            _give_up(self._connection)
            self._data_key = b""
            _release(self._lock)
            self._lock = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def _create_database(path: Path, data_key: bytes, folder: Path, vfs: str) -> None:
    files.create_private(path)
    try:
        connection = engine.connect(path, data_key, vfs=vfs)
        try:
            migrate.create_schema(connection)
        finally:
            connection.close(True)
    except apsw.Error as error:
        raise engine.as_vault_error(error, folder, "the new database") from error


def _connect(folder: Path, data_key: bytes, read_only: bool, vfs: str) -> apsw.Connection:
    """Open the database where it is plausible at all. Raises VaultDamaged and the like."""
    path = folder / engine.DATABASE
    try:
        size = path.stat().st_size
    except FileNotFoundError:
        raise VaultDamaged(folder, "vault.db is missing") from None
    except OSError as error:
        raise files.as_vault_error(error, folder) from error
    if size == 0:  # the library would take it for a new database, under any key
        raise VaultDamaged(folder, "vault.db is empty")
    if size % engine.PAGE_BYTES and not (folder / engine.JOURNAL).exists():
        raise VaultDamaged(folder, "vault.db is cut short")
    try:
        return engine.connect(path, data_key, read_only=read_only, vfs=vfs)
    except apsw.ReadOnlyError as error:
        raise VaultReadOnly(folder, "an interrupted write must be finished first") from error
    except apsw.Error as error:
        raise engine.as_vault_error(error, folder, "vault.db") from error


def _take_lock(folder: Path) -> filelock.FileLock | None:
    """The lock of the vault, or None where nothing can be written. Raises VaultInUse."""
    if not files.can_write(folder):
        return None
    # The lock belongs to the process, not to the worker thread that opens the vault.
    lock = filelock.FileLock(folder / LOCK, mode=files.PRIVATE_FILE, thread_local=False)
    try:
        lock.acquire(timeout=0)
    except filelock.Timeout:
        raise VaultInUse(folder) from None
    except OSError as error:
        raise files.as_vault_error(error, folder) from error
    return lock


def _give_up(connection: apsw.Connection) -> None:
    """Close it. What can still go wrong is mended by the next opening; the lock must be let go in any case."""
    with contextlib.suppress(apsw.Error):
        connection.close(True)


def _release(lock: filelock.FileLock | None) -> None:
    if lock is not None:
        lock.release()


@contextlib.contextmanager
def locked(folder: Path) -> Iterator[Callable[[], None]]:
    """Keep a vault that is closed from being opened; yields what lets go of it early. Raises VaultInUse."""
    lock = _take_lock(folder) if folder.is_dir() else None
    try:
        yield lambda: _release(lock)
    finally:
        _release(lock)
