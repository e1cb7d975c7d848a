# SPDX-License-Identifier: MIT
"""`schema`: the JSON Schema of frame files."""

from __future__ import annotations

from ..services.schema import frame_schema
from . import base


def run() -> int:
    """Print the schema."""
    base.out_json(frame_schema(base.library()))
    return base.FINE
