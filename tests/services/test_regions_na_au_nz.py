# SPDX-License-Identifier: MIT
"""North America, Australia, New Zealand: what agreements say as fact there, and above all what they never say."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, time

import pytest

from frame_builder.domain.agreement import Edition, compose
from frame_builder.domain.clauses import Speaker
from frame_builder.domain.frame import AREA_PATH, Frame
from frame_builder.domain.readability import grade, hardest_sentence
from frame_builder.domain.region import CrisisLine, LimitList, Region
from frame_builder.domain.values import Money
from frame_builder.services.library import Library
from frame_builder.services.messages import Messages

from ..variants import base, put, speaker

LIBRARY = Library.load()
KEYS = ("united-states", "canada", "australia", "new-zealand")
REGIONS = {key: region for key in KEYS if (region := LIBRARY.atlas.region(key))}
PLACES = {key: [place.key for place in region.places] for key, region in REGIONS.items()}
CORNERS = [(key, area) for key, region in REGIONS.items() for area in ("", *(item.key for item in region.areas))]
LIST_OF = {LimitList.REQUIRES: "required", LimitList.ALLOWS: "allowed", LimitList.POLICY: "policy"}
TITLES = {"director of community services": "office"}
CANADA_CALLS_IT = "9-1-1"

UNCHECKED_NUMBERS = (
    *("678-678", "678678", "202-304-1200", "877-565-8860", "662-4357", "487-4889", "799-4889", "863-0511"),
    *("784-2433", "SUICIDE BC", "310-1234", "310 1234", "663-9122", "011 511", "131 278", "1300 651 251", "011 046"),
    *("376 633", "726 666", "688 5463", "942 8787", "111 757", "456-4566", "456 4566"),
    *("387-0073", "282-1376", "1300 363 992", "803 909", "821-3205", "574-7720", "503-3221", "133 646", "305-7706"),
    *("442-8106", "474-3817"),
)
"""Numbers read once, long ago or from memory: services first, then authorities."""
UNCHECKED_SERVICES = re.compile(
    r"Youthline|Samaritans NZ|OUTLine|What[’']s Up|Depression Helpline|Trans Lifeline|StrongHearts|Childhelp|SAMHSA"
    r"|Assaulted Women|ConnexOntario|Mental Health Line|SuicideLine|Open Arms|Safe Steps|National Relay|Talk Suicide"
    r"|text 234\b|\b711\b|\b106\b|111 TXT|press 3|START to 678|text 4202"
)
UNCHECKED_LAW = re.compile(
    r"33\.13|681\.41|465\.22|4980\.49|\b4993\b|4999\.75|12-245-226|81\.006|181\.105|15630|\b195A\b|\b10E\b|s\. ?36"
    r"|120 (calendar )?days|\$25\b|48(th)? hours?|36 hours|two working days|30 days of|five years|two years"
    r"|former client|Infants Act|Gillick|Tasmania|South Australia|Western Australia|Northern Territory"
    r"|Capital Territory|Law 25|mandatory reporting|superbill",
    re.I,
)
NEVER_WRITTEN = re.compile(
    r"warn (the|a|your) victim|law (makes|requires) me to warn|College of Psychologists of Ontario|APS Code"
    r"|one year after (you turn )?18|past abuse|abuse in the past|abused as a child|drug trafficking|press three",
    re.I,
)


def everything(region: Region, area: str, place: str, kind: str, untold: bool = False) -> Frame:
    """A frame of a corner with every limit of the three lists switched on, for a client in one of the places."""
    frame = put(base(LIBRARY, region.key, kind), AREA_PATH, area or None)
    for which, name in LIST_OF.items():
        keys = tuple(limit.key for limit in region.limits_in(which, area))
        frame = put(frame, f"confidentiality.{name}.limits", keys)
        frame = put(frame, f"confidentiality.{name}.untold", keys if untold else ())
    return put(frame, "contact.crisis-lines.place", place)


def printed(frame: Frame) -> str:
    wording = LIBRARY.wording_for(frame)
    document = compose(LIBRARY.catalogue, LIBRARY.atlas, wording, frame, Edition(1, date(2026, 11, 22)))
    return "\n".join(document.texts)


def facts(region: Region, area: str) -> Iterator[str]:
    """The values of all facts a sentence could use there."""
    for key in dict.fromkeys(fact.key for fact in region.facts):
        fact = region.fact(key, area)
        if fact is not None:
            yield fact.value


def lines(region: Region) -> Iterator[tuple[str, CrisisLine]]:
    for place in region.places:
        yield from ((place.key, line) for line in place.lines)


def regional(region: Region, area: str) -> list[str]:
    """What the region itself lends to sentences in an area: its facts and the words of its limits."""
    wording = LIBRARY.wording(region.language)
    limits = [limit.key for which in LimitList for limit in region.limits_in(which, area)]
    return [*facts(region, area), *(wording.say(region.key, f"limit-{key}.said") for key in limits)]


def agreements(region: Region, area: str) -> str:
    """The agreements of all places for adults and young people."""
    kinds = ("individual", "young-person")
    texts = [printed(everything(region, area, place, kind)) for place in PLACES[region.key] for kind in kinds]
    return "\n".join(texts)


@pytest.fixture(scope="module")
def corners() -> dict[tuple[str, str], str]:
    """Everything printed, by region and area."""
    return {(key, area): agreements(REGIONS[key], area) for key, area in CORNERS}


@pytest.mark.parametrize("corner", CORNERS, ids=["-".join(filter(None, corner)) for corner in CORNERS])
def test_what_was_not_established_is_never_printed(
    corners: dict[tuple[str, str], str], corner: tuple[str, str]
) -> None:
    """None of the numbers, services, laws and sentences that the facts files hold back."""
    lent = regional(REGIONS[corner[0]], corner[1])
    text = "\n".join([corners[corner], *lent])
    assert not [number for number in UNCHECKED_NUMBERS if number in text]
    for banned in (UNCHECKED_SERVICES, NEVER_WRITTEN):
        assert not [line for line in text.splitlines() if banned.search(line)]
    assert not [line for line in lent if UNCHECKED_LAW.search(line)]


def test_the_list_has_teeth() -> None:
    """What it looks for would be found."""
    assert UNCHECKED_SERVICES.search("Youthline: 0800 376 633")
    assert UNCHECKED_LAW.search("22 TAC 681.41(e)")
    assert NEVER_WRITTEN.search("The law makes me warn the victim.")


def test_nothing_from_memory_and_nothing_without_a_source() -> None:
    """Each fact, limit, place and line says where it was read, when, and how sure it is; memory is never printable."""
    for region in REGIONS.values():
        known = [*region.facts, *region.limits, *region.places, *(line for _, line in lines(region))]
        assert all(item.source.strip() and item.checked <= date(2026, 11, 22) for item in known)
        assert not [item.key for item in known if item.printable and item.mark == "M"]


@pytest.mark.parametrize("key", KEYS)
def test_each_region_knows_what_the_sentences_ask_of_it(key: str) -> None:
    """The facts that sentences and checks use are there in every area; paper and money are the country's own."""
    region = REGIONS[key]
    for area in ("", *(item.key for item in region.areas)):
        for fact in ("law-name", "emergency-number", "authority", "authority-contact", "data-law", "data-complaint"):
            assert region.fact(fact, area), f"{fact} in {area or key}"
    assert (region.language, region.paper, region.currency, region.order) == {
        "united-states": ("en-US", "us-letter", "USD", 20),
        "canada": ("en-CA", "us-letter", "CAD", 30),
        "australia": ("en-AU", "a4", "AUD", 40),
        "new-zealand": ("en-NZ", "a4", "NZD", 41),
    }[key]


