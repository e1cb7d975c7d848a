# SPDX-License-Identifier: MIT
import contextlib
import hashlib
import json
import random
import stat
import unicodedata
from collections.abc import Callable
from pathlib import Path

import nacl.pwhash.argon2id
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from frame_builder.vault import files, keys, slots
from frame_builder.vault.errors import (
    BadKeyFile,
    DiskFull,
    NotEnoughMemory,
    PassphraseTooShort,
    VaultTooNew,
    WrongPassphrase,
)
from frame_builder.vault.store import Vault

CHEAP = keys.Strength(memory=8 * 1024 * 1024, passes=1)
PASSPHRASE = "amber kettle orbit velvet"
HERE = Path("vault")
passphrases = st.text(min_size=12, max_size=40).filter(
    lambda text: len(unicodedata.normalize("NFKC", text)) >= keys.LEAST_PASSPHRASE
)


def resigned(document: dict[str, object]) -> bytes:
    """The file as someone would forge it: with a checksum that fits."""
    document.pop("check", None)
    canonical = json.dumps(document, sort_keys=True, separators=(",", ":")).encode("ascii")
    document["check"] = hashlib.sha256(canonical).hexdigest()
    return json.dumps(document).encode("ascii")


def written(folder: Path) -> tuple[keys.KeyFile, bytes]:
    key_file, data_key = keys.new_keys(PASSPHRASE, CHEAP)
    keys.save(key_file, folder)
    return key_file, data_key


@settings(max_examples=25, deadline=None)
@given(passphrase=passphrases)
def test_any_passphrase_opens_in_any_spelling(passphrase: str) -> None:
    key_file, data_key = keys.new_keys(passphrase, CHEAP)
    again = keys.parse(keys.dump(key_file), HERE)
    assert again == key_file
    for form in ("NFC", "NFD", "NFKC", "NFKD"):
        assert keys.unlock(again, unicodedata.normalize(form, passphrase), HERE) == data_key


@settings(max_examples=25, deadline=None)
@given(right=passphrases, wrong=passphrases)
def test_no_other_passphrase_opens(right: str, wrong: str) -> None:
    key_file, _ = keys.new_keys(right, CHEAP)
    if unicodedata.normalize("NFKC", right) != unicodedata.normalize("NFKC", wrong):
        with pytest.raises(WrongPassphrase):
            keys.unlock(key_file, wrong, HERE)


def test_half_a_character_in_a_passphrase_is_no_accident() -> None:
    key_file, data_key = keys.new_keys("twelve letters \ud800", CHEAP)
    assert keys.unlock(key_file, "twelve letters \ud800", HERE) == data_key


def test_two_vaults_with_one_passphrase_share_nothing() -> None:
    one, first = keys.new_keys(PASSPHRASE, CHEAP)
    two, second = keys.new_keys(PASSPHRASE, CHEAP)
    assert first != second
    assert one.vault_id != two.vault_id
    assert one.slots[0].salt != two.slots[0].salt


@pytest.mark.fault(11)
def test_the_default_is_slow_enough_to_try() -> None:
    assert keys.DEFAULT_STRENGTH.memory == 256 * 1024 * 1024
    assert keys.DEFAULT_STRENGTH.passes == 3


def too_easy(folder: Path) -> list[str]:
    """Which ways into a vault by passphrase cost less than the 256 MiB and three passes that are promised."""
    found = json.loads((folder / keys.FIRST).read_bytes())["slots"]
    kdf = [slot["kdf"] for slot in found if slot["kind"] == "passphrase"]
    assert kdf
    return [str(one) for one in kdf if one["memory"] < 256 * 1024 * 1024 or one["passes"] < 3]


