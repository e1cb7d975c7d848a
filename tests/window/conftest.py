# SPDX-License-Identifier: MIT
"""The real window against what computers do to it: the home and therapist of the stories, and a theme for parts."""

from __future__ import annotations

import os
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from ..stories.conftest import _typeface, home
from ..ui.conftest import _one_theme, theme

__all__ = ["_one_theme", "_typeface", "home", "theme"]
HERE = Path(__file__).parent
