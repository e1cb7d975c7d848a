# SPDX-License-Identifier: MIT
"""Questions to the therapist, through one small object that a test replaces by another with the same methods."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QCoreApplication, QSettings, Qt
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QFileDialog,
    QPlainTextEdit,
    QScrollArea,
    QSizePolicy,
    QToolTip,
    QVBoxLayout,
    QWidget,
)

from .cards import CheckCard, ChoiceCard
from .controls import Button, Combo, Line, Lines, PlainLabel, scrolling, stack
from .flow import Flow
from .locking.curtain import Curtain
from .notices import announce
from .secret_lines import SecretLine
from .theme import em


@dataclass(frozen=True, slots=True)
class Option:
    """One way to go on: a key, what the button says, and what it means."""

    key: str
    label: str
    help: str = ""


@dataclass(frozen=True, slots=True)
class PrintChoice:
    """What was chosen for printing: the printer's name, copies, and the keys of the options that are on."""

    printer: str
    copies: int
    options: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Refused:
    """A secret that opened nothing: what was typed, why, and which groups of a code are wrong."""

    typed: str
    why: str
    groups: tuple[int, ...] = ()


class Ask(Protocol):
    """Everything the program may ask of a person. None or an empty string always means: they did not want to."""

    def tell(self, title: str, text: str) -> None:
        """Say something that has to be read before going on."""

    def question(self, title: str, text: str, yes: str, no: str, *, danger: bool = False) -> bool:
        """One question with two answers; with `danger` the safe answer is the one Enter gives."""

    def choose(self, title: str, text: str, options: Sequence[Option]) -> str | None:
        """One of several ways; returns its key."""

    def words(self, title: str, text: str, label: str, start: str = "", *, long: bool = False) -> str | None:
        """A text, such as the reason for setting a check aside; None when it was cancelled."""

    def secret(self, title: str, text: str, label: str, refused: Refused | None = None) -> str | None:
        """A passphrase or a code, perhaps once more, to be corrected; None when it was cancelled."""

    def save_file(self, title: str, name: str, kinds: str, folder: Path | None = None) -> Path | None:
        """Where to save; `kinds` is like "PDF (*.pdf)"."""

    def open_file(self, title: str, kinds: str, folder: Path | None = None) -> Path | None:
        """Which file to open."""

    def folder(self, title: str, start: Path | None = None) -> Path | None:
        """Which folder to use."""

    def printing(
        self, title: str, printers: Sequence[str], options: Sequence[Option], on: Sequence[str]
    ) -> PrintChoice | None:
        """Which printer, how many copies, and which options."""


