# SPDX-License-Identifier: MIT
"""Choices a therapist can see all at once: cards to pick from, and a switch of two or three words.

They are real radio buttons and check boxes that paint themselves, so that arrows, Space, groups and
screen readers work as everywhere; all is wired to `toggled`, which a screen reader triggers too.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen, QPolygonF, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QCheckBox, QHBoxLayout, QRadioButton, QSizePolicy, QWidget

from .colours import Colours
from .plain import BREAK, ampersands, breakable
from .theme import colours_of, em

_WRAP = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)


class _Look:
    """Measures and paints a card: a mark, a title, and a quieter line under it."""

    def __init__(self, button: QAbstractButton, title: str, note: str) -> None:
        self._button, self._title, self._note = button, breakable(title), breakable(note)

    def _fonts(self) -> tuple[QFont, QFont]:
        title, note = QFont(self._button.font()), QFont(self._button.font())
        title.setWeight(QFont.Weight.DemiBold if self._note else QFont.Weight.Medium)
        note.setPixelSize(em(self._button, 0.93))
        return title, note

    def _text_left(self) -> int:
        return em(self._button, 2.9)

    def _padding(self) -> int:
        return em(self._button, 0.72)

    def heights(self, width: int) -> tuple[int, int]:
        """Pixels the title and the note need in a card of this width."""
        room = QRect(0, 0, max(em(self._button, 4), width - self._text_left() - em(self._button, 0.9)), 100_000)
        title, note = self._fonts()
        first = QFontMetrics(title).boundingRect(room, _WRAP, self._title).height()
        return first, QFontMetrics(note).boundingRect(room, _WRAP, self._note).height() if self._note else 0

    def height(self, width: int) -> int:
        """Pixels the card needs."""
        title, note = self.heights(width)
        gap = em(self._button, 0.12) if note else 0
        return max(em(self._button, 2.4), title + note + gap + 2 * self._padding())

    def widest_word(self) -> int:
        """The narrowest a card may be."""
        metrics = QFontMetrics(self._fonts()[0])
        words = (*f"{self._title} {self._note}".replace(BREAK, " ").split(), "-")
        return max(metrics.horizontalAdvance(word) for word in words) + self._text_left() + em(self._button, 0.9)

    def paint(self, ring: bool) -> None:
        """Draw the card as it is now."""
        button, colours = self._button, colours_of(self._button)
        painter = QPainter(button)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _card(painter, button, colours, ring)
        title, note = self.heights(button.width())
        gap = em(button, 0.12) if note else 0
        top = (button.height() - title - note - gap) // 2
        width = button.width() - self._text_left() - em(button, 0.9)
        fonts = self._fonts()
        painter.setFont(fonts[0])
        painter.setPen(QColor(colours.ink if button.isEnabled() else colours.ink_quiet))
        painter.drawText(QRect(self._text_left(), top, width, title + 2), _WRAP, self._title)
        if self._note:
            painter.setFont(fonts[1])
            painter.setPen(QColor(colours.ink_quiet))
            painter.drawText(QRect(self._text_left(), top + title + gap, width, note + 2), _WRAP, self._note)
        line = QFontMetrics(fonts[0]).height()
        self._mark(painter, colours, QPointF(em(button, 1.6), top + line / 2))
        painter.end()

    def _mark(self, painter: QPainter, colours: Colours, centre: QPointF) -> None:
        radius = em(self._button, 0.56)
        if isinstance(self._button, QRadioButton):
            paint_dot(painter, colours, centre, radius, self._button.isChecked())
        else:
            paint_tick(painter, colours, centre, radius, self._button.isChecked())


def _card(painter: QPainter, button: QAbstractButton, colours: Colours, ring: bool) -> None:
    checked, radius = button.isChecked(), em(button, 0.5)
    fill = QColor(colours.accent_soft if checked else colours.raised)
    if button.underMouse() and button.isEnabled() and not checked:
        fill = QColor(colours.side)
    painter.setBrush(fill)
    strong = checked or button.underMouse()
    painter.setPen(QPen(QColor(colours.accent if strong else colours.line), 2 if checked else 1))
    edge = 1.0 if checked else 0.5
    painter.drawRoundedRect(QRectF(button.rect()).adjusted(edge, edge, -edge, -edge), radius, radius)
    if ring:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(colours.focus), 2))
        inset = 4.0 if checked else 1.0
        painter.drawRoundedRect(QRectF(button.rect()).adjusted(inset, inset, -inset, -inset), radius - 2, radius - 2)


def paint_dot(painter: QPainter, colours: Colours, centre: QPointF, radius: float, on: bool) -> None:
    """The mark of a choice: an open circle, or a filled one with a hole."""
    painter.setBrush(QColor(colours.accent if on else colours.raised))
    painter.setPen(QPen(QColor(colours.accent if on else colours.edge), 1.6))
    painter.drawEllipse(centre, radius, radius)
    if on:
        painter.setBrush(QColor(colours.on_accent))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawEllipse(centre, radius * 0.42, radius * 0.42)


def paint_tick(painter: QPainter, colours: Colours, centre: QPointF, radius: float, on: bool) -> None:
    """The mark of one of several: an open square, or a filled one with a tick."""
    painter.setBrush(QColor(colours.accent if on else colours.raised))
    painter.setPen(QPen(QColor(colours.accent if on else colours.edge), 1.6))
    corner = QPointF(radius, radius)
    painter.drawRoundedRect(QRectF(centre - corner, centre + corner), radius * 0.35, radius * 0.35)
    if on:
        pen = QPen(QColor(colours.on_accent), radius * 0.3)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        points = (QPointF(-0.5, 0.03), QPointF(-0.12, 0.42), QPointF(0.52, -0.38))
        painter.drawPolyline(QPolygonF([centre + point * radius for point in points]))


class _Sized:
    """The size of a card for layouts, for a class that also is a Qt button and has `_card`."""

    _card: _Look

    def hasHeightForWidth(self) -> bool:
        """A narrower card is a higher one."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Pixels needed at this width."""
        return self._card.height(width)

    def sizeHint(self) -> QSize:
        """A comfortable reading width."""
        least = self._card.widest_word()
        return QSize(max(least, 360), self._card.height(max(least, 360)))

    def minimumSizeHint(self) -> QSize:
        """The longest word decides."""
        return QSize(self._card.widest_word(), self._card.height(600))


