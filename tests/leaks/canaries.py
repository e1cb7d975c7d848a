# SPDX-License-Identifier: MIT
"""Words that stand nowhere else, every way they may be written, and the search for them in a file's bytes.

All canaries share one rare stem, so that a search looks for one word in all its spellings and tells afterwards which
of them it was. Compressed and typeset contents are opened before they are searched.
"""

from __future__ import annotations

import base64
import gzip
import io
import json
import os
import re
import secrets
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final
from urllib.parse import quote

from ..typeset.reading import page_texts

VARIABLE: Final = "FRAME_BUILDER_TEST_STEM"
"""By which the child of a test is told the stem, so that it stands in no file of the test itself."""
STEM: Final = os.environ.get(VARIABLE) or "Z" + "".join(secrets.choice("bcdfghjklmnpqrstvwxz") for _ in range(11))
"""Another one in each run; by chance in no file of any size."""
CLIENT: Final = f"Ottoline {STEM}client"
CLAUSE: Final = f"{STEM}clause is agreed between us."
ADDITION: Final = f"{STEM}addition is for this client only."
NOTE: Final = f"{STEM}note that only I may see."
REASON: Final = f"{STEM}reason, said the client."
ASIDE: Final = f"{STEM}aside, because we spoke of it."
PRACTICE: Final = f"{STEM}practice"
THERAPIST: Final = f"{STEM}therapist"
ADDRESS: Final = f"7 {STEM}address Row"
PASSPHRASE: Final = f"orchard {STEM}passphrase quiet river"
WRONG: Final = f"orchard {STEM}mistyped quiet river"
SEARCHED: Final = f"{STEM}search"
REFERENCE: Final = f"Q-{STEM[::-2]}"
"""The therapist's own reference. It may stand in names of files that she saves, and nowhere else."""
FOLDER: Final = f"{STEM}folder"
"""The name of a folder into which the therapist saves: whose client it is may stand in it."""

LARGEST: Final = 64 * 1024 * 1024
"""Bytes of one content that are unpacked at most."""
_DEEPEST: Final = 3


@dataclass(frozen=True)
class Hit:
    """A canary in some bytes: how it was written, and what stands around it."""

    spelling: str
    around: str


@cache
def spellings(stem: str) -> tuple[tuple[str, bytes], ...]:
    """The stem as programs write text."""
    plain = stem.encode()
    found = {
        "plain": plain,
        "UTF-16 LE": stem.encode("utf-16-le"),
        "UTF-16 BE": stem.encode("utf-16-be"),
        "UTF-32 LE": stem.encode("utf-32-le"),
        "hex": plain.hex().encode(),
        "hex of UTF-16": stem.encode("utf-16-be").hex().encode(),
        "reversed": plain[::-1],
        "percent": "".join(f"%{byte:02x}" for byte in plain).encode(),
        "JSON \\u": "".join(f"\\u{byte:04x}" for byte in plain).encode(),
        "\\x": "".join(f"\\x{byte:x}" for byte in plain).encode(),
        "HTML numbers": "".join(f"&#{byte};" for byte in plain).encode(),
        "HTML hex numbers": "".join(f"&#x{byte:x};" for byte in plain).encode(),
        "spaced": " ".join(stem).encode(),
        "octal": "".join(f"\\{byte:03o}" for byte in plain).encode(),
    }
    low = {name: spelled.lower() for name, spelled in found.items()}
    return tuple(low.items())


@cache
def _coded(stem: str) -> tuple[tuple[str, bytes], ...]:
    """The stem within base64, in its three places and in both encodings, without what its neighbours decide."""
    found = []
    for encoding in ("utf-8", "utf-16-le"):
        for shift in range(3):
            text = base64.b64encode(b"\0" * shift + stem.encode(encoding))
            start = (0, 2, 3)[shift]
            found.append((f"base64 +{shift} {encoding}", text.rstrip(b"=")[start:-1]))
    return tuple(found)


def search(content: bytes, stem: str = STEM, depth: int = 0) -> Iterator[Hit]:
    """Every way in which a canary stands in some bytes, packed ones too."""
    low = content.lower()
    for name, spelled in spellings(stem):
        place = low.find(spelled)
        if place >= 0:
            yield Hit(name, _around(content, place))
    for name, spelled in _coded(stem):
        place = content.find(spelled)
        if place >= 0:
            yield Hit(name, _around(content, place))
    if depth < _DEEPEST:
        for name, inner in unpacked(content):
            yield from (Hit(f"{name}: {hit.spelling}", hit.around) for hit in search(inner, stem, depth + 1))


@lru_cache(maxsize=1024)
def unpacked(content: bytes) -> tuple[tuple[str, bytes], ...]:
    """What lies packed in a content: gzip, zip, zlib streams, and the words of a PDF as one reads them."""
    return tuple(_unpacked(content))


def _unpacked(content: bytes) -> Iterator[tuple[str, bytes]]:
    if content.startswith(b"%PDF"):
        yield from _pdf(content)
    elif content.startswith(b"\x1f\x8b"):
        try:
            yield "gzip", gzip.GzipFile(fileobj=io.BytesIO(content)).read(LARGEST)
        except (OSError, EOFError, zlib.error):
            return
    elif content.startswith(b"PK\x03\x04"):
        try:
            with zipfile.ZipFile(io.BytesIO(content)) as archive:
                for name in archive.namelist():
                    yield f"zip {name}", archive.open(name).read(LARGEST)
        except (OSError, zipfile.BadZipFile, zlib.error):
            return
    elif content[:2] in (b"\x78\x01", b"\x78\x9c", b"\x78\xda"):
        try:
            yield "zlib", zlib.decompressobj().decompress(content, LARGEST)
        except zlib.error:
            return


def _pdf(content: bytes) -> Iterator[tuple[str, bytes]]:
    for match in re.finditer(rb"stream\r?\n", content):
        try:
            yield "PDF stream", zlib.decompressobj().decompress(content[match.end() :], LARGEST)
        except zlib.error:
            continue
    try:
        yield "PDF text", "".join(page_texts(content)).encode()
    except Exception:  # noqa: BLE001  # half a PDF is still searched as bytes
        return


def _around(content: bytes, place: int) -> str:
    return repr(content[max(0, place - 30) : place + 60])


def written(text: str) -> dict[str, bytes]:
    """A text as a careless program might write it; what the search must find."""
    data = text.encode()
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a", data)
    return {
        "plain": b"x" + data,
        "lower case": data.lower(),
        "UTF-16": text.encode("utf-16-le"),
        "UTF-16 BE": text.encode("utf-16-be"),
        "JSON": json.dumps({"a": f"é {text}"}).encode(),
        "JSON escaped": "".join(f"\\u{ord(sign):04X}" for sign in text).encode(),
        **{f"base64 {shift}": base64.b64encode(b"y" * shift + data + b"tail") for shift in range(3)},
        "base64 of UTF-16": base64.b64encode(b"y" + text.encode("utf-16-le") + b"tail"),
        "hex": data.hex().encode(),
        "HEX": data.hex().upper().encode(),
        "percent": quote(text).encode(),
        "percent, all": "".join(f"%{byte:02X}" for byte in data).encode(),
        "HTML": "".join(f"&#{byte};" for byte in data).encode(),
        "reversed": data[::-1],
        "gzip": gzip.compress(data),
        "zip": packed.getvalue(),
        "zlib": zlib.compress(data),
        "gzip of base64": gzip.compress(base64.b64encode(data)),
        "PDF stream": b"%PDF-1.7\n1 0 obj<<>>stream\n" + zlib.compress(data) + b"\nendstream",
    }
