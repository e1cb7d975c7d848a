# SPDX-License-Identifier: MIT
"""A journal beside a closed vault: one of another time is not played back, one that is needed is."""

import contextlib
import os
import shutil
import sqlite3
import struct
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import apsw
import pytest

from frame_builder.vault import backup, engine, files, journals, keys, measuring, shape1
from frame_builder.vault.engine import JOURNAL, PAGE_BYTES
from frame_builder.vault.errors import DiskFull, NotEnoughMemory, VaultDamaged, VaultReadOnly
from frame_builder.vault.reading import Reader
from frame_builder.vault.rows import NONE, reseal, setting_hash
from frame_builder.vault.standing import Standing
from frame_builder.vault.store import Vault

from .test_update import FIXTURES, copied

SAVES = (1, 2, 5)
"""How many saves later a service that synchronises the folder brings the journal back."""


@pytest.fixture(autouse=True)
def spilling(monkeypatch: pytest.MonkeyPatch) -> None:
    """Saves are caught here in the middle of their writing: so what is not committed yet may be written."""
    settle = Standing._settle_in

    def settled(self: Standing, *place: files.Identity) -> None:
        settle(self, *place)
        self._connection.pragma("cache_spill", True)

    monkeypatch.setattr(Standing, "_settle_in", settled)


