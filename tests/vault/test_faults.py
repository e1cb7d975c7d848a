# SPDX-License-Identifier: MIT
"""A full or failing disk at every single write and sync, through a layer below the cipher."""

import contextlib
import errno
import functools
import itertools
import os
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import apsw
import pytest

from frame_builder.vault import engine, files
from frame_builder.vault.errors import DiskFull, NotRead, NotSaved, VaultDamaged, VaultError
from frame_builder.vault.keys import Strength
from frame_builder.vault.store import Vault

CHEAP = Strength(memory=8 * 1024 * 1024, passes=1)


@dataclass
class Fault:
    """Raise *error* at the *at*-th write or sync from now on; for good when *lasting*."""

    error: type[apsw.Error] = apsw.FullError
    at: int = 0
    lasting: bool = False
    count: int = 0

    def meet(self) -> None:
        self.count += 1
        if self.at and (self.count == self.at or (self.lasting and self.count > self.at)):
            raise self.error("injected")

    def set(self, error: type[apsw.Error], at: int, lasting: bool) -> None:
        self.error, self.at, self.lasting, self.count = error, at, lasting, 0

    def lift(self) -> None:
        self.at = 0


FAULT = Fault()


class FaultyFile(apsw.VFSFile):
    def xWrite(self, data: bytes, offset: int) -> None:  # noqa: N802 - the library's own name
        FAULT.meet()
        super().xWrite(data, offset)

    def xSync(self, flags: int) -> None:  # noqa: N802 - the library's own name
        FAULT.meet()
        super().xSync(flags)


class FaultyDisk(apsw.VFS):
    def __init__(self) -> None:
        super().__init__("faulty", "unix")

    def xOpen(self, name: object, flags: list[int]) -> apsw.VFSFile:  # noqa: N802 - the library's own name
        return FaultyFile("unix", name, flags)


@functools.cache
def faulty_disk() -> FaultyDisk:
    """Registered once: the library's cipher layer goes on pointing to it, also when it was taken out."""
    return FaultyDisk()


@pytest.fixture(scope="module", autouse=True)
def disk() -> FaultyDisk:
    return faulty_disk()


@pytest.fixture(autouse=True)
def healthy() -> Iterator[None]:
    FAULT.lift()
    yield
    FAULT.lift()


def steps(vault: Vault, frame: str, turn: int) -> Iterator[tuple[str, str]]:
    """Do four kinds of write; after each that was acknowledged, say what must now be there."""
    vault.set_setting("practice", f"practice {turn} " * 300)
    yield "practice", f"practice {turn} " * 300
    vault.save_draft(frame, f"draft {turn} " * 900, "{}")
    yield "draft", f"draft {turn} " * 900
    previous = f"d{turn - 1}" if turn else ""
    vault.append_revision(frame, f"kept {turn} " * 900, f"d{turn}", previous, "{}")
    yield f"revision {turn}", f"kept {turn} " * 900


def until_error(vault: Vault, frame: str) -> tuple[dict[str, str], VaultError | None]:
    """What was acknowledged and not overwritten by the step that failed, and how it failed."""
    acknowledged: dict[str, str] = {}
    try:
        for step in steps(vault, frame, 0):
            acknowledged.update([step])
    except VaultError as error:
        if len(acknowledged) == 2:  # keeping a revision drops the draft, or its failure may
            del acknowledged["draft"]
        return acknowledged, error
    return acknowledged, None


def holds(vault: Vault, frame: str, name: str, text: str) -> bool:
    if name == "practice":
        return vault.setting("practice") == text
    if name == "draft":
        return vault.draft(frame) == text
    return any(revision.payload == text for revision in vault.revisions(frame))


def before_the_round(home) -> tuple[Vault, str]:
    """A vault on the faulty disk with a frame that has a draft: what each round starts from."""
    vault = home.create("faulty")
    frame = vault.new_frame("{}")
    vault.save_draft(frame, "before", "{}")
    return vault, frame


def writes_of_one_round(home) -> int:
    vault, frame = before_the_round(home)
    FAULT.set(apsw.FullError, 0, False)
    list(steps(vault, frame, 0))
    total = FAULT.count
    vault.close()
    return total


