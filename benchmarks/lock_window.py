# SPDX-License-Identifier: MIT
"""The real program with a frame open; it locks, begins anew, and says when the window was covered and painted again.

Arguments: `--vault` and its folder; the passphrase, which guards nothing here, is the one of `lock.py`. Three numbers
on standard output, of the machine's clock: locking was asked for, the window was covered, the unlock page was painted.
"""

from __future__ import annotations

import os
import sys
from time import perf_counter

from painted import note_paint
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from frame_builder import app as program
from frame_builder.services.restart import OPTION
from frame_builder.ui.shell import Shell

PASSPHRASE = "four words of no use"  # noqa: S105 - of a vault that is deleted at once
AFTER = any(word.startswith(OPTION) for word in sys.argv)


def say(moment: float) -> None:
    """One number to whoever measures."""
    os.write(1, f"{moment}\n".encode())


def painted_again() -> None:
    """The new image: as soon as its window is there."""
    paints = note_paint(Shell)
    while not paints:
        QApplication.processEvents()
    say(perf_counter())
    os._exit(0)


def lock() -> None:
    """The image before: open the vault and its one frame, then lock."""
    from frame_builder.ui.locking.locking import Locking
    from frame_builder.ui.wizard.page import WizardPage

    app = next(item for item in QApplication.instance().children() if isinstance(item, program.App))
    if app._desk is None:
        if app._painted and not app._background.running:
            app.entrance.open(PASSPHRASE)
        QTimer.singleShot(20, lock)
        return
    if not isinstance(app.shell.page(), WizardPage):
        app._desk.open_frame(app._desk._office.shelf()[0].frame_id)
        QTimer.singleShot(1500, lock)  # until the preview is drawn and the backup that was due is made
        return
    cover = Locking._cover

    def covering(self: Locking, page: object) -> None:
        cover(self, page)  # type: ignore[arg-type]
        Locking._cover = cover  # type: ignore[method-assign]  # the same page comes again once everything is stored
        say(perf_counter())

    Locking._cover = covering  # type: ignore[method-assign,assignment]
    say(perf_counter())
    app.lock()


run = QApplication.exec


def instead(_application: QApplication | None = None) -> int:
    """In place of the event loop's beginning."""
    if AFTER:
        painted_again()
    QTimer.singleShot(0, lock)
    return run()


QApplication.exec = instead  # type: ignore[method-assign,assignment]
raise SystemExit(program.main())
