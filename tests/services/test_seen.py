# SPDX-License-Identifier: MIT
"""A whole older vault in the place of a newer one is noticed, and what this computer remembers of it tells nothing."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from frame_builder.services import seen as module
from frame_builder.services.seen import Seen
from frame_builder.vault.join import FrameState, Parcel
from frame_builder.vault.keys import Strength
from frame_builder.vault.ledger import Ledger
from frame_builder.vault.store import Vault

PASSPHRASE = "four words for a test"
CHEAP = Strength(8 * 1024 * 1024, 1)


def written(vault: Vault, text: str) -> None:
    frame = vault.new_frame('{"reference": "K-17"}')
    vault.save_draft(frame, f'{{"note": "{text}"}}', '{"reference": "K-17"}')


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A vault that came some way."""
    place = tmp_path / "vault"
    with Vault.create(place, PASSPHRASE, CHEAP) as vault:
        written(vault, "first")
    return place


def state(seen: Seen, folder: Path, *, remember: bool = False) -> str:
    with Vault.open(folder, PASSPHRASE) as vault:
        found = seen.judge(vault)
        if remember:
            seen.remember(vault)
    return found


@pytest.mark.fault(9)
def test_an_older_whole_vault_and_two_that_went_apart(folder: Path, tmp_path: Path) -> None:
    """Every part of either is true; only what was remembered outside tells them from the newest."""
    seen, old = Seen(tmp_path / "seen.json"), tmp_path / "old"
    assert state(seen, folder, remember=True) == ""
    shutil.copytree(folder, old)
    with Vault.open(folder, PASSPHRASE) as vault:
        written(vault, "second")
        seen.remember(vault)
    assert state(seen, folder) == ""
    assert state(seen, old) == "older"
    with Vault.open(old, PASSPHRASE) as vault:
        written(vault, "something else")
    assert state(seen, old) == "diverged"
    with Vault.open(old, PASSPHRASE) as vault:
        vault.verify()  # nothing inside of it shows it


def heard_of_a_deletion(folder: Path, seen: Seen) -> None:
    """What was deleted elsewhere and never was here is brought in, and nothing is noted of that."""
    with Vault.open(folder, PASSPHRASE) as vault:
        seen.remember(vault)
        deleted = Parcel({"ab" * 16: FrameState(ledger=Ledger(gone={"cd" * 32: 1}))})
        assert vault.take_in(deleted, lambda *_: ("", "")).changes


@pytest.mark.fault(9)
def test_bringing_in_deletions_only_is_no_other_copy(folder: Path, tmp_path: Path) -> None:
    seen = Seen(tmp_path / "seen.json")
    heard_of_a_deletion(folder, seen)
    assert state(seen, folder) == ""


