# SPDX-License-Identifier: MIT
"""A folder of plain files that comes to be whole, or not at all."""

from __future__ import annotations

import contextlib
import errno
import os
import re
import secrets
import shutil
import time
from pathlib import Path
from types import TracebackType
from typing import ClassVar, Final, Self

from ..vault.files import PRIVATE_FILE, is_folder, make_private_folder, move, remove_folder, sync_file, sync_folder

STALE_SECONDS: Final = 3600
"""A hidden folder of ours that nothing was written into for so long was left by a program that died."""

_STAGE: Final = re.compile(r"\.frame-builder-[0-9a-f]{8}\.part")
_KINDS: Final = {
    errno.ENOSPC: "space",
    errno.EDQUOT: "space",
    errno.EFBIG: "space",
    errno.ENOENT: "gone",
    errno.ENOTDIR: "gone",
    errno.ENODEV: "gone",
    errno.ESTALE: "gone",
    errno.EACCES: "forbidden",
    errno.EPERM: "forbidden",
    errno.EROFS: "forbidden",
    errno.EEXIST: "taken",
    errno.ENOTEMPTY: "taken",
    errno.ENAMETOOLONG: "long",
}


class FolderNotWrittenError(Exception):
    """Nothing of the folder is there, or nobody can tell; the message is fit to show.

    ``kind`` is ``space``, ``gone``, ``forbidden``, ``taken``, ``long``, ``device`` or ``inside``; ``left`` is the
    hidden folder that could not be removed again, where there is one, or that cannot be looked for now (``away``).
    """

    REASONS: ClassVar[dict[str, str]] = {
        "space": "the disk is full. Make some room, or choose another one",
        "gone": "the place is not there, or no longer. Connect the drive and try again",
        "forbidden": "you may not write there. Choose another place",
        "taken": "a folder of that name lies there already and was left as it is. Rename it, or choose another place",
        "long": "the names become too long there. Choose a place nearer to the top of the disk",
        "device": "the disk reported an error. Choose another one",
        "inside": "that place lies inside the vault and would be lost with it. Choose another one",
    }

    def __init__(self, target: Path, kind: str, left: Path | None = None, *, away: bool = False) -> None:
        self.target, self.kind, self.left = target, kind, left
        text = f"“{target}” was not written: {self.REASONS[kind]}."
        if left is not None and away:
            text = (
                f"Writing “{target}” broke off: {self.REASONS[kind]}. When the drive is there again, look for that "
                f"folder and for the hidden one “{left}”, and delete them: what lies there is not encrypted."
            )
        elif left is not None:
            text = f"{text} Delete the hidden folder “{left}”: a part of it lies there, and it is not encrypted."
        super().__init__(text)


class WholeFolder:
    """Collects files beside *target* under a hidden name, which becomes *target* once all of it is on the disk.

    Used as a context manager. Whatever ends the block early removes what was written; an OSError becomes
    FolderNotWrittenError.
    """

    def __init__(self, target: Path) -> None:
        self.target = target
        self._stage = target.with_name(f".frame-builder-{secrets.token_hex(4)}.part")
        self._begun = False
        self._files: list[Path] = []
        self._folders: list[Path] = []

    def __enter__(self) -> Self:
        parent = self.target.parent
        try:
            if not parent.is_dir():
                raise FolderNotWrittenError(self.target, "gone")
            _sweep(parent)
            self._free()
            self._begun = True
            make_private_folder(self._stage)
        except OSError as error:
            raise self._failed(error) from error
        return self

    def write(self, name: str, content: bytes) -> None:
        """A new file; its name may have folders, parted by slashes. Raises OSError."""
        path = self._stage.joinpath(*name.split("/"))
        self._folder(path.parent)
        handle = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY | getattr(os, "O_BINARY", 0), PRIVATE_FILE)
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
        self._files.append(path)

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if isinstance(error, OSError):
            raise self._failed(error) from error
        if error is not None:
            self._remove(self._stage)
            return
        try:
            self._finish()
        except OSError as failure:
            raise self._failed(failure) from failure
        except BaseException:
            self._remove(self._stage)
            raise

    def _folder(self, path: Path) -> None:
        if path != self._stage and path not in self._folders:
            self._folder(path.parent)
            make_private_folder(path)
            self._folders.append(path)

    def _finish(self) -> None:
        """Everything onto the disk at the end rather than file by file: on a stick that is many times quicker."""
        for path in self._files:
            sync_file(path)
        for path in (*self._folders, self._stage):
            sync_folder(path)
        self._free()
        move(self._stage, self.target)
        self._stage = self.target  # should its name not come to the disk, it goes as a whole
        sync_folder(self.target.parent)

    def _free(self) -> None:
        if os.path.lexists(self.target):
            raise FileExistsError(errno.EEXIST, "taken")

    def _failed(self, error: OSError) -> FolderNotWrittenError:
        left = self._remove(self._stage)
        away = self._begun and left is None and not is_folder(self.target.parent)
        kind = _KINDS.get(error.errno or 0, "device")
        return FolderNotWrittenError(self.target, kind, self._stage if away else left, away=away)

    @staticmethod
    def _remove(folder: Path) -> Path | None:
        shutil.rmtree(folder, ignore_errors=True)
        return folder if os.path.lexists(folder) else None


def _sweep(parent: Path) -> None:
    """Remove what a program that died has left in *parent*; one that is still being written stays."""
    for path in parent.iterdir():
        if _STAGE.fullmatch(path.name) and not path.is_symlink():
            with contextlib.suppress(OSError):
                newest = max(item.stat().st_mtime for item in (path, *path.rglob("*")))
                if time.time() - newest > STALE_SECONDS:
                    remove_folder(path)
