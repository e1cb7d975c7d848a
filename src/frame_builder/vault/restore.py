# SPDX-License-Identifier: MIT
"""Bringing a backup back. Nothing is ever deleted: the present vault is set aside, whole, beside its place.

First the backup is copied beside the vault, opened there and proved; the vault may stay open meanwhile. Then two
renames exchange the folders. Whenever the program dies in between, `finish` completes or undoes it at the next start.
"""

import contextlib
import datetime
import errno
import glob
import os
import secrets
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import apsw

from frame_builder.vault import backup, elsewhere, key_memory, keys, migrate, moments, store
from frame_builder.vault.backup import Backup
from frame_builder.vault.content import Content
from frame_builder.vault.engine import DATABASE, JOURNAL, connect
from frame_builder.vault.errors import (
    WRONG_SECRET,
    BackupUnusable,
    BadKeyFile,
    DiskFull,
    KeysHalfChanged,
    NotRestored,
    VaultDamaged,
    VaultError,
    VaultInUse,
    VaultTooNew,
)
from frame_builder.vault.files import (
    PROBE,
    is_file,
    is_folder,
    is_silent,
    make_private_folder,
    move,
    out_of_reach,
    real,
    sync_folder,
)
from frame_builder.vault.place import KNOCK, LOCK

PLACES = "backups"
"""The setting that names the second folder."""
_ASIDE = "set aside"
_MARKS = (LOCK, KNOCK)
"""What the program leaves in the folder of a vault and makes anew whenever it needs it."""
_NO_FOLDER = frozenset({errno.ENOTDIR, errno.ELOOP, errno.ENAMETOOLONG, errno.EEXIST})
_FORBIDDEN = frozenset({errno.EACCES, errno.EPERM, errno.EROFS, errno.EBUSY, errno.EXDEV}) | _NO_FOLDER
_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})


def find(folder: Path) -> tuple[Backup, ...]:
    """The backups a person may mean by *folder*: itself, or those it holds. Raises BackupUnusable."""
    own = backup.named(folder)
    if own is not None:
        return (own,)
    found: list[Backup] = []
    silent = False
    for place in (folder, folder / backup.FOLDER, folder / backup.SECOND):
        try:
            found += backup.listed(place)
        except OSError as error:
            silent = silent or is_silent(error)
        except ValueError:  # nothing can have that name
            break
    if not found and store.Vault.is_vault(folder):
        with contextlib.suppress(OSError):
            state = (folder / DATABASE).stat()
            changed = min(max(state.st_mtime, moments.EARLIEST.timestamp()), moments.LATEST.timestamp())
            found.append(Backup(folder, datetime.datetime.fromtimestamp(changed, datetime.UTC), 1, state.st_size))
    if not found:
        raise BackupUnusable(folder, "unread" if silent else "none")
    return tuple(found)


def prepare(
    source: Path,
    folder: Path,
    secret: str,
    plan: migrate.Plan = migrate.PLAN,
    tell: Callable[[str], object] | None = None,
) -> Path:
    """Copy the backup *source* beside the vault in *folder* and prove the copy; where it is.

    *secret* is the passphrase of that time, or what is typed from the recovery sheet of that time. *tell* is given the
    ISO moment of the last change in it, "" where there is none: the name of a folder is anybody's to change.

    Derives a key, so call it from a worker thread. Raises BackupUnusable, one of WRONG_SECRET, KeysHalfChanged,
    VaultTooNew, NotRestored, NotEnoughMemory; then nothing has changed.
    """
    folder = real(folder)
    if not store.Vault.is_vault(source) or real(source) == folder:
        raise BackupUnusable(source, "unread" if out_of_reach(source / DATABASE) else "none")
    with _speaking(source, folder):
        stage = _stage(folder)
        try:
            opened = elsewhere.copy(source, stage, secret, plan)
            _prove(stage, opened.data_key, source, plan)
            if tell is not None:
                tell(backup.last_change(stage, opened.data_key))
            if _own_ids(stage) != _own_ids(folder):
                _forget_places(stage, opened.data_key, plan)
            sync_folder(stage)
        except BaseException:
            shutil.rmtree(stage, ignore_errors=True)
            raise
    return stage


