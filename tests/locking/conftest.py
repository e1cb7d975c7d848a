# SPDX-License-Identifier: MIT
"""Windows without a screen, unless a test starts one of its own."""

from __future__ import annotations

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
