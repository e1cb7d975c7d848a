# SPDX-License-Identifier: MIT
"""Row 38: whatever the settings hold and whichever monitor went, the window can be seen and taken hold of."""

from __future__ import annotations

import os
import random
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QByteArray, QPoint, QRect, QSettings, QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMainWindow
from pytestqt.qtbot import QtBot

from frame_builder.app import App
from frame_builder.ui import remembered
from frame_builder.ui.controls import PlainLabel
from frame_builder.ui.entrance.unlock import UnlockPage
from frame_builder.ui.remembered import InView, Remembered, bring_into_view, fitted, opened, reachable
from frame_builder.ui.theme import Appearance, Theme

from ..stories.driver import CHEAP, Home

DAMAGED = 40
LEAST = QSize(480, 400)
SIDES = st.integers(-6000, 6000)
FRAMES = st.builds(QRect, SIDES, SIDES, st.integers(1, 5000), st.integers(1, 5000))
SCREENS = st.lists(
    st.builds(
        QRect, st.integers(-3000, 3000), st.integers(-2000, 2000), st.integers(640, 3840), st.integers(480, 2160)
    ),
    min_size=1,
    max_size=3,
)


def unmoved(frame: QRect, _areas: list[QRect], _least: QSize) -> QRect:
    """The weaker setting: what was remembered is believed."""
    return frame


def lost(put: Callable[[QRect, list[QRect], QSize], QRect], frame: QRect, areas: list[QRect]) -> bool:
    """Whether a window that goes where `put` says cannot be taken hold of."""
    return not reachable(put(frame, areas, LEAST), areas)


@pytest.mark.fault(38)
@given(frame=FRAMES, areas=SCREENS)
def test_a_window_is_always_within_reach(frame: QRect, areas: list[QRect]) -> None:
    """On one of the screens there are, not larger than it unless it must, and unmoved where it can be reached."""
    put = fitted(frame, areas, LEAST)
    assert not lost(fitted, frame, areas)
    widest = QSize(max(area.width() for area in areas), max(area.height() for area in areas)).expandedTo(LEAST)
    assert put.width() <= widest.width()
    assert put.height() <= widest.height()
    assert fitted(put, areas, LEAST) == put or put.size() == LEAST
    if any(area.contains(frame) for area in areas) and frame.size().expandedTo(LEAST) == frame.size():
        assert put == frame


@pytest.mark.fault(38, control=True)
def test_a_window_that_believes_its_settings_is_lost() -> None:
    """It was on the monitor at the right, which is unplugged."""
    assert lost(unmoved, QRect(2500, 100, 1200, 800), [QRect(0, 0, 1920, 1080)])


@pytest.mark.fault(38)
def test_a_window_comes_back_from_a_monitor_that_went(qapp: QApplication, qtbot: QtBot) -> None:
    """The real window, far outside; it looks again when the screens have changed."""
    window = QMainWindow()
    qtbot.addWidget(window)
    window.setMinimumSize(LEAST)
    watch = InView(window)
    window.setGeometry(9000, 9000, 1200, 700)
    window.show()
    window.move(9000, 9000)
    assert not visible(window)
    watch._changed()
    qtbot.waitUntil(lambda: visible(window), timeout=5000)
    assert window.width() >= LEAST.width()


def visible(window: QMainWindow) -> bool:
    """Whether it can be taken hold of on a screen there is."""
    return reachable(window.frameGeometry(), [screen.availableGeometry() for screen in QGuiApplication.screens()])


@pytest.mark.fault(38)
def test_a_window_larger_than_the_screen_shrinks(qapp: QApplication, qtbot: QtBot) -> None:
    """As after a change of the display's scale."""
    window = QMainWindow()
    qtbot.addWidget(window)
    window.setMinimumSize(LEAST)
    room = QGuiApplication.primaryScreen().availableGeometry()
    window.setGeometry(QRect(room.topLeft(), room.size() * 2))
    window.show()
    bring_into_view(window)
    assert visible(window)
    assert window.frameGeometry().width() <= max(room.width(), LEAST.width())
    assert window.frameGeometry().height() <= max(room.height(), LEAST.height())


