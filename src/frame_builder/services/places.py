# SPDX-License-Identifier: MIT
"""Where a vault lies: in a folder that a service copies to other computers, on a network drive, on a stick.

None of these is forbidden. Each is told in one sentence with what to do, and copies that a service made of the vault's
files where two computers changed them are named. Only names and the table of mounts are looked at; nothing is opened
but that table. It may take as long as a slow drive does, so the interface asks on another thread.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal

from ..domain.weird import shown

Kind = Literal["synced", "network", "removable", "copies"]
MOST_NAMED: Final = 3
_MOUNTS: Final = Path("/proc/self/mounts")
_MOST_MOUNTS: Final = 4_000_000
"""Bytes read of the table of mounts at most."""

_NAMES: Final = (
    ("Dropbox", r"dropbox( \(.+\))?|\.dropbox"),
    ("OneDrive", r"onedrive( ?[-–] ?.+| \(.+\)|-.+)?|skydrive"),
    ("Google Drive", r"google ?drive(-.+| \(.+\))?|gdrive|my drive|drivefs"),
    ("iCloud Drive", r"icloud ?drive|mobile documents|com~apple~clouddocs"),
    ("Nextcloud", r"nextcloud\d*|owncloud\d*"),
    ("Syncthing", r"syncthing"),
    ("pCloud", r"p ?cloud( ?drive)?|pclouddrive"),
    ("MEGA", r"(?-i:MEGA)|megasync|mega downloads"),
    ("Box", r"(?-i:Box)|box( sync|-box)"),
    ("Proton Drive", r"proton ?drive(-.+)?"),
    ("Tresorit", r"tresorit|tresors"),
    ("Seafile", r"seafile|seadrive(_root)?"),
    ("Resilio Sync", r"resilio sync|rslsync|btsync"),
    ("Synology Drive", r"synology ?drive"),
    ("kDrive", r"kdrive\d*"),
    ("Yandex Disk", r"yandex\.?disk"),
    ("Insync", r"insync"),
    ("a synchronising service", r"cloudstorage"),
)
_MARKS: Final = (
    ("Dropbox", r"\.dropbox|\.dropbox\.cache"),
    ("Syncthing", r"\.stfolder|\.stignore|\.stversions"),
    ("Nextcloud", r"\.(nextcloud|owncloud)sync\.log|\._?sync_[0-9a-f]+\.db|\._sync_.*\.db"),
    ("Google Drive", r"\.tmp\.drive(upload|download)"),
    ("Resilio Sync", r"\.sync"),
    ("Seafile", r"\.seafile-data|_seafile-worktree.*"),
    ("MEGA", r"\.megaignore|\.debris"),
    ("OneDrive", r"\.849c9593-d756-4e56-8d6e-42412f2a707b"),
    ("Synology Drive", r"\.synologyworkingdirectory"),
)
_VARIABLES: Final = ("OneDrive", "OneDriveConsumer", "OneDriveCommercial")
_NETWORK: Final = re.compile(
    r"nfs4?|cifs|smb\w*|ncpfs?|afs|ceph|glusterfs|lustre|beegfs|davfs2?|9p|sshfs|webdav|afpfs|"
    r"fuse\.(sshfs|davfs2?|gvfsd-fuse|glusterfs|s3fs|smbnetfs|curlftpfs|ceph|cephfs|juicefs)"
)
_SYNCED_MOUNT: Final = re.compile(
    r"fuse\.(rclone|google-drive-ocamlfuse|onedriver|pcloud\w*|mega\w*|seadrive|dropbox\w*|protondrive\w*)"
)
_STICK: Final = re.compile(r"v?fat|msdos|exfat|fuse\.exfat")
_REMOVABLE, _REMOTE = 2, 4
"""Answers of Windows to what kind a drive is."""
_STICK_PLACES: Final = ("/media/", "/run/media/", "/mnt/usb", "/Volumes/")
_OWN: Final = re.compile(
    r"vault\.db(-journal|-wal|-shm)?|keys(\.backup)?\.json|\.?(vault|keys)\.(lock|db\.lock)", re.IGNORECASE
)
_COPY: Final = re.compile(
    r"(vault|keys)(\.backup)?[\W_].*\.(db|json)|\w*conflict\w*.*\b(vault|keys)\b.*", re.IGNORECASE
)
_WHOLE_COPY: Final = re.compile(r"conflict|konflikt|conflit|conflitto|conflicto|conflito", re.IGNORECASE)


@dataclass(frozen=True)
class Worry:
    """What is to be known of the place of a vault; `names` are the service, the file system, or the copies found."""

    kind: Kind
    names: tuple[str, ...]

    @property
    def sentence(self) -> str:
        """One sentence, with what to do."""
        match self.kind:
            case "synced":
                return (
                    f"This folder seems to be copied to other computers by {self.names[0]}, which can damage a vault "
                    "that is open: better keep the vault in a folder of this computer alone, and choose the copied "
                    "folder for its backups instead."
                )
            case "network":
                return (
                    f"This folder lies on a network drive ({self.names[0]}), where a lost connection can cut off what "
                    "is being saved and two computers may not notice each other: better keep the vault on this "
                    "computer, and choose the network drive for its backups instead."
                )
            case "removable":
                return (
                    f"This folder seems to lie on a removable disk ({self.names[0]}): lock the vault before you take "
                    "the disk out, and keep a second folder for backups somewhere else."
                )
            case _:
                names = ", ".join(f"“{shown(name)}”" for name in self.names[:MOST_NAMED])
                more = f" and {len(self.names) - MOST_NAMED} more" if len(self.names) > MOST_NAMED else ""
                return (
                    f"Beside the vault lie copies of it that were set apart, as happens when two computers change it "
                    f"at once: {names}{more}. Keep them until you have looked whether "
                    "anything is missing here."
                )


@dataclass(frozen=True)
class Mount:
    """A place in the tree of files, and the kind of file system that begins there."""

    point: str
    kind: str


def worries(folder: Path) -> tuple[Worry, ...]:
    """What there is to say of a folder in which a vault lies or is to be made; nothing for a quiet place."""
    place = Path(os.path.realpath(folder))
    found: list[Worry] = []
    mount = mount_of(place, mounts())
    service = service_of(place, os.environ) or _marked(place) or (_mounted_service(mount.kind) if mount else "")
    if service:
        found.append(Worry("synced", (service,)))
    elif network := _network(place, mount):
        found.append(Worry("network", (network,)))
    elif stick := _stick(place, mount):
        found.append(Worry("removable", (stick,)))
    if copies := conflict_copies(place):
        found.append(Worry("copies", copies))
    return tuple(found)


def service_of(place: Path, variables: Mapping[str, str]) -> str:
    """The service whose folder a path goes through, by its names alone; empty where there is none."""
    for variable in _VARIABLES:
        root = variables.get(variable, "")
        if root and _inside(place, Path(root)):
            return "OneDrive"
    for part in reversed(place.parts):
        for service, pattern in _NAMES:
            if re.fullmatch(pattern, part, re.IGNORECASE):
                return service
    return ""


def _marked(place: Path) -> str:
    """The service that left its marks in the folder or in one above it."""
    for folder in (place, *place.parents):
        if folder in (Path.home(), folder.parent):
            break  # services keep their own settings in the home folder, under the same names
        names = tuple(_names_in(folder, hidden=True))
        for service, pattern in _MARKS:
            if any(re.fullmatch(pattern, name, re.IGNORECASE) for name in names):
                return service
    return ""


def conflict_copies(place: Path) -> tuple[str, ...]:
    """The names of what a service set apart: files in the vault's folder, and whole folders beside it."""
    files = (name for name in _names_in(place) if _COPY.fullmatch(name) and not _OWN.fullmatch(name))
    stem = place.name.casefold()
    folders = (
        name
        for name in _names_in(place.parent)
        if stem
        and name.casefold().startswith(stem)
        and name.casefold() != stem
        and _WHOLE_COPY.search(name[len(stem) :])
    )
    return tuple(sorted(files)) + tuple(sorted(folders))


