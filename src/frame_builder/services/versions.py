# SPDX-License-Identifier: MIT
"""The versions of a frame, branch by branch, and what a frame looks like from outside: its summary and its words."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from datetime import date

from ..domain.calendar import next_review
from ..domain.checks import Level
from ..domain.document import Document
from ..domain.frame import KIND_PATH, REGION_PATH, Frame, Journey
from ..domain.revision import ChainError, Revision, check_chain
from ..vault.errors import UnknownFrame, VaultDamaged
from ..vault.join import NOTHING, FrameState
from ..vault.rows import Entry, StoredDraft, StoredRevision
from ..vault.store import Vault
from ..vault.tree import chain, forked_after, heads_of, live_revisions
from ..vault.words import distinct
from .library import Library
from .searching import words_kept, words_of
from .seen import KeptHere
from .shelved import Branch, Shelved, State, Summary
from .stored import AnswersUnusableError, RegionWithheldError, UnreadableError, moment, read_stored
from .worked_out import UnusableError, revision_amendment
from .workspace import Draft, Workspace


class Versions:
    """What was kept in an open vault. Every method may raise the vault's errors, each one clear sentence."""

    def __init__(
        self, vault: Vault, library: Library, today: Callable[[], date], kept_here: KeptHere | None = None
    ) -> None:
        self.vault = vault
        self.kept_here = kept_here
        self.library = library
        self.today = today
        self._shelf: dict[str, tuple[Entry, Shelved]] = {}  # the list as it was last read: most of it stays as it is

    def history(self, frame_id: str, head: str = "") -> tuple[Revision, ...]:
        """The kept revisions that lead to `head`, or to the end of the current branch, the first one first.

        Each is checked to follow from the one before.
        """
        tree = self._tree(frame_id)
        return self._chain(tree, head or self._current(frame_id, tree))

    def branches(self, frame_id: str) -> tuple[Branch, ...]:
        """Every branch, the current one first; those set aside come last."""
        tree, ledger = self._tree(frame_id), self.vault.ledger(frame_id)
        going = [item.digest for item in live_revisions(tree.values(), ledger)]
        rest = [item for item in heads_of(tree.values()) if item.digest not in going]
        ends = [*going, *(item.digest for item in sorted(rest, key=lambda item: item.kept, reverse=True))]
        found = []
        for digest in ends:
            against = ends[1:] if digest == ends[0] else ends[:1]
            forked = max((forked_after(tree, digest, other) for other in against), default=0)
            kept = self._read_revision(tree[digest]).kept
            aside, current = digest not in going, digest == ends[0]
            stored = moment(tree[digest].kept)
            here = len(ends) > 1 and self.kept_here is not None and self.kept_here.knows(digest)
            found.append(Branch(digest, tree[digest].number, kept, stored, forked, aside, current, here))
        return tuple(found)

    def choose_branch(self, frame_id: str, head: str) -> None:
        """Go on with the branch that ends in `head`, and set the others aside; nothing is deleted."""
        state = self._state(frame_id)
        heads = frozenset(item.digest for item in heads_of(state.revisions))
        chosen = FrameState(state.revisions, state.drafts, state.ledger.choosing(head, heads))
        self.vault.choose_branch(frame_id, head, *self.describe(chosen))

    def _tree(self, frame_id: str) -> dict[str, StoredRevision]:
        """The stored revisions by digest, each text compared with its digest."""
        found = {stored.digest: stored for stored in self.vault.revisions(frame_id)}
        for stored in found.values():
            if digest_of(stored.payload) != stored.digest:
                raise VaultDamaged(self.vault.folder, f"version {stored.number} of a frame")
        return found

    def _current(self, frame_id: str, tree: dict[str, StoredRevision]) -> str:
        """The digest at the end of the current branch, or an empty string."""
        going = live_revisions(tree.values(), self.vault.ledger(frame_id))
        return going[0].digest if going else ""

    def _chain(self, tree: dict[str, StoredRevision], head: str) -> tuple[Revision, ...]:
        try:
            line = chain(tree, head)
        except KeyError:
            raise UnknownFrame() from None
        revisions = tuple(self._read_revision(stored) for stored in line)
        try:
            check_chain(revisions, tuple(stored.digest for stored in line))
        except ChainError:
            raise VaultDamaged(self.vault.folder, "the order of a frame's versions") from None
        return revisions

    def _read_revision(self, stored: StoredRevision) -> Revision:
        try:
            return read_stored(Revision, stored.payload)
        except UnreadableError:
            raise VaultDamaged(self.vault.folder, f"version {stored.number} of a frame") from None

    def amendment(self, before: Revision, after: Revision) -> Document:
        """What changed from one kept revision to a later one. Raises AnswersUnusableError."""
        try:
            return revision_amendment(self.library, before, after)
        except UnusableError:
            raise AnswersUnusableError from None

    # inside

    def _usable(self, workspace: Workspace) -> Workspace:
        """The workspace, if all of it can be shown. Raises RegionWithheldError, AnswersUnusableError."""
        key = workspace.frame.text(REGION_PATH)
        if any(item.kind == "region" and item.key == key for item in self.library.withheld):
            raise RegionWithheldError(key)
        try:
            workspace.prove()
        except UnusableError:
            raise AnswersUnusableError from None
        return workspace

    def _read_draft(self, stored: str, what: str) -> Draft:
        try:
            return read_stored(Draft, stored)
        except UnreadableError:
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

    def describe(self, state: FrameState) -> tuple[str, str]:
        """The summary (as JSON) and the words of a frame that holds `state`. Raises VaultDamaged.

        A frame that cannot be shown now, such as one of a region that is withheld, has neither; opening it says why.
        """
        try:
            return self._described(state)
        except (RegionWithheldError, AnswersUnusableError):
            return Summary().model_dump_json(), ""

    def _described(self, state: FrameState) -> tuple[str, str]:
        tree = state.by_digest
        spaces = [self._space(tree, item) for item in sorted(state.drafts, key=lambda item: item.age, reverse=True)]
        kept = None
        words = [words_of(space) for space in spaces]
        for place, end in enumerate(live_revisions(tree.values(), state.ledger)):
            revision = self._chain(tree, end.digest)[-1]
            words.append(words_kept(self.library.catalogue, revision))
            if place == 0 and not spaces:
                kept = revision
                space = Workspace(self.library, Draft(frame=revision.frame), self.today, base=revision)
                spaces.append(self._usable(space))
        space = spaces[0] if spaces else Workspace(self.library, Draft(frame=Frame()), self.today)
        return self.summary(space, kept).model_dump_json(), distinct(" ".join(words))

    def _space(self, tree: dict[str, StoredRevision], item: StoredDraft) -> Workspace:
        history = self._chain(tree, item.base)
        draft = self._read_draft(item.payload, "the draft of a frame") if item.payload else Draft(frame=Frame())
        return self._usable(Workspace(self.library, draft, self.today, base=history[-1] if history else None))

    def _state(self, frame_id: str) -> FrameState:
        return self.vault.parcel([frame_id]).frames.get(frame_id, NOTHING)


def digest_of(payload: str) -> str:
    """SHA-256 of a stored text, by which others name it."""
    return hashlib.sha256(payload.encode()).hexdigest()