def test_an_age_or_a_number_of_years_is_a_number() -> None:
    """The checks compare them."""
    for region in REGIONS.values():
        for fact in region.facts:
            if fact.key.startswith(("retention-", "consent-age", "adult-age")):
                assert fact.value.isdigit(), f"{region.key}: {fact.key}"


@pytest.mark.parametrize(
    ("key", "area", "fact", "value"),
    [
        ("united-states", "new-york", "retention-usual", "6"),
        ("united-states", "texas", "retention-usual", "7"),
        ("united-states", "california", "consent-age", "12"),
        ("united-states", "new-york", "consent-age", None),
        ("united-states", "texas", "consent-age", None),
        ("canada", "quebec", "consent-age", "14"),
        ("canada", "ontario", "consent-age", None),
        ("canada", "ontario", "retention-young-until", "28"),
        ("canada", "quebec", "retention-usual", None),
        ("canada", "quebec", "missed-fee-signed", "yes"),
        ("australia", "queensland", "retention-young-until", None),
        ("australia", "victoria", "retention-young-until", "25"),
        ("new-zealand", "", "retention-usual", "10"),
        ("new-zealand", "", "access-within", "20 working days"),
    ],
)
def test_what_differs_by_area(key: str, area: str, fact: str, value: str | None) -> None:
    """The number of the area where it has one, and none where none was established."""
    found = REGIONS[key].fact(fact, area)
    assert (found.value if found else None) == value


