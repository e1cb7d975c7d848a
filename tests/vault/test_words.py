# SPDX-License-Identifier: MIT
"""The index of words: it finds, it forgets, and when it is damaged it hides nothing."""

import shutil
from pathlib import Path

import apsw
import pytest

from frame_builder.vault import migrate, words
from frame_builder.vault.engine import PAGE_BYTES
from frame_builder.vault.errors import VaultDamaged
from frame_builder.vault.store import Vault

CANARY = "kirchgassner"


def filled(vault: Vault) -> list[str]:
    texts = (f"The fee is 65 pounds, {CANARY.title()} said", "Zoë’s fee; café, straße", "nothing of the kind")
    return [vault.new_frame("{}", words=text) for text in texts]


def test_every_word_must_occur_and_the_last_by_its_beginning(vault) -> None:
    one, two, three = filled(vault)
    assert vault.search("") == vault.search(" -- ") == {one, two, three}
    assert vault.search("fee") == vault.search("FEE the"[:3]) == {one, two}
    assert vault.search("fee 65") == vault.search("pou 65"[4:]) == {one}
    assert vault.search("fe 65") == frozenset(), "only the last word may be begun"
    assert vault.search("65 fe") == {one}
    assert vault.search("cafe") == vault.search("CAFÉ") == vault.search("cafe\u0301") == {two}
    assert vault.search("strasse") == vault.search("zoe") == {two}
    for odd in ('"', "fee*", 'fee" OR "nothing', "fee NOT pounds", "text:fee", "(fee", "a" * 5000, "\x00", "fee -- ;"):
        assert vault.search(odd) <= {one, two, three}
    assert vault.search('fee" OR "nothing') == frozenset()


def test_words_follow_the_draft_and_the_revision(vault) -> None:
    (frame, *_) = filled(vault)
    vault.save_draft(frame, "x", "{}", words="amber")
    assert (vault.search("fee 65"), vault.search("amber")) == (frozenset(), {frame})
    vault.save_draft(frame, "y", "{}")
    assert vault.search("amber") == {frame}, "no words given leaves those that are there"
    vault.append_revision(frame, "p", "d1", "", "{}", words="kettle")
    assert (vault.search("amber"), vault.search("kettle")) == (frozenset(), {frame})
    vault.delete_frame(frame)
    assert vault.search("kettle") == frozenset()
    assert frame not in vault.search("")


def test_a_write_that_is_undone_undoes_its_words(vault, monkeypatch: pytest.MonkeyPatch) -> None:
    (frame, *_) = filled(vault)

    def failing(*_: object) -> None:
        raise apsw.IOError("injected")

    monkeypatch.setattr(vault, "_put_frame", failing)
    with pytest.raises(Exception, match="disk reported"):
        vault.save_draft(frame, "x", "{}", words="amber")
    assert vault.search("amber") == frozenset()


def pages(vault: Vault) -> bytes:
    """Everything the index holds, as it is once decrypted."""
    blocks = vault._connection.execute("SELECT block FROM words_data")
    return b"".join(bytes(row[0]) for row in blocks)


@pytest.mark.parametrize("careful", [True, False])
def test_what_was_deleted_leaves_no_word_once_the_vault_is_closed(
    home, monkeypatch: pytest.MonkeyPatch, careful: bool
) -> None:
    """The control: deleting alone only marks the frame, and its words stay readable for whoever has the key."""
    vault = home.create()
    one, two, _ = filled(vault)
    assert CANARY.encode()[1:] in pages(vault)
    vault.delete_frame(one)
    vault.save_draft(two, "x", "{}", words="amber")
    assert vault.search(CANARY) == vault.search("strasse") == frozenset()
    if not careful:
        monkeypatch.setattr(Vault, "tidy_words", lambda _: None)
    vault.close()
    assert (CANARY.encode()[1:] in pages(home.open())) != careful


def test_what_a_killed_program_left_is_tidied_by_the_next(home) -> None:
    vault = home.create()
    one, *_ = filled(vault)
    vault.delete_frame(one)
    vault._leave_as_it_is()  # as if it had died here
    home.open().close()
    assert CANARY.encode()[1:] not in pages(home.open())


def test_what_was_killed_right_after_an_update_left_is_tidied_by_the_next(home) -> None:
    version = migrate.PLAN.version + 1
    plan = migrate.Plan(version, {version: lambda _: None})
    home.create().close()
    vault = home.open(plan=plan)
    one, *_ = filled(vault)
    vault.delete_frame(one)
    vault._leave_as_it_is()
    home.open(plan=plan).close()
    assert CANARY.encode()[1:] not in pages(home.open(plan=plan))


def damaged(vault: Vault) -> None:
    vault._connection.config(apsw.SQLITE_DBCONFIG_DEFENSIVE, 0)
    vault._connection.execute("UPDATE words_data SET block = x'ffffffffffffffff' WHERE id > 1")


def test_a_damaged_index_stops_neither_the_list_nor_a_write(home) -> None:
    vault = home.create()
    ids = filled(vault)
    damaged(vault)
    assert {entry.id for entry in vault.entries()} == set(ids)
    with pytest.raises(VaultDamaged, match="index of words"):
        vault.search("fee")
    for frame in ids:
        vault.save_draft(frame, "written", "{}", words="amber")
    assert vault.draft(ids[0]) == "written"
    vault.delete_frame(ids[2])
    assert len(vault.entries()) == 2
    vault.close()
    vault = home.open()
    assert len(vault.entries()) == 2
    vault.forget_index()
    assert set(vault.unindexed()) == set(ids[:2])
    vault.index({ids[0]: "amber", "not there": "amber"})
    assert vault.unindexed() == (ids[1],)
    assert vault.search("amb") == {ids[0]}
    vault.verify()


