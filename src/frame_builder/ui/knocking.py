# SPDX-License-Identifier: MIT
"""A program that is started a second time asks the window that has the vault open to come forward.

It does so by an empty file in the vault's folder, because anything better suited would be network code.
"""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QWidget

from ..vault.place import KNOCK

__all__ = ["KNOCK", "Door", "come_forward", "knock"]


def knock(folder: Path) -> None:
    """Ask whoever has the vault in *folder* open to show themselves."""
    with contextlib.suppress(OSError):
        flags = os.O_WRONLY | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
        os.close(os.open(folder / KNOCK, flags, 0o600))  # never what a link of that name points to


def come_forward(window: QWidget) -> None:
    """Show a window above the others, or where the desktop forbids that, mark it in its task bar."""
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.raise_()
    window.activateWindow()
    QApplication.alert(window)


class Door(QObject):
    """Listens at the folder of the open vault. `knocked` is told once for each knock."""

    knocked = Signal()

    def __init__(self, folder: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._file = folder / KNOCK
        self._open()  # a knock that nobody heard is an old one
        self._watcher = QFileSystemWatcher([str(folder)], self)
        self._watcher.directoryChanged.connect(self._look)

    def _look(self) -> None:
        if self._open():
            self.knocked.emit()

    def _open(self) -> bool:
        """Take the file away; whether it was there."""
        try:
            self._file.unlink()
        except OSError:
            return False
        return True
