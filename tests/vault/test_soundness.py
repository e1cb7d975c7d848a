# SPDX-License-Identifier: MIT
"""A database one page of which is of another time, or cannot be read: it is proved before anything is written into it.

Each page may be ours, and not fit the others: a page of an index, the list of free pages. Then rows are hidden, or
those of another agreement go with a deletion, or a save is laid over them.
"""

import os
from collections.abc import Callable
from pathlib import Path

import apsw
import pytest

from frame_builder.vault import engine, keys
from frame_builder.vault.engine import PAGE_BYTES
from frame_builder.vault.errors import (
    NotSaved,
    VaultDamaged,
    VaultError,
    VaultReadOnly,
    VaultUnsound,
    WrongPassphrase,
)
from frame_builder.vault.salvage import NO_GAPS, Gaps
from frame_builder.vault.store import Vault

from .conftest import Home
from .test_standing import write_into

TABLES = ("frame", "draft", "revision", "setting", "tombstone")


def place_of(vault: Vault, name: str) -> slice:
    """Where the only page, or the root, of a table or an index lies in the file."""
    found = vault._connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = ?", (name,)).fetchone()
    return slice((int(found[0]) - 1) * PAGE_BYTES, int(found[0]) * PAGE_BYTES)


def put(home: Home, place: slice, page: bytes) -> None:
    """Put a page of another time into the file of a closed vault."""
    content = bytearray(home.database.read_bytes())
    content[place] = page
    home.database.write_bytes(content)


def flip(home: Home, place: slice) -> None:
    """Change one bit of a page of a closed vault."""
    content = bytearray(home.database.read_bytes())
    content[place.start + 2000] ^= 1
    home.database.write_bytes(content)


def older(home: Home, name: str) -> tuple[str, str, slice, bytes]:
    """A closed vault, two frames of it, and a page as it was before its newest rows.

    The draft of the first was the last row then, and that of the second has its number now.
    """
    vault = home.create()
    for number in range(3):
        vault.new_frame("{}", draft=f"{number}")
    first = vault.new_frame("{}", draft="first")
    place = place_of(vault, name)
    before = home.database.read_bytes()[place]
    vault.append_revision(first, "kept", "d1", "", "{}")
    second = vault.new_frame("{}", draft="second")
    vault.set_setting("later", "value")
    vault.delete_frame(vault.new_frame("{}", draft="gone"))
    vault._leave_as_it_is()
    return first, second, place, before


def all_there(home: Home, first: str, second: str) -> bool:
    """Whether everything is found and told, and deleting the first frame takes nothing of the second."""
    try:
        with Vault.open(home.folder, home.passphrase) as vault:
            assert not vault.unsound
            assert {first, second} <= vault.parcel().frames.keys()
            assert vault.setting("later") == "value"
            assert [revision.payload for revision in vault.revisions(first)] == ["kept"]
            vault.delete_frame(first)
            assert vault.draft(second) == "second"
            rows = vault._connection.execute("SELECT count(*) FROM revision NOT INDEXED").fetchall()
            assert rows == [(0,)], "no word of it stays"
            vault.verify()
    except (AssertionError, VaultError):
        return False
    return True


@pytest.mark.fault(9)
@pytest.mark.parametrize("table", TABLES)
def test_an_older_page_of_an_index_hides_nothing_and_takes_nothing_along(home: Home, table: str) -> None:
    first, second, place, before = older(home, f"sqlite_autoindex_{table}_1")
    put(home, place, before)
    assert all_there(home, first, second)


@pytest.mark.usefixtures("unproved")
@pytest.mark.fault(9, control=True)
@pytest.mark.parametrize("table", ["frame", "draft", "revision"])
def test_control_taken_at_its_word_it_does(home: Home, table: str) -> None:
    first, second, place, before = older(home, f"sqlite_autoindex_{table}_1")
    put(home, place, before)
    assert not all_there(home, first, second)


