# SPDX-License-Identifier: MIT
"""Names of files made from what somebody typed: harmless on every system, and never a path."""

from __future__ import annotations

import unicodedata
from typing import Final

MOST_BYTES: Final = 96
"""In UTF-8; file systems take 255, and a date, a version and an ending are still to come."""

_RESERVED: Final = frozenset(
    {"CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"}
    | {f"{port}{n}" for port in ("COM", "LPT") for n in "123456789¹²³"}
)
"""Devices of Windows, with any ending or none."""


def file_stem(text: str, empty: str = "frame") -> str:
    """A file's name without its ending: letters, figures, marks, spaces, - and _ stay, and - stands for all else.

    `empty` is given where nothing is left.
    """
    kept = "".join(character if _harmless(character) else "-" for character in unicodedata.normalize("NFC", text))
    short = kept.encode("utf-8")[:MOST_BYTES].decode("utf-8", "ignore").strip()
    if not any(character.isalnum() for character in short):
        return empty
    return f"{short}-" if short.upper() in _RESERVED else short


def _harmless(character: str) -> bool:
    return character.isalnum() or character in "-_ " or unicodedata.category(character) in ("Mn", "Mc")
