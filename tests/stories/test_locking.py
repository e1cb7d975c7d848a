# SPDX-License-Identifier: MIT
"""Locking: the draft first, then nothing can be read, whatever was open and whatever goes wrong."""

from __future__ import annotations

import os
import shutil
import threading
import time
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer
from PySide6.QtGui import QAccessible, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu

from frame_builder.services.backups import Backups
from frame_builder.services.rescuing import SETTING
from frame_builder.services.restart import Handover
from frame_builder.ui.backups import desk as backup_desk
from frame_builder.ui.dialogs import QtAsk, Sheet
from frame_builder.ui.entrance.unlock import UnlockPage
from frame_builder.ui.locking import locking
from frame_builder.ui.locking.idle import Clocks, Idle
from frame_builder.ui.locking.pages import LockingPage, NotSavedPage
from frame_builder.ui.shelf.page import ShelfPage
from frame_builder.ui.wizard.page import WizardPage
from frame_builder.vault import backup, salvage
from frame_builder.vault.errors import NotSaved
from frame_builder.vault.store import Vault

from .driver import CTRL, PASSPHRASE, Home, Key, Therapist
from .test_saving import CLIENT, FEE, Full, stored, with_client

KINDS = (QAccessible.Text.Name, QAccessible.Text.Description, QAccessible.Text.Value)


def spoken() -> str:
    """Everything a screen reader could find in the whole program."""
    texts: list[str] = []

    def deeper(place: object) -> None:
        texts.extend(place.text(kind) for kind in KINDS)  # type: ignore[attr-defined]
        for number in range(place.childCount()):  # type: ignore[attr-defined]
            child = place.child(number)  # type: ignore[attr-defined]
            if child is not None and child.isValid():
                deeper(child)

    deeper(QAccessible.queryAccessibleInterface(QApplication.instance()))
    return "\n".join(filter(None, texts))


def hidden(therapist: Therapist) -> bool:
    """Whether no word of the client can be read in the program, by eye or by a screen reader."""
    words = f"{spoken()}\n{therapist.shown()}\n" + "\n".join(top.title() for top in QGuiApplication.topLevelWindows())
    visible = [top for top in QApplication.topLevelWidgets() if top.isVisible() and top is not therapist.shell]
    return CLIENT not in words and "K-17" not in words and not visible


@pytest.mark.fault(24)
def test_what_is_told_to_the_next_image(home: Home) -> None:
    """When the program is told to begin anew everything is stored and closed, and what it takes along is no secret."""
    therapist = with_client(home)
    told: list[tuple[Handover, bool]] = []

    def instead(handover: Handover) -> bool:
        told.append((handover, hidden(therapist)))
        with Vault.open(home.vault, PASSPHRASE) as vault:  # it can be opened: so it was closed
            told_draft.append(vault.draft(vault.entries()[0].id) or "")
        return False

    told_draft: list[str] = []
    therapist.app._reexecute = instead
    therapist.answer(FEE, "61")
    assert not hidden(therapist), "the search finds nothing while everything is on show"
    therapist.key(Key.Key_L, CTRL)
    therapist.wait_for(UnlockPage)
    assert told == [(Handover(str(home.vault)), True)]
    assert '"minor":6100' in told_draft[0].replace(" ", "")
    assert Handover.load(told[0][0].dump()) == told[0][0]
    therapist.unlock()
    therapist.wait_for(ShelfPage)


