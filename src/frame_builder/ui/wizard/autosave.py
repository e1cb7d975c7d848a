# SPDX-License-Identifier: MIT
"""Every edit is stored within half a second, and the window says so."""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QLocale, QObject, QTime, QTimer, Signal

from ...vault.errors import VaultError

PAUSE_MS = 300
"""How long after an edit it is stored; edits within this time are stored together."""
RETRY_MS = 3000
"""How long until a failed save is tried again."""


class Autosave(QObject):
    """Calls `save` soon after `touch`. `state` says what to show; `failed` carries a sentence, `mended` follows it."""

    state = Signal(str)
    failed = Signal(str)
    mended = Signal()

    def __init__(self, save: Callable[[], None], now: Callable[[], datetime], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._save = save
        self._now = now
        self._failing = False
        self._dirty = False
        self.problem = ""
        """Why it could not be stored the last time; empty when it could."""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.flush)

    @property
    def dirty(self) -> bool:
        """Whether something is not stored yet."""
        return self._dirty

    def touch(self) -> None:
        """Something changed."""
        self._dirty = True
        if not self._timer.isActive():
            self.state.emit(self.tr("Saving …"))
            self._timer.start(RETRY_MS if self._failing else PAUSE_MS)

    def stop(self) -> None:
        """Try no more; what is not stored is given up."""
        self._timer.stop()
        self._dirty = False

    def flush(self) -> bool:
        """Store now what is not stored yet; False when that failed. What was typed is kept and tried again."""
        self._timer.stop()
        if not self._dirty:
            return True
        try:
            self._save()
        except Exception as error:  # noqa: BLE001  # whatever it is, what was typed must not count as stored
            self._refused(error)
            return False
        self._dirty, self.problem = False, ""
        if self._failing:
            self._failing = False
            self.mended.emit()
        now = self._now()
        at = QLocale().toString(QTime(now.hour, now.minute), QLocale.FormatType.ShortFormat)
        self.state.emit(self.tr("Saved {time}").format(time=at))
        return True

    def _refused(self, error: Exception) -> None:
        """Say so, and try again soon. What nobody foresaw is told as any such failure is."""
        known = isinstance(error, VaultError)
        self._failing = True
        self.problem = str(error) if known else self.tr("The last changes could not be saved.")
        self._timer.start(RETRY_MS)
        self.state.emit(self.tr("Not saved"))
        self.failed.emit(self.problem)
        if not known:
            sys.excepthook(type(error), error, error.__traceback__)
