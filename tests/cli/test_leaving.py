# SPDX-License-Identifier: MIT
"""Everything as plain documents from a terminal, with the passphrase from the input."""

from __future__ import annotations

import errno
import io
import json
import subprocess
import sys
from pathlib import Path

import pytest

from frame_builder.commands import opened as way_in
from frame_builder.domain.frame import Frame
from frame_builder.services.library import Library
from frame_builder.services.office import Office
from frame_builder.vault.keys import Strength
from frame_builder.vault.store import Vault

from ..services.leaving_samples import DAY, keep_versions
from .conftest import Run

PASSPHRASE = "four words for a test"


@pytest.fixture
def vault(tmp_path: Path, library: Library) -> Path:
    """A closed vault with one kept version of one frame."""
    with Vault.create(tmp_path / "vault", PASSPHRASE, Strength(8 * 1024 * 1024, 1)) as opened:
        keep_versions(Office(opened, library, lambda: DAY), Frame(reference="K-17"), 1)
    return tmp_path / "vault"


@pytest.fixture(autouse=True)
def _as_it_was(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(way_in, "harden_process", lambda: None)


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """Where it goes."""
    (tmp_path / "stick").mkdir()
    return tmp_path / "stick"


def say(monkeypatch: pytest.MonkeyPatch, *lines: str) -> None:
    """What the input says."""
    monkeypatch.setattr("sys.stdin", io.StringIO("".join(f"{line}\n" for line in lines)))


def test_everything_is_written(run: Run, vault: Path, place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    say(monkeypatch, PASSPHRASE)
    ended = run("leave", place, "--vault", vault)
    (folder,) = place.iterdir()
    assert (ended.code, ended.err) == (0, "")
    told = f"Everything lies in “{folder}”. It is not encrypted.\nFrames: 1. Kept versions: 1.\n"
    assert ended.out == told
    assert (folder / "Frames" / "K-17" / "Version 1.pdf").read_bytes().startswith(b"%PDF")
    say(monkeypatch, PASSPHRASE)
    assert "lies there already and was left as it is" in run("leave", place, "--vault", vault).sentence


def test_for_another_program(run: Run, vault: Path, place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    say(monkeypatch, PASSPHRASE)
    data = json.loads(run("leave", place, "--vault", vault, "--json").out)
    (folder,) = place.iterdir()
    assert data == {"folder": str(folder), "frames": 1, "versions": 1, "without-pdf": [], "left-out": []}


def test_what_is_refused_is_one_sentence(run: Run, vault: Path, place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    say(monkeypatch, "wrong words here")
    assert "does not open the vault" in run("leave", place, "--vault", vault).sentence
    say(monkeypatch, PASSPHRASE)
    assert "There is no vault" in run("leave", place, "--vault", place).sentence
    say(monkeypatch, PASSPHRASE)
    assert "is not there" in run("leave", place / "nowhere", "--vault", vault).sentence
    say(monkeypatch, PASSPHRASE)
    with Vault.open(vault, PASSPHRASE):
        assert "already open in another window" in run("leave", place, "--vault", vault).sentence
    assert list(place.iterdir()) == []


class Full(io.StringIO):
    """An output on a full disk."""

    def flush(self) -> None:
        raise OSError(errno.ENOSPC, "No space left on device", "/of/this/computer")


@pytest.mark.parametrize(("output", "code"), [(None, 0), (Full(), 3)])
def test_what_was_done_is_said_to_be_done_where_the_output_takes_nothing(
    run: Run, vault: Path, place: Path, monkeypatch: pytest.MonkeyPatch, output: io.StringIO | None, code: int
) -> None:
    """An output that was closed from the start is not wanted; a full one has a code of its own."""
    say(monkeypatch, PASSPHRASE)
    monkeypatch.setattr("sys.stdout", output)
    ended = run("leave", place, "--vault", vault)
    said = "It was done. Only what there is to say of it could not be written: the disk is full.\n"
    assert (ended.code, ended.err) == (code, said if code else "")
    (folder,) = place.iterdir()
    assert (folder / "Frames" / "K-17" / "Version 1.pdf").exists()
    say(monkeypatch, "wrong words here")
    refused = run("leave", place, "--vault", vault)
    assert refused.code == 2
    assert "does not open the vault" in refused.err


@pytest.mark.parametrize("output", [None, Full()])
def test_a_note_that_nobody_hears_stops_nothing(
    run: Run, vault: Path, place: Path, monkeypatch: pytest.MonkeyPatch, output: io.StringIO | None
) -> None:
    """The vault has something to say of its keys, and the second output is closed or full."""
    monkeypatch.setattr(way_in, "SENTENCES", {"mended": "Said of the keys."})
    monkeypatch.setattr(Vault, "key_notes", property(lambda _vault: ("mended",), lambda *_: None), raising=False)
    say(monkeypatch, PASSPHRASE)
    monkeypatch.setattr("sys.stderr", output)
    ended = run("leave", place, "--vault", vault)
    assert ended.code == 0
    assert "Everything lies in" in ended.out


def test_as_its_own_program(vault: Path, place: Path) -> None:
    words = [sys.executable, "-m", "frame_builder", "leave", str(place), "--vault", str(vault)]
    done = subprocess.run(words, input=f"{PASSPHRASE}\n", capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert [path.name[:13] for path in place.iterdir()] == ["Frame Builder"]
