# SPDX-License-Identifier: MIT
"""Read the shipped data: the catalogue of decisions, the regions, and the words of each language."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from typing import Any, TypeVar

import rtoml
from pydantic import ValidationError

from ..domain.catalogue import Catalogue, CatalogueError
from ..domain.cautions import Cautions
from ..domain.code import Code
from ..domain.frame import REGION_PATH, Frame
from ..domain.region import Atlas, Region
from ..domain.situations import Situation
from ..typeset.fonts import Coverage
from .resources import resource_root
from .wording import FluentWording

DEFAULT_LANGUAGE = "en-GB"
_Part = TypeVar("_Part", Region, Code, Situation)


class Library:
    """All shipped data, read once and passed to whoever needs it."""

    def __init__(self, root: Path, catalogue: Catalogue, atlas: Atlas) -> None:
        self.root = root
        self.catalogue = catalogue
        self.atlas = atlas
        self._wordings: dict[str, FluentWording] = {}

    @classmethod
    def load(cls, root: Path | None = None) -> Library:
        """Read catalogue and regions; raises CatalogueError naming the file that is wrong."""
        folder = root or resource_root()
        return cls(folder, _catalogue(folder), _atlas(folder))

    @cached_property
    def coverage(self) -> Coverage:
        """Which characters the shipped fonts can print."""
        return Coverage.of_folder(self.root / "fonts")

    @cached_property
    def cautions(self) -> Cautions:
        """What to watch for in words of the therapist's own; read when the first such words are checked."""
        return _cautions(self.root)

    @cached_property
    def situations(self) -> tuple[Situation, ...]:
        """The situations an agreement is asked about; raises CatalogueError naming the file that is wrong."""
        found = [_toml(path, self.root) for path in sorted((self.root / "situations").glob("*.toml"))]
        parts = [item for data in found for item in data.get("situation", ())]
        return tuple(_part(Situation, f"situations: {item.get('key', '?')}", item) for item in parts)

    @cached_property
    def scopes(self) -> Mapping[str, Path]:
        """Where the words of each scope lie."""
        found = {name: self.root / name for name in ("documents", "checks", "codes", "situations", "recovery")}
        found["starting-points"] = self.root / "starting_points"
        for section in self.catalogue.sections:
            found[section.key] = self.root / "decisions" / section.key
            for decision in section.decisions:
                found[decision.key] = self.root.joinpath("decisions", *decision.key.split("."))
        for region in self.atlas.regions:
            found[region.key] = self.root / "regions" / region.key
        for code in self.atlas.codes:
            found[code.key] = self.root / "codes" / code.key
        return found

    def wording(self, language: str = DEFAULT_LANGUAGE) -> FluentWording:
        """The words of one language."""
        if language not in self._wordings:
            self._wordings[language] = FluentWording(self.root, language, self.scopes)
        return self._wordings[language]

    def wording_for(self, frame: Frame) -> FluentWording:
        """The words of the language of a frame's region."""
        region = self.atlas.region(frame.text(REGION_PATH))
        return self.wording(region.language if region else DEFAULT_LANGUAGE)


def _toml(path: Path, root: Path) -> dict[str, Any]:
    name = path.relative_to(root).as_posix()
    try:
        return rtoml.loads(path.read_text("utf-8"))
    except FileNotFoundError:
        raise CatalogueError(f"{name} is missing.") from None
    except (rtoml.TomlParsingError, UnicodeDecodeError) as error:
        raise CatalogueError(f"{name} is not valid TOML: {error}") from None


def _first_problem(error: ValidationError) -> str:
    first = error.errors(include_input=False, include_url=False)[0]
    return f"{'.'.join(str(part) for part in first['loc'])}: {first['msg']}"


def _decision(root: Path, key: str) -> dict[str, Any]:
    path = root.joinpath("decisions", *key.split("."), "decision.toml")
    data = _toml(path, root)
    return {**data, "key": key, "uses": tuple(data.get("uses", {}).items())}


def _catalogue(root: Path) -> Catalogue:
    index = _toml(root / "decisions" / "index.toml", root)
    sections = []
    for section in index.get("section", ()):
        keys = [f"{section['key']}.{name}" for name in section["decisions"]]
        sections.append({"key": section["key"], "decisions": tuple(_decision(root, key) for key in keys)})
    sources = [{"key": key, **_dates_as_text(value)} for key, value in _toml(root / "sources.toml", root).items()]
    try:
        return Catalogue.model_validate(
            {
                "sections": sections,
                "facts": index.get("fact", ()),
                "sources": sources,
            }
        )
    except ValidationError as error:
        raise CatalogueError(f"decisions: {_name_decision(error, sections)}") from None


def _name_decision(error: ValidationError, sections: list[dict[str, Any]]) -> str:
    first = error.errors(include_input=False, include_url=False)[0]
    loc = first["loc"]
    if len(loc) >= 4 and loc[0] == "sections" and isinstance(loc[1], int) and isinstance(loc[3], int):
        key = sections[loc[1]]["decisions"][loc[3]]["key"]
        return f"{key}: {'.'.join(str(part) for part in loc[4:])}: {first['msg']}"
    return _first_problem(error)


def _dates_as_text(value: dict[str, Any]) -> dict[str, Any]:
    return {key: str(item) for key, item in value.items()}


def _atlas(root: Path) -> Atlas:
    data = {path.name: _toml(path, root) for path in sorted((root / "regions").glob("*.toml"))}
    _share_lines(data)
    regions = [_part(Region, f"regions/{name}", item) for name, item in data.items()]
    codes = [_part(Code, f"codes/{path.name}", _toml(path, root)) for path in sorted((root / "codes").glob("*.toml"))]
    return Atlas(regions=tuple(sorted(regions, key=lambda region: region.order)), codes=tuple(codes))


def _cautions(root: Path) -> Cautions:
    """Raises CatalogueError naming the file that is wrong."""
    folder = root / "checks"
    data = [_toml(path, root) for path in sorted(folder.glob("phrases.*.toml"))]
    try:
        return Cautions.model_validate(
            {
                "superseded": _toml(folder / "superseded.toml", root)["superseded"],
                "wordings": tuple((item["language"], item["wording"]) for item in data),
            }
        )
    except KeyError as error:
        raise CatalogueError(f"checks: a file lacks {error}.") from None
    except ValidationError as error:
        raise CatalogueError(f"checks: {_first_problem(error)}") from None


def _part(model: type[_Part], name: str, data: dict[str, Any]) -> _Part:
    try:
        return model.model_validate(data)
    except ValidationError as error:
        raise CatalogueError(f"{name}: {_first_problem(error)}") from None


def _share_lines(data: Mapping[str, dict[str, Any]]) -> None:
    """Fill in the lines that say `like`: the same line of another place, with its number, source and words."""
    places = {place["key"]: (region["key"], place) for region in data.values() for place in region.get("place", ())}
    for name, region in data.items():
        for place in region.get("place", ()):
            for line in place.get("line", ()):
                if "like" in line:
                    home, other = places.get(line.pop("like"), ("", {}))
                    found = next((item for item in other.get("line", ()) if item["key"] == line["key"]), None)
                    if found is None or "contact" not in found:
                        raise CatalogueError(f"regions/{name}: the line “{line['key']}” is like one that is not there.")
                    line |= {**found, "words": home, **line}
