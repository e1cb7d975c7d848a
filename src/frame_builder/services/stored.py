# SPDX-License-Identifier: MIT
"""Texts out of a vault or a bundle as values. Whoever made it may be a stranger: each is bounded before it is read."""

from __future__ import annotations

from datetime import datetime
from typing import Final, TypeVar

from pydantic import BaseModel, ValidationError

from ..domain.bounded import parts
from ..vault import moments
from ..vault.errors import VaultError
from ..vault.parcels import MOST_TEXT

MOST_PARTS: Final = 300_000
"""Values and commas in one text; a long agreement with its answers has five thousand."""
_Model = TypeVar("_Model", bound=BaseModel)


class UnreadableError(ValueError):
    """A stored text is not what it should be; says nothing of it."""


class RegionWithheldError(VaultError):
    """A frame belongs to a region whose shipped data is damaged: it cannot be shown now. ``region`` is its key."""

    def __init__(self, region: str) -> None:
        self.region = region
        super().__init__(
            f"This needs the region “{region}”, whose data in this installation is damaged. "
            "Install Frame Builder again; what you wrote is safe in the vault."
        )


class AnswersUnusableError(VaultError):
    """A frame holds answers that no agreement can be made of: another program wrote them. They stay as they are."""

    def __init__(self) -> None:
        super().__init__(
            "This frame holds answers that this program cannot show, so it was written by a newer one or by another "
            "program. It stays as it is."
        )


def read_stored(model: type[_Model], text: str) -> _Model:
    """The value in a stored text. Raises UnreadableError, also for one of so many parts that reading it would fill
    the memory."""
    if len(text) > MOST_TEXT or parts(text) > MOST_PARTS:
        raise UnreadableError
    try:
        return model.model_validate_json(text)
    except (ValidationError, RecursionError):
        raise UnreadableError from None  # the cause could quote the text


def moment(text: str) -> datetime:
    """A moment as the vault's clock wrote it. One that is none sorts before all others, and so do those of no zone.

    What another program wrote at the ends of the calendar is moved to where every time zone can still tell it.
    """
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        return moments.EARLIEST
    return moments.bounded(found) if found.tzinfo else moments.EARLIEST
