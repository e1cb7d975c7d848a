# SPDX-License-Identifier: MIT
"""Flipped bits, missing parts and old pages: a sentence each time, and never wrong text."""

import contextlib
import random
import shutil
from collections.abc import Iterator
from pathlib import Path

import apsw
import pytest

from frame_builder.vault import engine, keys, migrate
from frame_builder.vault.errors import VaultDamaged, VaultError, VaultTooNew
from frame_builder.vault.store import Vault

PAGE = 4096
SEAL = 32
"""Bytes at the end of each page by which the cipher proves it, different at each writing."""


def fill(vault: Vault, frames: int = 6) -> list[str]:
    ids = [vault.new_frame("{}") for _ in range(frames)]
    for number, frame in enumerate(ids):
        digest = ""
        for turn in range(3):
            text = f"frame {number} revision {turn} " * 90
            vault.append_revision(frame, text, f"{number}-{turn}", digest, f'{{"reference":"R{number}"}}')
            digest = f"{number}-{turn}"
        vault.save_draft(frame, f"draft {number} " * 150, f'{{"reference":"R{number}"}}')
    vault.set_setting("practice", '{"name":"Zoë"}')
    vault.set_setting("preferences", '{"window":"wide"}')
    vault.delete_frame(vault.new_frame("{}"))
    vault.save_draft(gone := vault.new_frame("{}"), "gone", "{}")
    vault.delete_frame(gone)
    return ids


def everything(vault: Vault) -> dict[str, object]:
    """Every text of the vault, or the error met on reading it."""
    questions = {"entries": vault.entries, "practice": lambda: vault.setting("practice")}
    known = IDS
    for frame in known:
        questions[f"draft {frame}"] = lambda frame=frame: vault.draft(frame)
        questions[f"revisions {frame}"] = lambda frame=frame: vault.revisions(frame)
    answers: dict[str, object] = {}
    for name, question in questions.items():
        try:
            answers[name] = question()
        except VaultDamaged as error:
            answers[name] = error
    return answers


IDS: list[str] = []


@pytest.fixture
def filled(home) -> dict[str, object]:
    vault = home.create()
    IDS[:] = fill(vault)
    truth = everything(vault)
    vault.close()
    return truth


def damaged_answers(home, truth: dict[str, object]) -> int | None:
    """How many questions were refused; None when the vault did not open. Wrong text fails.

    The last question is verify(), which also reads what no other one needed.
    """
    try:
        vault = home.open()
    except VaultDamaged:
        return None
    try:
        answers = everything(vault)
        refused = sum(isinstance(answer, VaultDamaged) for answer in answers.values())
        try:
            vault.verify()
        except VaultDamaged:
            refused += 1
    finally:
        vault.close()
    for name, answer in answers.items():
        assert isinstance(answer, VaultDamaged) or answer == truth[name], name
    return refused


