# SPDX-License-Identifier: MIT
"""One way into a vault: how a secret becomes a key, and the data key sealed under it."""

import json
import secrets
import unicodedata
from dataclasses import dataclass
from pathlib import Path

import nacl.exceptions
import nacl.pwhash.argon2id
from nacl.bindings import (
    crypto_aead_xchacha20poly1305_ietf_decrypt,
    crypto_aead_xchacha20poly1305_ietf_encrypt,
    crypto_aead_xchacha20poly1305_ietf_NPUBBYTES,
)

from frame_builder.vault.errors import NotEnoughMemory

VERSION = 1
"""Of the key file, and of what the seals cover."""

_MIB = 1024 * 1024
_MEMORY_BOUNDS = (8 * _MIB, 1024 * _MIB)
_PASSES_BOUNDS = (1, 6)
"""Of what a file may ask for. One try at the most costs about ten seconds; we ask for a quarter and three passes."""
KEY_BYTES, SALT_BYTES = 32, 16
BOX_BYTES = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES + KEY_BYTES + 16


@dataclass(frozen=True)
class Strength:
    """How hard it is to try a passphrase: Argon2id with *memory* bytes and *passes* passes."""

    memory: int = 256 * _MIB
    passes: int = 3

    def __post_init__(self) -> None:
        """Refuse what would be too weak to protect or too much to allocate. Raises ValueError."""
        for value, (low, high) in (
            (self.memory, _MEMORY_BOUNDS),
            (self.passes, _PASSES_BOUNDS),
        ):
            if not low <= value <= high:
                raise ValueError("its key derivation parameters are out of bounds")


DEFAULT_STRENGTH = Strength()
RECOVERY_STRENGTH = Strength(_MEMORY_BOUNDS[0], _PASSES_BOUNDS[0])
"""Nobody guesses 160 random bits, so nothing is gained by making each try slow."""


@dataclass(frozen=True)
class Slot:
    """One way in: its *kind*, how its secret becomes a key, and the sealed data key (*box*)."""

    kind: str
    strength: Strength
    salt: bytes
    box: bytes


def as_secret(passphrase: str) -> bytes:
    """What is derived from: one keyboard sends é as one character, another as two, and NFKC makes them the same."""
    return unicodedata.normalize("NFKC", passphrase).encode("utf-8", "surrogatepass")


def seal(vault_id: str, kind: str, secret: bytes, strength: Strength, data_key: bytes, salt: bytes = b"") -> Slot:
    """The data key locked up under *secret*, with a salt of its own unless one is given. Raises NotEnoughMemory."""
    salt = salt or secrets.token_bytes(SALT_BYTES)
    nonce = secrets.token_bytes(crypto_aead_xchacha20poly1305_ietf_NPUBBYTES)
    key = _derive(secret, strength, salt, None)
    sealed = crypto_aead_xchacha20poly1305_ietf_encrypt(data_key, _bound(vault_id, kind, strength, salt), nonce, key)
    return Slot(kind, strength, salt, nonce + sealed)


def unseal(vault_id: str, slot: Slot, secret: bytes, folder: Path) -> bytes | None:
    """The data key, or None when *secret* does not fit. Raises NotEnoughMemory."""
    key = _derive(secret, slot.strength, slot.salt, folder)
    nonce, sealed = slot.box[: -KEY_BYTES - 16], slot.box[-KEY_BYTES - 16 :]
    bound = _bound(vault_id, slot.kind, slot.strength, slot.salt)
    try:
        return crypto_aead_xchacha20poly1305_ietf_decrypt(sealed, bound, nonce, key)
    except nacl.exceptions.CryptoError:
        return None


def _derive(secret: bytes, strength: Strength, salt: bytes, folder: Path | None) -> bytes:
    try:
        return nacl.pwhash.argon2id.kdf(KEY_BYTES, secret, salt, opslimit=strength.passes, memlimit=strength.memory)
    except (nacl.exceptions.RuntimeError, MemoryError):
        raise NotEnoughMemory(folder or Path()) from None


def _bound(vault_id: str, kind: str, strength: Strength, salt: bytes) -> bytes:
    """What the seal covers besides the data key."""
    return canonical([VERSION, vault_id, kind, kdf_document(strength, salt)])


def kdf_document(strength: Strength, salt: bytes) -> dict[str, object]:
    """How a slot's secret becomes a key, as the file says it and the seal covers it."""
    return {
        "name": "argon2id",
        "memory": strength.memory,
        "passes": strength.passes,
        "salt": salt.hex(),
    }


def canonical(value: object) -> bytes:
    """JSON in the one spelling that is hashed and sealed."""
    return json.dumps(value, sort_keys=True, separators=(",", ":")).encode("ascii")
