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
from functools import partial
from pathlib import Path
from time import perf_counter

import apsw
import pytest
from benchmarks.soak_table import Found
from tests.services import test_stress
from tests.stories import test_kill as app_kill
from tests.vault import (
    test_backup_kill,
    test_damage,
    test_faults,
    test_join_faults,
    test_keys,
    test_kill,
    test_power,
    test_rekey,
    test_restore,
    test_restore_power,
    test_update,
)
from tests.vault.conftest import Home

from frame_builder.services.library import Library
from frame_builder.vault import engine, keys, restore
from frame_builder.vault.errors import BackupUnusable, VaultError
from frame_builder.vault.store import Vault


def readable_files(folder: Path) -> int:
    """In how many files below *folder* words of the harnesses can be read."""
    files = [path for path in folder.rglob("*") if path.is_file()]
    return sum(test_power.WORDS.search(path.read_bytes()) is not None for path in files)


def _told(found: Found, work: Callable[[], object]) -> None:
    """Run a harness of the tests that asserts; what it says is a finding."""
    try:
        work()
    except (AssertionError, VaultError, OSError, apsw.Error) as error:
        found.lost.append(f"{type(error).__name__}: {str(error)[:200]}")


# kills


def kills_writing(place: Path, count: int, seed: int) -> Found:
    """The vault is written without end, by a process that is killed."""
    home = Home(place / "vault")
    toll = test_kill.kill_writers(home, count, seed=seed)
    found = Found(count, toll.lost, more={"acknowledged writes": toll.acknowledged})
    found.readable = readable_files(home.folder)
    return found


def kills_app(place: Path, count: int, seed: int) -> Found:
    """The program with its window is killed while somebody types."""
    found = Found(count)
    _told(found, lambda: found.lost.extend(app_kill.kill(place / "vault", count, seed=seed)))
    return found


def kills_passphrase(place: Path, count: int, seed: int) -> Found:
    """The passphrase is changed without end."""
    found = Found(count)
    _told(found, lambda: test_kill.kill_changers(Home(place / "vault"), count, seed=seed))
    return found


def kills_all_keys(place: Path, count: int, seed: int) -> Found:
    """All keys are changed without end: each time the whole database is written anew."""
    found, home = Found(count), Home(place / "vault")
    _told(found, lambda: test_rekey.kill_changers(home, test_rekey.fill(home), count, seed=seed))
    found.readable = readable_files(home.folder)
    return found


def kills_backup(place: Path, count: int, seed: int) -> Found:
    """Backups are made and thinned without end."""
    found, home = Found(count), Home(place / "vault")
    _told(found, lambda: found.lost.extend(test_backup_kill.run(home, "careful", count, first=100 * seed)))
    found.readable = readable_files(home.folder)
    return found


def kills_restore(place: Path, count: int, _seed: int) -> Found:
    """A backup is brought back; the kill comes after each of its renames in turn."""
    found = Found(count)
    for number in range(count):
        home = Home(place / str(number) / "vault")
        test_restore_power.prepared(home)
        step = test_restore.test_a_kill_after_every_step_leaves_the_old_or_the_new_never_none
        _told(found, partial(step, home, None, number % 4 + 1))
    return found


def kills_update(place: Path, count: int, seed: int) -> Found:
    """A vault of an earlier format is brought up to date; the kill comes at some statement of it."""
    found, fixtures = Found(count), test_update.FIXTURES
    fixture = fixtures[seed % len(fixtures)]
    total = test_update.statements(fixture, place)
    chance = random.Random(seed)
    moments = [chance.randrange(1, total + 1) for _ in range(count)]
    _told(found, lambda: found.lost.extend(test_update.killed_updates(fixture, place, moments)))
    return found


def kills_join(place: Path, count: int, seed: int) -> Found:
    """A bundle is taken in; the kill comes at some statement of it."""
    found = Found()
    _told(found, lambda: _add(found, *test_join_faults.half_joined(place, count, seed=seed)))
    found.readable = readable_files(place / "here")
    return found


