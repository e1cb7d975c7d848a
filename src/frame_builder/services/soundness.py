# SPDX-License-Identifier: MIT
"""Whether the files of words are whole, found by a look at each and without parsing any."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Final

from ..domain.catalogue import CatalogueError
from ..domain.code import Code
from ..domain.region import Region
from .shipped import glance, shipped_text
from .wording import language_file

BASE: Final = "en"
"""The language in which every scope has words."""


def region_words(region: Region) -> list[str]:
    """The messages that a region needs."""
    needed = ["name", *(f"place-{place.key}" for place in region.places)]
    needed += [f"area-{area.key}" for area in region.areas]
    needed += [f"line-{line.key}.name" for place in region.places for line in place.lines if not line.words]
    return needed + [f"limit-{limit.key}{part}" for limit in region.limits for part in ("", ".said")]


def code_words(code: Code) -> list[str]:
    """The messages that a code needs."""
    return ["name", *(f"item-{item.key}" for item in code.items)]


def words_problem(root: Path, stem: Path, language: str, needed: Iterable[str]) -> str:
    """What is wrong with the words of a region or a code, in any language, one sentence, or nothing."""
    base = language_file(stem, language.partition("-")[0])
    names: set[str] = set()
    try:
        for path in sorted({base, *stem.parent.glob(f"{stem.name}.*.ftl")}):
            names |= _looked_at(path, root)
    except CatalogueError as error:
        return str(error)
    lacking = next((name for name in needed if name not in names), None)
    return f"{_short(base, root)}: message “{lacking}” is missing." if lacking else ""


def broken_languages(root: Path, scopes: Mapping[str, Path]) -> dict[str, str]:
    """The variants, such as en-US, of which a file is damaged, each with what is wrong with it.

    Raises CatalogueError where a file of a base language is, for without that no agreement has its words. Regions and
    codes are left out: they have been looked at.
    """
    broken: dict[str, str] = {}
    for stem in scopes.values():
        if stem.parent in (root / "regions", root / "codes"):
            continue
        if not stem.is_dir():
            raise CatalogueError(f"{_short(stem, root)} is missing.")
        for path in sorted({*stem.glob("*.ftl"), language_file(stem, BASE)}):
            try:
                _looked_at(path, root)
            except CatalogueError as error:
                if "-" not in path.stem:
                    raise
                broken.setdefault(path.stem, str(error))
    return broken


def _looked_at(path: Path, root: Path) -> frozenset[str]:
    """The messages of a file. Raises CatalogueError."""
    found = glance(shipped_text(path, root))
    if not found.names:
        raise CatalogueError(f"{_short(path, root)} holds no message.")
    if found.wrong:
        raise CatalogueError(f"{_short(path, root)} is broken near “{found.wrong}”.")
    return found.names


def _short(path: Path, root: Path) -> str:
    return path.relative_to(root).as_posix()
