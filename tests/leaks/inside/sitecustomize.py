# SPDX-License-Identifier: MIT
"""Python imports this before anything else in a child of the tests, whose program it then is, as it is shipped.

It puts the fence around the process and has the story begin once the window is there. The program may replace itself
by a new process: the fence stays, and the story goes on with its next chapter.
"""

from __future__ import annotations

import os
import sys

FENCE, STORY = "FRAME_BUILDER_TEST_FENCE", "FRAME_BUILDER_TEST_STORY"


def _put_fence() -> None:
    where = os.environ.get(FENCE, "")
    if where in ("", "stands"):
        return
    import fence

    fence.set_up(int(where) if where.isdigit() else None)
    os.environ[FENCE] = "stands"


def _refuse_network(event: str, arguments: tuple[object, ...]) -> None:
    """What Python itself would do with a network, told apart from what the kernel refuses."""
    if event in ("socket.getaddrinfo", "socket.gethostbyname", "socket.connect", "socket.bind", "socket.sendto"):
        if event == "socket.connect" and isinstance(arguments[1], str | bytes):
            return  # a socket of this computer
        os.write(2, f"NETWORK {event}\n".encode())
        os._exit(97)


def _tell_story() -> None:
    """Let the story begin where the program begins to wait for keys."""
    from PySide6.QtWidgets import QApplication

    wait = QApplication.exec

    def tell() -> int:
        from tests.leaks import story

        story.begin()
        return int(wait())

    QApplication.exec = staticmethod(tell)  # type: ignore[method-assign, assignment]


_put_fence()
if os.environ.get(FENCE):
    sys.addaudithook(_refuse_network)
if os.environ.get(STORY) and "-c" not in sys.orig_argv[:3]:
    _tell_story()
