# SPDX-License-Identifier: MIT
"""Backups of the open vault: made by themselves, thinned, copied to a second place, looked at, brought back."""

from __future__ import annotations

import contextlib
import errno
import json
import os
import shutil
import threading
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

from ..vault import backup, made_here, moments, restore
from ..vault.backup import Backup
from ..vault.engine import DATABASE
from ..vault.errors import BackupNotMade, VaultError
from ..vault.files import is_folder, out_of_reach
from ..vault.store import Vault
from .stored import moment

OLD: Final = timedelta(days=7)
"""A last good backup that is older than this, with work done since, is worth a reminder."""
SECOND_OLD: Final = timedelta(days=30)
"""The same for the second folder, which is not always connected."""
SLACK: Final = timedelta(hours=26)
"""A backup dated later than this from now was made while the clock was wrong."""
LOOKED_AT: Final = 10
"""So many of the backups that are dated later than now are looked into, those nearest to now."""
SPARE: Final = 1024 * 1024
"""Bytes that stay free on the disk of the vault beside twice its size."""
SETTING: Final = restore.PLACES
"""The key under which the second folder is kept, in the vault."""


@dataclass(frozen=True)
class Kept:
    """One good backup, in one place or in both.

    ``ours``: made by this copy of the vault, as far as it knows. ``ahead``: dated in the future, so nobody knows when.
    """

    made: datetime
    size: int
    here: Path | None
    second: Path | None
    ours: bool = True
    ahead: bool = False

    @property
    def path(self) -> Path:
        """Where to take it from."""
        return self.here or self.second or Path()


@dataclass(frozen=True)
class Status:
    """How the backups stand. ``worry`` is "" or why a reminder is due: ``failing`` (the disk), ``none``, ``old`` or
    ``clock``.

    ``due``: something was written since the newest. ``second_old``: the second folder got no copy for long, counted
    from the day it was chosen. ``second_wrong``: why the last try to copy one there failed, or "".
    ``same_disk``: the second folder lies where the vault does, as far as the system tells.
    """

    last: datetime | None
    worry: str
    second: Path | None
    connected: bool
    second_last: datetime | None
    second_old: bool
    second_wrong: str
    due: bool
    same_disk: bool = False


