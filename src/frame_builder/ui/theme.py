# SPDX-License-Identifier: MIT
"""How the program looks: light or dark, text size, our typeface.

Only Qt and the standard library are imported here, since this runs before the first paint.
"""

from __future__ import annotations

import sys
from enum import StrEnum
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication, QWidget

from ..typeset.faces import intact
from .colours import DARK, LIGHT, Colours, colours_of, palette_of
from .stylesheet import stylesheet

__all__ = ["DARK", "FAMILY", "LIGHT", "Appearance", "Colours", "Theme", "colours_of", "em", "load_fonts"]

FAMILY: Final = "Atkinson Hyperlegible Next"
SMALLEST: Final = 100
LARGEST: Final = 200
STEP: Final = 10
_BASE_PIXELS: Final = 15.0


class Appearance(StrEnum):
    """Which set of colours to use."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


def load_fonts(folder: Path) -> bool:
    """Make our typeface known to Qt; False when a face is missing or damaged, and the system's is used.

    Only the two weights the interface is set in: every face costs time before the first paint.
    """
    faces = (folder / f"AtkinsonHyperlegibleNext-{weight}.ttf" for weight in ("Regular", "SemiBold"))
    loaded = [intact(face) and QFontDatabase.addApplicationFont(str(face)) >= 0 for face in faces]
    return all(loaded)


def em(widget: QWidget, times: float = 1.0) -> int:
    """Pixels for a multiple of the text size of this widget; never less than one."""
    return max(1, round(widget.fontInfo().pixelSize() * times))


class Theme(QObject):
    """Applies colours and text size to the application and says when they changed.

    The style sheet is made for Qt's style "fusion", which the program asks for when it starts.

    `changed` comes after every widget has its new colours and font.
    """

    changed = Signal()

    def __init__(self, app: QApplication, appearance: Appearance = Appearance.SYSTEM, scale: int = 100) -> None:
        super().__init__(app)
        self._app = app
        self._appearance = appearance
        self._scale = _bounded(scale)
        self._applied: tuple[bool, int] | None = None
        self.apply()
        app.styleHints().colorSchemeChanged.connect(self.apply)

    @property
    def appearance(self) -> Appearance:
        """What was chosen, which may be to follow the system."""
        return self._appearance

    @property
    def scale(self) -> int:
        """Text size in percent."""
        return self._scale

    @property
    def colours(self) -> Colours:
        """The set in use."""
        if self._appearance is Appearance.SYSTEM:
            return DARK if self._app.styleHints().colorScheme() is Qt.ColorScheme.Dark else LIGHT
        return DARK if self._appearance is Appearance.DARK else LIGHT

    def set_appearance(self, appearance: Appearance) -> None:
        """Follow the system or stay light or dark. Window frames follow where the system can."""
        self._appearance = appearance
        scheme = {Appearance.LIGHT: Qt.ColorScheme.Light, Appearance.DARK: Qt.ColorScheme.Dark}
        self._app.styleHints().setColorScheme(scheme.get(appearance, Qt.ColorScheme.Unknown))
        self.apply()

    def set_scale(self, percent: int) -> None:
        """Set the text size, kept between 100 and 200 percent."""
        self._scale = _bounded(percent)
        self.apply()

    def step(self, direction: int) -> None:
        """One step larger (1) or smaller (-1)."""
        self.set_scale(self._scale + direction * STEP)

    def apply(self) -> None:
        """Give the application the colours and font; nothing happens when they are already there."""
        colours = self.colours
        if self._applied == (colours.dark, self._scale):
            return
        self._applied = (colours.dark, self._scale)
        pixels = base_pixels(self._app) * self._scale / 100
        font = QFont(FAMILY)
        font.setPixelSize(round(pixels))
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        self._app.setFont(font)
        self._app.setPalette(palette_of(colours))
        self._app.setStyleSheet(stylesheet(colours, pixels))
        self.changed.emit()


def base_pixels(app: QApplication) -> float:
    """Text size in pixels at 100 %, larger where the system asks for a larger text resolution."""
    screen = app.primaryScreen()
    usual = 72.0 if sys.platform == "darwin" else 96.0
    return _BASE_PIXELS * max(1.0, screen.logicalDotsPerInch() / usual) if screen else _BASE_PIXELS


def _bounded(percent: int) -> int:
    return min(LARGEST, max(SMALLEST, percent))