def index_pages(vault: Vault) -> list[int]:
    tables = vault._connection.execute("SELECT pageno FROM dbstat WHERE name GLOB 'words[_]*' ORDER BY pageno")
    return [int(row[0]) - 1 for row in tables]


def spoilt(home, filled_with: list[str], page: int) -> Vault:
    """The vault with one bit of a page of the index flipped, as the disk might do it."""
    content = bytearray(home.database.read_bytes())
    content[page * PAGE_BYTES + 2000] ^= 4
    home.database.write_bytes(content)
    vault = home.open()
    assert {entry.id for entry in vault.entries()} == set(filled_with)
    return vault


@pytest.fixture
def whole(home) -> tuple[list[str], list[int], bytes]:
    """The frames of a closed vault, the places of the index in its file, and the file."""
    vault = home.create()
    ids = filled(vault)
    vault.close()  # which writes all pages anew
    vault = home.open()
    found = index_pages(vault)
    vault._leave_as_it_is()
    return ids, found, home.database.read_bytes()


@pytest.mark.fault(6)
@pytest.mark.parametrize("met", ["at opening", "later"])
def test_a_flipped_bit_in_the_index_stops_no_write_and_no_backup(
    home, whole, monkeypatch: pytest.MonkeyPatch, met: str
) -> None:
    """Whichever page it hits, and whatever comes first."""
    if met == "later":
        monkeypatch.setattr(Vault, "_insist_on_soundness", lambda _: None)
    ids, found, content = whole
    assert len(found) >= 4

    def save(vault: Vault) -> None:
        vault.save_draft(ids[0], "written", "{}", words="amber")
        assert vault.draft(ids[0]) == "written"
        vault.delete_frame(ids[2])
        vault.new_frame("{}", "kettle")

    for page in found:
        for steps in ((save, Vault.backup), (Vault.backup, save), (save, Vault.close)):
            home.database.write_bytes(content)
            vault = spoilt(home, ids, page)
            for step in steps:
                step(vault)
            vault.close()
            vault = home.open()
            vault.verify()
            vault.backup()
            assert vault.draft(ids[0]) in ("written", None)
            assert set(vault.unindexed()) <= {entry.id for entry in vault.entries()}
            vault.close()
            shutil.rmtree(home.folder / "backups")


@pytest.mark.usefixtures("unproved")
@pytest.mark.fault(6, control=True)
def test_control_written_once_only_a_flipped_bit_stops_every_save(home, whole) -> None:
    ids, found, _ = whole
    vault = spoilt(home, ids, found[0])
    once = Vault.save_draft.__wrapped__
    for _ in range(2):
        with pytest.raises(VaultDamaged):
            once(vault, ids[0], "written", "{}", words="amber")


def test_what_is_damaged_besides_the_index_is_still_said(home, whole) -> None:
    ids, _, _ = whole
    vault = home.open()
    vault._connection.execute("UPDATE frame SET summary = 'other' WHERE id = ?", (ids[0],))
    vault._settle_in()  # with what was just written past it
    with pytest.raises(VaultDamaged):
        vault.save_draft(ids[0], "written", "{}", words="amber")
    with pytest.raises(VaultDamaged):
        vault.backup()


def test_written_anew_every_row_is_there_under_its_number(home, whole) -> None:
    """Also the number the next frame gets: one that was deleted never lends its own to another."""
    ids, found, _ = whole
    vault = spoilt(home, ids, found[0])
    vault.append_revision(ids[0], "kept", "d1", "", "{}")
    vault.append_revision(ids[0], "kept again", "d2", "d1", "{}")
    vault.set_setting("odd", "value")
    vault.delete_frame(ids[2])
    tables = ("frame", "draft", "revision", "setting", "tombstone", "seal", "sqlite_sequence")
    selects = [f"SELECT rowid, * FROM {name} ORDER BY rowid" for name in tables]  # noqa: S608

    def rows() -> list[object]:
        return [list(vault._connection.execute(select)) for select in selects]

    before = rows()
    vault.forget_index()
    assert rows() == before
    assert vault._connection.execute("SELECT max(row) FROM frame").fetchone() < before[-1][0][-1:]
    assert set(vault.unindexed()) == set(ids[:2])
    vault.verify()


def test_a_missing_index_is_made_anew(home) -> None:
    vault = home.create()
    ids = filled(vault)
    vault._connection.execute("DROP TABLE words")
    with pytest.raises(VaultDamaged):
        vault.search("fee")
    with pytest.raises(VaultDamaged):
        vault.unindexed()
    vault.save_draft(ids[0], "x", "{}", words="amber")
    vault.forget_index()
    assert vault.unindexed() == tuple(ids)


def test_the_index_holds_each_word_once_and_folded() -> None:
    assert words.distinct("The FEE; the fee, ﬁve_six 50%") == "50 fee five six the"


def test_the_index_knows_no_text(home, tmp_path: Path) -> None:
    """Only which words occur: neither their order nor their number."""
    vault = home.create()
    filled(vault)
    assert b"65 pounds" not in pages(vault)
    assert b"fee is" not in pages(vault)
