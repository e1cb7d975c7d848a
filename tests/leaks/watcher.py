# SPDX-License-Identifier: MIT
"""Looks at every file below some folders, also those that exist for a moment only.

The kernel stops the child each time it is about to delete, replace or empty a file, and goes on when the watcher has
looked. Each file is held open from then on: what is written into it after it lost its name is read too.
"""

from __future__ import annotations

import contextlib
import fcntl
import hashlib
import os
import select
import socket
import stat
import struct
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

_RECEIVE, _SEND = 0xC0502100, 0xC0182101
_CONTINUE: Final = 1
_LARGEST: Final = 64 * 1024 * 1024


@dataclass
class Seen:
    """One file: the names it had, and all that was ever found in it."""

    handle: int
    names: set[str] = field(default_factory=set)
    state: tuple[int, int, int] = (0, 0, 0)
    contents: dict[bytes, bytes] = field(default_factory=dict)


class Watcher:
    """Watches `folders` whole, and in `shared` folders, such as /tmp, what was not there at the beginning."""

    def __init__(self, folders: tuple[Path, ...], shared: tuple[Path, ...] = ()) -> None:
        self._folders = folders
        self._shared = {folder: {path.name for path in _listed(folder)} for folder in shared}
        self._files: dict[tuple[int, int], Seen] = {}
        self._folder_names: set[str] = set()
        self._lock = threading.Lock()
        self.stops = 0
        """How often the child was stopped."""
        self.failures: list[str] = []
        ours, self.channel = socket.socketpair(socket.AF_UNIX, socket.SOCK_STREAM)
        self._ours = ours
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    def look(self, *, deep: bool = False) -> None:
        """Read whatever is new or has changed; in shared folders only what lies there itself, unless `deep`."""
        with self._lock:
            for path in self._paths(deep=deep):
                self._meet(path)
            for seen in self._files.values():
                self._read(seen)

    def close(self) -> None:
        """Look for the last time, once the child has ended."""
        self.channel.close()
        self._thread.join(10)
        self.look(deep=True)
        for seen in self._files.values():
            os.close(seen.handle)
        self._ours.close()

    def contents(self) -> Iterator[tuple[str, bytes]]:
        """The last name and a content of each file, as often as it had another content."""
        for seen in self._files.values():
            names = " = ".join(sorted(seen.names))
            for content in seen.contents.values():
                yield names, content

    def names(self) -> set[str]:
        """Every name that a file or a folder had."""
        return {name for seen in self._files.values() for name in seen.names} | self._folder_names

    def _paths(self, *, deep: bool) -> Iterator[str]:
        roots = [str(folder) for folder in self._folders]
        for folder, before in self._shared.items():
            new = [path for path in _listed(folder) if path.name not in before]
            roots += [str(path) for path in new if deep or not path.is_dir()]
        for root in roots:
            if not os.path.isdir(root):  # noqa: PTH112  # many times a second
                yield root
            for top, folders, files in os.walk(root):
                self._folder_names.update(os.path.join(top, name) for name in folders)  # noqa: PTH118
                yield from (os.path.join(top, name) for name in files)  # noqa: PTH118

    def _meet(self, path: str) -> None:
        with contextlib.suppress(OSError):
            found = os.lstat(path)
            if not stat.S_ISREG(found.st_mode):
                return
            key = (found.st_dev, found.st_ino)
            if key not in self._files:
                self._files[key] = Seen(os.open(path, os.O_RDONLY | os.O_NOFOLLOW))
            self._files[key].names.add(path)

    def _read(self, seen: Seen) -> None:
        now = os.fstat(seen.handle)
        state = (now.st_size, now.st_mtime_ns, now.st_ctime_ns)
        if state == seen.state:
            return
        seen.state = state
        content = os.pread(seen.handle, min(now.st_size, _LARGEST), 0)
        seen.contents.setdefault(hashlib.blake2b(content, digest_size=16).digest(), content)

    def _serve(self) -> None:
        try:
            _, handles, _, _ = socket.recv_fds(self._ours, 16, 1)
        except OSError:
            return
        if not handles:
            return
        try:
            self._answer(handles[0])
        except OSError as error:
            self.failures.append(str(error))
        finally:
            os.close(handles[0])

    def _answer(self, listener: int) -> None:
        """Look, then let the child go on; until the last process behind the filter is gone."""
        poll = select.poll()
        poll.register(listener, select.POLLIN)
        while True:
            ((_, events),) = poll.poll() or [(0, 0)]
            if events & select.POLLHUP:
                return
            notice = bytearray(80)
            try:
                fcntl.ioctl(listener, _RECEIVE, notice)
            except (FileNotFoundError, InterruptedError):
                continue  # it was killed meanwhile
            self.stops += 1
            try:
                self.look()
            except OSError as error:
                self.failures.append(str(error))
            (number,) = struct.unpack_from("=Q", notice)
            with contextlib.suppress(FileNotFoundError):
                fcntl.ioctl(listener, _SEND, bytearray(struct.pack("=QqiI", number, 0, 0, _CONTINUE)))


def _listed(folder: Path) -> list[Path]:
    """What lies in a folder; nothing where it is not there or not ours to read."""
    try:
        return list(folder.iterdir())
    except OSError:
        return []
