# SPDX-License-Identifier: MIT
"""The shipped data is sound, and the check that says so has teeth: every planted defect is named with its place."""

from __future__ import annotations

import json
import re
import shutil
import tomllib
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from fluent.syntax import FluentParser, ast

from frame_builder.domain.agreement import Edition, compose
from frame_builder.domain.catalogue import CatalogueError
from frame_builder.domain.frame import Frame
from frame_builder.domain.known import Known, Mark
from frame_builder.domain.region import LimitList, Region
from frame_builder.domain.wording import WordingError
from frame_builder.services.library import Library
from frame_builder.services.selfcheck import check_library, stale_facts

from ..variants import base, complete, put

LENGTH = "decisions/sessions/length/decision.toml"
WORDS = "decisions/sessions/length/en.ftl"
REGION = "regions/england-and-wales.toml"
NOT_COPIED = shutil.ignore_patterns("fonts", "typeset", "icons")


KEPT = ("people", "setting", "sessions", "fees")
"""Sections of the copy: checking all of them for each defect would take a minute."""


@pytest.fixture(scope="module", autouse=True)
def parsed_once() -> Iterator[None]:
    """The copies hold the same words but where they are spoilt: each text is parsed once for all the tests here."""
    parse = FluentParser.parse
    known: dict[tuple[object, ...], ast.Resource] = {}

    def once(parser: FluentParser, text: str) -> ast.Resource:
        key = (type(parser), getattr(parser, "_spelt", None), text)
        if key not in known:
            known[key] = parse(parser, text)
        return known[key]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(FluentParser, "parse", once)
        yield


@pytest.fixture
def whole_copy(tmp_path: Path, library: Library) -> Path:
    """A copy of the shipped data to spoil."""
    return Path(shutil.copytree(library.root, tmp_path / "resources", ignore=NOT_COPIED))


@pytest.fixture
def copy(tmp_path: Path, library: Library) -> Path:
    """A copy with four sections, which stand on their own; codes and situations speak of all sections."""

    def spare(folder: str, names: list[str]) -> set[str]:
        here = Path(folder).relative_to(library.root)
        if here == Path("decisions"):
            return {name for name in names if "." not in name and name not in KEPT}
        if here == Path("codes"):
            return set(names) - {"en.ftl"}
        if here == Path("situations"):
            return {name for name in names if name.endswith(".toml")}
        return NOT_COPIED(folder, names)

    root = Path(shutil.copytree(library.root, tmp_path / "resources", ignore=spare))
    path = root / "decisions" / "index.toml"
    data = tomllib.loads(path.read_text("utf-8"))
    kept = [section for section in data["section"] if section["key"] in KEPT]
    known = {f"{section['key']}.{name}" for section in kept for name in section["decisions"]}
    lines = [f'[[section]]\nkey = "{item["key"]}"\ndecisions = {json.dumps(item["decisions"])}\n' for item in kept]
    for fact in data["fact"]:
        names = [name for name in fact["decisions"] if name in known]
        lines += [f'[[fact]]\nkey = "{fact["key"]}"\ndecisions = {json.dumps(names)}\n'] if names else []
    path.write_text("\n".join(lines), "utf-8")
    return root


def complaints(root: Path) -> tuple[str, ...]:
    """What loading or checking the data says is wrong."""
    try:
        return check_library(Library.load(root))
    except CatalogueError as error:
        return (str(error),)


def test_the_shipped_data_is_sound(library: Library) -> None:
    """No problem in structure, words or what the words use, in any language."""
    assert check_library(library) == ()


def test_a_copy_is_as_sound(copy: Path) -> None:
    """The ground of all the tests below."""
    assert complaints(copy) == ()


def swap(path: str, old: str, new: str) -> Callable[[Path], None]:
    """A defect: some text replaced once."""

    def spoil(root: Path) -> None:
        text = (root / path).read_text("utf-8")
        assert old in text, f"{path} no longer holds {old!r}"
        (root / path).write_text(text.replace(old, new, 1), "utf-8")

    return spoil


def add(path: str, text: str) -> Callable[[Path], None]:
    """A defect: something at the end."""

    def spoil(root: Path) -> None:
        (root / path).write_text((root / path).read_text("utf-8").rstrip("\n") + f"\n{text}\n", "utf-8")

    return spoil


def first(path: str, text: str) -> Callable[[Path], None]:
    """A defect: something at the start."""

    def spoil(root: Path) -> None:
        (root / path).write_text(f"{text}\n" + (root / path).read_text("utf-8"), "utf-8")

    return spoil


def gone(path: str) -> Callable[[Path], None]:
    """A defect: a file that is missing."""
    return lambda root: (root / path).unlink()


