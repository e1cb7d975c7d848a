# SPDX-License-Identifier: MIT
"""The shape of the database, and how an older shape becomes the present one."""

import contextlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

import apsw

from frame_builder.vault import shape, shape1
from frame_builder.vault.errors import VaultDamaged, VaultTooNew
from frame_builder.vault.rows import EMPTY_SEAL

APPLICATION_ID = 0x46724275
"""Marks the file as ours ("FrBu"); a database without it is not a vault, whatever its key."""

# `frame.row` is an integer because the full-text index hangs on to it. The index holds no text, only which words
# occur in which frame: without their places it is a sixth of the size, and a merge of its parts takes no pause.
_SCHEMA = """
CREATE TABLE frame(
  row INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  summary TEXT NOT NULL,
  changed TEXT NOT NULL,
  sequence INTEGER NOT NULL,
  revisions INTEGER NOT NULL,
  branches INTEGER NOT NULL,
  drafts INTEGER NOT NULL,
  heads TEXT NOT NULL,
  held TEXT NOT NULL,
  ledger TEXT NOT NULL,
  own_hash BLOB NOT NULL
) STRICT;
CREATE TABLE draft(
  frame INTEGER NOT NULL,
  key INTEGER NOT NULL,
  mark TEXT NOT NULL,
  tick INTEGER NOT NULL,
  base TEXT NOT NULL,
  changed TEXT NOT NULL,
  payload TEXT NOT NULL,
  PRIMARY KEY(frame, key)
) STRICT;
CREATE TABLE revision(
  frame INTEGER NOT NULL,
  number INTEGER NOT NULL,
  digest TEXT NOT NULL,
  previous TEXT NOT NULL,
  kept TEXT NOT NULL,
  own_hash BLOB NOT NULL,
  payload TEXT NOT NULL,
  UNIQUE(frame, digest)
) STRICT;
CREATE TABLE setting(key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
CREATE TABLE tombstone(id TEXT PRIMARY KEY, ledger TEXT NOT NULL) STRICT;
CREATE TABLE seal(only INTEGER PRIMARY KEY CHECK (only = 1), sequence INTEGER NOT NULL,
  value BLOB NOT NULL) STRICT;
CREATE TABLE leaving(frame INTEGER PRIMARY KEY) STRICT;
CREATE TRIGGER revision_never_changes BEFORE UPDATE ON revision
  BEGIN SELECT RAISE(ABORT, 'a revision never changes'); END;
CREATE TRIGGER revision_stays BEFORE DELETE ON revision
  WHEN NOT EXISTS (SELECT 1 FROM leaving WHERE frame = OLD.frame)
  BEGIN SELECT RAISE(ABORT, 'a revision stays'); END;
CREATE TRIGGER revision_in_order BEFORE INSERT ON revision
  WHEN NEW.number IS NOT CASE NEW.previous WHEN '' THEN 1 ELSE
    (SELECT number + 1 FROM revision WHERE frame = NEW.frame AND digest = NEW.previous) END
  BEGIN SELECT RAISE(ABORT, 'a revision follows the one before'); END;
"""

INDEX = """
CREATE VIRTUAL TABLE words USING fts5(text, content='', contentless_delete=1, detail=none,
  tokenize='unicode61 remove_diacritics 2');
INSERT INTO words(words, rank) VALUES('automerge', 16);
INSERT INTO words(words, rank) VALUES('crisismerge', 64);
"""

_COUNT = "sqlite_sequence"
_TABLES = {"frame": 12, "draft": 7, "revision": 7, "setting": 2, "tombstone": 2, "seal": 3, _COUNT: 2}
"""All that hold something, with the number of their columns. The last counts the rows of frames, those gone too."""

Step = Callable[[apsw.Connection], None]


def to_2(connection: apsw.Connection) -> None:
    """Branches, several drafts, what joining needs, and the full-text index."""
    old = shape1.read(connection)
    shape1.clear(connection)
    connection.execute(_SCHEMA)
    connection.execute(INDEX)
    shape1.write(connection, old)


@dataclass(frozen=True)
class Plan:
    """The version this program writes, and the step that leads to each version above 1.

    ``steps[n]`` turns version n - 1 into n; it runs inside the one transaction of all steps.
    """

    version: int = 1
    steps: Mapping[int, Step] = field(default_factory=dict)


PLAN = Plan(2, {2: to_2})


def create_schema(connection: apsw.Connection) -> None:
    """Write the present version into an empty database, in one transaction. Raises apsw.Error."""
    with _at_once(connection):
        connection.execute(_SCHEMA)
        connection.execute(INDEX)
        connection.execute("INSERT INTO seal VALUES (1, 0, ?)", (EMPTY_SEAL,))
        connection.pragma("application_id", APPLICATION_ID)
        connection.pragma("user_version", PLAN.version)


def copy_rows(source: apsw.Connection, target: apsw.Connection) -> None:
    """Put every row of a database of the present version into an empty one; its index of words stays empty.

    Left out is a count of rows that cannot be read, which only keeps a number from being given twice. No index of the
    old one is asked, for it may be damaged. A query that an error of the new one leaves in the middle would keep the
    old one from ever undoing a save.
    """
    with _at_once(target):
        for name, count in _TABLES.items():
            places = ", ".join("?" * count)  # and the names are ours
            target.execute(f"DELETE FROM {name}")  # noqa: S608
            with contextlib.ExitStack() as stack:
                if name == _COUNT:
                    stack.enter_context(contextlib.suppress(apsw.CorruptError))
                rows = stack.enter_context(contextlib.closing(source.cursor()))
                rows.execute(f"SELECT * FROM {name} NOT INDEXED ORDER BY rowid")  # noqa: S608
                target.executemany(f"INSERT INTO {name} VALUES ({places})", rows)  # noqa: S608


def found_version(connection: apsw.Connection, folder: Path, plan: Plan) -> int:
    """The version of an open database, which is only read.

    Raises VaultTooNew above ours, VaultDamaged when it is not one of our databases, table by table.
    """
    if connection.pragma("application_id") != APPLICATION_ID:
        raise VaultDamaged(folder, "vault.db is not the database of a vault")
    version = connection.pragma("user_version")
    if not isinstance(version, int) or version < 1:
        raise VaultDamaged(folder, "vault.db names no version")
    if version > plan.version:
        raise VaultTooNew(folder, version, plan.version)
    shape.check(connection, folder, partial(_make, version=version, plan=plan))
    return version


def _make(connection: apsw.Connection, version: int, plan: Plan) -> None:
    """Write the tables of any version into an empty database, to compare a found one with."""
    if version == 1:
        connection.execute(shape.VERSION_1)
        return
    create_schema(connection)
    for later, step in sorted(plan.steps.items()):
        if PLAN.version < later <= version:
            step(connection)


def migrate(connection: apsw.Connection, found: int, plan: Plan) -> None:
    """Bring the database from *found* to the plan's version: all steps or none."""
    with _at_once(connection):
        for version in range(found + 1, plan.version + 1):
            plan.steps[version](connection)
            connection.pragma("user_version", version)


@contextlib.contextmanager
def _at_once(connection: apsw.Connection) -> Iterator[None]:
    """One transaction. What is raised is what went wrong, not that the library has undone it already."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        with contextlib.suppress(apsw.Error):  # of a disk that goes on failing: the next reading undoes it
            if connection.in_transaction:
                connection.execute("ROLLBACK")
        raise
