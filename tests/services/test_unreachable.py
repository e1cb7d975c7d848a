# SPDX-License-Identifier: MIT
"""Places of which the system does not tell, or where nothing can be made: each verb ends in a sentence that is true."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from frame_builder.services import backups as keeping
from frame_builder.services.backups import SECOND_OLD, Backups
from frame_builder.services.library import Library
from frame_builder.services.moving import Moving
from frame_builder.services.office import Office
from frame_builder.services.rescuing import rescue
from frame_builder.vault import backup
from frame_builder.vault.errors import BackupNotMade, BackupUnusable, NotRead, NotSaved, VaultError, VaultNotMade
from frame_builder.vault.store import Vault

from ..unreachable import REASONS, shut
from . import test_moving
from .test_backups import PASSPHRASE, Clock, backups, clock, vault, write
from .test_moving import CHEAP, kept, pair, whole

__all__ = ["backups", "clock", "pair", "vault", "whole"]  # fixtures


@pytest.fixture
def stick(tmp_path: Path, vault: Vault, backups: Backups) -> Path:
    """The second folder, which got a copy."""
    place = tmp_path / "stick"
    place.mkdir()
    write(vault)
    backups.set_second(place)
    assert backups.make().second is None
    return place


@pytest.mark.fault(3, 5)
@pytest.mark.parametrize("number", REASONS)
def test_a_second_folder_that_fails_stays_the_second_folder(
    vault: Vault, backups: Backups, stick: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    write(vault, "more")
    shut(monkeypatch, stick, number)
    status = backups.status()
    assert (status.second, status.connected, status.second_last) == (stick, False, None)
    made = backups.make()
    assert made.path.is_dir()
    assert made.second is not None
    assert made.second.folder == stick
    assert backups.status().second_wrong == str(made.second)
    clock.now += SECOND_OLD * 2
    assert backups.status().second_old


@pytest.mark.fault(3, 5)
@pytest.mark.parametrize("number", REASONS)
def test_what_is_brought_in_is_not_told_as_failed(
    pair, whole, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    here, there = pair
    (tmp_path / "stick").mkdir()
    Backups(there.vault).set_second(tmp_path / "stick")
    frame = kept(here, whole)
    with monkeypatch.context() as patch:
        shut(patch, tmp_path / "stick" / backup.SECOND, number)  # the stick itself says that it is there
        there.take(here)
    assert [item.frame_id for item in there.office.shelf()] == [frame]


PLACES = ("closed", "beneath", "loop", "a file", "gone", "no place at all")


@pytest.fixture(params=PLACES)
def place(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Where nothing can be made; each kind says so in another way."""
    found = tmp_path / request.param
    with monkeypatch.context() as patch:
        match request.param:
            case "closed":
                shut(patch, found, REASONS[0])
            case "beneath":
                shut(patch, found, REASONS[1])
                found = found / "deeper"
            case "loop":
                try:
                    found.symlink_to(found.name)
                except OSError:
                    pytest.skip("links may not be made here; the other places are tried")
            case "a file":
                found.write_bytes(b"")
            case "gone":
                found = found / "a" / "b"
            case _:
                found = tmp_path / ("a" * 300)
        yield found


def ends(verb: Callable[[], object]) -> Exception | None:
    """What a verb raises."""
    try:
        verb()
    except Exception as error:  # noqa: BLE001  # which is what is asked
        return error
    return None


