# SPDX-License-Identifier: MIT
"""Colours can be read, text grows, and a theme reaches every widget."""

from __future__ import annotations

import subprocess
import sys

import pytest
from PySide6.QtGui import QFontInfo
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from frame_builder.ui.colours import DARK, LIGHT, MARK_PAIRS, TEXT_PAIRS, Colours, contrast
from frame_builder.ui.theme import FAMILY, Appearance, Theme, colours_of, em


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("front", "back"), TEXT_PAIRS)
def test_text_can_be_read(colours: Colours, front: str, back: str) -> None:
    """Every pair of text and ground keeps 4.5:1."""
    assert contrast(getattr(colours, front), getattr(colours, back)) >= 4.5


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("front", "back"), MARK_PAIRS)
def test_marks_can_be_seen(colours: Colours, front: str, back: str) -> None:
    """Outlines, focus rings and marks keep 3:1."""
    assert contrast(getattr(colours, front), getattr(colours, back)) >= 3


def test_contrast_is_measured_as_wcag_does() -> None:
    """Black on white is 21, a colour on itself is 1."""
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#1f6b64", "#1f6b64") == pytest.approx(1)


def test_the_theme_reaches_widgets_and_back(theme: Theme, qtbot: QtBot) -> None:
    """Dark and light are told apart by the palette alone."""
    label = QLabel("x")
    qtbot.addWidget(label)
    assert colours_of(label) is LIGHT
    theme.set_appearance(Appearance.DARK)
    assert theme.colours is DARK
    assert colours_of(label) is DARK
    assert label.palette().windowText().color().name() == DARK.ink


def test_text_size_is_bounded_and_told(theme: Theme, qapp: QApplication, qtbot: QtBot) -> None:
    """100 to 200 percent, in steps; lengths follow."""
    label = QLabel("x")
    qtbot.addWidget(label)
    label.show()
    before = em(label)
    told: list[int] = []
    theme.changed.connect(lambda: told.append(theme.scale))
    theme.set_scale(500)
    assert theme.scale == 200
    assert em(label) == 2 * before
    theme.set_scale(10)
    assert theme.scale == 100
    theme.step(1)
    assert told == [200, 100, 110]


def test_the_typeface_is_ours(theme: Theme, qapp: QApplication) -> None:
    """The font we ship is the font on screen."""
    assert QFontInfo(qapp.font()).family() == FAMILY


@pytest.mark.parametrize("module", ["theme", "shell", "entrance.unlock", "entrance.entrance", "shelf.page"])
def test_what_is_painted_first_imports_little(module: str) -> None:
    """Until the first paint there is Qt and the standard library, nothing else of weight."""
    code = (
        f"import sys, frame_builder.ui.{module}\n"
        "heavy = [m for m in sys.modules if m.split('.')[0] in "
        "('pydantic', 'fluent', 'babel', 'typst', 'apsw', 'nacl') or m.startswith('frame_builder.domain')]\n"
        "assert not heavy, heavy\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
