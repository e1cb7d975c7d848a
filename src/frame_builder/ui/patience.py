# SPDX-License-Identifier: MIT
"""Wait for slow work without stopping the window: at first unseen, then with a sentence and a way to give up."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Callable
from typing import Final, Generic, TypeVar

from PySide6.QtCore import QCoreApplication, QEventLoop, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QProgressBar

from .dialogs import Sheet

T = TypeVar("T")
UNSEEN_MS: Final = 400
"""Work that is done within this time shows nothing; a window that flashes up only frightens."""


class GivenUpError(Exception):
    """The wait was given up; what the work brings is dropped."""


class _Work(QObject, Generic[T]):
    """One function on a thread of its own. `done` comes on the thread that made this."""

    done = Signal()

    def __init__(self, work: Callable[[], T]) -> None:
        super().__init__()
        self._work = work
        self._results: list[T] = []
        self._error: BaseException | None = None
        self.over = threading.Event()

    def start(self) -> None:
        """Begin. The thread ends with the program, whatever it waits for."""
        threading.Thread(target=self._run, daemon=True).start()

    def _run(self) -> None:
        try:
            self._results.append(self._work())
        except BaseException as error:  # noqa: BLE001 - raised again on the thread that waits
            self._error = error
        self.over.set()
        with contextlib.suppress(RuntimeError):  # what Qt's binding raises when nobody waits any more
            self.done.emit()

    def result(self) -> T:
        """What the work brought, or the error that it ended with."""
        if self._error is not None:
            raise self._error
        return self._results[0]


def wait_for(work: Callable[[], T], title: str) -> T:
    """Do the work on another thread and come back with its result; the window goes on painting.

    After a moment a small window says what is being done and offers to give up, which raises GivenUpError. What the
    work raises is raised here. To be called on the interface's thread; keys and clicks wait until it is over.
    """
    job = _Work(work)
    loop = QEventLoop()
    job.done.connect(loop.quit, Qt.ConnectionType.QueuedConnection)
    QTimer.singleShot(UNSEEN_MS, loop, loop.quit)
    job.start()
    loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
    if not job.over.is_set():
        _show(job, title)
    return job.result()


def _show(job: _Work[T], title: str) -> None:
    sheet = Sheet(QApplication.activeWindow(), title, "")
    bar = QProgressBar()
    bar.setRange(0, 0)
    bar.setTextVisible(False)
    bar.setAccessibleName(QCoreApplication.translate("Patience", "Working"))
    sheet.body.addWidget(bar)
    sheet.add_button(QCoreApplication.translate("Patience", "Cancel"), 0).setFocus()
    job.done.connect(sheet.accept, Qt.ConnectionType.QueuedConnection)
    QTimer.singleShot(0, sheet, lambda: sheet.accept() if job.over.is_set() else None)  # it ended meanwhile
    wanted = sheet.exec()
    sheet.deleteLater()
    if not wanted and not job.over.is_set():
        raise GivenUpError
