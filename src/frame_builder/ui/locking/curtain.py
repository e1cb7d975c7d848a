# SPDX-License-Identifier: MIT
"""The curtain: while it is down, nothing that was on show can be seen or read aloud, and all of it is still there.

Imports Qt and the standard library only, because the window has one before the first paint.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QEventLoop, QObject, Signal

Answer = TypeVar("Answer")


class Curtain(QObject):
    """Whether the window is covered. A question that was put away by it is asked again once it is lifted."""

    lifted = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._down = False

    def is_down(self) -> bool:
        """Whether the window is covered."""
        return self._down

    def drop(self) -> None:
        """Everything is covered from now on."""
        self._down = True

    def lift(self) -> None:
        """What was covered may be seen again."""
        self._down = False
        self.lifted.emit()

    def ask(self, question: Callable[[], Answer]) -> Answer:
        """Ask; where the curtain came down meanwhile, what was answered does not count and it is asked again after it.

        A question asked while it is down is one about what is covered, and is left alone.
        """
        if self.is_down():
            return question()
        answer = question()
        while self.is_down() and self._lifted():
            answer = question()
        return answer

    def _lifted(self) -> bool:
        """Wait until the curtain is lifted; False when the program leaves first."""
        loop = QEventLoop()
        self.lifted.connect(loop.quit)
        application = QCoreApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(loop.quit)
        loop.exec()
        return not self.is_down()
