# SPDX-License-Identifier: MIT
"""Words of the therapist's own: what is pointed out in them, what is left alone, and that it costs no time."""

from __future__ import annotations

import sys
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frame_builder.domain.agreement import Edition, compose
from frame_builder.domain.cautions import Cautions, Ear, Superseded, Tone, Wording
from frame_builder.domain.checks import check_frame
from frame_builder.domain.checks.likeness import alike, folded, repeats
from frame_builder.domain.checks.own_words import heard
from frame_builder.domain.checks.rules import RULES
from frame_builder.domain.known import Mark
from frame_builder.domain.values import Row
from frame_builder.services.forgetting import REMEMBERING, forget_texts

from .checks_cases import BANDS, TALK, UK, US, band, clause
from .test_checks import LIBRARY, named, seen, usual

ADVISED = ("absolute-promise", "overstated-duty", "superseded-law", "cold-words", "one-sided-duties", "repeats-ours")


def says(text: str, section: str = TALK, region: str = UK) -> set[str]:
    """Which checks on own words speak of a clause."""
    frame = usual(region, "individual").setting("own.clauses", "clauses", (clause(text, section),))
    return {item.check for item in check_frame(seen(frame), RULES)} & set(ADVISED)


@pytest.mark.parametrize(
    ("text", "check"),
    [
        ("Everything you say is completely confidential.", "absolute-promise"),
        ("I WILL NOT TELL ANYONE what you say.", "absolute-promise"),
        ("I am legally obliged to report any crime.", "overstated-duty"),
        ("If you break the law, the law requires me to report illegal acts.", "overstated-duty"),
        ("See the Terrorism Act 2010.", "superseded-law"),
        ("I must report under the Drug Trafficking Offences Act 1986.", "superseded-law"),
        ("Under the Children First Bill 2014 I report abuse.", "superseded-law"),
        ("Notes are kept under the Data\nProtection Act 1998.", "superseded-law"),
        ("Call 0808 068 4141 at night.", "superseded-law"),
        ("In Texas see 22 TAC 681.41(e).", "superseded-law"),
        ("Dial 988, press 3.", "superseded-law"),
        ("Non-compliance ends our work.", "cold-words"),
        ("At my sole discretion I may raise the fee.", "cold-words"),
        ("The client must pay.", "cold-words"),
        ("You shall not use the lift.", "cold-words"),
        ("It’s your place; you will not lose your place.", "cold-words"),
    ],
)
def test_it_is_pointed_out(text: str, check: str) -> None:
    assert check in says(text)


@pytest.mark.parametrize(
    "text",
    [
        "What you say is confidential, apart from the reasons named above.",
        "I keep your notes as the Data Protection Act 2018 asks.",
        "The Terrorism Act 2000 asks me to tell the police.",
        "You must be able to find a quiet room, and I will do the same.",
        "Please ring the bell. You need to wait a moment, since I may be on the stairs.",
        "The law requires me to report what a court orders.",
        "I answer within two days. The HOPELINE number is 0800 068 4141.",
        "Your reliable, foreshadowed sanctuary.",  # liable, shadow and sanction stand inside other words
        "We both try to be on time.",
    ],
)
def test_it_is_left_alone(text: str) -> None:
    assert says(text) == set()


def test_our_own_sentences_are_never_cold() -> None:
    """Nothing that we ship is said in words that we would point out in a clause of the therapist's own."""
    ear = LIBRARY.cautions.ear("en-GB")
    for region in (UK, US):
        for kind in ("individual", "couple", "family", "young-person", "group"):
            frame = usual(region, kind)
            texts = compose(
                LIBRARY.catalogue, LIBRARY.atlas, LIBRARY.wording_for(frame), frame, Edition(1, date(2026, 11, 22))
            ).texts
            found = {phrase: text for text in texts for _tone, phrase, _idea in heard(text, ear)}
            assert not found


