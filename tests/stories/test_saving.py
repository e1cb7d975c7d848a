# SPDX-License-Identifier: MIT
"""Every edit is in the vault at once, a full disk loses nothing, and a locked window says nothing of a client."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QElapsedTimer, QEvent
from PySide6.QtWidgets import QApplication

from frame_builder.domain.values import Money, Row
from frame_builder.services.workspace import Draft
from frame_builder.ui.entrance.unlock import UnlockPage
from frame_builder.ui.knocking import KNOCK
from frame_builder.ui.shelf.page import ShelfPage
from frame_builder.ui.wizard import autosave
from frame_builder.ui.wizard.page import WizardPage
from frame_builder.vault.errors import DiskFull
from frame_builder.vault.store import Vault

from .driver import ALT, CTRL, PASSPHRASE, SHIFT, Home, Key, Therapist

CLIENT = "Quillon Zephyrine"
FEE = "fees.session-fee.amount"


def typed_client(home: Home) -> Therapist:
    """A frame open at its fees, in which the client's name stands; every bit of it was typed."""
    therapist = home.begin()
    therapist.new_frame("K-17")
    therapist.go_to_section("people")
    therapist.unfold("people.people")
    name = f"{therapist.label('people.people.people.name')}, row 1"
    if not therapist.has(name):
        therapist.press("Add a person")
    therapist.fill(name, CLIENT)
    therapist.go_to_section("fees")
    therapist.unfold("fees.session-fee")
    therapist.pick(therapist.choice("fees.session-fee.basis", "fixed"))
    return therapist


def with_client(home: Home) -> Therapist:
    """As `typed_client`, with the name written behind the page; the page of people was on show with it."""
    therapist = home.begin()
    frame_id, workspace = therapist.office.new_frame("K-17")
    workspace.set_value("people.people", "people", (Row().having("name", CLIENT),))
    therapist.office.save(frame_id, workspace)
    assert therapist.app._desk is not None
    therapist.app._desk.open_frame(frame_id)
    therapist.wait_for(WizardPage)
    therapist.wizard.go_decision("people.people")
    therapist.wizard.go_section("fees")
    therapist.unfold("fees.session-fee")
    therapist.pick(therapist.choice("fees.session-fee.basis", "fixed"))
    return therapist


def stored(therapist: Therapist) -> Draft:
    """The draft as it lies in the vault."""
    text = therapist.office.vault.draft(therapist.frame_id())
    assert text is not None
    return Draft.model_validate_json(text)


@pytest.mark.fault(1)
def test_an_edit_is_stored_within_a_second(home: Home) -> None:
    """Without any further key, and the bar says so."""
    therapist = with_client(home)
    therapist.answer(FEE, "65")
    watch = QElapsedTimer()
    watch.start()
    wanted = Money(minor=6500, currency="GBP")
    therapist.wait(lambda: stored(therapist).frame.get(FEE) == wanted, timeout=1000)
    assert watch.elapsed() <= 1000
    therapist.saved()


