# SPDX-License-Identifier: MIT
"""Frames carried from one computer to another and back, and everything taken along, by keyboard."""

from __future__ import annotations

import hashlib
import json
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from frame_builder.domain.values import Money
from frame_builder.services.leaving import Leaving
from frame_builder.services.library import Library
from frame_builder.ui.entrance.unlock import UnlockPage
from frame_builder.ui.forms import PassphrasePage
from frame_builder.ui.moving.page import ChoosePage, MovingPage, ProgressPage, TellPage
from frame_builder.ui.shelf.page import ShelfPage
from frame_builder.vault import backup

from ..ui import a11y
from .driver import CTRL, PASSPHRASE, Home, Key, Therapist
from .test_backups import with_frame

FILE_WORDS = "paper kites over harbour"


def to_moving(therapist: Therapist) -> None:
    """From the shelf, by its shortcut; at this computer, where there are two."""
    with therapist.home.qtbot.waitActive(therapist.app.shell, timeout=5000):
        therapist.app.shell.activateWindow()
    therapist.key(Key.Key_M, CTRL)
    therapist.wait_for(MovingPage)


def leave(therapist: Therapist, place: Path | None) -> None:
    """Up to the moment at which the folder is chosen."""
    to_moving(therapist)
    therapist.press("Take everything along …")
    therapist.wait_for(PassphrasePage)
    assert "reads every name and every agreement in it" in therapist.shown()
    therapist.ask.will(place)
    therapist.type(PASSPHRASE)
    therapist.enter()


