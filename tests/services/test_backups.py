# SPDX-License-Identifier: MIT
"""Backups of an open vault: an honest status, and a sentence for each thing that goes wrong."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from frame_builder.services.backups import OLD, Backups, find, moment_in
from frame_builder.vault import backup, restore
from frame_builder.vault.errors import BackupNotMade, BackupUnusable, DiskFull, VaultReadOnly
from frame_builder.vault.keys import Strength
from frame_builder.vault.store import Vault

PASSPHRASE = "four words for a test"


class Clock:
    """The time of day, as the test wants it."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def text(self) -> str:
        return self.now.isoformat(timespec="seconds")


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def vault(tmp_path: Path, clock: Clock) -> Iterator[Vault]:
    with Vault.create(tmp_path / "vault", PASSPHRASE, Strength(8 * 1024 * 1024, 1), clock=clock.text) as opened:
        yield opened


@pytest.fixture
def backups(vault: Vault, clock: Clock) -> Backups:
    return Backups(vault, clock)


def write(vault: Vault, text: str = "words") -> None:
    """Work a little."""
    vault.set_setting("practice", text)


def test_nothing_written_needs_no_backup(backups: Backups) -> None:
    status = backups.status()
    assert (status.last, status.worry, status.due, status.second) == (None, "", False, None)


def test_a_backup_is_due_until_one_holds_everything(vault: Vault, backups: Backups, clock: Clock) -> None:
    write(vault)
    assert backups.due()
    assert backups.status().worry == "none"
    made = backups.make()
    assert made.second is None
    status = backups.status()
    assert (status.last, status.worry, status.due) == (clock.now, "", False)
    write(vault, "more")
    assert backups.due()
    assert backups.status().worry == ""
    clock.now += OLD + timedelta(hours=1)
    assert backups.status().worry == "old"
    backups.make()
    assert backups.status().worry == ""


def test_an_old_backup_is_no_worry_where_nothing_was_written_since(
    vault: Vault, backups: Backups, clock: Clock
) -> None:
    write(vault)
    backups.make()
    clock.now += timedelta(days=400)
    assert backups.status().worry == ""


@pytest.mark.fault(30)
def test_a_damaged_newest_backup_makes_a_new_one_due(vault: Vault, backups: Backups) -> None:
    write(vault)
    made = backups.make()
    (kept,) = backups.listing()
    backups.check(kept)
    (made.path / "vault.db").write_bytes(b"x" * 8192)
    assert backups.due()
    with pytest.raises(BackupUnusable, match="damaged"):
        backups.check(kept)


@pytest.mark.fault(16)
def test_the_clock_set_back_is_said_and_loses_nothing(vault: Vault, backups: Backups, clock: Clock) -> None:
    write(vault)
    backups.make()
    clock.now -= timedelta(days=900)
    status = backups.status()
    assert (status.last, status.worry, status.due) == (None, "clock", False), "there is one, and it holds everything"
    write(vault, "later")
    status = backups.status()
    assert (status.last, status.worry) == (None, "clock")
    backups.make()
    assert len(backups.listing()) == 2
    assert backups.status().last == clock.now


@pytest.mark.fault(4, 30)
def test_no_room_here_keeps_what_there_was(
    vault: Vault, backups: Backups, monkeypatch: pytest.MonkeyPatch, clock: Clock
) -> None:
    write(vault)
    first = backups.make()
    write(vault, "more")
    clock.now += timedelta(days=9)

    def full(*_: object, **__: object) -> None:
        raise DiskFull(vault.folder)

    monkeypatch.setattr(backup, "copy", full)
    with pytest.raises(BackupNotMade, match="no room left") as met:
        backups.make()
    assert met.value.kind == "space"
    assert [kept.here for kept in backups.listing()] == [first.path]
    assert backups.status().worry == "old"
    assert vault.setting("practice") == "more"


def test_the_last_room_on_the_disk_is_left_for_what_is_typed(
    vault: Vault, backups: Backups, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(vault)
    room = shutil.disk_usage(vault.folder)._replace(free=1_000_000)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: room)
    with pytest.raises(BackupNotMade, match="no room left"):
        backups.make()
    assert backups.listing() == ()


def test_a_vault_that_cannot_be_written_is_left_alone(vault: Vault, backups: Backups, monkeypatch) -> None:
    write(vault)
    monkeypatch.setattr(vault, "read_only", True)
    assert not backups.due()
    monkeypatch.setattr(backup, "make_folder", lambda folder: (_ for _ in ()).throw(VaultReadOnly(folder)))
    with pytest.raises(BackupNotMade, match="cannot be written"):
        backups.make()


