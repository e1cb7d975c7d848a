# SPDX-License-Identifier: MIT
"""Backups without a window: list them, check them, bring one back. The passphrase is never a word of the command."""

from __future__ import annotations

from argparse import Namespace
from datetime import UTC, datetime
from pathlib import Path

from ..services import backups
from ..services.backups import Kept
from ..vault.errors import BackupUnusable, VaultError
from ..vault.hardening import harden_process
from .base import FINE, FOUND, fail, out, out_json, passphrase, usual_vault


def run(arguments: Namespace) -> int:
    """`backups` or `restore`."""
    if arguments.command == "backups":
        return list_all(arguments.folder, as_json=arguments.json)
    return restore(arguments.backup, arguments.vault)


def list_all(folder: Path | None, *, as_json: bool) -> int:
    """The backups in a folder, newest first; exit code 1 when the newest is older than a week."""
    place = folder or usual_vault()
    found = tuple(item for item in _find(place) if item.path != place or backups.is_backup(place))
    if not found:
        fail(str(BackupUnusable(place, "none")))
    newest = None if found[0].ahead else found[0].made
    old = newest is None or datetime.now(UTC) - newest > backups.OLD
    if as_json:
        rows = [{"made": item.made.isoformat(), "bytes": item.size, "folder": str(item.path)} for item in found]
        out_json({"last": newest.isoformat() if newest else None, "old": old, "backups": rows})
        return FOUND if old else FINE
    for item in found:
        out(f"{_moment(item)}  {item.size:>12,}  {item.path}{'  (dated in the future)' if item.ahead else ''}")
    if newest is None:
        out("Every backup is dated in the future. Check the clock of this computer.")
        return FOUND
    out(f"The last backup was made {_moment(found[0])}{', which is long ago' if old else ''}.")
    return FOUND if old else FINE


def restore(source: Path, folder: Path | None) -> int:
    """Bring a backup back, after its passphrase; the vault that was there is set aside."""
    harden_process()
    place = folder or usual_vault()
    choice = _find(source)
    found = choice[0]
    changed: list[str] = []
    try:
        backups.finish(place)
        if backups.is_strange(place):
            fail(f"“{place}” holds something else than a vault, and was left as it is. Name an empty or a new folder.")
        stage = backups.prepare(found.path, place, passphrase("Passphrase of the backup: "), tell=changed.append)
        try:
            aside = backups.swap(stage, place)
        finally:
            backups.discard(stage)
    except VaultError as error:
        fail(str(error))
    out(f"The backup of {_moment(found)} was read whole and is now the vault in “{place}”.")
    for last in filter(None, map(backups.moment_in, changed)):
        out(f"The last change in it was made {_local(last)}.")
    if not found.ahead and any(item.ahead for item in choice):
        out("Some backups are dated in the future and were passed over. To bring one back, name its own folder.")
    if aside is not None:
        out(f"What was there before lies in “{aside}”.")
    return FINE


def _find(folder: Path) -> tuple[Kept, ...]:
    try:
        return backups.find(folder)
    except VaultError as error:
        fail(str(error))


def _moment(kept: Kept) -> str:
    return _local(kept.made)


def _local(moment: datetime) -> str:
    return moment.astimezone().strftime("%Y-%m-%d %H:%M")
