# SPDX-License-Identifier: MIT
"""Which characters the shipped fonts can print.

Only the part of the OpenType format that answers this is read: the `cmap` table in its formats 4 and 12
(OpenType specification, chapter "cmap"), which every Unicode TrueType font carries.
"""

from __future__ import annotations

import struct
import sys
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from ..domain.document import GAP
from .errors import TypesetError
from .faces import MOST_BYTES

_DRAWN: Final = frozenset({GAP, "\n"})
"""Characters the templates draw or turn into layout instead of printing."""


@dataclass(frozen=True, slots=True)
class Coverage:
    """The characters that at least one text font has."""

    characters: frozenset[int]
    known: bool = True
    """False where the fonts cannot be read: then no letter is complained of, since it is not the letter's fault."""

    @classmethod
    def of_folder(cls, folder: Path) -> Coverage:
        """The coverage of all `.ttf` files in a folder; a family counts where all its faces agree.

        Raises TypesetError for a damaged file.
        """
        families: dict[str, frozenset[int]] = {}
        for path in sorted(folder.glob("*.ttf")):
            family = path.stem.partition("-")[0]
            try:
                face = frozenset(_mapped(_bytes(path)))
            except (OSError, ValueError, struct.error):
                raise TypesetError(
                    f"The font {path.name} cannot be read; please install Frame Builder again."
                ) from None
            families[family] = families.get(family, face) & face
        return cls(characters=frozenset().union(*families.values()))

    def first_missing(self, text: str) -> str | None:
        """Name the first character that cannot be printed, as “The letter “Ж” (U+0416)”; None when all can."""
        for character in unicodedata.normalize("NFC", text) if self.known else "":
            if character not in _DRAWN and ord(character) not in self.characters:
                return _named(character)
        return None


def _bytes(path: Path) -> bytes:
    """Raises ValueError for more than any of our fonts has, OSError."""
    with path.open("rb") as stream:
        content = stream.read(MOST_BYTES + 1)
    if len(content) > MOST_BYTES:
        raise ValueError("too large")
    return content


def _named(character: str) -> str:
    category = unicodedata.category(character)
    code = f"U+{ord(character):04X}"
    if category[0] in "CZM":
        name = unicodedata.name(character, "").lower()
        return f"The invisible character {code}" + (f" ({name})" if name else "")
    kind = "letter" if category[0] == "L" else "character"
    return f"The {kind} “{character}” ({code})"


def _mapped(font: bytes) -> Iterator[int]:
    """Every code point of the font's best Unicode map."""
    tables = struct.unpack_from(">H", font, 4)[0]
    for i in range(tables):
        tag, _, offset, _ = struct.unpack_from(">4sLLL", font, 12 + 16 * i)
        if tag == b"cmap":
            yield from _code_points(font, offset)


def _code_points(font: bytes, cmap: int) -> Iterator[int]:
    subtables = struct.unpack_from(">H", font, cmap + 2)[0]
    offsets = [cmap + struct.unpack_from(">HHL", font, cmap + 4 + 8 * i)[2] for i in range(subtables)]
    formats = {struct.unpack_from(">H", font, offset)[0]: offset for offset in offsets}
    if 12 in formats:
        yield from _format_12(font, formats[12])
    elif 4 in formats:
        yield from _format_4(font, formats[4])


def _format_12(font: bytes, at: int) -> Iterator[int]:
    groups = struct.unpack_from(">L", font, at + 12)[0]
    next_free = 0
    for i in range(groups):
        first, last, _ = struct.unpack_from(">LLL", font, at + 16 + 12 * i)
        if not next_free <= first <= last <= sys.maxunicode:
            raise ValueError("groups out of order")
        next_free = last + 1
        yield from range(first, last + 1)


def _format_4(font: bytes, at: int) -> Iterator[int]:
    segments = struct.unpack_from(">H", font, at + 6)[0] // 2
    ends = struct.unpack_from(f">{segments}H", font, at + 14)
    starts = struct.unpack_from(f">{segments}H", font, at + 16 + 2 * segments)
    next_free = 0
    for first, last in zip(starts, ends, strict=True):
        if not next_free <= first <= last:
            raise ValueError("segments out of order")
        next_free = last + 1
        if first != 0xFFFF:
            yield from range(first, last + 1)
