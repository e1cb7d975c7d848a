# SPDX-License-Identifier: MIT
"""A disk that takes no more writes from the middle of a save on: it was mounted anew for reading, or a sector is bad.

The library must undo that save from its journal before it reads anything, and for that it must write. So nothing can
be read any more by whoever has the vault open, though the disk still gives all of it. A copy of both files on another
disk is undone there, and read instead.
"""

import contextlib
import secrets
from pathlib import Path

import apsw

from frame_builder.vault import backup, engine, files
from frame_builder.vault.place import give_up

_STUCK = (apsw.IOError, apsw.CantOpenError, apsw.ReadOnlyError, apsw.FullError)
"""What the library says for as long as it cannot undo a save, and of a disk that does not give what is asked for."""


def is_stuck(db: apsw.Connection) -> bool:
    """Whether not even the seal can be read, which every copy needs."""
    try:
        db.execute("SELECT sequence FROM seal").fetchall()
    except _STUCK:
        return True
    except apsw.Error:
        pass
    return False


def undone(database: Path, data_key: bytes, target: Path, vfs: str, undo: contextlib.ExitStack) -> apsw.Connection:
    """A copy of *database*, in a folder beside *target*, in which the library undid the save; it goes with *undo*.

    Pages that the disk does not give are empty in it, and so damaged, unless the journal holds them. Nothing is written
    beside *database*. Raises OSError, apsw.Error, InTheWay.
    """
    engine.insist_on_files(database)
    target.parent.mkdir(parents=True, exist_ok=True)
    folder = target.with_name(f".{target.name}.{secrets.token_hex(4)}.new")
    undo.callback(files.remove_folder, folder)
    files.make_private_folder(folder)
    copy = folder / engine.DATABASE
    files.create_private(copy)
    with copy.open("r+b") as stream, contextlib.closing(engine.raw_pages(database, vfs)) as pages:
        for page in pages:
            stream.write(page or bytes(engine.PAGE_BYTES))
    with contextlib.suppress(FileNotFoundError):
        backup.copy_file(engine.journal_of(database), engine.journal_of(copy))
    connection = engine.connect(copy, data_key)
    undo.callback(give_up, connection)
    return connection