def settings_with(path: Path, lines: dict[str, str]) -> QSettings:
    """A settings file written by hand, by another program, or by a disk that failed."""
    path.write_text("[General]\n" + "".join(f"{key}={value}\n" for key, value in lines.items()), encoding="utf-8")
    return QSettings(str(path), QSettings.Format.IniFormat)


@pytest.mark.fault(38)
@pytest.mark.parametrize(
    "lines",
    [
        {"scale": "abc", "appearance": "42", "geometry": "@ByteArray(nonsense)", "vault": "../vault"},
        {"scale": "1e9", "appearance": "", "geometry": "17", "vault": ""},
        {"scale": "999999999999", "appearance": "@Invalid()", "geometry": "@Rect(1 2 3 4)", "vault": "@Size(1 2)"},
        {"scale": "-5", "appearance": "dark\\0", "geometry": "@ByteArray(", "vault": "a, b, c"},
        {"scale": "", "geometry": "@ByteArray(\\x1\\xd9\\xd0\\xcb\\0\\x3\\0\\0)", "vault": "/tmp/\\0"},
    ],
)
def test_settings_that_make_no_sense_are_passed_over(
    lines: dict[str, str], tmp_path: Path, theme: Theme, qtbot: QtBot
) -> None:
    """Each becomes what it is at the first start, and the window is there."""
    held = Remembered(settings_with(tmp_path / "window.ini", lines))
    usual = tmp_path / "vault"
    assert isinstance(held.scale, int)
    assert held.appearance in Appearance
    assert held.vault(usual) == usual
    window = QMainWindow()
    qtbot.addWidget(window)
    window.setMinimumSize(LEAST)
    held.place(window)
    window.show()
    assert visible(window)


