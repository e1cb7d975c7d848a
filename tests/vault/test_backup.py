# SPDX-License-Identifier: MIT
"""Copies of an open vault: whole, proved, thinned, and never in the way of whoever types."""

import errno
import os
import stat
import threading
import time
from datetime import UTC, datetime
from pathlib import Path

import apsw
import pytest

from frame_builder.vault import backup, keys, restore
from frame_builder.vault.errors import (
    BackupUnusable,
    CipherMissing,
    DiskFull,
    FolderNotEmpty,
    NotSaved,
    VaultClosed,
    VaultDamaged,
    VaultError,
    VaultReadOnly,
)
from frame_builder.vault.locksmith import Locksmith
from frame_builder.vault.store import Vault


def test_a_backup_opens_by_itself(home, vault) -> None:
    frame = vault.new_frame('{"reference":"A"}')
    vault.append_revision(frame, "1", "d1", "", "{}")
    place = vault.backup()
    assert place.parent == home.folder / "backups"
    assert {path.name for path in place.iterdir()} == {"vault.db", *keys.COPIES}
    vault.append_revision(frame, "2", "d2", "d1", "{}")
    assert vault.backup() != place
    with Vault.open(place, home.passphrase) as copied:
        assert [r.payload for r in copied.revisions(frame)] == ["1"]
    assert place.joinpath("vault.db").read_bytes()[:24] != home.database.read_bytes()[:24]


def test_two_backups_within_a_second_and_a_taken_name(home, vault, tmp_path: Path) -> None:
    vault._clock = lambda: "2026-11-22T03:00:00+00:00"
    assert [vault.backup().name for _ in range(2)] == ["20261122T030000", "20261122T030000-2"]
    with pytest.raises(FolderNotEmpty):
        vault.backup(tmp_path)
    assert vault.backup(tmp_path / "stick").is_dir()


