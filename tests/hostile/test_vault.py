# SPDX-License-Identifier: MIT
"""A database that a stranger wrote under a passphrase they know: nothing in it runs, and nothing of it is believed.

Who hands over a backup or a vault knows its key, and can put any table, any trigger and any row behind it.
"""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import apsw
import pytest

from frame_builder.services.backups import prepare
from frame_builder.services.stored import UnreadableError, moment, read_stored
from frame_builder.services.workspace import Draft
from frame_builder.vault import engine, keys, migrate, shape, store
from frame_builder.vault.engine import DATABASE, connect
from frame_builder.vault.errors import BackupUnusable, VaultDamaged, VaultError
from frame_builder.vault.ledger import MOST_COUNT, Ledger
from frame_builder.vault.reading import MOST_WRITES, Reader
from frame_builder.vault.rows import (
    EMPTY_SEAL,
    NONE,
    FrameRow,
    StoredDraft,
    draft_hash,
    reseal,
    row_hash,
    tombstone_hash,
)
from frame_builder.vault.store import Vault

CHEAP = keys.Strength(memory=8 * 1024 * 1024, passes=1)
PASSPHRASE = "amber kettle orbit velvet"
EVIL = "no words of ours"
BENT = 150
"""Databases with bent pages."""


def clock() -> str:
    return "2026-11-22T10:00:00+00:00"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, bytes]:
    """A vault with one kept frame, and its key."""
    folder = tmp_path_factory.mktemp("made") / "vault"
    with Vault.create(folder, PASSPHRASE, CHEAP, clock=clock) as vault:
        frame = vault.new_frame("{}")
        vault.save_draft(frame, '{"frame": {}}', "{}")
        return folder, vault._data_key


@pytest.fixture
def spoil(made: tuple[Path, bytes], tmp_path: Path) -> Callable[..., Path]:
    """Makes a copy of that vault, with some SQL of the stranger's carried out in it."""

    def copy(*statements: str | tuple[str, tuple[object, ...]]) -> Path:
        folder = tmp_path / "their vault"
        folder.mkdir()
        for path in made[0].iterdir():
            if path.is_file() and path.suffix != ".lock":
                (folder / path.name).write_bytes(path.read_bytes())
        database = apsw.Connection(str(folder / DATABASE), flags=apsw.SQLITE_OPEN_READWRITE)
        try:
            database.pragma("cipher", engine.CIPHER)
            database.pragma("key", "raw:" + made[1].hex())
            for statement in statements:
                text, values = (statement, ()) if isinstance(statement, str) else statement
                database.execute(text, values)
        finally:
            database.close()
        return folder

    return copy


def refused(folder: Path, tmp_path: Path) -> str:
    """What is said of it, the same for opening it and for bringing it back; nothing of it is left anywhere."""
    before = {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}
    with pytest.raises(VaultDamaged) as opened:
        Vault.open(folder, PASSPHRASE, clock=clock)
    with pytest.raises(BackupUnusable) as restored:
        prepare(folder, tmp_path / "home" / "vault", PASSPHRASE)
    assert [path.name for path in (tmp_path / "home").iterdir()] == []
    after = {path.name: path.read_bytes() for path in folder.iterdir() if path.name in before}
    assert after == before
    for sentence in (str(opened.value), str(restored.value)):
        assert sentence.isprintable()
        assert EVIL not in sentence
    return opened.value.what


TABLES = {
    "a trigger": "CREATE TRIGGER t AFTER INSERT ON setting BEGIN UPDATE frame SET summary = 'no words of ours'; END",
    "a view": f"CREATE VIEW v AS SELECT '{EVIL}' AS text",
    "a table": f"CREATE TABLE more(text TEXT DEFAULT '{EVIL}')",
    "an index of an expression": "CREATE INDEX i ON frame(upper(summary))",
    "a virtual table": "CREATE VIRTUAL TABLE more USING fts5(text)",
    "a column more": f"ALTER TABLE setting ADD COLUMN more TEXT DEFAULT '{EVIL}'",
    "a trigger less": "DROP TRIGGER revision_stays",
    "a table less": "DROP TABLE tombstone",
    "no index": "DROP TABLE words",
}


@pytest.mark.parametrize("name", TABLES)
def test_a_database_with_other_tables_than_ours_is_refused(
    spoil: Callable[..., Path], tmp_path: Path, name: str
) -> None:
    assert refused(spoil(TABLES[name]), tmp_path) == "vault.db has not the tables of a vault"


def test_a_view_in_the_place_of_a_table_is_refused(spoil: Callable[..., Path], tmp_path: Path) -> None:
    folder = spoil("DROP TABLE setting", "CREATE VIEW setting AS SELECT 'practice' AS key, randomblob(9) AS value")
    assert refused(folder, tmp_path) == "vault.db has not the tables of a vault"


