# SPDX-License-Identifier: MIT
"""The real program, run in the language and zone of its environment: types into a frame and says what came of it.

Argument: an empty folder. The last line on standard output is JSON.
"""

from __future__ import annotations

import json
import sys
from datetime import date, time
from decimal import Decimal
from pathlib import Path

from PySide6.QtCore import QLocale, QSettings
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from frame_builder.app import App, today
from frame_builder.domain.frame import Frame
from frame_builder.domain.values import Money
from frame_builder.services.library import Library
from frame_builder.services.office import Office
from frame_builder.services.resources import resource_root
from frame_builder.typeset.typesetter import Typesetter
from frame_builder.ui.fields.numbers import MoneyField, show_number
from frame_builder.ui.fields.texts import DateField, TimeField, _show_date, _show_time
from frame_builder.ui.theme import load_fonts
from frame_builder.ui.wizard.page import WizardPage
from frame_builder.vault.keys import Strength
from frame_builder.vault.store import Vault

CHEAP = Strength(memory=8 * 1024 * 1024, passes=1)


def main() -> None:
    """Open a vault in the window, type a fee as this language writes it, wait until it is stored, and tell."""
    folder = Path(sys.argv[1])
    application = QApplication(["frame-builder", "-style", "fusion"])
    assert load_fonts(resource_root() / "fonts")
    settings = QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat)
    app = App(application, folder / "vault", settings, strength=CHEAP)
    app.shell.show()
    library = Library.load()
    with Vault.create(folder / "vault", "orchard lantern quiet river", CHEAP) as vault:
        frame = Frame(reference="K-17").setting("people.region", "region", "england-and-wales")
        frame = frame.setting("people.kind", "kind", "individual").setting("fees.session-fee", "basis", "fixed")
        frame_id, _ = Office(vault, library, today).import_frame(frame)
    app.entrance.show()
    app.entrance.open("orchard lantern quiet river")
    wait(lambda: app._desk is not None)
    assert app._desk is not None
    app._desk.open_frame(frame_id)
    page = app.shell.page()
    assert isinstance(page, WizardPage)
    page.go_decision("fees.session-fee")
    told = {"locale": QLocale().name(), **typed(page, app, frame_id)}
    document = page.workspace.agreement
    told["printed"] = Typesetter(resource_root()).pdf(document)[:8].decode("latin-1")
    app.shell.close()
    app._background.wait()
    app.wait_for_backup()
    sys.stdout.buffer.write(json.dumps(told).encode("utf-8") + b"\n")


def typed(page: WizardPage, app: App, frame_id: str) -> dict[str, str]:
    """What comes of typing into the fields, and of storing it."""
    (fee,) = (field for field in page.findChildren(MoneyField) if field.isVisible())
    day, hour = DateField(), TimeField()
    fee._number.line.setText(show_number(Decimal("65.50")))
    day._line.setText(_show_date(date(2096, 2, 29)))
    hour._line.setText(_show_time(time(16, 5)))
    start, at = day.value(), hour.value()
    wait(lambda: app.shell.bar._state.plain().startswith("Saved"))
    assert app._desk is not None
    stored = app._desk._office.open_frame(frame_id).frame.get("fees.session-fee.amount")
    assert isinstance(stored, Money)
    fee.set_value(None)
    fee.set_value(stored)
    again = fee.value()
    assert isinstance(again, Money)
    return {
        "fee": str(stored.minor),
        "typed back": str(again.minor),
        "start": str(start),
        "hour": f"{at:%H:%M}",
        "state": app.shell.bar._state.plain(),
    }


def wait(condition: object) -> None:
    """Let the program work until something holds."""
    for _ in range(1200):
        if callable(condition) and condition():
            return
        QTest.qWait(20)
    raise AssertionError("it never came")


if __name__ == "__main__":
    main()
