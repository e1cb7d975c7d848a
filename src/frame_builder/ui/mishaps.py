# SPDX-License-Identifier: MIT
"""A failure nobody foresaw: what was written is stored, one calm sentence says so, and nothing of it is printed.

Python prints the message of an exception, and Qt its warnings, on an output that many desktops write to a file. Here
only the kind of the failure and its place in our own code get out. In Python's development mode (`python -X dev`)
everything is printed as usual.
"""

from __future__ import annotations

import contextlib
import sys
import threading
from collections.abc import Callable
from types import TracebackType
from typing import Final

from PySide6.QtCore import (
    QCoreApplication,
    QMessageLogContext,
    QObject,
    Qt,
    QtMsgType,
    Signal,
    Slot,
    qInstallMessageHandler,
)
from PySide6.QtWidgets import QApplication

MOST: Final = 20
"""Different failures noted in one run; a thousand repaints that fail are one."""
_GRAVE: Final = {QtMsgType.QtWarningMsg: "warning", QtMsgType.QtCriticalMsg: "error", QtMsgType.QtFatalMsg: "fatal"}
_CATEGORY_LETTERS: Final = frozenset("abcdefghijklmnopqrstuvwxyz0123456789._-")


def tr(text: str) -> str:
    """The sentences in the language of the program."""
    return QCoreApplication.translate("Mishaps", text)


class Mishaps(QObject):
    """Catches what nobody else catches, on every thread.

    `store` stores what is not stored yet and returns whether all is; None means that no vault is open. `say` shows a
    sentence. Both are called on the interface's thread.
    """

    _happened = Signal()

    def __init__(
        self, store: Callable[[], bool | None], say: Callable[[str], None], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._store = store
        self._say = say
        self._seen: set[str] = set()
        self._telling = False
        self._happened.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Catch from now on, until the program ends; not in Python's development mode."""
        if sys.flags.dev_mode:
            return
        sys.excepthook = lambda kind, _error, trace: self._caught(kind, trace)
        threading.excepthook = lambda told: self._caught(told.exc_type, told.exc_traceback)
        sys.unraisablehook = lambda told: self._caught(told.exc_type, told.exc_traceback)
        qInstallMessageHandler(self._qt_says)
        application = QCoreApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(lambda: qInstallMessageHandler(None))

    def _caught(self, kind: type[BaseException], trace: TracebackType | None) -> None:
        """Note what is allowed of it. Whatever fails in here fails silently, since Python would print it all."""
        with contextlib.suppress(Exception):
            if issubclass(kind, KeyboardInterrupt):
                QApplication.closeAllWindows()  # which stores what is not stored yet
                return
            if issubclass(kind, SystemExit):
                return
            from ..services import mishaps

            self._note(mishaps.describe(kind, trace))
            if not self._telling:  # else it is being told of right now
                self._happened.emit()

    def _note(self, line: str) -> None:
        if line in self._seen or len(self._seen) >= MOST:
            return
        self._seen.add(line)
        if sys.stderr is not None:
            sys.stderr.write(f"frame-builder: {line}\n")
            sys.stderr.flush()
        from ..services import mishaps

        mishaps.note(mishaps.usual_folder(), line)

    def _qt_says(self, kind: QtMsgType, context: QMessageLogContext, _text: str) -> None:
        """Of Qt's own warnings only the kind and the part of Qt: the text may name a file or quote a word."""
        if kind not in _GRAVE or len(self._seen) >= MOST:
            return
        with contextlib.suppress(Exception):
            part = str(context.category or "qt")
            line = f"Qt {_GRAVE[kind]} in {part if _CATEGORY_LETTERS.issuperset(part) else 'qt'}"
            if line not in self._seen and sys.stderr is not None:
                self._seen.add(line)
                sys.stderr.write(f"frame-builder: {line}\n")
                sys.stderr.flush()

    @Slot()
    def _tell(self) -> None:
        """Store, then say what is true. A failure while storing must not tell of itself again and again."""
        if self._telling:
            return
        self._telling = True
        try:
            stored = self._store()
        except Exception:  # noqa: BLE001  # the very failure that is told of
            stored = False
        finally:
            self._telling = False
        with contextlib.suppress(Exception):
            self._say(sentence(stored))


def sentence(stored: bool | None) -> str:
    """What a therapist is told; never what failed, since she cannot mend it."""
    if stored is None:
        return tr("Something went wrong in the program. If it happens again, close it and start it anew.")
    if stored:
        return tr(
            "Something went wrong in the program. What you wrote is saved. You can go on; "
            "if it happens again, close the program and start it anew."
        )
    return tr(
        "Something went wrong in the program, and your last changes are not saved. They are still in the window: "
        "copy what you need before you close it."
    )
