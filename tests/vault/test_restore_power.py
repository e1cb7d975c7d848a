# SPDX-License-Identifier: MIT
"""The power goes while a backup is brought back: the vault before opens, or the one brought back; nothing is lost."""

from __future__ import annotations

import contextlib
import shutil
from pathlib import Path

import pytest

from frame_builder.vault import backup, restore
from frame_builder.vault.errors import VaultError
from frame_builder.vault.store import Vault

from .disk_tree import DiskTree, written
from .test_restore import NOW, content, fill, newest

linux = pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="asks Linux which file a handle means")


def prepared(home) -> dict[str, bytes]:
    """A vault with two versions in its backup and three in itself; what the backup holds."""
    vault = home.create()
    frame = fill(vault)
    vault.backup()
    vault.append_revision(frame, "third words", "d3", "d2", "{}")
    vault.close()
    return content(home.folder / "backups")


def versions(folder: Path, passphrase: str) -> int:
    """How many versions the vault in *folder* holds; 0 when it does not open and prove."""
    with contextlib.suppress(VaultError), Vault.open(folder, passphrase) as vault:
        vault.verify()
        return len(vault.revisions(vault.entries()[0].id))
    return 0


def wrongs(home, place: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[int, list[str]]:
    """Bring a backup back, cut the power at every moment, and start anew: how many images, and what was wrong."""
    backups = prepared(home)
    disk = DiskTree(home.folder.parent)
    with monkeypatch.context() as patch:
        disk.watch(patch)
        restore.swap(restore.prepare(newest(home.folder), home.folder, home.passphrase), home.folder, NOW)
    wrong, seen = [], set()
    for number, image in enumerate(disk.images):
        top = written(image, place / str(number))
        folder = top / home.folder.name
        restore.finish(folder)
        found = versions(folder, home.passphrase)
        seen.add(found)
        if found not in (2, 3):
            wrong.append(f"image {number}: no vault")
        if not (folder / "backups").is_dir() or content(folder / "backups") != backups:
            wrong.append(f"image {number}: its backups are out of reach")
        if found == 2 and [versions(path, home.passphrase) for path in restore.set_aside(folder)] != [3]:
            wrong.append(f"image {number}: the vault before is lost")
        shutil.rmtree(top)
    assert disk.images
    return len(disk.images), wrong if seen == {2, 3} else [*wrong, f"only {seen} was ever there"]


@linux
@pytest.mark.fault(2, 30)
def test_whenever_the_power_goes_the_old_vault_or_the_new_is_there_with_all_backups(
    home, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    count, wrong = wrongs(home, tmp_path / "images", monkeypatch)
    assert count >= 4
    assert wrong == []


@linux
@pytest.mark.fault(2, 30, control=True)
@pytest.mark.parametrize("left_out", ["restore.sync_folder", "backup._sync_file"])
def test_control_what_is_not_synced_is_lost(
    home, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, left_out: str
) -> None:
    monkeypatch.setattr(f"frame_builder.vault.{left_out}", lambda *_: None)
    assert wrongs(home, tmp_path / "images", monkeypatch)[1]


@linux
@pytest.mark.fault(2, 30)
def test_a_backup_that_was_made_is_there_after_a_cut(home, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The first one, too, with the folder that holds them. What the database library syncs is taken as synced."""
    assert kept_backup(home, tmp_path, monkeypatch) == 2


@linux
@pytest.mark.fault(30, control=True)
def test_control_a_backup_whose_name_was_not_synced_is_not_there(
    home, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("frame_builder.vault.files.sync_folder", lambda _: None)
    assert kept_backup(home, tmp_path, monkeypatch) == 0


def kept_backup(home, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> int:
    """How many versions the newest backup holds, if the power goes as soon as it is said to be made."""
    vault = home.create()
    fill(vault)
    disk = DiskTree(home.folder.parent)
    with monkeypatch.context() as patch:
        disk.watch(patch)
        made = vault.backup()
        disk.contents[(made / "vault.db").stat().st_ino] = (made / "vault.db").read_bytes()
        disk.images.clear()
        disk._cut()
    vault.close()
    fewest = 9
    for number, image in enumerate(disk.images):
        folder = written(image, tmp_path / "images" / str(number)) / home.folder.name / backup.FOLDER
        found = backup.listed(folder) if folder.is_dir() else ()
        fewest = min(fewest, versions(found[0].path, home.passphrase) if found else 0)
    return fewest
