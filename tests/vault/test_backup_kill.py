# SPDX-License-Identifier: MIT
"""The program dies while it makes and thins backups: whatever bears a backup's name is a good one."""

import os
import signal
import subprocess
import sys

import pytest

from frame_builder.vault import backup
from frame_builder.vault.errors import VaultError
from frame_builder.vault.store import Vault

pytestmark = pytest.mark.skipif(os.name == "nt", reason="the test kills by signal")

WORK = """
import contextlib, datetime, itertools, os, random, signal, sys
from pathlib import Path
from frame_builder.vault import backup
from frame_builder.vault.reading import Reader
from frame_builder.vault.store import Vault

if sys.argv[3] == "careless":
    @contextlib.contextmanager
    def at_once(target):
        target.parent.mkdir(exist_ok=True)
        target.mkdir()
        yield target
    backup.staged = at_once
backup._STEP = 1  # a page at a time, each of them a moment to die in

moments, last = 0, 0
def passed(*_words):
    global moments
    moments += 1
    if moments == last:
        os.kill(os.getpid(), signal.SIGKILL)
real_turn = Reader.turn
def turn(reader):
    passed()
    return real_turn(reader)
Reader.turn = turn
sys.addaudithook(lambda event, _words: passed() if event == "open" or event.startswith("os.") else None)

moment = datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC) + datetime.timedelta(days=int(sys.argv[4]))
def clock():
    global moment
    moment += datetime.timedelta(hours=5)
    return moment.isoformat(timespec="seconds")
vault = Vault.open(Path(sys.argv[1]), sys.argv[2], clock=clock)
vault_id, folder = vault.vault_id, vault.folder / "backups"
for turn in itertools.count():
    vault.set_setting("practice", f"turn {turn} " * 20_000)
    before = moments
    made = vault.backup()
    backup.thin(folder, vault_id, moment, made)
    print(made.name, flush=True)
    last = last or moments + random.Random(sys.argv[4]).randint(1, 2 * (moments - before))
"""


def killed(home, how: str, seed: int) -> str:
    """Let a child work until it is killed within its next two backups; the last one it said was made."""
    command = [sys.executable, "-c", WORK, str(home.folder), home.passphrase, how, str(seed * 30)]
    child = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=False)
    assert child.returncode == -signal.SIGKILL
    return child.stdout.split()[-1]


def bad(home) -> list[str]:
    """The names of backups that do not open and prove; those also that the program itself would not list."""
    found = []
    for path in (home.folder / "backups").iterdir():
        if not backup._NAME.fullmatch(path.name):
            continue
        try:
            with Vault.open(path, home.passphrase) as opened:
                opened.verify()
        except VaultError:
            found.append(path.name)
    return found


def run(home, how: str, times: int, first: int = 0) -> list[str]:
    """Kill so many times, and look after each; what was found bad."""
    home.create().close()
    found = []
    for seed in range(first, first + times):
        said = killed(home, how, seed)
        names = [item.path.name for item in backup.listed(home.folder / "backups")]
        assert said in names, "a backup that was said to be made is gone"
        found += bad(home)
        with home.open() as vault:
            vault.verify()
    return found


@pytest.mark.fault(30)
def test_no_death_leaves_a_bad_backup(home) -> None:
    assert run(home, "careful", 6) == []


@pytest.mark.fault(30)
@pytest.mark.slow
@pytest.mark.timeout(1800)
def test_no_death_of_many_leaves_a_bad_backup(home) -> None:
    assert run(home, "careful", 150) == []


@pytest.mark.fault(30, control=True)
def test_the_harness_would_notice(home) -> None:
    """The control: a backup that gets its name before it is proved."""
    home.create().close()
    for seed in range(40):
        killed(home, "careless", seed)
        if bad(home):
            return
    raise AssertionError("nothing was ever left half done: the test has no teeth")
