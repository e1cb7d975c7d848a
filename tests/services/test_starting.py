# SPDX-License-Identifier: MIT
"""Starting points as they are begun from: in the therapist's own region, with nothing of the sample's own facts."""

from __future__ import annotations

from datetime import date

import pytest

from frame_builder.domain.checks import View, check_frame
from frame_builder.domain.checks.rules import RULES
from frame_builder.domain.frame import Frame, Journey
from frame_builder.domain.region import ELSEWHERE
from frame_builder.domain.values import Money
from frame_builder.services.library import Library
from frame_builder.services.starting import SCOPE, StartingPoint, begin, in_region, sample_in, starting_points

from ..variants import KINDS

LIBRARY = Library.load()
POINTS = {point.key: point for point in starting_points(LIBRARY)}
REGIONS = [region.key for region in LIBRARY.atlas.regions]
DAY = date(2026, 11, 22)


@pytest.mark.parametrize("key", POINTS)
def test_each_has_its_words(key: str) -> None:
    wording = LIBRARY.wording()
    assert wording.say(SCOPE, key)
    assert wording.say(SCOPE, f"{key}.about")


@pytest.mark.parametrize("region", REGIONS)
@pytest.mark.parametrize("key", POINTS)
def test_a_sample_is_whole_in_every_region(key: str, region: str) -> None:
    """Nothing is left to decide and no check speaks, wherever the therapist practises."""
    frame = in_region(LIBRARY, POINTS[key].frame, region)
    journey = Journey(LIBRARY.catalogue, frame)
    assert [item.key for item in journey if not journey.settled(item)] == []
    found = check_frame(View(LIBRARY.catalogue, LIBRARY.atlas, frame, DAY), RULES)
    assert [finding.check for finding in found] == []
    currency = LIBRARY.atlas.region(region)
    assert currency is not None
    other = {item.currency for item in LIBRARY.atlas.regions} - {currency.currency}
    assert not any(f'"{code}' in frame.model_dump_json() for code in other)
    assert sample_in(LIBRARY, POINTS[key], region, DAY).blocks


def test_there_is_one_for_every_kind_of_work_and_way_to_meet() -> None:
    assert len(POINTS) >= 12
    assert {point.kind for point in POINTS.values()} == set(KINDS)
    places = {point.frame.text("setting.place.where") for point in POINTS.values()}
    assert {"consulting-room", "home-practice", "outdoors", "video", "text"} <= places
    senders = {point.frame.text("people.arranged-by.who") for point in POINTS.values()}
    assert {"client", "employer", "charity", "court"} <= senders


def test_a_region_has_its_own_usual_years_and_codes() -> None:
    """What is kept for seven years in one place may have to be kept for ten in another."""
    sample = POINTS["young-person"].frame
    assert sample.count("records.keeping.years") == 7
    sample = sample.setting("practice.codes", "codes", ("bacp-2018", "apa"))
    sample = sample.setting("practice.licence", "places", ("england-and-wales",))
    moved = in_region(LIBRARY, sample, "new-zealand")
    assert moved.count("records.keeping.years") == 10
    assert "bacp-2018" not in moved.chosen("practice.codes.codes")
    assert not moved.chosen("practice.licence.places")
    home = in_region(LIBRARY, sample, "england-and-wales")
    assert "bacp-2018" in home.chosen("practice.codes.codes")


@pytest.mark.parametrize("key", POINTS)
def test_where_no_line_is_known_the_sample_has_one_and_the_therapist_none(key: str) -> None:
    """A made-up number shows what the page will look like; whoever begins there is asked to look theirs up."""
    sample = in_region(LIBRARY, POINTS[key].frame, "other")
    assert sample.text("contact.crisis-lines.place") == ELSEWHERE
    assert "sample" in sample.text("contact.crisis-lines.emergency-there")
    begun = begin(LIBRARY, POINTS[key], Frame(), "other")
    assert not begun.text("contact.crisis-lines.emergency-there")
    assert "no-lines-there" in {
        item.check for item in check_frame(View(LIBRARY.catalogue, LIBRARY.atlas, begun, DAY), RULES)
    }


@pytest.mark.parametrize("key", POINTS)
def test_nothing_of_the_sample_is_taken_over(key: str) -> None:
    frame = begin(LIBRARY, POINTS[key], Frame(), "england-and-wales")
    text = frame.model_dump_json()
    assert "Sample" not in text
    assert "example.org" not in text
    assert "£" not in text
    assert not frame.rows("people.people.people")
    assert frame.get("people.start.date") is None
    assert frame.get("sessions.slot.time") is None
    assert frame.text("people.kind.kind") == POINTS[key].kind
    assert all(answer.carried for answer in frame.answers)
    assert frame.answer("fees.cancelling").sampled


def test_what_only_one_client_can_answer_is_never_taken_from_a_sample() -> None:
    begun = begin(LIBRARY, POINTS["young-person"], Frame(), "england-and-wales")
    assert begun.text("people.young-consent.who") == "both"
    assert begun.count("people.young-consent.age") is None
    assert begun.flag("people.young-consent.understood") is None
    assert not begun.text("people.parents.holds")
    assert not begun.chosen("contact.safe-contact.ways")
    assert not begun.text("contact.crisis-person.may-call")


def test_the_therapist_keeps_facts_and_sums() -> None:
    point: StartingPoint = POINTS["couple"]
    own = Frame().setting("practice.therapist", "name", "Ana Ruiz").setting("people.region", "region", "united-states")
    own = own.setting("fees.session-fee", "amount", Money(minor=12000, currency="USD"))
    same = begin(LIBRARY, point, own.setting("people.kind", "kind", "couple"), "united-states")
    assert same.money("fees.session-fee.amount") == Money(minor=12000, currency="USD")
    own = own.setting("people.kind", "kind", "individual")
    frame = begin(LIBRARY, point, own, "united-states")
    assert frame.text("practice.therapist.name") == "Ana Ruiz"
    assert frame.text("people.region.region") == "united-states"
    assert frame.text("people.kind.kind") == "couple"
    assert frame.money("fees.session-fee.amount") is None, "what one adult pays is not what a couple pays"
    home = LIBRARY.atlas.region("united-states")
    assert home is not None
    assert frame.text("contact.crisis-lines.place") in [place.key for place in home.places]
