# SPDX-License-Identifier: MIT
"""A second folder for backups, such as a stick: not there, full, pulled out, written by two computers."""

from __future__ import annotations

import errno
import os
import shutil
import subprocess
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from frame_builder.services.backups import SECOND_OLD, Backups, find
from frame_builder.vault import backup, made_here
from frame_builder.vault.errors import BackupNotMade
from frame_builder.vault.store import Vault

from .test_backups import PASSPHRASE, Clock, backups, clock, vault, write

__all__ = ["backups", "clock", "vault"]  # fixtures


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    place = tmp_path / "stick"
    place.mkdir()
    return place


def test_a_stick_gets_a_copy_of_each_backup(vault: Vault, backups: Backups, stick: Path) -> None:
    write(vault)
    backups.set_second(stick)
    assert backups.make().second is None
    (kept,) = backups.listing()
    assert kept.here is not None
    assert kept.second == stick / backup.SECOND / kept.here.name
    backups.check(kept)
    shutil.rmtree(backups.folder)
    (alone,) = backups.listing()
    assert (alone.here, alone.path) == (None, kept.second)
    assert find(stick)[0].path == kept.second


def test_a_stick_that_is_not_there_is_no_error(vault: Vault, backups: Backups, stick: Path, clock: Clock) -> None:
    write(vault)
    backups.set_second(stick)
    backups.make()
    shutil.rmtree(stick)
    clock.now += timedelta(days=1)
    write(vault, "more")
    assert backups.make().second is None
    status = backups.status()
    assert (status.connected, status.second, status.second_last) == (False, stick, None)
    stick.mkdir()  # the place it is mounted on, without the stick
    assert backups.make().second is None
    assert list(stick.iterdir()) == []
    assert not backups.connected


def test_a_stick_not_seen_for_long_is_told(vault: Vault, backups: Backups, stick: Path, clock: Clock) -> None:
    write(vault)
    backups.set_second(stick)
    backups.make()
    assert not backups.status().second_old
    clock.now += SECOND_OLD + timedelta(days=1)
    assert backups.status().second_old


