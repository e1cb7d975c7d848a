# SPDX-License-Identifier: MIT
"""Frames carried from one computer to another and back, and everything taken along, by keyboard."""

from __future__ import annotations

import hashlib
import json
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from frame_builder.services.leaving import Leaving
from frame_builder.ui.forms import PassphrasePage
from frame_builder.ui.moving import MovingPage, ProgressPage, TellPage
from frame_builder.ui.shelf import ShelfPage
from frame_builder.ui.unlock import UnlockPage

from .driver import CTRL, PASSPHRASE, Home, Key, Therapist
from .test_backups import with_frame


def to_moving(therapist: Therapist) -> None:
    """From the shelf, by its shortcut."""
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


def test_everything_is_taken_along(home: Home) -> None:
    therapist = with_frame(home)
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


def test_a_wrong_passphrase_takes_nothing_along(home: Home) -> None:
    """And who thinks better of it, at any step, has done nothing."""
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
    therapist.key(Key.Key_Escape)
    therapist.wait_for(MovingPage)
    therapist.key(Key.Key_Escape)
    therapist.wait_for(ShelfPage)
    assert list(home.out.iterdir()) == []


@pytest.mark.fault(32)
def test_it_says_how_far_it_is_and_can_be_stopped(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    therapist = with_frame(home)
    gate = Gate(monkeypatch)
    leave(therapist, home.out)
    therapist.wait_for(ProgressPage)
    assert gate.reached.wait(20)
    therapist.wait(lambda: "Frame 1 of 1" in therapist.shown())
    therapist.press("Stop")
    gate.open.set()
    therapist.wait_for(TellPage)
    assert "Nothing was written." in therapist.shown()
    assert list(home.out.iterdir()) == []
    therapist.enter()
    therapist.wait_for(MovingPage)


@pytest.mark.parametrize("way", ["lock", "home"])
def test_locking_or_going_away_calls_it_off(home: Home, monkeypatch: pytest.MonkeyPatch, way: str) -> None:
    therapist = with_frame(home)
    gate = Gate(monkeypatch)
    leave(therapist, home.out)
    therapist.wait_for(ProgressPage)
    assert gate.reached.wait(20)
    threading.Timer(0.2, gate.open.set).start()
    if way == "lock":
        therapist.key(Key.Key_L, CTRL)
        therapist.wait_for(UnlockPage)
    else:
        therapist.press("All frames")
        therapist.wait_for(ShelfPage)
        therapist.wait(lambda: "Nothing was written." in therapist.shown())
    assert list(home.out.iterdir()) == []


@pytest.mark.fault(39)
def test_a_refusal_is_one_sentence_in_place(home: Home) -> None:
    therapist = with_frame(home)
    taken = home.out / Leaving(therapist.office, None).name  # type: ignore[arg-type]
    taken.mkdir()
    leave(therapist, home.out)
    therapist.wait_for(TellPage)
    assert "lies there already and was left as it is" in therapist.shown()
    assert list(taken.iterdir()) == []
