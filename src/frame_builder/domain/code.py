# SPDX-License-Identifier: MIT
"""A professional code of ethics, or a law, that asks an agreement to answer certain items."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from typing import Annotated, Self

from pydantic import Field, StringConstraints, model_validator

from .catalogue import Catalogue, Condition, Path
from .known import Known, Mark
from .values import Frozen, Key


class CodeKind(StrEnum):
    """Which list a code stands in: what a profession asks of its members, or what a law asks of everyone it binds."""

    ETHICS = "ethics"
    LAW = "law"


class Force(StrEnum):
    """How strongly an item is asked: law or enforceable code, guidance, or a permitted choice."""

    MUST = "must"
    SHOULD = "should"
    MAY = "may"


class Validity(StrEnum):
    """How a code stands on a day: in force, not yet in force, no longer in force, or announced without its text."""

    IN_FORCE = "in-force"
    NOT_YET = "not-yet"
    ENDED = "ended"
    EXPECTED = "expected"


class Item(Known):
    """One thing a code asks an agreement to say; its words are in the code's language file as `item-<key>`.

    `decisions` answer it, all of those that apply. Where a condition of `when` fails it is not applicable. Where one of
    `needs` fails, or one of `thin` holds, what was chosen says too little of it; where one of `elsewhere` holds, it is
    left to another paper, such as a privacy notice, which nobody here can see. `source` is a key of sources.toml: where
    the code was read; `mark` is how sure we are of this very item.
    """

    cite: Annotated[str, StringConstraints(min_length=1, max_length=80)]
    force: Force = Force.MUST
    decisions: tuple[Path, ...] = Field(min_length=1)
    when: tuple[Condition, ...] = ()
    needs: tuple[Condition, ...] = ()
    thin: tuple[Condition, ...] = ()
    elsewhere: tuple[Condition, ...] = ()

    @property
    def sure(self) -> bool:
        """Whether it was read somewhere; from memory it is shown as "not yet checked"."""
        return self.mark is not Mark.MEMORY

    @property
    def citation(self) -> str:
        """The place in the code to cite, or an empty string while nobody has read it there."""
        return self.cite if self.printable else ""


class Code(Frozen):
    """A code or law with the days between which it is valid, and the items it asks an agreement to answer.

    `regions` are those where its members mostly work, or where the law holds; without any it stands everywhere.
    `expected` says that it was announced, and its text is not out: it has no items yet, and is never in force.
    """

    key: Key
    kind: CodeKind
    valid_from: date | None = Field(default=None, alias="valid-from")
    valid_to: date | None = Field(default=None, alias="valid-to")
    expected: bool = False
    follows: Key | None = None
    regions: tuple[Key, ...] = ()
    note: str = ""
    items: tuple[Item, ...] = Field(default=(), alias="item")

    @model_validator(mode="after")
    def _complete(self) -> Self:
        if self.expected == bool(self.items):
            raise ValueError("a code has items, and one that is only expected has none")
        if self.expected and not self.note:
            raise ValueError("a code that is only expected needs a note")
        if self.valid_from and self.valid_to and self.valid_to < self.valid_from:
            raise ValueError("a code cannot end before it begins")
        return self

    def validity(self, day: date) -> Validity:
        """How it stands on a day."""
        if self.expected:
            return Validity.EXPECTED
        if self.valid_from is not None and day < self.valid_from:
            return Validity.NOT_YET
        return Validity.ENDED if self.valid_to is not None and self.valid_to < day else Validity.IN_FORCE

    def valid_on(self, day: date) -> bool:
        """Whether it is in force on a day."""
        return self.validity(day) is Validity.IN_FORCE

    def holds_in(self, region: str) -> bool:
        """Whether it stands in a region; where none is chosen yet, every code does."""
        return not region or not self.regions or region in self.regions


def problems(code: Code, catalogue: Catalogue, codes: frozenset[str], regions: frozenset[str]) -> Iterator[str]:
    """Everything a code names that does not exist, one sentence each."""
    name = f"codes/{code.key}.toml"
    if code.follows and code.follows not in codes:
        yield f"{name}: follows “{code.follows}”, which does not exist"
    yield from (f"{name}: holds in “{region}”, which is no region" for region in code.regions if region not in regions)
    seen: set[str] = set()
    for item in code.items:
        if item.key in seen:
            yield f"{name}: has two items “{item.key}”"
        seen.add(item.key)
        if item.source not in catalogue.source_by_key:
            yield f"{name}: “{item.key}” names the source “{item.source}”, which sources.toml does not have"
        yield from (
            f"{name}: “{item.key}” is answered by “{key}”, which is no decision"
            for key in item.decisions
            if key not in catalogue.by_key
        )
        for condition in (*item.when, *item.needs, *item.thin, *item.elsewhere):
            yield from (f"{name}: “{item.key}” {wrong}" for wrong in condition_problems(catalogue, condition))


def condition_problems(catalogue: Catalogue, condition: Condition) -> Iterator[str]:
    """What is wrong with a condition that stands outside a decision: it names whole paths, and choices they offer."""
    if not condition.among and condition.given is None:
        yield f"has a condition on “{condition.field}” that asks nothing"
    offered: set[str | bool | int] = set()
    for path in condition.fields:
        field = catalogue.field(path)
        if field is None:
            yield f"has a condition on “{path}”, which does not exist"
        elif field.choices:
            offered.update(field.choices)
    if offered:
        yield from (
            f"asks whether “{condition.field}” is “{value}”, which is no choice of it"
            for value in condition.among
            if value not in offered
        )
