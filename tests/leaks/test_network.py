# SPDX-License-Identifier: MIT
"""The whole story was told where a socket for anything but this computer ends the program; this is how that is known.

The filter sees system calls, so that Qt, Typst and SQLite are meant as much as Python.
"""

from __future__ import annotations

import ast
import signal
import sys
from pathlib import Path

import pytest

from .inside import fence
from .sources import heads, imported, nodes
from .world import World, cannot_watch

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
    "urllib.request",
    "urllib3",
    "webbrowser",
    "xmlrpc",
    "PySide6.QtNetwork",
    "PySide6.QtNetworkAuth",
    "PySide6.QtWebEngineCore",
    "PySide6.QtWebSockets",
}
ALLOWED = {("ui/locking/endings.py", "socket"), ("services/restart.py", "socket")}
"""A pair of sockets within the process, by which a signal of the system wakes the window; and asking an open
descriptor whether it leads to the X server of this computer."""
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
def test_whoever_goes_online_is_ended(tmp_path: Path, how: str) -> None:
    assert World(tmp_path).run(sys.executable, "-c", GOING_ONLINE[how]) == -signal.SIGSYS


@filtered
def test_what_stays_on_this_computer_goes_on(tmp_path: Path) -> None:
    code = "import socket; socket.socketpair(); socket.socket(socket.AF_UNIX)"
    assert World(tmp_path).run(sys.executable, "-c", code) == 0


def test_python_is_refused_without_a_filter(tmp_path: Path) -> None:
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


def test_no_module_that_could_go_online_is_imported() -> None:
    found = {(name, head) for name, tree in nodes() for module in imported(tree) for head in heads(module) & NETWORK}
    assert found <= ALLOWED
    used = {
        node.attr
        for name, tree in nodes()
        for node in tree
        if (name, "socket") in ALLOWED and isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name)
        if node.value.id == "socket"
    }
    assert used <= {"socketpair", "socket", "AF_UNIX"}


def test_no_part_of_qt_that_goes_online_is_loaded(told: World) -> None:
    """Of what Qt loads by itself, at the end of the whole story. Qt's D-Bus stays on this computer and is allowed."""
    (libraries,) = told.told("libraries")
    assert any("Qt6Widgets" in name for name in libraries)
    assert [name for name in libraries if "Network" in name or "WebEngine" in name or "WebSockets" in name] == []
