# SPDX-License-Identifier: MIT
"""A short list of records (people, channels, prices), each edited in place.

Where there is room the records form a table with one heading; where there is not, each record is a
small card with its labels beside it. The controls are the same in both.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ...domain.catalogue import Field, FieldKind
from ...domain.values import Row, Scalar, Value
from ..controls import Button, PlainLabel, beside, stack
from ..notices import announce
from ..plain import tip
from ..theme import em
from .base import FieldWidget, FieldWords

_WIDTHS = {
    FieldKind.COUNT: 6.0,
    FieldKind.MONEY: 7.5,
    FieldKind.DURATION: 15.0,
    FieldKind.DATE: 16.0,
    FieldKind.TIME: 7.0,
    FieldKind.YES_NO: 8.0,
}
_CHOICE_WIDTH = 11.0


@dataclass(frozen=True, slots=True)
class Column:
    """One column: what it is, its words, and how to make its control."""

    field: Field
    words: FieldWords
    make: Callable[[], FieldWidget]

    @property
    def width(self) -> float:
        """Text sizes needed to be comfortable."""
        return _WIDTHS.get(self.field.kind, _CHOICE_WIDTH)


class _Record(QFrame):
    """One record: a control for each column, and buttons to move and remove it."""

    def __init__(self, owner: RowsField, columns: Sequence[Column]) -> None:
        super().__init__()
        self.setProperty("look", "record")
        self._columns = tuple(columns)
        self._row = Row()
        self.cells = tuple(column.make() for column in columns)
        self._labels = tuple(PlainLabel(column.words.label, "column") for column in columns)
        self._problems = tuple(PlainLabel("", "wrong") for _ in columns)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(10, 7, 6, 7)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(4)
        for column, cell, problem in zip(columns, self.cells, self._problems, strict=True):
            cell.edited.connect(partial(self._edited, owner, column.field.key))
            cell.problem_changed.connect(partial(_say, problem))
            problem.hide()
        self._tools = QWidget()
        tools = beside(self._tools, gap=0)
        self.up, self.down, self.remove = (
            Button(mark, "quiet", partial(act, self), small=True)
            for mark, act in (("↑", owner.move_up), ("↓", owner.move_down), ("×", owner.take_out))
        )
        for button in (self.up, self.down, self.remove):
            button.setProperty("mark", True)
            tools.addWidget(button)
        self._arranged: tuple[int, bool] | None = None

    def _edited(self, owner: RowsField, key: str, _value: object) -> None:
        cell = next(cell for cell, column in zip(self.cells, self._columns, strict=True) if column.field.key == key)
        self._row = self._row.having(key, _scalar(cell.value()))
        owner.record_edited()

    def row(self) -> Row:
        """The record, its columns in the catalogue's order."""
        order = {column.field.key: place for place, column in enumerate(self._columns)}
        cells = sorted(self._row.cells, key=lambda cell: order.get(cell.column, len(order)))
        return Row(cells=tuple(cells))

    def show_row(self, row: Row) -> None:
        """Show another record."""
        self._row = row
        for column, cell in zip(self._columns, self.cells, strict=True):
            cell.set_value(row.get(column.field.key))

    def name(self, place: int, count: int) -> None:
        """Tell screen readers which record this is, and what the buttons would do."""
        for column, cell in zip(self._columns, self.cells, strict=True):
            label = _tr("{column}, row {number}").format(column=column.words.label, number=place + 1)
            cell.describe(label, column.words.help)
        for button, text in (
            (self.up, _tr("Move row {number} up")),
            (self.down, _tr("Move row {number} down")),
            (self.remove, _tr("Remove row {number}")),
        ):
            said = text.format(number=place + 1)
            button.setAccessibleName(said)
            tip(button, said)
        self.up.setEnabled(place > 0)
        self.down.setEnabled(place < count - 1)

    def arrange(self, across: int, first: bool) -> None:
        """As a line of a table (0), or as a small card with so many fields across.

        In a table the first record carries the headings, in its own grid, so that they always stand above their cells.
        """
        if (across, first) == self._arranged:
            return
        self._arranged = (across, first)
        while self._grid.takeAt(0) is not None:
            pass
        for place in range(len(self.cells) + 2):
            self._grid.setColumnStretch(place, 0)
            self._grid.setColumnMinimumWidth(place, 0)
        if across:
            self._lay_card(across)
        else:
            self._lay_line()
        for label in self._labels:
            label.setVisible(bool(across) or first)
            label.updateGeometry()

    def _lay_line(self) -> None:
        for place, column in enumerate(self._columns):
            self._grid.addWidget(self._labels[place], 0, place)
            self._grid.addWidget(self.cells[place], 1, place)
            self._grid.addWidget(self._problems[place], 2, place)
            self._grid.setColumnStretch(place, round(column.width))
            self._grid.setColumnMinimumWidth(place, em(self, column.width * 0.8))
        self._grid.addWidget(self._tools, 1, len(self._columns))

    def _lay_card(self, across: int) -> None:
        line, at = 0, 0
        for place, wanted in enumerate(self._columns):
            span = across if wanted.field.long else 1
            if at + span > across:
                line, at = line + 1, 0
            self._grid.addWidget(self._labels[place], 3 * line, at, 1, span)
            self._grid.addWidget(self.cells[place], 3 * line + 1, at, 1, span)
            self._grid.addWidget(self._problems[place], 3 * line + 2, at, 1, span)
            at += span
        for column in range(across):
            self._grid.setColumnStretch(column, 1)
        below = 3 * (line + 1)
        self._grid.addWidget(self._tools, below, across - 1, Qt.AlignmentFlag.AlignRight)


