# SPDX-License-Identifier: MIT
"""Notices that an older vault lies where a newer one was: outside the vault, this computer remembers how far each came.

Every part of a vault proves itself against the others, but a whole folder of last month is a true vault of last month.
What is remembered is a number and a digest under a key of this computer; it tells nothing about what is in a vault.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import secrets
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, Literal

from ..vault.errors import VaultError
from ..vault.files import read_capped, replace_all
from ..vault.store import Vault

State = Literal["", "older", "diverged"]
NAME: Final = "seen.json"
"""The file, beside the settings of the window."""
_REST: Final = "If not, write nothing yet: look for the newer folder, or bring back the newest backup."
SENTENCES: Final[dict[State, str]] = {
    "": "",
    "older": (
        "This vault is older than the one this computer saw last: what was written since is not in it. If you put an "
        f"earlier copy back yourself, all is well. {_REST}"
    ),
    "diverged": (
        "This vault is another copy than the one this computer saw last: what was written there last is not in it. If "
        f"you brought it from another computer yourself, you know why. {_REST}"
    ),
}
_MOST_BYTES: Final = 256 * 1024
_MOST_VAULTS: Final = 500
_MOST_KEPT: Final = 2000
"""Versions that are remembered, the newest: only those that wait to be chosen from matter."""
_KEY_BYTES: Final = 32


@dataclass(frozen=True)
class KeptHere:
    """The versions of one vault that were kept on this computer, whichever folder the vault lay in."""

    seen: Seen
    vault_id: str

    def note(self, digest: str) -> None:
        """This version was kept just now."""
        self.seen.note_kept(self.vault_id, digest)

    def knows(self, digest: str) -> bool:
        """Whether it was; also False where nobody remembers."""
        return self.seen.knows_kept(self.vault_id, digest)


class Seen:
    """The memory of this computer, in one small file. A file that is missing or damaged is an empty memory."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def judge(self, vault: Vault) -> State:
        """Whether this vault is older than what was last seen under its name, or another one of the same age."""
        memory = self._load()
        with contextlib.suppress(VaultError, ArithmeticError, ValueError, TypeError, LookupError):
            sequence, seal = vault.seal()
            known = memory["vaults"][_digest(memory, vault.vault_id.encode())]
            if sequence < int(known["written"]):
                return "older"
            if sequence == int(known["written"]) and known["seal"] != _digest(memory, seal):
                return "diverged"
            if int(known["written"]) < sequence <= _given_up(known):  # of before a backup was brought back, perhaps
                return "diverged"
        return ""

    def remember(self, vault: Vault) -> None:
        """This is how far the vault has come. Where that cannot be written down, nothing is lost but the warning."""
        memory = self._load()
        with contextlib.suppress(VaultError, OSError):
            sequence, seal = vault.seal()
            name = _digest(memory, vault.vault_id.encode())
            vaults: dict[str, Any] = memory["vaults"]
            now = {"written": sequence, "seal": _digest(memory, seal)}
            given_up = _given_up(vaults.get(name))
            if sequence < given_up:  # an older one goes on: what it was before had come further
                now["given up"] = given_up
            if vaults.get(name) == now:
                return
            vaults.pop(name, None)
            vaults[name] = now  # the one seen last stands last, and goes last
            memory["vaults"] = dict(list(vaults.items())[-_MOST_VAULTS:])
            self._write(memory)

    def kept_here(self, vault: Vault) -> KeptHere:
        """Which versions of this vault were kept on this computer."""
        return KeptHere(self, vault.vault_id)

    def note_kept(self, vault_id: str, digest: str) -> None:
        """A version was kept on this computer just now. Where that cannot be written down, nobody knows it later."""
        memory = self._load()
        with contextlib.suppress(VaultError, OSError):
            memory["kept"] = [*memory["kept"], _digest(memory, f"{vault_id} {digest}".encode())][-_MOST_KEPT:]
            self._write(memory)

    def knows_kept(self, vault_id: str, digest: str) -> bool:
        """Whether a version was kept on this computer, as far as it remembers."""
        memory = self._load()
        return _digest(memory, f"{vault_id} {digest}".encode()) in memory["kept"]

    def _write(self, memory: dict[str, Any]) -> None:
        self._file.parent.mkdir(parents=True, exist_ok=True)
        replace_all(self._file.parent, (self._file.name,), json.dumps(memory).encode())

    def _load(self) -> dict[str, Any]:
        with contextlib.suppress(OSError, ValueError, TypeError, LookupError, RecursionError):
            found = json.loads(read_capped(self._file, _MOST_BYTES))
            if len(bytes.fromhex(found["key"])) == _KEY_BYTES and isinstance(found["vaults"], dict):
                kept = found.get("kept")
                return {"key": found["key"], "vaults": found["vaults"], "kept": kept if isinstance(kept, list) else []}
        return {"key": secrets.token_hex(_KEY_BYTES), "vaults": {}, "kept": []}


def _given_up(known: object) -> int:
    """How far any state of a vault had come that this computer saw."""
    with contextlib.suppress(ValueError, TypeError, LookupError, ArithmeticError, AttributeError):
        if isinstance(known, dict):
            return max(int(known["written"]), int(known.get("given up", 0)))
    return 0


def _digest(memory: dict[str, Any], data: bytes) -> str:
    return hashlib.blake2b(data, key=bytes.fromhex(memory["key"]), digest_size=16).hexdigest()