@pytest.mark.parametrize(
    ("key", "area", "required", "not_required"),
    [
        ("united-states", "", {"child-abuse", "court-order"}, {"new-york-report", "exploitation-by-therapist"}),
        ("united-states", "california", {"threat-to-named-person", "adult-abuse"}, {"new-york-report"}),
        ("united-states", "colorado", {"threat-to-named-person", "adult-abuse"}, {"new-york-report"}),
        ("united-states", "new-york", {"new-york-report"}, {"threat-to-named-person", "adult-abuse"}),
        ("united-states", "texas", {"exploitation-by-therapist"}, {"threat-to-named-person", "new-york-report"}),
        ("canada", "ontario", {"abuse-by-professional", "care-home"}, {"harm-to-others"}),
        ("canada", "quebec", {"child-abuse"}, {"abuse-by-professional", "harm-to-others"}),
        ("australia", "victoria", {"child-sexual-abuse"}, {"child-abuse", "harm-to-others"}),
        ("australia", "", {"court-order"}, {"child-sexual-abuse", "child-abuse"}),
        ("new-zealand", "", {"court-order"}, {"child-at-risk", "harm-to-others"}),
    ],
)
def test_the_law_requires_only_what_it_does(key: str, area: str, required: set[str], not_required: set[str]) -> None:
    """Where speaking is a duty, where it is only allowed, and where it is neither."""
    usual = {limit.key for limit in REGIONS[key].limits_in(LimitList.REQUIRES, area) if limit.usual}
    assert required <= usual
    assert usual.isdisjoint(not_required)


@pytest.mark.parametrize(("key", "area"), CORNERS)
def test_the_three_lists_are_kept_apart(key: str, area: str) -> None:
    """No limit stands in two lists of one place, and each is offered in one of them with its own words."""
    region = REGIONS[key]
    keys = [limit.key for which in LimitList for limit in region.limits_in(which, area)]
    assert len(keys) == len(set(keys))
    assert {"own-life", "harm-to-others", "court-order"} <= set(keys)
    assert {"child-abuse", "child-at-risk"} & set(keys)
    usual = [limit.key for limit in region.limits if limit.usual and limit.exists_in(area)]
    assert len(usual) <= 11, "an agreement that lists more than that is not read"


@pytest.mark.parametrize("untold", [False, True], ids=["told-first", "untold"])
@pytest.mark.parametrize(("key", "area"), CORNERS)
def test_limits_read_easily(key: str, area: str, untold: bool) -> None:
    """All items of each list together, and each list's intro, at grade 8 or below."""
    frame = everything(REGIONS[key], area, PLACES[key][0], "individual", untold)
    voice: Speaker = speaker(LIBRARY, frame)
    for name in LIST_OF.values():
        text = "\n".join(
            part
            for block in voice.clause(LIBRARY.catalogue.decision(f"confidentiality.{name}"))
            for part in ([block.text] if hasattr(block, "text") else getattr(block, "items", ()))
        )
        for title, word in TITLES.items():
            text = text.replace(title, word)
        found = grade(text, "en")
        assert found is None or found <= 8, f"{name}: {found:.1f}\n{hardest_sentence(text)}"


def test_numbers_and_hours_are_kept_apart() -> None:
    """No contact says when, and no hours say a number."""
    for region in REGIONS.values():
        wording = LIBRARY.wording(region.language)
        for place, line in lines(region):
            assert not re.search(r"24/7|hours|day|night|[ap]m\b", line.contact), f"{place}: {line.key}"
            scope, hours = line.words or region.key, f"line-{line.key}.hours"
            if wording.has(scope, hours):
                assert not re.search(r"\d{3}", wording.say(scope, hours))


@pytest.mark.parametrize(
    "unsure", ["tel-jeunes", "suicide-call-back", "suicide-crisis-helpline", "veterans-crisis-line"]
)
def test_hours_that_were_not_confirmed_are_not_there(unsure: str) -> None:
    """A line whose hours could not be read is printed without them."""
    region = next(region for region in REGIONS.values() if any(line.key == unsure for _, line in lines(region)))
    assert not LIBRARY.wording(region.language).has(region.key, f"line-{unsure}.hours")


def test_emergency_numbers_are_the_country_s_own() -> None:
    assert {place.key: place.emergency for region in REGIONS.values() for place in region.places} == {
        "united-states": "911",
        "canada": CANADA_CALLS_IT,
        "british-columbia": CANADA_CALLS_IT,
        "quebec": CANADA_CALLS_IT,
        "australia": "000",
        "new-zealand": "111",
    }


