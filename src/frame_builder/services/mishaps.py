# SPDX-License-Identifier: MIT
"""What is told and noted of a failure nobody foresaw: its kind and where in our own code, and never a word more.

The message of an exception, the values around it and paths of this computer can hold what a client said. So a line is
made of names that stand in source code: an allow-list, not a filter. Nothing else of this program is ever logged.
"""

from __future__ import annotations

import contextlib
import os
import re
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Final

from .. import __version__
from ..vault.files import open_plain

MOST_LINES: Final = 20
"""Lines the note keeps; the oldest go first."""
MOST_BYTES: Final = 8192
"""Bytes of it that are ever read."""
DEEPEST: Final = 6
"""Places in our code that one line names, the last of them where it happened."""
NOTE: Final = "mishaps.txt"
_PACKAGE: Final = __name__.partition(".")[0]
_KNOWN: Final = re.compile(r"^(builtins|frame_builder|pydantic|pydantic_core|apsw|nacl|typst|pypdfium2|json|codecs)\b")
_PLACE: Final = r"[a-z0-9_/]{1,60}\.py:\d{1,6}"
LINE: Final = re.compile(
    r"\d{4}-\d\d-\d\d \d\d:\d\d [0-9a-z.]{1,20} [A-Za-z_]{1,60} at "
    rf"({_PLACE}( > {_PLACE}){{0,{DEEPEST}}}|nowhere of ours)"
)
"""What a line looks like; anything else in the file is not ours and is not shown."""


def usual_folder() -> Path:
    """Where the note lies; `doctor` shows it."""
    from platformdirs import user_state_path

    return user_state_path("frame-builder", appauthor=False)


def remember(error: BaseException) -> None:
    """Note a failure that was caught; what is told of it is up to whoever caught it. Never raises."""
    with contextlib.suppress(Exception):
        note(usual_folder(), describe(type(error), error.__traceback__))


def describe(kind: type[BaseException], trace: TracebackType | None) -> str:
    """The kind of a failure and the places in our own code it came through, outermost first."""
    places = []
    while trace is not None:
        place = _place(str(trace.tb_frame.f_globals.get("__name__", "")))
        if place:
            places.append(f"{place}:{trace.tb_lineno}")
        trace = trace.tb_next
    name = kind.__name__ if _KNOWN.match(kind.__module__) and kind.__name__.isascii() else "Error"
    return f"{name[:60]} at {' > '.join(places[-DEEPEST:]) or 'nowhere of ours'}"


def _place(module: str) -> str:
    """The file of one of our modules; empty for anybody else's. By its name: a path tells whose computer this is."""
    package, _, inner = module.partition(".")
    return f"{inner.replace('.', '/')}.py" if package == _PACKAGE and inner else ""


def note(folder: Path, line: str) -> None:
    """Add a line to the note in a folder; a note that cannot be written is no second failure."""
    moment = datetime.now(UTC).strftime("%Y-%m-%d %H:%M")
    lines = [*read(folder), f"{moment} {__version__} {line}"]
    with contextlib.suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        draft = folder / f".{NOTE}.{os.getpid()}"
        handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_NOFOLLOW", 0), 0o600)
        with os.fdopen(handle, "w", encoding="ascii", errors="replace") as stream:
            stream.write("".join(f"{kept}\n" for kept in lines[-MOST_LINES:]))
        draft.replace(folder / NOTE)


def read(folder: Path) -> list[str]:
    """The lines of the note, oldest first; what does not look like one of ours is left out."""
    try:
        with open_plain(folder / NOTE) as stream:
            text = stream.read(MOST_BYTES).decode("ascii", errors="replace")
    except OSError:
        return []
    return [line for line in text.splitlines() if LINE.fullmatch(line)][-MOST_LINES:]
