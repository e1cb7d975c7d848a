# SPDX-License-Identifier: MIT
"""Two computers with one practice: frames travel as a bundle or as a copy of the vault, and nothing is lost."""

from __future__ import annotations

import itertools
import shutil
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from frame_builder.domain.frame import Frame
from frame_builder.domain.values import Money
from frame_builder.services.backups import Backups
from frame_builder.services.library import Library
from frame_builder.services.moving import Moving
from frame_builder.services.office import Office
from frame_builder.vault.errors import (
    BundleUnusable,
    PassphraseTooShort,
    RevisionOutOfOrder,
    SameVault,
    VaultMissing,
    WrongPassphrase,
)
from frame_builder.vault.keys import Strength
from frame_builder.vault.store import Vault

from ..variants import base, complete

CHEAP = Strength(memory=8 * 1024 * 1024, passes=1)
PASSPHRASE = "amber kettle orbit velvet"
TRAVEL = "seven wooden travelling boxes"
DAY = date(2026, 11, 22)


def minutes() -> Callable[[], str]:
    ticks = itertools.count()
    return lambda: f"2026-11-22T{(n := next(ticks)) // 60 % 24:02}:{n % 60:02}:00+00:00"


CLOCK = minutes()


class Computer:
    """One copy of a vault with its office."""

    def __init__(self, vault: Vault, library: Library) -> None:
        self.vault = vault
        self.office = Office(vault, library, lambda: DAY)
        self.moving = Moving(self.office, CHEAP)

    def take(self, other: Computer) -> object:
        return self.moving.join(other.vault.parcel())


@pytest.fixture
def pair(tmp_path: Path, library: Library) -> Iterator[tuple[Computer, Computer]]:
    """Two copies of one vault folder, the same vault id in both."""
    Vault.create(tmp_path / "laptop", PASSPHRASE, CHEAP, clock=CLOCK).close()
    shutil.copytree(tmp_path / "laptop", tmp_path / "desktop")
    opened = [Vault.open(tmp_path / name, PASSPHRASE, clock=CLOCK) for name in ("laptop", "desktop")]
    yield Computer(opened[0], library), Computer(opened[1], library)
    for vault in opened:
        vault.close()


@pytest.fixture(scope="module")
def whole(library: Library) -> Frame:
    return complete(library, base(library, "england-and-wales", "individual"))


def fee(computer: Computer, frame_id: str, pounds: int, *, keep: bool = True) -> None:
    space = computer.office.open_frame(frame_id)
    space.set_value("fees.session-fee", "amount", Money(minor=pounds * 100, currency="GBP"))
    computer.office.save(frame_id, space)
    if keep:
        computer.office.keep(frame_id, space)


def kept(computer: Computer, whole: Frame) -> str:
    frame_id, space = computer.office.import_frame(whole)
    computer.office.keep(frame_id, space)
    return frame_id


def test_a_bundle_moves_one_frame_and_nothing_else(pair, whole: Frame, tmp_path: Path) -> None:
    here, there = pair
    first, other = kept(here, whole), kept(here, whole)
    fee(here, first, 71)
    here.office.save_practice(here.office.practice())
    path = tmp_path / "one.frames"
    here.moving.write(path, [first], TRAVEL)
    assert b"K-17" not in path.read_bytes()
    parcel = there.moving.open_bundle(path, TRAVEL)
    assert there.moving.preview(parcel).new_frames == 1
    assert there.office.shelf() == ()
    found = there.moving.join(parcel)
    assert (found.new_frames, found.branched, found.deleted) == (1, 0, 0)
    assert [item.frame_id for item in there.office.shelf()] == [first]
    assert there.office.shelf()[0].summary == next(i for i in here.office.shelf() if i.frame_id == first).summary
    assert there.office.history(first) == here.office.history(first)
    assert there.vault.revisions(first) == here.vault.revisions(first)
    assert there.office.search("ana ruiz k-1") == {first}
    assert not there.office.has_practice
    again = there.moving.join(parcel)
    assert not again.changes
    assert again.already == 1
    assert other not in {item.frame_id for item in there.office.shelf()}
    there.vault.verify()


