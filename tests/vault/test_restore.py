# SPDX-License-Identifier: MIT
"""Bringing a backup back: only what proved good takes its place, and nothing is ever deleted."""

import errno
import os
import shutil
import signal
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from frame_builder.vault import backup, restore, store
from frame_builder.vault.errors import (
    BackupUnusable,
    NoRecoverySheet,
    NotRestored,
    VaultDamaged,
    VaultInUse,
    VaultTooNew,
    WrongPassphrase,
    WrongRecoveryCode,
)
from frame_builder.vault.migrate import Plan
from frame_builder.vault.recovery import RecoveryCode, RecoverySheet
from frame_builder.vault.store import Vault

NOW = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)


def words(vault: Vault) -> list[tuple[object, ...]]:
    """Everything a vault holds, to the letter."""
    return [(entry, vault.draft(entry.id), vault.revisions(entry.id)) for entry in vault.entries()]


def fill(vault: Vault) -> str:
    frame = vault.new_frame('{"reference":"A"}')
    vault.append_revision(frame, "first words", "d1", "", "{}")
    vault.append_revision(frame, "second words", "d2", "d1", "{}")
    vault.save_draft(frame, "a draft", "{}")
    vault.set_setting("practice", '{"name":"Zoë"}')
    return frame


@pytest.fixture
def kept(home, tmp_path: Path) -> list[tuple[object, ...]]:
    """A vault with one backup and words written since; gives what the backup holds."""
    vault = home.create()
    frame = fill(vault)
    truth = words(vault)
    vault.backup()
    vault.append_revision(frame, "third words", "d3", "d2", "{}")
    vault.close()
    return truth


def newest(folder: Path) -> Path:
    return backup.listed(folder / "backups")[0].path