class Backups:
    """The backups of one open vault. Every verb may be called from a worker thread, and none needs the interface."""

    def __init__(self, vault: Vault, now: Callable[[], datetime] = lambda: datetime.now(UTC)) -> None:
        self._vault = vault
        self._now: Callable[[], datetime] = lambda: moments.bounded(now())
        self._busy = threading.Lock()
        self._second_wrong = ""
        self._failing = False

    # the places

    @property
    def folder(self) -> Path:
        """Where backups lie on this computer."""
        return self._vault.folder / backup.FOLDER

    @property
    def second(self) -> Path | None:
        """The second folder, as the therapist chose it, whether it is connected or not."""
        with contextlib.suppress(ValueError, TypeError, OSError):
            stored = self._stored("second")
            folder = Path(stored) if stored else None
            if folder is not None and folder.is_absolute() and "\0" not in str(folder):
                os.fsencode(folder)  # raises where no file system could hold the name
                return None if _too_long(folder) else folder
        return None

    def _stored(self, name: str) -> str:
        """What is kept of the second folder under that name; "" where there is nothing that can be read."""
        stored = self._vault.setting(SETTING)
        with contextlib.suppress(ValueError, TypeError, LookupError, RecursionError):
            found = json.loads(stored)[name] if stored else ""
            return found if isinstance(found, str) else ""
        return ""

    def set_second(self, folder: Path | None) -> None:
        """Use a second folder from now on, or none; copies that lie in one stay. Raises BackupNotMade, VaultError."""
        if folder is not None:
            try:
                backup.make_folder(folder / backup.SECOND)
            except OSError as error:
                raise backup.not_made(error, folder) from error
        chosen = {"second": str(folder), "since": self._now().isoformat(timespec="seconds")} if folder else {}
        self._vault.set_setting(SETTING, json.dumps(chosen))
        self._second_wrong = ""

    @property
    def connected(self) -> bool:
        """Whether the second folder is there now. A mount point without its stick is not."""
        return self.second is not None and is_folder(self.second / backup.SECOND)

    # looking

    def listing(self) -> tuple[Kept, ...]:
        """Every good backup of this vault; one that lies in both places counts once.

        The newest first, and after all others those that are dated in the future.
        """
        latest = self._now() + SLACK
        found: dict[str, Kept] = {}
        for item in self._listed(self.folder):
            found[_mark(item.path)] = Kept(item.made, item.size, item.path, None, ahead=item.made > latest)
        ours, second = made_here.remembered(self.folder), self.second
        for item in self._listed(second / backup.SECOND) if second else ():
            mark = _mark(item.path)
            if mark in found:
                found[mark] = replace(found[mark], second=item.path)
            else:
                known = mark in ours
                found[mark] = Kept(item.made, item.size, None, item.path, ours=known, ahead=item.made > latest)
        return tuple(sorted(found.values(), key=_order, reverse=True))

    def _listed(self, folder: Path) -> tuple[Backup, ...]:
        with contextlib.suppress(OSError, VaultError):
            return backup.listed(folder, self._vault.vault_id)
        return ()

    def status(self) -> Status:
        """How things stand now, found by looking and not by remembering."""
        now, listing, second = self._now(), self.listing(), self.second
        own = [item for item in listing if item.ours]
        sane = [item for item in own if not item.ahead]
        last = sane[0].made if sane else None
        due = self.due()
        worry = ""
        if self._failing:
            worry = "failing"
        elif last is None and own:
            worry = "clock"
        elif due and last is None:
            worry = "none"
        elif due and last is not None and now - last > OLD:
            worry = "old"
        second_last = next((item.made for item in sane if item.second), None)
        since = second_last or moment_in(self._stored("since"))
        long_ago = second is not None and since is not None and now - since > SECOND_OLD
        wrong = self._second_wrong if second is not None else ""
        same = self._same_disk(second)
        return Status(last, worry, second, self.connected, second_last, long_ago, wrong, due, same)

    def _same_disk(self, second: Path | None) -> bool:
        """Whether a folder would be lost together with the vault; another partition of the same disk is not noticed."""
        with contextlib.suppress(OSError):
            return second is not None and second.stat().st_dev == self._vault.folder.stat().st_dev
        return False

    def due(self) -> bool:
        """Whether anything was written since the newest backup; one dated in the future is not in its way."""
        if self._vault.read_only or self._vault.seal()[0] == 0:
            return False
        found, now = self._listed(self.folder), self._now()
        later = [item for item in found if item.made > now]
        candidates = {*later[:1], *later[-LOOKED_AT:], *found[len(later) :][:1]}
        return not any(self._vault.holds(item) for item in candidates)

    def hold(self, frame_id: str) -> bool:
        """Whether the newest backup on this computer holds a frame, as it was then."""
        return any(frame_id in self._vault.frames_in(item) for item in self._listed(self.folder)[:1])

    def check(self, kept: Kept) -> None:
        """Read a backup whole again, wherever it lies. Raises BackupUnusable."""
        for path in filter(None, (kept.here, kept.second)):
            self._vault.check_backup(Backup(path, kept.made, 1, kept.size))

    def last_change(self, kept: Kept) -> datetime | None:
        """When a frame in it was last written, whatever its folder is called; None where that cannot be read."""
        return moment_in(self._vault.last_change_in(Backup(kept.path, kept.made, 1, kept.size)))

    @property
    def set_aside(self) -> tuple[Path, ...]:
        """Vaults that were set aside when a backup was brought back."""
        return restore.set_aside(self._vault.folder)

    # making

    @property
    def busy(self) -> bool:
        """Whether one is being made."""
        return self._busy.locked()

    def make(self) -> Made:
        """Make one now, proved; thin the older ones; copy it to the second folder where that is connected.

        Raises BackupNotMade when there is none on this computer; what went wrong with the second folder is told.
        """
        made, elsewhere = self.begin()
        return Made(made, elsewhere())

    def begin(self) -> tuple[Path, Callable[[], BackupNotMade | None]]:
        """The part of `make` that needs the open vault, and what copies it elsewhere, which may follow its closing."""
        with self._busy:
            self._leave_room()
            try:
                made = self._vault.backup()
                vault_id, copier = self._vault.vault_id, self._vault.copier()
            except VaultError as error:
                raise self._not_made(error) from error
            self._failing = False
            with contextlib.suppress(OSError):
                backup.thin(self.folder, vault_id, self._now(), made)
        second = self.second
        return made, lambda: self._elsewhere(made, vault_id, copier, second)

    def _not_made(self, error: VaultError) -> BackupNotMade:
        """Why there is none. Backups lie on the disk of the vault, so what fails there may take the vault with it."""
        failed = backup.not_made(error, self.folder)
        self._failing = failed.kind in ("device", "unproved")
        return BackupNotMade(self.folder, "failing") if self._failing else failed

    def _leave_room(self) -> None:
        """A backup never takes the last room on the disk, which the next thing typed will need."""
        with contextlib.suppress(OSError):
            size = (self._vault.folder / DATABASE).stat().st_size
            if shutil.disk_usage(self._vault.folder).free < 2 * size + SPARE:
                raise BackupNotMade(self.folder, "space")

    def _elsewhere(
        self, made: Path, vault_id: str, copier: Callable[[Backup, Path], Path], second: Path | None
    ) -> BackupNotMade | None:
        """Copy a backup to the second folder, and remember how that went."""
        failed = self._copied_elsewhere(made, vault_id, copier, second)
        self._second_wrong = str(failed) if failed else ""
        return failed

    def _copied_elsewhere(
        self, made: Path, vault_id: str, copier: Callable[[Backup, Path], Path], second: Path | None
    ) -> BackupNotMade | None:
        """A stick that is not there is nothing to complain of. One that fails is, or that does not let us in."""
        if second is None:
            return None
        folder = second / backup.SECOND
        if not is_folder(folder):
            unknown = out_of_reach(folder)
            return backup.not_made(unknown, second) if unknown else None
        found = backup.named(made)
        try:
            if found is not None:
                with contextlib.suppress(OSError):  # then the copy is never thinned, which is less than not to have it
                    made_here.remember(self.folder, made)
                copied = copier(found, folder)
                ours = {_mark(item.path) for item in backup.listed(self.folder, vault_id)}
                ours |= made_here.remembered(self.folder)
                backup.thin(folder, vault_id, self._now(), copied, lambda path: _mark(path) in ours)
        except (OSError, VaultError) as error:
            return backup.not_made(error, second) if is_folder(folder) or out_of_reach(folder) else None
        return None


