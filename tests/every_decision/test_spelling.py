# SPDX-License-Identifier: MIT
"""British words in en-GB and American ones in en-US, in all that therapist and client read."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from fluent.syntax import FluentParser, ast, serializer

from frame_builder.domain.wording import WordingError

from .walk import DECISIONS, LIBRARY, said

BRITISH = re.compile(
    r"\b(organis\w*|recognis\w*|apologis\w*|realis\w*|summaris\w*|anonymis\w*|programmes?|cheques?|behaviour\w*"
    r"|counsell\w*|practis\w*|colour\w*|favour\w*|honour\w*|labour\w*|neighbour\w*|rumour\w*|centred?|centres"
    r"|holidays?|fortnight\w*|whilst|amongst|towards|enquir\w*|licence|defence|offence|judgement\w*|cancell(?:ed|ing)"
    r"|travell\w*|fulfil|fulfilment|learnt|mum|solicitors?|GP|postcode|metres?|grey|paediatric\w*|diary)\b",
    re.I,
)
AMERICAN = re.compile(
    r"\b(organiz\w*|recogniz\w*|apologiz\w*|realiz\w*|summariz\w*|anonymiz\w*|checks? \(payment\)|behavior\w*"
    r"|counselor\w*|counseling|practicing|colors?|colored|favor\w*|honor\w*|labor|neighbor\w*|center\w*|vacations?|biweekly"
    r"|toward|inquir\w*|license|defense|offense|judgment\w*|canceled|canceling|traveled|traveling|fulfill|mom"
    r"|attorneys?|zip code|gray|calendar app|cell ?phone)\b",
    re.I,
)
CANADIAN = re.compile(
    r"\b(organis\w*|recognis\w*|apologis\w*|realis\w*|summaris\w*|anonymis\w*|programmes?|judgement\w*|solicitors?|GP"
    r"|postcode|fortnight|color|colors|favor\w*|honor\w*|labor|neighbor\w*|center\w*|counselor\w*|counseling|canceled"
    r"|canceling|traveled|traveling|checks? \(payment\)|zip code)\b",
    re.I,
)
"""What is strange in Canada, which spells organize as the Americans and centre as the British do."""
FOREIGN = {"en-US": BRITISH, "en-CA": CANADIAN}
"""All other Englishes are spelt as the British is."""
NAMES = re.compile(
    r"public holidays|American Counseling Association|Licensing and Regulatory|Counselling Practice|British"
    r"|https?://\S+|counsellors?’ register"
)


def scopes() -> tuple[str, ...]:
    return tuple(LIBRARY.scopes)


def messages(scope: str, language: str) -> Iterator[tuple[str, str]]:
    """Each message of a scope as it is written for a language, with its text in all branches."""
    found: dict[str, str] = {}
    try:
        files = LIBRARY.wording(language).files(scope)
    except WordingError:  # words of a scope that is still being written are checked by the library's own check
        return
    for path in files:
        for entry in FluentParser().parse(path.read_text("utf-8")).body:
            if isinstance(entry, ast.Message):
                found[entry.id.name] = _visible(entry)
    yield from found.items()


def _visible(entry: ast.Message) -> str:
    """The text of a message without its ids, variants' keys and comments."""
    entry.comment = None
    text = serializer.FluentSerializer().serialize_entry(entry)
    text = re.sub(r"\{\s*\$[\w-]+\s*(->)?|\*?\[[\w.-]+\]|^\s*\.[\w-]+ =|^[\w-]+ =", " ", text, flags=re.M)
    return NAMES.sub(" ", text)


@pytest.mark.parametrize(("language", "foreign"), [("en-GB", AMERICAN), ("en-US", BRITISH)], ids=["en-GB", "en-US"])
def test_the_words_of_each_file_are_of_one_language(language: str, foreign: re.Pattern[str]) -> None:
    """Labels, questions, help and sentences: none is spelt or worded as on the other side of the ocean."""
    regions = {region.key: region.language for region in LIBRARY.atlas.regions}
    found = [
        f"{scope} {name}: {hit.group()}"
        for scope in scopes()
        if regions.get(scope, language) == language
        for name, text in messages(scope, language)
        for hit in foreign.finditer(text)
    ]
    assert not found, "\n".join(found)


@pytest.mark.parametrize("key", DECISIONS)
def test_clauses_are_of_one_language(key: str) -> None:
    """What a client reads is of the language of the region, also where a sentence borrows words from elsewhere."""
    found = {
        f"{one.language}: {hit.group()} in “{text}”"
        for one in said(key)
        for text in one.texts
        for hit in FOREIGN.get(one.language, AMERICAN).finditer(NAMES.sub(" ", text))
    }
    assert not found, "\n".join(sorted(found)[:8])


@pytest.mark.parametrize("key", DECISIONS)
def test_numbers_of_the_other_country_are_never_said(key: str) -> None:
    """Whatever is answered in the United States, 999, 111 and pounds do not appear; nor 911 and dollars in Britain,
    except in the crisis lines of a place that was chosen there."""
    british = re.compile(r"\b999\b|\b111\b|£|\bNHS\b")
    american = re.compile(r"\b911\b|\b988\b|\$\d|\bHIPAA\b")
    bad = [
        text
        for one in said(key)
        if "place=" not in one.answer
        for text in one.texts
        if (american if one.region == "england-and-wales" else british).search(text)
    ]
    assert not bad, bad[:3]
