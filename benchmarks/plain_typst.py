# SPDX-License-Identifier: MIT
"""The least a program can do to make the same PDF: import typst and compile one source. Words: source, templates,
fonts, PDF to write."""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from pathlib import Path

import typst

source, templates, folder, target = sys.argv[1:]
fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[folder])
pdf = typst.Compiler(root=templates, font_paths=fonts).compile(
    input=Path(source).read_bytes(),
    format="pdf",
    pdf_standards=["a-2a", "ua-1"],
    timestamp=datetime(2026, 11, 24, 12, tzinfo=UTC),
)
Path(target).write_bytes(pdf if isinstance(pdf, bytes) else b"")
