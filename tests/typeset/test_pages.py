# SPDX-License-Identifier: MIT
"""Page images, from one thread or many."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest

from frame_builder.typeset.errors import TypesetError
from frame_builder.typeset.pages import page_image, page_images, page_sizes
from frame_builder.typeset.typesetter import Typesetter

from . import samples


def test_a_page_image_has_the_size_asked_for(typesetter: Typesetter) -> None:
    pdf = typesetter.pdf(samples.couple())
    image = page_image(pdf, 1, 2.0)
    assert (image.width, image.height) == (1191, 1684)
    assert len(image.pixels) == image.stride * image.height
    assert image.stride >= image.width * 4
    assert image.pixels[:3] == b"\xff\xff\xff"
    assert min(image.pixels) < 60


def test_gray_has_one_byte_a_pixel(typesetter: Typesetter) -> None:
    image = page_image(typesetter.pdf(samples.one_page()), 0, 1.0, "gray")
    assert image.width <= image.stride < image.width + 4
    assert len(image.pixels) == image.stride * image.height


def test_all_pages_in_order(typesetter: Typesetter) -> None:
    pdf = typesetter.pdf(samples.couple("us-letter"))
    images = list(page_images(pdf, 0.5))
    assert len(images) == len(page_sizes(pdf)) == 2
    assert images[0].pixels != images[1].pixels


def test_no_such_page_and_no_pdf(typesetter: Typesetter) -> None:
    pdf = typesetter.pdf(samples.one_page())
    for page in (-1, 9):
        with pytest.raises(IndexError):
            page_image(pdf, page, 1.0)
    with pytest.raises(TypesetError, match="could not be opened"):
        page_image(b"not a document", 0, 1.0)


def test_many_threads_may_ask_at_once(typesetter: Typesetter) -> None:
    pdf = typesetter.pdf(samples.long())
    alone = page_image(pdf, 2, 0.6).pixels
    with ThreadPoolExecutor(4) as pool:
        images = list(pool.map(lambda _: page_image(pdf, 2, 0.6).pixels, range(12)))
    assert set(images) == {alone}
