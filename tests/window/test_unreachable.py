# SPDX-License-Identifier: MIT
"""The window where the system does not tell of a folder: it comes up, and goes on making backups here."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from frame_builder.services.library import Library
from frame_builder.services.office import Office
from frame_builder.ui.background import Background
from frame_builder.ui.backups.desk import BackupDesk
from frame_builder.ui.entrance.entrance import Entrance
from frame_builder.ui.entrance.place_notes import PlaceNotes
from frame_builder.ui.entrance.unlock import UnlockPage
from frame_builder.ui.remembered import Remembered
from frame_builder.ui.shell import Shell
from frame_builder.ui.theme import Theme
from frame_builder.vault import backup
from frame_builder.vault.keys import Strength
from frame_builder.vault.store import Vault

from ..ui.fakes import ScriptedAsk
from ..unreachable import REASONS, shut


@pytest.fixture
def shell(qtbot: QtBot, theme: Theme) -> Shell:
    made = Shell(theme)
    qtbot.addWidget(made)
    return made


@pytest.fixture
def shown(shell: Shell, tmp_path: Path) -> Callable[[Path], object]:
    """The first page for a folder that is remembered."""

    def first_page(folder: Path) -> object:
        settings = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
        settings.setValue("vault", str(folder))
        entrance = Entrance(
            shell,
            Background(shell),
            folder,
            Library.load,
            ScriptedAsk,
            lambda _result: None,
            None,
            Remembered(settings),
            PlaceNotes(shell),
        )
        entrance.show()
        return shell.page()

    return first_page


@pytest.mark.fault(5)
@pytest.mark.parametrize("number", REASONS)
def test_the_first_page_comes_whatever_the_system_says_of_the_folder(
    shown: Callable[[Path], object], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    place = tmp_path / "away"
    with monkeypatch.context() as patch:
        shut(patch, place, number)
        with pytest.raises(OSError, match="away"):
            (place / "vault").stat()
        assert isinstance(shown(place / "vault"), UnlockPage)


@pytest.mark.fault(5)
def test_nor_does_its_name_keep_the_page_away(shown: Callable[[Path], object], tmp_path: Path) -> None:
    """A link that leads to itself, what would lie beneath it, and a name longer than any."""
    loop = tmp_path / "loop"
    try:
        loop.symlink_to("loop")
    except OSError:
        pytest.skip("links may not be made here; the other names are tried in a test of their own")
    for place in (loop, loop / "vault"):
        assert isinstance(shown(place), UnlockPage)


@pytest.mark.fault(5)
def test_nor_does_a_name_longer_than_any(shown: Callable[[Path], object], tmp_path: Path) -> None:
    assert isinstance(shown(tmp_path / ("a" * 300)), UnlockPage)


@pytest.fixture
def desk(shell: Shell, tmp_path: Path, library: Library, qtbot: QtBot) -> Iterator[BackupDesk]:
    """Backups of a vault in which there is something, with a second folder that got a copy."""
    vault = Vault.create(tmp_path / "vault", "four words for a test", Strength(8 * 1024 * 1024, 1))
    vault.set_setting("practice", "words")
    made = BackupDesk(shell, Office(vault, library, lambda: date(2026, 11, 22)), ScriptedAsk(), shell)
    (tmp_path / "stick").mkdir()
    made.backups.set_second(tmp_path / "stick")
    assert made.backups.make().second is None
    yield made
    ending = made.close()
    qtbot.waitUntil(lambda: ending.over)


@pytest.mark.fault(4, 5)
@pytest.mark.parametrize("number", REASONS)
def test_backups_go_on_here_and_what_is_wrong_there_is_said(
    desk: BackupDesk, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    vault = desk.backups._vault
    vault.set_setting("practice", "more words")
    before = len(backup.listed(desk.backups.folder))
    with monkeypatch.context() as patch:
        shut(patch, tmp_path / "stick" / backup.SECOND, number)  # the stick itself says that it is there
        with qtbot.waitSignal(desk.told, timeout=20_000):
            desk.look()
        qtbot.waitUntil(lambda: bool(desk.backups.status().second_wrong), timeout=20_000)
        status = desk.backups.status()
        desk._making.wait()
    assert len(backup.listed(desk.backups.folder)) == before + 1
    assert status.second == tmp_path / "stick", "it stays the second folder"
    assert not status.connected
    assert str(tmp_path / "stick") in status.second_wrong
