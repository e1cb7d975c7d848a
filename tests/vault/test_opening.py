# SPDX-License-Identifier: MIT
import contextlib
import errno
import os
import random
import shutil
import stat
import subprocess
import sys
from pathlib import Path, PurePosixPath
from typing import Self

import apsw
import filelock
import pytest

from frame_builder.vault import backup, engine, files, keys, store
from frame_builder.vault.errors import (
    BadKeyFile,
    FolderNotEmpty,
    NoLocks,
    NotRead,
    PassphraseTooShort,
    VaultError,
    VaultInUse,
    VaultMissing,
    VaultNotMade,
    VaultReadOnly,
    WrongPassphrase,
)
from frame_builder.vault.files import NOWHERE
from frame_builder.vault.keys import Strength
from frame_builder.vault.store import Vault

CHEAP = Strength(memory=8 * 1024 * 1024, passes=1)


@pytest.mark.fault(10)
def test_a_wrong_passphrase_is_only_that(home, vault) -> None:
    vault.close()
    with pytest.raises(WrongPassphrase, match="does not open the vault") as caught:
        home.open("not the right words")
    assert "not the right words" not in str(caught.value)
    home.database.write_bytes(b"rubbish" * 1000)  # no hint about that to someone without the key
    with pytest.raises(WrongPassphrase):
        home.open("not the right words")


def sentences(home, passphrase: str) -> set[str]:
    """What is said to one passphrase while the database is well, damaged, cut, emptied, gone, or of a newer program."""
    good = home.database.read_bytes()
    vault = home.open()
    vault._connection.pragma("user_version", 900)
    vault.close()
    newer = home.database.read_bytes()
    states = (good, newer, b"rubbish" * 1000, good[:5000], b"", good[:-4096], random.Random(1).randbytes(len(good)))
    said = set()
    for state in (*states, None):
        if state is None:
            home.database.unlink()
        else:
            home.database.write_bytes(state)
        try:
            home.open(passphrase).close()
            said.add("open")
        except VaultError as error:
            said.add(str(error))
    return said


@pytest.mark.fault(10)
def test_a_wrong_passphrase_is_told_the_same_whatever_state_the_vault_is_in(home, vault) -> None:
    vault.close()
    (said,) = sentences(home, "not the right words")
    assert said == str(WrongPassphrase(home.folder))


@pytest.mark.fault(10, control=True)
def test_control_the_right_one_is_told_what_is_the_matter(home, vault) -> None:
    vault.close()
    assert len(sentences(home, home.passphrase)) >= 4


def test_changing_the_passphrase(home, vault) -> None:
    frame = vault.new_frame("{}")
    with pytest.raises(WrongPassphrase):
        vault.change_passphrase("not the right words", "quite new words here", CHEAP)
    with pytest.raises(PassphraseTooShort):
        vault.change_passphrase(home.passphrase, "short", CHEAP)
    vault.change_passphrase(home.passphrase, "quite new words here", CHEAP)
    vault.save_draft(frame, "still open", "{}")
    vault.close()
    with pytest.raises(WrongPassphrase):
        home.open()
    assert home.open("quite new words here").draft(frame) == "still open"


def test_foreign_key_files_are_not_rewritten(home, vault, tmp_path: Path) -> None:
    with Vault.create(tmp_path / "other", home.passphrase, CHEAP):
        pass
    foreign = (tmp_path / "other" / "keys.json").read_bytes()
    for name in ("keys.json", "keys.backup.json"):
        (home.folder / name).write_bytes(foreign)
    with pytest.raises(BadKeyFile, match="another vault"):
        vault.change_passphrase(home.passphrase, "quite new words here", CHEAP)
    assert (home.folder / "keys.json").read_bytes() == foreign
    assert (home.folder / "keys.backup.json").read_bytes() != foreign, "or nothing would open this vault any more"


@pytest.mark.fault(8)
def test_opening_repairs_a_damaged_or_stale_copy(home, vault) -> None:
    vault.close()
    good = (home.folder / "keys.json").read_bytes()
    (home.folder / "keys.json").write_bytes(good[:100])
    home.open().close()
    assert (home.folder / "keys.json").read_bytes() == good
    (home.folder / "keys.backup.json").unlink()
    home.open().close()
    assert (home.folder / "keys.backup.json").read_bytes() == good


@pytest.mark.fault(8, 10)
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


@pytest.mark.fault(7)
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
        with pytest.raises(VaultNotMade, match="disk reported an error"):
            home.create()
    assert list(tmp_path.iterdir()) == []
    home.create()


@pytest.mark.parametrize("error", [apsw.IOError, apsw.CantOpenError])
def test_of_a_disk_that_fails_at_opening_nothing_is_said_of_saving(
    home, monkeypatch: pytest.MonkeyPatch, error: type[apsw.Error]
) -> None:
    home.create().close()

    def failing(*_: object, **__: object) -> None:
        raise error("disk I/O error")

    with monkeypatch.context() as patch:
        patch.setattr(engine, "connect", failing)
        with pytest.raises(NotRead, match="cannot be read at the moment"):
            home.open()
    home.open()


