# SPDX-License-Identifier: MIT
"""Row 33: whatever ends the typesetting of a document, the old page stays, it is said, and the next edit is shown."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject, QThread
from pytestqt.exceptions import TimeoutError as WaitedTooLong
from pytestqt.qtbot import QtBot

from frame_builder.domain.document import Document
from frame_builder.services.library import Library
from frame_builder.services.workspace import Draft, Workspace
from frame_builder.typeset.errors import TypesetError
from frame_builder.typeset.typesetter import Typesetter
from frame_builder.ui.documents import preview, typesetting
from frame_builder.ui.documents.outputs import Outputs
from frame_builder.ui.documents.preview import PreviewPane, PreviewWorker, start_worker
from frame_builder.ui.theme import Theme

from ..ui.fakes import ScriptedAsk
from ..variants import base

CLIENT = "Quillon Zephyrine"


class PanicError(BaseException):
    """As a panic of the typesetter's own language arrives: no `Exception`, and the document's words in it."""


@pytest.fixture
def threads() -> list[QThread]:
    """The worker's thread, to end it."""
    return []


@pytest.fixture
def worker(library: Library, theme: Theme, threads: list[QThread]) -> Iterator[PreviewWorker]:
    """A worker on a running thread."""
    owner = QObject()
    made, thread = start_worker(library.root, owner)
    threads.append(thread)
    yield made
    thread.quit()
    assert thread.wait(5000), "the worker does not stop"


@pytest.fixture
def workspace(library: Library) -> Workspace:
    """A frame with every usual answer."""
    return Workspace(library, Draft(frame=base(library, "england-and-wales", "individual")), lambda: date(2026, 11, 22))


@pytest.fixture
def pane(qtbot: QtBot, worker: PreviewWorker, workspace: Workspace) -> PreviewPane:
    """The pane on show, with its first pages."""
    made = PreviewPane(worker)
    qtbot.addWidget(made)
    made.resize(520, 700)
    made.show()
    made.show_document(workspace.agreement, "Agreement")
    qtbot.waitUntil(lambda: bool(made.pdf()) and made.sheet.drawn(0), timeout=8000)
    return made


def edit(pane: PreviewPane, workspace: Workspace, name: str) -> None:
    """One more edit, shown."""
    workspace.set_value("practice.therapist", "name", name)
    pane.show_document(workspace.agreement, "Agreement")


def raising(error: BaseException) -> Callable[..., Any]:
    """Something that fails so."""

    def fail(*_: object, **__: object) -> None:
        raise error

    return fail


FAULTS = [
    ("the typesetter", PanicError(CLIENT)),
    ("the typesetter", MemoryError()),
    ("the typesetter", ValueError(CLIENT)),
    ("the typesetter", SystemExit(CLIENT)),
    ("the typesetter", KeyboardInterrupt()),
    ("the compiler", PanicError(CLIENT)),
    ("the sizes", PanicError(CLIENT)),
    ("the sizes", TypesetError("The document could not be opened as a PDF.")),
]


def break_part(broken: pytest.MonkeyPatch, part: str, error: BaseException) -> None:
    """Let a part of the typesetting fail."""
    if part == "the typesetter":
        broken.setattr(Typesetter, "preview", raising(error))
    elif part == "the compiler":
        broken.setattr("frame_builder.typeset.typesetter.typst.Compiler", raising(error))
    else:
        broken.setattr(typesetting, "page_sizes", raising(error))


@pytest.mark.fault(33)
def test_the_old_page_stays_and_the_next_edit_is_shown(qtbot: QtBot, pane: PreviewPane, workspace: Workspace) -> None:
    """A sentence names the cause and repeats nothing of the document; afterwards all is as it was."""
    for number, (part, error) in enumerate(FAULTS):
        before = pane.pdf()
        with pytest.MonkeyPatch.context() as broken:
            break_part(broken, part, error)
            edit(pane, workspace, f"Dr First {number}")
            qtbot.waitUntil(lambda: pane._problem.isVisible())
            assert pane.pdf() == before
            assert pane.sheet.drawn(0)
            said = pane._problem.plain()
            assert said.endswith(".")
            assert CLIENT not in said
        edit(pane, workspace, f"Dr Second {number}")
        qtbot.waitUntil(lambda before=before: pane.pdf() != before and pane.sheet.drawn(0), timeout=8000)
        assert not pane._problem.isVisible()


def shown_again(qtbot: QtBot, pane: PreviewPane, workspace: Workspace) -> bool:
    """Whether another edit comes to be shown."""
    before = pane.pdf()
    edit(pane, workspace, "Dr Third")
    try:
        qtbot.waitUntil(lambda: pane.pdf() != before, timeout=2000)
    except WaitedTooLong:
        return False
    return True


