# SPDX-License-Identifier: MIT
"""Kills, power cuts and errors of the disk for the long run: each function is a part of it (see `soak_parts`)."""

from __future__ import annotations

import itertools
import random
from collections.abc import Callable
from functools import partial
from pathlib import Path

import apsw
import pytest
from benchmarks.soak_table import Found
from tests.stories import test_kill as app_kill
from tests.vault import (
    test_backup_kill,
    test_every_write,
    test_faults,
    test_join_faults,
    test_kill,
    test_power,
    test_rekey,
    test_restore,
    test_restore_power,
    test_update,
)
from tests.vault.conftest import Home

from frame_builder.vault.errors import VaultError


def readable_files(folder: Path) -> int:
    """In how many files below *folder* words of the harnesses can be read."""
    files = [path for path in folder.rglob("*") if path.is_file()]
    return sum(test_power.WORDS.search(path.read_bytes()) is not None for path in files)


def told(found: Found, work: Callable[[], object]) -> None:
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
    told(found, lambda: found.lost.extend(app_kill.kill(place / "vault", count, seed=seed)))
    return found


def kills_passphrase(place: Path, count: int, seed: int) -> Found:
    """The passphrase is changed without end."""
    found = Found(count)
    told(found, lambda: test_kill.kill_changers(Home(place / "vault"), count, seed=seed))
    return found


def kills_all_keys(place: Path, count: int, seed: int) -> Found:
    """All keys are changed without end: each time the whole database is written anew."""
    found, home = Found(count), Home(place / "vault")
    told(found, lambda: test_rekey.kill_changers(home, test_rekey.fill(home), count, seed=seed))
    found.readable = readable_files(home.folder)
    return found


def kills_backup(place: Path, count: int, seed: int) -> Found:
    """Backups are made and thinned without end."""
    found, home = Found(count), Home(place / "vault")
    told(found, lambda: found.lost.extend(test_backup_kill.run(home, "careful", count, first=100 * seed)))
    found.readable = readable_files(home.folder)
    return found


def kills_restore(place: Path, count: int, _seed: int) -> Found:
    """A backup is brought back; the kill comes after each of its renames in turn."""
    found = Found(count)
    for number in range(count):
        home = Home(place / str(number) / "vault")
        test_restore_power.prepared(home)
        step = test_restore.test_a_kill_after_every_step_leaves_the_old_or_the_new_never_none
        told(found, partial(step, home, None, number % 4 + 1))
    return found


def kills_update(place: Path, count: int, seed: int) -> Found:
    """A vault of an earlier format is brought up to date; the kill comes at some statement of it."""
    found, fixtures = Found(count), test_update.FIXTURES
    fixture = fixtures[seed % len(fixtures)]
    total = test_update.statements(fixture, place)
    chance = random.Random(seed)
    moments = [chance.randrange(1, total + 1) for _ in range(count)]
    told(found, lambda: found.lost.extend(test_update.killed_updates(fixture, place, moments)))
    return found


def kills_join(place: Path, count: int, seed: int) -> Found:
    """A bundle is taken in; the kill comes at some statement of it."""
    found = Found()
    told(found, lambda: _add(found, *test_join_faults.half_joined(place, count, seed=seed)))
    found.readable = readable_files(place / "here")
    return found


def _add(found: Found, count: int, wrong: list[str]) -> None:
    found.count += count
    found.lost += wrong


# power


def power_saving(place: Path, count: int, seed: int) -> Found:
    """Images of the disk as it may look after a cut while drafts and versions are stored."""
    test_power.recording_disk()
    cuts = test_power.losses(place, count, seed)
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
    test_faults.faulty_disk()
    try:
        total, wrong = test_faults.failing_writes(Home(place / "vault"), place, error, lasting)
    finally:
        test_faults.FAULT.lift()
    return Found(total, wrong, readable=readable_files(place))


def failing_keys(place: Path, count: int, seed: int) -> Found:
    """Each sync and rename of a change of all keys fails in turn, not done, and then done and reported as failed."""
    found = Found()
    for at, done in itertools.product(range(1, count + 1), (False, True)):
        home = Home(place / f"{seed}-{at}-{done}" / "vault")
        found.count += 1
        with pytest.MonkeyPatch.context() as patch:
            step = test_rekey.test_a_failure_at_any_step_leaves_a_vault_that_opens
            told(found, partial(step, home, test_rekey.fill(home), patch, at, done))
    return found


def failing_others(place: Path, _count: int, seed: int) -> Found:
    """Each write and sync of a backup, of joining and of an update fails in turn: full by odd seeds, broken by even."""
    error = apsw.FullError if seed % 2 else apsw.IOError
    found, fixtures = Found(), test_update.FIXTURES
    test_faults.faulty_disk()
    try:
        with pytest.MonkeyPatch.context() as patch:
            home = Home(place / "backups" / "vault")
            told(found, lambda: _add(found, *test_every_write.failing_backups(home, patch, error)))
        told(found, lambda: _add(found, *test_every_write.failing_joins(place / "join", error)))
        fixture = fixtures[seed % len(fixtures)]
        told(found, lambda: _add(found, *test_every_write.failing_updates(place / "update", fixture, error)))
    finally:
        test_faults.FAULT.lift()
    return found
