# SPDX-License-Identifier: MIT
"""Frames between computers from a terminal, with the passphrases from the input."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from platformdirs import user_config_path

from frame_builder.commands import opened as way_in
from frame_builder.domain.frame import Frame
from frame_builder.services import moving
from frame_builder.services.library import Library
from frame_builder.services.office import Office
from frame_builder.services.seen import NAME, Seen
from frame_builder.vault.keys import COPIES, Strength
from frame_builder.vault.store import Vault
from frame_builder.vault.trials import SENTENCES

from ..services.leaving_samples import DAY, keep_versions
from .conftest import Run
from .test_leaving import PASSPHRASE, say

CHEAP = Strength(8 * 1024 * 1024, 1)
FILE_WORDS = "paper kites over harbour"


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """No hardening of the process that tests, and passphrases that are quick to try."""
    monkeypatch.setattr(way_in, "harden_process", lambda: None)
    pack = moving.bundle.pack
    monkeypatch.setattr(moving.bundle, "pack", lambda parcel, words, _strength: pack(parcel, words, CHEAP))


@pytest.fixture
def laptop(tmp_path: Path, library: Library) -> Path:
    """Two frames, one of them kept, and My practice."""
    with Vault.create(tmp_path / "laptop", PASSPHRASE, CHEAP) as vault:
        office = Office(vault, library, lambda: DAY)
        keep_versions(office, Frame(reference="K-17"), 1)
        office.new_frame("L-02")
        office.save_practice(office.practice())
    return tmp_path / "laptop"


@pytest.fixture
def desktop(tmp_path: Path) -> Path:
    """Nothing yet."""
    Vault.create(tmp_path / "desktop", PASSPHRASE, CHEAP).close()
    return tmp_path / "desktop"


def again(folder: Path, library: Library, fee: str) -> None:
    """Keep another version of K-17."""
    with Vault.open(folder, PASSPHRASE) as vault:
        office = Office(vault, library, lambda: DAY)
        (frame_id,) = [item.frame_id for item in office.shelf() if item.summary.reference == "K-17"]
        workspace = office.open_frame(frame_id)
        workspace.set_note("fees.session-fee", fee)
        office.keep(frame_id, workspace)


def test_there_and_back(
    run: Run, laptop: Path, desktop: Path, tmp_path: Path, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.frames"
    say(monkeypatch, PASSPHRASE, FILE_WORDS)
    ended = run("bundle", path, "--vault", laptop)
    assert (ended.code, ended.err) == (0, "")
    assert ended.out == f"The file is “{path}”. It opens only with its passphrase. Frames: 2.\n"
    say(monkeypatch, PASSPHRASE, FILE_WORDS)
    ended = run("join", path, "--vault", desktop, "--dry-run")
    assert ended.out.startswith("Nothing was changed. This would be brought in:\n  New frames: 2.\n")
    say(monkeypatch, PASSPHRASE, FILE_WORDS)
    data = json.loads(run("join", path, "--vault", desktop, "--json").out)
    assert (data["joined"], data["new-frames"], data["practice-changed"], data["branched"]) == (True, 2, True, 0)
    say(monkeypatch, PASSPHRASE, FILE_WORDS)
    assert "nothing new in it" in run("join", path, "--vault", desktop).out
    again(laptop, library, "one")
    again(desktop, library, "two")
    say(monkeypatch, PASSPHRASE, PASSPHRASE)
    ended = run("join", desktop, "--vault", laptop)
    assert ended.code == 1
    assert "Frames kept anew on both sides, for you to choose: 1." in ended.out


def test_only_one_frame(run: Run, laptop: Path, desktop: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.frames"
    say(monkeypatch, PASSPHRASE)
    assert "No frame has the reference “K-99”." in run("bundle", path, "--vault", laptop, "--frame", "K-99").sentence
    say(monkeypatch, PASSPHRASE, FILE_WORDS)
    data = json.loads(run("bundle", path, "--vault", laptop, "--frame", "L-02", "--json").out)
    assert data == {"file": str(path), "frames": 1, "practice": False}
    say(monkeypatch, PASSPHRASE, FILE_WORDS)
    assert json.loads(run("join", path, "--vault", desktop, "--json").out)["new-frames"] == 1


@pytest.mark.fault(39)
def test_what_is_refused_is_one_sentence(
    run: Run, laptop: Path, desktop: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.frames"
    path.write_bytes(b"mine")
    say(monkeypatch, PASSPHRASE, FILE_WORDS)
    assert "Add --force to replace it." in run("bundle", path, "--vault", laptop).sentence
    say(monkeypatch, PASSPHRASE, FILE_WORDS)
    assert len(run("bundle", path, "--vault", laptop, "--force", "--frame", "x" * 9000).sentence) < 300
    say(monkeypatch, PASSPHRASE, "short")
    assert "too short" in run("bundle", path, "--vault", laptop, "--force").sentence
    assert path.read_bytes() == b"mine"
    say(monkeypatch, PASSPHRASE, FILE_WORDS)
    assert "Choose the file that was made for moving" in run("join", path, "--vault", desktop).sentence
    say(monkeypatch, PASSPHRASE, FILE_WORDS)
    assert "cannot be read" in run("join", tmp_path / "nowhere.frames", "--vault", desktop).sentence
    say(monkeypatch, PASSPHRASE, FILE_WORDS)
    assert run("bundle", path, "--vault", laptop, "--force").code == 0
    say(monkeypatch, PASSPHRASE, "not its words at all")
    assert "This passphrase does not open" in run("join", path, "--vault", desktop).sentence
    say(monkeypatch, PASSPHRASE, "not its words at all")
    assert "does not open the vault" in run("join", laptop, "--vault", desktop).sentence
    say(monkeypatch, PASSPHRASE, PASSPHRASE)
    assert "is the vault that is open" in run("join", desktop, "--vault", desktop).sentence


def test_a_new_passphrase_is_typed_twice_at_a_terminal(
    run: Run, laptop: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Terminal:
        @staticmethod
        def isatty() -> bool:
            return True

    answers = iter([PASSPHRASE, FILE_WORDS, "another one"])
    monkeypatch.setattr("sys.stdin", Terminal())
    monkeypatch.setattr("getpass.getpass", lambda _prompt: next(answers))
    assert "The two passphrases differ." in run("bundle", tmp_path / "a.frames", "--vault", laptop).sentence


def test_what_was_deleted_here_is_taken_in_again_where_it_is_wanted(
    run: Run, laptop: Path, tmp_path: Path, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.frames"
    say(monkeypatch, PASSPHRASE, FILE_WORDS)
    run("bundle", path, "--vault", laptop)
    with Vault.open(laptop, PASSPHRASE) as vault:
        office = Office(vault, library, lambda: DAY)
        for item in office.shelf():
            office.delete(item.frame_id)
    say(monkeypatch, PASSPHRASE, FILE_WORDS)
    ended = run("join", path, "--vault", laptop)
    assert "There is nothing new in it" in ended.out
    assert "Frames deleted here and left out (--deleted-too takes them in again): 2." in ended.out
    say(monkeypatch, PASSPHRASE, FILE_WORDS)
    ended = run("join", path, "--vault", laptop, "--deleted-too", "--dry-run")
    assert (
        "This would be brought in:\n  New frames: 2.\n  Of these, deleted here before and coming back: 2.\n"
        in ended.out
    )
    say(monkeypatch, PASSPHRASE, FILE_WORDS)
    assert json.loads(run("join", path, "--vault", laptop, "--deleted-too", "--json").out)["returned"] == 2
    with Vault.open(laptop, PASSPHRASE) as vault:
        assert [item.revisions for item in vault.entries()].count(1) == 1
        assert len(vault.entries()) == 2


def test_what_was_found_of_the_key_files_is_told_beside_the_answer(
    run: Run, desktop: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = (desktop / COPIES[0]).read_bytes()
    with Vault.open(desktop, PASSPHRASE) as vault:
        vault.change_passphrase(PASSPHRASE, "quite another passphrase", CHEAP)
    for name in COPIES:
        (desktop / name).write_bytes(old)
    say(monkeypatch, PASSPHRASE, FILE_WORDS)
    done = run("bundle", tmp_path / "all.frames", "--vault", desktop, "--json")
    assert json.loads(done.out)["frames"] == 0
    assert done.err.strip() == SENTENCES["returned"]


@pytest.mark.fault(9)
def test_of_an_older_vault_the_commands_say_so_too(
    run: Run, laptop: Path, tmp_path: Path, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By the note of the window, which lies beside its settings."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    shutil.copytree(laptop, older := tmp_path / "older")
    again(laptop, library, "one")
    note = user_config_path("frame-builder", appauthor=False) / NAME
    assert note.is_relative_to(tmp_path)
    say(monkeypatch, PASSPHRASE, FILE_WORDS)
    assert run("bundle", tmp_path / "a.frames", "--vault", laptop).err == ""
    with Vault.open(laptop, PASSPHRASE) as vault:
        assert Seen(note).judge(vault) == "", "the command has noted it"
    with Vault.open(older, PASSPHRASE) as vault:
        assert Seen(note).judge(vault) == "older"
    say(monkeypatch, PASSPHRASE, FILE_WORDS)
    assert "older than the one this computer saw last" in run("bundle", tmp_path / "b.frames", "--vault", older).err
    with Vault.open(laptop, PASSPHRASE) as vault:
        assert Seen(note).judge(vault) == "", "an older one that was only read is not the newest now"
