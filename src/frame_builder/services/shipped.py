# SPDX-License-Identifier: MIT
"""The shipped files, read with bounds: whatever became of one, the answer is its data or one sentence that names it."""

from __future__ import annotations

import contextlib
import itertools
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final, Literal, NamedTuple

import rtoml

from ..domain.catalogue import CatalogueError
from ..domain.weird import shown, tame
from .frame_io import why

MOST_BYTES: Final = 512 * 1024
"""The largest file of data or words has a tenth of it."""
LONGEST_LINE: Final = 8000
"""Characters; the longest of ours has a quarter of it."""
_ENTRY: Final = re.compile(r"^(-?[A-Za-z][A-Za-z0-9_-]*) *=", re.MULTILINE)
_ATTRIBUTE: Final = re.compile(r"^[ \t]+\.([A-Za-z][A-Za-z0-9_-]*) *=", re.MULTILINE)
_QUOTED: Final = re.compile(r'"(?:[^"\\\n]|\\.)*+"')


class Withheld(NamedTuple):
    """A region or a code that is not offered, because a file of it cannot be used: `why` is the sentence."""

    kind: Literal["region", "code"]
    key: str
    why: str


def shipped_text(path: Path, root: Path) -> str:
    """The text of a shipped file. Raises CatalogueError: it is missing, too large, no text, or cut short."""
    name = path.relative_to(root).as_posix()
    try:
        with path.open("rb") as stream:
            content = stream.read(MOST_BYTES + 1)
    except FileNotFoundError:
        raise CatalogueError(f"{name} is missing.") from None
    except OSError as error:
        raise CatalogueError(f"{name} {why(error)}.") from None
    if len(content) > MOST_BYTES:
        raise CatalogueError(f"{name} is larger than {MOST_BYTES // 1024} kilobytes, which none of our files is.")
    try:
        text = content.decode("utf-8").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        raise CatalogueError(f"{name} is not valid UTF-8 text (byte {error.start + 1}).") from None
    if tame(text) != text:
        raise CatalogueError(f"{name} holds a character that no file of ours holds.")
    if not text.endswith("\n"):
        raise CatalogueError(f"{name} is cut short: its last line has no end.")
    if any(len(line) > LONGEST_LINE for line in text.split("\n")):
        raise CatalogueError(f"{name} has a line of more than {LONGEST_LINE} characters.")
    return text


def shipped_toml(path: Path, root: Path) -> dict[str, Any]:
    """The data of a shipped TOML file. Raises CatalogueError."""
    text, name = shipped_text(path, root), path.relative_to(root).as_posix()
    try:
        return rtoml.loads(text)
    except RecursionError:
        raise CatalogueError(f"{name} is not valid TOML: it is nested too deep.") from None
    except ValueError as error:  # besides its own error what a number or a day says that is none
        raise CatalogueError(f"{name} is not valid TOML: {shown(str(error).partition(chr(10))[0], 120)}.") from None


@contextlib.contextmanager
def shaped(name: str) -> Iterator[None]:
    """What is missing or of another kind than it should be is one sentence about the file. Raises CatalogueError."""
    try:
        yield
    except KeyError as error:
        raise CatalogueError(f"{name}: a part lacks {shown(error.args[0])}.") from None
    except (TypeError, AttributeError, ValueError, LookupError, RecursionError) as error:
        raise CatalogueError(f"{name} has not the shape it needs ({type(error).__name__}).") from None


class Words(NamedTuple):
    """What a file of words holds, by a look that takes no time: messages, with their attributes as `name.attribute`."""

    names: frozenset[str]
    wrong: str


def glance(text: str) -> Words:
    """Look through a file of words without parsing it: `wrong` names the first message with a brace too many."""
    names: set[str] = set()
    starts = [found.start() for found in _ENTRY.finditer(text)]
    for start, end in itertools.pairwise([*starts, len(text)]):
        part = text[start:end]
        name = part.partition("=")[0].strip()
        names.add(name)
        names.update(f"{name}.{found}" for found in _ATTRIBUTE.findall(part))
        bare = _QUOTED.sub("", re.sub(r"^#.*$", "", part, flags=re.MULTILINE))
        if bare.count("{") != bare.count("}"):
            return Words(frozenset(names), name)
    return Words(frozenset(names), "")
