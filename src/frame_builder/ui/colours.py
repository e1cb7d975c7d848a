# SPDX-License-Identifier: MIT
"""The colours of the program, named by what they mean, in a light and a dark set.

Every pair in :data:`TEXT_PAIRS` keeps at least 4.5:1 and every pair in :data:`MARK_PAIRS` at
least 3:1 (WCAG 2.2, 1.4.3 and 1.4.11); the tests measure all of them in both sets.
"""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QWidget


class Colours(NamedTuple):
    """One complete set; each value is ``#rrggbb``."""

    dark: bool
    ground: str  # behind everything on a page
    side: str  # sidebars
    raised: str  # cards, bars, text boxes
    sunken: str  # behind the sheet of paper in the preview
    paper: str  # calm full-screen reading (talking through)
    line: str  # hairlines; decoration only
    edge: str  # the outline of something that can be changed
    ink: str
    ink_quiet: str
    accent: str
    accent_strong: str  # the accent under the mouse
    accent_soft: str
    on_accent: str
    warn: str
    warn_soft: str
    warn_line: str
    notice: str  # a whole card that asks for attention, fainter than warn_soft
    wrong: str
    wrong_soft: str
    wrong_line: str
    pill: str  # a badge without judgement
    focus: str
    highlight: str
    highlight_line: str


LIGHT = Colours(
    dark=False,
    ground="#f6f3ee",
    side="#fbfaf6",
    raised="#ffffff",
    sunken="#e8e4dc",
    paper="#fffdfa",
    line="#ddd8cd",
    edge="#8b8577",
    ink="#1d2927",
    ink_quiet="#58625f",
    accent="#1f6b64",
    accent_strong="#17554f",
    accent_soft="#e2eeeb",
    on_accent="#ffffff",
    warn="#855000",
    warn_soft="#fdeed9",
    warn_line="#e3c68f",
    notice="#fffaf0",
    wrong="#a12f1e",
    wrong_soft="#f9e5e0",
    wrong_line="#e0aca2",
    pill="#ece7df",
    focus="#2a5bd0",
    highlight="#fff2c8",
    highlight_line="#c99700",
)

DARK = Colours(
    dark=True,
    ground="#161b1a",
    side="#1a201f",
    raised="#202726",
    sunken="#0f1312",
    paper="#181d1c",
    line="#37403e",
    edge="#7f8c88",
    ink="#e8eeec",
    ink_quiet="#a9b5b1",
    accent="#72c7bb",
    accent_strong="#8ad6cb",
    accent_soft="#203c38",
    on_accent="#0b1f1c",
    warn="#f0bb6c",
    warn_soft="#3a2d16",
    warn_line="#6b5429",
    notice="#26241b",
    wrong="#f5a193",
    wrong_soft="#43241f",
    wrong_line="#7a423a",
    pill="#323a38",
    focus="#93b8ff",
    highlight="#4a3f14",
    highlight_line="#d8ae2c",
)

_BACKS = ("ground", "side", "raised", "sunken", "paper")
TEXT_PAIRS: tuple[tuple[str, str], ...] = (
    *(("ink", back) for back in (*_BACKS, "accent_soft", "warn_soft", "wrong_soft", "notice")),
    *(("ink_quiet", back) for back in (*_BACKS, "accent_soft", "notice", "pill")),
    *(("accent", back) for back in ("ground", "side", "raised", "paper", "accent_soft")),
    ("on_accent", "accent"),
    ("on_accent", "accent_strong"),
    *(("warn", back) for back in ("ground", "side", "raised", "warn_soft", "notice")),
    *(("wrong", back) for back in ("ground", "side", "raised", "wrong_soft", "notice")),
    ("ink", "highlight"),
)
MARK_PAIRS: tuple[tuple[str, str], ...] = (
    *(("edge", back) for back in ("ground", "side", "raised", "paper")),
    *(("focus", back) for back in (*_BACKS, "accent_soft", "notice", "warn_soft", "wrong_soft")),
    ("on_accent", "accent"),
    *(("accent", back) for back in ("ground", "raised", "accent_soft")),
)


def contrast(one: str, other: str) -> float:
    """The WCAG contrast ratio of two ``#rrggbb`` colours, from 1 to 21."""
    high, low = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: str) -> float:
    channels = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    red, green, blue = (v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4 for v in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def palette_of(colours: Colours) -> QPalette:
    """Our colours for everything Qt itself draws (menus, calendars, scroll bars, file dialogs)."""
    role = QPalette.ColorRole
    palette = QPalette()
    for which, name in (
        (role.Window, colours.ground),
        (role.WindowText, colours.ink),
        (role.Base, colours.raised),
        (role.AlternateBase, colours.side),
        (role.Text, colours.ink),
        (role.PlaceholderText, colours.ink_quiet),
        (role.Button, colours.raised),
        (role.ButtonText, colours.ink),
        (role.BrightText, colours.wrong),
        (role.Highlight, colours.accent),
        (role.HighlightedText, colours.on_accent),
        (role.Accent, colours.accent),
        (role.Link, colours.accent),
        (role.LinkVisited, colours.accent),
        (role.ToolTipBase, colours.raised),
        (role.ToolTipText, colours.ink),
        (role.Light, colours.raised),
        (role.Midlight, colours.line),
        (role.Mid, colours.line),
        (role.Dark, colours.edge),
        (role.Shadow, colours.ink),
    ):
        palette.setColor(which, QColor(name))
    for which in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, which, QColor(colours.ink_quiet))
    return palette


def colours_of(widget: QWidget) -> Colours:
    """The set a widget that paints itself must use, read from the palette it inherited.

    `Shadow` carries the ink, which no style sheet overrides, so a widget needs no reference to
    the theme and follows a change of theme by itself.
    """
    return DARK if widget.palette().color(QPalette.ColorRole.Shadow).lightness() > 127 else LIGHT
