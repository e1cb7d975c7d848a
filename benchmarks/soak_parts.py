# SPDX-License-Identifier: MIT
"""What the long run lets happen, part by part: the harnesses of the tests, for hours instead of seconds.

Each part is a function that gets an empty folder, how often to let its fault happen, and a seed; it returns what it
found. Nothing in here asserts: a finding is counted and told. Run by `soak.py`, one process for each stretch.
"""

from __future__ import annotations

import json
import random
import statistics
import sys
import tempfile
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from time import perf_counter

import pytest
from benchmarks import soak_kills
from benchmarks.soak_table import Found
from tests.hostile import harness, mutation, readers
from tests.services import test_stress
from tests.vault import (
    test_damage,
    test_join_faults,
    test_keys,
    test_kill,
    test_restore,
    test_restore_power,
)
from tests.vault.conftest import Home

from frame_builder.services.library import Library
from frame_builder.vault import engine, keys, restore
from frame_builder.vault.errors import BackupUnusable, VaultError
from frame_builder.vault.store import Vault

# flipped bits


def flips_database(place: Path, count: int, seed: int) -> Found:
    """One bit anywhere in the database; then everything is asked for and compared."""
    home, found, chance = Home(place / "vault"), Found(count), random.Random(seed)
    vault = home.create()
    test_damage.IDS[:] = test_damage.fill(vault)
    truth = test_damage.everything(vault)
    vault.close()
    good = home.database.read_bytes()
    tally = {"closed to all reading": 0, "named, the rest readable": 0, "mended, or in a page that holds nothing": 0}
    for _ in range(count):
        bad = bytearray(good)
        bad[chance.randrange(len(bad))] ^= 1 << chance.randrange(8)
        home.database.write_bytes(bad)
        try:
            refused = test_damage.damaged_answers(home, truth)
        except AssertionError:
            found.misread += 1
            continue
        except Exception as error:  # noqa: BLE001 - any other exception than ours is a finding
            found.lost.append(f"{type(error).__name__} instead of a sentence")
            continue
        finally:
            home.close()
            home.opened.clear()
        how = 0 if refused is None else 1 if refused else 2
        tally[list(tally)[how]] += 1
    found.more = dict(tally)
    return found


def flips_keys(_place: Path, _count: int, _seed: int) -> Found:
    """Every bit of a key file in turn."""
    key_file, _ = keys.new_keys(test_keys.PASSPHRASE, test_keys.CHEAP)
    count, other = test_keys.misread(keys.dump(key_file), lambda content: keys.parse(content, Path("vault")))
    return Found(count, misread=other)


def flips_backup(place: Path, count: int, seed: int) -> Found:
    """One bit anywhere in the database of a backup, which is then to be brought back."""
    home, found, chance = Home(place / "vault"), Found(count), random.Random(seed)
    test_restore_power.prepared(home)
    backup = test_restore.newest(home.folder)
    good = (backup / engine.DATABASE).read_bytes()
    for _ in range(count):
        bad = bytearray(good)
        bad[chance.randrange(len(bad))] ^= 1 << chance.randrange(8)
        (backup / engine.DATABASE).write_bytes(bad)
        try:
            restore.discard(restore.prepare(backup, home.folder, home.passphrase))
            found.misread += 1
        except BackupUnusable:
            continue
    return found


def flips_bundle(place: Path, count: int, seed: int) -> Found:
    """One bit anywhere in a bundle that is to be taken in."""
    total, read = test_join_faults.misread(place, count, seed)
    return Found(total, misread=read, readable=soak_kills.readable_files(place))


def hostile(place: Path, count: int, seed: int) -> Found:
    """Bent inputs for every reader there is: a value that holds, or one clear sentence."""
    found, figures = Found(), []
    all_of_them = readers.all_readers(Library.load(), place).values()
    shares = sum(reader.share for reader in all_of_them)
    for reader in all_of_them:
        part = max(1, round(count * reader.share / shares))
        try:
            inputs = mutation.mutants(reader.seeds, part, seed, structure=reader.structure)
            figures.append(harness.hammer(reader, inputs))
        except harness.FoundError as error:
            found.lost.append(str(error)[:300])
        found.count += part
    found.more = {"refused": sum(item.refused for item in figures), "read": sum(item.accepted for item in figures)}
    return found


