# SPDX-License-Identifier: MIT
"""Says when a vault is older than what this computer last saw of it, and remembers how far it has come."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QTimer

from ...services.seen import SENTENCES, KeptHere, Seen, State
from ...vault.errors import VaultError
from ...vault.store import Vault
from ..background import Background

REMEMBER_SECONDS: Final = 60
"""So often it is noted, outside the vault, how far the vault has come."""
LOOK_SECONDS: Final = 10
"""So often it is looked whether the vault and its key files are still in their place."""


class Memory(QObject):
    """Follows one open vault from `opened` to `closing`."""

    def __init__(self, file: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._seen = Seen(file)
        self._vault: Vault | None = None
        self._held: tuple[int, bytes] | None = None
        self._looking = Background(self)
        self._look = QTimer(self)
        self._look.setInterval(LOOK_SECONDS * 1000)
        self._look.timeout.connect(self._look_after)
        self._timer = QTimer(self)
        self._timer.setInterval(REMEMBER_SECONDS * 1000)
        self._timer.timeout.connect(self._note)

    def opened(self, vault: Vault, *, restored: bool) -> str:
        """Begin to follow a vault; a sentence where it is not the newest, unless this program put it there itself.

        A warning comes at each opening, until the therapist has gone on writing in that vault after all.
        """
        state: State = "" if restored else self._seen.judge(vault)
        self._vault = vault
        self._held = _seal(vault) if state else None
        self._timer.start()
        self._look.start()
        self._note()
        return SENTENCES[state]

    def kept_here(self, vault: Vault) -> KeptHere:
        """Which versions of the vault were kept on this computer."""
        return self._seen.kept_here(vault)

    def closing(self) -> None:
        """The vault is about to be closed."""
        self._timer.stop()
        self._look.stop()
        self._note()
        self._vault = None

    def _look_after(self) -> None:
        """Have its key files put back where they are gone, though nobody writes. Off this thread: a disk may hang."""
        if self._vault is not None and not self._looking.running:
            vault = self._vault
            self._looking.run(vault.check_place, lambda _: None, lambda _: None)  # saving and locking say what is wrong

    def _note(self) -> None:
        if self._vault is None or (self._held is not None and self._held == _seal(self._vault)):
            return
        self._held = None
        self._seen.remember(self._vault)


def _seal(vault: Vault) -> tuple[int, bytes] | None:
    try:
        return vault.seal()
    except VaultError:
        return None
