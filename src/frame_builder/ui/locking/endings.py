# SPDX-License-Identifier: MIT
"""The program is told to end: by a signal of the system, or because the session ends."""

from __future__ import annotations

import contextlib
import os
import signal
import socket
import sys
from typing import Final

from PySide6.QtCore import QObject, QSocketNotifier, Signal

NAMES: Final = ("SIGTERM", "SIGHUP", "SIGINT")


class Endings(QObject):
    """`asked` comes in the event loop when a signal asks the program to end, so that all can be stored."""

    asked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ends: tuple[socket.socket, socket.socket] | None = None
        self._before: dict[int, object] = {}

    def listen(self) -> None:
        """Take the signals, from now on. Only the main thread of the program may do this; on Windows there are none."""
        if sys.platform == "win32" or self._ends is not None:
            return
        reading, writing = socket.socketpair()
        for end in (reading, writing):
            end.setblocking(False)
        self._ends = (reading, writing)
        signal.set_wakeup_fd(writing.fileno(), warn_on_full_buffer=False)
        for name in NAMES:
            number = getattr(signal, name)
            self._before[number] = signal.getsignal(number)
            signal.signal(number, lambda *_: None)  # the note in the socket is what wakes the event loop
        notifier = QSocketNotifier(reading.fileno(), QSocketNotifier.Type.Read, self)
        notifier.activated.connect(self._told)

    def _told(self) -> None:
        if self._ends is None:
            return
        with contextlib.suppress(OSError):
            os.read(self._ends[0].fileno(), 64)
        self.asked.emit()
