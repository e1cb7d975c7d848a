# SPDX-License-Identifier: MIT
"""The real window, a vault that is quick to open, and a therapist who works it by keyboard."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from frame_builder.services.library import Library
from frame_builder.ui.theme import load_fonts

from .driver import Home
from .watch import Gap, Watch

HERE = Path(__file__).parent
FONTS = HERE.parents[1] / "resources" / "fonts"


@pytest.fixture(scope="session")
def _typeface(qapp: QApplication) -> None:
    QLocale.setDefault(QLocale("en_GB"))
    assert load_fonts(FONTS)


@pytest.fixture
def watched(home: Home, record_property: Callable[[str, object], None]) -> Iterator[Callable[[], Gap]]:
    """Watches from now on; called at the end of the story, it tells how long the window did not answer, and where."""
    watch = Watch()
    watch.start()

    def tell() -> Gap:
        gap = watch.stop()
        took = f"{1000 * gap.worked:.0f} ms of work, {1000 * gap.seconds:.0f} ms by the clock ({gap.where})"
        record_property("told", f"a whole story: the window was never busy for longer than {took}")
        return gap

    yield tell
    watch.stop()


@pytest.fixture
def home(qapp: QApplication, qtbot: QtBot, _typeface: None, tmp_path: Path, library: Library) -> Iterator[Home]:
    """A place for one vault, its settings and what is saved from it; closes what it started.

    Its programs are lent the shipped data; a story that takes the library away lets them read it for themselves.
    """
    place = Home(qapp, qtbot, tmp_path, library)
    yield place
    place.leave()
