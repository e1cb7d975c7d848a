# SPDX-License-Identifier: MIT
"""One typesetter for all tests of a worker."""

from __future__ import annotations

import pytest

from frame_builder.typeset.typesetter import Typesetter

from .reading import RESOURCES


@pytest.fixture(scope="session")
def typesetter() -> Typesetter:
    return Typesetter(RESOURCES)
