# SPDX-License-Identifier: MIT
"""The key file: one random data key, locked up once per way of opening the vault.

``keys.json`` and its twin ``keys.backup.json`` hold a list of slots. Each slot holds the same
32-byte data key, sealed with XChaCha20-Poly1305 under a key that only that slot's secret gives.
The seal also covers the format version, the vault's id, the slot's kind and its derivation
parameters, so none of them can be exchanged. There are two kinds: ``passphrase``, and ``recovery`` for
the code on the recovery sheet.

While all keys are being changed the file holds two lists: ``slots`` for the data key that was, ``next``
for the one to come. The database itself decides which is in force (see ``rekey``).

The checksum in the file tells accidental damage from a passphrase that does not fit. It protects
nothing by itself; the seals do.
"""

import hashlib
import json
import secrets
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import cast

from frame_builder.vault.errors import (
    BadKeyFile,
    NoRecoverySheet,
    PassphraseTooShort,
    VaultTooNew,
    WrongPassphrase,
    WrongRecoveryCode,
)
from frame_builder.vault.files import read_capped, replace_all, speaking
from frame_builder.vault.recovery import RecoveryCode, RecoverySheet, sheet_number
from frame_builder.vault.slots import (
    BOX_BYTES,
    DEFAULT_STRENGTH,
    KEY_BYTES,
    RECOVERY_STRENGTH,
    SALT_BYTES,
    VERSION,
    Slot,
    Strength,
    as_secret,
    canonical,
    kdf_document,
    seal,
    unseal,
)

__all__ = ["DEFAULT_STRENGTH", "Slot", "Strength"]  # besides what is written here

FIRST, SECOND = "keys.json", "keys.backup.json"
COPIES = (FIRST, SECOND)
LEAST_PASSPHRASE = 12
"""Fewest characters of a new passphrase, after normalisation."""

_MOST_BYTES = 16 * 1024
_ID_BYTES = 16
_PASSPHRASE, _RECOVERY = "passphrase", "recovery"
_KINDS = frozenset({_PASSPHRASE, _RECOVERY})


@dataclass(frozen=True)
class KeyFile:
    """What one key file says. ``following`` is empty but while all keys are being changed."""

    vault_id: str
    slots: tuple[Slot, ...]
    following: tuple[Slot, ...] = ()

    @property
    def sheet(self) -> str:
        """The number of the recovery sheet in force, or "" where there is none."""
        return next((sheet_number(slot.salt) for slot in self.slots if slot.kind == _RECOVERY), "")

    def settled(self, newer: bool) -> "KeyFile":
        """These keys with one list only: the newer one, or the one before."""
        return replace(self, slots=self.following if newer and self.following else self.slots, following=())


@dataclass(frozen=True)
class Opened:
    """The data key a secret gave, whether it came from the list of newer slots, the keys of that list, and the slot."""

    data_key: bytes
    newer: bool = False
    keys: KeyFile | None = None
    by: Slot | None = None


@dataclass(frozen=True)
class Loaded:
    """The first good copy, whether the other is missing, damaged or different, and the other where it is different."""

    keys: KeyFile
    needs_repair: bool
    other: KeyFile | None = field(default=None, compare=False)

    @property
    def copies(self) -> tuple[KeyFile, ...]:
        """Every good copy that says something of its own. Which one is in force only the database can tell."""
        return (self.keys,) if self.other is None else (self.keys, self.other)


def new_keys(passphrase: str, strength: Strength = DEFAULT_STRENGTH) -> tuple[KeyFile, bytes]:
    """A fresh key file and its data key. Raises PassphraseTooShort, NotEnoughMemory."""
    data_key = secrets.token_bytes(KEY_BYTES)
    vault_id = secrets.token_hex(_ID_BYTES)
    slot = _passphrase_slot(vault_id, passphrase, strength, data_key)
    return KeyFile(vault_id, (slot,)), data_key


def unlock(keys: KeyFile, passphrase: str, folder: Path) -> bytes:
    """The data key. Raises WrongPassphrase when no passphrase slot opens, NotEnoughMemory."""
    return by_passphrase(keys, passphrase, folder).data_key


def by_passphrase(keys: KeyFile, passphrase: str, folder: Path) -> Opened:
    """The data key and from which list. Raises WrongPassphrase when no passphrase slot opens, NotEnoughMemory."""
    opened = _try(keys, _PASSPHRASE, as_secret(passphrase), folder)
    if opened is None:
        raise WrongPassphrase(folder)
    return opened


def by_code(keys: KeyFile, code: RecoveryCode, folder: Path) -> Opened:
    """The same for a recovery code. Raises NoRecoverySheet, WrongRecoveryCode, NotEnoughMemory."""
    opened = _try(keys, _RECOVERY, code.secret, folder)
    if opened is None:
        number = keys.settled(newer=True).sheet or keys.sheet
        raise WrongRecoveryCode(folder, number) if number else NoRecoverySheet(folder)
    return opened


def _try(keys: KeyFile, kind: str, secret: bytes, folder: Path) -> Opened | None:
    for newer, slots in ((False, keys.slots), (True, keys.following)):
        for slot in slots:
            data_key = unseal(keys.vault_id, slot, secret, folder) if slot.kind == kind else None
            if data_key is not None:
                return Opened(data_key, newer, keys.settled(newer), slot)
    return None


def with_passphrase(keys: KeyFile, data_key: bytes, passphrase: str, strength: Strength = DEFAULT_STRENGTH) -> KeyFile:
    """The same keys with *passphrase* in place of the old one; other kinds of slot stay.

    Raises PassphraseTooShort, NotEnoughMemory.
    """
    others = tuple(slot for slot in keys.slots if slot.kind != _PASSPHRASE)
    slot = _passphrase_slot(keys.vault_id, passphrase, strength, data_key)
    return replace(keys, slots=(slot, *others))