def content(folder: Path) -> dict[str, bytes]:
    """Every file under a folder."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.fault(30)
def test_the_drill_on_a_fresh_computer(home, kept, tmp_path: Path) -> None:
    """The vault and its folder are gone; the copy on the stick and the passphrase bring every letter back."""
    vault = home.open()
    copy = vault.copier()
    vault.close()
    stick = tmp_path / "stick" / backup.SECOND
    copy(backup.listed(home.folder / "backups")[0], stick)
    shutil.rmtree(home.folder)
    fresh = tmp_path / "new computer" / "data" / "vault"
    (found,) = restore.find(stick.parent)
    before = content(stick)
    stage = restore.prepare(found.path, fresh, home.passphrase)
    assert restore.swap(stage, fresh, NOW) is None
    with Vault.open(fresh, home.passphrase) as back:
        back.verify()
        assert words(back) == kept
        assert back.setting("practice") == '{"name":"Zoë"}'
    assert content(stick) == before
    assert sorted(path.name for path in fresh.parent.iterdir()) == ["vault"]


def test_the_present_vault_is_set_aside_whole_and_its_backups_stay_in_reach(home, kept) -> None:
    before = {name: text for name, text in content(home.folder).items() if not name.startswith("backups")}
    backups = content(home.folder / "backups")
    stage = restore.prepare(newest(home.folder), home.folder, home.passphrase)
    aside = restore.swap(stage, home.folder, NOW)
    assert aside == home.folder.with_name("vault set aside 2026-11-22 09.30.00")
    assert restore.set_aside(home.folder) == (aside,)
    after = content(aside)
    assert {name: after[name] for name in before} == before
    assert content(home.folder / "backups") == backups
    with home.open() as back:
        assert words(back) == kept
    with Vault.open(aside, home.passphrase) as old:
        assert len(old.revisions(old.entries()[0].id)) == 3
    stage = restore.prepare(aside, home.folder, home.passphrase)  # and back again
    again = restore.swap(stage, home.folder, NOW)
    assert again == home.folder.with_name("vault set aside 2026-11-22 09.30.00 (2)")
    with home.open() as back:
        assert len(back.revisions(back.entries()[0].id)) == 3


def test_it_may_be_prepared_while_the_vault_is_open_but_not_take_its_place(home, kept) -> None:
    vault = home.open()
    stage = restore.prepare(newest(home.folder), home.folder, home.passphrase)
    with pytest.raises(VaultInUse):
        restore.swap(stage, home.folder, NOW)
    vault.save_draft(vault.entries()[0].id, "still open", "{}")
    vault.close()
    assert restore.swap(stage, home.folder, NOW)


@pytest.mark.fault(30)
def test_every_flipped_bit_is_refused_and_nothing_changes(home, kept) -> None:
    """A damaged backup never takes the place of a vault."""
    place = newest(home.folder)
    good = (place / "vault.db").read_bytes()
    before = content(home.folder)
    kinds = []
    for page in range(len(good) // 4096):
        bad = bytearray(good)
        bad[page * 4096 + 1234] ^= 8
        (place / "vault.db").write_bytes(bad)
        try:
            restore.discard(restore.prepare(place, home.folder, home.passphrase))
        except BackupUnusable as error:
            kinds.append(error.kind)
    (place / "vault.db").write_bytes(good)
    assert kinds == ["damaged"] * (len(good) // 4096)
    assert content(home.folder) == before
    assert [path.name for path in home.folder.parent.iterdir()] == ["vault"]


@pytest.mark.usefixtures("unproved")
@pytest.mark.fault(30, control=True)
def test_without_the_proof_a_damaged_backup_would_come_back(home, kept, monkeypatch: pytest.MonkeyPatch) -> None:
    """The control of the test above: it is the proof, and nothing else, that refuses."""
    place = newest(home.folder)
    bad = bytearray((place / "vault.db").read_bytes())
    bad[-3000] ^= 8
    (place / "vault.db").write_bytes(bad)
    monkeypatch.setattr(restore, "_prove", lambda *_: None)
    restore.swap(restore.prepare(place, home.folder, home.passphrase), home.folder, NOW)
    with home.open() as back, pytest.raises(VaultDamaged):
        back.verify()


@pytest.mark.parametrize("name", ["vault.db", "keys.json"])
@pytest.mark.parametrize("how", ["gone", "empty", "cut", "text"])
def test_hostile_and_broken_backups(home, kept, name: str, how: str) -> None:
    place = newest(home.folder)
    whole = (place / name).read_bytes()
    names = ["keys.json", "keys.backup.json"] if name == "keys.json" else [name]
    for each in names:
        if how == "gone":
            (place / each).unlink()
        else:
            (place / each).write_bytes({"empty": b"", "cut": whole[:-100], "text": b"hello" * 4000}[how])
    with pytest.raises(BackupUnusable):
        restore.prepare(place, home.folder, home.passphrase)
    assert [path.name for path in home.folder.parent.iterdir()] == ["vault"]


def test_one_damaged_key_file_of_two_is_no_hindrance(home, kept) -> None:
    place = newest(home.folder)
    (place / "keys.json").write_bytes(b"{}")
    restore.swap(restore.prepare(place, home.folder, home.passphrase), home.folder, NOW)
    with home.open() as back:
        assert words(back) == kept


def test_the_code_of_the_sheet_proves_a_backup_as_the_passphrase_does(home, kept, tmp_path: Path) -> None:
    """With the sheet the backup was made under, and with no other."""
    vault = home.open()
    sheet = RecoverySheet.new()
    vault.set_recovery(home.passphrase, sheet)
    place = vault.backup()
    vault.close()
    typed = " ".join(sheet.code.groups).lower()
    restore.swap(restore.prepare(place, tmp_path / "fresh", typed), tmp_path / "fresh", NOW)
    with Vault.recover(tmp_path / "fresh", sheet.code) as back:
        assert len(words(back)) == 1
    with pytest.raises(WrongRecoveryCode):
        restore.prepare(place, tmp_path / "fresh", " ".join(RecoveryCode.new().groups))
    with pytest.raises(NoRecoverySheet):
        restore.prepare(backup.listed(home.folder / "backups")[1].path, tmp_path / "fresh", typed)


def test_a_wrong_passphrase_and_no_backup_at_all(home, kept, tmp_path: Path) -> None:
    with pytest.raises(WrongPassphrase):
        restore.prepare(newest(home.folder), home.folder, "not the right words")
    with pytest.raises(BackupUnusable, match="no backup"):
        restore.prepare(tmp_path, home.folder, home.passphrase)
    with pytest.raises(BackupUnusable, match="no backup"):
        restore.find(tmp_path / "nowhere")
    assert [path.name for path in home.folder.parent.iterdir()] == ["vault"]


@pytest.mark.fault(17)
def test_a_backup_of_a_newer_program_is_refused(home, kept) -> None:
    place = newest(home.folder)
    with pytest.raises(VaultTooNew):
        restore.prepare(place, home.folder, home.passphrase, plan=Plan(version=0))


@pytest.mark.parametrize(("code", "kind"), [(errno.ENOSPC, "space"), (errno.EIO, "device"), (errno.EROFS, "forbidden")])
def test_a_disk_that_fails_while_copying(home, kept, monkeypatch: pytest.MonkeyPatch, code: int, kind: str) -> None:
    def failing(*_: object) -> bytes:
        raise OSError(code, "injected")

    before = content(home.folder)
    monkeypatch.setattr(backup, "copy_file", failing)
    with pytest.raises(NotRestored) as met:
        restore.prepare(newest(home.folder), home.folder, home.passphrase)
    assert met.value.kind == kind
    assert content(home.folder) == before
    assert [path.name for path in home.folder.parent.iterdir()] == ["vault"]


@pytest.mark.fault(3, 30)
@pytest.mark.parametrize("at", range(1, 5))
def test_every_rename_that_fails_leaves_the_old_vault(home, kept, monkeypatch: pytest.MonkeyPatch, at: int) -> None:
    """Whichever step of the exchange fails, the vault and its backups are where they were, or it was done."""
    place = newest(home.folder)
    before = content(home.folder)
    stage = restore.prepare(place, home.folder, home.passphrase)
    count = 0

    def counting(real):
        def move(self: Path, target: Path) -> Path:
            nonlocal count
            count += 1
            if count == at:
                raise OSError(errno.EBUSY, "injected")
            return real(self, target)

        return move

    with monkeypatch.context() as patch:
        patch.setattr(Path, "rename", counting(Path.rename))
        patch.setattr(Path, "replace", counting(Path.replace))
        with pytest.raises(NotRestored):
            restore.swap(stage, home.folder, NOW)
    restore.discard(stage)
    restore.finish(home.folder)
    assert content(home.folder) == before
    assert [path.name for path in home.folder.parent.iterdir()] == ["vault"]


@pytest.mark.fault(3, 30)
@pytest.mark.parametrize("at", [1, 2, 3, 4, "sync"])
def test_a_step_that_was_made_and_reported_as_failed_is_known_as_made(
    home, kept, monkeypatch: pytest.MonkeyPatch, at: int | str
) -> None:
    """A network folder loses an answer, or a disk does not confirm the last step: what is told is what is so."""
    stage = restore.prepare(newest(home.folder), home.folder, home.passphrase)
    count = 0
    replace = Path.replace

    def lost(self: Path, target: Path) -> Path:
        nonlocal count
        done = replace(self, target)
        count += 1
        if count == at:
            raise OSError(errno.EIO, "injected")
        return done

    def unconfirmed(_folder: Path) -> None:
        if count == 4:
            raise OSError(errno.EIO, "injected")

    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", lost)
        if at == "sync":
            patch.setattr(restore, "sync_folder", unconfirmed)
        aside = restore.swap(stage, home.folder, NOW)
    assert count == 4
    assert aside is not None
    assert aside.is_dir()
    with home.open() as vault:
        assert len(vault.revisions(vault.entries()[0].id)) == 2, "what the backup held"


@pytest.mark.fault(3, 30)
def test_an_exchange_that_can_neither_be_finished_nor_undone_is_told_so(
    home, kept, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The next start finishes it, and the vault that was there lies where it was said."""
    stage = restore.prepare(newest(home.folder), home.folder, home.passphrase)
    replace, count = Path.replace, 0

    def failing(self: Path, target: Path) -> Path:
        nonlocal count
        count += 1
        if count > 3:
            raise OSError(errno.EIO, "injected")
        return replace(self, target)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", failing)
        with pytest.raises(NotRestored) as met:
            restore.swap(stage, home.folder, NOW)
    (aside,) = restore.set_aside(home.folder)
    assert met.value.kind == "unsettled"
    assert str(aside) in str(met.value)
    assert "as they were" not in str(met.value)
    restore.finish(home.folder)
    for folder, versions in ((home.folder, 2), (aside, 3)):
        with Vault.open(folder, home.passphrase) as vault:
            assert len(vault.revisions(vault.entries()[0].id)) == versions


