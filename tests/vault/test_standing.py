# SPDX-License-Identifier: MIT
"""An open vault whose files are taken away, exchanged or unreachable: what nobody would find is not called saved."""

import functools
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import apsw
import pytest

from frame_builder.vault import backup, engine, keys, reading, standing
from frame_builder.vault.engine import DATABASE, JOURNAL
from frame_builder.vault.errors import (
    BackupUnusable,
    DiskFull,
    NotRead,
    NotSaved,
    VaultDamaged,
    VaultError,
    VaultInUse,
    VaultReadOnly,
    WrongPassphrase,
)
from frame_builder.vault.files import NOWHERE
from frame_builder.vault.keys import Strength
from frame_builder.vault.salvage import NO_GAPS, Gaps
from frame_builder.vault.standing import Standing
from frame_builder.vault.store import Vault

from .conftest import Home
from .dying_disk import forget_pages


def filled(home: Home, vfs: str = "") -> tuple[Vault, str]:
    """A vault with a draft; beside it an older copy, in which the draft says something else."""
    vault = home.create()
    frame = vault.new_frame("{}", draft="older")
    vault.close()
    shutil.copytree(home.folder, home.folder.with_name("older"))
    vault = home.open(vfs=vfs)
    vault.save_draft(frame, "saved", "{}")
    return vault, frame


def deleted(home: Home) -> None:
    shutil.rmtree(home.folder)


def moved(home: Home) -> None:
    home.folder.rename(home.folder.with_name("moved"))


def exchanged(home: Home) -> None:
    """As a service that synchronises a folder does it."""
    beside = home.folder / ".vault.db.sync"
    shutil.copy(home.folder.with_name("older") / DATABASE, beside)
    beside.replace(home.database)


CASES = [(deleted, "gone"), (moved, "gone"), (exchanged, "exchanged")]


@pytest.mark.skipif(os.name == "nt", reason="Windows lets nobody delete or rename a file that is open")
@pytest.mark.fault(7, 31)
@pytest.mark.parametrize(("happens", "kind"), CASES)
def test_nothing_is_called_saved_that_is_not_in_the_folder(
    home: Home, tmp_path: Path, happens: Callable[[Home], None], kind: str
) -> None:
    """One sentence says what is wrong; what was saved before can be read still, and copied elsewhere with the rest."""
    vault, frame = filled(home)
    happens(home)
    for write in (
        lambda: vault.save_draft(frame, "typed after", "{}"),
        lambda: vault.append_revision(frame, "kept", "d1", "", "{}"),
        lambda: vault.change_passphrase(home.passphrase, "some other words here"),
        vault.check_place,
    ):
        with pytest.raises(NotSaved) as met:
            write()
        assert met.value.kind == kind
    assert vault.adrift
    assert vault.draft(frame) == "saved"
    if kind == "gone":
        with pytest.raises(NotSaved) as met:
            vault.backup()
        assert "safe" not in str(backup.not_made(met.value, home.folder))
    vault.prove_passphrase(home.passphrase)
    place = tmp_path / "elsewhere"
    place.mkdir()
    copy = vault.rescue(place, lambda copied, _gaps: copied.save_draft(frame, "typed last", "{}"))
    vault.close()
    with Vault.open(copy, home.passphrase) as found:
        found.verify()
        assert found.draft(frame) == "typed last"