@pytest.mark.fault(6, 9)
@pytest.mark.parametrize("table", ["frame", "draft", "revision"])
def test_beside_a_page_that_cannot_be_read_it_is_only_read(home: Home, tmp_path: Path, table: str) -> None:
    """Nothing can be made anew then; deleting the first frame would take the draft of the second along."""
    first, second, place, before = older(home, f"sqlite_autoindex_{table}_1")
    vault = home.open()
    text = vault.new_frame("{}", draft="long " * 3000)
    pages = vault._connection.execute("SELECT pageno FROM dbstat WHERE name = 'draft' AND pagetype = 'overflow'")
    lost = int(pages.fetchall()[0][0])
    vault._leave_as_it_is()
    put(home, place, before)
    flip(home, slice((lost - 1) * PAGE_BYTES, lost * PAGE_BYTES))
    content = home.database.read_bytes()
    with Vault.open(home.folder, home.passphrase) as vault:
        assert vault.unsound
        assert vault.read_only
        with pytest.raises(VaultUnsound, match="come"):
            vault.delete_frame(first)
        with pytest.raises(VaultReadOnly):
            vault.change_passphrase(home.passphrase, "some other words here")
        assert {entry.id for entry in vault.entries()} >= {first, second, text}
        assert vault.draft(second) == "second"
        assert [revision.payload for revision in vault.revisions(first)] == ["kept"]
        seen: list[Gaps] = []
        copy = vault.rescue(tmp_path, lambda _copied, gaps: seen.append(gaps))
    assert home.database.read_bytes() == content
    with Vault.open(copy, home.passphrase) as copied:
        copied.verify()
        assert not copied.unsound
        assert copied.draft(second) == "second"
        assert [revision.payload for revision in copied.revisions(first)] == ["kept"]
    assert seen[0]


@pytest.mark.fault(9)
@pytest.mark.parametrize("name", ["frame", "sqlite_autoindex_frame_1"])
def test_an_older_list_is_told_and_no_copy_lacks_what_it_does_not_name(home: Home, tmp_path: Path, name: str) -> None:
    """What else names a frame than the list is not thrown away."""
    first, second, place, before = older(home, name)
    put(home, place, before)
    with Vault.open(home.folder, home.passphrase) as vault:
        if name == "frame":
            assert vault.unsound
            with pytest.raises(VaultDamaged):
                vault.entries()
        copy = vault.rescue(tmp_path, lambda *_: None)
    with Vault.open(copy, home.passphrase) as copied:
        assert [revision.payload for revision in copied.revisions(first)] == ["kept"]
        assert copied.draft(second) == "second"


def older_free_list(home: Home) -> list[str]:
    """A closed vault whose list of free pages is of another time, in which pages of today were free."""
    vault = home.create()
    frames = [vault.new_frame("{}", draft=f"{number} " * 4000) for number in range(12)]
    vault.close()
    vault = home.open()
    for frame in frames[:6]:
        vault.delete_frame(frame)
    first = home.database.read_bytes()[:PAGE_BYTES]
    trunk = int.from_bytes(pages(vault, 1)[32:36], "big")
    place = slice((trunk - 1) * PAGE_BYTES, trunk * PAGE_BYTES)
    before = home.database.read_bytes()[place]
    size = home.database.stat().st_size
    frames = frames[6:] + [vault.new_frame("{}", draft=f"new {number} " * 1200) for number in range(4)]
    vault._leave_as_it_is()
    assert home.database.stat().st_size == size
    put(home, slice(0, PAGE_BYTES), first)
    put(home, place, before)
    return frames


def pages(vault: Vault, number: int) -> bytes:
    """One page, decrypted."""
    return vault._connection.read("main", 0, (number - 1) * PAGE_BYTES, PAGE_BYTES)[1]


def after_more_saves(home: Home, frames: list[str]) -> int:
    """How many of the frames can be read, after others were added."""
    readable = 0
    try:
        with Vault.open(home.folder, home.passphrase) as vault:
            for number in range(6):
                vault.new_frame("{}", draft=f"more {number} " * 2500)
    except VaultError:
        pass
    with Vault.open(home.folder, home.passphrase) as vault:
        for frame in frames:
            try:
                readable += vault.draft(frame) is not None
            except VaultError:
                continue
    return readable


@pytest.mark.fault(9)
def test_pages_that_were_free_once_are_not_written_over(home: Home) -> None:
    frames = older_free_list(home)
    assert after_more_saves(home, frames) == len(frames)


@pytest.mark.usefixtures("unproved")
@pytest.mark.fault(9, control=True)
def test_control_who_believes_the_list_of_free_pages_writes_over_others(home: Home) -> None:
    frames = older_free_list(home)
    assert after_more_saves(home, frames) < len(frames)


