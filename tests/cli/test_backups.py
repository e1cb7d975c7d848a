# SPDX-License-Identifier: MIT
"""Backups from a terminal: listed, and brought back with the passphrase from the input."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from pathlib import Path

import pytest

from frame_builder.commands import backups as command
from frame_builder.vault.keys import Strength
from frame_builder.vault.store import Vault

from .conftest import Run

PASSPHRASE = "four words for a test"


@pytest.fixture
def vault(tmp_path: Path) -> Path:
    """A closed vault with a backup, and words written since."""
    with Vault.create(tmp_path / "vault", PASSPHRASE, Strength(8 * 1024 * 1024, 1)) as opened:
        opened.set_setting("practice", "then")
        opened.backup()
        opened.set_setting("practice", "now")
    return tmp_path / "vault"


@pytest.fixture(autouse=True)
def _as_it_was(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(command, "harden_process", lambda: None)


def practice(folder: Path) -> str | None:
    with Vault.open(folder, PASSPHRASE) as opened:
        opened.verify()
        return opened.setting("practice")


def test_backups_are_listed(run: Run, vault: Path) -> None:
    ended = run("backups", vault)
    assert (ended.code, ended.err) == (0, "")
    (place,) = (vault / "backups").iterdir()
    assert str(place) in ended.out
    assert "The last backup was made 2" in ended.out
    data = json.loads(run("backups", vault, "--json").out)
    assert list(data) == ["last", "old", "backups"]
    assert [item["folder"] for item in data["backups"]] == [str(place)]


def test_an_old_one_is_found(run: Run, vault: Path) -> None:
    (place,) = (vault / "backups").iterdir()
    place.rename(place.with_name("20250101T120000"))
    ended = run("backups", vault)
    assert ended.code == 1
    assert ended.out.endswith("which is long ago.\n")


@pytest.mark.fault(16)
def test_one_dated_in_the_future_is_told_and_passed_over(
    run: Run, vault: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Vault.open(vault, PASSPHRASE) as opened:
        opened.backup(vault / "backups" / "29000101T120000")
    data = json.loads(run("backups", vault, "--json").out)
    assert data["last"] == data["backups"][0]["made"] != data["backups"][1]["made"]
    assert "(dated in the future)" in run("backups", vault).out
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{PASSPHRASE}\n"))
    assert "passed over" in run("restore", vault, "--vault", vault).out
    assert practice(vault) == "then"
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{PASSPHRASE}\n"))
    run("restore", vault / "backups" / "29000101T120000", "--vault", vault)
    assert practice(vault) == "now"
    ended = run("backups", vault / "backups" / "29000101T120000")
    assert ended.code == 1
    assert ended.out.endswith("Check the clock of this computer.\n")


def test_a_vault_is_no_backup_of_itself(run: Run, vault: Path, tmp_path: Path) -> None:
    (vault / "backups").rename(tmp_path / "elsewhere")
    assert "There is no backup in" in run("backups", vault).sentence
    assert "There is no backup in" in run("backups", tmp_path / "nowhere").sentence


def test_one_is_brought_back(run: Run, vault: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{PASSPHRASE}\n"))
    ended = run("restore", vault, "--vault", vault)
    assert (ended.code, ended.err) == (0, "")
    assert practice(vault) == "then"
    (aside,) = [path for path in vault.parent.iterdir() if "set aside" in path.name]
    assert str(aside) in ended.out
    assert "The last change in it was made 2" in ended.out
    assert practice(aside) == "now"


def test_a_wrong_passphrase_is_one_sentence(run: Run, vault: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("wrong words\n"))
    assert "does not open" in run("restore", vault, "--vault", vault).sentence
    assert practice(vault) == "now"


def test_an_open_vault_is_left_alone(run: Run, vault: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{PASSPHRASE}\n"))
    with Vault.open(vault, PASSPHRASE) as opened:
        assert "already open in another window" in run("restore", vault, "--vault", vault).sentence
        assert opened.setting("practice") == "now"
    assert [path.name for path in vault.parent.iterdir()] == ["vault"]


def test_a_folder_of_the_user_is_no_place_for_a_vault(run: Run, vault: Path, tmp_path: Path) -> None:
    """Nothing in it is moved, not even a folder that bears the name of ours."""
    for name, file in (("letters", "a.txt"), ("backups", "photos.tar")):
        place = tmp_path / f"documents {name}" / name
        place.mkdir(parents=True)
        (place / file).write_bytes(b"mine")
        before = sorted(tmp_path.rglob("*"))
        assert "something else than a vault" in run("restore", vault, "--vault", place.parent).sentence
        assert sorted(tmp_path.rglob("*")) == before


def test_what_is_left_of_a_vault_is_a_place_for_one(run: Run, vault: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its files are gone, and its backups are there."""
    for name in ("vault.db", "keys.json", "keys.backup.json"):
        (vault / name).unlink()
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{PASSPHRASE}\n"))
    ended = run("restore", vault, "--vault", vault)
    assert (ended.code, ended.err) == (0, "")
    assert "before" not in ended.out, "no vault was there"
    assert practice(vault) == "then"
    assert len(list((vault / "backups").iterdir())) == 1


def test_to_a_new_place_as_its_own_program(vault: Path, tmp_path: Path) -> None:
    words = [sys.executable, "-m", "frame_builder", "restore", str(vault / "backups"), "--vault", str(tmp_path / "new")]
    done = subprocess.run(words, input=f"{PASSPHRASE}\n", capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert practice(tmp_path / "new") == "then"
