# SPDX-License-Identifier: MIT

import os
import stat
import threading
from pathlib import Path

import apsw
import pytest

from frame_builder.vault import engine
from frame_builder.vault.errors import (
    CipherMissing,
    NotSaved,
    RevisionOutOfOrder,
    UnknownFrame,
    VaultClosed,
    VaultNotMade,
)
from frame_builder.vault.store import Vault, utc_now

from .conftest import CHEAP, PASSPHRASE


def test_a_new_vault_is_private_and_empty(home, vault) -> None:
    assert vault.entries() == ()
    assert not vault.read_only
    assert stat.S_IMODE(home.folder.stat().st_mode) == 0o700
    vault.set_setting("practice", "{}")
    names = {"vault.db", "keys.json", "keys.backup.json", "vault.lock"}
    assert {path.name for path in home.folder.iterdir()} == names | {"vault.db-journal"}
    for path in home.folder.iterdir():
        assert stat.S_IMODE(path.stat().st_mode) == 0o600, path.name
    vault.close()
    assert {path.name for path in home.folder.iterdir()} == names


def test_what_was_stored_comes_back_after_reopening(home, vault) -> None:
    one, two = vault.new_frame('{"reference":"A"}'), vault.new_frame('{"reference":"B"}')
    vault.save_draft(one, '{"fee":"£65"}', '{"reference":"A2"}')
    assert vault.append_revision(two, '{"v":1}', "d1", "", '{"reference":"B1"}') == 1
    assert vault.append_revision(two, '{"v":2}', "d2", "d1", '{"reference":"B2"}') == 2
    vault.set_setting("practice", '{"name":"Zoë"}')
    before = vault.entries()
    vault.close()

    vault = home.open()
    assert vault.entries() == before
    assert [(entry.id, entry.summary, entry.has_draft, entry.revisions) for entry in before] == [
        (two, '{"reference":"B2"}', False, 2),
        (one, '{"reference":"A2"}', True, 0),
    ]
    assert vault.draft(one) == '{"fee":"£65"}'
    assert vault.draft(two) is None
    assert [(r.number, r.payload, r.digest, r.previous) for r in vault.revisions(two)] == [
        (1, '{"v":1}', "d1", ""),
        (2, '{"v":2}', "d2", "d1"),
    ]
    assert vault.revisions(one) == ()
    assert vault.setting("practice") == '{"name":"Zoë"}'
    assert vault.setting("nothing") is None
    vault.verify()


@pytest.mark.fault(16)
def test_order_does_not_depend_on_the_clock(home) -> None:
    times = iter(["2026-10-25T01:59:00+01:00", "2026-10-25T01:00:00+00:00", "1999-01-01T00:00:00+00:00"])
    home.clock = lambda: next(times)
    vault = home.create()
    ids = [vault.new_frame("{}") for _ in range(3)]
    assert [entry.id for entry in vault.entries()] == ids[::-1]
    assert [entry.sequence for entry in vault.entries()] == [3, 2, 1]
    assert vault.entries()[0].changed.startswith("1999")


def test_keeping_a_revision_drops_the_draft(vault) -> None:
    frame = vault.new_frame("{}")
    vault.save_draft(frame, "{}", "{}")
    vault.append_revision(frame, "{}", "d1", "", "{}")
    assert vault.draft(frame) is None
    assert not vault.entries()[0].has_draft
    vault.discard_draft(frame)
    vault.save_draft(frame, "[]", "{}")
    vault.discard_draft(frame)
    assert vault.draft(frame) is None


@pytest.mark.parametrize(("digest", "previous"), [("d3", ""), ("d3", "d1"), ("d3", "d3"), ("", "d2")])
def test_a_revision_must_continue_the_newest(vault, digest: str, previous: str) -> None:
    frame = vault.new_frame("{}")
    vault.append_revision(frame, "1", "d1", "", "{}")
    vault.append_revision(frame, "2", "d2", "d1", "{}")
    vault.save_draft(frame, "draft", "{}")
    with pytest.raises(RevisionOutOfOrder, match="Revision 3"):
        vault.append_revision(frame, "3", digest, previous, "{}")
    assert len(vault.revisions(frame)) == 2
    assert vault.draft(frame) == "draft"


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE revision SET payload = 'forged'",
        "UPDATE revision SET number = 9 WHERE number = 1",
        "DELETE FROM revision",
        "REPLACE INTO revision SELECT frame, number, digest, previous, kept, own_hash, 'forged' FROM revision",
        "INSERT INTO revision SELECT frame, 3, digest, previous, kept, own_hash, payload FROM revision",
    ],
)
def test_the_database_itself_refuses_to_change_revisions(vault, statement: str) -> None:
    frame = vault.new_frame("{}")
    vault.append_revision(frame, "kept", "d1", "", "{}")
    with pytest.raises(apsw.ConstraintError):
        vault._connection.execute(statement)
    assert vault.revisions(frame)[0].payload == "kept"


