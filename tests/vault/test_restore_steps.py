# SPDX-License-Identifier: MIT
"""The program ends at any step of an exchange: whatever follows, every backup is there and none was deleted."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from frame_builder.vault import backup, keys, made_here, place, restore
from frame_builder.vault.errors import VaultInUse
from frame_builder.vault.store import Vault

from .test_restore import NOW, content, fill, newest

STATES = ("whole", "only backups", "a stranger's file")


class Dead(BaseException):
    """Nothing in the program catches it, as nothing catches a kill."""


def made(home, state: str) -> Path:
    """A folder in the given state and a proved copy beside it; where the copy lies."""
    vault = home.create()
    fill(vault)
    vault.backup()
    made_here.remember(home.folder / "backups", vault.backup())
    vault.close()
    stage = restore.prepare(newest(home.folder), home.folder, home.passphrase)
    if state != "whole":
        for name in ("vault.db", *keys.COPIES):
            (home.folder / name).unlink()
        for name in ("vault.lock", "vault.knock"):
            (home.folder / name).touch()
    if state == "a stranger's file":
        (home.folder / "notes.txt").write_text("hers")
    return stage


def dying(at: int, patch: pytest.MonkeyPatch) -> None:
    """End the program after so many steps that change anything on the disk."""
    count = 0

    def step(real: Callable[..., Any]) -> Callable[..., Any]:
        def stepped(*arguments: Any, **more: Any) -> Any:
            nonlocal count
            given = real(*arguments, **more)
            count += 1
            if count == at:
                raise Dead
            return given

        return stepped

    for name in ("rename", "replace", "unlink", "rmdir"):
        patch.setattr(Path, name, step(getattr(Path, name)))
    patch.setattr(restore, "sync_folder", step(restore.sync_folder))
    patch.setattr(shutil, "rmtree", step(shutil.rmtree))


def died_at_each_step(home, stage: Path, places: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[int, Path]]:
    """What bringing back left that died at its first, second, … step, and last what one left that came to its end."""
    for at in range(1, 100):
        top, died = places / str(at), False
        shutil.copytree(home.folder.parent, top, symlinks=True)
        with monkeypatch.context() as patch:
            dying(at, patch)
            try:
                restore.swap(top / stage.name, top / home.folder.name, NOW)
            except Dead:
                died = True
        yield at, top / home.folder.name
        if not died:
            return
    raise AssertionError("it never came to its end")


def wrongs(home, state: str, places: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[int, list[str]]:
    """Die after each step; then start anew, and bring back once more: how many steps, and what was wrong."""
    stage, wrong, at = made(home, state), [], 0
    backups, copy = content(home.folder / "backups"), content(stage)
    for at, folder in died_at_each_step(home, stage, places, monkeypatch):
        top = folder.parent
        shutil.copytree(top, places / f"{at} again")
        begun = not (top / stage.name).exists()
        restore.finish(folder)
        if content(folder / "backups") != backups:
            wrong.append(f"{at}: the next start has not all backups")
        if list(top.glob(".*.restored")):
            wrong.append(f"{at}: it was not finished")
        if begun and state == "only backups" and content(folder).get("vault.db") != copy["vault.db"]:
            wrong.append(f"{at}: no vault")
        if state == "a stranger's file" and not list(top.glob("vault*/notes.txt")):
            wrong.append(f"{at}: her file is gone")
        folder = places / f"{at} again" / home.folder.name
        shutil.copytree(stage, folder.parent / ".vault.second.restoring")
        restore.swap(folder.parent / ".vault.second.restoring", folder, NOW)
        if content(folder / "backups") != backups or (folder / "vault.db").read_bytes() != copy["vault.db"]:
            wrong.append(f"{at}: the next bringing back has not all backups")
    return at - 1, wrong


@pytest.mark.fault(30)
@pytest.mark.parametrize("state", STATES)
def test_an_end_at_every_step_leaves_all_backups_to_the_next(
    home, state: str, tmp_path_factory, monkeypatch: pytest.MonkeyPatch
) -> None:
    steps, wrong = wrongs(home, state, tmp_path_factory.mktemp("steps"), monkeypatch)
    assert steps >= 6
    assert wrong == []


@pytest.mark.fault(30, control=True)
def test_control_an_exchange_that_throws_away_what_it_finds_loses_them(
    home, tmp_path_factory, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As it was: what could not be finished was discarded, with the backups in it."""
    monkeypatch.setattr(restore, "finish", lambda _: None)
    monkeypatch.setattr(restore, "_undo", lambda folder: shutil.rmtree(restore._ready(folder), ignore_errors=True))
    assert wrongs(home, "only backups", tmp_path_factory.mktemp("steps"), monkeypatch)[1]


