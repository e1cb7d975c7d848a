# SPDX-License-Identifier: MIT
"""Every reader, given whatever a stranger may write: a value that holds, or one clear sentence, and nothing else.

The long form gives all readers together more than a hundred thousand inputs (`-m slow`). Each control is a reader
with one fault planted in it, which the same harness must find.
"""

from __future__ import annotations

import json
import re
import tracemalloc
import zlib
from pathlib import Path
from typing import Any

import pytest

from frame_builder.domain import bounded
from frame_builder.domain.framefile import FrameFileError, parse
from frame_builder.services.library import Library
from frame_builder.vault import bundle, keys, parcels
from frame_builder.vault.errors import BundleUnusable
from frame_builder.vault.join import Parcel

from . import harness
from .harness import FoundError, Reader, hammer
from .mutation import mutants
from .readers import CHEAP, PASSPHRASE, all_readers

INPUTS = 150
"""Inputs for each reader by default; slow readers get a share of them."""
INPUTS_LONG = 25_000
SEED = 20_261_122
SMALL, LARGE = 30_000, 990_000
"""Bytes of an input made to fill memory, by default and in the long form."""

NAMES = (
    *("frame file", "frame that is used", "key file", "key files of a folder", "recovery code"),
    *("region", "code", "decision", "situations", "words to watch for", "words", "font", "plain text"),
    *("draft in a vault", "parcel", "bundle", "settings of a vault", "memory of this computer"),
)


