# SPDX-License-Identifier: MIT
"""Check all shipped data against each other: structure, words of every language, and what the words use."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from ..domain.catalogue import CatalogueError, Decision, Field, FieldKind
from ..domain.catalogue_check import problems as structure_problems
from ..domain.code import problems as code_problems
from ..domain.situations import SITUATIONS
from ..domain.situations import problems as situation_problems
from ..domain.wording import WordingError
from .library import Library
from .soundness import code_words, region_words

_SUFFIXES = ("", "-given", "-said", "-or", "-count", "-n", "-unit", "-adj", "-weekday", "-has")
_ALWAYS = ("kind", "region", "client", "therapist", "item", "item-key", "name", "contact", "who", "hours")


class _Variables(Visitor):
    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:
        self.names.add(node.id.name)


def _cautions(library: Library) -> tuple[str, ...]:
    """What is watched for in own words is read only when there are some, and so is checked here."""
    try:
        _ = library.cautions
    except CatalogueError as error:
        return (str(error),)
    return ()


def check_library(library: Library) -> tuple[str, ...]:
    """Every problem found, one sentence each; an empty tuple when all is well."""
    found = [item.why for item in library.withheld]
    found += [*structure_problems(library.catalogue), *_cautions(library)]
    found.extend(_broken(library))
    for decision in library.catalogue:
        for language in _spoken(library, decision.key):
            found.extend(_decision_words(library, language, decision))
    for scope, needed in _needed(library):
        for language in _spoken(library, scope):
            found.extend(_missing(library, language, scope, needed))
    found.extend(_code_problems(library))
    found.extend(situation_problems(library.situations, library.catalogue))
    return tuple(dict.fromkeys(found))


def _needed(library: Library) -> Iterator[tuple[str, list[str]]]:
    """The words that sections, regions, codes and situations need, by scope."""
    for section in library.catalogue.sections:
        yield section.key, ["title", "ask", "heading"]
    for region in library.atlas.regions:
        yield region.key, region_words(region)
    for code in library.atlas.codes:
        yield code.key, code_words(code)
    yield SITUATIONS, [f"ask-{situation.key}" for situation in library.situations]


def _spoken(library: Library, scope: str) -> Iterator[str]:
    """The languages in which a scope has words of its own: those that only share another's files say the same."""
    region = library.atlas.region(scope)
    if region is not None:
        yield region.language
        return
    known: set[tuple[Path, ...]] = set()
    for language in languages(library):
        try:
            files = library.wording(language).files(scope)
        except WordingError:
            files = ()
        if files not in known:
            known.add(files)
            yield language


def _code_problems(library: Library) -> Iterator[str]:
    """What the codes name that does not exist."""
    codes = frozenset(code.key for code in library.atlas.codes)
    regions = frozenset(region.key for region in library.atlas.regions)
    for code in library.atlas.codes:
        yield from code_problems(code, library.catalogue, codes, regions)


def languages(library: Library) -> tuple[str, ...]:
    """The languages of the agreements: those of the regions."""
    return tuple(dict.fromkeys(region.language for region in library.atlas.regions))


def stale_facts(library: Library, today: date) -> tuple[str, ...]:
    """Facts and crisis lines of regions, and items of codes, that were last checked too long ago, by key."""
    found = []
    for region in library.atlas.regions:
        found += [
            f"{region.key}: {fact.key}" for fact in (*region.facts, *region.limits, *region.places) if fact.stale(today)
        ]
        found += [f"{region.key}: {line.key}" for place in region.places for line in place.lines if line.stale(today)]
    for code in library.atlas.codes:
        found += [f"{code.key}: {item.key}" for item in code.items if item.stale(today)]
    return tuple(found)


def unprinted_facts(library: Library) -> tuple[str, ...]:
    """Regions' facts, limits and crisis lines that nobody has confirmed, by key: no agreement says them."""
    found = []
    for region in library.atlas.regions:
        known = (*region.facts, *region.limits, *(line for place in region.places for line in place.lines))
        found += [f"{region.key}: {item.key}" for item in known if not item.printable]
    return tuple(dict.fromkeys(found))


def _broken(library: Library) -> Iterator[str]:
    """Files of words with a part that cannot be read, also where nothing says it."""
    for scope in library.scopes:
        for language in _spoken(library, scope):
            try:
                library.wording(language).read(scope)
            except WordingError as error:
                yield str(error)


def _missing(library: Library, language: str, scope: str, needed: Iterable[str]) -> Iterator[str]:
    wording = library.wording(language)
    try:
        yield from (
            f"{scope} ({language}): message “{name}” is missing" for name in needed if not wording.has(scope, name)
        )
    except WordingError as error:
        yield str(error)


def _decision_words(library: Library, language: str, decision: Decision) -> Iterator[str]:
    needed = ["label", "ask", "why"]
    for field in decision.fields:
        needed += _field_words(field, field.key)
    for says in decision.says:
        picker = decision.field(says.by) if says.by else None
        needed += [f"{says.message}-{key}" for key in picker.choices] if picker else [says.message]
    yield from _missing(library, language, decision.key, needed)
    allowed = {*needed, "short", "margin", "fact"}
    allowed |= {f"row-{field.key}" for field in decision.fields if field.kind is FieldKind.ROWS}
    try:
        files = library.wording(language).files(decision.key)
    except WordingError:
        return
    for path in files:
        name = path.relative_to(library.root).as_posix()
        for entry in FluentParser().parse(path.read_text("utf-8")).body:
            if isinstance(entry, ast.Message):
                if entry.id.name not in allowed:
                    yield f"{name}: nothing says “{entry.id.name}”"
                yield from (f"{name}: “{entry.id.name}” uses ${unknown}" for unknown in _unknown(decision, entry))


def _field_words(field: Field, name: str) -> list[str]:
    words = [f"field-{name}", *(f"choice-{name}-{key}" for key in field.choices)]
    for column in field.columns:
        words += _field_words(column, f"{name}-{column.key}")
    return words


def _unknown(decision: Decision, entry: ast.Message) -> list[str]:
    variables = _Variables()
    variables.visit(entry)
    names = [field.key for field in decision.fields]
    names += [column.key for field in decision.fields for column in field.columns]
    names += [name for name, _ in decision.uses]
    known = {f"{name}{suffix}" for name in names for suffix in _SUFFIXES} | set(_ALWAYS)
    known |= {f"{name}-given" for name in ("name", "contact", "who", "hours")}
    return sorted(variables.names - known)
