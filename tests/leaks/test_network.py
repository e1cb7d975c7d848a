# SPDX-License-Identifier: MIT
"""The whole story was told where a socket for anything but this computer ends the program; this is how that is known.

The filter sees system calls, so that Qt, Typst and SQLite are meant as much as Python.
"""

from __future__ import annotations

import ast
import signal
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from .inside import fence
from .world import TOP, World, cannot_watch

SOURCE = TOP / "src" / "frame_builder"
NETWORK = {
    "aiohttp",
    "asyncio",
    "email",
    "ftplib",
    "http",
    "httpx",
    "imaplib",
    "poplib",
    "requests",
    "smtplib",
    "socket",
    "socketserver",
    "ssl",
    "telnetlib",
    "urllib",
    "urllib3",
    "webbrowser",
    "xmlrpc",
    "PySide6.QtNetwork",
    "PySide6.QtNetworkAuth",
    "PySide6.QtWebEngineCore",
    "PySide6.QtWebSockets",
}
ALLOWED = {("ui/locking/endings.py", "socket")}
"""A pair of sockets within the process, by which a signal of the system wakes the window."""
GOING_ONLINE = {
    "Python": "import socket; socket.socket(socket.AF_INET, socket.SOCK_STREAM)",
    "Python 6": "import socket; socket.socket(socket.AF_INET6, socket.SOCK_DGRAM)",
    "raw": "import socket; socket.socket(socket.AF_PACKET, socket.SOCK_RAW)",
    "a thread": "import socket, threading; t = threading.Thread(target=socket.socket); t.start(); t.join()",
    "a program it starts": (
        "import os, sys; os.execv(sys.executable, [sys.executable, '-c', 'import socket; socket.socket()'])"
    ),
    "Qt": (
        "from PySide6.QtCore import QCoreApplication; from PySide6.QtNetwork import QTcpSocket; "
        "a = QCoreApplication([]); s = QTcpSocket(); s.connectToHost('127.0.0.1', 9); s.waitForConnected(500)"
    ),
}
filtered = pytest.mark.skipif(bool(cannot_watch()), reason=f"{cannot_watch()}; Python's own hook still refuses")


@filtered
@pytest.mark.parametrize("how", GOING_ONLINE)
def test_control_whoever_goes_online_is_ended(tmp_path: Path, how: str) -> None:
    assert World(tmp_path).run(sys.executable, "-c", GOING_ONLINE[how]) == -signal.SIGSYS


@filtered
def test_what_stays_on_this_computer_goes_on(tmp_path: Path) -> None:
    code = "import socket; socket.socketpair(); socket.socket(socket.AF_UNIX)"
    assert World(tmp_path).run(sys.executable, "-c", code) == 0


def test_control_python_is_refused_without_a_filter(tmp_path: Path) -> None:
    """On systems without filters: Python's audit hook, which needs nothing."""
    code = "import socket; socket.getaddrinfo('localhost', 80)"
    world = World(tmp_path)
    assert world.run(sys.executable, "-c", code, watch=False, FRAME_BUILDER_TEST_FENCE="stands") == 97
    assert "NETWORK socket.getaddrinfo" in world.output()


def test_the_filter_is_for_this_machine() -> None:
    """Programs for other machines could use other numbers: the filter ends them, so it has to know ours."""
    if fence.why_not():
        pytest.skip(fence.why_not())
    assert len(fence.program(watched=False)) < len(fence.program(watched=True))


def imported(path: Path) -> Iterator[str]:
    """Every module that a file imports, wherever in it, by its whole name."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom) and not node.level and node.module:
            yield node.module
            yield from (f"{node.module}.{name.name}" for name in node.names)


def test_no_module_that_could_go_online_is_imported() -> None:
    found = set()
    for path in SOURCE.rglob("*.py"):
        for name in imported(path):
            parts = name.split(".")
            heads = {".".join(parts[:length]) for length in range(1, len(parts) + 1)}
            found |= {(path.relative_to(SOURCE).as_posix(), head) for head in heads & NETWORK}
    assert found <= ALLOWED
    endings = SOURCE / "ui" / "locking" / "endings.py"
    if endings.exists():
        used = {
            node.attr
            for node in ast.walk(ast.parse(endings.read_text(encoding="utf-8")))
            if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == "socket"
        }
        assert used <= {"socketpair", "socket"}