def test_a_full_stick_is_one_sentence_and_the_backup_here_counts(
    vault: Vault, backups: Backups, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(vault)
    backups.set_second(stick)

    def full(*_: object) -> bytes:
        raise OSError(errno.ENOSPC, "no room")

    with monkeypatch.context() as patch:
        patch.setattr(backup, "copy_file", full)
        made = backups.make()
    assert made.second is not None
    assert (made.second.kind, made.second.folder) == ("space", stick)
    assert list((stick / backup.SECOND).iterdir()) == []
    assert [kept.here for kept in backups.listing()] == [made.path]
    assert backups.status().second_wrong == str(made.second), "and not only to whoever asked for it"
    write(vault, "more")
    assert backups.make().second is None
    assert backups.status().second_wrong == ""


@pytest.mark.fault(30)
def test_a_stick_that_never_got_a_copy_is_told_from_the_day_it_was_chosen(
    vault: Vault, backups: Backups, stick: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(vault)
    backups.set_second(stick)
    monkeypatch.setattr(backup, "copy_file", lambda *_: (_ for _ in ()).throw(OSError(errno.EROFS, "read only")))
    backups.make()
    assert not backups.status().second_old
    clock.now += SECOND_OLD + timedelta(days=1)
    assert backups.status().second_old
    assert Backups(vault, lambda: clock.now).status().second_old, "after the next opening too"


@pytest.mark.fault(30)
def test_a_stick_pulled_out_while_it_is_written(
    vault: Vault, backups: Backups, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(vault)
    backups.set_second(stick)

    def pulled(*_: object) -> bytes:
        shutil.rmtree(stick)
        raise OSError(errno.ENOENT, "gone")

    monkeypatch.setattr(backup, "copy_file", pulled)
    made = backups.make()
    assert made.second is None
    assert len(backups.listing()) == 1


def test_a_second_folder_that_cannot_be_written(backups: Backups, stick: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def forbidden(*_: object, **__: object) -> None:
        raise PermissionError(errno.EACCES, "no")

    monkeypatch.setattr(Path, "mkdir", forbidden)
    with pytest.raises(BackupNotMade, match="choose another folder"):
        backups.set_second(stick)
    assert backups.second is None


def test_a_second_folder_is_given_up_without_losing_what_lies_there(
    vault: Vault, backups: Backups, stick: Path
) -> None:
    write(vault)
    backups.set_second(stick)
    backups.make()
    backups.set_second(None)
    assert backups.second is None
    assert len(find(stick)) == 1


@pytest.mark.parametrize(
    "stored", ["", "{}", "[]", "null", "{", '{"second": 7}', '{"second": null}', '{"second": "/media/stick\\ud800"}']
)
def test_a_strange_setting_is_no_second_folder(vault: Vault, backups: Backups, stored: str) -> None:
    vault.set_setting("backups", stored)
    assert backups.second is None
    assert not backups.connected


def test_thinning_goes_on_in_both_places(vault: Vault, backups: Backups, stick: Path, clock: Clock) -> None:
    backups.set_second(stick)
    for hour in range(20):
        write(vault, f"hour {hour}")
        clock.now += timedelta(hours=12)
        backups.make()
    assert len(backup.listed(backups.folder)) < 14
    assert len(backup.listed(stick / backup.SECOND)) < 14
    for kept in backups.listing():
        backups.check(kept)


def two_computers(vault: Vault, clock: Clock, stick: Path, tmp_path: Path) -> tuple[Backups, Vault, Backups]:
    """The vault, a copy of it on another computer, and one stick for both. The other one works on Monday only."""
    clock.now = datetime(2026, 11, 16, 8, tzinfo=UTC)
    write(vault, "before")
    here = Backups(vault, clock)
    here.set_second(stick)
    here.make()
    vault.close()
    shutil.copytree(vault.folder, tmp_path / "desktop")
    other = Vault.open(tmp_path / "desktop", PASSPHRASE, clock=clock.text)
    there = Backups(other, clock)
    clock.now += timedelta(hours=2)
    write(other, "desktop on Monday")
    there.make()
    laptop = Vault.open(vault.folder, PASSPHRASE, clock=clock.text)
    here = Backups(laptop, clock)
    clock.now += timedelta(hours=8)
    for day in range(4):
        write(laptop, f"laptop, day {day}")
        here.make()
        clock.now += timedelta(hours=4)
        write(laptop, f"laptop, day {day}, later")
        here.make()
        clock.now += timedelta(hours=20)
    laptop.close()
    return here, other, there


def work_on_the_stick(stick: Path, tmp_path: Path) -> set[str | None]:
    """What the backups on the stick hold."""
    found = set()
    for item in backup.listed(stick / backup.SECOND):
        shutil.copytree(item.path, tmp_path / "look")
        with Vault.open(tmp_path / "look", PASSPHRASE) as opened:
            found.add(opened.setting("practice"))
        shutil.rmtree(tmp_path / "look")
    return found


@pytest.mark.fault(30)
def test_two_computers_with_one_stick_leave_each_other_alone(
    vault: Vault, clock: Clock, stick: Path, tmp_path: Path
) -> None:
    """One never lets the other's backups go, nor takes them for its own last good one; both are offered."""
    _, other, there = two_computers(vault, clock, stick, tmp_path)
    held = work_on_the_stick(stick, tmp_path)
    assert "desktop on Monday" in held
    assert "laptop, day 3, later" in held
    assert "laptop, day 1" not in held, "the laptop thins its own"
    status = there.status()
    assert status.last == status.second_last == datetime(2026, 11, 16, 10, tzinfo=UTC)
    foreign = [kept for kept in there.listing() if not kept.ours]
    assert [kept.here for kept in foreign] == [None] * len(foreign)
    assert len(find(stick)) > len(foreign) > 2
    there.check(foreign[0])
    other.close()


@pytest.mark.fault(30, control=True)
def test_control_by_the_name_of_the_vault_one_computer_sweeps_the_others_backups(
    vault: Vault, clock: Clock, stick: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = backup.thin
    monkeypatch.setattr(backup, "thin", lambda folder, vault_id, now, new, _=None: real(folder, vault_id, now, new))
    _, other, _ = two_computers(vault, clock, stick, tmp_path)
    other.close()
    assert "desktop on Monday" not in work_on_the_stick(stick, tmp_path)


def test_a_list_that_is_damaged_or_cannot_be_written_costs_nothing_but_thinning(
    vault: Vault, backups: Backups, stick: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    backups.set_second(stick)
    write(vault)
    backups.make()
    listed = backups.folder / made_here.NAME
    assert made_here.remembered(backups.folder) == {made_here.mark(backups.listing()[0].path)}
    listed.write_bytes(b"\xff\0 half of a li")
    clock.now += timedelta(hours=1)
    write(vault, "more")
    backups.make()
    assert made_here.remembered(backups.folder) == {made_here.mark(backups.listing()[0].path)}
    monkeypatch.setattr(made_here, "_MOST", 1)
    clock.now += timedelta(hours=1)
    write(vault, "and more")
    backups.make()
    assert made_here.remembered(backups.folder) == {made_here.mark(backups.listing()[0].path)}
    monkeypatch.setattr(made_here, "_add", lambda *_: (_ for _ in ()).throw(OSError(errno.ENOSPC, "no room")))
    clock.now += timedelta(hours=1)
    write(vault, "the end")
    assert backups.make().second is None
    assert len(find(stick)) == 4


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="mounting needs the administrator")
def test_a_real_stick_full_pulled_out_and_put_back(vault: Vault, backups: Backups, stick: Path, clock: Clock) -> None:
    """A small disk of its own: each time the backup here counts, and the stick has a good copy once there is room."""

    def mount(size: str) -> bool:
        command = ["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(stick)]
        return not subprocess.run(command, check=False, capture_output=True).returncode

    if not mount("64k"):
        pytest.skip("mounting is not allowed here")
    try:
        backups.set_second(stick)
        write(vault, "words " * 20_000)
        made = backups.make()
        assert made.second is not None
        assert made.second.kind == "space"
        assert list((stick / backup.SECOND).iterdir()) == []
        subprocess.run(["umount", str(stick)], check=True)
        clock.now += timedelta(hours=1)
        write(vault, "more " * 20_000)
        assert backups.make().second is None  # not there: nothing to complain of, and nothing under the mount point
        assert list(stick.iterdir()) == []
        assert mount("8m")
        backups.set_second(stick)
        clock.now += timedelta(hours=1)
        assert backups.make().second is None
        assert [kept.second is not None for kept in backups.listing()] == [True, False, False]
        backups.check(backups.listing()[0])
        subprocess.run(["mount", "-o", "remount,ro", str(stick)], check=True)
        clock.now += timedelta(hours=1)
        made = backups.make()
        assert made.second is not None
        assert made.second.kind == "forbidden"
    finally:
        subprocess.run(["umount", str(stick)], check=False, capture_output=True)


def test_a_second_folder_on_the_disk_of_the_vault_is_told(
    vault: Vault, backups: Backups, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the system says so; a stick is another disk."""
    assert not backups.status().same_disk
    backups.set_second(stick)
    assert backups.status().same_disk
    plain = Path.stat
    there = os.stat_result((0o40755, 1, 99, 2, 0, 0, 0, 0, 0, 0))
    monkeypatch.setattr(Path, "stat", lambda path, **how: there if path == stick else plain(path, **how))
    assert not backups.status().same_disk
