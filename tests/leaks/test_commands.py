# SPDX-License-Identifier: MIT
"""The command line on the vault of the story: what it is asked for goes where it is told, and nothing else anywhere."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from . import canaries
from .world import World


def command(world: World, *words: str, passphrase: str) -> int:
    """Run a command on the vault of the story; the passphrase comes as a line of the input."""
    return world.run(sys.executable, "-m", "frame_builder", *words, stdin=f"{passphrase}\n")


def leaks(world: World, besides: str = "") -> set[str]:
    """Where canaries stand that no document of the therapist is; `besides` begins what this command was asked for."""
    names = {name for name in world.holding() if not name.startswith(("saved/", "spool/printed-"))}
    return {name for name in names if not (besides and name.startswith(besides))}


@pytest.mark.fault(27)
def test_a_wrong_passphrase_is_repeated_nowhere(told: World) -> None:
    vault = told.folder / "data" / "frame-builder" / "vault"
    code = command(
        told, "restore", str(vault), "--vault", str(told.folder / "data" / "back"), passphrase=canaries.WRONG
    )
    assert code == 2
    assert not (told.folder / "data" / "back").exists()
    assert "does not open" in told.output()
    assert leaks(told) == set()


@pytest.mark.slow
@pytest.mark.fault(27)
def test_restoring_and_leaving_write_where_they_are_told(told: World) -> None:
    """Documents to leave with are plain on purpose: they, and nothing else, hold the client."""
    vault, back = told.folder / "data" / "frame-builder" / "vault", told.folder / "data" / "back"
    assert command(told, "restore", str(vault), "--vault", str(back), passphrase=canaries.PASSPHRASE) == 0
    assert leaks(told) == set()
    taken = told.folder / "taken"
    taken.mkdir()
    assert command(told, "leave", str(taken), "--vault", str(back), passphrase=canaries.PASSPHRASE) == 0, told.output()
    held = {Path(name).suffix for name in told.holding() if name.startswith("taken/")}
    assert {".pdf", ".json"} <= held, "the search does not even find the documents"
    assert leaks(told, "taken/") == set()
    assert not any(canaries.search(Path(told.folder, "output").read_bytes()))


@pytest.mark.slow
@pytest.mark.fault(27)
def test_a_bundle_is_closed_on_its_way(told: World) -> None:
    """From one vault into a file and from there into the other: neither the file nor anything on the way is plain."""
    vault, bundle = told.folder / "data" / "frame-builder" / "vault", told.folder / "sent" / "all.frames"
    bundle.parent.mkdir()
    own = f"another {canaries.STEM}sent lantern river"
    both = f"{canaries.PASSPHRASE}\n{own}"
    assert command(told, "bundle", str(bundle), "--vault", str(vault), passphrase=both) == 0, told.output()
    assert bundle.stat().st_size > 1000
    assert command(told, "join", str(bundle), "--dry-run", "--vault", str(vault), passphrase=both) == 0, told.output()
    assert leaks(told, "taken/") == set()


@pytest.mark.slow
def test_doctor_shows_the_note_of_the_story(told: World) -> None:
    assert command(told, "doctor", passphrase="") in (0, 1)
    assert "mishaps: 1 noted in" in " ".join(told.output().split())
    assert leaks(told, "taken/") == set()
