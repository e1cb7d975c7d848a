# SPDX-License-Identifier: MIT
"""A folder tree as it may look after a power cut: what was synced is there, what was not may be missing.

Names belong to folders and become certain when their folder is synced; the content of a file, when the file is.
Renames that were not synced may be lost or not, each by itself, which is more than most file systems ever do.
"""

from __future__ import annotations

import itertools
import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

Names = dict[int, dict[str, int]]
"""For each folder, by its number, the names in it and the numbers they stand for."""


@dataclass(frozen=True)
class Rename:
    """One name that moved from a place to another, perhaps in another folder."""

    source: tuple[int, str]
    target: tuple[int, str]
    number: int

    def apply(self, names: Names) -> None:
        """Move the name, in one piece; what bore the new name before is gone."""
        names.get(self.source[0], {}).pop(self.source[1], None)
        names.setdefault(self.target[0], {})[self.target[1]] = self.number


@dataclass
class DiskTree:
    """Watches renames and syncs below *top*, and notes every state the disk may be in if the power goes."""

    top: Path
    names: Names = field(default_factory=dict)
    contents: dict[int, bytes] = field(default_factory=dict)
    pending: list[Rename] = field(default_factory=list)
    images: list[dict[str, bytes]] = field(default_factory=list)

    def __post_init__(self) -> None:
        for folder in (self.top, *(path for path in self.top.rglob("*") if path.is_dir())):
            self.names[folder.stat().st_ino] = _listing(folder)
            for path in folder.iterdir():
                if path.is_file():
                    self.contents[path.stat().st_ino] = path.read_bytes()

    def watch(self, patch: pytest.MonkeyPatch) -> None:
        """From now on."""
        fsync = os.fsync

        def synced(handle: int) -> None:
            fsync(handle)
            path = Path(f"/proc/self/fd/{handle}").resolve()
            if path.is_dir():
                self._sync_folder(path)
            elif path.is_file():
                self.contents[path.stat().st_ino] = path.read_bytes()
            self._cut()

        patch.setattr(os, "fsync", synced)
        for name in ("rename", "replace"):
            patch.setattr(os, name, self._renaming(getattr(os, name)))

    def _renaming(self, real):
        def rename(source: Path, target: Path) -> None:
            number = Path(source).stat().st_ino
            real(source, target)
            ends = [(Path(path).parent.resolve().stat().st_ino, Path(path).name) for path in (source, target)]
            self.pending.append(Rename(ends[0], ends[1], number))
            self._cut()

        return rename

    def _sync_folder(self, folder: Path) -> None:
        """All names in it are certain, and every rename into it or out of it."""
        number = folder.stat().st_ino
        left = []
        for rename in self.pending:
            if number in (rename.source[0], rename.target[0]):
                rename.apply(self.names)
            else:
                left.append(rename)
        self.pending = left
        self.names[number] = _listing(folder)

    def _cut(self) -> None:
        for count in range(len(self.pending) + 1):
            for survived in itertools.combinations(self.pending, count):
                names = {number: dict(inside) for number, inside in self.names.items()}
                for rename in survived:
                    rename.apply(names)
                image = dict(self._files(names, self.top.stat().st_ino, ""))
                if image not in self.images:
                    self.images.append(image)

    def _files(self, names: Names, folder: int, before: str) -> Iterator[tuple[str, bytes]]:
        for name, number in names.get(folder, {}).items():
            if number in names:
                yield from self._files(names, number, f"{before}{name}/")
            elif number in self.contents or not self._is_folder(number):
                yield before + name, self.contents.get(number, b"")

    def _is_folder(self, number: int) -> bool:
        return any(path.is_dir() and path.stat().st_ino == number for path in self.top.rglob("*"))


def _listing(folder: Path) -> dict[str, int]:
    return {path.name: path.stat().st_ino for path in folder.iterdir()}


def written(image: dict[str, bytes], top: Path) -> Path:
    """Put an image into an empty folder."""
    top.mkdir(parents=True)
    for name, content in image.items():
        (top / name).parent.mkdir(parents=True, exist_ok=True)
        (top / name).write_bytes(content)
    return top
