# SPDX-License-Identifier: MIT
"""Where pages break: over many lengths no heading is stranded, no list loses its intro, no signature splits."""

from __future__ import annotations

import re

import pypdfium2
import pytest

from frame_builder.domain.document import Block, Document, Gap, Heading, Items, Paragraph, Party
from frame_builder.typeset.typesetter import Typesetter

from . import samples
from .reading import complaints, page_of, page_texts, squeezed

LENGTHS = range(0, 34, 2)


def _paragraph(text: str, decision: str = "a.b", margin: str = "") -> Paragraph:
    return Paragraph(decision=decision, text=text, margin=margin)


def _shifted(lines: int, *blocks: Block, paper: samples.Paper = "a4") -> Document:
    """The blocks, pushed down a first page by so many lines."""
    room = tuple(_paragraph("\n".join(["A line."] * 12), f"room.r{i}") for i in range(2 if paper == "a4" else 1))
    more = (_paragraph("\n".join(["A line."] * lines), "room.more"),) if lines else ()
    return samples.document(*room, *more, *blocks, paper=paper)


@pytest.mark.parametrize("lines", LENGTHS)
@pytest.mark.parametrize("paper", ["a4", "us-letter"])
def test_headings_and_intros_stay_with_what_follows(typesetter: Typesetter, lines: int, paper: samples.Paper) -> None:
    document = _shifted(
        lines,
        Heading(number=1, section="x", text="Alpha heading"),
        _paragraph("Alpha text begins here. " + samples.filler(3), margin="Alpha\nmargin\nnote"),
        Heading(number=2, section="y", text="Beta heading"),
        _paragraph("Beta intro to a list:", "b.list"),
        Items(decision="b.list", items=("Beta first item.", "Beta second item.", "Beta third item.")),
        _paragraph("Gamma text before a gap.", "b.gap"),
        Gap(decision="b.gap", label="Gamma gap"),
        paper=paper,
    )
    pages = page_texts(typesetter.pdf(document))
    assert page_of(pages, "Alpha heading") == page_of(pages, "Alpha text begins")
    page_of(pages, "Alpha text begins here. We end on time, also when one of us is late")
    assert page_of(pages, "Beta heading") == page_of(pages, "Beta intro to a list:")
    assert page_of(pages, "Beta intro to a list:") == page_of(pages, "Beta first item.")
    assert page_of(pages, "Gamma text before a gap.") == page_of(pages, "Gamma gap")


@pytest.mark.parametrize("lines", LENGTHS)
@pytest.mark.parametrize("signers", [2, 3])
def test_signatures_are_whole_and_in_company(typesetter: Typesetter, lines: int, signers: int) -> None:
    names = tuple((f"Signer{i} Longname", "Client") for i in range(signers))
    document = _shifted(lines, _paragraph("The last agreed words."), samples.signing(*names), samples.NOTICE)
    pages = page_texts(typesetter.pdf(document))
    page = page_of(pages, "The last agreed words.")
    assert page_of(pages, "What we agree") == page
    assert page_of(pages, "We have talked this through") == page
    assert {page_of(pages, name) for name, _ in names} == {page}
    assert pages[page].count("Date") == signers
    assert page_of(pages, "It is not legal advice") == page
    assert page == len(pages) - 1


@pytest.mark.parametrize("lines", LENGTHS)
def test_a_short_change_stays_whole(typesetter: Typesetter, lines: int) -> None:
    change = samples.change(0).model_copy(update={"part": "Delta part", "reason": "Delta reason."})
    document = _shifted(lines, change, samples.signing(("K. M.", "Client"))).model_copy(update={"kind": "amendment"})
    pages = page_texts(typesetter.pdf(document))
    assert page_of(pages, "Delta part") == page_of(pages, "Delta reason.")


@pytest.mark.parametrize("sections", [1, 3, 5, 7, 9, 11])
@pytest.mark.parametrize("offset", [0, 1, 2])
def test_no_page_is_nearly_empty(typesetter: Typesetter, sections: int, offset: int) -> None:
    """Each page but the last is filled to at least half with text."""
    pages = page_texts(typesetter.pdf(samples.long(sections=sections, offset=offset)))
    assert all(len(text) > 700 for text in pages[:-1])


def test_a_list_longer_than_a_page_prints(typesetter: Typesetter) -> None:
    items = tuple(f"Item number {i}: {samples.filler(2, i)}" for i in range(60))
    document = samples.document(
        _paragraph("Intro:", "b.list"), Items(decision="b.list", items=items), samples.signing(("K. M.", "Client"))
    )
    pages = page_texts(typesetter.pdf(document))
    assert page_of(pages, "Intro:") == 0 == page_of(pages, "Item number 0:")
    assert len(pages) >= 4


LONG_WORDS = (
    "charlotte.featherstonehaugh-wolanski@counselling-in-york.example.org",
    "https://www.example.org/a/very/long/address?with=a&question=in_it#and-a-place",
    "W" * 120,
    "i" * 120,
    "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
)


@pytest.mark.parametrize("word", LONG_WORDS)
def test_words_too_long_for_a_line_break_and_read_whole(typesetter: Typesetter, word: str) -> None:
    party = Party(role="Client", name=word, lines=(word,))
    document = samples.document(
        *samples.opening(party, samples.ANA),
        Heading(number=1, section="x", text=word),
        _paragraph(f"Write to {word} please.", margin=word),
        Items(decision="a.b", items=(word,)),
        Gap(decision="a.c", label=word),
        samples.change(0).model_copy(update={"part": word, "before": (word,), "reason": word}),
        samples.signing((word, "Client")),
    )
    pdf = typesetter.pdf(document)
    body = re.sub(r"K17version124November2026Page\dof\d", "", "".join(page_texts(pdf)))
    assert body.count(squeezed(word)) == 11
    assert complaints(pdf) == []
    with pypdfium2.PdfDocument(pdf) as opened:
        for page in opened:
            letters = page.get_textpage()
            edges = [letters.get_charbox(i)[2] for i in range(letters.count_chars())]
            assert max(edges) < page.get_width() - 40


def test_a_long_name_breaks_at_its_hyphen_only(typesetter: Typesetter) -> None:
    pdf = typesetter.pdf(samples.couple())
    with pypdfium2.PdfDocument(pdf) as opened:
        assert "Featherstonehaugh-" in opened[0].get_textpage().get_text_bounded().replace("\ufffe", "-")


def test_twelve_signers_print(typesetter: Typesetter) -> None:
    names = tuple((f"Signer{i:02} Name", "Client") for i in range(12))
    pages = page_texts(typesetter.pdf(samples.document(_paragraph("Last words."), samples.signing(*names))))
    assert all(page_of(pages, name) >= 0 for name, _ in names)
