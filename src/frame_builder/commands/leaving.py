# SPDX-License-Identifier: MIT
"""`leave`: everything in the vault as plain documents, to do without this program."""

from __future__ import annotations

from argparse import Namespace

from ..services.leaving import Leaving
from ..services.whole_folder import FolderNotWrittenError
from ..typeset.typesetter import Typesetter
from . import base
from .opened import opened


def run(arguments: Namespace) -> int:
    """Write them; exit code 1 when a document has no PDF or could not be read. Options: folder, vault, json."""
    with opened(arguments.vault) as office:
        leaving = Leaving(office, Typesetter(office.library.root))
        try:
            taken = leaving.take(arguments.folder, lambda _done, _of: None, lambda: True)
        except FolderNotWrittenError as error:
            base.fail(str(error))
    if arguments.json:
        data = {"folder": str(taken.folder), "frames": taken.frames, "versions": taken.versions}
        base.out_json({**data, "without-pdf": list(taken.unprinted), "left-out": list(taken.left_out)})
    else:
        base.out(f"Everything lies in “{taken.folder}”. It is not encrypted.")
        base.out(f"Frames: {taken.frames}. Kept versions: {taken.versions}.")
        for why in taken.unprinted:
            base.out(f"No PDF: {why}")
        for why in taken.left_out:
            base.out(f"Left out: {why}")
    return base.FOUND if taken.unprinted or taken.left_out else base.FINE
