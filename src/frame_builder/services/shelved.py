# SPDX-License-Identifier: MIT
"""What the office tells of frames, branches and drafts, as values."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from pydantic import Field

from ..domain.values import Day, Frozen
from .workspace import Draft


class State(StrEnum):
    """Where a frame stands: only a draft, kept, or kept with a review under way."""

    DRAFT = "draft"
    KEPT = "kept"
    REVIEW = "review"


class Summary(Frozen):
    """What the shelf shows of a frame, kept beside it in the vault so that the list opens nothing."""

    reference: str = ""
    kind: str = ""
    where: str = ""
    rhythm: str = ""
    state: State = State.DRAFT
    version: int = Field(default=0, ge=0)
    settled: int = Field(default=0, ge=0)
    asked: int = Field(default=0, ge=0)
    contradictions: int = Field(default=0, ge=0)
    next_review: Day | None = None
    kept: Day | None = None


@dataclass(frozen=True)
class Shelved:
    """A frame on the shelf. More than one branch, or more than one draft, waits to be settled."""

    frame_id: str
    summary: Summary
    changed: datetime
    branches: int = 1
    drafts: int = 0


@dataclass(frozen=True)
class Branch:
    """One line of versions. `head` names the last of them, `number` counts them, `kept` is the day of the last.

    `stored` is the moment it was kept, by the clock of the computer it was kept on; `here` says that it was this one,
    and where it is False nobody knows.

    `forked_after` is the number of the last version it shares with the current branch (for that one, with any other).
    """

    head: str
    number: int
    kept: date
    stored: datetime
    forked_after: int
    aside: bool
    current: bool
    here: bool = False


@dataclass(frozen=True)
class HeldDraft:
    """One draft of a frame. `base` is the number of the version it goes out from, 0 for none.

    `behind`: other versions were kept since, on another computer; keeping this draft makes a second branch.
    """

    key: int
    changed: datetime
    base: int
    reference: str
    behind: bool = False


@dataclass(frozen=True)
class HeldPractice:
    """One text of My practice."""

    key: int
    changed: datetime
    draft: Draft
