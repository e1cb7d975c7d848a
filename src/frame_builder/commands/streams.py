# SPDX-License-Identifier: MIT
"""The input and the two outputs of a command, all in UTF-8.

An output that is missing, full or gone changes nothing of what the command does.

Standard library only: it is loaded whatever command is given.
"""

from __future__ import annotations

import contextlib
import errno
import os
import sys
from collections.abc import Iterator
from io import TextIOBase, TextIOWrapper, UnsupportedOperation
from typing import TextIO


class Output(TextIOBase):
    """Hands on what is written for as long as it is taken. ``failed`` is the first failure of that, if any.

    One that was closed from the start (*stream* is None) is not wanted: what is written goes nowhere, and that is well.
    """

    def __init__(self, stream: TextIO | None, errors: str) -> None:
        self._stream = stream
        self.failed: OSError | None = None
        if isinstance(stream, TextIOWrapper):  # UTF-8 whatever the terminal is set to
            stream.reconfigure(encoding="utf-8", errors=errors)

    def write(self, text: str) -> int:
        """Hand it on. Raises UnicodeError, and never because the other side takes nothing."""
        with self._noting():
            if self._stream is not None and self.failed is None:
                self._stream.write(text)
        return len(text)

    def flush(self) -> None:
        """Hand on what is held back."""
        with self._noting():
            if self._stream is not None and self.failed is None:
                self._stream.flush()

    def close(self) -> None:
        """Nothing: what it hands on to is not its own."""

    @contextlib.contextmanager
    def _noting(self) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            self.failed = error
            self._to_nowhere()

    def _to_nowhere(self) -> None:
        """Python writes out what is held back once more at its end, and would fail at that, with an exit code of its
        own."""
        with contextlib.suppress(OSError, ValueError):
            if self._stream is not None:
                nowhere = os.open(os.devnull, os.O_WRONLY)
                os.dup2(nowhere, self._stream.fileno())
                os.close(nowhere)


@contextlib.contextmanager
def patient() -> Iterator[Output]:
    """Both outputs take everything meanwhile; gives the standard output, which knows what became of it."""
    if isinstance(sys.stdin, TextIOWrapper):
        with contextlib.suppress(UnsupportedOperation):  # something was read from it already
            sys.stdin.reconfigure(encoding="utf-8", errors="strict")
    out, err = Output(sys.stdout, "strict"), Output(sys.stderr, "backslashreplace")
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        try:
            yield out
        finally:
            err.flush()


def reason(error: OSError) -> str:
    """Why the system refused, without a path."""
    full = error.errno in (errno.ENOSPC, errno.EDQUOT)
    return "the disk is full" if full else os.strerror(error.errno or errno.EIO)


def occupy() -> None:
    """Open the standard inputs and outputs that are closed to nowhere, before a file of the vault gets their number.

    Libraries write warnings to the second output by its number, whatever is open there.
    """
    while (number := os.open(os.devnull, os.O_RDWR)) <= 2:
        os.set_inheritable(number, True)
    os.close(number)
