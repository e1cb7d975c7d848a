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
from ..vault.store import MADE_ANEW, Vault
from ..vault.trials import SENTENCES
from . import base


@contextlib.contextmanager
def opened(folder: Path | None) -> Iterator[Office]:
    """The vault in a folder, or in the usual place; whatever it refuses ends the command with its sentence."""
    harden_process()
    shipped = base.library()
    try:
        with Vault.open(folder or base.usual_vault(), base.passphrase("Passphrase of the vault: ")) as vault:
            older = _seen().judge(vault)
            odd = (
                OLDER[older],
                MADE_ANEW if vault.made_anew else "",
                str(VaultUnsound(vault.folder)) if vault.unsound else "",
            )
            for said in filter(None, (*(SENTENCES[note] for note in vault.key_notes), *odd)):
                base.tell(said)
            found = _last(vault)
            yield Office(vault, shipped, clock.today)
            if not older or found != _last(vault):  # else it goes on being told, as in the window
                _seen().remember(vault)
    except VaultError as error:
        base.fail(str(error))


def _seen() -> Seen:
    """The note of how far each vault has come, which the window keeps."""
    from platformdirs import user_config_path

    return Seen(user_config_path("frame-builder", appauthor=False) / NAME)


def _last(vault: Vault) -> tuple[int, bytes] | None:
    with contextlib.suppress(VaultError):
        return vault.seal()
    return None
