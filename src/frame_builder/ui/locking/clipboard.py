# SPDX-License-Identifier: MIT
"""What is copied here stays on the clipboard for half a minute, and never longer than the vault is open.

What another program put there is never touched, nor even read.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QClipboard, QGuiApplication

SECONDS: Final = 30
Mode = QClipboard.Mode
_TELL: Final = ("xcb", "wayland", "windows")
"""Platforms on which Qt knows whose the clipboard is. Elsewhere what it holds is compared with what we put there."""


class OwnClipboard(QObject):
    """Watches for what this program copies or selects, on the clipboard and, on X11, for the middle mouse button."""

    def __init__(self, parent: QObject, seconds: float = SECONDS) -> None:
        super().__init__(parent)
        self._clipboard = QGuiApplication.clipboard()
        self._modes = [Mode.Clipboard] + [Mode.Selection] * self._clipboard.supportsSelection()
        self._ours: dict[Mode, bytes] = {}
        self._timers: dict[Mode, QTimer] = {}
        for mode in self._modes:
            timer = QTimer(self)
            timer.setSingleShot(True)
            timer.setInterval(round(seconds * 1000))
            timer.timeout.connect(lambda mode=mode: self._clear(mode))
            self._timers[mode] = timer
        self._clipboard.changed.connect(self._changed)

    def clear(self) -> None:
        """Let go of all that is ours, now."""
        for mode in self._modes:
            self._clear(mode)

    def _changed(self, mode: Mode) -> None:
        if mode not in self._timers:
            return
        self._ours.pop(mode, None)
        self._timers[mode].stop()
        if self._is_ours(mode):
            self._ours[mode] = b"" if self._told() else self._digest(mode)
            self._timers[mode].start()

    def _is_ours(self, mode: Mode) -> bool:
        if self._told():
            return self._clipboard.ownsClipboard() if mode == Mode.Clipboard else self._clipboard.ownsSelection()
        return QGuiApplication.focusWindow() is not None

    def _told(self) -> bool:
        return QGuiApplication.platformName() in _TELL

    def _digest(self, mode: Mode) -> bytes:
        import hashlib  # not needed before the first paint

        return hashlib.blake2b(self._clipboard.text(mode).encode("utf-8", "surrogatepass")).digest()

    def _clear(self, mode: Mode) -> None:
        self._timers[mode].stop()
        held = self._ours.pop(mode, None)
        if held is None:
            return
        if self._is_ours(mode) if self._told() else held == self._digest(mode):
            self._clipboard.clear(mode)
            self._ours.pop(mode, None)
            self._timers[mode].stop()
