# SPDX-License-Identifier: MIT
"""Copies of the vault that count only once they have been opened and proved.

A backup is a folder with the three files of a vault, named by the moment it was made: the vault itself could be
opened from it. It gets its name only after it was proved, so every name that can be read is a good backup.
"""

import contextlib
import datetime
import hashlib
import os
import re
import stat
import time
from collections.abc import Callable, Collection
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import apsw

from frame_builder.vault import keys, made_here, moments, thinning
from frame_builder.vault.engine import DATABASE, PAGE_BYTES, as_vault_error, connect
from frame_builder.vault.errors import (
    BackupNotMade,
    BackupUnusable,
    CipherMissing,
    DiskFull,
    NotSaved,
    VaultClosed,
    VaultDamaged,
    VaultError,
    VaultReadOnly,
)
from frame_builder.vault.files import as_vault_error as os_error
from frame_builder.vault.files import (
    create_private,
    is_folder,
    make_private_folder,
    move,
    open_plain,
    out_of_reach,
    real,
    remove_folder,
    speaking,
    staged,
    sync_folder,
)
from frame_builder.vault.migrate import APPLICATION_ID
from frame_builder.vault.reading import Reader
from frame_builder.vault.rows import Entry

FOLDER = "backups"
SECOND = "frame-builder-backups"
"""The folder we make, once, in the second place the therapist chose. Where it is missing the stick is not there."""

Slots = tuple[keys.Slot, ...]
_Answer = TypeVar("_Answer")

_STEP = 64
"""Pages copied in one turn, about a millisecond: whoever types waits no longer than that."""
_NAME = re.compile(r"(\d{8}T\d{6})(?:-(\d{1,6}))?", re.ASCII)
_CHUNK = 1 << 20
_DAY = 24 * 60 * 60


@dataclass(frozen=True)
class Backup:
    """One good backup: where it is, when it was made, how large it is. ``count`` orders those of one second."""

    path: Path
    made: datetime.datetime
    count: int
    size: int


def free_name(folder: Path, stamp: str) -> Path:
    """A name in *folder* that is not taken, made from date and time of the ISO text *stamp*."""
    base = "".join(letter for letter in stamp[:19] if letter.isascii() and letter.isalnum()) or "backup"
    target, count = folder / base, 1
    while os.path.lexists(target):
        count += 1
        target = folder / f"{base}-{count}"
    return target


def move_into(path: Path, folder: Path) -> None:
    """Move one backup into *folder*, under another name where its own is taken. Raises OSError."""
    if path.name == made_here.NAME:
        made_here.join(path, folder / path.name)
        return
    found = _NAME.fullmatch(path.name)
    base, target, count = found[1] if found else path.name, folder / path.name, 1
    while os.path.lexists(target):
        count += 1
        target = folder / f"{base}-{count}"
    move(path, target)


Fill = Callable[[Reader, bytes, Path], _Answer]
"""Fills the empty database of a copy from the open vault, under its data key."""


def copy(source: Reader, data_key: bytes, present: keys.KeyFile, target: Path, *, chain: bool) -> None:
    """Write an encrypted copy of the open vault, page by page, to the new folder *target*: see `copy_by`."""
    copy_by(copy_pages, source, data_key, present, target, chain=chain)


def copy_by(
    fill: Fill[_Answer],
    source: Reader,
    data_key: bytes,
    present: keys.KeyFile,
    target: Path,
    *,
    chain: bool = True,
) -> _Answer:
    """Write an encrypted copy of the open vault to the new folder *target*; what *fill* said of it.

    The copy opens with what opened the vault (*present*), whatever key files lie beside it by now. It is read
    back before it gets its name; *chain* also proves every row (not possible for an older shape of the database,
    whose pages are then checked only). Others may read and write the vault meanwhile; the copy holds what
    was there at its end. Raises VaultDamaged, DiskFull, NotSaved, VaultReadOnly.
    """
    with speaking(target), staged(target) as stage:
        create_private(stage / DATABASE)
        key_file = keys.dump(present)
        for name in keys.COPIES:
            create_private(stage / name, key_file)
        try:
            said = fill(source, data_key, stage / DATABASE)
            prove(stage, data_key, chain=chain)
        except apsw.Error as error:
            raise as_vault_error(error, target, "the new backup") from error
    return said


def copy_pages(source: Reader, data_key: bytes, path: Path) -> None:
    """Page by page, giving way in between; what is written meanwhile goes into the copy as well."""
    copied = connect(path, data_key)
    try:
        while not _copied(source, copied):  # the vault was connected anew meanwhile
            pass
    finally:
        copied.close()