def bombs(size: int) -> tuple[bytes, ...]:
    """Inputs made to take time or memory, of about so many bytes each."""
    entries = b",".join(b'"%d":{}' % n for n in range(size // 11))
    return (
        b"[" * size,
        b'{"a":' * (size // 6),
        b'"' + b'\\"' * (size // 2),
        b"[" + b"[]," * (size // 3) + b"[]]",
        b'{"schema":"frame-builder/frame","version":1,"answers":{' + entries + b"}}",
        b'{"frame":{"answers":[' + b"{}," * (size // 3) + b"{}]}}",
        b'"' + b"x" * size + b'"',
        b"9" * size,
        b"\0" * size,
        b"\xff" * size,
        b"a = " + b"{ " * (size // 2),
        b"a = 1\n" * (size // 6),
        b"a" + b".a" * (size // 2) + b" = 1\n",
        b"a = " + b"[" * size,
        "\U0001f600".encode() * (size // 4),
        b"We meet, " * (size // 9),
    )


@pytest.fixture(scope="module")
def readers(library: Library, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Reader]:
    return all_readers(library, tmp_path_factory.mktemp("readers"))


def test_the_list_of_readers_is_whole(readers: dict[str, Reader]) -> None:
    assert sorted(readers) == sorted(NAMES)


@pytest.mark.fault(21)
@pytest.mark.parametrize("name", NAMES)
def test_hostile_inputs_are_refused_in_one_sentence(readers: dict[str, Reader], name: str) -> None:
    reader = readers[name]
    count = max(3, round(INPUTS * reader.share))
    found = hammer(reader, mutants(reader.seeds, count, SEED, structure=reader.structure))
    assert found.inputs == count
    assert not any(harness._sentence_problem(text, b"") for text in found.sentences)


@pytest.mark.slow
@pytest.mark.timeout(3600)
@pytest.mark.parametrize("name", NAMES)
def test_many_hostile_inputs(readers: dict[str, Reader], name: str, record_property: Any) -> None:
    reader = readers[name]
    count = round(INPUTS_LONG * reader.share)
    found = hammer(reader, mutants(reader.seeds, count, SEED + 1, structure=reader.structure))
    record_property("told", f"hostile {name}: {found}")


@pytest.mark.fault(20)
@pytest.mark.parametrize("name", NAMES)
def test_inputs_made_to_fill_memory_are_refused_at_once(readers: dict[str, Reader], name: str) -> None:
    """Some are simply read, such as a million letters by a reader of letters; none takes time or memory."""
    found = hammer(readers[name], bombs(SMALL))
    assert found.inputs == len(bombs(0))


@pytest.mark.slow
@pytest.mark.timeout(600)
@pytest.mark.parametrize("name", NAMES)
def test_large_inputs_made_to_fill_memory(readers: dict[str, Reader], name: str, record_property: Any) -> None:
    record_property("told", f"bombs of a megabyte, {name}: {hammer(readers[name], bombs(LARGE))}")


@pytest.mark.fault(20)
def test_a_bundle_that_unfolds_without_end_is_stopped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """300 kB that claim to be 300 MB: no more is unfolded than a parcel may have. The bound is lowered for speed."""
    monkeypatch.setattr(parcels, "dump", lambda _parcel: bytes(40_000_000))
    data = bundle.pack(Parcel({}), PASSPHRASE, CHEAP)
    assert len(data) < 60_000
    assert parcels.MOST_BYTES == 160 * 1024 * 1024
    monkeypatch.setattr(parcels, "MOST_BYTES", 1_000_000)
    tracemalloc.start()
    with pytest.raises(BundleUnusable) as refused:
        bundle.unpack(data, PASSPHRASE, tmp_path)
    assert tracemalloc.get_traced_memory()[1] < 8_000_000
    tracemalloc.stop()
    assert refused.value.kind == "large"


@pytest.mark.fault(20, control=True)
def test_control_unfolding_without_a_bound(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    content = zlib.compress(bytes(40_000_000))
    tracemalloc.start()
    assert len(zlib.decompress(content)) == 40_000_000
    assert tracemalloc.get_traced_memory()[1] > 8_000_000
    tracemalloc.stop()


@pytest.mark.fault(14)
@pytest.mark.parametrize(
    ("memory", "passes"), [(2**40, 1), (8 * 2**20 - 1, 3), (0, 0), (-1, 1), (2**63, 2**31), (256 * 2**20, 10**9)]
)
def test_key_derivation_beyond_bounds_is_refused_before_it_is_tried(memory: int, passes: int) -> None:
    sealed, _ = keys.new_keys(PASSPHRASE, CHEAP)
    document = json.loads(keys.dump(sealed))
    document["slots"][0]["kdf"] |= {"memory": memory, "passes": passes}
    del document["check"]
    document["check"] = keys._checksum(document)
    with pytest.raises(ValueError, match="out of bounds"):
        keys.parse(json.dumps(document).encode(), Path("v"))


# controls: the same harness against readers with a planted fault


def planted(read: Any, library: Library, *refusals: type[Exception]) -> None:
    seeds = tuple(path.read_bytes() for path in sorted((library.root / "starting_points").glob("*.json"))[:3])
    reader = Reader("planted", read, refusals or (FrameFileError, ValueError), seeds, "json")
    hammer(reader, [*mutants(seeds, 400, SEED, structure="json"), *bombs(SMALL)])


@pytest.mark.fault(21, control=True)
def test_control_json_without_bounds(library: Library) -> None:
    with pytest.raises(FoundError, match="RecursionError"):
        planted(json.loads, library)


@pytest.mark.fault(21, control=True)
def test_control_a_reader_that_believes_what_it_gets(library: Library) -> None:
    with pytest.raises(FoundError, match="Error: "):
        planted(lambda content: json.loads(content)["answers"]["people.kind"]["values"], library)


@pytest.mark.fault(21, control=True)
def test_control_a_sentence_that_repeats_the_input(library: Library) -> None:
    def echo(content: bytes) -> None:
        raise FrameFileError(f"It cannot be read: {content[:90].decode('utf-8', 'replace')!a}")

    with pytest.raises(FoundError, match="repeats the input"):
        planted(echo, library)


@pytest.mark.fault(21, control=True)
def test_control_the_search_that_began_again_at_every_quotation_mark(monkeypatch: pytest.MonkeyPatch) -> None:
    """A string without an end took the square of its length, an hour for the largest file we read."""
    monkeypatch.setattr(harness, "MOST_SECONDS", 0.1)
    old = re.compile(r'"(?:[^"\\]|\\.)*"|[\[\]{}]', re.DOTALL)
    unending = [b'"' + b'\\"' * 6_000] * 2
    with pytest.raises(FoundError, match="took"):
        hammer(Reader("planted", lambda content: list(old.finditer(content.decode())), (), ()), unending)
    hammer(Reader("ours", lambda content: bounded.check_shape(content.decode(), 16, 10), (), ()), unending)


@pytest.mark.fault(21, control=True)
def test_control_a_reader_that_changes_something(library: Library, tmp_path: Path) -> None:
    def careless(content: bytes) -> None:
        (tmp_path / "left.txt").write_bytes(content)

    with pytest.raises(FoundError, match="changed"):
        hammer(Reader("planted", careless, (), (b"x",), folder=tmp_path), [b"x"])


def test_what_is_read_means_the_same_to_the_frame_and_to_the_file(library: Library) -> None:
    """The harness would notice a value that does not hold: a frame is read, written and read again."""
    data = {"schema": "frame-builder/frame", "version": 1, "reference": "K-17"}
    assert parse(library.catalogue, library.atlas, data).reference == "K-17"
