# SPDX-License-Identifier: MIT
"""Careful file handling: private, whole or not at all, and on the disk before anyone is told."""

import contextlib
import errno
import glob
import os
import secrets
import shutil
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from frame_builder.vault.errors import (
    DiskFull,
    FolderNotEmpty,
    NotSaved,
    VaultError,
    VaultReadOnly,
)

PRIVATE_FOLDER = 0o700
PRIVATE_FILE = 0o600
PROBE = ".probe-"
"""How the names of the files begin by which we find out whether a folder can be written."""
_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_FORBIDDEN = frozenset({errno.EROFS, errno.EACCES, errno.EPERM})
_TAKEN = frozenset({errno.ENOTEMPTY, errno.EEXIST})
_ABSENT = frozenset({errno.ENOENT, errno.ENOTDIR, errno.ELOOP, errno.ENAMETOOLONG, errno.EINVAL})
_GONE = frozenset(
    {errno.ENOENT, errno.ENOTDIR, errno.ENODEV, errno.ESTALE, errno.ELOOP, errno.ENAMETOOLONG, errno.EEXIST}
)


class UnconfirmedError(OSError):
    """It lies there, under the first of its names at least, and the disk did not say that all of it will stay so."""


class UncertainError(OSError):
    """Whether it was done, nobody can tell: the disk, or the network, went away in that moment."""


def as_vault_error(error: OSError, folder: Path) -> VaultError:
    """The sentence for an operating system error met while writing into *folder*."""
    if error.errno in _FULL:
        return DiskFull(folder)
    if error.errno in _FORBIDDEN:
        return VaultReadOnly(folder)
    return NotSaved(folder, "folder" if error.errno in _GONE else "device")


@contextlib.contextmanager
def speaking(folder: Path) -> Iterator[None]:
    """Turn every OSError inside into the matching VaultError."""
    try:
        yield
    except OSError as error:
        raise as_vault_error(error, folder) from error


def sync_folder(folder: Path) -> None:
    """Make new and renamed names in *folder* survive a power cut (POSIX; Windows has no such call).

    Some sticks and network folders cannot do it for a folder; they have then done what they can.
    """
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    except OSError as error:
        if error.errno not in (errno.EINVAL, errno.ENOTSUP):
            raise
    finally:
        os.close(handle)


Identity = tuple[int, int]
"""Of a file: the device and the number on it. What has another is another file, whatever its name."""

NOWHERE: Identity = (-1, -1)


def identity(path: Path) -> Identity:
    """What tells a file from every other, or `NOWHERE`."""
    try:
        found = path.stat()
    except OSError:
        return NOWHERE
    return found.st_dev, found.st_ino


def real(path: Path) -> Path:
    """The path without links in it; where they lead round in circles, as far as they lead. Never raises."""
    try:
        return Path(os.path.realpath(path))
    except ValueError:  # no file system takes that name
        return path.absolute()


def is_folder(path: Path) -> bool:
    """Whether a folder is known to lie there. Never raises OSError, as `Path.is_dir` does where a disk fails."""
    with contextlib.suppress(OSError):
        return path.is_dir()
    return False


def is_file(path: Path) -> bool:
    """Whether a file is known to lie there. Never raises OSError."""
    with contextlib.suppress(OSError):
        return path.is_file()
    return False


def out_of_reach(path: Path) -> OSError | None:
    """Why the system does not tell whether *path* is there; None where it does."""
    try:
        path.stat()
    except OSError as error:
        return error if is_silent(error) else None
    except ValueError:  # nothing can have that name
        return None
    return None


def is_silent(error: OSError) -> bool:
    """Whether the system does not tell what is there, which an error that says that nothing is does."""
    return error.errno not in _ABSENT


