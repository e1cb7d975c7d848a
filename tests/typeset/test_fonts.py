# SPDX-License-Identifier: MIT
"""The coverage agrees with what the typesetter really prints."""

from __future__ import annotations

import struct
import unicodedata
from pathlib import Path

import pypdfium2
import pytest

from frame_builder.domain.document import GAP, Notice, Paragraph
from frame_builder.typeset.errors import TypesetError
from frame_builder.typeset.fonts import Coverage
from frame_builder.typeset.typesetter import Typesetter

from . import samples
from .reading import RESOURCES


@pytest.fixture(scope="module")
def coverage() -> Coverage:
    return Coverage.of_folder(RESOURCES / "fonts")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("K. M.", None),
        ("£65, “quoted” – 50 €…", None),
        (f"We meet on {GAP}\nat noon", None),
        ("Zoe\u0308", None),
        ("Жанна", None),
        ("Mei 漢", "The letter “漢” (U+6F22)"),
        ("sad 😢", "The character “😢” (U+1F622)"),
        ("a\tb", "The invisible character U+0009"),
        ("a\u202eb", "The invisible character U+202E (right-to-left override)"),
    ],
)
def test_the_first_missing_character_is_named(coverage: Coverage, text: str, told: str | None) -> None:
    assert coverage.first_missing(text) == told


def test_coverage_is_not_more_than_the_fonts_hold(coverage: Coverage, typesetter: Typesetter) -> None:
    """Every letter that counts as printable is printed by the typesetter, in every style a document uses."""
    printable = (chr(code) for code in sorted(coverage.characters) if chr(code).isprintable() and chr(code) != " ")
    letters = [letter for letter in printable if coverage.first_missing(letter) is None]
    assert len(letters) > 600
    for start in range(0, len(letters), 200):
        text = " ".join(letters[start : start + 200])
        shown = samples.document(
            *samples.opening(samples.KIM.model_copy(update={"name": text})),
            samples.change(0).model_copy(update={"part": text, "reason": text, "before": (text,), "cause": text}),
            Paragraph(decision="a.b", text=text, margin=text),
        )
        assert typesetter.pdf(shown)


def test_every_letter_is_read_back_once(coverage: Coverage, typesetter: Typesetter) -> None:
    """A letter made of two glyphs reads as two letters to whoever copies or listens; none may be left."""
    letters = [
        chr(code)
        for code in sorted(coverage.characters)
        if unicodedata.category(chr(code))[0] in "LNPS" and coverage.first_missing(chr(code)) is None
    ]
    wrong = []
    for start in range(0, len(letters), 24):
        some = letters[start : start + 24]
        text = "\n".join(f"q{letter}z" for letter in some)
        for block in (Notice(text=text), Paragraph(decision="a.b", text=text)):
            with pypdfium2.PdfDocument(typesetter.pdf(samples.document(block))) as pdf:
                read = unicodedata.normalize("NFKC", pdf[0].get_textpage().get_text_bounded())
            wrong += [x for x in some if unicodedata.normalize("NFKC", f"q{x}z") not in read]
    assert wrong == []


def test_a_folder_without_fonts_covers_nothing(tmp_path: Path) -> None:
    assert Coverage.of_folder(tmp_path).first_missing("a") == "The letter “a” (U+0061)"


def test_a_broken_font_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "Broken-Regular.ttf").write_bytes(b"\x00\x01\x00\x00")
    with pytest.raises(TypesetError):
        Coverage.of_folder(tmp_path)


def test_both_forms_of_map_are_read(tmp_path: Path) -> None:
    """A made-up font with one map: format 4 (A to C), then format 12 (an emoji)."""
    ends, starts, nothing = (0x43, 0xFFFF), (0x41, 0xFFFF), (0, 0)
    four = struct.pack(">7H", 4, 32, 0, 4, 4, 1, 0) + struct.pack(
        ">2H H 2H 2H 2H", *ends, 0, *starts, *nothing, *nothing
    )
    twelve = struct.pack(">HHLLL", 12, 0, 28, 0, 1) + struct.pack(">LLL", 0x1F600, 0x1F600, 1)
    for name, table, letter in (("Four", four, "B"), ("Twelve", twelve, "😀")):
        folder = tmp_path / name
        folder.mkdir()
        cmap = struct.pack(">HH", 0, 1) + struct.pack(">HHL", 3, 10, 12) + table
        font = struct.pack(">LHHHH", 0x00010000, 1, 0, 0, 0) + struct.pack(">4sLLL", b"cmap", 0, 28, len(cmap)) + cmap
        (folder / f"{name}-Regular.ttf").write_bytes(font)
        assert Coverage.of_folder(folder).first_missing(letter) is None
        assert Coverage.of_folder(folder).first_missing("z") is not None


def test_every_family_ships_its_licence() -> None:
    fonts = RESOURCES / "fonts"
    for family in {path.stem.partition("-")[0] for path in fonts.glob("*.ttf")}:
        assert "SIL OPEN FONT LICENSE Version 1.1" in (fonts / f"{family}-OFL.txt").read_text(encoding="utf-8")
