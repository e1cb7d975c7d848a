# SPDX-License-Identifier: MIT
"""Who is named, who signs and with which words, for each kind of work; and from which age a young person consents."""

from __future__ import annotations

from datetime import date
from typing import TypeVar

import pytest

from frame_builder.domain.agreement import Edition, compose
from frame_builder.domain.checks import View, check_frame
from frame_builder.domain.checks.rules import RULES
from frame_builder.domain.checks.young import consent_age
from frame_builder.domain.document import GAP, Document, Heading, Notice, Parties, Signatures
from frame_builder.domain.frame import Frame
from frame_builder.services.library import Library

from ..variants import KINDS, base, put
from .checks_cases import HEARS, PEOPLE, UK, person

LIBRARY = Library.load()
T = TypeVar("T")


def agreement(frame: Frame) -> Document:
    """The agreement a frame makes."""
    return compose(LIBRARY.catalogue, LIBRARY.atlas, LIBRARY.wording_for(frame), frame, Edition(1, date(2026, 11, 22)))


def block(document: Document, kind: type[T]) -> T:
    """The only block of a kind."""
    (found,) = (item for item in document.blocks if isinstance(item, kind))
    return found


NAMED = {
    "individual": [("Client", "K. M.")],
    "couple": [("Client", "K. M."), ("Partner", "J. R.")],
    "family": [("Family member", name) for name in ("K. M.", "J. R.", "L. R.")],
    "young-person": [("Young person", "K. M."), ("Parent", "J. R.")],
    "group": [("Group member", "K. M.")],
}


@pytest.mark.parametrize("kind", KINDS)
def test_the_people_of_each_kind_are_named_and_sign(kind: str) -> None:
    made = agreement(base(LIBRARY, UK, kind))
    everybody = [*NAMED[kind], ("Therapist", "Ana Ruiz")]
    assert [(party.role, party.name) for party in block(made, Parties).parties] == everybody
    assert [(signer.role, signer.name) for signer in block(made, Signatures).signers] == everybody


@pytest.mark.parametrize("kind", KINDS)
def test_before_anybody_is_named_there_is_a_line_for_each(kind: str) -> None:
    made = agreement(put(base(LIBRARY, UK, kind), PEOPLE, None))
    roles = [party.role for party in block(made, Parties).parties]
    assert roles[:-1] == [role for role, _ in NAMED[kind]][: len(roles) - 1]
    assert all(party.name == GAP for party in block(made, Parties).parties[:-1])


def test_a_young_person_who_consents_alone_has_no_line_for_a_parent() -> None:
    frame = put(base(LIBRARY, UK, "young-person"), "people.young-consent.who", "young-person")
    made = agreement(put(frame, PEOPLE, None))
    assert [party.role for party in block(made, Parties).parties] == ["Young person", "Therapist"]


def test_who_does_not_sign_is_named_all_the_same() -> None:
    rows = (person("K. M."), person("J. R.", "parent", signs=False), person("L. R.", "parent"))
    made = agreement(put(base(LIBRARY, UK, "young-person"), PEOPLE, rows))
    assert [signer.name for signer in block(made, Signatures).signers] == ["K. M.", "L. R.", "Ana Ruiz"]
    assert [party.name for party in block(made, Parties).parties] == ["K. M.", "J. R.", "L. R.", "Ana Ruiz"]


def test_initials_stand_at_the_end_of_every_part() -> None:
    plain = agreement(base(LIBRARY, UK, "couple"))
    made = agreement(put(base(LIBRARY, UK, "couple"), "people.signing.initials", True))
    parts = [item for item in plain.blocks if isinstance(item, Heading)]
    lines = [item.text for item in made.blocks if isinstance(item, Notice)]
    assert lines == [f"Initials: K. M. {GAP}, J. R. {GAP}"] * len(parts)
    assert not [item for item in plain.blocks if isinstance(item, Notice)]


@pytest.mark.parametrize("kind", KINDS)
def test_a_family_of_twelve_is_named(kind: str) -> None:
    rows = tuple(person(f"P{number}.", "family-member") for number in range(12))
    made = agreement(put(base(LIBRARY, UK, kind), PEOPLE, rows))
    assert [party.name for party in block(made, Parties).parties][:-1] == [f"P{number}." for number in range(12)]


@pytest.mark.parametrize(
    ("region", "area", "age"),
    [(UK, "", 16), ("ireland", "", 18), ("canada", "quebec", 14), ("canada", "", None), ("other", "", None)],
)
def test_the_age_of_consent_is_that_of_the_place(region: str, area: str, age: int | None) -> None:
    frame = base(LIBRARY, region, "young-person")
    if area:
        frame = put(frame, "people.region.state", area)
    assert consent_age(View(LIBRARY.catalogue, LIBRARY.atlas, frame)) == age


@pytest.mark.parametrize(("codes", "said"), [(("bacp-2018",), True), (("ukcp", "hcpc"), True), (("hcpc",), False)])
def test_a_code_that_asks_for_supervision_is_enough(codes: tuple[str, ...], *, said: bool) -> None:
    frame = put(base(LIBRARY, UK, "individual"), "practice.codes.codes", codes)
    frame = put(frame, HEARS, ("accountant",))
    found = check_frame(View(LIBRARY.catalogue, LIBRARY.atlas, frame), RULES)
    assert ("no-supervision" in {item.check for item in found}) is said