def move(source: Path, target: Path) -> bool:
    """Give a file or folder another name, in the place of a file that has it. Raises OSError.

    On a network folder it may be done, and the answer be lost, or be that of a second attempt. So on an error we look;
    False where only that tells that it is done. Some take away what lies there first, and may fail then: it is tried
    once more. Raises UncertainError where nothing can be seen.
    """
    mine, taken = identity(source), os.path.lexists(target)
    try:
        source.replace(target)
    except OSError as error:
        here = os.path.lexists(source)
        if here and taken and not os.path.lexists(target) and not out_of_reach(target):
            return move(source, target)
        if not here and mine != NOWHERE and identity(target) == mine:
            return False
        if out_of_reach(source) or not (here or mine == NOWHERE):
            raise UncertainError(error.errno, error.strerror) from error
        raise
    return True


def sync_file(path: Path) -> None:
    """Make what was written to *path* survive a power cut. Raises OSError."""
    handle = os.open(path, os.O_RDWR | getattr(os, "O_BINARY", 0))
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def create_private(path: Path, content: bytes = b"") -> None:
    """Write a file that did not exist, readable by its owner only from the first moment, and sync it.

    Raises OSError; FileExistsError when the name is taken. A half-written file is removed.
    """
    flags = os.O_CREAT | os.O_EXCL | os.O_WRONLY | getattr(os, "O_BINARY", 0)
    handle = os.open(path, flags, PRIVATE_FILE)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
    except OSError:
        with contextlib.suppress(OSError):
            path.unlink()
        raise


def replace_all(folder: Path, names: tuple[str, ...], content: bytes) -> None:
    """Give every file in *names* the same new *content*, each atomically, in this order.

    Everything is written and synced beside the targets first: a full disk is met before any
    target changed. Once the first target is replaced the change has happened; a later copy
    that cannot be replaced is removed rather than left behind with old content.
    Raises OSError, and UnconfirmedError where the first is certain and what came after it failed.
    """
    drafts = [folder / f".{name}.{secrets.token_hex(4)}" for name in names]
    try:
        for draft in drafts:
            create_private(draft, content)
        move(drafts[0], folder / names[0])
        sync_folder(folder)
        try:
            for draft, name in zip(drafts[1:], names[1:], strict=True):
                _replace_or_remove(draft, folder / name)
            sync_folder(folder)
        except OSError as error:
            raise UnconfirmedError(error.errno, error.strerror) from error
    finally:
        for draft in drafts:
            with contextlib.suppress(OSError):
                draft.unlink()


def _replace_or_remove(draft: Path, target: Path) -> None:
    try:
        move(draft, target)
    except OSError:
        target.unlink(missing_ok=True)


def share_as(model: Path, path: Path) -> None:
    """Let those who may open *model* open *path*, which takes its place, and nobody else. Raises OSError."""
    found = model.stat()
    if hasattr(os, "chown"):
        try:
            os.chown(path, found.st_uid, found.st_gid)  # as the administrator, in somebody's vault
        except PermissionError:
            os.chown(path, -1, found.st_gid)
    path.chmod(stat.S_IMODE(found.st_mode))


def is_plain(path: Path) -> bool:
    """Whether *path* is a file, and no pipe, device or socket, which one could wait for without end. Raises OSError."""
    return stat.S_ISREG(path.stat().st_mode)


def open_plain(path: Path) -> BinaryIO:
    """Open a file for reading, and nothing else; never waits. Raises OSError."""
    if not is_plain(path):  # a device may do something when it is only opened
        raise OSError(errno.EISDIR if path.is_dir() else errno.EINVAL, "it is not a file")
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    handle = os.open(path, flags)
    if not stat.S_ISREG(os.fstat(handle).st_mode):  # exchanged meanwhile
        os.close(handle)
        raise OSError(errno.EINVAL, "it is not a file")
    return os.fdopen(handle, "rb")


def read_capped(path: Path, limit: int) -> bytes:
    """The bytes of *path*, reading never more than *limit* + 1 of them. Raises OSError, ValueError."""
    content = read_some(path, limit + 1)
    if len(content) > limit:
        raise ValueError("it is too large")
    return content