@pytest.mark.fault(11)
def test_what_is_made_without_a_word_about_strength_is_hard_to_try(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The file itself says so, after making a vault and after changing its passphrase and all its keys."""

    def quick(size: int, secret: bytes, salt: bytes, **_: int) -> bytes:
        return hashlib.blake2b(secret + salt, digest_size=size).digest()

    monkeypatch.setattr(nacl.pwhash.argon2id, "kdf", quick)  # what it costs is measured by the benchmarks
    with Vault.create(tmp_path / "vault", PASSPHRASE) as vault:
        assert too_easy(vault.folder) == []
        vault.change_passphrase(PASSPHRASE, "another four words here")
        assert too_easy(vault.folder) == []
        vault.change_all_keys("another four words here", PASSPHRASE, None)
        assert too_easy(vault.folder) == []


@pytest.mark.fault(11, control=True)
def test_control_the_strength_of_tests_would_be_too_easy(tmp_path: Path) -> None:
    with Vault.create(tmp_path / "vault", PASSPHRASE, CHEAP) as vault:
        assert len(too_easy(vault.folder)) == 1


@pytest.mark.fault(11)
@pytest.mark.parametrize("text", ["", "short", "é" * 11, "e\u0301" * 11])
def test_a_short_passphrase_is_refused(text: str) -> None:
    with pytest.raises(PassphraseTooShort, match="12 characters"):
        keys.new_keys(text, CHEAP)


def test_changing_the_passphrase_keeps_the_data_key() -> None:
    key_file, data_key = keys.new_keys(PASSPHRASE, CHEAP)
    changed = keys.with_passphrase(key_file, data_key, "another four words here", CHEAP)
    assert keys.unlock(changed, "another four words here", HERE) == data_key
    assert changed.vault_id == key_file.vault_id
    with pytest.raises(WrongPassphrase):
        keys.unlock(changed, PASSPHRASE, HERE)


@pytest.mark.fault(14)
@pytest.mark.parametrize(
    ("memory", "passes"),
    [(2**31 + 1, 3), (2**62, 3), (8 * 2**20 - 1, 3), (0, 3), (-1, 3), (2**28, 0), (2**28, 21), (2**28, -3)],
)
def test_hostile_parameters_are_refused_before_anything_is_allocated(
    memory: int, passes: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    key_file, _ = written(tmp_path)
    document = json.loads(keys.dump(key_file))
    document["slots"][0]["kdf"] |= {"memory": memory, "passes": passes}
    for name in keys.COPIES:
        (tmp_path / name).write_bytes(resigned(document))
    asked = asked_for(tmp_path, monkeypatch)
    assert asked == "its key derivation parameters are out of bounds"


def asked_for(folder: Path, monkeypatch: pytest.MonkeyPatch) -> object:
    """How much memory opening the vault with some passphrase would take, or why it is refused before."""
    taken: list[int] = []

    def derive(*_: object, memlimit: int, **__: object) -> bytes:
        taken.append(memlimit)
        return bytes(32)

    monkeypatch.setattr(nacl.pwhash.argon2id, "kdf", derive)
    try:
        with contextlib.suppress(WrongPassphrase):
            keys.unlock(keys.load(folder).keys, PASSPHRASE, folder)
    except BadKeyFile as error:
        return error.what.partition(": ")[2].partition(";")[0]
    return max(taken)


@pytest.mark.fault(14, control=True)
def test_control_without_bounds_the_file_says_how_much_memory_to_take(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    key_file, _ = written(tmp_path)
    document = json.loads(keys.dump(key_file))
    document["slots"][0]["kdf"]["memory"] = 2**62
    for name in keys.COPIES:
        (tmp_path / name).write_bytes(resigned(document))
    monkeypatch.setattr(slots, "_MEMORY_BOUNDS", (0, 2**63))
    assert asked_for(tmp_path, monkeypatch) == 2**62


@pytest.mark.fault(11, 14)
def test_parameters_within_bounds_but_not_the_right_ones_do_not_open() -> None:
    key_file, _ = keys.new_keys(PASSPHRASE, CHEAP)
    document = json.loads(keys.dump(key_file))
    document["slots"][0]["kdf"]["passes"] = 2
    with pytest.raises(WrongPassphrase):
        keys.unlock(keys.parse(resigned(document), HERE), PASSPHRASE, HERE)


def test_the_seal_covers_the_vault_id() -> None:
    key_file, _ = keys.new_keys(PASSPHRASE, CHEAP)
    document = json.loads(keys.dump(key_file)) | {"vault": "00" * 16}
    with pytest.raises(WrongPassphrase):
        keys.unlock(keys.parse(resigned(document), HERE), PASSPHRASE, HERE)


def _unknown_key(document: dict[str, object]) -> bytes:
    return resigned(document | {"extra": 1})


def _unknown_kind(document: dict[str, object]) -> bytes:
    document["slots"][0]["kind"] = "telepathy"  # type: ignore[index]
    return resigned(document)


def _list_as_kind(document: dict[str, object]) -> bytes:
    document["slots"][0]["kind"] = ["passphrase"]  # type: ignore[index]
    return resigned(document)


def _true_as_number(document: dict[str, object]) -> bytes:
    document["slots"][0]["kdf"]["passes"] = True  # type: ignore[index]
    return resigned(document)


def _upper_hex(document: dict[str, object]) -> bytes:
    return resigned(document | {"vault": "AB" * 16})


def _no_slots(document: dict[str, object]) -> bytes:
    return resigned(document | {"slots": []})


def _many_slots(document: dict[str, object]) -> bytes:
    return resigned(document | {"slots": document["slots"] * 9})  # type: ignore[operator]


def _twice(document: dict[str, object]) -> bytes:
    return resigned(document).replace(b'{"format"', b'{"format": "frame-builder-keys", "format"', 1)


def _too_large(document: dict[str, object]) -> bytes:
    return resigned(document) + b" " * 20_000


@pytest.mark.fault(8)
@pytest.mark.parametrize(
    "forge",
    [
        _unknown_key,
        _unknown_kind,
        _list_as_kind,
        _true_as_number,
        _upper_hex,
        _no_slots,
        _many_slots,
        _twice,
        _too_large,
        lambda _: b"",
        lambda _: b"[]",
        lambda _: b"[" * 16_000,
        lambda _: b"9" * 16_000,
        lambda _: b"\xff\xfe",
        lambda document: resigned(document | {"version": 0}),
        lambda document: resigned(document | {"format": "something else"}),
    ],
)
def test_a_malformed_key_file_is_refused(forge: object, tmp_path: Path) -> None:
    key_file, _ = keys.new_keys(PASSPHRASE, CHEAP)
    for name in keys.COPIES:
        (tmp_path / name).write_bytes(forge(json.loads(keys.dump(key_file))))  # type: ignore[operator]
    with pytest.raises(BadKeyFile):
        keys.load(tmp_path)


@pytest.mark.fault(17)
def test_a_newer_key_file_says_so() -> None:
    key_file, _ = keys.new_keys(PASSPHRASE, CHEAP)
    document = json.loads(keys.dump(key_file)) | {"version": 7, "novelty": True}
    with pytest.raises(VaultTooNew, match="format 7"):
        keys.parse(resigned(document), HERE)


@pytest.mark.fault(8)
def test_every_flipped_bit_in_the_first_copy_leads_to_the_second(tmp_path: Path) -> None:
    key_file, _ = written(tmp_path)
    good = (tmp_path / keys.FIRST).read_bytes()
    flips = [(place, bit) for place in range(len(good)) for bit in range(8)]
    for place, bit in random.Random(7).sample(flips, 600):
        bad = bytearray(good)
        bad[place] ^= 1 << bit
        (tmp_path / keys.FIRST).write_bytes(bad)
        loaded = keys.load(tmp_path)
        assert loaded.keys == key_file, (place, bit)
        # White space between the fields may change without changing what the file says.
        assert loaded.needs_repair or json.loads(bad) == json.loads(good)


def misread(good: bytes, read: Callable[[bytes], object]) -> tuple[int, int]:
    """Flip every bit of a key file in turn; how many there are, and how many make it say something else."""
    truth = read(good)
    count = other = 0
    for place in range(len(good)):
        for bit in range(8):
            bad = bytearray(good)
            bad[place] ^= 1 << bit
            count += 1
            with contextlib.suppress(ValueError, KeyError, VaultTooNew):
                other += read(bytes(bad)) != truth
    return count, other


@pytest.mark.fault(8)
def test_no_flipped_bit_at_all_reads_as_other_keys() -> None:
    key_file, _ = keys.new_keys(PASSPHRASE, CHEAP)
    count, other = misread(keys.dump(key_file), lambda content: keys.parse(content, HERE))
    assert count > 4000
    assert other == 0


@pytest.mark.fault(8, control=True)
def test_control_without_its_checksum_a_key_file_says_other_things() -> None:
    key_file, _ = keys.new_keys(PASSPHRASE, CHEAP)

    def careless(content: bytes) -> object:
        slot = json.loads(content)["slots"][0]
        return slot["kdf"]["memory"], slot["kdf"]["salt"], bytes.fromhex(slot["box"])

    assert misread(keys.dump(key_file), careless)[1] > 100


@pytest.mark.fault(8)
def test_one_copy_is_enough_and_none_is_not(tmp_path: Path) -> None:
    key_file, _ = written(tmp_path)
    (tmp_path / keys.FIRST).unlink()
    assert keys.load(tmp_path) == keys.Loaded(key_file, True)
    (tmp_path / keys.SECOND).unlink()
    with pytest.raises(BadKeyFile, match=r"keys\.json is missing; keys\.backup\.json is missing"):
        keys.load(tmp_path)


def test_the_first_copy_wins_over_an_older_second(tmp_path: Path) -> None:
    old, data_key = written(tmp_path)
    new = keys.with_passphrase(old, data_key, "another four words here", CHEAP)
    (tmp_path / keys.FIRST).write_bytes(keys.dump(new))
    assert keys.load(tmp_path) == keys.Loaded(new, True)


def test_files_are_private_and_leave_no_drafts(tmp_path: Path) -> None:
    written(tmp_path)
    written(tmp_path)
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(keys.COPIES)
    for path in tmp_path.iterdir():
        assert stat.S_IMODE(path.stat().st_mode) == 0o600


@pytest.mark.fault(3, 19)
@pytest.mark.parametrize("call", range(5))
def test_a_failure_at_any_sync_leaves_the_old_keys_or_the_new(
    call: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old, data_key = written(tmp_path)
    new = keys.with_passphrase(old, data_key, "another four words here", CHEAP)
    real, calls = files.os.fsync, []

    def failing(handle: int) -> None:
        calls.append(handle)
        if len(calls) - 1 == call:
            raise OSError(28, "No space left on device")
        real(handle)

    monkeypatch.setattr(files.os, "fsync", failing)
    if call < 4:
        with pytest.raises(DiskFull):
            keys.save(new, tmp_path)
    else:
        keys.save(new, tmp_path)
        assert len(calls) == 4  # two drafts, the folder after the first name and after the second
    loaded = keys.load(tmp_path).keys
    assert loaded == (old if call < 2 else new)
    assert {path.name for path in tmp_path.iterdir()} <= set(keys.COPIES)


def test_an_old_second_copy_that_cannot_be_replaced_is_not_left_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old, data_key = written(tmp_path)
    new = keys.with_passphrase(old, data_key, "another four words here", CHEAP)
    real = Path.replace

    def failing(self: Path, target: Path) -> Path:
        if target.name == keys.SECOND:
            raise OSError(5, "Input/output error")
        return real(self, target)

    monkeypatch.setattr(Path, "replace", failing)
    keys.save(new, tmp_path)
    assert keys.load(tmp_path) == keys.Loaded(new, True)
    assert not (tmp_path / keys.SECOND).exists()


def test_too_little_memory_has_its_own_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    key_file, _ = keys.new_keys(PASSPHRASE, CHEAP)

    def failing(*_: object, **__: object) -> bytes:
        raise MemoryError

    monkeypatch.setattr(nacl.pwhash.argon2id, "kdf", failing)
    with pytest.raises(NotEnoughMemory):
        keys.unlock(key_file, PASSPHRASE, HERE)
