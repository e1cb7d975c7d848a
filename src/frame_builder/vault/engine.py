# SPDX-License-Identifier: MIT
"""The one place that opens the database library, and what its errors mean.

Why these settings: deleting the rollback journal with ``synchronous=EXTRA`` is the only mode that
lost nothing in simulated power cuts; a write-ahead log silently drops commits after one flipped
bit and does not open on a read-only medium. ``secure_delete`` and in-memory temporary tables keep
deleted text out of free pages and other files.
"""

import contextlib
import errno
import os
import secrets
import shutil
from collections.abc import Generator
from pathlib import Path
from urllib.parse import quote

import apsw

from frame_builder.vault import files
from frame_builder.vault.errors import (
    CipherMissing,
    DiskFull,
    InTheWay,
    NameNotText,
    NotEnoughMemory,
    NotSaved,
    VaultClosed,
    VaultDamaged,
    VaultError,
    VaultInUse,
    VaultReadOnly,
)

DATABASE = "vault.db"
JOURNAL = "vault.db-journal"
PAGE_BYTES = 4096
CIPHER = "chacha20"

_SETTINGS: tuple[tuple[str, str, object], ...] = (
    # pragma, value to set, answer to insist on
    ("locking_mode", "exclusive", "exclusive"),
    ("journal_mode", "delete", "delete"),
    ("synchronous", "extra", 3),
    ("secure_delete", "on", 1),
    ("temp_store", "memory", 2),
    ("recursive_triggers", "on", 1),  # or INSERT OR REPLACE would slip past a DELETE trigger
    ("trusted_schema", "off", 0),
    ("cell_size_check", "on", 1),
)

_SWITCHES = (
    (apsw.SQLITE_DBCONFIG_DEFENSIVE, 1),  # nothing writes the schema or the index but by its own verbs
    (apsw.SQLITE_DBCONFIG_ENABLE_VIEW, 0),
    (apsw.SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0),
    (apsw.SQLITE_DBCONFIG_ENABLE_FTS3_TOKENIZER, 0),
)
_LIMITS = (
    (apsw.SQLITE_LIMIT_LENGTH, 64 * 1024 * 1024),  # bytes of one text or row; the longest we store has a quarter
    (apsw.SQLITE_LIMIT_SQL_LENGTH, 100_000),
    (apsw.SQLITE_LIMIT_ATTACHED, 0),
    (apsw.SQLITE_LIMIT_EXPR_DEPTH, 100),
    (apsw.SQLITE_LIMIT_TRIGGER_DEPTH, 10),
    (apsw.SQLITE_LIMIT_WORKER_THREADS, 0),
)


def connect(
    path: Path, data_key: bytes, *, read_only: bool = False, alone: bool = False, vfs: str = ""
) -> apsw.Connection:
    """Open the existing file *path* (an empty file becomes a new database) under *data_key*.

    Never creates a file. *alone* only reads it, without its journal, while nobody else has it open. *vfs* names a layer
    below the cipher, for fault injection in tests. Raises CipherMissing, NameNotText, what `make_way` does, and
    apsw.Error: a wrong key and a damaged first page are the same error here, because the key file has already proved
    the key.
    """
    if read_only or alone:
        insist_on_files(path)
    else:
        make_way(path)
    try:
        str(path).encode()
    except UnicodeEncodeError:
        raise NameNotText(path.parent) from None
    alone = alone or (read_only and bool(logs_of(path)))
    if not alone:
        drop_logs(path, data_key)
    flags = apsw.SQLITE_OPEN_READONLY if read_only else apsw.SQLITE_OPEN_READWRITE
    name = _alone(path) if alone else str(path)
    flags |= apsw.SQLITE_OPEN_URI if alone else 0
    connection = apsw.Connection(name, flags=flags, vfs=f"multipleciphers-{vfs}" if vfs else None)
    try:
        connection.pragma("cipher", CIPHER)
        insist_on_cipher(connection)
        connection.pragma("key", "raw:" + data_key.hex())
        for name, value, answer in _SETTINGS:
            connection.pragma(name, value)
            if connection.pragma(name) != answer:
                raise CipherMissing()
        _bind(connection)
    except BaseException:
        connection.close(True)
        raise
    return connection


def _alone(path: Path) -> str:
    """The address of a file that is read by itself; one on a network share names no host, which SQLite refuses."""
    plain = path.resolve().as_posix()
    return f"file://{quote(plain if plain.startswith('/') else f'/{plain}', safe='/:')}?immutable=1"


def journal_of(database: Path) -> Path:
    """Where the library looks for the journal of a database: where its name is a link, beside what that leads to."""
    return Path(f"{os.path.realpath(database)}-journal")


def logs_of(database: Path) -> tuple[Path, ...]:
    """What lies where the library looks for a write-ahead log and its index. We never write either."""
    found = (Path(f"{os.path.realpath(database)}-{kind}") for kind in ("wal", "shm"))
    return tuple(log for log in found if os.path.lexists(log))


def drop_logs(database: Path, data_key: bytes) -> None:
    """Remove a log that lies beside a database of ours: the library would play back a stranger's, whatever is in it.

    Beside anything else it is another program's, and stays. Raises apsw.Error where no key of ours opens it, InTheWay.
    """
    logs = logs_of(database)
    if not logs:
        return
    with contextlib.closing(connect(database, data_key, read_only=True, alone=True)) as ours:
        ours.execute("SELECT count(*) FROM sqlite_schema")  # which raises unless the key fits
    for log in logs:
        try:
            if database.is_symlink():
                raise OSError(errno.ELOOP, "it lies beside what a link leads to")
            log.unlink()
        except OSError:
            if not log.name.endswith("-shm"):  # which is looked at beside the other only
                raise InTheWay(database.parent, log.name) from None


