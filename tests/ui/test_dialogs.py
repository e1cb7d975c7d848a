# SPDX-License-Identifier: MIT
"""Questions: answered by keyboard, cancelled by Escape, and the safe answer first where it matters."""

from __future__ import annotations

from collections.abc import Callable

import a11y
import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from frame_builder.ui.dialogs import Option, PrintChoice, QtAsk, Sheet
from frame_builder.ui.theme import Theme

OPTIONS = (Option("a", "Keep both", "Nothing is lost."), Option("b", "Keep mine"))


def answer(act: Callable[[Sheet], None]) -> None:
    """Do something with the question once it is there and has the focus."""

    def when_there() -> None:
        sheet = QApplication.activeModalWidget()
        if isinstance(sheet, Sheet) and QApplication.focusWidget() is not None:
            assert a11y.unlabelled(sheet) == []
            act(sheet)
        else:
            QTimer.singleShot(10, when_there)

    QTimer.singleShot(10, when_there)


def enter(_sheet: Sheet) -> None:
    """The answer that has the focus."""
    a11y.key(Qt.Key.Key_Return)


def escape(_sheet: Sheet) -> None:
    """They did not want to."""
    a11y.key(Qt.Key.Key_Escape)


@pytest.mark.parametrize(
    ("danger", "act", "result"), [(False, enter, True), (True, enter, False), (False, escape, False)]
)
def test_a_question(theme: Theme, qtbot: QtBot, danger: bool, act: Callable[[Sheet], None], result: bool) -> None:
    """Enter gives the safe answer, Escape always means no."""
    answer(act)
    assert (
        QtAsk().question("Delete the draft?", "It cannot be brought back.", "Delete", "Keep", danger=danger) is result
    )


def test_telling(theme: Theme, qtbot: QtBot) -> None:
    """It is read, and goes."""
    answer(enter)
    QtAsk().tell("The disk is full", "Nothing was lost.")


def test_choosing(theme: Theme, qtbot: QtBot) -> None:
    """Arrows choose, the button goes on."""

    def act(sheet: Sheet) -> None:
        a11y.key(Qt.Key.Key_Down)
        a11y.press(sheet, "Continue")

    answer(act)
    assert QtAsk().choose("Two drafts", "Which one?", OPTIONS) == "b"
    answer(escape)
    assert QtAsk().choose("Two drafts", "Which one?", OPTIONS) is None


@pytest.mark.parametrize("long", [False, True])
def test_words(theme: Theme, qtbot: QtBot, long: bool) -> None:
    """A reason is typed at once."""

    def act(sheet: Sheet) -> None:
        a11y.key("agreed by phone ")
        a11y.press(sheet, "Continue")

    answer(act)
    assert QtAsk().words("Set aside", "", "Why", long=long) == "agreed by phone"
    answer(escape)
    assert QtAsk().words("Set aside", "", "Why", "start", long=long) is None


def test_a_secret(theme: Theme, qtbot: QtBot) -> None:
    """Exactly as typed."""

    def act(_sheet: Sheet) -> None:
        a11y.key(" two words ")
        a11y.key(Qt.Key.Key_Return)

    answer(act)
    assert QtAsk().secret("Close", "", "Passphrase") == " two words "


def test_printing(theme: Theme, qtbot: QtBot) -> None:
    """Printer, copies, options."""

    def act(sheet: Sheet) -> None:
        a11y.toggle(sheet, a11y.Role.CheckBox, "Keep mine")
        a11y.press(sheet, "Print")

    answer(act)
    assert QtAsk().printing("Print", ("Office",), OPTIONS, ("a",)) == PrintChoice("Office", 1, ("a", "b"))


def test_nothing_is_left_behind(theme: Theme, qtbot: QtBot) -> None:
    """The window of a question is let go with its answer."""
    answer(enter)
    QtAsk().tell("Done", "")
    a11y.settle()
    assert not [widget for widget in QApplication.topLevelWidgets() if isinstance(widget, Sheet)]


def test_very_many_choices_leave_the_buttons_on_the_screen(theme: Theme, qtbot: QtBot) -> None:
    """The backups of a month on a stick; the one that is chosen is in view."""
    seen: list[bool] = []

    def last(sheet: Sheet) -> None:
        seen.append(sheet.height() <= sheet.screen().availableGeometry().height())
        for _ in range(39):
            a11y.key(Qt.Key.Key_Down)
        card = QApplication.focusWidget()
        assert card is not None
        seen.append(not card.visibleRegion().isEmpty())
        sheet.accept()

    answer(last)
    options = [Option(str(place), f"Today at 15:{place}", "On a stick, 68 kB") for place in range(40)]
    assert QtAsk().choose("Which backup?", "The newest one is at the top.", options) == "39"
    assert seen == [True, True]
