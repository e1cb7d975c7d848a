# SPDX-License-Identifier: MIT
"""A vault or a backup that lies elsewhere, and may be a stranger's: it is measured, copied, and only the copy opened.

Nothing of it is copied before its secret fits, and the secret is derived from once for each key file. What lies in
that folder stays as it is.
"""

import contextlib
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import apsw

from frame_builder.vault import backup, journals, keys, measuring, migrate, trials
from frame_builder.vault.engine import DATABASE, JOURNAL, as_vault_error, connect
from frame_builder.vault.errors import (
    MistypedRecoveryCode,
    ParcelRefused,
    VaultDamaged,
    VaultTooNew,
    WrongPassphrase,
)
from frame_builder.vault.files import create_private, make_private_folder
from frame_builder.vault.parcels import MOST_MEMORY, MOST_TEXT, TOO_MUCH
from frame_builder.vault.reading import Reader
from frame_builder.vault.recovery import RecoveryCode
from frame_builder.vault.remembering import memory_in
from frame_builder.vault.store import Vault
from frame_builder.vault.trials import Trial, Way
from frame_builder.vault.words import empty_index

_TEXTS = (
    "SELECT payload FROM revision UNION ALL SELECT payload FROM draft UNION ALL SELECT value FROM setting "
    "UNION ALL SELECT summary FROM frame"
)
_NOTES = "SELECT ledger FROM frame UNION ALL SELECT ledger FROM tombstone UNION ALL SELECT heads || held FROM frame"


def copy(source: Path, stage: Path, secret: str, plan: migrate.Plan = migrate.PLAN) -> keys.Opened:
    """Copy *source* to the new folder *stage*; what opens the copy, and only that.

    *secret* is the passphrase of *source*, or what is typed from its recovery sheet; every key file there is tried.
    Raises BadKeyFile, one of WRONG_SECRET, KeysHalfChanged, NotEnoughMemory,
    VaultDamaged, DiskFull, apsw.Error and OSError; then there may be something in *stage*.
    """
    trial = trials.try_copies(keys.load(source), lambda found: _unlock(found, secret, source))
    stage.parent.mkdir(parents=True, exist_ok=True)
    if not (source / DATABASE).is_file():
        raise VaultDamaged(source, "vault.db is missing")
    with _telling(trial, source):
        measuring.measure(source, [way.opened.data_key for way in trial.ways], stage.parent)
    make_private_folder(stage)
    for name in (DATABASE, JOURNAL):
        if (source / name).is_file():
            backup.copy_file(source / name, stage / name)
    with _telling(trial, source):
        way = _way_in(trial, stage)
    opened = _in_force(way, trial, stage, plan)
    for name in keys.COPIES:
        create_private(stage / name, keys.dump(opened.keys or way.keys))
    return opened


@contextlib.contextmanager
def visiting(stage: Path, source: Path, opened: keys.Opened) -> Iterator[Vault]:
    """The copy of *source* that lies in *stage*, open and proved; errors name *source*.

    A copy of an older shape is brought up to date. Raises ParcelRefused where it is more than can be brought in.
    """
    try:
        with Vault.visit(stage, opened) as copied:
            weigh(copied)
            copied.verify()
            yield copied
    except VaultTooNew as error:
        raise VaultTooNew(source, error.needed, error.known) from None
    except VaultDamaged as error:
        raise VaultDamaged(source, error.what) from None
    except apsw.Error as error:
        raise as_vault_error(error, source, DATABASE) from error


def weigh(vault: Reader, most: int = MOST_MEMORY) -> None:
    """Refuse texts that take more than *most* bytes in memory; one after the other is looked at. Raises ParcelRefused.

    The bounds are those of a bundle.
    """
    total = 0
    with vault.turn() as db, vault.proving("the list of agreements"):
        for query, longest in ((_TEXTS, 2 * MOST_TEXT), (_NOTES, MOST_TEXT)):
            for (text,) in db.execute(query):
                total += sys.getsizeof(text)
                if total > most or (isinstance(text, str) and len(text) > longest):
                    raise ParcelRefused(TOO_MUCH)


def _unlock(found: keys.KeyFile, secret: str, source: Path) -> keys.Opened:
    """By passphrase, or by what is typed from the recovery sheet."""
    try:
        return keys.by_passphrase(found, secret, source)
    except WrongPassphrase as wrong:
        try:
            code = RecoveryCode.read(secret)
        except MistypedRecoveryCode as slip:
            raise (slip if RecoveryCode.meant(secret) else wrong) from None
        return keys.by_code(found, code, source)


@contextlib.contextmanager
def _telling(trial: Trial, source: Path) -> Iterator[None]:
    """Where no key fits the database, tell what is the matter with the keys."""
    try:
        yield
    except VaultDamaged as error:
        if isinstance(error.__cause__, apsw.NotADBError):
            raise trials.none_fits(trial, source, VaultDamaged(source, error.what)) from error
        raise


def _way_in(trial: Trial, stage: Path) -> Way:
    """The first way whose key is that of the copied database. Raises VaultDamaged, apsw.Error."""
    for way in trial.ways:
        try:
            stale = journals.drop_stale(stage / DATABASE, way.opened.data_key)
            with contextlib.closing(connect(stage / DATABASE, way.opened.data_key)) as copied:
                copied.execute("SELECT 1 FROM sqlite_schema")  # which finishes an interrupted write
                if stale:
                    empty_index(copied)
        except apsw.NotADBError as error:
            way.fits = False
            if way is trial.ways[-1]:
                raise as_vault_error(error, stage, DATABASE) from error
            continue
        break
    return way


def _in_force(way: Way, trial: Trial, stage: Path, plan: migrate.Plan) -> keys.Opened:
    """The keys to give the copy: those in force where the secret opens them. Raises the refusal where they are not."""
    verdict = trials.judge(way, trial, memory_in(stage, way.opened.data_key, plan), "")
    if verdict.refusal is not None:
        raise verdict.refusal
    known = any(verdict.keys == item.keys for item in trial.ways)
    return replace(way.opened, newer=False, keys=verdict.keys if known else way.keys)
