# SPDX-License-Identifier: MIT
"""Finding frames by their words: through the index inside the vault, and without it where it is damaged."""

from __future__ import annotations

from typing import Final

from ..vault.errors import VaultError
from ..vault.words import distinct
from .versions import Versions

_CHUNK: Final = 50
"""Frames whose words are put into the index in one turn."""


class Finding(Versions):
    """An open vault that can be searched."""

    def search(self, text: str) -> frozenset[str]:
        """The frames in which every word occurs, the last one at least by its beginning; all of them without any word.

        Searched are references, agreements and notes. A damaged index is made anew; where that fails too, every
        frame is read, and one that cannot be read is not found.
        """
        for anew in (False, True):
            try:
                if anew:
                    self.vault.forget_index()
                self._fill_index()
                return self.vault.search(text)
            except VaultError:
                continue
        return self._read_through(text)

    def _fill_index(self) -> None:
        """Put in what the index does not hold yet: all frames, after an update of the vault."""
        missing = self.vault.unindexed()
        for start in range(0, len(missing), _CHUNK):
            self.vault.index({name: self._words_of(name) for name in missing[start : start + _CHUNK]})

    def _words_of(self, frame_id: str) -> str:
        try:
            return self.describe(self._state(frame_id))[1]
        except VaultError:
            return ""

    def _read_through(self, text: str) -> frozenset[str]:
        wanted = distinct(text).split()
        found = set()
        for entry in self.vault.entries():
            words = self._words_of(entry.id).split()
            if all(any(word.startswith(item) for word in words) for item in wanted):
                found.add(entry.id)
        return frozenset(found)
