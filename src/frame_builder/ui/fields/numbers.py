# SPDX-License-Identifier: MIT
"""Numbers: a count with its unit, a sum of money, a duration.

They are lines of text with a step up and down, not spin boxes: a spin box cannot be empty, and it
swallows what it does not like without a word. Here everything can be typed, and a sentence says what is wrong.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal, InvalidOperation
from typing import Final

from PySide6.QtCore import QCoreApplication, QLocale, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ...domain.values import Duration, Money, Unit, Value
from ..controls import Combo, Line, PlainLabel, beside, stack
from ..theme import colours_of, em
from .base import FieldWidget

SYMBOLS: Final = {"GBP": "£", "USD": "$", "EUR": "€", "AUD": "A$", "CAD": "C$", "NZD": "NZ$"}


class _Step(QAbstractButton):
    """A small minus or plus for the mouse; the keyboard has Up and Down."""

    def __init__(self, up: bool) -> None:
        super().__init__()
        self._up = up
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAutoRepeat(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAccessibleName(_tr("More") if up else _tr("Less"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """At least 24 pixels each way."""
        return QSize(max(26, em(self, 1.8)), max(24, em(self, 1.8)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Two strokes, on a soft ground under the mouse."""
        painter, colours = QPainter(self), colours_of(self)
        if self.underMouse():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.accent_soft))
            painter.drawRoundedRect(self.rect(), em(self, 0.4), em(self, 0.4))
        centre, arm = QPointF(self.width() / 2, self.height() / 2), em(self, 0.33)
        pen = QPen(QColor(colours.ink_quiet), max(1.5, arm / 3))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawLine(centre - QPointF(arm, 0), centre + QPointF(arm, 0))
        if self._up:
            painter.drawLine(centre - QPointF(0, arm), centre + QPointF(0, arm))
        painter.end()


