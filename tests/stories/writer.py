# SPDX-License-Identifier: MIT
"""The real program, run as a child that edits without end and says what it has been told is saved.

Arguments: the folder of the vault, its passphrase, a number to count from. Each line on standard output is a number
that the window showed as saved; with a fourth argument, `hasty`, one that was only typed.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from PySide6.QtCore import QSettings, QTimer
from PySide6.QtWidgets import QApplication

from frame_builder.app import App
from frame_builder.domain.values import Money
from frame_builder.ui.shelf.page import ShelfPage
from frame_builder.ui.wizard.page import WizardPage


class Writer:
    """Types another fee as soon as the one before is saved."""

    def __init__(self, app: App, number: int) -> None:
        self.app = app
        self.number = number
        self.timer = QTimer(interval=5)
        self.timer.timeout.connect(self.look)
        self.timer.start()
        self.typed = False

    def look(self) -> None:
        """Go on as far as one can."""
        page = self.app.shell.page()
        if isinstance(page, ShelfPage):
            entry = page._table.entry()
            if entry is not None:
                page.open_requested.emit(entry.key)
        elif isinstance(page, WizardPage):
            if not self.typed:
                self.type(page)
            elif self.app.shell.bar._state.plain().startswith("Saved"):
                if "hasty" not in sys.argv:
                    os.write(1, f"{self.number}\n".encode())
                self.type(page)

    def type(self, page: WizardPage) -> None:
        """The next fee, through the control of its decision."""
        self.number += 1
        self.typed = True
        page.go_decision("fees.session-fee")
        section = page._pages["fees"]
        row = section._cards["fees.session-fee"]._rows["amount"]  # type: ignore[attr-defined]
        row.field.main().setText(str(self.number))
        if "hasty" in sys.argv:
            os.write(1, f"{self.number}\n".encode())
        assert page.workspace.frame.get("fees.session-fee.amount") == Money(minor=self.number * 100, currency="GBP")


def main() -> int:
    """Open the vault and begin."""
    folder, passphrase, number = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
    application = QApplication(sys.argv[:1])
    app = App(application, folder, QSettings(str(folder.parent / "window.ini"), QSettings.Format.IniFormat))
    app.shell.show()
    app.entrance.open(passphrase)
    writer = Writer(app, number)
    return application.exec() if writer else 1


if __name__ == "__main__":
    raise SystemExit(main())
