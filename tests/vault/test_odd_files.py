# SPDX-License-Identifier: MIT
"""A pipe or a folder where a file should be: nothing waits for it."""

import contextlib
import os
import shutil
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from frame_builder.domain.framefile import FrameFileError
from frame_builder.services import mishaps
from frame_builder.services.backups import Backups, prepare
from frame_builder.services.frame_io import read_frame
from frame_builder.services.library import Library
from frame_builder.services.seen import Seen
from frame_builder.vault import bundle, engine, files, keys, made_here
from frame_builder.vault.engine import connect
from frame_builder.vault.errors import BundleUnusable, InTheWay, NameNotText, NotRead, VaultError
from frame_builder.vault.slots import Strength
from frame_builder.vault.store import Vault

from .conftest import CHEAP, PASSPHRASE

SOON = 10.0


def put(path: Path, kind: str) -> None:
    """Something that is no file; a pipe to which nobody ever writes."""
    path.unlink(missing_ok=True)
    if kind == "folder":
        path.mkdir()
    elif not hasattr(os, "mkfifo"):
        pytest.skip("this system has no named pipes; the same test with a folder runs")
    else:
        os.mkfifo(path)


def ends(work: Callable[[], object]) -> bool:
    """Whether it comes to an end, well or with an error of ours."""
    thread = threading.Thread(target=_quiet, args=(work,), daemon=True)
    thread.start()
    thread.join(SOON)
    return not thread.is_alive()


def _quiet(work: Callable[[], object]) -> None:
    with contextlib.suppress(VaultError, OSError, FrameFileError):
        work()


@pytest.mark.fault(20)
@pytest.mark.parametrize("kind", ["pipe", "folder"])
@pytest.mark.parametrize("name", ["keys.json", "keys.backup.json", "vault.db", "vault.db-journal"])
def test_opening_waits_for_nothing(tmp_path: Path, kind: str, name: str) -> None:
    Vault.create(tmp_path / "v", PASSPHRASE, CHEAP).close()
    put(tmp_path / "v" / name, kind)
    assert ends(lambda: Vault.open(tmp_path / "v", PASSPHRASE).close())


@pytest.mark.fault(31)
@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("vault.lock", "pipe"),
        ("vault.lock", "folder"),
        ("vault.lock", "link"),
        ("vault.lock", "link to nothing"),
        ("vault.db-journal", "pipe"),
        ("vault.db-journal", "folder"),
        ("vault.db-journal", "link to nothing"),
        ("vault.db-journal", "link to itself"),
        ("vault.db-wal", "folder"),
    ],
)
def test_what_stands_in_the_place_of_a_file_is_named(tmp_path: Path, name: str, kind: str) -> None:
    """It is neither a failed save nor a damaged vault, and no backup is asked for."""
    error = refused(tmp_path / "v", name, kind)
    assert isinstance(error, InTheWay)
    assert f"“{name}”" in str(error)


@pytest.mark.skipif(os.name == "nt", reason="Windows lets nobody delete a file that is open; the test above runs")
def test_in_the_place_of_the_journal_of_an_open_vault_it_is_named_too(tmp_path: Path) -> None:
    with Vault.create(tmp_path / "v", PASSPHRASE, CHEAP) as vault:
        frame = vault.new_frame("{}")
        put(tmp_path / "v" / engine.JOURNAL, "folder")
        with pytest.raises(InTheWay):
            vault.save_draft(frame, "typed", "{}")
        (tmp_path / "v" / engine.JOURNAL).rmdir()
        vault.save_draft(frame, "typed", "{}")
    with Vault.open(tmp_path / "v", PASSPHRASE) as vault:
        assert vault.draft(frame) == "typed"


FILM = b"\0\0\0\x18ftypmp42 the only copy"


def film_beside(folder: Path, *, while_open: bool) -> bytes:
    """What becomes of a film whose second name is that of the journal, by opening, saving and opening again."""
    film = folder.parent / "film.mp4"
    film.write_bytes(FILM)
    Vault.create(folder, PASSPHRASE, CHEAP).close()
    if not while_open:
        os.link(film, folder / engine.JOURNAL)
    with Vault.open(folder, PASSPHRASE) as vault:
        if while_open:
            os.link(film, folder / engine.JOURNAL)
        frame = vault.new_frame("{}")
        vault.save_draft(frame, "typed", "{}")
    with Vault.open(folder, PASSPHRASE) as vault:
        assert vault.draft(frame) == "typed"
    return film.read_bytes()


@pytest.mark.fault(20, 31)
@pytest.mark.parametrize("while_open", [False, True])
def test_a_file_with_a_second_name_is_no_journal(tmp_path: Path, while_open: bool) -> None:
    assert film_beside(tmp_path / "v", while_open=while_open) == FILM


@pytest.mark.fault(20, 31, control=True)
def test_control_what_is_taken_for_the_journal_is_written_into(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine, "make_way", engine.insist_on_files)
    assert film_beside(tmp_path / "v", while_open=False) != FILM


