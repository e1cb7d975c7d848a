# SPDX-License-Identifier: MIT
"""Read the shipped data: the catalogue of decisions, the regions, and the words of each language."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Iterator, Mapping
from functools import cached_property
from pathlib import Path
from typing import Any, Literal, TypeVar

from pydantic import ValidationError

from ..domain.catalogue import Catalogue, CatalogueError
from ..domain.cautions import Cautions
from ..domain.code import Code
from ..domain.frame import REGION_PATH, Frame
from ..domain.region import Atlas, Region
from ..domain.situations import Situation
from ..domain.values import KEY_PATTERN, LANGUAGE_PATTERN
from ..domain.weird import shown
from ..domain.wording import DOCUMENTS
from ..typeset.errors import TypesetError
from ..typeset.faces import flaw
from ..typeset.fonts import Coverage
from .resources import resource_root
from .shipped import Withheld, shaped, shipped_toml
from .soundness import broken_languages, code_words, region_words, words_problem
from .wording import FluentWording

DEFAULT_LANGUAGE = "en-GB"
_Part = TypeVar("_Part", Region, Code, Situation)


class Library:
    """All shipped data, read once and passed to whoever needs it."""

    def __init__(self, root: Path, catalogue: Catalogue, atlas: Atlas, withheld: tuple[Withheld, ...] = ()) -> None:
        self.root = root
        self.catalogue = catalogue
        self.atlas = atlas
        self.withheld = withheld
        self._wordings: dict[str, FluentWording] = {}

    @classmethod
    def load(cls, root: Path | None = None, *, thorough: bool = False) -> Library:
        """Read catalogue and regions; raises CatalogueError naming the file that is wrong.

        A region or a code of which a file is damaged is withheld and named, and the others are there. With `thorough`
        every file of words is looked at, as before a window opens: one of them damaged stops the program here, and
        not in the middle of a sentence; one that only a variant such as en-US has withholds the regions of that.
        """
        folder = root or resource_root()
        catalogue = _catalogue(folder)
        atlas, withheld = _atlas(folder)
        library = cls(folder, catalogue, atlas, withheld)
        return library._without(broken_languages(folder, library.scopes)) if thorough else library

    def _without(self, languages: Mapping[str, str]) -> Library:
        """The library without the regions of some languages, each of which is given with what is wrong with it."""
        if not languages:
            return self
        gone = tuple(
            Withheld("region", region.key, languages[region.language])
            for region in self.atlas.regions
            if region.language in languages
        )
        return Library(self.root, self.catalogue, *_others(self.atlas, (*self.withheld, *gone)))

    @cached_property
    def coverage(self) -> Coverage:
        """Which characters the shipped fonts can print; with damaged fonts nobody is told of a letter."""
        folder = self.root / "fonts"
        try:
            return Coverage(frozenset(), known=False) if flaw(folder) else Coverage.of_folder(folder)
        except TypesetError:
            return Coverage(frozenset(), known=False)

    @cached_property
    def cautions(self) -> Cautions:
        """What to watch for in words of the therapist's own; read when the first such words are checked."""
        return _cautions(self.root)

    @cached_property
    def situations(self) -> tuple[Situation, ...]:
        """The situations an agreement is asked about; raises CatalogueError naming the file that is wrong."""
        found = [shipped_toml(path, self.root) for path in sorted((self.root / "situations").glob("*.toml"))]
        with shaped("situations"):
            parts = [item for data in found for item in data.get("situation", ())]
            return tuple(_part(Situation, f"situations: {shown(item.get('key', '?'))}", item) for item in parts)

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

    @cached_property
    def _languages(self) -> frozenset[str]:
        """The languages an agreement can be written in, without their variants."""
        return frozenset(path.stem for path in (self.root / DOCUMENTS).glob("*.ftl") if "-" not in path.stem)

    def wording(self, language: str = DEFAULT_LANGUAGE) -> FluentWording:
        """The words of one language; our own where there are none in it, as for a version that came from elsewhere."""
        base = language.partition("-")[0] if re.fullmatch(LANGUAGE_PATTERN, language) else ""
        known = language if base in self._languages else DEFAULT_LANGUAGE
        if known not in self._wordings:
            self._wordings[known] = FluentWording(self.root, known, self.scopes)
        return self._wordings[known]

    def wording_for(self, frame: Frame) -> FluentWording:
        """The words of the language of a frame's region."""
        region = self.atlas.region(frame.text(REGION_PATH))
        return self.wording(region.language if region else DEFAULT_LANGUAGE)