@pytest.mark.skipif(os.name == "nt", reason="Windows lets nobody delete or rename a file that is open")
def test_a_save_on_whose_way_back_the_disk_does_not_give_enough_is_not_saved(
    home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unread(folder: Path, _key: bytes) -> bool:
        raise NotRead(folder)

    vault, frame = filled(home)
    shutil.copytree(home.folder, home.folder.with_name("stick"))
    moved(home)
    home.folder.with_name("stick").rename(home.folder)
    with monkeypatch.context() as patch:
        patch.setattr(standing, "drop_stale_journal", unread)
        with pytest.raises(NotSaved):
            vault.save_draft(frame, "typed", "{}")
    vault.save_draft(frame, "typed", "{}")
    vault.close()
    with home.open() as found:
        assert found.draft(frame) == "typed"


@pytest.mark.skipif(os.name == "nt", reason="Windows lets nobody delete or rename a file that is open")
@pytest.mark.fault(7, 31, control=True)
@pytest.mark.parametrize(("happens", "kind"), CASES)
def test_control_without_looking_it_is_called_saved_and_lost(
    home: Home, monkeypatch: pytest.MonkeyPatch, happens: Callable[[Home], None], kind: str
) -> None:
    for look in ("_find_footing", "_about_to_land", "_landed"):
        monkeypatch.setattr(Vault, look, lambda _: None)
    vault, frame = filled(home)
    happens(home)
    vault.save_draft(frame, "typed after", "{}")
    vault.close()
    if kind == "gone":
        assert not Vault.is_vault(home.folder)
    else:
        assert home.open().draft(frame) == "older"


@pytest.mark.skipif(os.name == "nt", reason="Windows lets nobody delete or rename a file that is open")
@pytest.mark.fault(7, 4)
@pytest.mark.parametrize("fails", [False, True])
def test_a_folder_that_comes_back_after_a_copy_elsewhere_is_written_on(
    home: Home, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fails: bool
) -> None:
    """It lacks what went into the copy, or what was to go there; what is written next is another text than that."""
    vault, frame = filled(home)
    shutil.copytree(home.folder, stick := tmp_path / "stick")
    shutil.rmtree(home.folder)

    def rescue() -> Path:
        return vault.rescue(tmp_path, lambda copied, _gaps: copied.save_draft(frame, "typed last", "{}"))

    if fails:
        with monkeypatch.context() as patch:
            patch.setattr(Vault, "verify", lambda _: (_ for _ in ()).throw(DiskFull(tmp_path)))
            with pytest.raises(DiskFull):
                rescue()
        assert {path.name for path in tmp_path.iterdir() if path.is_dir()} <= {"stick", "older"}, "nothing half is left"
    copy = None if fails else rescue()
    shutil.copytree(stick, home.folder)
    vault.save_draft(frame, "typed after", "{}")
    vault.close()
    found = home.open()
    found.verify()
    assert found.draft(frame) == "typed after"
    if copy is not None:
        with Vault.open(copy, home.passphrase) as other:
            found.take_in(other.parcel(), lambda *_: ("{}", ""))
        assert {draft.payload for draft in found.drafts(frame)} == {"typed last", "typed after"}


@pytest.mark.skipif(os.name == "nt", reason="Windows lets nobody delete or rename a file that is open")
def test_a_file_exchanged_before_anybody_knew_ours_is_told_so(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    """The disk did not tell which file was opened; the library itself refuses to write into one that was moved."""
    vault, frame = filled(home)
    vault._place = NOWHERE
    exchanged(home)
    with pytest.raises(NotSaved) as met:
        vault.save_draft(frame, "typed", "{}")
    assert met.value.kind == "exchanged"


@pytest.mark.skipif(os.name == "nt", reason="Windows lets nobody delete or rename a file that is open")
def test_a_folder_that_comes_back_is_written_on(home: Home) -> None:
    """Moved away and put back, or plugged in again as another disk: only with what was saved last in it."""
    vault, frame = filled(home)
    away = home.folder.with_name("moved")
    for back in (lambda: away.rename(home.folder), lambda: shutil.copytree(away, home.folder)):
        shutil.rmtree(away, ignore_errors=True)
        home.folder.rename(away)
        with pytest.raises(NotSaved):
            vault.save_draft(frame, "typed meanwhile", "{}")
        back()
        vault.save_draft(frame, "typed meanwhile", "{}")
        vault.save_draft(frame, f"typed after {back}", "{}")
    with pytest.raises(VaultInUse):
        Vault.open(home.folder, home.passphrase)
    vault.close()
    found = home.open()
    found.verify()
    assert found.draft(frame) == f"typed after {back}"


def another_computer_writes(home: Home, frame: str) -> bytes:
    """The database as another copy of the vault left it, in which a draft was written and acknowledged."""
    with Vault.open(home.folder.with_name("older"), home.passphrase) as other:
        other.save_draft(frame, "written on the other computer", "{}")
    return (home.folder.with_name("older") / DATABASE).read_bytes()


def write_into(database: Path, content: bytes) -> None:
    """In its place, as `cp` and some services that synchronise do it."""
    with database.open("r+b") as stream:
        stream.write(content)
        stream.truncate()
        os.fsync(stream.fileno())
    os.utime(database, ns=(1, database.stat().st_mtime_ns + 20_000_000))  # a clock ticks only every few milliseconds


def both_write(home: Home, long: int) -> tuple[Vault, str, str]:
    """A vault with two drafts of so many letters, open; the second is written into it by another computer."""
    vault = home.create()
    here, there = (vault.new_frame("{}", draft=name * long) for name in "ab")
    vault.close()
    shutil.copytree(home.folder, home.folder.with_name("older"))
    vault = home.open()
    vault.save_draft(here, "written here", "{}")
    vault.entries()
    write_into(home.database, another_computer_writes(home, there))
    return vault, here, there


@pytest.mark.skipif(os.name == "nt", reason="Windows lets nobody write into a database that is locked")
@pytest.mark.fault(7, 31)
@pytest.mark.parametrize("long", [1, 6000])
@pytest.mark.parametrize("ends", ["save", "close", "backup"])
def test_nothing_is_written_into_a_database_somebody_else_wrote_into(
    home: Home, tmp_path: Path, long: int, ends: str
) -> None:
    """Nobody's words are overwritten by what is held in memory here, and ours are told as not saved."""
    vault, here, there = both_write(home, long)
    if ends == "save":
        with pytest.raises(NotSaved) as met:
            vault.save_draft(here, "typed after", "{}")
        assert met.value.kind == "exchanged"
        assert vault.adrift
        copy = vault.rescue(tmp_path, lambda copied, _gaps: copied.save_draft(here, "typed after", "{}"))
        with Vault.open(copy, home.passphrase) as found:
            assert found.draft(here) == "typed after"
    if ends == "backup":
        with pytest.raises(NotSaved) as met:
            vault.backup()
        assert "dying" not in str(backup.not_made(met.value, home.folder))
    vault.close()
    found = home.open()
    found.verify()
    assert found.draft(there) == "written on the other computer"


@pytest.mark.skipif(os.name == "nt", reason="Windows lets nobody write into a database that is locked")
@pytest.mark.fault(7, 31)
@pytest.mark.parametrize("kept", [True, False], ids=["in memory", "not in memory"])
def test_a_copy_of_what_an_older_file_was_written_over_is_not_the_older_one_untold(
    home: Home, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kept: bool
) -> None:
    """What was written here is in memory and comes along; were it not, what the copy lacks would be said."""
    vault, frame = filled(home)
    vault.append_revision(frame, "kept", "d1", "", "{}")
    fresh = vault.new_frame("{}", draft="a new client")
    write_into(home.database, (home.folder.with_name("older") / DATABASE).read_bytes())
    if not kept:
        forget_pages(vault._connection)
    seen: list[Gaps] = []
    copy = vault.rescue(tmp_path, lambda _copied, gaps: seen.append(gaps))
    with Vault.open(copy, home.passphrase) as found:
        if kept:
            assert [revision.payload for revision in found.revisions(frame)] == ["kept"]
            assert found.draft(fresh) == "a new client"
            assert seen == [NO_GAPS]
        else:
            assert seen[0].older


@pytest.mark.skipif(os.name == "nt", reason="Windows lets nobody write into a database that is locked")
@pytest.mark.fault(7, 31, control=True)
def test_control_who_knows_a_file_by_its_number_only_overwrites_it(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Standing, "_size_and_time", lambda _: NOWHERE)
    monkeypatch.setattr(Standing, "_telling_pages", lambda _: b"")
    vault, here, there = both_write(home, 1)
    vault.save_draft(here, "typed after", "{}")
    vault.close()
    found = home.open()
    found.verify()
    assert found.draft(there) == "b"


@pytest.mark.skipif(os.name == "nt", reason="Windows lets nobody write into a database that is locked")
def test_a_database_that_was_only_touched_is_written_on(home: Home) -> None:
    """Its time changed, or the same was written into it again: nobody is kept from saving, and the lock is held."""
    vault, frame = filled(home)
    for number, happens in enumerate((os.utime, lambda _: written_by_somebody(vault), write_again)):
        happens(home.database)
        vault.save_draft(frame, f"typed {number}", "{}")
        assert vault.draft(frame) == f"typed {number}"
        with pytest.raises(VaultInUse):
            Vault.open(home.folder, home.passphrase)
        assert locked_below(home.database) or happens == write_again, "the test itself let go of it"
    vault.close()
    found = home.open()
    found.verify()
    assert found.draft(frame) == "typed 2"


def write_again(database: Path) -> None:
    write_into(database, database.read_bytes())


def written_by_somebody(vault: Vault) -> None:
    """As where another computer wrote the same into it, as tidying does."""
    os.utime(vault.folder / DATABASE)
    vault._told = b"another"


@pytest.mark.skipif(os.name == "nt", reason="Windows lets nobody write into a database that is locked")
@pytest.mark.fault(7, 31)
@pytest.mark.parametrize("long", [1, 6000])
def test_nothing_is_written_over_what_somebody_else_wrote_during_a_long_writing(home: Home, long: int) -> None:
    """Bringing in takes minutes; more than the library holds in memory by itself is written, and then looked at."""
    vault = home.create()
    frame = vault.new_frame("{}", draft="b" * long)
    vault.close()
    shutil.copytree(home.folder, home.folder.with_name("older"))
    with Vault.create(home.folder.with_name("desktop"), home.passphrase, home.strength) as desktop:
        for number in range(40):
            desktop.new_frame("{}", draft=f"{number} " + "x" * 200_000)
        parcel = desktop.parcel()
    vault, described = home.open(), []

    def describe(*_: object) -> tuple[str, str]:
        described.append(1)
        if len(described) == 30:
            write_into(home.database, another_computer_writes(home, frame))
        return "{}", ""

    with pytest.raises(NotSaved):
        vault.take_in(parcel, describe)
    with pytest.raises(NotSaved) as met:
        vault.check_place()
    assert met.value.kind == "exchanged"
    vault.close()
    found = home.open()
    found.verify()
    assert found.draft(frame) == "written on the other computer"


@pytest.mark.skipif(os.name == "nt", reason="Windows lets nobody delete or rename a file that is open")
@pytest.mark.parametrize("comes_back", ["the stick", "in place"])
def test_a_vault_that_was_tidied_elsewhere_meanwhile_is_marked_again(home: Home, comes_back: str) -> None:
    """A stick was taken to another computer and put back: the mark went there, and what is deleted now leaves bits."""
    vault, frame = filled(home)
    vault.close()
    vault = home.open()
    vault.save_draft(frame, "saved", "{}", words="amber")
    assert vault._is_untidy()
    shutil.copytree(home.folder, stick := home.folder.with_name("stick"))
    with Vault.open(stick, home.passphrase):
        pass
    if comes_back == "the stick":
        moved(home)
        stick.rename(home.folder)
    else:
        write_into(home.database, (stick / DATABASE).read_bytes())
    vault.delete_frame(frame)
    assert vault._is_untidy()


@pytest.mark.skipif(os.name == "nt", reason="Windows lets nobody write into a database that is locked")
@pytest.mark.usefixtures("unproved")
@pytest.mark.fault(7, 31)
def test_reading_what_somebody_else_wrote_into_is_not_told_as_damage(home: Home) -> None:
    """What is in memory and what lies there do not go together: whoever heard of damage would go back to a backup."""
    vault, _here, _there = both_write(home, 20_000)
    with pytest.raises(NotRead) as met:
        vault.verify()
    assert met.value.kind == "exchanged"
    vault.close()
    home.open().verify()


@pytest.mark.skipif(os.name == "nt", reason="Windows lets nobody write into a database that is locked")
@pytest.mark.usefixtures("unproved")
@pytest.mark.fault(7, 31)
def test_reading_what_was_only_tidied_elsewhere_is_not_told_as_damage(home: Home) -> None:
    """Another computer opened and closed the vault, and wrote all pages anew: one reading fails, the next is well."""
    vault = home.create()
    frames = [vault.new_frame("{}", draft=f"{number} " * 9000) for number in range(12)]
    for frame in frames[:6]:
        vault.delete_frame(frame)
    vault._leave_as_it_is()  # pages are left between the others
    shutil.copytree(home.folder, copy := home.folder.with_name("other"))
    vault = home.open()
    vault.entries()
    with Vault.open(copy, home.passphrase):
        pass
    write_into(home.database, (copy / DATABASE).read_bytes())
    with pytest.raises(NotRead) as met:
        vault.verify()
    assert met.value.kind == "moment"
    vault.verify()


@pytest.mark.skipif(os.name == "nt", reason="Windows lets nobody write into a database that is locked")
@pytest.mark.fault(7, 9)
@pytest.mark.parametrize("by", ["another file", "two steps in place"])
def test_a_seal_of_today_over_pages_of_another_time_is_not_taken_for_the_vault(home: Home, by: str) -> None:
    """Who has no key can still put encrypted pages of two times together: the list is added up before it is taken."""
    vault = home.create()
    frames = [vault.new_frame("{}", draft=f"{number} " * 900) for number in range(30)]
    vault.close()
    vault = home.open()
    vault.save_draft(frames[0], "of before", "{}")
    before = home.database.read_bytes()
    vault.save_draft(frames[0], "of today", "{}")
    vault.save_draft(frames[20], "of today", "{}")
    today = home.database.read_bytes()
    seals = "SELECT pageno FROM dbstat WHERE name = 'seal'"
    kept = {0, *(page - 1 for (page,) in vault._connection.execute(seals))}
    pages = range(0, len(today), engine.PAGE_BYTES)
    mixed = b"".join(
        (today if place // engine.PAGE_BYTES in kept else before)[place : place + engine.PAGE_BYTES] for place in pages
    )
    if by == "another file":
        beside = home.folder / ".sync"
        beside.write_bytes(mixed)
        beside.replace(home.database)
        with pytest.raises(NotSaved):
            vault.check_place()
        assert vault.draft(frames[0]) == "of today"
    else:
        written_by_somebody(vault)
        vault.check_place()
        write_into(home.database, mixed)
        vault.check_place()
        assert vault.draft(frames[0]) == "of today", "all of it was read, and is in memory"


@pytest.mark.fault(3, 7)
def test_a_disk_that_fails_while_it_is_connected_again_shuts_nobody_out(
    home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    vault, frame = filled(home)
    written_by_somebody(vault)
    with monkeypatch.context() as patch:
        patch.setattr(standing, "connect", lambda *_: (_ for _ in ()).throw(NotSaved(home.folder, "device")))
        with pytest.raises(NotSaved):
            vault.save_draft(frame, "typed", "{}")
        with pytest.raises(NotRead):
            vault.entries()
    assert vault.draft(frame) == "saved"
    vault.save_draft(frame, "typed", "{}")
    vault.close()
    assert home.open().draft(frame) == "typed"


@pytest.mark.parametrize("alert", [True, pytest.param(False, marks=pytest.mark.fault(7, 31, control=True))])
@pytest.mark.fault(7, 31)
def test_pages_are_not_written_anew_over_what_somebody_else_writes_meanwhile(
    home: Home, monkeypatch: pytest.MonkeyPatch, alert: bool
) -> None:
    vault, frame = filled(home)
    prove = vault._proved_copy

    def meanwhile(*told: Any) -> tuple[int, bytes]:
        write_into(home.database, another_computer_writes(home, frame))
        return prove(*told)

    with monkeypatch.context() as patch:
        patch.setattr(vault, "_proved_copy", meanwhile)
        if not alert:
            patch.setattr(vault, "check_place", lambda: None)
            patch.setattr(vault, "_about_to_land", lambda: None)
            vault._write_pages_anew()
        else:
            with pytest.raises(NotSaved) as met:
                vault._write_pages_anew()
            assert met.value.kind == "exchanged"
            vault.close()
    assert not list(home.folder.glob(".vault.db*"))
    home.close()
    assert home.open().draft(frame) == ("written on the other computer" if alert else "saved")


@pytest.mark.fault(3, 7)
def test_a_disk_that_does_not_tell_before_a_commit_is_told_as_that(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    vault, frame = filled(home)
    with monkeypatch.context() as patch:
        patch.setattr(vault, "_telling_pages", lambda: b"")
        with pytest.raises(NotSaved) as met:
            vault.save_draft(frame, "typed", "{}")
    assert met.value.kind == "device"
    vault.save_draft(frame, "typed", "{}")


@pytest.mark.skipif(os.name == "nt", reason="Windows lets nobody write into a database that is locked")
@pytest.mark.fault(7, 31)
def test_what_is_only_read_and_was_written_into_is_not_told_as_damage(
    home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    vault = home.create()
    here, there = (vault.new_frame("{}", draft=name * 20_000) for name in "ab")
    vault.close()
    shutil.copytree(home.folder, home.folder.with_name("older"))
    monkeypatch.setattr("frame_builder.vault.files.can_write", lambda _: False)
    reading = home.open()
    assert reading.draft(here)
    monkeypatch.undo()
    write_into(home.database, another_computer_writes(home, there))
    forget_pages(reading._connection)
    with pytest.raises(NotRead) as met:
        reading.verify()
    assert met.value.kind == "changed"


class ForReadingOnly(apsw.VFS):
    """The library opens for reading, without a word, what the disk lets nobody write into."""

    shut = False

    def __init__(self) -> None:
        super().__init__("reading-only", "unix")

    def xOpen(self, name: apsw.URIFilename | str | None, flags: list[int]) -> apsw.VFSFile:  # noqa: N802 - its own name
        if ForReadingOnly.shut and flags[0] & apsw.SQLITE_OPEN_MAIN_DB:
            flags[0] = flags[0] & ~apsw.SQLITE_OPEN_READWRITE | apsw.SQLITE_OPEN_READONLY
        return apsw.VFSFile("unix", name, flags)


@functools.cache
def for_reading_only() -> ForReadingOnly:
    """Registered once: the library's cipher layer goes on pointing to it, also when it was taken out."""
    return ForReadingOnly()


@pytest.mark.fault(4, 7)
def test_a_disk_that_takes_no_writes_for_a_while_ends_no_session(
    home: Home, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is open is not given up for what can only be read; and when it takes writes again, they are made."""
    for_reading_only()
    vault, frame = filled(home, "reading-only")
    written_by_somebody(vault)
    monkeypatch.setattr(ForReadingOnly, "shut", True)
    with pytest.raises(VaultReadOnly):
        vault.save_draft(frame, "typed", "{}")
    assert vault.draft(frame) == "saved"
    copy = vault.rescue(tmp_path, lambda copied, _gaps: copied.save_draft(frame, "typed", "{}"))
    with Vault.open(copy, home.passphrase) as found:
        assert found.draft(frame) == "typed"
    monkeypatch.setattr(ForReadingOnly, "shut", False)
    vault.save_draft(frame, "typed later", "{}")
    vault.close()
    assert home.open().draft(frame) == "typed later"


def locked_below(database: Path) -> bool:
    """Whether another process finds the database itself locked."""
    asks = "import apsw, sys; apsw.Connection(sys.argv[1]).execute('BEGIN EXCLUSIVE')"
    asked = subprocess.run([sys.executable, "-c", asks, str(database)], capture_output=True, text=True, check=False)
    return "BusyError" in asked.stderr


@pytest.mark.skipif(os.name == "nt", reason="Windows lets nobody delete or rename a file that is open")
@pytest.mark.fault(7, 9)
def test_a_folder_that_comes_back_without_its_key_files_gets_them_again(home: Home) -> None:
    """Whatever lies there says what was saved last under our data key: so nothing but the keys to it is missing."""
    vault, frame = filled(home)
    shutil.copytree(home.folder, stick := home.folder.with_name("stick"))
    moved(home)
    stick.rename(home.folder)
    for name in keys.COPIES:
        (home.folder / name).unlink()
    vault.save_draft(frame, "typed after", "{}")
    vault.close()
    found = home.open()
    found.verify()
    assert found.draft(frame) == "typed after"


@pytest.mark.skipif(os.name == "nt", reason="Windows lets nobody delete or rename a file that is open")
def test_a_vault_that_lies_there_instead_is_never_written_into(home: Home) -> None:
    """Another vault, a newer state of this one, half a file: each is refused and stays to the byte as it is."""
    vault, frame = filled(home)
    away = home.folder.with_name("moved")
    home.folder.rename(away)
    Vault.create(home.folder, home.passphrase, Strength(8 * 1024 * 1024, 1)).close()
    newer, half = home.folder.with_name("newer"), home.folder.with_name("half")
    shutil.copytree(away, newer)
    with Vault.open(newer, home.passphrase) as other:
        other.save_draft(frame, "from elsewhere", "{}")
    shutil.copytree(away, half)
    os.truncate(half / DATABASE, 5000)
    for number, place in enumerate((home.folder, newer, half)):
        if number:
            home.folder.rename(home.folder.with_name(f"tried{number}"))
            place.rename(home.folder)
        before = home.database.read_bytes()
        with pytest.raises(NotSaved) as met:
            vault.save_draft(frame, "typed", "{}")
        assert met.value.kind == "exchanged"
        assert home.database.read_bytes() == before
    assert vault.draft(frame) == "saved"


class Snapping(apsw.VFSFile):
    """Copies the folder after some writes to the database: what a kill at that moment would leave."""

    after = 0
    folder = Path()

    def __init__(self, name: object, flags: list[int]) -> None:
        self._database = bool(flags[0] & apsw.SQLITE_OPEN_MAIN_DB)
        super().__init__("unix", name, flags)

    def xWrite(self, data: bytes, offset: int) -> None:  # noqa: N802 - the library's own name
        super().xWrite(data, offset)
        if self._database and Snapping.after:
            Snapping.after -= 1
            if not Snapping.after:
                shutil.copytree(Snapping.folder, Snapping.folder.with_name("killed"))


class SnappingDisk(apsw.VFS):
    def __init__(self) -> None:
        super().__init__("snapping", "unix")

    def xOpen(self, name: object, flags: list[int]) -> apsw.VFSFile:  # noqa: N802 - the library's own name
        return Snapping(name, flags)


@functools.cache
def snapping_disk() -> SnappingDisk:
    """Registered once: the library's cipher layer goes on pointing to it."""
    return SnappingDisk()


@pytest.fixture
def snapping(home: Home) -> Iterator[str]:
    snapping_disk()
    Snapping.folder = home.folder
    yield "snapping"
    Snapping.after = 0
    home.close()


def killed_while_writing(home: Home, vfs: str) -> str | None:
    """Take the journal away, and be killed in the middle of the next writing; what the draft says then."""
    vault, frame = filled(home, vfs)
    vault.save_draft(frame, "x" * 100_000, "{}")
    (home.folder / JOURNAL).unlink()
    Snapping.after = 12
    vault.save_draft(frame, "y" * 100_000, "{}")
    vault.close()
    with Vault.open(home.folder.with_name("killed"), home.passphrase) as found:
        found.verify()
        return found.draft(frame)


@pytest.mark.skipif(os.name == "nt", reason="Windows lets nobody delete a file that is open")
@pytest.mark.fault(1, 31)
def test_a_journal_that_was_taken_away_is_made_anew(home: Home, snapping: str) -> None:
    assert killed_while_writing(home, snapping) == "x" * 100_000


@pytest.mark.skipif(os.name == "nt", reason="Windows lets nobody delete a file that is open")
@pytest.mark.fault(1, 31, control=True)
def test_control_without_a_new_journal_the_vault_is_damaged(
    home: Home, snapping: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Standing, "_new_journal", lambda *_: None)
    monkeypatch.setattr(Standing, "_about_to_land", lambda self: setattr(self, "_journal", (0, 0)))
    with pytest.raises(VaultDamaged):
        killed_while_writing(home, snapping)


@pytest.mark.skipif(os.name == "nt", reason="Windows lets nobody delete a file that is open")
def test_a_journal_taken_away_in_the_middle_undoes_the_writing(home: Home) -> None:
    """And the next try saves."""
    vault, frame = filled(home)

    def write() -> None:
        with vault._writing() as db:
            db.execute("UPDATE frame SET summary = 'half'")
            (home.folder / JOURNAL).unlink()

    with pytest.raises(NotSaved) as met:
        write()
    assert met.value.kind == "disturbed"
    vault.verify()
    vault.save_draft(frame, "again", "{}")
    vault.close()
    assert home.open().draft(frame) == "again"


def met_after(vault: Vault, *errors: type[apsw.Error]) -> type[VaultError] | None:
    """What the last of these errors of the library is told as."""
    found: type[VaultError] | None = None
    for error in errors:
        try:
            with vault._reading("the list of agreements"):
                raise error("injected")
        except VaultError as met:
            found = type(met)
    return found


@pytest.mark.fault(3)
@pytest.mark.parametrize("first", [apsw.IOError, apsw.CantOpenError])
def test_a_disk_that_reports_errors_is_not_a_damaged_vault(vault: Vault, first: type[apsw.Error]) -> None:
    assert met_after(vault, first) is NotRead
    assert met_after(vault, apsw.NotADBError) is NotRead
    assert met_after(vault, apsw.CorruptError) is NotRead
    vault.new_frame("{}")  # it works again: what cannot be read from now on is damaged
    assert met_after(vault, apsw.NotADBError) is VaultDamaged


class UnreadablePage(apsw.VFSFile):
    """A file with one bad sector."""

    bad = -1

    def xRead(self, amount: int, offset: int) -> bytes:  # noqa: N802 - the library's own name
        if offset <= UnreadablePage.bad * engine.PAGE_BYTES < offset + amount:
            raise apsw.IOError("injected")
        return super().xRead(amount, offset)


class BadSector(apsw.VFS):
    def __init__(self) -> None:
        super().__init__("bad sector", "unix")

    def xOpen(self, name: object, flags: list[int]) -> apsw.VFSFile:  # noqa: N802 - the library's own name
        return UnreadablePage("unix", name, flags)


BAD_SECTOR = BadSector()


@pytest.mark.fault(3, 6)
@pytest.mark.parametrize(
    ("error", "fails"), [(apsw.IOError, True), (apsw.CantOpenError, False), (apsw.NoMemError, False)]
)
def test_a_disk_that_gives_not_even_the_first_page_is_asked_without_harm(
    home: Home, vault: Vault, monkeypatch: pytest.MonkeyPatch, error: type[apsw.Error], fails: bool
) -> None:
    def failing(*_: object, **__: object) -> apsw.Connection:
        raise error("injected")

    vault.close()
    monkeypatch.setattr(apsw, "Connection", failing)
    assert engine.disk_fails(home.database) is fails


@pytest.mark.fault(3, 6)
@pytest.mark.parametrize("harm", ["none", "a bit", "a sector"])
def test_a_page_that_is_not_given_is_told_from_one_that_is_damaged(
    home: Home, monkeypatch: pytest.MonkeyPatch, harm: str
) -> None:
    """The library tells both as damage wherever the system calls it EIO, as it does for a bad sector."""
    home.create().new_frame("{}", draft="x" * 20_000)
    home.close()
    if harm == "a bit":
        content = bytearray(home.database.read_bytes())
        content[5 * engine.PAGE_BYTES + 100] ^= 1
        home.database.write_bytes(content)
    vault = home.open(vfs="bad sector")
    if harm == "a sector":
        monkeypatch.setattr(UnreadablePage, "bad", 5)
    fails = functools.partial(engine.disk_fails, vfs="bad sector")
    assert fails(home.database) == (harm == "a sector")
    monkeypatch.setattr(reading, "disk_fails", fails)
    assert met_after(vault, apsw.CorruptError) is (NotRead if harm == "a sector" else VaultDamaged)


@pytest.mark.fault(3, control=True)
def test_control_what_cannot_be_read_on_a_sound_disk_is_damage(vault: Vault) -> None:
    assert met_after(vault, apsw.NotADBError) is VaultDamaged
    assert met_after(vault, apsw.CorruptError) is VaultDamaged


def other_keys(home: Home, vault: Vault) -> None:
    """The key files of a copy in which all keys were changed come into the folder of the open vault."""
    copy = vault.backup(home.folder.with_name("copy"))
    with Vault.open(copy, home.passphrase) as other:
        other.change_all_keys(home.passphrase, "quite other words here", None, home.strength)
    for name in keys.COPIES:
        shutil.copy(copy / name, home.folder / f".{name}.sync")
        (home.folder / f".{name}.sync").replace(home.folder / name)


@pytest.mark.fault(30, 31)
def test_a_backup_holds_the_keys_that_opened_the_vault(home: Home) -> None:
    vault, frame = filled(home)
    other_keys(home, vault)
    made = vault.backup()
    vault.check_backup(next(item for item in backup.listed(made.parent) if item.path == made))
    vault.close()
    with Vault.open(made, home.passphrase) as found:
        assert found.draft(frame) == "saved"


@pytest.mark.fault(30, 31, control=True)
def test_control_the_keys_that_lie_there_would_open_no_backup(home: Home) -> None:
    """And such a backup, made before, is not called good when it is looked at again."""
    vault, _frame = filled(home)
    other_keys(home, vault)
    ours, vault._keys = vault._keys, keys.load(home.folder).keys
    made = vault.backup()
    vault._keys = ours
    with pytest.raises(BackupUnusable) as met:
        vault.check_backup(next(item for item in backup.listed(made.parent) if item.path == made))
    assert met.value.kind == "keys"
    with pytest.raises(WrongPassphrase):
        Vault.open(made, home.passphrase)
    with pytest.raises(VaultDamaged):
        Vault.open(made, "quite other words here")


@pytest.mark.fault(1)
def test_a_new_frame_is_there_with_its_draft_or_not_at_all(home: Home) -> None:
    vault = home.create()
    before = vault.seal()[0]
    frame = vault.new_frame("{}", "words", draft="first", key=7)
    assert vault.seal()[0] == before + 1, "it is one step"
    (draft,) = vault.drafts(frame)
    assert (draft.key, draft.payload, draft.base) == (7, "first", "")
    vault.verify()
    assert vault.save_draft(frame, "second", "{}") == 7