def test_a_clause_that_gives_as_well_as_takes_is_balanced() -> None:
    asks = "You need to ring. You must wait. You have to pay at the door. You should bring a coat."
    assert "one-sided-duties" in says(asks)
    assert "one-sided-duties" not in says(f"{asks} I will open on time.")


def test_every_phrase_is_heard_where_it_stands() -> None:
    cautions = LIBRARY.cautions
    assert cautions.superseded
    assert all(item.source and item.checked >= date(2026, 1, 1) for item in cautions.superseded)
    assert all(item.mark is not Mark.MEMORY for item in cautions.superseded)
    ears = {
        None: cautions.ear("en-US"),
        Tone.YOURS: cautions.ear("en", Tone.YOURS),
        Tone.MINE: cautions.ear("en", Tone.MINE),
    }
    wordings = [
        *(item for _, found in cautions.wordings for item in found),
        *(item.wording for item in cautions.superseded),
    ]
    for wording in wordings:
        ear = ears.get(wording.tone, ears[None])
        for phrase in wording.says:
            assert phrase in {item[1] for item in heard(f"So, {phrase.upper()}, and so on.", ear)}, phrase


def test_a_language_without_a_list_still_hears_of_old_law() -> None:
    old = Superseded(
        key="old", says=("old act 1900",), now="it is new", source="a book", checked=date(2026, 1, 1), mark=Mark.PRIMARY
    )
    cautions = Cautions(superseded=(old,), wordings=(("en", (Wording(tone=Tone.COLD, says=("forfeit",)),)),))
    assert heard("Nach dem Old Act 1900 forfeit.", cautions.ear("de")) == (
        (Tone.SUPERSEDED, "old act 1900", "it is new"),
    )
    assert [item[0] for item in heard("The old act 1900 says forfeit.", cautions.ear("en-IE"))] == [
        "superseded",
        "cold",
    ]
    assert heard("you must", cautions.ear("de", Tone.YOURS)) == ()


@given(st.text(), st.lists(st.text("ab '’", min_size=1).map(str.strip).filter(bool), max_size=4))
def test_listening_stumbles_over_no_text(text: str, phrases: list[str]) -> None:
    ear = Ear([Wording.model_construct(tone=Tone.COLD, says=tuple(phrases), idea="")])
    for _tone, phrase, _idea in heard(text, ear):
        assert phrase in folded(text).text


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Please bring water to our sessions.", "Please bring  water to each of our sessions.", True),
        ("I charge £5 for a letter.", "I charge £5 for a letter", True),
        ("You can park in Mill Lane.", "Dogs are welcome in the garden.", False),
        ("You pay and I write.", "I write and you pay.", False),
        ("", "", False),
        ("!!!", "???", False),
    ],
)
def test_texts_that_say_the_same(one: str, other: str, *, same: bool) -> None:
    assert alike(one, other) is same
    assert alike(other, one) is same


def test_a_sentence_of_ours_within_a_long_clause_is_found() -> None:
    ours = "I do not use what you tell me for teaching, research or writing."
    assert repeats(f"Bring water. {ours} The door is green.", ("Something else is said here as well.", ours))
    assert not repeats("Bring water. The door is green.", (ours,))


def for_kinds(*kinds: str) -> Row:
    """A clause of the confidentiality section for some kinds of work only."""
    return clause("What you say is completely confidential.", TALK).having("kinds", kinds)


@pytest.mark.parametrize(("kinds", "prints"), [((), True), (("individual",), True), (("couple", "group"), False)])
def test_a_clause_is_for_some_kinds_of_work(kinds: tuple[str, ...], *, prints: bool) -> None:
    frame = usual(UK, "individual").setting("own.clauses", "clauses", (for_kinds(*kinds),))
    wording, edition = LIBRARY.wording_for(frame), Edition(1, date(2026, 11, 22))
    texts = compose(LIBRARY.catalogue, LIBRARY.atlas, wording, frame, edition).texts
    assert ("What you say is completely confidential." in texts) is prints
    assert (named(frame, "absolute-promise") is not None) is prints


