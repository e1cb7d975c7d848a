# SPDX-License-Identifier: MIT
"""The words offered as a passphrase, the page of the recovery sheet, and what is remembered of it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest

from frame_builder.domain.document import Groups
from frame_builder.services.keys import SETTING, Keys, SheetDates, sheet_document
from frame_builder.services.library import Library
from frame_builder.services.office import Office
from frame_builder.services.passphrases import WORDS, offer, word_list
from frame_builder.typeset.html import to_html
from frame_builder.typeset.pages import page_sizes
from frame_builder.typeset.text import to_text
from frame_builder.typeset.typesetter import Typesetter
from frame_builder.vault.errors import WrongPassphrase, WrongRecoveryCode
from frame_builder.vault.keys import LEAST_PASSPHRASE, Strength
from frame_builder.vault.recovery import RecoveryCode, RecoverySheet
from frame_builder.vault.store import Vault

TODAY = date(2026, 11, 22)
PASSPHRASE = "amber kettle orbit velvet"
NEW = "marble window thirsty falcon"


@pytest.fixture(scope="module")
def library() -> Library:
    return Library.load()


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[Vault]:
    with Vault.create(tmp_path / "vault", PASSPHRASE, Strength(8 * 1024 * 1024, 1)) as made:
        yield made


@pytest.fixture
def keys(vault: Vault, library: Library) -> Keys:
    return Keys(Office(vault, library, lambda: TODAY))


def test_the_word_list_is_what_it_says() -> None:
    words = word_list()
    assert len(words) == len(set(words)) == 6**4
    assert list(words) == sorted(words)
    assert all(word.isascii() and word.isalpha() and word.islower() and 3 <= len(word) <= 7 for word in words)
    assert not [one for one, two in pairwise(words) if two.startswith(one)]


@pytest.mark.fault(11)
def test_an_offer_is_long_enough_and_another_each_time() -> None:
    offers = {offer() for _ in range(50)}
    assert len(offers) == 50
    for text in offers:
        assert len(text) >= LEAST_PASSPHRASE
        assert len(text.split()) == WORDS
        assert set(text.split()) <= set(word_list())


@pytest.mark.parametrize("paper", ["a4", "us-letter"])
@pytest.mark.parametrize("language", ["en-GB", "en-US"])
def test_the_sheet_is_one_page_and_names_nobody(library: Library, paper: str, language: str) -> None:
    sheet = RecoverySheet.new()
    document = sheet_document(library.wording(language), paper, sheet, TODAY)
    assert len(page_sizes(Typesetter(library.root).pdf(document))) == 1
    assert document.author == ""
    assert [block.groups for block in document.blocks if isinstance(block, Groups)] == [sheet.code.groups]
    for text in (to_text(document), to_html(document)):
        assert all(group in text for group in sheet.code.groups)
        assert sheet.number in text
        assert "nobody can open the vault: not you, not us, not any service" in " ".join(text.split())
    shown = [line.split(".  ")[1] for line in to_text(document).splitlines() if ".  " in line]
    assert RecoveryCode.read(" ".join(shown)) == sheet.code


def test_what_is_remembered_of_a_sheet(keys: Keys, vault: Vault) -> None:
    assert keys.missing_sheet
    assert keys.sheet() == SheetDates()
    first, second = RecoverySheet.new(), RecoverySheet.new()
    keys.keep_sheet(PASSPHRASE, first)
    assert keys.sheet() == SheetDates(number=first.number, made=TODAY, checked=TODAY)
    assert not keys.missing_sheet
    keys.keep_sheet(PASSPHRASE, second)
    with pytest.raises(WrongRecoveryCode):
        keys.check_sheet(first.code)
    keys.check_sheet(second.code)
    vault.set_setting(SETTING, '{"number": "none of these", "made": 7}')
    assert keys.sheet() == SheetDates(number=second.number)
    vault.set_setting(SETTING, SheetDates(number=first.number, made=TODAY).model_dump_json())
    assert keys.sheet() == SheetDates(number=second.number)
    stored = vault.setting(SETTING)
    assert stored is not None
    assert second.code.groups[0] not in stored


def test_all_keys_and_the_passphrase(keys: Keys) -> None:
    with pytest.raises(WrongPassphrase):
        keys.prove_passphrase(NEW)
    keys.change_passphrase(PASSPHRASE, NEW)
    sheet = RecoverySheet.new()
    keys._office.new_frame("K-17")
    place = keys.change_all(NEW, PASSPHRASE, sheet)
    assert place.exists()
    assert keys._office.vault.unindexed() == (), "the next search waits for nothing"
    assert keys.sheet().number == sheet.number
    keys.change_all(PASSPHRASE, NEW, None)
    assert keys.sheet() == SheetDates()
    assert keys.missing_sheet


def test_the_sheet_is_on_the_paper_of_the_practice(keys: Keys, library: Library) -> None:
    office = keys._office
    assert keys.document(RecoverySheet.new()).paper == "a4"
    office.begin_practice(None, "united-states")
    assert keys.document(RecoverySheet.new()).paper == "us-letter"
