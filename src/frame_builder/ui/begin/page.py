# SPDX-License-Identifier: MIT
"""Where a frame, or My practice, begins: what to start from, shown as the pages it makes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QButtonGroup, QFrame, QSplitter, QVBoxLayout, QWidget

from ...domain.document import Document
from ...domain.frame import REFERENCE_LENGTH
from ...domain.weird import hidden
from ...services.naming import alike
from ..cards import ChoiceCard
from ..controls import Button, Column, Combo, Line, PlainLabel, beside, look, name, scrolling, stack
from ..documents.preview import PreviewPane, PreviewWorker
from ..theme import em

REST_MS: Final = 60
"""Milliseconds a choice must rest before its pages are made: who goes down the list with a key waits for none."""


def tr(text: str) -> str:
    """Interface words of this page in the language of the program."""
    return QCoreApplication.translate("BeginPage", text)


@dataclass(frozen=True, slots=True)
class Beginning:
    """One thing to begin from: `document` makes its pages for a region."""

    key: str
    title: str
    about: str
    document: Callable[[str], Document]
    sample: bool = True
    """Whether names in it are made up, which the page says."""


class BeginPage(QWidget):
    """Choose what to begin from.

    For a client it asks a reference, for My practice the region. `begun` carries the key of the beginning, the
    reference and the region.
    """

    begun = Signal(str, str, str)
    closed = Signal()

    def __init__(
        self,
        worker: PreviewWorker,
        beginnings: Sequence[Beginning],
        *,
        regions: Sequence[tuple[str, str]] = (),
        region: str = "",
        taken: Iterable[str] = (),
    ) -> None:
        super().__init__()
        self._beginnings = {item.key: item for item in beginnings}
        self._regions, self._taken = tuple(regions), {alike(reference): reference for reference in taken}
        self._region_key = region
        self.preview = PreviewPane(worker)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self._show_pages)
        self._split = QSplitter(Qt.Orientation.Horizontal)
        self._split.setChildrenCollapsible(False)
        self._split.setHandleWidth(1)
        self._split.addWidget(self._build_choice())
        self._split.addWidget(self.preview)
        self._split.setStretchFactor(0, 6)
        self._split.setStretchFactor(1, 5)
        box = stack(self)
        box.addWidget(self._split, 1)
        box.addWidget(self._build_foot())
        QShortcut(QKeySequence("Escape"), self).activated.connect(self.closed)
        self._choose(next(iter(self._beginnings)))

    # building

    def _build_choice(self) -> QWidget:
        content = QWidget()
        content.setProperty("look", "ground")
        outer = stack(content, margin=(30, 26, 30, 30))
        column = Column(40)
        box = column.box
        title = tr("My practice") if self._regions else tr("New frame")
        box.addWidget(PlainLabel(title, "title"))
        lead = tr("Begin with the practice that is closest to yours. You can change every choice.")
        again = tr("What you begin with only fills in choices; you look through all of them with this client in mind.")
        box.addWidget(PlainLabel(lead if self._regions else again, "lead"))
        self._first = self._build_region(box) if self._regions else self._build_reference(box)
        box.addSpacing(6)
        box.addWidget(PlainLabel(tr("Begin with"), "strong"))
        self._group = QButtonGroup(self)
        self._cards: dict[str, ChoiceCard] = {}
        for item in self._beginnings.values():
            card = ChoiceCard(item.title, item.about)
            card.toggled.connect(lambda on, key=item.key: self._show(key) if on else None)
            self._group.addButton(card)
            self._cards[item.key] = card
            box.addWidget(card)
        box.addStretch(1)
        outer.addWidget(column)
        name(self, title)
        return scrolling(content)

    def _build_reference(self, box: QVBoxLayout) -> QWidget:
        self._reference = Line()
        self._reference.setMaxLength(REFERENCE_LENGTH)
        self._reference.setMaximumWidth(em(self, 16))
        self._reference.textChanged.connect(self._check)
        self._reference.returnPressed.connect(self._begin)
        label = PlainLabel(tr("Your short reference for this client"), "strong")
        label.setBuddy(self._reference)
        self._help = tr("Lists and file names show only this, never a name. For example K-17.")
        name(self._reference, label.plain(), self._help)
        self._said = PlainLabel(self._help, "quiet")
        for widget in (label, self._said, self._reference):
            box.addWidget(widget)
        return self._reference

    def _build_region(self, box: QVBoxLayout) -> QWidget:
        self._combo = Combo()
        for key, title in self._regions:
            self._combo.addItem(title, key)
        self._combo.setCurrentIndex(max(0, self._combo.findData(self._region_key)))
        self._combo.currentIndexChanged.connect(self._region_changed)
        label = PlainLabel(tr("Where you practise"), "strong")
        label.setBuddy(self._combo)
        name(self._combo, label.plain())
        box.addWidget(label)
        box.addWidget(self._combo)
        return self._combo

    def _build_foot(self) -> QFrame:
        foot = QFrame()
        foot.setProperty("look", "foot")
        row = beside(foot, gap=12, margin=(20, 9, 20, 9))
        row.addWidget(Button(tr("← All frames"), "secondary", self.closed.emit))
        self._note = PlainLabel("", "small")
        row.addWidget(self._note, 1)
        self._go = Button(tr("Begin"), "primary", self._begin)
        row.addWidget(self._go)
        return foot

    # choosing

    def first_focus(self) -> QWidget:
        """Where the keyboard starts."""
        return self._first

    @property
    def chosen(self) -> str:
        """The beginning that is chosen."""
        return next(key for key, card in self._cards.items() if card.isChecked())

    @property
    def region(self) -> str:
        """The region that is chosen, or the one the page was given."""
        return str(self._combo.currentData()) if self._regions else self._region_key

    def _choose(self, key: str) -> None:
        self._cards[key].setChecked(True)

    def _show(self, key: str) -> None:
        item = self._beginnings[key]
        self._note.setText(tr("The pages are a sample; no name in them is real.") if item.sample else "")
        self._rest.start()

    def _show_pages(self) -> None:
        item = self._beginnings[self.chosen]
        self.preview.show_document(item.document(self.region), item.title)

    def _region_changed(self, _index: int) -> None:
        self._show(self.chosen)

    def _wrong(self) -> str:
        """What is wrong with the reference, in a sentence, or nothing."""
        if not self._regions and (odd := hidden(self._reference.text())):
            return tr("{what} cannot be seen in a list. Please take it out.").format(what=odd)
        other = "" if self._regions else self._taken.get(alike(self._reference.text()), "")
        text = tr("You already have a frame called {name}. Give this one another reference.")
        return text.format(name=other) if other else ""

    def _check(self, _text: str) -> None:
        wrong = self._wrong()
        self._reference.mark_wrong(bool(wrong))
        self._said.setText(wrong or self._help)
        look(self._said, "wrong" if wrong else "quiet")
        self._go.setEnabled(not wrong)

    def _begin(self) -> None:
        if not self._wrong():
            reference = "" if self._regions else self._reference.text().strip()
            self.begun.emit(self.chosen, reference, self.region)

    # narrow windows

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room the pages give way to the choice."""
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self._arrange)

    def changeEvent(self, event: QEvent) -> None:
        """A larger text needs another arrangement."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            QTimer.singleShot(0, self, self._arrange)

    def _arrange(self) -> None:
        self.preview.setVisible(self.width() >= em(self, 46))
