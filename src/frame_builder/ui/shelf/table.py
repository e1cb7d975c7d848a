# SPDX-License-Identifier: MIT
"""The list of frames as a table: quick with thousands of rows, its states painted as pills with their words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from ..colours import Colours
from ..controls import Tone
from ..marks import paint_fork
from ..theme import colours_of, em

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class ShelfEntry:
    """One frame as the list shows it; all texts are ready to read.

    `key` is only ever handed back in signals. `due` says why a review is due, empty when none is;
    `due_label` says when in a pill. `search` holds more words to find it by. `settle` says what has to be chosen before
    one can go on, empty when nothing; `heads` counts the versions that could.
    """

    key: str
    reference: str
    work: str
    state: str
    tone: Tone = "neutral"
    detail: str = ""
    next_review: str = "–"
    last_changed: str = ""
    summary: str = ""
    due: str = ""
    due_label: str = ""
    late: bool = False
    draft: bool = False
    can_preview: bool = True
    can_review: bool = False
    search: str = ""
    settle: str = ""
    heads: int = 1

    def known(self) -> str:
        """All that is known of it, in lower case."""
        return " ".join((self.reference, self.work, self.state, self.detail, self.summary, self.search)).casefold()


REFERENCE: Final = 0
AGREEMENT: Final = 2
_HIDE_BELOW: Final = {4: 44.0, 3: 36.0, 1: 32.0}
"""Columns that give way, with the width in text sizes below which they do."""
_HALVES_BELOW: Final = 22.0
"""The width in text sizes below which the two columns that are left share it evenly."""


class ShelfModel(QAbstractTableModel):
    """The entries that match, in the order they were given."""

    def __init__(self) -> None:
        super().__init__()
        self._all: tuple[tuple[ShelfEntry, str], ...] = ()
        self._words: tuple[str, ...] = ()
        self._extra: frozenset[str] = frozenset()
        self.shown: tuple[ShelfEntry, ...] = ()

    def set_entries(self, entries: Sequence[ShelfEntry]) -> None:
        """Show other entries."""
        self._all = tuple((entry, entry.known()) for entry in entries)
        self._apply()

    def set_filter(self, text: str, extra: frozenset[str] = frozenset()) -> None:
        """Show what holds every word of the text, and what was found elsewhere by its key."""
        self._words, self._extra = tuple(text.casefold().split()), extra
        self._apply()

    def _apply(self) -> None:
        self.beginResetModel()
        self.shown = tuple(
            entry
            for entry, known in self._all
            if (self._extra and entry.key in self._extra) or all(word in known for word in self._words)
        )
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        """How many match."""
        return 0 if parent is not None and parent.isValid() else len(self.shown)

    def columnCount(self, parent: Index | None = None) -> int:
        """Reference, work, agreement, next review, last change."""
        return 0 if parent is not None and parent.isValid() else 5

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Texts; the state and its detail are read as one."""
        if not index.isValid():
            return None
        entry = self.shown[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            agreement = f"{entry.state} {entry.detail}".strip()
            return (entry.reference, entry.work, agreement, entry.next_review, entry.last_changed)[index.column()]
        if role == Qt.ItemDataRole.UserRole:
            return entry
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The headings."""
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return (_tr("Client"), _tr("Work"), _tr("Agreement"), _tr("Next review"), _tr("Last changed"))[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        return None


class _Painter(QStyledItemDelegate):
    """Paints a cell: the reference in bold, the agreement's state as a pill."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """One cell."""
        view = option.widget
        colours, entry = colours_of(view), index.data(Qt.ItemDataRole.UserRole)
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, QColor(colours.accent_soft))
        painter.setPen(QColor(colours.line))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        if option.state & QStyle.StateFlag.State_Selected and view.hasFocus():
            painter.setPen(QPen(QColor(colours.focus), 2))  # where the keyboard is
            painter.drawLine(option.rect.left(), option.rect.top() + 1, option.rect.right() + 1, option.rect.top() + 1)
            painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room = option.rect.adjusted(em(view, 0.55), 0, -em(view, 0.3), 0)
        font, text = QFont(view.font()), str(index.data())
        if index.column() == REFERENCE:
            font.setWeight(QFont.Weight.DemiBold)
        if index.column() == AGREEMENT:
            room.setLeft(room.left() + self._pill(painter, colours, entry, QRectF(room), em(view)) + em(view, 0.4))
            text = entry.detail
        painter.setFont(font)
        painter.setPen(QColor(colours.ink))
        shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), shown)
        painter.restore()

    def _pill(self, painter: QPainter, colours: Colours, entry: ShelfEntry, room: QRectF, size: int) -> int:
        back, ink = {
            "neutral": (colours.pill, colours.ink_quiet),
            "accent": (colours.accent_soft, colours.accent),
            "warn": (colours.warn_soft, colours.warn),
            "wrong": (colours.wrong_soft, colours.wrong),
        }[entry.tone]
        font = _pill_font(painter.font(), size)
        metrics = QFontMetrics(font)
        sign = round(size * 1.25) if entry.settle else 0
        width = metrics.horizontalAdvance(entry.state) + round(size * 1.3) + sign
        height = metrics.height() + round(size * 0.3)
        box = QRectF(room.left(), room.center().y() - height / 2, width, height)
        # the soft accent is also the ground of the selected row: an outline keeps the pill a pill
        painter.setPen(QPen(QColor(colours.accent if entry.tone == "accent" else back), 0.8))
        painter.setBrush(QColor(back))
        painter.drawRoundedRect(box, height / 2, height / 2)
        painter.setFont(font)
        painter.setPen(QColor(ink))
        if sign:
            edge = size * 0.9
            paint_fork(painter, QRectF(box.left() + size * 0.55, box.center().y() - edge / 2, edge, edge), QColor(ink))
        painter.drawText(box.adjusted(sign, 0, 0, 0), int(Qt.AlignmentFlag.AlignCenter), entry.state)
        return width

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Room for the text, and the pill."""
        size = em(option.widget)
        font = QFont(option.widget.font())
        font.setWeight(QFont.Weight.DemiBold)
        width = QFontMetrics(font).horizontalAdvance(str(index.data())) + round(size * 1.2)
        pill = 0.0
        if index.column() == AGREEMENT:
            pill = 3.05 if index.data(Qt.ItemDataRole.UserRole).settle else 1.8
        return QSize(width + round(size * pill), round(size * 2.75))


class ShelfTable(QTableView):
    """The table. `opened` on Enter and on a double click, `picked` with the entry under the cursor or None."""

    opened = Signal(object)
    picked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.rows = ShelfModel()
        self.setModel(self.rows)
        self.setItemDelegate(_Painter(self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(_tr("Frames"))
        self.setAccessibleDescription(_tr("Arrows move, Enter opens"))
        self.verticalHeader().hide()
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setSectionsClickable(False)
        head.setResizeContentsPrecision(100)
        for column in range(5):
            head.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        head.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.selectionModel().currentRowChanged.connect(
            lambda now, _old: self.picked.emit(now.data(Qt.ItemDataRole.UserRole))
        )
        self.doubleClicked.connect(lambda index: self.opened.emit(index.data(Qt.ItemDataRole.UserRole)))
        self.rows.modelReset.connect(self._fit)
        self._fit()

    def entry(self) -> ShelfEntry | None:
        """The entry under the cursor."""
        index = self.currentIndex()
        return self.rows.shown[index.row()] if index.isValid() else None

    def go_to(self, key: str) -> None:
        """Put the cursor on an entry, or on the first one where that is not in sight."""
        places = [place for place, entry in enumerate(self.rows.shown) if entry.key == key] or [0]
        if self.rows.shown:
            self.selectRow(places[0])
        else:
            self.picked.emit(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens."""
        entry = self.entry()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and entry is not None:
            self.opened.emit(entry)
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room the dates give way first; the card beside the list has them."""
        super().resizeEvent(event)
        for column, least in _HIDE_BELOW.items():
            self.setColumnHidden(column, self.width() < em(self, least))
        self._share_width()

    def _share_width(self) -> None:
        """The work takes what is left; where it is hidden, the reference does."""
        alone, halves = self.isColumnHidden(1), self.width() < em(self, _HALVES_BELOW)
        head, stretch, fit = (
            self.horizontalHeader(),
            QHeaderView.ResizeMode.Stretch,
            QHeaderView.ResizeMode.ResizeToContents,
        )
        for column, stretched in ((REFERENCE, alone), (AGREEMENT, halves)):
            mode = stretch if stretched else fit
            if head.sectionResizeMode(column) != mode:
                head.setSectionResizeMode(column, mode)

    def changeEvent(self, event: QEvent) -> None:
        """The rows follow the text size."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and hasattr(self, "rows"):
            self._fit()

    def sizeHint(self) -> QSize:
        """Up to twelve rows."""
        return QSize(em(self, 40), self._height(12))

    def minimumSizeHint(self) -> QSize:
        """Up to five rows."""
        return QSize(em(self, 14), self._height(5))

    def _height(self, most: int) -> int:
        rows = max(1, min(most, self.rows.rowCount()))
        return self.horizontalHeader().sizeHint().height() + rows * self.verticalHeader().defaultSectionSize() + 4

    def _fit(self) -> None:
        self.verticalHeader().setDefaultSectionSize(em(self, 2.75))
        self.setMaximumHeight(min(16_000_000, self._height(400_000)))
        self.updateGeometry()


def _pill_font(base: QFont, size: int) -> QFont:
    font = QFont(base)
    font.setPixelSize(max(1, round(size * 0.8)))
    font.setWeight(QFont.Weight.DemiBold)
    return font


def _tr(text: str) -> str:
    return QCoreApplication.translate("Shelf", text)
