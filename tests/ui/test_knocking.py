# SPDX-License-Identifier: MIT
"""A second start makes the first window come forward."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from frame_builder.ui.knocking import KNOCK, Door, come_forward, knock
from frame_builder.ui.theme import Theme


@pytest.mark.fault(15)
def test_a_knock_is_heard_once_and_leaves_nothing(theme: Theme, qtbot: QtBot, tmp_path: Path) -> None:
    keeper, heard = QObject(), []
    knock(tmp_path)
    door = Door(tmp_path, keeper)
    door.knocked.connect(lambda: heard.append(1))
    assert not list(tmp_path.iterdir()), "an old knock is forgotten"
    for count in (1, 2):
        knock(tmp_path)
        qtbot.waitUntil(lambda count=count: len(heard) == count)  # type: ignore[misc]
        assert not list(tmp_path.iterdir())
    (tmp_path / "vault.db-journal").touch()  # as at every save
    (tmp_path / "vault.db-journal").unlink()
    with qtbot.waitSignal(door._watcher.directoryChanged):
        pass
    assert len(heard) == 2


def test_a_folder_that_cannot_be_written_hears_no_knock(tmp_path: Path) -> None:
    knock(tmp_path / "nowhere")
    assert not (tmp_path / "nowhere" / KNOCK).exists()


@pytest.mark.fault(15)
def test_a_window_that_was_put_away_comes_back(theme: Theme, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.showMinimized()
    come_forward(window)
    assert not window.windowState() & Qt.WindowState.WindowMinimized
    qtbot.waitUntil(window.isActiveWindow)


@pytest.mark.skipif(not hasattr(os, "O_NOFOLLOW"), reason="this system cannot be told to leave a link alone")
def test_a_knock_makes_nothing_elsewhere(tmp_path: Path) -> None:
    (tmp_path / KNOCK).symlink_to(tmp_path / "elsewhere")
    knock(tmp_path)
    assert not (tmp_path / "elsewhere").exists()
