# SPDX-License-Identifier: MIT
"""Text from outside, shown as it is: Qt reads markup in labels and tool tips, and keys for the keyboard in `&`.

Whatever a therapist typed, a file brought or a system call says goes through one of these, or into a control that
shows plain text only. A test looks through the sources for any that does not.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QMenu, QWidget

LONG_WORD: Final = 28
"""A word of more characters than this may be broken anywhere: it would push the window out of the screen."""
_PIECE: Final = 24
_PATHS: Final = frozenset("/\\")
BREAK: Final = "\u200b"
_JOINS: Final = frozenset("\u200c\u200d\ufe0e\ufe0f")


def ampersands(text: str) -> str:
    """Text for a button or a menu, where a single `&` would be eaten."""
    return text.replace("&", "&&")


def tip(widget: QWidget, text: str) -> None:
    """What shows under the mouse, word for word; what a screen reader says stays what it was."""
    said = widget.accessibleDescription()
    if "<" in text:  # without one Qt takes it as plain
        from html import escape  # hardly ever needed, and not before the first paint

        text, said = f'<p style="white-space:pre-wrap">{escape(text)}</p>', said or text
        widget.setAccessibleDescription(said)  # otherwise Qt reads out the tool tip, markup and all
    widget.setToolTip(text)


def add_action(menu: QMenu, text: str) -> QAction:
    """One more entry of a menu."""
    return menu.addAction(ampersands(text))


def breakable(text: str) -> str:
    """The same text, in which words too long for any line may be broken; what is short is left as it is."""
    if len(text) <= LONG_WORD:
        return text
    return "".join(_broken(part) if len(part) > LONG_WORD else part for part in _parts(text))


def _parts(text: str) -> list[str]:
    """Words and the spaces between them, in turn."""
    parts, start = list[str](), 0
    for place in range(1, len(text) + 1):
        if place == len(text) or text[place].isspace() != text[place - 1].isspace():
            parts.append(text[start:place])
            start = place
    return parts


def _broken(word: str) -> str:
    """A word with places to break it; never inside one written character."""
    from unicodedata import category

    pieces, held = list[str](), 0
    for place, character in enumerate(word):
        whole = character not in _JOINS and category(character) not in ("Mn", "Me", "Mc", "Cf", "Cs", "Sk")
        between = held >= _PIECE or (place > 0 and word[place - 1] in _PATHS)
        if between and whole and word[place - 1] not in _JOINS:
            pieces.append(BREAK)
            held = 0
        pieces.append(character)
        held += 1
    return "".join(pieces)
