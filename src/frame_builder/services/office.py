# SPDX-License-Identifier: MIT
"""The therapist's open vault in the words of the domain: the practice, the frames, their drafts and revisions.

After joining with another computer a frame may have several branches and several drafts, and My practice several texts.
What is shown then is the branch kept last and the draft written last; the others are there until somebody settles it.
A draft that goes out from a version which is no longer the last (because another computer kept one meanwhile) stays a
draft; keeping it makes a second branch, so that neither version takes the place of the other unseen.
"""

from __future__ import annotations

import secrets
from typing import Final

from ..domain.catalogue import Scope
from ..domain.frame import REGION_PATH, Frame
from ..domain.revision import Revision
from ..domain.usual import carried_over
from ..domain.weird import literal
from ..vault.errors import UnknownFrame, VaultDamaged
from ..vault.join import FrameState
from ..vault.rows import Entry
from ..vault.shape1 import OWN as PRACTICE
from ..vault.tree import live_revisions
from ..vault.words import distinct
from ..vault.writing import KEY_BITS
from .finding import Finding
from .searching import words_of
from .shelved import Branch, HeldDraft, HeldPractice, Shelved, State, Summary
from .starting import StartingPoint, begin
from .stored import AnswersUnusableError, UnreadableError, moment, read_stored
from .versions import digest_of
from .workspace import Draft, Workspace

__all__ = ["PRACTICE", "Branch", "HeldDraft", "HeldPractice", "Office", "Shelved", "State", "Summary"]

REGION: Final = REGION_PATH.rpartition(".")[0]


class Office(Finding):
    """Opens, saves and keeps frames. Every method may raise the vault's errors, each one clear sentence."""

    # My practice

    @property
    def has_practice(self) -> bool:
        """Whether My practice was ever saved."""
        return self.vault.setting(PRACTICE) is not None

    def practice(self) -> Workspace:
        """My practice, open: the therapist's own facts and usual choices."""
        held = self.practices()
        draft = held[0].draft if held else Draft(frame=Frame())
        workspace = self._usable(Workspace(self.library, draft, self.today, practice=True))
        workspace.held = held[0].key if held else 0
        return workspace

    def practice_to_begin_from(self) -> Frame | None:
        """My practice, bare where there is none; None where what is stored cannot be read: that stops no new frame."""
        try:
            return self.practice().frame
        except (VaultDamaged, AnswersUnusableError):
            return None

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
        """Go on with this text of My practice and forget the others. Raises UnknownFrame where it is not there."""
        self.vault.choose_draft(PRACTICE, key)

    def save_practice(self, workspace: Workspace) -> None:
        """Save My practice. Frames made before stay as they are."""
        payload = workspace.draft.model_dump_json()
        workspace.held = self.vault.save_draft(PRACTICE, payload, "", key=workspace.held or None, base="")

    # frames

    def shelf(self) -> tuple[Shelved, ...]:
        """Every frame, the one changed last first."""
        held, self._shelf = self._shelf, {}
        for entry in self.vault.entries():
            known = held.get(entry.id)
            if known is None or known[0] != entry:
                known = (entry, _shelved(entry))
            self._shelf[entry.id] = known
        return tuple(shelved for _entry, shelved in self._shelf.values())

    def new_frame(self, reference: str = "", point: StartingPoint | None = None) -> tuple[str, Workspace]:
        """A new frame, saved at once: it starts from My practice, and from a starting point where one is given."""
        own = self.practice_to_begin_from() or Frame()
        region = own.text(REGION_PATH)
        frame = carried_over(own) if point is None else begin(self.library, point, own, region or point.region)
        return self.add(Draft(frame=Frame(reference=reference, answers=frame.answers)))

    def bare(self, reference: str) -> Frame:
        """A frame in which nothing is chosen but who the therapist is and where."""
        own = self.practice_to_begin_from() or Frame()
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
        return self.add(Draft(frame=frame))

    def add(self, draft: Draft) -> tuple[str, Workspace]:
        """A new frame with this draft."""
        workspace = self._usable(Workspace(self.library, draft, self.today))
        workspace.held = secrets.randbits(KEY_BITS)
        frame_id = self.vault.new_frame(
            self.summary(workspace).model_dump_json(),
            distinct(words_of(workspace)),
            draft=workspace.draft.model_dump_json(),
            key=workspace.held,
        )
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
        ends = {item.digest for item in live_revisions(tree.values(), self.vault.ledger(frame_id))}
        found = []
        for item in self.vault.drafts(frame_id):
            read = self._read_draft(item.payload, "the draft of a frame")
            base = tree[item.base].number if item.base in tree else 0
            behind = bool(ends) and item.base not in ends
            found.append(HeldDraft(item.key, moment(item.changed), base, read.frame.called, behind))
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
            words=self._words_with(frame_id, workspace),
        )

    def keep(self, frame_id: str, workspace: Workspace) -> Revision:
        """Keep the agreement as a new revision, which never changes afterwards.

        It follows the revision its workspace started from: keeping the same one again only confirms it. Where another
        computer kept a newer one meanwhile, a draft that is still there makes a second branch; a workspace whose draft
        was kept or dropped already raises RevisionOutOfOrder.
        """
        revision = workspace.revision(workspace.follows)
        payload = revision.payload
        drafts = self.vault.drafts(frame_id)
        drafted = workspace.held in {item.key for item in drafts}
        stays = frozenset(item for item in drafts if item.key != workspace.held)
        summary = self.summary(workspace, revision).model_dump_json()
        if stays:  # the list says what opening shows, which is the draft that is left
            state = self._state(frame_id)
            summary = self.describe(FrameState(state.revisions, stays, state.ledger))[0]
        self.vault.append_revision(
            frame_id,
            payload,
            digest_of(payload),
            workspace.follows,
            summary,
            key=workspace.held,
            branch=drafted,
            words=self._words_with(frame_id, workspace),
        )
        if self.kept_here is not None:
            self.kept_here.note(digest_of(payload))
        return revision

    def abandon_review(self, frame_id: str) -> None:
        """Drop the draft of a review, the one written last: the newest revision stays as it is."""
        for item in self.vault.drafts(frame_id)[:1]:
            self.drop_draft(frame_id, item.key)

    def delete(self, frame_id: str) -> None:
        """Delete a frame with all its revisions, for good. Joining brings it back only where somebody works on it."""
        self.vault.delete_frame(frame_id)


def _shelved(entry: Entry) -> Shelved:
    try:
        summary = read_stored(Summary, entry.summary or "{}")
    except UnreadableError:
        summary = Summary()
    summary = summary.model_copy(update={"reference": literal(summary.reference)})  # a stranger may have written it
    return Shelved(entry.id, summary, moment(entry.changed), entry.branches or 1, entry.drafts)
