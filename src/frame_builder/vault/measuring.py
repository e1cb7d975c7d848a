# SPDX-License-Identifier: MIT
"""How large the database of a vault is that somebody gave us, before any of it is copied."""

import contextlib
import shutil
from pathlib import Path

import apsw

from frame_builder.vault.engine import DATABASE, JOURNAL, connect
from frame_builder.vault.errors import DiskFull, VaultDamaged

MOST_BYTES = 2 << 30
"""Of the database of a vault; a thousand frames of three versions take 150 megabytes."""
SPARE = 1 << 20
"""Bytes that stay free beside a copy and as much again."""


def measure(source: Path, data_key: bytes, place: Path, *, sure: bool = True) -> None:
    """Look at the database of *source* before it is copied to *place*; a file may be much longer than what is in it.

    *sure*: the key is that of the database, and not one of two. Raises DiskFull, VaultDamaged, OSError.
    """
    waits = (source / JOURNAL).is_file()  # of an interrupted write: only the copy may be put in order
    size = (source / DATABASE).stat().st_size + ((source / JOURNAL).stat().st_size if waits else 0)
    if size > MOST_BYTES:
        raise VaultDamaged(source, "vault.db is larger than any vault")
    if shutil.disk_usage(place).free < 2 * size + SPARE:
        raise DiskFull(place)
    if waits:
        return
    try:
        with contextlib.closing(connect(source / DATABASE, data_key, read_only=True)) as found:
            said = found.pragma("page_count") * found.pragma("page_size")
    except apsw.NotADBError:
        if sure:
            raise VaultDamaged(source, "vault.db cannot be read") from None
        return
    if size > said:
        raise VaultDamaged(source, "vault.db is longer than what is in it")