def mounts() -> tuple[Mount, ...]:
    """Every mounted file system; none where the system has no such table."""
    try:
        with _MOUNTS.open("rb") as table:
            return parsed_mounts(table.read(_MOST_MOUNTS).decode("utf-8", "replace"))
    except OSError:
        return ()


def parsed_mounts(table: str) -> tuple[Mount, ...]:
    """The lines of a table of mounts; blanks in names are written as \\040."""
    lines = (line.split(" ") for line in table.splitlines())
    return tuple(Mount(_unescaped(words[1]), words[2]) for words in lines if len(words) > 2)


def mount_of(place: Path, table: Sequence[Mount]) -> Mount | None:
    """The mount a path lies on: the longest that leads to it, of equals the latest."""
    best: Mount | None = None
    for mount in table:
        if _inside(place, Path(mount.point)) and (best is None or len(mount.point) >= len(best.point)):
            best = mount
    return best


def _network(place: Path, mount: Mount | None) -> str:
    if str(place).startswith("\\\\") or _drive(place) == _REMOTE:
        return "a shared folder"
    return mount.kind if mount and _NETWORK.fullmatch(mount.kind) else ""


def _stick(place: Path, mount: Mount | None) -> str:
    if _drive(place) == _REMOVABLE:
        return place.drive
    if mount and (_STICK.fullmatch(mount.kind) or mount.point.startswith(_STICK_PLACES)):
        return mount.kind
    return place.parts[2] if sys.platform == "darwin" and place.parts[1:2] == ("Volumes",) else ""


def _drive(place: Path) -> int:
    """What Windows says of the drive a path lies on; 0 elsewhere."""
    if sys.platform == "win32":
        import ctypes

        return int(ctypes.windll.kernel32.GetDriveTypeW(place.anchor))
    return 0


def _mounted_service(kind: str) -> str:
    return kind.removeprefix("fuse.") if _SYNCED_MOUNT.fullmatch(kind) else ""


def _inside(place: Path, root: Path) -> bool:
    return place == root or root in place.parents


def _unescaped(name: str) -> str:
    return re.sub(r"\\([0-7]{3})", lambda found: chr(int(found[1], 8)), name)


def _names_in(folder: Path, *, hidden: bool = False) -> Iterator[str]:
    """The names in a folder, with `hidden` only those that begin with a dot or an underscore; none if unreadable."""
    try:
        with os.scandir(folder) as entries:
            names = [entry.name for entry in entries]
    except (OSError, ValueError):
        return
    yield from _visible(names) if not hidden else (name for name in names if name[:1] in "._")


def _visible(names: Iterable[str]) -> Iterator[str]:
    return (name for name in names if not name.startswith("."))