class Sheet(QDialog):
    """The look of every question: a title, a text, something to fill in, and buttons. Escape cancels."""

    def __init__(self, parent: QWidget | None, title: str, text: str) -> None:
        super().__init__(parent)
        self.setWindowTitle("Frame Builder")
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)
        self._outer = stack(self, gap=14, margin=(26, 24, 26, 22))
        self._outer.addWidget(PlainLabel(title, "heading"))
        label = PlainLabel(text)
        label.setVisible(bool(text))
        label.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self._outer.addWidget(label)
        self.body: QVBoxLayout = stack(gap=8)
        self._outer.addLayout(self.body)
        self._buttons = Flow(gap=8)
        self._outer.addStretch(1)
        self._outer.addLayout(self._buttons)
        self.setMinimumWidth(min(em(self, 30), 900))

    def add_button(self, text: str, result: int, *, primary: bool = False) -> Button:
        """A way out of the question."""
        button = Button(text, "primary" if primary else "secondary", lambda: self.done(result))
        self._buttons.addWidget(button)
        return button

    def offer(self, cards: Sequence[ChoiceCard]) -> None:
        """Several to choose from; more than fit on a screen are scrolled, so that the buttons stay on it."""
        if len(cards) <= MOST_AT_ONCE:
            for card in cards:
                self.body.addWidget(card)
            return
        content = QWidget()
        box = stack(content, gap=8, margin=(2, 2, 12, 2))
        area = scrolling(content)
        for card in cards:
            box.addWidget(card)
            card.toggled.connect(partial(_bring_into_view, area, card))
        area.setMinimumHeight(min(em(self, 20), self.screen().availableGeometry().height() // 2))
        self.body.addWidget(area, 1)

    def field(self, widget: QWidget, label: str) -> None:
        """Something to fill in, with its label."""
        words = PlainLabel(label, "strong")
        words.setBuddy(widget)
        widget.setAccessibleName(label)
        group = stack(gap=5)
        group.addWidget(words)
        group.addWidget(widget)
        self.body.addLayout(group)


def _bring_into_view(area: QScrollArea, card: QWidget, on: bool) -> None:
    if on:
        area.ensureWidgetVisible(card)


MOST_AT_ONCE = 5
"""So many cards stand in a question without being scrolled, also with large text."""
MOST_POPUPS = 8
"""How many menus may lie open, one out of the other."""


def put_away() -> None:
    """Close every open question, menu and hint of the program, so that nothing of them can be seen or read aloud."""
    for _ in range(MOST_POPUPS):
        if (popup := QApplication.activePopupWidget()) is not None:
            popup.close()
    QToolTip.hideText()
    for dialog in QApplication.topLevelWidgets():
        if isinstance(dialog, QDialog):
            dialog.reject()
            if isinstance(dialog, Sheet):
                dialog.destroy()  # only hidden, a screen reader would still find it


class QtAsk:
    """Asks with real windows over `parent`. What the curtain puts away is asked again, as it was, once it is lifted."""

    def __init__(self, parent: QWidget | None = None, curtain: Curtain | None = None) -> None:
        self._parent = parent
        self._curtain = curtain or Curtain()
        # Qt's file windows write every folder they were in to a file of Qt, and a folder may bear a client's name.
        QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, os.devnull)

    def tell(self, title: str, text: str) -> None:
        """See :meth:`Ask.tell`."""
        sheet = Sheet(self._parent, title, text)
        sheet.add_button(_tr("Continue"), 1, primary=True).setFocus()
        self._run(sheet)

    def question(self, title: str, text: str, yes: str, no: str, *, danger: bool = False) -> bool:
        """See :meth:`Ask.question`."""
        sheet = Sheet(self._parent, title, text)
        agree = sheet.add_button(yes, 1, primary=not danger)
        refuse = sheet.add_button(no, 0, primary=danger)
        (refuse if danger else agree).setFocus()
        return self._run(sheet) == 1

    def choose(self, title: str, text: str, options: Sequence[Option]) -> str | None:
        """See :meth:`Ask.choose`."""
        sheet = Sheet(self._parent, title, text)
        cards = [ChoiceCard(option.label, option.help) for option in options]
        sheet.offer(cards)
        go = sheet.add_button(_tr("Continue"), 1, primary=True)
        sheet.add_button(_tr("Cancel"), 0)
        if cards:
            cards[0].setChecked(True)
            cards[0].setFocus()
        go.setEnabled(bool(cards))
        if self._run(sheet) != 1:
            return None
        return next((option.key for option, card in zip(options, cards, strict=True) if card.isChecked()), None)

    def words(self, title: str, text: str, label: str, start: str = "", *, long: bool = False) -> str | None:
        """See :meth:`Ask.words`."""
        sheet = Sheet(self._parent, title, text)
        box: Line | Lines = Lines() if long else Line()
        if isinstance(box, QPlainTextEdit):
            box.setPlainText(start)
        else:
            box.setText(start)
            box.returnPressed.connect(sheet.accept)
        sheet.field(box, label)
        sheet.add_button(_tr("Continue"), 1, primary=True)
        sheet.add_button(_tr("Cancel"), 0)
        box.setFocus()
        if self._run(sheet) != 1:
            return None
        return (box.toPlainText() if isinstance(box, QPlainTextEdit) else box.text()).strip()

    def secret(self, title: str, text: str, label: str, refused: Refused | None = None) -> str | None:
        """See :meth:`Ask.secret`."""
        sheet = Sheet(self._parent, title, text)
        box = SecretLine(label)
        box.line.returnPressed.connect(sheet.accept)
        sheet.body.addWidget(box)
        if refused is not None:
            sheet.setAccessibleDescription(refused.why)
            sheet.body.addWidget(PlainLabel(refused.why, "wrong"))
        sheet.add_button(_tr("Continue"), 1, primary=True)
        sheet.add_button(_tr("Cancel"), 0)
        box.line.setFocus()
        if refused is not None:
            box.show_again(refused.typed, refused.groups)
            announce(box.line, refused.why)
        return box.text() if self._run(sheet) == 1 else None

    def save_file(self, title: str, name: str, kinds: str, folder: Path | None = None) -> Path | None:
        """See :meth:`Ask.save_file`."""
        start = str((folder or Path.home()) / name)
        chosen, _ = self._curtain.ask(lambda: QFileDialog.getSaveFileName(self._parent, title, start, kinds))
        return Path(chosen) if chosen else None

    def open_file(self, title: str, kinds: str, folder: Path | None = None) -> Path | None:
        """See :meth:`Ask.open_file`."""
        start = str(folder or Path.home())
        chosen, _ = self._curtain.ask(lambda: QFileDialog.getOpenFileName(self._parent, title, start, kinds))
        return Path(chosen) if chosen else None

    def folder(self, title: str, start: Path | None = None) -> Path | None:
        """See :meth:`Ask.folder`."""
        at = str(start or Path.home())
        chosen = self._curtain.ask(lambda: QFileDialog.getExistingDirectory(self._parent, title, at))
        return Path(chosen) if chosen else None

    def printing(
        self, title: str, printers: Sequence[str], options: Sequence[Option], on: Sequence[str]
    ) -> PrintChoice | None:
        """See :meth:`Ask.printing`."""
        kept = _tr("A print queue, and perhaps the printer, may keep a copy of what is printed.")
        sheet = Sheet(self._parent, title, kept)
        printer, copies = Combo(), Combo()
        printer.addItems(list(printers))
        copies.addItems([str(number) for number in range(1, 10)])
        for box in (printer, copies):
            box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        sheet.field(printer, _tr("Printer"))
        sheet.field(copies, _tr("Copies"))
        cards = [CheckCard(option.label, option.help) for option in options]
        for option, card in zip(options, cards, strict=True):
            card.setChecked(option.key in on)
            sheet.body.addWidget(card)
        sheet.add_button(_tr("Print"), 1, primary=True).setEnabled(bool(printers))
        sheet.add_button(_tr("Cancel"), 0)
        printer.setFocus()
        if self._run(sheet) != 1:
            return None
        chosen = tuple(option.key for option, card in zip(options, cards, strict=True) if card.isChecked())
        return PrintChoice(printer.currentText(), copies.currentIndex() + 1, chosen)

    def _run(self, sheet: Sheet) -> int:
        """Ask, and let go of the window afterwards."""
        result = self._curtain.ask(sheet.exec)
        sheet.deleteLater()
        return result


def _tr(text: str) -> str:
    return QCoreApplication.translate("Ask", text)
