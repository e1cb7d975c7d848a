# SPDX-License-Identifier: MIT
"""The therapist's open vault in the words of the domain: the practice, the frames, their drafts and revisions.

After joining with another computer a frame may have several branches and several drafts, and My practice several texts.
What is shown then is the branch kept last and the draft written last; the others are there until somebody settles it.
A draft that goes out from a version which is no longer the last (because another computer kept one meanwhile) stays a
draft; keeping it makes a second branch, so that neither version takes the place of the other unseen.
"""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Callable
from datetime import date
from typing import Final

from ..domain.calendar import next_review
from ..domain.catalogue import Scope
from ..domain.checks import Level
from ..domain.document import Document
from ..domain.frame import KIND_PATH, REGION_PATH, Frame, Journey
from ..domain.revision import ChainError, Revision, check_chain
from ..domain.usual import carried_over
from ..vault.errors import UnknownFrame, VaultDamaged, VaultError
from ..vault.join import NOTHING, FrameState
from ..vault.rows import StoredDraft, StoredRevision
from ..vault.shape1 import OWN as PRACTICE
from ..vault.store import Vault
from ..vault.tree import chain, forked_after, heads_of, live_revisions
from ..vault.words import distinct
from ..vault.writing import KEY_BITS
from .library import Library
from .shelved import Branch, HeldDraft, HeldPractice, Shelved, State, Summary
from .starting import StartingPoint, begin
from .stored import AnswersUnusableError, RegionWithheldError, UnreadableError, moment, read_stored
from .workspace import Draft, UnusableError, Workspace, revision_amendment

__all__ = ["PRACTICE", "Branch", "HeldDraft", "HeldPractice", "Office", "Shelved", "State", "Summary"]