class ChoiceCard(_Sized, QRadioButton):
    """One of several, all of it to be clicked."""

    def __init__(self, title: str, note: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._card = _Look(self, title, note)
        _prepare(self, title, note)

    def hitButton(self, pos: QPoint) -> bool:
        """The whole card counts."""
        return self.rect().contains(pos)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Our own look."""
        self._card.paint(self.hasFocus())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The height follows the width."""
        super().resizeEvent(event)
        _keep_height(self, self._card)

    def changeEvent(self, event: QEvent) -> None:
        """And the size of the text, where the width stays."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and hasattr(self, "_card"):
            _keep_height(self, self._card)


class CheckCard(_Sized, QCheckBox):
    """Any of several, all of it to be clicked."""

    def __init__(self, title: str, note: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._card = _Look(self, title, note)
        _prepare(self, title, note)

    def hitButton(self, pos: QPoint) -> bool:
        """The whole card counts."""
        return self.rect().contains(pos)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Our own look."""
        self._card.paint(self.hasFocus())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The height follows the width."""
        super().resizeEvent(event)
        _keep_height(self, self._card)

    def changeEvent(self, event: QEvent) -> None:
        """And the size of the text, where the width stays."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and hasattr(self, "_card"):
            _keep_height(self, self._card)


def _prepare(card: QAbstractButton, title: str, note: str) -> None:
    policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    card.setSizePolicy(policy)
    card.setText(ampersands(title))
    card.setAccessibleName(title)
    card.setAccessibleDescription(note)
    card.setAttribute(Qt.WidgetAttribute.WA_Hover)


def _keep_height(card: QAbstractButton, face: _Look) -> None:
    """At this width, and at this size of the text."""
    needed = face.height(card.width())
    if card.minimumHeight() != needed:
        card.setMinimumHeight(needed)


class Segment(QRadioButton):
    """One word of a switch."""

    def __init__(self, text: str, first: bool, last: bool) -> None:
        super().__init__(ampersands(text))
        self._title, self._first, self._last = text, first, last
        self.setAccessibleName(text)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def _font(self) -> QFont:
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        return font

    def sizeHint(self) -> QSize:
        """The word with room around it."""
        metrics = QFontMetrics(self._font())
        return QSize(metrics.horizontalAdvance(self._title) + em(self, 1.9), metrics.height() + em(self, 0.9))

    def minimumSizeHint(self) -> QSize:
        """It never shrinks."""
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:
        """All of it counts."""
        return self.rect().contains(pos)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return presses, as Space does and as it does on every other button."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Filled when chosen."""
        colours, radius = colours_of(self), em(self, 0.4)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(self.rect())
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        box.adjust(0 if self._first else -radius * 2, 0, 0 if self._last else radius * 2, 0)
        on = self.isChecked()
        back = colours.accent if on else colours.accent_soft if self.underMouse() else colours.raised
        painter.setBrush(QColor(back))
        painter.setPen(QPen(QColor(colours.accent if on else colours.edge), 1))
        painter.drawRoundedRect(box, radius, radius)
        painter.setFont(self._font())
        painter.setPen(QColor(colours.on_accent if on else colours.ink))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._title)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(colours.on_accent if on else colours.focus), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(3.5, 3.5, -3.5, -3.5), radius - 2, radius - 2)
        painter.end()