def test_two_successors_are_two_branches_until_one_is_chosen(pair, whole: Frame) -> None:
    here, there = pair
    frame = kept(here, whole)
    there.take(here)
    fee(here, frame, 71)
    fee(there, frame, 72)
    assert here.take(there).branched == 1
    there.take(here)
    for computer in pair:
        entry = computer.office.shelf()[0]
        assert (entry.branches, entry.drafts) == (2, 0)
        first, second = computer.office.branches(frame)
        assert (first.current, second.current) == (True, False)
        assert (first.number, first.forked_after, second.forked_after) == (2, 1, 1)
        amounts = {branch.head: computer.office.history(frame, branch.head)[-1].frame for branch in (first, second)}
        assert {item.money("fees.session-fee.amount").minor for item in amounts.values()} == {7100, 7200}
        assert computer.office.history(frame)[-1].frame.money("fees.session-fee.amount").minor == 7200  # kept last
    assert [b.head for b in here.office.branches(frame)] == [b.head for b in there.office.branches(frame)]
    chosen = here.office.branches(frame)[1].head
    here.office.choose_branch(frame, chosen)
    assert here.office.shelf()[0].branches == 1
    assert here.office.history(frame)[-1].frame.money("fees.session-fee.amount").minor == 7100
    assert len(here.vault.revisions(frame)) == 3, "nothing is deleted by choosing"
    there.take(here)
    assert there.office.shelf()[0].branches == 1
    assert there.office.branches(frame)[0].head == chosen
    assert there.office.branches(frame)[1].aside


def test_each_choosing_the_other_is_asked_again_and_can_be_settled(pair, whole: Frame) -> None:
    here, there = pair
    frame = kept(here, whole)
    there.take(here)
    fee(here, frame, 71)
    fee(there, frame, 72)
    here.take(there)
    there.take(here)
    one, two = (branch.head for branch in here.office.branches(frame))
    here.office.choose_branch(frame, one)
    there.office.choose_branch(frame, two)
    here.take(there)
    there.take(here)
    assert [c.office.shelf()[0].branches for c in pair] == [2, 2]
    here.office.choose_branch(frame, two)
    there.take(here)
    assert [c.office.shelf()[0].branches for c in pair] == [1, 1]
    assert [c.office.branches(frame)[0].head for c in pair] == [two, two]


def test_drafts_written_apart_stay_apart(pair, whole: Frame) -> None:
    here, there = pair
    frame = kept(here, whole)
    there.take(here)
    fee(here, frame, 71, keep=False)
    fee(there, frame, 72, keep=False)
    assert here.take(there).drafts_apart == 1
    drafts = here.office.drafts(frame)
    assert [(item.base, item.reference, item.behind) for item in drafts] == [(1, "K-17", False)] * 2
    spaces = {item.key: here.office.open_frame(frame, item.key) for item in drafts}
    amounts = {space.frame.money("fees.session-fee.amount").minor for space in spaces.values()}
    assert amounts == {7100, 7200}
    there.take(here)
    here.office.drop_draft(frame, drafts[1].key)
    there.take(here)
    assert [len(c.office.drafts(frame)) for c in pair] == [1, 1]
    fee(here, frame, 73, keep=False)  # a draft goes on from what was seen: it replaces it over there
    assert there.take(here).drafts_apart == 0
    assert there.office.open_frame(frame).frame.money("fees.session-fee.amount").minor == 7300


def found_after_saving(pair, whole: Frame) -> list[bool]:
    """Two drafts beside each other, then two branches; whether the words of both are found while one is saved."""
    here, there = pair
    frame = kept(here, whole)
    there.take(here)
    for copy, word in ((here, "hollyhock"), (there, "snapdragon")):
        space = copy.office.open_frame(frame)
        space.set_note("fees.session-fee", word)
        copy.office.save(frame, space)
    here.take(there)
    found = []
    for again in ("Tuesday", "Wednesday"):
        space = here.office.open_frame(frame)
        space.set_note("sessions.length", again)
        here.office.save(frame, space)
        found += [here.office.search(word) == {frame} for word in ("hollyhock", "snapdragon", again)]
    for item in here.office.drafts(frame):
        here.office.keep(frame, here.office.open_frame(frame, item.key))
    space = here.office.open_frame(frame)
    here.office.save(frame, space)
    return [*found, *(here.office.search(word) == {frame} for word in ("hollyhock", "snapdragon"))]


def test_every_draft_and_branch_beside_the_one_that_is_saved_is_found(pair, whole: Frame) -> None:
    assert all(found_after_saving(pair, whole))


