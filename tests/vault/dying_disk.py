# SPDX-License-Identifier: MIT
"""A disk with bad sectors, below the cipher: some pages of one database cannot be read, and perhaps nothing written."""

from __future__ import annotations

import functools

import apsw

PAGE = 4096


class Disk:
    """Which pages of which database cannot be read, and whether anything beside it can be written.

    ``takes``: so many writes are taken by a broken disk before it takes no more.
    """

    database = ""
    bad: frozenset[int] = frozenset()
    broken = False
    takes = 0


class DyingFile(apsw.VFSFile):
    def __init__(self, name: object, flags: list[int]) -> None:
        super().__init__("unix", name, flags)
        self._name = name.filename() if isinstance(name, apsw.URIFilename) else str(name)

    def xRead(self, amount: int, offset: int) -> bytes:  # noqa: N802 - the library's own name
        last = (offset + amount - 1) // PAGE
        if self._name == Disk.database and any(page in Disk.bad for page in range(offset // PAGE, last + 1)):
            raise apsw.IOError("a bad sector")
        return super().xRead(amount, offset)

    def xWrite(self, data: bytes, offset: int) -> None:  # noqa: N802 - the library's own name
        if Disk.broken and self._name.startswith(Disk.database):
            if not Disk.takes:
                raise apsw.IOError("a bad sector")
            Disk.takes -= 1
        super().xWrite(data, offset)


class DyingDisk(apsw.VFS):
    def __init__(self) -> None:
        super().__init__("dying", "unix")

    def xOpen(self, name: object, flags: list[int]) -> apsw.VFSFile:  # noqa: N802 - the library's own name
        return DyingFile(name, flags)


@functools.cache
def dying_disk() -> DyingDisk:
    """Registered once: the library's cipher layer goes on pointing to it, also when it was taken out."""
    return DyingDisk()


def forget_pages(database: apsw.Connection) -> None:
    """What was read of the file before is read anew: most of a small one stays in memory."""
    database.pragma("cache_size", 1)
    database.execute("PRAGMA shrink_memory")
