# SPDX-License-Identifier: MIT
"""Reading a typeset PDF back, and asking two independent validators about it."""

from __future__ import annotations

import io
import re
from pathlib import Path
from typing import Final

import page as page_validation
import pdfua
import pypdfium2

RESOURCES: Final = Path(__file__).resolve().parents[2] / "resources"


EMPTY_HEADINGS: Final = "UA-14-001"
"""A rule of pdfua 0.1.3 that fails itself on a heading of several pieces; that headings are not empty is seen
by reading their words back."""


def squeezed(text: str) -> str:
    """Text without spaces, line ends, bullets, gaps and hyphens (the reader drops those at the end of a line)."""
    return re.sub(r"[\s\x00-\x1f•·\ue000\ufffe\u200b\u2010\u2011\u00ad-]", "", text)


def page_texts(pdf: bytes) -> list[str]:
    """The squeezed text of each page, in reading order."""
    with pypdfium2.PdfDocument(pdf) as document:
        return [squeezed(document[number].get_textpage().get_text_bounded()) for number in range(len(document))]


def page_of(pages: list[str], words: str) -> int:
    """The one page on which these words stand, whole."""
    found = [number for number, text in enumerate(pages) if squeezed(words) in text]
    assert len(found) == 1, f"“{words}” stands on pages {found}"
    return found[0]


def tops(pdf: bytes, page: int, words: str) -> list[float]:
    """Where words stand on a page: the upper edge of the first letter of each finding, in points from the top."""
    with pypdfium2.PdfDocument(pdf) as document:
        sheet = document[page]
        height = sheet.get_height()
        text = sheet.get_textpage()
        search = text.search(words)
        found = []
        while (hit := search.get_next()) is not None:
            found.append(height - text.get_charbox(hit[0])[3])
        return found


def complaints(pdf: bytes) -> list[str]:
    """What the validators have against a PDF, as PDF/UA-1 and as PDF/A-2a."""
    found: list[str] = []
    for profile in ("ua1", "2a"):
        report = page_validation.validate_pdf_bytes(pdf, profile=profile)
        for failure in report.failures:
            if failure.rule_id == "PDFA2A-STREAM-LENGTH-001" and _lengths_are_right(pdf):
                continue
            found.append(f"{profile}: {failure.rule_id} {failure.message}")
    second = pdfua.validate(io.BytesIO(pdf))  # type: ignore[arg-type]  # passed on to pikepdf, which reads streams
    found += [f"pdfua: {finding.rule_id} {finding.message}" for finding in second.findings]
    unchecked = {outcome.rule_id for outcome in second.outcomes if outcome.skipped_reason}
    found += [f"pdfua: {rule} was not checked" for rule in unchecked - {EMPTY_HEADINGS}]
    return found


def _lengths_are_right(pdf: bytes) -> bool:
    """Whether each stream ends where its /Length says.

    One validator takes a stream whose own last byte is a carriage return for one byte too short: with the line
    feed before `endstream` the two look like one line end. About one stream in 256 ends so.
    """
    starts = list(re.finditer(rb"/Length (\d+)[^>]*>>\s*stream\r?\n", pdf))
    return bool(starts) and all(
        pdf[start.end() + int(start[1]) :].startswith((b"\nendstream", b"\r\nendstream")) for start in starts
    )