@pytest.mark.fault(38)
def test_a_damaged_geometry_never_hides_the_window(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    """Real bytes of a saved geometry with some of them changed."""
    window = QMainWindow()
    qtbot.addWidget(window)
    window.setMinimumSize(LEAST)
    window.setGeometry(100, 100, 900, 600)
    window.show()
    whole = bytes(window.saveGeometry().data())
    chance = random.Random(38)
    settings = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    for _ in range(DAMAGED):
        damaged = bytearray(whole)
        for _ in range(chance.randint(1, 6)):
            damaged[chance.randrange(len(damaged))] = chance.randrange(256)
        settings.setValue("geometry", QByteArray(bytes(damaged[: chance.randint(0, len(damaged))])))
        window.showNormal()
        Remembered(settings).place(window)
        assert visible(window) or window.isMaximized() or window.isFullScreen()
        assert window.width() >= LEAST.width()
        assert window.height() >= LEAST.height()


@pytest.mark.fault(38, control=True)
def test_the_settings_as_they_stand_end_the_start(tmp_path: Path, qapp: QApplication, qtbot: QtBot) -> None:
    """Without being looked at, the same file raises before there is a window."""
    settings = settings_with(tmp_path / "window.ini", {"scale": "abc", "geometry": "17"})
    with pytest.raises(ValueError):
        int(str(settings.value("scale")))
    window = QMainWindow()
    qtbot.addWidget(window)
    with pytest.raises((TypeError, ValueError)):
        window.restoreGeometry(settings.value("geometry"))


HUGE = "@Variant(\\0\\0\\0\\t\\x7f\\xff\\xff\\xff)"
"""A list of two thousand million things, of which none follows."""


@pytest.mark.fault(20, 38)
def test_only_what_the_program_writes_itself_is_left_in_the_settings(tmp_path: Path) -> None:
    """However it is written: quoted, escaped, in a list, in pieces, under another key or section."""
    file, home = tmp_path / "window.ini", "//host/a, b@é=;/7"
    settings = opened(file)
    window = bytes(range(256))
    ours = {"vault": home, "geometry": QByteArray(window), "scale": 110, "appearance": "dark", "bringing-back": ""}
    for key, value in ours.items():
        settings.setValue(key, value)
    settings.sync()
    written = file.read_bytes()
    assert {key: opened(file).value(key) for key in ours} == ours
    assert file.read_bytes() == written
    escaped = HUGE.replace("@", "\\x40")
    quoted = (f'"{HUGE}"', f'"{escaped}"', f'"a", "{HUGE}"', f'""{HUGE}')
    hostile = (HUGE, f" {HUGE}", escaped, f"a, {HUGE}", "\\", *quoted)
    lines = "".join(f"{key}={value}\n" for value in hostile for key in ("idle-minutes", "geometry", "%00x"))
    file.write_bytes(written + f"{lines}[Other]\n".encode())
    assert opened(file).allKeys() == sorted(ours)
    assert file.read_bytes() == written
    file.write_bytes(b"x" * 300_000)
    assert opened(file).allKeys() == []


@pytest.mark.fault(38)
def test_the_program_starts_with_such_settings(home: Home) -> None:
    """The whole window, with the page that asks for the passphrase."""
    place = home.place / "config"
    place.mkdir()
    settings_with(place / "window.ini", {"scale": "abc", "appearance": "42", "geometry": "@ByteArray(\\x1\\xd9)"})
    therapist = home.start()
    assert isinstance(therapist.page, UnlockPage)
    assert therapist.app.theme.scale == 100
    assert reachable(
        therapist.app.shell.frameGeometry(), [screen.availableGeometry() for screen in QGuiApplication.screens()]
    )


@pytest.mark.fault(7, 38)
def test_a_vault_that_is_not_where_it_was(home: Home) -> None:
    """A stick that is not plugged in: it is said, looking again finds it, and nothing was made in its place."""
    gone = home.place / "stick" / "vault"
    settings = QSettings(str(home.place / "window.ini"), QSettings.Format.IniFormat)
    settings.setValue("vault", str(gone))
    app = App(home.application, gone, settings, strength=CHEAP)
    try:
        app.shell.show()
        page = app.shell.page()
        assert isinstance(page, UnlockPage)
        words = "\n".join(label.plain() for label in page.findChildren(PlainLabel))
        assert "Your frames are not where they were" in words
        assert str(gone) in words
        assert not gone.parent.exists()
        home.begin().quit()
        home.vault.rename(home.place / "kept")
        gone.parent.mkdir()
        (home.place / "kept").rename(gone)
        page.again_requested.emit()
        found = app.shell.page()
        assert isinstance(found, UnlockPage)
        assert found._again is None, "it does not ask for the passphrase of what is there now"
    finally:
        app.shell.close()
        app._background.wait()
        app._notes.wait()
        app.shell.deleteLater()
        app.theme.deleteLater()
        app.deleteLater()


def test_nothing_is_moved_without_a_screen(qapp: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every monitor is unplugged for a moment."""
    window = QMainWindow()
    qtbot.addWidget(window)
    window.setGeometry(50, 60, 700, 500)
    monkeypatch.setattr(remembered.QGuiApplication, "screens", list)
    bring_into_view(window)
    assert window.pos() == QPoint(50, 60)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no named pipes in folders")
@pytest.mark.fault(34)
def test_a_pipe_in_the_place_of_the_settings_or_their_lock_is_put_aside(tmp_path: Path) -> None:
    """Qt would wait for the one when it reads, and for the other when it writes, without end."""
    file = tmp_path / "window.ini"
    os.mkfifo(file)
    (tmp_path / "window.ini.lock").symlink_to(tmp_path / "nowhere")
    settings = opened(file)
    settings.setValue("scale", 120)
    settings.sync()
    assert b"scale=120" in file.read_bytes()
    assert len(list(tmp_path.glob("window.ini*.odd-*"))) == 2
    notes = tmp_path / "notes.txt"
    notes.write_text("hers", "utf-8")
    file.unlink()
    file.symlink_to(notes)
    opened(file).setValue("scale", 120)
    assert notes.read_text("utf-8") == "hers"


def test_a_second_name_of_the_settings_keeps_what_it_held(tmp_path: Path) -> None:
    """As programs make that keep snapshots: those are not ours to write into."""
    file, snapshot = tmp_path / "window.ini", tmp_path / "snapshot"
    snapshot.write_bytes(b"[General]\nscale=150\nodd=@Variant(x)\n")
    file.hardlink_to(snapshot)
    assert opened(file).value("scale") == "150"
    assert b"Variant" not in file.read_bytes()
    assert b"Variant" in snapshot.read_bytes()
