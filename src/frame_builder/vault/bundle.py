# SPDX-License-Identifier: MIT
"""One encrypted file with frames on their way to another computer.

    magic, version | memory, passes, salt | sealed content key | SHA-256 of all that | nonce | encrypted content

The content key is random and sealed under the passphrase as a vault's data key is (`slots`). The content is the parcel
as JSON, compressed. Its seal covers the whole head, so no part of the head can be exchanged. The checksum protects
nothing: it tells accidental damage of the head from a passphrase that does not fit. About the content nothing is told
before the passphrase fits.
"""

import hashlib
import secrets
import struct
import zlib
from pathlib import Path
from typing import Final

import nacl.exceptions
from nacl.bindings import (
    crypto_aead_xchacha20poly1305_ietf_decrypt,
    crypto_aead_xchacha20poly1305_ietf_encrypt,
    crypto_aead_xchacha20poly1305_ietf_NPUBBYTES,
)

from frame_builder.vault import parcels
from frame_builder.vault.errors import BundleTooLarge, BundleUnusable, ParcelNotMade, ParcelRefused, PassphraseTooShort
from frame_builder.vault.files import open_plain, read_capped
from frame_builder.vault.join import Parcel
from frame_builder.vault.keys import LEAST_PASSPHRASE
from frame_builder.vault.slots import (
    BOX_BYTES,
    DEFAULT_STRENGTH,
    KEY_BYTES,
    SALT_BYTES,
    Slot,
    Strength,
    as_secret,
    seal,
    unseal,
)

SUFFIX: Final = ".frames"
MAGIC: Final = b"\x89frame-bundle\r\n\n"  # no text, and changed by whatever changes ends of lines
VERSION: Final = 1
MOST_BYTES: Final = 64 * 1024 * 1024
"""Of the file. Compressed, an agreement with three versions takes some ten kilobytes."""
_KIND: Final = "bundle"
_HEAD: Final = struct.Struct(f">{len(MAGIC)}sHQH{SALT_BYTES}s{BOX_BYTES}s")
_CHECK: Final = 32
_NONCE: Final = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES
_TAG: Final = 16
_LENGTH: Final = 8


def pack(parcel: Parcel, passphrase: str, strength: Strength = DEFAULT_STRENGTH) -> bytes:
    """The file for a parcel. Derives a key: half a second.

    What nobody could bring in is not packed. Raises PassphraseTooShort, BundleTooLarge, ParcelNotMade, NotEnoughMemory.
    """
    if len(as_secret(passphrase).decode("utf-8", "surrogatepass")) < LEAST_PASSPHRASE:
        raise PassphraseTooShort(LEAST_PASSPHRASE)
    try:
        parcels.check(parcel)
    except ParcelRefused as error:
        raise ParcelNotMade(error.what) from None
    plain = parcels.dump(parcel)
    content = zlib.compress(plain, 6)
    if len(plain) > parcels.MOST_BYTES or len(content) > MOST_BYTES - (1 << 10):
        raise BundleTooLarge()  # or nobody could ever open it
    content_key = secrets.token_bytes(KEY_BYTES)
    slot = seal("", _KIND, as_secret(passphrase), strength, content_key)
    head = _HEAD.pack(MAGIC, VERSION, strength.memory, strength.passes, slot.salt, slot.box)
    head += hashlib.sha256(head).digest()
    nonce = secrets.token_bytes(_NONCE)
    length = (len(content) + _TAG).to_bytes(_LENGTH, "big")
    return (
        head + nonce + length + crypto_aead_xchacha20poly1305_ietf_encrypt(content, head + length, nonce, content_key)
    )


def is_bundle(path: Path) -> bool:
    """Whether a file says that it is a bundle. Never raises."""
    try:
        with open_plain(path) as stream:
            return stream.read(len(MAGIC)) == MAGIC
    except (OSError, ValueError):
        return False


def read(path: Path, passphrase: str) -> Parcel:
    """The parcel in a file, proved. Raises BundleUnusable, ParcelRefused, NotEnoughMemory."""
    try:
        data = read_capped(path, MOST_BYTES)
    except OSError:
        raise BundleUnusable(path, "unreadable") from None
    except ValueError:
        raise BundleUnusable(path, "large") from None
    return unpack(data, passphrase, path)


def unpack(data: bytes, passphrase: str, path: Path) -> Parcel:
    """The same from the bytes of a file; *path* is what errors name."""
    start = _HEAD.size + _CHECK
    slot = _slot(data, path)
    content_key = unseal("", slot, as_secret(passphrase), path)
    if content_key is None:
        raise BundleUnusable(path, "passphrase")
    nonce = data[start : start + _NONCE]
    length = data[start + _NONCE : start + _NONCE + _LENGTH]
    sealed = data[start + _NONCE + _LENGTH :]
    if len(length) < _LENGTH or len(sealed) < int.from_bytes(length, "big"):
        raise BundleUnusable(path, "cut")
    try:
        content = crypto_aead_xchacha20poly1305_ietf_decrypt(sealed, data[:start] + length, nonce, content_key)
    except nacl.exceptions.CryptoError:
        raise BundleUnusable(path, "damaged") from None
    return parcels.load(_inflated(content, path))


def _slot(data: bytes, path: Path) -> Slot:
    """The slot in the head, after everything about it that can be checked without the passphrase."""
    if not data.startswith(MAGIC):
        raise BundleUnusable(path, "cut" if data and MAGIC.startswith(data) else "none")
    if len(data) < len(MAGIC) + 2:
        raise BundleUnusable(path, "cut")
    version = int.from_bytes(data[len(MAGIC) : len(MAGIC) + 2], "big")
    start = _HEAD.size
    if version > VERSION:
        raise BundleUnusable(path, "new")
    if len(data) < start + _CHECK:
        raise BundleUnusable(path, "cut")
    if data[start : start + _CHECK] != hashlib.sha256(data[:start]).digest() or version != VERSION:
        raise BundleUnusable(path, "damaged")
    _, _, memory, passes, salt, box = _HEAD.unpack(data[:start])
    try:
        return Slot(_KIND, Strength(memory, passes), salt, box)
    except ValueError:
        raise BundleUnusable(path, "damaged") from None


def _inflated(content: bytes, path: Path) -> bytes:
    """What was compressed; never more than a parcel may be, whatever it claims."""
    inflater = zlib.decompressobj()
    try:
        found = inflater.decompress(content, parcels.MOST_BYTES + 1)
    except zlib.error:
        raise BundleUnusable(path, "damaged") from None
    if len(found) > parcels.MOST_BYTES:
        raise BundleUnusable(path, "large")
    if not inflater.eof or inflater.unused_data:
        raise BundleUnusable(path, "damaged")
    return found
