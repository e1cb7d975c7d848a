# SPDX-License-Identifier: MIT
import os
import stat
import subprocess
import sys
import threading
from pathlib import Path

import apsw
import pytest

from frame_builder.vault import engine, keys
from frame_builder.vault.errors import (
    BadKeyFile,
    CipherMissing,
    FolderNotEmpty,
    NotSaved,
    PassphraseTooShort,
    RevisionOutOfOrder,
    UnknownFrame,
    VaultClosed,
    VaultInUse,
    VaultMissing,
    VaultReadOnly,
    WrongPassphrase,
)
from frame_builder.vault.keys import Strength
from frame_builder.vault.store import Vault, utc_now

CHEAP = Strength(memory=8 * 1024 * 1024, passes=1)


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


def test_a_wrong_passphrase_is_only_that(home, vault) -> None:
    vault.close()
    with pytest.raises(WrongPassphrase, match="does not open the vault") as caught:
        home.open("not the right words")
    assert "not the right words" not in str(caught.value)
    home.database.write_bytes(b"rubbish" * 1000)  # no hint about that to someone without the key
    with pytest.raises(WrongPassphrase):
        home.open("not the right words")


def test_changing_the_passphrase(home, vault) -> None:
    frame = vault.new_frame("{}")
    with pytest.raises(WrongPassphrase):
        vault.change_passphrase("not the right words", "quite new words here", CHEAP)
    with pytest.raises(PassphraseTooShort):
        vault.change_passphrase(home.passphrase, "short", CHEAP)
    before = home.database.stat().st_mtime_ns
    vault.change_passphrase(home.passphrase, "quite new words here", CHEAP)
    assert home.database.stat().st_mtime_ns == before
    vault.save_draft(frame, "still open", "{}")
    vault.close()
    with pytest.raises(WrongPassphrase):
        home.open()
    assert home.open("quite new words here").draft(frame) == "still open"


def test_foreign_key_files_are_not_rewritten(home, vault, tmp_path: Path) -> None:
    with Vault.create(tmp_path / "other", home.passphrase, CHEAP):
        pass
    foreign = (tmp_path / "other" / "keys.json").read_bytes()
    (home.folder / "keys.json").write_bytes(foreign)
    with pytest.raises(WrongPassphrase):
        vault.change_passphrase(home.passphrase, "quite new words here", CHEAP)
    assert (home.folder / "keys.json").read_bytes() == foreign


def test_opening_repairs_a_damaged_or_stale_copy(home, vault) -> None:
    vault.close()
    good = (home.folder / "keys.json").read_bytes()
    (home.folder / "keys.json").write_bytes(good[:100])
    home.open().close()
    assert (home.folder / "keys.json").read_bytes() == good
    (home.folder / "keys.backup.json").unlink()
    home.open().close()
    assert (home.folder / "keys.backup.json").read_bytes() == good


def test_nothing_is_repaired_without_the_passphrase(home, vault) -> None:
    vault.close()
    (home.folder / "keys.json").write_bytes(b"x")
    with pytest.raises(WrongPassphrase):
        home.open("not the right words")
    assert (home.folder / "keys.json").read_bytes() == b"x"
    for name in keys.COPIES:
        (home.folder / name).write_bytes(b"x")
    with pytest.raises(BadKeyFile, match=r"keys\.json: it is damaged; keys\.backup\.json: it is damaged"):
        home.open()


def test_a_missing_vault_is_not_made(home, tmp_path: Path) -> None:
    for folder in (home.folder, tmp_path):
        assert not Vault.is_vault(folder)
        with pytest.raises(VaultMissing):
            Vault.open(folder, home.passphrase)
    assert list(tmp_path.iterdir()) == []


def test_a_new_vault_goes_into_an_empty_folder_only(home, tmp_path: Path) -> None:
    home.folder.mkdir()
    home.create().close()
    assert Vault.is_vault(home.folder)
    with pytest.raises(FolderNotEmpty):
        home.create()
    (tmp_path / "file").write_text("x")
    with pytest.raises(FolderNotEmpty):
        Vault.create(tmp_path / "file", home.passphrase, CHEAP)
    home.open()