@pytest.mark.fault(33)
def test_a_worker_whose_thread_ended_starts_again(
    qtbot: QtBot, pane: PreviewPane, workspace: Workspace, threads: list[QThread]
) -> None:
    """Whatever ended it."""
    threads[0].exit(3)
    assert threads[0].wait(5000)
    assert shown_again(qtbot, pane, workspace)


@pytest.mark.fault(33, control=True)
def test_a_worker_that_is_not_started_again_shows_nothing(
    qtbot: QtBot, pane: PreviewPane, workspace: Workspace, threads: list[QThread], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(typesetting.WorkerThread, "revive", lambda _thread: None)
    threads[0].exit(3)
    assert threads[0].wait(5000)
    assert not shown_again(qtbot, pane, workspace)


@pytest.mark.fault(33)
def test_a_thread_that_was_told_to_end_stays_so(
    pane: PreviewPane, workspace: Workspace, threads: list[QThread]
) -> None:
    """The window is closing: nothing may start again."""
    threads[0].quit()
    assert threads[0].wait(5000)
    edit(pane, workspace, "Dr Late")
    assert threads[0].isFinished()


@pytest.mark.fault(33)
def test_a_page_that_cannot_be_drawn_is_told(qtbot: QtBot, pane: PreviewPane, workspace: Workspace) -> None:
    """The picture from before stays; the next drawing works."""
    for number, error in enumerate((PanicError(CLIENT), TypesetError("Page 1 could not be drawn."), MemoryError())):
        with pytest.MonkeyPatch.context() as broken:
            broken.setattr(typesetting, "page_image", raising(error))
            edit(pane, workspace, f"Dr First {number}")
            qtbot.waitUntil(lambda: pane._problem.isVisible(), timeout=8000)
            assert CLIENT not in pane._problem.plain()
            assert pane.sheet._old, "there is no picture from before"
        edit(pane, workspace, f"Dr Second {number}")
        qtbot.waitUntil(lambda: pane.sheet.drawn(0), timeout=8000)
        assert not pane._problem.isVisible()


@pytest.mark.fault(33)
def test_the_same_words_are_tried_again_after_a_fault(qtbot: QtBot, pane: PreviewPane, workspace: Workspace) -> None:
    """Without an edit in between, as when a page is shown anew."""
    before = pane.pdf()
    with pytest.MonkeyPatch.context() as broken:
        break_part(broken, "the typesetter", MemoryError())
        edit(pane, workspace, "Dr First")
        qtbot.waitUntil(lambda: pane._problem.isVisible())
        assert "not enough memory" in pane._problem.plain()
    pane.show_document(workspace.agreement, "Agreement")
    qtbot.waitUntil(lambda: pane.pdf() != before, timeout=8000)


@pytest.mark.fault(32, 33)
def test_an_answer_that_does_not_come_is_told(
    qtbot: QtBot, pane: PreviewPane, workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The pane says that it is still waiting, the old page stays, and the late answer is shown."""
    before, gate = pane.pdf(), threading.Event()
    real = Typesetter.preview

    def hanging(self: Typesetter, document: Document) -> Any:
        gate.wait(20)
        return real(self, document)

    monkeypatch.setattr(Typesetter, "preview", hanging)
    pane._long.setInterval(30)
    try:
        edit(pane, workspace, "Dr First")
        qtbot.waitUntil(lambda: pane._problem.isVisible())
        assert "unusually long" in pane._problem.plain()
        assert pane.pdf() == before
    finally:
        gate.set()
    qtbot.waitUntil(lambda: pane.pdf() != before, timeout=8000)
    assert not pane._problem.isVisible()
    assert preview.LONG_SECONDS >= 10


@pytest.mark.fault(33)
@pytest.mark.parametrize(
    "error", [PanicError(CLIENT), ValueError(CLIENT), TypesetError("It cannot be."), MemoryError()]
)
def test_printing_and_saving_tell_the_same(
    theme: Theme,
    library: Library,
    workspace: Workspace,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    error: BaseException,
) -> None:
    """One sentence without the document's words; the next time works."""
    ask = ScriptedAsk(tmp_path)
    outputs = Outputs(ask, Typesetter(library.root))
    with monkeypatch.context() as broken:
        broken.setattr("frame_builder.typeset.typesetter.typst.Compiler", raising(error))
        assert outputs.output(workspace.agreement, "save", "K-17") is None
    assert len(ask.told) == 1
    assert CLIENT not in ask.told[0]
    assert not list(tmp_path.iterdir())
    ask.will(tmp_path)
    assert outputs.output(workspace.agreement, "save", "K-17") is not None
