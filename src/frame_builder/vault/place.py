# SPDX-License-Identifier: MIT
"""The folder of a vault: its lock, and its database where it is plausible at all."""

import contextlib
import errno
import os
from collections.abc import Callable, Iterator
from pathlib import Path

import apsw
import filelock

from frame_builder.vault import engine, files, journals, migrate
from frame_builder.vault.errors import (
    InTheWay,
    NameNotText,
    NoLocks,
    NotRead,
    NotSaved,
    VaultDamaged,
    VaultInUse,
    VaultNotMade,
    VaultReadOnly,
)

LOCK = "vault.lock"
KNOCK = "vault.knock"
"""The empty file by which a program started a second time asks the one that has the vault open to come forward."""

_NO_LOCKS = frozenset({errno.ENOLCK, errno.ENOSYS, errno.EOPNOTSUPP, errno.ENOTSUP})
_CUT_SHORT = "an interrupted write must be finished first"


def insist_on_name(folder: Path) -> None:
    """Raises VaultNotMade or NameNotText where no vault can bear that name, whatever the system says of it now."""
    try:
        length = len(os.fsencode(folder.name))
    except ValueError:
        raise NameNotText(folder) from None
    if length > files.LONGEST_NAME:
        raise VaultNotMade(folder, "name")
    if os.path.ismount(folder):
        raise VaultNotMade(folder, "drive")


def create_database(path: Path, data_key: bytes, folder: Path, vfs: str) -> None:
    """Make an empty database of the present shape. Raises OSError, and the vault's errors."""
    files.create_private(path)
    try:
        connection = engine.connect(path, data_key, vfs=vfs)
        try:
            migrate.create_schema(connection)
        finally:
            connection.close(True)
    except apsw.Error as error:
        raise engine.as_vault_error(error, folder, "the new database") from error


def drop_stale_journal(folder: Path, data_key: bytes) -> bool:
    """Delete a journal of another time, see `journals`; whether there was one.

    Raises VaultDamaged, NotSaved, and NotRead where the disk does not give what would tell.
    """
    try:
        return journals.drop_stale(folder / engine.DATABASE, data_key)
    except (apsw.IOError, apsw.CantOpenError) as error:
        raise NotRead(folder) from error
    except apsw.Error as error:
        raise engine.as_vault_error(error, folder, engine.DATABASE) from error
    except OSError as error:
        raise files.as_vault_error(error, folder) from error


def connect(folder: Path, data_key: bytes, read_only: bool, vfs: str) -> apsw.Connection:
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
        alone = read_only and _stands_alone(path, data_key)
        if read_only and not alone and engine.logs_of(path) and journals.lies_hot(path):
            raise VaultReadOnly(folder, _CUT_SHORT)  # beside a log it would be read without its journal
        return engine.connect(path, data_key, read_only=read_only, alone=alone, vfs=vfs)
    except apsw.ReadOnlyError as error:
        raise VaultReadOnly(folder, _CUT_SHORT) from error
    except apsw.Error as error:
        raise engine.as_vault_error(error, folder, "vault.db") from error
    except OSError as error:
        raise files.as_vault_error(error, folder) from error


def insist_on_writing(connection: apsw.Connection, folder: Path) -> None:
    """Raises VaultReadOnly where the library opened a database for reading only, which it does without a word."""
    if connection.readonly("main"):
        raise VaultReadOnly(folder)


def _stands_alone(path: Path, data_key: bytes) -> bool:
    """Whether what is only read is read without its journal: also where a failing disk lets nothing be told."""
    try:
        return journals.is_stale(path, data_key)
    except (NotRead, apsw.IOError, apsw.CantOpenError):
        return True


def take_lock(folder: Path) -> filelock.FileLock | None:
    """The lock of the vault, or None where nothing can be written. Raises VaultInUse, InTheWay, NoLocks."""
    if not files.can_write(folder):
        return None
    path = folder / LOCK
    if path.is_symlink() or (path.exists() and not files.is_plain(path)):
        raise InTheWay(folder, LOCK)
    # The lock belongs to the process, not to the worker thread that opens the vault.
    # Its soft lock is the mere existence of the file, and would lock everybody out of a vault for good.
    lock = filelock.FileLock(path, mode=files.PRIVATE_FILE, thread_local=False, fallback_to_soft=False)
    try:
        lock.acquire(timeout=0)
    except filelock.Timeout:
        raise VaultInUse(folder) from None
    except OSError as error:
        if error.errno in _NO_LOCKS:
            raise NoLocks(folder) from error
        raise files.as_vault_error(error, folder) from error
    return lock


@contextlib.contextmanager
def opening(folder: Path) -> Iterator[None]:
    """Where a vault is only opened, no change is lost: what did not get through was its reading. Raises NotRead."""
    try:
        yield
    except NotSaved as error:
        if error.kind in ("device", "folder"):
            raise NotRead(folder) from error
        raise


def give_up(connection: apsw.Connection) -> None:
    """Close it. What can still go wrong is mended by the next opening; the lock must be let go in any case."""
    with contextlib.suppress(apsw.Error):
        connection.close(True)


def release(lock: filelock.FileLock | None) -> None:
    """Let go of the lock, where there is one."""
    if lock is not None:
        lock.release()


def _insist_unused(folder: Path) -> None:
    """Raise VaultInUse where a program holds the database itself, as one whose lock was deleted by hand does.

    Nothing can be read without the key, and nothing is written: the library asks for its lock before anything else.
    """
    path = folder / engine.DATABASE
    with contextlib.suppress(apsw.Error, InTheWay):
        if path.is_file() and not engine.logs_of(path):  # a log would be opened, and its index written
            engine.insist_on_files(path)
            probe = apsw.Connection(str(path), flags=apsw.SQLITE_OPEN_READONLY)
            try:
                probe.execute("SELECT 1 FROM sqlite_master")
            except apsw.BusyError:
                raise VaultInUse(folder) from None
            finally:
                probe.close(True)


@contextlib.contextmanager
def locked(folder: Path) -> Iterator[Callable[[], None]]:
    """Keep a vault that is closed from being opened; yields what lets go of it early. Raises VaultInUse."""
    lock = take_lock(folder) if folder.is_dir() else None
    try:
        _insist_unused(folder)
        yield lambda: release(lock)
    finally:
        release(lock)
