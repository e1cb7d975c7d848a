# SPDX-License-Identifier: MIT
"""A bundle with names of writings and versions that are here, or will be: what it does is said, or it is refused."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from frame_builder.domain.frame import Frame
from frame_builder.services.moving import Parcel
from frame_builder.services.versions import digest_of
from frame_builder.vault.errors import ParcelRefused
from frame_builder.vault.join import FrameState
from frame_builder.vault.ledger import Ledger
from frame_builder.vault.parcels import check_brought
from frame_builder.vault.rows import StoredDraft, StoredRevision

from .test_moving import DAY, Computer, kept, pair, whole

__all__ = ["pair", "whole"]  # fixtures

ELSEWHERE: dict[str, dict[str, str]] = {
    "text": {"payload": '{"frame":{}}', "changed": "2026-11-22T23:00:00+00:00"},
    "base": {"base": "ab" * 32},
    "moment": {"changed": "2026-11-22T23:00:00+00:00"},
}


def drafted(computer: Computer, whole: Frame) -> tuple[str, FrameState]:
    """A frame in work, as it was once given to somebody."""
    frame, space = computer.office.import_frame(whole)
    computer.office.save(frame, space)
    return frame, computer.vault.parcel([frame]).frames[frame]


def exchanged(state: FrameState, change: dict[str, str]) -> FrameState:
    (draft,) = state.drafts
    other = replace(draft, **change)
    below = StoredRevision(1, "", "ab" * 32, "", other.changed)
    return FrameState(frozenset({below} if other.base else ()), frozenset({other}), state.ledger)


@pytest.mark.fault(20)
@pytest.mark.parametrize("change", ELSEWHERE.values(), ids=ELSEWHERE)
def test_no_other_draft_takes_the_name_of_mine(pair, whole: Frame, change: dict[str, str]) -> None:
    here, _ = pair
    frame, state = drafted(here, whole)
    with pytest.raises(ParcelRefused, match="not the one that is here"):
        check_brought(frame, state, exchanged(state, change), "another")
    if "base" not in change:
        with pytest.raises(ParcelRefused, match="not the one that is here"):
            here.moving.preview(Parcel({frame: exchanged(state, change)}))
    assert here.vault.parcel([frame]).frames[frame] == state
    check_brought(frame, state, state, "another")


@pytest.mark.fault(20, control=True)
def test_control_taking_the_later_of_one_name_exchanges_the_text_unsaid(
    pair, whole: Frame, monkeypatch: pytest.MonkeyPatch
) -> None:
    here, _ = pair
    frame, state = drafted(here, whole)
    monkeypatch.setattr("frame_builder.vault.taking.check_brought", lambda *_: None)
    told = here.moving.join(Parcel({frame: exchanged(state, ELSEWHERE["text"])}))
    assert not told.takes_away
    assert here.vault.draft(frame) == ELSEWHERE["text"]["payload"]


@pytest.mark.fault(20)
def test_a_new_name_that_takes_the_place_of_my_draft_is_said(pair, whole: Frame) -> None:
    """As somebody does who goes on with what they were given: so it is no lie, but it replaces what is here."""
    here, _ = pair
    frame, state = drafted(here, whole)
    other = StoredDraft(0, "another", 1, "", f"{DAY}T23:00:00+00:00", '{"frame":{}}')
    ledger = replace(state.ledger, seen={**state.ledger.seen, "another": 1})
    told = here.moving.preview(Parcel({frame: FrameState(drafts=frozenset({other}), ledger=ledger)}))
    assert (told.new_drafts, told.replaced_drafts, told.dropped_drafts, told.takes_away) == (1, 1, 0, True)
    beside = replace(ledger, seen={"another": 1})
    told = here.moving.preview(Parcel({frame: FrameState(drafts=frozenset({other}), ledger=beside)}))
    assert (told.drafts_apart, told.replaced_drafts, told.takes_away) == (1, 0, False)


def test_a_draft_of_an_old_vault_is_the_same_whenever_it_was_updated() -> None:
    """Version 1 named no writings: its text is its name, and the two copies need not agree on when it was written."""
    one = StoredDraft(0, "v1-0123456789abcdef", 1, "", "2026-11-22T10:00:00+00:00", "text")
    two = replace(one, changed="2026-11-22T11:00:00+00:00")
    mine, theirs = (FrameState(drafts=frozenset({draft}), ledger=Ledger({one.mark: 1})) for draft in (one, two))
    check_brought("a" * 32, mine, theirs, "another")
    assert mine.join(theirs).drafts == {two}


def forked(computer: Computer, whole: Frame) -> tuple[str, StoredRevision, StoredRevision]:
    """A frame that ends in two versions; the first of them is shown."""
    frame = kept(computer, whole)
    (first,) = computer.vault.revisions(frame)

    def second(title: str, moment: str) -> StoredRevision:
        document = json.loads(first.payload)
        document |= {"number": 2, "previous": first.digest}
        document["agreement"]["title"] = title
        payload = json.dumps(document, ensure_ascii=False, separators=(",", ":"))
        return StoredRevision(2, payload, digest_of(payload), first.digest, moment)

    mine, theirs = second("mine", f"{DAY}T10:01:00+00:00"), second("theirs", f"{DAY}T10:00:00+00:00")
    told = computer.moving.join(Parcel({frame: FrameState(frozenset({first, mine, theirs}))}))
    assert (told.branched, told.other_shown) == (1, 0)
    assert shown(computer, frame) == mine.digest
    return frame, mine, theirs


def shown(computer: Computer, frame: str) -> str:
    return next(branch.head for branch in computer.office.branches(frame) if branch.current)


def saying(computer: Computer, frame: str, *revisions: StoredRevision) -> Parcel:
    """The versions of a frame, some of them otherwise."""
    found = {item.digest: item for item in (*computer.vault.revisions(frame), *revisions)}
    return Parcel({frame: FrameState(frozenset(found.values()))})


def test_another_version_that_is_shown_is_told_before(pair, whole: Frame) -> None:
    """The same texts, and one of them was kept earlier than was known: so another one was kept last."""
    here, _ = pair
    frame, mine, theirs = forked(here, whole)
    parcel = saying(here, frame, replace(mine, kept=f"{DAY}T09:00:00+00:00"))
    told = here.moving.preview(parcel)
    assert (told.other_shown, told.branched, told.set_aside, told.remembered, told.shows) == (1, 0, 0, 0, True)
    assert here.moving.join(parcel) == told
    assert shown(here, frame) == theirs.digest
    assert not here.moving.join(parcel).changes


def test_a_moment_that_moves_nothing_is_only_noted(pair, whole: Frame) -> None:
    here, _ = pair
    frame, mine, theirs = forked(here, whole)
    told = here.moving.join(saying(here, frame, replace(theirs, kept=f"{DAY}T09:00:00+00:00")))
    assert (told.other_shown, told.remembered) == (0, 1)
    assert shown(here, frame) == mine.digest


@pytest.mark.fault(20)
def test_a_moment_of_keeping_stays_on_the_day_in_the_text(pair, whole: Frame) -> None:
    """However often something is brought in: the bound goes by the text, and not by what was brought in before."""
    here, _ = pair
    frame, mine, _ = forked(here, whole)
    earliest = replace(mine, kept="2026-11-21T10:00:00+00:00")  # where the day begins first
    for again in (replace(mine, kept="2026-11-22T02:00:00+00:00"), earliest):
        here.moving.join(saying(here, frame, again))
    for moment in ("2026-11-21T08:59:59+00:00", "2026-11-20T10:00:00+00:00", "2026-11-23T13:00:01+00:00"):
        with pytest.raises(ParcelRefused, match="kept at another time"):
            here.moving.preview(saying(here, frame, replace(mine, kept=moment)))
    assert earliest in here.vault.revisions(frame)


def poisoned(here: Computer, there: Computer, whole: Frame, count: str) -> tuple[str, str]:
    """A draft from there, with a word on the version that will be kept of it here; its frame and its digest."""
    frame, state = drafted(there, whole)
    payload = there.office.open_frame(frame).revision("").payload
    digest = digest_of(payload)
    here.moving.join(Parcel({frame: replace(state, ledger=replace(state.ledger, **{count: {digest: 1}}))}))
    here.office.keep(frame, here.office.open_frame(frame))
    assert [item.digest for item in here.vault.revisions(frame)] == [digest]
    return frame, digest


@pytest.mark.fault(20)
@pytest.mark.parametrize("count", ["gone", "aside"])
def test_nothing_said_before_deletes_or_sets_aside_what_is_kept_later(pair, whole: Frame, count: str) -> None:
    """It travels, it stays when its frame is heard of again, and it goes on."""
    here, there = pair
    frame, digest = poisoned(here, there, whole, count)
    assert here.vault.parcel().frames[frame].by_digest.keys() == {digest}
    assert not here.take(there).takes_away
    assert [item.number for item in here.office.history(frame)] == [1]
    ledger = here.vault.ledger(frame)
    assert not ledger.is_gone(digest)
    assert not ledger.is_aside(digest)
    there.take(here)
    assert there.vault.parcel() == here.vault.parcel()
    there.office.delete(frame)
    assert here.take(there).deleted == 1, "a deletion by somebody who has heard of it counts"


@pytest.mark.fault(20, control=True)
def test_control_what_is_kept_and_not_brought_back_is_gone(pair, whole: Frame, monkeypatch: pytest.MonkeyPatch) -> None:
    here, there = pair
    monkeypatch.setattr(Ledger, "keeping", lambda ledger, _: ledger)
    frame, _ = poisoned(here, there, whole, "gone")
    assert here.vault.parcel().frames[frame].revisions == frozenset()
    assert here.take(there).deleted == 1


def test_a_version_kept_after_it_was_deleted_elsewhere_stays(pair, whole: Frame) -> None:
    """Honest computers do it too: the same text, kept and deleted there, and kept here once that is known."""
    here, there = pair
    frame, _ = drafted(here, whole)
    there.take(here)
    there.office.keep(frame, there.office.open_frame(frame))
    digests = there.vault.parcel([frame]).frames[frame].by_digest
    there.office.delete(frame)
    here.moving.join(Parcel({frame: FrameState(ledger=Ledger(gone=dict.fromkeys(digests, 1)))}))
    here.office.keep(frame, here.office.open_frame(frame))
    assert not here.take(there).takes_away
    there.take(here)
    assert [item.number for item in there.office.history(frame)] == [1]