SAYS_LATER = '[[says]]\nmessage = "clause"\nwhen = [{ field = "nonsense", in = ["x"] }]'
DEFECTS: dict[str, tuple[Callable[[Path], None], str]] = {
    "an unknown key": (first(LENGTH, 'colour = "red"'), "colour"),
    "an unknown key of a field": (swap(LENGTH, 'key = "length"', 'key = "length"\ncolour = "red"'), "colour"),
    "an unknown kind of field": (swap(LENGTH, 'kind = "duration"', 'kind = "span"'), "kind"),
    "an unknown unit": (swap(LENGTH, '"minutes"]', '"eons"]'), "units"),
    "a broken decision file": (first(LENGTH, "this is = = not toml"), "not valid TOML"),
    "a missing decision file": (gone(LENGTH), "missing"),
    "missing words": (gone(WORDS), "missing"),
    "a missing index": (gone("decisions/index.toml"), "index.toml is missing"),
    "missing sources": (gone("sources.toml"), "sources.toml is missing"),
    "a source nobody has": (swap(LENGTH, "sources = [", 'sources = ["a-book-unread", '), "a-book-unread"),
    "no source": (swap(LENGTH, "sources = [", "sources = []\n# ["), "no source"),
    "a condition on a later decision": (
        first(LENGTH, 'when = [{ field = "fees.paying.methods", given = true }]'),
        "no earlier decision",
    ),
    "a condition on nothing known": (
        first(LENGTH, 'when = [{ field = "people.kind.shoe", given = true }]'),
        "people.kind.shoe",
    ),
    "a condition on no choice": (
        first(LENGTH, 'when = [{ field = "people.kind.kind", in = ["trio"] }]'),
        "no choice of it",
    ),
    "a condition that asks nothing": (first(LENGTH, 'when = [{ field = "people.kind.kind" }]'), "asks nothing"),
    "a sentence under an unknown condition": (add(LENGTH, SAYS_LATER), "nonsense"),
    "a sentence picked by no choice": (add(LENGTH, '[[says]]\nmessage = "clause"\nby = "length"'), "no choice"),
    "a list of no rows": (add(LENGTH, '[[says]]\nmessage = "item"\neach = "length"'), "no rows"),
    "a borrowed value that is not there": (
        swap(LENGTH, "[uses]", '[uses]\nshoe = "people.kind.shoe"'),
        "people.kind.shoe",
    ),
    "a borrowed name that is taken": (
        swap(LENGTH, "[uses]", '[uses]\nlength = "people.kind.kind"'),
        "both a field and a used value",
    ),
    "a choice offered twice": (swap(LENGTH, '"up-to-ten-more"]', '"up-to-ten-more", "on-time"]'), "twice"),
    "a field twice": (add(LENGTH, '[[field]]\nkey = "length"\nkind = "yes-no"'), "two fields"),
    "too many fields": (add(LENGTH, '[[field]]\nkey = "more"\nkind = "yes-no"'), "more than 4 fields"),
    "a wrong usual length": (swap(LENGTH, 'usual = "50 minutes"', 'usual = "50 weeks"'), "usual value"),
    "a usual length out of range": (swap(LENGTH, 'usual = "50 minutes"', 'usual = "500 minutes"'), "usual value"),
    "a usual length that is none": (swap(LENGTH, 'usual = "50 minutes"', 'usual = "a while"'), "usual value"),
    "a smallest above the largest": (swap(LENGTH, "min = 15", "min = 300"), "above its largest"),
    "a choice without choices": (swap(LENGTH, 'choices = ["on-time", "up-to-ten-more"]', ""), "needs choices"),
    "a missing message": (swap(WORDS, "label = ", "labell = "), "label"),
    "a missing sentence": (swap(WORDS, "clause-on-time = ", "clause-in-time = "), "clause-on-time"),
    "a missing label of a choice": (swap(WORDS, "choice-ends-on-time", "choice-ends-off-time"), "choice-ends-on-time"),
    "a missing label of a field": (swap(WORDS, "field-ends", "field-endings"), "field-ends"),
    "a message nobody says": (add(WORDS, "nobody-says-this = Hello."), "nobody-says-this"),
    "a value nobody has": (add(WORDS, "margin = { $nonsense }"), "nonsense"),
    "broken Fluent": (add(WORDS, "margin = { $length"), "broken"),
    "an American message nobody says": (
        add("decisions/fees/cancelling/en-US.ftl", "nobody-says-this = Hello."),
        "nobody-says-this",
    ),
    "a broken American file": (add("decisions/fees/cancelling/en-US.ftl", "short = { $x"), "broken"),
    "a section without a heading": (swap("decisions/sessions/en.ftl", "heading = ", "headin = "), "heading"),
    "a fact of an unknown decision": (
        swap("decisions/index.toml", '"sessions.frequency", "sessions.slot"', '"sessions.nonsense", "sessions.slot"'),
        "sessions.nonsense",
    ),
    "a decision listed twice": (swap("decisions/index.toml", '"length", ', '"length", "length", '), "twice"),
    "a decision nobody wrote": (swap("decisions/index.toml", '"length", ', '"length", "shoes", '), "shoes"),
    "a fact of law without a source": (
        swap(REGION, 'source = "name of the jurisdiction; no claim about its content"', ""),
        "source",
    ),
    "a fact of law without a day": (swap(REGION, "checked = 2026-11-22", ""), "checked"),
    "a fact of law without a mark": (swap(REGION, 'mark = "V"', ""), "mark"),
    "an unknown mark": (swap(REGION, 'mark = "V"', 'mark = "W"'), "mark"),
    "an unknown list of limits": (swap(REGION, 'list = "requires"', 'list = "forbids"'), "list"),
    "a limit without words": (
        swap("regions/england-and-wales.en.ftl", "limit-terrorism =", "limit-terror ="),
        "limit-terrorism",
    ),
    "a limit the client cannot read": (
        swap("regions/england-and-wales.en.ftl", "    .said = a court", "    .sad = a court"),
        "limit-court-order.said",
    ),
    "a crisis line without a name": (
        swap("regions/england-and-wales.en.ftl", "    .name = Samaritans", "    .nam = Samaritans"),
        "line-samaritans.name",
    ),
    "a broken region file": (first(REGION, "x = = 1"), "not valid TOML"),
}


