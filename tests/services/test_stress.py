# SPDX-License-Identifier: MIT
"""Far more than anybody planned for: it works, or is refused at a limit that is named."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from frame_builder.domain.frame import MOST_ROWS, NOTE_LENGTH, Frame
from frame_builder.domain.framefile import FrameFileError
from frame_builder.domain.values import Row
from frame_builder.services.frame_io import frame_of, text_of
from frame_builder.services.library import Library
from frame_builder.services.office import Office
from frame_builder.services.stored import AnswersUnusableError
from frame_builder.vault import engine
from frame_builder.vault.keys import Strength
from frame_builder.vault.store import Vault

from ..variants import base

MANY_FRAMES = 10_000
CHEAP = Strength(memory=8 * 1024 * 1024, passes=1)
PASSPHRASE = "amber kettle orbit velvet"
SUMMARY = '{{"reference": "K-{number}", "version": 1, "state": "kept"}}'


def shelf_of(folder: Path, library: Library, count: int, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Fill a vault with so many frames, open it anew, and give what the shelf lists, the newest first."""
    hurried = [row for row in engine._SETTINGS if row[0] != "synchronous"]  # no power is cut here
    with monkeypatch.context() as patch:
        patch.setattr(engine, "_SETTINGS", (*hurried, ("synchronous", "off", 0)))
        with Vault.create(folder, PASSPHRASE, CHEAP) as vault:
            for number in range(count):
                vault.new_frame(SUMMARY.format(number=number))
    with Vault.open(folder, PASSPHRASE) as vault:
        vault.verify()
        office = Office(vault, library, lambda: date(2026, 11, 22))
        return [item.summary.reference for item in office.shelf()]


@pytest.mark.fault(35)
def test_a_thousand_frames(tmp_path: Path, library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    found = shelf_of(tmp_path / "vault", library, 1000, monkeypatch)
    assert found == [f"K-{number}" for number in reversed(range(1000))]


@pytest.mark.slow
@pytest.mark.fault(35)
@pytest.mark.timeout(900)
def test_ten_thousand_frames(tmp_path: Path, library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    found = shelf_of(tmp_path / "vault", library, MANY_FRAMES, monkeypatch)
    assert found == [f"K-{number}" for number in reversed(range(MANY_FRAMES))]


def with_clauses(library: Library, count: int) -> Frame:
    """A frame with so many own clauses."""
    frame = base(library, "england-and-wales", "individual")
    rows = [
        Row()
        .having("section", "fees")
        .having("place", "after")
        .having("text", f"Clause {number}: we tell each other in good time. " * 6)
        for number in range(count)
    ]
    return frame.setting("own.clauses", "clauses", tuple(rows))


@pytest.mark.fault(35)
def test_forty_own_clauses_work_and_three_hundred_are_refused(tmp_path: Path, library: Library) -> None:
    """The wizard stops at forty. What comes in another way is shown up to a bound that leaves room; above, refused."""
    with Vault.create(tmp_path / "vault", PASSPHRASE, CHEAP) as vault:
        office = Office(vault, library, lambda: date(2026, 11, 22))
        for count in (40, MOST_ROWS):
            frame_id, workspace = office.import_frame(with_clauses(library, count))
            office.save(frame_id, workspace)
            again = office.open_frame(frame_id)
            assert again.frame == workspace.frame
            assert str(again.agreement.blocks).count("we tell each other in good time") == 6 * count
            assert isinstance(again.findings, tuple)
        before = vault.entries()
        with pytest.raises(AnswersUnusableError, match="cannot show"):
            office.import_frame(with_clauses(library, 300))
        assert vault.entries() == before


@pytest.mark.fault(35)
def test_a_frame_file_names_the_limit(library: Library) -> None:
    def read(document: object) -> Frame:
        return frame_of(json.dumps(document).encode(), "K-17.json", library.catalogue, library.atlas)

    def document(count: int) -> dict[str, dict[str, dict[str, object]]]:
        return json.loads(text_of(with_clauses(library, count), library.catalogue))  # type: ignore[no-any-return]

    assert read(document(40)).answer("own.clauses").values
    with pytest.raises(FrameFileError, match="at most 40 rows"):
        read(document(300))
    long = document(1)
    long["answers"]["own.clauses"]["note"] = "x" * 100_000
    with pytest.raises(FrameFileError, match=str(NOTE_LENGTH)):
        read(long)
