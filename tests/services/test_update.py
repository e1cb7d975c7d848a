# SPDX-License-Identifier: MIT
"""After an update of the program: drafts open with every answer, and the words of kept versions are what they were."""

from __future__ import annotations

import hashlib
import json
import shutil
from datetime import date
from pathlib import Path

import pytest

from frame_builder.domain.revision import check_chain
from frame_builder.domain.values import Money
from frame_builder.services.library import Library
from frame_builder.services.office import Office
from frame_builder.vault.store import Vault

FIXTURES = sorted(path.parent for path in (Path(__file__).parents[1] / "vault" / "fixtures").glob("*/about.json"))
FEE = "fees.session-fee.amount"


@pytest.mark.fault(40)
@pytest.mark.parametrize("fixture", FIXTURES, ids=lambda path: path.name)
def test_a_draft_of_the_version_before_opens_and_goes_on(fixture: Path, tmp_path: Path, library: Library) -> None:
    about = json.loads((fixture / "about.json").read_text(encoding="utf-8"))
    shutil.copytree(fixture / "vault", tmp_path / "vault")
    with Vault.open(tmp_path / "vault", about["passphrase"]) as vault:
        office = Office(vault, library, lambda: date(2027, 3, 1))
        shelved = {item.frame_id: item for item in office.shelf()}
        assert {item.summary.reference for item in shelved.values()} == {"SAMPLE-1", "SAMPLE-2"}
        for frame_id, told in about["frames"].items():
            stored = [item.payload for item in vault.revisions(frame_id)]
            assert [hashlib.sha256(text.encode()).hexdigest() for text in stored] == told["revisions"]
            history = office.history(frame_id)
            check_chain(history, tuple(told["revisions"]))
            workspace = office.open_frame(frame_id)
            assert workspace.frame.answers
            assert workspace.frame.reference == told["reference"]
            if told["reference"] == "SAMPLE-2":
                fees = [str(revision.frame.get(FEE)) for revision in history]
                assert len(set(fees)) == 3, "each version keeps the fee it was agreed with"
                assert workspace.frame.answer("fees.session-fee").note == "sample note: talk about the bus fare"
            workspace.set_value("fees.session-fee", "amount", Money(minor=9000, currency="GBP"))
            office.save(frame_id, workspace)
            assert office.open_frame(frame_id).frame.get(FEE) == Money(minor=9000, currency="GBP")
            office.keep(frame_id, workspace)
            assert [item.payload for item in vault.revisions(frame_id)][: len(stored)] == stored
        vault.verify()