class NumberLine(QWidget):
    """A line for a number with arrows. `changed` comes with each change of the text, `left` when the focus goes."""

    changed = Signal()
    left = Signal()

    def __init__(self, low: int, high: int, step: int) -> None:
        super().__init__()
        self._low, self._high, self._step = low, high, max(1, step)
        self.line = _Keys(self)
        self.line.textChanged.connect(lambda _text: self.changed.emit())
        row = beside(self, gap=2)
        row.addWidget(self.line)
        for up in (False, True):
            button = _Step(up)
            button.clicked.connect(lambda _on=False, up=up: self.step(1 if up else -1))
            row.addWidget(button)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def make_narrow(self) -> None:
        """For a cell of a table: the keys still step, the arrows for the mouse are left out."""
        self.line.width_in_ems = 4.6
        self.line.updateGeometry()
        for step in self.findChildren(_Step):
            step.hide()

    def text(self) -> str:
        """What was typed, without spaces around it."""
        return self.line.text().strip()

    def set_text(self, text: str) -> None:
        """Show a number, keeping the cursor when it is there already."""
        if text != self.text():
            self.line.setText(text)

    def step(self, direction: int) -> None:
        """Go to the next round value up or down, within the limits."""
        number = read_number(self.text())
        if number is None:
            target = Decimal(max(self._low, 0))
        else:
            target = (number // self._step) * self._step
            if direction > 0 or target == number:
                target += direction * self._step
        self.line.setText(show_number(min(Decimal(self._high), max(Decimal(self._low), target))))
        self.line.selectAll()


class _Keys(Line):
    """The line of a number: Up and Down step, leaving is told."""

    def __init__(self, owner: NumberLine) -> None:
        super().__init__()
        self._owner = owner
        self.width_in_ems = 6.2
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Room for seven figures, or four in a table."""
        return QSize(em(self, self.width_in_ems), super().sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down change the number."""
        step = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(Qt.Key(event.key()))
        if step:
            self._owner.step(step)
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Now is the time to say what is wrong."""
        super().focusOutEvent(event)
        self._owner.left.emit()


class _NumberField(FieldWidget):
    """What count, money and duration share: reading, limits, and when to complain.

    A number that is only too small is not complained of while it is being typed ("4" on the way to "48").
    """

    def __init__(self, low: int, high: int, step: int) -> None:
        super().__init__()
        self._low, self._high = low, high
        self._number = NumberLine(low, high, step)
        self._number.changed.connect(self._typed)
        self._number.left.connect(self._complain)
        outer = stack(self)
        self._row = beside(gap=8)
        self._row.addWidget(self._number)
        outer.addLayout(self._row)

    def make_narrow(self) -> None:
        """Fit into a cell of a table."""
        self._number.make_narrow()

    def _read(self) -> Decimal | None:
        number = read_number(self._number.text())
        return number if number is not None and self._fits(number) else None

    def _fits(self, number: Decimal) -> bool:
        return self._low <= number <= self._high and number == number.to_integral_value()

    def _typed(self) -> None:
        if self._setting:
            return
        text = self._number.text()
        unreadable = bool(text) and read_number(text) is None
        if unreadable or (self._problem and self._sentence()) or not self._sentence():
            self._complain()
        self._changed()

    def _complain(self) -> None:
        self._set_problem(self._sentence())

    def _sentence(self) -> str:
        if not self._number.text() or self._read() is not None:
            return ""
        sentence = _tr("Please give a whole number from {low} to {high}, or leave this empty.")
        return sentence.format(low=self._low, high=self._high)

    def _mark_problem(self, wrong: bool) -> None:
        self._number.line.mark_wrong(wrong)

    def main(self) -> QWidget:
        """The line."""
        return self._number.line


class CountField(_NumberField):
    """A whole number with a word after it."""

    def __init__(self, low: int, high: int, step: int = 1, unit: str = "") -> None:
        super().__init__(low, high, step)
        if unit:
            self._row.addWidget(PlainLabel(unit, "quiet", wrap=False))
        self._row.addStretch(1)
        self._unit = unit

    def value(self) -> int | None:
        """The number."""
        number = self._read()
        return None if number is None else int(number)

    def _show(self, value: Value | None) -> None:
        self._number.set_text(str(value) if isinstance(value, int) and not isinstance(value, bool) else "")

    def describe(self, label: str, help_text: str) -> None:
        """The unit belongs to the name."""
        super().describe(f"{label} ({self._unit})" if self._unit else label, help_text)


class MoneyField(_NumberField):
    """A sum in the currency of the frame. Whole units or two decimals."""

    def __init__(self, currency: str, low: int = 0, high: int = 100_000, step: int = 1) -> None:
        super().__init__(low, high, step)
        self._currency = currency
        self._symbol = PlainLabel(SYMBOLS.get(currency, currency), "strong", wrap=False)
        self._row.insertWidget(0, self._symbol)
        self._row.addStretch(1)
        self._name = ""

    def _fits(self, number: Decimal) -> bool:
        return self._low <= number <= self._high and number == number.quantize(Decimal("0.01"))

    def _sentence(self) -> str:
        if not self._number.text() or self._read() is not None:
            return ""
        sentence = _tr("Please give an amount from {low} to {high}, such as 65 or 65.50, or leave this empty.")
        return sentence.format(low=self._low, high=self._high)

    def value(self) -> Money | None:
        """The sum."""
        number = self._read()
        return None if number is None else Money(minor=int(number * 100), currency=self._currency)

    def _show(self, value: Value | None) -> None:
        if isinstance(value, Money):
            self._currency = value.currency
            self._symbol.setText(SYMBOLS.get(value.currency, value.currency))
        self._number.set_text(show_number(value.amount) if isinstance(value, Money) else "")

    def describe(self, label: str, help_text: str) -> None:
        """The currency belongs to the name."""
        super().describe(f"{label} ({self._currency})", help_text)


class DurationField(_NumberField):
    """A number and its unit. Where there is one unit only, it is a word and not a box."""

    def __init__(self, units: Sequence[Unit], low: int = 0, high: int = 1000, step: int = 1) -> None:
        super().__init__(low, high, step)
        self._units = tuple(units) or tuple(Unit)
        self._box: Combo | None = None
        if len(self._units) > 1:
            self._box = Combo(least=9.4)
            for unit in self._units:
                self._box.addItem(unit_name(unit), unit.value)
            self._box.currentIndexChanged.connect(lambda _index: self._changed())
            self._row.addWidget(self._box)
        else:
            self._row.addWidget(PlainLabel(unit_name(self._units[0]), "quiet", wrap=False))
        self._row.addStretch(1)

    def _unit(self) -> Unit:
        return Unit(self._box.currentData()) if self._box is not None else self._units[0]

    def value(self) -> Duration | None:
        """The duration."""
        number = self._read()
        return None if number is None else Duration(amount=int(number), unit=self._unit())

    def _show(self, value: Value | None) -> None:
        if isinstance(value, Duration) and self._box is not None:
            if self._box.findData(value.unit.value) < 0:
                self._box.addItem(unit_name(value.unit), value.unit.value)
            self._box.setCurrentIndex(self._box.findData(value.unit.value))
        self._number.set_text(str(value.amount) if isinstance(value, Duration) else "")

    def describe(self, label: str, help_text: str) -> None:
        """Both controls are named."""
        if self._box is None:
            super().describe(f"{label} ({unit_name(self._units[0])})", help_text)
            return
        super().describe(label, help_text)
        self._box.setAccessibleName(_tr("{field}: unit").format(field=label))
        self._box.setAccessibleDescription(help_text)


def read_number(text: str) -> Decimal | None:
    """A number as people type it ("1,200", "65.50", "65,50" where a comma is the decimal sign), else None."""
    locale = QLocale()
    plain = text.strip().replace("\u00a0", "").replace("\u202f", "").replace(" ", "")
    group, point = locale.groupSeparator(), locale.decimalPoint()
    head, sign, tail = plain.rpartition(point)
    if not sign:
        head, tail = plain, ""
    if group in head and len(head.rpartition(group)[2]) == 3:
        head = head.replace(group, "")
    try:
        number = Decimal(f"{head}.{tail}" if sign else head.replace(",", "."))
    except InvalidOperation:
        return None
    return number if number.is_finite() else None


def show_number(number: Decimal) -> str:
    """A number as it would be typed: no decimals when there are none, two when there are."""
    whole = number == number.to_integral_value()
    return str(int(number)) if whole else f"{number:.2f}".replace(".", QLocale().decimalPoint())


def unit_name(unit: Unit) -> str:
    """The unit's plural in the language of the interface."""
    return {
        Unit.MINUTES: _tr("minutes"),
        Unit.HOURS: _tr("hours"),
        Unit.DAYS: _tr("days"),
        Unit.WORKING_DAYS: _tr("working days"),
        Unit.WEEKS: _tr("weeks"),
        Unit.MONTHS: _tr("months"),
        Unit.YEARS: _tr("years"),
        Unit.SESSIONS: _tr("sessions"),
    }[unit]


def _tr(text: str) -> str:
    return QCoreApplication.translate("Numbers", text)
