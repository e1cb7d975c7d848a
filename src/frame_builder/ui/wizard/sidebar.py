# SPDX-License-Identifier: MIT
"""The list of sections: where one is, what is done, and what asks for attention."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from ..controls import PlainLabel, paint_ring, rule, scrolling, stack
from ..theme import colours_of, em


def tr(text: str) -> str:
    """Interface words of this list in the language of the program."""
    return QCoreApplication.translate("Sidebar", text)


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the list. `mark` stands before the words; `count` is how many findings, `wrong` of the worst kind."""

    key: str
    text: str
    mark: str = ""
    done: bool = False
    count: int = 0
    wrong: bool = False


class EntryButton(QPushButton):
    """One section in the list."""

    def __init__(self, entry: Entry) -> None:
        super().__init__()
        self.setProperty("look", "entry")
        self.setCheckable(True)
        self.setFlat(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._heights: dict[tuple[str, str, int], int] = {}
        self.entry = entry
        self.show_entry(entry)

    def show_entry(self, entry: Entry) -> None:
        """Show another state of the section; the words say it all to a screen reader."""
        if entry.text != self.entry.text:
            self._heights.clear()
        self.entry = entry
        said = [entry.text.replace("\n", ", ")]
        if entry.done:
            said.append(tr("done"))
        if entry.count:
            said.append(tr("{n} to look at").format(n=entry.count))
        self.setAccessibleName(", ".join(said))
        self.updateGeometry()
        self.update()

    def _font(self) -> QFont:
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold if self.isChecked() else QFont.Weight.Normal)
        return font

    def _text_room(self, width: int) -> tuple[int, int]:
        left = em(self, 2.35)
        right = em(self, 2.6) if self.entry.count else em(self, 0.7)
        return left, max(em(self, 4), width - left - right)

    def heightForWidth(self, width: int) -> int:
        """Tall enough for the words, wrapped; a layout asks many times, so what was measured is kept."""
        _left, room = self._text_room(width)
        wanted = (self.entry.text, self.font().key(), room)
        if wanted not in self._heights:
            font = QFont(self.font())
            font.setWeight(QFont.Weight.DemiBold)
            wrap = int(Qt.TextFlag.TextWordWrap)
            box = QFontMetrics(font).boundingRect(QRect(0, 0, room, 10_000), wrap, self.entry.text)
            self._heights[wanted] = box.height()
        return max(em(self, 2.2), self._heights[wanted] + em(self, 0.95))

    def hasHeightForWidth(self) -> bool:
        """The words wrap."""
        return True

    def sizeHint(self) -> QSize:
        """As tall as its words need at its width."""
        width = max(self.width(), em(self, 13))
        return QSize(em(self, 13), self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """It may be narrow, never cut."""
        return QSize(em(self, 8), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """At another width the words wrap otherwise, and the layout still knows the height of before."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the section; the arrows go up and down the list."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.focusNextChild() if event.key() == Qt.Key.Key_Down else self.focusPreviousChild()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Number or tick, words, and how many findings there are."""
        colours, entry = colours_of(self), self.entry
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.isChecked() or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.accent_soft if self.isChecked() else colours.pill))
            painter.drawRoundedRect(self.rect(), em(self, 0.4), em(self, 0.4))
        painter.setFont(self._font())
        left, room = self._text_room(self.width())
        painter.setPen(QColor(colours.accent))
        middle = Qt.AlignmentFlag.AlignVCenter
        mark = "✓" if entry.done else entry.mark
        painter.drawText(
            QRect(0, 0, left - em(self, 0.3), self.height()), int(middle | Qt.AlignmentFlag.AlignHCenter), mark
        )
        painter.setPen(QColor(colours.ink))
        words = QRect(left, 0, room, self.height())
        painter.drawText(words, int(middle | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap), entry.text)
        if entry.count:
            self._badge(painter, str(entry.count), entry.wrong)
        painter.end()
        if self.hasFocus():
            paint_ring(self, QColor(colours.focus))

    def _badge(self, painter: QPainter, text: str, wrong: bool) -> None:
        colours = colours_of(self)
        size = em(self, 1.55)
        box = QRect(self.width() - size - em(self, 0.55), (self.height() - size) // 2, size, size)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.wrong_soft if wrong else colours.warn_soft))
        painter.drawEllipse(box)
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        font.setPixelSize(max(9, em(self, 0.8)))
        painter.setFont(font)
        painter.setPen(QColor(colours.wrong if wrong else colours.warn))
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), text)


class Sidebar(QFrame):
    """The sections, then what comes at the end, then how far one is. `chosen` carries the key pressed."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("look", "side")
        self.setAccessibleName(tr("Sections"))
        content = QWidget()
        self._box = stack(content, gap=2, margin=(12, 16, 12, 16))
        self._group = QButtonGroup(self)
        self._buttons: dict[str, EntryButton] = {}
        self._progress = PlainLabel("", "small")
        whole = stack(self)
        whole.addWidget(scrolling(content), 1)
        self._end = QWidget()
        self._end_box = stack(self._end, gap=2, margin=(12, 0, 12, 14))
        whole.addWidget(self._end)  # below the list and never scrolled away: it is where everything ends

    def show_entries(self, entries: tuple[Entry, ...], last: tuple[Entry, ...]) -> None:
        """Show the sections and the lines under the rule; buttons are kept while the keys stay the same."""
        keys = [entry.key for entry in (*entries, *last)]
        if keys != list(self._buttons):
            self._build(entries, last)
        for entry in (*entries, *last):
            button = self._buttons[entry.key]
            if button.entry != entry:
                button.show_entry(entry)

    def _build(self, entries: tuple[Entry, ...], last: tuple[Entry, ...]) -> None:
        checked = next((key for key, button in self._buttons.items() if button.isChecked()), "")
        for box in (self._box, self._end_box):
            while (item := box.takeAt(0)) is not None:
                widget = item.widget()
                if widget is not None and widget is not self._progress:
                    widget.hide()
                    widget.deleteLater()
        self._buttons.clear()
        for entry in entries:
            self._add(entry, self._box)
        self._box.addStretch(1)
        self._end_box.addWidget(rule())
        self._end_box.addSpacing(6)
        for entry in last:
            self._add(entry, self._end_box)
        self._end_box.addSpacing(4)
        self._end_box.addWidget(self._progress)
        self.set_current(checked)

    def _add(self, entry: Entry, box: QVBoxLayout) -> None:
        button = EntryButton(entry)
        button.clicked.connect(partial(self.chosen.emit, entry.key))
        self._group.addButton(button)
        self._buttons[entry.key] = button
        box.addWidget(button)

    def set_current(self, key: str) -> None:
        """Mark the section one is in."""
        if key in self._buttons:
            self._buttons[key].setChecked(True)

    def set_progress(self, text: str) -> None:
        """Say how far one is."""
        self._progress.setText(text)
