# SPDX-License-Identifier: MIT
"""Backups as a therapist meets them: made by themselves, seen on the shelf, brought back after everything is lost."""

from __future__ import annotations

import errno
import shutil
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent

from frame_builder.domain.values import Money
from frame_builder.services.backups import Backups, find
from frame_builder.services.rescuing import left_out
from frame_builder.ui.backups import desk as backup_desk
from frame_builder.ui.backups.page import BackupsPage
from frame_builder.ui.entrance.unlock import UnlockPage
from frame_builder.ui.forms import PassphrasePage
from frame_builder.ui.locking.pages import LockingPage
from frame_builder.ui.shelf.page import ShelfPage
from frame_builder.ui.wizard.page import WizardPage
from frame_builder.vault import backup, salvage
from frame_builder.vault.errors import DiskFull, NotSaved
from frame_builder.vault.store import Vault

from ..ui import a11y
from .driver import CTRL, PASSPHRASE, Home, Key, Therapist
from .test_keys import NEW, make_sheet, to_keys

CLIENT = "Ottoline Marchbanks"


def with_frame(home: Home) -> Therapist:
    """A frame with a client's name, kept as version 1, and on the shelf again."""
    therapist = home.begin()
    frame_id, workspace = therapist.office.new_frame("K-17")
    workspace.set_value("people.client", "name", CLIENT)
    therapist.office.save(frame_id, workspace)
    therapist.office.keep(frame_id, workspace)
    therapist.app._desk.show_shelf()
    return therapist


def everything(folder: Path, passphrase: str = PASSPHRASE) -> list[object]:
    """Every word kept in a vault, to the letter."""
    with Vault.open(folder, passphrase) as vault:
        vault.verify()
        kept = [(entry, vault.draft(entry.id), vault.revisions(entry.id)) for entry in vault.entries()]
        return [*kept, vault.setting("practice")]


def to_backups(therapist: Therapist) -> BackupsPage:
    """From the shelf, by keyboard."""
    therapist.press("Backups")
    therapist.wait_for(BackupsPage)
    page = therapist.page
    assert isinstance(page, BackupsPage)
    return page


def backups_of(home: Home) -> list[Path]:
    folder = home.vault / "backups"
    return [item.path for item in backup.listed(folder)] if folder.is_dir() else []


def settle(therapist: Therapist) -> None:
    """Let what runs by itself come to its end."""
    desk = therapist.app._desk._backups
    desk._looking.wait()
    a11y.settle()
    desk._making.wait()
    a11y.settle()
    desk._looking.wait()
    a11y.settle()


def test_a_backup_comes_by_itself_and_the_shelf_says_so(home: Home) -> None:
    """Without a word from the therapist; and again at locking, if anything was written since."""
    therapist = with_frame(home)
    therapist.wait(lambda: "Last good backup: today at" in therapist.shown())
    first = len(backups_of(home))
    assert first >= 1
    frame_id = therapist.frame_id()
    therapist.office.save(frame_id, therapist.office.open_frame(frame_id))
    settle(therapist)
    therapist.key(Key.Key_L, CTRL)
    therapist.wait_for(UnlockPage)
    assert len(backups_of(home)) == first + 1
    truth = everything(home.vault)
    assert everything(backups_of(home)[0]) == truth
    therapist.unlock()
    therapist.wait_for(ShelfPage)
    settle(therapist)
    therapist.quit()
    assert len(backups_of(home)) == first + 1, "nothing was written, so nothing was copied"