KILLED = """
import os, signal, sys
from pathlib import Path
from datetime import datetime, UTC
from frame_builder.vault import restore
folder, at = Path(sys.argv[1]), int(sys.argv[2])
stage = next(path for path in folder.parent.iterdir() if path.name.endswith(".restoring"))
count = 0
def counting(real):
    def move(self, target):
        global count
        done = real(self, target)
        count += 1
        if count == at:
            os.kill(os.getpid(), signal.SIGKILL)
        return done
    return move
Path.rename, Path.replace = counting(Path.rename), counting(Path.replace)
restore.swap(stage, folder, datetime(2026, 11, 22, 9, 30, tzinfo=UTC))
"""


@pytest.mark.fault(30)
@pytest.mark.skipif(os.name == "nt", reason="the test kills by signal")
@pytest.mark.parametrize("at", range(1, 5))
def test_a_kill_after_every_step_leaves_the_old_or_the_new_never_none(home, kept, at: int) -> None:
    backups = content(home.folder / "backups")
    restore.prepare(newest(home.folder), home.folder, home.passphrase)
    command = [sys.executable, "-c", KILLED, str(home.folder), str(at)]
    assert subprocess.run(command, check=False).returncode == -signal.SIGKILL
    restore.finish(home.folder)
    with home.open() as vault:
        vault.verify()
        frame = vault.entries()[0].id
        assert [item.payload for item in vault.revisions(frame)][:2] == ["first words", "second words"]
        assert len(vault.revisions(frame)) == (3 if at < 3 else 2)
    assert content(home.folder / "backups") == backups
    restore.finish(home.folder)
    hidden = [path.name for path in home.folder.parent.iterdir() if path.name.startswith(".")]
    assert not [name for name in hidden if name.endswith(".restored")]


