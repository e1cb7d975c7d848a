# SPDX-License-Identifier: MIT
"""What was copied here is let go of after a while, on locking and on leaving; what others copied is left alone."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from frame_builder.ui.locking import clipboard as ours
from frame_builder.ui.locking.clipboard import OwnClipboard

HERE = Path(__file__).parent
SERVER = shutil.which("Xvfb")
COPIED, EMPTY, THEIRS = "['Quillon', 'Quillon']", "['', '']", "['shopping list', 'shopping list']"


@pytest.fixture(scope="module")
def display() -> Iterator[dict[str, str]]:
    """An X server of our own, without a clipboard manager."""
    if SERVER is None or not sys.platform.startswith("linux"):
        pytest.skip("there is no Xvfb on this machine, and only an X server has clipboards that belong to somebody")
    reading, writing = os.pipe()
    with subprocess.Popen(
        [SERVER, "-displayfd", str(writing), "-nolisten", "tcp"], pass_fds=(writing,), stderr=subprocess.DEVNULL
    ) as process:
        os.close(writing)
        with os.fdopen(reading) as pipe:
            number = pipe.readline().strip()
        yield {**os.environ, "DISPLAY": f":{number}", "QT_QPA_PLATFORM": "xcb"}
        process.terminate()


def run(script: str, display: dict[str, str], *words: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, str(HERE / script), *words],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env=display,
    )


def ended(child: subprocess.Popen[str], *, with_other: bool, display: dict[str, str]) -> list[str]:
    """What it said, where another program copied something meanwhile, or where none did."""
    assert child.stdin is not None
    assert child.stdout is not None
    said = [child.stdout.readline()]
    if not with_other:
        said += child.communicate("\n", timeout=40)[0].splitlines(keepends=True)
        return [line.strip() for line in said]
    with run("other.py", display) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "here\n"
        said += child.communicate("\n", timeout=40)[0].splitlines(keepends=True)
        other.communicate("", timeout=40)
    return [line.strip() for line in said]


@pytest.mark.fault(29)
@pytest.mark.parametrize("how", ["time", "clear"])
def test_what_we_copied_goes(how: str, display: dict[str, str]) -> None:
    """On the clipboard and, for the middle mouse button, in the selection: after a while, and at once on locking."""
    with run("clipper.py", display, "0.6" if how == "time" else "30", how) as child:
        said = ended(child, with_other=False, display=display)
    assert said == [f"copied: {COPIED}", f"before: {COPIED}", f"after: {EMPTY}"]


@pytest.mark.fault(29, control=True)
def test_what_others_copied_stays(display: dict[str, str]) -> None:
    """Only ours is cleared; and a clipboard that is not ours is not emptied by chance, which shows the test sees it."""
    with run("clipper.py", display, "30", "clear") as child:
        said = ended(child, with_other=True, display=display)
    assert said == [f"copied: {COPIED}", f"before: {THEIRS}", f"after: {THEIRS}"]


@pytest.mark.fault(29)
def test_where_nobody_tells_whose_it_is(qapp: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a screen, as on macOS: it is cleared if it still holds what we put there."""
    board, line = QGuiApplication.clipboard(), QLineEdit("Quillon")
    qtbot.addWidget(line)
    with qtbot.waitActive(line):
        line.show()
        line.activateWindow()
    own = OwnClipboard(qapp, 0.5)
    line.selectAll()
    line.copy()
    assert board.text() == "Quillon"
    qtbot.waitUntil(lambda: board.text() == "")
    line.copy()
    monkeypatch.setattr(own, "_is_ours", lambda _mode: False)
    board.setText("shopping list", QClipboard.Mode.Clipboard)
    own.clear()
    assert board.text() == "shopping list"
    assert ours.SECONDS == 30
    own.deleteLater()
