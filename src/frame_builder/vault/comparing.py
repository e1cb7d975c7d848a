# SPDX-License-Identifier: MIT
"""What taking a parcel in changes, in numbers: said before it is done, and after."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from frame_builder.vault.join import NOTHING, FrameState, Parcel, apart, unfollowed
from frame_builder.vault.tree import live_revisions


@dataclass(frozen=True)
class Joined:
    """What taking a parcel in changes, or would change: numbers of frames, or of what the name says.

    What comes: ``new_frames`` were not here, and ``returned`` of them were deleted here before, and somebody went on
    with them there. ``new_versions`` and ``new_drafts`` come to frames that were here; of these, ``gone_on`` now
    end in a version from there. ``practice_new``: there was no My practice here.

    What is to be settled: ``branched`` frames now end in more branches than before, and ``drafts_apart`` hold more
    drafts; ``practice_apart`` says the same of My practice.

    What goes: ``deleted`` frames, and ``deleted_versions`` of frames that stay, which were deleted elsewhere and nobody
    has worked on since; ``dropped_drafts``, which were dropped elsewhere with nothing in their place, and
    ``replaced_drafts``, which make way for what somebody wrote or kept there who had seen them. In ``set_aside``
    frames a version that was going on is not any more; in ``other_shown`` ones it goes on, and the one that is shown is
    on another branch, whose end was kept later. ``practice_dropped``: of several texts of My practice some go;
    ``practice_replaced``: one makes way for another; ``practice_gone``: none is left.

    What stays as it is: ``kept_here`` frames were deleted elsewhere and stay, because somebody works on them here. Of
    ``deleted_here`` frames the parcel holds versions, or the whole frame, that were deleted here, and ``dropped_here``
    drafts were dropped here: both are left out unless they are asked for. Of ``already`` frames everything was here. Of
    ``remembered`` ones, My practice among them, only what is remembered for joining changes.

    ``each`` says the same of every frame by itself, by its id.
    """

    new_frames: int = 0
    returned: int = 0
    new_versions: int = 0
    new_drafts: int = 0
    gone_on: int = 0
    branched: int = 0
    drafts_apart: int = 0
    practice_apart: bool = False
    practice_changed: bool = False
    practice_new: bool = False
    practice_dropped: bool = False
    practice_replaced: bool = False
    practice_gone: bool = False
    deleted: int = 0
    deleted_versions: int = 0
    dropped_drafts: int = 0
    replaced_drafts: int = 0
    set_aside: int = 0
    other_shown: int = 0
    kept_here: int = 0
    deleted_here: int = 0
    dropped_here: int = 0
    remembered: int = 0
    already: int = 0
    each: Mapping[str, "Joined"] = field(default_factory=dict, compare=False)

    @property
    def changes(self) -> bool:
        """Whether anything changes at all."""
        return replace(self, already=0, deleted_here=0, dropped_here=0) != Joined()

    @property
    def shows(self) -> bool:
        """Whether anything changes that somebody can see."""
        return replace(self, remembered=0).changes

    @property
    def takes_away(self) -> bool:
        """Whether something that is here goes, or does not go on."""
        drafts = self.dropped_drafts or self.replaced_drafts
        practice = self.practice_dropped or self.practice_replaced or self.practice_gone
        return bool(self.deleted or self.deleted_versions or self.set_aside or drafts or practice)

    @property
    def leaves_out(self) -> bool:
        """Whether the parcel holds what was deleted or dropped here."""
        return bool(self.deleted_here or self.dropped_here)


def compare(before: Mapping[str, FrameState], parcel: Parcel, after: Mapping[str, FrameState], own: str) -> Joined:
    """What differs for the frames of a parcel, before and after; *own* is the id of My practice."""
    each = {
        name: _compare_one(before.get(name, NOTHING), parcel.frames[name], now)
        for name, now in after.items()
        if name != own
    }
    counted = [name for name, value in vars(Joined()).items() if type(value) is int]
    total = {name: sum(vars(one)[name] for one in each.values()) for name in counted}
    joined = Joined(**total, each=each)
    if own not in after:
        return joined
    then, now = before.get(own, NOTHING), after[own]
    changed = bool(apart(then, now) or apart(now, then))
    return replace(
        joined,
        practice_apart=len(now.drafts) > max(1, len(then.drafts)),
        practice_changed=changed,
        practice_new=bool(now.drafts and not then.drafts),
        practice_replaced=bool(now.drafts and _texts(then) - _texts(now)),
        remembered=joined.remembered + int(now != then and not changed),
        practice_dropped=bool(now.drafts and unfollowed(then, now)),
        practice_gone=bool(then.drafts and not now.drafts),
    )


def _compare_one(then: FrameState, brought: FrameState, now: FrameState) -> Joined:
    """What differs for one frame."""
    mine, after = then.by_digest.keys(), now.by_digest.keys()
    known = not then.bare and not now.bare
    left_out = brought.by_digest.keys() - after
    dropped = len(unfollowed(then, now)) if known else 0
    found = Joined(
        new_frames=int(then.bare and not now.bare),
        returned=int(then.bare and not now.bare and not then.ledger.empty),
        new_versions=len(after - mine) if known else 0,
        new_drafts=int(known and bool(apart(now, then))),
        gone_on=int(known and bool(_going_on(now) - mine)),
        branched=int(ends(now) > max(1, ends(then))),
        drafts_apart=int(len(now.drafts) > max(1, len(then.drafts))),
        deleted=int(now.bare and not then.bare),
        deleted_versions=len(mine - after) if not now.bare else 0,
        dropped_drafts=dropped,
        replaced_drafts=len(apart(then, now)) - dropped if known else 0,
        set_aside=int(known and bool(_going_on(then) & (after - _going_on(now)) - _followed(now))),
        other_shown=int(known and _other_shown(then, now)),
        kept_here=int(known and _deleted_there(then, brought)),
        deleted_here=int(bool(left_out) or (now.bare and not brought.bare)),
        dropped_here=len(unfollowed(brought, now)) if not now.bare and not left_out else 0,
    )
    if now != then:
        return found if found.changes else replace(found, remembered=1)
    return Joined(already=1) if found == Joined() and not now.bare else found


def _texts(state: FrameState) -> frozenset[str]:
    return frozenset(draft.payload for draft in state.drafts)


def _deleted_there(then: FrameState, brought: FrameState) -> bool:
    """Whether something that is here was deleted there, and it is heard of for the first time."""
    if then.ledger.join(brought.ledger) == then.ledger:
        return False
    only_here = then.by_digest.keys() - brought.by_digest.keys()
    return brought.bare or any(brought.ledger.is_gone(item) and not then.ledger.is_gone(item) for item in only_here)


def _going_on(state: FrameState) -> frozenset[str]:
    return frozenset(item.digest for item in live_revisions(state.revisions, state.ledger))


def _other_shown(then: FrameState, now: FrameState) -> bool:
    """Whether what was shown still ends a branch that goes on, and another one is shown in its place."""
    one, two = _shown(then), _shown(now)
    return one != two and one in _going_on(now)


def _shown(state: FrameState) -> str:
    found = live_revisions(state.revisions, state.ledger)
    return found[0].digest if found else ""


def _followed(state: FrameState) -> frozenset[str]:
    return frozenset(item.previous for item in state.revisions)


def ends(state: FrameState) -> int:
    """How many branches are not set aside; all of them where each is."""
    return len(_going_on(state))