@pytest.mark.parametrize("name", list(DEFECTS))
def test_a_planted_defect_is_named_with_its_place(copy: Path, name: str) -> None:
    """The complaint says what is wrong and in which file or decision, in one line, without this machine's paths."""
    spoil, words = DEFECTS[name]
    spoil(copy)
    found = complaints(copy)
    fitting = [text for text in found if words in text]
    assert fitting, f"not found; said instead: {found[:3]}"
    assert all("\n" not in text and str(copy) not in text for text in found)
    where = re.compile(
        r"sessions[./]length|decisions/index\.toml|sources\.toml|england-and-wales"
        r"|fees[./]cancelling|sessions \(|sessions[./]shoes"
    )
    assert any(where.search(text) for text in fitting), fitting


def test_a_sentence_that_cannot_be_said_is_an_error(copy: Path) -> None:
    """A value that is missing when a sentence is said raises and names the file: no hole is ever printed."""
    add(WORDS, "margin = { $nonsense }")(copy)
    library = Library.load(copy)
    with pytest.raises(WordingError, match="sessions/length"):
        library.wording().say("sessions.length", "margin", {})
    with pytest.raises(WordingError, match=r"sessions/length/en\.ftl"):
        library.wording().say("sessions.length", "not-there")
    with pytest.raises(WordingError, match="no words for"):
        library.wording().say("sessions.nonsense", "label")


def knowns(region: Region) -> Iterator[Known]:
    yield from region.facts
    yield from region.limits
    for place in region.places:
        yield place
        yield from place.lines


def test_all_that_is_stated_as_fact_says_where_it_was_read(library: Library) -> None:
    """Every fact, limit, place and line has a source, a day and a mark; nothing was checked in the future."""
    count = 0
    for region in library.atlas.regions:
        for known in knowns(region):
            count += 1
            assert len(known.source) > 3, known.key
            assert date(2024, 1, 1) < known.checked <= datetime.now(UTC).date(), known.key
            assert isinstance(known.mark, Mark)
    assert count > 60


def test_keys_are_unique_over_all_regions(library: Library) -> None:
    """A place belongs to one region; within a region facts, limits and the lines of a place are named once."""
    places = [place.key for region in library.atlas.regions for place in region.places]
    assert len(places) == len(set(places))
    keys = [region.key for region in library.atlas.regions]
    assert len(keys) == len(set(keys))
    for region in library.atlas.regions:
        for group in (region.facts, region.limits, *(place.lines for place in region.places)):
            names = [(known.key, area) for known in group for area in getattr(known, "areas", ()) or ("",)]
            assert len(names) == len(set(names)), region.key
        for which in LimitList:
            assert region.limits_in(which), f"{region.key} has no limits that the law or the therapist {which.value}"


def test_one_line_is_the_same_in_every_place(library: Library) -> None:
    """A helpline listed for several places has one number."""
    numbers: dict[str, set[str]] = {}
    for region in library.atlas.regions:
        for place in region.places:
            for line in place.lines:
                numbers.setdefault(line.key, set()).add(line.contact)
    assert {key for key, found in numbers.items() if len(found) > 1} == set()


