# SPDX-License-Identifier: MIT
"""Row 37: a font that is missing, damaged or not ours is named, and nothing is typeset in another face instead."""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from frame_builder.services.library import Library
from frame_builder.typeset import faces
from frame_builder.typeset.errors import TypesetError
from frame_builder.typeset.faces import FACES, Faces, flaw, intact
from frame_builder.typeset.typesetter import Typesetter

from . import samples
from .reading import RESOURCES

CHANGED = 60


@pytest.fixture
def resources(tmp_path: Path) -> Path:
    """A copy of what typesetting needs, to be damaged."""
    for name in ("fonts", "typeset"):
        shutil.copytree(RESOURCES / name, tmp_path / name)
    return tmp_path


def drop(fonts: Path) -> None:
    (fonts / "SourceSerif4-Italic.ttf").unlink()


def cut(fonts: Path) -> None:
    path = fonts / "SourceSerif4-Regular.ttf"
    path.write_bytes(path.read_bytes()[:-5000])


def clear(fonts: Path) -> None:
    (fonts / "AtkinsonHyperlegibleNext-Bold.ttf").write_bytes(b"")


def flip(fonts: Path) -> None:
    path = fonts / "AtkinsonHyperlegibleNext-SemiBold.ttf"
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 16
    path.write_bytes(content)


def swap(fonts: Path) -> None:
    (fonts / "SourceSerif4-SemiBold.ttf").write_bytes(b"<html>not found</html>")


def add(fonts: Path) -> None:
    shutil.copy(fonts / "SourceSerif4-Regular.ttf", fonts / "Other-Regular.otf")


def empty(fonts: Path) -> None:
    for path in fonts.iterdir():
        path.unlink()


def folder_instead(fonts: Path) -> None:
    (fonts / "SourceSerif4-Italic.ttf").unlink()
    (fonts / "SourceSerif4-Italic.ttf").mkdir()


DAMAGES: dict[Callable[[Path], None], str] = {
    drop: "The font file SourceSerif4-Italic.ttf is missing.",
    cut: "The font file SourceSerif4-Regular.ttf is damaged.",
    clear: "The font file AtkinsonHyperlegibleNext-Bold.ttf is damaged.",
    flip: "The font file AtkinsonHyperlegibleNext-SemiBold.ttf is damaged.",
    swap: "The font file SourceSerif4-SemiBold.ttf is damaged.",
    add: "Among the fonts lies Other-Regular.otf, which does not belong there.",
    empty: "The font file AtkinsonHyperlegibleNext-Regular.ttf is missing.",
    folder_instead: "The font file SourceSerif4-Italic.ttf is missing.",
}


def refusal(setter: Typesetter) -> str:
    """What typesetting a page says; empty where it makes one."""
    try:
        setter.pdf(samples.couple())
    except TypesetError as error:
        return str(error)
    return ""


@pytest.mark.fault(37)
@pytest.mark.parametrize("damage", DAMAGES)
def test_nothing_is_printed_in_another_face(resources: Path, damage: Callable[[Path], None]) -> None:
    """It is refused by name, from a fresh start and in the midst of work, and works again once the fonts are back."""
    running = Typesetter(resources)
    good = running.pdf(samples.couple())
    damage(resources / "fonts")
    expected = f"{DAMAGES[damage]} Nothing can be printed until you install Frame Builder again."
    assert refusal(running) == expected
    assert refusal(Typesetter(resources)) == expected
    shutil.rmtree(resources / "fonts")
    shutil.copytree(RESOURCES / "fonts", resources / "fonts")
    assert running.pdf(samples.couple()) == good


@pytest.mark.fault(37, control=True)
@pytest.mark.parametrize("damage", [drop, clear, folder_instead])
def test_unasked_the_typesetter_takes_another_face(
    resources: Path, monkeypatch: pytest.MonkeyPatch, damage: Callable[[Path], None]
) -> None:
    """Without the look at the fonts there is a document, and it is not the one that was meant."""
    good = Typesetter(resources).pdf(samples.couple())
    damage(resources / "fonts")
    monkeypatch.setattr(Faces, "flaw", lambda _faces: "")
    made = Typesetter(resources)
    monkeypatch.setattr(Typesetter, "coverage", Typesetter(RESOURCES).coverage)
    assert made.pdf(samples.couple()) != good


@pytest.mark.fault(37)
def test_no_changed_byte_is_overlooked(tmp_path: Path) -> None:
    """Anywhere in a font: a byte changed, or the end cut off."""
    whole = (RESOURCES / "fonts" / f"{FACES[0]}.ttf").read_bytes()
    path, chance = tmp_path / "font.ttf", random.Random(37)
    path.write_bytes(whole)
    assert intact(path)
    for _ in range(CHANGED):
        damaged = bytearray(whole)
        damaged[chance.randrange(len(whole))] ^= chance.randint(1, 255)
        path.write_bytes(damaged)
        assert not intact(path)
    for end in (0, 1, 12, 500, len(whole) - 1):
        path.write_bytes(whole[:end])
        assert not intact(path)


@pytest.mark.fault(37)
def test_every_shipped_font_is_whole_and_listed() -> None:
    fonts = RESOURCES / "fonts"
    assert flaw(fonts) == ""
    assert {path.stem for path in fonts.glob("*.ttf")} == set(FACES)


@pytest.mark.fault(37)
def test_words_are_not_blamed_for_a_damaged_font(resources: Path, library: Library) -> None:
    """No field says that a letter cannot be printed where it is the font that is gone."""
    empty(resources / "fonts")
    assert Library(resources, library.catalogue, library.atlas).coverage.first_missing("Ana 漢") is None
    assert library.coverage.first_missing("Ana 漢") == "The letter “漢” (U+6F22)"


def test_the_fonts_are_read_again_only_when_they_changed(resources: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The look before each document costs next to nothing."""
    watched, reads = Faces(resources / "fonts"), []
    monkeypatch.setattr(faces, "intact", lambda path: reads.append(path) or True)
    for _ in range(20):
        assert watched.flaw() == ""
    assert len(reads) == len(FACES)
