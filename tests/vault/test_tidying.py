# SPDX-License-Identifier: MIT
"""All pages written anew, before a backup and at closing: into a new file that takes the place of the old one."""

import contextlib
import errno
import os
import stat
import threading
from pathlib import Path

import apsw
import pytest

from frame_builder.vault import engine, files, locksmith
from frame_builder.vault.errors import DiskFull, NotSaved, VaultError
from frame_builder.vault.store import Vault

from .conftest import Home
from .disk_tree import DiskTree, written
from .test_faults import FAULT, faulty_disk

linux = pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="asks Linux which file a handle means")


@pytest.fixture
def faulty() -> str:
    faulty_disk()
    FAULT.lift()
    return "faulty"


def used(home: Home, vfs: str = "") -> tuple[Vault, list[str]]:
    """An open vault in which something was deleted."""
    vault = home.create(vfs)
    frames = [vault.new_frame("{}", f"words {number}", draft=f"draft {number} " * 300) for number in range(12)]
    vault.delete_frame(frames.pop())
    return vault, frames


def whole(vault: Vault, frames: list[str]) -> bool:
    vault.verify()
    return [vault.draft(frame) for frame in frames] == [f"draft {number} " * 300 for number in range(len(frames))]


def lead_elsewhere(home: Home, vault: Vault) -> Path:
    """Close the vault, and make the name of its database a link to a file elsewhere, which is returned."""
    vault.close()
    elsewhere = home.folder.with_name("another disk") / "kept.db"
    elsewhere.parent.mkdir()
    home.database.rename(elsewhere)
    home.database.symlink_to(elsewhere)
    return elsewhere


@pytest.mark.skipif(os.name == "nt", reason="Windows has other rights")
def test_the_name_stays_a_link_and_the_file_open_to_the_same_people(home: Home) -> None:
    vault, frames = used(home)
    elsewhere = lead_elsewhere(home, vault)
    elsewhere.chmod(0o640)
    vault = home.open()
    vault.save_draft(frames[0], "typed", "{}")
    before = files.identity(elsewhere)
    vault.tidy_words()
    assert files.identity(elsewhere) != before
    assert home.database.is_symlink()
    assert stat.S_IMODE(elsewhere.stat().st_mode) == 0o640
    vault.change_all_keys(home.passphrase, "other words of today", None, home.strength)
    vault.close()
    assert home.database.is_symlink()
    (left := elsewhere.with_name(f".{engine.DATABASE}.0a0a0a0a.new")).write_bytes(b"of a killed program")
    assert home.open("other words of today").draft(frames[0]) == "typed"
    assert not left.exists()
    assert [path.name for path in elsewhere.parent.iterdir() if path.name.startswith(".")] == []