@pytest.mark.parametrize("where", ["keys.dump", "engine.connect", "migrate.create_schema", "files.sync_folder"])
def test_a_failed_create_leaves_nothing(home, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, where: str) -> None:
    def failing(*_: object, **__: object) -> None:
        raise OSError(5, "Input/output error")

    with monkeypatch.context() as patch:
        patch.setattr(f"frame_builder.vault.{where}", failing)
        with pytest.raises(NotSaved, match="disk reported an error"):
            home.create()
    assert list(tmp_path.iterdir()) == []
    home.create()


def test_a_short_passphrase_makes_no_folder(home, tmp_path: Path) -> None:
    home.passphrase = "short"
    with pytest.raises(PassphraseTooShort):
        home.create()
    assert list(tmp_path.iterdir()) == []


def test_a_second_window_is_refused_and_the_first_works_on(home, vault) -> None:
    with pytest.raises(VaultInUse):
        home.open()
    frame = vault.new_frame("{}")
    vault.close()
    assert home.open().entries()[0].id == frame


SECOND = """
import sys
from pathlib import Path
from frame_builder.vault.errors import VaultInUse
from frame_builder.vault.store import Vault
try:
    Vault.open(Path(sys.argv[1]), sys.argv[2])
except VaultInUse:
    print("in use")
"""


@pytest.mark.parametrize("lock_file", ["kept", "removed"])
def test_a_second_process_is_refused_even_without_the_lock_file(home, vault, lock_file: str) -> None:
    if lock_file == "removed":
        (home.folder / "vault.lock").unlink()  # then the database's own lock speaks
    command = [sys.executable, "-c", SECOND, str(home.folder), home.passphrase]
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=os.environ)
    assert done.stdout == "in use\n", done.stderr
    vault.new_frame("{}")


def test_a_lock_file_left_behind_locks_nobody_out(home, vault) -> None:
    vault.close()
    (home.folder / "vault.lock").write_text("4242\nsomewhere else\n")
    home.open()


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


def test_closing_twice_does_not_take_the_next_ones_lock(home, vault) -> None:
    vault.close()
    again = home.open()
    vault.close()
    with pytest.raises(VaultInUse):
        home.open()
    again.new_frame("{}")


def test_a_library_without_the_cipher_is_refused() -> None:
    class Plain:
        def pragma(self, *_: object) -> None:
            return None

    with pytest.raises(CipherMissing):
        engine.insist_on_cipher(Plain())  # type: ignore[arg-type]


def test_the_connection_has_the_settings_that_were_measured(vault) -> None:
    asked = ("cipher", "journal_mode", "synchronous", "locking_mode", "secure_delete", "temp_store", "page_size")
    assert [vault._connection.pragma(name) for name in asked] == ["chacha20", "delete", 3, "exclusive", 1, 2, 4096]


def test_odd_folder_names(home, tmp_path: Path) -> None:
    home.folder = tmp_path / "file:vault?mode=memory&x#y %41 ü 日本"
    frame = home.create().new_frame("{}")
    home.close()
    assert home.open().entries()[0].id == frame
    assert [path.name for path in tmp_path.iterdir()] == [home.folder.name]


def test_a_backup_opens_by_itself(home, vault) -> None:
    frame = vault.new_frame('{"reference":"A"}')
    vault.append_revision(frame, "1", "d1", "", "{}")
    place = vault.backup()
    assert place.parent == home.folder / "backups"
    assert {path.name for path in place.iterdir()} == {"vault.db", *keys.COPIES}
    vault.append_revision(frame, "2", "d2", "d1", "{}")
    assert vault.backup() != place
    with Vault.open(place, home.passphrase) as copied:
        assert [r.payload for r in copied.revisions(frame)] == ["1"]
    assert place.joinpath("vault.db").read_bytes()[:24] != home.database.read_bytes()[:24]


