# SPDX-License-Identifier: MIT
"""Choosing, dropping and deleting on two computers that do not know of each other: nothing goes that was to stay.

And what goes is told before.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from frame_builder.domain.frame import Frame
from frame_builder.services.library import Library
from frame_builder.vault.comparing import compare
from frame_builder.vault.content import Content
from frame_builder.vault.errors import ParcelRefused, VaultDamaged
from frame_builder.vault.join import NOTHING, FrameState, Parcel
from frame_builder.vault.shape1 import OWN
from frame_builder.vault.taking import Taking
from frame_builder.vault.writing import Writer

from .test_moving import PASSPHRASE, TRAVEL, Computer, fee, kept, pair, whole

__all__ = ["pair", "whole"]  # fixtures


def named(computer: Computer, text: str) -> None:
    practice = computer.office.practice()
    practice.set_value("practice.therapist", "name", text)
    computer.office.save_practice(practice)


def names(computer: Computer) -> set[str]:
    return {item.draft.frame.text("practice.therapist.name") for item in computer.office.practices()}


def fees(computer: Computer, frame: str) -> set[int]:
    """The amounts of the drafts of a frame, in pounds; none where it is not there."""
    if frame not in {item.frame_id for item in computer.office.shelf()}:
        return set()
    spaces = (computer.office.open_frame(frame, item.key) for item in computer.office.drafts(frame))
    return {space.frame.money("fees.session-fee.amount").minor // 100 for space in spaces}


def crossed(here: Computer, there: Computer, whole: Frame) -> tuple[str, set[int], set[str]]:
    """Each settles the same two drafts, and texts of My practice, the other way round; what both have afterwards."""
    frame, _ = here.office.import_frame(whole)
    named(here, "nobody yet")
    there.take(here)
    for computer, pounds, name in ((here, 71, "laptop"), (there, 72, "desktop")):
        fee(computer, frame, pounds, keep=False)
        named(computer, name)
    here.take(there)
    there.take(here)
    for computer, pounds, name in ((here, 71, "laptop"), (there, 72, "desktop")):
        for draft in computer.office.drafts(frame):
            space = computer.office.open_frame(frame, draft.key)
            if space.frame.money("fees.session-fee.amount").minor != pounds * 100:
                computer.office.drop_draft(frame, draft.key)
        texts = computer.office.practices()
        mine = next(item for item in texts if item.draft.frame.text("practice.therapist.name") == name)
        computer.office.choose_practice(mine.key)
    here.take(there)
    there.take(here)
    assert (fees(here, frame), names(here)) == (fees(there, frame), names(there))
    return frame, fees(here, frame), names(here)


def test_each_choosing_another_text_is_asked_again_and_loses_none(pair, whole: Frame) -> None:
    here, there = pair
    frame, amounts, texts = crossed(here, there, whole)
    assert (amounts, texts) == ({71, 72}, {"laptop", "desktop"})
    here.office.choose_practice(here.office.practices()[0].key)
    here.office.drop_draft(frame, here.office.drafts(frame)[0].key)
    found = there.take(here)
    assert (found.dropped_drafts, found.practice_dropped, found.takes_away) == (1, True, True)
    assert [len(item) for item in (fees(there, frame), names(there))] == [1, 1]


def test_control_without_writing_the_chosen_one_anew_both_are_gone(
    pair, whole: Frame, monkeypatch: pytest.MonkeyPatch
) -> None:
    def only_dropping(vault: Writer, db, frame, dropped):
        for key in dropped:
            frame = vault._drop_draft(db, frame, key)
        return frame

    monkeypatch.setattr(Content, "_without", only_dropping)
    assert crossed(*pair, whole)[1:] == (set(), set())


def reviewed_here_deleted_there(here: Computer, there: Computer, whole: Frame) -> str:
    """A frame with a version and a review under way; deleted on the other computer meanwhile."""
    frame = kept(here, whole)
    there.take(here)
    fee(here, frame, 71, keep=False)
    there.office.delete(frame)
    return frame


def test_a_review_of_what_was_deleted_elsewhere_keeps_it(pair, whole: Frame) -> None:
    """It is told, and dropping the review leaves the version as its question says; the other computer gets it back."""
    here, there = pair
    frame = reviewed_here_deleted_there(here, there, whole)
    parcel = there.vault.parcel()
    told = here.moving.preview(parcel)
    assert (told.kept_here, told.deleted, told.changes, told.takes_away) == (1, 0, True, False)
    assert here.moving.join(parcel) == told
    assert not here.moving.preview(parcel).changes
    here.office.abandon_review(frame)
    assert [item.number for item in here.office.history(frame)] == [1]
    found = there.take(here)
    assert (found.new_frames, found.returned) == (1, 1)
    assert there.vault.parcel() == here.vault.parcel()
    there.office.delete(frame)
    assert here.take(there).deleted == 1, "once it is known there too, deleting counts again"
    assert here.office.shelf() == ()


def test_control_without_bringing_it_back_the_version_goes_with_the_review(
    pair, whole: Frame, monkeypatch: pytest.MonkeyPatch
) -> None:
    here, there = pair
    monkeypatch.setattr(FrameState, "upheld", lambda state: state)
    frame = reviewed_here_deleted_there(here, there, whole)
    here.take(there)
    here.office.abandon_review(frame)
    assert not here.vault.parcel().frames[frame].revisions


KILLED = """
import os, signal, sys
from pathlib import Path
from frame_builder.vault.store import Vault
vault = Vault.open(Path(sys.argv[1]), sys.argv[2])
frame, at = sys.argv[3], int(sys.argv[4])
count = 0
def traced(cursor, statement, bindings):
    global count
    count += 1
    if count == at:
        os.kill(os.getpid(), signal.SIGKILL)
    return True
