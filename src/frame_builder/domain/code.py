# SPDX-License-Identifier: MIT
"""A professional code of ethics, or a law, that asks an agreement to answer certain items."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Annotated

from pydantic import Field, StringConstraints

from .catalogue import Condition, Path
from .known import Known
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


class Item(Known):
    """One thing a code asks an agreement to say; its words are in the code's language file as `item-<key>`.

    `decisions` answer it: all of those that apply settled is answered, some of them thin, none missing. A condition
    of `thin` that holds makes an answer thin, because the choice made says too little. Without a decision that
    applies, or where a condition of `when` fails, the item is not applicable.
    """

    cite: Annotated[str, StringConstraints(min_length=1, max_length=80)]
    force: Force = Force.MUST
    decisions: tuple[Path, ...] = Field(min_length=1)
    when: tuple[Condition, ...] = ()
    thin: tuple[Condition, ...] = ()


class Code(Frozen):
    """A code or law with the days between which it is valid, and the items it asks an agreement to answer.

    `regions` are the regions whose practitioners it binds; without any it binds wherever its members work.
    """

    key: Key
    kind: CodeKind
    valid_from: date | None = Field(default=None, alias="valid-from")
    valid_to: date | None = Field(default=None, alias="valid-to")
    follows: Key | None = None
    regions: tuple[Key, ...] = ()
    note: str = ""
    items: tuple[Item, ...] = Field(alias="item", min_length=1)

    def valid_on(self, day: date) -> bool:
        """Whether it is in force on a day."""
        return (self.valid_from is None or self.valid_from <= day) and (self.valid_to is None or day <= self.valid_to)
