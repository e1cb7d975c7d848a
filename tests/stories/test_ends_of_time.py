# SPDX-License-Identifier: MIT
"""Moments no calendar can tell, written by somebody else: nothing stays open, nothing stays shut because of them."""

from __future__ import annotations

import shutil
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from frame_builder.services import mishaps
from frame_builder.services.backups import Backups
from frame_builder.services.restart import Handover
from frame_builder.ui.desk import Desk
from frame_builder.ui.entrance.unlock import UnlockPage
from frame_builder.ui.moving.desk import MovingDesk
from frame_builder.ui.shelf.desk import ShelfDesk
from frame_builder.ui.shelf.page import ShelfPage
from frame_builder.ui.shelf.table import ShelfEntry
from frame_builder.ui.shelf.words import ShelfWords
from frame_builder.vault.store import Vault

from .driver import CTRL, PASSPHRASE, Home, Key, Therapist
from .test_backups import settle


@pytest.fixture(autouse=True)
def _notes(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(mishaps, "usual_folder", lambda: tmp_path / "state")


@pytest.fixture
def _west(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """West of Greenwich, where year 1 cannot be told. Where no zone can be set, the one there is must do."""
    with monkeypatch.context() as patch:
        patch.setenv("TZ", "America/New_York")
        if hasattr(time, "tzset"):
            time.tzset()
        yield
    if hasattr(time, "tzset"):
        time.tzset()


def with_frames(home: Home) -> Therapist:
    """A vault open at its shelf, with one frame and one backup."""
    therapist = home.begin()
    therapist.office.new_frame("K-17")
    settle(therapist)
    therapist.office.vault.backup()
    therapist.office.new_frame("M-04")
    return therapist


def closed(home: Home) -> bool:
    """Whether nobody holds the vault any more."""
    Vault.open(home.vault, PASSPHRASE).close()
    return True


def rows(therapist: Therapist) -> list[ShelfEntry]:
    """What the list shows."""
    assert isinstance(therapist.page, ShelfPage)
    return list(therapist.page._table.rows.shown)


@pytest.mark.fault(24)
@pytest.mark.usefixtures("_west")
def test_a_backup_named_at_the_end_of_the_calendar_holds_up_no_lock(home: Home) -> None:
    """The folder counts as none; the vault is backed up, closed, and the program begins anew."""
    therapist = with_frames(home)
    told: list[Handover] = []
    therapist.app._reexecute = lambda handover: bool(told.append(handover))
    made = sorted((home.vault / "backups").iterdir())
    for name in ("00010101T000000", "99991231T235959"):
        shutil.copytree(made[0], home.vault / "backups" / name)
    therapist.key(Key.Key_L, CTRL)
    therapist.wait_for(UnlockPage)
    assert [item.said for item in told] == [""]
    assert len(list((home.vault / "backups").iterdir())) == len(made) + 3
    assert closed(home)


@pytest.mark.fault(24)
@pytest.mark.parametrize("name", ["begin", "due"])
def test_locking_never_fails_because_of_a_backup(home: Home, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    """Whatever goes wrong in there, even what nobody foresaw; it is noted without a word of what it said."""
    therapist = with_frames(home)
    desk = therapist.app._desk
    assert desk is not None

    def fails(*_: object) -> None:
        raise RuntimeError("a secret")

    monkeypatch.setattr(Backups, name, fails)
    therapist.app.lock()
    therapist.wait_for(UnlockPage)
    assert closed(home)
    assert desk.close()  # once more changes nothing
    (note,) = mishaps.read(mishaps.usual_folder())
    assert "RuntimeError" in note
    assert "secret" not in note
    assert ("No backup was made" in therapist.shown()) == (name == "begin")


@pytest.mark.fault(24)
def test_locking_goes_on_where_closing_fails(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    """The cover never stays for ever, and the vault is closed behind it."""
    therapist = with_frames(home)
    monkeypatch.setattr(MovingDesk, "stop", lambda _: 1 // 0)
    therapist.app.lock()
    therapist.wait_for(UnlockPage)
    assert closed(home)


@pytest.mark.fault(24, control=True)
def test_a_lock_that_waits_for_closing_alone_never_ends(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    """The same failure where nobody catches it: what ends the lock is not started."""
    therapist = with_frames(home)
    desk = therapist.app._desk
    assert desk is not None
    monkeypatch.setattr(Desk, "close", lambda *_, **__: 1 // 0)
    with pytest.raises(ZeroDivisionError):
        desk.close()
    with pytest.raises(AssertionError):
        therapist.wait(lambda: isinstance(therapist.page, UnlockPage), timeout=300)
    monkeypatch.undo()


@pytest.mark.usefixtures("_west")
@pytest.mark.parametrize("kept", ["0001-01-01T00:00:00+00:00", "9999-12-31T23:59:59-12:00"])
def test_a_vault_that_holds_impossible_moments_opens(home: Home, kept: str) -> None:
    """An older version took them in: the list is there, and what was made in between too."""
    therapist = with_frames(home)
    vault = therapist.office.vault
    vault._clock = lambda: kept
    therapist.office.new_frame("Z-99")
    vault._clock = lambda: "2026-11-22T10:00:00+00:00"
    therapist.app.lock()
    therapist.wait_for(UnlockPage)
    therapist.unlock()
    therapist.wait_for(ShelfPage)
    assert {row.reference for row in rows(therapist)} == {"Z-99", "K-17", "M-04"}


def test_a_row_that_cannot_be_shown_costs_that_row(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    """The others are there, and this one is named."""
    therapist = with_frames(home)
    real = ShelfWords._entry

    def entry(self: ShelfWords, item, *more):  # type: ignore[no-untyped-def]
        assert item.summary.reference != "M-04"
        return real(self, item, *more)

    monkeypatch.setattr(ShelfWords, "_entry", entry)
    assert therapist.app._desk is not None
    therapist.app._desk._shelf._words = ShelfWords(therapist.office.library)
    therapist.app._desk.show_shelf()
    assert {row.reference: row.state for row in rows(therapist)} == {"M-04": "damaged", "K-17": "draft"}
    assert "cannot be shown" in therapist.shown()


def test_a_vault_that_cannot_be_shown_is_closed_again(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing of it stays open behind the page that asks for the passphrase, and a sentence says why one is there."""
    therapist = with_frames(home)
    therapist.app.lock()
    therapist.wait_for(UnlockPage)
    with monkeypatch.context() as patch:
        patch.setattr(ShelfDesk, "page", lambda *_, **__: 1 // 0)
        therapist.unlock()
        therapist.wait(lambda: "could not be shown" in therapist.shown())
    assert isinstance(therapist.page, UnlockPage)
    assert therapist.app._desk is None
    assert not therapist.app.triggers.idle._on
    assert closed(home)
    therapist.unlock()
    therapist.wait_for(ShelfPage)