CASES = list(itertools.product([apsw.FullError, apsw.IOError], [False, True]))


def failing_writes(home, place: Path, error: type[apsw.Error], lasting: bool, every: int = 1) -> tuple[int, list[str]]:
    """Let each write and sync of one round fail in turn; how many that were, and what was lost or not said."""
    home.folder = place / "round"
    total = writes_of_one_round(home)
    wrong = []
    for at in range(1, total + 1, every):
        home.folder = place / f"vault {at}"
        try:
            wrong += one_failing_write(home, error, at, lasting)
        except (VaultError, AssertionError) as trouble:
            wrong.append(f"write {at}: {type(trouble).__name__}")
        finally:
            FAULT.lift()
            home.close()
            home.opened.clear()
    return total, wrong


def one_failing_write(home, error: type[apsw.Error], at: int, lasting: bool) -> Iterator[str]:
    vault, frame = before_the_round(home)
    FAULT.set(error, at, lasting)
    acknowledged, met = until_error(vault, frame)
    FAULT.lift()
    if type(met) not in (DiskFull, NotSaved):
        yield f"write {at}: told {type(met).__name__}"
    for name, text in acknowledged.items():
        if not holds(vault, frame, name, text):
            yield f"write {at}: {name} is not there"
    vault.verify()
    for turn in (0, 1):  # the same window, the same steps again once there is space
        for name, text in steps(vault, frame, turn):
            assert holds(vault, frame, name, text)
    vault.close()
    vault = home.open()
    vault.verify()
    if len(vault.revisions(frame)) != 2:
        yield f"write {at}: a revision is missing"
    vault.close()


@pytest.mark.fault(3, 4)
@pytest.mark.parametrize(("error", "lasting"), CASES[1:3])
def test_every_write_that_fails_says_so_and_loses_nothing(home, tmp_path: Path, error, lasting: bool) -> None:
    total, wrong = failing_writes(home, tmp_path, error, lasting)
    assert total > 20
    assert wrong == []


@pytest.mark.slow
@pytest.mark.fault(3, 4)
@pytest.mark.parametrize(("error", "lasting"), [CASES[0], CASES[3]])
def test_every_write_that_fails_in_the_other_ways(home, tmp_path: Path, error, lasting: bool) -> None:
    assert failing_writes(home, tmp_path, error, lasting)[1] == []


@pytest.mark.fault(3, 4, control=True)
def test_control_without_a_journal_a_failing_write_does_harm(
    home, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    weaker = [row for row in engine._SETTINGS if row[0] != "journal_mode"]
    monkeypatch.setattr(engine, "_SETTINGS", (*weaker, ("journal_mode", "off", "off")))
    _, wrong = failing_writes(home, tmp_path, apsw.FullError, lasting=True, every=3)
    assert wrong


@pytest.mark.fault(4)
@pytest.mark.parametrize("at", [1, 2, 3, 5, 9])
def test_no_vault_is_left_where_there_was_no_space_for_one(home, tmp_path: Path, at: int) -> None:
    FAULT.set(apsw.FullError, at, True)
    with pytest.raises(DiskFull, match="the disk is full"):
        home.create("faulty")
    assert list(tmp_path.iterdir()) == []
    FAULT.lift()
    home.create("faulty")


@pytest.mark.fault(4, 30)
def test_a_backup_without_space_leaves_nothing(home, monkeypatch: pytest.MonkeyPatch) -> None:
    vault = home.create()
    frame = vault.new_frame("{}")

    def failing(*_: object) -> None:
        raise apsw.FullError("injected")

    with monkeypatch.context() as patch:
        patch.setattr("frame_builder.vault.backup.copy_pages", failing)
        with pytest.raises(DiskFull):
            vault.backup()
    assert list((home.folder / "backups").iterdir()) == []
    vault.save_draft(frame, "still works", "{}")
    vault.backup()


@pytest.mark.fault(4, 5)
@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="mounting needs the administrator")
def test_a_really_full_disk(home, tmp_path: Path) -> None:
    place = tmp_path / "small"
    place.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", str(place)]
    if subprocess.run(mount, check=False, capture_output=True).returncode:
        pytest.skip("mounting is not allowed here")
    try:
        home.folder = place / "vault"
        vault = home.create()
        frame = vault.new_frame("{}")
        assert until_full(vault, frame)
        with pytest.raises(DiskFull):
            vault.append_revision(frame, "y" * 400_000, "d1", "", "{}")
        fill_up(place / "ballast")
        with pytest.raises(DiskFull):
            vault.change_passphrase(home.passphrase, "quite new words here", CHEAP)
        (place / "ballast").unlink()
        subprocess.run(["mount", "-o", "remount,size=4m", str(place)], check=True)
        vault.append_revision(frame, "y" * 400_000, "d1", "", "{}")
        vault.close()
        vault = home.open()
        vault.verify()
        assert len(vault.revisions(frame)) == 1
        vault.close()
        assert read_only_mount_opens(home, place, frame)
    finally:
        home.close()
        subprocess.run(["umount", str(place)], check=True)


