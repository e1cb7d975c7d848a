# SPDX-License-Identifier: MIT
"""How large the database of a vault is that somebody gave us, before any of it is copied."""

import contextlib
import shutil
from collections.abc import Iterable
from pathlib import Path

import apsw

from frame_builder.vault.engine import DATABASE, JOURNAL, connect
from frame_builder.vault.errors import DiskFull, VaultDamaged

MOST_BYTES = 2 << 30
"""Of the database of a vault; a thousand frames of three versions take 150 megabytes."""
SPARE = 1 << 20
"""Bytes that stay free beside a copy and as much again."""


def measure(source: Path, data_keys: Iterable[bytes], place: Path) -> None:
    """Look at the database of *source* before it is copied to *place*; a file may be much longer than what is in it.

    One of *data_keys* should be that of the database. Raises DiskFull, VaultDamaged, OSError, and apsw.Error.
    """
    waits = (source / JOURNAL).is_file()  # of an interrupted write: only the copy may be put in order
    size = (source / DATABASE).stat().st_size + ((source / JOURNAL).stat().st_size if waits else 0)
    if size > MOST_BYTES:
        raise VaultDamaged(source, "vault.db is larger than any vault")
    if shutil.disk_usage(place).free < 2 * size + SPARE:
        raise DiskFull(place)
    if not waits and size > _said(source, data_keys):
        raise VaultDamaged(source, "vault.db is longer than what is in it")


def _said(source: Path, data_keys: Iterable[bytes]) -> int:
    """How long the database says that it is. Raises VaultDamaged, from apsw.NotADBError, where no key fits."""
    refused: apsw.NotADBError | None = None
    for data_key in data_keys:
        try:
            with contextlib.closing(connect(source / DATABASE, data_key, read_only=True)) as found:
                return int(found.pragma("page_count") * found.pragma("page_size"))
        except apsw.NotADBError as error:
            refused = error
    raise VaultDamaged(source, "vault.db cannot be read") from refused
