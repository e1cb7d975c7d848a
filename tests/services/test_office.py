# SPDX-License-Identifier: MIT
"""The office with a real vault: what is saved comes back, what is kept never changes, and damage is told."""

from __future__ import annotations

import hashlib
import itertools
from collections.abc import Iterator
from datetime import date, time, timedelta
from pathlib import Path

import pytest

from frame_builder.domain.comparison import Cause
from frame_builder.domain.document import Change
from frame_builder.domain.frame import Answer, Frame
from frame_builder.domain.revision import check_chain
from frame_builder.domain.values import Duration, Money
from frame_builder.services.library import Library
from frame_builder.services.office import PRACTICE, Office, State
from frame_builder.services.workspace import Draft, Workspace
from frame_builder.vault.errors import NotRead, RevisionOutOfOrder, UnknownFrame, VaultDamaged
from frame_builder.vault.keys import Strength
from frame_builder.vault.store import Vault

from ..variants import base, complete, put

CHEAP = Strength(memory=8 * 1024 * 1024, passes=1)
PASSPHRASE = "amber kettle orbit velvet"
DAY = date(2026, 11, 22)
START = date(2026, 11, 24)


class Calendar:
    """A day that the test sets."""

    def __init__(self) -> None:
        self.day = DAY

    def __call__(self) -> date:
        return self.day


@pytest.fixture
def calendar() -> Calendar:
    return Calendar()


def clock() -> Iterator[str]:
    return (f"2026-11-22T10:{n // 60 % 60:02}:{n % 60:02}+00:00" for n in itertools.count())


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[Vault]:
    moments = clock()
    with Vault.create(tmp_path / "vault", PASSPHRASE, CHEAP, clock=lambda: next(moments)) as opened:
        yield opened


@pytest.fixture
def office(vault: Vault, library: Library, calendar: Calendar) -> Office:
    return Office(vault, library, calendar)


@pytest.fixture
def whole(library: Library) -> Frame:
    frame = complete(library, base(library, "england-and-wales", "individual"))
    frame = put(frame, "people.start.date", START)
    frame = put(frame, "people.start.time", time(9, 0))
    return put(frame, "sessions.slot.time", time(16, 30))


def imported(office: Office, frame: Frame) -> tuple[str, Workspace]:
    return office.import_frame(frame)


def test_my_practice_is_saved_and_carried_over(office: Office, library: Library) -> None:
    """Its answers open every new client's frame, marked as carried; its notes stay with it."""
    assert not office.has_practice
    practice = office.practice()
    practice.set_value("practice.therapist", "name", "Ana Ruiz")
    practice.set_value("sessions.length", "length", Duration.parse("60 minutes"))
    practice.set_note("sessions.length", "mine alone")
    office.save_practice(practice)
    assert office.has_practice
    again = office.practice()
    assert again.frame == practice.frame
    assert again.practice

    _, client = office.new_frame("K-17")
    assert client.frame.reference == "K-17"
    assert client.frame.text("practice.therapist.name") == "Ana Ruiz"
    assert client.frame.answer("sessions.length").carried
    assert client.frame.answer("sessions.length").note == ""

    practice.set_value("practice.therapist", "name", "Another name")
    office.save_practice(practice)
    frame_id = office.shelf()[0].frame_id
    assert office.open_frame(frame_id).frame.text("practice.therapist.name") == "Ana Ruiz"


def test_a_draft_is_saved_and_opened_again(office: Office, whole: Frame) -> None:
    """All answers, times and days among them, come back exactly; so do the place and a private note."""
    frame_id, space = imported(office, whole)
    space.set_note("sessions.review", "ask about spring")
    space.leave_open("fees.overdue", is_open=True)
    space.at = "fees.paying"
    office.save(frame_id, space)
    again = office.open_frame(frame_id)
    assert again.frame == space.frame
    assert again.frame.get("sessions.slot.time") == time(16, 30)
    assert again.at == "fees.paying"
    assert again.base is None


def test_a_draft_outlives_closing_the_vault(tmp_path: Path, library: Library, whole: Frame) -> None:
    """After the vault was closed and opened with the passphrase, the frame is as it was."""
    folder = tmp_path / "own"
    with Vault.create(folder, PASSPHRASE, CHEAP) as vault:
        frame_id, space = Office(vault, library, lambda: DAY).import_frame(whole)
        Office(vault, library, lambda: DAY).keep(frame_id, space)
    with Vault.open(folder, PASSPHRASE) as vault:
        office = Office(vault, library, lambda: DAY)
        assert office.open_frame(frame_id).frame == whole
        assert len(office.history(frame_id)) == 1