@pytest.mark.fault(9)
def test_opening_a_large_vault_with_an_older_root_of_an_index_harms_nothing(home: Home) -> None:
    """The pages such a root leads to are those of tables by now: whoever clears the index clears them."""
    vault = home.create()
    frames = [vault.new_frame("{}", draft=f"{number} " * 300) for number in range(150)]
    place = place_of(vault, "sqlite_autoindex_frame_1")
    before = home.database.read_bytes()[place]
    for frame in frames[:60]:
        vault.delete_frame(frame)
    frames = frames[60:] + [vault.new_frame("{}", draft=f"new {number} " * 900) for number in range(40)]
    vault.close()
    put(home, place, before)
    for _ in range(2):
        with Vault.open(home.folder, home.passphrase) as vault:
            assert all(vault.draft(frame) for frame in frames)
            vault.save_draft(frames[0], "typed", "{}")
            vault.verify()


@pytest.mark.skipif(os.name == "nt", reason="Windows lets nobody rename a file that is open")
@pytest.mark.fault(7, 9)
@pytest.mark.parametrize("table", ["frame", "draft", "revision"])
def test_another_file_with_one_older_page_is_not_taken_for_the_open_vault(home: Home, table: str) -> None:
    first, second, place, before = older(home, f"sqlite_autoindex_{table}_1")
    vault = home.open()
    content = bytearray(home.database.read_bytes())
    content[place] = before
    beside = home.folder / ".sync"
    beside.write_bytes(content)
    beside.replace(home.database)
    if place_of(vault, f"sqlite_autoindex_{table}_1") == place:
        with pytest.raises(NotSaved) as met:
            vault.delete_frame(first)
        assert met.value.kind == "exchanged"
    assert vault.draft(second) == "second"
    assert second in vault.parcel().frames


@pytest.mark.skipif(os.name == "nt", reason="Windows lets nobody write into a database that is locked")
@pytest.mark.fault(7)
def test_what_was_there_at_opening_outlives_the_file(home: Home, tmp_path: Path) -> None:
    """A program that overwrites the open database in place, as one that wants ransom does."""
    vault = home.create()
    frames = [vault.new_frame("{}", f"words {number}", draft=f"{number} " * 3000) for number in range(10)]
    vault.append_revision(frames[0], "kept", "d1", "", "{}")
    vault.close()
    vault = home.open()
    write_into(home.database, bytes(home.database.stat().st_size))
    vault.search("words")
    with pytest.raises(VaultError):
        vault.save_draft(frames[1], "typed", "{}")
    seen: list[Gaps] = []
    copy = vault.rescue(tmp_path, lambda _copied, gaps: seen.append(gaps))
    assert seen == [NO_GAPS]
    with Vault.open(copy, home.passphrase) as copied:
        assert [copied.draft(frame) for frame in frames[1:]] == [f"{number} " * 3000 for number in range(1, 10)]


@pytest.mark.fault(31, 34)
@pytest.mark.parametrize("statement", [
    "INSERT INTO draft VALUES (99, 1, 'm', 1, '', '', 'planted')",
    "INSERT INTO revision VALUES (99, 1, 'd', '', '', x'00', 'planted')",
    "UPDATE sqlite_sequence SET seq = 1.5",
    "UPDATE sqlite_sequence SET seq = 'many'",
])  # fmt: skip
def test_rows_of_a_stranger_that_wait_for_the_next_frame_are_refused(home: Home, statement: str) -> None:
    """Who knows a passphrase can write any row; that of a frame to come would make it unreadable."""
    vault = home.create()
    vault.new_frame("{}", draft="words")
    vault._connection.config(apsw.SQLITE_DBCONFIG_DEFENSIVE, 0)
    vault._connection.execute(statement)
    vault._settle_in()
    with pytest.raises(VaultDamaged):
        vault.verify()


def test_what_is_sound_is_left_as_it_is(home: Home) -> None:
    home.create().new_frame("{}", draft="words")
    home.close()
    before = home.database.read_bytes()
    vault = home.open()
    assert not vault.unsound
    vault._leave_as_it_is()
    assert home.database.read_bytes() == before