@pytest.mark.parametrize("connected", [True, False])
def test_backups_that_are_a_link_stay_one(
    home, tmp_path_factory, monkeypatch: pytest.MonkeyPatch, connected: bool
) -> None:
    """The link to another disk goes along with the vault, or comes back; new backups go there as before."""
    stage = made(home, "whole")
    disk = tmp_path_factory.mktemp("disk") / "backups"
    (home.folder / "backups").rename(disk)
    (home.folder / "backups").symlink_to(disk, target_is_directory=True)
    if not connected:
        disk.rename(disk.with_name("away"))
    places = tmp_path_factory.mktemp("steps")
    for at, folder in died_at_each_step(home, stage, places, monkeypatch):
        restore.finish(folder)
        assert (folder / "backups").is_symlink(), f"step {at}"


def test_backups_in_both_places_come_together_under_names_of_their_own(home) -> None:
    stage = made(home, "whole")
    ready, folder = restore._ready(home.folder), home.folder / "backups"
    stage.rename(ready)
    shutil.copytree(folder, ready / "backups")
    (ready / "backups" / made_here.NAME).write_text("f" * 32)
    names = {item.path.name for item in backup.listed(folder)}
    restore.finish(home.folder)
    after = {item.path.name for item in backup.listed(folder)}
    assert len(after) == 2 * len(names)
    assert names < after
    assert len(made_here.remembered(folder)) == 2
    assert not ready.exists()


def test_a_copy_that_holds_backups_is_never_thrown_away(home) -> None:
    made(home, "whole")
    restore.discard(home.folder)
    assert len(backup.listed(home.folder / "backups")) == 2


@pytest.mark.fault(16)
def test_a_file_dated_beyond_all_calendars_stops_nothing(home, monkeypatch: pytest.MonkeyPatch) -> None:
    """Some file systems keep any date; others turn it into one of theirs, so it is put into the answer here."""
    stage, real = made(home, "whole"), Path.stat
    ready = stage.rename(restore._ready(home.folder))
    shutil.copytree(ready, home.folder.parent / "copy")
    (home.folder.parent / ".vault.1234.restoring").mkdir()

    def far(path: Path, **more: bool) -> os.stat_result:
        state = real(path, **more)
        return os.stat_result((*state[:8], 300_000_000_000, *state[9:10]))

    with monkeypatch.context() as patch:
        patch.setattr(Path, "stat", far)
        restore.finish(home.folder)
        assert not ready.exists()
        (found,) = restore.find(home.folder.parent / "copy")
    assert found.made.year == 3000
    for name in ("99991231T235959", "00010101T000000"):
        shutil.copytree(home.folder.parent / "copy", home.folder / "backups" / name)
    assert len(backup.listed(home.folder / "backups")) == 2


HOLDS = """
import sys
from pathlib import Path
from frame_builder.vault.store import Vault
with Vault.open(Path(sys.argv[1]), sys.argv[2]):
    print("open", flush=True)
    sys.stdin.read()
"""


def swapped_under_an_open_window(home) -> bool:
    """Bring back while another program has the vault open and its lock was deleted by hand: whether it was done."""
    stage = made(home, "whole")
    command = [sys.executable, "-c", HOLDS, str(home.folder), home.passphrase]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout is not None
        assert child.stdout.readline() == "open\n"
        (home.folder / "vault.lock").unlink()
        before = content(home.folder)
        try:
            restore.swap(stage, home.folder, NOW)
        except VaultInUse:
            after = content(home.folder)
            after.pop("vault.lock", None)
            assert after == before
            return False
        finally:
            child.communicate("")
    return True


@pytest.mark.fault(15)
@pytest.mark.skipif(os.name == "nt", reason="Windows deletes no file that is open")
def test_no_exchange_under_a_window_whose_lock_was_deleted(home) -> None:
    assert not swapped_under_an_open_window(home)
    with Vault.open(home.folder, home.passphrase) as vault:
        vault.verify()


@pytest.mark.fault(15, control=True)
@pytest.mark.skipif(os.name == "nt", reason="Windows deletes no file that is open")
def test_control_the_lock_file_alone_does_not_see_it(home, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(place, "_insist_unused", lambda _: None)
    assert swapped_under_an_open_window(home)


def test_signs_in_the_name_of_a_folder_are_letters(tmp_path: Path) -> None:
    """A vault in a folder named “*” leaves the copies of its neighbours alone, and one named “v[a]” sweeps its own."""
    for name, others in (("*", True), ("v[a]", False)):
        old = tmp_path / f".{'other' if others else name}.0a0b0c0d.restoring"
        old.mkdir()
        os.utime(old, (1, 1))
        restore.finish(tmp_path / name)
        assert old.exists() == others
