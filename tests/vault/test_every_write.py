# SPDX-License-Identifier: MIT
"""The disk fails at every single write and sync of a backup, of joining and of an update."""

from __future__ import annotations

import contextlib
import shutil
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import apsw
import pytest

from frame_builder.vault import backup, bundle, engine, migrate
from frame_builder.vault.errors import DiskFull, NotRead, NotSaved, VaultDamaged, VaultError
from frame_builder.vault.reading import Reader
from frame_builder.vault.store import Vault

from .test_faults import FAULT, FaultyDisk, faulty_disk
from .test_join_faults import packed
from .test_restore import fill
from .test_update import FIXTURES, copied, wrong

MOST_WRITES = 3000
"""A loop that finds more than this has forgotten to end."""


@pytest.fixture(scope="module", autouse=True)
def disk() -> FaultyDisk:
    return faulty_disk()


@pytest.fixture(autouse=True)
def healthy() -> Iterator[None]:
    FAULT.lift()
    yield
    FAULT.lift()


def failing_backups(home, patch: pytest.MonkeyPatch, error: type[apsw.Error], every: int = 1) -> tuple[int, list[str]]:
    """Make a backup again and again, each time with another write that fails; how many failed, and what was wrong."""
    vault = home.create()
    fill(vault)
    patch.setattr(backup, "connect", partial(engine.connect, vfs="faulty"))
    found = []
    for at in range(1, MOST_WRITES, every):
        FAULT.set(error, at, lasting=True)
        made = None
        with contextlib.suppress(DiskFull, NotSaved):
            made = vault.backup()
        FAULT.lift()
        for item in backup.listed(home.folder / "backups"):
            try:
                with Vault.open(item.path, home.passphrase) as opened:
                    opened.verify()
            except VaultError:
                found.append(f"write {at}: a bad backup bears a name")
                shutil.rmtree(item.path)
        if made is not None:
            vault.verify()
            return at - 1, found
    raise AssertionError("it never ends")


def failing_joins(place: Path, error: type[apsw.Error], every: int = 1) -> tuple[int, list[str]]:
    """Take the same bundle in again and again, each time with another write that fails."""
    here, path, passphrase = packed(place)
    found = []
    with Vault.open(here, passphrase, vfs="faulty") as vault:
        before, parcel = vault.parcel(), bundle.read(path, passphrase)
        for at in range(1, MOST_WRITES, every):
            FAULT.set(error, at, lasting=True)
            try:
                vault.take_in(parcel, lambda _name, _state: ("{}", ""))
            except (DiskFull, NotSaved):
                FAULT.lift()
                vault.verify()
                whole = not vault.plan(parcel)[0]  # the very last sync fails when all is written
                found += [] if whole or vault.parcel() == before else [f"write {at}: half of it is there"]
                continue
            FAULT.lift()
            vault.verify()
            return at - 1, found if vault.parcel() != before else [*found, "nothing was joined in the end"]
    raise AssertionError("it never ends")


def failing_updates(place: Path, fixture: Path, error: type[apsw.Error], every: int = 1) -> tuple[int, list[str]]:
    """Bring a vault of an earlier format up to date again and again, each time with another write that fails."""
    found = []
    for at in range(1, MOST_WRITES, every):
        folder, about = copied(fixture, place / str(at))
        FAULT.set(error, at, lasting=True)
        done = False
        with contextlib.suppress(DiskFull, NotRead, NotSaved):
            Vault.open(folder, about["passphrase"], vfs="faulty").close()
            done = True
        FAULT.lift()
        found += [f"write {at}: {what}" for what in wrong(folder, about)]
        shutil.rmtree(folder)
        if done:
            return at - 1, found
    raise AssertionError("it never ends")


def failing_copies(home, error: type[apsw.Error]) -> tuple[int, list[str]]:
    """Begin the index anew again and again, which writes all rows into a new database; what was told as damage."""
    vault = home.create("faulty")
    fill(vault)
    found = []
    for at in range(1, MOST_WRITES, 3):
        FAULT.set(error, at, lasting=False)
        done = False
        try:
            vault.forget_index()
            done = True
        except (DiskFull, NotSaved):
            pass
        except VaultError as met:
            found.append(f"write {at}: {met}")
        FAULT.lift()
        vault.verify()
        if done:
            return at - 1, found
    raise AssertionError("it never ends")