@pytest.mark.fault(8)
def test_a_disk_that_fails_once_at_opening_keeps_nobody_out(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    home.create().new_frame("{}", draft="words")
    home.close()
    failed: list[Callable[[], None]] = []
    prove = Vault.verify_pages

    def once(vault: Vault) -> None:
        if not failed:
            failed.append(vault.verify_pages)
            raise engine.as_vault_error(apsw.IOError(), vault.folder, "")
        prove(vault)

    monkeypatch.setattr(Vault, "verify_pages", once)
    with home.open() as vault:
        assert failed
        vault.save_draft(vault.entries()[0].id, "typed", "{}")
        vault.verify()


@pytest.mark.fault(9)
def test_an_older_page_of_drafts_beside_a_broken_index_shows_nothing_older(home: Home) -> None:
    """All rows are looked at then, and a page of another time may hold older ones besides."""
    vault = home.create()
    frames = [vault.new_frame("{}", draft=f"yesterday {number} " * 40) for number in range(40)]
    vault.close()
    old = home.database.read_bytes()
    vault = home.open()
    for frame in reversed(frames):
        vault.save_draft(frame, "today " * 90, "{}")
    vault.close()
    vault = home.open()
    index = place_of(vault, "sqlite_autoindex_draft_1")
    leaves = "SELECT pageno FROM dbstat WHERE name = 'draft' AND pagetype = 'leaf'"
    places = [(int(page) - 1) * PAGE_BYTES for (page,) in vault._connection.execute(leaves)]
    vault._leave_as_it_is()
    today, shown = home.database.read_bytes(), 0
    for place in places:
        content = bytearray(today)
        content[place : place + PAGE_BYTES] = old[place : place + PAGE_BYTES].ljust(PAGE_BYTES, b"0")
        content[index.start + 2000] ^= 1
        home.database.write_bytes(content)
        with Vault.open(home.folder, home.passphrase) as vault:
            for frame in frames:
                try:
                    assert [draft.payload for draft in vault.drafts(frame)] == ["today " * 90]
                    shown += 1
                except VaultError:
                    continue
    assert shown > 100


@pytest.mark.fault(9)
def test_what_is_remembered_of_deleted_frames_is_found_without_its_index(home: Home) -> None:
    vault = home.create()
    for number in range(4):
        frame = vault.new_frame("{}", draft=f"{number}")
        vault.append_revision(frame, "kept", f"d{number}", "", "{}")
        vault.delete_frame(frame)
    index = place_of(vault, "sqlite_autoindex_tombstone_1")
    before = home.database.read_bytes()[index]
    frame = vault.new_frame("{}", draft="last")
    vault.append_revision(frame, "kept", "d9", "", "{}")
    vault.delete_frame(frame)
    vault.set_setting("other", "value")
    setting, told = place_of(vault, "setting"), {name: state.ledger for name, state in vault.parcel().frames.items()}
    vault._leave_as_it_is()
    put(home, index, before)
    flip(home, setting)
    with Vault.open(home.folder, home.passphrase) as vault:
        assert vault.unsound
        with vault.turn() as db:
            assert {name: vault._tombstone(db, name) for name in told} == told
        with pytest.raises(VaultDamaged):
            vault.parcel()


@pytest.mark.fault(19)
def test_older_key_files_are_replaced_though_the_database_is_only_read(home: Home) -> None:
    vault = home.create()
    before = {name: (home.folder / name).read_bytes() for name in keys.COPIES}
    vault.new_frame("{}", draft="long " * 3000)
    vault.change_passphrase(home.passphrase, "the words of today", home.strength)
    vault.close()
    vault = home.open("the words of today")
    pages = vault._connection.execute("SELECT pageno FROM dbstat WHERE name = 'draft' AND pagetype = 'overflow'")
    lost = int(pages.fetchall()[0][0])
    vault._leave_as_it_is()
    flip(home, slice((lost - 1) * PAGE_BYTES, lost * PAGE_BYTES))
    for name, content in before.items():
        (home.folder / name).write_bytes(content)
    with home.open() as vault:
        assert vault.unsound
    with pytest.raises(WrongPassphrase):
        home.open()
    assert home.open("the words of today").unsound


@pytest.mark.fault(6, 8)
@pytest.mark.parametrize("name", ["leaving", "sqlite_sequence", "words_config", "sqlite_autoindex_setting_1"])
def test_a_page_that_holds_nothing_of_anybody_keeps_nobody_out(home: Home, name: str) -> None:
    vault = home.create()
    frame = vault.new_frame("{}", draft="words")
    place = place_of(vault, name)
    vault._leave_as_it_is()
    flip(home, place)
    with Vault.open(home.folder, home.passphrase) as vault:
        assert not vault.unsound
        assert vault.draft(frame) == "words"
        vault.save_draft(frame, "typed", "{}")
        vault.verify()


def typed_over(home: Home, long: int) -> tuple[list[str], bytes]:
    """A closed vault whose drafts say something else since, each line of its list being longer; its file of before."""
    vault = home.create()
    frames = [vault.new_frame(f'{{"n":"{number} {"x" * 150}"}}', draft=f"yesterday {number}") for number in range(40)]
    vault.close()
    old = home.database.read_bytes()
    vault = home.open()
    for frame in reversed(frames):
        vault.save_draft(frame, "today", f'{{"m":"{"y" * long}"}}')
    vault.close()
    return frames, old


@pytest.mark.fault(9)
def test_a_copy_of_a_vault_with_an_older_page_of_the_list_holds_what_was_written_since(
    home: Home, tmp_path: Path
) -> None:
    """A line of then names none of the drafts that lie there by now, or stands there twice."""
    frames, old = typed_over(home, 200)
    vault = home.open()
    leaves = "SELECT pageno FROM dbstat WHERE name = 'frame' AND pagetype = 'leaf'"
    places = [(int(page) - 1) * PAGE_BYTES for (page,) in vault._connection.execute(leaves)]
    vault._leave_as_it_is()
    today, lost = home.database.read_bytes(), 0
    for number, place in enumerate(places):
        content = bytearray(today)
        page = old[place : place + PAGE_BYTES]
        if len(page) < PAGE_BYTES:
            continue
        content[place : place + PAGE_BYTES] = page
        home.database.write_bytes(content)
        (folder := tmp_path / str(number)).mkdir()
        with Vault.open(home.folder, home.passphrase) as vault:
            copy = vault.rescue(folder, lambda *_: None)
        with Vault.open(copy, home.passphrase) as copied:
            there = {entry.id for entry in copied.entries()}
            assert all(copied.draft(frame) == "today" for frame in frames if frame in there)
            lost += len(set(frames) - there)
    assert len(places) > 3
    assert lost == 0


@pytest.mark.fault(9)
def test_a_line_that_stands_there_twice_puts_no_older_text_into_a_parcel(home: Home) -> None:
    """Older pages of the list and of the drafts together: nobody asked for the list before."""
    _frames, old = typed_over(home, 250)
    vault = home.open()
    query = "SELECT pageno FROM dbstat WHERE name = ? AND pagetype = 'leaf'"
    lines, drafts = (
        [int(page) for (page,) in vault._connection.execute(query, (name,))] for name in ("frame", "draft")
    )
    vault._leave_as_it_is()
    today, told = home.database.read_bytes(), 0
    for line in lines:
        for draft in drafts:
            content = bytearray(today)
            for number in (line, draft):
                place = slice((number - 1) * PAGE_BYTES, number * PAGE_BYTES)
                content[place] = old[place].ljust(PAGE_BYTES, b"0")
            home.database.write_bytes(content)
            with Vault.open(home.folder, home.passphrase) as vault:
                try:
                    parcel = vault.parcel()
                except VaultError:
                    told += 1
                    continue
                texts = {item.payload for state in parcel.frames.values() for item in state.drafts}
                assert texts <= {"today"}
    assert told > 0


@pytest.mark.fault(9)
def test_a_client_whom_an_older_list_and_its_seal_lack_is_not_thrown_away(home: Home, tmp_path: Path) -> None:
    """The list adds up, but drafts and versions lie there of a frame it does not name."""
    vault = home.create()
    others = [vault.new_frame("{}", draft=f"{number}") for number in range(5)]
    places = [place_of(vault, name) for name in ("frame", "seal")]
    before = [home.database.read_bytes()[place] for place in places]
    newest = vault.new_frame("{}", draft="newest")
    vault.append_revision(newest, "kept", "d1", "", "{}")
    vault.save_draft(newest, "newest", "{}")
    vault._leave_as_it_is()
    today = home.database.read_bytes()
    for place, page in zip(places, before, strict=True):
        put(home, place, page)
    content = home.database.read_bytes()
    with Vault.open(home.folder, home.passphrase) as vault:
        assert vault.unsound
        with pytest.raises(VaultDamaged):
            vault.parcel()
        copy = vault.rescue(tmp_path, lambda *_: None)
    assert home.database.read_bytes() == content
    with Vault.open(copy, home.passphrase) as copied:
        assert {entry.id for entry in copied.entries()} == {newest, *others}
        assert copied.draft(newest) == "newest"
        assert [revision.payload for revision in copied.revisions(newest)] == ["kept"]
    home.database.write_bytes(today)
    with Vault.open(home.folder, home.passphrase) as vault:
        assert not vault.unsound
        assert vault.draft(newest) == "newest"
