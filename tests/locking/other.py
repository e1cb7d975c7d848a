# SPDX-License-Identifier: MIT
"""Another program that copies something of its own and stays to give it out, until its standard input ends."""

from __future__ import annotations

import os
import sys

from PySide6.QtCore import QSocketNotifier
from PySide6.QtGui import QClipboard
from PySide6.QtWidgets import QApplication

application = QApplication([])
for mode in (QClipboard.Mode.Clipboard, QClipboard.Mode.Selection):
    application.clipboard().setText("shopping list", mode)
application.processEvents()
os.write(1, b"here\n")
notifier = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
notifier.activated.connect(application.quit)
application.exec()