def _first_problem(error: ValidationError) -> str:
    first = error.errors(include_input=False, include_url=False)[0]
    return f"{shown('.'.join(str(part) for part in first['loc']))}: {shown(first['msg'], 120)}"


def _decision(root: Path, key: str) -> dict[str, Any]:
    data = shipped_toml(root.joinpath("decisions", *key.split("."), "decision.toml"), root)
    with shaped(key):
        return {**data, "key": key, "uses": tuple(data.get("uses", {}).items())}


def _catalogue(root: Path) -> Catalogue:
    index = shipped_toml(root / "decisions" / "index.toml", root)
    with shaped("decisions/index.toml"):
        listed = [(_key(section["key"]), [_key(name) for name in section["decisions"]]) for section in index["section"]]
    sections = [
        {"key": section, "decisions": tuple(_decision(root, f"{section}.{name}") for name in names)}
        for section, names in listed
    ]
    sources = shipped_toml(root / "sources.toml", root)
    with shaped("sources.toml"):
        known = [{"key": key, **_dates_as_text(value)} for key, value in sources.items()]
    try:
        return Catalogue.model_validate({"sections": sections, "facts": index.get("fact", ()), "sources": known})
    except ValidationError as error:
        raise CatalogueError(f"decisions: {_name_decision(error, sections)}") from None


def _key(value: object) -> str:
    """A name out of which a path is made. Raises ValueError for anything else than a key."""
    if not isinstance(value, str) or not re.fullmatch(KEY_PATTERN, value):
        raise ValueError("not a key")
    return value


def _name_decision(error: ValidationError, sections: list[dict[str, Any]]) -> str:
    first = error.errors(include_input=False, include_url=False)[0]
    loc = first["loc"]
    if len(loc) >= 4 and loc[0] == "sections" and isinstance(loc[1], int) and isinstance(loc[3], int):
        key = sections[loc[1]]["decisions"][loc[3]]["key"]
        return f"{key}: {'.'.join(str(part) for part in loc[4:])}: {first['msg']}"
    return _first_problem(error)


def _dates_as_text(value: dict[str, Any]) -> dict[str, Any]:
    return {key: str(item) for key, item in value.items()}


def _atlas(root: Path) -> tuple[Atlas, tuple[Withheld, ...]]:
    """The regions and codes that can be used, and those that are withheld. Raises CatalogueError where none is left."""
    withheld: list[Withheld] = []
    data: dict[str, dict[str, Any]] = {}
    for path in _listed(root / "regions"):
        with _withholding(withheld, "region", path.stem):
            data[path.stem] = shipped_toml(path, root)
            with shaped(f"regions/{path.name}"):
                _lines(data[path.stem])
    regions = []
    for key, item in data.items():
        with _withholding(withheld, "region", key):
            regions.append(_region(root, key, item, data))
    codes = []
    for path in _listed(root / "codes"):
        with _withholding(withheld, "code", path.stem):
            codes.append(_code(root, path))
    atlas = Atlas(regions=tuple(sorted(regions, key=lambda region: region.order)), codes=tuple(codes))
    return _others(atlas, tuple(withheld))


def _listed(folder: Path) -> list[Path]:
    """The data files of a folder; one of which only the words are left is among them, and will be missed."""
    known = {path.stem for path in folder.glob("*.toml")} | {
        path.name.partition(".")[0] for path in folder.glob("*.*.ftl")
    }
    return [folder / f"{key}.toml" for key in sorted(known)]


