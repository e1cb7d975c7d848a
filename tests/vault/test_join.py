# SPDX-License-Identifier: MIT
"""Joining as algebra: whoever brings what to whom, in whatever order, all end with the same and lose nothing."""

import hashlib
import itertools
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from frame_builder.vault import parcels
from frame_builder.vault.join import FrameState, Parcel, join
from frame_builder.vault.ledger import Ledger
from frame_builder.vault.rows import StoredDraft, StoredRevision
from frame_builder.vault.tree import heads_of

RUNS = 100
LONG = 5_000
FRAMES = tuple(name * 32 for name in "ab")


def _world() -> tuple[StoredRevision, ...]:
    """Nine revisions with two roots and several forks, from which every copy holds some."""
    shape = {1: 0, 2: 1, 3: 2, 4: 1, 5: 4, 6: 2, 7: 0, 8: 7, 9: 3}
    made: dict[int, StoredRevision] = {}
    for place, before in shape.items():
        payload = f'{{"kept":"2026-11-22","place":{place}}}'
        digest = hashlib.sha256(payload.encode()).hexdigest()
        previous, number = (made[before].digest, made[before].number + 1) if before else ("", 1)
        made[place] = StoredRevision(number, payload, digest, previous, f"2026-11-22T10:{place:02}:00+00:00")
    return tuple(made.values())


WORLD = _world()
BY_DIGEST = {item.digest: item for item in WORLD}
DOTS = tuple((mark, tick) for mark in ("aa", "bb", "cc") for tick in (1, 2, 3))


def writing(dot: tuple[str, int]) -> StoredDraft:
    """A writing is the same wherever it is met: its text and where it goes out from hang on its name."""
    place = DOTS.index(dot)
    base = ("", *BY_DIGEST)[place % 6]
    return StoredDraft(0, *dot, base, f"2026-11-22T11:{place:02}:00+00:00", f"draft {place}")


def leading_to(digests: frozenset[str]) -> frozenset[str]:
    found: set[str] = set()
    for digest in digests:
        while digest:
            found.add(digest)
            digest = BY_DIGEST[digest].previous
    return frozenset(found)


digests = st.frozensets(st.sampled_from(tuple(BY_DIGEST)), max_size=4)


@st.composite
def states(draw: st.DrawFn) -> FrameState:
    """One copy of a frame: any drafts, with all they go out from, any deletions, any marks."""
    drafts = frozenset(writing(dot) for dot in draw(st.frozensets(st.sampled_from(DOTS), max_size=3)))
    seen = dict(draw(st.dictionaries(st.sampled_from(("aa", "bb", "cc")), st.integers(1, 3))))
    for draft in drafts:
        seen[draft.mark] = max(seen.get(draft.mark, 0), draft.tick)
    held = leading_to(draw(digests) | {draft.base for draft in drafts if draft.base})
    early = draw(digests)
    revisions = frozenset(
        replace(BY_DIGEST[item], kept="2026-11-22T09:00:00+00:00") if item in early else BY_DIGEST[item]
        for item in held
    )
    aside = draw(st.dictionaries(st.sampled_from(tuple(BY_DIGEST)), st.integers(1, 4), max_size=3))
    gone = draw(st.dictionaries(st.sampled_from(tuple(BY_DIGEST)), st.integers(1, 3), max_size=4))
    gone = {
        digest: count for digest, count in gone.items() if count % 2 or digest in held
    }  # whoever brings back has it
    state = FrameState(revisions, drafts, Ledger(seen, gone, aside))
    return state.join(state)


def copies() -> st.SearchStrategy[Parcel]:
    found = st.dictionaries(st.sampled_from(FRAMES), states(), max_size=2)
    return found.map(lambda frames: Parcel({name: item for name, item in frames.items() if item != FrameState()}))


Merge = Callable[[Parcel, Parcel], Parcel]


def commutes(merge: Merge, one: Parcel, two: Parcel) -> bool:
    return merge(one, two) == merge(two, one)