# far too much, and how long a try takes


def ten_thousand(place: Path, count: int, _seed: int) -> Found:
    """So many frames on one shelf."""
    with pytest.MonkeyPatch.context() as patch:
        begun = perf_counter()
        listed = test_stress.shelf_of(place / "vault", Library.load(), count, patch)
        seconds = perf_counter() - begun
    right = listed == [f"K-{number}" for number in reversed(range(count))]
    return Found(count, [] if right else ["the shelf lists something else"], more={"seconds": round(seconds, 1)})


def one_try(place: Path, count: int, _seed: int) -> Found:
    """How long one passphrase takes to try, at the strength every new vault gets: the least and the middle."""
    Vault.create(place / "vault", test_keys.PASSPHRASE).close()
    found, times = Found(count), []
    for number in range(count):
        begun = perf_counter()
        try:
            Vault.open(place / "vault", f"not the right words {number}").close()
            found.lost.append("a wrong passphrase opened it")
        except VaultError:
            times.append((perf_counter() - begun) * 1000)
    found.more = {"least ms": round(min(times)), "median ms": round(statistics.median(times))}
    if min(times) < 200:
        found.lost.append("a try takes less than 200 ms")
    return found


# controls: the same, let loose on something weaker; they must find something


def weak_database(place: Path, count: int, seed: int) -> Found:
    """Flips in a plain SQLite database with the same words."""
    home = Home(place / "vault")
    vault = home.create()
    test_damage.fill(vault)
    test_damage.plain_copy(vault, place / "plain.db")
    vault.close()
    pages = (place / "plain.db").stat().st_size // test_damage.PAGE
    total, wrong = test_damage.silent(place / "plain.db", max(1, count // pages), seed)
    return Found(total, misread=wrong, readable=1)


def weak_disk(place: Path, count: int, seed: int) -> Found:
    """Power cuts where nothing is synced."""
    weaker = [row for row in engine._SETTINGS if row[0] != "synchronous"]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(engine, "_SETTINGS", (*weaker, ("synchronous", "off", 0)))
        return soak_kills.power_saving(place, count, seed)


def weak_promise(place: Path, count: int, seed: int) -> Found:
    """Kills of a program that says saved before it saves."""
    toll = test_kill.kill_writers(Home(place / "vault"), count, "hasty", seed=seed)
    return Found(count, toll.lost)


RUN: dict[str, Callable[[Path, int, int], Found]] = {
    "kills-writing": soak_kills.kills_writing,
    "kills-app": soak_kills.kills_app,
    "kills-passphrase": soak_kills.kills_passphrase,
    "kills-keys": soak_kills.kills_all_keys,
    "kills-backup": soak_kills.kills_backup,
    "kills-restore": soak_kills.kills_restore,
    "kills-update": soak_kills.kills_update,
    "kills-join": soak_kills.kills_join,
    "power-saving": soak_kills.power_saving,
    "power-keys": soak_kills.power_keys,
    "power-restore": soak_kills.power_restore,
    "writes": soak_kills.failing_writes,
    "writes-keys": soak_kills.failing_keys,
    "writes-others": soak_kills.failing_others,
    "flips-database": flips_database,
    "flips-keys": flips_keys,
    "flips-backup": flips_backup,
    "flips-bundle": flips_bundle,
    "hostile": hostile,
    "frames": ten_thousand,
    "one-try": one_try,
    "weak-database": weak_database,
    "weak-disk": weak_disk,
    "weak-promise": weak_promise,
}


def main() -> None:
    """Let one stretch happen, in a folder that is gone afterwards, and say what it found."""
    key, count, seed = sys.argv[1:]
    begun = perf_counter()
    with tempfile.TemporaryDirectory(prefix="soak-") as place:
        found = RUN[key](Path(place), int(count), int(seed))
    print(json.dumps({**asdict(found), "seed": int(seed), "seconds": round(perf_counter() - begun, 1)}))


if __name__ == "__main__":
    main()