@dataclass(frozen=True)
class Made:
    """A backup that was made, and what was wrong with the second folder, where anything was."""

    path: Path
    second: BackupNotMade | None


def find(folder: Path, now: datetime | None = None) -> tuple[Kept, ...]:
    """The backups somebody may mean by a folder. Raises BackupUnusable where there is none.

    The newest first, and after all others those that are dated in the future: an older state may have got that date.
    """
    latest = moments.bounded(now or datetime.now(UTC)) + SLACK
    found = [Kept(item.made, item.size, item.path, None, ahead=item.made > latest) for item in restore.find(folder)]
    return tuple(sorted(found, key=_order, reverse=True))


def _order(kept: Kept) -> tuple[bool, datetime, str]:
    """Later is newer; what is dated in the future comes before everything."""
    return not kept.ahead, kept.made, kept.path.name


def _too_long(path: Path) -> bool:
    """Whether no folder can have that name. What else keeps it from being looked at says nothing of that."""
    try:
        path.stat()
    except OSError as error:
        return error.errno == errno.ENAMETOOLONG
    return False


def _mark(path: Path) -> str:
    """What tells a backup from all others; one that cannot be read is like no other."""
    try:
        return made_here.mark(path)
    except OSError:
        return str(path)


def moment_in(text: str) -> datetime | None:
    """The moment of a last change that a vault tells; None where there was none."""
    return moment(text) if text else None


def is_backup(folder: Path) -> bool:
    """Whether a folder is a backup itself, by its name and what it holds."""
    return backup.named(folder) is not None


prepare = restore.prepare
swap = restore.swap
discard = restore.discard
is_strange = restore.is_strange
finish = restore.finish