@pytest.fixture(params=SAVES)
def brought_back(home, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """A closed vault beside which the journal of an earlier save lies again, as it was in the middle of that save; its
    frame."""
    vault = home.create()
    frame = vault.new_frame("{}", draft="first")
    held: list[bytes] = []
    landing = Standing._about_to_land

    def grab(self: Standing) -> None:
        landing(self)
        self._connection.cache_flush()
        held.append((home.folder / JOURNAL).read_bytes())

    with monkeypatch.context() as patch:
        patch.setattr(Standing, "_about_to_land", grab)
        vault.save_draft(frame, "second " * 2000, "{}")
    for turn in range(request.param):
        vault.append_revision(frame, f"kept {turn} " * 500, f"d{turn + 1}", f"d{turn}" if turn else "", "{}")
        vault.save_draft(frame, "last", "{}")
    vault.close()
    (home.folder / JOURNAL).write_bytes(held[0])
    assert engine.is_hot(home.folder / JOURNAL)
    return frame


@pytest.mark.fault(9, 31)
def test_a_journal_of_another_time_is_not_played_back(home, brought_back: str) -> None:
    vault = home.open()
    vault.verify()
    assert vault.draft(brought_back) == "last"
    assert not (home.folder / JOURNAL).exists()


@pytest.mark.fault(9, 31)
def test_nor_is_one_beside_what_a_link_leads_to(home, brought_back: str) -> None:
    """The library looks for it there, under the name there."""
    elsewhere = home.folder / "elsewhere"
    elsewhere.mkdir()
    journal = elsewhere / "kept.db-journal"
    (home.folder / JOURNAL).rename(journal)
    home.database.rename(elsewhere / "kept.db")
    try:
        home.database.symlink_to(elsewhere / "kept.db")
    except OSError:
        pytest.skip("links may not be made here; the same test without one runs")
    vault = home.open()
    vault.verify()
    assert vault.draft(brought_back) == "last"
    assert not journal.exists() or not engine.is_hot(journal), "what is left of it is that of a save of ours"
    vault.close()


@pytest.mark.fault(9, 31, control=True)
def test_control_played_back_it_destroys_the_vault_or_turns_it_back(
    home, brought_back: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(journals, "drop_stale", lambda *_: None)
    assert proved_draft(home, brought_back) != "last"


def proved_draft(home, frame: str) -> str | None:
    """What the frame's draft says, where all of the vault can be proved."""
    with contextlib.suppress(VaultDamaged):
        vault = home.open()
        vault.verify()
        return vault.draft(frame)
    return None


FAILURES = (apsw.IOError, apsw.CantOpenError, apsw.NoMemError)


def failing_proof(failure: type[apsw.Error], times: int) -> Callable[[Reader], None]:
    """So many times the disk or the memory does not give what would prove the database."""
    left, real = [times], Reader.verify

    def verify(reader: Reader) -> None:
        left[0] -= 1
        with reader._reading("the database"):
            if left[0] >= 0:
                raise failure("one reading failed")
        real(reader)

    return verify


def flip_in_index(home) -> None:
    """Flip a bit in a page of the index of words of a closed vault; its agreements and its journal stay as they are."""
    stale = (home.folder / JOURNAL).read_bytes()
    (home.folder / JOURNAL).unlink()
    vault = home.open()
    query = "SELECT pageno FROM dbstat WHERE name = 'words_data' AND pagetype = 'leaf'"
    (page, *_more) = (int(row[0]) for row in vault._connection.execute(query))
    vault._leave_as_it_is()
    content = bytearray(home.database.read_bytes())
    content[(page - 1) * PAGE_BYTES + 100] ^= 1
    home.database.write_bytes(content)
    (home.folder / JOURNAL).write_bytes(stale)


@pytest.mark.fault(3, 9, 31)
@pytest.mark.parametrize("failure", FAILURES)
def test_nor_where_the_proof_cannot_be_finished(
    home, brought_back: str, monkeypatch: pytest.MonkeyPatch, failure: type[apsw.Error]
) -> None:
    """That a reading failed says nothing of the database: it is only read this once, or not opened."""
    with monkeypatch.context() as patch:
        patch.setattr(Reader, "verify", failing_proof(failure, 1))
        with contextlib.suppress(NotEnoughMemory):
            vault = home.open()
            assert vault.read_only
            assert vault.draft(brought_back) == "last"
            vault.close()
    vault = home.open()
    vault.verify()
    assert vault.draft(brought_back) == "last"


@pytest.mark.fault(3)
def test_a_disk_that_goes_on_failing_leaves_the_vault_readable(
    home, brought_back: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Reader, "verify", failing_proof(apsw.IOError, 100))
    vault = home.open()
    assert vault.draft(brought_back) == "last"
    with pytest.raises(VaultReadOnly):
        vault.save_draft(brought_back, "more", "{}")


@pytest.mark.fault(6, 9, 31)
def test_nor_beside_a_vault_whose_index_is_damaged(home, brought_back: str) -> None:
    """The index proves nothing and is begun anew; what the journal would make of the vault is tried on a copy."""
    flip_in_index(home)
    vault = home.open()
    assert vault.draft(brought_back) == "last"
    vault.close()
    home.open().verify()
    assert [path.name for path in home.folder.iterdir() if ".new" in path.name] == []


@pytest.mark.fault(3, 6, 9, 31, control=True)
@pytest.mark.parametrize("case", ["a reading fails", "a bit of the index"])
def test_control_taking_every_failure_for_damage_plays_it_back(
    home, brought_back: str, monkeypatch: pytest.MonkeyPatch, case: str
) -> None:
    """As it was: whatever kept the database from being proved let the journal in."""
    if case == "a bit of the index":
        flip_in_index(home)
    monkeypatch.setattr(journals, "is_stale", lambda *_: False)
    assert proved_draft(home, brought_back) != "last"


def older(place: Path) -> tuple[Path, str]:
    """A sound vault of version 1 beside which the journal of an earlier save lies again, and its passphrase. Five times
    it was written that the note says something else."""
    folder, about = copied(FIXTURES[0], place)
    data_key = keys.unlock(keys.load(folder).keys, about["passphrase"], folder)
    held = b""
    with contextlib.closing(engine.connect(folder / engine.DATABASE, data_key)) as database:
        for turn in range(5):
            before = shape1.read(database)
            hashes = [setting_hash(*item) for item in before.settings if item[0] == "note"]
            written = ("note", f"{turn} " * 4000 if turn < 4 else "last")
            seal = reseal(before.seal[1], hashes[0] if hashes else NONE, setting_hash(*written))
            database.execute("BEGIN IMMEDIATE")
            database.execute("INSERT OR REPLACE INTO setting VALUES (?, ?)", written)
            database.execute("UPDATE seal SET sequence = sequence + 1, value = ?", (seal,))
            database.cache_flush()
            held = held or (folder / JOURNAL).read_bytes()
            database.execute("COMMIT")
    (folder / JOURNAL).write_bytes(held)
    return folder, about["passphrase"]


def newest(place: Path) -> bool:
    """Whether such a vault, brought up to date, holds what was written last."""
    folder, passphrase = older(place)
    try:
        with Vault.open(folder, passphrase) as vault:
            vault.verify()
            return vault.setting("note") == "last"
    except VaultDamaged:
        return False


@pytest.mark.fault(9, 18)
def test_nor_is_one_beside_a_vault_of_an_earlier_format(tmp_path: Path) -> None:
    assert newest(tmp_path / "vault")


@pytest.mark.fault(9, 18, control=True)
def test_control_an_earlier_format_without_a_proof_is_turned_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(journals, "_proves_1", lambda *_: False)
    assert not newest(tmp_path / "vault")


@pytest.mark.fault(1, 6)
@pytest.mark.parametrize("full", [False, True])
def test_a_delete_killed_before_its_index_was_written_leaves_no_word(
    home, monkeypatch: pytest.MonkeyPatch, full: bool
) -> None:
    """All that proves the database is new, and only the pages of the index are old: they are begun anew.

    Where there is no room for a whole new database, their words go all the same.
    """
    vault = home.create()
    ids = [vault.new_frame("{}", words=f"{word} " * 3) for word in ("amber", "kettle")]
    pages = {
        int(row[0]) - 1: str(row[1]) for row in vault._connection.execute("SELECT pageno, name FROM dbstat") if row[1]
    }
    copy = home.folder.with_name("killed")

    def of_before(before: bytes, after: bytes) -> bytes:
        content = bytearray(after)
        for place in (place for place, name in pages.items() if name.startswith("words")):
            content[place * PAGE_BYTES : (place + 1) * PAGE_BYTES] = before[
                place * PAGE_BYTES : (place + 1) * PAGE_BYTES
            ]
        return bytes(content)

    with monkeypatch.context() as patch:
        patch.setattr(Standing, "_about_to_land", cut_off(home, copy, of_before))
        vault.delete_frame(ids[0])
    vault.close()
    home.folder = copy
    if full:
        monkeypatch.setattr(Vault, "forget_index", lambda _: (_ for _ in ()).throw(DiskFull(copy)))
    vault = home.open()
    vault.verify()
    assert [entry.id for entry in vault.entries()] == [ids[1]]
    assert full or not (copy / JOURNAL).exists(), "it was whole without it"
    vault.close()
    vault = home.open()
    vault._connection.config(apsw.SQLITE_DBCONFIG_DEFENSIVE, 0)
    held = b"".join(bytes(row[0]) for row in vault._connection.execute("SELECT block FROM words_data"))
    assert b"amber" not in held
    assert vault.search("amber") == frozenset()


@pytest.mark.fault(2)
def test_the_database_reaches_the_disk_before_its_journal_goes(
    home, brought_back: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """After a kill it may be whole in the system's memory only, and then the power goes."""
    happened: list[str] = []
    sync, unlink = files.sync_file, Path.unlink

    def synced(path: Path) -> None:
        happened.append(f"synced {path.name}")
        sync(path)

    def gone(self: Path, *, missing_ok: bool = False) -> None:
        happened.append(f"gone {self.name}")
        unlink(self, missing_ok=missing_ok)

    with monkeypatch.context() as patch:
        patch.setattr(files, "sync_file", synced)
        patch.setattr(Path, "unlink", gone)
        home.open()
    assert happened.index(f"synced {home.database.name}") < happened.index(f"gone {JOURNAL}")


@pytest.mark.fault(9, 30)
def test_a_journal_beside_a_backup_does_not_make_it_a_bad_one(home, brought_back: str) -> None:
    """Nobody ever writes into a backup, so whatever journal lies there came from elsewhere."""
    stale = (home.folder / JOURNAL).read_bytes()
    vault = home.open()
    made = vault.backup()
    (made / JOURNAL).write_bytes(stale)
    found = backup.named(made)
    assert found is not None
    vault.check_backup(found)
    assert vault.holds(found)


@pytest.mark.fault(5, 9)
def test_on_a_medium_that_cannot_be_written_it_is_passed_over(
    home, brought_back: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "can_write", lambda _: False)
    vault = home.open()
    assert vault.read_only
    assert vault.draft(brought_back) == "last"
    assert (home.folder / JOURNAL).exists()


@pytest.mark.fault(1, 2)
def test_a_write_that_was_cut_short_is_still_undone(home, monkeypatch: pytest.MonkeyPatch) -> None:
    """Half of its pages are in the database: without its journal that proves nothing, so it is played back."""
    vault = home.create()
    frame = vault.new_frame("{}", draft="first")
    copy = home.folder.with_name("cut short")

    def half(before: bytes, after: bytes) -> bytes:
        middle = len(before) // 2 // PAGE_BYTES * PAGE_BYTES
        return after[:middle] + before[middle:]

    monkeypatch.setattr(Standing, "_about_to_land", cut_off(home, copy, half))
    vault.save_draft(frame, "second " * 8000, "{}")
    monkeypatch.undo()
    vault.close()
    home.folder = copy
    vault = home.open()
    vault.verify()
    assert vault.draft(frame) == "first"


@pytest.mark.fault(2)
def test_part_of_a_page_at_the_end_is_undone_too(home, brought_back: str) -> None:
    """Without its journal the file would be opened once, and be called cut short from then on."""
    content = home.database.read_bytes()
    home.database.write_bytes(content + bytes(100))
    data_key = keys.by_passphrase(keys.load(home.folder).keys, home.passphrase, home.folder).data_key
    assert not journals.is_stale(home.database, data_key)
    home.database.write_bytes(content)
    assert journals.is_stale(home.database, data_key)


@pytest.mark.fault(9, 31)
@pytest.mark.parametrize("read_only", [False, True])
def test_a_write_ahead_log_is_never_played_back(
    home, vault: Vault, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, read_only: bool
) -> None:
    """We write none, and its checksums need no key: whoever can write into the folder could put any page into one."""
    frame = with_log(home, vault)
    if read_only:
        monkeypatch.setattr(files, "can_write", lambda _: False)
    vault = home.open()
    vault.verify()
    assert vault.draft(frame) == "newer"


@pytest.mark.fault(9, 31, control=True)
def test_control_where_logs_stay_one_turns_the_vault_back(home, vault: Vault, monkeypatch: pytest.MonkeyPatch) -> None:
    frame = with_log(home, vault)
    monkeypatch.setattr(engine, "drop_logs", lambda *_: None)
    found: str | None = None
    with contextlib.suppress(VaultDamaged):
        found = home.open().draft(frame)
    assert found != "newer"


@pytest.mark.fault(9, 20)
def test_the_log_of_another_program_is_left_alone(home, vault: Vault, tmp_path: Path) -> None:
    """A vault.db that is a link, or that no key of ours opens, is somebody else's, and so is what lies beside it."""
    vault.close()
    other = sqlite3.connect(tmp_path / "places.sqlite")
    other.execute("PRAGMA journal_mode = wal")
    other.execute("CREATE TABLE visit(place TEXT)")
    other.execute("INSERT INTO visit VALUES ('hers')")
    other.commit()
    log = tmp_path / "places.sqlite-wal"
    before = log.read_bytes()
    home.database.unlink()
    home.database.symlink_to(tmp_path / "places.sqlite")
    with pytest.raises(VaultDamaged):
        home.open()
    assert log.read_bytes() == before
    home.database.unlink()
    shutil.copy(tmp_path / "places.sqlite", home.database)
    beside = home.folder / f"{home.database.name}-wal"
    shutil.copy(log, beside)
    with pytest.raises(VaultDamaged):
        home.open()
    assert beside.read_bytes() == before
    other.close()


def cut_off(home, copy: Path, mixed: Callable[[bytes, bytes], bytes]) -> Callable[[Standing], None]:
    """In place of `Standing._about_to_land`: copies the folder as it is when a commit is killed half way.

    *mixed* makes the database of the copy from what it was before the pages were written, and after.
    """
    landing = Standing._about_to_land

    def cut(self: Standing) -> None:
        landing(self)
        before = home.database.read_bytes()
        self._connection.cache_flush()
        shutil.copytree(home.folder, copy)
        (copy / home.database.name).write_bytes(mixed(before, home.database.read_bytes()))

    return cut


def with_log(home, vault: Vault) -> str:
    """A closed vault, whose draft says “newer”, beside a write-ahead log of when it said “older”; the frame."""
    frame = vault.new_frame("{}", draft="older")
    vault.close()
    older = home.database.read_bytes()
    vault = home.open()
    vault.save_draft(frame, "newer", "{}")
    vault.close()
    write_log(home.folder / f"{home.database.name}-wal", older)
    return frame


def write_log(path: Path, pages: bytes) -> None:
    """A write-ahead log with every page of another time; what it is made of anybody can look up."""
    salt, count = b"saltsalt", len(pages) // PAGE_BYTES
    head = struct.pack(">IIII", 0x377F0682, 3007000, PAGE_BYTES, 0) + salt
    sums = checked(head, (0, 0))
    log = head + struct.pack(">II", *sums)
    for number in range(count):
        page = pages[number * PAGE_BYTES : (number + 1) * PAGE_BYTES]
        begin = struct.pack(">II", number + 1, count if number == count - 1 else 0)
        sums = checked(begin + page, sums)
        log += begin + salt + struct.pack(">II", *sums) + page
    path.write_bytes(log)


def checked(content: bytes, sums: tuple[int, int]) -> tuple[int, int]:
    one, two = sums
    for first, second in struct.iter_unpack("<II", content):
        one = (one + first + two) & 0xFFFFFFFF
        two = (two + second + one) & 0xFFFFFFFF
    return one, two


@pytest.mark.fault(4)
def test_a_journal_longer_than_any_of_ours_is_not_copied_beside_the_vault(
    home, brought_back: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Anybody can put one there that seems to fill the disk; what is proved without it is opened without it."""
    flip_in_index(home)
    assert played_back(home, brought_back, monkeypatch, longest=1 << 20) == (False, "last")
    assert not (home.folder / JOURNAL).exists()


@pytest.mark.fault(4, control=True)
def test_control_without_a_bound_it_is_copied(home, brought_back: str, monkeypatch: pytest.MonkeyPatch) -> None:
    flip_in_index(home)
    assert played_back(home, brought_back, monkeypatch, longest=1 << 60) == (True, "last")


def played_back(home, frame: str, monkeypatch: pytest.MonkeyPatch, longest: int) -> tuple[bool, str]:
    """Whether a journal with a hole at its end was copied, and what the frame's draft says then."""
    copied: list[Path] = []

    def noted(source: Path, target: Path) -> None:
        copied.append(Path(source))
        shutil.copyfile(source, target)

    with monkeypatch.context() as patch:
        patch.setattr(measuring, "MOST_BYTES", longest)
        patch.setattr(journals, "shutil", SimpleNamespace(copyfile=noted, disk_usage=shutil.disk_usage))
        os.truncate(home.folder / JOURNAL, 8 << 20)
        vault = home.open()
        vault.verify()
        return home.folder / JOURNAL in copied, vault.draft(frame)


def test_without_room_for_a_copy_of_a_journal_nothing_is_copied(
    home, brought_back: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    flip_in_index(home)
    before = {path.name for path in home.folder.iterdir()}
    with monkeypatch.context() as patch:
        patch.setattr(journals.shutil, "disk_usage", lambda _: SimpleNamespace(free=1000))
        with pytest.raises(DiskFull):
            home.open()
    assert {path.name for path in home.folder.iterdir()} == before
    home.open().verify()
