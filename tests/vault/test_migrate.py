# SPDX-License-Identifier: MIT
import subprocess
import sys

import apsw
import pytest

from frame_builder.vault import migrate
from frame_builder.vault.errors import VaultDamaged, VaultReadOnly, VaultTooNew
from frame_builder.vault.store import Vault

NEXT = migrate.PLAN.version + 1


def add_table(connection: apsw.Connection) -> None:
    connection.execute("CREATE TABLE novelty(x)")


def add_row(connection: apsw.Connection) -> None:
    connection.execute("INSERT INTO novelty VALUES ('new')")


def fail(connection: apsw.Connection) -> None:
    connection.execute("INSERT INTO missing VALUES (1)")


@pytest.fixture
def frame(home) -> str:
    vault = home.create()
    frame = vault.new_frame("{}")
    vault.append_revision(frame, "kept", "d1", "", "{}")
    vault.close()
    return frame


def version(vault: Vault) -> object:
    return vault._connection.pragma("user_version")


@pytest.mark.fault(18)
def test_an_older_vault_is_copied_aside_and_updated(home, frame: str) -> None:
    plan = migrate.Plan(NEXT + 1, {NEXT: add_table, NEXT + 1: add_row})
    vault = home.open(plan=plan)
    assert version(vault) == NEXT + 1
    assert vault._connection.execute("SELECT x FROM novelty").fetchall() == [("new",)]
    assert vault.revisions(frame)[0].payload == "kept"
    vault.close()
    (copy,) = (home.folder / "backups").iterdir()
    with Vault.open(copy, home.passphrase) as old:
        assert version(old) == migrate.PLAN.version
        assert old.revisions(frame)[0].payload == "kept"
    home.open(plan=plan).close()
    assert len(list((home.folder / "backups").iterdir())) == 1
    with pytest.raises(VaultTooNew):
        home.open()


@pytest.mark.fault(18)
def test_a_failing_step_changes_nothing(home, frame: str) -> None:
    before = home.database.read_bytes()
    with pytest.raises(VaultDamaged):
        home.open(plan=migrate.Plan(NEXT + 1, {NEXT: add_table, NEXT + 1: fail}))
    assert home.database.read_bytes() == before
    assert home.open().revisions(frame)[0].payload == "kept"


@pytest.mark.fault(18)
def test_no_update_without_a_backup(home, frame: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def failing(*_: object) -> None:
        raise apsw.IOError("injected")

    monkeypatch.setattr("frame_builder.vault.backup.copy_pages", failing)
    before = home.database.read_bytes()
    with pytest.raises(Exception, match="disk reported an error"):
        home.open(plan=migrate.Plan(NEXT, {NEXT: add_table}))
    assert home.database.read_bytes() == before


def test_an_older_vault_that_cannot_be_written_says_so(home, frame: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("frame_builder.vault.files.can_write", lambda _: False)
    with pytest.raises(VaultReadOnly, match="updated before it can be opened"):
        home.open(plan=migrate.Plan(NEXT, {NEXT: add_table}))


def test_a_vault_without_version_is_damaged(home, frame: str) -> None:
    vault = home.open()
    vault._connection.pragma("user_version", 0)
    vault.close()
    with pytest.raises(VaultDamaged, match="names no version"):
        home.open()


KILLED_INSIDE = """
import os, sys
from pathlib import Path
from frame_builder.vault.migrate import PLAN, Plan
from frame_builder.vault.store import Vault
def half(connection):
    connection.pragma("cache_size", 1)
    connection.execute("CREATE TABLE novelty(x)")
    for turn in range(200):
        connection.execute("INSERT INTO novelty VALUES (?)", ("x" * 4000,))
    os._exit(9)
Vault.open(Path(sys.argv[1]), sys.argv[2], plan=Plan(PLAN.version + 1, {PLAN.version + 1: half}))
"""


@pytest.mark.fault(18)
def test_killed_inside_an_update_the_old_vault_is_there(home, frame: str) -> None:
    command = [sys.executable, "-c", KILLED_INSIDE, str(home.folder), home.passphrase]
    assert subprocess.run(command, check=False).returncode == 9
    vault = home.open()
    vault.verify()
    assert version(vault) == migrate.PLAN.version
    assert vault.revisions(frame)[0].payload == "kept"
    vault.close()
    vault = home.open(plan=migrate.Plan(NEXT, {NEXT: add_table}))
    assert version(vault) == NEXT