def associates(merge: Merge, one: Parcel, two: Parcel, three: Parcel) -> bool:
    return merge(merge(one, two), three) == merge(one, merge(two, three))


def repeats(merge: Merge, one: Parcel, two: Parcel) -> bool:
    together = merge(one, two)
    return merge(one, one) == one and merge(together, two) == together == merge(one, together)


def keeps(merge: Merge, one: Parcel, two: Parcel) -> bool:
    """Whatever nobody deleted, and no later writing took the place of, is still there, with all that leads to it."""
    together = merge(one, two)
    for source, other in ((one, two), (two, one)):
        for name, mine in source.frames.items():
            theirs, found = other.frames.get(name, FrameState()), together.frames.get(name, FrameState())
            both = mine.ledger.join(theirs.ledger)
            if not {item for item in mine.by_digest if not both.is_gone(item)} <= found.by_digest.keys():
                return False
            there = {item.dot for item in theirs.drafts}
            for draft in mine.drafts:
                if draft not in found.drafts and (draft.dot in there or not theirs.ledger.knows(draft.dot)):
                    return False
            if any(item.previous and item.previous not in found.by_digest for item in found.revisions):
                return False
            if any(item.base and item.base not in found.by_digest for item in found.drafts):
                return False
    return True


def holds(merge: Merge, runs: int) -> None:
    """Every property of a join, on so many triples."""

    @settings(max_examples=runs, deadline=None, database=None, phases=(Phase.generate,))
    @given(copies(), copies(), copies())
    def check(one: Parcel, two: Parcel, three: Parcel) -> None:
        assert commutes(merge, one, two), "not commutative"
        assert associates(merge, one, two, three), "not associative"
        assert repeats(merge, one, two), "not idempotent"
        assert keeps(merge, one, two), "something is lost"

    check()


def test_joining_is_a_join() -> None:
    """Commutative, associative, idempotent, and nothing kept is lost."""
    holds(join, RUNS)


@pytest.mark.slow
def test_joining_is_a_join_in_many_cases() -> None:
    holds(join, LONG)


def last_writer_wins(one: Parcel, two: Parcel) -> Parcel:
    """The control: of each frame, the copy that was written last."""

    def age(state: FrameState) -> tuple[str, str]:
        return max((item.changed for item in state.drafts), default=""), repr(sorted(state.by_digest))

    names = {*one.frames, *two.frames}
    both = {name: [side.frames[name] for side in (one, two) if name in side.frames] for name in names}
    return Parcel({name: max(found, key=age) for name, found in both.items()})


def by_number(one: Parcel, two: Parcel) -> Parcel:
    """The control: versions named by their numbers, as a plain list would."""
    found = dict(two.frames)
    for name, state in one.frames.items():
        other = found.get(name, FrameState())
        numbers = {item.number: item for item in (*other.revisions, *state.revisions)}
        found[name] = replace(state.join(other), revisions=frozenset(numbers.values()))
    return Parcel(found)


def earliest_there(one: Parcel, two: Parcel) -> Parcel:
    """The control: of a text that was kept twice the earliest moment that is still there, whatever was deleted."""
    found = join(one, two)
    there: dict[str, str] = {}
    for side in (one, two):
        for state in side.frames.values():
            for item in state.revisions:
                there[item.digest] = min(item.kept, there.get(item.digest, item.kept))
    frames = {
        name: replace(state, revisions=frozenset(replace(i, kept=there[i.digest]) for i in state.revisions))
        for name, state in found.frames.items()
    }
    return Parcel(frames)


def without_ancestors(one: Parcel, two: Parcel) -> Parcel:
    """The control: what was deleted anywhere goes, whoever built on it."""
    found = join(one, two)
    frames = {
        name: replace(state, revisions=frozenset(i for i in state.revisions if not state.ledger.is_gone(i.digest)))
        for name, state in found.frames.items()
    }
    return Parcel(frames)


