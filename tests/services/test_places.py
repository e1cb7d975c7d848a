# SPDX-License-Identifier: MIT
"""Row 31: a vault in a folder that is copied, on a network drive or on a stick is told, and copies of it are named."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from frame_builder.services import places
from frame_builder.services.places import (
    Mount,
    Worry,
    conflict_copies,
    mount_of,
    parsed_mounts,
    service_of,
    worries,
)

SYNCED = {
    "/home/ana/Dropbox/vault": "Dropbox",
    "/home/ana/Dropbox (Personal)/practice/vault": "Dropbox",
    "/Users/ana/Library/CloudStorage/Dropbox/vault": "Dropbox",
    "/Users/ana/Library/CloudStorage/OneDrive-Personal/vault": "OneDrive",
    "/Users/ana/Library/CloudStorage/GoogleDrive-ana@example.org/My Drive/vault": "Google Drive",
    "/Users/ana/Library/Mobile Documents/com~apple~CloudDocs/vault": "iCloud Drive",
    "/home/ana/OneDrive - Rosen Therapy/vault": "OneDrive",
    "/home/ana/Nextcloud/vault": "Nextcloud",
    "/home/ana/Nextcloud2/vault": "Nextcloud",
    "/home/ana/Syncthing/vault": "Syncthing",
    "/home/ana/pCloudDrive/vault": "pCloud",
    "/home/ana/pCloud Drive/vault": "pCloud",
    "/home/ana/MEGA/vault": "MEGA",
    "/home/ana/Box/vault": "Box",
    "/home/ana/Tresorit/vault": "Tresorit",
    "/home/ana/SynologyDrive/vault": "Synology Drive",
    "/home/ana/Seafile/vault": "Seafile",
    "/home/ana/ProtonDrive/vault": "Proton Drive",
}
QUIET = (
    "/home/ana/.local/share/frame-builder/vault",
    "/home/ana/mega ideas/vault",
    "/home/ana/boxes/vault",
    "/home/ana/Documents/dropboxes and letters/vault",
    "/Users/ana/Library/Application Support/frame-builder/vault",
)
MARKS = {
    ".dropbox": "Dropbox",
    ".dropbox.cache": "Dropbox",
    ".stfolder": "Syncthing",
    ".stignore": "Syncthing",
    "._sync_0a1b2c3d.db": "Nextcloud",
    ".sync_0a1b2c3d4e5f.db": "Nextcloud",
    ".nextcloudsync.log": "Nextcloud",
    ".tmp.drivedownload": "Google Drive",
    ".megaignore": "MEGA",
}
COPIES = (
    "vault (conflicted copy 2026-11-22 101500).db",
    "vault (Ana's conflicted copy 2026-11-22).db",
    "vault (In Konflikt stehende Kopie von LAPTOP 2026-11-22).db",
    "vault-LAPTOP.db",
    "keys-LAPTOP.json",
    "vault.sync-conflict-20261122-101500-ABCDEFG.db",
    "vault_conflict-20261122-101500.db",
    "vault (1).db",
    "vault 2.db",
    "vault [conflicted].db",
    "vault.Conflict.db",
    "vault (SFConflict ana@example.org 2026-11-22).db",
    "keys (1).json",
    "keys.backup.sync-conflict-20261122-101500-ABCDEFG.json",
)
OWN = ("vault.db", "vault.db-journal", "keys.json", "keys.backup.json", "vault.lock", ".vault.db.1a2b.new")
MOUNTS = """\
/dev/sda2 / ext4 rw,relatime 0 0
server:/home /home/ana/practice nfs4 rw 0 0
//nas/share /mnt/nas cifs rw 0 0
gvfsd-fuse /run/user/1000/gvfs fuse.gvfsd-fuse rw 0 0
/dev/sdb1 /media/ana/MY\\040STICK vfat rw 0 0
/dev/sdc1 /run/media/ana/disk ext4 rw 0 0
drive: /home/ana/g fuse.rclone rw 0 0
tmpfs /home/ana/Nextcloud tmpfs rw 0 0
"""


def missed(find: Callable[[Path], str], wanted: dict[str, str]) -> list[str]:
    """The folders in which a look finds another service, or none."""
    return [place for place, service in wanted.items() if find(Path(place)) != service]


def by_names(place: Path) -> str:
    """What is looked at: every name of the path."""
    return service_of(place, {})


@pytest.mark.fault(31)
def test_a_folder_is_known_by_its_names() -> None:
    assert missed(by_names, SYNCED) == []
    assert missed(by_names, dict.fromkeys(QUIET, "")) == []


@pytest.mark.fault(31, control=True)
def test_a_look_at_the_folder_alone_misses_them() -> None:
    """The weaker setting: only the name of the vault's own folder."""
    assert missed(lambda place: by_names(Path(place.name)), SYNCED) == list(SYNCED)


