# SPDX-License-Identifier: MIT
"""Kept agreements never change, a broken chain is found, and what differs between two is said rightly."""

from __future__ import annotations

from datetime import date
from difflib import SequenceMatcher
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from frame_builder.domain import comparison
from frame_builder.domain.agreement import Edition, compose
from frame_builder.domain.clauses import Speaker
from frame_builder.domain.comparison import Cause, Difference, amendment, compare, side_by_side, word_diff
from frame_builder.domain.document import Change, Document, Notice, Paragraph
from frame_builder.domain.frame import Frame
from frame_builder.domain.revision import FIRST, ChainError, Reason, Revision, check_chain
from frame_builder.domain.values import Duration, Money
from frame_builder.domain.wording import Args
from frame_builder.services.library import Library
from frame_builder.services.wording import FluentWording

from ..strategies import frames
from ..variants import base, complete, put, speaker

LIBRARY = Library.load()
DAY = date(2026, 11, 22)


def composed(frame: Frame, number: int = 1) -> Document:
    wording = LIBRARY.wording_for(frame)
    return compose(LIBRARY.catalogue, LIBRARY.atlas, wording, frame, Edition(number, DAY, draft=False))


def kept(frame: Frame, number: int, previous: str) -> Revision:
    agreement = composed(frame, number)
    return Revision(number=number, kept=DAY, program="1", frame=frame, agreement=agreement, previous=previous)


@pytest.fixture(scope="module")
def start() -> Frame:
    return complete(LIBRARY, base(LIBRARY, "england-and-wales", "individual"))


@pytest.fixture(scope="module")
def chain(start: Frame) -> tuple[Revision, ...]:
    """Three versions, each with a higher fee."""
    found: list[Revision] = []
    for number in (1, 2, 3):
        fee = Money(minor=6000 + number * 500, currency="GBP")
        frame = put(start, "fees.session-fee.amount", fee)
        found.append(kept(frame, number, found[-1].digest if found else FIRST))
    return tuple(found)


def test_a_chain_is_good(chain: tuple[Revision, ...]) -> None:
    """Numbers from 1, each naming the digest before it; an empty chain is good too."""
    check_chain(chain)
    check_chain(())
    assert [item.number for item in chain] == [1, 2, 3]
    assert chain[0].previous == FIRST


def test_what_is_read_back_has_the_same_digest(chain: tuple[Revision, ...]) -> None:
    """The digest is of the payload alone, so it survives storing."""
    for revision in chain:
        assert Revision.model_validate_json(revision.payload).digest == revision.digest
        assert len(revision.digest) == 64


CHANGES = {
    "the day": {"kept": date(2026, 11, 23)},
    "the program": {"program": "2"},
    "the answers": {"frame": Frame(reference="other")},
    "the reasons": {"reasons": (Reason(decision="fees.session-fee", text="x"),)},
    "the link": {"previous": "0" * 64},
}


@pytest.mark.parametrize("place", [0, 1])
@pytest.mark.parametrize("change", list(CHANGES))
def test_any_change_breaks_the_chain(chain: tuple[Revision, ...], place: int, change: str) -> None:
    """A version altered after the next one was kept no longer fits, whatever was altered."""
    forged = list(chain)
    forged[place] = chain[place].model_copy(update=CHANGES[change])
    assert forged[place].digest != chain[place].digest
    with pytest.raises(ChainError, match="does not follow"):
        check_chain(tuple(forged))


def test_one_changed_letter_breaks_the_chain(chain: tuple[Revision, ...]) -> None:
    """Each printed paragraph counts."""
    blocks = list(chain[0].agreement.blocks)
    index = next(place for place, block in enumerate(blocks) if isinstance(block, Paragraph))
    paragraph = blocks[index]
    assert isinstance(paragraph, Paragraph)
    blocks[index] = paragraph.model_copy(update={"text": paragraph.text.replace("a", "e", 1)})
    document = chain[0].agreement.model_copy(update={"blocks": tuple(blocks)})
    with pytest.raises(ChainError):
        check_chain((chain[0].model_copy(update={"agreement": document}), *chain[1:]))


@pytest.mark.parametrize("order", [(0, 2), (1, 2), (0, 2, 1), (0, 0, 1), (2, 1, 0)])
def test_missing_or_turned_round_versions_are_found(chain: tuple[Revision, ...], order: tuple[int, ...]) -> None:
    """Left out, doubled or in another order: the first version that does not fit is named."""
    with pytest.raises(ChainError, match=r"Version \d"):
        check_chain(tuple(chain[place] for place in order))


