# SPDX-License-Identifier: MIT
"""Names with markup, control, direction and zero-width characters: printed to the letter, or refused by name."""

from __future__ import annotations

import json
import re
import sys
import unicodedata
from datetime import date
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from frame_builder import cli
from frame_builder.domain.document import Document, Paragraph, Parties, Party, Title
from frame_builder.domain.frame import Frame
from frame_builder.domain.names import MOST_BYTES, file_stem
from frame_builder.domain.values import Cell, Row
from frame_builder.domain.weird import hidden, literal, shown, tame, tame_json, unprintable
from frame_builder.services.library import Library
from frame_builder.services.workspace import Draft, Workspace
from frame_builder.typeset import html
from frame_builder.typeset.html import to_html
from frame_builder.typeset.text import to_text
from frame_builder.typeset.typesetter import Typesetter
from frame_builder.vault.errors import VaultMissing, WrongPassphrase

from ..typeset.reading import page_texts, squeezed

DAY = date(2026, 11, 22)
REFUSED = (
    *("\0", "\x07", "\x1b", "\r", "\x7f", "\x85", "\x9b"),
    *("\u202a", "\u202e", "\u2066", "\u2069", "\u200e", "\u200f", "\u061c"),
    *("\u200b", "\u2060", "\ufeff", "\u180e", "\u3164", "\u115f", "\u034f"),
    *("\ue000", "\U0010fffd", "\ufdd0", "\uffff", "\u0378", "\ud800", "\udfff", "\u2028", "\u2029", "\U000e0041"),
)
JOINED = ("👩\u200d👧", "👩🏽\u200d⚕️", "می\u200cخواهم", "क्\u200dष", "ക്\u200c", "co\u00adoperate", "Zoë Ó Briain", "王")
MARKUP = (
    *("<b>K.</b> & M.", "<script>alert(1)</script>", "</p><img src=x onerror=alert(1)>", "&amp;&#x3C;", "&Save"),
    *('#read("/etc/passwd")', '#panic("x")', "$ x^2 $", "*bold* _it_ `raw`", '"; #let x = 1; "', "\\u{41}", "// no"),
    *(
        "= A heading",
        "{ $name }",
        "{0} {page} %s %n",
        "@ref <label>",
        "=cmd|'/C calc'!A0",
        "[link](x)",
        "https://a.example",
    ),
)
LETTERS = st.text(st.sampled_from([*"<>&\"'#$*_`\\/{}[]=@|;:.-~^", *"aZé ", *REFUSED, "\u200d", "\u200c"]), max_size=30)


def document(text: str) -> Document:
    """A page with the text at every place where a typed one can stand."""
    return Document(
        kind="agreement",
        language="en-GB",
        paper="a4",
        title=text,
        author=text,
        dated=DAY,
        footer=text,
        page_label="{page} of {pages}",
        blocks=(
            Title(text=text, subtitle=text),
            Parties(parties=(Party(role="Client", name=text, lines=(text,)),)),
            Paragraph(decision="x.y", text=text, margin=text),
        ),
    )


# refused by name


@pytest.mark.fault(22)
@pytest.mark.parametrize("character", REFUSED, ids=lambda text: f"U+{ord(text):04X}")
def test_what_hides_or_turns_words_is_refused_by_name(character: str) -> None:
    for text in (character, f"K.{character}M.", f"{character}K", f"K{character}"):
        named = unprintable(text)
        assert named.startswith(f"U+{ord(character):04X}, ")
        assert named.isprintable()
        assert hidden(text).startswith(f"The invisible character U+{ord(character):04X} (")
        assert tame(text) != text or unicodedata.category(character) not in ("Cc",)


@pytest.mark.parametrize("text", JOINED)
def test_joiners_are_taken_where_writing_needs_them(text: str) -> None:
    assert unprintable(text) == hidden(text) == ""


@pytest.mark.parametrize(
    "text", ["a\u200db", "\u200d", "k\u200cm", "👩\u200d", "\u200d👩", "👩\u200dm", "12\u200d34", "😀\u200c😀"]
)
def test_joiners_elsewhere_hide_something(text: str) -> None:
    """Two names that look the same must be the same."""
    assert unprintable(text).startswith("U+200")


@pytest.mark.fault(22)
def test_it_is_named_where_it_was_typed(library: Library) -> None:
    space = Workspace(library, Draft(frame=Frame()), lambda: DAY)
    for text in ("K.\u202eM.", "K.\u200bM.", "K\x07"):
        rows = (Row(cells=(Cell(column="name", value=text), Cell(column="role", value="client"))),)
        assert space.unprintable(text).startswith("The invisible character U+")
        assert space.unprintable(rows).startswith("The invisible character U+")
        space.set_addition("fees.session-fee", text)
        assert space.unprintable_at is not None
        space.set_addition("fees.session-fee", "")


# printed to the letter


