# SPDX-License-Identifier: MIT
"""What the shelf says of its own accord: the welcome, and what has to be settled after two computers were joined."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, SignalInstance
from PySide6.QtWidgets import QWidget

from ..controls import Button, Card, PlainLabel, beside, look, stack
from ..flow import Flow
from ..marks import Fork
from ..notices import Finding
from ..theme import em
from .lines import FoldingRows
from .table import ShelfEntry

_MOST = 5


class SettleCard(Card):
    """Frames with more than one newest version or draft, and My practice where there are two of it."""

    def __init__(self, choose: SignalInstance, practice: SignalInstance) -> None:
        super().__init__("card-notice", gap=2)
        self._choose, self._practice_wanted = choose, practice
        self._practice = ""
        self._entries: tuple[ShelfEntry, ...] = ()
        self.box.addWidget(PlainLabel(self.tr("To be settled"), "heading"))
        why = self.tr("Changed on two computers, each without the other. Everything is kept until you choose.")
        self.box.addWidget(PlainLabel(why, "lead"))
        self._host: QWidget | None = None

    def show_entries(self, entries: Sequence[ShelfEntry]) -> None:
        """The frames of the list that have to be settled."""
        self._entries = tuple(entry for entry in entries if entry.settle)
        self._show()

    def show_practice(self, sentence: str) -> None:
        """What is to be said of two versions of My practice; nothing where there is one."""
        self._practice = sentence
        self._show()

    def buttons(self) -> list[Button]:
        """Its buttons, from the top."""
        return self._host.findChildren(Button) if self._host is not None and not self.isHidden() else []

    def _show(self) -> None:
        if self._host is not None:
            self._host.hide()
            self._host.deleteLater()
        self.setVisible(bool(self._entries or self._practice))
        self._host = host = FoldingRows((0, 2, 5, 0), under=(2,))
        self.box.addWidget(host)
        rows: list[tuple[str, str, Callable[[], object]]] = []
        if self._practice:
            rows.append((self.tr("My practice"), self._practice, self._practice_wanted.emit))
        first = self._entries[:_MOST]
        rows.extend((entry.reference, entry.settle, partial(self._choose.emit, entry.key)) for entry in first)
        for row in rows:
            host.add(self._line(*row))
        if len(self._entries) > _MOST:
            more = self.tr("and {count} more, in the list below").format(count=len(self._entries) - _MOST)
            host.add_text(more)

    def _line(self, name: str, sentence: str, act: Callable[[], object]) -> tuple[QWidget, ...]:
        go = Button(self.tr("Choose …"), small=True, on_click=act)
        go.setAccessibleName(self.tr("Choose: {name}").format(name=name))
        return Fork(), PlainLabel(name, "strong"), PlainLabel(sentence), go


class SheetNote(Finding):
    """That there is no recovery sheet; hidden until that is known."""

    def __init__(self, keys: SignalInstance) -> None:
        tr = partial(QCoreApplication.translate, "ShelfPage")
        text = tr("If the passphrase is forgotten now, everything is lost. The sheet is a second key, on paper.")
        repairs = (("sheet", tr("Make a recovery sheet")),)
        super().__init__(tr("There is no recovery sheet yet"), text, repairs, "advice")
        self.repair.connect(lambda _key: keys.emit())
        self.hide()


class ShelfFoot(QWidget):
    """Under the list: what comes in, moves, is backed up and locks, and when the last good backup was made."""

    def __init__(
        self, bring: SignalInstance, moving: SignalInstance, backups: SignalInstance, keys: SignalInstance
    ) -> None:
        super().__init__()
        box = stack(self, gap=14)
        self._backups = Button(self.tr("Backups"), "link", backups.emit)
        self.ways = (
            Button(self.tr("New frame from a file …"), "link", bring.emit),
            Button(self.tr("Move frames …"), "link", moving.emit, hint=self.tr("Ctrl+M")),
            self._backups,
            Button(self.tr("Keys …"), "link", keys.emit, hint=self.tr("Ctrl+K")),
        )
        row = Flow(gap=20)
        for button in self.ways:
            row.addWidget(button)
        self._said = PlainLabel("", "small")
        box.addLayout(row)
        box.addWidget(self._said)

    def say_backups(self, text: str, worry: bool) -> None:
        """When the last good backup was made, in a line."""
        self._said.setText(text)
        look(self._said, "wrong" if worry else "small")
        self._backups.setAccessibleDescription(text)


class Welcome(QWidget):
    """What a shelf without frames says, with both ways to begin."""

    def __init__(self, practice: SignalInstance, new: SignalInstance, *, practice_done: bool) -> None:
        super().__init__()
        card = Card(gap=10, margin=(34, 30, 34, 32))
        card.setMaximumWidth(em(self, 48))
        card.box.addWidget(PlainLabel(self.tr("A good place to begin"), "title"))
        text = self.tr(
            "A frame is what you and a client agree about the work: when you meet, what it costs, what stays "
            "between you, how you part. Frame Builder asks, one question after the other, and writes the agreement."
        )
        card.box.addWidget(PlainLabel(text))
        first = self.tr("First say in My practice what you usually agree. It takes about ten minutes, once.")
        if practice_done:
            first = self.tr("My practice is saved: every new frame starts from it, and you can change it at any time.")
        then = self.tr("Then begin a frame for each client: only what is different has to be decided.")
        card.box.addWidget(PlainLabel(first, "lead"))
        card.box.addWidget(PlainLabel(then, "lead"))
        card.box.addSpacing(8)
        words = self.tr("Look at my practice") if practice_done else self.tr("Begin with my practice")
        ways = [
            Button(words, "secondary" if practice_done else "primary", practice.emit),
            Button(self.tr("Begin with a client"), "primary" if practice_done else "secondary", new.emit),
        ]
        self.ways = tuple(reversed(ways)) if practice_done else tuple(ways)
        row = Flow(gap=10)
        for button in self.ways:
            row.addWidget(button)
        card.box.addLayout(row)
        line = beside(self, margin=(0, 36, 0, 0))
        line.addStretch(1)
        line.addWidget(card, 20)
        line.addStretch(1)
