# SPDX-License-Identifier: MIT
"""The bundle file: what is wrong with one is told in its own sentence, and nothing before the passphrase fits."""

import hashlib
import random
import zlib
from pathlib import Path

import pytest

from frame_builder.vault import bundle, parcels
from frame_builder.vault.errors import BundleUnusable, ParcelRefused, PassphraseTooShort
from frame_builder.vault.join import FrameState, Parcel
from frame_builder.vault.keys import Strength
from frame_builder.vault.ledger import Ledger
from frame_builder.vault.rows import StoredDraft

CHEAP = Strength(memory=8 * 1024 * 1024, passes=1)
PASSPHRASE = "seven wooden travelling boxes"
NAME = Path("to the desktop.frames")
DRAFT = StoredDraft(0, "aa", 1, "", "2026-11-22T10:00:00+00:00", '{"who":"Kirchgassner"} ' * 40)
PARCEL = Parcel({"ab" * 16: FrameState(drafts=frozenset({DRAFT}), ledger=Ledger({"aa": 1}))})
FLIPS, MANY_FLIPS = 60, 10_000
HEAD = bundle._HEAD.size + 32


@pytest.fixture(scope="module")
def packed() -> bytes:
    return bundle.pack(PARCEL, PASSPHRASE, CHEAP)


def kind(data: bytes, passphrase: str = PASSPHRASE) -> str:
    with pytest.raises(BundleUnusable) as caught:
        bundle.unpack(data, passphrase, NAME)
    assert "to the desktop" in str(caught.value)
    assert caught.value.__cause__ is None
    return caught.value.kind


def test_what_was_packed_comes_back(packed: bytes, tmp_path: Path) -> None:
    path = tmp_path / NAME
    path.write_bytes(packed)
    assert bundle.is_bundle(path)
    assert bundle.read(path, PASSPHRASE) == PARCEL
    assert b"Kirchgassner" not in packed
    assert bundle.pack(PARCEL, PASSPHRASE, CHEAP)[len(bundle.MAGIC) + 2 :] != packed[len(bundle.MAGIC) + 2 :]
    assert (
        bundle.unpack(bundle.pack(PARCEL, "caf\u00e9 kettle orbit", CHEAP), "cafe\u0301 kettle orbit", NAME) == PARCEL
    )


def test_each_fault_has_its_own_sentence(packed: bytes, tmp_path: Path) -> None:
    later = bundle.MAGIC + (9).to_bytes(2, "big") + packed[len(bundle.MAGIC) + 2 :]
    found = {
        "passphrase": kind(packed, "another passphrase of mine"),
        "none": kind(b"PK\x03\x04 something else"),
        "new": kind(later),
        "cut": kind(packed[:-1]),
        "damaged": kind(packed[:-1] + bytes([packed[-1] ^ 1])),
    }
    assert all(name == said for name, said in found.items()), found
    assert kind(b"") == "none"
    for size in (3, len(bundle.MAGIC), len(bundle.MAGIC) + 1, 60, HEAD - 1, HEAD, HEAD + 20, HEAD + 31):
        assert kind(packed[:size]) == "cut", size
    with pytest.raises(BundleUnusable) as caught:
        bundle.read(tmp_path / "absent", PASSPHRASE)
    assert caught.value.kind == "unreadable"
    with pytest.raises(BundleUnusable):
        bundle.read(tmp_path, PASSPHRASE)
    sentences = {str(BundleUnusable(NAME, name)) for name in BundleUnusable.SENTENCES}
    assert len(sentences) == len(BundleUnusable.SENTENCES)


def test_nothing_of_the_content_is_told_before_the_passphrase_fits(packed: bytes) -> None:
    """Cut short or damaged in its content, with a wrong passphrase it is the passphrase that is spoken of."""
    for data in (packed[:-5], packed[: HEAD + 3], packed[:-1] + b"\x00", packed + b"more"):
        assert kind(data, "another passphrase of mine") == "passphrase"