def _prove(stage: Path, data_key: bytes, source: Path, plan: migrate.Plan) -> None:
    """Open the copy, which finishes an interrupted write in it, and read all of it."""
    opened = connect(stage / DATABASE, data_key)
    try:
        found = migrate.found_version(opened, source, plan)
    finally:
        opened.close()
    backup.prove(stage, data_key, chain=found == plan.version)


def _own_ids(folder: Path) -> set[str]:
    """The ids of the vault that is here: one, where nobody put a key file of another one there."""
    try:
        return {copy.vault_id for copy in keys.load(folder).copies}
    except (VaultError, OSError):
        return set()


def _forget_places(stage: Path, data_key: bytes, plan: migrate.Plan) -> None:
    """Backups go on to no second folder that another vault, or another computer, was told of.

    Nor is it believed what a stranger's database says of which key files are in force.
    """
    with contextlib.closing(connect(stage / DATABASE, data_key)) as opened:
        if migrate.found_version(opened, stage, plan) == migrate.PLAN.version:
            copied = Content(opened, stage, store.utc_now, False)
            for key in (PLACES, key_memory.SETTING):
                if copied.setting(key) not in (None, "{}"):
                    copied.set_setting(key, "{}")


def discard(stage: Path) -> None:
    """Forget a copy that was prepared and is not wanted; never one that holds the backups of a vault."""
    with contextlib.suppress(OSError):
        if any((stage / backup.FOLDER).iterdir()):
            return
    shutil.rmtree(stage, ignore_errors=True)


def swap(stage: Path, folder: Path, now: datetime.datetime | None = None) -> Path | None:
    """Put what was prepared in the place of the vault; where the one before was set aside, None where there was none.

    The vault must be closed. Its backups go with the new one. Raises VaultInUse, NotRestored.
    """
    folder = real(folder)
    finish(folder)  # or the backups would go with what an earlier exchange left
    aside: Path | None = None
    with _speaking(None, folder), store.locked(folder) as let_go:
        ready = _ready(folder)
        _undo(folder)  # where that could not be finished; it stays if it cannot be undone either
        if ready.is_symlink():
            ready.unlink()
        move(stage, ready)
        try:
            sync_folder(folder.parent)  # before the backups go there: an unfinished copy may be thrown away
            if (folder / backup.FOLDER).is_dir() or (folder / backup.FOLDER).is_symlink():  # to a stick, perhaps away
                move(folder / backup.FOLDER, ready / backup.FOLDER)
                sync_folder(ready)
                sync_folder(folder)
            if os.name == "nt":
                let_go()  # Windows renames no folder in which a file is open
            if _holds_anything(folder):
                aside = _aside(folder, now or datetime.datetime.now(datetime.UTC).astimezone())
                move(folder, aside)
                sync_folder(folder.parent)
            _clear(folder)
            move(ready, folder)
        except OSError:
            _take_back(folder, aside)
            raise
        with contextlib.suppress(OSError):  # whichever of the two is there after a power cut, it is whole
            sync_folder(folder.parent)
    return aside


def _take_back(folder: Path, aside: Path | None) -> None:
    """Undo an exchange that failed. Raises NotRestored where that fails, too, and what was there lies in *aside*."""
    try:
        if aside is not None and not folder.exists():
            move(aside, folder)
        _undo(folder)
    except OSError as error:
        if aside is None or is_folder(folder):
            raise
        raise NotRestored(folder, "unsettled", aside) from error


def is_strange(folder: Path) -> bool:
    """Whether something lies in *folder* that is neither a vault nor what was left of one: it is no place for one.

    Raises NotRestored where it cannot be looked into.
    """
    if store.Vault.is_vault(folder) or not os.path.lexists(folder):
        return False
    with _speaking(None, folder):
        hidden = (path.name for path in folder.iterdir() if path.name.startswith("."))  # a desktop leaves its own
        if not _is_folder(real(folder)) or _holds_anything(folder, backup.FOLDER, JOURNAL, *hidden):
            return True
        place = folder / backup.FOLDER
        return is_folder(place) and any(place.iterdir()) and not backup.listed(place)


