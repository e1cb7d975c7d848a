# SPDX-License-Identifier: MIT
"""A page of the database that cannot be read: a copy elsewhere holds all the rest, and names what it lacks."""

from __future__ import annotations

import contextlib
import hashlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from frame_builder.vault import backup
from frame_builder.vault.errors import NotSaved, UnknownFrame, VaultDamaged, VaultError
from frame_builder.vault.reading import JOINING
from frame_builder.vault.salvage import NO_GAPS, Gaps
from frame_builder.vault.store import Vault

from .conftest import Home
from .dying_disk import PAGE, Disk, dying_disk, forget_pages

FRAMES = 5


@pytest.fixture(autouse=True)
def disk(home: Home) -> Iterator[None]:
    dying_disk()
    Disk.database, Disk.bad, Disk.broken = str(home.database), frozenset(), False
    yield
    Disk.bad, Disk.broken = frozenset(), False


def digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def fill(vault: Vault) -> list[str]:
    """Frames with three versions and a draft each, longer than a page; My practice, settings, a deleted frame."""
    ids = []
    for number in range(FRAMES):
        ids.append(frame := vault.new_frame(f'{{"reference":"R{number}"}}', f"word{number}"))
        previous = ""
        for turn in range(3):
            text = f"frame {number} revision {turn} " * 250
            vault.append_revision(frame, text, digest(text), previous, f'{{"reference":"R{number}"}}')
            previous = digest(text)
        vault.save_draft(frame, f"draft {number} " * 500, f'{{"reference":"R{number}"}}')
    vault.set_setting(*JOINING, "my practice " * 500)
    vault.set_setting("preferences", '{"window":"wide"}')
    vault.save_draft(gone := vault.new_frame("{}"), "gone", "{}")
    vault.entries()  # as the list was last shown; what was deleted since is not missing
    vault.delete_frame(gone)
    return ids


def texts(vault: Vault, ids: list[str]) -> dict[tuple[str, str], str]:
    """Every text, by its frame and what it is in it; those that cannot be read are left out."""
    found: dict[tuple[str, str], str] = {}
    for frame in (*ids, *JOINING):
        for kind, read in (("draft", vault.drafts), ("version", vault.revisions)):
            try:
                for place, item in enumerate(read(frame), start=1):
                    found[frame, f"{kind} {place}"] = item.payload
            except (VaultDamaged, UnknownFrame):
                continue
    return found


def named(gaps: Gaps) -> set[tuple[str, str]]:
    """What a copy is said to lack."""
    found = set()
    for gap in gaps.frames:
        found |= {(gap.frame_id, f"version {number}") for number in gap.versions}
        found |= {(gap.frame_id, f"draft {number}") for number in range(1, len(gap.drafts) + 1)}
    return found


@pytest.fixture
def dying(home: Home) -> tuple[Vault, list[str], dict[tuple[str, str], str]]:
    vault = home.create(vfs="dying")
    ids = fill(vault)
    truth = texts(vault, ids)
    assert len(truth) == FRAMES * 4 + 1
    vault.backup()
    return vault, ids, truth


def rescued(vault: Vault, frame: str, folder: Path, seen: list[Gaps]) -> Path:
    def store(copied: Vault, gaps: Gaps) -> None:
        seen.append(gaps)
        try:
            copied.save_draft(frame, "typed last", '{"reference":"now"}', key=7)
        except UnknownFrame:
            copied.new_frame('{"reference":"now"}', draft="typed last", key=7)

    return vault.rescue(folder, store)


