# SPDX-License-Identifier: MIT
"""Names of folders that every file system takes, made from the therapist's own short references."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from typing import Final

NAMELESS: Final = "Without a reference"
"""What the folder of a frame is called that has none."""

_LONGEST: Final = 40
_KINDS: Final = frozenset("LNM")
"""Letters, figures and the marks upon them, by the first letter of their Unicode category."""
_ALSO: Final = frozenset(" -_()")
_PORTS: Final = tuple("0123456789¹²³")
_RESERVED: Final = frozenset(
    {"con", "prn", "aux", "nul", *(f"com{port}" for port in _PORTS), *(f"lpt{port}" for port in _PORTS)}
)
"""Names that Windows keeps for its devices."""


def safe_name(reference: str) -> str:
    """The reference without any sign that some file system refuses, hides or shows in another place."""
    composed = unicodedata.normalize("NFC", reference)
    kept = "".join(sign if sign in _ALSO or unicodedata.category(sign)[0] in _KINDS else "-" for sign in composed)
    name = kept[:_LONGEST].lstrip("- ").rstrip() or NAMELESS
    return f"{name}-" if name.casefold() in _RESERVED else name


def safe_names(references: Iterable[str]) -> tuple[str, ...]:
    """One name for each, no two alike, also where capitals do not count; what comes later is numbered."""
    taken: set[str] = set()
    names = []
    for reference in references:
        plain = name = safe_name(reference)
        number = 1
        while _same(name) in taken:
            number += 1
            name = f"{plain} ({number})"
        taken.add(_same(name))
        names.append(name)
    return tuple(names)


def _same(name: str) -> str:
    """What two names share that some file system would take for one."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFKD", name).casefold())
