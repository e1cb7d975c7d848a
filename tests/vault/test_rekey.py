# SPDX-License-Identifier: MIT
"""All keys are changed: whatever happens in between, the old keys open the vault or the new ones do."""

import errno
import itertools
import os
import random
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from frame_builder.vault import engine, files, keys, locksmith
from frame_builder.vault.errors import (
    KeysChanged,
    KeysHalfChanged,
    NotSaved,
    PassphraseTooShort,
    VaultDamaged,
    VaultError,
    VaultReadOnly,
    WrongPassphrase,
    WrongRecoveryCode,
)
from frame_builder.vault.locksmith import Locksmith
from frame_builder.vault.recovery import RecoverySheet
from frame_builder.vault.store import Vault

from .test_kill import killed

NEW = "marble window thirsty falcon"
NAMES = (engine.DATABASE, *keys.COPIES)
linux = pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="asks Linux which file a handle means")


@dataclass
class Filled:
    """A vault with something in it and its two secrets."""

    vault: Vault
    sheet: RecoverySheet
    frame: str

    def holds_all(self, vault: Vault) -> bool:
        vault.verify()
        kept = [revision.payload for revision in vault.revisions(self.frame)]
        return kept == ["kept " * 3000] and vault.draft(self.frame) == "draft" and vault.setting("practice") == "p"


@pytest.fixture
def filled(home) -> Filled:
    return fill(home)


def fill(home) -> Filled:
    vault = home.create()
    frame = vault.new_frame('{"reference":"A"}')
    vault.append_revision(frame, "kept " * 3000, "d1", "", "{}")
    vault.save_draft(frame, "draft", "{}")
    vault.set_setting("practice", "p")
    sheet = RecoverySheet.new()
    vault.set_recovery(home.passphrase, sheet)
    return Filled(vault, sheet, frame)


def leftovers(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir() if path.name.startswith(".")]


def test_afterwards_only_the_new_keys_open(home, filled: Filled) -> None:
    newer = RecoverySheet.new()
    before, number = home.database.read_bytes(), filled.vault.sheet_number
    place = filled.vault.change_all_keys(home.passphrase, NEW, newer, home.strength)
    assert filled.holds_all(filled.vault)
    assert filled.vault.unindexed() == (filled.frame,), "no page of the index comes along, whatever it held"
    assert filled.vault.sheet_number != number
    filled.vault.check_recovery(newer.code)
    filled.vault.save_draft(filled.frame, "draft", "{}")
    filled.vault.close()
    assert home.database.read_bytes() != before
    assert leftovers(home.folder) == []
    with pytest.raises(WrongPassphrase):
        home.open()
    with pytest.raises(WrongRecoveryCode):
        Vault.recover(home.folder, filled.sheet.code)
    for again in (lambda: home.open(NEW), lambda: Vault.recover(home.folder, newer.code)):
        with again() as vault:
            assert filled.holds_all(vault)
    with Vault.open(place, home.passphrase) as copied:  # the backup made just before keeps the old ones
        assert filled.holds_all(copied)
    with Vault.recover(place, filled.sheet.code) as copied:
        assert filled.holds_all(copied)


def test_the_old_data_key_opens_nothing_any_more(home, filled: Filled) -> None:
    old = keys.unlock(keys.load(home.folder).keys, home.passphrase, home.folder)
    filled.vault.change_all_keys(home.passphrase, NEW, None, home.strength)
    filled.vault.close()
    with pytest.raises(engine.apsw.NotADBError):
        engine.connect(home.database, old)
    found = keys.load(home.folder)
    assert (len(found.keys.slots), found.keys.following, found.needs_repair) == (1, (), False)
    assert found.keys.sheet == ""