def test_a_journal_with_a_second_name_is_there_as_a_file_of_its_own(tmp_path: Path) -> None:
    """As in a folder that was copied by giving each file a second name."""
    journal, other = tmp_path / engine.JOURNAL, tmp_path / "other"
    other.write_bytes(b"perhaps it is needed")
    os.link(other, journal)
    engine.make_way(tmp_path / engine.DATABASE)
    assert journal.read_bytes() == other.read_bytes()
    assert not journal.samefile(other)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["other", engine.JOURNAL]


@pytest.mark.fault(31)
@pytest.mark.parametrize(("name", "kind"), [("vault.db-shm", "folder"), ("vault.db-wal", "link to nothing")])
def test_what_the_library_never_looks_at_is_no_obstacle(tmp_path: Path, name: str, kind: str) -> None:
    assert refused(tmp_path / "v", name, kind) is None


@pytest.mark.fault(31, control=True)
@pytest.mark.parametrize("kind", ["folder", "link"])
def test_control_where_nobody_looks_for_it_the_disk_is_to_blame(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    monkeypatch.setattr(engine, "drop_logs", lambda *_: None)
    monkeypatch.setattr(Path, "is_symlink", lambda _: False)
    name = "vault.lock" if kind == "link" else "vault.db-wal"
    assert isinstance(refused(tmp_path / "v", name, kind), NotRead)


def refused(folder: Path, name: str, kind: str) -> VaultError | None:
    """How a sound vault is refused in whose folder something else bears that name; the vault opens again without it."""
    Vault.create(folder, PASSPHRASE, CHEAP).close()
    path = folder / name
    if kind.startswith("link"):
        path.unlink(missing_ok=True)
        path.symlink_to({"link to nothing": "nothing", "link to itself": name}.get(kind, "vault.db"))
    else:
        put(path, kind)
    found: VaultError | None = None
    try:
        Vault.open(folder, PASSPHRASE).close()
    except VaultError as error:
        found = error
    if path.is_dir():
        path.rmdir()
    path.unlink(missing_ok=True)
    Vault.open(folder, PASSPHRASE).close()
    return found


@pytest.mark.fault(20)
@pytest.mark.parametrize("kind", ["pipe", "folder"])
@pytest.mark.parametrize("name", ["keys.json", "vault.db", "vault.db-journal"])
def test_backups_wait_for_nothing(tmp_path: Path, kind: str, name: str) -> None:
    """What lies among the backups is looked at when the vault is locked, too."""
    with Vault.create(tmp_path / "v", PASSPHRASE, CHEAP) as vault:
        made = vault.backup()
        odd = made.with_name("29991231T000000")
        shutil.copytree(made, odd)
        put(odd / name, kind)
        backups = Backups(vault)
        assert ends(backups.status)
        assert ends(backups.make)
        assert len(backups.listing()) >= 2


@pytest.mark.fault(20)
@pytest.mark.parametrize("kind", ["pipe", "folder"])
def test_a_bundle_that_is_no_file_is_refused(tmp_path: Path, kind: str) -> None:
    put(tmp_path / "x.frames", kind)
    assert ends(lambda: bundle.is_bundle(tmp_path / "x.frames"))
    assert not bundle.is_bundle(tmp_path / "x.frames")
    with pytest.raises(BundleUnusable):
        bundle.read(tmp_path / "x.frames", PASSPHRASE)


@pytest.mark.fault(20, control=True)
@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes; the tests with a folder run everywhere")
def test_a_reader_that_opens_whatever_lies_there_waits_for_ever(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(f"{__name__}.SOON", 0.3)
    monkeypatch.setattr(files, "open_plain", lambda path: path.open("rb"))
    put(tmp_path / "keys.json", "pipe")
    assert not ends(lambda: files.read_capped(tmp_path / "keys.json", 100))
    with (tmp_path / "keys.json").open("wb"):
        pass  # lets the reader go


@pytest.mark.fault(20)
@pytest.mark.parametrize("kind", ["pipe", "folder"])
def test_what_lies_outside_the_vault_is_not_waited_for(tmp_path: Path, kind: str, library: Library) -> None:
    """The memory of this computer, the note of mishaps, and a frame file somebody chose."""
    for name in ("seen.json", mishaps.NOTE, "frame.json"):
        put(tmp_path / name, kind)
    with Vault.create(tmp_path / "v", PASSPHRASE, CHEAP) as vault:
        assert ends(lambda: Seen(tmp_path / "seen.json").judge(vault))
        assert ends(lambda: Seen(tmp_path / "seen.json").remember(vault))
    assert ends(lambda: mishaps.read(tmp_path))
    assert ends(lambda: read_frame(tmp_path / "frame.json", library.catalogue, library.atlas))
    with pytest.raises(FrameFileError, match="no file" if kind == "pipe" else "not a file"):
        read_frame(tmp_path / "frame.json", library.catalogue, library.atlas)


def odd_list(folder: Path, kind: str) -> Path:
    """In the place of the list of backups a way to a file of the user's; that file."""
    folder.mkdir(exist_ok=True)
    own = folder.parent / "own.txt"
    own.write_text("the only copy\n")
    listed = folder / made_here.NAME
    if kind == "pipe":
        put(listed, kind)
    elif kind == "link":
        listed.symlink_to(own)
    else:
        os.link(own, listed)
    return own


@pytest.mark.fault(20)
@pytest.mark.parametrize("kind", ["pipe", "link", "second name"])
def test_the_list_of_backups_writes_into_no_other_file(tmp_path: Path, kind: str) -> None:
    with Vault.create(tmp_path / "v", PASSPHRASE, CHEAP) as vault:
        made = vault.backup()
        own = odd_list(made.parent, kind)
        for _ in range(2):
            assert ends(lambda: made_here.remember(made.parent, made))
    assert own.read_text() == "the only copy\n"
    assert made_here.remembered(made.parent) == {made_here.mark(made)}


@pytest.mark.fault(20, control=True)
def test_control_a_list_that_is_added_to_writes_into_the_file_of_the_user(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def added(folder: Path, names: tuple[str, ...], content: bytes) -> None:
        with (folder / names[0]).open("ab") as stream:
            stream.write(content)

    monkeypatch.setattr(made_here, "replace_all", added)
    with Vault.create(tmp_path / "v", PASSPHRASE, CHEAP) as vault:
        made = vault.backup()
        own = odd_list(made.parent, "second name")
        made_here.remember(made.parent, made)
    assert own.read_text() != "the only copy\n"


def test_a_path_that_is_no_text_is_told(tmp_path: Path) -> None:
    with pytest.raises(NameNotText, match="Rename that folder"):
        connect(tmp_path / "x\udcff" / "vault.db", bytes(32))


@pytest.mark.skipif(sys.platform != "linux", reason="needs names of any bytes, as Linux has them; the test above runs")
def test_a_vault_in_a_folder_whose_name_is_no_text(tmp_path: Path) -> None:
    """It cannot be made there, or brought back from there, and the sentence says why."""
    odd = tmp_path / os.fsdecode(b"old stick \xff")
    odd.mkdir()
    with pytest.raises(NameNotText):
        Vault.create(odd / "v", PASSPHRASE, CHEAP)
    assert list(odd.iterdir()) == []
    with Vault.create(tmp_path / "v", PASSPHRASE, CHEAP) as vault:
        shutil.copytree(vault.backup(), odd / "backup")
    with pytest.raises(NameNotText):
        Vault.open(odd / "backup", PASSPHRASE)
    with pytest.raises(VaultError, match="UTF-8"):
        prepare(odd / "backup", odd / "new", PASSPHRASE)


@pytest.mark.fault(14)
def test_a_key_file_asks_for_one_try_of_each_kind(tmp_path: Path) -> None:
    """Two slots of a kind would be tried one after the other, and each may ask for much."""
    found, _key = keys.new_keys(PASSPHRASE, CHEAP)
    assert keys.parse(keys.dump(found), tmp_path) == found
    twice = keys.KeyFile(found.vault_id, (*found.slots, *found.slots))
    for wrong in (twice, keys.KeyFile(found.vault_id, found.slots, twice.slots)):
        with pytest.raises(ValueError, match="slots"):
            keys.parse(keys.dump(wrong), tmp_path)


@pytest.mark.fault(14)
@pytest.mark.parametrize(("memory", "passes"), [(1025, 1), (2048, 20), (8, 7), (7, 1), (8, 0)])
def test_what_a_try_may_cost_is_bounded(memory: int, passes: int) -> None:
    with pytest.raises(ValueError, match="bounds"):
        Strength(memory << 20, passes)
    assert Strength(1024 << 20, 6)


@pytest.mark.fault(20)
def test_nothing_waits_for_a_pipe_under_a_name_that_is_swept(tmp_path: Path) -> None:
    """Opening, backups, locking and a first set-up tidy what a killed program left; a pipe is not of that kind."""
    with Vault.create(tmp_path / "v", PASSPHRASE, CHEAP) as vault:
        made = vault.backup()
    pipes = (
        tmp_path / "v" / ".x.joining",
        made.parent / ".20200101T000000.gone",
        tmp_path / ".new.12345678.new",
    )
    for path in pipes:
        put(path, "pipe")

    def work() -> None:
        with Vault.open(tmp_path / "v", PASSPHRASE) as vault:
            vault.new_frame("{}")
            Backups(vault).make()
        Vault.create(tmp_path / "new", PASSPHRASE, CHEAP).close()

    assert ends(work)
    assert Vault.is_vault(tmp_path / "new")
    assert all(path.exists() for path in pipes)
