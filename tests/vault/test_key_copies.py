# SPDX-License-Identifier: MIT
"""An old key file beside its good twin: the owner gets in, and nothing that fits is written over."""

from pathlib import Path

import pytest

from frame_builder.vault import keys, trials
from frame_builder.vault.errors import WrongPassphrase
from frame_builder.vault.store import Vault

from .conftest import CHEAP, PASSPHRASE

NEW = "another passphrase by far"


def changed(folder: Path, *, all_keys: bool = False) -> tuple[bytes, bytes]:
    """A vault whose passphrase, or all keys, were changed; the key file before and now."""
    with Vault.create(folder, PASSPHRASE, CHEAP) as vault:
        old = (folder / keys.FIRST).read_bytes()
        if all_keys:
            vault.change_all_keys(PASSPHRASE, NEW, None, CHEAP)
        else:
            vault.change_passphrase(PASSPHRASE, NEW, CHEAP)
    return old, (folder / keys.FIRST).read_bytes()


@pytest.mark.fault(8)
@pytest.mark.parametrize("place", keys.COPIES)
def test_an_old_copy_put_back_locks_nobody_out(tmp_path: Path, place: str) -> None:
    old, new = changed(tmp_path / "v")
    (tmp_path / "v" / place).write_bytes(old)
    for passphrase in (NEW, PASSPHRASE, NEW):
        Vault.open(tmp_path / "v", passphrase).close()
    assert {(tmp_path / "v" / name).read_bytes() for name in keys.COPIES} == {old, new}
    with Vault.open(tmp_path / "v", NEW) as vault:
        vault.change_passphrase(NEW, "a third passphrase then", CHEAP)
    with pytest.raises(WrongPassphrase):
        Vault.open(tmp_path / "v", PASSPHRASE)


@pytest.mark.fault(8, control=True)
def test_where_any_copy_may_be_repaired_the_good_one_is_lost(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    old, _new = changed(tmp_path / "v")
    (tmp_path / "v" / keys.FIRST).write_bytes(old)
    monkeypatch.setattr(trials, "may_repair", lambda *_: True)
    Vault.open(tmp_path / "v", PASSPHRASE).close()
    with pytest.raises(WrongPassphrase):
        Vault.open(tmp_path / "v", NEW)


@pytest.mark.fault(8)
@pytest.mark.parametrize("place", keys.COPIES)
def test_a_copy_from_before_all_keys_were_changed_opens_nothing(tmp_path: Path, place: str) -> None:
    old, _new = changed(tmp_path / "v", all_keys=True)
    (tmp_path / "v" / place).write_bytes(old)
    with pytest.raises(WrongPassphrase):
        Vault.open(tmp_path / "v", PASSPHRASE)
    Vault.open(tmp_path / "v", NEW).close()


@pytest.mark.fault(8)
def test_a_copy_that_proved_not_to_fit_is_mended(tmp_path: Path) -> None:
    """The same passphrase opens both, and only one gives the key of the database; one of another vault is foreign."""
    with Vault.create(tmp_path / "v", PASSPHRASE, CHEAP) as vault:
        old = (tmp_path / "v" / keys.FIRST).read_bytes()
        vault.change_all_keys(PASSPHRASE, PASSPHRASE, None, CHEAP)
    new = (tmp_path / "v" / keys.FIRST).read_bytes()
    foreign = keys.dump(keys.new_keys(NEW, CHEAP)[0])
    for wrong in (old, foreign):
        (tmp_path / "v" / keys.FIRST).write_bytes(wrong)
        with Vault.open(tmp_path / "v", PASSPHRASE) as vault:
            vault.prove_passphrase(PASSPHRASE)
        assert {(tmp_path / "v" / name).read_bytes() for name in keys.COPIES} == {new}