def seal_in(path: Path, data_key: bytes) -> tuple[int, bytes]:
    """What the list of a copy adds up to that is being made. Raises VaultDamaged, apsw.Error."""
    with contextlib.closing(connect(path, data_key, read_only=True, alone=True)) as copied:
        return Reader(copied, path.parent).seal()


def _copied(source: Reader, copied: apsw.Connection) -> bool:
    """Whether all of it was copied from one connection, which is closed where another took its place."""
    with source.turn() as db:
        try:
            job = copied.backup("main", db, "main")
        except ValueError:
            raise VaultClosed() from None
    try:
        while True:
            with source.turn() as now:
                if now is not db:
                    return False
                if job.step(_STEP):
                    return True
    finally:
        with source.turn():
            job.close()


def prove(stage: Path, data_key: bytes, *, chain: bool = True) -> None:
    """Open the copy in *stage* and read everything in it. Raises VaultDamaged, apsw.Error."""
    copied = connect(stage / DATABASE, data_key, read_only=True, alone=True)  # whatever journal came to lie there
    try:
        if copied.pragma("application_id") != APPLICATION_ID:
            raise VaultDamaged(stage, "the new backup is not the database of a vault")
        if chain:
            Reader(copied, stage).verify()
        elif [row[0] for row in copied.execute("PRAGMA integrity_check")] != ["ok"]:
            raise VaultDamaged(stage, "the new backup is not consistent")
    finally:
        copied.close()


def listed(folder: Path, vault_id: str | None = None) -> tuple[Backup, ...]:
    """The backups in *folder*, newest first; only those of one vault where its id is given. Raises OSError."""
    found = []
    for path in folder.iterdir():
        backup = named(path, vault_id)
        if backup is not None:
            found.append(backup)
    return tuple(sorted(found, key=lambda item: (item.made, item.count), reverse=True))


def named(path: Path, vault_id: str | None = None) -> Backup | None:
    """What a folder says of itself, or None where it is no backup, or of another vault.

    A name with a moment that no calendar here can tell is nobody's backup: somebody gave the folder that name. Nor is
    one whose database was emptied or cut.
    """
    found = _NAME.fullmatch(path.name)
    if found is None:
        return None
    try:
        made = moments.insisted(datetime.datetime.strptime(f"{found[1]}+0000", "%Y%m%dT%H%M%S%z"))
        state = (path / DATABASE).stat()
        if not stat.S_ISREG(state.st_mode):
            return None
        size = state.st_size
        if not size or size % PAGE_BYTES:
            return None
        own = {copy.vault_id for copy in keys.load(path).copies}
    except (OSError, ValueError, VaultError):
        return None
    return Backup(path, made, int(found[2] or 1), size) if vault_id is None or vault_id in own else None


def seal(path: Path, data_key: bytes) -> tuple[int, bytes] | None:
    """What the list of a backup adds up to, or None where it cannot be read."""
    return _asked(path, data_key, Reader.seal)


def last_change(path: Path, data_key: bytes) -> str:
    """When a frame in a backup was last written, whatever its folder is called; "" where that cannot be read."""
    return _asked(path, data_key, Reader.last_change) or ""


def frames(path: Path, data_key: bytes) -> frozenset[str]:
    """The ids of the frames in a backup, proved whole; none where it is not, for then nothing comes out of it."""

    def proved(reader: Reader) -> tuple[Entry, ...]:
        reader.verify()
        return reader.entries()

    return frozenset(item.id for item in _asked(path, data_key, proved) or ())


def _asked(path: Path, data_key: bytes, question: Callable[[Reader], _Answer]) -> _Answer | None:
    try:
        database = connect(path / DATABASE, data_key, read_only=True, alone=True)
        try:
            return question(Reader(database, path))
        finally:
            database.close()
    except (apsw.Error, VaultError, OSError):
        return None


def check(backup: Backup, data_key: bytes, proved: Collection[Slots]) -> None:
    """Read a backup whole, again. *proved* are the slots that are known to open the vault. Raises BackupUnusable.

    Where its own are others, nobody can tell without their secrets whether they fit: not a word of praise then.
    """
    try:
        known = any(copy.slots in proved for copy in keys.load(backup.path).copies)
        prove(backup.path, data_key)
    except apsw.NotADBError:
        raise BackupUnusable(backup.path, "damaged" if known else "keys") from None
    except (apsw.Error, VaultError, OSError):
        raise BackupUnusable(backup.path, "damaged") from None
    if not known:
        raise BackupUnusable(backup.path, "keys")


