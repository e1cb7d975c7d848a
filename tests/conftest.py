# SPDX-License-Identifier: MIT
"""What all tests share: the shipped data, read once."""

from __future__ import annotations

import pytest

from frame_builder.services.library import Library


@pytest.fixture(scope="session")
def library() -> Library:
    return Library.load()