class Segmented(QWidget):
    """A switch of two or three words, such as Keep and Change.

    Emits `chosen` with the key, and `pressed` also where it was chosen already.
    """

    chosen = Signal(str)
    pressed = Signal(str)

    def __init__(self, options: Sequence[tuple[str, str]], label: str, current: str | None = None) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self._group = QButtonGroup(self)
        self._segments: dict[str, Segment] = {}
        for place, (key, text) in enumerate(options):
            segment = Segment(text, place == 0, place == len(options) - 1)
            segment.setAccessibleDescription(label)
            segment.toggled.connect(lambda on, key=key: self.chosen.emit(key) if on else None)
            segment.clicked.connect(partial(self._pressed, key))
            self._segments[key] = segment
            self._group.addButton(segment)
            row.addWidget(segment)
        self.setAccessibleName(label)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_current(current)

    def _pressed(self, key: str, _on: bool = False) -> None:
        self.pressed.emit(key)

    def current(self) -> str | None:
        """The key chosen, or None."""
        return next((key for key, segment in self._segments.items() if segment.isChecked()), None)

    def set_current(self, key: str | None) -> None:
        """Choose without emitting; None chooses nothing."""
        choose(self._group, self._segments.get(key) if key is not None else None, self)

    def describe(self, text: str) -> None:
        """What a screen reader adds to each word."""
        for segment in self._segments.values():
            segment.setAccessibleDescription(text)

    def first(self) -> QWidget:
        """The widget a label belongs to."""
        return next(iter(self._segments.values()))


def choose(group: QButtonGroup, wanted: QAbstractButton | None, owner: QWidget) -> None:
    """Check one button of a group, or none, while the owner's signals are silent."""
    owner.blockSignals(True)
    if wanted is not None:
        wanted.setChecked(True)
    elif (checked := group.checkedButton()) is not None:
        group.setExclusive(False)
        checked.setChecked(False)
        group.setExclusive(True)
    owner.blockSignals(False)
