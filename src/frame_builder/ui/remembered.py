# SPDX-License-Identifier: MIT
"""What the window remembers from one start to the next. The file may hold anything: what makes no sense is passed over.

Imports little but Qt and the standard library, because it is read before the first paint.
"""

from __future__ import annotations

import contextlib
import re
import secrets
import stat
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QByteArray, QObject, QPoint, QRect, QSettings, QSize, QTimer
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QMainWindow

from ..vault.files import read_capped, replace_all
from .locking.idle import CHOICES, USUAL
from .theme import SMALLEST, Appearance

GRIP: Final = QSize(160, 40)
"""So much of the window's top, in pixels, has to lie on a screen for it to be taken hold of."""
_MOST_BYTES: Final = 256 * 1024
_VALUE: Final = rb"(?=\"?(?:@ByteArray\(|[A-Za-z0-9/]|\\\\))(?:\"(?:[^\"\\]|\\.)*\"|(?:[^\"\\,]|\\.)*)"
_LINE: Final = re.compile(rb"\[General\]|[a-z-]+=(?:%b)?" % _VALUE)
"""What a line of the file may be: one number, word, path or row of bytes. Of the rest Qt makes values, after an @."""
SETTLE_MS: Final = 300
"""After a screen went, window managers move windows themselves; only then is looked where it lies."""


def opened(file: Path) -> QSettings:
    """The settings in a file, without the lines that are not ours: Qt would make values of any kind and size of them,
    and end the program where one does not fit into the memory."""
    for path in (file, file.with_name(f"{file.name}.lock")):
        with contextlib.suppress(OSError):  # Qt would wait for a pipe, and for a lock that cannot be removed
            if not stat.S_ISREG(path.lstat().st_mode):
                path.rename(path.with_name(f"{path.name}.odd-{secrets.token_hex(4)}"))
    with contextlib.suppress(OSError):
        try:
            content = read_capped(file, _MOST_BYTES)
        except ValueError:
            content = b"too large"
        kept = [line for line in content.splitlines() if _LINE.fullmatch(line)]
        if kept != content.splitlines():
            replace_all(file.parent, (file.name,), b"".join(line + b"\n" for line in kept))  # it may have a second name
    return QSettings(str(file), QSettings.Format.IniFormat)


class Remembered:
    """The settings of the window. Nothing of a client is ever among them."""

    def __init__(self, settings: QSettings) -> None:
        self._settings = settings

    @property
    def scale(self) -> int:
        """Text size in percent; the theme keeps it within its bounds."""
        try:
            return int(str(self._settings.value("scale", SMALLEST)))
        except ValueError:
            return SMALLEST

    @property
    def appearance(self) -> Appearance:
        """Light, dark, or as the system."""
        try:
            return Appearance(str(self._settings.value("appearance")))
        except ValueError:
            return Appearance.SYSTEM

    def vault(self, usual: Path) -> Path:
        """The folder of the vault that was open last; the usual one where none is remembered, or nothing usable."""
        stored = self._settings.value("vault")
        if not isinstance(stored, str) or "\0" in stored or not Path(stored).is_absolute():
            return usual
        return Path(stored)

    @property
    def bringing_back(self) -> Path | None:
        """The folder in whose place this program began to put a backup, if it has not come to the end of that."""
        stored = self._settings.value("bringing-back")
        return Path(stored) if isinstance(stored, str) and stored and "\0" not in stored else None

    def bring_back(self, folder: Path | None) -> None:
        """Note that a backup is about to take the place of *folder*, or that this is over; written down at once."""
        if folder is not None or self.bringing_back is not None:
            self._settings.setValue("bringing-back", str(folder or ""))
            self._settings.sync()

    @property
    def minutes(self) -> int:
        """After how many minutes without a key or a movement the vault locks."""
        stored = str(self._settings.value("idle-minutes", USUAL))
        return int(stored) if stored in map(str, CHOICES) else USUAL

    def keep_minutes(self, minutes: int) -> None:
        """Lock after so many minutes from now on."""
        self._settings.setValue("idle-minutes", minutes)

    def keep_look(self, scale: int, appearance: Appearance) -> None:
        """The text size, and light or dark."""
        self._settings.setValue("scale", scale)
        self._settings.setValue("appearance", appearance.value)

    def keep_place(self, window: QMainWindow) -> None:
        """Where the window is and how large; written down at once, since the program may end in the next moment."""
        self._settings.setValue("geometry", window.saveGeometry())
        self._settings.sync()

    def place(self, window: QMainWindow) -> None:
        """Put the window where it was, or at least where it can be seen."""
        stored = self._settings.value("geometry")
        if isinstance(stored, QByteArray | bytes):
            window.restoreGeometry(stored)
        bring_into_view(window)


