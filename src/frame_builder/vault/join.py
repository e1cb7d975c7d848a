# SPDX-License-Identifier: MIT
"""Two copies of a vault, or of some of its frames, as values that join.

Joining is commutative, associative and idempotent, so it does not matter who brings what to whom, in which order and
how often; and nothing is lost in it but what somebody deleted:

- revisions are a set, each named by the digest of its payload. Deleting leaves their digests as tombstones; a revision
  stays as long as it, or one that follows it, was not deleted, or a draft goes out from there. So a deleted frame does
  not come back from a computer that has not heard of it, and what was made elsewhere on top of a version that was
  deleted here does, with all versions before it;
  The other way round, deleting would take away what a draft goes out from. So whoever takes a parcel in brings such
  versions back (`FrameState.upheld`): an act of that copy, as writing is, and no part of the join itself, which could
  not be associative then. Whoever brings a version back holds it, so whoever has heard of it holds it too;
- drafts are a register that holds every text no other writing took the place of: a writing takes the place of what its
  writer saw, and a text stays unless the other side has seen it and no longer holds it;
- what is set aside, seen or deleted only grows (`Ledger`).
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time

from frame_builder.vault import moments
from frame_builder.vault.ledger import Ledger
from frame_builder.vault.rows import StoredDraft, StoredRevision


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

    @property
    def dated(self) -> "FrameState":
        """The same with the moments of keeping that joining gives: see `_together`."""
        return replace(self, revisions=frozenset(_together(self.revisions, self.ledger).values()))

    def join(self, other: "FrameState") -> "FrameState":
        """What both copies hold together."""
        ledger = self.ledger.join(other.ledger)
        drafts = _drafts(self, other)
        found = _together((*self.revisions, *other.revisions), ledger)
        wanted = {digest for digest in found if not ledger.is_gone(digest)} | {draft.base for draft in drafts}
        return FrameState(frozenset(_leading_to(wanted, found)), drafts, ledger)

    def once(self) -> "FrameState":
        """The same, with one only of drafts that say the same: the one written last.

        As every copy leaves the same one, no two of them can take each other's away. It is an act of a copy, too: what
        somebody dropped would hang on the order inside the join.
        """
        last = {draft.says: draft for draft in sorted(self.drafts, key=lambda draft: draft.age)}
        return self if len(last) == len(self.drafts) else replace(self, drafts=frozenset(last.values()))

    def upheld(self) -> "FrameState":
        """The same, with what drafts go out from brought back where it was deleted: it outlasts the drafts."""
        below = _leading_to({draft.base for draft in self.drafts}, self.by_digest)
        ledger = self.ledger.reviving(revision.digest for revision in below)
        return self if ledger == self.ledger else replace(self, ledger=ledger)

    def taking(self, brought: "FrameState", mark: str = "") -> "FrameState":
        """What a copy that holds this holds after *brought* was taken in.

        With the *mark* of its unlocking, what was deleted or dropped here is taken in again too: from now on it counts
        as brought back, everywhere.
        """
        found = self.join(brought)
        if mark:
            missing = brought.by_digest.keys() - found.by_digest.keys()
            drafts, ledger = set(found.drafts), found.ledger.reviving(missing)
            for draft in sorted(unfollowed(brought, found), key=lambda item: item.age):
                again = replace(draft, mark=mark, tick=ledger.seen.get(mark, 0) + 1)
                ledger = ledger.writing(again.dot)
                drafts.add(again)
            found = replace(found, drafts=frozenset(drafts), ledger=ledger).join(brought)
        return found.once().upheld()


NOTHING = FrameState()


@dataclass(frozen=True)
class Parcel:
    """Frames on their way to another copy, by id. What a parcel does not name, it says nothing about."""

    frames: Mapping[str, FrameState] = field(default_factory=dict)


def join(one: Parcel, two: Parcel) -> Parcel:
    """What both parcels bring together."""
    names = {*one.frames, *two.frames}
    return Parcel({name: one.frames.get(name, NOTHING).join(two.frames.get(name, NOTHING)) for name in names})


def _together(revisions: Iterable[StoredRevision], ledger: Ledger) -> dict[str, StoredRevision]:
    """Both sets by digest. The same text kept on both sides counts as kept when it first was.

    Where it was ever deleted, the moment of one side may be gone with it, and whether it is would hang on who was
    joined first: so it counts as kept when the day began that it names.
    """
    found: dict[str, StoredRevision] = {}
    for revision in revisions:
        known = found.get(revision.digest, revision)
        found[revision.digest] = min(known, revision, key=lambda item: (item.kept, item.payload, item.previous))
    for digest in found.keys() & ledger.gone.keys():
        found[digest] = replace(found[digest], kept=_day_of(found[digest].payload))
    return found


def _day_of(payload: str) -> str:
    """The beginning of the day that a kept text names, or of all days where it names none."""
    try:
        day = date.fromisoformat(json.loads(payload)["kept"])
    except (ValueError, TypeError, LookupError, RecursionError):
        return moments.EARLIEST.isoformat()
    return moments.bounded(datetime.combine(day, time(), UTC)).isoformat()


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


def apart(one: FrameState, two: FrameState) -> tuple[StoredDraft, ...]:
    """The drafts of *one* that *two* neither holds nor has the words of."""
    there, said = {draft.dot for draft in two.drafts}, {draft.says for draft in two.drafts}
    return tuple(draft for draft in one.drafts if draft.dot not in there and draft.says not in said)


def unfollowed(before: FrameState, after: FrameState) -> tuple[StoredDraft, ...]:
    """The drafts of *before* that are not in *after* and that nothing there took the place of: so they were dropped.

    A draft or version that is new there may have taken the place of one draft that went out from the same version. One
    that says the same stands for it.
    """
    gone, new = (apart(one, two) for one, two in ((before, after), (after, before)))
    found: list[StoredDraft] = []
    for base in {draft.base for draft in gone}:
        lost = [draft for draft in gone if draft.base == base]
        come = sum(draft.base == base for draft in new)
        come += sum(item.previous == base and item.digest not in before.by_digest for item in after.revisions)
        found += sorted(lost, key=lambda draft: draft.age, reverse=True)[come:]
    return tuple(found)