def read_some(path: Path, most: int) -> bytes:
    """The first bytes of a file, *most* of them where it has so many. Raises OSError."""
    with open_plain(path) as stream:
        content: bytes | None = stream.read(most)
    if content is None:  # the system calls it a file, and would have us wait for what is in it
        raise OSError(errno.EINVAL, "it is not a file")
    return content


def make_private_folder(path: Path) -> None:
    """Create *path* (which must not exist) for its owner only, whatever the umask.

    The file system of most sticks knows no owners and refuses to set any; the content is encrypted all the same.
    """
    path.mkdir(mode=PRIVATE_FOLDER)
    with contextlib.suppress(PermissionError):
        path.chmod(PRIVATE_FOLDER)


def can_write(folder: Path) -> bool:
    """Whether a file can be made in *folder*, found out by making one.

    Permissions are not asked: the administrator ignores them, and a mounted medium may be
    read-only whatever they say. A full disk still counts as writable.
    """
    probe = folder / f"{PROBE}{secrets.token_hex(4)}"
    try:
        create_private(probe)
    except OSError as error:
        return error.errno in _FULL
    with contextlib.suppress(OSError):
        probe.unlink()
    return True


_HOLD_IT = ("vault.db", "keys.json", "keys.backup.json")
_OWN = frozenset({*_HOLD_IT, "vault.db-journal", "vault.db-wal", "vault.db-shm", "vault.lock", "vault.knock"})
_BACKUPS = "backups"
"""Written out again, since what names them elsewhere loads the database library, which few commands need."""


def is_of_a_vault(path: Path) -> bool:
    """Whether a file of that name is one of a vault or a backup, or lies among the backups of a vault.

    *path* is absolute, and links in it are not followed. Other files beside those of a vault, as on a stick that holds
    one, are none.
    """
    if path.name.casefold() in _OWN and _holds_one(path.parent):
        return True
    return any(each.name.casefold() == _BACKUPS and _holds_one(each.parent) for each in path.parents)


def _holds_one(folder: Path) -> bool:
    """Two files of the three: a single key file may be anybody's."""
    return sum(os.path.lexists(folder / name) for name in _HOLD_IT) > 1


def remove_folder(path: Path) -> None:
    """Remove a folder with all it holds, as far as that goes; what is a link, a file or a pipe stays. Never waits."""
    with contextlib.suppress(OSError):
        if not path.is_symlink() and path.is_dir():
            shutil.rmtree(path, ignore_errors=True)


def sweep_stages(target: Path) -> None:
    """Remove what a program that was killed left of making *target*, which is there now: nobody else can finish it."""
    for path in target.parent.glob(f".{glob.escape(target.name)}.{'[0-9a-f]' * 8}.new"):
        remove_folder(path)


LONGEST_NAME = 255 - 14
"""Bytes in the name of a folder that is made whole: while it is made, fourteen more stand around it."""


@contextlib.contextmanager
def staged(target: Path) -> Iterator[Path]:
    """A private folder beside *target* that becomes *target* when the block succeeds.

    On any failure it is removed with all it holds. *target* must be missing or empty. Raises OSError, FolderNotEmpty
    where somebody else put something there meanwhile, and UnconfirmedError where *target* is there and only the last
    sync failed.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    stage = target.parent / f".{target.name}.{secrets.token_hex(4)}.new"
    make_private_folder(stage)
    try:
        yield stage
        sync_folder(stage)
        try:
            if target.is_dir():
                target.rmdir()  # only an empty folder can go; Windows will not rename onto one
            move(stage, target)
        except OSError as error:
            if error.errno in _TAKEN:
                raise FolderNotEmpty(target) from error
            raise
        try:
            sync_folder(target.parent)
        except OSError as error:
            raise UnconfirmedError(error.errno, error.strerror) from error
    except BaseException:
        shutil.rmtree(stage, ignore_errors=True)
        raise