class InView(QObject):
    """Keeps a window where it can be seen when screens go, come or change their scale."""

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SETTLE_MS)
        self._timer.timeout.connect(self.look)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.screenAdded.connect(self._watch)
            application.screenRemoved.connect(self._changed)
            application.primaryScreenChanged.connect(self._changed)
        for screen in QGuiApplication.screens():
            self._watch(screen)

    def _watch(self, screen: QScreen) -> None:
        screen.availableGeometryChanged.connect(self._changed)
        screen.logicalDotsPerInchChanged.connect(self._changed)
        self._changed()

    def _changed(self, _what: object = None) -> None:
        self._timer.start()

    def look(self) -> None:
        """Bring the window back, unless it can be seen."""
        bring_into_view(self._window)


def bring_into_view(window: QMainWindow) -> None:
    """Move and shrink a window that cannot be taken hold of; one that can stays exactly where it is."""
    if window.isMaximized() or window.isFullScreen() or window.isMinimized():
        return  # the system sees to these
    areas = [screen.availableGeometry() for screen in QGuiApplication.screens()]  # the main one comes first
    if not areas:
        return  # every monitor is unplugged; looked at again when one comes
    frame = window.frameGeometry()
    wanted = fitted(frame, areas, window.minimumSize())
    if wanted != frame:
        edges = QSize(frame.width() - window.width(), frame.height() - window.height())
        window.resize((wanted.size() - edges).expandedTo(window.minimumSize()))
        window.move(wanted.topLeft())


def fitted(frame: QRect, areas: Sequence[QRect], least: QSize) -> QRect:
    """Where a window goes that was at `frame`: there, if one of the areas shows enough of it, else in the first area.

    It is never larger than the area it lies in, unless its least size is.
    """
    area = max(areas, key=lambda item: _seen(frame, item))
    size = frame.size().boundedTo(area.size()).expandedTo(least)
    if reachable(frame, areas) and size == frame.size():
        return frame
    if not reachable(frame, areas):
        area = areas[0]
        size = frame.size().boundedTo(area.size()).expandedTo(least)
        middle = QPoint((area.width() - size.width()) // 2, (area.height() - size.height()) // 2)
        return QRect(area.topLeft() + QPoint(max(0, middle.x()), max(0, middle.y())), size)
    left = max(area.left(), min(frame.left(), area.right() + 1 - size.width()))
    top = max(area.top(), min(frame.top(), area.bottom() + 1 - size.height()))
    return QRect(QPoint(left, top), size)


def reachable(frame: QRect, areas: Sequence[QRect]) -> bool:
    """Whether enough of the top of a window lies on one screen to move it with the mouse."""
    if frame.width() < 1 or frame.height() < 1:
        return False
    top = QRect(frame.topLeft(), QSize(frame.width(), GRIP.height()))
    parts = (top.intersected(area) for area in areas)
    return any(
        part.width() >= min(GRIP.width(), frame.width()) and part.height() >= GRIP.height() // 2 for part in parts
    )


def _seen(frame: QRect, area: QRect) -> int:
    part = frame.intersected(area)
    return part.width() * part.height()