def until_full(vault: Vault, frame: str) -> bool:
    """Save longer and longer drafts until the disk is full; whether the last one saved is there."""
    saved = None
    for size in range(1, 100):
        try:
            vault.save_draft(frame, "x" * 4000 * size, "{}")
        except DiskFull:
            return vault.draft(frame) == saved
        saved = "x" * 4000 * size
    return False


def fill_up(path: Path) -> None:
    """Leave no byte free on the disk *path* lies on."""
    with path.open("wb", buffering=0) as stream, contextlib.suppress(OSError):
        while stream.write(b"\0" * 4096):
            pass


def read_only_mount_opens(home, place: Path, frame: str) -> bool:
    subprocess.run(["mount", "-o", "remount,ro", str(place)], check=True)
    vault = home.open()
    try:
        with pytest.raises(VaultError, match="read-only"):
            vault.new_frame("{}")
        return vault.read_only and len(vault.revisions(frame)) == 1
    finally:
        vault.close()
        subprocess.run(["mount", "-o", "remount,rw", str(place)], check=True)


@pytest.mark.fault(3)
@pytest.mark.parametrize(
    ("code", "kind"),
    [
        (errno.ENOSPC, "DiskFull"),
        (errno.EDQUOT, "DiskFull"),
        (errno.EROFS, "VaultReadOnly"),
        (errno.EACCES, "VaultReadOnly"),
        (errno.ENOENT, "NotSaved"),
        (errno.EIO, "NotSaved"),
    ],
)
def test_each_system_error_has_its_sentence(code: int, kind: str) -> None:
    assert type(files.as_vault_error(OSError(code, "secret detail"), Path("vault"))).__name__ == kind


@pytest.mark.fault(3)
@pytest.mark.parametrize(
    ("error", "kind"),
    [
        (apsw.FullError, "DiskFull"),
        (apsw.IOError, "NotSaved"),
        (apsw.CantOpenError, "NotSaved"),
        (apsw.ReadOnlyError, "VaultReadOnly"),
        (apsw.BusyError, "VaultInUse"),
        (apsw.NoMemError, "NotEnoughMemory"),
        (apsw.CorruptError, "VaultDamaged"),
        (apsw.NotADBError, "VaultDamaged"),
        (apsw.SQLError, "VaultDamaged"),
    ],
)
def test_each_database_error_has_its_sentence(error: type[apsw.Error], kind: str) -> None:
    sentence = engine.as_vault_error(error("secret detail"), Path("vault"), "the list")
    assert type(sentence).__name__ == kind
    assert "secret" not in str(sentence)


@pytest.mark.usefixtures("unproved")
@pytest.mark.fault(7)
def test_a_file_cut_while_open_is_damage_not_wrong_text(home) -> None:
    vault = home.create()
    frame = vault.new_frame("{}")
    vault.append_revision(frame, "kept " * 5000, "d1", "", "{}")
    vault.close()
    vault = home.open()
    os.truncate(home.database, home.database.stat().st_size - 8192)
    with pytest.raises((VaultDamaged, NotRead)):
        vault.verify()