class RowsField(FieldWidget):
    """The records. None while nothing was said; no record at all is an answer too."""

    def __init__(self, columns: Sequence[Column], low: int, high: int, words: FieldWords) -> None:
        super().__init__()
        self._columns, self._low, self._high = tuple(columns), low, high
        self._given = False
        self._records: list[_Record] = []
        box = stack(self, gap=8)
        self._table = QFrame()
        self._table.setProperty("look", "table")
        inner = stack(self._table)
        self._body: QVBoxLayout = stack()
        inner.addLayout(self._body)
        box.addWidget(self._table)
        foot: QHBoxLayout = beside(gap=10)
        self._add = Button(words.add or _tr("Add a row"), "secondary", self.add, small=True)
        self._none = Button(_tr("None"), "link", self._choose_none)
        self._full = PlainLabel(_tr("There is room for {most}, and no more.").format(most=high), "quiet")
        foot.addWidget(self._add)
        foot.addWidget(self._none)
        foot.addWidget(self._full, 100)
        foot.addStretch(1)
        box.addLayout(foot)
        self._refresh()

    def value(self) -> tuple[Row, ...] | None:
        """The records that say anything."""
        rows = tuple(record.row() for record in self._records)
        return tuple(row for row in rows if row.cells) if self._given else None

    def _show(self, value: Value | None) -> None:
        rows = [item for item in value if isinstance(item, Row)] if isinstance(value, tuple) else []
        self._given = value is not None
        while len(self._records) > len(rows):
            self._drop(self._records[-1])
        while len(self._records) < len(rows):
            self._append()
        for record, row in zip(self._records, rows, strict=True):
            record.show_row(row)
        self._refresh()

    def main(self) -> QWidget:
        """The first control of the first record, or the button that adds one."""
        return self._records[0].cells[0].main() if self._records else self._add

    def describe(self, label: str, help_text: str) -> None:
        """The list has the label; each control says its column and row."""
        self.setAccessibleName(label)
        self.setAccessibleDescription(help_text)
        self._add.setAccessibleDescription(label)
        self._none.setAccessibleName(_tr("None: {field}").format(field=label))

    def add(self) -> None:
        """Add a record that holds only what is usual, and go there."""
        self._append()
        self._records[-1].show_row(_usual_row(self._columns))
        self._given = True
        self._refresh()
        self._records[-1].cells[0].main().setFocus()
        if not self._add.isEnabled():
            announce(self, self._full.plain())
        self._changed()

    def move_up(self, record: _Record) -> None:
        """Move a record up."""
        self._move(record, -1)

    def move_down(self, record: _Record) -> None:
        """Move a record down."""
        self._move(record, 1)

    def take_out(self, record: _Record) -> None:
        """Remove a record; the focus goes to the next one."""
        place = self._records.index(record)
        self._drop(record)
        self._refresh()
        heir = self._records[min(place, len(self._records) - 1)].cells[0].main() if self._records else self._add
        heir.setFocus()
        self._changed()

    def record_edited(self) -> None:
        """A cell of one of the records changed."""
        self._given = True
        self._changed()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A table where there is room."""
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self._arrange)

    def _choose_none(self) -> None:
        self._given = True
        self._refresh()
        self._add.setFocus()
        self._changed()

    def _move(self, record: _Record, by: int) -> None:
        place = self._records.index(record)
        self._records.insert(place + by, self._records.pop(place))
        self._body.removeWidget(record)
        self._body.insertWidget(place + by, record)
        self._refresh()
        button = record.up if by < 0 else record.down
        (button if button.isEnabled() else record.down if by < 0 else record.up).setFocus()
        self._changed()

    def _append(self) -> None:
        record = _Record(self, self._columns)
        self._records.append(record)
        record.hide()  # until it is arranged: then all of it is there at once
        self._body.addWidget(record)

    def _drop(self, record: _Record) -> None:
        self._records.remove(record)
        self._body.removeWidget(record)
        record.hide()
        record.deleteLater()

    def _refresh(self) -> None:
        self._table.setVisible(bool(self._records))
        self._add.setEnabled(len(self._records) < self._high)
        self._full.setVisible(len(self._records) >= self._high)
        self._none.setVisible(not self._given and self._low == 0)
        for place, record in enumerate(self._records):
            record.name(place, len(self._records))
        self._arrange()
        for record in self._records:
            record.show()
        self._order()

    def _order(self) -> None:
        previous: QWidget | None = None
        for record in self._records:
            cells = (widget for cell in record.cells for widget in _stops(cell))
            for widget in (*cells, record.up, record.down, record.remove):
                if previous is not None:
                    self.setTabOrder(previous, widget)
                previous = widget
        if previous is not None:
            self.setTabOrder(previous, self._add)

    def _arrange(self) -> None:
        needed = sum(em(self, column.width) + 8 for column in self._columns) + em(self, 7)
        pair = em(self, 2 * max(column.width for column in self._columns) + 3)
        long = any(column.field.long for column in self._columns)
        across = 0 if self.width() >= needed and not long else 2 if self.width() >= pair else 1
        for place, record in enumerate(self._records):
            record.arrange(across, place == 0)


def _usual_row(columns: Sequence[Column]) -> Row:
    """A new record: the usual choice or answer where the catalogue names one."""
    row = Row()
    for column in columns:
        usual = column.field.usual
        if column.field.kind in (FieldKind.CHOICE, FieldKind.YES_NO) and isinstance(usual, str | bool):
            row = row.having(column.field.key, usual)
    return row


def _stops(cell: FieldWidget) -> list[QWidget]:
    """The controls of a cell at which Tab stops, in the order they were made."""
    inside = (widget for widget in (cell, *cell.findChildren(QWidget)) if widget.window() is cell.window())
    return [widget for widget in inside if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and not widget.focusProxy()]


def _scalar(value: Value | None) -> Scalar | tuple[str, ...] | None:
    """What a cell can hold; rows within rows do not exist."""
    if isinstance(value, tuple):
        return tuple(item for item in value if isinstance(item, str))
    return value


def _say(label: PlainLabel, sentence: str) -> None:
    label.setText(sentence)
    label.setVisible(bool(sentence))


def _tr(text: str) -> str:
    return QCoreApplication.translate("RowsField", text)
