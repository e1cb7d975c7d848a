# SPDX-License-Identifier: MIT
"""Pictures of PDF pages, without Qt; call from the thread that typesets (PDFium is not thread-safe)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

import pypdfium2

Colours = Literal["bgrx", "gray"]


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


def page_count(pdf: bytes) -> int:
    """How many pages a PDF has."""
    with pypdfium2.PdfDocument(pdf) as document:
        return len(document)


def page_size(pdf: bytes, page: int = 0) -> tuple[float, float]:
    """Width and height of a page in points."""
    with pypdfium2.PdfDocument(pdf) as document:
        width, height = document.get_page_size(page)
        return float(width), float(height)


def page_image(pdf: bytes, page: int, scale: float, colours: Colours = "bgrx") -> PageImage:
    """One page (counted from 0) at so many pixels per point."""
    with pypdfium2.PdfDocument(pdf) as document:
        return _drawn(document, page, scale, colours)


def page_images(pdf: bytes, scale: float, colours: Colours = "bgrx") -> Iterator[PageImage]:
    """Every page in turn, one at a time so that only one is held in memory."""
    with pypdfium2.PdfDocument(pdf) as document:
        for page in range(len(document)):
            yield _drawn(document, page, scale, colours)


def _drawn(document: pypdfium2.PdfDocument, page: int, scale: float, colours: Colours) -> PageImage:
    sheet = document[page]
    try:
        bitmap = sheet.render(scale=scale, grayscale=colours == "gray", prefer_bgrx=colours == "bgrx")
        return PageImage(
            pixels=bytes(bitmap.buffer),
            width=bitmap.width,
            height=bitmap.height,
            stride=bitmap.stride,
            scale=scale,
            colours=colours,
        )
    finally:
        sheet.close()