@pytest.mark.parametrize("kind", ["individual", "couple", "family", "young-person", "group"])
def test_few_lines_and_the_right_ones(kind: str) -> None:
    """At most six lines, at least one for everybody; lines for the young only where young people are."""
    for region in REGIONS.values():
        for place in region.places:
            shown = [line.key for line in place.lines if line.printable and (not line.kinds or kind in line.kinds)]
            assert 2 <= len(shown) <= 6, place.key
            young = {"kids-help-phone", "kids-helpline", "tel-jeunes"} & set(shown)
            assert not young or kind in ("young-person", "family")


def test_quebec_s_own_line_comes_first() -> None:
    """Calls to the national line are passed on to it from there."""
    text = printed(everything(REGIONS["canada"], "quebec", "quebec", "individual"))
    assert text.index("1 866 APPELLE") < text.index("9-8-8")


STATE_NOTICES = {
    ("united-states", "california"): "receives and responds to complaints regarding services provided within the scope",
    ("united-states", "colorado"): "Division of Professions and Occupations",
    ("united-states", "texas"): "Texas Behavioral Health Executive Council",
    ("canada", "ontario"): "College of Registered Psychotherapists of Ontario",
    ("australia", "victoria"): "Health Complaints Commissioner",
}


@pytest.mark.parametrize(("key", "area"), CORNERS)
def test_a_state_s_notice_is_there_only_where_one_is_asked(key: str, area: str) -> None:
    """Ready to print, whole sentences; nothing of one state in another."""
    notice = REGIONS[key].fact("state-notice", area)
    if (key, area) not in STATE_NOTICES:
        assert notice is None
        return
    assert notice is not None
    assert STATE_NOTICES[key, area] in notice.value
    assert notice.value.endswith(".")


def test_colorado_s_statements_are_whole() -> None:
    """What C.R.S. 12-245-216(1)(d) lists: methods, length, fees, second opinion, ending, intimacy, confidentiality."""
    region = REGIONS["united-states"]
    notice = region.fact("state-notice", "colorado")
    assert notice is not None
    said = notice.value
    for part in (
        "methods and techniques",
        "how long",
        "fees",
        "second opinion",
        "end therapy at any time",
        "never appropriate",
    ):
        assert part in said
    assert "reported to the board" in said
    assert "confidential by law" in said


@pytest.mark.parametrize(
    ("language", "currency", "money", "day", "hour"),
    [
        ("en-CA", "CAD", "$65", "November 24, 2026", "4:00\u00a0pm"),
        ("en-AU", "AUD", "$65", "24 November 2026", "4:00\u00a0pm"),
        ("en-NZ", "NZD", "$65", "24 November 2026", "4:00\u00a0pm"),
        ("en-US", "USD", "$65", "November 24, 2026", "4:00\u00a0PM"),
    ],
)
def test_money_and_dates_as_they_are_written_there(
    language: str, currency: str, money: str, day: str, hour: str
) -> None:
    wording = LIBRARY.wording(language)
    assert wording.show(Money(minor=6500, currency=currency)) == money
    assert wording.show(Money(minor=6550, currency=currency)) == f"{money}.50"
    assert wording.show(date(2026, 11, 24)) == day
    assert wording.show(time(16, 0)) == hour


def test_money_of_elsewhere_says_whose_it_is() -> None:
    """A dollar that is not the country's own is not a bare dollar."""
    assert LIBRARY.wording("en-CA").show(Money(minor=6500, currency="USD")) == "US$65"
    assert "NZ" in LIBRARY.wording("en-AU").show(Money(minor=6500, currency="NZD"))


def test_canadian_spelling_of_our_own_words_only() -> None:
    """By rule, in texts but not in names; a therapist's own words stay as they were typed."""
    text = "one = The organisation recognises { $organisation }, a programme, in its judgement. Realism, centre.\n"
    messages = Messages("en-CA", [("en", text)])
    assert messages.want("one")
    found, _ = messages.bundle.format_pattern(
        messages.bundle.get_message("one").value, {"organisation": "Colour Organisation"}
    )
    assert found == "The organization recognizes Colour Organisation, a program, in its judgment. Realism, centre."


@pytest.mark.parametrize("key", ["canada", "australia", "new-zealand"])
def test_agreements_are_in_the_country_s_words(key: str, corners: dict[tuple[str, str], str]) -> None:
    """British words that would be strange there, and American ones, do not appear in a usual agreement."""
    british = r"\b(GP|NHS|solicitor\w*|fortnight|postcode|ICO|BACP|UKCP)\b|£"
    spelling = (
        r"\b(organis|recognis|apologis)\w+|programme|judgement" if key == "canada" else r"\b(organiz|recogniz)\w+"
    )
    american = r"\b(counseling|counselor|canceling|canceled|toward|HIPAA|vacation|license)\b"
    text = corners[key, ""]
    found = [hit.group() for hit in re.finditer(f"{british}|{spelling}|{american}", text)]
    assert not found
