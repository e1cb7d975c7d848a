# SPDX-License-Identifier: MIT
"""A program that is told to end stores what was typed in the same moment, and closes the vault."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from frame_builder.services.workspace import Draft
from frame_builder.vault.store import Vault

from ..stories.driver import PASSPHRASE
from ..stories.test_kill import prepared

TOP = Path(__file__).parents[2]
CHILD = """
import os, sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from frame_builder import app as program
from frame_builder.domain.values import Money
from frame_builder.ui.wizard.page import WizardPage

def go_on(app):
    if app._desk is None:
        if app._painted and not app._background.running:
            app.entrance.open(sys.argv[1])
        QTimer.singleShot(20, lambda: go_on(app))
        return
    (entry,) = app._desk._office.shelf()
    app._desk.work_on_frame(entry.frame_id)
    page = app.shell.page()
    page.go_decision("fees.session-fee")
    row = page._pages["fees"]._cards["fees.session-fee"]._rows["amount"]
    row.field.main().setText("61")
    os.write(1, b"typed\\n")  # nothing passes between the key and what we are told

class Noted(program.App):
    def __init__(self, *arguments, **words):
        super().__init__(*arguments, **words)
        QTimer.singleShot(0, lambda: go_on(self))

program.App = Noted
raise SystemExit(program.main(["--vault", sys.argv[2]]))
"""


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such signals")
@pytest.mark.fault(24)
def test_a_signal_stores_and_closes(tmp_path: Path) -> None:
    """With exit code 0, the draft in the vault, and the vault free for the next opening."""
    folder = tmp_path / "vault"
    prepared(folder)
    home = {name: str(tmp_path) for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME")}
    environment = {**os.environ, **home, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(TOP / "src")}
    environment.pop("DBUS_SESSION_BUS_ADDRESS", None)
    command = [sys.executable, "-c", CHILD, PASSPHRASE, str(folder)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, env=environment) as child:
        assert child.stdout is not None
        assert child.stdout.readline() == b"typed\n"
        child.send_signal(signal.SIGTERM)
        assert child.wait(30) == 0
    with Vault.open(folder, PASSPHRASE) as vault:
        vault.verify()
        text = vault.draft(vault.entries()[0].id) or ""
    assert "6100" in Draft.model_validate_json(text).model_dump_json()
