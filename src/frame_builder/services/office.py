# SPDX-License-Identifier: MIT
"""The therapist's open vault in the words of the domain: the practice, the frames, their drafts and revisions."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Final

from pydantic import Field, ValidationError

from ..domain.calendar import next_review
from ..domain.catalogue import Scope
from ..domain.checks import Level
from ..domain.document import Document
from ..domain.frame import KIND_PATH, REGION_PATH, Frame, Journey
from ..domain.revision import FIRST, ChainError, Revision, check_chain
from ..domain.usual import carried_over
from ..domain.values import Day, Frozen
from ..vault.errors import VaultDamaged, VaultError
from ..vault.store import Vault
from .library import Library
from .starting import StartingPoint, begin
from .workspace import Draft, Workspace, revision_amendment

REGION: Final = REGION_PATH.rpartition(".")[0]
PRACTICE: Final = "practice"
"""The key under which My practice is kept."""


class State(StrEnum):
    """Where a frame stands: only a draft, kept, or kept with a review under way."""

    DRAFT = "draft"
    KEPT = "kept"
    REVIEW = "review"


class RegionWithheldError(VaultError):
    """A frame belongs to a region whose shipped data is damaged: it cannot be shown now. ``region`` is its key."""

    def __init__(self, region: str) -> None:
        self.region = region
        super().__init__(
            f"This needs the region “{region}”, whose data in this installation is damaged. "
            "Install Frame Builder again; what you wrote is safe in the vault."
        )


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
    """A frame on the shelf."""

    frame_id: str
    summary: Summary
    changed: datetime


class Office:
    """Opens, saves and keeps frames. Every method may raise the vault's errors, each one clear sentence."""

    def __init__(self, vault: Vault, library: Library, today: Callable[[], date]) -> None:
        self.vault = vault
        self.library = library
        self.today = today

    # My practice

    @property
    def has_practice(self) -> bool:
        """Whether My practice was ever saved."""
        return self.vault.setting(PRACTICE) is not None

    def _usable(self, frame: Frame) -> None:
        """Raises RegionWithheldError."""
        key = frame.text(REGION_PATH)
        if any(item.kind == "region" and item.key == key for item in self.library.withheld):
            raise RegionWithheldError(key)

    def practice(self) -> Workspace:
        """My practice, open: the therapist's own facts and usual choices."""
        stored = self.vault.setting(PRACTICE)
        draft = self._read_draft(stored, "My practice") if stored else Draft(frame=Frame())
        self._usable(draft.frame)
        return Workspace(self.library, draft, self.today, practice=True)

    def save_practice(self, workspace: Workspace) -> None:
        """Save My practice. Frames made before stay as they are."""
        self.vault.set_setting(PRACTICE, workspace.draft.model_dump_json())

    # frames

    def shelf(self) -> tuple[Shelved, ...]:
        """Every frame, the one changed last first."""
        found = []
        for entry in self.vault.entries():
            try:
                summary = Summary.model_validate_json(entry.summary or "{}")
            except ValidationError:
                summary = Summary()
            found.append(Shelved(entry.id, summary, datetime.fromisoformat(entry.changed)))
        return tuple(found)

    def new_frame(self, reference: str = "", point: StartingPoint | None = None) -> tuple[str, Workspace]:
        """A new frame, saved at once: it starts from My practice, and from a starting point where one is given."""
        own = self.practice().frame
        region = own.text(REGION_PATH)
        frame = carried_over(own) if point is None else begin(self.library, point, own, region or point.region)
        return self._add(Draft(frame=Frame(reference=reference, answers=frame.answers)))

    def bare(self, reference: str) -> Frame:
        """A frame in which nothing is chosen but who the therapist is and where."""
        own = self.practice().frame
        kept = tuple(item for item in own.answers if item.decision.startswith("practice.") or item.decision == REGION)
        return Frame(reference=reference, answers=kept)

    def begin_practice(self, point: StartingPoint | None, region: str) -> None:
        """Fill My practice for the first time from a starting point, or with the region alone."""
        frame = (
            begin(self.library, point, Frame(), region) if point else Frame().setting("people.region", "region", region)
        )
        answers = (
            answer.model_copy(update={"carried": False, "sampled": False})
            for answer in frame.answers
            if self.library.catalogue.decision(answer.decision).scope is Scope.BOTH
        )
        workspace = Workspace(self.library, Draft(frame=Frame(answers=tuple(answers))), self.today, practice=True)
        self.save_practice(workspace)

    def import_frame(self, frame: Frame) -> tuple[str, Workspace]:
        """A new frame from a frame file, as a draft."""
        return self._add(Draft(frame=frame))

    def _add(self, draft: Draft) -> tuple[str, Workspace]:
        workspace = Workspace(self.library, draft, self.today)
        summary = self.summary(workspace).model_dump_json()
        frame_id = self.vault.new_frame(summary)
        self.vault.save_draft(frame_id, draft.model_dump_json(), summary)
        return frame_id, workspace

    def open_frame(self, frame_id: str) -> Workspace:
        """The frame as it was left: its draft, or a review that starts from its newest revision."""
        history = self.history(frame_id)
        base = history[-1] if history else None
        stored = self.vault.draft(frame_id)
        fresh = Draft(frame=base.frame if base else Frame())
        draft = self._read_draft(stored, "the draft of a frame") if stored else fresh
        self._usable(draft.frame)
        return Workspace(self.library, draft, self.today, base=base)

    def has_draft(self, frame_id: str) -> bool:
        """Whether a draft, or a review, is under way."""
        return self.vault.draft(frame_id) is not None

    def save(self, frame_id: str, workspace: Workspace) -> None:
        """Save the draft; returns only once it is on the disk."""
        self.vault.save_draft(frame_id, workspace.draft.model_dump_json(), self.summary(workspace).model_dump_json())

    def keep(self, frame_id: str, workspace: Workspace) -> Revision:
        """Keep the agreement as a new revision, which never changes afterwards.

        It follows the revision its workspace started from: keeping the same one again only confirms it, and keeping
        anything else over a newer revision raises RevisionOutOfOrder.
        """
        before = self.vault.revisions(frame_id)[: workspace.version - 1]
        previous = before[-1].digest if before else FIRST
        revision = workspace.revision(previous)
        payload = revision.payload
        summary = self.summary(workspace, revision).model_dump_json()
        self.vault.append_revision(frame_id, payload, _digest(payload), previous, summary)
        return revision

    def abandon_review(self, frame_id: str) -> None:
        """Drop the draft of a review: the newest revision stays as it is."""
        base = self.history(frame_id)[-1]
        workspace = Workspace(self.library, Draft(frame=base.frame), self.today, base=base)
        self.vault.discard_draft(frame_id, self.summary(workspace, base).model_dump_json())

    def delete(self, frame_id: str) -> None:
        """Delete a frame with all its revisions, for good."""
        self.vault.delete_frame(frame_id)

    def history(self, frame_id: str) -> tuple[Revision, ...]:
        """Every kept revision of a frame, the first one first, after checking that each follows from the one before."""
        revisions = []
        for stored in self.vault.revisions(frame_id):
            if _digest(stored.payload) != stored.digest:
                raise VaultDamaged(self.vault.folder, f"version {stored.number} of a frame")
            try:
                revisions.append(Revision.model_validate_json(stored.payload))
            except ValidationError:
                raise VaultDamaged(self.vault.folder, f"version {stored.number} of a frame") from None
        try:
            check_chain(tuple(revisions))
        except ChainError:
            raise VaultDamaged(self.vault.folder, "the order of a frame's versions") from None
        return tuple(revisions)

    def amendment(self, before: Revision, after: Revision) -> Document:
        """What changed from one kept revision to a later one."""
        return revision_amendment(self.library, before, after)

    # inside

    def _read_draft(self, stored: str, what: str) -> Draft:
        try:
            return Draft.model_validate_json(stored)
        except ValidationError:
            raise VaultDamaged(self.vault.folder, what) from None

    def summary(self, workspace: Workspace, kept: Revision | None = None) -> Summary:
        """What the shelf shows of a frame; `kept` is given right after it was kept."""
        journey, base = workspace.journey, kept or workspace.base
        asked = tuple(journey)
        state = State.KEPT if kept else State.REVIEW if base else State.DRAFT
        agreed = Journey(self.library.catalogue, base.frame) if base else None
        return Summary(
            reference=workspace.frame.reference,
            kind=workspace.frame.text(KIND_PATH),
            where=workspace.frame.text("setting.place.where"),
            rhythm=workspace.frame.text("sessions.frequency.often"),
            state=state,
            version=base.number if base else 0,
            settled=sum(journey.settled(item) for item in asked),
            asked=len(asked),
            contradictions=sum(item.level is Level.CONTRADICTION for item in workspace.findings),
            next_review=next_review(agreed, base.kept) if agreed and base else None,
            kept=base.kept if base else None,
        )


def _digest(payload: str) -> str:
    return hashlib.sha256(payload.encode()).hexdigest()