def without_locks(monkeypatch: pytest.MonkeyPatch, code: int) -> None:
    """Folders as on a network share whose server locks nothing."""
    fcntl = pytest.importorskip("fcntl", reason="the locks of Windows know no such answer")

    def failing(*_: object) -> None:
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr(fcntl, "flock", failing)


@pytest.mark.fault(15)
@pytest.mark.parametrize("code", [errno.ENOLCK, errno.EOPNOTSUPP, errno.ENOSYS])
def test_where_files_cannot_be_locked_that_is_said(
    home, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int
) -> None:
    home.create().close()
    with monkeypatch.context() as patch:
        without_locks(patch, code)
        with pytest.raises(NoLocks, match="files cannot be locked"):
            home.open()
        with pytest.raises(VaultNotMade, match="files cannot be locked"):
            Vault.create(tmp_path / "new", home.passphrase, CHEAP)
    assert [path.name for path in tmp_path.iterdir()] == [home.folder.name], "nothing is left of what was not made"
    home.open()


@pytest.mark.fault(15, control=True)
def test_control_a_lock_that_is_a_mere_file_locks_everybody_out(home, monkeypatch: pytest.MonkeyPatch) -> None:
    home.create().close()
    hard = filelock.FileLock
    monkeypatch.setattr(filelock, "FileLock", lambda path, **named: hard(path, **named | {"fallback_to_soft": True}))
    without_locks(monkeypatch, errno.ENOSYS)
    with pytest.warns(UserWarning, match="falling back"), pytest.raises(VaultInUse):
        home.open()


