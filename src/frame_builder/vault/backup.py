# SPDX-License-Identifier: MIT
"""A copy of the vault that counts only once it has been opened and proved."""

from pathlib import Path

import apsw

from frame_builder.vault import keys
from frame_builder.vault.engine import DATABASE, as_vault_error, connect
from frame_builder.vault.errors import VaultDamaged
from frame_builder.vault.files import create_private, speaking, staged
from frame_builder.vault.migrate import APPLICATION_ID
from frame_builder.vault.reading import Reader

FOLDER = "backups"


def free_name(folder: Path, stamp: str) -> Path:
    """A name in *folder* that is not taken, made from date and time of the ISO text *stamp*."""
    base = "".join(letter for letter in stamp[:19] if letter.isascii() and letter.isalnum()) or "backup"
    target, count = folder / base, 1
    while target.exists():
        count += 1
        target = folder / f"{base}-{count}"
    return target


def copy(source: apsw.Connection, data_key: bytes, folder: Path, target: Path, *, chain: bool) -> None:
    """Write an encrypted copy of the open vault in *folder* to the new folder *target*.

    The copy opens with the same passphrase. It is read back before it gets its name; *chain*
    also proves every row (not possible for an older shape of the database, whose pages are
    then checked only). Raises VaultDamaged, DiskFull, NotSaved, VaultReadOnly.
    """
    with speaking(target), staged(target) as stage:
        create_private(stage / DATABASE)
        key_file = keys.dump(keys.load(folder).keys)
        for name in keys.COPIES:
            create_private(stage / name, key_file)
        try:
            _copy_pages(source, data_key, stage / DATABASE)
            _prove(stage, data_key, chain)
        except apsw.Error as error:
            raise as_vault_error(error, target, "the new backup") from error


def _copy_pages(source: apsw.Connection, data_key: bytes, path: Path) -> None:
    copied = connect(path, data_key)
    try:
        with copied.backup("main", source, "main") as job:
            while not job.done:
                job.step(1000)
    finally:
        copied.close()


def _prove(stage: Path, data_key: bytes, chain: bool) -> None:
    copied = connect(stage / DATABASE, data_key, read_only=True)
    try:
        if copied.pragma("application_id") != APPLICATION_ID:
            raise VaultDamaged(stage, "the new backup is not the database of a vault")
        if chain:
            Reader(copied, stage).verify()
        elif [row[0] for row in copied.execute("PRAGMA integrity_check")] != ["ok"]:
            raise VaultDamaged(stage, "the new backup is not consistent")
    finally:
        copied.close()
