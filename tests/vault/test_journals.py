# SPDX-License-Identifier: MIT
"""A journal beside a closed vault: one of another time is not played back, one that is needed is."""

import contextlib
import shutil

import pytest

from frame_builder.vault import backup, files, journals
from frame_builder.vault.engine import JOURNAL
from frame_builder.vault.errors import VaultDamaged
from frame_builder.vault.standing import Standing

SAVES = (1, 2, 5)
"""How many saves later a service that synchronises the folder brings the journal back."""


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
    assert journals.is_hot(home.folder / JOURNAL)
    return frame


@pytest.mark.fault(9, 31)
def test_a_journal_of_another_time_is_not_played_back(home, brought_back: str) -> None:
    before = home.database.read_bytes()
    vault = home.open()
    vault.verify()
    assert vault.draft(brought_back) == "last"
    assert not (home.folder / JOURNAL).exists()
    vault.close()
    assert home.database.read_bytes()[4096:] == before[4096:]


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
    assert not journal.exists()
    vault.close()


@pytest.mark.fault(9, 31, control=True)
def test_control_played_back_it_destroys_the_vault_or_turns_it_back(
    home, brought_back: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(journals, "drop_stale", lambda *_: None)
    found: str | None = None
    with contextlib.suppress(VaultDamaged):
        vault = home.open()
        vault.verify()
        found = vault.draft(brought_back)
    assert found != "last"


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
    landing = Standing._about_to_land

    def cut(self: Standing) -> None:
        landing(self)
        before = home.database.read_bytes()
        self._connection.cache_flush()
        after = home.database.read_bytes()
        shutil.copytree(home.folder, copy)
        half = len(before) // 2 // 4096 * 4096
        (copy / home.database.name).write_bytes(after[:half] + before[half:])

    monkeypatch.setattr(Standing, "_about_to_land", cut)
    vault.save_draft(frame, "second " * 8000, "{}")
    monkeypatch.undo()
    vault.close()
    home.folder = copy
    vault = home.open()
    vault.verify()
    assert vault.draft(frame) == "first"