@pytest.mark.fault(31)
def test_onedrive_is_known_by_what_windows_says(tmp_path: Path) -> None:
    """It may have been put anywhere, under any name."""
    assert service_of(tmp_path / "Firma" / "vault", {"OneDrive": str(tmp_path / "Firma")}) == "OneDrive"
    assert service_of(tmp_path / "vault", {"OneDrive": str(tmp_path / "Firma")}) == ""


@pytest.mark.fault(31)
@pytest.mark.parametrize(("mark", "service"), MARKS.items())
def test_a_folder_is_known_by_the_marks_in_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, mark: str, service: str
) -> None:
    """In the vault's folder or above; a home folder holds such names without being copied."""
    monkeypatch.setattr(places, "mounts", tuple)
    monkeypatch.setenv("HOME", str(tmp_path))
    root = tmp_path / "copied"
    vault = root / "practice" / "vault"
    vault.mkdir(parents=True)
    assert worries(vault) == ()
    (root / mark).touch()
    (found,) = worries(vault)
    assert (found.kind, found.names) == ("synced", (service,))
    (root / mark).rename(tmp_path / mark)
    assert worries(vault) == ()


@pytest.mark.fault(31)
def test_copies_are_named(tmp_path: Path) -> None:
    """Those of every service, in the vault's folder and beside it; nothing of the vault's own."""
    vault = tmp_path / "vault"
    vault.mkdir()
    for name in (*OWN, "notes.txt", "vaulting.txt"):
        (vault / name).touch()
    (tmp_path / "vault set aside 2026-11-22 10.15.00").mkdir()
    assert conflict_copies(vault) == ()
    for name in COPIES:
        (vault / name).touch()
    beside = tmp_path / "vault (Ana's conflicted copy 2026-11-22)"
    beside.mkdir()
    assert conflict_copies(vault) == (*sorted(COPIES), beside.name)
    sentence = Worry("copies", conflict_copies(vault)).sentence
    assert all(f"“{name}”" in sentence for name in sorted(COPIES)[:3])
    assert f"and {len(COPIES) + 1 - 3} more" in sentence


@pytest.mark.fault(31, control=True)
def test_a_look_for_one_services_words_misses_copies(tmp_path: Path) -> None:
    """The weaker setting: what Dropbox calls them in English."""
    found = [name for name in COPIES if "conflicted copy" in name]
    assert 0 < len(found) < len(COPIES)


@pytest.mark.fault(31)
@pytest.mark.parametrize(
    ("place", "kind", "name"),
    [
        ("/home/ana/practice/vault", "network", "nfs4"),
        ("/mnt/nas/vault", "network", "cifs"),
        ("/run/user/1000/gvfs/smb-share:server=nas/vault", "network", "fuse.gvfsd-fuse"),
        ("/media/ana/MY STICK/vault", "removable", "vfat"),
        ("/run/media/ana/disk/vault", "removable", "ext4"),
        ("/home/ana/g/vault", "synced", "rclone"),
        ("/home/ana/Nextcloud/vault", "synced", "Nextcloud"),
        ("/home/ana/vault", "", ""),
    ],
)
def test_a_drive_is_known_by_its_mount(monkeypatch: pytest.MonkeyPatch, place: str, kind: str, name: str) -> None:
    """The longest mount that leads there counts, with blanks in its name."""
    table = parsed_mounts(MOUNTS)
    monkeypatch.setattr(places, "mounts", lambda: table)
    found = worries(Path(place))
    assert [(worry.kind, worry.names) for worry in found] == ([(kind, (name,))] if kind else [])
    for worry in found:
        assert worry.sentence.endswith(".")
        assert name in worry.sentence


def test_the_latest_of_two_mounts_counts() -> None:
    """One mounted over another hides it."""
    table = (Mount("/", "ext4"), Mount("/data", "nfs"), Mount("/data", "ext4"))
    assert mount_of(Path("/data/vault"), table) == Mount("/data", "ext4")
    assert mount_of(Path("/database"), table) == Mount("/", "ext4")


@pytest.mark.fault(22, 31)
def test_a_name_that_somebody_else_gave_is_shown_safely() -> None:
    """No control characters, nothing that turns the line around, not too long."""
    sentence = Worry("copies", ("vault \u202e\x1b[31m" + "x" * 300 + ".db",)).sentence
    assert sentence.isprintable()
    assert len(sentence) < 400


def test_a_folder_that_cannot_be_looked_at_is_no_worry(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(places, "mounts", tuple)
    monkeypatch.setenv("HOME", str(tmp_path))
    assert worries(tmp_path / "not" / "there") == ()
    (tmp_path / "file").touch()
    assert worries(tmp_path / "file" / "vault") == ()
