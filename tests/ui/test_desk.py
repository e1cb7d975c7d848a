# SPDX-License-Identifier: MIT
"""The desk: references are the therapist's own, unique, and can be corrected while a frame is a draft."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import a11y
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from frame_builder.services.library import Library
from frame_builder.services.office import Office
from frame_builder.ui.begin.page import BeginPage
from frame_builder.ui.desk import Desk
from frame_builder.ui.keys.page import KeysPage
from frame_builder.ui.moving.page import MovingPage
from frame_builder.ui.shell import Shell
from frame_builder.ui.theme import Theme
from frame_builder.ui.wizard.page import WizardPage
from frame_builder.vault.keys import Strength
from frame_builder.vault.store import Vault

from .fakes import ScriptedAsk


@pytest.fixture
def office(tmp_path: Path, library: Library) -> Office:
    vault = Vault.create(tmp_path / "vault", "four words for a test", Strength(8 * 1024 * 1024, 1))
    return Office(vault, library, lambda: date(2026, 11, 22))


@pytest.fixture
def ask() -> ScriptedAsk:
    return ScriptedAsk()


@pytest.fixture
def desk(qtbot: QtBot, theme: Theme, office: Office, ask: ScriptedAsk) -> Iterator[Desk]:
    shell = Shell(theme)
    qtbot.addWidget(shell)
    shell.show()
    opened = Desk(shell, office, ask)
    opened.enter()
    yield opened
    assert opened.close()
    QApplication.processEvents()


def references(office: Office) -> list[str]:
    return sorted(item.summary.reference for item in office.shelf())


def test_a_reference_can_be_corrected_and_never_stands_twice(desk: Desk, office: Office, ask: ScriptedAsk) -> None:
    """A reference that is taken is asked for again; the draft then goes by the new one, on the shelf and in print."""
    first, _ = office.new_frame("K-17")
    office.new_frame("M-04")
    ask.will("M-04", "K-18")
    desk.rename_frame(first)
    assert references(office) == ["K-18", "M-04"]
    assert office.open_frame(first).agreement.footer.startswith("K-18")


@pytest.mark.parametrize(
    ("key", "page"),
    [(Qt.Key.Key_K, KeysPage), (Qt.Key.Key_M, MovingPage), (Qt.Key.Key_N, BeginPage)],
    ids=["keys", "move", "new"],
)
def test_shortcuts_work_while_one_writes_and_store_it_first(
    desk: Desk, office: Office, qtbot: QtBot, key: Qt.Key, page: type[QWidget]
) -> None:
    """On every page, even with the cursor in a line of text; but not under a cover."""
    frame_id, _workspace = office.new_frame("K-17")
    desk.open_frame(frame_id)
    shell = desk.parent()
    assert isinstance(shell, Shell)
    with qtbot.waitActive(shell):
        shell.activateWindow()
    wizard = shell.page()
    assert isinstance(wizard, WizardPage)
    line = next(line for line in wizard.findChildren(QLineEdit) if line.isVisible())
    line.setFocus()
    a11y.settle()
    line.setText("Meadow House")
    line.textEdited.emit("Meadow House")
    cover = QWidget()
    shell.cover(cover)
    a11y.settle()
    QTest.keyClick(shell, key, Qt.KeyboardModifier.ControlModifier)
    assert shell.page() is cover
    shell.uncover()
    a11y.settle()
    a11y.key(key, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: isinstance(shell.page(), page))
    assert "Meadow House" in office.open_frame(frame_id).draft.model_dump_json()


def test_good_news_makes_way_and_hides_no_worry(qtbot: QtBot, theme: Theme) -> None:
    """That something was saved is said until another page comes; a worry stays until it is read."""
    shell = Shell(theme)
    qtbot.addWidget(shell)
    shell.show()
    banner = shell.banner
    banner.pass_on("Saved as “x”.")
    assert (banner.message(), banner.free) == ("Saved as “x”.", True)
    shell.show_page(QWidget())
    assert banner.message() == ""
    banner.show_message("No backup was made.", "advice")
    banner.pass_on("Saved as “x”.")
    shell.show_page(QWidget())
    assert (banner.message(), banner.free) == ("No backup was made.", False)
