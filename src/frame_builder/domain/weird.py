# SPDX-License-Identifier: MIT
"""Characters that must not slip into an agreement unseen, and texts of others shown as nothing but text."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

SHOWN: Final = 60
"""Most characters of somebody else's text that a sentence of ours repeats."""
REPLACED: Final = "\ufffd"
"""Stands for a character that is not shown."""

_ALLOWED_CONTROLS: Final = "\n\t"
_SOFT_HYPHEN: Final = "\u00ad"
_NON_JOINER, _JOINER = "\u200c", "\u200d"
_BLANK_LETTERS: Final = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0")
"""Counted as letters or marks, and nothing is to be seen of them."""
_VIRAMA: Final = 9
"""The combining class of the sign after which Indic scripts ask for a joiner."""
_JOINING: Final = re.compile("[\u0620-\u064a\u066e-\u06d3\u06fa-\u06ff\u0710-\u072f\u0750-\u077f\u08a0-\u08c7]")
"""Letters of scripts that are written joined, such as Persian, which a non-joiner parts."""
_STEERING: Final = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
)
"""What a terminal obeys, or turns the order of words; and what stands for bytes of a file name that are no text."""


def unprintable(text: str) -> str:
    """The first character that has no place in an agreement, as U+XXXX with its name, or an empty string.

    Control characters, direction overrides, zero-width and private characters are refused: they can hide or turn words.
    The mark of a gap to fill in by hand is a private one. A soft hyphen only shows where a line breaks. Joiners are
    taken where a script or an emoji is written with them.
    """
    if text.isascii() and text.isprintable():
        return ""
    for place, character in enumerate(text):
        if _bad(text, place):
            name = unicodedata.name(character, "control character").lower()
            return f"U+{ord(character):04X}, {name}"
    return ""


def _bad(text: str, place: int) -> bool:
    character = text[place]
    category = unicodedata.category(character)
    if category == "Cf":
        return character != _SOFT_HYPHEN and not _joins(text, place)
    refused = category in ("Cc", "Cs", "Co", "Cn", "Zl", "Zp") and character not in _ALLOWED_CONTROLS
    return refused or character in _BLANK_LETTERS


def printable(text: str) -> str:
    """The text without what `unprintable` refuses: what is never seen goes, what may be seen somewhere is replaced."""
    while unprintable(text):  # taking one out may part what another joined
        text = "".join(_printed(sign) if _bad(text, place) else sign for place, sign in enumerate(text))
    return text


def _printed(character: str) -> str:
    """What stands for a character that is refused."""
    category = unicodedata.category(character)
    if category in ("Zl", "Zp"):
        return "\n"
    return REPLACED if category in ("Co", "Cn", "Cs") else ""


def hidden(text: str) -> str:
    """The same as a name in a sentence, "The invisible character U+202E (right-to-left override)", or nothing."""
    code, _, name = unprintable(text).partition(", ")
    return f"The invisible character {code} ({name})" if code else ""


def _joins(text: str, place: int) -> bool:
    """Whether a joiner or non-joiner stands where writing needs it (as in IDNA's CONTEXTJ), or inside an emoji."""
    sign, before, after = text[place], text[place - 1 : place], text[place + 1 : place + 2]
    if sign not in (_JOINER, _NON_JOINER) or not before:
        return False
    if unicodedata.combining(before) == _VIRAMA:
        return True  # also at the end of a word, as in Malayalam
    if not after:
        return False
    if sign == _NON_JOINER:
        return bool(_JOINING.match(before) and _JOINING.match(after))
    pictured = before == "\ufe0f" or unicodedata.category(before) in ("So", "Sk")
    return pictured and unicodedata.category(after) == "So"


def shown(text: object, most: int = SHOWN) -> str:
    """Somebody else's text in one line inside a sentence of ours: cut, and without anything that cannot be seen."""
    words = str(text)
    cut = words if len(words) <= most else f"{words[:most]}…"
    return literal(cut)


def literal(text: str) -> str:
    """A text as one line in which every character is seen as itself; others are replaced."""
    if text.isprintable():
        return text
    return "".join(character if character.isprintable() else REPLACED for character in text)


def steers(text: str) -> bool:
    """Whether a text holds what a terminal obeys, or what turns the order of words."""
    return bool(_STEERING.search(text))


def tame(text: str) -> str:
    """Lines of text that a terminal only prints: what steers it, or turns words, is replaced."""
    return _STEERING.sub(REPLACED, text)


def tame_json(text: str) -> str:
    """The same for the text of a JSON document, whose meaning stays."""
    return _STEERING.sub(lambda found: f"\\u{ord(found[0]):04x}", text)