def flipped(content: bytes, per_page: int, seed: int = 11) -> Iterator[bytes]:
    """The content with one bit flipped, so many times on each page."""
    chance = random.Random(seed)
    for page in range(len(content) // PAGE):
        for _ in range(per_page):
            bad = bytearray(content)
            bad[page * PAGE + chance.randrange(PAGE)] ^= 1 << chance.randrange(8)
            yield bytes(bad)


def flips(home, truth: dict[str, object], per_page: int) -> list[int | None]:
    """What each flipped bit led to."""
    results = []
    for bad in flipped(home.database.read_bytes(), per_page):
        home.database.write_bytes(bad)
        results.append(damaged_answers(home, truth))
    return results


@pytest.mark.fault(6)
def test_a_flipped_bit_on_any_page_never_gives_wrong_text(home, filled) -> None:
    """But in one that holds nothing of anybody, as of an index: it is made anew, and every answer is right."""
    vault = home.open()
    names = dict(vault._connection.execute("SELECT pageno, name FROM dbstat"))
    vault._leave_as_it_is()
    results = flips(home, filled, 1)
    assert len(results) > 15
    told = {str(names.get(page)) for page, result in enumerate(results, 1) if result == 0}
    assert all(name.startswith(("sqlite_autoindex_", "sqlite_sequence", "leaving", "words")) for name in told), (
        "a flip went unnoticed"
    )
    assert [result for result in results if result is not None], "some damage leaves the rest readable"


@pytest.mark.fault(6)
@pytest.mark.slow
def test_many_flipped_bits(home, filled) -> None:
    vault = home.open()
    free = vault._connection.pragma("freelist_count")
    vault.close()
    assert flips(home, filled, 40).count(0) <= 40 * free


@pytest.mark.fault(6)
def test_damage_in_one_revision_leaves_the_list_and_the_others(home, filled) -> None:
    good = home.database.read_bytes()
    for page in range(1, len(good) // PAGE):
        bad = bytearray(good)
        bad[page * PAGE + 99] ^= 4
        home.database.write_bytes(bad)
        try:
            vault = home.open()
        except VaultDamaged:  # the page says what tables there are
            continue
        answers = everything(vault)
        vault.close()
        broken = [name for name, answer in answers.items() if isinstance(answer, VaultDamaged)]
        if len(broken) == 1 and broken[0].startswith("revisions"):
            assert broken[0].split()[1] in str(answers[broken[0]])
            assert "revision" in str(answers[broken[0]])
            return
    pytest.fail("no page held only revisions of one agreement")


def every_text(connection: apsw.Connection) -> list[str]:
    """Every text in every table, read without proving anything."""
    names = [row[0] for row in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")]
    rows = [row for name in names if name in OURS for row in connection.execute(f'SELECT * FROM "{name}"')]  # noqa: S608
    return [field for row in rows for field in row if isinstance(field, str)]


OURS = ("frame", "draft", "revision", "setting")


def plain_copy(vault: Vault, path: Path) -> None:
    """The same tables in a database without cipher."""
    plain = apsw.Connection(str(path))
    for name in OURS:
        ours = vault._connection.execute(f"SELECT * FROM {name}")  # noqa: S608 - names of our own
        columns = [str(column[0]) for column in ours.get_description()]
        plain.execute(f"CREATE TABLE {name} ({', '.join(columns)})")
        plain.executemany(f"INSERT INTO {name} VALUES ({', '.join('?' * len(columns))})", list(ours))  # noqa: S608
    plain.close()


def silent(path: Path, per_page: int, seed: int = 11) -> tuple[int, int]:
    """Of how many flips in a plain database how many gave another text without any error."""
    good = path.read_bytes()
    connection = apsw.Connection(str(path))
    truth = every_text(connection)
    connection.close()
    count = wrong = 0
    for bad in flipped(good, per_page, seed):
        path.write_bytes(bad)
        count += 1
        connection = apsw.Connection(str(path))
        try:
            wrong += every_text(connection) != truth
        except (apsw.Error, UnicodeDecodeError):
            continue
        finally:
            connection.close(True)
    path.write_bytes(good)
    return count, wrong


@pytest.mark.fault(6, control=True)
def test_control_a_plain_database_gives_wrong_text_without_a_word(home, filled, tmp_path: Path) -> None:
    vault = home.open()
    plain_copy(vault, tmp_path / "plain.db")
    vault.close()
    count, wrong = silent(tmp_path / "plain.db", 2)
    assert count > 30
    assert wrong > count // 4


@pytest.mark.fault(7)
@pytest.mark.parametrize("size", [0, 1, 100, PAGE - 1, PAGE, PAGE + 1, 5 * PAGE, -PAGE, -1, None])
def test_a_cut_emptied_or_missing_database_is_refused_and_not_made_anew(home, filled, size: int | None) -> None:
    content = home.database.read_bytes()
    if size is None:
        home.database.unlink()
    else:
        home.database.write_bytes(content[:size])
    left = home.database.read_bytes() if size is not None else None
    with pytest.raises(VaultDamaged, match="Do not delete anything"):
        home.open()
    assert (home.database.read_bytes() if home.database.exists() else None) == left


@pytest.mark.fault(7, control=True)
def test_control_the_library_itself_takes_an_emptied_file_for_a_new_database(home, filled) -> None:
    home.database.write_bytes(b"")
    connection = apsw.Connection(str(home.database), flags=apsw.SQLITE_OPEN_READWRITE)
    connection.pragma("cipher", "chacha20")
    connection.pragma("key", "raw:" + "00" * 32)
    assert connection.execute("SELECT count(*) FROM sqlite_schema").fetchall() == [(0,)]
    connection.close()


@pytest.mark.fault(10)
def test_damaged_is_another_sentence_than_wrong_passphrase(home, filled) -> None:
    home.database.write_bytes(random.Random(1).randbytes(20 * PAGE))
    with pytest.raises(VaultDamaged, match=r"vault\.db cannot be read"):
        home.open()


@pytest.mark.fault(9)
def test_the_database_of_another_vault_is_not_read(home, filled, tmp_path: Path) -> None:
    with Vault.create(tmp_path / "other", home.passphrase, home.strength) as other:
        other.new_frame("{}")
    shutil.copy(tmp_path / "other" / "vault.db", home.database)
    with pytest.raises(VaultDamaged):
        home.open()


def test_a_database_that_is_not_ours_is_refused(home, filled) -> None:
    vault = home.open()
    vault._connection.pragma("application_id", 1)
    vault.close()
    with pytest.raises(VaultDamaged, match="not the database of a vault"):
        home.open()


@pytest.mark.fault(9)
def test_old_pages_put_back_never_pass_for_new_ones(home, filled) -> None:
    """Each is named; but for those that hide no row, as of an index, which is made anew: then all is the newest."""
    truth, mixtures = with_old_pages(home)
    refused = []
    for mixed in mixtures:
        home.database.write_bytes(mixed)
        refused.append(damaged_answers(home, truth))
    assert 0 < refused.count(0) < len(mixtures)


@pytest.mark.fault(9, control=True)
def test_control_the_cipher_alone_takes_old_pages_for_new_ones(home, filled) -> None:
    """Each page is sealed for its place, not for its time: only the chain of hashes tells them apart."""
    _, mixtures = with_old_pages(home)
    vault = home.open()
    truth = every_text(vault._connection)
    vault.close()
    old_words = 0
    for mixed in mixtures:
        home.database.write_bytes(mixed)
        vault = home.open()
        with contextlib.suppress(apsw.Error):
            old_words += every_text(vault._connection) != truth
        vault.close()
    assert old_words


def decrypted(home, content: bytes) -> list[bytes]:
    """The pages of a database file below the tables. Each writing encrypts the same page otherwise."""
    home.database.write_bytes(content)
    data_key = keys.by_passphrase(keys.load(home.folder).keys, home.passphrase, home.folder).data_key
    with contextlib.closing(engine.connect(home.database, data_key, read_only=True, alone=True)) as connection:
        pages = (connection.read("main", 0, place, PAGE)[1] for place in range(0, len(content), PAGE))
        return [page[: PAGE - SEAL] for page in pages]


def with_old_pages(home) -> tuple[dict[str, object], list[bytes]]:
    """What a vault holds after some more work, and its file with each page in turn as it was before that."""
    old = home.database.read_bytes()
    vault = home.open()
    for number, frame in enumerate(IDS):
        vault.append_revision(frame, f"newest {number} " * 200, f"{number}-3", f"{number}-2", '{"reference":"new"}')
        vault.save_draft(frame, f"new draft {number} " * 100, '{"reference":"newer"}')
    truth = everything(vault)
    vault.close()
    new = home.database.read_bytes()
    said = zip(decrypted(home, old), decrypted(home, new), strict=False)
    differing = [number * PAGE for number, (before, after) in enumerate(said) if before != after]
    assert len(differing) > 5
    return truth, [new[:place] + old[place : place + PAGE] + new[place + PAGE :] for place in differing]


def forged(vault: Vault, statement: str, *values: object) -> None:
    """Change rows past the triggers, as a damaged but decryptable page would."""
    db = vault._connection
    for name in ("revision_never_changes", "revision_stays", "revision_in_order"):
        db.execute(f"DROP TRIGGER {name}")
    db.execute(statement, values)
    vault._settle_in()  # with what was just written past it


@pytest.mark.fault(9)
@pytest.mark.parametrize(
    ("statement", "part"),
    [
        ("UPDATE revision SET payload = payload || ' ' WHERE number = 2", "revision 2"),
        ("UPDATE revision SET digest = 'x' WHERE number = 1", "revision 1"),
        ("UPDATE revision SET previous = '' WHERE number = 3", "revision 3"),
        ("UPDATE revision SET kept = '1999-01-01' WHERE number = 3", "revision 3"),
        ("UPDATE revision SET own_hash = x'00' WHERE number = 1", "revision 1"),
        ("DELETE FROM revision WHERE number = 3", "revision 3"),
        ("DELETE FROM revision WHERE number = 1", "revision 1"),
        ("UPDATE draft SET payload = 'x'", "draft"),
        ("DELETE FROM draft", "draft"),
        ("UPDATE frame SET summary = 'x'", "entry"),
        ("UPDATE frame SET held = '{}'", "entry"),
        ("UPDATE frame SET ledger = '{}'", "entry"),
        ("UPDATE tombstone SET ledger = '{}'", "list"),
        ("DELETE FROM tombstone", "list"),
        ("DELETE FROM frame WHERE row = 1", "list"),
        ("UPDATE setting SET value = 'x'", "list"),
        ("UPDATE seal SET value = zeroblob(32)", "list"),
        ("DELETE FROM seal", "seal"),
    ],
)
def test_a_wrong_row_is_named(home, filled, statement: str, part: str) -> None:
    vault = home.open()
    forged(vault, statement)
    with pytest.raises(VaultDamaged, match=part) as caught:
        vault.verify()
    assert "frame 0" not in str(caught.value)


@pytest.mark.fault(17)
@pytest.mark.parametrize("version", [migrate.PLAN.version + 1, migrate.PLAN.version + 2, 900])
def test_a_newer_vault_is_left_alone(home, filled, version: int) -> None:
    vault = home.open()
    vault._connection.pragma("user_version", version)
    vault.close()
    before = touched(home)
    with pytest.raises(VaultTooNew, match=f"format {version}") as caught:
        home.open()
    assert caught.value.needed == version > caught.value.known
    assert touched(home) == before


def touched(home) -> dict[str, tuple[bytes, int]]:
    """What the files of the vault hold and when they were last written."""
    names = ("vault.db", *keys.COPIES)
    return {name: ((home.folder / name).read_bytes(), (home.folder / name).stat().st_mtime_ns) for name in names}


@pytest.mark.fault(17, control=True)
def test_control_a_program_that_does_not_ask_for_the_version_writes_into_it(home, filled) -> None:
    vault = home.open()
    vault._connection.pragma("user_version", 900)
    vault.close()
    before = touched(home)
    with home.open(plan=migrate.Plan(900)) as vault:
        vault.set_setting("practice", "written by an older program")
    assert touched(home) != before


def test_every_refusal_is_one_of_ours(home, filled) -> None:
    with pytest.raises(VaultError):
        home.open("not the right words")
