# SPDX-License-Identifier: MIT
"""The vault open for one command, after its passphrase."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path

from ..services import clock
from ..services.office import Office
from ..services.seen import NAME, Seen
from ..services.seen import SENTENCES as OLDER
from ..vault.errors import VaultError, VaultUnsound
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
            for said in (*(SENTENCES[note] for note in vault.key_notes), *_what_is_odd(vault)):
                base.tell(said)
            yield Office(vault, shipped, clock.today)
    except VaultError as error:
        base.fail(str(error))


def _what_is_odd(vault: Vault) -> Iterator[str]:
    """What the window says of a vault when it is opened there, too."""
    from platformdirs import user_config_path

    older = Seen(user_config_path("frame-builder", appauthor=False) / NAME).judge(vault)
    if older:
        yield OLDER[older]
    if vault.unsound:
        yield str(VaultUnsound(vault.folder))