class Reworded(FluentWording):
    """The words of a later program: every sentence about the length of sessions is said anew."""

    def say(self, scope: str, message: str, args: Args | None = None) -> str:
        text = super().say(scope, message, args)
        return f"Said anew: {text}" if scope == "sessions.length" else text


def test_stored_words_outlive_a_new_wording(chain: tuple[Revision, ...]) -> None:
    """When the catalogue's words change, an agreement kept before still reads as it was signed."""
    old = chain[0]
    new_words = Reworded(LIBRARY.root, "en-GB", LIBRARY.scopes)
    again = compose(LIBRARY.catalogue, LIBRARY.atlas, new_words, old.frame, Edition(1, DAY, draft=False))
    assert again != old.agreement
    stored = Revision.model_validate_json(old.payload)
    assert stored.agreement == old.agreement
    assert not any("Said anew" in text for text in stored.agreement.texts)
    found = compare(stored.agreement, old.frame, again, old.frame)
    assert [(item.decision, item.cause) for item in found] == [("sessions.length", Cause.WORDING_CHANGED)]


def test_equal_agreements_have_no_differences(start: Frame) -> None:
    """Nor does another version number or a note make one."""
    noted = start.having(start.answer("sessions.length").model_copy(update={"note": "ask again"}))
    assert compare(composed(start), start, composed(noted, 2), noted) == ()


def test_a_changed_answer_is_named(start: Frame) -> None:
    """The decision whose answer changed is a difference, with its words before and after."""
    later = put(start, "fees.session-fee.amount", Money(minor=7100, currency="GBP"))
    found = compare(composed(start), start, composed(later), later)
    fee = next(item for item in found if item.decision == "fees.session-fee")
    assert fee.cause is Cause.ANSWER_CHANGED
    assert any("£71" in text for text in fee.after)
    assert not any("£71" in text for text in fee.before)


def test_words_that_follow_from_another_answer_count_as_changed(start: Frame) -> None:
    """A clause that borrows a changed answer is not put down to our wording."""
    later = put(start, "sessions.length.length", Duration.parse("60 minutes"))
    found = {item.decision: item.cause for item in compare(composed(start), start, composed(later), later)}
    assert found["sessions.length"] is Cause.ANSWER_CHANGED
    assert found["fees.session-fee"] is Cause.ANSWER_CHANGED


def test_what_comes_and_what_goes(start: Frame) -> None:
    """A decision that begins to apply is newly agreed; one that stops applying no longer applies."""
    couple = put(start, "people.kind.kind", "couple")
    couple = complete(LIBRARY, couple)
    forth = {item.decision: item for item in compare(composed(start), start, composed(couple), couple)}
    back = {item.decision: item for item in compare(composed(couple), couple, composed(start), start)}
    assert forth["confidentiality.couple-secrets"].cause is Cause.NEWLY_AGREED
    assert forth["confidentiality.couple-secrets"].before == ()
    assert back["confidentiality.couple-secrets"].cause is Cause.NO_LONGER_APPLIES
    assert back["confidentiality.couple-secrets"].after == ()


def test_differences_come_in_the_order_of_the_agreement(start: Frame) -> None:
    """The new agreement's order first; what is gone comes after."""
    later = put(start, "fees.session-fee.amount", Money(minor=7100, currency="GBP"))
    later = put(later, "sessions.length.ends", "up-to-ten-more")
    keys = [item.decision for item in compare(composed(start), start, composed(later), later)]
    order = list(LIBRARY.catalogue.by_key)
    assert keys == sorted(keys, key=order.index)
    assert keys


@given(before=st.text(max_size=60), after=st.text(max_size=60))
def test_a_word_diff_rebuilds_both_texts(before: str, after: str) -> None:
    """Without what came in, it is the old text; without what went out, the new one. Nothing is lost between."""
    pieces = word_diff(before, after)
    assert "".join(piece.text for piece in pieces if piece.mark != "in") == before
    assert "".join(piece.text for piece in pieces if piece.mark != "out") == after
    assert {piece.mark for piece in pieces} <= {"same", "in", "out"}
    assert all(piece.text for piece in pieces)


@given(text=st.text(max_size=80))
def test_a_text_does_not_differ_from_itself(text: str) -> None:
    """Equal texts have nothing marked."""
    assert all(piece.mark == "same" for piece in word_diff(text, text))


class Watched(SequenceMatcher[str]):
    """Says how much there is to do instead of doing it for hours."""

    def get_opcodes(self) -> list[Any]:
        assert sum(list(self.a).count(word) * list(self.b).count(word) for word in set(self.a)) < 100_000
        return super().get_opcodes()


AB = (
    " ".join("ab"[place * place % 7 % 2] for place in range(2_000)),
    " ".join("abb"[place % 3] for place in range(2_000)),
)


