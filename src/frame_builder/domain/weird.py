# SPDX-License-Identifier: MIT
"""Characters that must not slip into an agreement unseen."""

from __future__ import annotations

import unicodedata

from .document import GAP

_ALLOWED_CONTROLS = "\n\t"


def unprintable(text: str) -> str:
    """The first character that has no place in an agreement, as U+XXXX with its name, or an empty string.

    Control characters, direction overrides, zero-width and private characters are refused: they can hide or turn words.
    """
    for character in text:
        category = unicodedata.category(character)
        bad = category in ("Cc", "Cs", "Co", "Cn") and character not in _ALLOWED_CONTROLS
        if bad or (category == "Cf" and character not in "\u00ad\u200d") or character == GAP:
            name = unicodedata.name(character, "control character").lower()
            return f"U+{ord(character):04X}, {name}"
    return ""
