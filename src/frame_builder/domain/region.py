# SPDX-License-Identifier: MIT
"""A place whose law differs: its facts, where a client may be, and the limits of confidentiality."""

from __future__ import annotations

from datetime import date, timedelta
from enum import StrEnum
from typing import ClassVar, Final

from pydantic import Field

from .values import Frozen, Key

STALE_FACT_DAYS: Final = 365
"""A fact of law not looked at for a year is stale."""
STALE_LINE_DAYS: Final = 183
"""A crisis line not looked at for half a year is stale."""
ELSEWHERE: Final = "elsewhere"
"""The place key of a client who is in none of the places we hold lines for."""


class Mark(StrEnum):
    """How sure a fact is: read in the primary text, in a copy of it, in a secondary source, or from memory."""

    PRIMARY = "V"
    REPUBLISHED = "V-r"
    SECONDARY = "V2"
    MEMORY = "M"


class Known(Frozen):
    """Something known of a place or its law, with where it was read, when, and how sure we are."""

    key: Key
    source: str = Field(min_length=3, max_length=600)
    checked: date
    mark: Mark
    note: str = ""
    print: bool = True

    fresh_days: ClassVar[int] = STALE_FACT_DAYS

    @property
    def printable(self) -> bool:
        """Whether an agreement may say it: never from memory."""
        return self.print and self.mark is not Mark.MEMORY

    def stale(self, today: date) -> bool:
        """Whether it was last checked too long ago to rely on."""
        return today - self.checked > timedelta(days=self.fresh_days)


class Fact(Known):
    """A named fact of a region, usable in sentences as `region.<key>`."""

    value: str = Field(min_length=1, max_length=400)


class CrisisLine(Known):
    """A helpline of a place; its name, hours and whom it is for are words in the region's language file."""

    contact: str = Field(min_length=2, max_length=120)
    usual: bool = True

    fresh_days: ClassVar[int] = STALE_LINE_DAYS


class Place(Known):
    """Where a client may be: its emergency number and crisis lines."""

    emergency: str = Field(min_length=2, max_length=40)
    lines: tuple[CrisisLine, ...] = Field(default=(), alias="line")


class LimitList(StrEnum):
    """The three lists of confidentiality limits, kept apart on purpose."""

    REQUIRES = "requires"
    ALLOWS = "allows"
    POLICY = "policy"


class Limit(Known):
    """One limit of confidentiality; its words are in the region's language file."""

    list: LimitList
    usual: bool
    told_first: bool = Field(alias="told-first")


class Region(Frozen):
    """A region pack. Nobody has reviewed it until `reviewed_by` names a person, and the app says so."""

    key: Key
    language: str = Field(pattern=r"^[a-z]{2}(-[A-Z]{2})?$")
    paper: str = Field(pattern=r"^(a4|us-letter)$")
    currency: str = Field(pattern=r"^[A-Z]{3}$")
    data_protection: str = Field(alias="data-protection")
    reviewed_by: str = Field(default="", alias="reviewed-by")
    facts: tuple[Fact, ...] = Field(default=(), alias="fact")
    places: tuple[Place, ...] = Field(default=(), alias="place")
    limits: tuple[Limit, ...] = Field(default=(), alias="limit")

    def fact(self, key: str) -> Fact | None:
        """The fact of that key, or None where the region has none that may be printed."""
        return next((fact for fact in self.facts if fact.key == key and fact.printable), None)

    def limits_in(self, which: LimitList) -> tuple[Limit, ...]:
        """The limits of one list that may be printed, in the order of the file."""
        return tuple(limit for limit in self.limits if limit.list is which and limit.printable)


class Atlas(Frozen):
    """All regions, and every place where a client may be."""

    regions: tuple[Region, ...]

    def region(self, key: str) -> Region | None:
        """The region of that key, or None."""
        return next((region for region in self.regions if region.key == key), None)

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
