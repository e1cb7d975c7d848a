# SPDX-License-Identifier: MIT
"""Runs the event loop until a window is on the screen, and tells the parent process when that was.

Both windows that `start.py` compares import this, so that what it costs is the same for both. Until the window is
painted it imports nothing that an empty window would not have.
"""

from __future__ import annotations

import os
import sys
from time import perf_counter

from PySide6.QtWidgets import QApplication, QMainWindow


def note_paint(kind: type[QMainWindow]) -> list[float]:
    """Note when a window of that kind is asked to paint itself; its parts follow before the event loop is idle."""
    paints: list[float] = []
    kind.paintEvent = lambda _window, _event: paints.append(perf_counter())  # type: ignore[method-assign]
    return paints


def tell_when_painted(window: QMainWindow, paints: list[float]) -> None:
    """Print the clock after the first paint and, once a key has shown in the focus, again or "none"; leave at once."""
    while not paints:
        QApplication.processEvents()
    painted = perf_counter()
    typed = _typed(window)
    sys.stdout.write(f"{painted} {perf_counter() if typed else 'none'}\n")
    sys.stdout.flush()
    os._exit(0)  # threads may be at work; how long they take to end is no part of the start


def _typed(window: QMainWindow) -> bool:
    """Whether a key that arrives at the native window shows in the line that has the focus."""
    from PySide6.QtCore import QEvent, Qt
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QLineEdit

    line, handle = window.focusWidget(), window.windowHandle()
    if not isinstance(line, QLineEdit) or handle is None:
        return False
    window.activateWindow()  # which a window manager would do, and a bare X server does not
    key = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier, "a")
    QApplication.sendEvent(handle, key)
    return line.text() == "a"