@pytest.mark.fault(16)
def test_a_backup_dated_in_the_future_is_neither_the_newest_nor_in_the_way(
    vault: Vault, backups: Backups, clock: Clock
) -> None:
    real = clock.now
    for hours in (30_000, 10):  # years ahead, and a few hours
        clock.now = real + timedelta(hours=hours)
        write(vault, f"older state {hours}")
        backups.make()
    clock.now = real
    assert not backups.due(), "the last one holds everything, whatever its date"
    write(vault, "the work since")
    newest = backups.make().path
    assert not backups.due()
    listing = backups.listing()
    assert [kept.ahead for kept in listing] == [False, False, True]
    later = real + timedelta(hours=11)
    assert find(backups.folder, later)[0].path != listing[-1].path
    assert find(backups.folder, later)[-1] == listing[-1]
    clock.now = later
    write(vault, "more")
    assert backups.due()
    assert newest.is_dir()


def renamed(vault: Vault, backups: Backups, clock: Clock) -> datetime:
    """A backup of today gets the name of a day forty days later; when its last change was."""
    write(vault)
    changed, made = clock.now, backups.make().path
    clock.now += timedelta(days=40)
    made.rename(made.with_name((clock.now - timedelta(minutes=5)).strftime("%Y%m%dT%H%M%S")))
    return changed


@pytest.mark.fault(9)
def test_an_old_backup_under_a_new_name_tells_its_last_change(
    vault: Vault, backups: Backups, clock: Clock, tmp_path: Path
) -> None:
    """When it is checked, and when it is brought back: what is in it cannot be renamed. And a new one is made."""
    changed = renamed(vault, backups, clock)
    vault.new_frame("{}")
    (kept,) = backups.listing()
    backups.check(kept)
    assert backups.last_change(kept) == changed
    told: list[str] = []
    restore.prepare(kept.path, tmp_path / "new", PASSPHRASE, tell=told.append)
    assert [moment_in(text) for text in told] == [changed]
    assert backups.due()
    backups.make()
    assert backups.last_change(backups.listing()[0]) == clock.now


@pytest.mark.fault(9, control=True)
def test_control_its_name_says_that_it_is_new(vault: Vault, backups: Backups, clock: Clock) -> None:
    changed = renamed(vault, backups, clock)
    last = backups.status().last
    assert last is not None
    assert last - changed > timedelta(days=39)


def test_an_empty_backup_tells_no_change(vault: Vault, backups: Backups) -> None:
    backups.make()
    assert backups.last_change(backups.listing()[0]) is None


@pytest.mark.fault(16, control=True)
def test_control_by_its_name_alone_the_future_one_is_the_newest(vault: Vault, backups: Backups, clock: Clock) -> None:
    real = clock.now
    clock.now += timedelta(hours=30_000)
    write(vault, "older state")
    ahead = backups.make().path
    clock.now = real
    write(vault, "the work since")
    backups.make()
    newest = backup.listed(backups.folder)[0]
    assert newest.path == ahead
    assert not vault.holds(newest)


@pytest.mark.fault(16)
@pytest.mark.parametrize("year", [1, 9999])
def test_a_clock_at_the_end_of_the_calendar_stops_no_backup(vault: Vault, year: int) -> None:
    write(vault)
    backups = Backups(vault, lambda: datetime(year, 12, 31, 23, 59, tzinfo=UTC))
    backups.make()
    assert len(backups.listing()) == 1
    backups.status()


def test_it_is_known_whether_the_newest_backup_holds_a_frame(vault: Vault, backups: Backups, clock: Clock) -> None:
    """Who deletes one is told so; one that was made after it holds nothing of it."""
    first, second = (vault.new_frame("{}", "", draft="{}", key=number) for number in (1, 2))
    assert not backups.hold(first)
    backups.make()
    assert backups.hold(first)
    assert not backups.hold("another")
    vault.delete_frame(second)
    clock.now += timedelta(minutes=1)
    backups.make()
    assert backups.hold(first)
    assert not backups.hold(second)


def test_a_damaged_backup_holds_nothing_that_could_be_taken_in(vault: Vault, backups: Backups) -> None:
    """Wherever the bit flipped: a backup is brought back whole, and taken in from whole."""
    first = vault.new_frame("{}", "", draft="{}", key=1)
    backups.make()
    database = backups.listing()[0].path / "vault.db"
    content = database.read_bytes()
    for page in range(len(content) // 4096):
        spoilt = bytearray(content)
        spoilt[page * 4096 + 2000] ^= 1
        database.write_bytes(spoilt)
        assert not backups.hold(first), page
    database.write_bytes(content)
    assert backups.hold(first)
