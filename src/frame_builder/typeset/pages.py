# SPDX-License-Identifier: MIT
"""Pictures of PDF pages, without Qt."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

import pypdfium2

from .errors import TypesetError

Colours = Literal["bgrx", "gray"]

_PDFIUM = threading.Lock()
"""PDFium keeps state for the whole process and must never be entered by two threads at once."""


@dataclass(frozen=True, slots=True)
class PageImage:
    """One page as pixels: `bgrx` four bytes a pixel (blue, green, red, unused), `gray` one byte.

    `stride` is the number of bytes from one row to the next; `scale` is pixels per point.
    """

    pixels: bytes
    width: int
    height: int
    stride: int
    scale: float
    colours: Colours


def page_sizes(pdf: bytes) -> tuple[tuple[float, float], ...]:
    """Width and height of every page, in points; TypesetError when the bytes are no PDF."""
    with _PDFIUM, _opened(pdf) as document:
        return tuple(document.get_page_size(page) for page in range(len(document)))


def page_image(pdf: bytes, page: int, scale: float, colours: Colours = "bgrx") -> PageImage:
    """One page (counted from 0) at so many pixels per point; safe to call from any thread.

    Raises TypesetError when the bytes are no PDF or the page cannot be drawn, IndexError when there is no such page.
    """
    with _PDFIUM, _opened(pdf) as document:
        if not 0 <= page < len(document):
            raise IndexError(f"no page {page} in a document of {len(document)}")
        try:
            sheet = document[page]
            bitmap = sheet.render(scale=scale, grayscale=colours == "gray", prefer_bgrx=colours == "bgrx")
        except pypdfium2.PdfiumError:
            raise TypesetError(f"Page {page + 1} could not be drawn.") from None
        try:
            return PageImage(bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride, scale, colours)
        finally:
            bitmap.close()
            sheet.close()


def page_images(pdf: bytes, scale: float, colours: Colours = "bgrx") -> Iterator[PageImage]:
    """Every page in turn; only one is held in memory."""
    for page in range(len(page_sizes(pdf))):
        yield page_image(pdf, page, scale, colours)


def _opened(pdf: bytes) -> pypdfium2.PdfDocument:
    try:
        return pypdfium2.PdfDocument(pdf)
    except pypdfium2.PdfiumError:
        raise TypesetError("The document could not be opened as a PDF.") from None