def _add(found: Found, count: int, wrong: list[str]) -> None:
    found.count += count
    found.lost += wrong


# power


def power_saving(place: Path, count: int, seed: int) -> Found:
    """Images of the disk as it may look after a cut while drafts and versions are stored."""
    layer = test_power.RecordingDisk()
    try:
        cuts = test_power.losses(place, count, seed)
    finally:
        layer.unregister()
    return Found(cuts.images, ["an image without what was acknowledged"] * cuts.lost, readable=cuts.readable)


def power_keys(place: Path, count: int, seed: int) -> Found:
    """Every image there can be while all keys are changed."""
    found = Found()
    for number in range(count):
        home = Home(place / f"{seed}-{number}" / "vault")
        with pytest.MonkeyPatch.context() as patch:
            opened = test_rekey.outcomes(home, test_rekey.fill(home), home.folder.parent / "images", patch)
        found.count += len(opened)
        found.lost += [f"image {at}: {ways} open it" for at, ways in enumerate(opened) if len(ways) != 1]
    return found


def power_restore(place: Path, count: int, _seed: int) -> Found:
    """Every image there can be while a backup is brought back."""
    found = Found()
    for number in range(count):
        home = Home(place / str(number) / "top" / "vault")
        with pytest.MonkeyPatch.context() as patch:
            images, wrong = test_restore_power.wrongs(home, place / str(number) / "images", patch)
        found.count += images
        found.lost += wrong
    return found


# errors of the disk


def failing_writes(place: Path, _count: int, seed: int) -> Found:
    """Each write and sync of a round of saving fails in turn: full or broken, once or for good."""
    error, lasting = test_faults.CASES[seed % len(test_faults.CASES)]
    layer = test_faults.FaultyDisk()
    try:
        total, wrong = test_faults.failing_writes(Home(place / "vault"), place, error, lasting)
    finally:
        layer.unregister()
    return Found(total, wrong, readable=readable_files(place))


def failing_keys(place: Path, count: int, seed: int) -> Found:
    """Each sync and rename of a change of all keys fails in turn."""
    found = Found()
    for at in range(1, count + 1):
        home = Home(place / f"{seed}-{at}" / "vault")
        found.count += 1
        with pytest.MonkeyPatch.context() as patch:
            step = test_rekey.test_a_failure_at_any_step_leaves_a_vault_that_opens
            _told(found, partial(step, home, test_rekey.fill(home), patch, at))
    return found


# flipped bits


def flips_database(place: Path, count: int, seed: int) -> Found:
    """One bit anywhere in the database; then everything is asked for and compared."""
    home, found, chance = Home(place / "vault"), Found(count), random.Random(seed)
    vault = home.create()
    test_damage.IDS[:] = test_damage.fill(vault)
    truth = test_damage.everything(vault)
    vault.close()
    good = home.database.read_bytes()
    tally = {"closed to all reading": 0, "named, the rest readable": 0, "in a page that holds nothing": 0}
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
    return Found(total, misread=read, readable=readable_files(place))


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
        return power_saving(place, count, seed)


def weak_promise(place: Path, count: int, seed: int) -> Found:
    """Kills of a program that says saved before it saves."""
    toll = test_kill.kill_writers(Home(place / "vault"), count, "hasty", seed=seed)
    return Found(count, toll.lost)


RUN: dict[str, Callable[[Path, int, int], Found]] = {
    "kills-writing": kills_writing,
    "kills-app": kills_app,
    "kills-passphrase": kills_passphrase,
    "kills-keys": kills_all_keys,
    "kills-backup": kills_backup,
    "kills-restore": kills_restore,
    "kills-update": kills_update,
    "kills-join": kills_join,
    "power-saving": power_saving,
    "power-keys": power_keys,
    "power-restore": power_restore,
    "writes": failing_writes,
    "writes-keys": failing_keys,
    "flips-database": flips_database,
    "flips-keys": flips_keys,
    "flips-backup": flips_backup,
    "flips-bundle": flips_bundle,
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