def test_twice_in_one_session_and_writes_in_between(home, filled: Filled) -> None:
    passphrase = home.passphrase
    for turn in range(3):
        new = f"{NEW} {turn}"
        filled.vault.change_all_keys(passphrase, new, None, home.strength)
        filled.vault.set_setting(f"turn {turn}", "x")
        filled.vault.change_passphrase(new, new + " again", home.strength)
        passphrase = new + " again"
    filled.vault.close()
    with home.open(passphrase) as vault:
        assert filled.holds_all(vault)
        assert vault.setting("turn 2") == "x"


def test_a_wrong_or_short_passphrase_changes_nothing(home, filled: Filled) -> None:
    before = {name: (home.folder / name).read_bytes() for name in keys.COPIES}
    with pytest.raises(WrongPassphrase):
        filled.vault.change_all_keys("not the right one at all", NEW, None, home.strength)
    assert not (home.folder / "backups").exists()
    with pytest.raises(PassphraseTooShort):
        filled.vault.change_all_keys(home.passphrase, "short", None, home.strength)
    assert before == {name: (home.folder / name).read_bytes() for name in keys.COPIES}
    assert filled.holds_all(filled.vault)


def test_what_cannot_be_backed_up_is_not_changed(home, filled: Filled, monkeypatch: pytest.MonkeyPatch) -> None:
    def failing(*_: object, **__: object) -> Path:
        raise NotSaved(home.folder, "space")

    monkeypatch.setattr(Vault, "backup", failing)
    with pytest.raises(NotSaved):
        filled.vault.change_all_keys(home.passphrase, NEW, None, home.strength)
    filled.vault.close()
    home.open().close()


