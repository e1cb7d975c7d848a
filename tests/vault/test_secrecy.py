# SPDX-License-Identifier: MIT
"""Nothing readable on the disk: not in the database, its journal, the key files or a backup."""

import random
import subprocess
import sys
from pathlib import Path

import apsw
import pytest

from frame_builder.vault import engine
from frame_builder.vault.store import Vault

CANARY = "Kirchgassner-canary-77"


def fill(vault) -> None:
    frame = vault.new_frame(f'{{"reference":"{CANARY}"}}')
    for turn in range(30):
        vault.save_draft(frame, f"{CANARY} draft {turn} " * 200, CANARY)
    vault.append_revision(frame, CANARY * 500, "0" * 64, "", CANARY)
    vault.set_setting(CANARY, CANARY)


def holding_canary(folder: Path) -> list[str]:
    spellings = [CANARY.encode(code) for code in ("utf-8", "utf-16-le", "utf-16-be")]
    files = [path for path in folder.rglob("*") if path.is_file()]
    assert files
    return [path.name for path in files if any(spelling in path.read_bytes() for spelling in spellings)]


def test_no_file_holds_a_readable_word(home, vault) -> None:
    fill(vault)
    place = vault.backup()
    vault.close()
    assert holding_canary(home.folder) == []
    for path in (home.database, place / "vault.db"):
        assert not path.read_bytes().startswith(b"SQLite")
        assert b"CREATE TABLE" not in path.read_bytes()


KILLED = """
import os, sys
from pathlib import Path
from frame_builder.vault.store import Vault
vault = Vault.open(Path(sys.argv[1]), sys.argv[2])
canary = sys.argv[3]
frame = vault.entries()[0].id
vault.save_draft(frame, canary * 300, canary)
db = vault._connection
db.pragma("cache_size", 1)
db.execute("BEGIN IMMEDIATE")
for turn in range(50):
    db.execute("INSERT OR REPLACE INTO setting VALUES (?, ?)", (canary + str(turn), canary * 300))
os._exit(9)
"""


def test_nor_does_the_journal_of_a_killed_program(home, vault) -> None:
    fill(vault)
    vault.close()
    command = [sys.executable, "-c", KILLED, str(home.folder), home.passphrase, CANARY]
    assert subprocess.run(command, check=False).returncode == 9
    assert (home.folder / "vault.db-journal").stat().st_size > 0
    assert holding_canary(home.folder) == []
    vault = home.open()
    vault.verify()
    assert vault.setting(CANARY + "1") is None


def decrypted(vault) -> bytes:
    """All pages of the open vault below the tables, as the cipher gives them: free ones too."""
    size = vault._connection.pragma("page_count")
    return b"".join(vault._connection.read("main", 0, page * 4096, 4096)[1] for page in range(size))


@pytest.mark.parametrize("secure_delete", ["on", "off"])
def test_what_was_deleted_is_gone_from_the_decrypted_pages_too(
    home, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, secure_delete: str
) -> None:
    if secure_delete == "off":  # the control: the same search finds what a weaker setting leaves
        weaker = [row for row in engine._SETTINGS if row[0] != "secure_delete"]
        monkeypatch.setattr(engine, "_SETTINGS", (*weaker, ("secure_delete", "off", 0)))
    vault = home.create()
    fill(vault)
    vault.delete_frame(vault.entries()[0].id)
    vault._connection.execute("DELETE FROM setting")
    pages = decrypted(vault)
    assert b"CREATE TABLE frame" in pages
    assert (CANARY.encode() in pages) == (secure_delete == "off")


def worked_in(vault: Vault) -> set[bytes]:
    """Begin frames and type them over, in texts of all lengths; the marks of those that are not there any more."""
    chance, texts = random.Random(52), {}  # one of thirty that leave something behind
    for turn in range(400):
        fresh = not texts or (len(texts) < 100 and chance.random() < 0.5)
        frame = vault.new_frame("{}") if fresh else chance.choice(list(texts))
        texts[frame] = f"<{turn:06}>"
        vault.save_draft(frame, texts[frame] * chance.choice((3, 10, 40, 100, 200, 400, 700, 1500)), "{}")
    return {f"<{turn:06}>".encode() for turn in range(400)} - {text.encode() for text in texts.values()}


def only_the_index(vault: Vault) -> None:
    with vault._writing() as db:
        db.execute("INSERT INTO words(words) VALUES('optimize')")


@pytest.mark.parametrize("tidied", [True, False])
@pytest.mark.parametrize("how", ["closed", "killed", "backup", "copy"])
def test_nor_does_it_stay_where_the_library_moved_a_row(
    home, monkeypatch: pytest.MonkeyPatch, how: str, tidied: bool
) -> None:
    """A row that goes to another page leaves bits of itself behind, which overwriting the row does not reach."""
    if not tidied:  # the control
        monkeypatch.setattr(Vault, "_write_pages_anew", only_the_index)
    vault = home.create()
    gone = worked_in(vault)
    place = home.folder
    if how == "backup":
        place = vault.backup()
    if how == "copy":
        place = vault.rescue(home.folder.parent, lambda *_: None)
    if how == "killed":  # then whoever opens it next tidies, though nothing is written
        vault._leave_as_it_is()
        home.open()
    home.close()
    vault = Vault.open(place, home.passphrase)
    home.opened.append(vault)
    pages = decrypted(vault)
    assert any(mark in pages for mark in gone) == (not tidied)


def test_control_a_plain_database_is_caught_by_the_same_search(tmp_path: Path) -> None:
    connection = apsw.Connection(str(tmp_path / "plain.db"))
    connection.execute("CREATE TABLE t(x)")
    connection.execute("INSERT INTO t VALUES (?)", (CANARY,))
    connection.close()
    assert holding_canary(tmp_path) == ["plain.db"]
    assert (tmp_path / "plain.db").read_bytes().startswith(b"SQLite format 3\0")
