# SPDX-License-Identifier: MIT
"""The live agreement: it follows the decision at hand, leads back to it, and never shows what would not print."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import a11y
import pytest
from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from frame_builder.services.library import Library
from frame_builder.services.workspace import Draft, Workspace
from frame_builder.typeset.text import to_text
from frame_builder.typeset.typesetter import Typesetter
from frame_builder.ui.colours import LIGHT
from frame_builder.ui.documents.preview import PreviewPane, PreviewWorker, Typeset, start_worker
from frame_builder.ui.theme import Appearance, Theme

from ..variants import base

NO_FONT_HAS_IT = "\U0001f9ff"


@pytest.fixture
def worker(library: Library, theme: Theme) -> Iterator[PreviewWorker]:
    """A worker on a running thread, stopped and seen to be stopped."""
    owner = QObject()
    made, thread = start_worker(library.root, owner)
    yield made
    thread.quit()
    assert thread.wait(5000), "the worker does not stop"
    assert thread.isFinished()


@pytest.fixture
def workspace(library: Library) -> Workspace:
    """A frame with every usual answer."""
    frame = base(library, "england-and-wales", "individual")
    return Workspace(library, Draft(frame=frame), lambda: date(2026, 11, 22))


@pytest.fixture
def pane(qtbot: QtBot, worker: PreviewWorker, workspace: Workspace) -> PreviewPane:
    """The pane on show, with its first pages drawn."""
    made = PreviewPane(worker)
    qtbot.addWidget(made)
    made.resize(520, 700)
    made.show()
    made.show_document(workspace.agreement, "Agreement")
    drawn(qtbot, made)
    return made


def drawn(qtbot: QtBot, pane: PreviewPane) -> None:
    """Wait until what is in sight is drawn."""

    def is_drawn() -> bool:
        bar, room = pane._area.verticalScrollBar(), pane._area.viewport().height()
        pages = pane.sheet.pages_in(bar.value(), bar.value() + room)
        return bool(pane.pdf()) and bool(pages) and all(pane.sheet.drawn(page) for page in pages)

    qtbot.waitUntil(is_drawn, timeout=8000)


def in_sight(pane: PreviewPane, decision: str) -> bool:
    """Whether the beginning of its clause can be seen."""
    rects = pane.sheet.clause_rects(decision)
    bar = pane._area.verticalScrollBar()
    return bool(rects) and bar.value() <= rects[0].top() <= bar.value() + pane._area.viewport().height()


def colours_at(pane: PreviewPane, decision: str) -> set[str]:
    """The colours in the clause of a decision, as rendered."""
    rect = pane.sheet.clause_rects(decision)[0].toRect()
    image = pane.sheet.grab(rect).toImage().convertToFormat(QImage.Format.Format_RGB32)
    step = 3
    return {
        image.pixelColor(x, y).name() for x in range(0, image.width(), step) for y in range(0, image.height(), step)
    }


@pytest.mark.parametrize("decision", ["fees.cancelling", "ending.planned", "sessions.length"])
def test_the_light_follows_the_decision(qtbot: QtBot, pane: PreviewPane, decision: str) -> None:
    """It comes into view, marked; when another is worked on the mark goes."""
    highlight = QColor(LIGHT.highlight).name()
    pane.light(decision)
    assert in_sight(pane, decision)
    drawn(qtbot, pane)
    assert highlight in colours_at(pane, decision)
    pane.light("practice.therapist")
    assert highlight not in colours_at(pane, decision)


def test_a_click_leads_to_the_decision(qtbot: QtBot, pane: PreviewPane) -> None:
    """Anywhere on the clause."""
    pane.light("fees.cancelling")
    rect = pane.sheet.clause_rects("fees.cancelling")[0].toRect()
    with qtbot.waitSignal(pane.clause_clicked) as clicked:
        QTest.mouseClick(pane.sheet, Qt.MouseButton.LeftButton, pos=QPoint(rect.center().x(), rect.center().y()))
    assert clicked.args == ["fees.cancelling"]


def test_the_text_is_the_agreement(qtbot: QtBot, pane: PreviewPane, workspace: Workspace) -> None:
    """As text it says the same, for a screen reader, and follows each edit."""
    a11y.toggle(pane, a11y.Role.RadioButton, "Text")
    qtbot.waitUntil(lambda: pane._stack.currentWidget() is pane._text)
    assert pane._text.toPlainText() == to_text(workspace.agreement).rstrip("\n") + "\n"
    workspace.set_value("practice.therapist", "name", "Dr Someone Else")
    pane.show_document(workspace.agreement, "Agreement")
    assert "Dr Someone Else" in pane._text.toPlainText()
    assert a11y.unlabelled(pane) == []


def test_what_cannot_be_printed_is_said(qtbot: QtBot, pane: PreviewPane, workspace: Workspace) -> None:
    """The page from before stays, and the sentence goes once the character is gone."""
    before = pane.pdf()
    workspace.set_value("practice.therapist", "name", f"Ana {NO_FONT_HAS_IT}")
    pane.show_document(workspace.agreement, "Agreement")
    qtbot.waitUntil(lambda: pane._problem.isVisible())
    assert "cannot be printed" in pane._problem.plain()
    assert pane.pdf() == before
    workspace.undo()
    pane.show_document(workspace.agreement, "Agreement")
    qtbot.waitUntil(lambda: not pane._problem.isVisible())


def test_paper_is_white_in_the_dark(qtbot: QtBot, theme: Theme, pane: PreviewPane) -> None:
    """What is seen is what comes out of the printer."""
    theme.set_appearance(Appearance.DARK)
    drawn(qtbot, pane)
    image = pane.sheet.grab().toImage()
    assert image.pixelColor(20, 20).name() == "#ffffff"


def test_only_the_newest_document_counts(qtbot: QtBot, pane: PreviewPane, workspace: Workspace) -> None:
    """Many edits in a row: most are skipped, and what is on show in the end is the last one, byte for byte."""
    made: list[Typeset] = []
    pane._worker.typeset.connect(made.append)
    for number in range(30):
        workspace.set_value("practice.therapist", "name", f"Ana Ruiz {number}")
        pane.show_document(workspace.agreement, "Agreement")
    wanted = Typesetter(workspace.library.root).pdf(workspace.agreement)
    qtbot.waitUntil(lambda: pane.pdf() == wanted, timeout=8000)
    assert len(made) < 30


def test_no_pane_shows_the_document_of_another(qtbot: QtBot, pane: PreviewPane, library: Library) -> None:
    """Going from one client to the next: the first one's pages never appear beside the second one's decisions."""
    before, first = pane.pdf(), pane._document
    assert first is not None
    second = PreviewPane(pane._worker)
    qtbot.addWidget(second)
    frame = base(library, "england-and-wales", "individual").setting("practice.therapist", "name", "Dr Second")
    second.show_document(Workspace(library, Draft(frame=frame), lambda: date(2026, 11, 22)).agreement, "Agreement")
    qtbot.waitUntil(lambda: bool(second.pdf()))
    assert pane.pdf() == before
    assert second.pdf() != before


def test_every_pane_that_asks_is_answered(qtbot: QtBot, worker: PreviewWorker, workspace: Workspace) -> None:
    """A page that was just left asks after the page that is shown: neither may wait for ever."""
    panes = [PreviewPane(worker) for _ in range(2)]
    for pane in panes:
        qtbot.addWidget(pane)
        pane.show_document(workspace.agreement, "Agreement")
    qtbot.waitUntil(lambda: all(pane.pdf() for pane in panes), timeout=8000)