@pytest.mark.fault(9, control=True)
def test_control_a_writing_that_is_not_counted_looks_like_another_copy(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen, advance = Seen(tmp_path / "seen.json"), Vault._advance
    monkeypatch.setattr(Vault, "_advance", lambda vault, db, gone, come, *_: advance(vault, db, gone, come, 0))
    heard_of_a_deletion(folder, seen)
    assert state(seen, folder) == "diverged"


@pytest.mark.fault(9, control=True)
@pytest.mark.parametrize("damage", ["missing", "not json", "wrong key", "beyond counting", "wrong shape"])
def test_without_a_memory_it_is_not_noticed(folder: Path, tmp_path: Path, damage: str) -> None:
    """The control: a computer that has never seen it, or whose file is damaged, says nothing and goes on."""
    file, old = tmp_path / "seen.json", tmp_path / "old"
    seen = Seen(file)
    shutil.copytree(folder, old)
    with Vault.open(folder, PASSPHRASE) as vault:
        written(vault, "second")
        seen.remember(vault)
    text = file.read_text()
    match damage:
        case "missing":
            file.unlink()
        case "not json":
            file.write_text(text[:20])
        case "wrong key":
            file.write_text(text.replace(json.loads(text)["key"], "ab"))
        case "beyond counting":
            data = json.loads(text)
            data["vaults"] = {name: {**known, "written": float("inf")} for name, known in data["vaults"].items()}
            file.write_text(json.dumps(data))
        case _:
            file.write_text(json.dumps({"key": json.loads(text)["key"], "vaults": {"a": 1, "b": []}}))
    assert state(seen, old, remember=True) == ""
    assert state(seen, old) == ""


def test_what_is_remembered_tells_nothing(folder: Path, tmp_path: Path) -> None:
    """No name of a vault, no place, no digest that could be compared with another computer's."""
    texts = []
    for name in ("one", "other"):
        file = tmp_path / f"{name}.json"
        assert state(Seen(file), folder, remember=True) == ""
        texts.append(file.read_text())
        assert file.stat().st_mode & 0o077 == 0
    with Vault.open(folder, PASSPHRASE) as vault:
        hints = (vault.vault_id, vault.seal()[1].hex(), str(folder), "K-17")
    assert not [hint for hint in hints if any(hint in text for text in texts)]
    kept = [set(json.loads(text)["vaults"]) for text in texts]
    assert not kept[0] & kept[1]


def test_a_place_that_cannot_be_written(folder: Path, tmp_path: Path) -> None:
    """Then there is no warning, and nothing else goes wrong."""
    (tmp_path / "file").write_text("")
    assert state(Seen(tmp_path / "file" / "seen.json"), folder, remember=True) == ""


def test_this_computer_knows_which_versions_were_kept_on_it(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Outside the vault and under a key of its own; a copy of the folder takes nothing of it along, damage forgets."""
    seen, elsewhere = Seen(tmp_path / "seen.json"), Seen(tmp_path / "other.json")
    digest, another = "a" * 64, "b" * 64
    with Vault.open(folder, PASSPHRASE) as vault:
        kept = seen.kept_here(vault)
        kept.note(digest)
        seen.remember(vault)
        assert kept.knows(digest)
        assert not kept.knows(another)
        assert not elsewhere.kept_here(vault).knows(digest)
        content = (tmp_path / "seen.json").read_text()
        assert digest not in content
        assert vault.vault_id not in content
        monkeypatch.setattr(module, "_MOST_KEPT", 2)
        for number in range(2):
            kept.note(f"{number:064}")
        assert not kept.knows(digest)
        assert kept.knows(f"{1:064}")
        (tmp_path / "seen.json").write_text(content.replace('"kept": [', '"kept": 3, "x": ['))
        assert not kept.knows(digest)
        kept.note(digest)
        assert kept.knows(digest)
        (tmp_path / "seen.json").write_text('{"key": 3')
        assert not kept.knows(digest)


@pytest.mark.fault(9, 30)
def test_what_was_given_up_for_a_backup_is_told_when_it_comes_back(folder: Path, tmp_path: Path) -> None:
    """It counts more writings than the backup that was brought back, and has none of what was written since."""
    seen, backup, given_up = Seen(tmp_path / "seen.json"), tmp_path / "backup", tmp_path / "given up"
    shutil.copytree(folder, backup)
    with Vault.open(folder, PASSPHRASE) as vault:
        for number in range(8):
            written(vault, f"given up {number}")
    assert state(seen, folder, remember=True) == ""
    shutil.copytree(folder, given_up)
    shutil.rmtree(folder)
    shutil.copytree(backup, folder)
    with Vault.open(folder, PASSPHRASE) as vault:
        seen.remember(vault)  # this program brought it back
        written(vault, "since then")
    assert state(seen, folder, remember=True) == "diverged", "killed before it was noted, it could be either"
    assert state(seen, folder) == ""
    assert state(seen, given_up) == "diverged"
    with Vault.open(folder, PASSPHRASE) as vault:
        for number in range(12):
            written(vault, f"{number}")
    assert state(seen, folder, remember=True) == ""
    assert state(seen, given_up) == "older"