def test_two_backups_within_a_second_and_a_taken_name(home, vault, tmp_path: Path) -> None:
    vault._clock = lambda: "2026-11-22T03:00:00+00:00"
    assert [vault.backup().name for _ in range(2)] == ["20261122T030000", "20261122T030000-2"]
    with pytest.raises(FolderNotEmpty):
        vault.backup(tmp_path)
    assert vault.backup(tmp_path / "stick").is_dir()


def test_a_backup_that_does_not_prove_good_does_not_count(home, vault, monkeypatch: pytest.MonkeyPatch) -> None:
    vault.new_frame("{}")
    monkeypatch.setattr("frame_builder.vault.reading.Reader.verify", lambda _: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        vault.backup()
    assert list((home.folder / "backups").iterdir()) == []


def test_the_clock_gives_time_with_offset() -> None:
    assert utc_now().endswith("+00:00")


@pytest.fixture
def as_nobody():
    """Work without the administrator's rights, who may write anywhere."""
    if os.geteuid() == 0:
        os.seteuid(65534)
        yield
        os.seteuid(0)
    else:
        yield


@pytest.mark.skipif(os.name == "nt", reason="permissions of folders are POSIX")
@pytest.mark.parametrize("modes", [(0o500, 0o400), (0o500, 0o600), (0o700, 0o400)])
def test_a_read_only_place_opens_for_reading(home, vault, tmp_path: Path, modes: tuple[int, int], request) -> None:
    frame = vault.new_frame('{"reference":"A"}')
    vault.append_revision(frame, "1", "d1", "", "{}")
    vault.close()
    if os.geteuid() == 0:
        for path in (home.folder, *home.folder.iterdir()):
            os.chown(path, 65534, 65534)
        for folder in (tmp_path, *tmp_path.parents):
            if folder.stat().st_uid == 0 and not stat.S_IMODE(folder.stat().st_mode) & 1:
                folder.chmod(stat.S_IMODE(folder.stat().st_mode) | 0o011)
    for path in home.folder.iterdir():
        path.chmod(modes[1] if path.name == "vault.db" else 0o600)
    home.folder.chmod(modes[0])
    request.getfixturevalue("as_nobody")
    before = {path.name: path.read_bytes() for path in home.folder.iterdir()}
    vault = home.open()
    assert vault.read_only
    assert vault.revisions(frame)[0].payload == "1"
    vault.verify()
    writes = (
        lambda: vault.new_frame("{}"),
        lambda: vault.save_draft(frame, "{}", "{}"),
        lambda: vault.append_revision(frame, "2", "d2", "d1", "{}"),
        lambda: vault.set_setting("a", "1"),
        lambda: vault.delete_frame(frame),
        lambda: vault.change_passphrase(home.passphrase, "quite new words here", CHEAP),
    )
    for write in writes:
        with pytest.raises(VaultReadOnly, match="read-only"):
            write()
    vault.close()
    assert {path.name: path.read_bytes() for path in home.folder.iterdir()} == before


HALF_WRITTEN = """
import os, sys
from pathlib import Path
from frame_builder.vault.store import Vault
vault = Vault.open(Path(sys.argv[1]), sys.argv[2])
db = vault._connection
db.pragma("cache_size", 1)
db.execute("BEGIN IMMEDIATE")
for turn in range(50):
    db.execute("INSERT INTO setting VALUES (?, ?)", (str(turn), "x" * 9000))
os._exit(9)
"""


def test_a_half_written_change_on_a_read_only_medium_has_its_own_sentence(
    home, vault, monkeypatch: pytest.MonkeyPatch
) -> None:
    vault.close()
    command = [sys.executable, "-c", HALF_WRITTEN, str(home.folder), home.passphrase]
    assert subprocess.run(command, check=False).returncode == 9
    with monkeypatch.context() as patch:
        patch.setattr("frame_builder.vault.files.can_write", lambda _: False)
        with pytest.raises(VaultReadOnly, match="interrupted write must be finished first"):
            home.open()
    vault = home.open()
    assert vault.setting("1") is None
    vault.verify()
