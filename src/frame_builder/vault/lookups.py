# SPDX-License-Identifier: MIT
"""The library's own indexes, by which rows are found. They follow from the tables, and no hash of ours binds them.

A page of one that was put back from another time, or whose writing a disk lost, hides rows, or leads to those of
another frame: then an agreement is not found, is left out of a bundle, or goes when another one is deleted. The rows
themselves prove. So where an index says otherwise than its table, it is made anew from that.
"""

import apsw

_KEYS = {"frame": "id", "draft": "frame, key", "revision": "frame, digest", "setting": "key", "tombstone": "id"}


def mend(db: apsw.Connection) -> tuple[str, ...]:
    """Make the indexes anew that say otherwise than their tables; of which tables. In one transaction.

    It takes milliseconds for a thousand frames where nothing is wrong. Raises apsw.Error, with nothing changed.
    """
    differing = tuple(table for table in _KEYS if not _agree(db, table))
    if differing:
        with db:
            for table in differing:
                db.execute(f"REINDEX {table}")
    return differing


def _agree(db: apsw.Connection, table: str) -> bool:
    asked = f"SELECT {_KEYS[table]}, rowid FROM {table}"  # noqa: S608 - names of ours
    try:
        by_index = sorted(db.execute(f"{asked} INDEXED BY sqlite_autoindex_{table}_1"))
        return by_index == sorted(db.execute(f"{asked} NOT INDEXED"))
    except apsw.CorruptError:
        return False
