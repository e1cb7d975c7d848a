# SPDX-License-Identifier: MIT
"""A filter of system calls around a child and all that it starts, for Qt, Typst and SQLite as much as for Python.

It ends the process at its first socket that is not for this computer alone, and, with a watcher, lets the watcher
look at the files each time before one of them is deleted, replaced or emptied. Standard library only: it is imported
at the very start of the child. Needs no privilege; Linux on x86-64 and on 64-bit ARM.
"""

from __future__ import annotations

import ctypes
import os
import platform
import struct
import sys
from typing import Final

AF_UNIX: Final = 1
_NO_NEW_PRIVS, _SET_MODE_FILTER, _NEW_LISTENER = 38, 1, 8
_KILL, _NOTIFY, _ALLOW, _ERRNO = 0x80000000, 0x7FC00000, 0x7FFF0000, 0x00050000
_ENOSYS, _EOPNOTSUPP = 38, 95
_LOAD, _EQUAL, _ANY_BIT, _AT_LEAST, _AND, _RETURN = 0x20, 0x15, 0x45, 0x35, 0x54, 0x06
_TRUNCATE, _TMPFILE = 0o1000, 0o20000000
_X32: Final = 0x40000000
_CALLS: Final = {
    "x86_64": {
        "arch": 0xC000003E,
        "seccomp": 317,
        "socket": 41,
        "io_uring_setup": 425,
        "openat2": 437,
        "open": 2,
        "openat": 257,
        "vanishing": (76, 77, 82, 84, 85, 87, 263, 264, 316),  # truncate … creat, unlink, unlinkat, rename…
    },
    "aarch64": {
        "arch": 0xC00000B7,
        "seccomp": 277,
        "socket": 198,
        "io_uring_setup": 425,
        "openat2": 437,
        "openat": 56,
        "vanishing": (35, 38, 45, 46, 276),  # unlinkat, renameat, truncate, ftruncate, renameat2
    },
}
"""The numbers of the calls on each machine; those that make a file or what stood in it vanish are together."""


def why_not() -> str:
    """Why no filter can be set here; empty where it can."""
    if not sys.platform.startswith("linux"):
        return "filters of system calls are a thing of Linux"
    if platform.machine() not in _CALLS:
        return f"the numbers of system calls on {platform.machine()} are not known to the test"
    return ""


def _statement(code: int, value: int, yes: int = 0, no: int = 0) -> bytes:
    return struct.pack("=HBBI", code, yes, no, value)


def program(*, watched: bool) -> bytes:
    """The filter as the kernel reads it."""
    calls = _CALLS[platform.machine()]
    lines = [
        _statement(_LOAD, 4),
        _statement(_EQUAL, int(str(calls["arch"])), 1, 0),
        _statement(_RETURN, _KILL),
        _statement(_LOAD, 0),
        _statement(_AT_LEAST, _X32, 0, 1),
        _statement(_RETURN, _KILL),
        _statement(_EQUAL, int(str(calls["socket"])), 0, 4),
        _statement(_LOAD, 16),
        _statement(_EQUAL, AF_UNIX, 1, 0),
        _statement(_RETURN, _KILL),
        _statement(_RETURN, _ALLOW),
    ]
    for unusual in (
        "io_uring_setup",
        "openat2",
    ):  # a second way to the same calls; who meets its absence goes the first
        lines += [_statement(_EQUAL, int(str(calls[unusual])), 0, 1), _statement(_RETURN, _ERRNO | _ENOSYS)]
    if watched:
        for number in calls["vanishing"]:  # type: ignore[union-attr]
            lines += [_statement(_EQUAL, number, 0, 1), _statement(_RETURN, _NOTIFY)]
        for name, flags in (("open", 24), ("openat", 32)):
            if name in calls:
                lines += [
                    _statement(_EQUAL, int(str(calls[name])), 0, 6),
                    _statement(_LOAD, flags),
                    _statement(_ANY_BIT, _TMPFILE, 0, 1),  # a file without a name: refused, as on some file systems
                    _statement(_RETURN, _ERRNO | _EOPNOTSUPP),
                    _statement(_ANY_BIT, _TRUNCATE, 0, 1),
                    _statement(_RETURN, _NOTIFY),
                    _statement(_RETURN, _ALLOW),
                ]
    return b"".join([*lines, _statement(_RETURN, _ALLOW)])


def set_up(channel: int | None = None) -> None:
    """Put the filter around this process, once and for all; with a channel, hand its listener to the watcher there."""
    code = program(watched=channel is not None)
    buffer = ctypes.create_string_buffer(code, len(code))
    description = ctypes.create_string_buffer(struct.pack("=H6xQ", len(code) // 8, ctypes.addressof(buffer)))
    libc = ctypes.CDLL(None, use_errno=True)
    libc.prctl(_NO_NEW_PRIVS, 1, 0, 0, 0)
    number = int(str(_CALLS[platform.machine()]["seccomp"]))
    flags = _NEW_LISTENER if channel is not None else 0
    done = libc.syscall(number, _SET_MODE_FILTER, flags, ctypes.byref(description))
    if done < 0:
        raise OSError(ctypes.get_errno(), f"the filter could not be set: {os.strerror(ctypes.get_errno())}")
    if channel is not None:
        import socket

        with socket.socket(fileno=channel) as line:
            socket.send_fds(line, [b"listener"], [done])
        os.close(done)