@pytest.mark.fault(4, 24)
def test_a_draft_that_cannot_be_saved_is_kept_and_not_shown(
    home: Home, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Covered, with the reason and four ways on; only the passphrase brings the page back, as it was."""
    therapist = with_client(home)
    therapist.saved()
    with monkeypatch.context() as disk:
        disk.setattr(therapist.office.vault, "save_draft", Full(home.vault))
        therapist.answer(FEE, "72")
        before = therapist.page
        therapist.app.lock()
        therapist.wait_for(NotSavedPage)
        assert "the disk is full" in therapist.shown()
        assert hidden(therapist)
        therapist.wait(lambda: therapist.focused() == "Try again")
        therapist.enter()
        assert isinstance(therapist.page, NotSavedPage)
        therapist.ask.will(tmp_path, None)
        therapist.press("Save a copy elsewhere …")
        (copy,) = tmp_path.glob("2*")
        with Vault.open(copy, PASSPHRASE) as vault:
            assert '"minor":7200' in (vault.draft(vault.entries()[0].id) or "").replace(" ", "")
        therapist.wait(lambda: QApplication.focusWidget() is not None)
        therapist.fill("Passphrase, to go on with the page", "somebody else tries")
        therapist.enter()
        therapist.wait(lambda: "does not open the vault" in therapist.shown())
        assert hidden(therapist)
        therapist.wait(lambda: QApplication.focusWidget() is not None)
        therapist.fill("Passphrase, to go on with the page", PASSPHRASE)
        therapist.enter()
        therapist.wait_for(WizardPage)
        assert therapist.page is before
        assert therapist.state() == "Not saved"
        therapist.app.lock()
        therapist.wait_for(NotSavedPage)
    therapist.wait(lambda: isinstance(therapist.page, UnlockPage), "it does not try again by itself")
    therapist.unlock()
    therapist.wait_for(ShelfPage)
    assert stored(therapist).frame.get(FEE).minor == 7200  # type: ignore[union-attr]


@pytest.mark.fault(3, 24)
def test_a_copy_of_what_can_be_read_holds_what_was_typed_last_and_names_nobody_under_the_cover(
    home: Home, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was stored of the frame before cannot be read, and saving fails: so it is a new frame in the copy."""
    therapist = with_client(home)
    therapist.saved()
    rows = salvage._Salvage._rows

    def failing(*_: object, **__: object) -> None:
        raise NotSaved(home.vault, "device")

    def without_drafts(self: salvage._Salvage, table: str, *words: str) -> object:
        return iter(()) if table == "draft" else rows(self, table, *words)

    monkeypatch.setattr(therapist.office.vault, "save_draft", failing)
    monkeypatch.setattr(backup, "copy_pages", failing)
    monkeypatch.setattr(salvage._Salvage, "_rows", without_drafts)
    therapist.answer(FEE, "72")
    therapist.app.lock()
    therapist.wait_for(NotSavedPage)
    therapist.ask.will(tmp_path)
    therapist.press("Save a copy elsewhere …")
    assert "Not everything could be read" in therapist.ask.told[0]
    assert hidden(therapist)
    assert "K-17" not in therapist.ask.told[0]
    (copy,) = tmp_path.glob("2*")
    with Vault.open(copy, PASSPHRASE) as vault:
        assert '"minor":7200' in (vault.draft(vault.entries()[0].id) or "").replace(" ", "")
        assert "K-17: nothing of what was stored of it." in (vault.setting(SETTING) or "")
    therapist.ask.will(True)
    therapist.press("Close without saving …")
    therapist.wait_for(UnlockPage)
    assert "holds what could be read, up to then" in therapist.ask.asked[-1][2]


def test_giving_up_what_cannot_be_saved_asks_first(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    """Everything before it is saved."""
    therapist = with_client(home)
    therapist.answer(FEE, "61")
    therapist.saved()
    monkeypatch.setattr(therapist.office.vault, "save_draft", Full(home.vault))
    therapist.answer(FEE, "72")
    therapist.app.lock()
    therapist.wait_for(NotSavedPage)
    therapist.ask.will(False, True)
    therapist.press("Close without saving …")
    assert isinstance(therapist.page, NotSavedPage)
    therapist.press("Close without saving …")
    therapist.wait_for(UnlockPage)
    assert {asked[1] for asked in therapist.ask.asked} == {"Close without saving?"}
    therapist.unlock()
    therapist.wait_for(ShelfPage)
    assert stored(therapist).frame.get(FEE).minor == 6100  # type: ignore[union-attr]


WINDOWS = pytest.mark.skipif(os.name == "nt", reason="Windows lets nobody rename the folder of a file that is open")


@WINDOWS
@pytest.mark.fault(7, 24)
def test_a_vault_that_was_taken_away_waits_under_the_cover(home: Home, tmp_path: Path) -> None:
    """A copy elsewhere has what was typed last too; and once the folder is back it is stored there by itself."""
    therapist = with_client(home)
    therapist.answer(FEE, "61")
    therapist.saved()
    away, place = tmp_path / "taken away", tmp_path / "elsewhere"
    place.mkdir()
    home.vault.rename(away)
    shutil.copytree(away, stick := tmp_path / "stick")
    therapist.answer(FEE, "72")
    therapist.wait(lambda: therapist.state() == "Not saved")
    assert "the vault is not there any more" in therapist.shown()
    therapist.app.lock()
    therapist.wait_for(NotSavedPage)
    assert hidden(therapist)
    therapist.ask.will(place, None)
    therapist.press("Save a copy elsewhere …")
    assert isinstance(therapist.page, NotSavedPage)
    assert hidden(therapist)
    (copy,) = place.iterdir()
    with Vault.open(copy, PASSPHRASE) as vault:
        assert '"minor":7200' in (vault.draft(vault.entries()[0].id) or "").replace(" ", "")
    shutil.copytree(stick, home.vault)
    therapist.wait(lambda: isinstance(therapist.page, UnlockPage), "it does not try again by itself")
    therapist.unlock()
    therapist.wait_for(ShelfPage)
    assert stored(therapist).frame.get(FEE).minor == 7200  # type: ignore[union-attr]


@WINDOWS
@pytest.mark.fault(7)
def test_locking_a_vault_that_was_taken_away_says_so_though_nothing_was_typed(home: Home) -> None:
    """All was saved in files that nobody may find again: this is not passed over in silence."""
    therapist = home.begin()
    shutil.rmtree(home.vault)
    therapist.app.lock()
    therapist.wait_for(NotSavedPage)
    assert "the vault is not there any more" in therapist.shown()
    assert therapist.has("Save a copy elsewhere …")
    therapist.ask.will(True)
    therapist.press("Close without saving …")
    therapist.wait(lambda: not isinstance(therapist.page, NotSavedPage | LockingPage))
    assert "safe in the vault" not in therapist.shown()


@pytest.mark.fault(24)
def test_open_questions_and_menus_are_put_away(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    """They come back, with what was typed into them, once the therapist is known again."""
    therapist = with_client(home)
    therapist.saved()
    monkeypatch.setattr(therapist.office.vault, "save_draft", Full(home.vault))
    therapist.answer(FEE, "72")
    asking = QtAsk(therapist.shell, therapist.app.shell.curtain)
    menu = QMenu(f"About {CLIENT}", therapist.shell)
    menu.addAction(CLIENT)
    seen: dict[str, bool] = {}

    def sheet() -> Sheet | None:
        return next((top for top in QApplication.topLevelWidgets() if isinstance(top, Sheet) and top.isVisible()), None)

    def type_and_lock() -> None:
        found = sheet()
        assert found is not None
        found.findChildren(QLineEdit)[0].setText(f"{CLIENT} said so")
        menu.popup(therapist.shell.pos())
        seen["shown"] = CLIENT in spoken()
        therapist.app.lock()
        seen["hidden"] = hidden(therapist) and not menu.isVisible()
        QTimer.singleShot(0, come_back)

    def come_back() -> None:
        seen["away"] = sheet() is None
        therapist.wait(lambda: QApplication.focusWidget() is not None)
        therapist.fill("Passphrase, to go on with the page", PASSPHRASE)
        therapist.enter()
        QTimer.singleShot(20, answer)

    def answer() -> None:
        found = sheet()
        if found is None:
            QTimer.singleShot(20, answer)
        else:
            found.accept()

    def give_up() -> None:
        therapist.app.shell.uncover()
        QTimer.singleShot(50, lambda: [top.close() for top in QApplication.topLevelWidgets() if isinstance(top, Sheet)])

    late = QTimer(therapist.shell)  # a step that fails must not keep the question open for ever
    late.setSingleShot(True)
    late.timeout.connect(give_up)
    late.start(15000)
    QTimer.singleShot(0, type_and_lock)
    given = asking.words(f"Set aside for {CLIENT}?", "Why is it right as it is?", "Reason")
    assert given == f"{CLIENT} said so"
    assert seen == {"shown": True, "hidden": True, "away": True}
    menu.deleteLater()
    therapist.ask.will(True)


@pytest.mark.fault(24)
def test_a_slow_stick_is_waited_for_but_not_for_ever(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    """The cover stays until the backup is made, or two minutes are over."""
    monkeypatch.setattr(backup_desk, "SMALL", 0)
    monkeypatch.setattr(locking, "PATIENCE_SECONDS", 0.3)
    therapist = with_client(home)
    therapist.answer(FEE, "61")
    go, real = threading.Event(), Backups.begin
    monkeypatch.setattr(Backups, "begin", lambda self: (go.wait(20), real(self))[1])
    begun = time.monotonic()
    therapist.app.lock()
    assert isinstance(therapist.page, LockingPage)
    assert hidden(therapist)
    therapist.wait_for(UnlockPage)
    assert time.monotonic() - begun >= 0.3
    go.set()


class Time:
    """Two clocks under the hand of a test, in seconds."""

    def __init__(self) -> None:
        self.awake = self.always = 1000.0

    def passes(self, seconds: float) -> None:
        """Time goes on, and the computer with it."""
        self.awake += seconds
        self.always += seconds

    def sleeps(self, seconds: float) -> None:
        """Time goes on while the computer sleeps."""
        self.always += seconds

    @property
    def clocks(self) -> Clocks:
        """As the program takes them."""
        return Clocks(lambda: self.awake, lambda: self.always)


@pytest.fixture
def clock() -> Time:
    return Time()


def key_at(therapist: Therapist, letter: str) -> None:
    """A key as it arrives from the system: at the window, not at a widget."""
    handle = therapist.shell.windowHandle()
    code = Qt.Key(ord(letter.upper()))
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QCoreApplication.sendEvent(handle, QKeyEvent(kind, code, Qt.KeyboardModifier.NoModifier, letter))


def with_clock(home: Home, clock: Time) -> Therapist:
    """A frame open, idle time under the hand of the test."""
    therapist = with_client(home)
    therapist.app.triggers.idle._clocks = clock.clocks
    therapist.app.triggers.idle.watch()
    therapist.app.triggers.idle.start()
    return therapist


@pytest.mark.fault(24)
def test_nobody_there_for_five_minutes(home: Home, clock: Time) -> None:
    """A key in time puts it off; then the draft is stored first and nothing is left to read."""
    therapist = with_clock(home, clock)
    idle = therapist.app.triggers.idle
    assert idle.minutes == 5
    therapist.answer(FEE, "6")
    for _ in range(2):
        for _ in range(5):
            clock.passes(50)
            idle.look()
        key_at(therapist, "7")
    assert isinstance(therapist.page, WizardPage), "it locked although somebody was there"
    for _ in range(7):
        clock.passes(43)
        idle.look()
    assert isinstance(therapist.page, UnlockPage)
    assert hidden(therapist)
    assert "Locked after 5 minutes without a key or a movement." in therapist.app.shell.banner.message()
    with Vault.open(home.vault, PASSPHRASE) as vault:
        assert '"minor":67700' in (vault.draft(vault.entries()[0].id) or "").replace(" ", "")


@pytest.mark.fault(24, control=True)
def test_somebody_there_is_not_locked_out(home: Home, clock: Time) -> None:
    """The control: where the clock is never asked, the name stays on show."""
    therapist = with_clock(home, clock)
    therapist.app.triggers.idle.stop()
    clock.passes(3600)
    therapist.app.triggers.idle.look()
    assert isinstance(therapist.page, WizardPage)
    assert not hidden(therapist)


@pytest.mark.fault(24)
def test_the_first_key_after_a_sleep_locks_and_does_nothing_else(home: Home, clock: Time) -> None:
    """No bus announced it: the clocks disagree. Without a key it is noticed at the next look."""
    therapist = with_clock(home, clock)
    therapist.answer(FEE, "6")
    key_at(therapist, "1")
    clock.sleeps(3600)
    key_at(therapist, "9")
    assert isinstance(therapist.page, UnlockPage)
    with Vault.open(home.vault, PASSPHRASE) as vault:
        found = vault.draft(vault.entries()[0].id) or ""
    assert '"minor":6100' in found.replace(" ", ""), "the key that woke the computer was typed"
    assert therapist.app.shell.banner.message() == ""
    therapist.unlock()
    therapist.wait_for(ShelfPage)
    clock.sleeps(3600)
    therapist.app.triggers.idle.look()
    assert isinstance(therapist.page, UnlockPage)


def test_a_program_that_was_stopped_locks(qapp: QApplication, clock: Time) -> None:
    """It looks again much too late; a clock that was set by some seconds is no reason."""
    idle = Idle(qapp, 20, clock.clocks)
    over: list[bool] = []
    idle.over.connect(lambda: over.append(True))
    idle.start()
    clock.sleeps(15)
    clock.passes(5)
    idle.look()
    assert not over
    clock.passes(70)
    idle.look()
    assert over
    idle.deleteLater()


def test_the_minutes_are_chosen_and_kept(home: Home) -> None:
    """On the Keys page, from four; a settings file that says something else is passed over."""
    therapist = home.begin()
    therapist.new_frame("K-17")
    therapist.key(Key.Key_W, CTRL)
    therapist.wait_for(ShelfPage)
    therapist.key(Key.Key_K, CTRL)
    therapist.wait(lambda: "Locking by itself" in therapist.shown())
    therapist.pick("2")
    assert therapist.app.triggers.idle.minutes == 2
    therapist.quit()
    again = home.start()
    assert again.app.triggers.idle.minutes == 2
    again.app._settings.setValue("idle-minutes", "0")
    again.quit()
    assert home.start().app.triggers.idle.minutes == 5


def test_locking_while_the_key_is_worked_out(home: Home) -> None:
    """The vault that opens then is closed again at once."""
    therapist = with_client(home)
    therapist.app.lock()
    therapist.wait_for(UnlockPage)
    therapist.wait(lambda: therapist.focused() == "Passphrase")
    therapist.type(PASSPHRASE)
    therapist.enter()
    therapist.app.lock()
    therapist.wait(lambda: not therapist.app._background.running and not therapist.app._locked_meanwhile)
    assert isinstance(therapist.page, UnlockPage)
    Vault.open(home.vault, PASSPHRASE).close()


@pytest.mark.fault(9)
def test_an_older_vault_is_named_until_it_is_written_in(home: Home) -> None:
    """At each opening, with where to look; once the therapist goes on in it, it is the newest there is."""
    therapist = with_client(home)
    therapist.answer(FEE, "61")
    therapist.saved()
    therapist.quit()
    old = home.place / "old"
    shutil.copytree(home.vault, old)
    therapist = home.start()
    therapist.unlock()
    therapist.wait_for(ShelfPage)
    assert "older than the one" not in therapist.app.shell.banner.message()
    therapist.office.new_frame("M-04")
    therapist.quit()
    shutil.rmtree(home.vault)
    old.rename(home.vault)
    for _ in range(2):
        therapist = home.start()
        therapist.unlock()
        therapist.wait_for(ShelfPage)
        assert "older than the one this computer saw last" in therapist.app.shell.banner.message()
        therapist.quit()
    therapist = home.start()
    therapist.unlock()
    therapist.wait_for(ShelfPage)
    for reference in ("P-1", "P-2", "P-3", "P-4"):
        therapist.office.new_frame(reference)
    therapist.quit()
    therapist = home.start()
    therapist.unlock()
    therapist.wait_for(ShelfPage)
    assert "older than the one" not in therapist.app.shell.banner.message()
