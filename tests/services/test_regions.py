# SPDX-License-Identifier: MIT
"""What a region states as fact is sourced, fresh, kept apart from what nobody has checked, and reads as a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from functools import cache

import pytest

from frame_builder.domain.agreement import Edition, compose
from frame_builder.domain.catalogue import FieldKind
from frame_builder.domain.checks import Finding, View, check_frame
from frame_builder.domain.checks.rules import RULES
from frame_builder.domain.document import Items, Paragraph
from frame_builder.domain.frame import AREA_PATH, Frame
from frame_builder.domain.known import Known, Mark
from frame_builder.domain.region import STALE_LINE_DAYS, LimitList, Region
from frame_builder.domain.values import Value
from frame_builder.services.library import Library

from ..variants import KINDS, base, complete, put, speaker

LIBRARY = Library.load()
REGIONS = tuple(region.key for region in LIBRARY.atlas.regions)
UK = ("england-and-wales", "scotland", "northern-ireland")
HERE = (*UK, "ireland", "other")
PLACE = "contact.crisis-lines.place"
DECISIONS = {
    LimitList.REQUIRES: "confidentiality.required",
    LimitList.ALLOWS: "confidentiality.allowed",
    LimitList.POLICY: "confidentiality.policy",
}
MUST_NOT_PRINT = (
    "88247",
    "07860",
    "50101",
    "81066",
    "1800 816 588",
    "0300 123 2523",
    "0300 330 0630",
    "0808 068 4141",
    "0808 164 0123",
    "0808 801 0302",
    "0808 801 0327",
    "0808 800 5000",
    "0800 999 5428",
    "0800 389 4424",
    "1800 111 888",
    "1800 77 8888",
    "1800 80 48 48",
    "to 999 by SMS",
    "Galop",
    "Meic",
    "SignHealth",
    "LGBT",
    "Information Commission ",
    "Information Commission.",
    "Fitzwilliam",
    "Portarlington",
    "money launder",
    "drug traffick",
    "years in prison",
    "penalt",
    "Crime and Policing",
    "duty to report",
    "mandated",
    "Schedule 2",
    "Mental Health Bill",
    "Consumer",
    "Equality Act",
    "Egdell",
    "Care Act",
)
"""Words of the list kept with the research: nobody has confirmed them, so no agreement says them."""
NO_HOURS = ("papyrus", "childline", "breathing-space", "lgbt-ireland")
"""Lines whose hours were in doubt or not read."""


def region(key: str) -> Region:
    found = LIBRARY.atlas.region(key)
    assert found is not None
    return found


def knowns(one: Region) -> Iterator[Known]:
    yield from one.facts
    yield from one.limits
    for place in one.places:
        yield place
        yield from place.lines


@cache
def whole(key: str, kind: str) -> Frame:
    """A frame of a region in which every limit is switched on."""
    frame = complete(LIBRARY, base(LIBRARY, key, kind))
    for which, decision in DECISIONS.items():
        every = tuple(limit.key for limit in region(key).limits if limit.list is which)
        frame = put(frame, f"{decision}.limits", every)
    return frame


def printed(frame: Frame) -> str:
    wording = LIBRARY.wording_for(frame)
    document = compose(LIBRARY.catalogue, LIBRARY.atlas, wording, frame, Edition(1, date(2026, 11, 22)))
    return "\n".join(document.texts)


def everywhere(key: str, kind: str) -> Iterator[tuple[str, str]]:
    """Every place of a region and what the whole agreement says to a client there."""
    for place in [item.key for item in region(key).places] or ["elsewhere"]:
        yield place, printed(put(whole(key, kind), PLACE, place))


def found(frame: Frame, today: date | None = None) -> dict[str, Finding]:
    findings = check_frame(View(LIBRARY.catalogue, LIBRARY.atlas, frame, today), RULES)
    return {item.check: item for item in findings}


def test_the_regions_of_britain_ireland_and_elsewhere_are_there() -> None:
    assert set(HERE) <= set(REGIONS)
    assert REGIONS[0] == "england-and-wales"
    assert REGIONS[-1] == "other"
    assert region("ireland").language == "en-IE"
    assert {region(key).data_protection for key in UK} == {"uk-gdpr"}


@pytest.mark.parametrize("key", REGIONS)
def test_every_claim_says_where_and_when_it_was_read(key: str) -> None:
    for known in knowns(region(key)):
        assert len(known.source) > 3, known.key
        assert date(2026, 1, 1) <= known.checked <= datetime.now(UTC).date(), known.key
        if known.mark is Mark.MEMORY:
            assert not known.printable, known.key
        if not known.printable:
            assert known.note, f"{known.key}: a note says why it is not printed"


@pytest.mark.parametrize("key", REGIONS)
def test_what_is_not_to_be_printed_reaches_no_one(key: str) -> None:
    one = region(key)
    areas = ("", *(area.key for area in one.areas))
    for area in areas:
        assert all((fact := one.fact(item.key, area)) is None or fact.printable for item in one.facts)
        assert all(limit.printable for which in LimitList for limit in one.limits_in(which, area))
    for kind in KINDS:
        assert all(line.printable for place in one.places for line in place.lines_for(kind))


@pytest.mark.parametrize("kind", ["individual", "young-person"])
@pytest.mark.parametrize("key", HERE)
def test_what_nobody_confirmed_is_in_no_agreement(key: str, kind: str) -> None:
    lent = "\n".join(fact.value for fact in region(key).facts if fact.printable)
    for place, words in everywhere(key, kind):
        said = [bad for bad in MUST_NOT_PRINT if bad.casefold() in f"{words}\n{lent}".casefold()]
        assert said == [], place


def test_northern_ireland_has_no_111_and_england_keeps_its_own_line() -> None:
    for key in HERE:
        for place, words in everywhere(key, "individual"):
            assert bool(re.search(r"\b111\b", words)) == (place in ("england", "wales", "scotland")), place
            assert ("0808 2000 247" in words) == (place == "england"), place


@pytest.mark.parametrize("key", REGIONS)
def test_every_place_has_an_emergency_number(key: str) -> None:
    one = region(key)
    for place in one.places:
        assert len(re.findall(r"\d", place.emergency)) >= 3, place.key
        assert place.lines_for("individual"), place.key
    number = one.fact("emergency-number")
    assert number is None or number.value in {place.emergency for place in one.places}


@pytest.mark.parametrize("key", HERE)
def test_every_limit_ends_its_sentence(key: str) -> None:
    """Composed under its introduction, each limit is a clause without a stop of its own."""
    voice = speaker(LIBRARY, whole(key, "individual"))
    for which, name in DECISIONS.items():
        blocks = voice.clause(LIBRARY.catalogue.decision(name))
        intro = next(block.text for block in blocks if isinstance(block, Paragraph))
        items = next(block.items for block in blocks if isinstance(block, Items))
        assert intro.endswith("if:")
        assert len(items) == len(region(key).limits_in(which))
        for item in items:
            assert re.match(r"(I |[a-z]+ )", item), item
            assert not item.endswith((".", ";", ":")), item
            assert 5 <= len(item.split()) <= 32, item


@pytest.mark.parametrize("key", HERE)
def test_every_limit_tells_the_therapist_whom_it_binds(key: str) -> None:
    wording = LIBRARY.wording(region(key).language)
    for limit in region(key).limits:
        spoken = wording.say(key, f"limit-{limit.key}.help")
        assert spoken.endswith("."), limit.key
        if limit.list is LimitList.REQUIRES and limit.printable and limit.mark is not Mark.MEMORY and key != "other":
            assert re.search(r"[Bb]inds|ask for it", spoken), limit.key


def test_areas_are_asked_for_where_a_region_has_them() -> None:
    state = LIBRARY.catalogue.field(AREA_PATH)
    assert state is not None
    assert state.kind is FieldKind.CHOICE
    asked = {key for condition in state.when for key in condition.among}
    assert {one.key for one in LIBRARY.atlas.regions if one.areas} == asked & set(REGIONS)


def test_one_line_has_one_number_and_one_source() -> None:
    """A line of several places is written once; a lawyer who corrects it corrects it everywhere in Britain."""
    england = {line.key: line for place in region("england-and-wales").places[:1] for line in place.lines}
    for key in UK:
        for place in region(key).places:
            for shared in ("samaritans", "shout", "childline", "papyrus", "cannot-speak"):
                line = next(item for item in place.lines if item.key == shared)
                assert line.model_copy(update={"words": None}) == england[shared].model_copy(update={"words": None})


@pytest.mark.parametrize("key", [*UK, "ireland"])
def test_the_list_is_short_and_lines_for_the_young_are_for_the_young(key: str) -> None:
    for place in region(key).places:
        adult = [line.key for line in place.lines_for("individual")]
        young = [line.key for line in place.lines_for("young-person")]
        assert len(adult) <= 6
        assert len(young) <= 6
        assert not any("childline" in name for name in adult)
        assert any("childline" in name for name in young)
        assert any("childline" in line.key for line in place.lines_for("family"))
        assert adult[0] == young[0] == "samaritans"


def test_hours_stand_apart_and_only_where_they_were_read() -> None:
    for key in HERE:
        one = region(key)
        wording = LIBRARY.wording(one.language)
        for place in one.places:
            for line in place.lines:
                assert not re.search(r"\b(day|night|hours?|24|am|pm)\b", line.contact), line.key
                scope = line.words or key
                assert not (line.key in NO_HOURS and wording.has(scope, f"line-{line.key}.hours")), line.key


def test_nothing_is_presumed_of_any_other_place() -> None:
    other = region("other")
    assert other.facts == ()
    assert other.places == ()
    assert not any(limit.binds_all for limit in other.limits_in(LimitList.REQUIRES))
    words = printed(put(whole("other", "individual"), PLACE, "elsewhere"))
    assert not any(name in words for name in ("Commission", "police", "social services", "999", "terror"))


def test_what_is_known_of_the_young_is_a_number_of_years() -> None:
    for key in (*UK, "ireland"):
        for name in ("retention-usual", "retention-young-until", "consent-age", "adult-age"):
            fact = region(key).fact(name)
            assert fact is None or 5 <= int(fact.value) <= 30, name
    assert region("northern-ireland").fact("consent-age") is None
    assert region("ireland").fact("retention-usual") is None
    assert region("ireland").fact("cancel-right") is None


ASKED: dict[str, Value] = {
    PLACE: "england",
    "contact.crisis-person.name": "your sister",
    "contact.crisis-person.phone": "020 7946 0000",
}


def usual(key: str, changes: dict[str, Value] | None = None) -> Frame:
    frame = base(LIBRARY, key, "individual")
    for path, value in {**ASKED, **(changes or {})}.items():
        frame = put(frame, path, value)
    return frame


def test_old_facts_and_lines_are_pointed_out_when_they_are_old() -> None:
    """Lines after half a year, facts of law after a year; the therapist's own policy never grows old."""
    frame = usual("england-and-wales")
    checked = max(known.checked for known in knowns(region("england-and-wales")))
    fresh = found(frame, checked)
    assert "facts-stale" not in fresh
    assert "lines-stale" not in fresh
    half = found(frame, checked + timedelta(days=STALE_LINE_DAYS + 1))
    assert "facts-stale" not in half
    assert dict(half["lines-stale"].args)["count"] == 5
    later = found(frame, checked + timedelta(days=366))
    count = dict(later["facts-stale"].args)["count"]
    assert isinstance(count, int)
    assert count >= 10  # the authority, complaints to the therapist, and eight limits
    without = put(frame, "confidentiality.required.limits", ("court-order",))
    assert dict(found(without, checked + timedelta(days=366))["facts-stale"].args)["count"] == count - 3
    policy = put(frame, "confidentiality.policy.limits", ("medical-emergency",))
    assert dict(found(policy, checked + timedelta(days=366))["facts-stale"].args)["count"] == count
    assert "facts-stale" not in found(frame, None)


