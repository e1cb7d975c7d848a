# SPDX-License-Identifier: MIT
"""The key files are deleted or exchanged under the open vault: what is called saved can be opened afterwards."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from frame_builder.vault import keys, remembering
from frame_builder.vault.errors import BadKeyFile, VaultError, WrongRecoveryCode
from frame_builder.vault.recovery import RecoverySheet
from frame_builder.vault.store import Vault

from .conftest import CHEAP, PASSPHRASE

THEIRS = "what the desktop has now"


@pytest.fixture
def desktop(tmp_path: Path) -> Path:
    """Another copy of the vault, all of whose keys were changed."""
    Vault.create(tmp_path / "laptop", PASSPHRASE, CHEAP).close()
    shutil.copytree(tmp_path / "laptop", tmp_path / "desktop")
    with Vault.open(tmp_path / "desktop", PASSPHRASE) as vault:
        vault.change_all_keys(PASSPHRASE, THEIRS, None, CHEAP)
    return tmp_path / "desktop"


def exchange(folder: Path, source: Path) -> None:
    for name in keys.COPIES:
        shutil.copy(source / name, folder / f"{name}.coming")
        (folder / f"{name}.coming").replace(folder / name)


def overwrite(folder: Path, source: Path) -> None:
    for name in keys.COPIES:
        (folder / name).write_bytes((source / name).read_bytes())


def delete(folder: Path, _: Path) -> None:
    for name in keys.COPIES:
        (folder / name).unlink()


def damage(folder: Path, _: Path) -> None:
    for name in keys.COPIES:
        os.truncate(folder / name, 100)


HARM = {"exchanged": exchange, "overwritten": overwrite, "deleted": delete, "damaged": damage}
Harm = Callable[[Path, Path], None]


def saved_and_killed(tmp_path: Path, desktop: Path, harm: Harm, *, at_closing: bool = False) -> Path:
    """What is in the folder when the program is killed right after saving, or was closed."""
    folder = tmp_path / "laptop"
    with Vault.open(folder, PASSPHRASE) as vault:
        vault.new_frame("{}", draft="before")
        harm(folder, desktop)
        if not at_closing:
            vault.new_frame("{}", draft="after")
            shutil.copytree(folder, tmp_path / "killed")
    return folder if at_closing else tmp_path / "killed"


def holds(folder: Path, count: int) -> bool:
    try:
        with Vault.open(folder, PASSPHRASE) as vault:
            vault.verify()
            return len(vault.entries()) == count
    except VaultError:
        return False


@pytest.mark.fault(8, 31)
@pytest.mark.parametrize("harm", HARM.values(), ids=list(HARM))
@pytest.mark.parametrize("at_closing", [False, True])
def test_what_was_saved_without_key_files_can_be_opened(
    tmp_path: Path, desktop: Path, harm: Harm, at_closing: bool
) -> None:
    assert holds(saved_and_killed(tmp_path, desktop, harm, at_closing=at_closing), 1 if at_closing else 2)


@pytest.mark.fault(8, 31, control=True)
@pytest.mark.parametrize("harm", HARM.values(), ids=list(HARM))
def test_control_not_looked_after_nothing_opens_it(
    tmp_path: Path, desktop: Path, harm: Harm, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(remembering.Remembering, "_look_after_keys", lambda _: None)
    assert not holds(saved_and_killed(tmp_path, desktop, harm), 2)


@pytest.mark.fault(31)
def test_the_key_files_of_the_other_copy_are_not_lost_either(tmp_path: Path, desktop: Path) -> None:
    """The service carries on what lies here now, and the desktop's own passphrase still opens its database."""
    folder = saved_and_killed(tmp_path, desktop, exchange)
    overwrite(desktop, folder)
    Vault.open(desktop, THEIRS).close()
    assert holds(folder, 2)


@pytest.mark.fault(8)
def test_an_older_key_file_that_is_put_there_meanwhile_goes(tmp_path: Path, desktop: Path) -> None:
    folder = tmp_path / "laptop"
    shutil.copytree(folder, tmp_path / "old")
    with Vault.open(folder, PASSPHRASE) as vault:
        vault.change_passphrase(PASSPHRASE, THEIRS, CHEAP)
        overwrite(folder, tmp_path / "old")
        vault.new_frame("{}")
    found = keys.load(folder)
    assert not found.needs_repair
    with Vault.open(folder, THEIRS) as vault:
        assert vault.key_notes == ()


@pytest.mark.fault(12)
def test_a_sheet_is_only_called_right_where_it_opens_this_database(tmp_path: Path, desktop: Path) -> None:
    folder, mine, other = tmp_path / "laptop", RecoverySheet.new(), RecoverySheet.new()
    with Vault.open(desktop, THEIRS) as vault:
        vault.set_recovery(THEIRS, other)
    with Vault.open(folder, PASSPHRASE) as vault:
        vault.set_recovery(PASSPHRASE, mine)
        exchange(folder, desktop)
        vault.check_recovery(mine.code)
        with pytest.raises(WrongRecoveryCode, match=mine.number):
            vault.check_recovery(other.code)


def test_key_files_of_a_foreign_vault_stay_where_they_are(tmp_path: Path, desktop: Path) -> None:
    """Ours goes beside them; nothing is changed until somebody has looked."""
    folder = tmp_path / "laptop"
    Vault.create(tmp_path / "foreign", THEIRS, CHEAP).close()
    with Vault.open(folder, PASSPHRASE) as vault:
        exchange(folder, tmp_path / "foreign")
        vault.new_frame("{}")
        with pytest.raises(BadKeyFile):
            vault.change_passphrase(PASSPHRASE, THEIRS, CHEAP)
        assert keys.read(folder, keys.FIRST) == keys.read(tmp_path / "foreign", keys.FIRST)
    assert holds(folder, 1)


@pytest.mark.fault(8, 31)
@pytest.mark.parametrize("theirs", keys.COPIES)
def test_those_of_another_copy_stay_in_whichever_place_they_lie(tmp_path: Path, desktop: Path, theirs: str) -> None:
    """The service exchanges the files one by one, and has just taken the other one away."""
    folder = tmp_path / "laptop"
    (other,) = (name for name in keys.COPIES if name != theirs)
    with Vault.open(folder, PASSPHRASE) as vault:
        ours = (folder / theirs).read_bytes()
        (folder / other).unlink()
        shutil.copy(desktop / theirs, folder / theirs)
        vault.check_place()
        assert (folder / theirs).read_bytes() == (desktop / theirs).read_bytes()
        assert (folder / other).read_bytes() == ours
