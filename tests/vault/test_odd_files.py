# SPDX-License-Identifier: MIT
"""A pipe or a folder where a file should be: nothing waits for it."""

import contextlib
import os
import shutil
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from frame_builder.services.backups import Backups
from frame_builder.vault import bundle, files, keys
from frame_builder.vault.errors import BundleUnusable, VaultError
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
    with contextlib.suppress(VaultError, OSError):
        work()


@pytest.mark.fault(20)
@pytest.mark.parametrize("kind", ["pipe", "folder"])
@pytest.mark.parametrize("name", ["keys.json", "keys.backup.json", "vault.db", "vault.db-journal"])
def test_opening_waits_for_nothing(tmp_path: Path, kind: str, name: str) -> None:
    Vault.create(tmp_path / "v", PASSPHRASE, CHEAP).close()
    put(tmp_path / "v" / name, kind)
    assert ends(lambda: Vault.open(tmp_path / "v", PASSPHRASE).close())


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
