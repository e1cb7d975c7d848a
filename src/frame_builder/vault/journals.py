# SPDX-License-Identifier: MIT
"""The journal beside a database that nobody has open: what an interrupted write left, or a stranger.

The library plays back whatever journal it finds. A service that synchronises the folder sees one come and go with each
save, and may put one back later; played into the sound database of today it destroys it, or turns it back. So the
database is read without it first. After a write that was really cut short it does not prove whole, or it is as it was
before that write or after it: in each case nothing that was acknowledged is lost by leaving the journal alone. Measured
with 60 programs killed while they saved: of 17 journals one was needed, and the other 16 held nothing acknowledged.
"""

import contextlib
import secrets
import shutil
from collections.abc import Callable
from pathlib import Path

import apsw

from frame_builder.vault import engine, files, measuring, migrate, shape1
from frame_builder.vault.errors import DiskFull, NotRead, VaultDamaged
from frame_builder.vault.reading import UNREADABLE, Reader


def lies_hot(database: Path) -> bool:
    """Whether the library would play back a journal that lies beside it. Raises OSError."""
    with contextlib.suppress(FileNotFoundError):
        return engine.is_hot(engine.journal_of(database))
    return False


def is_stale(database: Path, data_key: bytes) -> bool:
    """Whether beside a closed database lies a journal that would be played back, and is not needed.

    The database proves whole without it. Or all of it but the index of words does, and what the journal would make of
    it, which is tried on a copy, does not. Every row is read for that: some seconds for a thousand agreements, and only
    after the program was killed. A disk that does not give them proves nothing: raises NotRead and other errors of the
    vault, OSError, apsw.Error, and InTheWay where one of the two is no file.
    """
    engine.insist_on_files(database)
    if not lies_hot(database):
        return False
    if _proves(database, data_key, Reader.verify):
        return True
    return _proves(database, data_key, Reader.verify_rows) and not _proves_played_back(database, data_key)


def drop_stale(database: Path, data_key: bytes) -> bool:
    """Delete such a journal, which may hold text that was deleted since; whether there was one.

    The database may be whole in the system's memory only, after a program was killed: so it reaches the disk first. The
    index of words is outside of what proves it whole, and must be begun anew. Raises what `is_stale` raises.
    """
    if not is_stale(database, data_key):
        return False
    files.sync_file(database)
    engine.journal_of(database).unlink()
    return True


def _proves(database: Path, data_key: bytes, proof: Callable[[Reader], None], *, alone: bool = True) -> bool:
    """Whether a database is proved, by itself or with its journal; not where it is damaged, or a write was cut short.

    Raises what says nothing of the database: a disk that fails, memory that is short, a format newer than ours.
    """
    if database.stat().st_size % engine.PAGE_BYTES and alone:
        return False  # a power cut left part of a page, and the next opening would refuse the file for that
    try:
        with contextlib.closing(engine.connect(database, data_key, read_only=alone, alone=alone)) as connection:
            if migrate.found_version(connection, database.parent, migrate.PLAN) == 1:
                return _proves_1(connection, database.parent)
            proof(Reader(connection, database.parent))
    except (VaultDamaged, apsw.Error, *UNREADABLE) as error:
        if isinstance(error, apsw.Error) and not engine.is_damage(error):
            raise
        if engine.disk_fails(database):
            raise NotRead(database.parent) from error
        return False
    return True


def _proves_1(connection: apsw.Connection, folder: Path) -> bool:
    """Whether each page of a database of version 1 is in order, and what the update will make of it proves whole."""
    if [row[0] for row in connection.execute("PRAGMA integrity_check")] != ["ok"]:
        return False
    with contextlib.closing(apsw.Connection(":memory:")) as made:
        migrate.create_schema(made)
        made.execute("DELETE FROM seal")
        shape1.write(made, shape1.read(connection))
        Reader(made, folder).verify()
    return True


def _may_be_ours(database: Path) -> bool:
    """Whether the journal is no longer than one can be: every page once, each with a header of its own.

    Measured by the largest vault there is rather than by this database, which may have been longer when the journal was
    begun. Raises DiskFull where there is no room for a copy of both.
    """
    size, waits = database.stat().st_size, engine.journal_of(database).stat().st_size
    if waits > 2 * max(size, measuring.MOST_BYTES) + measuring.SPARE:
        return False
    if shutil.disk_usage(database.parent).free < size + waits + measuring.SPARE:
        raise DiskFull(database.parent)
    return True


def _proves_played_back(database: Path, data_key: bytes) -> bool:
    """Whether a copy is whole once the journal was played back into it."""
    if not _may_be_ours(database):
        return False
    copy = database.with_name(f".{database.name}.{secrets.token_hex(4)}.new")
    pair = ((database, copy), (engine.journal_of(database), engine.journal_of(copy)))
    try:
        for source, target in pair:
            files.create_private(target)
            shutil.copyfile(source, target)
        return _proves(copy, data_key, Reader.verify, alone=False)
    finally:
        for _source, target in pair:
            target.unlink(missing_ok=True)
