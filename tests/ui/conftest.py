# SPDX-License-Identifier: MIT
"""Windows without a screen, our typeface, and the theme put back before each test."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).parent))  # `import a11y` and `import gallery` in tests

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from frame_builder.ui.theme import Appearance, Theme, load_fonts

HERE = Path(__file__).parent
FONTS = HERE.parents[1] / "resources" / "fonts"


@pytest.fixture(scope="session")
def _one_theme(qapp: QApplication) -> Theme:
    QLocale.setDefault(QLocale("en_GB"))
    assert load_fonts(FONTS)
    return Theme(qapp, Appearance.LIGHT)


@pytest.fixture
def theme(_one_theme: Theme) -> Iterator[Theme]:
    """The theme, light and at 100 % when the test begins."""
    _one_theme.set_appearance(Appearance.LIGHT)
    _one_theme.set_scale(100)
    yield _one_theme
    _one_theme.set_appearance(Appearance.LIGHT)
    _one_theme.set_scale(100)
