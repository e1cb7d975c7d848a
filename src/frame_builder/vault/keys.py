# SPDX-License-Identifier: MIT
"""The key file: one random data key, locked up once per way of opening the vault.

``keys.json`` and its twin ``keys.backup.json`` hold a list of slots. Each slot holds the same
32-byte data key, sealed with XChaCha20-Poly1305 under a key that only that slot's secret gives.
The seal also covers the format version, the vault's id, the slot's kind and its derivation
parameters, so none of them can be exchanged. Today there is one kind, ``passphrase``; another way
in (a recovery code) is one more kind in the list and leaves the database alone.

The checksum in the file tells accidental damage from a passphrase that does not fit. It protects
nothing by itself; the seals do.
"""

import hashlib
import json
import secrets
import unicodedata
from dataclasses import dataclass
from pathlib import Path
from typing import cast

import nacl.exceptions
import nacl.pwhash.argon2id
from nacl.bindings import (
    crypto_aead_xchacha20poly1305_ietf_decrypt,
    crypto_aead_xchacha20poly1305_ietf_encrypt,
    crypto_aead_xchacha20poly1305_ietf_NPUBBYTES,
)

from frame_builder.vault.errors import (
    BadKeyFile,
    NotEnoughMemory,
    PassphraseTooShort,
    VaultTooNew,
    WrongPassphrase,
)
from frame_builder.vault.files import read_capped, replace_all, speaking

VERSION = 1
FIRST, SECOND = "keys.json", "keys.backup.json"
COPIES = (FIRST, SECOND)
LEAST_PASSPHRASE = 12
"""Fewest characters of a new passphrase, after normalisation."""

_MOST_BYTES = 16 * 1024
_MOST_SLOTS = 8
_MIB = 1024 * 1024
_MEMORY_BOUNDS = (8 * _MIB, 2048 * _MIB)
_PASSES_BOUNDS = (1, 20)
_KEY_BYTES, _SALT_BYTES, _ID_BYTES = 32, 16, 16
_BOX_BYTES = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES + _KEY_BYTES + 16
_KINDS = frozenset({"passphrase"})


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


@dataclass(frozen=True)
class Slot:
    """One way in: its *kind*, how its secret becomes a key, and the sealed data key (*box*)."""

    kind: str
    strength: Strength
    salt: bytes
    box: bytes


@dataclass(frozen=True)
class KeyFile:
    """What one key file says."""

    vault_id: str
    slots: tuple[Slot, ...]


@dataclass(frozen=True)
class Loaded:
    """The key file in force, and whether a copy is missing, damaged or different from it."""

    keys: KeyFile
    needs_repair: bool


def new_keys(passphrase: str, strength: Strength = DEFAULT_STRENGTH) -> tuple[KeyFile, bytes]:
    """A fresh key file and its data key. Raises PassphraseTooShort, NotEnoughMemory."""
    data_key = secrets.token_bytes(_KEY_BYTES)
    vault_id = secrets.token_hex(_ID_BYTES)
    slot = _passphrase_slot(vault_id, passphrase, strength, data_key)
    return KeyFile(vault_id, (slot,)), data_key


def unlock(keys: KeyFile, passphrase: str, folder: Path) -> bytes:
    """The data key. Raises WrongPassphrase when no passphrase slot opens, NotEnoughMemory."""
    for slot in keys.slots:
        if slot.kind != "passphrase":
            continue
        key = _derive(passphrase, slot.strength, slot.salt, folder)
        nonce, sealed = slot.box[: -_KEY_BYTES - 16], slot.box[-_KEY_BYTES - 16 :]
        try:
            return crypto_aead_xchacha20poly1305_ietf_decrypt(
                sealed, _bound(keys.vault_id, slot.kind, slot.strength, slot.salt), nonce, key
            )
        except nacl.exceptions.CryptoError:
            continue
    raise WrongPassphrase(folder)


def with_passphrase(keys: KeyFile, data_key: bytes, passphrase: str, strength: Strength = DEFAULT_STRENGTH) -> KeyFile:
    """The same keys with *passphrase* in place of the old one; other kinds of slot stay.

    Raises PassphraseTooShort, NotEnoughMemory.
    """
    others = tuple(slot for slot in keys.slots if slot.kind != "passphrase")
    slot = _passphrase_slot(keys.vault_id, passphrase, strength, data_key)
    return KeyFile(keys.vault_id, (slot, *others))


def save(keys: KeyFile, folder: Path) -> None:
    """Write both copies, each whole or not at all. Raises DiskFull, NotSaved, VaultReadOnly."""
    with speaking(folder):
        replace_all(folder, COPIES, dump(keys))


def load(folder: Path) -> Loaded:
    """Read the first good copy. Raises BadKeyFile when neither is, VaultTooNew."""
    found: list[KeyFile] = []
    troubles: list[str] = []
    for name in COPIES:
        try:
            found.append(parse(read_capped(folder / name, _MOST_BYTES), folder))
        except FileNotFoundError:
            troubles.append(f"{name} is missing")
        except OSError:
            troubles.append(f"{name} cannot be read")
        except ValueError as error:
            troubles.append(f"{name}: {error}")
    if not found:
        raise BadKeyFile(folder, "; ".join(troubles))
    return Loaded(found[0], bool(troubles) or found[0] != found[-1])


