# SPDX-License-Identifier: MIT
"""The passphrase is forgotten, and the sheet opens the vault; keys are made, checked and changed from the window."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from frame_builder.ui.entrance.unlock import UnlockPage
from frame_builder.ui.forms import CodePage, PassphrasePage
from frame_builder.ui.keys.page import KeysPage, SheetPage
from frame_builder.vault import keys
from frame_builder.vault.errors import WrongPassphrase, WrongRecoveryCode
from frame_builder.vault.recovery import RecoveryCode
from frame_builder.vault.store import Vault

from ..typeset.reading import page_texts
from .driver import CTRL, PASSPHRASE, Home, Key, ShelfPage, Therapist

NEW = "marble window thirsty falcon"


def with_frame(home: Home) -> Therapist:
    """A vault with one frame in it, at the shelf."""
    therapist = home.begin()
    therapist.new_frame("K-17")
    therapist.key(Key.Key_W, CTRL)
    therapist.wait_for(ShelfPage)
    return therapist


def to_keys(therapist: Therapist) -> None:
    """Ctrl+K on the shelf."""
    therapist.key(Key.Key_K, CTRL)
    therapist.wait_for(KeysPage)


def code_on_page(therapist: Therapist) -> str:
    """What stands on the sheet on show, as somebody would copy it by hand."""
    page = therapist.page
    assert isinstance(page, SheetPage)
    shown = [line for line in therapist.shown().splitlines() if line[1:4] == ".  "]
    return " ".join(line[4:] for line in dict.fromkeys(shown))


def make_sheet(therapist: Therapist) -> str:
    """Make a sheet from the Keys page, print nothing, type it back; the code."""
    therapist.press(lambda name: name in ("Make a recovery sheet …", "Make a new sheet …"))
    therapist.wait_for(PassphrasePage)
    therapist.type(PASSPHRASE)
    therapist.enter()
    therapist.wait_for(SheetPage)
    code = code_on_page(therapist)
    therapist.press("I have it on paper")
    therapist.wait_for(CodePage)
    therapist.type(code.lower())
    therapist.enter()
    therapist.wait_for(KeysPage)
    return code


@pytest.mark.fault(12)
def test_a_forgotten_passphrase_and_the_sheet(home: Home) -> None:
    """From the advice on the shelf to a vault that opens with a new passphrase, by keyboard alone."""
    therapist = with_frame(home)
    assert "There is no recovery sheet yet" in therapist.shown()
    therapist.press("Make a recovery sheet")
    therapist.wait_for(KeysPage)
    code = make_sheet(therapist)
    assert "now opens this vault" in therapist.shown()
    therapist.key(Key.Key_Escape)
    therapist.wait_for(ShelfPage)
    assert "There is no recovery sheet yet" not in therapist.shown()
    therapist.quit()

    therapist = home.start()
    therapist.unlock("something I do not remember")
    therapist.wait(lambda: "does not open the vault" in therapist.shown())
    therapist.press("Use the recovery sheet")
    therapist.wait_for(CodePage)
    slip = ("1" if code[7] != "1" else "2").join((code[:7], code[8:]))
    therapist.type(slip)
    therapist.enter()
    therapist.wait(lambda: "Group 2 is not as it stands on the sheet" in therapist.shown())
    therapist.key(Key.Key_A, CTRL)
    therapist.type(" ".join(RecoveryCode(bytes(20)).groups))
    therapist.enter()
    therapist.wait(lambda: "older sheet or belongs to another vault" in therapist.shown())
    therapist.key(Key.Key_A, CTRL)
    therapist.type(code)
    therapist.enter()
    therapist.wait_for(PassphrasePage)
    for _ in range(2):
        therapist.type(NEW)
        therapist.enter()
    therapist.wait_for(ShelfPage)
    therapist.wait(lambda: "Your new passphrase is set" in therapist.shown())
    assert therapist.office.shelf()[0].summary.reference == "K-17"
    therapist.quit()

    with pytest.raises(WrongPassphrase):
        Vault.open(home.vault, PASSPHRASE)
    Vault.open(home.vault, NEW).close()
    Vault.recover(home.vault, RecoveryCode.read(code)).close()


def test_who_goes_back_before_choosing_a_passphrase_has_changed_nothing(home: Home) -> None:
    """And the vault is closed, so that the passphrase opens it again."""
    therapist = with_frame(home)
    to_keys(therapist)
    code = make_sheet(therapist)
    therapist.key(Key.Key_L, CTRL)
    therapist.wait_for(UnlockPage)
    therapist.press("Use the recovery sheet")
    therapist.wait_for(CodePage)
    therapist.key(Key.Key_Escape)
    therapist.wait_for(UnlockPage)
    therapist.press("Use the recovery sheet")
    therapist.wait_for(CodePage)
    therapist.type(code)
    therapist.enter()
    therapist.wait_for(PassphrasePage)
    therapist.key(Key.Key_Escape)
    therapist.wait_for(UnlockPage)
    assert code.split()[0] not in therapist.words()
    therapist.unlock()
    therapist.wait_for(ShelfPage)


def test_a_sheet_is_checked_and_replaced(home: Home) -> None:
    """The old one stops working, the page says which is in force and when it was checked."""
    therapist = with_frame(home)
    to_keys(therapist)
    first = make_sheet(therapist)
    therapist.press("Check my sheet …")
    therapist.wait_for(CodePage)
    therapist.type(first)
    therapist.enter()
    therapist.wait_for(KeysPage)
    assert "Your sheet opens this vault" in therapist.shown()
    assert "last checked" in therapist.shown()
    second = make_sheet(therapist)
    therapist.press("Check my sheet …")
    therapist.wait_for(CodePage)
    therapist.type(first)
    therapist.enter()
    therapist.wait(lambda: "older sheet" in therapist.shown())
    therapist.quit()
    with pytest.raises(WrongRecoveryCode):
        Vault.recover(home.vault, RecoveryCode.read(first))
    Vault.recover(home.vault, RecoveryCode.read(second)).close()


def test_a_sheet_that_was_not_typed_back_opens_nothing(home: Home) -> None:
    therapist = with_frame(home)
    to_keys(therapist)
    therapist.press("Make a recovery sheet …")
    therapist.wait_for(PassphrasePage)
    therapist.type("not my passphrase at all")
    therapist.enter()
    therapist.wait(lambda: "does not open the vault" in therapist.shown())
    therapist.key(Key.Key_A, CTRL)
    therapist.type(PASSPHRASE)
    therapist.enter()
    therapist.wait_for(SheetPage)
    therapist.press("I have it on paper")
    therapist.wait_for(CodePage)
    therapist.type(" ".join(RecoveryCode(bytes(20)).groups))
    therapist.enter()
    therapist.wait(lambda: "the code of another sheet" in therapist.shown())
    therapist.key(Key.Key_Escape)
    therapist.wait_for(KeysPage)
    assert "There is none yet" in therapist.shown()
    assert keys.load(home.vault).keys.sheet == ""


def test_the_sheet_is_saved_only_where_the_therapist_says(home: Home) -> None:
    """One page, read back from the PDF; nothing else in the folders of the program holds the code."""
    therapist = with_frame(home)
    to_keys(therapist)
    therapist.press("Make a recovery sheet …")
    therapist.wait_for(PassphrasePage)
    therapist.type(PASSPHRASE)
    therapist.enter()
    therapist.wait_for(SheetPage)
    code = code_on_page(therapist)
    therapist.ask.will(home.out)
    therapist.key(Key.Key_S, CTRL)
    (saved,) = home.out.iterdir()
    assert saved.name.startswith("Recovery sheet 20")
    (page,) = page_texts(saved.read_bytes())
    squeezed = "".join(page.split())
    assert all(group in squeezed for group in code.split())
    saved.unlink()
    therapist.quit()
    assert [path for path in files_in(home.place) if code.split()[0].encode() in path.read_bytes()] == []


def files_in(folder: Path) -> Iterator[Path]:
    """Every file below a folder."""
    return (path for path in folder.rglob("*") if path.is_file())


def test_the_passphrase_is_changed(home: Home) -> None:
    therapist = with_frame(home)
    to_keys(therapist)
    therapist.press("Change the passphrase …")
    therapist.wait_for(PassphrasePage)
    for text in (PASSPHRASE, NEW, NEW):
        therapist.type(text)
        therapist.enter()
    therapist.wait_for(KeysPage)
    therapist.key(Key.Key_L, CTRL)
    therapist.wait_for(UnlockPage)
    therapist.unlock(NEW)
    therapist.wait_for(ShelfPage)


@pytest.mark.parametrize("with_sheet", [True, False])
def test_all_keys_are_changed(home: Home, with_sheet: bool) -> None:
    """In the window, which goes on working; the backup keeps the old keys."""
    therapist = with_frame(home)
    to_keys(therapist)
    first = make_sheet(therapist)
    therapist.press("Change all keys …")
    therapist.wait_for(PassphrasePage)
    for text in (PASSPHRASE, NEW, NEW):
        therapist.type(text)
        therapist.enter()
    therapist.wait_for(SheetPage)
    if with_sheet:
        second = code_on_page(therapist)
        therapist.press("I have it on paper")
        therapist.wait_for(CodePage)
        therapist.type(second)
        therapist.enter()
    else:
        therapist.press("Go on without a sheet")
    therapist.wait_for(KeysPage)
    assert "All keys are changed" in therapist.shown()
    assert ("is in force" in therapist.shown()) == with_sheet
    therapist.key(Key.Key_Escape)
    therapist.wait_for(ShelfPage)
    assert therapist.office.shelf()[0].summary.reference == "K-17"
    therapist.quit()
    for passphrase in (PASSPHRASE, NEW):
        if passphrase == PASSPHRASE:
            with pytest.raises(WrongPassphrase):
                Vault.open(home.vault, passphrase)
        else:
            Vault.open(home.vault, passphrase).close()
    with pytest.raises(Exception, match=r"older sheet|no recovery sheet"):
        Vault.recover(home.vault, RecoveryCode.read(first))


def test_locking_in_the_middle_of_a_change_waits_for_it(home: Home) -> None:
    """Keys are changed wholly or not at all, and nothing of them stays in the window."""
    therapist = with_frame(home)
    to_keys(therapist)
    therapist.press("Change the passphrase …")
    therapist.wait_for(PassphrasePage)
    for text in (PASSPHRASE, NEW, NEW):
        therapist.type(text)
        therapist.enter()
    therapist.app.lock()
    therapist.wait_for(UnlockPage)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert NEW not in therapist.words()
    therapist.unlock(NEW)
    therapist.wait_for(ShelfPage)
    assert therapist.app.shell.windowTitle() == "Frame Builder"