@pytest.mark.fault(3, 5)
def test_each_verb_ends_in_a_sentence(vault: Vault, library: Library, place: Path, tmp_path: Path) -> None:
    write(vault)
    good = vault.backup(tmp_path / "good")
    office = Office(vault, library, lambda: date(2026, 11, 22))
    verbs: dict[str, Callable[[], object]] = {
        "bring in": lambda: Moving(office).open_vault(place, PASSPHRASE),
        "find": lambda: keeping.find(place),
        "open": lambda: Vault.open(place, PASSPHRASE).close(),
        "bring back from": lambda: keeping.prepare(place, tmp_path / "another", PASSPHRASE),
        "rescue": lambda: rescue(office, place, lambda _: None),
        "backup": lambda: vault.backup(place / "copy"),
        "second": lambda: Backups(vault).set_second(place),
        "bring back": lambda: shutil.rmtree(keeping.prepare(good, place / "vault", PASSPHRASE)),
        "create": lambda: Vault.create(place / "vault", PASSPHRASE, CHEAP).close(),
    }
    said = {name: error for name, verb in verbs.items() if (error := ends(verb)) is not None}
    assert [name for name, error in said.items() if not isinstance(error, VaultError)] == []
    assert {"bring in", "find", "open", "bring back from"} <= said.keys()
    assert [name for name, error in said.items() if name != "backup" and "read-only" in str(error)] == []
    if place.name not in ("deeper", "b"):  # of which a disk that fails is true, and where all of it can be made
        assert [name for name, error in said.items() if "the disk reported" in str(error)] == []
    vault.verify()


def test_what_cannot_be_looked_into_is_not_called_empty(
    vault: Vault, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Perhaps there is a vault, or a backup; nobody can tell."""
    shut(monkeypatch, tmp_path / "closed", REASONS[0])
    for verb in (lambda: keeping.find(tmp_path / "closed"), lambda: keeping.prepare(tmp_path / "closed", tmp_path, "")):
        with pytest.raises(BackupUnusable, match="does not let you in"):
            verb()
    with pytest.raises(NotRead, match="does not let you in"):
        Vault.open(tmp_path / "closed", PASSPHRASE)
    with pytest.raises(VaultNotMade, match="may not write there"):
        Vault.create(tmp_path / "closed" / "vault", PASSPHRASE, CHEAP)


def test_a_vault_that_cannot_be_read_is_not_taken_for_our_own(
    pair, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is the other one that fails; of the one that is open nothing is said."""
    here, there = pair
    other = there.vault.folder
    there.vault.close()
    monkeypatch.setattr("frame_builder.vault.backup.copy_file", lambda *_: (_ for _ in ()).throw(OSError(5, "no")))
    with pytest.raises(NotRead) as met:
        here.moving.open_vault(other, test_moving.PASSPHRASE)
    assert met.value.folder == other


@pytest.mark.fault(5)
@pytest.mark.parametrize("kind", ["away", "loop", "file", "pipe"])
def test_what_stands_in_the_place_of_the_backups_is_told(
    vault: Vault, backups: Backups, tmp_path: Path, kind: str
) -> None:
    """A link to a stick that is away is no dying disk, nor is anything else that bears that name."""
    write(vault)
    place = backups.folder
    try:
        match kind:
            case "away":
                place.symlink_to(tmp_path / "stick")
            case "loop":
                place.symlink_to(place.name)
            case "file":
                place.write_bytes(b"")
            case _:
                os.mkfifo(place)
    except (OSError, AttributeError):
        pytest.skip("these cannot be made here; the others are tried")
    with pytest.raises(BackupNotMade) as met:
        backups.make()
    assert met.value.kind == ("absent" if kind == "away" else "taken")
    assert backups.status().worry == "none", "and not that the disk fails"
    place.unlink()
    assert backups.make().path.is_dir()


@pytest.mark.fault(5)
def test_backups_that_may_not_be_written_are_told(
    vault: Vault, backups: Backups, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The folder of backups is there, and lets nobody in."""
    write(vault)
    backups.make()
    write(vault, "more")
    with monkeypatch.context() as patch:
        shut(patch, backups.folder / "2", REASONS[0])  # as a folder without any rights: it is there, and no more
        with pytest.raises(BackupNotMade) as met:
            backups.make()
    assert met.value.kind == "forbidden"


def test_a_copy_that_may_not_be_made_there_speaks_of_that_place(
    vault: Vault, library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(vault)
    shut(monkeypatch, tmp_path / "closed", REASONS[0])
    with pytest.raises(NotSaved) as met:
        rescue(Office(vault, library, lambda: date(2026, 11, 22)), tmp_path / "closed", lambda _: None)
    assert met.value.kind == "folder"
    assert (tmp_path / "closed") in met.value.folder.parents
