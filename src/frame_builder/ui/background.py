# SPDX-License-Identifier: MIT
"""Work off the interface's thread, with its answer back on it."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal


class Background(QObject):
    """Runs one function at a time on a thread of its own; `done` and `failed` are called on this object's thread."""

    _finished = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread: threading.Thread | None = None
        self._finished.connect(lambda call: call(), Qt.ConnectionType.QueuedConnection)

    def run(self, work: Callable[[], Any], done: Callable[[Any], None], failed: Callable[[Exception], None]) -> None:
        """Start the work; exceptions go to `failed`, whatever they are."""

        def body() -> None:
            try:
                result = work()
            except Exception as error:  # noqa: BLE001  # the caller decides what each one means
                caught = error
                self._tell(lambda: failed(caught))
            else:
                self._tell(lambda: done(result))

        self._thread = threading.Thread(target=body, daemon=True)
        self._thread.start()

    def _tell(self, call: Callable[[], None]) -> None:
        """Hand the answer over, unless the program has been closed meanwhile."""
        with contextlib.suppress(RuntimeError):  # what Qt's binding raises when this object is gone
            self._finished.emit(call)

    @property
    def running(self) -> bool:
        """Whether work is going on."""
        return self._thread is not None and self._thread.is_alive()

    def wait(self, seconds: float | None = None) -> None:
        """Wait until the work is over, or so long; its answer still arrives through the event loop."""
        if self._thread is not None:
            self._thread.join(seconds)
