# SPDX-License-Identifier: MIT
"""The vault open for one command, after its passphrase."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path

from ..services import clock
from ..services.office import Office
from ..vault.errors import VaultError
from ..vault.hardening import harden_process
from ..vault.store import Vault
from ..vault.trials import SENTENCES
from . import base


@contextlib.contextmanager
def opened(folder: Path | None) -> Iterator[Office]:
    """The vault in a folder, or in the usual place; whatever it refuses ends the command with its sentence."""
    harden_process()
    shipped = base.library()
    try:
        with Vault.open(folder or base.usual_vault(), base.passphrase("Passphrase of the vault: ")) as vault:
            for note in vault.key_notes:
                base.tell(SENTENCES[note])
            yield Office(vault, shipped, clock.today)
    except VaultError as error:
        base.fail(str(error))
