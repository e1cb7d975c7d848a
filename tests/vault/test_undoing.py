# SPDX-License-Identifier: MIT
"""A disk that takes no more writes from the middle of a save on: the save is undone in a copy elsewhere."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import apsw
import pytest

from frame_builder.vault import salvage, undoing
from frame_builder.vault.errors import DiskFull, NotRead, NotSaved
from frame_builder.vault.store import Vault

from .conftest import Home
from .dying_disk import Disk, dying_disk
from .test_salvage import fill, named, rescued, texts

LONG = "what was never saved " * 3000
EACH = 6
"""Of so many writes of the save one is tried."""
HALF_WAY = 3
"""Of the places that are tried and at which nothing can be read any more, this one."""


@pytest.fixture(autouse=True)
def disk(home: Home) -> Iterator[None]:
    dying_disk()
    Disk.database, Disk.bad, Disk.broken, Disk.takes = str(home.database), frozenset(), False, 0
    yield
    Disk.bad, Disk.broken, Disk.takes = frozenset(), False, 0


def breaks(vault: Vault, frame: str, place: int) -> bool:
    """Whether a save fails on a disk that takes *place* writes of it, and no more after that."""
    Disk.broken, Disk.takes = True, place
    try:
        vault.save_draft(frame, LONG, "{}", words=LONG)
    except NotSaved:
        return True
    return False


def is_stuck(vault: Vault) -> bool:
    try:
        vault.entries()
    except NotRead:
        return True
    return False


def files_of(vault: Vault) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in vault.folder.iterdir() if path.is_file()}


@pytest.mark.fault(3, 5)
def test_wherever_the_disk_ceases_to_take_writes_a_copy_elsewhere_holds_everything(home: Home, tmp_path: Path) -> None:
    """And what was typed last; nothing beside the vault is touched, and it goes on once the disk is well."""
    vault = home.create(vfs="dying")
    ids = fill(vault)
    truth, stuck, place = texts(vault, ids), 0, 2
    while breaks(vault, ids[1], place):
        stuck += is_stuck(vault)
        before = files_of(vault)
        seen: list[salvage.Gaps] = []
        (folder := tmp_path / f"place {place}").mkdir()
        copy = rescued(vault, ids[0], folder, seen)
        assert files_of(vault) == before
        assert [path.name for path in folder.iterdir()] == [copy.name]
        assert seen == [salvage.NO_GAPS]
        with Vault.open(copy, home.passphrase) as found:
            assert sorted(texts(found, ids).values()) == sorted([*truth.values(), "typed last"])
            assert not found.search("never"), "no word of what was undone"
        Disk.broken = False
        assert texts(vault, ids) == truth
        place += EACH
    assert stuck > 3


def stuck_vault(home: Home) -> tuple[Vault, list[str], dict[tuple[str, str], str]]:
    """One of which nothing can be read, because a save broke in the middle; and what was in it before."""
    vault = home.create(vfs="dying")
    ids = fill(vault)
    truth, place, stuck = texts(vault, ids), 2, 0
    while breaks(vault, ids[1], place) and (stuck := stuck + is_stuck(vault)) < HALF_WAY:
        Disk.broken = False
        vault.entries()
        place += EACH
    return vault, ids, truth


@pytest.mark.fault(3, 5, control=True)
def test_control_the_open_database_gives_no_copy_then(
    home: Home, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As it was: nothing else was asked."""
    vault, ids, _truth = stuck_vault(home)
    monkeypatch.setattr(undoing, "is_stuck", lambda _db: False)
    (folder := tmp_path / "place").mkdir()
    with pytest.raises(NotRead):
        rescued(vault, ids[0], folder, [])
    assert not list(folder.iterdir())


@pytest.mark.fault(3)
def test_a_page_that_cannot_be_read_as_well_costs_only_what_is_named(home: Home, tmp_path: Path) -> None:
    vault, ids, truth = stuck_vault(home)
    size, lost = home.database.stat().st_size // 4096, 0
    for page in range(5, size, size // 8):
        Disk.bad = frozenset({page})
        seen: list[salvage.Gaps] = []
        (folder := tmp_path / f"place {page}").mkdir()
        with Vault.open(rescued(vault, ids[0], folder, seen), home.passphrase) as found:
            there = texts(found, [entry.id for entry in found.entries()])
        missing = {name for name, text in truth.items() if text not in there.values()}
        assert missing <= named(seen[0]), page
        lost += bool(missing)
    assert lost


def test_what_lies_there_and_is_not_what_was_saved_last_gives_no_copy(home: Home, tmp_path: Path) -> None:
    vault, ids, _truth = stuck_vault(home)
    vault._seals = frozenset({(1, b"another")})
    (folder := tmp_path / "place").mkdir()
    with pytest.raises(NotRead):
        rescued(vault, ids[0], folder, [])
    assert not list(folder.iterdir())


def test_a_full_disk_for_the_copy_is_told_as_that(home: Home, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    vault, ids, _truth = stuck_vault(home)

    def full(*_: object) -> bytes:
        raise apsw.FullError("no room")

    monkeypatch.setattr(undoing.engine, "connect", full)
    (folder := tmp_path / "place").mkdir()
    with pytest.raises(DiskFull, match="place"):
        rescued(vault, ids[0], folder, [])
    assert not list(folder.iterdir())


@pytest.mark.fault(3, 5)
def test_who_opens_such_a_vault_is_told_to_copy_it_to_another_disk_and_that_helps(home: Home, tmp_path: Path) -> None:
    vault, ids, truth = stuck_vault(home)
    before = files_of(vault)
    vault._leave_as_it_is()
    with pytest.raises(NotRead, match="copy its folder to another disk and open it there"):
        home.open(vfs="dying")
    assert files_of(vault)["vault.db"] == before["vault.db"]
    (copy := tmp_path / "copied").mkdir()
    for name, content in before.items():
        (copy / name).write_bytes(content)
    with Vault.open(copy, home.passphrase) as found:
        found.verify()
        assert texts(found, ids) == truth