def test_a_reading_that_fails_once_hides_no_frame_from_the_search(
    office: Office, whole: Frame, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is not put into the index as one that says nothing."""
    frame_id, _ = imported(office, whole)
    office.vault.forget_index()
    with monkeypatch.context() as patch:
        patch.setattr(Office, "_state", lambda *_: (_ for _ in ()).throw(NotRead(office.vault.folder)))
        assert office.search(whole.reference) == frozenset()
    assert office.search(whole.reference) == {frame_id}


def test_keep_review_and_keep_again(office: Office, whole: Frame, calendar: Calendar) -> None:
    """A kept agreement, a review with two changes and their reasons, a second version: a chain, and an amendment."""
    frame_id, space = imported(office, whole)
    first = office.keep(frame_id, space)
    assert first.agreement.draft_label == ""
    assert office.vault.draft(frame_id) is None

    calendar.day = DAY + timedelta(weeks=7)
    review = office.open_frame(frame_id)
    assert review.base == first
    assert review.frame == whole
    moved = [(item.decision, item.cause) for item in review.differences]
    assert moved == [("sessions.review", Cause.DATE_MOVED_ON)]  # the first review is over, the next one has a date
    assert not any(review.changed_here(decision.key) for decision in review.journey)
    review.set_value("fees.session-fee", "amount", Money(minor=7100, currency="GBP"))
    review.set_value("sessions.lateness", "waits", Duration.parse("20 minutes"))
    review.set_reason("fees.session-fee", "The rent went up.")
    review.set_reason("sessions.lateness", "The bus is often late.")
    office.save(frame_id, review)
    reopened = office.open_frame(frame_id)
    assert reopened.reason("fees.session-fee") == "The rent went up."
    assert reopened.frame == review.frame

    assert office.search("rent went up") == {frame_id}  # as long as it is a draft, and once it is kept
    second = office.keep(frame_id, reopened)
    assert office.search("rent went up") == {frame_id}
    history = office.history(frame_id)
    assert history == (first, second)
    check_chain(history)
    assert second.number == 2
    assert second.previous == first.digest
    assert second.kept == DAY + timedelta(weeks=7)
    assert {reason.decision for reason in second.reasons} == {"fees.session-fee", "sessions.lateness"}

    document = office.amendment(*history)
    changes = {block.decision: block for block in document.blocks if isinstance(block, Change)}
    assert changes["fees.session-fee"].reason == "The rent went up."
    assert any("£71" in text for text in changes["fees.session-fee"].after)
    assert any("20 minutes" in text for text in changes["sessions.lateness"].after)
    assert any("Everything else" in text for text in document.texts)
    assert office.open_frame(frame_id).frame == second.frame


def test_keeping_twice_is_one_version(office: Office, whole: Frame) -> None:
    """Kept again word for word, a version is only confirmed; an old workspace cannot be kept over a newer version."""
    frame_id, space = imported(office, whole)
    first = office.keep(frame_id, space)
    assert office.keep(frame_id, space) == first
    assert office.history(frame_id) == (first,)

    space.set_value("fees.session-fee", "amount", Money(minor=7100, currency="GBP"))
    with pytest.raises(RevisionOutOfOrder):
        office.keep(frame_id, space)
    assert office.history(frame_id) == (first,)

    review = office.open_frame(frame_id)
    review.set_value("fees.session-fee", "amount", Money(minor=7200, currency="GBP"))
    second = office.keep(frame_id, review)
    assert office.keep(frame_id, review) == second
    assert office.history(frame_id) == (first, second)


def test_a_review_can_be_abandoned(office: Office, whole: Frame) -> None:
    """The newest version stays as it is, and the shelf says kept."""
    frame_id, space = imported(office, whole)
    first = office.keep(frame_id, space)
    review = office.open_frame(frame_id)
    review.set_value("fees.session-fee", "amount", Money(minor=9900, currency="GBP"))
    office.save(frame_id, review)
    assert office.shelf()[0].summary.state is State.REVIEW
    office.abandon_review(frame_id)
    assert office.vault.draft(frame_id) is None
    assert office.open_frame(frame_id).frame == whole
    assert office.history(frame_id) == (first,)
    assert office.shelf()[0].summary.state is State.KEPT
    assert office.shelf()[0].summary.version == 1


def test_a_deleted_frame_is_gone(office: Office, whole: Frame) -> None:
    """With all its versions; the others stay."""
    gone, space = imported(office, whole)
    office.keep(gone, space)
    stays, _ = imported(office, whole)
    office.delete(gone)
    assert [entry.frame_id for entry in office.shelf()] == [stays]
    with pytest.raises(UnknownFrame):
        office.open_frame(gone)


def test_the_shelf_knows_where_each_frame_stands(office: Office, whole: Frame, calendar: Calendar) -> None:
    """Reference, kind, place, rhythm, how much is settled, the next review; changed last comes first."""
    _, first = imported(office, Frame(reference="A-1"))
    frame_id, space = imported(office, whole)
    entry = office.shelf()[0]
    assert entry.frame_id == frame_id
    summary = entry.summary
    assert (summary.reference, summary.kind) == ("K-17", "individual")
    assert summary.where == whole.text("setting.place.where")
    assert summary.rhythm == whole.text("sessions.frequency.often")
    assert summary.state is State.DRAFT
    assert (summary.version, summary.kept, summary.next_review) == (0, None, None)
    assert summary.asked == len(tuple(space.journey))
    assert summary.settled == summary.asked - len(space.undecided)
    assert summary.contradictions == sum(item.level.value == "contradiction" for item in space.findings)
    assert office.shelf()[1].summary.settled < office.shelf()[1].summary.asked == len(tuple(first.journey))

    office.keep(frame_id, space)
    summary = office.shelf()[0].summary
    assert (summary.state, summary.version, summary.kept) == (State.KEPT, 1, DAY)
    wait = whole.duration("sessions.review.first")
    assert wait == Duration.parse("6 weeks")
    assert summary.next_review == START + timedelta(weeks=6)

    calendar.day = START + timedelta(weeks=6)
    review = office.open_frame(frame_id)
    review.set_value("sessions.review", "first", Duration.parse("10 weeks"))
    office.save(frame_id, review)
    summary = office.shelf()[0].summary
    assert summary.state is State.REVIEW
    assert summary.next_review == START + timedelta(weeks=6)  # what is agreed, not what is being thought about
    office.keep(frame_id, review)
    assert office.shelf()[0].summary.version == 2
    assert office.shelf()[0].summary.next_review == START + timedelta(weeks=10)


@pytest.mark.parametrize("payload", ["", "{", "[]", '{"frame": 5}', '{"unknown": 1}', '{"frame": {"answers": [1]}}'])
def test_a_damaged_draft_is_told_in_a_sentence(office: Office, whole: Frame, payload: str) -> None:
    """Whatever lies in its place, it is the vault's own error, which repeats nothing of what it found."""
    frame_id, _ = imported(office, whole)
    office.vault.save_draft(frame_id, payload, "{}")
    if payload == "":
        return  # an empty draft reads as none
    with pytest.raises(VaultDamaged) as caught:
        office.open_frame(frame_id)
    assert "the draft of a frame" in str(caught.value)
    assert "unknown" not in str(caught.value)


def test_a_damaged_practice_is_told(office: Office) -> None:
    """My practice too."""
    office.vault.set_setting(PRACTICE, '{"frame": {"reference": 5}}')
    with pytest.raises(VaultDamaged, match="My practice"):
        office.practice()


def test_a_damaged_version_is_told(office: Office, whole: Frame) -> None:
    """A version whose digest does not fit, or that is no version at all, is named by its number."""
    frame_id, space = imported(office, whole)
    payload = space.revision().payload
    office.vault.append_revision(frame_id, payload.replace("Ana Ruiz", "Eve Ruiz"), space.revision().digest, "", "{}")
    with pytest.raises(VaultDamaged, match="version 1"):
        office.history(frame_id)

    other, _ = imported(office, whole)
    text = '{"number": 1}'
    office.vault.append_revision(other, text, hashlib.sha256(text.encode()).hexdigest(), "", "{}")
    with pytest.raises(VaultDamaged, match="version 1"):
        office.open_frame(other)


def test_a_version_of_another_order_is_told(office: Office, whole: Frame) -> None:
    """A good payload with the wrong number does not pass as a history."""
    frame_id, space = imported(office, whole)
    wrong = space.revision().model_copy(update={"number": 2})
    office.vault.append_revision(frame_id, wrong.payload, wrong.digest, "", "{}")
    with pytest.raises(VaultDamaged, match="the order of a frame"):
        office.history(frame_id)


def test_a_damaged_summary_does_not_hide_the_shelf(office: Office, whole: Frame) -> None:
    """A frame whose summary cannot be read is still on the shelf and still opens."""
    frame_id, space = imported(office, whole)
    office.vault.save_draft(frame_id, space.draft.model_dump_json(), "not json")
    assert [entry.frame_id for entry in office.shelf()] == [frame_id]
    assert office.open_frame(frame_id).frame == whole


def test_no_answer_is_shown_in_an_error(office: Office, library: Library) -> None:
    """A draft that cannot be read holds a client's words; the error does not repeat them."""
    frame = Frame().having(Answer(decision="people.people", note="Secret words"))
    frame_id, space = imported(office, frame)
    broken = space.draft.model_dump_json().replace('"answers":[', '"answers":[5,')
    office.vault.save_draft(frame_id, broken, "{}")
    with pytest.raises(VaultDamaged) as caught:
        office.open_frame(frame_id)
    assert "Secret" not in str(caught.value)
    assert caught.value.__cause__ is None


def test_with_another_draft_left_the_list_says_what_opening_shows(office: Office) -> None:
    """As after a join: one of two drafts is kept, and the other is what goes on."""
    frame_id, workspace = office.new_frame("K-17")
    other = Draft(frame=Frame(reference="K-17 elsewhere"))
    office.vault.save_draft(frame_id, other.model_dump_json(), "{}", key=workspace.held + 1, base="")
    office.keep(frame_id, workspace)
    (row,) = office.shelf()
    assert row.summary.reference == office.open_frame(frame_id).frame.reference == "K-17 elsewhere"
    told = office.vault.entries()[0].summary
    assert told == office.describe(office._state(frame_id))[0]
