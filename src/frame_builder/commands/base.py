# SPDX-License-Identifier: MIT
"""What the commands share: how they speak, how they fail, and what they open."""

from __future__ import annotations

import getpass
import json
import sys
import textwrap
from pathlib import Path
from typing import Any, Final, NoReturn

from ..domain.catalogue import CatalogueError
from ..domain.clauses import Speaker
from ..domain.frame import Frame
from ..domain.framefile import FrameFileError
from ..domain.weird import tame, tame_json
from ..services.frame_io import read_frame
from ..services.library import Library

FINE: Final = 0
FOUND: Final = 1
WIDTH: Final = 88


class CommandError(Exception):
    """The command cannot be carried out: one sentence for standard error, and exit code 2."""


def fail(sentence: str) -> NoReturn:
    """Stop the command with one sentence."""
    raise CommandError(sentence)


def library() -> Library:
    """The shipped data; CommandError where the installation is damaged."""
    try:
        return Library.load()
    except (CatalogueError, OSError) as error:
        fail(str(error))


def frame_in(path: str, shipped: Library) -> Frame:
    """The frame in a file; CommandError names the file and the place in it."""
    try:
        return read_frame(Path(path), shipped.catalogue, shipped.atlas)
    except FrameFileError as error:
        fail(str(error))


def speaker(shipped: Library, frame: Frame) -> Speaker:
    """Says the words of a frame in the language of its region."""
    return Speaker(shipped.catalogue, shipped.atlas, shipped.wording_for(frame), frame)


def passphrase(prompt: str, *, twice: bool = False) -> str:
    """Asked for on the terminal without showing it; from another program, the next line of the input.

    A new one is asked for twice on a terminal.
    """
    if sys.stdin is not None and sys.stdin.isatty():
        typed = getpass.getpass(prompt)
        if twice and getpass.getpass("The same again: ") != typed:
            fail("The two passphrases differ. Nothing was written.")
        return typed
    try:
        line = sys.stdin.readline(4096) if sys.stdin is not None else ""
    except UnicodeDecodeError:
        fail("The passphrase on the input is not text in UTF-8.")
    return line.rstrip("\r\n")


def usual_vault() -> Path:
    """Where the vault lies unless another place was chosen."""
    from platformdirs import user_data_path  # few commands need it

    return user_data_path("frame-builder", appauthor=False) / "vault"


def out(text: str = "") -> None:
    """One line, or several, to standard output, with nothing in them that a terminal obeys."""
    sys.stdout.write(f"{tame(text)}\n")


def tell(sentence: str) -> None:
    """Something worth knowing that is no part of what was asked for: to standard error."""
    sys.stderr.write(f"{tame(sentence)}\n")


def out_json(data: Any) -> None:
    """Data to standard output as JSON, its keys in the order they were put."""
    sys.stdout.write(f"{tame_json(json.dumps(data, ensure_ascii=False, indent=2))}\n")


def wrapped(text: str, first: str = "", later: str | None = None) -> str:
    """A text in lines fit for a terminal, the first and the later ones indented."""
    return textwrap.fill(
        text,
        WIDTH,
        initial_indent=first,
        subsequent_indent=" " * len(first) if later is None else later,
        break_long_words=False,
        break_on_hyphens=False,
    )


def label(speaking: Speaker, key: str) -> str:
    """The name of a decision in the wizard."""
    return speaking.wording.say(key, "label")