@pytest.mark.fault(3, 4)
@pytest.mark.parametrize("error", [apsw.FullError, apsw.IOError])
def test_a_new_database_that_could_not_be_written_is_no_damage(home, error: type[apsw.Error]) -> None:
    count, found = failing_copies(home, error)
    assert count > 20
    assert found == []


@pytest.mark.fault(3, control=True)
def test_control_the_librarys_own_transactions_hide_what_went_wrong(home, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(migrate, "_at_once", lambda connection: connection)
    found = failing_copies(home, apsw.IOError)[1]
    assert any("is damaged" in told for told in found)


@pytest.mark.fault(3, 30)
@pytest.mark.parametrize("error", [apsw.FullError, apsw.IOError])
def test_a_backup_that_could_not_be_written_has_no_name(home, monkeypatch: pytest.MonkeyPatch, error) -> None:
    count, found = failing_backups(home, monkeypatch, error)
    assert count > 5
    assert found == []


@pytest.mark.usefixtures("unproved")
@pytest.mark.fault(30, control=True)
def test_control_a_backup_that_is_not_proved_may_be_a_bad_one(home, monkeypatch: pytest.MonkeyPatch) -> None:
    """The disk changes a bit of what it writes, and reports no error."""
    vault = home.create()
    fill(vault)
    copy = backup.copy_pages

    def changed(source: Reader, data_key: bytes, path: Path) -> None:
        copy(source, data_key, path)
        content = bytearray(path.read_bytes())
        content[len(content) // 2] ^= 1
        path.write_bytes(content)

    monkeypatch.setattr(backup, "copy_pages", changed)
    with pytest.raises(VaultDamaged):
        vault.backup()
    assert backup.listed(home.folder / "backups") == ()
    monkeypatch.setattr(backup, "prove", lambda *_, **__: None)
    made = vault.backup()
    assert [item.path for item in backup.listed(home.folder / "backups")] == [made]
    with pytest.raises(VaultDamaged), Vault.open(made, home.passphrase) as opened:
        opened.verify()


@pytest.mark.fault(3)
def test_joining_that_could_not_be_written_left_nothing(tmp_path: Path) -> None:
    count, found = failing_joins(tmp_path, apsw.FullError, every=7)
    assert count > 20
    assert found == []


@pytest.mark.fault(3, 18)
def test_an_update_that_could_not_be_written_left_the_older_vault(tmp_path: Path) -> None:
    count, found = failing_updates(tmp_path, FIXTURES[0], apsw.FullError, every=23)
    assert count > 20
    assert found == []


@pytest.mark.fault(3, control=True)
def test_control_without_a_journal_joining_leaves_half(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    weaker = [row for row in engine._SETTINGS if row[0] != "journal_mode"]
    monkeypatch.setattr(engine, "_SETTINGS", (*weaker, ("journal_mode", "off", "off")))
    try:
        found = failing_joins(tmp_path, apsw.FullError, every=7)[1]
    except VaultError as error:
        found = [type(error).__name__]
    assert found


@pytest.mark.fault(4)
def test_an_exchange_that_found_no_room_leaves_no_query_in_the_middle(home) -> None:
    """The library could undo no save then for as long as the vault is open, and pages would not be written anew."""
    vault = home.create("faulty")
    frames = [vault.new_frame("{}", f"words {number}", draft=f"draft {number} " * 300) for number in range(20)]
    for at in range(1, MOST_WRITES, 3):
        FAULT.set(apsw.FullError, at, lasting=True)
        try:
            vault.forget_index()
        except DiskFull:
            with pytest.raises(DiskFull):
                vault.save_draft(frames[0], "typed while it was full " * 500, "{}")
        else:
            FAULT.lift()
            assert at > 10
            return
        FAULT.lift()
        vault.save_draft(frames[0], f"typed at {at}", "{}")
        assert vault.draft(frames[0]) == f"typed at {at}"
        vault._write_pages_anew()
    raise AssertionError("it never ends")