class _Words(HTMLParser):
    """The words of a page, and the names of its elements."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.words: list[str] = []
        self.elements: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.add(tag)
        assert not any(name.startswith("on") or name in ("src", "href") for name, _ in attrs)

    def handle_data(self, data: str) -> None:
        self.words.append(data)


OURS = {*("html", "head", "meta", "title", "style", "body", "main", "footer"), *("p", "h1", "h2", "br", "div")}


def page_words(page: str) -> _Words:
    found = _Words()
    found.feed(page)
    found.close()
    return found


def says(page: str, text: str) -> bool:
    """Whether a page says the text and is made of our elements alone."""
    found = page_words(page)
    bare = "".join("".join(found.words).split())
    return found.elements <= OURS and bare.count("".join(text.split())) >= 5


@pytest.mark.fault(22)
@given(LETTERS.filter(lambda text: text.strip() and "\x85" not in text))
@settings(max_examples=60)
def test_a_web_page_says_it_to_the_letter(text: str) -> None:
    visible = "".join(character for character in text if character not in "\0\r\x1b\x7f\ud800\udfff\x9b")
    if visible.strip() and not unprintable(visible):
        assert says(to_html(document(visible)), visible)


@pytest.mark.fault(22)
@pytest.mark.parametrize("text", MARKUP)
def test_markup_is_printed_to_the_letter_everywhere(text: str) -> None:
    assert says(to_html(document(text)), text)
    assert "".join(to_text(document(text)).split()).count("".join(text.split())) >= 4


@pytest.mark.fault(22, control=True)
@pytest.mark.parametrize("text", [text for text in MARKUP if "<" in text and "label" not in text])
def test_control_a_web_page_that_escapes_nothing(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(html, "escape", lambda words: words)
    with pytest.raises(AssertionError):
        assert says(to_html(document(text)), text)


@pytest.mark.fault(22)
def test_the_pdf_prints_all_of_it_to_the_letter(library: Library) -> None:
    """One document with every one of them: none is markup, none is code, none reads a file."""
    words = [text for text in MARKUP if not library.coverage.first_missing(text)]
    assert len(words) == len(MARKUP)
    blocks = tuple(Paragraph(decision="x.y", text=text) for text in words)
    page = document("plain").model_copy(update={"blocks": (Title(text=words[0]), *blocks), "title": words[1]})
    printed = squeezed("".join(page_texts(Typesetter(library.root).pdf(page))))
    for text in words:
        assert squeezed(text) in printed
    assert "root:" not in printed


# the terminal


@pytest.mark.fault(22)
@given(LETTERS)
@settings(max_examples=60)
@example("\x1b]0;owned\x07\x9b31m\u202e")
@example("a name that is no text \udcff")
@example("\ud800\udfff")
def test_a_terminal_only_prints(text: str) -> None:
    steering = re.compile("[\0-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u200e\u200f]")
    assert not steering.search(tame(text))
    tame(text).encode("utf-8")
    printed = tame_json(json.dumps({"text": text}, ensure_ascii=False))
    assert not steering.search(printed)
    printed.encode("utf-8")
    assert json.loads(printed) == json.loads(json.dumps({"text": text})), "JSON joins two halves of a character itself"
    for line in (literal(text), shown(text)):
        assert line.isprintable() or not line
        assert len(line) <= max(len(text), 61)


@pytest.mark.fault(22)
def test_neither_a_file_s_name_nor_its_words_reach_the_terminal_as_orders(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    letter = tmp_path / "letter.txt"
    letter.write_text(
        "We meet \x1b[31mon Tuesdays\x07, and \u202ethat is all there is to say of it for now. " * 9, "utf-8"
    )
    odd = tmp_path / ("\x1b]0;owned\x07\u202e.json" if sys.platform != "win32" else "odd.json")
    for words in (
        ["reading", str(letter), "--text-language", "en"],
        ["reading", str(letter), "--text-language", "en", "--json"],
        ["check", str(odd)],
        ["render", str(odd), "-o", str(tmp_path / "\x1b[2J.xyz")],
        ["check", str(odd), "--date", "\x1b[2J\u202e" + "9" * 5000],
        ["restore", str(odd)],
        ["\x1b[2J"],
        ["check", "--\x9b31m"],
    ):
        cli.run(words)
        printed = "".join(capsys.readouterr())
        assert printed
        assert tame(printed) == printed
        assert len(printed) < 30_000


@pytest.mark.fault(22, control=True)
def test_control_the_same_words_untamed(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch) -> None:
    monkeypatch.setattr("frame_builder.commands.base.tame", lambda text: text)
    letter = tmp_path / "letter.txt"
    letter.write_text("We meet \x1b[31mon Tuesdays, and that is all there is to say of it for now. " * 9, "utf-8")
    cli.run(["reading", str(letter), "--text-language", "en"])
    assert "\x1b" in capsys.readouterr().out


def test_errors_of_the_vault_show_the_folder_as_text() -> None:
    folder = Path("/x/\x1b]0;owned\x07/\u202e")
    for error in (VaultMissing(folder), WrongPassphrase(folder)):
        assert str(error).isprintable()


# names of files


PATHS = ("..", ".", "../../x", "a/b", "a\\b", "x" * 400, "王" * 200)
RESERVED = ("CON", "con", "NUL", "aux", "COM1", "lpt9", "PRN")


@pytest.mark.fault(22)
@given(
    st.text(max_size=40)
    | LETTERS
    | st.sampled_from([*RESERVED, *MARKUP, "..", ".", "../../x", "a/b", "a\\b", "x" * 400, "王" * 200])
)
@settings(max_examples=100)
@example("CON")
@example("../../x")
@example("trailing. . ")
@example("K-17")
def test_a_reference_makes_a_harmless_file_name(text: str) -> None:
    name = file_stem(text)
    assert name == name.strip()
    assert len(name.encode("utf-8")) <= MOST_BYTES + 1
    assert not set(name) & set('/\\:*?"<>|.\0\n\r\t~')
    assert name.isprintable()
    assert any(character.isalnum() for character in name)
    assert name.upper() not in {item.upper() for item in RESERVED}
    assert file_stem(name) == name


def test_ordinary_references_stay_as_they_are() -> None:
    for text in ("K-17", "Zoë 3", "ab_c", "Ана"):
        assert file_stem(text) == text
    assert (file_stem(""), file_stem("../.."), file_stem("..", "")) == ("frame", "frame", "")
