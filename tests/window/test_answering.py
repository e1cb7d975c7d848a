# SPDX-License-Identifier: MIT
"""Row 32: while anything slow is done the window paints and answers keys, since it is done on another thread."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from frame_builder.services.backups import Backups
from frame_builder.services.keys import Keys
from frame_builder.typeset.typesetter import Typesetter
from frame_builder.ui import patience
from frame_builder.ui.background import Background
from frame_builder.ui.dialogs import PrintChoice, Sheet
from frame_builder.ui.documents import outputs
from frame_builder.ui.documents.typesetting import PreviewWorker
from frame_builder.ui.forms import PassphrasePage
from frame_builder.ui.patience import GivenUpError, wait_for
from frame_builder.ui.shelf.page import ShelfPage
from frame_builder.ui.theme import Theme
from frame_builder.vault.store import Vault

from ..stories.driver import PASSPHRASE, Home, Therapist
from ..stories.watch import SOURCE, Watch
from ..typeset import samples
from ..typeset.reading import RESOURCES
from ..ui.fakes import ScriptedAsk

PATIENCE = 8.0
"""Seconds in which a window that can answer does, on the slowest machine."""
IMPATIENCE = 0.4
"""The same for controls, which wait in vain."""


class Canvas(QWidget):
    """A corner of the window that counts how often it is painted."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.painted = 0
        self.setGeometry(0, 0, 4, 4)
        self.show()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  # Qt's own name
        self.painted += 1


class Pulse(QObject):
    """What the window does meanwhile: how often it paints, and how many keys it takes."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.window_id = threading.get_ident()
        self._canvas, self._line = Canvas(window), QLineEdit(window)
        self._line.setGeometry(4, 0, 4, 4)
        self._line.show()
        self._timer = QTimer(self)
        self._timer.setInterval(5)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def _beat(self) -> None:
        self._canvas.update()
        QTest.keyClick(self._line, Qt.Key.Key_A)

    @property
    def painted(self) -> int:
        return self._canvas.painted

    @property
    def answered(self) -> int:
        return len(self._line.text())

    def end(self) -> None:
        self._timer.stop()
        self._line.deleteLater()
        self._canvas.deleteLater()


class Slow:
    """A job that goes on until the window has painted and answered, or until nobody believes in it any more."""

    def __init__(self, pulse: Pulse, real: Callable[..., Any], limit: float) -> None:
        self._pulse, self._real, self._limit = pulse, real, limit
        self.done = False
        self.alive = False
        self.thread_id = 0

    def __call__(self, *words: Any, **options: Any) -> Any:
        self.thread_id = threading.get_ident()
        painted, answered, end = self._pulse.painted, self._pulse.answered, time.monotonic() + self._limit
        while not self.alive and time.monotonic() < end:
            time.sleep(0.005)
            self.alive = self._pulse.painted >= painted + 2 and self._pulse.answered >= answered + 2
        self.done = True
        return self._real(*words, **options)


def in_place(
    _self: Background, work: Callable[[], Any], done: Callable[..., None], failed: Callable[..., None]
) -> None:
    """The weaker setting: the work on the interface's thread."""
    try:
        result = work()
    except Exception as error:  # noqa: BLE001  # as the real one
        failed(error)
    else:
        done(result)


Begin = Callable[[Therapist], object]


def unlock(therapist: Therapist) -> None:
    therapist.app.entrance.open(PASSPHRASE)


def back_up(therapist: Therapist) -> None:
    assert therapist.app._desk is not None
    therapist.app._desk._backups.make()


def change_keys(therapist: Therapist) -> None:
    """The passphrase is proved, which takes as long as opening does."""
    assert therapist.app._desk is not None
    therapist.app._desk._key_desk.make_sheet()
    page = therapist.page
    assert isinstance(page, PassphrasePage)
    page.submitted.emit(PASSPHRASE, "")


