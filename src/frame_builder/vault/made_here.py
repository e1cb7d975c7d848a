# SPDX-License-Identifier: MIT
"""Which backups in a shared place this copy of the vault put there.

Two copies of a vault, on a laptop and a desktop, may send their backups to the same stick. Both are the same vault by
name and by key; only what a copy itself wrote is its own to thin. So each keeps a list of marks beside its backups. The
list goes with the folder: a copy of the vault begins with what was made before it was copied, and goes on by itself.
"""

import contextlib
import hashlib
import os
from pathlib import Path

from frame_builder.vault.engine import DATABASE, PAGE_BYTES
from frame_builder.vault.files import move, open_plain, replace_all

NAME = "made-here"
_MARK = 32
"""Letters of one mark."""
_MOST = 20_000
"""Marks that are read and kept: the newest. What is forgotten is never thinned."""


def mark(backup: Path) -> str:
    """What tells one backup from all others: a digest of its first encrypted page, which is never twice the same."""
    with open_plain(backup / DATABASE) as stream:
        return hashlib.blake2b(stream.read(PAGE_BYTES), digest_size=_MARK // 2).hexdigest()


def remembered(folder: Path) -> frozenset[str]:
    """The marks in the list of *folder*; none where there is no list, or it cannot be read."""
    with contextlib.suppress(OSError):
        return frozenset(_lines(folder / NAME))
    return frozenset()


def remember(folder: Path, backup: Path) -> None:
    """Add one backup to the list of *folder*, before it is copied elsewhere. Raises OSError."""
    found = mark(backup)
    if found not in remembered(folder):
        _add(folder / NAME, [found])


def join(source: Path, target: Path) -> None:
    """Move a list to where another may be. Raises OSError."""
    if target.exists():
        known = frozenset(_lines(target))
        _add(target, [line for line in _lines(source) if line not in known])
        source.unlink()
    else:
        move(source, target)


def _lines(path: Path) -> list[str]:
    """The last whole marks of a list; what is not one is passed over."""
    with open_plain(path) as stream:
        size = stream.seek(0, os.SEEK_END)
        stream.seek(max(0, size - _MOST * (_MARK + 1)))
        words = stream.read(_MOST * (_MARK + 1)).decode("ascii", "replace").split("\n")
    return [word for word in words if len(word) == _MARK]


def _add(path: Path, marks: list[str]) -> None:
    """Put marks behind those that are there, each on its own line. Raises OSError.

    As a new file in the place of the old one: that may be a link to a file of the user's, or have a second name in
    another copy of the folder, and neither is ours to write into.
    """
    known: list[str] = []
    with contextlib.suppress(OSError):
        known = _lines(path)
    content = "".join(f"{found}\n" for found in [*known, *marks][-_MOST:])
    replace_all(path.parent, (path.name,), content.encode())
