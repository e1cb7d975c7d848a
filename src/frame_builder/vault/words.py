# SPDX-License-Identifier: MIT
"""The full-text index: which words occur in which frame. It only picks frames, so it lies outside the seal.

It is filled by whoever knows what a frame says. A damaged or half-empty index can hide a frame from a search and never
from the list; it can be thrown away and filled again.
"""

import contextlib
import functools
import re
import unicodedata
from collections.abc import Callable
from typing import Concatenate, ParamSpec, TypeVar

import apsw

from frame_builder.vault.errors import VaultDamaged
from frame_builder.vault.reading import JOINING
from frame_builder.vault.writing import Writer

_WORD = re.compile(r"[^\W_]+")
_MOST_WORDS = 32
"""Words of one search that are looked for; more are left out."""


_TABLES = ("words", "words_data", "words_idx", "words_docsize", "words_config")
W = TypeVar("W", bound="Words")
P = ParamSpec("P")
T = TypeVar("T")


class Words(Writer):
    """A vault that can be searched."""

    _words_damaged = False
    _words_written = False  # in the writing that is under way

    def search(self, text: str) -> frozenset[str]:
        """The ids of the frames in which every word of *text* occurs, the last one at least as the beginning of a word.

        Without any word, every frame. Raises VaultDamaged when the index cannot be read; the list still can.
        """
        wanted = _query(text)
        with self._reading("the index of words") as db:
            if not wanted:
                found = db.execute("SELECT id FROM frame NOT INDEXED")
            else:
                query = "SELECT id FROM frame WHERE row IN (SELECT rowid FROM words WHERE words MATCH ?)"
                found = db.execute(query, (wanted,))
            return frozenset(str(row[0]) for row in found) - JOINING

    def unindexed(self) -> tuple[str, ...]:
        """The frames whose words are not in the index yet. Raises VaultDamaged."""
        with self._reading("the index of words") as db:
            found = db.execute("SELECT id FROM frame WHERE row NOT IN (SELECT id FROM words_docsize) ORDER BY row")
            return tuple(str(row[0]) for row in found if row[0] not in JOINING)

    def index(self, words: dict[str, str]) -> None:
        """Put the words of these frames into the index; those that are gone, or are in it by now, are passed over."""
        with self._writing() as db:
            for frame_id, text in words.items():
                frame = self._found(db, frame_id)
                known = frame and db.execute("SELECT 1 FROM words_docsize WHERE id = ?", (frame.row,)).fetchone()
                if frame is not None and not known:
                    self._put_words(db, frame.row, text)

    # Inside

    def _put_words(self, db: apsw.Connection, row: int, words: str | None) -> None:
        """The words of a frame in place of those before; None leaves them."""
        if words is not None:
            self._write_words(db, "INSERT OR REPLACE INTO words(rowid, text) VALUES (?, ?)", (row, distinct(words)))

    def _drop_words(self, db: apsw.Connection, row: int) -> None:
        """Take the words of a frame out; `tidy_words` takes them out of the pages they stood in."""
        self._write_words(db, "DELETE FROM words WHERE rowid = ?", (row,))

    def _write_words(self, db: apsw.Connection, statement: str, values: tuple[object, ...]) -> None:
        self._words_written = True
        if not self._words_damaged:
            db.execute(statement, values)

    def _check_words(self) -> None:
        """Raises VaultDamaged where the index is missing, cannot be read, or does not add up."""
        with self._reading("the index of words") as db:
            for name in _TABLES:
                if [row[0] for row in db.execute(f"PRAGMA integrity_check({name})")] != ["ok"]:
                    raise apsw.CorruptError(name)


def despite_words(write: Callable[Concatenate[W, P], T]) -> Callable[Concatenate[W, P], T]:
    """A damaged index stops no writing: what was undone because of it is written again, without the words.

    Within one transaction there is no way round: an unreadable page ends all of it, at its commit at the latest.
    """

    @functools.wraps(write)
    def written(self: W, /, *words: P.args, **named: P.kwargs) -> T:
        self._words_written = False
        try:
            return write(self, *words, **named)
        except VaultDamaged:
            if self._words_damaged or not self._words_written:
                raise
            self._words_damaged = True
        try:
            return write(self, *words, **named)
        except BaseException:
            self._words_damaged = False  # it is something else
            raise

    return written


def empty_index(connection: apsw.Connection) -> None:
    """Take every word out of the index of a copy; whoever searches there fills it again."""
    with contextlib.suppress(apsw.Error):  # then it is damaged, and begun anew like any other
        connection.execute("INSERT INTO words(words) VALUES('delete-all')")


def distinct(text: str) -> str:
    """Every word of *text* once, as the index compares words: without capitals, in one spelling of each letter."""
    return " ".join(sorted(set(_WORD.findall(unicodedata.normalize("NFKC", text).casefold()))))


def _query(text: str) -> str:
    """The words of *text* as a query that holds nothing but words."""
    parts = _WORD.findall(unicodedata.normalize("NFKC", text).casefold())[:_MOST_WORDS]
    return " ".join(f'"{part}"' for part in parts) + "*" if parts else ""
