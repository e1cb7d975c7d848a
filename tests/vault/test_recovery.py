# SPDX-License-Identifier: MIT
"""The recovery code: written so that it can be copied by hand, and a second way into the same vault."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from frame_builder.vault import keys
from frame_builder.vault.errors import (
    BadKeyFile,
    MistypedRecoveryCode,
    NoRecoverySheet,
    VaultDamaged,
    VaultReadOnly,
    WrongPassphrase,
    WrongRecoveryCode,
)
from frame_builder.vault.recovery import ALPHABET, BITS, GROUPS, SIGNS, RecoveryCode, RecoverySheet, sheet_number
from frame_builder.vault.store import Vault

codes = st.binary(min_size=BITS // 8, max_size=BITS // 8).map(RecoveryCode)
NEW = "marble window thirsty falcon"


def wrong_groups(typed: str) -> tuple[int, ...]:
    with pytest.raises(MistypedRecoveryCode) as caught:
        RecoveryCode.read(typed)
    return caught.value.groups


@pytest.mark.fault(12)
@given(code=codes, between=st.sampled_from(["", " ", "-", "  ", "\n", "\u2013", " - "]))
def test_what_is_written_is_read(code: RecoveryCode, between: str) -> None:
    assert [len(group) for group in code.groups] == [SIGNS] * GROUPS
    assert set("".join(code.groups)) <= set(ALPHABET)
    assert RecoveryCode.read(between.join(code.groups)) == code
    assert RecoveryCode.read(f" {between.join(code.groups).lower()} ") == code


@pytest.mark.fault(12)
@given(code=codes)
def test_signs_that_look_alike_are_understood(code: RecoveryCode) -> None:
    written = " ".join(code.groups)
    for sign, meant in ("O0", "o0", "Ø0", "I1", "l1", "UV"):
        assert RecoveryCode.read(written.replace(meant, sign)) == code
    assert RecoveryCode.read("".join(chr(ord(sign) + 0xFEE0) if sign != " " else sign for sign in written)) == code
    assert RecoveryCode.read(unicodedata.normalize("NFD", written)) == code


@pytest.mark.fault(12, control=True)
def test_control_a_reader_that_takes_signs_as_they_are_understands_few_spellings() -> None:
    code = RecoveryCode(bytes(range(20)))
    plain = "".join(code.groups)
    spelt = [
        " ".join(code.groups),
        plain.lower(),
        plain.replace("0", "O"),
        plain.replace("1", "l"),
        "-".join(code.groups),
    ]
    assert [RecoveryCode.read(one) for one in spelt] == [code] * 5
    assert [one == plain for one in spelt].count(True) <= 1


@pytest.mark.fault(12)
@given(code=codes, place=st.integers(0, GROUPS * SIGNS - 1), sign=st.sampled_from(ALPHABET))
def test_one_wrong_sign_names_its_group(code: RecoveryCode, place: int, sign: str) -> None:
    signs = list("".join(code.groups))
    if signs[place] == sign:
        return
    signs[place] = sign
    assert wrong_groups("".join(signs)) == (place // SIGNS + 1,)


@given(code=codes, group=st.integers(0, GROUPS - 1), place=st.integers(0, SIGNS - 2))
def test_two_neighbours_exchanged_name_their_group(code: RecoveryCode, group: int, place: int) -> None:
    groups = [list(part) for part in code.groups]
    here = groups[group]
    if here[place] == here[place + 1]:
        return
    here[place], here[place + 1] = here[place + 1], here[place]
    assert wrong_groups(" ".join("".join(part) for part in groups)) == (group + 1,)


@given(code=codes, one=st.integers(0, GROUPS - 1), two=st.integers(0, GROUPS - 1))
def test_two_groups_exchanged_name_both(code: RecoveryCode, one: int, two: int) -> None:
    if one == two:
        return
    groups = list(code.groups)
    groups[one], groups[two] = groups[two], groups[one]
    assert wrong_groups("-".join(groups)) == tuple(sorted((one + 1, two + 1)))


@given(typed=st.text(max_size=80))
def test_anything_typed_is_a_code_or_a_sentence(typed: str) -> None:
    try:
        code = RecoveryCode.read(typed)
    except MistypedRecoveryCode:
        return
    assert RecoveryCode.read("".join(code.groups)) == code


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("", "No sign was typed"),
        ("X", "Only 1 was typed"),
        ("ABC " * 9, "Only 27 were typed"),
        ("7" * 41, "More were typed"),
        ("7" * 10_000_000, "More were typed"),
        ("\u202e\x00?", "Only 3 were typed"),
    ],
)
def test_too_few_and_too_many_signs_are_counted(typed: str, words: str) -> None:
    with pytest.raises(MistypedRecoveryCode, match=words):
        RecoveryCode.read(typed)


def test_a_sign_left_out_of_one_group_names_it() -> None:
    groups = list(RecoveryCode(bytes(range(20))).groups)
    groups[4] = groups[4][:-1]
    assert wrong_groups(" ".join(groups)) == (5,)


def test_a_code_does_not_show_itself() -> None:
    code = RecoveryCode.new()
    assert code.groups[0] not in repr(code)
    assert code.secret.hex() not in repr(code)
    assert code != RecoveryCode.new()
    with pytest.raises(ValueError, match="160 bits"):
        RecoveryCode(b"short")


@settings(max_examples=30)
@given(salt=st.binary(min_size=16, max_size=16))
def test_a_sheet_has_a_short_number(salt: bytes) -> None:
    number = sheet_number(salt)
    assert len(number) == 4
    assert set(number) <= set(ALPHABET)
    assert number == sheet_number(salt[:3] + bytes(13))


# In a vault


def with_sheet(home) -> tuple[Vault, RecoveryCode, str]:
    vault = home.create()
    frame = vault.new_frame('{"reference":"A"}')
    sheet = RecoverySheet.new()
    assert vault.sheet_number == ""
    vault.set_recovery(home.passphrase, sheet)
    assert vault.sheet_number == sheet.number
    return vault, sheet.code, frame


def test_the_code_opens_what_the_passphrase_opens(home) -> None:
    vault, code, frame = with_sheet(home)
    vault.check_recovery(code)
    assert len(vault.sheet_number) == 4
    vault.close()
    for again in (RecoveryCode.read(" ".join(code.groups).lower()), code):
        with Vault.recover(home.folder, again) as found:
            assert found.entries()[0].id == frame
    with home.open() as found:
        assert found.entries()[0].id == frame


@pytest.mark.fault(12)
def test_a_lost_passphrase_is_replaced_and_the_sheet_stays(home) -> None:
    vault, code, _ = with_sheet(home)
    vault.close()
    with Vault.recover(home.folder, code) as found:
        found.set_passphrase(NEW, home.strength)
    with pytest.raises(WrongPassphrase):
        home.open()
    home.open(NEW).close()
    Vault.recover(home.folder, code).close()


def test_a_new_sheet_ends_the_old_one(home) -> None:
    vault, code, _ = with_sheet(home)
    first, newer = vault.sheet_number, RecoverySheet.new()
    vault.set_recovery(home.passphrase, newer)
    assert vault.sheet_number != first
    with pytest.raises(WrongRecoveryCode, match=vault.sheet_number):
        vault.check_recovery(code)
    vault.close()
    with pytest.raises(WrongRecoveryCode, match="older sheet"):
        Vault.recover(home.folder, code)
    Vault.recover(home.folder, newer.code).close()


def test_changing_the_passphrase_keeps_the_sheet(home) -> None:
    vault, code, _ = with_sheet(home)
    number = vault.sheet_number
    vault.change_passphrase(home.passphrase, NEW, home.strength)
    assert vault.sheet_number == number
    vault.check_recovery(code)


def test_a_sheet_is_made_only_with_the_passphrase(home) -> None:
    vault, code, _ = with_sheet(home)
    with pytest.raises(WrongPassphrase):
        vault.set_recovery("not the right passphrase", RecoverySheet.new())
    with pytest.raises(WrongPassphrase):
        vault.prove_passphrase("not the right passphrase")
    vault.prove_passphrase(home.passphrase)
    vault.check_recovery(code)


def test_without_a_sheet_it_says_so(home, vault) -> None:
    with pytest.raises(NoRecoverySheet):
        vault.check_recovery(RecoveryCode.new())
    vault.close()
    with pytest.raises(NoRecoverySheet):
        Vault.recover(home.folder, RecoveryCode.new())


@pytest.mark.fault(10)
def test_a_wrong_code_says_nothing_of_damage_and_damage_nothing_of_the_code(home) -> None:
    vault, code, _ = with_sheet(home)
    vault.close()
    content = bytearray(home.database.read_bytes())
    content[100] ^= 1
    home.database.write_bytes(content)
    with pytest.raises(WrongRecoveryCode):
        Vault.recover(home.folder, RecoveryCode.new())
    with pytest.raises(VaultDamaged):
        Vault.recover(home.folder, code)


def test_the_code_of_one_kind_does_not_pass_for_another(home) -> None:
    """A recovery slot forged into a passphrase slot is covered by its seal."""
    _, code, _ = with_sheet(home)
    found = keys.load(home.folder).keys
    forged = keys.KeyFile(
        found.vault_id, tuple(keys.Slot("passphrase", s.strength, s.salt, s.box) for s in found.slots)
    )
    with pytest.raises(WrongPassphrase):
        keys.unlock(forged, code.secret.decode("latin-1"), home.folder)


def test_key_files_of_another_vault_are_not_written_to(home, tmp_path) -> None:
    vault, _, _ = with_sheet(home)
    with Vault.create(tmp_path / "other", home.passphrase, home.strength):
        for name in keys.COPIES:
            (home.folder / name).write_bytes((tmp_path / "other" / name).read_bytes())
        with pytest.raises(BadKeyFile, match="another vault"):
            vault.set_passphrase(NEW, home.strength)
        with pytest.raises(BadKeyFile, match="another vault"):
            vault.set_recovery(home.passphrase, RecoverySheet.new())


def test_a_vault_that_cannot_be_written_keeps_its_keys(home, monkeypatch: pytest.MonkeyPatch) -> None:
    vault, code, _ = with_sheet(home)
    vault.close()
    monkeypatch.setattr("frame_builder.vault.files.can_write", lambda _: False)
    before = (home.folder / keys.FIRST).read_bytes()
    with Vault.recover(home.folder, code) as found:
        for change in (
            lambda: found.set_passphrase(NEW, home.strength),
            lambda: found.set_recovery(home.passphrase, RecoverySheet.new()),
            lambda: found.change_passphrase(home.passphrase, NEW, home.strength),
        ):
            with pytest.raises(VaultReadOnly):
                change()
    assert (home.folder / keys.FIRST).read_bytes() == before


def test_a_slip_in_a_code_is_told_from_a_passphrase() -> None:
    """One sign wrong, one too few, one too many, two groups wrong; no passphrase is taken for a code."""
    code = RecoveryCode.new()
    signs = "".join(code.groups)
    wrong = "0" if signs[17] != "0" else "1"
    slips = (signs[:17] + wrong + signs[18:], signs[:17] + signs[18:], signs[:17] + wrong + signs[17:], signs.lower())
    assert all(RecoveryCode.meant(slip) for slip in slips)
    assert RecoveryCode.meant("-".join(("00000", "11111", *code.groups[2:])))
    assert not any(RecoveryCode.meant(words) for words in ("", "orchard lantern quiet river", "x" * 39, "0" * 5000))