def without_memory(one: Parcel, two: Parcel) -> Parcel:
    """The control: all drafts of both, without knowing which were replaced."""
    found = join(one, two)
    for side in (one, two):
        for name, state in side.frames.items():
            drafts = {
                item.mark: item for item in sorted(found.frames[name].drafts | state.drafts, key=lambda i: i.tick)
            }
            found = Parcel({**found.frames, name: replace(found.frames[name], drafts=frozenset(drafts.values()))})
    return found


@pytest.mark.parametrize("merge", [last_writer_wins, by_number, without_ancestors, without_memory, earliest_there])
def test_control_simpler_merges_are_refuted(merge: Merge) -> None:
    with pytest.raises(AssertionError):
        holds(merge, RUNS)


def kept_on_three() -> tuple[Parcel, Parcel, Parcel]:
    """The same version kept at two moments, written on from one of them, and deleted on a third computer."""
    version, draft = WORLD[0], replace(writing(("bb", 1)), base=WORLD[0].digest)
    early = FrameState(frozenset({replace(version, kept="2026-11-22T08:00:00+01:00")}))
    late = FrameState(frozenset({version}), frozenset({draft}), Ledger({"bb": 1}))
    deleted = FrameState(ledger=Ledger().deleting([version.digest]))
    one, two, three = (Parcel({FRAMES[0]: state}) for state in (early, late, deleted))
    return one, two, three


def endings(merge: Merge) -> set[str]:
    """The moments at which that version may count as kept, over all orders of joining."""
    found = (merge(merge(one, two), three) for one, two, three in itertools.permutations(kept_on_three()))
    return {item.kept for parcel in found for state in parcel.frames.values() for item in state.revisions}


def test_a_version_kept_twice_and_deleted_counts_as_kept_when_its_day_began() -> None:
    assert endings(join) == {"2026-11-22T00:00:00+00:00"}


def test_control_the_earliest_that_is_there_hangs_on_the_order() -> None:
    assert len(endings(earliest_there)) == 2


@pytest.mark.parametrize("payload", ["", "[", '{"kept":5}', '{"kept":"0001-01-01"}', "[" * 100_000, "null"])
def test_a_text_that_names_no_day_of_ours_has_the_first_moment(payload: str) -> None:
    version = replace(WORLD[0], payload=payload)
    state = FrameState(frozenset({version}), ledger=Ledger(gone={version.digest: 2}))
    assert {item.kept for item in state.join(state).revisions} == {"1970-01-02T00:00:00+00:00"}


@settings(max_examples=60, deadline=None)
@given(copies())
def test_a_parcel_comes_back_from_its_bytes(parcel: Parcel) -> None:
    assert parcels.load(parcels.dump(parcel)) == parcel


def test_two_copies_of_one_folder_that_were_both_edited() -> None:
    """The same vault id and the same past; each kept a version and wrote a draft since."""
    root, left, right = WORLD[0], WORLD[1], WORLD[3]
    past = FrameState(frozenset({root}), frozenset(), Ledger({"aa": 1}))
    mine = FrameState(frozenset({root, left}), frozenset({writing(("bb", 1))}), Ledger({"aa": 1, "bb": 1}))
    theirs = FrameState(frozenset({root, right}), frozenset({writing(("cc", 1))}), Ledger({"aa": 1, "cc": 1}))
    found = mine.join(theirs)
    assert found.by_digest.keys() == {root.digest, left.digest, right.digest}
    assert {item.digest for item in heads_of(found.revisions)} == {left.digest, right.digest}
    assert len(found.drafts) == 2
    assert found.join(past) == found


def test_what_was_deleted_stays_deleted_unless_somebody_went_on() -> None:
    one, two, three = WORLD[:3]
    whole = FrameState(frozenset({one, two}), frozenset(), Ledger())
    deleted = FrameState(ledger=Ledger().deleting(frozenset({one.digest, two.digest})))
    assert whole.join(deleted).bare
    further = FrameState(frozenset({one, two, three}), frozenset(), Ledger())
    assert further.join(deleted).by_digest.keys() == {one.digest, two.digest, three.digest}
    draft = replace(writing(("bb", 3)), base=two.digest)
    drafted = FrameState(frozenset({one, two}), frozenset({draft}), Ledger({"bb": 3}))
    assert drafted.join(deleted).by_digest.keys() == {one.digest, two.digest}
    dropped = FrameState(ledger=Ledger({"bb": 3}))
    assert drafted.join(deleted).join(dropped).bare