def typeset(therapist: Therapist) -> None:
    """An edit, which the preview shows."""
    if isinstance(therapist.page, ShelfPage):
        therapist.new_frame("K-17")
        therapist.preview_ready()
    space = therapist.wizard.workspace
    space.set_value("practice.therapist", "name", "Dr Ana Ruiz")
    therapist.wizard._show_document()


JOBS: dict[str, tuple[Any, str, Begin]] = {
    "unlocking": (Vault, "open", unlock),
    "a backup": (Backups, "make", back_up),
    "proving a passphrase": (Keys, "prove_passphrase", change_keys),
    "typesetting": (Typesetter, "preview", typeset),
}


def lives(home: Home, monkeypatch: pytest.MonkeyPatch, job: str, limit: float) -> tuple[bool, bool]:
    """Whether the window paints and answers keys while a job is at work, and whether that ran on another thread."""
    therapist = home.begin()
    owner, name, begin = JOBS[job]
    if job == "unlocking":
        therapist.app.lock()
    if job == "typesetting":
        begin(therapist)  # the page is there, with all it needs
    therapist.app._background.wait()
    pulse = Pulse(therapist.app.shell)
    slow = Slow(pulse, getattr(owner, name), limit)
    bound = staticmethod(slow) if job == "unlocking" else lambda self, *words: slow(self, *words)
    with monkeypatch.context() as patched:
        patched.setattr(owner, name, bound)
        if job == "typesetting":
            therapist.wizard.workspace.set_value("practice.therapist", "name", "Dr Someone Else")
            therapist.wizard._show_document()
        else:
            begin(therapist)
        therapist.wait(lambda: slow.done, f"{job} was never begun", 20000)
    pulse.end()
    return slow.alive, slow.thread_id != pulse.window_id


@pytest.mark.fault(32)
@pytest.mark.parametrize("job", JOBS)
def test_the_window_lives_on_meanwhile(home: Home, monkeypatch: pytest.MonkeyPatch, job: str) -> None:
    assert lives(home, monkeypatch, job, PATIENCE) == (True, True)


@pytest.mark.fault(32, control=True)
@pytest.mark.parametrize("job", ["unlocking", "typesetting"])
def test_on_its_own_thread_it_does_not(home: Home, monkeypatch: pytest.MonkeyPatch, job: str) -> None:
    if job == "typesetting":
        monkeypatch.setattr(PreviewWorker, "live_on", lambda _worker, _thread: None)
        monkeypatch.setattr(PreviewWorker, "_ask", lambda worker: worker._wanted.emit())
    else:
        monkeypatch.setattr(Background, "run", in_place)
    assert lives(home, monkeypatch, job, IMPATIENCE) == (False, False)


# printing and saving


@pytest.fixture
def window(theme: Theme, qtbot: Any) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(600, 400)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def held(gate: threading.Event) -> Callable[[], str]:
    """Work that waits for its gate."""

    def work() -> str:
        assert gate.wait(20)
        return "done"

    return work


def when_asked(act: Callable[[Sheet], None]) -> None:
    """Do something once the window that waits is there."""

    def look() -> None:
        sheet = QApplication.activeModalWidget()
        if isinstance(sheet, Sheet) and sheet.isVisible():
            act(sheet)
        else:
            QTimer.singleShot(5, look)

    QTimer.singleShot(5, look)


@pytest.mark.fault(32)
def test_short_work_shows_nothing(window: QWidget) -> None:
    """No window flashes up."""
    shown: list[Sheet] = []
    when_asked(shown.append)
    assert wait_for(lambda: 7, "Saving …") == 7
    assert shown == []


@pytest.mark.fault(32)
def test_long_work_says_so_and_ends_by_itself(window: QWidget, monkeypatch: pytest.MonkeyPatch) -> None:
    """The window behind goes on painting."""
    monkeypatch.setattr(patience, "UNSEEN_MS", 20)
    gate, titles = threading.Event(), list[str]()
    pulse = Pulse(window)

    def act(sheet: Sheet) -> None:
        titles.append(sheet.accessibleName())
        before = pulse.painted
        QTimer.singleShot(0, sheet, lambda: release(before))

    def release(before: int) -> None:
        if pulse.painted > before + 2:
            gate.set()
        else:
            QTimer.singleShot(5, lambda: release(before))

    when_asked(act)
    assert wait_for(held(gate), "Saving …") == "done"
    pulse.end()
    assert titles == ["Saving …"]