@pytest.mark.fault(30)
def test_a_backup_that_does_not_prove_good_does_not_count(home, vault, monkeypatch: pytest.MonkeyPatch) -> None:
    vault.new_frame("{}")
    monkeypatch.setattr("frame_builder.vault.reading.Reader.verify", lambda _: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        vault.backup()
    assert list((home.folder / "backups").iterdir()) == []


def text_of(length: int) -> str:
    """Words that do not repeat, so that they need their pages."""
    return "".join(f"{number} " for number in range(length // 6))


def test_writing_goes_on_while_a_backup_is_made(home, vault) -> None:
    """Nobody who types waits for it, and the copy is whole: it holds what was kept up to its end."""
    frame = vault.new_frame("{}")
    for number in range(60):
        vault.append_revision(frame, text_of(150_000), f"d{number + 1}", f"d{number}" if number else "", "{}")
    made: list[Path] = []
    worker = threading.Thread(target=lambda: made.append(vault.backup()))
    worker.start()
    waits, count = [], 0
    while worker.is_alive():
        count += 1
        begun = time.perf_counter()
        vault.save_draft(frame, f"draft {count}", "{}")
        waits.append(time.perf_counter() - begun)
    worker.join()
    assert count > 3
    assert max(waits) < 0.5, "the house limit is 0.2 s on an idle machine"
    assert sorted(waits)[len(waits) // 2] < 0.1
    with Vault.open(made[0], home.passphrase) as copied:
        copied.verify()
        assert len(copied.revisions(frame)) == 60
    vault.verify()


def overtaken(vault: Vault, monkeypatch: pytest.MonkeyPatch) -> bool:
    """Whether a backup is made though another thread begins the index anew meanwhile, which exchanges the database."""
    real, threads, turns = Vault.turn, [threading.Thread(target=vault.forget_index)], []

    def turn(self: Vault) -> object:
        turns.append(1)
        if len(turns) == 3:  # the first is that of the job itself
            threads[0].start()
            threads[0].join(0.3)
        return real(self)

    monkeypatch.setattr(backup, "_STEP", 1)
    monkeypatch.setattr(Vault, "turn", turn)
    try:
        vault.backup()
    except VaultError:
        return False
    finally:
        threads[0].join()
    return True


@pytest.mark.fault(6, 30)
def test_an_index_begun_anew_waits_for_a_backup(vault: Vault, monkeypatch: pytest.MonkeyPatch) -> None:
    assert overtaken(vault, monkeypatch)


@pytest.mark.fault(6, 30, control=True)
def test_control_where_it_does_not_wait_there_is_none(vault: Vault, monkeypatch: pytest.MonkeyPatch) -> None:
    def copied(source: Vault, target: apsw.Connection) -> bool:
        with source.turn() as db:
            job = target.backup("main", db, "main")
        while not job.done:
            with source.turn():
                job.step(1)
        return True

    monkeypatch.setattr(Vault, "forget_index", Locksmith.forget_index)
    monkeypatch.setattr(backup, "_copied", copied)
    assert not overtaken(vault, monkeypatch)


@pytest.mark.skipif(os.name == "nt", reason="Windows tells the time of an open file late")
def test_a_save_that_connects_anew_meanwhile_stops_no_backup(home, monkeypatch: pytest.MonkeyPatch) -> None:
    """The file was touched, or a save was undone: the backup begins again, from what is open now."""
    vault = home.create()
    frame = vault.new_frame("{}", draft="before")
    real, turns = Vault.turn, []

    def turn(self: Vault) -> object:
        turns.append(1)
        if len(turns) == 4:
            os.utime(home.database)
            self._told = b"of somebody else"
            before = self._connection
            self.save_draft(frame, "typed meanwhile", "{}")
            assert self._connection is not before
        return real(self)

    monkeypatch.setattr(backup, "_STEP", 1)
    monkeypatch.setattr(Vault, "turn", turn)
    made = vault.backup()
    with Vault.open(made, home.passphrase) as found:
        found.verify()
        assert found.draft(frame) == "typed meanwhile"


def test_a_vault_closed_during_a_backup_finishes_it_first(home, vault) -> None:
    frame = vault.new_frame("{}")
    vault.append_revision(frame, text_of(3_000_000), "d1", "", "{}")
    begun = threading.Event()
    held = vault._clock
    vault._clock = lambda: begun.set() or held()
    worker = threading.Thread(target=vault.backup)
    worker.start()
    assert begun.wait(10)
    vault.close()
    (found,) = backup.listed(home.folder / "backups")
    worker.join()
    with Vault.open(found.path, home.passphrase) as copied:
        assert len(copied.revisions(frame)) == 1


def test_a_backup_knows_whether_anything_was_written_since(home, vault) -> None:
    frame = vault.new_frame("{}")
    vault.backup()
    (found,) = backup.listed(home.folder / "backups", vault.vault_id)
    assert vault.holds(found)
    vault.save_draft(frame, "more", "{}")
    assert not vault.holds(found)
    found.path.joinpath("vault.db").write_bytes(b"")
    assert not vault.holds(found)
    with pytest.raises(BackupUnusable, match="damaged"):
        vault.check_backup(found)


def test_a_new_passphrase_wants_a_new_backup(home, vault) -> None:
    """Else the newest backup would open with the forgotten one only."""
    vault.new_frame("{}")
    vault.backup()
    (found,) = backup.listed(home.folder / "backups", vault.vault_id)
    assert vault.holds(found)
    vault.change_passphrase(home.passphrase, "quite new words here", home.strength)
    assert not vault.holds(found)


def test_backups_of_another_vault_and_other_folders_are_not_ours(home, vault, tmp_path: Path) -> None:
    vault.backup()
    other = Vault.create(tmp_path / "other", home.passphrase, home.strength)
    other.backup(home.folder / "backups" / "20260101T000000")
    other.close()
    for name in ("notes", ".20260101T000000.abcd.new", "20269999T000000", "20260102T000000"):
        (home.folder / "backups" / name).mkdir()
    assert len(backup.listed(home.folder / "backups")) == 2
    assert len(backup.listed(home.folder / "backups", vault.vault_id)) == 1


@pytest.mark.fault(30)
def test_thinning_lets_only_our_own_go_and_never_the_new_one(home, vault, tmp_path: Path) -> None:
    folder = home.folder / "backups"
    for day in range(1, 29):
        vault._clock = lambda day=day: f"2026-01-{day:02}T12:00:00+00:00"
        vault.backup()
    other = Vault.create(tmp_path / "other", home.passphrase, home.strength)
    other.backup(folder / "20260101T000000")
    other.close()
    vault._clock = lambda: "2025-01-01T00:00:00+00:00"  # the clock was set back
    new = vault.backup()
    now = datetime(2026, 6, 30, tzinfo=UTC)
    for _ in range(20):
        backup.thin(folder, vault.vault_id, now, new)
    left = [item.path.name for item in backup.listed(folder)]
    weeks = ["20260115T120000", "20260111T120000", "20260104T120000"]
    days = [f"202601{day}T120000" for day in range(28, 15, -1)]
    assert left == [*days, *weeks, "20260101T000000", "20250101T000000"]
    assert [path.name for path in folder.iterdir() if path.name.startswith(".")] == []


def thinned_in_turn(home, vault, place) -> bool:
    """Work in a vault that lies among the backups, and let all but one of that day go; whether it is still there."""
    with Vault.open(place, home.passphrase) as opened:
        opened.set_setting("practice", "typed in it")
    for hour in range(13, 17):
        vault._clock = lambda hour=hour: f"2026-01-05T{hour}:00:00+00:00"
        new = vault.backup()
    for _ in range(5):
        backup.thin(home.folder / "backups", vault.vault_id, datetime(2026, 6, 30, tzinfo=UTC), new)
    return place.is_dir()


@pytest.mark.fault(30)
def test_a_backup_somebody_worked_in_stays(home, vault) -> None:
    """Whoever opens last week's backup as a vault and writes in it was told that it is saved."""
    vault._clock = lambda: "2026-01-05T12:00:00+00:00"
    assert thinned_in_turn(home, vault, vault.backup())


@pytest.mark.fault(30)
def test_so_does_a_copy_that_was_saved_among_the_backups(home, vault) -> None:
    """The window asks for a folder, and that of the backups is one."""
    vault._clock = lambda: "2026-01-05T12:00:00+00:00"
    vault.backup()
    place = vault.rescue(home.folder / "backups", lambda copied, _gaps: copied.set_setting("practice", "typed last"))
    vault._clock = lambda: "2026-01-07T12:00:00+00:00"
    new = vault.backup()
    backup.thin(home.folder / "backups", vault.vault_id, datetime(2026, 6, 30, tzinfo=UTC), new)
    assert place.is_dir()


@pytest.mark.fault(30, control=True)
def test_control_thinning_by_name_alone_deletes_what_was_saved(home, vault, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(backup, "_untouched", lambda _: True)
    vault._clock = lambda: "2026-01-05T12:00:00+00:00"
    assert not thinned_in_turn(home, vault, vault.backup())


def test_what_an_interrupted_run_left_is_swept_and_a_running_one_is_not(home, vault) -> None:
    vault.backup()
    folder = home.folder / "backups"
    for name in (".20260101T000000.gone", ".20260101T000000.abcd.new", ".20260102T000000.abcd.new", ".own"):
        (folder / name).mkdir()
    os.utime(folder / ".20260101T000000.abcd.new", (0, 0))
    backup.sweep(folder)
    left = {path.name for path in folder.iterdir() if path.name.startswith(".")}
    assert left == {".20260102T000000.abcd.new", ".own"}


@pytest.mark.fault(30)
def test_a_copy_on_a_stick_is_proved_and_one_that_differs_does_not_count(
    home, vault, tmp_path: Path, monkeypatch
) -> None:
    frame = vault.new_frame("{}")
    vault.append_revision(frame, "kept", "d1", "", "{}")
    vault.backup()
    (found,) = backup.listed(home.folder / "backups")
    copy, stick = vault.copier(), tmp_path / "stick"
    vault.close()  # it works on after that
    place = copy(found, stick)
    assert place == stick / found.path.name
    with Vault.open(place, home.passphrase) as copied:
        assert [item.payload for item in copied.revisions(frame)] == ["kept"]
    monkeypatch.setattr(backup, "_digest", lambda _: b"other")
    with pytest.raises(VaultDamaged):
        copy(found, stick)
    assert [path.name for path in stick.iterdir()] == [found.path.name]


def test_a_stick_that_knows_no_owners(vault, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """FAT refuses chmod and cannot sync a folder; the backup is made all the same."""
    real = os.fsync

    def fat(handle: int) -> None:
        if stat.S_ISDIR(os.fstat(handle).st_mode):
            raise OSError(errno.EINVAL, "no")
        real(handle)

    monkeypatch.setattr(Path, "chmod", lambda *_: (_ for _ in ()).throw(PermissionError(errno.EPERM, "no")))
    monkeypatch.setattr(os, "fsync", fat)
    assert vault.backup(tmp_path / "stick").is_dir()


@pytest.mark.parametrize(
    ("error", "kind"),
    [
        (DiskFull(Path("x")), "space"),
        (VaultReadOnly(Path("x")), "forbidden"),
        (NotSaved(Path("x"), "folder"), "absent"),
        (NotSaved(Path("x"), "device"), "device"),
        (VaultDamaged(Path("x"), "it"), "unproved"),
        (CipherMissing(), "unproved"),
        (OSError(), "device"),
    ],
)
def test_each_failure_of_a_backup_has_its_sentence(error: Exception, kind: str) -> None:
    assert backup.not_made(error, Path("stick")).kind == kind


def test_a_backup_under_other_keys_is_not_called_damaged(home, vault, tmp_path: Path) -> None:
    """As after a change of all keys: it can be brought back with its own passphrase."""
    vault.backup()
    (found,) = backup.listed(home.folder / "backups")
    vault.change_passphrase(home.passphrase, "quite new words here", home.strength)
    vault.check_backup(found)  # the same data key
    vault.change_all_keys("quite new words here", "other words again here", None, home.strength)
    with pytest.raises(BackupUnusable) as met:
        vault.check_backup(found)
    assert met.value.kind == "keys"


@pytest.mark.fault(30)
@pytest.mark.parametrize("length", [0, 1, 4095, 3 * 4096 + 7])
def test_a_backup_that_was_emptied_or_cut_is_none(home, length: int) -> None:
    """The last good one is another one, and that is the one a folder means."""
    vault = home.create()
    vault.new_frame("{}")
    good, bad = vault.backup(), vault.backup()
    os.truncate(bad / "vault.db", length)
    assert [item.path for item in backup.listed(home.folder / "backups")] == [good]
    assert [item.path for item in restore.find(home.folder)] == [good]


def test_a_backup_of_a_vault_that_was_closed_meanwhile_is_one_sentence(home) -> None:
    """As where the window locks while a thread is about to copy."""
    vault = home.create()
    vault.new_frame("{}")
    vault.close()
    with pytest.raises(VaultClosed):
        backup._copied(vault, apsw.Connection(":memory:"))
