# SPDX-License-Identifier: MIT
"""HTML and plain text say the same words as the PDF, in the same order, and nothing in them is a tag."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from html.parser import HTMLParser

import pytest

from frame_builder.domain.document import Document, Heading, Paragraph
from frame_builder.typeset.html import to_html
from frame_builder.typeset.text import WIDTH, to_text

from . import samples
from .test_pdf import NASTY, SHAPES, _with_name

_VOID = {"meta", "br", "link", "img"}


class _Reader(HTMLParser):
    """Collects elements in order and the words in the body, and holds that every tag is closed in turn."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: list[str] = []
        self.told: dict[str, dict[str, str | None]] = {}
        self.words: list[str] = []
        self.title = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append(tag)
        self.told[tag] = dict(attrs)
        if tag not in _VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "title" in self.open:
            self.title += data
        elif "body" in self.open:
            self.words.append(data)


def _read(document: Document) -> _Reader:
    reader = _Reader()
    reader.feed(to_html(document))
    reader.close()
    assert reader.open == []
    return reader


def _letters(text: str) -> str:
    return "".join(letter for letter in text if letter.isalnum())


def _spoken(document: Document) -> str:
    words = []
    for block in document.blocks:
        if isinstance(block, Heading) and block.number:
            words.append(str(block.number))
        words += samples.texts(block)
    return _letters("".join(words) + document.draft_label + document.footer)


@pytest.fixture(params=SHAPES, ids=lambda name: name)
def shape(request: pytest.FixtureRequest) -> Document:
    maker: Callable[[], Document] = SHAPES[request.param]
    return maker()


def test_html_says_every_word_in_order(shape: Document) -> None:
    reader = _read(shape)
    assert _letters("".join(reader.words)) == _spoken(shape)
    assert reader.title == shape.title
    assert reader.told["html"]["lang"] == shape.language
    assert reader.seen.count("h1") == 1
    assert reader.seen.count("main") == 1


def test_html_fetches_nothing(shape: Document) -> None:
    reader = _read(shape)
    assert not {"link", "script", "img", "iframe", "a", "object"} & set(reader.seen)
    page = to_html(shape)
    assert "url(" not in page
    assert "@import" not in page
    assert "default-src 'none'" in page


def test_html_prints_on_the_right_paper() -> None:
    assert "size: A4" in to_html(samples.one_page())
    assert "size: letter" in to_html(samples.one_page("us-letter"))


@pytest.mark.parametrize("name", [*NASTY, "</title><script>alert(1)</script>", "“ ” &amp; &#60;"])
def test_html_escapes_everything(name: str) -> None:
    document = _with_name(name)
    reader = _read(document)
    assert "script" not in reader.seen
    assert reader.title == name
    assert _letters("".join(reader.words)) == _spoken(document)
    assert to_text(document).count(name) >= 4


def test_facts_are_a_table_with_row_headers() -> None:
    page = to_html(samples.one_page())
    assert '<th scope="row">We meet</th>' in page


def test_text_says_every_word_in_order_within_its_width(shape: Document) -> None:
    text = to_text(shape)
    assert _letters(text) == _spoken(shape)
    assert all(len(line) <= WIDTH for line in text.splitlines())
    assert text.endswith("\n")
    assert "\n\n\n" not in text


def test_text_keeps_a_long_address_whole() -> None:
    address = "https://example.org/" + "a" * 90
    text = to_text(samples.document(Paragraph(decision="a.b", text=f"Write to {address} please.")))
    assert address in text


def test_only_printing_needs_qt() -> None:
    code = (
        "import sys\n"
        "from frame_builder.typeset import errors, fonts, html, pages, text, typesetter\n"
        "sys.exit(any(name.startswith('PySide6') for name in sys.modules))\n"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_a_gap_is_a_row_of_underscores() -> None:
    assert "We meet on ________ at ________," in to_text(samples.couple())
    assert "We meet on ________ at ________," in to_html(samples.couple())
