# SPDX-License-Identifier: MIT
"""The PDF: valid twice over, its words all there, the same bytes each time, and never a program."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from frame_builder.domain.document import (
    GAP,
    Document,
    Heading,
    Items,
    Paragraph,
    Parties,
    Party,
    Title,
    block_texts,
)
from frame_builder.typeset.errors import TypesetError
from frame_builder.typeset.typesetter import Typesetter, literal

from . import samples
from .reading import RESOURCES, complaints, page_of, page_texts, squeezed, tops

SHAPES: dict[str, Callable[[], Document]] = {
    "one page": samples.one_page,
    "one page, letter": lambda: samples.one_page("us-letter"),
    "long": samples.long,
    "long, letter": lambda: samples.long("us-letter", draft=False),
    "couple": samples.couple,
    "couple, letter": lambda: samples.couple("us-letter"),
    "one change": lambda: samples.amendment(1),
    "ten changes": lambda: samples.amendment(10),
    "ten changes, letter": lambda: samples.amendment(10, "us-letter"),
    "long changes": lambda: samples.amendment(3, sentences=14),
}


@pytest.fixture(params=SHAPES, ids=lambda name: name)
def shape(request: pytest.FixtureRequest) -> Document:
    return SHAPES[request.param]()


def test_both_validators_have_nothing_against_it(typesetter: Typesetter, shape: Document) -> None:
    assert complaints(typesetter.pdf(shape)) == []


def _expected(document: Document) -> str:
    words = []
    for block in document.blocks:
        if isinstance(block, Heading) and block.number:
            words.append(str(block.number))
        words += block_texts(block)
    return squeezed("".join(words))


def test_every_word_can_be_read_back_in_order(typesetter: Typesetter, shape: Document) -> None:
    pages = page_texts(typesetter.pdf(shape))
    body = []
    for number, text in enumerate(pages, start=1):
        label = shape.page_label.replace("{page}", str(number)).replace("{pages}", str(len(pages)))
        footer = squeezed(shape.draft_label + shape.footer + label)
        assert text.endswith(footer)
        body.append(text.removesuffix(footer))
    assert "".join(body) == _expected(shape)


def test_the_paper_is_the_one_asked_for(typesetter: Typesetter) -> None:
    for paper, size in (("a4", (595.28, 841.89)), ("us-letter", (612, 792))):
        document = samples.one_page("a4" if paper == "a4" else "us-letter")
        with pypdfium2.PdfDocument(typesetter.pdf(document)) as pdf:
            assert pdf.get_page_size(0) == pytest.approx(size, abs=0.1)


def test_title_language_and_author_are_told(typesetter: Typesetter) -> None:
    pdf = typesetter.pdf(samples.one_page())
    with pypdfium2.PdfDocument(pdf) as document:
        told = document.get_metadata_dict()
        assert told["Title"] == "Our agreement"
        assert told["Author"] == "Dr Ana Ruiz"
        assert told["CreationDate"].startswith("D:20261124")
        assert document.is_tagged()
    assert b"en-GB" in pdf


def test_the_same_document_gives_the_same_bytes(typesetter: Typesetter) -> None:
    document = samples.long()
    first = typesetter.pdf(document)
    typesetter.pdf(samples.couple())
    assert typesetter.pdf(document) == first
    assert Typesetter(RESOURCES).pdf(document) == first


def test_threads_may_share_a_typesetter(typesetter: Typesetter) -> None:
    documents = [samples.long(sections=4, offset=number % 3) for number in range(9)]
    alone = [typesetter.pdf(document) for document in documents]
    with ThreadPoolExecutor(3) as pool:
        assert [preview.pdf for preview in pool.map(Typesetter(RESOURCES).preview, documents)] == alone


def test_a_new_process_gives_the_same_bytes_and_writes_no_file(typesetter: Typesetter, tmp_path: Path) -> None:
    document = samples.couple()
    code = (
        "import sys; from pathlib import Path\n"
        "from frame_builder.domain.document import Document\n"
        "from frame_builder.typeset.typesetter import Typesetter\n"
        "document = Document.model_validate_json(sys.stdin.buffer.read())\n"
        "sys.stdout.buffer.write(Typesetter(Path(sys.argv[1])).preview(document).pdf)\n"
    )
    before = {path: path.stat().st_mtime_ns for path in RESOURCES.joinpath("typeset").iterdir()}
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    made = subprocess.run(
        [sys.executable, "-B", "-c", code, str(RESOURCES)],
        input=document.model_dump_json().encode(),
        capture_output=True,
        check=True,
        cwd=scratch,
        env={**os.environ, "TMPDIR": str(scratch), "HOME": str(scratch), "XDG_CACHE_HOME": str(scratch)},
    )
    assert made.stdout == typesetter.pdf(document)
    assert list(scratch.iterdir()) == []
    assert {path: path.stat().st_mtime_ns for path in RESOURCES.joinpath("typeset").iterdir()} == before
    assert tempfile.gettempdir()


NASTY = (
    '#read("/etc/passwd")',
    "*x* _y_ `z` $1$",
    "<b>",
    "& < > \" ' \\",
    '\\"); panic("no") //',
    "= Heading",
    "- item",
    "@ref <label>",
    "/* gone */ // gone",
    "\\u{1F600}",
    "https://example.org/a_b",
    "{page} of {pages}",
)


def _with_name(name: str) -> Document:
    return samples.document(
        Title(text="Our agreement", subtitle=name),
        Parties(parties=(Party(role="Client", name=name, lines=(name,)),)),
        Heading(number=1, section="sessions", text=name),
        Paragraph(decision="sessions.frequency", text=name, margin=name[:10]),
        Items(decision="sessions.frequency", items=(name, name)),
        samples.signing((name, "Client")),
        title=name,
    )


@pytest.mark.parametrize("name", NASTY)
def test_what_people_type_is_never_markup(typesetter: Typesetter, name: str) -> None:
    document = _with_name(name)
    assert "".join(page_texts(typesetter.pdf(document))).startswith(_expected(document))


@settings(max_examples=60, deadline=None)
@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cs"])))
def test_a_literal_stays_one_string(text: str) -> None:
    quoted = literal(text)
    inside = quoted[1:-1]
    assert quoted[0] == quoted[-1] == '"'
    assert inside.replace("\\\\", "").replace('\\"', "").count('"') == 0
    assert not inside.replace("\\\\", "").endswith("\\")


@settings(max_examples=40, deadline=None)
@given(st.text(st.sampled_from("#[](){}$*_`\\\"'<>@=-+/~&;:,.!?^|%0aZé £€–“”\n"), min_size=1, max_size=40))
def test_any_printable_text_comes_back(text: str) -> None:
    document = samples.document(Paragraph(decision="a.b", text=f"begin {text} end"))
    body = page_texts(Typesetter(RESOURCES).pdf(document))[0]
    assert squeezed(f"begin{text}end") in body


def test_a_letter_no_font_has_is_named(typesetter: Typesetter) -> None:
    with pytest.raises(TypesetError) as refused:
        typesetter.pdf(_with_name("漢 Mei"))
    assert str(refused.value) == "The letter “漢” (U+6F22) cannot be printed, because no font of Frame Builder has it."


def test_names_of_many_languages_print(typesetter: Typesetter) -> None:
    for name in ("Zofia Źdźbło-Gęśla", "Ólafur Þórðarson", "Nguyễn Thị Hạnh", "Şükrü Çağlı", "Жанна Щукина", "Ωμέγα"):
        document = _with_name(name)
        assert _expected(document) in "".join(page_texts(typesetter.pdf(document)))
        assert complaints(typesetter.pdf(document)) == []


def test_decomposed_accents_print(typesetter: Typesetter) -> None:
    document = samples.document(Paragraph(decision="a.b", text="Zoe\u0308 and Rene\u0301"))
    assert page_texts(typesetter.pdf(document))


@pytest.mark.parametrize("broken", [{"kind": "poster"}, {"language": "nonsense!"}, {"paper": "a0"}])
def test_bad_data_is_one_sentence_without_the_words(typesetter: Typesetter, broken: dict[str, str]) -> None:
    document = _with_name("Secret Person").model_copy(update=broken)
    with pytest.raises(TypesetError) as refused:
        typesetter.pdf(document)
    assert "Secret" not in str(refused.value)
    assert str(refused.value).endswith(".")
    assert typesetter.pdf(samples.one_page())


def test_missing_templates_are_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(TypesetError):
        Typesetter(tmp_path).pdf(samples.document())


def test_spans_frame_their_clause(typesetter: Typesetter) -> None:
    document = samples.long()
    preview = typesetter.preview(document)
    pages = page_texts(preview.pdf)
    assert preview.page_count == len(pages)
    decisions = {block.decision for block in document.blocks if isinstance(block, Paragraph)}
    assert set(preview.spans) == decisions
    marked = samples.long()
    for number, block in enumerate(marked.blocks):
        if isinstance(block, Paragraph):
            unique = block.model_copy(update={"text": f"Clause{number}: " + block.text})
            marked = marked.model_copy(
                update={"blocks": (*marked.blocks[:number], unique, *marked.blocks[number + 1 :])}
            )
    preview = typesetter.preview(marked)
    pages = page_texts(preview.pdf)
    for number, block in enumerate(marked.blocks):
        if isinstance(block, Paragraph):
            page = page_of(pages, f"Clause{number}:")
            (top,) = tops(preview.pdf, page, f"Clause{number}:")
            first = preview.spans[block.decision][0]
            assert first.page == page
            assert 0 <= top - first.top < 5
            assert all(span.bottom > span.top + 10 for span in preview.spans[block.decision])


def test_changes_have_spans_too(typesetter: Typesetter) -> None:
    preview = typesetter.preview(samples.amendment(4))
    assert set(preview.spans) == {f"part.point-{i}" for i in range(4)}
    assert all(span.bottom - span.top > 40 for spans in preview.spans.values() for span in spans)


def test_a_decision_that_speaks_twice_has_two_spans(typesetter: Typesetter) -> None:
    document = samples.document(
        Paragraph(decision="own.clauses", text="First."),
        Items(decision="own.clauses", items=("One.", "Two.")),
        Paragraph(decision="a.b", text="Between."),
        Paragraph(decision="own.clauses", text="Second."),
    )
    spans = typesetter.preview(document).spans
    first, second = spans["own.clauses"]
    (between,) = spans["a.b"]
    assert first.top < first.bottom <= between.top + 2 < between.bottom <= second.top + 2
    assert first.bottom - first.top > 40


def test_a_clause_over_two_pages_has_a_span_on_each(typesetter: Typesetter) -> None:
    document = samples.document(Paragraph(decision="a.b", text=samples.filler(70)))
    first, second = typesetter.preview(document).spans["a.b"]
    assert (first.page, second.page) == (0, 1)
    assert first.bottom > 700
    assert second.top < 80


def test_a_gap_is_a_line_to_write_on(typesetter: Typesetter) -> None:
    with_gap = typesetter.pdf(samples.document(Paragraph(decision="a.b", text=f"We meet on {GAP}.")))
    without = typesetter.pdf(samples.document(Paragraph(decision="a.b", text="We meet on .")))
    with pypdfium2.PdfDocument(with_gap) as one, pypdfium2.PdfDocument(without) as other:
        assert len(list(one[0].get_objects())) > len(list(other[0].get_objects()))
    assert complaints(with_gap) == []
