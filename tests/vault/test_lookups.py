# SPDX-License-Identifier: MIT
"""The library's own indexes, one page of which is of another time: no row is hidden, and none goes that should not."""

import pytest

from frame_builder.vault import lookups
from frame_builder.vault.engine import PAGE_BYTES
from frame_builder.vault.errors import VaultDamaged, VaultError
from frame_builder.vault.store import Vault

from .conftest import Home

TABLES = ("frame", "draft", "revision", "setting", "tombstone")


def older_index(home: Home, table: str) -> tuple[str, str]:
    """A closed vault in which the index of one table is of before its newest rows; two frames.

    The draft of the first was the last row then, and that of the second has its number now.
    """
    vault = home.create()
    for number in range(3):
        vault.new_frame("{}", draft=f"{number}")
    first = vault.new_frame("{}", draft="first")
    (page,) = vault._connection.execute("SELECT pageno FROM dbstat WHERE name = ?", (f"sqlite_autoindex_{table}_1",))
    place = slice((int(page[0]) - 1) * PAGE_BYTES, int(page[0]) * PAGE_BYTES)
    before = home.database.read_bytes()[place]
    vault.append_revision(first, "kept", "d1", "", "{}")
    second = vault.new_frame("{}", draft="second")
    vault.set_setting("later", "value")
    vault.delete_frame(vault.new_frame("{}", draft="gone"))
    vault._leave_as_it_is()
    content = bytearray(home.database.read_bytes())
    content[place] = before
    home.database.write_bytes(content)
    return first, second


def all_there(home: Home, first: str, second: str) -> bool:
    """Whether everything is found and told, and deleting the first frame takes nothing of the second."""
    try:
        with Vault.open(home.folder, home.passphrase) as vault:
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
    assert all_there(home, *older_index(home, table))


@pytest.mark.fault(9, control=True)
@pytest.mark.parametrize("table", TABLES)
def test_control_taken_at_its_word_it_does(home: Home, monkeypatch: pytest.MonkeyPatch, table: str) -> None:
    monkeypatch.setattr(lookups, "mend", lambda _: ())
    assert not all_there(home, *older_index(home, table))


def test_what_agrees_is_left_as_it_is(home: Home) -> None:
    home.create().new_frame("{}", draft="words")
    home.close()
    before = home.database.read_bytes()
    vault = home.open()
    assert lookups.mend(vault._connection) == ()
    vault._leave_as_it_is()
    assert home.database.read_bytes() == before


@pytest.mark.fault(9)
@pytest.mark.parametrize("table", ["draft", "revision"])
def test_a_table_that_is_of_another_time_itself_is_told(home: Home, table: str) -> None:
    """Its index is made to fit, and the rows do not prove."""
    vault = home.create()
    frame = vault.new_frame("{}", draft="before")
    vault.append_revision(frame, "kept", "d1", "", "{}")
    vault.save_draft(frame, "before", "{}")
    (page,) = vault._connection.execute("SELECT pageno FROM dbstat WHERE name = ?", (table,))
    place = slice((int(page[0]) - 1) * PAGE_BYTES, int(page[0]) * PAGE_BYTES)
    before = home.database.read_bytes()[place]
    vault.append_revision(frame, "kept after", "d2", "d1", "{}")
    vault.save_draft(frame, "after", "{}")
    vault._leave_as_it_is()
    content = bytearray(home.database.read_bytes())
    content[place] = before
    home.database.write_bytes(content)
    with home.open() as found, pytest.raises(VaultDamaged):
        found.verify()
