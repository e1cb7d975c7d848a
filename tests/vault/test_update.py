# SPDX-License-Identifier: MIT
"""The program was updated: a vault of each earlier format is brought up to date, killed at any statement of it."""

from __future__ import annotations

import hashlib
import json
import os
import random
import shutil
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from frame_builder.vault import backup, migrate
from frame_builder.vault.errors import VaultError
from frame_builder.vault.store import Vault

FIXTURES = sorted(path.parent for path in (Path(__file__).parent / "fixtures").glob("*/about.json"))
kills = pytest.mark.skipif(os.name == "nt", reason="the test kills by signal")

UPDATER = """
import os, signal, sys
from pathlib import Path
from frame_builder.vault import migrate
from frame_builder.vault.store import Vault

folder, passphrase, at, how = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]), sys.argv[4]
count = 0
def traced(cursor, statement, bindings):
    global count
    count += 1
    if count == at:
        os.kill(os.getpid(), signal.SIGKILL)
    return True
real = migrate.migrate
def counted(connection, found, plan):
    connection.exec_trace = traced
    if how == "careful":
        real(connection, found, plan)
    else:
        for version in range(found + 1, plan.version + 1):
            plan.steps[version](connection)
            connection.pragma("user_version", version)
    connection.exec_trace = None
migrate.migrate = counted
Vault.open(folder, passphrase).close()
print(count)
"""


def updated(folder: Path, passphrase: str, at: int, how: str = "careful") -> int:
    """Bring the vault up to date and die at a statement; how many there were, or 0 where it died."""
    command = [sys.executable, "-c", UPDATER, str(folder), passphrase, str(at), how]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode in (0, -signal.SIGKILL), done.stderr
    return int(done.stdout) if done.returncode == 0 else 0


def digest(text: str | None) -> str:
    return hashlib.sha256((text or "").encode()).hexdigest()


def wrong(folder: Path, about: dict[str, Any]) -> list[str]:
    """What of the words that are known is not there, to the letter; the vault is brought up to date for it."""
    try:
        with Vault.open(folder, about["passphrase"]) as vault:
            vault.verify()
            found = ["practice"] if digest(vault.setting("practice")) != about["practice"] else []
            for frame, told in about["frames"].items():
                kept = [digest(item.payload) for item in vault.revisions(frame)]
                found += [f"{told['reference']}: versions"] if kept != told["revisions"] else []
                found += [f"{told['reference']}: draft"] if digest(vault.draft(frame)) != told["draft"] else []
            return found
    except VaultError as error:
        return [type(error).__name__]


def copied(fixture: Path, place: Path) -> tuple[Path, dict[str, Any]]:
    """A vault of that format to work with, and what is in it."""
    return Path(shutil.copytree(fixture / "vault", place)), json.loads((fixture / "about.json").read_text())


def killed_updates(fixture: Path, place: Path, moments: list[int], how: str = "careful") -> list[str]:
    """Kill the update at each of these statements; what was wrong afterwards."""
    found = []
    for at in moments:
        folder, about = copied(fixture, place / str(at))
        assert updated(folder, about["passphrase"], at, how) == 0
        backups = backup.listed(folder / "backups")
        if not backups or wrong(backups[0].path, about):
            found.append(f"statement {at}: no good backup was made before")
        found += [f"statement {at}: {what}" for what in wrong(folder, about)]
        shutil.rmtree(folder)
    return found


def statements(fixture: Path, place: Path) -> int:
    """How many statements bring that vault up to date."""
    folder, about = copied(fixture, place / "whole")
    return updated(folder, about["passphrase"], 0)


@pytest.mark.fault(18, 40)
@pytest.mark.parametrize("fixture", FIXTURES, ids=lambda path: path.name)
def test_each_earlier_format_keeps_its_words(fixture: Path, tmp_path: Path) -> None:
    folder, about = copied(fixture, tmp_path / "vault")
    assert wrong(folder, about) == []
    (kept,) = backup.listed(folder / "backups")
    assert wrong(kept.path, about) == [], "the backup made before it is good too"


@kills
@pytest.mark.fault(18, 40)
@pytest.mark.parametrize("fixture", FIXTURES, ids=lambda path: path.name)
def test_killed_at_a_statement_of_the_update_nothing_is_lost(fixture: Path, tmp_path: Path) -> None:
    total = statements(fixture, tmp_path)
    assert total > 10
    moments = random.Random(total).sample(range(1, total + 1), 3)
    assert killed_updates(fixture, tmp_path, [*moments, total]) == []


@kills
@pytest.mark.slow
@pytest.mark.fault(18, 40)
@pytest.mark.timeout(1200)
@pytest.mark.parametrize("fixture", FIXTURES, ids=lambda path: path.name)
def test_killed_at_every_statement_of_the_update(fixture: Path, tmp_path: Path) -> None:
    assert killed_updates(fixture, tmp_path, list(range(1, statements(fixture, tmp_path) + 1))) == []


@kills
@pytest.mark.fault(18, control=True)
@pytest.mark.fault(40, control=True)
def test_control_an_update_statement_by_statement_loses_words(tmp_path: Path) -> None:
    total = statements(FIXTURES[0], tmp_path)
    assert killed_updates(FIXTURES[0], tmp_path, [total // 2], "careless")


def test_there_is_a_vault_of_every_format_before_this_one() -> None:
    versions = {path.name.partition("-")[0] for path in FIXTURES}
    assert versions >= {f"v{number}" for number in range(1, migrate.PLAN.version)}
