# SPDX-License-Identifier: MIT
"""The window dies at any moment; every edit it had called saved is there afterwards."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from frame_builder.domain.frame import Frame
from frame_builder.domain.values import Money
from frame_builder.services.workspace import Draft
from frame_builder.vault.store import Vault

from .driver import CHEAP, PASSPHRASE

pytestmark = pytest.mark.skipif(os.name == "nt", reason="the test kills by signal")
WRITER = Path(__file__).with_name("writer.py")
FEE = ("fees.session-fee", "amount")


def prepared(folder: Path) -> None:
    """A vault with one frame that asks for a fee."""
    frame = Frame(reference="K-17").setting("people.region", "region", "england-and-wales")
    frame = frame.setting("people.kind", "kind", "individual").setting("fees.session-fee", "basis", "fixed")
    with Vault.create(folder, PASSPHRASE, CHEAP) as vault:
        frame_id = vault.new_frame("{}")
        vault.save_draft(frame_id, Draft(frame=frame).model_dump_json(), '{"reference": "K-17"}')


def fee_in(folder: Path) -> int:
    """The fee in whole pounds as it lies in the vault, which must be sound."""
    with Vault.open(folder, PASSPHRASE) as vault:
        vault.verify()
        (entry,) = vault.entries()
        value = Draft.model_validate_json(vault.draft(entry.id) or "").frame.answer(FEE[0]).get(FEE[1])
    return value.minor // 100 if isinstance(value, Money) else 0


def killed(folder: Path, number: int, wait: float, *words: str) -> int:
    """The last fee a child called saved, before it was killed `wait` seconds after its first."""
    command = [sys.executable, str(WRITER), str(folder), PASSPHRASE, str(number), *words]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=environment) as child:
        assert child.stdout is not None
        first = child.stdout.readline()
        time.sleep(wait)
        child.send_signal(signal.SIGKILL)
        rest = child.stdout.read()
    assert child.returncode == -signal.SIGKILL, "it died by itself"
    return int((first + rest).split(b"\n")[-2])


def kill(folder: Path, times: int, *words: str, seed: int = 0) -> list[str]:
    """Kill the program so many times, at another moment each time, until something called saved is not there."""
    prepared(folder)
    chance = random.Random(times + 1000 * seed)
    number = 20
    for _ in range(times):
        said = killed(folder, number, chance.random() * 0.9, *words)
        found = fee_in(folder)
        if found not in (said, said + 1):
            return [f"{said} was called saved, {found} is there"]
        number = found
    return []


@pytest.mark.fault(1, 23)
def test_what_was_saved_survives_a_kill(tmp_path: Path) -> None:
    """In short form: three deaths."""
    assert kill(tmp_path / "vault", 3) == []


@pytest.mark.fault(1, 23, control=True)
def test_control_what_was_only_typed_does_not_survive(tmp_path: Path) -> None:
    assert kill(tmp_path / "vault", 5, "hasty")


@pytest.mark.fault(1, 23)
@pytest.mark.slow
@pytest.mark.timeout(1200)
def test_what_was_saved_survives_many_kills(tmp_path: Path) -> None:
    """In its long form."""
    assert kill(tmp_path / "vault", 150) == []