REGION: Final = REGION_PATH.rpartition(".")[0]
_CHUNK: Final = 50
"""Frames whose words are put into the index in one turn."""


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

    def practice(self) -> Workspace:
        """My practice, open: the therapist's own facts and usual choices."""
        held = self.practices()
        draft = held[0].draft if held else Draft(frame=Frame())
        workspace = self._usable(Workspace(self.library, draft, self.today, practice=True))
        workspace.held = held[0].key if held else 0
        return workspace

    def practices(self) -> tuple[HeldPractice, ...]:
        """Every text of My practice, the one written last first; more than one waits to be settled."""
        try:
            stored = self.vault.drafts(PRACTICE)
        except UnknownFrame:
            return ()
        return tuple(
            HeldPractice(item.key, moment(item.changed), self._read_draft(item.payload, "My practice"))
            for item in stored
        )

    def choose_practice(self, key: int) -> None:
        """Go on with this text of My practice and forget the others."""
        keys = [item.key for item in self.vault.drafts(PRACTICE)]
        if key in keys:
            for other in keys:
                if other != key:
                    self.vault.discard_draft(PRACTICE, key=other)

    def save_practice(self, workspace: Workspace) -> None:
        """Save My practice. Frames made before stay as they are."""
        payload = workspace.draft.model_dump_json()
        workspace.held = self.vault.save_draft(PRACTICE, payload, "", key=workspace.held or None, base="")

    # frames

    def shelf(self) -> tuple[Shelved, ...]:
        """Every frame, the one changed last first."""
        found = []
        for entry in self.vault.entries():
            try:
                summary = read_stored(Summary, entry.summary or "{}")
            except UnreadableError:
                summary = Summary()
            changed = moment(entry.changed)
            found.append(Shelved(entry.id, summary, changed, entry.branches or 1, entry.drafts))
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
        workspace = self._usable(Workspace(self.library, draft, self.today))
        frame_id = self.vault.new_frame(self.summary(workspace).model_dump_json())
        self.save(frame_id, workspace)
        return frame_id, workspace

    def open_frame(self, frame_id: str, draft: int | None = None) -> Workspace:
        """The frame as it was left: a draft, the one written last unless named, or a review of the current version."""
        held = [item for item in self.vault.drafts(frame_id) if draft in (None, item.key)][:1]
        if not held and draft is not None:
            raise UnknownFrame()
        tree = self._tree(frame_id)
        follows = held[0].base if held else self._current(frame_id, tree)
        history = self._chain(tree, follows)
        base = history[-1] if history else None
        stored = held[0].payload if held else ""
        fresh = Draft(frame=base.frame if base else Frame())
        read = self._read_draft(stored, "the draft of a frame") if stored else fresh
        workspace = self._usable(Workspace(self.library, read, self.today, base=base))
        workspace.held, workspace.follows = held[0].key if held else 0, follows
        return workspace

    def has_draft(self, frame_id: str) -> bool:
        """Whether a draft, or a review, is under way."""
        return bool(self.vault.drafts(frame_id))

    def drafts(self, frame_id: str) -> tuple[HeldDraft, ...]:
        """Every draft of a frame, the one written last first; more than one waits to be settled."""
        tree = self._tree(frame_id)
        ends = {item.digest for item in heads_of(tree.values())}
        found = []
        for item in self.vault.drafts(frame_id):
            read = self._read_draft(item.payload, "the draft of a frame")
            base = tree[item.base].number if item.base in tree else 0
            behind = bool(ends) and item.base not in ends
            found.append(HeldDraft(item.key, moment(item.changed), base, read.frame.reference, behind))
        return tuple(found)

    def drop_draft(self, frame_id: str, key: int) -> None:
        """Drop one draft; the versions and the other drafts stay as they are."""
        state = self._state(frame_id)
        stays = frozenset(item for item in self.vault.drafts(frame_id) if item.key != key)
        summary, words = self.describe(FrameState(state.revisions, stays, state.ledger))
        self.vault.discard_draft(frame_id, summary, key=key, words=words)

    def save(self, frame_id: str, workspace: Workspace) -> None:
        """Save the draft, in place of what it was opened from; returns only once it is on the disk."""
        workspace.held = workspace.held or secrets.randbits(KEY_BITS)
        self.vault.save_draft(
            frame_id,
            workspace.draft.model_dump_json(),
            self.summary(workspace).model_dump_json(),
            key=workspace.held,
            base=workspace.follows,
            words=_words(workspace),
        )

    def keep(self, frame_id: str, workspace: Workspace) -> Revision:
        """Keep the agreement as a new revision, which never changes afterwards.

        It follows the revision its workspace started from: keeping the same one again only confirms it. Where another
        computer kept a newer one meanwhile, a draft that is still there makes a second branch; a workspace whose draft
        was kept or dropped already raises RevisionOutOfOrder.
        """
        revision = workspace.revision(workspace.follows)
        payload = revision.payload
        drafted = workspace.held in {item.key for item in self.vault.drafts(frame_id)}
        self.vault.append_revision(
            frame_id,
            payload,
            _digest(payload),
            workspace.follows,
            self.summary(workspace, revision).model_dump_json(),
            key=workspace.held,
            branch=drafted,
            words=_words(workspace),
        )
        return revision

    def abandon_review(self, frame_id: str) -> None:
        """Drop the draft of a review, the one written last: the newest revision stays as it is."""
        for item in self.vault.drafts(frame_id)[:1]:
            self.drop_draft(frame_id, item.key)

    def delete(self, frame_id: str) -> None:
        """Delete a frame with all its revisions, for good. It does not come back by joining."""
        self.vault.delete_frame(frame_id)

    # versions

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
            aside, current = ledger.is_aside(digest), digest == ends[0]
            found.append(Branch(digest, tree[digest].number, kept, forked, aside, current))
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
            if _digest(stored.payload) != stored.digest:
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
        """What changed from one kept revision to a later one."""
        return revision_amendment(self.library, before, after)

    # searching

    def search(self, text: str) -> frozenset[str]:
        """The frames in which every word occurs, the last one at least by its beginning; all of them without any word.

        Searched are references, agreements and notes. A damaged index is made anew; where that fails too, every
        frame is read, and one that cannot be read is not found.
        """
        for anew in (False, True):
            try:
                if anew:
                    self.vault.forget_index()
                self._fill_index()
                return self.vault.search(text)
            except VaultError:
                continue
        return self._read_through(text)

    def _fill_index(self) -> None:
        """Put in what the index does not hold yet: all frames, after an update of the vault."""
        missing = self.vault.unindexed()
        for start in range(0, len(missing), _CHUNK):
            self.vault.index({name: self._words_of(name) for name in missing[start : start + _CHUNK]})

    def _words_of(self, frame_id: str) -> str:
        try:
            return self.describe(self._state(frame_id))[1]
        except VaultError:
            return ""

    def _read_through(self, text: str) -> frozenset[str]:
        wanted = distinct(text).split()
        found = set()
        for entry in self.vault.entries():
            words = self._words_of(entry.id).split()
            if all(any(word.startswith(item) for word in words) for item in wanted):
                found.add(entry.id)
        return frozenset(found)

    # inside

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
        words = [_words(space) for space in spaces]
        for place, end in enumerate(live_revisions(tree.values(), state.ledger)):
            revision = self._chain(tree, end.digest)[-1]
            words.append(_words_kept(revision))
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


def _digest(payload: str) -> str:
    return hashlib.sha256(payload.encode()).hexdigest()


def _words(workspace: Workspace) -> str:
    """What a search finds a frame by: its reference, its agreement and the therapist's notes."""
    notes = (answer.note for answer in workspace.frame.answers)
    return distinct(" ".join((workspace.frame.reference, *workspace.agreement.texts, *notes)))


def _words_kept(revision: Revision) -> str:
    """The same of a kept revision, from its stored words."""
    notes = (answer.note for answer in revision.frame.answers)
    return " ".join((revision.frame.reference, *revision.agreement.texts, *notes))
