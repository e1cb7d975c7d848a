# SPDX-License-Identifier: MIT
"""The program's own source, read once for all tests that look at it."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import frame_builder

SOURCE = Path(frame_builder.__file__).parent


@cache
def nodes() -> tuple[tuple[str, tuple[ast.AST, ...]], ...]:
    """Each file's place in the package, with its imports, calls, names and attributes."""
    wanted = (ast.Import, ast.ImportFrom, ast.Call, ast.Attribute, ast.Name)
    return tuple(
        (
            path.relative_to(SOURCE).as_posix(),
            tuple(node for node in ast.walk(ast.parse(path.read_bytes())) if isinstance(node, wanted)),
        )
        for path in sorted(SOURCE.rglob("*.py"))
    )


def imported(found: tuple[ast.AST, ...]) -> Iterator[str]:
    """Every module of somebody else's that is imported, wherever, by its whole name."""
    for node in found:
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom) and not node.level and node.module:
            yield node.module
            yield from (f"{node.module}.{name.name}" for name in node.names)


def heads(name: str) -> set[str]:
    """A module and the packages it lies in."""
    parts = name.split(".")
    return {".".join(parts[:length]) for length in range(1, len(parts) + 1)}