def test_control_with_the_words_of_the_one_that_is_saved_the_others_are_not_found(
    pair, whole: Frame, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Office, "_words_beside", lambda *_: "")
    assert not all(found_after_saving(pair, whole))


def test_a_draft_left_behind_makes_a_branch_and_overwrites_nothing(pair, whole: Frame) -> None:
    here, there = pair
    frame = kept(here, whole)
    there.take(here)
    fee(here, frame, 71)
    space = there.office.open_frame(frame)
    space.set_value("fees.session-fee", "amount", Money(minor=7200, currency="GBP"))
    there.office.save(frame, space)
    there.take(here)
    assert [item.behind for item in there.office.drafts(frame)] == [True]
    assert there.office.shelf()[0].branches == 1
    assert there.office.open_frame(frame).base == there.office.history(frame)[0]
    there.office.keep(frame, space)
    assert there.office.shelf()[0].branches == 2
    assert len(there.vault.revisions(frame)) == 3
    space.set_note("fees.session-fee", "later")
    space.set_value("fees.session-fee", "amount", Money(minor=7300, currency="GBP"))
    there.office.choose_branch(frame, there.office.branches(frame)[1].head)
    with pytest.raises(RevisionOutOfOrder):
        there.office.keep(frame, space)


def test_my_practice_written_twice_is_two_until_one_is_chosen(pair) -> None:
    here, there = pair
    for computer, name in ((here, "Ana Ruiz"), (there, "Ana M. Ruiz")):
        practice = computer.office.practice()
        practice.set_value("practice.therapist", "name", name)
        computer.office.save_practice(practice)
    found = here.take(there)
    assert found.practice_apart
    assert found.practice_changed
    one, two = here.office.practices()
    assert {item.draft.frame.text("practice.therapist.name") for item in (one, two)} == {"Ana Ruiz", "Ana M. Ruiz"}
    here.office.choose_practice(two.key)
    assert here.office.practice().frame == two.draft.frame
    there.take(here)
    assert [item.draft for item in there.office.practices()] == [two.draft]


def test_a_deleted_frame_stays_deleted_and_a_later_version_comes_back(pair, whole: Frame) -> None:
    here, there = pair
    gone, again = kept(here, whole), kept(here, whole)
    there.take(here)
    here.office.delete(gone)
    here.office.delete(again)
    fee(there, again, 71)
    found = here.take(there)
    assert (found.new_frames, found.returned, found.deleted_here, found.already) == (1, 1, 1, 0)
    assert [item.frame_id for item in here.office.shelf()] == [again]
    assert len(here.office.history(again)) == 2
    found = there.take(here)
    assert (found.deleted, found.deleted_versions) == (1, 0)
    assert [item.frame_id for item in there.office.shelf()] == [again]
    assert there.vault.parcel() == here.vault.parcel()
    assert gone not in there.office.search("ana")


def test_a_copy_of_the_vault_is_joined_and_not_touched(pair, whole: Frame, tmp_path: Path) -> None:
    here, there = pair
    frame = kept(there, whole)
    folder = there.vault.folder
    with pytest.raises(SameVault):
        here.moving.open_vault(here.vault.folder, PASSPHRASE)
    with pytest.raises(VaultMissing):
        here.moving.open_vault(tmp_path / "nothing", PASSPHRASE)
    there.vault.close()
    before = {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}
    with pytest.raises(WrongPassphrase, match="desktop"):
        here.moving.open_vault(folder, "not the passphrase at all")
    parcel = here.moving.open_vault(folder, PASSPHRASE)
    stick = tmp_path / "stick"
    stick.mkdir()
    backups = Backups(here.vault)
    backups.set_second(stick)
    assert here.moving.join(parcel).new_frames == 1
    assert backups.listing()[0].second, "the backup made before has no copy in the second folder"
    assert {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()} == before
    assert here.office.history(frame)
    assert not list(here.vault.folder.glob(".*joining"))
    assert list((here.vault.folder / "backups").iterdir()), "a backup is made before anything is brought in"


def test_a_short_passphrase_is_refused(pair, tmp_path: Path) -> None:
    with pytest.raises(PassphraseTooShort):
        pair[0].moving.pack(None, "short")
    (tmp_path / "x.frames").write_bytes(pair[0].moving.pack(None, TRAVEL))
    with pytest.raises(BundleUnusable) as caught:
        pair[1].moving.open_bundle(tmp_path / "x.frames", "some other passphrase")
    assert caught.value.kind == "passphrase"