def test_a_schema_without_end_is_refused(spoil: Callable[..., Path], tmp_path: Path) -> None:
    folder = spoil("BEGIN", *(f"CREATE TABLE t{number}(a)" for number in range(300)), "COMMIT")
    assert refused(folder, tmp_path) == "vault.db has not the tables of a vault"
    assert shape._line(("table", "x", "x", "y" * 5000)) == ("table", "x", "x", "?")


def test_the_control_would_run_the_trigger(spoil: Callable[..., Path], monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the comparison of tables the stranger's trigger writes into the list when a setting is stored."""
    folder = spoil(TABLES["a trigger"])
    monkeypatch.setattr(shape, "check", lambda *_args: None)
    with Vault.open(folder, PASSPHRASE, clock=clock) as vault:
        vault.set_setting("backups", "{}")
        with vault.turn() as db:
            assert db.execute("SELECT DISTINCT summary FROM frame").fetchall() == [(EVIL,)]


def test_a_shape_before_ours_is_compared_too(spoil: Callable[..., Path], tmp_path: Path) -> None:
    assert refused(spoil("PRAGMA user_version = 1"), tmp_path) == "vault.db has not the tables of a vault"


# rows of the right table, with hashes that fit


def sealed(row: FrameRow) -> list[tuple[str, tuple[object, ...]]]:
    """What puts one frame row into an empty list, its hash and the seal made to fit."""
    own = row.own_hash()
    return [
        ("DELETE FROM frame", ()),
        ("DELETE FROM draft", ()),
        ("DELETE FROM setting", ()),
        ("INSERT INTO frame VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", (*row.columns(), own)),
        ("UPDATE seal SET value = ?", (reseal(EMPTY_SEAL, NONE, own),)),
    ]


def ledger(count: str) -> str:
    return f'{{"aside":{{}},"gone":{{}},"seen":{{"m":{count}}}}}'


ID = "0" * 32
ROWS = {
    "a moment that is none": FrameRow(1, ID, "{}", EVIL, 1, 0, 0, 0, "{}", "{}", '{"aside":{},"gone":{},"seen":{}}'),
    "a summary that is none": FrameRow(1, ID, "[" * 9999, clock(), 1, 0, 0, 0, "{}", "{}", "{}"),
    "heads that are none": FrameRow(1, ID, "{}", clock(), 1, 1, 1, 0, '{"x": 5}', "{}", "{}"),
    "heads nested deep": FrameRow(1, ID, "{}", clock(), 1, 1, 1, 0, "[" * 100_000, "{}", "{}"),
    "drafts that are none": FrameRow(1, ID, "{}", clock(), 1, 0, 0, 1, "{}", '{"1": 7}', "{}"),
    "a ledger that is none": FrameRow(1, ID, "{}", clock(), 1, 0, 0, 0, "{}", "{}", '"x"'),
    "a ledger of other kinds": FrameRow(1, ID, "{}", clock(), 1, 0, 0, 0, "{}", "{}", '{"aside":5,"gone":5,"seen":5}'),
    "a ledger of words": FrameRow(1, ID, "{}", clock(), 1, 0, 0, 0, "{}", "{}", ledger('"x"')),
    "a ledger of truths": FrameRow(1, ID, "{}", clock(), 1, 0, 0, 0, "{}", "{}", ledger("true")),
    "a ledger that counts down": FrameRow(1, ID, "{}", clock(), 1, 0, 0, 0, "{}", "{}", ledger("-1")),
    "a ledger at the end of counting": FrameRow(1, ID, "{}", clock(), 1, 0, 0, 0, "{}", "{}", ledger(f"{2**63 - 1}")),
    "a ledger cut short": FrameRow(1, ID, "{}", clock(), 1, 0, 0, 0, "{}", "{}", "["),
    "a ledger nested deep": FrameRow(1, ID, "{}", clock(), 1, 0, 0, 0, "{}", "{}", "[" * 100_000),
    "numbers beyond all": FrameRow(1, ID, "{}", clock(), 2**62, 2**62, 2**62, 2**62, "{}", "{}", "{}"),
    "an id that is a path": FrameRow(1, "../../x\n", "{}", clock(), 1, 0, 0, 0, "{}", "{}", "{}"),
}


@pytest.mark.parametrize("name", ROWS)
def test_rows_of_other_kinds_are_told_as_damage_or_are_harmless(
    spoil: Callable[..., Path], tmp_path: Path, name: str
) -> None:
    """Every verb answers, or raises an error of the vault's; never anything else."""
    folder = spoil(*sealed(ROWS[name]))
    told: list[str] = []
    with Vault.open(folder, PASSPHRASE, clock=clock) as vault:
        frame = ROWS[name].id
        verbs: tuple[Callable[[], object], ...] = (
            vault.entries,
            vault.verify,
            lambda: vault.drafts(frame),
            lambda: vault.revisions(frame),
            lambda: vault.heads(frame),
            lambda: vault.ledger(frame),
            lambda: vault.parcel(),
            lambda: vault.search("x"),
            lambda: vault.unindexed(),
            lambda: vault.save_draft(frame, "{}", "{}"),
            lambda: vault.append_revision(frame, "{}", "d", "", "{}"),
            lambda: vault.choose_branch(frame, "d", "{}"),
            lambda: vault.discard_draft(frame),
            lambda: vault.delete_frame(frame),
        )
        for verb in verbs:
            try:
                verb()
            except VaultError as error:
                told.append(str(error))
    assert told or name == "a moment that is none"
    if "ledger" in name:
        with pytest.raises(BackupUnusable):
            prepare(folder, tmp_path / "home" / "vault", PASSPHRASE)
    assert all(sentence.isprintable() and len(sentence) < 400 for sentence in told)


@pytest.mark.fault(20)
@pytest.mark.parametrize("row", ["frame", "tombstone"])
def test_what_is_remembered_is_proved_before_a_backup_is_brought_back(
    spoil: Callable[..., Path], tmp_path: Path, row: str
) -> None:
    """A deleted agreement as well as one that is there; and a draft that goes out from a version which is not."""
    frame = FrameRow(1, ID, "{}", clock(), 1, 0, 0, 0, "{}", "{}", Ledger().dump())
    statements = sealed(frame)[:-1]
    seal = reseal(EMPTY_SEAL, NONE, frame.own_hash())
    if row == "tombstone":
        statements.append(("INSERT INTO tombstone VALUES (?, ?)", ("1" * 32, ledger('"x"'))))
        seal = reseal(seal, NONE, tombstone_hash("1" * 32, ledger('"x"')))
    else:
        draft = StoredDraft(1, "m", 1, "f" * 64, clock(), "{}")
        held = json.dumps({"1": draft_hash(ID, draft).hex()})
        written = replace(frame, drafts=1, held=held, ledger=ledger("1"))
        values = (1, draft.key, draft.mark, draft.tick, draft.base, draft.changed, draft.payload)
        statements = [*sealed(written)[:-1], ("INSERT INTO draft VALUES (?, ?, ?, ?, ?, ?, ?)", values)]
        seal = reseal(EMPTY_SEAL, NONE, written.own_hash())
    folder = spoil(*statements, ("UPDATE seal SET value = ?", (seal,)))
    with Vault.open(folder, PASSPHRASE, clock=clock) as vault, pytest.raises(VaultDamaged):
        vault.verify()
    with pytest.raises(BackupUnusable):
        prepare(folder, tmp_path / "home" / "vault", PASSPHRASE)


@pytest.mark.fault(20)
@pytest.mark.parametrize("sequence", [MOST_WRITES + 1, MOST_COUNT - 1])
def test_a_vault_that_leaves_no_room_to_count_is_refused(
    spoil: Callable[..., Path], tmp_path: Path, sequence: int
) -> None:
    """Its next writing, or the one after, could never be read again."""
    said = refused(spoil(("UPDATE seal SET sequence = ?", (sequence,))), tmp_path)
    assert said == "it counts more writings than anybody makes"


@pytest.mark.fault(20, control=True)
def test_control_not_refused_it_cannot_be_written(spoil: Callable[..., Path], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store, "MOST_WRITES", MOST_COUNT)
    folder = spoil(("UPDATE seal SET sequence = ?", (MOST_COUNT - 1,)))
    with Vault.open(folder, PASSPHRASE, clock=clock) as vault:
        vault.entries()
        with pytest.raises(VaultDamaged):
            vault.new_frame("{}")


def test_text_that_is_none_is_told_as_damage(spoil: Callable[..., Path]) -> None:
    """SQLite stores any bytes as text."""
    folder = spoil("UPDATE frame SET summary = CAST(x'ff00fe' AS TEXT)")
    with Vault.open(folder, PASSPHRASE, clock=clock) as vault, pytest.raises(VaultDamaged):
        vault.entries()


LONG = "UPDATE frame SET summary = replace(hex(zeroblob(1000000)), '0', 'x')"


def test_a_text_without_end_is_not_read(spoil: Callable[..., Path], monkeypatch: pytest.MonkeyPatch) -> None:
    """Longer than anything we store: refused by the library before it is in memory. The bound is lowered for speed."""
    limits = dict(engine._LIMITS)
    assert limits[apsw.SQLITE_LIMIT_LENGTH] == 64 * 1024 * 1024
    monkeypatch.setattr(engine, "_LIMITS", ((apsw.SQLITE_LIMIT_LENGTH, 1024 * 1024),))
    with Vault.open(spoil(LONG), PASSPHRASE, clock=clock) as vault, pytest.raises(VaultDamaged):
        vault.entries()


def test_the_control_reads_it(spoil: Callable[..., Path], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine, "_LIMITS", ())
    with Vault.open(spoil(LONG), PASSPHRASE, clock=clock) as vault, vault.turn() as db:
        assert db.execute("SELECT length(summary) FROM frame").fetchone() == (2_000_000,)


def test_the_switches_hold(made: tuple[Path, bytes], tmp_path: Path) -> None:
    path = tmp_path / DATABASE
    path.write_bytes((made[0] / DATABASE).read_bytes())
    database = connect(path, made[1])
    try:
        database.execute("PRAGMA writable_schema = on")
        attach, load = f"ATTACH '{tmp_path / 'x.db'}' AS x", "SELECT load_extension('x')"
        for words in (attach, load, "UPDATE sqlite_schema SET sql = ''", "DELETE FROM words_data"):
            with pytest.raises(apsw.Error):
                database.execute(words)
        assert not (tmp_path / "x.db").exists()
    finally:
        database.close()


def test_a_stored_text_of_too_many_parts_is_not_read() -> None:
    for text in ("[" * 10**6, '{"frame":{"answers":[' + "[]," * 10**6, "x" * (5 * 1024 * 1024), "[" * 500, "\ud800"):
        with pytest.raises(UnreadableError):
            read_stored(Draft, text)
    assert read_stored(Draft, json.dumps({"frame": {}})).frame.answers == ()
    for text in ("", "never", "2026-13-01", "9" * 99, "2026-11-22"):
        assert moment(text) < moment(clock())


def test_pages_bent_at_random_are_told_as_damage(made: tuple[Path, bytes], tmp_path: Path) -> None:
    """A plain database, its pages bent, read as the decrypted one would be: an error of the vault's or the truth."""
    rng = random.Random(20)
    plain = tmp_path / "plain.db"
    database = apsw.Connection(str(plain))
    migrate.create_schema(database)
    row = FrameRow(1, ID, "{}", clock(), 1, 0, 0, 0, "{}", "{}", '{"aside":{},"gone":{},"seen":{}}')
    for text, values in sealed(row):
        database.execute(text, values)
    database.close()
    good = plain.read_bytes()
    told = 0
    for number in range(BENT):
        content = bytearray(good)
        for _ in range(rng.choice((1, 2, 10, 200))):
            content[rng.randrange(20, len(content))] = rng.choice((0, 1, 255, rng.randrange(256)))
        plain.write_bytes(content)
        opened = None
        try:
            opened = apsw.Connection(str(plain), flags=apsw.SQLITE_OPEN_READONLY)
            engine._bind(opened)
            reader = Reader(opened, tmp_path)
            with reader._reading("vault.db"):
                migrate.found_version(opened, tmp_path, migrate.PLAN)
            reader.verify()
            assert reader.entries()[0].id == ID, number
        except (VaultError, apsw.Error):
            told += 1
        finally:
            if opened is not None:
                opened.close()
    assert told > BENT // 4


def test_the_hash_of_a_row_is_no_proof_of_who_wrote_it() -> None:
    """What all of the above rests on: anybody can make it fit."""
    assert row_hash("frame 2", 1) == row_hash("frame 2", 1) != row_hash("frame 2", "1")


COUNTS = {
    "no number is left for a row": [("UPDATE sqlite_sequence SET seq = ?", (2**63 - 1,))],
    "no number is left after a row": sealed(
        FrameRow(2**63 - 1, ID, "{}", clock(), 1, 0, 0, 0, "{}", "{}", ledger("1"))
    ),
    "branches of versions that are not there": sealed(
        FrameRow(1, ID, "{}", clock(), 1, 0, 2**62, 0, "{}", "{}", ledger("1"))
    ),
}


@pytest.mark.parametrize("name", COUNTS)
def test_what_counts_too_much_is_not_brought_back(spoil: Callable[..., Path], tmp_path: Path, name: str) -> None:
    """Every new frame was told as “the disk is full”; the list spoke of trillions of versions."""
    folder = spoil(*COUNTS[name])
    with pytest.raises(BackupUnusable):
        prepare(folder, tmp_path / "home" / "vault", PASSPHRASE)


def test_control_the_same_row_with_true_counts_is_brought_back(spoil: Callable[..., Path], tmp_path: Path) -> None:
    folder = spoil(*sealed(FrameRow(1, ID, "{}", clock(), 1, 0, 0, 0, "{}", "{}", ledger("1"))))
    prepare(folder, tmp_path / "home" / "vault", PASSPHRASE)