def test_deleting_a_frame_takes_all_of_it_and_nothing_else(vault) -> None:
    gone, stays = vault.new_frame("{}"), vault.new_frame("{}")
    for frame in (gone, stays):
        vault.append_revision(frame, "1", "d1", "", "{}")
        vault.save_draft(frame, "draft", "{}")
    vault.delete_frame(gone)
    assert [entry.id for entry in vault.entries()] == [stays]
    assert vault.draft(stays) == "draft"
    for ask in (vault.draft, vault.revisions, vault.discard_draft, vault.delete_frame):
        with pytest.raises(UnknownFrame):
            ask(gone)
    with pytest.raises(UnknownFrame):
        vault.save_draft(gone, "{}", "{}")
    with pytest.raises(apsw.ConstraintError):
        vault._connection.execute("DELETE FROM revision")
    vault.verify()


def test_text_is_kept_letter_by_letter(vault) -> None:
    odd = 'a\x00b\u202e "\\ 😀 é e\u0301 \r\n\ufeff' + "x" * 200_000
    frame = vault.new_frame(odd)
    vault.save_draft(frame, odd, odd)
    assert vault.draft(frame) == odd
    assert vault.entries()[0].summary == odd


def test_half_a_character_is_refused_and_not_quoted(vault) -> None:
    frame = vault.new_frame("{}")
    with pytest.raises(NotSaved, match="cannot be stored") as caught:
        vault.save_draft(frame, "secret \ud800", "{}")
    assert "secret" not in str(caught.value)
    assert caught.value.__suppress_context__
    assert vault.draft(frame) is None
    vault.save_draft(frame, "fine", "{}")


def test_another_thread_may_use_and_close_the_vault(home) -> None:
    made: list[Vault] = []
    worker = threading.Thread(target=lambda: made.append(home.create()))
    worker.start()
    worker.join()
    workers = [threading.Thread(target=lambda: [made[0].new_frame("{}") for _ in range(20)]) for _ in range(4)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert len(made[0].entries()) == 80
    made[0].verify()
    made[0].close()
    home.open()


def test_a_closed_vault_says_so(vault) -> None:
    vault.close()
    vault.close()
    for use in (vault.entries, lambda: vault.new_frame("{}"), vault.verify):
        with pytest.raises(VaultClosed):
            use()


def test_a_library_without_the_cipher_is_refused() -> None:
    class Plain:
        def pragma(self, *_: object) -> None:
            return None

    with pytest.raises(CipherMissing):
        engine.insist_on_cipher(Plain())  # type: ignore[arg-type]


def test_the_connection_has_the_settings_that_were_measured(vault) -> None:
    asked = ("cipher", "journal_mode", "synchronous", "locking_mode", "secure_delete", "temp_store", "page_size")
    assert [vault._connection.pragma(name) for name in asked] == ["chacha20", "delete", 3, "exclusive", 1, 2, 4096]


def test_the_clock_gives_time_with_offset() -> None:
    assert utc_now().endswith("+00:00")


def test_a_vault_is_made_in_a_folder_and_not_in_a_drive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The root of a stick cannot be exchanged for a folder that was made beside it; the sentence says what to do."""
    with monkeypatch.context() as patch:
        patch.setattr(os.path, "ismount", lambda path: path == tmp_path / "stick")
        with pytest.raises(VaultNotMade, match="empty folder on that drive"):
            Vault.create(tmp_path / "stick", PASSPHRASE, CHEAP)
    Vault.create(tmp_path / ("ä" * 120), PASSPHRASE, CHEAP).close()
    with pytest.raises(VaultNotMade, match="shorter"):
        Vault.create(tmp_path / ("ä" * 121), PASSPHRASE, CHEAP)


def test_what_a_killed_first_set_up_left_is_swept_away(tmp_path: Path) -> None:
    for name in (".vault.0a1b2c3d.new", ".vault.of-hers.new", ".other.0a1b2c3d.new"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "vault.db").write_bytes(b"left")
    Vault.create(tmp_path / "vault", PASSPHRASE, CHEAP).close()
    assert {path.name for path in tmp_path.iterdir()} == {"vault", ".vault.of-hers.new", ".other.0a1b2c3d.new"}