@pytest.mark.fault(20)
@pytest.mark.parametrize("lines", [1, 40])
def test_long_texts_are_compared_in_no_time(monkeypatch: pytest.MonkeyPatch, lines: int) -> None:
    """Two paragraphs of a few different words, out of a bundle of 33 kilobytes, held the window up for hours."""
    monkeypatch.setattr(comparison, "SequenceMatcher", Watched)
    before, after = ("\n".join([*("We meet on Mondays.",) * (lines - 1), text]) for text in AB)
    pieces = word_diff(before, after)
    assert "".join(piece.text for piece in pieces if piece.mark != "in") == before
    assert "".join(piece.text for piece in pieces if piece.mark != "out") == after
    assert (pieces[0].mark == "same") == (lines > 1)
    assert side_by_side([[before]] * 50)[-1] is False


@pytest.mark.fault(20, control=True)
def test_control_unbounded_every_word_is_compared_with_every_other(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(comparison, "SequenceMatcher", Watched)
    monkeypatch.setattr(comparison, "_takes_long", lambda _a, _b: False)
    with pytest.raises(AssertionError):
        word_diff(*AB)


def test_a_clause_among_many_is_still_compared_word_by_word() -> None:
    """Of forty long clauses of one's own, one has another day."""
    said = " ".join(f"On day {day} we meet in the small room." for day in range(30))
    clauses = [f"Clause {number}. {said}" for number in range(40)]
    changed = [*clauses[:7], clauses[7].replace("small", "large", 1), *clauses[8:]]
    pieces = word_diff("\n".join(clauses), "\n".join(changed))
    assert [(item.text, item.mark) for item in pieces if item.mark != "same"] == [("small", "out"), ("large", "in")]


def test_a_word_diff_marks_whole_words() -> None:
    """A sum that changed is shown as one sum out and one in."""
    pieces = word_diff("The fee is £65 a session.", "The fee is £70 a session.")
    assert [(piece.text, piece.mark) for piece in pieces if piece.mark != "same"] == [("65", "out"), ("70", "in")]


def amended(start: Frame, later: Frame, reasons: dict[str, str]) -> tuple[Document, tuple[Difference, ...]]:
    found = compare(composed(start), start, composed(later, 2), later)
    voice: Speaker = speaker(LIBRARY, later)
    new, old = Edition(2, date(2027, 1, 5)), Edition(1, DAY, draft=False)
    return amendment(voice, found, reasons, new, old), found


def test_an_amendment_says_what_was_what_is_and_why(start: Frame) -> None:
    """Each change carries the words before, the words after and the reason; and everything else stays as it is."""
    later = put(start, "fees.session-fee.amount", Money(minor=7100, currency="GBP"))
    document, found = amended(start, later, {"fees.session-fee": " Rent went up. "})
    changes = [block for block in document.blocks if isinstance(block, Change)]
    assert [change.decision for change in changes] == [item.decision for item in found]
    fee = next(change for change in changes if change.decision == "fees.session-fee")
    assert fee.reason == "Rent went up."
    assert fee.before == composed(start).of_decision("fees.session-fee")
    assert fee.after == composed(later).of_decision("fees.session-fee")
    assert document.kind == "amendment"
    assert any("Everything else" in text and "22 November 2026" in text for text in document.texts)
    assert "version 2" in document.texts[1]
    assert "version 1" in document.texts[1]


def test_an_amendment_without_changes_says_so(start: Frame) -> None:
    """It has no list of changes and one quiet line."""
    document, _ = amended(start, start, {})
    assert [block for block in document.blocks if isinstance(block, Notice)]
    assert not any("Everything else" in text for text in document.texts)


@given(old=frames(LIBRARY.catalogue, LIBRARY.atlas), new=frames(LIBRARY.catalogue, LIBRARY.atlas))
@settings(max_examples=15, deadline=None)
def test_any_two_agreements_can_be_compared(old: Frame, new: Frame) -> None:
    """For any two frames there is an amendment; every difference is a real one, and every real one is there."""
    before, after = composed(old), composed(new)
    found = compare(before, old, after, new)
    assert all(item.before != item.after for item in found)
    named = {item.decision for item in found}
    for decision in LIBRARY.catalogue:
        assert (decision.key in named) == (before.of_decision(decision.key) != after.of_decision(decision.key))
    if not any(item.before or item.after for item in found):
        assert not named
    amended(old, new, {})


def test_what_is_too_long_takes_nothing_from_the_others() -> None:
    """A clause without end is not shown beside another; those before and after it are compared as always."""
    assert side_by_side([["a"], ["a" * 300_001], ["b", "c"], ["d" * 200_000], ["e"]]) == (True, None, True, False, True)
