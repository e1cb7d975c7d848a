# SPDX-License-Identifier: MIT
"""The window as the therapist left it: its place and size, the text size, light or dark.

Imports Qt and the standard library only, because it is there before the first paint.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, QSettings
from PySide6.QtWidgets import QApplication

from .shell import Shell
from .theme import Appearance, Theme


class Looks(QObject):
    """Makes the window from what is remembered in `settings`, which never hold anything of a client."""

    def __init__(self, application: QApplication, settings: QSettings, parent: QObject) -> None:
        super().__init__(parent)
        self._settings = settings
        appearance = str(settings.value("appearance", Appearance.SYSTEM.value))
        known = appearance in {item.value for item in Appearance}
        scale = int(str(settings.value("scale", 100)))
        self.theme = Theme(application, Appearance(appearance) if known else Appearance.SYSTEM, scale)
        self.shell = Shell(self.theme)
        self.theme.changed.connect(self._remember_look)
        geometry = settings.value("geometry")
        if geometry is not None:
            self.shell.restoreGeometry(geometry)

    def remember_place(self) -> None:
        """Where the window is and how large, written down at once: the program may end in the next moment."""
        self._settings.setValue("geometry", self.shell.saveGeometry())
        self._settings.sync()

    def _remember_look(self) -> None:
        self._settings.setValue("scale", self.theme.scale)
        self._settings.setValue("appearance", self.theme.appearance.value)