@pytest.mark.fault(20)
def test_too_large_a_file_is_not_read(packed: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bundle, "MOST_BYTES", len(packed) - 1)
    (tmp_path / NAME).write_bytes(packed)
    with pytest.raises(BundleUnusable) as caught:
        bundle.read(tmp_path / NAME, PASSPHRASE)
    assert caught.value.kind == "large"


def sealed(content: bytes, monkeypatch: pytest.MonkeyPatch) -> bytes:
    """A file whose passphrase and seals are right, with any content."""
    with monkeypatch.context() as patch:
        patch.setattr(zlib, "compress", lambda *_: content)
        return bundle.pack(PARCEL, PASSPHRASE, CHEAP)


@pytest.mark.fault(20)
def test_content_that_swells_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    """Sixty megabytes of spaces in sixty kilobytes: no more is unpacked than a parcel may be."""
    squeezed = zlib.compressobj(9)
    swelling = b"".join(squeezed.compress(b" " * (1 << 20)) for _ in range(64)) + squeezed.flush()
    monkeypatch.setattr(parcels, "MOST_BYTES", 4 * (1 << 20))
    taken: list[int] = []

    class Watched:
        def __init__(self) -> None:
            self.inner = zlib_decompressobj()

        def decompress(self, data: bytes, most: int) -> bytes:
            found = self.inner.decompress(data, most)
            taken.append(len(found))
            return found

    zlib_decompressobj = zlib.decompressobj
    data = sealed(swelling, monkeypatch)
    monkeypatch.setattr(zlib, "decompressobj", Watched)
    assert kind(data) == "large"
    assert taken == [4 * (1 << 20) + 1]


@pytest.mark.fault(20, control=True)
def test_control_without_a_bound_all_of_it_is_unpacked() -> None:
    squeezed = zlib.compress(b" " * (1 << 24), 9)
    assert len(squeezed) < (1 << 15)
    assert len(zlib.decompress(squeezed)) == 1 << 24


@pytest.mark.fault(21)
@pytest.mark.parametrize("content", [b"not compressed", zlib.compress(b"{}")[:-2], zlib.compress(b"{}") + b"more"])
def test_content_that_is_no_content_is_damage(content: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    assert kind(sealed(content, monkeypatch)) == "damaged"


def test_content_that_is_no_parcel_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(ParcelRefused):
        bundle.unpack(sealed(zlib.compress(b"{}"), monkeypatch), PASSPHRASE, NAME)


@pytest.mark.fault(14)
@pytest.mark.parametrize(
    ("memory", "passes"), [(1 << 40, 3), (0, 1), (8 << 20, 0), (8 << 20, 65535), ((2 << 30) + 1, 1)]
)
def test_hostile_derivation_is_refused_before_it_is_tried(
    packed: bytes, memory: int, passes: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    def never(*_: object) -> None:
        raise AssertionError("a key was derived")

    monkeypatch.setattr(bundle, "unseal", never)
    _, _, _, _, salt, box = bundle._HEAD.unpack(packed[: bundle._HEAD.size])
    head = bundle._HEAD.pack(bundle.MAGIC, 1, memory, passes, salt, box)
    assert kind(head + hashlib.sha256(head).digest() + packed[HEAD:]) == "damaged"


def flipped(packed: bytes, times: int) -> None:
    chance = random.Random(4)
    for _ in range(times):
        bad = bytearray(packed)
        bad[chance.randrange(len(bad))] ^= 1 << chance.randrange(8)
        assert kind(bytes(bad)) in ("none", "new", "damaged", "cut")


def test_a_flipped_bit_anywhere_is_told_and_is_never_the_passphrase(packed: bytes) -> None:
    flipped(packed, FLIPS)


@pytest.mark.slow
@pytest.mark.timeout(1800)
def test_many_flipped_bits_of_a_bundle(packed: bytes) -> None:
    flipped(packed, MANY_FLIPS)


@pytest.mark.fault(11)
def test_a_short_passphrase_is_refused() -> None:
    with pytest.raises(PassphraseTooShort):
        bundle.pack(PARCEL, "eleven char", CHEAP)
