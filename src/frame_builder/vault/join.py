# SPDX-License-Identifier: MIT
"""Two copies of a vault, or of some of its frames, as values that join.

Joining is commutative, associative and idempotent, so it does not matter who brings what to whom, in which order and
how often; and nothing is lost in it but what somebody deleted:

- revisions are a set, each named by the digest of its payload. Deleting leaves their digests as tombstones; a revision
  stays as long as it, or one that follows it, was not deleted, or a draft goes out from there. So a deleted frame does
  not come back from a computer that has not heard of it, and what was made elsewhere on top of a version that was
  deleted here does, with all versions before it;
- drafts are a register that holds every text no other writing took the place of: a writing takes the place of what its
  writer saw, and a text stays unless the other side has seen it and no longer holds it;
- what is set aside, seen or deleted only grows (`Ledger`).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from frame_builder.vault.ledger import Ledger
from frame_builder.vault.rows import StoredDraft, StoredRevision
from frame_builder.vault.tree import heads_of


@dataclass(frozen=True)
class FrameState:
    """One frame as it is in one copy. The keys of its drafts are 0: they mean nothing elsewhere."""

    revisions: frozenset[StoredRevision] = frozenset()
    drafts: frozenset[StoredDraft] = frozenset()
    ledger: Ledger = field(default_factory=Ledger)

    @property
    def bare(self) -> bool:
        """Whether there is neither a revision nor a draft: such a frame is not there."""
        return not self.revisions and not self.drafts

    @property
    def by_digest(self) -> dict[str, StoredRevision]:
        """The revisions by their digests."""
        return {revision.digest: revision for revision in self.revisions}

    def join(self, other: "FrameState") -> "FrameState":
        """What both copies hold together."""
        ledger = self.ledger.join(other.ledger)
        drafts = _drafts(self, other)
        found = _together(self.revisions, other.revisions)
        wanted = (found.keys() - ledger.gone) | {draft.base for draft in drafts}
        return FrameState(frozenset(_leading_to(wanted, found)), drafts, ledger)


NOTHING = FrameState()


@dataclass(frozen=True)
class Parcel:
    """Frames on their way to another copy, by id. What a parcel does not name, it says nothing about."""

    frames: Mapping[str, FrameState] = field(default_factory=dict)


def join(one: Parcel, two: Parcel) -> Parcel:
    """What both parcels bring together."""
    names = {*one.frames, *two.frames}
    return Parcel({name: one.frames.get(name, NOTHING).join(two.frames.get(name, NOTHING)) for name in names})


def _together(one: Iterable[StoredRevision], two: Iterable[StoredRevision]) -> dict[str, StoredRevision]:
    """Both sets by digest. The same text kept on both sides counts as kept when it first was."""
    found: dict[str, StoredRevision] = {}
    for revision in (*one, *two):
        known = found.get(revision.digest, revision)
        found[revision.digest] = min(known, revision, key=lambda item: (item.kept, item.payload, item.previous))
    return found


def _leading_to(wanted: Iterable[str], found: Mapping[str, StoredRevision]) -> Iterable[StoredRevision]:
    """The wanted revisions, and all that lead to them."""
    stay: set[str] = set()
    for start in wanted:
        digest = start
        while digest in found and digest not in stay:
            stay.add(digest)
            digest = found[digest].previous
    return (found[digest] for digest in stay)


def _drafts(one: FrameState, two: FrameState) -> frozenset[StoredDraft]:
    mine, theirs = ({draft.dot: draft for draft in state.drafts} for state in (one, two))
    found = [
        max(mine.get(dot, draft), draft, key=_spelling)
        for dot, draft in theirs.items()
        if dot in mine or not one.ledger.knows(dot)
    ]
    found += [draft for dot, draft in mine.items() if dot not in theirs and not two.ledger.knows(dot)]
    return frozenset(found)


def _spelling(draft: StoredDraft) -> tuple[str, str, str]:
    return draft.changed, draft.base, draft.payload


@dataclass(frozen=True)
class Joined:
    """What taking a parcel in changes, or would change: numbers of frames, or of versions where the name says so.

    ``new_frames`` were not here; ``new_versions`` and ``new_drafts`` come to frames that were; ``branched`` now end in
    more branches than before, and ``drafts_apart`` hold more drafts, so that somebody should look; ``practice_apart``
    says the same of My practice. ``deleted`` frames go, because they were deleted elsewhere and nobody has worked on
    them since, and ``deleted_versions`` counts kept versions that go with them. ``already`` were the same.
    """

    new_frames: int = 0
    new_versions: int = 0
    new_drafts: int = 0
    branched: int = 0
    drafts_apart: int = 0
    practice_apart: bool = False
    practice_changed: bool = False
    deleted: int = 0
    deleted_versions: int = 0
    already: int = 0

    @property
    def changes(self) -> bool:
        """Whether anything changes at all."""
        return replace(self, already=0) != Joined()


def compare(before: Mapping[str, FrameState], after: Mapping[str, FrameState], own: str) -> Joined:
    """What differs for the frames of a parcel, before and after; *own* is the id of My practice."""
    found = [_compare_one(before.get(name, NOTHING), now) for name, now in after.items() if name != own]
    total = {name: sum(vars(one)[name] for one in found) for name in vars(Joined()) if not name.startswith("practice")}
    joined = Joined(**total)
    if own not in after:
        return joined
    then, now = before.get(own, NOTHING), after[own]
    apart = len(now.drafts) > max(1, len(then.drafts))
    return replace(joined, practice_apart=apart, practice_changed=now.drafts != then.drafts)


def _compare_one(then: FrameState, now: FrameState) -> Joined:
    """What differs for one frame."""
    if now == then or (now.bare and then.bare):
        return Joined(already=1)
    mine, theirs = then.by_digest.keys(), now.by_digest.keys()
    known = not then.bare and not now.bare
    return Joined(
        new_frames=int(then.bare),
        new_versions=len(theirs - mine) if known else 0,
        new_drafts=int(known and bool(now.drafts - then.drafts)),
        branched=int(ends(now) > max(1, ends(then))),
        drafts_apart=int(len(now.drafts) > max(1, len(then.drafts))),
        deleted=int(now.bare),
        deleted_versions=len(mine - theirs),
    )


def ends(state: FrameState) -> int:
    """How many branches are not set aside; all of them where each is."""
    heads = heads_of(state.revisions)
    return sum(not state.ledger.is_aside(head.digest) for head in heads) or len(heads)
