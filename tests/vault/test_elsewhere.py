# SPDX-License-Identifier: MIT
"""Key files in a folder that is brought back or brought in: each is tried, as in the vault itself."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from frame_builder.vault import backup, elsewhere, keys, locksmith, restore
from frame_builder.vault.errors import KeysHalfChanged, VaultError, WrongPassphrase
from frame_builder.vault.recovery import RecoverySheet
from frame_builder.vault.store import Vault

from .conftest import CHEAP, PASSPHRASE

OLD = "what it was before that"
NOW = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)


@pytest.fixture
def planted(tmp_path: Path) -> dict[str, bytes]:
    """A vault with a changed passphrase and one backup; key files that do not belong beside it."""
    with Vault.create(tmp_path / "v", OLD, CHEAP) as vault:
        stale = (vault.folder / keys.FIRST).read_bytes()
        vault.change_passphrase(OLD, PASSPHRASE, CHEAP)
        vault.new_frame("{}")
        vault.backup()
    return {"stale": stale, "foreign": keys.dump(keys.new_keys(OLD, CHEAP)[0]), "broken": b"{}"}


def the_backup(place: Path) -> Path:
    return backup.listed(place / "v" / "backups")[0].path


def brought_back(source: Path, folder: Path, secret: str = PASSPHRASE) -> bool:
    """Whether it can be brought back by that secret, and then opens with it."""
    try:
        restore.swap(restore.prepare(source, folder, secret), folder, NOW)
    except WrongPassphrase:
        return False
    with Vault.open(folder, secret) as vault:
        return len(vault.entries()) == 1


@pytest.mark.fault(8, 30)
@pytest.mark.parametrize("kind", ["stale", "foreign", "broken"])
@pytest.mark.parametrize("place", keys.COPIES)
def test_no_key_file_put_into_a_backup_keeps_its_owner_out(
    tmp_path: Path, planted: dict[str, bytes], kind: str, place: str
) -> None:
    """Nor does it hide the backup, or let a passphrase in that is not in force any more."""
    source = the_backup(tmp_path)
    with Vault.open(tmp_path / "v", PASSPHRASE) as vault:
        (source / place).write_bytes(planted[kind])
        found = backup.named(source, vault.vault_id)
        assert found is not None
        vault.check_backup(found)
        assert vault.holds(found) == (kind == "broken")
    assert not brought_back(source, tmp_path / "fresh", OLD)
    assert not (tmp_path / "fresh").exists()
    assert brought_back(source, tmp_path / "fresh")
    assert brought_back(source, tmp_path / "v")


@pytest.mark.fault(8, 30, control=True)
def test_control_where_the_first_is_tried_only_the_owner_is_refused(
    tmp_path: Path, planted: dict[str, bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    source = the_backup(tmp_path)
    (source / keys.FIRST).write_bytes(planted["stale"])
    load = keys.load
    monkeypatch.setattr(elsewhere.keys, "load", lambda folder: keys.Loaded(load(folder).keys, needs_repair=False))
    assert not brought_back(source, tmp_path / "fresh")
    assert brought_back(source, tmp_path / "fresh", OLD)


def test_only_stale_ones_open_it_by_what_they_were(tmp_path: Path, planted: dict[str, bytes]) -> None:
    """They may be all that is left; and what opened the backup opens the vault it becomes."""
    source = the_backup(tmp_path)
    for name in keys.COPIES:
        (source / name).write_bytes(planted["stale"])
    assert not brought_back(source, tmp_path / "fresh")
    assert brought_back(source, tmp_path / "fresh", OLD)


@pytest.mark.fault(12)
def test_a_stale_sheet_does_not_open_a_backup(tmp_path: Path, planted: dict[str, bytes]) -> None:
    first, second = RecoverySheet.new(), RecoverySheet.new()
    with Vault.open(tmp_path / "v", PASSPHRASE) as vault:
        vault.set_recovery(PASSPHRASE, first)
        stale = (vault.folder / keys.FIRST).read_bytes()
        vault.set_recovery(PASSPHRASE, second)
        source = vault.backup()
    (source / keys.SECOND).write_bytes(stale)
    with pytest.raises(VaultError, match=second.number):
        restore.prepare(source, tmp_path / "fresh", " ".join(first.code.groups))
    restore.swap(restore.prepare(source, tmp_path / "fresh", " ".join(second.code.groups)), tmp_path / "fresh", NOW)
    Vault.recover(tmp_path / "fresh", second.code).close()


@pytest.mark.fault(19)
def test_a_vault_whose_keys_were_half_changed_says_which_to_use(
    tmp_path: Path, planted: dict[str, bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    """As it lies on a stick, or was set aside. The one in force brings it back."""

    class Died(BaseException):
        pass

    def die(*_: object) -> None:
        raise Died

    with Vault.open(tmp_path / "v", PASSPHRASE) as vault, monkeypatch.context() as patch:
        patch.setattr(locksmith.Locksmith, "_exchange", die)
        save = keys.save
        patch.setattr(locksmith.keys, "save", lambda found, folder: save(found, folder) if found.following else None)
        with pytest.raises(Died):
            vault.change_all_keys(PASSPHRASE, "the newest of them all", None, CHEAP)
    assert keys.load(tmp_path / "v").keys.following
    with pytest.raises(KeysHalfChanged) as told:
        restore.prepare(tmp_path / "v", tmp_path / "fresh", "the newest of them all")
    assert not told.value.newer
    assert brought_back(tmp_path / "v", tmp_path / "fresh")
    assert not keys.load(tmp_path / "fresh").keys.following
