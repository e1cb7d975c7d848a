# SPDX-License-Identifier: MIT
"""Two versions of one thing, made on two computers: read each, see what differs, choose which one goes on."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from ..controls import READING_EMS, Button, Card, Column, Pill, PlainLabel, name, scrolling, stack
from ..documents.compare import Comparing, Shown, back_foot
from ..flow import Flow


def tr(text: str) -> str:
    """Interface words of this page in the language of the program."""
    return QCoreApplication.translate("ChoicePage", text)


@dataclass(frozen=True, slots=True)
class Version:
    """One of the versions to choose from; `mark` is a state in a word or two, `readable` that it can be opened."""

    key: str
    title: str
    when: str
    summary: str = ""
    mark: str = ""
    readable: bool = True


class ChoicePage(QWidget):
    """Asks which version goes on; the answer is asked back by whoever listens to `chosen`. Signals carry a key.

    `go` is what the button says that chooses one.
    """

    chosen = Signal(str)
    read_requested = Signal(str)
    closed = Signal()

    def __init__(
        self,
        title: str,
        texts: Sequence[str],
        versions: Sequence[Version],
        differ: Callable[[int, int], Sequence[Shown]],
        *,
        read_only: bool = False,
        go: str = "",
    ) -> None:
        super().__init__()
        self._go = go or tr("Go on with this one …")
        self._first: QWidget | None = None
        column = Column(READING_EMS)
        column.box.addWidget(PlainLabel(title, "title"))
        for text in texts:
            column.box.addWidget(PlainLabel(text, "lead"))
        for version in versions:
            column.box.addWidget(self._card(version, read_only=read_only))
        column.box.addSpacing(8)
        column.box.addWidget(PlainLabel(tr("What differs"), "heading"))
        asked = tr("What is said in"), tr("and what is said in")
        titles = [version.title for version in versions]
        column.box.addWidget(Comparing(asked, titles, (0, len(versions) - 1), differ, alike=True))
        column.box.addStretch(1)
        content = QWidget()
        content.setProperty("look", "ground")
        stack(content, margin=(30, 26, 30, 40)).addWidget(column)
        whole = stack(self)
        whole.addWidget(scrolling(content), 1)
        whole.addWidget(back_foot(self.closed))
        name(self, title)
        QShortcut(QKeySequence("Escape"), self).activated.connect(self.closed)

    def first_focus(self) -> QWidget:
        """The first thing one can do."""
        return self._first or self

    def _card(self, version: Version, *, read_only: bool) -> Card:
        card = Card(gap=6)
        head = Flow(gap=8)
        head.addWidget(PlainLabel(version.title, "heading", wrap=False))
        if version.mark:
            head.addWidget(Pill(version.mark))
        card.box.addLayout(head)
        card.box.addWidget(PlainLabel(version.when, "small"))
        if version.summary:
            card.box.addWidget(PlainLabel(version.summary, "small-ink"))
        row = Flow(gap=8)
        ways: list[tuple[str, Callable[[], object]]] = []
        if version.readable:
            ways.append((tr("Read and print"), partial(self.read_requested.emit, version.key)))
        if not read_only:
            ways.append((self._go, partial(self.chosen.emit, version.key)))
        for words, act in ways:
            button = Button(words, "secondary", act)
            button.setAccessibleName(f"{words}: {version.title}")
            row.addWidget(button)
            self._first = self._first or button
        card.box.addLayout(row)
        return card
