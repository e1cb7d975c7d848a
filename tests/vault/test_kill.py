# SPDX-License-Identifier: MIT
"""The program dies in the middle of whatever it does; what it acknowledged is still there."""

import os
import random
import signal
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from frame_builder.vault.errors import WrongPassphrase

pytestmark = pytest.mark.skipif(os.name == "nt", reason="the test kills by signal")

WRITER = """
import os, sys
from pathlib import Path
from frame_builder.vault.store import Vault
vault = Vault.open(Path(sys.argv[1]), sys.argv[2])
frames = sorted(entry.id for entry in vault.entries())
turn = int(sys.argv[3])
hasty = "hasty" in sys.argv
def say(*words):
    os.write(1, (" ".join(map(str, words)) + "\\n").encode())
def told(words, write, *what):
    if hasty:
        say(*words)
    write(*what)
    if not hasty:
        say(*words)
while True:
    turn += 1
    frame = frames[turn % len(frames)]
    told(("draft", frame, turn), vault.save_draft, frame, f"draft {turn} " * 400, str(turn))
    if turn % 2:
        number = len(vault.revisions(frame)) + 1
        before = f"{number - 1}" if number > 1 else ""
        text = f"kept {turn} " * 400
        told(("kept", frame, turn), vault.append_revision, frame, text, f"{number}", before, str(turn))
"""

CHANGER = """
import os, sys
from pathlib import Path
from frame_builder.vault.keys import Strength
from frame_builder.vault.store import Vault
vault = Vault.open(Path(sys.argv[1]), sys.argv[2])
old, turn = sys.argv[2], int(sys.argv[3])
while True:
    turn += 1
    new = f"passphrase number {turn}"
    vault.change_passphrase(old, new, Strength(8 * 1024 * 1024, 1))
    os.write(1, f"{new}\\n".encode())
    old = new
"""


def killed(script: str, folder: Path, passphrase: str, turn: int, wait: float, *words: str) -> list[str]:
    """The lines a child wrote before it was killed, *wait* seconds after the first."""
    command = [sys.executable, "-c", script, str(folder), passphrase, str(turn), *words]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as child:
        assert child.stdout is not None
        first = child.stdout.readline()
        time.sleep(wait)
        child.send_signal(signal.SIGKILL)
        rest = child.stdout.read()
    assert child.returncode == -signal.SIGKILL
    return [line.decode() for line in (first + rest).split(b"\n") if line]


@dataclass
class Toll:
    """What a row of killed writers came to: how many writes were acknowledged, and what of them was not there."""

    acknowledged: int = 0
    lost: list[str] = field(default_factory=list)


def kill_writers(home, times: int, *words: str, seed: int = 0) -> Toll:
    """Kill *times* writers one after the other, and look after each."""
    vault = home.create()
    for _ in range(3):
        vault.new_frame("{}")
    vault.close()
    chance = random.Random(times + 1000 * seed)
    drafts: dict[str, int] = {}
    kept: dict[str, list[int]] = {}
    toll, turn = Toll(), 0
    for _ in range(times):
        lines = killed(WRITER, home.folder, home.passphrase, turn, chance.random() * 0.05, *words)
        toll.acknowledged += len(lines)
        for line in lines:
            kind, frame, number = line.split()
            turn = int(number)
            drafts[frame] = turn
            if kind == "kept":
                kept.setdefault(frame, []).append(turn)
        vault = home.open()
        vault.verify()
        for entry in vault.entries():
            toll.lost += lost(vault, entry, drafts, kept)
        vault.close()
        turn += 1  # the one that was being written may be there as well
    return toll


def lost(vault, entry, drafts: dict[str, int], kept: dict[str, list[int]]) -> list[str]:
    """What is wrong: all acknowledged revisions, at most one more, and a draft no older than acknowledged are right."""
    expected = kept.setdefault(entry.id, [])
    found = [int(revision.payload.split()[1]) for revision in vault.revisions(entry.id)]
    kept[entry.id] = found
    wrong = []
    if found[: len(expected)] != expected or len(found) > len(expected) + 1:
        wrong.append(f"revisions {found} for {expected}")
    newest = int(entry.summary) if entry.summary != "{}" else 0
    if newest < drafts.get(entry.id, 0):
        wrong.append(f"draft {newest} for {drafts[entry.id]}")
        drafts[entry.id] = newest
    draft = vault.draft(entry.id)
    if draft is None and newest and newest % 2 == 0:
        wrong.append(f"no draft {newest}")
    if draft is not None and draft != f"draft {newest} " * 400:
        wrong.append(f"another draft than {newest}")
    return wrong


@pytest.mark.fault(1)
def test_a_killed_program_loses_nothing_acknowledged(home) -> None:
    toll = kill_writers(home, 15)
    assert toll.lost == []
    assert toll.acknowledged >= 15


@pytest.mark.fault(1, control=True)
def test_control_a_program_that_says_saved_too_soon_loses_something(home) -> None:
    assert kill_writers(home, 5, "hasty").lost


@pytest.mark.fault(1)
@pytest.mark.slow
@pytest.mark.timeout(600)
def test_two_hundred_killed_programs_lose_nothing_acknowledged(home) -> None:
    toll = kill_writers(home, 200)
    assert toll.lost == []
    assert toll.acknowledged >= 200


def kill_changers(home, times: int, seed: int = 0) -> None:
    """Kill *times* programs that change the passphrase without end; each time one of two must open the vault."""
    vault = home.create()
    frame = vault.new_frame("{}")
    vault.close()
    chance = random.Random(times + 1000 * seed)
    passphrase, turn = home.passphrase, 0
    for _ in range(times):
        lines = killed(CHANGER, home.folder, passphrase, turn, chance.random() * 0.06)
        passphrase = lines[-1]
        turn = int(passphrase.split()[-1])
        try:
            vault = home.open(passphrase)
        except WrongPassphrase:  # the next one was in force before it could be said
            turn += 1
            passphrase = f"passphrase number {turn}"
            vault = home.open(passphrase)
        assert vault.entries()[0].id == frame
        vault.close()


@pytest.mark.fault(19)
def test_killed_while_changing_the_passphrase_the_old_or_the_new_opens(home) -> None:
    kill_changers(home, 6)


@pytest.mark.fault(19)
@pytest.mark.slow
@pytest.mark.timeout(600)
def test_killed_many_times_while_changing_the_passphrase(home) -> None:
    kill_changers(home, 100)