def test_bringing_back_is_an_act_and_travels() -> None:
    """What a draft goes out from is brought back by whoever takes the deletion in; then it outlasts the draft."""
    one, two = WORLD[:2]
    draft = replace(writing(("bb", 3)), base=two.digest)
    drafted = FrameState(frozenset({one, two}), frozenset({draft}), Ledger({"bb": 3}))
    deleted = FrameState(ledger=Ledger().deleting({one.digest, two.digest}))
    dropped = FrameState(ledger=Ledger({"bb": 3}))
    held = drafted.taking(deleted)
    assert held.taking(deleted) == held == held.join(deleted) == held.join(drafted)
    assert held.join(dropped).by_digest.keys() == {one.digest, two.digest}
    assert deleted.taking(held).by_digest.keys() == {one.digest, two.digest}
    again = FrameState(ledger=held.join(dropped).ledger.deleting({one.digest, two.digest}))
    unaware = replace(again, ledger=replace(again.ledger, seen={}))
    assert held.taking(unaware).by_digest == held.by_digest, "the draft is not dropped there, and holds them again"
    assert held.join(dropped).join(again).bare


def lost_twins(take: Callable[[FrameState, FrameState], FrameState]) -> int:
    """Three copies with drafts that say the same; after how many of all series of four exchanges one lacks the words,
    or holds them more than once where it took something in."""
    drafts = [replace(writing((mark, 1)), base="", payload="the same") for mark in ("aa", "bb", "cc")]
    begun = [FrameState(drafts=frozenset({draft}), ledger=Ledger({draft.mark: 1})) for draft in drafts]
    lost = 0
    for series in itertools.product(itertools.permutations(range(3), 2), repeat=4):
        held = list(begun)
        for taker, giver in series:
            held[taker] = take(held[taker], held[giver])
        lost += any(len(state.drafts) != 1 for state in held)
    return lost


def test_drafts_that_say_the_same_become_one_on_whichever_computer() -> None:
    assert lost_twins(FrameState.taking) == 0


def test_control_where_each_keeps_its_own_both_are_gone() -> None:
    def take(mine: FrameState, brought: FrameState) -> FrameState:
        found = mine.join(brought)
        return replace(found, drafts=mine.drafts & found.drafts or found.drafts)

    assert lost_twins(take) > 0


def test_control_a_join_that_brings_back_by_itself_is_refuted() -> None:
    """The same inside the join: then it hangs on the order whether a dropped draft brought its version back."""

    def merge(one: Parcel, two: Parcel) -> Parcel:
        return Parcel({name: state.upheld() for name, state in join(one, two).frames.items()})

    with pytest.raises(AssertionError):
        holds(merge, RUNS)


def test_control_a_join_that_saves_the_last_draft_by_itself_is_refuted() -> None:
    """Two copies dropped each other's draft: to keep both in the join would bring them back ever after."""

    def merge(one: Parcel, two: Parcel) -> Parcel:
        found = dict(join(one, two).frames)
        for name, state in found.items():
            held = [side.frames[name].drafts for side in (one, two) if name in side.frames]
            if state.bare and all(held):
                found[name] = replace(state, drafts=frozenset().union(*held))
        return Parcel(found)

    known = Ledger({"aa": 1, "bb": 1})
    apart = (replace(writing((mark, 1)), base="") for mark in ("aa", "bb"))
    one, two = (Parcel({"a": FrameState(drafts=frozenset({draft}), ledger=known)}) for draft in apart)
    assert join(one, two).frames["a"].drafts == frozenset()
    assert len(merge(one, two).frames["a"].drafts) == 2
    assert not repeats(merge, one, two)
