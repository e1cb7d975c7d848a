# SPDX-License-Identifier: MIT
"""A whole story in the real program, told from inside it: by keys, into real windows, with canaries for words.

It runs in the child. A story is a list of chapters; the program may end or replace its process between two of them.
What the test has to know goes to a report outside the folders that are searched; the report holds no canary.
"""

from __future__ import annotations

import ctypes
import json
import os
import re
import resource
import shutil
import signal
import subprocess
import sys
import time
import traceback
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from threading import Thread
from typing import Any, Final

from PySide6.QtCore import QCoreApplication, QEventLoop, QObject, Qt, QTimer, qWarning
from PySide6.QtGui import QAccessible, QGuiApplication, QPaintEvent
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialogButtonBox,
    QFileDialog,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)
from pytestqt.exceptions import TimeoutError as WaitedTooLong

from frame_builder.app import App
from frame_builder.ui.backups.page import BackupsPage
from frame_builder.ui.cards import Segment
from frame_builder.ui.controls import PlainLabel
from frame_builder.ui.dialogs import Sheet
from frame_builder.ui.documents import outputs
from frame_builder.ui.documents.page import ReadingPage
from frame_builder.ui.entrance.unlock import UnlockPage
from frame_builder.ui.forms import CodePage, PassphrasePage
from frame_builder.ui.keys.page import KeysPage, SheetPage
from frame_builder.ui.shelf.page import ShelfPage
from frame_builder.ui.wizard.page import WizardPage

from ..stories.driver import CHEAP, CTRL, SHIFT, Key, Therapist
from ..ui import a11y
from . import canaries as c

STORY: Final = "FRAME_BUILDER_TEST_STORY"
PLACE: Final = "FRAME_BUILDER_TEST_PLACE"
REPORT: Final = "FRAME_BUILDER_TEST_REPORT"
PRINTER: Final = "Front desk"
FAILED: Final = 96


def tell(what: str, value: Any) -> None:
    """One line for the test."""
    with Path(os.environ[REPORT]).open("a", encoding="utf-8") as report:
        report.write(json.dumps([what, value]) + "\n")


class Waiter:
    """Waits as pytest-qt does, without a test around it."""

    def waitUntil(self, condition: Callable[[], None], timeout: int = 8000) -> None:  # noqa: N802
        """Work on the events until the condition raises no AssertionError."""
        end = time.monotonic() + timeout / 1000
        while True:
            try:
                condition()
            except AssertionError as error:
                if time.monotonic() > end:
                    raise WaitedTooLong from error
            else:
                return
            QTest.qWait(5)


@dataclass
class Place:
    """Stands for the home of the therapist in the driver."""

    qtbot: Waiter = field(default_factory=Waiter)
    library: object = None
    saved: Path = field(default_factory=lambda: Path(os.environ[PLACE]) / "saved")


class Hands(QObject):
    """Answers the program's real question windows, from a list made beforehand."""

    def __init__(self) -> None:
        super().__init__(QCoreApplication.instance())
        self.answers: list[Any] = []
        self.told: list[str] = []
        self._timer = QTimer(self)
        self._timer.setInterval(10)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def will(self, *answers: Any) -> None:
        """Prepare answers: True, False, a text, a path, or None for what a window offers."""
        self.answers.extend(answers)

    def _look(self) -> None:
        window = QApplication.activeModalWidget()
        if window is None:
            return
        try:
            note_titles()
            if isinstance(window, Sheet):
                self._sheet(window)
            elif isinstance(window, QFileDialog):
                self._file(window, self.answers.pop(0))
        except Exception:  # noqa: BLE001  # whatever it is ends the story
            give_up()

    def _sheet(self, window: Sheet) -> None:
        buttons = window.findChildren(QPushButton)
        if len(buttons) == 1:
            self.told.append(" ".join(label.plain() for label in window.findChildren(PlainLabel)))
            buttons[0].click()
            return
        answer = self.answers.pop(0)
        boxes = window.findChildren(QLineEdit)
        if isinstance(answer, str) and boxes:
            QTest.keyClicks(boxes[0], answer)
        if window.findChildren(QComboBox):
            self.told.append(" ".join(label.plain() for label in window.findChildren(PlainLabel)))
        buttons[0 if answer is not False else 1].click()

    def _file(self, window: QFileDialog, path: Path) -> None:
        edit = window.findChild(QLineEdit, "fileNameEdit")
        box = window.findChild(QDialogButtonBox)
        assert isinstance(edit, QLineEdit)
        assert isinstance(box, QDialogButtonBox)
        tell("offered", edit.text().replace(c.REFERENCE, "REFERENCE"))
        edit.setText(str(path / edit.text()) if path.is_dir() and window.acceptMode() is SAVING else str(path))
        box.buttons()[0].click()


