# SPDX-License-Identifier: MIT
"""The program dies in the middle of whatever it does; what it acknowledged is still there."""

import os
import random
import signal
import subprocess
import sys
import time
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
def say(*words):
    os.write(1, (" ".join(map(str, words)) + "\\n").encode())
while True:
    turn += 1
    frame = frames[turn % len(frames)]
    vault.save_draft(frame, f"draft {turn} " * 400, str(turn))
    say("draft", frame, turn)
    if turn % 2:
        number = len(vault.revisions(frame)) + 1
        before = f"{number - 1}" if number > 1 else ""
        vault.append_revision(frame, f"kept {turn} " * 400, f"{number}", before, str(turn))
        say("kept", frame, turn)
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


def killed(script: str, folder: Path, passphrase: str, turn: int, wait: float) -> list[str]:
    """The lines a child wrote before it was killed, *wait* seconds after the first."""
    command = [sys.executable, "-c", script, str(folder), passphrase, str(turn)]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as child:
        assert child.stdout is not None
        first = child.stdout.readline()
        time.sleep(wait)
        child.send_signal(signal.SIGKILL)
        rest = child.stdout.read()
    assert child.returncode == -signal.SIGKILL
    return [line.decode() for line in (first + rest).split(b"\n") if line]


def kill_writers(home, times: int) -> int:
    """Kill *times* writers one after the other; how many writes were acknowledged in all."""
    vault = home.create()
    for _ in range(3):
        vault.new_frame("{}")
    vault.close()
    chance = random.Random(times)
    drafts: dict[str, int] = {}
    kept: dict[str, list[int]] = {}
    turn = acknowledged = 0
    for _ in range(times):
        lines = killed(WRITER, home.folder, home.passphrase, turn, chance.random() * 0.05)
        acknowledged += len(lines)
        for line in lines:
            kind, frame, number = line.split()
            turn = int(number)
            drafts[frame] = turn
            if kind == "kept":
                kept.setdefault(frame, []).append(turn)
        vault = home.open()
        vault.verify()
        for entry in vault.entries():
            check(vault, entry, drafts, kept)
        vault.close()
        turn += 1  # the one that was being written may be there as well
    return acknowledged


def check(vault, entry, drafts: dict[str, int], kept: dict[str, list[int]]) -> None:
    """All acknowledged revisions, at most one more, and a draft no older than acknowledged."""
    expected = kept.setdefault(entry.id, [])
    found = [int(revision.payload.split()[1]) for revision in vault.revisions(entry.id)]
    assert found[: len(expected)] == expected
    assert len(found) <= len(expected) + 1
    kept[entry.id] = found
    assert int(entry.summary) >= drafts.get(entry.id, 0) if entry.summary != "{}" else entry.id not in drafts
    draft = vault.draft(entry.id)
    if draft is not None:
        assert draft == f"draft {entry.summary} " * 400
    else:
        assert int(entry.summary) % 2 if entry.summary != "{}" else not found


@pytest.mark.fault(1)
def test_a_killed_program_loses_nothing_acknowledged(home) -> None:
    assert kill_writers(home, 15) > 50


@pytest.mark.fault(1)
@pytest.mark.slow
@pytest.mark.timeout(600)
def test_two_hundred_killed_programs_lose_nothing_acknowledged(home) -> None:
    assert kill_writers(home, 200) > 1000


def kill_changers(home, times: int) -> None:
    vault = home.create()
    frame = vault.new_frame("{}")
    vault.close()
    chance = random.Random(times)
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
