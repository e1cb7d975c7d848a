# SPDX-License-Identifier: MIT
"""A place whose law differs: its facts, where a client may be, and the limits of confidentiality."""

from __future__ import annotations

from enum import StrEnum
from typing import ClassVar, Final

from pydantic import Field

from .code import Code, CodeKind
from .known import Known
from .values import Frozen, Key, Language

STALE_LINE_DAYS: Final = 183
"""A crisis line not looked at for half a year is stale."""
ELSEWHERE: Final = "elsewhere"
"""The place key of a client who is in none of the places we hold lines for."""


class Area(Frozen):
    """A state, province or nation of a region in which some facts or limits differ; its name is a word."""

    key: Key


class Fact(Known):
    """A named fact of a region, usable in sentences as `region.<key>`.

    With `areas` it holds in those only, and stands before a fact of the same key that holds everywhere.
    """

    value: str = Field(min_length=1, max_length=600)
    areas: tuple[Key, ...] = ()


class CrisisLine(Known):
    """A helpline of a place; its name, hours and whom it is for are words in the region's language file."""

    contact: str = Field(min_length=2, max_length=120)
    usual: bool = True
    kinds: tuple[Key, ...] = ()
    """The kinds of work in which it is printed; in all of them where none is named."""
    words: Key | None = None
    """The region whose language file holds its words, where that is not the place's own."""

    fresh_days: ClassVar[int] = STALE_LINE_DAYS

    def serves(self, kind: str) -> bool:
        """Whether an agreement for a kind of work prints it."""
        return self.printable and self.usual and (not self.kinds or kind in self.kinds)


class Place(Known):
    """Where a client may be: its emergency number and crisis lines."""

    emergency: str = Field(min_length=2, max_length=40)
    lines: tuple[CrisisLine, ...] = Field(default=(), alias="line")

    def lines_for(self, kind: str) -> tuple[CrisisLine, ...]:
        """The lines an agreement for a kind of work prints, in the order of the file."""
        return tuple(line for line in self.lines if line.serves(kind))


class LimitList(StrEnum):
    """The three lists of confidentiality limits, kept apart on purpose."""

    REQUIRES = "requires"
    ALLOWS = "allows"
    POLICY = "policy"


class Limit(Known):
    """One limit of confidentiality; its words are in the region's language file.

    With `areas` it exists in those only; with `not_areas` everywhere but there.
    """

    list: LimitList
    areas: tuple[Key, ...] = ()
    not_areas: tuple[Key, ...] = Field(default=(), alias="not-areas")
    usual: bool
    told_first: bool = Field(alias="told-first")
    binds_all: bool = Field(default=True, alias="binds-all")
    """Whether it binds every therapist there. Where not, one whom it does not bind may leave it out."""

    def exists_in(self, area: str) -> bool:
        """Whether it exists in an area, or for an empty string where no area was chosen."""
        return (not self.areas or area in self.areas) and area not in self.not_areas


class Region(Frozen):
    """A region pack. Nobody has reviewed it until `reviewed_by` names a person, and the app says so."""

    key: Key
    order: int = 50
    """Place in lists of regions."""
    country: Key | None = None
    """The country it is a part of, where that has several regions: its other parts are not abroad."""
    language: Language
    paper: str = Field(pattern=r"^(a4|us-letter)$")
    currency: str = Field(pattern=r"^[A-Z]{3}$")
    data_protection: str = Field(alias="data-protection")
    reviewed_by: str = Field(default="", alias="reviewed-by")
    areas: tuple[Area, ...] = Field(default=(), alias="area")
    facts: tuple[Fact, ...] = Field(default=(), alias="fact")
    places: tuple[Place, ...] = Field(default=(), alias="place")
    limits: tuple[Limit, ...] = Field(default=(), alias="limit")

    def same_country(self, other: Region) -> bool:
        """Whether a client in another region is in the same country."""
        return self.key == other.key or (self.country is not None and self.country == other.country)

    def fact(self, key: str, area: str = "") -> Fact | None:
        """The fact of that key in an area, or None where the region has none that may be printed."""
        known = [fact for fact in self.facts if fact.key == key and fact.printable]
        special = next((fact for fact in known if area in fact.areas), None)
        return special or next((fact for fact in known if not fact.areas), None)

    def limits_in(self, which: LimitList, area: str = "") -> tuple[Limit, ...]:
        """The limits of one list that exist in an area and may be printed, in the order of the file."""
        return tuple(item for item in self.limits if item.list is which and item.printable and item.exists_in(area))


class Atlas(Frozen):
    """What lies outside the therapist's choice: all regions, every place where a client may be, and the codes."""

    regions: tuple[Region, ...]
    codes: tuple[Code, ...] = ()

    def region(self, key: str) -> Region | None:
        """The region of that key, or None."""
        return next((region for region in self.regions if region.key == key), None)

    def code(self, key: str) -> Code | None:
        """The code of that key, or None."""
        return next((code for code in self.codes if code.key == key), None)

    def codes_of(self, kind: CodeKind) -> tuple[Code, ...]:
        """The codes of one kind that can be chosen, in order: not those whose text is still to come."""
        return tuple(code for code in self.codes if code.kind is kind and not code.expected)

    def place(self, key: str) -> Place | None:
        """The place of that key, or None."""
        return next((place for region in self.regions for place in region.places if place.key == key), None)

    def region_of_place(self, key: str) -> Region | None:
        """The region whose file holds a place."""
        return next((region for region in self.regions if any(place.key == key for place in region.places)), None)

    @property
    def place_keys(self) -> tuple[str, ...]:
        """Keys of all places in order, and `elsewhere` last."""
        return (*(place.key for region in self.regions for place in region.places), ELSEWHERE)
