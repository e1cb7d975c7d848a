# SPDX-License-Identifier: MIT
"""Hears what a bus announces, in a process of its own, because Qt looks for its buses only once. One line each."""

from __future__ import annotations

import os
import sys

from PySide6.QtCore import QCoreApplication, QTimer

from frame_builder.ui.locking.announcements import Announcements

application = QCoreApplication([])
announcements = Announcements()
announcements.lock_now.connect(lambda: os.write(1, b"lock\n"))
heard = announcements.listen()
announcements.hold_sleep()
os.write(1, f"{heard} {announcements._session_path}\n".encode())
QTimer.singleShot(int(sys.argv[1]), application.quit)
application.exec()