def test_a_copy_that_does_not_prove_good_is_not_put_in_place(
    home, filled: Filled, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(locksmith.Reader, "verify", lambda _: None)
    monkeypatch.setattr(locksmith.Locksmith, "seal", lambda *_: (0, b"another"))
    monkeypatch.setattr(Vault, "backup", lambda _: home.folder / "unused")
    with pytest.raises(VaultDamaged, match="not the same"):
        filled.vault.change_all_keys(home.passphrase, NEW, None, home.strength)
    monkeypatch.undo()
    assert filled.holds_all(filled.vault)
    assert leftovers(home.folder) == []
    filled.vault.close()
    home.open().close()


def test_a_vault_that_can_only_be_read_keeps_its_keys(home, filled: Filled, monkeypatch: pytest.MonkeyPatch) -> None:
    filled.vault.close()
    monkeypatch.setattr(files, "can_write", lambda _: False)
    with home.open() as vault, pytest.raises(VaultError, match=r"read-only|written"):
        vault.change_all_keys(home.passphrase, NEW, None, home.strength)
    with home.open() as vault, pytest.raises(VaultReadOnly):
        vault._change_all_keys(home.passphrase, NEW, None, home.strength)


# Every call that fails


class Failing:
    """Lets the *at*-th sync or rename fail; *done*: it is made all the same, as where a network loses the answer."""

    def __init__(self, patch: pytest.MonkeyPatch, at: int, *, done: bool = False) -> None:
        self.at, self.count, self.done = at, 0, done
        for name in ("fsync", "replace"):
            patch.setattr(files.os, name, self._wrapped(getattr(os, name)))

    def _wrapped(self, real):
        def call(*arguments: object) -> object:
            self.count += 1
            if self.count == self.at:
                if self.done:
                    real(*arguments)
                raise OSError(errno.EIO if self.done else errno.ENOSPC, "injected")
            return real(*arguments)

        return call


@pytest.mark.fault(3, 19)
@pytest.mark.parametrize("done", [False, True], ids=["not done", "done"])
@pytest.mark.parametrize("at", range(1, 14))
def test_a_failure_at_any_step_leaves_a_vault_that_opens(
    home, filled: Filled, monkeypatch: pytest.MonkeyPatch, at: int, done: bool
) -> None:
    monkeypatch.setattr(Vault, "backup", lambda _: home.folder / "unused")
    with monkeypatch.context() as patch:
        faulty = Failing(patch, at, done=done)
        failed = False
        try:
            filled.vault.change_all_keys(home.passphrase, NEW, None, home.strength)
        except KeysChanged:
            failed = False
        except NotSaved:
            failed = True
    assert faulty.count >= at, "there are fewer steps than this test thinks"
    assert filled.holds_all(filled.vault), "the open window goes on"
    filled.vault.save_draft(filled.frame, "draft", "{}")
    filled.vault.close()
    opening = [passphrase for passphrase in (home.passphrase, NEW) if opens(home, passphrase, filled)]
    assert opening == [home.passphrase if failed else NEW], "and whoever changed them knows which"
    again = [passphrase for passphrase in (home.passphrase, NEW) if opens(home, passphrase, filled)]
    assert again == opening
    assert leftovers(home.folder) == []
    assert keys.load(home.folder).keys.following == ()


def opens(home, passphrase: str, filled: Filled) -> bool:
    try:
        with home.open(passphrase) as vault:
            return filled.holds_all(vault)
    except (WrongPassphrase, KeysHalfChanged):
        return False


def unconfirmed(home, filled: Filled, patch: pytest.MonkeyPatch) -> tuple[bool, str]:
    """All keys are changed, and the disk confirms no exchange: whether that is told as done, and what opens the vault
    after a power cut that brings the database of before back."""
    real, before, told = Locksmith._exchange, home.database.read_bytes(), True

    def exchange(self: Locksmith, *given: object) -> bool:
        with patch.context() as failing:
            failing.setattr(files, "sync_folder", lambda _: (_ for _ in ()).throw(OSError(errno.EIO, "injected")))
            return real(self, *given)

    with patch.context() as inner:
        inner.setattr(Locksmith, "_exchange", exchange)
        inner.setattr(Vault, "backup", lambda _: home.folder / "unused")
        try:
            filled.vault.change_all_keys(home.passphrase, NEW, None, home.strength)
        except KeysChanged as error:
            told = "a power cut may bring the earlier" not in str(error)
    filled.vault.prove_passphrase(NEW)
    assert filled.holds_all(filled.vault)
    filled.vault._leave_as_it_is()
    home.database.write_bytes(before)
    return told, "".join(opening(home, filled))


@pytest.mark.fault(3, 19)
def test_a_change_the_disk_did_not_confirm_is_not_told_as_done(
    home, filled: Filled, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert unconfirmed(home, filled, monkeypatch) == (False, home.passphrase)


@pytest.mark.fault(3, 19, control=True)
def test_control_who_asks_no_disk_tells_it_as_done(home, filled: Filled, monkeypatch: pytest.MonkeyPatch) -> None:
    real = Locksmith._exchange
    monkeypatch.setattr(Locksmith, "_exchange", lambda *given: real(*given) or True)
    assert unconfirmed(home, filled, monkeypatch) == (True, ""), "and locks everybody out"


# Power cuts: what the disk may hold at any moment


@dataclass
class Disk:
    """What the system was told about names and contents in one folder, and what of it is certain to be on the disk."""

    folder: Path
    contents: dict[int, bytes] = field(default_factory=dict)
    durable: dict[str, int] = field(default_factory=dict)
    pending: list[tuple[str, int]] = field(default_factory=list)
    images: list[dict[str, bytes]] = field(default_factory=list)

    def __post_init__(self) -> None:
        for name in NAMES:
            path = self.folder / name
            self.durable[name] = path.stat().st_ino
            self.contents[path.stat().st_ino] = path.read_bytes()

    def watch(self, patch: pytest.MonkeyPatch) -> None:
        fsync, replace = os.fsync, os.replace

        def synced(handle: int) -> None:
            path = Path(f"/proc/self/fd/{handle}").resolve()
            fsync(handle)
            if path == self.folder:
                self.durable.update(self.pending)
                self.pending.clear()
            elif path.is_file():
                self.contents[path.stat().st_ino] = path.read_bytes()
            self.cut()

        def replaced(source: Path, target: Path) -> None:
            number = Path(source).stat().st_ino
            replace(source, target)
            if Path(target).parent == self.folder and Path(target).name in NAMES:
                self.pending.append((Path(target).name, number))
            self.cut()

        patch.setattr(files.os, "fsync", synced)
        patch.setattr(files.os, "replace", replaced)

    def cut(self) -> None:
        """Note every state the disk may be in if the power goes now: any of the unsynced renames may be lost."""
        for count in range(len(self.pending) + 1):
            for survived in itertools.combinations(self.pending, count):
                names = self.durable | dict(survived)
                image = {name: self.contents.get(number, b"") for name, number in names.items()}
                if image not in self.images:
                    self.images.append(image)


def outcomes(home, filled: Filled, place: Path, monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, ...]]:
    """Which passphrases open each image of the disk, after a change of all keys with a power cut at any moment."""
    monkeypatch.setattr(Vault, "backup", lambda _: home.folder / "unused")
    disk = Disk(home.folder)
    with monkeypatch.context() as patch:
        disk.watch(patch)
        filled.vault.change_all_keys(home.passphrase, NEW, None, home.strength)
    filled.vault.close()
    found = []
    for number, image in enumerate(disk.images):
        home.folder = place / str(number)
        home.folder.mkdir(parents=True)
        for name, content in image.items():
            (home.folder / name).write_bytes(content)
        found.append(tuple(opening(home, filled)))
    return found


def opening(home, filled: Filled) -> Iterator[str]:
    for passphrase in (home.passphrase, NEW):
        try:
            if opens(home, passphrase, filled):
                yield passphrase
        except VaultError:
            continue


@pytest.mark.fault(2, 19)
@linux
def test_after_any_power_cut_the_old_keys_open_or_the_new(
    home, filled: Filled, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = home.passphrase
    found = outcomes(home, filled, tmp_path / "images", monkeypatch)
    assert len(found) >= 6
    assert set(found) == {(old,), (NEW,)}
    assert (found[0], found[-1]) == ((old,), (NEW,))


@pytest.mark.fault(19, control=True)
@linux
def test_control_without_both_lists_in_the_key_files_a_cut_locks_everybody_out(
    home, filled: Filled, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = keys.save
    monkeypatch.setattr(keys, "save", lambda found, folder: None if found.following else real(found, folder))
    assert () in outcomes(home, filled, tmp_path / "images", monkeypatch)


@pytest.mark.fault(2, 19, control=True)
@linux
def test_control_a_copy_that_was_not_synced_is_lost_in_a_cut(
    home, filled: Filled, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "sync_file", lambda _: None)
    assert () in outcomes(home, filled, tmp_path / "images", monkeypatch)


# What the next opening says and does


def half_changed(
    home, filled: Filled, monkeypatch: pytest.MonkeyPatch, *, exchanged: bool, new: str = NEW
) -> RecoverySheet:
    """Die with both lists in the key files, before or after the database was exchanged."""
    newer = RecoverySheet.new()

    def dying(*_: object) -> None:
        raise KeyboardInterrupt

    real = keys.save
    with monkeypatch.context() as patch:
        if exchanged:
            patch.setattr(keys, "save", lambda found, folder: real(found, folder) if found.following else dying())
        else:
            exchange = locksmith.Locksmith._exchange  # by which the backup before it writes all pages anew
            patch.setattr(locksmith.Locksmith, "_exchange", lambda *to: dying() if len(to) > 3 else exchange(*to))
            patch.setattr(keys, "save", lambda found, folder: real(found, folder) if found.following else None)
        with pytest.raises(KeyboardInterrupt):
            filled.vault.change_all_keys(home.passphrase, new, newer, home.strength)
    filled.vault.close()
    assert keys.load(home.folder).keys.following
    return newer


def test_died_before_the_exchange(home, filled: Filled, monkeypatch: pytest.MonkeyPatch) -> None:
    newer = half_changed(home, filled, monkeypatch, exchanged=False)
    with pytest.raises(KeysHalfChanged, match="earlier passphrase") as caught:
        home.open(NEW)
    assert not caught.value.newer
    with pytest.raises(KeysHalfChanged, match="earlier sheet"):
        Vault.recover(home.folder, newer.code)
    with pytest.raises(WrongPassphrase):
        home.open("quite another one")
    with Vault.recover(home.folder, filled.sheet.code) as vault:
        assert filled.holds_all(vault)
    with home.open() as vault:
        assert filled.holds_all(vault)
    with pytest.raises(WrongPassphrase):
        home.open(NEW)


def test_died_after_the_exchange(home, filled: Filled, monkeypatch: pytest.MonkeyPatch) -> None:
    newer = half_changed(home, filled, monkeypatch, exchanged=True)
    with pytest.raises(KeysHalfChanged, match="new passphrase") as caught:
        home.open()
    assert caught.value.newer
    with Vault.recover(home.folder, newer.code) as vault:
        assert filled.holds_all(vault)
    with home.open(NEW) as vault:
        assert filled.holds_all(vault)
    with pytest.raises(WrongPassphrase):
        home.open()


@pytest.mark.fault(19)
@pytest.mark.parametrize("exchanged", [False, True])
def test_died_while_all_keys_were_changed_to_the_same_passphrase(
    home, filled: Filled, monkeypatch: pytest.MonkeyPatch, exchanged: bool
) -> None:
    """It opens both lists, and only one of them fits the database."""
    half_changed(home, filled, monkeypatch, exchanged=exchanged, new=home.passphrase)
    for _ in range(2):
        with home.open() as vault:
            assert filled.holds_all(vault)
    assert not keys.load(home.folder).keys.following


def test_a_half_changed_vault_opens_where_nothing_can_be_written(
    home, filled: Filled, monkeypatch: pytest.MonkeyPatch
) -> None:
    half_changed(home, filled, monkeypatch, exchanged=True)
    with monkeypatch.context() as patch:
        patch.setattr(files, "can_write", lambda _: False)
        for _ in range(2):
            with home.open(NEW) as vault:
                assert filled.holds_all(vault)
                assert vault.sheet_number
    assert keys.load(home.folder).keys.following
    with home.open(NEW) as vault:
        vault.change_passphrase(NEW, NEW + " again", home.strength)
    home.open(NEW + " again").close()


def test_a_key_file_with_both_lists_reads_as_it_was_written(home, filled: Filled) -> None:
    found = keys.load(home.folder).keys
    both, _ = keys.with_following(found, NEW, filled.sheet, home.strength)
    assert keys.parse(keys.dump(both), home.folder) == both
    assert both.settled(newer=False) == found
    assert both.settled(newer=True).slots == both.following


def test_what_a_killed_program_left_is_swept_away(home, filled: Filled) -> None:
    filled.vault.close()
    for name in (
        ".vault.db.0a1b2c3d.new",
        ".vault.db.0a1b2c3d.new-journal",
        ".keys.json.0a1b2c3d",
        ".keys.backup.json.0a1b2c3d",
    ):
        (home.folder / name).write_bytes(b"left")
    (home.folder / ".something-else").write_bytes(b"not ours")
    (home.folder / ".0a1b2c3d.joining").mkdir()
    (home.folder / ".0a1b2c3d.joining" / "vault.db").write_bytes(b"left")
    home.open().close()
    assert leftovers(home.folder) == [".something-else"]


@pytest.mark.skipif(os.name == "nt", reason="Windows lets nobody replace a file that is open")
@pytest.mark.fault(19, 31)
def test_a_database_that_is_put_there_meanwhile_stays(home, filled: Filled, monkeypatch: pytest.MonkeyPatch) -> None:
    """A service that synchronises the folder brings that of another computer while the copy is made."""
    filled.vault.close()
    shutil.copytree(home.folder, other := home.folder.with_name("other"))
    with Vault.open(other, home.passphrase) as desktop:
        desktop.save_draft(filled.frame, "written on the desktop", "{}")
    vault = home.open()
    vault.save_draft(filled.frame, "written here", "{}")
    copy = Locksmith._copy

    def exchanged(*words: object) -> None:
        copy(*words)
        shutil.copy(other / engine.DATABASE, beside := home.folder / ".sync")
        beside.replace(home.database)

    monkeypatch.setattr(Locksmith, "_copy", exchanged)
    with pytest.raises(NotSaved) as met:
        vault.change_all_keys(home.passphrase, NEW, None, home.strength)
    assert met.value.kind == "exchanged"
    assert vault.draft(filled.frame) == "written here"
    copied = vault.rescue(home.folder.parent, lambda *_: None)
    vault.close()
    assert home.open().draft(filled.frame) == "written on the desktop"
    with Vault.open(copied, home.passphrase) as found:
        assert found.draft(filled.frame) == "written here"


@pytest.mark.fault(3)
def test_a_disk_that_fails_once_while_it_connects_again_ends_no_session(
    home, filled: Filled, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An index that is begun anew asks for no one's leave: what is typed afterwards is saved once the disk is well."""
    real = engine.connect

    def failing(path: Path, *words: object, **named: object) -> object:
        if path.name == engine.DATABASE:
            raise engine.apsw.IOError("injected")
        return real(path, *words, **named)

    with monkeypatch.context() as patch:
        patch.setattr(engine, "connect", failing)
        with pytest.raises(NotSaved):
            filled.vault.forget_index()
        with pytest.raises(NotSaved):
            filled.vault.save_draft(filled.frame, "typed after", "{}")
        with pytest.raises(NotSaved):
            filled.vault.rescue(tmp_path, lambda *_: None)
    (home.folder / engine.JOURNAL).write_bytes(b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7" + bytes(504))  # of another time
    copy = filled.vault.rescue(tmp_path, lambda copied, _gaps: copied.save_draft(filled.frame, "typed after", "{}"))
    filled.vault.save_draft(filled.frame, "typed after", "{}")
    filled.vault.close()
    for folder in (home.folder, copy):
        with Vault.open(folder, home.passphrase) as vault:
            vault.verify()
            assert vault.draft(filled.frame) == "typed after"


@pytest.mark.fault(3, 19)
@pytest.mark.parametrize("done", [False, True], ids=["not done", "done"])
@pytest.mark.parametrize("locked", [False, True], ids=["goes on", "locked"])
def test_a_share_that_goes_away_at_the_exchange_leaves_a_way_in(
    home, filled: Filled, monkeypatch: pytest.MonkeyPatch, done: bool, locked: bool
) -> None:
    """Nobody can tell whether it is done: that is said, and whichever it is, the window finds it when it is back."""
    monkeypatch.setattr(Vault, "backup", lambda _: home.folder / "unused")
    away = home.folder.with_name("away")
    real = Path.replace

    def goes_away(self: Path, target: Path) -> Path:
        if target != home.database:
            return real(self, target)
        if done:
            real(self, target)
        real(home.folder, away)
        raise OSError(errno.EIO, "injected")

    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", goes_away)
        patch.setattr(files, "out_of_reach", lambda _: OSError(errno.EIO, "injected"))
        with pytest.raises(KeysChanged, match="nobody can tell"):
            filled.vault.change_all_keys(home.passphrase, NEW, None, home.strength)
    with pytest.raises(NotSaved) as met:
        filled.vault.save_draft(filled.frame, "draft", "{}")
    assert met.value.kind == "gone"
    if locked:
        filled.vault._leave_as_it_is()
    away.rename(home.folder)
    if not locked:
        filled.vault.save_draft(filled.frame, "draft", "{}")
        filled.vault.prove_passphrase(NEW if done else home.passphrase)
        filled.vault.close()
    opening = [passphrase for passphrase in (home.passphrase, NEW) if opens(home, passphrase, filled)]
    assert opening == [NEW if done else home.passphrase]


@pytest.mark.fault(3)
def test_an_exchange_whose_answer_was_lost_goes_on_in_what_lies_there(
    home, filled: Filled, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = Path.replace

    def lost(self: Path, target: Path) -> Path:
        moved = real(self, target)
        if target == home.database:
            raise OSError(errno.EIO, "injected")
        return moved

    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", lost)
        filled.vault.forget_index()
    filled.vault.save_draft(filled.frame, "typed after", "{}")
    filled.vault.close()
    with home.open() as vault:
        vault.verify()
        assert vault.draft(filled.frame) == "typed after"


@pytest.mark.fault(3, 9)
@pytest.mark.parametrize("head", [b"", b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7"], ids=["cold", "hot"])
def test_a_journal_of_another_time_is_neither_played_back_nor_an_obstacle(home, filled: Filled, head: bytes) -> None:
    """A failed save left it, or a service that synchronises the folder brought it while the vault is open."""
    left = head + bytes(512 - len(head))
    (home.folder / engine.JOURNAL).write_bytes(left)
    filled.vault.change_all_keys(home.passphrase, NEW, None, home.strength)
    assert filled.holds_all(filled.vault)
    (home.folder / engine.JOURNAL).write_bytes(left)
    filled.vault.forget_index()
    assert filled.holds_all(filled.vault)
    filled.vault.close()
    assert filled.holds_all(home.open(NEW))


CHANGER = """
import os, sys
from pathlib import Path
from frame_builder.vault.keys import Strength
from frame_builder.vault.store import Vault
vault = Vault.open(Path(sys.argv[1]), sys.argv[2])
Vault.backup = lambda self: None
old, turn = sys.argv[2], int(sys.argv[3])
while True:
    turn += 1
    new = f"passphrase number {turn}"
    vault.change_all_keys(old, new, None, Strength(8 * 1024 * 1024, 1))
    os.write(1, f"{new}\\n".encode())
    old = new
"""


def kill_changers(home, filled: Filled, times: int, seed: int = 0) -> None:
    filled.vault.close()
    chance = random.Random(times + 1000 * seed)
    passphrase, turn = home.passphrase, 0
    for _ in range(times):
        passphrase = killed(CHANGER, home.folder, passphrase, turn, chance.random() * 0.15)[-1]
        turn = int(passphrase.split()[-1])
        following = f"passphrase number {turn + 1}"
        now = [one for one in (passphrase, following) if opens(home, one, filled)]
        assert len(now) == 1
        passphrase, turn = now[0], int(now[0].split()[-1])
        assert leftovers(home.folder) == []


@pytest.mark.fault(19)
@pytest.mark.skipif(os.name == "nt", reason="the test kills by signal")
def test_killed_while_changing_all_keys_the_old_or_the_new_open(home, filled: Filled) -> None:
    kill_changers(home, filled, 6)


@pytest.mark.fault(19)
@pytest.mark.slow
@pytest.mark.timeout(900)
@pytest.mark.skipif(os.name == "nt", reason="the test kills by signal")
def test_killed_many_times_while_changing_all_keys(home, filled: Filled) -> None:
    kill_changers(home, filled, 100)


@pytest.mark.fault(7, 19)
def test_after_a_change_nobody_can_tell_of_the_next_one_takes_what_is_in_force(
    home, filled: Filled, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The answer of the exchange was lost on a network share: it was done."""
    real = files.move
    filled.vault.tidy_words()

    def lost(source: Path, target: Path) -> bool:
        done = real(source, target)
        if target.name == engine.DATABASE and keys.load(home.folder).keys.following:
            raise files.UncertainError(errno.EIO, "gone")
        return done

    with monkeypatch.context() as patch:
        patch.setattr(files, "move", lost)
        with pytest.raises(KeysChanged) as met:
            filled.vault.change_all_keys(home.passphrase, NEW, None, home.strength)
    assert "cannot" in str(met.value) or "whether" in str(met.value)
    filled.vault.change_all_keys(NEW, "words of a third time", None, home.strength)
    filled.vault.close()
    assert opens(home, "words of a third time", filled)
