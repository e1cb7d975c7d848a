# SPDX-License-Identifier: MIT
"""The full-text index: which words occur in which frame. It only picks frames, so it lies outside the seal.

It is filled by whoever knows what a frame says. A damaged or half-empty index can hide a frame from a search and never
from the list; it can be thrown away and filled again.
"""

import contextlib
import re
import unicodedata
from collections.abc import Iterator

import apsw

from frame_builder.vault.errors import VaultError
from frame_builder.vault.migrate import INDEX
from frame_builder.vault.reading import JOINING
from frame_builder.vault.writing import Writer

_WORD = re.compile(r"[^\W_]+")
_MOST_WORDS = 32
"""Words of one search that are looked for; more are left out."""


class Words(Writer):
    """A vault that can be searched."""

    def search(self, text: str) -> frozenset[str]:
        """The ids of the frames in which every word of *text* occurs, the last one at least as the beginning of a word.

        Without any word, every frame. Raises VaultDamaged when the index cannot be read; the list still can.
        """
        wanted = _query(text)
        with self._reading("the index of words") as db:
            if not wanted:
                found = db.execute("SELECT id FROM frame")
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
        """Put the words of these frames into the index; frames that are gone are passed over."""
        with self._writing() as db:
            for frame_id, text in words.items():
                frame = self._found(db, frame_id)
                if frame is not None:
                    self._put_words(db, frame.row, text)

    def forget_index(self) -> None:
        """Throw the index away and begin an empty one."""
        with self._writing() as db:
            db.execute("DROP TABLE IF EXISTS words")
            db.execute(INDEX)

    def tidy_words(self) -> None:
        """Write the index anew where words were taken out: until then they could still be found in its pages.

        It takes 20 ms with a thousand frames and a good quarter of a second with ten thousand: so it is done before a
        backup and at closing, not with each deletion. What cannot be tidied now can be next time.
        """
        if self._stale_words and not self.read_only:
            with contextlib.suppress(VaultError), self._writing() as db:
                db.execute("INSERT INTO words(words) VALUES('optimize')")
                self._stale_words = False

    def _put_words(self, db: apsw.Connection, row: int, words: str | None) -> None:
        """The words of a frame in place of those before; None leaves them. A damaged index stops no writing."""
        if words is None:
            return
        with self._harmless(db):
            db.execute("INSERT OR REPLACE INTO words(rowid, text) VALUES (?, ?)", (row, distinct(words)))
            self._stale_words = True

    def _drop_words(self, db: apsw.Connection, row: int) -> None:
        """Take the words of a frame out; `tidy_words` takes them out of the pages they stood in."""
        with self._harmless(db):
            db.execute("DELETE FROM words WHERE rowid = ?", (row,))
            self._stale_words = True

    @contextlib.contextmanager
    def _harmless(self, db: apsw.Connection) -> Iterator[None]:
        """Undo what is done inside, and only that, where the index is damaged."""
        db.execute("SAVEPOINT words")
        try:
            yield
        except (apsw.CorruptError, apsw.SQLError, apsw.NotADBError, apsw.ConstraintError):
            db.execute("ROLLBACK TO words")
        db.execute("RELEASE words")


def distinct(text: str) -> str:
    """Every word of *text* once, as the index compares words: without capitals, in one spelling of each letter."""
    return " ".join(sorted(set(_WORD.findall(unicodedata.normalize("NFKC", text).casefold()))))


def _query(text: str) -> str:
    """The words of *text* as a query that holds nothing but words."""
    parts = _WORD.findall(unicodedata.normalize("NFKC", text).casefold())[:_MOST_WORDS]
    return " ".join(f'"{part}"' for part in parts) + "*" if parts else ""
