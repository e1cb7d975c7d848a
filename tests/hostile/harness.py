# SPDX-License-Identifier: MIT
"""What is asked of every reader: a value that holds, or one clear sentence of its own; and nothing else, ever."""

from __future__ import annotations

import hashlib
import time
import tracemalloc
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

LONGEST_SENTENCE: Final = 300
MOST_ECHOED: Final = 60
"""Characters of the input in a row that a sentence may repeat."""
MOST_SECONDS: Final = 2.0
"""Of processor time for one input; what works through it once needs a hundredth."""
MOST_MEMORY: Final = 120 * 1024 * 1024
MEASURED: Final = 25
"""Every so many inputs the memory is measured, which is slow."""

Refusals = tuple[type[Exception], ...]


@dataclass(frozen=True)
class Reader:
    """One way in. `read` takes an input and raises one of `refusals`, or returns; it checks itself what it returns.

    `share` is the part of the inputs it gets: slow readers get fewer. `prefix` is what comes before its sentence.
    """

    name: str
    read: Callable[[bytes], object]
    refusals: Refusals
    seeds: tuple[bytes, ...]
    structure: str = ""
    share: float = 1.0
    folder: Path | None = None


@dataclass
class Figures:
    """What came of it."""

    inputs: int = 0
    accepted: int = 0
    refused: int = 0
    slowest: float = 0.0
    memory: int = 0
    sentences: set[str] = field(default_factory=set)

    def __str__(self) -> str:
        return (
            f"{self.inputs:,} inputs: {self.refused:,} refused, {self.accepted:,} read; slowest "
            f"{self.slowest * 1000:.0f} ms, most memory {self.memory / 1e6:.0f} MB"
        )


class FoundError(AssertionError):
    """A reader did what it must not; the message says what, and begins with how to have the input again."""


def hammer(reader: Reader, inputs: Iterable[bytes]) -> Figures:
    """Give a reader all inputs. Raises FoundError at the first thing that is wrong."""
    figures = Figures()
    before = _state(reader.folder)
    for content in inputs:
        figures.inputs += 1
        measured = figures.inputs % MEASURED == 1 or len(content) > 200_000
        if measured:
            tracemalloc.start()
        begun = time.process_time()
        try:
            _one(reader, content, figures)
        finally:
            if measured:
                figures.memory = max(figures.memory, tracemalloc.get_traced_memory()[1])
                tracemalloc.stop()
        if not measured:
            figures.slowest = max(figures.slowest, time.process_time() - begun)
        if figures.memory > MOST_MEMORY:
            raise FoundError(_told(reader, content, f"took {figures.memory / 1e6:.0f} MB"))
        if figures.slowest > MOST_SECONDS:
            raise FoundError(_told(reader, content, f"took {figures.slowest:.1f} s"))
    if _state(reader.folder) != before:
        raise FoundError(f"{reader.name}: something on the disk has changed")
    return figures


def _one(reader: Reader, content: bytes, figures: Figures) -> None:
    try:
        reader.read(content)
        figures.accepted += 1
    except reader.refusals as error:
        wrong = _sentence_problem(str(error), content)
        if wrong:
            raise FoundError(_told(reader, content, wrong)) from error
        figures.refused += 1
    except BaseException as error:
        if isinstance(error, (KeyboardInterrupt, FoundError)):
            raise
        raise FoundError(_told(reader, content, f"{type(error).__name__}: {str(error)[:200]}")) from error


def _sentence_problem(sentence: str, content: bytes) -> str:
    if not sentence.isprintable():
        return f"says something that cannot be seen: {ascii(sentence)[:400]}"
    if not sentence or len(sentence) >= LONGEST_SENTENCE:
        return f"says {len(sentence)} characters: {sentence[:400]}"
    text = content.decode("utf-8", "replace")
    for start in range(len(sentence) - MOST_ECHOED):
        if sentence[start : start + MOST_ECHOED + 1] in text:
            return f"repeats the input: {sentence}"
    return ""


def _told(reader: Reader, content: bytes, what: str) -> str:
    shown = content if len(content) < 600 else content[:300] + b" ... " + content[-300:]
    return f"{reader.name} {what}\n  for {len(content)} bytes: {shown!r}"


def _state(folder: Path | None) -> str:
    """All names and contents below a folder."""
    digest = hashlib.sha256()
    for path in sorted(folder.rglob("*")) if folder else ():
        digest.update(str(path).encode("utf-8", "surrogateescape"))
        digest.update(path.read_bytes() if path.is_file() else b"/")
    return digest.hexdigest()
