# SPDX-License-Identifier: MIT
"""Everything but the therapist's own hand that locks the vault or ends the program."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from ..background import Background
from .idle import Clocks, Idle

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QSessionManager

    from .announcements import Announcements


class Triggers(QObject):
    """`lock_now`: nobody is there, the computer sleeps, or the session is locked. `end_now`: the program is to end."""

    lock_now = Signal()
    end_now = Signal()

    def __init__(self, parent: QObject, minutes: int, clocks: Clocks | None = None) -> None:
        super().__init__(parent)
        self.idle = Idle(self, minutes, clocks)
        self.idle.over.connect(self.lock_now)
        self._loading = Background(self)
        self._bus: Announcements | None = None
        self._open = False

    def listen(self, may_end: Callable[[], bool]) -> None:
        """Once the window is painted. `may_end` stores what is not stored, and says whether the session may end."""
        from .endings import Endings

        endings = Endings(self)
        endings.asked.connect(self.end_now)
        endings.listen()
        self.idle.watch()

        def session_ends(manager: QSessionManager) -> None:
            if not may_end() and manager.allowsInteraction():
                manager.cancel()

        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.commitDataRequest.connect(session_ends)
        self._loading.run(_load, lambda _none: self._hear(), _ignore)

    def opened(self) -> None:
        """A vault is open: from now on there is something to lock."""
        self._open = True
        self.idle.start()
        if self._bus is not None:
            self._bus.hold_sleep()

    def locked(self) -> None:
        """Nothing is open any more, and the computer may sleep."""
        self._open = False
        self.idle.stop()
        if self._bus is not None:
            self._bus.let_sleep()

    def _hear(self) -> None:
        from .announcements import Announcements as Bus

        self._bus = Bus(self)
        self._bus.lock_now.connect(self.lock_now)
        self._bus.listen()
        if self._open:
            self._bus.hold_sleep()


def _load() -> None:
    """Loading Qt's D-Bus takes a while, so it is done off the interface's thread. Raises ImportError where it lacks."""
    importlib.import_module("PySide6.QtDBus")


def _ignore(_error: Exception) -> None:
    """Without the desktop's announcements the clocks still notice."""