class Person(Therapist):
    """Presses the same keys, but looks for what to press instead of going to it by Tab, which takes long."""

    def tab_to(self, name: str | Callable[[str], bool], limit: int = 1) -> QWidget:
        """Give the focus to what bears the name; no Tab is pressed, so that none can be too many."""
        assert limit
        fits = (lambda found: found == name) if isinstance(name, str) else name
        self.awake()
        for widget in self.shell.findChildren(QWidget):
            wanted = widget.isVisible() and widget.isEnabled() and bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
            if wanted and fits(a11y.label_of(QAccessible.queryAccessibleInterface(widget))):
                widget.setFocus(Qt.FocusReason.TabFocusReason)
                QCoreApplication.processEvents()
                return widget
        raise AssertionError(f"nothing is called {name}; the window says:\n{self.shown()[:2000]}")

    def go_to_section(self, key: str) -> None:
        """Not through all those between."""
        self.wizard.go_section(key)
        a11y.settle()

    def type(self, text: str) -> None:
        """As dictation does it, but for the last few letters."""
        self.awake()
        box = QApplication.focusWidget()
        if isinstance(box, QLineEdit):
            box.insert(text[:-3])
        elif isinstance(box, QPlainTextEdit):
            box.insertPlainText(text[:-3])
        else:
            raise AssertionError(f"nobody can write into {box}")
        a11y.key(text[-3:])

    def _change(self, title: str) -> None:
        """In a review: from keep to change."""
        self.awake()
        for switch in self.shell.findChildren(Segment):
            if switch.isVisible() and switch.accessibleDescription() == title and switch.accessibleName() == "Keep":
                switch.setFocus(Qt.FocusReason.TabFocusReason)
                self.key(Key.Key_Right)
                a11y.settle()
                return
        raise AssertionError(f"“{title}” cannot be changed")

    def key(self, what: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """One key, once the window has the focus again after a question."""
        self.awake()
        super().key(what, modifier)

    def awake(self) -> None:
        """Wait for the focus."""
        if QApplication.focusWidget() is None:
            self.app.shell.activateWindow()
            self.wait(QApplication.focusWidget, "nothing has the focus")


class Printer(QPrinter):
    """A printer of that name, in whose stead a program of the test stands."""

    def printerName(self) -> str:  # noqa: N802
        """Its name."""
        return PRINTER

    def outputFormat(self) -> QPrinter.OutputFormat:  # noqa: N802
        """Paper."""
        return QPrinter.OutputFormat.NativeFormat


SAVING: Final = QFileDialog.AcceptMode.AcceptSave


def names_a_client(text: str) -> bool:
    """Whether a canary, or a reference, stands in a text."""
    data = text.encode(errors="replace")
    return any(c.search(data)) or any(c.search(data, c.REFERENCE))


def note_titles() -> None:
    """What a task bar or a screen recording could say; on X11 also what every other program can ask the server for."""
    if QGuiApplication.platformName() == "xcb" and shutil.which("xprop"):
        tree = subprocess.run(["xwininfo", "-root", "-tree"], capture_output=True, text=True, check=False).stdout
        for window in ["-root", *(f"-id {number}" for number in re.findall(r"0x[0-9a-f]+(?= )", tree))]:
            done = subprocess.run(["xprop", *window.split()], capture_output=True, text=True, check=False)
            tree += done.stdout
        tell("x11", [len(tree), names_a_client(tree)])
    titles = {widget.windowTitle() for widget in QApplication.topLevelWidgets()}
    titles |= {widget.windowFilePath() for widget in QApplication.topLevelWidgets()}
    titles |= {widget.windowIconText() for widget in QApplication.topLevelWidgets()}
    titles |= {window.title() for window in QGuiApplication.allWindows()}
    titles |= {QGuiApplication.applicationDisplayName(), QCoreApplication.applicationName()}
    tell("titles", sorted(title for title in titles if title))


def note_guard(when: str) -> None:
    """Whether the memory of this process can reach a file."""
    dumpable = ctypes.CDLL(None).prctl(3, 0, 0, 0, 0) if sys.platform.startswith("linux") else 0
    tell("guard", [when, dumpable, *resource.getrlimit(resource.RLIMIT_CORE)])


def note_libraries() -> None:
    """Which parts of Qt are loaded."""
    lines = Path("/proc/self/maps").read_text(encoding="utf-8").splitlines()
    tell("libraries", sorted({Path(line.split()[-1]).name for line in lines if ".so" in line}))


def give_up() -> None:
    """Tell what failed, and end at once."""
    tell("failed", traceback.format_exc())
    os._exit(FAILED)


def therapist() -> Person:
    """The person at the keyboard of the program that is running."""
    application = QApplication.instance()
    assert application is not None
    (app,) = (child for child in application.children() if isinstance(child, App))
    app.entrance._strength = CHEAP
    QPrinterInfo.availablePrinterNames = staticmethod(lambda: [PRINTER])  # type: ignore[method-assign]
    outputs.QPrinter = Printer  # type: ignore[misc]
    app.shell.activateWindow()
    return Person(Place(), app, Hands())  # type: ignore[arg-type]


def begin() -> None:
    """Called when the program begins to wait for keys."""
    note_guard("before the first key")
    tell("fence", os.environ.get("FRAME_BUILDER_TEST_FENCE", ""))
    name, _, start = os.environ[STORY].partition(":")
    chapters = STORIES[name]
    who: list[Person] = []

    def run(number: int) -> None:
        """One chapter; what it leaves to the program happens before the next one."""
        os.environ[STORY] = f"{name}:{number + 1}"
        try:
            who[:] = who or [therapist()]
            begun = time.process_time()
            chapters[number](who[0])
            tell("chapter", [chapters[number].__name__, round(time.process_time() - begun, 2)])
            note_titles()
        except Exception:  # noqa: BLE001  # whatever it is ends the story
            give_up()
        if number + 1 < len(chapters):
            QTimer.singleShot(20, QCoreApplication.instance(), lambda: run(number + 1))

    QTimer.singleShot(0, QCoreApplication.instance(), lambda: run(int(start or 0)))


# what a therapist does


def extra(who: Person, opening: str, box: str, text: str) -> None:
    """Write into one of the texts that open on demand."""
    who.press(opening)
    who.tab_to(box)
    who.type(text)


def create(who: Person) -> None:
    """A new vault."""
    who.create(c.PASSPHRASE)
    note_guard("with the vault open")


def practice(who: Person) -> None:
    """My practice: a name, a practice, an address."""
    who.press("Begin with my practice")
    who.begin_with("Nothing")
    who.answer("practice.therapist.name", c.THERAPIST)
    who.unfold("practice.contact")
    who.answer("practice.contact.practice-name", c.PRACTICE)
    who.answer("practice.contact.address", c.ADDRESS)
    who.saved()
    who.key(Key.Key_W, CTRL)
    who.wait_for(ShelfPage)


def intake(who: Person) -> None:
    """A frame with a canary in every free text; taken back and brought again, copied, looked at."""
    who.new_frame(c.REFERENCE)
    who.go_to_section("people")
    who.unfold("people.people")
    name = f"{who.label('people.people.people.name')}, row 1"
    if not who.has(name):
        who.press("Add a person")
    who.fill(name, c.CLIENT)
    who.key(Key.Key_A, CTRL)
    who.key(Key.Key_C, CTRL)
    assert c.STEM in QGuiApplication.clipboard().text()
    extra(who, "Add a sentence for this client", "A sentence for this client", c.ADDITION)
    extra(who, "Add a note for yourself", "A note only you can see", c.NOTE)
    who.key(Key.Key_Z, CTRL)
    who.key(Key.Key_Z, CTRL | SHIFT)
    who.go_to_section("fees")
    who.unfold("fees.session-fee")
    who.pick(who.choice("fees.session-fee.basis", "fixed"))
    who.answer("fees.session-fee.amount", "65")
    workspace = who.wizard.workspace
    workspace.set_addition("fees.session-fee", c.CLAUSE)
    who.saved()
    who.preview_ready()


def prints(who: Person) -> None:
    """The draft to a printer, and to a file in a folder that bears a name."""
    who.ask.will(True)
    who.key(Key.Key_P, CTRL)
    tell("printing", [text.replace(c.STEM, "CANARY") for text in who.ask.told])
    folder = Path(os.environ[PLACE]) / "saved" / c.FOLDER
    folder.mkdir(parents=True)
    who.go_to_section("finish")
    who.ask.will(folder / "draft.pdf")
    who.press("Save the draft …")
    for suffix in ("html", "txt"):
        who.ask.will(folder / f"draft.{suffix}")
        who.press("Save the draft …")


def keeps(who: Person) -> None:
    """The agreement is kept, and saved under the name that is offered."""
    who.ask.will(True)
    who.press(lambda name: name.startswith("Keep as version"))
    who.wait_for(ReadingPage)
    who.ask.will(Path(os.environ[PLACE]) / "saved")
    who.key(Key.Key_S, CTRL)
    who.key(Key.Key_Escape)
    who.wait_for(ShelfPage)


def shelf(who: Person) -> None:
    """Search, a frame file, a second folder for backups, a recovery sheet."""
    who.key(Key.Key_F, CTRL)
    who.type(c.SEARCHED)
    a11y.settle()
    who.key(Key.Key_A, CTRL)
    who.key(Key.Key_Delete)
    a11y.settle()
    who.ask.will(True, Path(os.environ[PLACE]) / "saved")
    who.press("Save the answers as a file …")
    second = Path(os.environ[PLACE]) / "stick"
    second.mkdir()
    who.press("Backups")
    who.wait_for(BackupsPage)
    who.ask.will(second)
    who.press("Choose the second folder …")
    who.wait(lambda: "is connected. Its newest copy: today" in who.shown(), "the stick has no copy")
    who.press("← All frames")
    who.wait_for(ShelfPage)


def sheet(who: Person) -> None:
    """A recovery sheet, saved where the therapist says."""
    who.key(Key.Key_K, CTRL)
    who.wait_for(KeysPage)
    who.press("Make a recovery sheet …")
    who.wait_for(PassphrasePage)
    who.type(c.PASSPHRASE)
    who.enter()
    who.wait_for(SheetPage)
    shown = [line for line in who.shown().splitlines() if line[1:4] == ".  "]
    code = " ".join(line[4:] for line in dict.fromkeys(shown))
    who.ask.will(Path(os.environ[PLACE]) / "saved")
    who.key(Key.Key_S, CTRL)
    who.press("I have it on paper")
    who.wait_for(CodePage)
    who.type(code.lower())
    who.enter()
    who.wait_for(KeysPage)
    tell("code", code)
    who.key(Key.Key_Escape)
    who.wait_for(ShelfPage)


def locks(who: Person) -> None:
    """By key; the process may be replaced by a new one."""
    who.key(Key.Key_L, CTRL)
    who.wait_for(UnlockPage)


def unlocks(who: Person) -> None:
    """After a slip."""
    note_guard("locked")
    assert not names_a_client(who.words())
    who.unlock(c.WRONG)
    who.wait(lambda: "does not open the vault" in who.shown(), timeout=15000)
    who.unlock(c.PASSPHRASE)
    who.wait_for(ShelfPage)


def reviews(who: Person) -> None:
    """A review with a reason, a new version, and its changes saved."""
    who.press("Start review")
    who.wait_for(WizardPage)
    who.go_to_section("fees")
    who.unfold("fees.session-fee")
    who.answer("fees.session-fee.amount", "70")
    who.tab_to(lambda name: name.startswith("Why it changes"))
    who.type(c.REASON)
    who.saved()
    who.go_to_section("finish")
    who.ask.will(True)
    who.press(lambda name: name.startswith("Keep as version"))
    who.wait_for(ReadingPage)
    who.ask.will(Path(os.environ[PLACE]) / "saved" / "changes.pdf", True)
    who.key(Key.Key_S, CTRL)
    who.key(Key.Key_P, CTRL)
    who.press("← All frames")
    who.wait_for(ShelfPage)


def opens_frame(who: Person) -> None:
    """The frame, in a review, with its client on the screen."""
    who.press(lambda name: name in ("Start review", "Continue"))
    who.wait_for(WizardPage)
    who.go_to_section("people")
    who.unfold("people.people")
    who.wait(lambda: c.STEM in who.words())


def fail() -> None:
    """A failure with the client in its words."""
    client = c.CLIENT
    raise KeyError(f"nothing is known of {client}")


class Poor:
    """Fails when it is let go."""

    def __del__(self) -> None:
        fail()


class Clumsy(QWidget):
    """Fails whenever it is painted."""

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Fail."""
        assert event
        fail()


def stumbles(who: Person) -> None:
    """Words that are not saved yet; then something fails in a slot, a thread, a painting, and as a thing is let go."""
    who.fill(f"{who.label('people.people.people.name')}, row 1", f"{c.CLIENT} anew")
    QTimer.singleShot(0, fail)
    thread = Thread(target=fail)
    thread.start()
    thread.join()
    Poor()
    clumsy = Clumsy(who.app.shell)
    clumsy.show()
    QTimer.singleShot(300, clumsy.deleteLater)
    qWarning(f"Qt heard of {c.CLIENT}")


def goes_on(who: Person) -> None:
    """One sentence, what was written is saved, and the program works."""
    who.wait(lambda: "Something went wrong" in who.app.shell.banner.message())
    tell("sentence", who.app.shell.banner.message())
    assert who.state().startswith("Saved")
    who.key(Key.Key_W, CTRL)
    who.wait_for(ShelfPage)


def leaves(who: Person) -> None:
    """By key, with a client's name just copied."""
    note_libraries()
    clipboard, application = QGuiApplication.clipboard(), QCoreApplication.instance()
    if isinstance(who.page, ShelfPage):
        who.key(Key.Key_F, CTRL)
        who.type(c.SEARCHED)
        who.key(Key.Key_A, CTRL)
        who.key(Key.Key_C, CTRL)
        tell("clipboard", ["before leaving", names_a_client(clipboard.text())])
        assert application is not None
        application.aboutToQuit.connect(lambda: tell("clipboard", ["at the end", names_a_client(clipboard.text())]))
    who.key(Key.Key_Q, CTRL)


def dies(number: signal.Signals) -> Callable[[Person], None]:
    """A crash while words that are not saved yet stand on the screen."""

    def chapter(who: Person) -> None:
        QGuiApplication.clipboard().setText(c.CLIENT)
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)
        tell("dies", number.name)
        os.kill(os.getpid(), number)
        time.sleep(60)

    return chapter


DEATHS: Final = (signal.SIGKILL, signal.SIGSEGV, signal.SIGABRT, signal.SIGBUS)
STORIES: Final[dict[str, tuple[Callable[[Person], None], ...]]] = {
    "whole": (
        create,
        practice,
        intake,
        prints,
        keeps,
        shelf,
        sheet,
        locks,
        unlocks,
        reviews,
        opens_frame,
        stumbles,
        goes_on,
        leaves,
    ),
    **{number.name: (unlocks, opens_frame, dies(number)) for number in DEATHS},
    "nothing": (leaves,),
}