@contextlib.contextmanager
def _withholding(withheld: list[Withheld], kind: Literal["region", "code"], key: str) -> Iterator[None]:
    try:
        yield
    except CatalogueError as error:
        withheld[:] = [item for item in withheld if (item.kind, item.key) != (kind, key)]
        withheld.append(Withheld(kind, key, str(error)))


def _region(root: Path, key: str, item: dict[str, Any], data: Mapping[str, dict[str, Any]]) -> Region:
    name = f"regions/{key}.toml"
    with shaped(name):
        _share_lines(name, item, data)
    region = _part(Region, name, item)
    if region.key != key:
        raise CatalogueError(f"{name}: key: it is not that of the file.")
    problem = words_problem(root, root / "regions" / key, region.language, region_words(region))
    if problem:
        raise CatalogueError(problem)
    return region


def _code(root: Path, path: Path) -> Code:
    name = f"codes/{path.name}"
    code = _part(Code, name, shipped_toml(path, root))
    if code.key != path.stem:
        raise CatalogueError(f"{name}: key: it is not that of the file.")
    problem = words_problem(root, root / "codes" / code.key, DEFAULT_LANGUAGE, code_words(code))
    if problem:
        raise CatalogueError(problem)
    return code


def _others(atlas: Atlas, withheld: tuple[Withheld, ...]) -> tuple[Atlas, tuple[Withheld, ...]]:
    """The atlas without what is withheld, and without regions that take words from such a one.

    Raises CatalogueError where no region is left.
    """
    gone = {item.key: item.why for item in withheld if item.kind == "region"}
    while True:
        regions = tuple(region for region in atlas.regions if region.key not in gone)
        lines = {region.key: [line.words for place in region.places for line in place.lines] for region in regions}
        more = {key: gone[words] for key, used in lines.items() for words in used if words in gone}
        if not more:
            break
        gone |= more
        withheld += tuple(Withheld("region", key, reason) for key, reason in more.items())
    if not regions:
        raise CatalogueError(f"No region can be used: {withheld[0].why if withheld else 'there is none.'}")
    return Atlas(regions=regions, codes=atlas.codes), withheld


def _cautions(root: Path) -> Cautions:
    """Raises CatalogueError naming the file that is wrong."""
    folder = root / "checks"
    superseded = shipped_toml(folder / "superseded.toml", root)
    data = [shipped_toml(path, root) for path in sorted(folder.glob("phrases.*.toml"))]
    with shaped("checks"):
        wordings = tuple((item["language"], item["wording"]) for item in data)
        parts = {"superseded": superseded["superseded"], "wordings": wordings}
    try:
        return Cautions.model_validate(parts)
    except ValidationError as error:
        raise CatalogueError(f"checks: {_first_problem(error)}") from None


def _part(model: type[_Part], name: str, data: dict[str, Any]) -> _Part:
    try:
        return model.model_validate(data)
    except ValidationError as error:
        raise CatalogueError(f"{name}: {_first_problem(error)}") from None


def _lines(region: dict[str, Any]) -> dict[str, list[dict[str, Any]]]:
    """The crisis lines of a region's places, by the key of the place."""
    return {place["key"]: [dict(line) for line in place.get("line", ())] for place in region.get("place", ())}


def _share_lines(name: str, region: dict[str, Any], data: Mapping[str, dict[str, Any]]) -> None:
    """Fill in the lines that say `like`: the same line of another place, with its number, source and words."""
    places = {key: (home, lines) for home, item in data.items() for key, lines in _lines(item).items()}
    for place in region.get("place", ()):
        for line in place.get("line", ()):
            if "like" in line:
                home, lines = places.get(line.pop("like"), ("", []))
                found = next((item for item in lines if item["key"] == line["key"]), None)
                if found is None or "contact" not in found:
                    said = shown(line["key"])
                    raise CatalogueError(f"{name}: the line “{said}” is like one that is not there.")
                line |= {**found, "words": home, **line}