def insist_on_files(path: Path) -> None:
    """Neither the database nor its journal may be a pipe or a device, which the library would wait for without end.

    Raises apsw.CorruptError, InTheWay. What is not there at all is for the library to say.
    """
    journal = journal_of(path)
    for place in (path, journal):
        try:
            plain = files.is_plain(place)
        except OSError as error:
            if error.errno != errno.ELOOP:  # a link that leads to itself
                continue
            plain = False
        if not plain and place == journal:
            raise InTheWay(path.parent, journal.name)
        if not plain:
            raise apsw.CorruptError("it is not a file")


def make_way(path: Path) -> None:
    """The same for a database that will be written, whose journal must be a file of ours alone as well.

    The library writes into whatever bears that name. What has a second name keeps that one only, if it is no journal; a
    journal is copied, since it may be needed. Raises apsw.CorruptError, InTheWay, and what `files.speaking` raises.
    """
    insist_on_files(path)
    journal = journal_of(path)
    if journal.is_symlink():
        raise InTheWay(path.parent, journal.name)
    with files.speaking(path.parent):
        if not os.path.lexists(journal) or journal.lstat().st_nlink < 2:
            return
        if not is_hot(journal):
            journal.unlink()
            return
        copy = journal.with_name(f".{DATABASE}.{secrets.token_hex(4)}.new-journal")
        try:
            files.create_private(copy)
            shutil.copyfile(journal, copy)
            files.sync_file(copy)
            copy.replace(journal)
            files.sync_folder(journal.parent)
        finally:
            copy.unlink(missing_ok=True)


def is_hot(journal: Path) -> bool:
    """Whether the library would play it back, by the sign it goes by itself. Raises OSError, of a missing one too."""
    with files.open_plain(journal) as stream:
        return bool(stream.read(1).strip(b"\0"))


def _bind(connection: apsw.Connection) -> None:
    """Bounds for a database that a stranger may have written under a passphrase they know."""
    for switch, value in _SWITCHES:
        connection.config(switch, value)
    for limit, most in _LIMITS:
        connection.limit(limit, most)


def insist_on_cipher(connection: apsw.Connection) -> None:
    """A library without the cipher ignores the key and writes plain text: refuse it."""
    if connection.pragma("cipher") != CIPHER:
        raise CipherMissing()


def raw(database: Path, vfs: str = "", *, write: bool = False) -> apsw.Connection:
    """A connection without the key, to ask the disk, not the database. Raises apsw.Error.

    The library asks: a file that is closed by hand lets go of the locks of all who have it open here.
    """
    flags = apsw.SQLITE_OPEN_READWRITE if write else apsw.SQLITE_OPEN_READONLY
    return apsw.Connection(str(database), flags=flags, vfs=vfs or None)


def raw_pages(database: Path, vfs: str = "") -> Generator[bytes | None]:
    """Each page of a database that may be open here, as it lies on the disk; None for one that the disk does not give.

    The library reads, without the key: a file that is closed by hand lets go of the locks of all who have it open here.
    And not by the connection that met the page, to which one such reading shuts all others. Raises OSError, apsw.Error.
    """
    size = database.stat().st_size
    with contextlib.closing(raw(database, vfs)) as plain:
        for place in range(0, size, PAGE_BYTES):
            try:
                yield plain.read("main", 0, place, PAGE_BYTES)[1]
            except apsw.IOError:
                yield None


def disk_fails(database: Path, vfs: str = "") -> bool:
    """Whether the disk does not give some page: a query calls that damage, as it calls a page that was changed."""
    try:
        with contextlib.closing(raw_pages(database, vfs)) as pages:
            return any(page is None for page in pages)
    except apsw.IOError:  # also of the first page, which is read when it is opened
        return True
    except (OSError, apsw.Error):
        return False  # which says nothing of the pages


def is_damage(error: apsw.Error) -> bool:
    """Whether it tells of the database, and not of the disk, the memory or somebody else who has it open."""
    return isinstance(as_vault_error(error, Path(), ""), VaultDamaged)


def as_vault_error(error: apsw.Error, folder: Path, what: str) -> VaultError:
    """The sentence for a database error; *what* names the part that was being read."""
    if isinstance(error, apsw.FullError):
        return DiskFull(folder)
    if isinstance(error, apsw.ReadOnlyError):
        moved = getattr(error, "extendedresult", 0) == apsw.SQLITE_READONLY_DBMOVED
        return NotSaved(folder, "exchanged") if moved else VaultReadOnly(folder)
    if isinstance(error, (apsw.BusyError, apsw.LockedError)):
        return VaultInUse(folder)
    if isinstance(error, apsw.NoMemError):
        return NotEnoughMemory(folder)
    if isinstance(error, apsw.ConnectionClosedError):
        return VaultClosed()
    if isinstance(error, apsw.CantOpenError):
        return NotSaved(folder, "folder")
    if isinstance(error, apsw.IOError):
        return NotSaved(folder, "device")
    return VaultDamaged(folder, f"{what} cannot be read")