def test_a_duty_that_binds_only_some_may_be_left_out() -> None:
    ireland = usual("ireland")
    chosen = ireland.get("confidentiality.required.limits")
    assert isinstance(chosen, tuple)
    assert "child-abuse" in chosen
    less = put(ireland, "confidentiality.required.limits", tuple(key for key in chosen if key != "child-abuse"))
    assert "required-limit-off" not in found(less)
    none = put(ireland, "confidentiality.required.limits", ("child-abuse",))
    assert "required-limit-off" in found(none)


def test_another_part_of_the_country_is_another_law_and_not_abroad() -> None:
    video: dict[str, Value] = {"setting.place.where": "video", "setting.online-safety.abroad": "not-abroad"}
    near = found(usual("england-and-wales", {**video, PLACE: "scotland"}))
    assert "client-elsewhere" in near
    assert "abroad-all-along" not in near
    far = found(usual("england-and-wales", {**video, PLACE: "ireland"}))
    assert {"client-elsewhere", "abroad-all-along"} <= set(far)
    unknown = found(usual("other", {**video, PLACE: "elsewhere"}))
    assert not {"client-elsewhere", "abroad-all-along"} & set(unknown)
    assert "no-lines-there" in unknown


@pytest.mark.parametrize("key", HERE)
def test_the_usual_answers_of_a_region_contradict_nothing(key: str) -> None:
    place = region(key).places[0].key if region(key).places else "elsewhere"
    agreed = {PLACE: place, "sessions.slot.day": "tuesday"}
    findings = set(found(usual(key, agreed), date(2026, 11, 22)))
    assert findings <= ({"no-lines-there"} if key == "other" else set())
