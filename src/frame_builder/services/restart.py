# SPDX-License-Identifier: MIT
"""Let the program begin anew in its own place, because nothing else empties the memory of a Python program.

On Linux the new image takes the place of the old one within the same process. On Windows and macOS, where a program
with a window cannot do that, a second process is started and the first one leaves.

An X server shows a window for as long as the connection it was made on is open. So that connection outlives the image:
the empty window stays where it is until the new one is about to be shown, and nobody types into what lies under it.
"""

from __future__ import annotations

import contextlib
import json
import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Final

OPTION: Final = "--handed-over"
"""Names the open file from which the new image reads what it was told. For the program itself, not for people."""
_SCREENS: Final = b"/.X11-unix/X"
"""In the name of every socket of an X server."""
_MOST_BYTES: Final = 16 * 1024  # less than any pipe holds, so that writing never waits for a reader


@dataclass(frozen=True)
class Handover:
    """What a program tells the one that takes its place. It never holds anything of a client."""

    folder: str = ""
    """The folder of the vault."""
    said: str = ""
    """A sentence to show at once, such as that a backup was not made."""
    behind: bool = False
    """Whether somebody was at work in another window, which is to keep the keyboard."""
    small: bool = False
    """Whether the window was put away into the task bar, where it is to stay."""
    screen: tuple[int, ...] = ()
    """Open connections to the screen, which keep the old window there; see `let_go`."""

    def dump(self) -> bytes:
        """As bytes, cut to what fits."""
        text = json.dumps(asdict(self)).encode()
        return text if len(text) <= _MOST_BYTES else json.dumps(asdict(replace(self, said=""))).encode()

    @classmethod
    def load(cls, data: bytes) -> Handover:
        """Read what `dump` wrote; what cannot be read is nothing."""
        try:
            found = json.loads(data)
            screen = tuple(int(item) for item in found["screen"])
            return cls(
                str(found["folder"]), str(found["said"]), found["behind"] is True, found["small"] is True, screen
            )
        except (ArithmeticError, ValueError, TypeError, LookupError, RecursionError):
            return cls()


def received(descriptor: int) -> Handover:
    """What the program before said; read once."""
    try:
        with os.fdopen(descriptor, "rb") as pipe:
            return Handover.load(pipe.read(_MOST_BYTES))
    except OSError:
        return Handover()


def command(descriptor: int) -> list[str]:
    """How this very program was started, with the option for its successor."""
    frozen = bool(getattr(sys, "frozen", False))
    words: Sequence[str] = sys.argv[1:] if frozen else sys.orig_argv[1:]
    return [sys.executable, *(word for word in words if not word.startswith(OPTION)), f"{OPTION}={descriptor}"]


def begin_anew(handover: Handover) -> bool:
    """Put a new image of this program in the place of this one.

    Where that works in one process it does not return. Returns True where another process has been started and this
    one is to leave, False where neither was possible. The vault must be closed and nothing left to be stored.
    """
    if getattr(sys, "frozen", False):
        os.environ["PYINSTALLER_RESET_ENVIRONMENT"] = "1"  # else the new image takes itself for a part of the old one
    if not sys.executable:
        return False
    try:
        if sys.platform in ("win32", "darwin"):
            _in_another_process(handover)
        else:
            _in_this_process(handover)
    except OSError:
        return False
    return True


def _in_this_process(handover: Handover) -> None:
    reading, writing = os.pipe()
    screen = _connections_to_screen()
    try:
        os.write(writing, replace(handover, screen=screen).dump())
        for descriptor in (reading, *screen):
            os.set_inheritable(descriptor, True)
        words = command(reading)
        os.execv(words[0], words)  # noqa: S606 - the very program that runs, without a shell
    finally:  # only where that failed
        os.close(reading)
        os.close(writing)
        for descriptor in screen:
            os.set_inheritable(descriptor, False)


def let_go(handover: Handover) -> None:
    """The window of the image before goes: the new one is about to be shown."""
    for descriptor in handover.screen:
        with contextlib.suppress(OSError):
            os.close(descriptor)


def _connections_to_screen() -> tuple[int, ...]:
    """The sockets of this process that lead to an X server on this computer."""
    found = []
    with contextlib.suppress(OSError):
        for item in tuple(Path("/proc/self/fd").iterdir()):
            with contextlib.suppress(OSError):  # of what is not open any more, or leads nowhere
                if str(item.readlink()).startswith("socket:") and _SCREENS in _other_end(int(item.name)):
                    found.append(int(item.name))
    return tuple(found)


def _other_end(descriptor: int) -> bytes:
    """The name of what a socket is connected to; empty where it has none."""
    import socket  # not before the first paint

    copy = socket.socket(fileno=os.dup(descriptor))
    with copy:
        name = copy.getpeername() if copy.family is socket.AF_UNIX else b""
    return name if isinstance(name, bytes) else str(name).encode(errors="replace")


def _in_another_process(handover: Handover) -> None:
    child = subprocess.Popen(command(0), stdin=subprocess.PIPE)
    if child.stdin is not None:
        child.stdin.write(handover.dump())
        child.stdin.close()