def test_a_repair_keeps_the_clauses_of_other_kinds() -> None:
    rows = (
        clause("Please bring water to our sessions."),
        for_kinds("group"),
        clause("Please bring water to our sessions!"),
    )
    frame = usual(UK, "individual").setting("own.clauses", "clauses", rows)
    finding = named(frame, "clauses-alike")
    assert finding is not None
    assert dict(finding.args) == {"first": 1, "second": 3}
    assert finding.repairs[0].edits[0].value == rows[:2]


@given(st.lists(st.tuples(st.integers(0, 17), st.integers(0, 17)), min_size=1, max_size=6))
def test_every_repair_of_bands_ends_its_finding(ages: list[tuple[int, int]]) -> None:
    rows = tuple(band(first, last, "themes") for first, last in ages)
    frame = usual(UK, "young-person").setting("confidentiality.parents-told", "same", False)
    frame = frame.setting("people.young-consent", "age", 11)
    frame = frame.setting("confidentiality.parents-told", "bands", rows)
    checks = {"band-backwards", "bands-overlap", "bands-gap", "age-outside-bands"}
    for finding in check_frame(seen(frame), RULES):
        for repair in finding.repairs if finding.check in checks else ():
            mended = frame
            for edit in repair.edits:
                mended = mended.setting(edit.decision, edit.field, edit.value)
            assert not repair.edits or named(mended, finding.check) is None, (
                finding.check,
                repair.key,
                mended.rows(BANDS),
            )


def test_the_bands_of_a_published_agreement_can_be_said() -> None:
    """RA-01.21: under 13 what is needed, if the child agrees; from 14 progress, attendance, a closing summary."""
    rows = (
        band(0, 12, "necessary").having("agreed", True),
        band(14, 17, "progress", "attendance", "closing-summary"),
    )
    frame = usual(US, "young-person").setting("confidentiality.parents-told", "same", False)
    frame = frame.setting("confidentiality.parents-told", "bands", rows)
    wording, edition = LIBRARY.wording_for(frame), Edition(1, date(2026, 11, 22))
    said = compose(LIBRARY.catalogue, LIBRARY.atlas, wording, frame, edition).of_decision(
        "confidentiality.parents-told"
    )
    young = "While you are 12 or younger, they hear what they need to look after you."
    assert f"{young} I can work with you only if this is all right with you." in said
    assert "From age 14 on, they hear whether you come, how it is going, and a short summary at the end." in said
    assert any("I ask you first. I tell them only if you agree." in text for text in said)
    finding = named(frame, "bands-gap")  # and nobody of 13 knows what is told
    assert finding is not None
    assert dict(finding.args) == {"age": 13}


def test_a_text_is_looked_at_once_and_forgotten_when_wanted() -> None:
    """After an edit only the text that changed is read again; after `forget_texts` nothing of any text is left."""
    forget_texts()
    rows = tuple(clause(f"We wrote down number {number}, since it matters to us both.") for number in range(12))
    frame = usual(UK, "individual").setting("own.clauses", "clauses", rows)
    check_frame(seen(frame), RULES)
    before = heard.cache_info().misses
    edited = (*rows[:-1], clause("This one is new, and nobody has read it before."))
    check_frame(seen(frame.setting("own.clauses", "clauses", edited)), RULES)
    assert before < heard.cache_info().misses <= before + 3  # not all twelve again
    forget_texts()
    assert all(function.cache_info().currsize == 0 for function in REMEMBERING)


def test_everything_that_remembers_texts_can_be_emptied() -> None:
    """No function of the domain remembers what it was given without standing in the list."""
    found = {
        value
        for module in [name for name in sys.modules if name.startswith("frame_builder.domain")]
        for value in vars(sys.modules[module]).values()
        if hasattr(value, "cache_clear")
    }
    assert found == set(REMEMBERING)
