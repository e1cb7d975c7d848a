# SPDX-License-Identifier: MIT
"""The words of the commands that open a vault. Standard library only: they are read whatever command is given."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any


def add(commands: argparse._SubParsersAction[Any]) -> None:
    """The commands and their options."""
    _backups(commands)
    _moving(commands)
    _leave(commands)


def _backups(commands: argparse._SubParsersAction[Any]) -> None:
    listing = commands.add_parser(
        "backups",
        help="list the backups of the vault",
        epilog="Exit code 1: the newest is older than a week. Backups are encrypted; only their dates are read.",
        allow_abbrev=False,
    )
    listing.add_argument("folder", metavar="FOLDER", type=Path, nargs="?", help="a vault, or a folder with backups")
    _json(listing)
    restore = commands.add_parser(
        "restore",
        help="bring back a backup; the vault that was there is set aside, whole",
        epilog="The passphrase is asked for; without a terminal it is the first line of the input.",
        allow_abbrev=False,
    )
    restore.add_argument("backup", metavar="BACKUP", type=Path, help="a backup, or a folder: then the newest in it")
    _vault(restore)


def _moving(commands: argparse._SubParsersAction[Any]) -> None:
    bundle = commands.add_parser(
        "bundle",
        help="put all frames and My practice into one encrypted file, for another computer",
        epilog="The passphrase of the vault is asked for, then a new one for the file; without a terminal they are the "
        "first two lines of the input.",
        allow_abbrev=False,
    )
    bundle.add_argument("output", metavar="OUT.frames", type=Path, help="the file to write")
    bundle.add_argument(
        "--frame",
        metavar="REFERENCE",
        action="append",
        default=[],
        help="only the frame with this reference, and without My practice; may be given again",
    )
    bundle.add_argument("--force", action="store_true", help="replace the file if it exists")
    _vault(bundle)
    _json(bundle)
    join = commands.add_parser(
        "join",
        help="bring in such a file, another vault or a backup; nothing is overwritten",
        epilog="The passphrase of the vault is asked for, then that of what comes in, or its recovery code; without "
        "a terminal they are the first two lines of the input. Exit code 1: both sides changed the same frame, and "
        "somebody has to choose.",
        allow_abbrev=False,
    )
    join.add_argument("source", metavar="SOURCE", type=Path, help="a file made by “bundle”, a vault, or a backup")
    join.add_argument("--dry-run", action="store_true", help="only tell what would change")
    join.add_argument("--deleted-too", action="store_true", help="take in again what was deleted or dropped here")
    join.add_argument("--practice", action="store_true", help="bring in My practice too, where there is one here")
    _vault(join)
    _json(join)


def _leave(commands: argparse._SubParsersAction[Any]) -> None:
    leave = commands.add_parser(
        "leave",
        help="write everything in the vault as plain documents: PDF, web page, data",
        epilog="They are not encrypted. The passphrase is asked for; without a terminal it is the first line of the "
        "input. Exit code 1: a document has no PDF; its words and its data are there.",
        allow_abbrev=False,
    )
    leave.add_argument("folder", metavar="FOLDER", type=Path, help="where the new folder goes")
    _vault(leave)
    _json(leave)


def _vault(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--vault", metavar="FOLDER", type=Path, help="the place of the vault, instead of the usual one"
    )


def _json(command: argparse.ArgumentParser) -> None:
    command.add_argument("--json", action="store_true", help="print JSON with stable keys")