def test_of_two_that_set_up_the_same_folder_the_second_is_told_so(home, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever is there first sweeps away what the other one has begun."""
    real = store.create_database

    def overtaken(path: Path, *given: object) -> None:
        monkeypatch.setattr(store, "create_database", real)
        Vault.create(home.folder, "the first of the two", CHEAP).close()
        real(path, *given)

    monkeypatch.setattr(store, "create_database", overtaken)
    with pytest.raises(FolderNotEmpty):
        home.create()
    assert [path.name for path in home.folder.parent.iterdir()] == [home.folder.name]
    home.open("the first of the two")


def test_two_copies_elsewhere_in_one_second_get_two_names(
    vault, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    vault._clock = lambda: "2026-11-22T10:00:00+00:00"
    first, real = tmp_path / "away" / "20261122T100000", backup.prove

    def overtaken(*given: object, **named: object) -> None:
        monkeypatch.setattr(backup, "prove", real)
        first.mkdir()
        (first / "vault.db").touch()  # of another window
        real(*given, **named)

    monkeypatch.setattr(backup, "prove", overtaken)
    assert vault.rescue(first.parent, lambda *_: None).name == f"{first.name}-2"
    assert sorted(path.name for path in first.parent.iterdir()) == [first.name, f"{first.name}-2"]


def test_a_short_passphrase_makes_no_folder(home, tmp_path: Path) -> None:
    home.passphrase = "short"
    with pytest.raises(PassphraseTooShort):
        home.create()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.fault(15)
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


@pytest.mark.fault(15)
@pytest.mark.parametrize("lock_file", ["kept", "removed"])
def test_a_second_process_is_refused_even_without_the_lock_file(home, vault, lock_file: str) -> None:
    if lock_file == "removed":
        (home.folder / "vault.lock").unlink()  # then the database's own lock speaks
    command = [sys.executable, "-c", SECOND, str(home.folder), home.passphrase]
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=os.environ)
    assert done.stdout == "in use\n", done.stderr
    vault.new_frame("{}")


@pytest.mark.fault(15, control=True)
def test_control_without_any_lock_the_second_one_opens_and_writes(home, vault, monkeypatch: pytest.MonkeyPatch) -> None:
    vault.close()
    weaker = [row for row in engine._SETTINGS if row[0] != "locking_mode"]
    monkeypatch.setattr(engine, "_SETTINGS", (*weaker, ("locking_mode", "normal", "normal")))
    monkeypatch.setattr(filelock.FileLock, "acquire", lambda *_, **__: None)
    monkeypatch.setattr(Vault, "_size_and_time", lambda _: NOWHERE)
    monkeypatch.setattr(Vault, "_telling_pages", lambda _: b"")
    first, second = home.open(), home.open()
    second.new_frame("{}")
    first.new_frame("{}")
    second._seals = frozenset()  # nor does it know what was saved last
    assert len(second.entries()) == 2


def test_a_lock_file_left_behind_locks_nobody_out(home, vault) -> None:
    vault.close()
    (home.folder / "vault.lock").write_text("4242\nsomewhere else\n")
    home.open()


def test_closing_twice_does_not_take_the_next_ones_lock(home, vault) -> None:
    vault.close()
    again = home.open()
    vault.close()
    with pytest.raises(VaultInUse):
        home.open()
    again.new_frame("{}")


def test_odd_folder_names(home, tmp_path: Path) -> None:
    home.folder = tmp_path / "file:vault?mode=memory&x#y %41 ü 日本"
    frame = home.create().new_frame("{}")
    home.close()
    assert home.open().entries()[0].id == frame
    assert [path.name for path in tmp_path.iterdir()] == [home.folder.name]


@pytest.fixture
def as_nobody():
    """Work without the administrator's rights, who may write anywhere."""
    if os.geteuid() == 0:
        os.seteuid(65534)
        yield
        os.seteuid(0)
    else:
        yield


def make_read_only(home, top: Path, modes: tuple[int, int]) -> None:
    """Give the folder and the database of a vault these permissions, and everything to nobody."""
    if os.geteuid() == 0:
        for path in (home.folder, *home.folder.iterdir()):
            os.chown(path, 65534, 65534)
        for folder in (top, *top.parents):
            if folder.stat().st_uid == 0 and not stat.S_IMODE(folder.stat().st_mode) & 1:
                folder.chmod(stat.S_IMODE(folder.stat().st_mode) | 0o011)
    for path in home.folder.iterdir():
        path.chmod(modes[1] if path.name == "vault.db" else 0o600)
    home.folder.chmod(modes[0])


@pytest.mark.fault(5, control=True)
@pytest.mark.skipif(os.name == "nt", reason="permissions of folders are POSIX")
def test_control_a_write_ahead_log_does_not_open_there(home, vault, tmp_path: Path, request) -> None:
    """The journal mode that most programs use: the same vault, the same folder."""
    vault.close()
    with contextlib.closing(apsw.Connection(str(tmp_path / "other.db"))) as other:
        assert other.pragma("journal_mode", "wal") == "wal"
        other.execute("CREATE TABLE t(x)")
    shutil.copy(tmp_path / "other.db", home.database)
    make_read_only(home, tmp_path, (0o500, 0o400))
    request.getfixturevalue("as_nobody")
    connection = apsw.Connection(str(home.database), flags=apsw.SQLITE_OPEN_READONLY)
    with contextlib.closing(connection), pytest.raises((apsw.CantOpenError, apsw.ReadOnlyError)):
        connection.execute("SELECT * FROM t").fetchall()


@pytest.mark.fault(5)
@pytest.mark.skipif(os.name == "nt", reason="permissions of folders are POSIX")
@pytest.mark.parametrize("modes", [(0o500, 0o400), (0o500, 0o600), (0o700, 0o400)])
def test_a_read_only_place_opens_for_reading(home, vault, tmp_path: Path, modes: tuple[int, int], request) -> None:
    frame = vault.new_frame('{"reference":"A"}')
    vault.append_revision(frame, "1", "d1", "", "{}")
    vault.close()
    make_read_only(home, tmp_path, modes)
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
for turn in range(50):
    vault.set_setting(str(turn), "kept " * 1800)
db = vault._connection
db.pragma("cache_size", 1)
db.pragma("cache_spill", True)
db.execute("BEGIN IMMEDIATE")
for turn in range(50):
    db.execute("UPDATE setting SET value = ? WHERE key = ?", ("x" * 9000, str(turn)))
os._exit(9)
"""


@pytest.mark.fault(3)
def test_a_vault_that_the_disk_did_not_confirm_is_not_there(home, monkeypatch: pytest.MonkeyPatch) -> None:
    """It was told as not made; and what lies there could not be made anew under that name."""
    sync = files.sync_folder

    def fails(folder: Path) -> None:
        if folder == home.folder.parent:
            raise OSError(errno.EIO, "injected")
        sync(folder)

    with monkeypatch.context() as patch:
        patch.setattr(files, "sync_folder", fails)
        with pytest.raises(VaultNotMade):
            home.create()
    assert list(home.folder.parent.iterdir()) == []
    home.create()


@pytest.mark.fault(5)
@pytest.mark.parametrize("log", [False, True])
def test_a_half_written_change_on_a_read_only_medium_has_its_own_sentence(
    home, vault, monkeypatch: pytest.MonkeyPatch, log: bool
) -> None:
    vault.close()
    if log:
        (home.folder / "vault.db-wal").touch()
    command = [sys.executable, "-c", HALF_WRITTEN, str(home.folder), home.passphrase]
    assert subprocess.run(command, check=False).returncode == 9
    with monkeypatch.context() as patch:
        patch.setattr("frame_builder.vault.files.can_write", lambda _: False)
        with pytest.raises(VaultReadOnly, match="interrupted write must be finished first"):
            home.open()
    vault = home.open()
    assert vault.setting("1") == "kept " * 1800
    vault.verify()


@pytest.mark.parametrize(
    ("path", "address"),
    [
        ("/home/ana/a b?#%.db", "file:///home/ana/a%20b%3F%23%25.db?immutable=1"),
        ("C:/Users/ana/vault.db", "file:///C:/Users/ana/vault.db?immutable=1"),
        ("//nas/share/vault.db", "file:////nas/share/vault.db?immutable=1"),
    ],
)
def test_a_file_that_is_read_by_itself_has_an_address_on_every_system(path: str, address: str) -> None:
    class Elsewhere(PurePosixPath):
        def resolve(self) -> Self:
            return self

    assert engine._alone(Elsewhere(path)) == address  # type: ignore[arg-type]  # a path of another system