vault._connection.exec_trace = traced
vault.discard_draft(frame)
vault._connection.exec_trace = None
vault.close()
print(count)
"""


def dropping(computer: Computer, frame: str, at: int) -> int:
    """Drop a draft in another process and die at a statement; how many there were, or 0 where it died."""
    command = [sys.executable, "-c", KILLED, str(computer.vault.folder), PASSPHRASE, frame, str(at)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode in (0, -signal.SIGKILL), done.stderr
    return int(done.stdout) if done.returncode == 0 else 0


@pytest.mark.fault(1)
@pytest.mark.skipif(os.name == "nt", reason="the test kills by signal")
def test_killed_while_dropping_a_review_it_still_gives_what_others_take(pair, whole: Frame, library: Library) -> None:
    here, there = pair
    frame = reviewed_here_deleted_there(here, there, whole)
    here.take(there)
    here.vault.close()
    for at in (1, 5, 9, 0):
        dropping(here, frame, at)
        with type(here.vault).open(here.vault.folder, PASSPHRASE) as vault:
            vault.verify()
            there.moving.preview(vault.parcel())
            assert len(vault.revisions(frame)) == 1


def test_control_what_is_not_in_its_normal_form_is_refused(pair, whole: Frame) -> None:
    """What a vault gives is in its normal form whatever its rows say; without that, everything it gives is refused."""
    here, there = pair
    frame = kept(here, whole)
    state = here.vault.parcel().frames[frame]
    odd = replace(state, ledger=state.ledger.deleting(state.by_digest))
    with pytest.raises(ParcelRefused, match="does not fit its versions"):
        there.moving.preview(Parcel({frame: odd}))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Taking, "_frame_state", lambda *_: odd)
        assert there.moving.preview(here.vault.parcel()).new_frames == 0


def test_what_was_dropped_or_set_aside_elsewhere_is_told(pair, whole: Frame) -> None:
    here, there = pair
    dropped, apart = kept(here, whole), kept(here, whole)
    fee(here, dropped, 71, keep=False)
    there.take(here)
    fee(here, apart, 71)
    fee(there, apart, 72)
    here.take(there)
    there.take(here)
    here.office.abandon_review(dropped)
    here.office.choose_branch(apart, here.office.branches(apart)[1].head)
    told = there.moving.preview(here.vault.parcel())
    assert (told.dropped_drafts, told.set_aside, told.changes, told.takes_away) == (1, 1, True, True)
    assert there.take(here) == told
    assert (fees(there, dropped), there.office.shelf()[0].branches) == (set(), 1)
    assert not there.take(here).changes


def test_a_draft_that_was_written_on_or_kept_is_not_told_as_dropped(pair, whole: Frame) -> None:
    here, there = pair
    written, done = kept(here, whole), kept(here, whole)
    for frame in (written, done):
        fee(here, frame, 71, keep=False)
    there.take(here)
    fee(here, written, 72, keep=False)
    fee(here, done, 72)
    told = there.take(here)
    assert (told.new_drafts, told.new_versions, told.dropped_drafts) == (1, 1, 0)
    assert (told.replaced_drafts, told.takes_away) == (2, True), "what lay here made way, and that is said too"


def test_what_was_deleted_here_is_told_and_can_be_taken_in_again(pair, whole: Frame) -> None:
    """From an older bundle: the frame with its version, and a review that was dropped. It travels on from there."""
    here, there = pair
    deleted, dropped = kept(here, whole), kept(here, whole)
    fee(here, dropped, 71, keep=False)
    there.take(here)
    older = here.vault.parcel()
    here.office.delete(deleted)
    here.office.abandon_review(dropped)
    there.take(here)
    told = here.moving.preview(older)
    assert (told.deleted_here, told.dropped_here, told.already, told.changes) == (1, 1, 0, False)
    assert here.moving.join(older) == told
    told = here.moving.preview(older, deleted_too=True)
    assert (told.new_frames, told.returned, told.new_drafts, told.leaves_out) == (1, 1, 1, False)
    assert here.moving.join(older, deleted_too=True) == told
    assert here.office.history(deleted)
    assert fees(here, dropped) == {71}
    assert not here.moving.join(older, deleted_too=True).changes
    found = there.take(here)
    assert (found.returned, found.new_drafts) == (1, 1)
    assert there.vault.parcel() == here.vault.parcel()
    assert not here.take(there).changes


@pytest.fixture
def some(pair, whole: Frame, tmp_path: Path) -> tuple[Computer, str, Parcel]:
    """One frame as a bundle, from a computer that has deleted and dropped others."""
    here, there = pair
    first, other = kept(here, whole), kept(here, whole)
    there.take(here)
    here.office.delete(other)
    here.office.save_practice(here.office.practice())
    path = tmp_path / "some.frames"
    here.moving.write(path, [first], TRAVEL)
    return there, first, there.moving.open_bundle(path, TRAVEL)


def test_a_bundle_of_some_frames_says_nothing_of_others(some) -> None:
    there, first, parcel = some
    assert set(parcel.frames) == {first}
    assert OWN not in parcel.frames
    there.moving.join(parcel)
    assert len(there.office.shelf()) == 2


@pytest.mark.fault(20)
def test_a_hostile_bundle_deletes_nothing_unsaid_and_leaves_room_to_count(some) -> None:
    """Deletions in it are counted beforehand; counts near their end, which would lock everything up, are refused."""
    there, first, parcel = some
    state = parcel.frames[first]
    digests = frozenset(state.by_digest)
    gone = Parcel({first: FrameState(ledger=state.ledger.deleting(digests))})
    told = there.moving.preview(gone)
    assert (told.deleted, told.deleted_versions, told.takes_away) == (1, 0, True)
    most = (1 << 53) - 1
    mark = there.vault._mark_for(first)
    for ledger in (
        replace(state.ledger, aside=dict.fromkeys(digests, most)),
        replace(state.ledger, gone=dict.fromkeys(digests, most - 1)),
        replace(state.ledger, seen={**state.ledger.seen, mark: most}),
    ):
        with pytest.raises(ParcelRefused, match="malformed"):
            there.moving.join(Parcel({first: replace(state, ledger=ledger)}))
    there.moving.preview(there.vault.parcel())


@pytest.mark.fault(20, control=True)
def test_control_a_count_at_its_end_makes_everything_this_vault_gives_unreadable(
    some, monkeypatch: pytest.MonkeyPatch
) -> None:
    there, first, parcel = some
    state = parcel.frames[first]
    monkeypatch.setattr("frame_builder.vault.taking.check_brought", lambda *_: None)
    monkeypatch.setattr("frame_builder.vault.ledger._next", lambda count: count + 1)
    full = replace(state.ledger, gone=dict.fromkeys(state.by_digest, (1 << 53) - 2))
    there.moving.join(Parcel({first: replace(state, ledger=full)}))
    older = there.vault.parcel([first])
    there.vault.delete_frame(first)
    with pytest.raises(VaultDamaged):
        there.moving.join(older, deleted_too=True)


def test_my_practice_of_which_nothing_is_left_is_called_deleted(pair) -> None:
    """Only somebody who makes such a file by hand can have it so; nothing was chosen then."""
    here, _there = pair
    named(here, "laptop")
    before = here.vault.parcel().frames[OWN]
    found = compare({OWN: before}, Parcel({OWN: NOTHING}), {OWN: NOTHING}, OWN)
    assert (found.practice_gone, found.practice_dropped, found.practice_replaced) == (True, False, False)
    assert found.takes_away
