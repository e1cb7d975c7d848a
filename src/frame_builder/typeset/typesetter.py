# SPDX-License-Identifier: MIT
"""PDFs of a document by Typst, wholly in memory."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, time
from pathlib import Path
from typing import Any, Final

import typst

from ..domain.document import Document, block_texts
from .errors import TypesetError
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
    """A typeset document and where each decision's clause stands in it, one span a page it touches."""

    pdf: bytes
    page_count: int
    spans: Mapping[str, tuple[Span, ...]]


class Typesetter:
    """Typesets documents; use one instance from one thread only, best a worker of its own."""

    def __init__(self, resources: Path) -> None:
        """Find templates and fonts below `resources`; no font of the system is ever used."""
        self._templates = resources / "typeset"
        self._fonts = resources / "fonts"
        self._coverage: Coverage | None = None
        self._compiler: typst.Compiler | None = None

    def pdf(self, document: Document) -> bytes:
        """The document as tagged PDF/UA-1 and PDF/A-2a; the same document gives the same bytes.

        Raises TypesetError when a character cannot be printed or the document cannot be laid out.
        """
        self._refuse_unprintable(document)
        try:
            return self._compile(document)
        except (KeyboardInterrupt, SystemExit, MemoryError):
            raise
        except BaseException as error:  # noqa: BLE001 - a panic of the Rust library is a bare BaseException
            if not isinstance(error, Exception):
                self._compiler = None  # a panic inside the typesetter leaves it in no state to go on with
            raise TypesetError(f"The document could not be laid out ({type(error).__name__}).") from None

    def preview(self, document: Document) -> Preview:
        """The same PDF, with the place of every decision's clause for highlighting and scrolling."""
        pdf = self.pdf(document)
        told = self._places()
        spans = _spans(told["marks"], float(told["top"]), float(told["bottom"]))
        return Preview(pdf=pdf, page_count=int(told["pages"]), spans=spans)

    def _compile(self, document: Document) -> bytes:
        if self._compiler is None:
            fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(self._fonts)])
            self._compiler = typst.Compiler(root=str(self._templates), font_paths=fonts)
        made = self._compiler.compile(
            input=str(self._templates / f"{document.kind}.typ"),
            format="pdf",
            sys_inputs={"data": document.model_dump_json()},
            pdf_standards=STANDARDS,
            timestamp=datetime.combine(document.dated, time(12), UTC),
        )
        if not isinstance(made, bytes):
            raise TypeError("a PDF is one file")
        return made

    def _places(self) -> dict[str, Any]:
        """What the template notes at the end of the document typeset last."""
        if self._compiler is None:
            raise TypesetError("Nothing has been typeset yet.")
        told: dict[str, Any] = json.loads(self._compiler.query("<places>", field="value", one=True))
        return told

    def _refuse_unprintable(self, document: Document) -> None:
        if self._coverage is None:
            self._coverage = Coverage.of_folder(self._fonts)
        for text in _all_texts(document):
            missing = self._coverage.first_missing(text)
            if missing is not None:
                raise TypesetError(f"{missing} cannot be printed, because no font of Frame Builder has it.")


def _all_texts(document: Document) -> Iterable[str]:
    yield from (document.title, document.author, document.footer, document.page_label, document.draft_label)
    for block in document.blocks:
        yield from block_texts(block)


def _spans(marks: Iterable[dict[str, Any]], top: float, bottom: float) -> dict[str, tuple[Span, ...]]:
    """Pair the marks of each decision into one span a page, from its first line's top to its last line's foot."""
    found: dict[str, dict[int, tuple[float, float]]] = {}
    begun: dict[str, tuple[int, float]] = {}
    for mark in marks:
        decision, page, y = str(mark["decision"]), int(mark["page"]) - 1, float(mark["y"])
        if mark["edge"] == "top":
            begun[decision] = (page, y)
            continue
        first, start = begun.get(decision, (page, y))
        on_pages = found.setdefault(decision, {})
        for number in range(first, page + 1):
            upper = start if number == first else top
            lower = y if number == page else bottom
            before = on_pages.get(number)
            on_pages[number] = (upper, lower) if before is None else (min(before[0], upper), max(before[1], lower))
    return {
        decision: tuple(Span(page=page, top=upper, bottom=lower) for page, (upper, lower) in sorted(pages.items()))
        for decision, pages in found.items()
    }