def dump(keys: KeyFile) -> bytes:
    """The file's bytes: readable JSON ending in its own checksum."""
    document: dict[str, object] = {
        "format": "frame-builder-keys",
        "version": VERSION,
        "vault": keys.vault_id,
        "slots": [
            {
                "kind": slot.kind,
                "kdf": _kdf_document(slot.strength, slot.salt),
                "box": slot.box.hex(),
            }
            for slot in keys.slots
        ],
    }
    document["check"] = _checksum(document)
    return (json.dumps(document, indent=1) + "\n").encode("ascii")


def parse(content: bytes, folder: Path) -> KeyFile:
    """Read a key file strictly. Raises ValueError (its text may be shown), VaultTooNew."""
    document = _object(_json(content), None)
    check = document.pop("check", None)
    if check != _checksum(document):
        raise ValueError("it is damaged")
    version = document.get("version")
    if type(version) is int and version > VERSION:
        raise VaultTooNew(folder, version, VERSION)
    _object(document, {"format", "version", "vault", "slots"})
    if document["format"] != "frame-builder-keys" or version != VERSION:
        raise ValueError("it is not a key file")
    slots = document["slots"]
    if not isinstance(slots, list) or not 1 <= len(slots) <= _MOST_SLOTS:
        raise ValueError("its slots are malformed")
    vault_id = _hex(document["vault"], _ID_BYTES).hex()
    return KeyFile(vault_id, tuple(_slot(item) for item in slots))


def _json(content: bytes) -> object:
    try:
        return json.loads(content.decode("ascii"), object_pairs_hook=_no_duplicates)
    except (ValueError, RecursionError):
        raise ValueError("it is damaged") from None  # the cause would quote the content


def _no_duplicates(pairs: list[tuple[str, object]]) -> dict[str, object]:
    document = dict(pairs)
    if len(document) != len(pairs):
        raise ValueError("a key appears twice")
    return document


def _object(value: object, expected: set[str] | None) -> dict[str, object]:
    if not isinstance(value, dict) or (expected is not None and set(value) != expected):
        raise ValueError("it is malformed")
    return cast(dict[str, object], value)


def _slot(value: object) -> Slot:
    slot = _object(value, {"kind", "kdf", "box"})
    kdf = _object(slot["kdf"], {"name", "memory", "passes", "salt"})
    memory, passes = kdf["memory"], kdf["passes"]
    if not isinstance(slot["kind"], str) or slot["kind"] not in _KINDS or kdf["name"] != "argon2id":
        raise ValueError("it names an unknown method")
    if type(memory) is not int or type(passes) is not int:
        raise ValueError("its key derivation parameters are malformed")
    return Slot(
        slot["kind"],
        Strength(memory, passes),
        _hex(kdf["salt"], _SALT_BYTES),
        _hex(slot["box"], _BOX_BYTES),
    )


def _hex(value: object, length: int) -> bytes:
    if not isinstance(value, str) or len(value) != 2 * length:
        raise ValueError("it is malformed")
    decoded = bytes.fromhex(value)
    if decoded.hex() != value:
        raise ValueError("it is malformed")
    return decoded


def _kdf_document(strength: Strength, salt: bytes) -> dict[str, object]:
    return {
        "name": "argon2id",
        "memory": strength.memory,
        "passes": strength.passes,
        "salt": salt.hex(),
    }


def _canonical(value: object) -> bytes:
    return json.dumps(value, sort_keys=True, separators=(",", ":")).encode("ascii")


def _checksum(document: dict[str, object]) -> str:
    return hashlib.sha256(_canonical(document)).hexdigest()


def _bound(vault_id: str, kind: str, strength: Strength, salt: bytes) -> bytes:
    """What the seal covers besides the data key."""
    return _canonical([VERSION, vault_id, kind, _kdf_document(strength, salt)])


def _passphrase_slot(vault_id: str, passphrase: str, strength: Strength, data_key: bytes) -> Slot:
    if len(unicodedata.normalize("NFKC", passphrase)) < LEAST_PASSPHRASE:
        raise PassphraseTooShort(LEAST_PASSPHRASE)
    salt = secrets.token_bytes(_SALT_BYTES)
    nonce = secrets.token_bytes(crypto_aead_xchacha20poly1305_ietf_NPUBBYTES)
    key = _derive(passphrase, strength, salt, None)
    sealed = crypto_aead_xchacha20poly1305_ietf_encrypt(
        data_key, _bound(vault_id, "passphrase", strength, salt), nonce, key
    )
    return Slot("passphrase", strength, salt, nonce + sealed)


def _derive(passphrase: str, strength: Strength, salt: bytes, folder: Path | None) -> bytes:
    # One keyboard sends é as one character, another as two: NFKC makes them the same secret.
    secret = unicodedata.normalize("NFKC", passphrase).encode("utf-8", "surrogatepass")
    try:
        return nacl.pwhash.argon2id.kdf(_KEY_BYTES, secret, salt, opslimit=strength.passes, memlimit=strength.memory)
    except (nacl.exceptions.RuntimeError, MemoryError):
        raise NotEnoughMemory(folder or Path()) from None
