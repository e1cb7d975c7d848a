# SPDX-License-Identifier: MIT
"""PDFs of a document by Typst, wholly in memory."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, time
from pathlib import Path
from types import TracebackType
from typing import Any, Final

import typst

from ..domain.document import MOST_BLOCKS, MOST_LETTERS, Document, block_texts, is_too_long
from .errors import TypesetError
from .faces import Faces
from .fonts import Coverage

STANDARDS: Final[list[typst.PDFStandard]] = ["a-2a", "ua-1"]
"""Archivable and accessible: both are enforced while the PDF is written."""


@dataclass(frozen=True, slots=True)
class Span:
    """Where a stretch of text stands: page counted from 0, top and bottom in points from the page's top."""

    page: int
    top: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Preview:
    """A typeset document and where each decision's clause stands in it: one span a page it touches, in order.

    A decision that speaks in several places, as own clauses do, has spans in each of them.
    """

    pdf: bytes
    page_count: int
    spans: Mapping[str, tuple[Span, ...]]


class Typesetter:
    """Typesets documents; may be called from any thread, best a worker, as the first document takes 0.1 seconds.

    The document travels as a JSON string literal inside the source. (As `sys_inputs` it would be part of what
    every piece of layout depends on: one edited clause would lay out all of seven pages anew, 67 ms and not 20.)
    """

    def __init__(self, resources: Path) -> None:
        """Find templates and fonts below `resources`; no font of the system is ever used."""
        self._templates = resources / "typeset"
        self._faces = Faces(resources / "fonts")
        self._coverage: Coverage | None = None
        self._loaded_fonts: typst.Fonts | None = None

    def pdf(self, document: Document) -> bytes:
        """The document as tagged PDF/UA-1 and PDF/A-2a; the same document gives the same bytes.

        Raises TypesetError when a character cannot be printed or the document cannot be laid out.
        """
        return self._compiled(self.source(document), document)

    def preview(self, document: Document) -> Preview:
        """The same PDF, with the place of every decision's clause for highlighting and scrolling."""
        source = self.source(document)
        pdf = self._compiled(source, document)
        with _one_sentence():
            places = json.loads(self._query(source))
        spans = _spans(places["marks"], float(places["top"]), float(places["bottom"]))
        return Preview(pdf=pdf, page_count=int(places["pages"]), spans=spans)

    @property
    def coverage(self) -> Coverage:
        """Which characters can be printed, to refuse a name while it is typed."""
        if self._coverage is None:
            self._coverage = Coverage.of_folder(self._faces.folder)
        return self._coverage

    @property
    def _fonts(self) -> typst.Fonts:
        if self._loaded_fonts is None:
            self._loaded_fonts = typst.Fonts(
                include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(self._faces.folder)]
            )
        return self._loaded_fonts

    def source(self, document: Document) -> bytes:
        """The document as Typst source.

        Raises TypesetError where it is too long, naming the first character that cannot be printed, or the font that is
        missing or damaged: the typesetter would take another face without a word.
        """
        if is_too_long(document):  # nothing can stop the typesetter once it works
            raise TypesetError(
                f"This document is too long to be laid out: it has more than {MOST_BLOCKS:,} paragraphs, more than "
                f"{MOST_LETTERS:,} letters, or one paragraph that is a book. You can read it in the list of versions."
            )
        if flaw := self._faces.flaw():
            self._coverage = self._loaded_fonts = None  # read again once they are back
            raise TypesetError(f"{flaw} Nothing can be printed until you install Frame Builder again.")
        for text in _all_texts(document):
            missing = self.coverage.first_missing(text)
            if missing is not None:
                raise TypesetError(f"{missing} cannot be printed, because no font of Frame Builder has it.")
        with _one_sentence():
            template = (self._templates / f"{document.kind}.typ").read_text(encoding="utf-8")
            return f"#let document-json = {literal(document.model_dump_json())}\n{template}".encode()

    def _compiled(self, source: bytes, document: Document) -> bytes:
        with _one_sentence():
            pdf = typst.Compiler(root=str(self._templates), font_paths=self._fonts).compile(
                input=source,
                format="pdf",
                pdf_standards=STANDARDS,
                timestamp=datetime.combine(document.dated, time(12), UTC),
            )
        if not isinstance(pdf, bytes):
            raise TypesetError("The document could not be laid out as one file.")
        return pdf

    def _query(self, source: bytes) -> str:
        """What the template notes at its end; quick, because the layout has just been made and is remembered."""
        ask: Callable[..., str] = typst.query  # its declared type wants source and root to be of one type
        return ask(source, "<places>", field="value", one=True, root=str(self._templates), font_paths=self._fonts)


class _one_sentence:  # noqa: N801 - reads as a verb where it is used
    """Turns whatever the typesetter raises, its panics too, into a TypesetError without the document's words."""

    def __enter__(self) -> None:
        return None

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if kind is None or issubclass(kind, TypesetError | KeyboardInterrupt | SystemExit | MemoryError):
            return
        raise TypesetError(f"The document could not be laid out ({kind.__name__}).") from None


def literal(text: str) -> str:
    """Text as a Typst string literal: whatever it says, it stays one string and is never markup or code."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _all_texts(document: Document) -> Iterable[str]:
    yield from (document.title, document.author, document.footer, document.page_label, document.draft_label)
    for block in document.blocks:
        yield from block_texts(block)


def _spans(marks: Iterable[dict[str, Any]], top: float, bottom: float) -> dict[str, tuple[Span, ...]]:
    """One span for each page a clause touches; blocks of one decision that follow each other are one clause."""
    found: dict[str, list[Span]] = {}
    begun, latest = (0, top), ""
    for mark in marks:
        decision, here = str(mark["decision"]), (int(mark["page"]) - 1, float(mark["y"]))
        if mark["edge"] == "top":
            begun = here
            continue
        spans = found.setdefault(decision, [])
        first, start = begun
        if decision == latest:  # the clause goes on: take its last span up again
            resumed = spans.pop()
            first, start = resumed.page, resumed.top
        for page in range(first, here[0] + 1):
            spans.append(
                Span(page=page, top=start if page == first else top, bottom=here[1] if page == here[0] else bottom)
            )
        latest = decision
    return {decision: tuple(spans) for decision, spans in found.items()}