class Gate:
    """Holds the writing back before its first document until it is let go."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.reached, self.open = threading.Event(), threading.Event()
        real = Leaving.take

        def take(
            leaving: Leaving, place: Path, progress: Callable[[int, int], None], go_on: Callable[[], bool]
        ) -> object:
            def wait(done: int, of: int) -> None:
                progress(done, of)
                self.reached.set()
                assert self.open.wait(20)

            return real(leaving, place, wait, go_on)

        monkeypatch.setattr(Leaving, "take", take)

    def close(self) -> None:
        """For the next time."""
        self.reached.clear()
        self.open.clear()


def steps_back(therapist: Therapist) -> None:
    """From any page of moving to the shelf."""
    while not isinstance(therapist.page, ShelfPage):
        therapist.key(Key.Key_Escape)
        a11y.settle()


@pytest.mark.fault(39)
def test_everything_is_taken_along(home: Home) -> None:
    """After a wrong passphrase, a change of mind, and a place where that folder lies already: each leaves nothing."""
    therapist = with_frame(home)
    to_moving(therapist)
    therapist.press("Take everything along …")
    therapist.wait_for(PassphrasePage)
    therapist.type("not the passphrase at all")
    therapist.enter()
    therapist.wait(lambda: "does not open the vault" in therapist.shown())
    therapist.ask.will(None)
    therapist.key(Key.Key_A, CTRL)
    therapist.type(PASSPHRASE)
    therapist.enter()
    therapist.wait(lambda: therapist.ask.asked)
    steps_back(therapist)
    assert list(home.out.iterdir()) == []
    taken = home.out / Leaving(therapist.office, None).name  # type: ignore[arg-type]
    taken.mkdir()
    leave(therapist, home.out)
    therapist.wait_for(TellPage)
    assert "lies there already and was left as it is" in therapist.shown()
    taken.rmdir()
    steps_back(therapist)
    kept = therapist.office.vault.revisions(therapist.frame_id())
    leave(therapist, home.out)
    therapist.wait_for(TellPage)
    (folder,) = home.out.iterdir()
    assert "Everything is there" in therapist.shown()
    assert str(folder) in therapist.shown()
    assert "Frames: 1. Kept versions: 1." in therapist.shown()
    listed = json.loads((folder / "index.json").read_text("utf-8"))["frames"][0]["papers"][0]
    content = (folder / listed["files"]["json"]).read_bytes()
    assert hashlib.sha256(content).hexdigest() == listed["digest"] == kept[0].digest
    assert content.decode() == kept[0].payload
    therapist.enter()
    therapist.wait_for(ShelfPage)


@pytest.mark.fault(32)
def test_it_says_how_far_it_is_and_can_be_called_off(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    """By its button, by going elsewhere, and by locking: nothing is there afterwards."""
    therapist = with_frame(home)
    gate = Gate(monkeypatch)
    for way in ("stop", "home", "lock"):
        gate.close()
        leave(therapist, home.out)
        therapist.wait_for(ProgressPage)
        assert gate.reached.wait(20)
        therapist.wait(lambda: "Frame 1 of 1" in therapist.shown())
        threading.Timer(0.2, gate.open.set).start()
        if way == "stop":
            therapist.press("Stop")
            therapist.wait_for(TellPage)
            assert "Nothing was written." in therapist.shown()
            steps_back(therapist)
        elif way == "home":
            therapist.press("All frames")
            therapist.wait_for(ShelfPage)
            therapist.wait(lambda: "Nothing was written." in therapist.shown())
        else:
            therapist.key(Key.Key_L, CTRL)
            therapist.wait_for(UnlockPage)
        assert list(home.out.iterdir()) == []


# two computers


@pytest.fixture
def computers(
    qapp: QApplication, qtbot: QtBot, _typeface: None, tmp_path: Path, library: Library
) -> Iterator[tuple[Home, Home]]:
    """A laptop and a desktop, each with a vault of its own."""
    homes = tuple(Home(qapp, qtbot, tmp_path / name, library) for name in ("laptop", "desktop"))
    for home in homes:
        home.place.mkdir()
    yield homes[0], homes[1]
    for home in homes:
        home.leave()


def pack(therapist: Therapist, place: Path, *only: str) -> Path:
    """Copy frames into a file, by keyboard; back on the shelf afterwards."""
    to_moving(therapist)
    therapist.press("Copy to another computer …")
    therapist.wait_for(ChoosePage)
    if only:
        therapist.pick("Only some frames")
        for name in only:
            therapist.press(name)
    therapist.press("Continue")
    therapist.wait_for(PassphrasePage)
    therapist.ask.will(place)
    for _ in range(2):
        therapist.type(FILE_WORDS)
        therapist.enter()
    therapist.wait_for(TellPage)
    (path,) = place.glob("*.frames")
    assert str(path) in therapist.shown()
    therapist.enter()
    therapist.wait_for(ShelfPage)
    return path


def look_inside(therapist: Therapist, path: Path, words: str = FILE_WORDS) -> None:
    """Up to the page that says what would happen."""
    to_moving(therapist)
    therapist.press("Bring in a file with frames …" if path.is_file() else "Bring in a vault or backup …")
    therapist.wait_for(PassphrasePage)
    therapist.type(words)
    therapist.enter()


def bring_in(therapist: Therapist, path: Path, words: str = FILE_WORDS) -> str:
    """Bring a file or a vault in, and back to the shelf; what was said beforehand."""
    therapist.ask.will(path)
    look_inside(therapist, path, words)
    therapist.wait_for(TellPage)
    said = therapist.shown()
    therapist.press("Bring it in")
    therapist.wait(lambda: "It is brought in" in therapist.shown())
    therapist.press("All frames")
    therapist.wait_for(ShelfPage)
    return said


def keep_another(therapist: Therapist, minor: int) -> None:
    """A review that ends in a new version."""
    frame_id = therapist.frame_id()
    workspace = therapist.office.open_frame(frame_id)
    workspace.set_value("fees.session-fee", "amount", Money(minor=minor, currency="GBP"))
    therapist.office.keep(frame_id, workspace)
    therapist.app._desk.show_shelf()


def digests(therapist: Therapist) -> set[str]:
    """Every version of the one frame."""
    return {item.digest for item in therapist.office.vault.revisions(therapist.frame_id())}


def test_from_the_laptop_to_the_desktop_and_back(computers: tuple[Home, Home]) -> None:
    """Kept anew on both meanwhile: both versions are on both in the end, and each computer says so.

    What was deleted on one goes on the other too, which is told before.
    """
    laptop, desktop = computers
    one = with_frame(laptop)
    path = pack(one, laptop.out)
    assert b"Marchbanks" not in path.read_bytes()
    assert path.name == f"frame-builder-{one.office.today().isoformat()}.frames"
    two = desktop.begin()
    said = bring_in(two, path)
    assert "K-17: new here" in said
    assert "Nothing you have is replaced" in said
    path.unlink()
    assert digests(one) == digests(two)
    keep_another(one, 7000)
    keep_another(two, 8000)
    back = pack(two, desktop.out)
    said = bring_in(one, back)
    assert "K-17: changed on both computers; you will choose which version goes on" in said
    assert "newer version" not in said  # said once
    assert len(digests(one)) == 3
    assert one.office.shelf()[0].branches == 2
    forth = pack(one, laptop.out)
    bring_in(two, forth)
    assert digests(one) == digests(two)
    one.ask.will(back)  # once more what is known already
    look_inside(one, back)
    one.wait_for(TellPage)
    assert "There is nothing new in it" in one.shown()
    steps_back(one)
    deleted = two.frame_id()
    two.office.delete(deleted)
    two.office.new_frame("L-02")
    two.app._desk.show_shelf()
    forth.unlink()
    back.unlink()
    said = bring_in(one, pack(two, desktop.out))
    assert "K-17: deleted on the other computer, and not touched here since: it is deleted here too" in said
    assert "A backup is made first" in said
    assert "Nothing you have is replaced" not in said
    assert [item.summary.reference for item in one.office.shelf()] == ["L-02"]
    held = one.app._desk._backups.backups
    one.wait(lambda: not held.due() and not held.busy, "what was brought in is in no backup")
    _after, before = backup.listed(laptop.vault / "backups")[:2]
    assert deleted in one.office.vault.frames_in(before)
    taken_in_again(one, before.path)


def taken_in_again(therapist: Therapist, source: Path) -> None:
    """What went comes back from the backup that was made before: it is offered, and told before it happens."""
    therapist.ask.will(source)
    look_inside(therapist, source, PASSPHRASE)
    therapist.wait_for(TellPage)
    assert "There is nothing new in it" in therapist.shown()
    assert "K-17: what you deleted here stays deleted" in therapist.shown()
    therapist.press("Take in again what was deleted here …")
    therapist.wait(lambda: "K-17: deleted here before; comes back" in therapist.shown())
    assert {item.summary.reference for item in therapist.office.shelf()} == {"L-02"}
    therapist.press("Bring it in")
    therapist.wait(lambda: "It is brought in" in therapist.shown())
    therapist.press("All frames")
    therapist.wait_for(ShelfPage)
    assert {item.summary.reference for item in therapist.office.shelf()} == {"K-17", "L-02"}


@pytest.mark.fault(20)
def test_what_is_refused_is_said_in_place(computers: tuple[Home, Home]) -> None:
    """A wrong passphrase, a damaged file, one that is none, a vault that is open: a sentence each, and no change.

    Nor does anything change when the vault is locked before the last step. Then some frames come from the file,
    and all of them from a backup, which stays as it was.
    """
    laptop, desktop = computers
    one = with_frame(laptop)
    one.office.new_frame("L-02")
    one.office.save_practice(one.office.practice())
    one.app._desk.show_shelf()
    path = pack(one, laptop.out, "L-02")
    two = desktop.begin()
    before = two.office.vault.seal()
    content = path.read_bytes()
    cases = (
        ("This passphrase does not open", content, "not its words at all"),
        ("is damaged", content[:-40] + bytes([content[-40] ^ 1]) + content[-39:], FILE_WORDS),
        ("Choose the file that was made for moving", b"something else", FILE_WORDS),
    )
    for sentence, bad, words in cases:
        path.write_bytes(bad)
        refused(two, path, words, sentence)
    path.write_bytes(content)
    refused(two, laptop.vault, PASSPHRASE, "already open in another window")
    two.ask.will(path)
    look_inside(two, path)
    two.wait_for(TellPage)
    two.key(Key.Key_L, CTRL)
    two.wait_for(UnlockPage)
    assert FILE_WORDS not in two.words()
    two.unlock()
    two.wait_for(ShelfPage)
    assert two.office.vault.seal() == before
    bring_in(two, path)
    assert [item.summary.reference for item in two.office.shelf()] == ["L-02"]
    assert not two.office.has_practice
    one.quit()
    copy = max((laptop.vault / "backups").iterdir())
    held = {item.name: item.read_bytes() for item in copy.iterdir()}
    bring_in(two, copy, PASSPHRASE)
    assert {item.name: item.read_bytes() for item in copy.iterdir()} == held
    assert {item.summary.reference for item in two.office.shelf()} == {"K-17", "L-02"}


def refused(therapist: Therapist, path: Path, words: str, sentence: str) -> None:
    """It is said on the page that asked, and the way back is open."""
    therapist.ask.will(path)
    look_inside(therapist, path, words)
    therapist.wait(lambda: sentence in therapist.shown(), sentence)
    assert isinstance(therapist.page, PassphrasePage)
    steps_back(therapist)


def test_my_practice_from_elsewhere_waits_to_be_asked_for(computers: tuple[Home, Home]) -> None:
    """Where there is another one here: it is said, the rest can come without it, and it comes when it is wanted."""
    laptop, desktop = computers
    one, two = with_frame(laptop), desktop.begin()
    for therapist, name in ((one, "Ana Ruiz"), (two, "A. Ruiz")):
        practice = therapist.office.practice()
        practice.set_value("practice.therapist", "name", name)
        therapist.office.save_practice(practice)
        therapist.app._desk.show_shelf()
    path = pack(one, laptop.out)
    said = bring_in(two, path)
    assert "My practice is another one there. Yours stays as it is." in said
    assert len(two.office.practices()) == 1
    two.ask.will(path)
    look_inside(two, path)
    two.wait(lambda: "Yours stays as it is." in two.shown())
    two.press("Bring in My practice as well …")
    two.wait(lambda: "every text stays, and you will choose" in two.shown())
    two.press("Bring it in")
    two.wait(lambda: "It is brought in" in two.shown())
    assert len(two.office.practices()) == 2
