# SPDX-License-Identifier: MIT
"""Finding frames by their words: through the index inside the vault, and without it where it is damaged."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Final

from ..vault.errors import UnknownFrame, VaultDamaged, VaultError
from ..vault.join import FrameState
from ..vault.rows import StoredDraft
from ..vault.store import Vault
from ..vault.tree import live
from ..vault.words import distinct
from .library import Library
from .searching import words_of
from .seen import KeptHere
from .versions import Versions
from .workspace import Workspace

_CHUNK: Final = 50
"""Frames whose words are put into the index in one turn."""


class Finding(Versions):
    """An open vault that can be searched."""

    def __init__(
        self, vault: Vault, library: Library, today: Callable[[], date], kept_here: KeptHere | None = None
    ) -> None:
        super().__init__(vault, library, today, kept_here)
        self._beside: dict[str, tuple[tuple[object, ...], str]] = {}

    def search(self, text: str) -> frozenset[str]:
        """The frames in which every word occurs, the last one at least by its beginning; all of them without any word.

        Searched are references, agreements, notes and the reasons for changes. A damaged index is made anew; where
        that fails too, every frame is read, and one that cannot be read is not found.
        """
        for anew in (False, True):
            try:
                if anew:
                    self.vault.forget_index()
                self.fill_index()
                return self.vault.search(text)
            except VaultDamaged:
                continue
            except VaultError:  # such as that the disk failed
                break
        return self._read_through(text)

    def fill_index(self) -> None:
        """Put in what the index does not hold yet: all frames, after an update of the vault.

        Some 20 ms for each. Raises the vault's errors.
        """
        missing = self.vault.unindexed()
        for start in range(0, len(missing), _CHUNK):
            self.vault.index({name: self._words_of(name) for name in missing[start : start + _CHUNK]})

    def _words_with(self, frame_id: str, workspace: Workspace) -> str:
        """What a frame says once this workspace is saved: also in drafts and branches that lie beside it."""
        return distinct(f"{words_of(workspace)} {self._words_beside(frame_id, workspace)}")

    def _words_beside(self, frame_id: str, workspace: Workspace) -> str:
        """Worked out anew only where these changed: a draft is saved with every pause in typing."""
        drafts = tuple(item for item in self.vault.drafts(frame_id) if item.key != workspace.held)
        going = live(self.vault.heads(frame_id), self.vault.ledger(frame_id))
        others = tuple(head.digest for head in going if head.digest != workspace.follows)
        if not drafts and not others:
            return ""
        lying = (*(item.dot for item in drafts), *others)
        if self._beside.get(frame_id, ((), ""))[0] != lying:
            self._beside[frame_id] = lying, self._read_beside(frame_id, frozenset(drafts))
        return self._beside[frame_id][1]

    def _read_beside(self, frame_id: str, drafts: frozenset[StoredDraft]) -> str:
        """The words of all branches and of these drafts; what cannot be read keeps nothing from being saved."""
        try:
            state = self._state(frame_id)
            return self.describe(FrameState(state.revisions, drafts, state.ledger))[1]
        except VaultError:
            return ""

    def _words_of(self, frame_id: str) -> str:
        """Nothing where it is damaged. Raises the vault's errors that may be gone the next time."""
        try:
            return self.describe(self._state(frame_id))[1]
        except (VaultDamaged, UnknownFrame):
            return ""

    def _read_through(self, text: str) -> frozenset[str]:
        wanted = distinct(text).split()
        found = set()
        for entry in self.vault.entries():
            try:
                words = self._words_of(entry.id).split()
            except VaultError:
                continue
            if all(any(word.startswith(item) for word in words) for item in wanted):
                found.add(entry.id)
        return frozenset(found)