def finish(folder: Path) -> None:
    """Complete, or undo, an exchange in which the program died. Never raises; does nothing in all other cases."""
    folder = real(folder)
    with contextlib.suppress(OSError, VaultError):
        ready = _ready(folder)
        for stage in folder.parent.glob(f".{glob.escape(folder.name)}.*.restoring"):
            if not backup.young(stage):
                discard(stage)
        if not _is_folder(ready):
            return
        with store.locked(folder) as let_go:
            if _holds_anything(folder, backup.FOLDER):
                _undo(folder)
                return
            _move_all(folder / backup.FOLDER, ready / backup.FOLDER)
            let_go()
            _clear(folder)
        move(ready, folder)
        sync_folder(folder.parent)


def set_aside(folder: Path) -> tuple[Path, ...]:
    """The vaults that were set aside here, the newest first."""
    with contextlib.suppress(OSError):
        found = [path for path in folder.parent.iterdir() if path.name.startswith(f"{folder.name} {_ASIDE} ")]
        return tuple(sorted((path for path in found if path.is_dir()), reverse=True))
    return ()


def _stage(folder: Path) -> Path:
    return folder.parent / f".{folder.name}.{secrets.token_hex(4)}.restoring"


def _ready(folder: Path) -> Path:
    return folder.parent / f".{folder.name}.restored"


def _is_folder(path: Path) -> bool:
    """Whether it is a folder, and no link to one: whoever hands over a vault can put a link to anything beside it."""
    return path.is_dir() and not path.is_symlink()


def _undo(folder: Path) -> None:
    """Give the vault its backups back, and then forget the copy. Raises OSError."""
    ready = _ready(folder)
    if not _is_folder(ready):
        return
    _move_all(ready / backup.FOLDER, folder / backup.FOLDER)
    doomed = _stage(folder)
    move(ready, doomed)  # a copy that is deleted by half must never be taken for one that waits for its place
    discard(doomed)


def _holds_anything(folder: Path, *but: str) -> bool:
    """Whether there is more in a folder than marks of the program, and than *but*. Raises OSError."""
    if not folder.exists():
        return False
    names = (path.name for path in folder.iterdir())
    return any(name not in (*_MARKS, *but) and not name.startswith(PROBE) for name in names)


def _clear(folder: Path) -> None:
    """Remove a folder in which nothing but marks is left. Raises OSError where there is more."""
    if folder.exists():
        for path in folder.iterdir():
            if path.name in _MARKS or path.name.startswith(PROBE):
                path.unlink(missing_ok=True)
        folder.rmdir()


def _move_all(source: Path, target: Path) -> None:
    """Move the backups in *source* to *target*, beside those there. Any step can be the last. Raises OSError.

    What is only a link to them moves as it is, where nothing is in its way.
    """
    if not _is_folder(source) and (not source.is_symlink() or os.path.lexists(target)):
        return
    if target.exists():
        for path in source.iterdir():
            backup.move_into(path, target)
        sync_folder(target)
        source.rmdir()
    else:
        if not target.parent.exists():
            make_private_folder(target.parent)
        move(source, target)
    sync_folder(target.parent)
    sync_folder(source.parent)


def _aside(folder: Path, now: datetime.datetime) -> Path:
    """A name beside *folder* that is not taken."""
    base = f"{folder.name} {_ASIDE} {now.strftime('%Y-%m-%d %H.%M.%S')}"
    target, count = folder.with_name(base), 1
    while target.exists():
        count += 1
        target = folder.with_name(f"{base} ({count})")
    return target


@contextlib.contextmanager
def _speaking(source: Path | None, folder: Path) -> Iterator[None]:
    """Say what went wrong in a sentence about bringing back."""
    try:
        yield
    except (*WRONG_SECRET, KeysHalfChanged):
        raise
    except (VaultTooNew, VaultInUse, BackupUnusable):
        raise
    except (DiskFull, apsw.FullError):
        raise NotRestored(folder, "space") from None
    except (BadKeyFile, VaultDamaged, apsw.Error):
        raise BackupUnusable(source or folder, "damaged") from None
    except OSError as error:
        if error.errno in _FULL:
            raise NotRestored(folder, "space") from error
        if source is not None and not is_file(source / DATABASE):
            raise BackupUnusable(source, "unread" if out_of_reach(source / DATABASE) else "none") from error
        raise NotRestored(folder, "forbidden" if error.errno in _FORBIDDEN else "device") from error