def test_who_saves_meanwhile_waits_for_the_second_time_only(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is saved while the new file is proved is in it in the end."""
    vault, frames = used(home)
    prove, saved = vault._proved_copy, []

    def meanwhile(*told: object) -> tuple[int, bytes]:
        if not saved:
            typing = threading.Thread(target=vault.save_draft, args=(frames[0], "typed meanwhile", "{}"))
            typing.start()
            typing.join(20)
            saved.append(vault.draft(frames[0]))
        return prove(*told)  # type: ignore[arg-type]

    monkeypatch.setattr(vault, "_proved_copy", meanwhile)
    vault.tidy_words()
    assert saved == ["typed meanwhile"]
    assert not vault._written
    assert not vault._is_untidy()
    vault.close()
    assert home.open().draft(frames[0]) == "typed meanwhile"


@pytest.mark.fault(3, 4)
@pytest.mark.parametrize("lasting", [True, False])
@pytest.mark.parametrize("error", [apsw.FullError, apsw.IOError])
def test_whichever_write_fails_the_old_file_is_there(
    home: Home, faulty: str, error: type[apsw.Error], lasting: bool
) -> None:
    vault, frames = used(home, faulty)
    for at in range(1, 2000):
        FAULT.set(error, at, lasting=lasting)
        try:
            vault._write_pages_anew()
        except (DiskFull, NotSaved):
            FAULT.lift()
            assert not list(home.folder.glob(".vault.db*"))
            assert whole(vault, frames)
            assert vault._written, "it is tried again"
        else:
            FAULT.lift()
            assert at > 10
            assert whole(vault, frames)
            return
    raise AssertionError("it never ends")


@pytest.mark.skipif(os.name == "nt", reason="there the old file must be closed first")
@pytest.mark.fault(3, 7)
def test_where_the_new_file_cannot_be_opened_all_can_still_be_copied_elsewhere(
    home: Home, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A disk that goes away in the moment after the exchange: what was read before is in memory."""
    vault, frames = used(home)
    with monkeypatch.context() as patch:
        connect = engine.connect

        def failing(path: Path, *words: object, **named: object) -> apsw.Connection:
            if path.name == engine.DATABASE:
                raise apsw.CantOpenError
            return connect(path, *words, **named)  # type: ignore[arg-type]

        patch.setattr(locksmith.engine, "connect", failing)
        with pytest.raises(VaultError):
            vault._write_pages_anew()
    assert whole(vault, frames)
    copy = vault.rescue(tmp_path, lambda copied, _gaps: copied.save_draft(frames[0], "typed last", "{}"))
    with Vault.open(copy, home.passphrase) as copied:
        assert copied.draft(frames[0]) == "typed last"
    vault.save_draft(frames[0], "typed when it was back", "{}")
    vault.close()
    assert home.open().draft(frames[0]) == "typed when it was back"


class Share:
    """Takes away what lies in the place of a file before it gives that place to another, and may stop in between."""

    def __init__(self, database: Path, failures: int, error: type[BaseException] = OSError) -> None:
        self.database, self.failures, self.error = database, failures, error

    def replace(self, real: object) -> object:
        def replaced(source: Path, target: Path) -> Path:
            if Path(target) == self.database and self.failures:
                self.failures -= 1
                Path(target).unlink(missing_ok=True)
                raise self.error(errno.EACCES, "denied")
            return real(source, target)  # type: ignore[operator,no-any-return]

        return replaced


@pytest.mark.skipif(os.name == "nt", reason="Windows lets nobody delete a file that is open")
@pytest.mark.fault(7, 31)
@pytest.mark.parametrize("by", ["closing", "backup", "killed"])
@pytest.mark.parametrize("failures", [1, 9])
@pytest.mark.parametrize("linked", [False, True])
def test_a_share_that_takes_away_the_old_file_first_loses_none(
    home: Home, monkeypatch: pytest.MonkeyPatch, failures: int, by: str, linked: bool
) -> None:
    vault, frames = used(home)
    place = home.database
    if linked:
        place = lead_elsewhere(home, vault)
        vault = home.open()
        vault.save_draft(frames[0], "draft 0 " * 300, "{}")
    share = Share(place, failures, KeyboardInterrupt if by == "killed" else OSError)
    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", share.replace(Path.replace))
        if by == "closing":
            vault.close()
        elif by == "backup":
            with contextlib.suppress(VaultError):
                vault.backup()
            assert whole(vault, frames)
        else:
            with pytest.raises(KeyboardInterrupt):
                vault.tidy_words()
        vault._leave_as_it_is()
    if failures > 1 or by == "killed":
        assert not place.exists()
    found = home.open()
    assert whole(found, frames)
    assert not list(place.parent.glob(".vault.db*"))


@pytest.mark.fault(7, 19, 31)
@pytest.mark.parametrize("linked", [False, True])
def test_nor_where_all_keys_are_changed(home: Home, monkeypatch: pytest.MonkeyPatch, linked: bool) -> None:
    vault, frames = used(home)
    place = home.database
    if linked:
        place = lead_elsewhere(home, vault)
        vault = home.open()
    vault.tidy_words()
    share = Share(place, 1, KeyboardInterrupt)
    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", share.replace(Path.replace))
        patch.setattr(vault, "tidy_words", lambda: None)
        with pytest.raises(KeyboardInterrupt):
            vault.change_all_keys(home.passphrase, "other words of today", None, home.strength)
        vault._leave_as_it_is()
    opened = []
    for passphrase in (home.passphrase, "other words of today"):
        with contextlib.suppress(VaultError), Vault.open(home.folder, passphrase) as found:
            opened.append(whole(found, frames))
    assert opened == [True]


def lost_in_cuts(home: Home, place: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[int, int]:
    """Save, write all pages anew, save again, and cut the power at every moment: how many images, how many lacked."""
    vault, frames = used(home)
    vault.save_draft(frames[0], "saved before", "{}")
    disk = DiskTree(home.folder)
    with monkeypatch.context() as patch:
        disk.watch(patch)
        vault.tidy_words()
        disk._cut()
    vault._leave_as_it_is()
    lacking = 0
    for number, image in enumerate(disk.images):
        folder = written(image, place / str(number))
        try:
            with Vault.open(folder, home.passphrase) as opened:
                opened.verify()
                lacking += opened.draft(frames[0]) != "saved before"
        except VaultError:
            lacking += 1
    return len(disk.images), lacking


@linux
@pytest.mark.fault(2)
def test_whenever_the_power_goes_all_that_was_saved_is_there(
    home: Home, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    images, lacking = lost_in_cuts(home, tmp_path / "images", monkeypatch)
    assert images > 2
    assert lacking == 0


@linux
@pytest.mark.fault(2, control=True)
def test_control_a_new_file_that_was_not_synced_is_lost(
    home: Home, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "sync_file", lambda _: None)
    assert lost_in_cuts(home, tmp_path / "images", monkeypatch)[1] > 0