@pytest.mark.fault(32)
def test_long_work_can_be_given_up(window: QWidget, monkeypatch: pytest.MonkeyPatch) -> None:
    """By Escape; the late result is dropped."""
    monkeypatch.setattr(patience, "UNSEEN_MS", 20)
    gate = threading.Event()
    when_asked(lambda sheet: QTest.keyClick(sheet, Qt.Key.Key_Escape))
    with pytest.raises(GivenUpError):
        wait_for(held(gate), "Saving …")
    gate.set()
    assert wait_for(lambda: 1, "next") == 1


@pytest.mark.fault(32)
def test_an_error_comes_through(window: QWidget) -> None:
    def fail() -> None:
        raise ValueError("no")

    with pytest.raises(ValueError, match="no"):
        wait_for(fail, "Saving …")


@pytest.mark.fault(32, 39)
def test_a_document_that_was_given_up_is_not_written(
    window: QWidget, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Giving up while it is laid out: no file, and none appears later."""
    monkeypatch.setattr(patience, "UNSEEN_MS", 20)
    gate, over, real = threading.Event(), threading.Event(), outputs.Outputs._write

    def slow(self: outputs.Outputs, *words: Any) -> bool:
        try:
            return real(self, *words)
        finally:
            over.set()

    def laid_out(_self: outputs.Outputs, _document: Any, _suffix: str) -> bytes:
        assert gate.wait(20)
        return b"%PDF"

    monkeypatch.setattr(outputs.Outputs, "_write", slow)
    monkeypatch.setattr(outputs.Outputs, "_bytes", laid_out)
    ask = ScriptedAsk(tmp_path)
    when_asked(lambda sheet: QTest.keyClick(sheet, Qt.Key.Key_Escape))
    assert outputs.Outputs(ask, Typesetter(RESOURCES)).output(samples.one_page(), "save", "K-17") is None
    gate.set()
    assert over.wait(20)
    assert list(tmp_path.iterdir()) == []
    assert ask.told == []


@pytest.mark.fault(32)
def test_a_document_is_laid_out_and_handed_over_on_other_threads(
    window: QWidget, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A print service may take a minute to answer."""
    where: list[int] = []
    real = Typesetter.pdf

    def pdf(self: Typesetter, document: Any) -> bytes:
        where.append(threading.get_ident())
        return real(self, document)

    monkeypatch.setattr(Typesetter, "pdf", pdf)
    monkeypatch.setattr(outputs.QPrinterInfo, "availablePrinterNames", lambda: ["Office"])
    monkeypatch.setattr(outputs, "has_service", lambda _printer: True)
    monkeypatch.setattr(outputs, "print_pdf", lambda _pdf, _printer: where.append(threading.get_ident()))
    ask = ScriptedAsk(PrintChoice("Office", 1, ()))
    outputs.Outputs(ask, Typesetter(RESOURCES)).output(samples.one_page(), "print", "K-17")
    assert len(where) == 2
    assert threading.get_ident() not in where
    assert ask.told == []


# the watch itself


@pytest.mark.fault(32, control=True)
def test_the_watch_sees_a_window_that_stops(theme: Theme, qtbot: Any) -> None:
    """Some time in the program's own code counts, in a test's it does not."""
    watch = Watch()
    watch.start()
    time.sleep(0.3)
    qtbot.wait(60)
    quiet = watch.longest.seconds
    ours = compile("import time\ntime.sleep(0.4)", str(Path(SOURCE) / "held.py"), "exec")
    exec(ours, {})  # noqa: S102  # a function of the program that takes its time
    qtbot.wait(60)
    gap = watch.stop()
    assert quiet < 0.25
    assert gap.seconds >= 0.25
    assert gap.where == "held.py: <module>"
