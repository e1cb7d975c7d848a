# SPDX-License-Identifier: MIT
"""The least a PySide6 program can show: what the start of Frame Builder is measured against."""

from __future__ import annotations

import sys

from painted import note_paint, tell_when_painted
from PySide6.QtWidgets import QApplication, QMainWindow


class Window(QMainWindow):
    """A window with nothing in it."""


paints = note_paint(Window)
application = QApplication(sys.argv)
window = Window()
window.resize(1280, 820)
window.show()
tell_when_painted(window, paints)