def everything(library: Library, region: str) -> Frame:
    """A frame in which every limit is switched on."""
    frame = complete(library, base(library, region, "individual"))
    for name in ("required", "allowed", "policy"):
        which = {"required": "requires", "allowed": "allows", "policy": "policy"}[name]
        keys = tuple(item.key for item in atlas_region(library, region).limits if item.list.value == which)
        frame = put(frame, f"confidentiality.{name}.limits", keys)
    return frame


def atlas_region(library: Library, key: str) -> Region:
    found = library.atlas.region(key)
    assert found
    return found


def printed(library: Library, frame: Frame) -> str:
    wording = library.wording_for(frame)
    document = compose(library.catalogue, library.atlas, wording, frame, Edition(1, date(2026, 11, 22)))
    return "\n".join(document.texts)


@pytest.mark.parametrize("mark", ['mark = "M"', 'mark = "V"\nprint = false'])
def test_what_is_known_from_memory_is_never_printed(whole_copy: Path, mark: str) -> None:
    """A line, a fact and a limit with mark M or print = false are in no agreement, whatever is chosen."""
    text = (whole_copy / REGION).read_text("utf-8")
    for key in ("nhs-111", "terrorism", "access-within"):
        pattern = re.compile(rf'(key = "{key}"[^\[]*?)mark = "[^"]+"(\nprint = true)?')
        text, count = pattern.subn(lambda found: found.group(1) + mark, text, count=1)
        assert count == 1, key
    (whole_copy / REGION).write_text(text, "utf-8")
    library = Library.load(whole_copy)
    frame = put(everything(library, "england-and-wales"), "contact.crisis-lines.place", "england")
    words = printed(library, frame)
    assert "NHS 111" not in words
    assert "terrorism, or" not in words
    assert "one month" not in words
    assert "Samaritans" in words

    shipped = Library.load()
    whole = printed(shipped, put(everything(shipped, "england-and-wales"), "contact.crisis-lines.place", "england"))
    assert "NHS 111" in whole
    assert "terrorism, or" in whole


def test_nothing_unprintable_is_printed_for_any_place(library: Library) -> None:
    """For each region and place, every contact and limit that is not to be printed is absent."""
    for region in library.atlas.regions:
        for place in region.places:
            words = printed(library, put(everything(library, region.key), "contact.crisis-lines.place", place.key))
            assert place.emergency in words
            for line in place.lines:
                assert (line.contact in words) == line.serves("individual"), line.key
            said = {
                limit.key: library.wording(region.language).say(region.key, f"limit-{limit.key}.said")
                for limit in region.limits
            }
            shown = [said[limit.key] for limit in region.limits if limit.printable and limit.exists_in("")]
            for key, phrase in said.items():
                assert (phrase in words) == any(phrase in other for other in shown), key


MUST_NOT_PRINT = {
    "press 3": "ended in July 2025 and may change again",
    "07860": "text numbers read once only",
    "88247": "its owner names another number",
    "0808 068 4141": "a wrong number for HOPELINE247 that circulates",
    "678-678": "read once only",
    "1-800-799-4889": "no longer in use",
    "Talk Suicide": "has been given up",
    "BACP asks": "no text with a number of years was read",
    "Care Act 2014": "was not read",
}


@pytest.mark.parametrize("words", list(MUST_NOT_PRINT))
def test_what_was_found_wrong_or_unsure_is_nowhere(library: Library, words: str) -> None:
    """Not in any sentence, label, help or contact."""
    found = []
    for path in (*library.root.rglob("*.ftl"), *library.root.glob("regions/*.toml")):
        for line in path.read_text("utf-8").splitlines():
            note = line.lstrip().startswith(("#", "note =", "source ="))
            if words.casefold() in line.casefold() and not note:
                found.append(f"{path.name}: {line[:80]}")
    assert found == []


def test_stale_facts_are_named(library: Library) -> None:
    """On the day of checking nothing is stale; half a year on the lines are, a year on everything."""
    days = [known.checked for region in library.atlas.regions for known in knowns(region)]
    assert stale_facts(library, max(days)) == ()
    lines = stale_facts(library, max(days) + timedelta(days=184))
    assert any(text.endswith(": samaritans") for text in lines)
    assert not any(text.endswith(": terrorism") for text in lines)
    assert any(text.endswith(": terrorism") for text in stale_facts(library, max(days) + timedelta(days=366)))


def test_nobody_is_said_to_have_reviewed_a_region(library: Library) -> None:
    """Until a person vouches for a file, its name stays empty."""
    for region in library.atlas.regions:
        assert region.reviewed_by == ""
