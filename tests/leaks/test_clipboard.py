# SPDX-License-Identifier: MIT
"""What is copied here leaves the clipboard by itself; what another program put there is never touched."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from frame_builder.ui.locking import clipboard
from frame_builder.ui.locking.clipboard import OwnClipboard

from . import canaries

if TYPE_CHECKING:
    from .world import World

SHORT = 0.3


@pytest.fixture
def box(qtbot: QtBot) -> QLineEdit:
    """Where a client's name is written, in a window at which somebody works."""
    line = QLineEdit(canaries.CLIENT)
    qtbot.addWidget(line)
    with qtbot.waitActive(line):
        line.show()
        line.activateWindow()
    line.selectAll()
    return line


def held() -> str:
    """What is on the clipboard."""
    return QGuiApplication.clipboard().text()


@pytest.mark.fault(29)
def test_it_is_gone_after_half_a_minute(box: QLineEdit, qtbot: QtBot) -> None:
    assert clipboard.SECONDS == 30
    owner = QObject()
    OwnClipboard(owner, SHORT)
    box.copy()
    assert held() == canaries.CLIENT
    qtbot.waitUntil(lambda: held() == "", timeout=3000)


@pytest.mark.fault(29, control=True)
def test_with_more_time_it_is_still_there(box: QLineEdit, qtbot: QtBot) -> None:
    owner = QObject()
    OwnClipboard(owner, 60)
    box.copy()
    qtbot.wait(round(SHORT * 2000))
    assert held() == canaries.CLIENT


@pytest.mark.fault(29)
def test_copying_again_begins_the_time_anew(box: QLineEdit, qtbot: QtBot) -> None:
    owner = QObject()
    OwnClipboard(owner, 1)
    box.copy()
    qtbot.wait(600)
    box.setText(f"{canaries.CLIENT} again")
    box.selectAll()
    box.copy()
    qtbot.wait(600)
    assert held() == f"{canaries.CLIENT} again"
    qtbot.waitUntil(lambda: held() == "", timeout=3000)


@pytest.mark.fault(29)
def test_what_another_program_put_there_stays(box: QLineEdit, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    """After ours, while nobody works here."""
    owner = QObject()
    own = OwnClipboard(owner, SHORT)
    box.copy()
    monkeypatch.setattr(QGuiApplication, "focusWindow", lambda: None)
    QGuiApplication.clipboard().setText("somebody else's")
    qtbot.wait(round(SHORT * 2000))
    assert held() == "somebody else's"
    own.clear()
    assert held() == "somebody else's"


@pytest.mark.fault(29)
@pytest.mark.skipif(os.name != "posix", reason="the story is that of POSIX systems")
def test_it_is_gone_at_the_end_of_the_program(told: World) -> None:
    """The story copies a client's name just before it leaves."""
    assert told.told("clipboard") == [["before leaving", True], ["at the end", False]]


TWO = """
import sys
from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit
from frame_builder.ui.locking.clipboard import OwnClipboard

application = QApplication([])
box = QLineEdit("ours")
box.show()
owner = QObject()
OwnClipboard(owner, float(sys.argv[1]))
def copy():
    box.selectAll()
    box.copy()
    print("copied", flush=True)
QTimer.singleShot(300, copy)
QTimer.singleShot(9000, application.quit)
application.exec()
"""
READ = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
application = QGuiApplication([])
board = application.clipboard()
if len(sys.argv) > 1:
    board.setText(sys.argv[1])
    print("set", flush=True)
    QTimer.singleShot(6000, application.quit)
else:
    print(board.text(), flush=True)
    QTimer.singleShot(0, application.quit)
application.exec()
"""


@pytest.mark.slow
@pytest.mark.fault(29)
@pytest.mark.timeout(120)
@pytest.mark.skipif(not shutil.which("xvfb-run"), reason="needs Xvfb")
@pytest.mark.parametrize(
    ("seconds", "other", "left"), [("1.5", "", ""), ("60", "", "ours"), ("1.5", "theirs", "theirs")]
)
def test_on_a_real_display_other_programs_see_it_go(tmp_path: Path, seconds: str, other: str, left: str) -> None:
    """Two programs on one X server: what ours copied can be read by the other, then no more; theirs stays."""
    for name, code in (("two.py", TWO), ("read.py", READ)):
        (tmp_path / name).write_text(code, encoding="utf-8")
    script = f"""
"{sys.executable}" "{tmp_path}/two.py" {seconds} > "{tmp_path}/copied" &
while ! test -s "{tmp_path}/copied"; do jobs %1 > /dev/null || exit 1; sleep 0.1; done
"{sys.executable}" "{tmp_path}/read.py" > "{tmp_path}/at once"
if test -n "{other}"; then "{sys.executable}" "{tmp_path}/read.py" "{other}" & fi
sleep 3
"{sys.executable}" "{tmp_path}/read.py" > "{tmp_path}/later"
kill %1
"""
    environment = {**os.environ, "QT_QPA_PLATFORM": "xcb"}
    subprocess.run(["xvfb-run", "-a", "bash", "-c", script], env=environment, check=False, capture_output=True)
    assert (tmp_path / "at once").read_text().strip() == "ours"
    assert (tmp_path / "later").read_text().strip() == left