def pages(home: Home) -> range:
    return range(home.database.stat().st_size // PAGE)


@pytest.mark.fault(3, 6)
def test_one_page_that_cannot_be_read_costs_a_copy_only_what_it_names(
    home: Home, tmp_path: Path, dying: tuple[Vault, list[str], dict[tuple[str, str], str]]
) -> None:
    """Whichever page it is, and while nothing can be written: what is lost is named, and the vault is as it was.

    An earlier backup that is brought into the copy gives all of it back.
    """
    vault, ids, truth = dying
    (made,) = backup.listed(home.folder / backup.FOLDER)
    with Vault.open(made.path, home.passphrase) as sound:
        parcel = sound.parcel()
    before, whole, lost = home.database.read_bytes(), 0, 0
    for page in pages(home)[1:]:
        forget_pages(vault._connection)
        Disk.bad, Disk.broken = frozenset({page}), True
        seen: list[Gaps] = []
        (folder := tmp_path / f"place {page}").mkdir()
        copy = rescued(vault, ids[0], folder, seen)
        Disk.bad, Disk.broken, vault._shaken = frozenset(), False, False
        assert [path.name for path in folder.iterdir()] == [copy.name]
        with Vault.open(copy, home.passphrase) as found:
            found.verify()
            there = texts(found, [entry.id for entry in found.entries()])
            assert "typed last" in there.values()
            missing = {name for name, text in truth.items() if text not in there.values()}
            found.take_in(parcel, lambda *_: ("{}", ""))
            found.verify()
            assert set(truth.values()) <= set(texts(found, [entry.id for entry in found.entries()]).values()), page
        assert missing <= named(seen[0]), page
        assert not seen[0].unnamed, page
        whole += seen[0] == NO_GAPS
        lost += bool(missing)
    assert home.database.read_bytes() == before
    assert lost > FRAMES, "the texts are on pages of their own"
    assert whole > 3, "the index of words, and what is remembered beside it, is no part of any text"


def test_without_the_first_page_nothing_is_found_and_no_copy_pretends_to_be_one(
    home: Home, tmp_path: Path, dying: tuple[Vault, list[str], dict[tuple[str, str], str]]
) -> None:
    """While the vault is open that page stays in memory; here it does not."""
    vault, ids, _truth = dying
    (folder := tmp_path / "place").mkdir()
    forget_pages(vault._connection)
    Disk.bad = frozenset({0})
    with pytest.raises(VaultError, match="cannot be read"):
        rescued(vault, ids[0], folder, [])
    assert not list(folder.iterdir())


@pytest.mark.fault(6)
def test_damage_is_left_out_as_well_and_told(home: Home, tmp_path: Path) -> None:
    """Flipped bits instead of a disk that says so; a vault that does not open any more has its backups."""
    vault = home.create()
    ids = fill(vault)
    truth = texts(vault, ids)
    vault.close()
    good, opened = home.database.read_bytes(), 0
    for page in pages(home)[3::4]:
        bad = bytearray(good)
        bad[page * PAGE + 99] ^= 4
        home.database.write_bytes(bad)
        with contextlib.suppress(VaultDamaged):
            vault = home.open()
            (folder := tmp_path / f"place {page}").mkdir()
            seen: list[Gaps] = []
            copy = rescued(vault, ids[0], folder, seen)
            vault.close()
            with Vault.open(copy, home.passphrase) as found:
                there = texts(found, [entry.id for entry in found.entries()])
            assert {name for name, text in truth.items() if text not in there.values()} <= named(seen[0]), page
            opened += 1
    assert opened > 5


def test_a_page_of_another_time_is_told(home: Home, tmp_path: Path) -> None:
    """Everything can be read then, and nothing says which part is not the newest: the copy says that it does not add
    up, and does not pass for one that does."""
    vault = home.create()
    fill(vault)
    vault._connection.execute("UPDATE setting SET value = '{}' WHERE key = 'preferences'")
    seen: list[Gaps] = []
    vault.rescue(tmp_path, lambda _copied, gaps: seen.append(gaps))
    assert seen == [Gaps(older=True)]


def test_a_frame_of_another_time_is_told_beside_one_that_is_damaged(home: Home, tmp_path: Path) -> None:
    """What is missing elsewhere says nothing of it: the list and its seal, as they were read, do."""
    vault = home.create()
    one, other = (vault.new_frame("{}", draft=f"draft {number}") for number in range(2))
    db, tables = vault._connection, ("draft", "frame")
    before = {name: list(db.execute(f"SELECT * FROM {name}")) for name in tables}  # noqa: S608
    for rolled_back in (False, True):
        vault.save_draft(one, "newer", "{}")
        if rolled_back:
            for name, rows in before.items():
                places = ", ".join("?" * len(rows[0]))
                db.executemany(f"INSERT OR REPLACE INTO {name} VALUES ({places})", rows)  # noqa: S608
        db.execute("UPDATE draft SET payload = 'x' WHERE frame = (SELECT row FROM frame WHERE id = ?)", (other,))
        vault._settle_in()  # with what was just written past it
        seen: list[Gaps] = []
        vault.rescue(tmp_path, lambda _copied, gaps, seen=seen: seen.append(gaps))
        assert [gap.frame_id for gap in seen[0].frames] == [other]
        assert seen[0].older == rolled_back


@pytest.mark.fault(6, 9)
@pytest.mark.parametrize("older", ["the frame", "what is remembered"])
def test_a_frame_is_not_there_and_deleted_as_well(home: Home, tmp_path: Path, older: str) -> None:
    """A page of another time brings back what was deleted, or says that something was that came back since."""
    vault = home.create()
    other, frame = (vault.new_frame("{}", f"word{number}", draft=f"draft {number}") for number in range(2))
    db = vault._connection
    rows = {name: list(db.execute(f"SELECT * FROM {name}")) for name in ("draft", "frame")}  # noqa: S608
    parcel = vault.parcel([frame])
    vault.delete_frame(frame)
    rows["tombstone"] = list(db.execute("SELECT * FROM tombstone"))
    if older == "the frame":
        del rows["tombstone"]
    else:
        vault.take_in(parcel, lambda *_: ("{}", ""), deleted_too=True)
        assert vault.draft(frame) == "draft 1"
        rows = {"tombstone": rows["tombstone"]}
    for name, held in rows.items():
        places = ", ".join("?" * len(held[0]))
        db.executemany(f"INSERT OR REPLACE INTO {name} VALUES ({places})", held)  # noqa: S608
    db.execute("UPDATE draft SET payload = 'x' WHERE frame = (SELECT row FROM frame WHERE id = ?)", (other,))
    seen: list[Gaps] = []
    copy = vault.rescue(tmp_path, lambda _copied, gaps: seen.append(gaps))
    with Vault.open(copy, home.passphrase) as found:
        found.verify()
        assert frame in {entry.id for entry in found.entries()}, "who deleted it can do so again"
        found.delete_frame(frame)
    assert [gap.frame_id for gap in seen[0].frames] == [other]
    assert seen[0].older


@pytest.mark.fault(6, 9)
def test_the_page_of_another_table_from_another_time_keeps_no_copy_from_being_made(home: Home, tmp_path: Path) -> None:
    """Its rows are of other kinds, or are there twice, and a number in them can be any."""
    vault = home.create()
    ids = fill(vault)
    vault.close()
    old = home.database.read_bytes()
    vault = home.open()
    for frame in ids[1:4]:
        vault.save_draft(frame, "a line", "{}")
    for number, frame in enumerate(ids[2:]):
        last = vault.heads(frame)[0]
        text = f"later {number} " * 700
        vault.append_revision(frame, text, digest(text), last.digest, "{}", key=vault.drafts(frame)[0].key)
    vault.close()
    new, opened = home.database.read_bytes(), 0
    for page in range(1, min(len(old), len(new)) // PAGE):
        place = slice(page * PAGE, (page + 1) * PAGE)
        home.database.write_bytes(new[: place.start] + old[place] + new[place.stop :])
        try:
            vault = home.open()
        except VaultDamaged:
            continue
        (folder := tmp_path / f"place {page}").mkdir()
        seen: list[Gaps] = []
        copy = vault.rescue(folder, lambda _copied, gaps, seen=seen: seen.append(gaps))
        vault._leave_as_it_is()
        with Vault.open(copy, home.passphrase) as found:
            found.verify()
        opened += seen != [NO_GAPS]
    assert opened > 10


@pytest.mark.fault(3, 6, control=True)
def test_control_a_copy_of_the_whole_is_all_or_nothing(
    home: Home, tmp_path: Path, dying: tuple[Vault, list[str], dict[tuple[str, str], str]]
) -> None:
    vault, _ids, _truth = dying
    refused = 0
    for page in pages(home):
        forget_pages(vault._connection)
        Disk.bad, Disk.broken = frozenset({page}), True
        try:
            backup.copy(vault, vault._data_key, vault._keys, tmp_path / f"copy {page}", chain=True)
        except (NotSaved, VaultDamaged):
            refused += 1
        Disk.bad, Disk.broken = frozenset(), False
    assert refused > len(pages(home)) - 3
