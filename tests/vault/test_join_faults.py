# SPDX-License-Identifier: MIT
"""Joining is killed at any statement, and bundles arrive with a bit flipped: all of it is there or nothing."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from frame_builder.vault import bundle, parcels
from frame_builder.vault.errors import BundleUnusable, ParcelRefused, VaultError
from frame_builder.vault.store import Vault

from .conftest import CHEAP
from .test_update import FIXTURES, copied

kills = pytest.mark.skipif(os.name == "nt", reason="the test kills by signal")

JOINER = """
import os, signal, sys
from pathlib import Path
from frame_builder.vault import bundle
from frame_builder.vault.store import Vault

folder, parcel, passphrase, at, how = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3], int(sys.argv[4]), sys.argv[5]
count = 0
def traced(cursor, statement, bindings):
    global count
    count += 1
    if count == at:
        os.kill(os.getpid(), signal.SIGKILL)
    return True
vault = Vault.open(folder, passphrase)
found = bundle.read(parcel, passphrase)
vault._connection.exec_trace = traced
if how == "careless":
    put = vault._put_state
    def put_at_once(db, *rest):
        put(db, *rest)
        db.execute("COMMIT; BEGIN IMMEDIATE")
    vault._put_state = put_at_once
    vault._about_to_land = lambda: None
vault.take_in(found, lambda name, state: ("{}", ""))
vault._connection.exec_trace = None
vault.close()
print(count)
"""


def joined(folder: Path, parcel: Path, passphrase: str, at: int, how: str = "careful") -> int:
    """Take a bundle in and die at a statement; how many there were, or 0 where it died."""
    command = [sys.executable, "-c", JOINER, str(folder), str(parcel), passphrase, str(at), how]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode in (0, -signal.SIGKILL), done.stderr
    return int(done.stdout) if done.returncode == 0 else 0


def held(folder: Path, passphrase: str) -> object:
    """Everything a vault holds, proved."""
    with Vault.open(folder, passphrase) as vault:
        vault.verify()
        return vault.parcel()


def packed(place: Path) -> tuple[Path, Path, str]:
    """A vault to join to, a bundle with everything of another one, and the passphrase of both."""
    place.mkdir(parents=True, exist_ok=True)
    other, about = copied(FIXTURES[0], place / "other")
    passphrase = str(about["passphrase"])
    with Vault.open(other, passphrase) as vault:
        (place / "all.frames").write_bytes(bundle.pack(vault.parcel(), passphrase, CHEAP))
    here, _ = copied(FIXTURES[-1], place / "here")
    Vault.open(here, passphrase).close()  # brings it up to date
    return here, place / "all.frames", passphrase


def half_joined(place: Path, moments: int, how: str = "careful", seed: int = 0) -> tuple[int, list[str]]:
    """Kill joining at so many of its statements: how many there are, and after which of them it was neither nor."""
    here, parcel, passphrase = packed(place)
    before = held(here, passphrase)
    whole = Path(shutil.copytree(here, place / "whole"))
    total = joined(whole, parcel, passphrase, 0, how)
    after = held(whole, passphrase)
    assert before != after
    wrong = []
    chosen = random.Random(total + seed).sample(range(1, total + 1), min(moments, total))
    for at in chosen:
        folder = Path(shutil.copytree(here, place / str(at)))
        assert joined(folder, parcel, passphrase, at, how) == 0
        try:
            found = held(folder, passphrase)
        except VaultError as error:
            wrong.append(f"statement {at}: {type(error).__name__}")
        else:
            wrong += [] if found in (before, after) else [f"statement {at}: half of it"]
        shutil.rmtree(folder)
    return len(chosen), wrong


@kills
@pytest.mark.fault(1)
def test_killed_at_a_statement_of_joining_all_of_it_is_there_or_nothing(tmp_path: Path) -> None:
    assert half_joined(tmp_path, 5) == (5, [])


@kills
@pytest.mark.fault(1, control=True)
def test_control_joining_statement_by_statement_leaves_half(tmp_path: Path) -> None:
    assert half_joined(tmp_path, 4, "careless")[1]


def misread(place: Path, count: int, seed: int = 0) -> tuple[int, int]:
    """Flip a bit anywhere in a bundle so many times; how many times it was read all the same."""
    _, parcel, passphrase = packed(place)
    good, chance, read = parcel.read_bytes(), random.Random(seed), 0
    for _ in range(count):
        bad = bytearray(good)
        bad[chance.randrange(len(bad))] ^= 1 << chance.randrange(8)
        parcel.write_bytes(bad)
        try:
            bundle.read(parcel, passphrase)
            read += 1
        except (BundleUnusable, ParcelRefused):
            continue
    return count, read


@pytest.mark.fault(6, 20)
def test_a_flipped_bit_in_a_bundle_is_refused(tmp_path: Path) -> None:
    assert misread(tmp_path, 60) == (60, 0)


@pytest.mark.fault(6, 20, control=True)
def test_control_without_its_seal_a_bundle_says_other_things(tmp_path: Path) -> None:
    """The same parcel as bare JSON: many flips are read without a word, as another text."""
    _, parcel, passphrase = packed(tmp_path)
    found = bundle.read(parcel, passphrase)
    plain, chance, other = parcels.dump(found), random.Random(1), 0
    for _ in range(60):
        bad = bytearray(plain)
        bad[chance.randrange(len(bad))] ^= 1 << chance.randrange(8)
        try:
            other += parcels.load(bytes(bad)) != found
        except (ParcelRefused, ValueError):
            continue
    assert other
