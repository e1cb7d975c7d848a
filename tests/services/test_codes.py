# SPDX-License-Identifier: MIT
"""The shipped codes: all that were asked for, each item with its place, its mark and what answers it."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from frame_builder.domain.catalogue import Condition
from frame_builder.domain.code import Code, CodeKind, Force, Item, Validity, problems
from frame_builder.domain.coverage import State, coverage
from frame_builder.domain.frame import Frame, Journey
from frame_builder.services.code_words import (
    code_name,
    code_standing,
    code_summary,
    force_text,
    item_citation,
    item_text,
    item_why,
    state_text,
)
from frame_builder.services.library import Library
from frame_builder.services.selfcheck import languages, stale_facts

from ..variants import base, put

DAY = date(2026, 11, 22)
WANTED = {
    "aca-2014": "ethics",
    "apa": "ethics",
    "bacp-2018": "ethics",
    "bacp-next": "ethics",
    "ukcp": "ethics",
    "hcpc": "ethics",
    "nasw": "ethics",
    "aamft": "ethics",
    "aps": "ethics",
    "psychology-board-2025": "ethics",
    "pacfa": "ethics",
    "iacp": "ethics",
    "ccpa": "ethics",
    "gdpr-13": "law",
    "uk-gdpr-13": "law",
    "hipaa-notice": "law",
    "no-surprises-act": "law",
}


def items(library: Library) -> Iterator[tuple[Code, Item]]:
    """Every item of every code."""
    return ((code, item) for code in library.atlas.codes for item in code.items)


def wrong(library: Library, code: Code) -> tuple[str, ...]:
    """What a code names that does not exist."""
    codes = frozenset(item.key for item in library.atlas.codes)
    regions = frozenset(region.key for region in library.atlas.regions)
    return tuple(problems(code, library.catalogue, codes, regions))


def test_all_of_them_are_there(library: Library) -> None:
    assert {code.key: code.kind.value for code in library.atlas.codes} == WANTED


def test_they_name_only_what_exists(library: Library) -> None:
    assert [text for code in library.atlas.codes for text in wrong(library, code)] == []


def test_every_item_has_words_in_every_language(library: Library) -> None:
    for language in languages(library):
        wording = library.wording(language)
        for code, item in items(library):
            assert len(item_text(wording, code, item)) < 120
            assert code_name(wording, code)
    words = [item_text(library.wording(), code, item) for code, item in items(library)]
    assert all(re.fullmatch(r"[A-Z].*[^.]", text) for text in words)


def test_article_13_is_whole(library: Library) -> None:
    """Six points of its first paragraph, six of its second."""
    for key in ("gdpr-13", "uk-gdpr-13"):
        code = library.atlas.code(key)
        assert code is not None
        cited = {item.cite for item in code.items}
        assert {f"13({part})({point})" for part in (1, 2) for point in "abcdef"} <= cited


def test_the_coming_framework_is_announced_and_nothing_of_it_is_guessed(library: Library) -> None:
    code = library.atlas.code("bacp-next")
    assert code is not None
    assert (code.items, code.follows, code.validity(DAY)) == ((), "bacp-2018", Validity.EXPECTED)
    assert code.note
    assert "bacp-next" not in [item.key for item in library.atlas.codes_of(CodeKind.ETHICS)]
    old = library.atlas.code("bacp-2018")
    assert old is not None
    assert (old.valid_to, old.valid_on(DAY)) == (None, True)


def test_what_is_from_memory_is_never_cited(library: Library) -> None:
    wording = library.wording()
    unsure = [item for _, item in items(library) if not item.sure]
    assert len(unsure) > 20
    assert {item_citation(wording, item) for item in unsure} == {"not yet checked"}
    assert {item.citation for item in unsure} == {""}
    for _, item in items(library):
        if item.sure:
            assert item_citation(wording, item).startswith(f"{item.cite}, read ")


def test_no_word_promises_that_an_agreement_complies(library: Library) -> None:
    """It answers listed items as of a day; whether it is lawful is not for a program to say."""
    for path in sorted((library.root / "codes").glob("*.ftl")):
        said = [line for line in path.read_text("utf-8").splitlines() if not line.startswith("#")]
        assert not re.search(r"complian|complies|lawful", "\n".join(said), re.IGNORECASE), path.name


def test_only_read_sources_carry_a_citation(library: Library) -> None:
    """An item that is cited names a source that somebody has read."""
    known = library.catalogue.source_by_key
    assert [item.key for _, item in items(library) if item.sure and known[item.source].mark == "M"] == []


@pytest.fixture
def code(library: Library) -> Code:
    """A code to spoil."""
    found = library.atlas.code("hcpc")
    assert found is not None
    assert wrong(library, found) == ()
    return found


def test_each_thing_that_does_not_exist_is_named(library: Library, code: Code) -> None:
    spoilt: dict[str, Code] = {
        "has two items “consent”": code.model_copy(update={"items": (*code.items, code.items[0])}),
        "follows “nothing”, which does not exist": code.model_copy(update={"follows": "nothing"}),
        "holds in “narnia”, which is no region": code.model_copy(update={"regions": ("narnia",)}),
    }
    changes: dict[str, dict[str, object]] = {
        "names the source “a-book”": {"source": "a-book"},
        "is answered by “fees.tip”, which is no decision": {"decisions": ("fees.tip",)},
        "has a condition on “fees.tip.amount”, which does not exist": {
            "needs": (Condition.model_validate({"field": "fees.tip.amount", "given": True}),)
        },
        "asks whether “people.kind.kind” is “crowd”, which is no choice of it": {
            "thin": (Condition.model_validate({"field": "people.kind.kind", "in": ["crowd"]}),)
        },
        "has a condition on “people.kind.kind” that asks nothing": {
            "when": (Condition.model_validate({"field": "people.kind.kind"}),)
        },
    }
    for text, change in changes.items():
        spoilt[text] = code.model_copy(update={"items": (code.items[0].model_copy(update=change),)})
    for text, bad in spoilt.items():
        (said,) = wrong(library, bad)
        assert said.startswith("codes/hcpc.toml: ")
        assert text in said


@pytest.mark.parametrize(
    ("old", "new", "named"),
    [
        ('kind = "ethics"', 'kind = "custom"', "codes/hcpc.toml: kind"),
        ('force = "must"', 'force = "perhaps"', "codes/hcpc.toml: item.0.force"),
        ('mark = "V"', 'mark = "sure"', "codes/hcpc.toml: item.0.mark"),
        ("valid-from = 2024-09-01", 'valid-from = "soon"', "codes/hcpc.toml: valid-from"),
        ('kind = "ethics"', 'kind = "ethics"\nexpected = true', "only expected has none"),
    ],
)
def test_a_broken_file_is_named(library: Library, tmp_path: Path, old: str, new: str, named: str) -> None:
    root = tmp_path / "resources"
    shutil.copytree(library.root, root, ignore=shutil.ignore_patterns("fonts", "typeset", "icons"))
    path = root / "codes" / "hcpc.toml"
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")
    spoilt = Library.load(root)
    (withheld,) = spoilt.withheld
    assert (withheld.kind, withheld.key) == ("code", "hcpc")
    assert named in withheld.why
    assert spoilt.atlas.code("hcpc") is None


def test_items_go_stale_after_a_year(library: Library) -> None:
    assert not [key for key in stale_facts(library, date(2027, 11, 22)) if key.startswith("hcpc: ")]
    assert "hcpc: consent" in stale_facts(library, date(2027, 11, 23))


def test_the_summary_counts_and_gives_the_day(library: Library) -> None:
    wording = library.wording()
    journey = Journey(library.catalogue, base(library, "england-and-wales", "individual"))
    keys = ["bacp-2018", "bacp-next", "hipaa-notice"]
    found, coming, foreign = coverage(journey, library.atlas, keys, DAY)
    expected = f"Answers {found.answered} of {found.applicable} listed items, as of 22 November 2026."
    assert code_summary(wording, found) == expected
    assert code_standing(wording, library.atlas, found) == ""
    assert code_summary(wording, coming) == "The text is not out yet, so there is nothing to go through."
    assert code_standing(wording, library.atlas, coming) == code_summary(wording, coming)
    assert code_summary(wording, foreign) == "None of these listed items applies here, as of 22 November 2026."
    assert code_standing(wording, library.atlas, foreign) == "This law does not hold in the region you have chosen."


def test_a_code_that_is_not_in_force_says_so(library: Library) -> None:
    wording, journey = library.wording(), Journey(library.catalogue, Frame())
    (early,) = coverage(journey, library.atlas, ["hcpc"], date(2024, 8, 31))
    assert code_standing(wording, library.atlas, early) == "This text is not in force before 1 September 2024."
    ended = library.atlas.code("aps")
    assert ended is not None
    codes = tuple(
        code.model_copy(update={"valid_to": date(2025, 11, 30)}) if code.key == "aps" else code
        for code in library.atlas.codes
    )
    atlas = library.atlas.model_copy(update={"codes": codes})
    (late,) = coverage(journey, atlas, ["aps"], DAY)
    said = code_standing(wording, atlas, late)
    assert said.startswith("This text was in force until 30 November 2025. Psychology Board of Australia")
    alone = library.atlas.model_copy(update={"codes": tuple(code for code in codes if code.key == "aps")})
    assert code_standing(wording, alone, late).endswith("Look for the one that has taken its place.")


def test_an_item_says_why_it_is_weak(library: Library) -> None:
    wording = library.wording()
    frame = base(library, "england-and-wales", "individual")
    (found,) = coverage(Journey(library.catalogue, Frame()), library.atlas, ["bacp-2018"], DAY)
    copy = next(item for item in found.items if item.item.key == "copy")
    assert item_why(wording, copy) == "Not settled yet: How you both agree."
    frame = put(put(frame, "practice.therapist.title", "counsellor"), "records.rights.notice", True)
    frame = put(frame, "practice.standing.qualifications", None)
    found, law = coverage(Journey(library.catalogue, frame), library.atlas, ["bacp-2018", "uk-gdpr-13"], DAY)
    who = next(item for item in found.items if item.item.key == "who-you-are")
    assert item_why(wording, who).startswith("Says too little: Your training and standing: ")
    purposes = next(item for item in law.items if item.item.key == "purposes")
    assert item_why(wording, purposes) == "Left to another paper, which cannot be seen from here."
    answered = next(item for item in found.items if item.state is State.ANSWERED)
    assert item_why(wording, answered) == ""


def test_states_and_forces_have_words(library: Library) -> None:
    wording = library.wording()
    assert len({state_text(wording, state) for state in State}) == 4
    assert [force_text(wording, force) for force in Force] == ["must", "should", "may"]
