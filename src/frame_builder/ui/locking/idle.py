# SPDX-License-Identifier: MIT
"""Notices that nobody is there: no key and no movement for some minutes, or the computer was asleep meanwhile."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Final, NamedTuple

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QWindow

CHOICES: Final = (2, 5, 10, 20)
"""Minutes one may choose between. There is no “never”."""
USUAL: Final = 5
LOOK_SECONDS: Final = 5
"""So often it is looked at whether time has run out; so much later, at most, the lock comes."""
ASLEEP_SECONDS: Final = 20
"""By so much the clock must have gone on without this program to count as sleep; small corrections do not."""
STOPPED_SECONDS: Final = 60
"""So late the program looks again only when it was stopped meanwhile."""
_SIGNS: Final = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseMove,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletPress,
    }
)


def _through_sleep() -> float:
    """Seconds of a clock that goes on while the computer sleeps; where there is none, the time of day."""
    boot = getattr(time, "CLOCK_BOOTTIME", None)
    return time.time() if boot is None else time.clock_gettime(boot)


class Clocks(NamedTuple):
    """Two clocks in seconds: one that may stand still while the computer sleeps, and one that does not."""

    awake: Callable[[], float] = time.monotonic
    always: Callable[[], float] = _through_sleep


class Idle(QObject):
    """Tells by `over` when the vault is to be locked. It counts only between `start` and `stop`.

    It watches native windows, since a filter on the whole application would slow every event there is.
    """

    over = Signal()
    chosen = Signal(int)

    def __init__(self, parent: QObject, minutes: int = USUAL, clocks: Clocks | None = None) -> None:
        super().__init__(parent)
        self._clocks = clocks or Clocks()
        self.minutes = minutes if minutes in CHOICES else USUAL
        self.alone = 0
        """After how many minutes without a sign of anybody it was over; 0 where that was not why."""
        self._on = False
        self._last = self._looked = self._apart = 0.0
        self._watched: list[QWindow] = []
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_SECONDS * 1000)
        self._timer.timeout.connect(self.look)

    def choose(self, minutes: int) -> None:
        """Wait so many minutes from now on; a number that is not offered changes nothing."""
        if minutes in CHOICES:
            self.minutes = minutes
            self.chosen.emit(minutes)

    # counting

    def start(self) -> None:
        """A vault is open and somebody is here."""
        now = self._clocks.awake()
        self._last = self._looked = now
        self._apart = self._clocks.always() - now
        self._on, self.alone = True, 0
        self._timer.start()

    def stop(self) -> None:
        """There is nothing to lock."""
        self._on = False
        self._timer.stop()

    def look(self) -> None:
        """Lock if nobody was here for long, or if the computer slept or the program was stopped meanwhile."""
        if not self._on:
            return
        now = self._clocks.awake()
        stopped, self._looked = now - self._looked > STOPPED_SECONDS, now
        if stopped or self._away(now):
            self._end()

    def noticed(self) -> bool:
        """Somebody did something. True when that came after such a time that it only locks, and does nothing else."""
        if not self._on:
            return False
        now = self._clocks.awake()
        if self._away(now):
            self._end()
            return True
        self._last = now
        return False

    def _away(self, now: float) -> bool:
        apart = self._clocks.always() - now
        slept, self._apart = apart - self._apart > ASLEEP_SECONDS, apart
        alone = now - self._last >= self.minutes * 60
        self.alone = self.minutes if alone and not slept else 0
        return slept or alone

    def _end(self) -> None:
        self.stop()
        self.over.emit()

    # watching

    def watch(self) -> None:
        """Begin to notice keys and mouse in every window of the program, and texts being composed."""
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.focusWindowChanged.connect(self._watch)
        QGuiApplication.inputMethod().cursorRectangleChanged.connect(self._composed)
        for window in QGuiApplication.topLevelWindows():
            self._watch(window)

    def _watch(self, window: QWindow | None) -> None:
        if window is not None and window not in self._watched:
            self._watched.append(window)
            window.destroyed.connect(lambda: self._forget(window))
            window.installEventFilter(self)

    def _forget(self, window: QWindow) -> None:
        if window in self._watched:
            self._watched.remove(window)

    def _composed(self) -> None:
        """Where an input method takes the keys, only the text cursor tells that somebody is typing."""
        if self._on and QGuiApplication.focusWindow() is not None:
            self._last = max(self._last, self._clocks.awake())

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Keys and mouse put the lock off; the first one after a sleep is swallowed."""
        if self._on and event.type() in _SIGNS:
            return self.noticed()
        return False