def test_a_large_vault_is_backed_up_on_a_thread_while_the_window_is_locked(
    home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The window is covered at once, and stays so until the backup is made; only then the passphrase is asked for."""
    monkeypatch.setattr(backup_desk, "SMALL", 0)
    therapist = with_frame(home)
    settle(therapist)
    frame_id = therapist.frame_id()
    therapist.office.save(frame_id, therapist.office.open_frame(frame_id))
    before, go, real = len(backups_of(home)), threading.Event(), Backups.begin
    monkeypatch.setattr(Backups, "begin", lambda self: (go.wait(10), real(self))[1])
    therapist.key(Key.Key_L, CTRL)
    therapist.wait_for(LockingPage)
    assert "A backup is still being written" in therapist.shown()
    assert CLIENT not in therapist.words()
    assert len(backups_of(home)) == before
    go.set()
    therapist.wait_for(UnlockPage)
    therapist.unlock()
    therapist.wait_for(ShelfPage)
    assert len(backups_of(home)) == before + 1


def test_the_drill(home: Home, tmp_path: Path) -> None:
    """The whole program is lost; on a fresh profile the stick and the passphrase bring every word back."""
    therapist = with_frame(home)
    settle(therapist)
    stick = tmp_path / "stick"
    stick.mkdir()
    page = to_backups(therapist)
    therapist.ask.will(stick)
    therapist.press("Choose the second folder …")
    therapist.wait(lambda: "is connected. Its newest copy: today" in therapist.shown(), "the stick has no copy")
    assert "on the same disk as the vault" in therapist.shown()  # as the folders of this test are
    assert "on this computer and in the second folder" in page._group.buttons()[0].accessibleDescription()
    settle(therapist)
    therapist.quit()
    truth = everything(home.vault)
    shutil.rmtree(home.vault)
    shutil.rmtree(home.place / "config")

    fresh = Home(home.application, home.qtbot, tmp_path / "another computer")
    fresh.place.mkdir()
    later = fresh.start()
    home.started.append(later)
    assert isinstance(later.page, UnlockPage)
    later.ask.will(stick, "0", PASSPHRASE)
    if len(find(stick)) == 1:
        later.ask.answers.remove("0")
    later.press("Bring back a backup …")
    later.wait_for(ShelfPage)
    assert "The backup is back and was read whole." in later.app.shell.banner.message()
    assert "The last change in it: today at" in later.app.shell.banner.message()
    assert [item.summary.reference for item in later.office.shelf()] == ["K-17"]
    (revision,) = later.office.history(later.frame_id())
    assert CLIENT in str(revision.payload)
    settle(later)
    later.quit()
    assert everything(fresh.vault) == truth


def test_an_earlier_state_is_brought_back_and_the_present_one_set_aside(home: Home) -> None:
    """From the page, by keyboard; nothing is deleted, and the other way round it works as well."""
    therapist = with_frame(home)
    settle(therapist)
    frame_id = therapist.frame_id()
    workspace = therapist.office.open_frame(frame_id)
    workspace.set_value("fees.session-fee", "basis", "fixed")
    workspace.set_value("fees.session-fee", "amount", Money(minor=6500, currency="GBP"))
    therapist.office.save(frame_id, workspace)
    to_backups(therapist)
    settle(therapist)
    therapist.ask.will(True, PASSPHRASE)
    therapist.press("Bring it back …")
    therapist.wait(lambda: "The vault as it was before lies in" in therapist.app.shell.banner.message(), timeout=15000)
    assert isinstance(therapist.page, ShelfPage)
    assert not therapist.office.has_draft(frame_id)
    (aside,) = [path for path in home.place.iterdir() if "set aside" in path.name]
    with Vault.open(aside, PASSPHRASE) as old:
        assert old.draft(frame_id) is not None
    assert backups_of(home), "the backups went with the vault"
    page = to_backups(therapist)
    therapist.wait(lambda: aside.name in page._aside.plain())
    therapist.ask.will(aside, True, PASSPHRASE)
    therapist.press("From another folder …")
    therapist.wait(lambda: isinstance(therapist.page, ShelfPage) and therapist.office.has_draft(frame_id))


def test_a_wrong_passphrase_changes_nothing(home: Home) -> None:
    """One sentence, and the vault stays open."""
    therapist = with_frame(home)
    settle(therapist)
    page = to_backups(therapist)
    settle(therapist)
    therapist.ask.will(True, "not these words at all", None)
    therapist.press("Bring it back …")
    therapist.wait(lambda: not therapist.ask.answers)
    assert "This passphrase does not open" in therapist.ask.asked[-1][-1]
    assert "typed='not these words at all'" in therapist.ask.asked[-1][-1]
    assert therapist.page is page
    assert [path.name for path in home.place.iterdir() if path.name.startswith(("vault", ".vault"))] == ["vault"]
    therapist.ask.will(False)
    therapist.press("Bring it back …")
    assert therapist.ask.asked[-1][0] == "question"


@pytest.mark.fault(6, 30)
def test_a_damaged_vault_offers_a_backup(home: Home) -> None:
    """The sentence names the damage, the banner the way out; the damaged vault is kept."""
    therapist = with_frame(home)
    settle(therapist)
    therapist.quit()
    truth = everything(home.vault)
    (home.vault / "vault.db").write_bytes(b"\0" * 8192)
    later = home.start()
    later.unlock()
    later.wait(lambda: "is damaged" in later.shown())
    later.ask.will(home.vault, "0", True, PASSPHRASE)
    if len(backups_of(home)) == 1:
        later.ask.answers.remove("0")
    later.press("Bring back a backup …")
    later.wait_for(ShelfPage)
    settle(later)
    later.quit()
    assert everything(home.vault) == truth
    (aside,) = [path for path in home.place.iterdir() if "set aside" in path.name]
    assert (aside / "vault.db").read_bytes() == b"\0" * 8192


@pytest.mark.fault(4, 30)
def test_no_room_for_a_backup_is_said_and_nothing_is_lost(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    """By itself, by button, and at locking: one sentence each; the work is in the vault."""
    therapist = home.begin()
    settle(therapist)

    def full(*_: object, **__: object) -> None:
        raise DiskFull(home.vault)

    monkeypatch.setattr(backup, "copy", full)
    therapist.office.new_frame("K-17")
    therapist.app._desk.show_shelf()
    therapist.wait(lambda: "no room left" in therapist.app.shell.banner.message())
    therapist.wait(lambda: "No good backup yet" in therapist.shown())
    to_backups(therapist)
    therapist.press("Back up now")
    therapist.wait(lambda: "no room left" in therapist.shown())
    therapist.key(Key.Key_L, CTRL)
    therapist.wait_for(UnlockPage)
    assert "What you wrote is safe in the vault" in therapist.app.shell.banner.message()
    assert len(everything(home.vault)) == 2


@pytest.mark.fault(3, 30)
def test_backups_that_fail_for_the_disk_lead_to_a_copy_that_says_what_it_lacks(
    home: Home, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The page of backups offers it then, and names what is missing; the copy names it once when it is opened."""
    therapist = with_frame(home)
    settle(therapist)
    page = to_backups(therapist)
    assert not therapist.has("Save a copy elsewhere …")
    frame_id, rows = therapist.frame_id(), salvage._Salvage._rows
    therapist.office.save(frame_id, therapist.office.open_frame(frame_id))

    def failing(*_: object, **__: object) -> None:
        raise NotSaved(home.vault, "device")

    def without_drafts(self: salvage._Salvage, table: str, *words: str) -> object:
        return iter(()) if table == "draft" else rows(self, table, *words)

    monkeypatch.setattr(backup, "copy_pages", failing)
    monkeypatch.setattr(salvage._Salvage, "_rows", without_drafts)
    therapist.press("Back up now")
    therapist.wait(lambda: "the disk may be dying" in page.said())
    settle(therapist)
    (place := tmp_path / "elsewhere").mkdir()
    therapist.ask.will(place)
    therapist.press("Save a copy elsewhere …")
    settle(therapist)
    assert "K-17: a draft." in therapist.ask.told[0]
    therapist.key(Key.Key_L, CTRL)
    therapist.wait_for(UnlockPage)
    assert "save a copy elsewhere now" in therapist.app.shell.banner.message()
    assert "safe" not in therapist.app.shell.banner.message()
    therapist.quit()
    monkeypatch.undo()
    fresh = Home(home.application, home.qtbot, tmp_path / "another disk")
    fresh.place.mkdir()
    next(place.iterdir()).rename(fresh.vault)
    later = fresh.start()
    home.started.append(later)
    later.unlock()
    later.wait(lambda: "K-17: a draft." in later.shown())
    later.press("All frames")
    later.wait_for(ShelfPage)
    assert len(later.office.history(later.frame_id())) == 1
    assert left_out(later.office) == ()


def flip(home: Home, asked: str) -> bytes:
    """Change one bit in a page of the closed vault that a query finds; the file as it is then."""
    with Vault.open(home.vault, PASSPHRASE) as vault:
        (page,) = vault._connection.execute(asked)
        vault._leave_as_it_is()
    content = bytearray((home.vault / "vault.db").read_bytes())
    content[page[0] * 4096 - 900] ^= 1
    (home.vault / "vault.db").write_bytes(content)
    return bytes(content)


def again(home: Home) -> Therapist:
    """The program started anew, on the shelf."""
    later = home.start()
    later.unlock()
    later.wait_for(ShelfPage)
    return later


@pytest.mark.fault(6, 9)
def test_a_vault_with_a_damaged_part_is_only_read_and_offers_a_copy(home: Home, tmp_path: Path) -> None:
    """The banner says so and leads to the backups; the other frames open, and the copy can be worked in."""
    therapist = with_frame(home)
    therapist.office.new_frame("K-18")
    settle(therapist)
    therapist.quit()
    content = flip(home, "SELECT pageno FROM dbstat WHERE name = 'revision' AND ncell > 0 LIMIT 1")
    later = again(home)
    assert "can be read but not changed" in later.app.shell.banner.message()
    assert {entry.summary for entry in later.office.vault.entries()}
    later.press("Backups")
    later.wait_for(BackupsPage)
    (place := tmp_path / "elsewhere").mkdir()
    later.ask.will(place)
    later.press("Save a copy elsewhere …")
    settle(later)
    assert "K-17: nothing of what was stored of it" in later.ask.told[0]
    assert "No backup can be made" in later.shown()
    later.press("All frames")
    later.wait_for(ShelfPage)
    assert "can be read but not changed" in later.app.shell.banner.message(), "it stays"
    assert (home.vault / "vault.db").read_bytes() == content, "nothing is written into it"
    copy = next(place.iterdir())
    with Vault.open(copy, PASSPHRASE) as copied:
        copied.verify()
        assert not copied.unsound
        assert len(copied.entries()) == 1
    to_backups(later)
    later.ask.will(copy, True, PASSPHRASE)
    later.press("From another folder …")
    later.wait(lambda: "nothing of what was stored of it" in later.shown())
    later.press("All frames")
    later.wait_for(ShelfPage)
    settle(later)
    assert not later.office.vault.unsound
    assert "changed" not in later.app.shell.banner.message()
    later.office.new_frame("K-19")


@pytest.mark.fault(6)
def test_a_page_that_was_made_anew_is_told_once(home: Home) -> None:
    therapist = with_frame(home)
    settle(therapist)
    therapist.quit()
    flip(home, "SELECT rootpage FROM sqlite_schema WHERE name = 'sqlite_autoindex_frame_1'")
    later = again(home)
    assert "was made anew" in later.app.shell.banner.message()
    later.quit()
    assert "made anew" not in again(home).app.shell.banner.message()


@pytest.mark.fault(6)
def test_a_vault_whose_list_cannot_be_read_offers_a_copy_of_the_rest(home: Home, tmp_path: Path) -> None:
    """It opens, and nothing can be shown: the line that is wrong is made anew in the copy, with all its frame holds."""
    therapist = with_frame(home)
    settle(therapist)
    therapist.quit()
    with Vault.open(home.vault, PASSPHRASE) as vault:
        vault._connection.execute("UPDATE frame SET summary = 'x'")
    (place := tmp_path / "elsewhere").mkdir()
    later = home.start()
    later.ask.will(True, place)
    later.unlock()
    later.wait(lambda: later.ask.told)
    assert "K-17: its line in the list" in later.ask.told[0]
    later.wait_for(UnlockPage)
    later.quit()
    home.vault.rename(home.place / "broken")
    next(place.iterdir()).rename(home.vault)
    last = home.start()
    last.unlock()
    last.wait(lambda: "K-17: its line in the list" in last.shown())
    last.press("All frames")
    last.wait_for(ShelfPage)
    assert [item.summary.reference for item in last.office.shelf()] == ["K-17"]
    assert CLIENT in str(last.office.history(last.frame_id())[0].payload)


@pytest.mark.fault(4, 30)
def test_a_second_folder_without_room_is_told(home: Home, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Above the page though nobody asked, on the page of backups, and after locking."""
    therapist = home.begin()
    settle(therapist)
    stick = tmp_path / "stick"
    stick.mkdir()
    backups = therapist.app._desk._backups
    backups.backups.set_second(stick)
    monkeypatch.setattr(backup, "copy_file", lambda *_: (_ for _ in ()).throw(OSError(errno.ENOSPC, "no room")))
    therapist.office.new_frame("K-17")
    backups.make(asked=False)
    told = f"No backup was made in “{stick}”: there is no room left"
    therapist.wait(lambda: told in therapist.app.shell.banner.message())
    therapist.app.shell.banner.clear()
    therapist.office.new_frame("K-18")
    backups.make(asked=False)
    therapist.wait(lambda: backups.backups.due() is False and not backups.backups.busy)
    assert therapist.app.shell.banner.message() == "", "once is enough while it goes on"
    to_backups(therapist)
    therapist.wait(lambda: therapist.shown().count("there is no room left"))
    therapist.office.new_frame("K-19")
    therapist.key(Key.Key_L, CTRL)
    therapist.wait_for(UnlockPage)
    assert told in therapist.app.shell.banner.message()


def test_the_page_says_what_it_checked(home: Home) -> None:
    """A good one and one that a failing disk has changed."""
    therapist = with_frame(home)
    settle(therapist)
    page = to_backups(therapist)
    settle(therapist)
    therapist.press("Check it")
    therapist.wait(lambda: "is good: all of it was read. The last change in it: today at" in page.said())
    database = backups_of(home)[0] / "vault.db"
    bad = bytearray(database.read_bytes())
    bad[5000] ^= 1
    database.write_bytes(bad)
    therapist.press("Check it")
    therapist.wait(lambda: "is damaged" in page.said())


def test_typing_goes_on_while_a_backup_is_made(home: Home) -> None:
    """A backup is asked for, and the frame is opened and written at once."""
    therapist = with_frame(home)
    settle(therapist)
    therapist.app._desk._backups.make()
    therapist.app._desk.work_on_frame(therapist.frame_id())
    therapist.wait_for(WizardPage)
    settle(therapist)
    assert everything(backups_of(home)[0])
    therapist.key(Key.Key_W, CTRL)
    therapist.wait_for(ShelfPage)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_a_program_that_died_while_bringing_back_goes_on(home: Home) -> None:
    """Between the two renames there is no vault; the next start puts it in its place."""
    therapist = with_frame(home)
    settle(therapist)
    therapist.quit()
    truth = everything(home.vault)
    home.vault.rename(home.place / ".vault.restored")
    later = home.start()
    later.unlock()
    later.wait_for(ShelfPage)
    settle(later)
    later.quit()
    assert everything(home.vault) == truth


def test_the_drill_with_the_recovery_sheet(home: Home, tmp_path: Path) -> None:
    """The program and the passphrase are lost; a backup and the sheet bring every word back, under a new passphrase."""
    therapist = with_frame(home)
    settle(therapist)
    to_keys(therapist)
    code = make_sheet(therapist)
    therapist.key(Key.Key_Escape)
    therapist.wait_for(ShelfPage)
    settle(therapist)
    therapist.quit()
    truth = everything(home.vault)
    shutil.copytree(backups_of(home)[0], tmp_path / "stick")
    shutil.rmtree(home.vault)
    fresh = Home(home.application, home.qtbot, tmp_path / "another computer")
    fresh.place.mkdir()
    later = fresh.start()
    home.started.append(later)
    mistyped = code[:-1] + ("0" if code[-1] != "0" else "1")
    later.ask.will(tmp_path / "stick", mistyped, code)
    later.press("Bring back a backup …")
    later.wait_for(PassphrasePage)  # the code is not asked for twice
    assert "Group 8 is not as it stands on the sheet" in later.ask.asked[-1][-1]
    assert f"typed={mistyped!r}" in later.ask.asked[-1][-1]
    assert "The backup is back" in later.app.shell.banner.message()
    for _ in range(2):
        later.type(NEW)
        later.enter()
    later.wait_for(ShelfPage)
    settle(later)
    later.quit()
    assert everything(fresh.vault, NEW) == truth
