# SPDX-License-Identifier: MIT
"""A copy elsewhere of a vault on a disk with a bad sector: what it lacks is named, and comes back from a backup."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import apsw
import pytest

from frame_builder.services.backups import Backups
from frame_builder.services.library import Library
from frame_builder.services.moving import Moving
from frame_builder.services.office import Office
from frame_builder.services.rescuing import left_out, rescue, was_read
from frame_builder.vault.errors import BackupNotMade, NotSaved
from frame_builder.vault.keys import Strength
from frame_builder.vault.store import Vault

from ..vault.dying_disk import PAGE, Disk, dying_disk, forget_pages

PASSPHRASE = "four words for a test"
CHEAP = Strength(8 * 1024 * 1024, 1)
TODAY = date(2026, 11, 22)


@pytest.fixture(scope="module")
def library() -> Library:
    return Library.load()


@pytest.fixture
def office(tmp_path: Path, library: Library) -> Iterator[Office]:
    dying_disk()
    Disk.database, Disk.bad, Disk.broken = str(tmp_path / "vault" / "vault.db"), frozenset(), False
    with Vault.create(tmp_path / "vault", PASSPHRASE, CHEAP, vfs="dying") as vault:
        yield Office(vault, library, lambda: TODAY)
        Disk.bad, Disk.broken = frozenset(), False


def keep(office: Office, frame: str, amount: int) -> None:
    """One more version."""
    workspace = office.open_frame(frame)
    workspace.set_value("people.client", "name", f"name {amount} " * 300)
    office.save(frame, workspace)
    office.keep(frame, workspace)


def readable(office: Office, query: str, *bad: int) -> bool:
    """Whether a question can be answered while these pages are bad."""
    forget_pages(office.vault._connection)
    Disk.bad = frozenset(bad)
    try:
        office.vault._connection.execute(query).fetchall()
    except apsw.IOError:
        return False
    finally:
        Disk.bad = frozenset()
    return True


def page_of_version(office: Office, number: int, *others: int) -> int:
    """A page on which a part of one version lies, and nothing of these others, or of any frame or draft."""
    size = (office.vault.folder / "vault.db").stat().st_size // PAGE
    version = "SELECT payload FROM revision WHERE rowid = {}"
    sound = ["SELECT * FROM frame", "SELECT * FROM draft", *map(version.format, others)]
    return next(
        page
        for page in range(1, size)
        if not readable(office, version.format(number), page) and all(readable(office, query, page) for query in sound)
    )


@pytest.mark.fault(3, 6)
def test_what_a_copy_lacks_is_named_and_comes_back_from_a_backup(office: Office, tmp_path: Path) -> None:
    """The second of three versions is on a bad sector: the third is there as a draft, the rest of it all as it was."""
    frame, _ = office.new_frame("K-17")
    other, _ = office.new_frame("M-04")
    for amount in (1, 2, 3):
        keep(office, frame, amount)
    Backups(office.vault).make()
    history = office.history(frame)
    workspace = office.open_frame(other)
    workspace.set_reference("typed last")
    Disk.bad = frozenset({page_of_version(office, 2, 1, 3)})
    Disk.broken = True
    forget_pages(office.vault._connection)
    with pytest.raises(NotSaved):
        office.save(other, workspace)
    (place := tmp_path / "elsewhere").mkdir()
    made = rescue(office, place, lambda copy: copy.save(other, workspace))
    (said,) = made.left_out
    assert said == "K-17: versions 2 and 3, but what version 3 says is there, as a frame of its own."
    with Vault.open(made.folder, PASSPHRASE) as vault:
        copy = Office(vault, office.library, office.today)
        assert left_out(copy) == made.left_out
        was_read(copy)
        assert left_out(copy) == ()
        shelf = {item.frame_id: item.summary for item in copy.shelf()}
        assert shelf[other].reference == "typed last"
        assert shelf[frame].version == 1
        (draft,) = shelf.keys() - {frame, other}
        assert copy.open_frame(draft).frame.answers == history[2].frame.answers
        Disk.bad = frozenset()
        moving = Moving(copy)
        moving.join(moving.open_vault(next((tmp_path / "vault" / "backups").glob("2*")), PASSPHRASE))
        assert copy.history(frame) == history


@pytest.mark.fault(3, 30)
def test_backups_that_fail_for_a_bad_sector_say_that_the_disk_is_dying_until_one_is_made(office: Office) -> None:
    """Saving works meanwhile; what is on that disk is then not called safe."""
    frame, _ = office.new_frame("K-17")
    keep(office, frame, 1)
    backups = Backups(office.vault)
    Disk.bad = frozenset({page_of_version(office, 1)})
    forget_pages(office.vault._connection)
    office.new_frame("typed after")
    with pytest.raises(BackupNotMade, match="save a copy elsewhere now") as met:
        backups.make()
    assert met.value.kind == "failing"
    assert "safe" not in str(met.value)
    assert backups.status().worry == "failing"
    Disk.bad = frozenset()
    backups.make()
    assert backups.status().worry == ""