def test_finishing_does_nothing_where_there_is_nothing_to_finish(home, kept, tmp_path: Path) -> None:
    before = content(home.folder)
    restore.finish(home.folder)
    restore.finish(tmp_path / "nowhere" / "at all")
    assert content(home.folder) == before


def photos_stay(home, tmp_path: Path) -> bool:
    """Whether what lies in a folder of ours stays there, where a link to it was put beside the vault."""
    own = tmp_path / "own"
    (own / "backups" / "photos").mkdir(parents=True)
    link = home.folder.with_name(f".{home.folder.name}.restored")
    try:
        link.symlink_to(own, target_is_directory=True)
    except OSError:
        pytest.skip("this system lets nobody make links")
    restore.finish(home.folder)
    return (own / "backups" / "photos").is_dir()


@pytest.mark.fault(9)
def test_a_link_put_beside_a_vault_moves_nothing_of_the_users(home, kept, tmp_path: Path) -> None:
    """As an unpacked archive with a vault may hold one; nor does it keep a backup from being brought back."""
    assert photos_stay(home, tmp_path)
    restore.swap(restore.prepare(newest(home.folder), home.folder, home.passphrase), home.folder, NOW)
    assert (tmp_path / "own" / "backups" / "photos").is_dir()
    with home.open() as vault:
        assert words(vault) == kept


@pytest.mark.fault(9, control=True)
def test_control_where_links_are_followed_it_is_gone(
    home, kept, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(restore, "_is_folder", Path.is_dir)
    assert not photos_stay(home, tmp_path)


def test_a_vault_kept_aside_by_hand_can_be_brought_back(home, kept, tmp_path: Path) -> None:
    """A copied folder is found by itself, even where a program died while it wrote there."""
    shutil.copytree(home.folder, tmp_path / "old", ignore=shutil.ignore_patterns("backups"))
    (found,) = restore.find(tmp_path / "old")
    assert found.path == tmp_path / "old"
    stage = restore.prepare(found.path, tmp_path / "fresh", home.passphrase)
    restore.swap(stage, tmp_path / "fresh", NOW)
    with Vault.open(tmp_path / "fresh", home.passphrase) as back:
        assert len(back.revisions(back.entries()[0].id)) == 3


def test_what_can_be_meant_by_a_folder(home, kept, tmp_path: Path) -> None:
    place = newest(home.folder)
    assert [item.path for item in restore.find(place)] == [place]
    assert [item.path for item in restore.find(home.folder)] == [place]
    assert [item.path for item in restore.find(home.folder / "backups")] == [place]


def test_a_closed_vault_can_be_kept_from_being_opened(home, kept) -> None:
    with store.locked(home.folder) as let_go:
        with pytest.raises(VaultInUse):
            home.open()
        let_go()
        home.open().close()