def with_recovery(keys: KeyFile, data_key: bytes, sheet: RecoverySheet) -> KeyFile:
    """The same keys with *sheet* in place of an earlier one, which then opens nothing. Raises NotEnoughMemory."""
    others = tuple(slot for slot in keys.slots if slot.kind != _RECOVERY)
    slot = seal(keys.vault_id, _RECOVERY, sheet.code.secret, RECOVERY_STRENGTH, data_key, sheet.mark)
    return replace(keys, slots=(*others, slot))


def with_following(
    keys: KeyFile, passphrase: str, sheet: RecoverySheet | None, strength: Strength = DEFAULT_STRENGTH
) -> tuple[KeyFile, bytes]:
    """These keys and, beside them, those of a new data key; and that key.

    Raises PassphraseTooShort, NotEnoughMemory.
    """
    data_key = secrets.token_bytes(KEY_BYTES)
    bare = KeyFile(keys.vault_id, ())
    newer = with_passphrase(bare, data_key, passphrase, strength)
    if sheet is not None:
        newer = with_recovery(newer, data_key, sheet)
    return replace(keys, following=newer.slots), data_key


def save(keys: KeyFile, folder: Path) -> None:
    """Write both copies, each whole or not at all. Raises DiskFull, NotSaved, VaultReadOnly."""
    with speaking(folder):
        replace_all(folder, COPIES, dump(keys))


def put_back(keys: KeyFile, folder: Path, names: Sequence[str]) -> None:
    """Write the copies of these names; the other stays as it is. Raises what `save` does."""
    with speaking(folder):
        replace_all(folder, tuple(names), dump(keys))


def load(folder: Path) -> Loaded:
    """Read the first good copy. Raises BadKeyFile when neither is, VaultTooNew."""
    found: list[KeyFile] = []
    troubles: list[str] = []
    for name in COPIES:
        try:
            found.append(read(folder, name))
        except FileNotFoundError:
            troubles.append(f"{name} is missing")
        except OSError:
            troubles.append(f"{name} cannot be read")
        except ValueError as error:
            troubles.append(f"{name}: {error}")
    if not found:
        raise BadKeyFile(folder, "; ".join(troubles))
    other = found[-1] if found[-1] != found[0] else None
    return Loaded(found[0], bool(troubles) or other is not None, other)


def read(folder: Path, name: str) -> KeyFile:
    """One copy. Raises OSError, ValueError (its text may be shown), VaultTooNew."""
    return parse(read_capped(folder / name, _MOST_BYTES), folder)


def dump(keys: KeyFile) -> bytes:
    """The file's bytes: readable JSON ending in its own checksum."""
    document: dict[str, object] = {
        "format": "frame-builder-keys",
        "version": VERSION,
        "vault": keys.vault_id,
        "slots": [_slot_document(slot) for slot in keys.slots],
    }
    if keys.following:
        document["next"] = [_slot_document(slot) for slot in keys.following]
    document["check"] = _checksum(document)
    return (json.dumps(document, indent=1) + "\n").encode("ascii")


def _slot_document(slot: Slot) -> dict[str, object]:
    return {"kind": slot.kind, "kdf": kdf_document(slot.strength, slot.salt), "box": slot.box.hex()}


def parse(content: bytes, folder: Path) -> KeyFile:
    """Read a key file strictly. Raises ValueError (its text may be shown), VaultTooNew."""
    document = _object(_json(content), None)
    check = document.pop("check", None)
    if check != _checksum(document):
        raise ValueError("it is damaged")
    version = document.get("version")
    if type(version) is int and version > VERSION:
        raise VaultTooNew(folder, version, VERSION)
    changing = {"next"} & set(document)
    _object(document, {"format", "version", "vault", "slots"} | changing)
    if document["format"] != "frame-builder-keys" or version != VERSION:
        raise ValueError("it is not a key file")
    vault_id = _hex(document["vault"], _ID_BYTES).hex()
    return KeyFile(vault_id, _slots(document["slots"]), _slots(document["next"]) if changing else ())


def _slots(value: object) -> tuple[Slot, ...]:
    if not isinstance(value, list) or not 1 <= len(value) <= len(_KINDS):
        raise ValueError("its slots are malformed")
    slots = tuple(_slot(item) for item in value)
    if len({slot.kind for slot in slots}) < len(slots):  # each would be tried, and each try costs what it asks for
        raise ValueError("its slots are malformed")
    return tuple(sorted(slots, key=lambda slot: slot.kind))  # as they are written: another order is no other file


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
        _hex(kdf["salt"], SALT_BYTES),
        _hex(slot["box"], BOX_BYTES),
    )


def _hex(value: object, length: int) -> bytes:
    if not isinstance(value, str) or len(value) != 2 * length:
        raise ValueError("it is malformed")
    decoded = bytes.fromhex(value)
    if decoded.hex() != value:
        raise ValueError("it is malformed")
    return decoded


def _checksum(document: dict[str, object]) -> str:
    return hashlib.sha256(canonical(document)).hexdigest()


def _passphrase_slot(vault_id: str, passphrase: str, strength: Strength, data_key: bytes) -> Slot:
    if len(unicodedata.normalize("NFKC", passphrase)) < LEAST_PASSPHRASE:
        raise PassphraseTooShort(LEAST_PASSPHRASE)
    return seal(vault_id, _PASSPHRASE, as_secret(passphrase), strength, data_key)
