# SPDX-License-Identifier: MIT
"""One typesetter for all tests of a worker."""

from __future__ import annotations

import os

import pytest

from frame_builder.typeset.typesetter import Typesetter

from .reading import RESOURCES

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # printing needs no screen


@pytest.fixture(scope="session")
def typesetter() -> Typesetter:
    return Typesetter(RESOURCES)
