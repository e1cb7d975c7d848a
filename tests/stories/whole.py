# SPDX-License-Identifier: MIT
"""The whole program as it is started, worked by a therapist inside it: before it locks and begins anew, and after.

    python -m tests.stories.whole [--stay] [--readable] [what the program itself takes]

What is secret comes over standard input, one line each, so that it stands in no file and no argument. One line of JSON
goes to standard output whenever it is the reader's turn; a line on standard input lets it go on. `--stay` keeps the
program from beginning anew, and `--readable` lets other processes of the same user read it: both are for tests only,
and are done here to the program, which has no such switch.
"""

from __future__ import annotations

import ctypes
import json
import os
import resource
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAccessible, QAccessibleInterface, QGuiApplication
from PySide6.QtWidgets import QApplication

from frame_builder import app as program
from frame_builder.services import restart
from frame_builder.ui.entrance.unlock import UnlockPage
from frame_builder.vault import keys

READABLE, STAY = "--readable" in sys.argv, "--stay" in sys.argv
AFTER = any(word.startswith(restart.OPTION) for word in sys.argv)
PR_GET_DUMPABLE, PR_SET_DUMPABLE = 3, 4
started: list[program.App] = []


def line() -> str:
    """The next line of standard input, read without anything ahead of it."""
    found = b""
    while not found.endswith(b"\n"):
        piece = os.read(0, 1)
        if not piece:
            os._exit(3)
        found += piece
    return found.decode().strip()


def tell(**what: object) -> str:
    """One line to the reader; its answer."""
    os.write(1, (json.dumps(what) + "\n").encode())
    return line()


def state() -> dict[str, object]:
    """What others can find out about the program."""
    window = started[0].shell
    return {
        "pid": os.getpid(),
        "after": AFTER,
        "page": type(window.page()).__name__,
        "titles": [top.title() for top in QGuiApplication.topLevelWindows()],
        "spoken": spoken(QAccessible.queryAccessibleInterface(QApplication.instance())),
        "clipboard": QGuiApplication.clipboard().text(),
        "dumpable": hardened[0],
        "core": resource.getrlimit(resource.RLIMIT_CORE)[0],
        "place": [window.x(), window.y(), window.width(), window.height()],
        "banner": window.banner.message(),
        "folder": str(started[0].entrance.folder),
        "descriptors": len(list(Path("/proc/self/fd").iterdir())),
    }


def spoken(element: QAccessibleInterface) -> list[str]:
    """Every text a screen reader could find in the whole program."""
    texts = [element.text(kind) for kind in (QAccessible.Text.Name, QAccessible.Text.Description)]
    texts.append(element.text(QAccessible.Text.Value))
    for place in range(element.childCount()):
        child = element.child(place)
        if child is not None and child.isValid():
            texts += spoken(child)
    return [text for text in texts if text]


def work() -> None:
    """Make a vault, begin a frame, write the client's name into it, save the draft, copy the name."""
    from pytestqt.qt_compat import qt_api
    from pytestqt.qtbot import QtBot

    from ..ui.fakes import ScriptedAsk
    from .driver import CTRL, Home, Key, Therapist

    passphrase, client, out = line(), line(), line()
    qt_api.set_qt_api("pyside6")
    app, ask = started[0], ScriptedAsk(Path(out))
    app._given_ask = ask
    home = Home(QApplication.instance(), QtBot(None), Path(out))
    therapist = Therapist(home, app, ask)
    therapist.create(passphrase)
    therapist.new_frame("K-17")
    therapist.go_to_section("people")
    therapist.unfold("people.people")
    name = f"{therapist.label('people.people.people.name')}, row 1"
    if not therapist.has(name):
        therapist.press("Add a person")
    therapist.fill(name, client)
    therapist.key(Key.Key_A, CTRL)
    therapist.key(Key.Key_C, CTRL)
    therapist.preview_ready()
    therapist.saved()
    therapist.wizard.output_wanted.emit("agreement", "save")
    tell(key=therapist.office.vault._data_key.hex(), **state())
    therapist.key(Key.Key_L, CTRL)
    therapist.wait_for(UnlockPage)  # it comes only where the program stays: a new image knows nothing of this one
    told()


def told() -> None:
    """At the passphrase: tell, and do what the reader wants."""
    app = started[0]
    passphrase = tell(**state())
    if passphrase:
        app.entrance.open(passphrase)
        wait(lambda: app._desk is not None)
        tell(**state())
    app.shell.close()
    app._application.quit()


def wait(done: Callable[[], bool]) -> None:
    """Let the program work until something is so."""
    while not done():
        QApplication.processEvents()


def until_painted() -> None:
    """Once its window is there and its first page can be used."""
    app = started[0]
    if not app._painted or app._background.running:
        QTimer.singleShot(10, until_painted)
    elif AFTER:
        told()
    else:
        work()


def execute(_application: QApplication | None = None) -> int:
    """In place of the event loop's beginning: see how the program is hardened by now, then let it run."""
    hardened.append(ctypes.CDLL(None).prctl(PR_GET_DUMPABLE, 0, 0, 0, 0) if sys.platform.startswith("linux") else -1)
    if READABLE:
        ctypes.CDLL(None).prctl(PR_SET_DUMPABLE, 1, 0, 0, 0)
    QTimer.singleShot(0, until_painted)
    return real_exec()


hardened: list[int] = []
real_exec = QApplication.exec
QApplication.exec = execute  # type: ignore[method-assign]
keys.DEFAULT_STRENGTH = keys.Strength(8 * 1024 * 1024, 1)  # type: ignore[misc]
if STAY:
    restart.begin_anew = lambda _handover: False
real_init = program.App.__init__


def noting(self: program.App, *arguments: object, **words: object) -> None:
    """Remember the program that is made."""
    real_init(self, *arguments, **words)  # type: ignore[arg-type]
    started.append(self)


program.App.__init__ = noting  # type: ignore[method-assign,assignment]

if __name__ == "__main__":
    words = [word for word in sys.argv[1:] if word not in ("--stay", "--readable")]
    raise SystemExit(program.main(words))
