# SPDX-License-Identifier: MIT
"""The font files that are shipped, and whether each is there, whole, and alone.

Imports the standard library only: the window asks before its first paint.
"""

from __future__ import annotations

import sys
from array import array
from pathlib import Path
from typing import Final

FACES: Final = (
    "AtkinsonHyperlegibleNext-Regular",
    "AtkinsonHyperlegibleNext-Italic",
    "AtkinsonHyperlegibleNext-SemiBold",
    "AtkinsonHyperlegibleNext-Bold",
    "SourceSerif4-Regular",
    "SourceSerif4-Italic",
    "SourceSerif4-SemiBold",
)
"""Every face an agreement may be set in; the interface uses the first family."""
MOST_BYTES: Final = 4 * 1024 * 1024
"""The largest of them has a twelfth of it."""
_ENDINGS: Final = frozenset({".ttf", ".otf", ".ttc", ".otc"})
_SUM: Final = 0xB1B0AFBA
"""What the 32-bit words of every whole TrueType file add up to (OpenType specification, table "head")."""


def intact(path: Path) -> bool:
    """Whether a TrueType file is there and nothing in it has changed by accident; about 1 ms for 300 kB."""
    try:
        with path.open("rb") as stream:
            content = stream.read(MOST_BYTES + 1)
    except OSError:
        return False
    if len(content) > MOST_BYTES:
        return False
    words = array("I", content + bytes(-len(content) % 4))
    if sys.byteorder == "little":
        words.byteswap()
    return len(content) > 12 and sum(words) & 0xFFFFFFFF == _SUM


def flaw(folder: Path) -> str:
    """Which font file is missing, damaged or not ours, as a sentence; empty when all is well.

    A font nobody shipped counts, since the typesetter might take it where one of ours has no letter.
    """
    for face in FACES:
        path = folder / f"{face}.ttf"
        if not path.is_file():
            return f"The font file {path.name} is missing."
        if not intact(path):
            return f"The font file {path.name} is damaged."
    for stranger in strangers(folder):
        return f"Among the fonts lies {stranger}, which does not belong there."
    return ""


def strangers(folder: Path) -> tuple[str, ...]:
    """The font files below a folder that were not shipped; long names are cut."""
    ours = {folder / f"{face}.ttf" for face in FACES}
    found = (path for path in folder.rglob("*") if path.suffix.lower() in _ENDINGS and path not in ours)
    return tuple(sorted(path.name[:80] for path in found))


def state(folder: Path) -> tuple[tuple[str, int, int], ...]:
    """What changes when a file of the folder is replaced: names, sizes, times. Quick enough for every document."""
    try:
        found = sorted(folder.rglob("*"))
        return tuple((path.name, (seen := path.stat()).st_size, seen.st_mtime_ns) for path in found)
    except OSError:
        return ()


class Faces:
    """Says before every document whether the fonts are still those that were shipped."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._state: tuple[tuple[str, int, int], ...] | None = None
        self._flaw = ""

    def flaw(self) -> str:
        """As `flaw`, but the files are read again only when the folder has changed."""
        now = state(self.folder)
        if now != self._state or not now:
            self._flaw, self._state = flaw(self.folder), now
        return self._flaw
