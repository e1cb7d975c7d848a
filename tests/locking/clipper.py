# SPDX-License-Identifier: MIT
"""A program that copies and selects, and lets go of both by our rule. One line each for what the clipboards hold.

Arguments: after how many seconds they are let go of; what ends it: "time" or "clear".
"""

from __future__ import annotations

import os
import sys

from PySide6.QtCore import QTimer
from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from frame_builder.ui.locking.clipboard import OwnClipboard

MODES = (QClipboard.Mode.Clipboard, QClipboard.Mode.Selection)


def tell(what: str) -> None:
    """What both hold now."""
    clipboard = QGuiApplication.clipboard()
    os.write(1, f"{what}: {[clipboard.text(mode) for mode in MODES]}\n".encode())


def main() -> int:
    """Copy, and wait."""
    application = QApplication([])
    line = QLineEdit("Quillon")
    line.show()
    QTest.qWaitForWindowExposed(line)
    line.activateWindow()
    line.setFocus()
    QTest.qWait(100)
    own = OwnClipboard(application, float(sys.argv[1]))
    line.selectAll()
    line.copy()
    QGuiApplication.clipboard().setText(line.text(), QClipboard.Mode.Selection)  # as a mouse does that selects
    QTest.qWait(100)
    tell("copied")
    sys.stdin.readline()  # whoever started us may put something else there
    QTest.qWait(100)
    tell("before")
    if sys.argv[2] == "clear":
        own.clear()
    else:
        QTest.qWait(round(float(sys.argv[1]) * 1000) + 500)
    QTest.qWait(100)
    tell("after")
    QTimer.singleShot(0, application.quit)
    return application.exec()


if __name__ == "__main__":
    raise SystemExit(main())
