# SPDX-License-Identifier: MIT
"""Shipped files that are cut short, bent, swapped or gone, each in turn.

The program starts, and the region, code or language is withheld and named; or it says in one sentence which file is
damaged. Never anything else.
"""

from __future__ import annotations

import os
import random
import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from frame_builder.domain.catalogue import CatalogueError
from frame_builder.domain.frame import Frame
from frame_builder.domain.wording import WordingError
from frame_builder.services import library as loading
from frame_builder.services import passphrases
from frame_builder.services.library import Library
from frame_builder.services.office import Office
from frame_builder.services.starting import starting_points
from frame_builder.services.stored import RegionWithheldError
from frame_builder.services.worked_out import UnusableError
from frame_builder.services.workspace import Draft, Workspace
from frame_builder.vault import keys
from frame_builder.vault.store import Vault

DAY = date(2026, 11, 22)
SEED = 34
NOT_DATA = shutil.ignore_patterns("fonts", "typeset", "icons", "*.md")
LARGE = 600_000
NOT_READ = ("individual-private-us.json",)
"""A sample that stands in no list: only a command that is given its name reads it, and `test_readers` spoils those."""


@pytest.fixture(scope="module")
def root(library: Library, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the shipped data to spoil, one file at a time."""
    target = tmp_path_factory.mktemp("shipped") / "resources"
    shutil.copytree(library.root, target, ignore=NOT_DATA)
    return target


class Spoilt:
    """A file that is spoilt while a test looks at it."""

    def __init__(self, path: Path, content: bytes | None) -> None:
        self._path, self._content = path, content

    def __enter__(self) -> None:
        self._good = self._path.read_bytes()
        self._path.unlink()
        if self._content is not None:
            self._path.write_bytes(self._content)

    def __exit__(self, *_: object) -> None:
        self._path.write_bytes(self._good)


def ways(content: bytes, rng: random.Random) -> dict[str, bytes | None]:
    """How a file may be found one day."""
    place = rng.randrange(1, len(content) - 1)
    flipped = content[:place] + bytes([content[place] ^ 1 << rng.randrange(8)]) + content[place + 1 :]
    return {
        "gone": None,
        "empty": b"",
        "cut short": content[:place],
        "a bit flipped": flipped,
        "zeros": bytes(len(content)),
        "another file": b"\x89PNG\r\n\x1a\n" + rng.randbytes(400),
        "far too large": content + b"# x\n" * (LARGE // 4),
        "turned words": content.replace(b" ", "\u202e ".encode(), 1) if b" " in content else b"",
    }


def told(root: Path) -> str:
    """What is said at the start: what is withheld, or the one sentence with which the program stops."""
    try:
        found = Library.load(root, thorough=True)
        assert found.atlas.regions
        _ = (found.situations, found.cautions, starting_points(found))
        sentences = [item.why for item in found.withheld]
        for item in found.withheld:
            assert found.atlas.region(item.key) is None
            assert found.atlas.code(item.key) is None or item.kind == "region"
    except CatalogueError as error:
        sentences = [str(error)]
    assert all(sentence.isprintable() and len(sentence) < 300 for sentence in sentences)
    return " ".join(sentences)


def files(root: Path) -> Iterator[Path]:
    found = (path for path in root.rglob("*") if path.suffix in (".toml", ".ftl", ".json"))
    yield from sorted(path for path in found if path.name not in NOT_READ)


def go_through(root: Path, paths: list[Path], rng: random.Random, way: str = "") -> tuple[int, int]:
    """Spoil each file in a way, or in one by chance; how often, and how often the file was as good as before."""
    times = quiet = 0
    for path in paths:
        found = ways(path.read_bytes(), rng)
        chosen = way or rng.choice(sorted(found))
        with Spoilt(path, found[chosen]):
            sentence = told(root)
        times += 1
        quiet += not sentence
        if chosen not in ("a bit flipped", "cut short", "turned words") and not _optional(path, chosen):
            assert sentence, f"{path.relative_to(root)}: {chosen}"
    return times, quiet


def _optional(path: Path, way: str) -> bool:
    """What a variant of a language says otherwise may be absent, and so may a list of situations or of phrases."""
    return way == "gone" and ("-" in path.stem or path.name in ("situations.toml", "phrases.en.toml"))


@pytest.mark.fault(34)
def test_some_files_spoilt(root: Path) -> None:
    rng = random.Random(SEED)
    chosen = rng.sample(list(files(root)), 12)
    regions = [root / "regions" / name for name in ("ireland.toml", "ireland.en.ftl")]
    assert go_through(root, [*chosen, *regions, root / "codes" / "hcpc.toml"], rng)[0] == 15


@pytest.mark.slow
@pytest.mark.timeout(1200)
@pytest.mark.parametrize("way", ways(b"a = 1\n", random.Random(SEED)))
def test_every_file_spoilt_in_every_way(root: Path, way: str, record_property: object) -> None:
    times, quiet = go_through(root, list(files(root)), random.Random(SEED), way)
    assert callable(record_property)
    record_property(
        "told", f"shipped files, {way}: {times:,} times, {times - quiet:,} told, {quiet:,} as good as before"
    )


@pytest.mark.fault(34)
@pytest.mark.parametrize("name", ["regions/ireland.toml", "regions/ireland.en.ftl"])
def test_a_damaged_region_is_withheld_and_named(root: Path, name: str) -> None:
    content = (root / name).read_bytes()
    with Spoilt(root / name, content[: len(content) // 2]):
        found = Library.load(root)
    assert [(item.kind, item.key) for item in found.withheld] == [("region", "ireland")]
    assert found.withheld[0].why.startswith(name)
    assert [region.key for region in found.atlas.regions].count("ireland") == 0
    assert len(found.atlas.regions) == len(Library.load(root).atlas.regions) - 1


@pytest.mark.fault(34)
def test_a_damaged_variant_withholds_the_regions_that_speak_it(root: Path) -> None:
    """No agreement for a client in the United States ever falls back to British words."""
    path = root / "decisions" / "fees" / "overdue" / "en-US.ftl"
    with Spoilt(path, path.read_bytes()[:-30]):
        found = Library.load(root, thorough=True)
        assert {item.key for item in found.withheld} == {"united-states"}
        assert "fees/overdue/en-US.ftl" in found.withheld[0].why


@pytest.mark.fault(34)
def test_words_without_any_message_are_damaged_too(root: Path) -> None:
    """As one bit makes of a file that holds a single one."""
    path = root / "decisions" / "fees" / "overdue" / "en-US.ftl"
    with Spoilt(path, b"c`oice = Mail\n    .said = mail\n"):
        assert "overdue/en-US.ftl holds no message" in told(root)


@pytest.mark.fault(34)
def test_damaged_words_of_a_decision_stop_the_program_with_one_sentence(root: Path) -> None:
    path = root / "decisions" / "fees" / "late-pay" / "en.ftl"
    with Spoilt(path, path.read_bytes()[:-30]), pytest.raises(CatalogueError, match="late-pay/en"):
        Library.load(root, thorough=True)


@pytest.mark.fault(34, control=True)
def test_control_a_program_that_withholds_nothing(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Reading every region as if each were whole, one damaged file is the end of the start."""
    import contextlib

    monkeypatch.setattr(loading, "_withholding", lambda *_args: contextlib.nullcontext())
    path = root / "regions" / "ireland.toml"
    with Spoilt(path, path.read_bytes()[:400]), pytest.raises(CatalogueError):
        Library.load(root)


@pytest.mark.fault(34)
def test_a_frame_of_a_withheld_region_waits_and_the_others_open(root: Path, tmp_path: Path) -> None:
    cheap = keys.Strength(memory=8 * 1024 * 1024, passes=1)
    with Vault.create(tmp_path / "vault", "amber kettle orbit velvet", cheap) as vault:
        whole = Office(vault, Library.load(root), lambda: DAY)
        frames = {
            region: whole.import_frame(Frame(reference=region).setting("people.region", "region", region))[0]
            for region in ("ireland", "scotland")
        }
        path = root / "regions" / "ireland.toml"
        with Spoilt(path, path.read_bytes()[:400]):
            office = Office(vault, Library.load(root), lambda: DAY)
            assert len(office.shelf()) == 2
            assert office.open_frame(frames["scotland"]).frame.reference == "scotland"
            with pytest.raises(RegionWithheldError, match="the region “ireland”"):
                office.open_frame(frames["ireland"])
        assert Office(vault, Library.load(root), lambda: DAY).open_frame(frames["ireland"]).frame.reference == "ireland"


@pytest.mark.fault(34)
def test_a_word_that_is_lost_makes_passphrases_no_weaker(library: Library, tmp_path: Path, monkeypatch) -> None:
    """Half of the list would still give five words, of fewer bits than we say: none are offered then."""
    assert len(set(passphrases.word_list())) == passphrases.COUNT
    (tmp_path / "words").mkdir()
    good = (library.root / "words" / "en.txt").read_bytes()
    monkeypatch.setattr(passphrases, "resource_root", lambda: tmp_path)
    for content in (
        good[: len(good) // 2],
        good.replace(b"\n", b"\r\n")[:-9],
        good.upper(),
        b"a\n" * 1296,
        b"",
        bytes(9),
    ):
        (tmp_path / "words" / "en.txt").write_bytes(content)
        passphrases.word_list.cache_clear()
        with pytest.raises(CatalogueError):
            passphrases.offer()
    passphrases.word_list.cache_clear()


@pytest.mark.fault(34)
@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="a pipe with a name, which Windows has not; folders stand in")
def test_things_that_are_no_files(root: Path) -> None:
    path = root / "regions" / "ireland.toml"
    good = path.read_bytes()
    path.unlink()
    path.mkdir()
    try:
        assert [item.key for item in Library.load(root).withheld] == ["ireland"]
    finally:
        path.rmdir()
        path.write_bytes(good)


def test_a_broken_sentence_is_told_and_not_a_crash(root: Path) -> None:
    """What a look at the files does not find, a message of other variables, is told when it is to be said."""
    path = root / "decisions" / "fees" / "session-fee" / "en.ftl"
    with Spoilt(path, path.read_bytes().replace(b"{ $", b"{ $no-")):
        found = Library.load(root, thorough=True)
        space = Workspace(found, Draft(frame=starting_points(found)[0].frame), lambda: DAY)
        with pytest.raises(WordingError, match="session-fee"):
            _ = space.agreement
        with pytest.raises(UnusableError):
            space.prove()