def copy_elsewhere(data_key: bytes, backup: Backup, folder: Path) -> Path:
    """Copy a good backup into *folder*, on another disk, and prove the copy. Returns where it is.

    Raises what `copy` raises.
    """
    target = folder / backup.path.name
    if os.path.lexists(target):
        target = free_name(folder, backup.made.isoformat())
    with speaking(target), staged(target) as stage:
        for name in (DATABASE, *keys.COPIES):
            if copy_file(backup.path / name, stage / name) != _digest(stage / name):
                raise VaultDamaged(stage, "the copy is not what was written")
        try:
            prove(stage, data_key)
        except apsw.Error as error:
            raise as_vault_error(error, target, "the new backup") from error
    return target


def copy_file(source: Path, target: Path) -> bytes:
    """Copy a file to a new private one; the digest of what was read."""
    create_private(target)
    digest = hashlib.sha256()
    with open_plain(source) as reading, target.open("r+b") as writing:
        while chunk := reading.read(_CHUNK):
            digest.update(chunk)
            writing.write(chunk)
        writing.flush()
        _sync_file(writing.fileno())
    return digest.digest()


def _sync_file(handle: int) -> None:
    """Wait until the file is on the disk, and have the next reading come from there where the system can do that."""
    os.fsync(handle)
    if hasattr(os, "posix_fadvise"):
        with contextlib.suppress(OSError):
            os.posix_fadvise(handle, 0, 0, os.POSIX_FADV_DONTNEED)


def _digest(path: Path) -> bytes:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").digest()


def thin(
    folder: Path, vault_id: str, now: datetime.datetime, new: Path, ours: Callable[[Path], bool] | None = None
) -> None:
    """After *new* was made in *folder*, let those of the same vault go that are not needed any more.

    Never *new* itself, nor one in which more lies than we put there: somebody opened it as a vault, and may have
    written in it. And only such as *ours* says yes to: another copy of the vault may use the folder, too. A backup
    loses its name before its files, so a half-deleted one is never taken for good.
    """
    may = [item for item in listed(folder, vault_id) if item.path != new and (ours is None or ours(item.path))]
    found = [item for item in may if _untouched(item.path)]
    for place in thinning.may_go([backup.made for backup in found], now):
        path = found[place].path
        doomed = path.with_name(f".{path.name}.gone")
        with contextlib.suppress(OSError):
            move(path, doomed)
            sync_folder(folder)
    sweep(folder)


def _untouched(path: Path) -> bool:
    try:
        return {item.name for item in path.iterdir()} <= {DATABASE, *keys.COPIES}
    except OSError:
        return False


def sweep(folder: Path) -> None:
    """Remove what an interrupted run left behind: half-deleted backups, and unfinished ones of an earlier day."""
    with contextlib.suppress(OSError):
        for path in folder.iterdir():
            name = path.name.strip(".").partition(".")[0]
            if path.name.startswith(".") and _NAME.fullmatch(name) and path.suffix in (".gone", ".new"):
                if path.suffix == ".new" and young(path):
                    continue
                remove_folder(path)


def young(path: Path) -> bool:
    """Whether somebody may still be writing it: it was changed within a day."""
    return abs(time.time() - path.stat().st_mtime) < _DAY  # not as a date: a file can bear one beyond the year 9999


def make_folder(folder: Path) -> None:
    """The folder for backups, made where it is missing.

    Raises OSError, and BackupNotMade where its name belongs to a link to a folder that is away, or to something else.
    """
    if is_folder(folder):
        return
    try:
        make_private_folder(folder)
    except FileExistsError:
        unknown = out_of_reach(folder)
        if unknown:
            raise unknown from None
        if not is_folder(folder):  # which another window made meanwhile
            leads_away = folder.is_symlink() and not real(folder).is_symlink() and not folder.exists()
            raise BackupNotMade(folder, "absent" if leads_away else "taken") from None
    sync_folder(folder.parent)


def not_made(error: Exception, folder: Path) -> BackupNotMade:
    """The sentence for a backup that did not come to be."""
    if isinstance(error, OSError):
        error = os_error(error, folder)
    if isinstance(error, DiskFull):
        return BackupNotMade(folder, "space")
    if isinstance(error, VaultReadOnly):
        return BackupNotMade(folder, "forbidden")
    if isinstance(error, NotSaved):
        kinds = {"folder": "absent", "gone": "gone", "exchanged": "exchanged"}
        return BackupNotMade(folder, kinds.get(error.kind, "device"))
    if isinstance(error, (VaultDamaged, CipherMissing)):
        return BackupNotMade(folder, "unproved")
    return error if isinstance(error, BackupNotMade) else BackupNotMade(folder, "device")