@pytest.mark.fault(4)
def test_a_full_disk_loses_nothing(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    """“Not saved” and the vault's sentence; what was typed stays and is stored once there is room again."""
    monkeypatch.setattr(autosave, "RETRY_MS", 100)
    therapist = with_client(home)
    therapist.saved()
    full = Full(home.vault)
    with monkeypatch.context() as disk:
        disk.setattr(therapist.office.vault, "save_draft", full)
        therapist.answer(FEE, "72")
        therapist.wait(lambda: therapist.state() == "Not saved")
        assert "the disk is full" in therapist.app.shell.banner.message()
        therapist.key(Key.Key_W, CTRL)
        assert isinstance(therapist.page, WizardPage), "it must not leave what is not stored"
        therapist.wait(lambda: full.times > 3, "it does not try again")
    therapist.saved()
    assert stored(therapist).frame.get(FEE) == Money(minor=7200, currency="GBP")
    assert therapist.app.shell.banner.message() == ""


@pytest.mark.fault(4)
def test_closing_with_a_full_disk_asks_first(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    """The window stays, unless the therapist gives the last edit up."""
    therapist = with_client(home)
    therapist.saved()
    monkeypatch.setattr(therapist.office.vault, "save_draft", Full(home.vault))
    therapist.answer(FEE, "72")
    therapist.ask.will(False)
    assert not therapist.shell.close()
    assert therapist.shell.isVisible()
    how, title, *_, danger = therapist.ask.asked[-1]
    assert (how, title, danger) == ("question", "Not everything is saved", "True")
    therapist.ask.will(True)
    assert therapist.shell.close()
    with Vault.open(home.vault, PASSPHRASE) as vault:
        (entry,) = vault.entries()
        assert CLIENT in (vault.draft(entry.id) or "")


class Full:
    """A disk without room."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.times = 0

    def __call__(self, *_: object, **__: object) -> None:
        self.times += 1
        raise DiskFull(self.folder)


@pytest.mark.fault(23)
def test_closing_the_window_stores_the_last_key(home: Home) -> None:
    """Even when no moment passes between the key and the closing."""
    therapist = with_client(home)
    therapist.answer(FEE, "58")
    therapist.quit()
    with Vault.open(home.vault, PASSPHRASE) as vault:
        (entry,) = vault.entries()
        draft = Draft.model_validate_json(vault.draft(entry.id) or "")
    assert draft.frame.get(FEE) == Money(minor=5800, currency="GBP")


def test_a_locked_window_says_nothing_of_a_client(home: Home) -> None:
    """Ctrl+L stores, closes the vault, and leaves no word of the client in any widget of the program."""
    therapist = typed_client(home)
    therapist.preview_ready()
    therapist.answer(FEE, "61")
    assert CLIENT in therapist.words()
    therapist.key(Key.Key_L, CTRL)
    therapist.wait_for(UnlockPage)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    words = therapist.words()
    assert CLIENT not in words
    assert "K-17" not in words
    assert not [top for top in QApplication.topLevelWidgets() if top.isVisible() and top is not therapist.shell]
    assert therapist.app.shell.windowTitle() == "Frame Builder"
    with Vault.open(home.vault, PASSPHRASE) as vault:  # it can be opened: so it was closed
        (entry,) = vault.entries()
        assert '"minor":6100' in (vault.draft(entry.id) or "").replace(" ", "")
    therapist.unlock()
    therapist.wait_for(ShelfPage)


def test_undo_and_redo(home: Home) -> None:
    """Ctrl+Z takes back a choice and Ctrl+Shift+Z makes it again, in the vault too."""
    therapist = with_client(home)
    path = "fees.session-fee.basis"
    therapist.saved()
    therapist.pick(therapist.choice(path, "sliding"))
    workspace = therapist.wizard.workspace
    assert workspace.frame.get(path) == "sliding"
    therapist.key(Key.Key_Z, CTRL)
    assert workspace.frame.get(path) == "fixed"
    shown = therapist.wizard._pages["fees"]._cards["fees.session-fee"]._rows["basis"].field.value()
    assert shown == "fixed"
    therapist.key(Key.Key_Z, CTRL | SHIFT)
    assert workspace.frame.get(path) == "sliding"
    therapist.wait(lambda: stored(therapist).frame.get(path) == "sliding", timeout=1000)


@pytest.mark.fault(15)
def test_a_second_window_is_told_and_the_first_comes_forward(home: Home) -> None:
    """The vault is open elsewhere: one sentence, nothing changes, and the window that has it shows itself."""
    first = home.begin()
    first.shell.showMinimized()
    second = home.start()
    second.unlock()
    second.wait(lambda: "already open in another window" in second.shown())
    assert isinstance(second.page, UnlockPage)
    first.wait(lambda: not first.shell.isMinimized())
    assert not (home.vault / KNOCK).exists()


def test_nothing_is_left_behind(home: Home) -> None:
    """Five frames opened and closed leave as many widgets and objects as two do."""
    therapist = with_client(home)

    def open_and_close() -> int:
        therapist.key(Key.Key_W, CTRL)
        therapist.wait_for(ShelfPage)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        count = len(QApplication.allWidgets()) + len(therapist.app.shell.children())
        assert therapist.app._desk is not None
        count += len(therapist.app._desk.children())
        therapist.wait(lambda: therapist.focused() == "Frames")
        therapist.enter()
        therapist.wait_for(WizardPage)
        therapist.key(Key.Key_Right, ALT)
        return count

    open_and_close()
    after_two = open_and_close()
    for _ in range(3):
        after_five = open_and_close()
    assert after_five == after_two


def test_no_file_holds_the_client(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    """After a story the name stands in the saved PDF and in no other file: vault, settings, temporary files."""
    temporary = home.place / "tmp"
    temporary.mkdir()
    for variable in ("TMPDIR", "TEMP", "TMP", "XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(variable, str(temporary))
    therapist = typed_client(home)
    therapist.preview_ready()
    therapist.ask.will(home.out / "plain.txt")
    therapist.go_to_section("finish")
    therapist.press("Save the draft …")
    therapist.ask.will(True)
    therapist.press(lambda name: name.startswith("Keep as version"))
    therapist.wait(lambda: not isinstance(therapist.page, WizardPage))
    therapist.key(Key.Key_L, CTRL)
    therapist.wait_for(UnlockPage)
    therapist.quit()
    needles = [CLIENT.encode(), CLIENT.encode("utf-16-le"), CLIENT.split()[1].encode()]
    holding = [
        path.relative_to(home.place)
        for path in home.place.rglob("*")
        if path.is_file() and any(needle in path.read_bytes() for needle in needles)
    ]
    assert holding == [Path("saved/plain.txt")]
    names = [str(path.relative_to(home.place)) for path in home.place.rglob("*")]
    assert not [name for name in names if "K-17" in name or "Quillon" in name]
