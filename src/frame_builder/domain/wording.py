# SPDX-License-Identifier: MIT
"""What the domain asks of a language: messages filled with values, and values shown as words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Literal, Protocol

from .values import Duration, Scalar

Args = Mapping[str, str | int]
DOCUMENTS = "documents"
"""Scope of the words every document shares: titles, labels, units."""


class Wording(Protocol):
    """One language. A scope is a decision key, a section key, a region key, `documents` or `checks`.

    `message` may name an attribute as `id.attribute`. A message that is missing or fails is an error, never a hole.
    """

    @property
    def language(self) -> str:
        """Language tag such as en-GB."""
        ...

    def has(self, scope: str, message: str) -> bool:
        """Whether the scope has that message."""
        ...

    def say(self, scope: str, message: str, args: Args | None = None) -> str:
        """The message with its values filled in; raises WordingError where it has none or cannot be filled."""
        ...

    def show(self, value: Scalar) -> str:
        """A date, time, number, sum or duration as this language writes it in a sentence."""
        ...

    def adjective(self, duration: Duration) -> str:
        """A duration before a noun, such as "50-minute"."""
        ...

    def weekday(self, day: date) -> str:
        """The name of the day of the week."""
        ...

    def listed(self, items: Sequence[str], how: Literal["and", "or"]) -> str:
        """Items joined into one phrase."""
        ...


class WordingError(Exception):
    """A sentence cannot be said; the message names the file and the message concerned."""
