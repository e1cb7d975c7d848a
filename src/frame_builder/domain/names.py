# SPDX-License-Identifier: MIT
"""Names of files made from what somebody typed: harmless on every system, and never a path."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from typing import Final

MOST_BYTES: Final = 96
"""In UTF-8; file systems take 255, and a date, a version and an ending are still to come."""

_RESERVED: Final = frozenset(
    {"CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"}
    | {f"{port}{n}" for port in ("COM", "LPT") for n in "0123456789¹²³"}
)
"""Devices of Windows, with any ending or none."""


def file_stem(text: str, empty: str = "frame") -> str:
    """A name without an ending: letters, figures, marks, spaces, brackets, - and _ stay, and - stands for all else.

    `empty` is given where nothing is left.
    """
    kept = "".join(character if _harmless(character) else "-" for character in unicodedata.normalize("NFC", text))
    short = kept.encode("utf-8")[:MOST_BYTES].decode("utf-8", "ignore").lstrip("- ").rstrip()
    if not any(character.isalnum() for character in short):
        return empty
    return f"{short}-" if short.upper() in _RESERVED else short


def file_stems(texts: Iterable[str], empty: str = "frame") -> tuple[str, ...]:
    """One for each text, no two alike, also where capitals do not count; what comes later is numbered."""
    taken: set[str] = set()
    names = []
    for text in texts:
        plain = name = file_stem(text, empty)
        number = 1
        while _same(name) in taken:
            number += 1
            name = f"{plain} ({number})"
        taken.add(_same(name))
        names.append(name)
    return tuple(names)


def _harmless(character: str) -> bool:
    return character.isalnum() or character in "-_ ()" or unicodedata.category(character)[0] in "LNM"


def _same(name: str) -> str:
    """What two names share that some file system would take for one."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFKD", name).casefold())
