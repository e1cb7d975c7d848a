# SPDX-License-Identifier: MIT
from pathlib import Path

import pytest

from frame_builder.vault import keys
from frame_builder.vault.errors import (
    FolderNotEmpty,
)
from frame_builder.vault.store import Vault


def test_a_backup_opens_by_itself(home, vault) -> None:
    frame = vault.new_frame('{"reference":"A"}')
    vault.append_revision(frame, "1", "d1", "", "{}")
    place = vault.backup()
    assert place.parent == home.folder / "backups"
    assert {path.name for path in place.iterdir()} == {"vault.db", *keys.COPIES}
    vault.append_revision(frame, "2", "d2", "d1", "{}")
    assert vault.backup() != place
    with Vault.open(place, home.passphrase) as copied:
        assert [r.payload for r in copied.revisions(frame)] == ["1"]
    assert place.joinpath("vault.db").read_bytes()[:24] != home.database.read_bytes()[:24]


def test_two_backups_within_a_second_and_a_taken_name(home, vault, tmp_path: Path) -> None:
    vault._clock = lambda: "2026-11-22T03:00:00+00:00"
    assert [vault.backup().name for _ in range(2)] == ["20261122T030000", "20261122T030000-2"]
    with pytest.raises(FolderNotEmpty):
        vault.backup(tmp_path)
    assert vault.backup(tmp_path / "stick").is_dir()


def test_a_backup_that_does_not_prove_good_does_not_count(home, vault, monkeypatch: pytest.MonkeyPatch) -> None:
    vault.new_frame("{}")
    monkeypatch.setattr("frame_builder.vault.reading.Reader.verify", lambda _: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        vault.backup()
    assert list((home.folder / "backups").iterdir()) == []
