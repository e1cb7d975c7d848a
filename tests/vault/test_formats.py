# SPDX-License-Identifier: MIT
"""Vaults written by older programs open in this one: nothing they kept has changed, and what was in work goes on."""

import datetime
import hashlib
import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from frame_builder.domain.revision import Revision
from frame_builder.services.library import Library
from frame_builder.services.moving import Moving
from frame_builder.services.office import Office, State
from frame_builder.vault import engine, keys, migrate
from frame_builder.vault.errors import VaultDamaged
from frame_builder.vault.keys import Strength
from frame_builder.vault.store import Vault

FIXTURES = Path(__file__).parent / "fixtures"
FORMATS = ("v1-early", "v1")
CHEAP = Strength(memory=8 * 1024 * 1024, passes=1)
DAY = datetime.date(2026, 11, 22)


def digest(text: str | None) -> str:
    return hashlib.sha256((text or "").encode()).hexdigest()


@pytest.fixture(params=FORMATS)
def old(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[Path, dict]:
    """A copy of a fixture, and what the program that made it says it holds."""
    folder = shutil.copytree(FIXTURES / request.param / "vault", tmp_path / "vault")
    return folder, json.loads((FIXTURES / request.param / "about.json").read_text(encoding="utf-8"))


def same(vault: Vault, about: dict) -> None:
    """Every kept text, every draft and My practice are what the older program wrote, byte for byte."""
    assert {entry.id for entry in vault.entries()} == set(about["frames"])
    for frame_id, expected in about["frames"].items():
        assert [digest(item.payload) for item in vault.revisions(frame_id)] == expected["revisions"]
        assert [item.digest for item in vault.revisions(frame_id)] == expected["revisions"]
        assert digest(vault.draft(frame_id)) == expected["draft"]
    assert digest(vault.setting("practice")) == about["practice"]


@pytest.mark.fault(18, 40)
def test_an_older_vault_opens_with_all_it_held(old, library: Library) -> None:
    folder, about = old
    with Vault.open(folder, about["passphrase"]) as vault:
        assert vault._connection.pragma("user_version") == migrate.PLAN.version
        vault.verify()
        same(vault, about)
        office = Office(vault, library, lambda: DAY)
        shelf = {item.summary.reference: item for item in office.shelf()}
        assert {item.frame_id: name for name, item in shelf.items()} == {
            frame_id: item["reference"] for frame_id, item in about["frames"].items()
        }
        draft = office.open_frame(shelf["SAMPLE-1"].frame_id)
        assert draft.base is None
        assert draft.frame.rows("own.clauses.clauses")[0].text("text").startswith("Sample clause")
        review = office.open_frame(shelf["SAMPLE-2"].frame_id)
        assert review.frame.answer("fees.session-fee").note.startswith("sample note")
        assert office.practice().frame.text("practice.therapist.name") == "Sample Therapist"
        assert office.search("window may stay") == {item.frame_id for item in shelf.values()}
        assert office.search("bus fare") == {shelf["SAMPLE-2"].frame_id}

        history = office.history(shelf["SAMPLE-2"].frame_id)
        assert [item.number for item in history] == [1, 2, 3]
        assert office.amendment(*history[1:]).blocks
        fourth = office.keep(shelf["SAMPLE-2"].frame_id, review)
        assert fourth.previous == about["frames"][shelf["SAMPLE-2"].frame_id]["revisions"][-1]
        assert len(office.history(shelf["SAMPLE-2"].frame_id)) == 4
        assert office.shelf()[0].summary.state is State.KEPT
        vault.verify()
    (backup,) = (folder / "backups").iterdir()
    assert version(backup, about["passphrase"]) == 1


def version(folder: Path, passphrase: str) -> object:
    found = keys.load(folder).keys
    connection = engine.connect(folder / engine.DATABASE, keys.unlock(found, passphrase, folder), read_only=True)
    try:
        return connection.pragma("user_version")
    finally:
        connection.close()


def test_two_migrated_copies_of_one_vault_are_the_same(old, tmp_path: Path, library: Library) -> None:
    """The laptop and the desktop are updated each for itself; joining them then changes nothing."""
    folder, about = old
    copy = shutil.copytree(folder, tmp_path / "copy")
    with Vault.open(folder, about["passphrase"]) as one:
        moving = Moving(Office(one, library, lambda: DAY), CHEAP)
        parcel = moving.open_vault(copy, about["passphrase"])
        assert parcel == one.parcel()
        assert not moving.join(parcel).changes
    assert version(copy, about["passphrase"]) == 1, "what is brought in from stays as it was"


KILLED = """
import os, sys
from pathlib import Path
from frame_builder.vault import migrate, shape1
from frame_builder.vault.store import Vault
turns = int(sys.argv[3])
def dying(name):
    whole = getattr(shape1, name)
    def part(connection, *rest):
        global turns
        connection.pragma("cache_size", 1)
        turns -= 1
        if turns < 0:
            os._exit(9)
        return whole(connection, *rest)
    setattr(shape1, name, part)
for name in ("clear", "write", "_frame", "_own", "_insert_draft", "_insert_frame"):
    dying(name)
Vault.open(Path(sys.argv[1]), sys.argv[2])
"""


@pytest.mark.fault(18)
def test_killed_inside_the_update_the_old_vault_is_there(old) -> None:
    """At each step of it in turn; what is found afterwards opens, whole."""
    folder, about = old
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    for turns in (0, 2, 6):
        command = [sys.executable, "-c", KILLED, str(folder), about["passphrase"], str(turns)]
        assert subprocess.run(command, check=False).returncode == 9
        shutil.rmtree(folder / "backups")
    with Vault.open(folder, about["passphrase"]) as vault:
        vault.verify()
        same(vault, about)
    assert {path.name for path in folder.iterdir()} >= set(before)


@pytest.mark.fault(18, control=True)
def test_control_an_update_in_many_transactions_leaves_half_a_vault(old) -> None:
    """The same kill, but each statement counts at once: what is left opens neither as the old nor as the new."""
    folder, about = old
    command = [
        sys.executable,
        "-c",
        KILLED.replace(
            "Vault.open(",
            "migrate.migrate = lambda db, found, plan: plan.steps[2](db)\nVault.open(",
        ),
        str(folder),
        about["passphrase"],
        "5",
    ]
    assert subprocess.run(command, check=False).returncode == 9
    with pytest.raises(VaultDamaged), Vault.open(folder, about["passphrase"]) as vault:
        vault.verify()


@pytest.mark.parametrize(
    ("statement", "part"),
    [
        ("UPDATE revision SET payload = payload || ' ' WHERE number = 2", "revision 2"),
        ("DELETE FROM revision WHERE number = 3", "revision 3"),
        ("UPDATE draft SET payload = 'x'", "draft"),
        ("UPDATE frame SET summary = 'x'", "entry"),
        ("UPDATE setting SET value = 'x'", "list"),
        ("UPDATE seal SET value = zeroblob(32)", "list"),
    ],
)
def test_an_update_does_not_make_damage_good(tmp_path: Path, statement: str, part: str) -> None:
    """A row that did not check out before does not check out afterwards, and the others do."""
    folder = shutil.copytree(FIXTURES / "v1" / "vault", tmp_path / "vault")
    about = json.loads((FIXTURES / "v1" / "about.json").read_text(encoding="utf-8"))
    connection = engine.connect(
        folder / engine.DATABASE, keys.unlock(keys.load(folder).keys, about["passphrase"], folder)
    )
    triggers = connection.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").fetchall()
    for name, _ in triggers:
        connection.execute(f"DROP TRIGGER {name}")
    connection.execute(statement)
    for _, text in triggers:
        connection.execute(text)
    connection.close()
    with Vault.open(folder, about["passphrase"]) as vault, pytest.raises(VaultDamaged, match=part):
        vault.verify()


class LaterRevision(Revision):
    """The revision of a program to come, which knows one thing more."""

    mood: str = "calm"


@pytest.mark.fault(40)
def test_a_program_that_knows_more_finds_no_damage(old, library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    """The chain hangs on the texts as they were stored, not on how today's program would write them."""
    folder, about = old
    monkeypatch.setattr("frame_builder.services.versions.Revision", LaterRevision)
    with Vault.open(folder, about["passphrase"]) as vault:
        office = Office(vault, library, lambda: DAY)
        frame_id = next(name for name, item in about["frames"].items() if item["revisions"])
        history = office.history(frame_id)
        assert [item.mood for item in history] == ["calm"] * 3
        assert history[0].digest != about["frames"][frame_id]["revisions"][0], "it would write it otherwise today"
        review = office.open_frame(frame_id)
        assert review.follows == about["frames"][frame_id]["revisions"][-1]


def test_every_fixture_is_marked_as_sample_data() -> None:
    for name in FORMATS:
        about = json.loads((FIXTURES / name / "about.json").read_text(encoding="utf-8"))
        assert "sample data" in about["all of it"]
        assert all(item["reference"].startswith("SAMPLE") for item in about["frames"].values())
