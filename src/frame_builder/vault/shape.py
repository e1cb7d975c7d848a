# SPDX-License-Identifier: MIT
"""Whether a database has the tables and triggers that we give it, word for word, and nothing besides.

Whoever hands over a backup knows its passphrase, and can write any database under it. A trigger of theirs, a view in
the place of a table or a computed column would run when we read or write; so nothing is asked of a database before
its shape was compared.
"""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Final

import apsw

from frame_builder.vault.errors import VaultDamaged

Row = tuple[str, str, str, str]
"""One line of the schema: its type, its name, the table it belongs to, and the words that made it."""

_MOST_LINES: Final = 200
_MOST_WORDS: Final = 4000
_ASK: Final = "SELECT type, name, tbl_name, coalesce(sql, '') FROM sqlite_schema LIMIT ?"
_OF_INDEX: Final = re.compile(r"words_[a-z]+")
_PLAIN: Final = re.compile(r"CREATE TABLE '?words_[a-z]+'?\([a-z0-9_, ()]*\)(?: WITHOUT ROWID)?", re.IGNORECASE)
"""The tables that the full-text index keeps for itself: another release of SQLite may word them otherwise, but never
with anything that is computed."""

VERSION_1: Final = """
CREATE TABLE frame(
  row INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  summary TEXT NOT NULL,
  changed TEXT NOT NULL,
  sequence INTEGER NOT NULL,
  revisions INTEGER NOT NULL,
  head_digest TEXT NOT NULL,
  head_hash BLOB NOT NULL,
  draft_hash BLOB NOT NULL,
  own_hash BLOB NOT NULL
) STRICT;
CREATE TABLE draft(
  frame INTEGER PRIMARY KEY,
  sequence INTEGER NOT NULL,
  payload TEXT NOT NULL
) STRICT;
CREATE TABLE revision(
  frame INTEGER NOT NULL,
  number INTEGER NOT NULL,
  digest TEXT NOT NULL,
  previous TEXT NOT NULL,
  kept TEXT NOT NULL,
  own_hash BLOB NOT NULL,
  payload TEXT NOT NULL,
  UNIQUE(frame, number)
) STRICT;
CREATE TABLE setting(key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
CREATE TABLE seal(only INTEGER PRIMARY KEY CHECK (only = 1), sequence INTEGER NOT NULL,
  value BLOB NOT NULL) STRICT;
CREATE TABLE leaving(frame INTEGER PRIMARY KEY) STRICT;
CREATE TRIGGER revision_never_changes BEFORE UPDATE ON revision
  BEGIN SELECT RAISE(ABORT, 'a revision never changes'); END;
CREATE TRIGGER revision_stays BEFORE DELETE ON revision
  WHEN NOT EXISTS (SELECT 1 FROM leaving WHERE frame = OLD.frame)
  BEGIN SELECT RAISE(ABORT, 'a revision stays'); END;
CREATE TRIGGER revision_in_order BEFORE INSERT ON revision
  WHEN NEW.number IS NOT
    (SELECT coalesce(max(number), 0) + 1 FROM revision WHERE frame = NEW.frame)
  BEGIN SELECT RAISE(ABORT, 'a revision follows the one before'); END;
"""
"""The first shape, as it was written until version 2; here to be recognised."""


def check(connection: apsw.Connection, folder: Path, make: Callable[[apsw.Connection], object]) -> None:
    """Compare an open database with the one that *make* writes into an empty one.

    Raises VaultDamaged where they differ, and apsw.Error.
    """
    fresh = apsw.Connection(":memory:")
    try:
        make(fresh)
        expected = _lines(fresh)
    finally:
        fresh.close()
    if _lines(connection) != expected:
        raise VaultDamaged(folder, "vault.db has not the tables of a vault")


def _lines(connection: apsw.Connection) -> frozenset[Row]:
    """The schema. A line that is too long, or not of words, stays one that fits nothing."""
    found = list(connection.execute(_ASK, (_MOST_LINES + 1,)))
    return frozenset(_line(row) for row in found) if len(found) <= _MOST_LINES else frozenset()


def _line(row: tuple[object, ...]) -> Row:
    kind, name, table, words = (part if isinstance(part, str) and len(part) <= _MOST_WORDS else "?" for part in row)
    own = kind == "table" and _OF_INDEX.fullmatch(name) and name == table and _PLAIN.fullmatch(words)
    return kind, name, table, "" if own else words
