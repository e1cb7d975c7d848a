# SPDX-License-Identifier: MIT
"""The small controls every page is built from: labels, buttons, cards, boxes, switches.

All text is plain text: nothing a therapist types is ever read as markup or as a keyboard mnemonic.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, Literal

from PySide6.QtCore import QEvent, QMimeData, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen, QPolygonF, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from .plain import ampersands, breakable
from .theme import colours_of, em

Tone = Literal["neutral", "accent", "warn", "wrong"]
Margins = tuple[int, int, int, int]
ButtonLook = Literal["primary", "secondary", "quiet", "link", "pick", "brand"]


def look(widget: QWidget, value: str) -> None:
    """Say what a widget is for, which is what the style sheet goes by."""
    if widget.property("look") != value:
        widget.setProperty("look", value)
        restyle(widget)


def restyle(widget: QWidget) -> None:
    """Read the style sheet again after a dynamic property changed."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.update()


def name(widget: QWidget, label: str, description: str = "") -> None:
    """What a screen reader says first, and what it adds."""
    widget.setAccessibleName(label)
    if widget.accessibleDescription() != description:
        widget.setAccessibleDescription(description)


def stack(parent: QWidget | None = None, *, gap: int = 0, margin: Margins = (0, 0, 0, 0)) -> QVBoxLayout:
    """A column without surprises; the gap and margins (left, top, right, bottom) are pixels."""
    layout = QVBoxLayout(parent) if parent is not None else QVBoxLayout()
    layout.setSpacing(gap)
    layout.setContentsMargins(*margin)
    return layout


def beside(parent: QWidget | None = None, *, gap: int = 0, margin: Margins = (0, 0, 0, 0)) -> QHBoxLayout:
    """A row without surprises."""
    layout = QHBoxLayout(parent) if parent is not None else QHBoxLayout()
    layout.setSpacing(gap)
    layout.setContentsMargins(*margin)
    return layout


def empty(layout: QLayout) -> None:
    """Take every widget out of a layout and let it go."""
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
        elif (inner := item.layout()) is not None:
            empty(inner)


def scrolling(content: QWidget) -> QScrollArea:
    """The content in an area that scrolls up and down, and sideways only when it cannot be helped."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setViewport(QWidget())  # transparent, and ours: asking Qt for its own makes PySide read every widget class
    area.setWidget(content)
    content.setAutoFillBackground(False)
    return area


class PlainLabel(QLabel):
    """A label whose text is exactly what was given: wrapped, never markup, `&` is an `&`."""

    def __init__(self, text: str = "", kind: str = "", parent: QWidget | None = None, *, wrap: bool = True) -> None:
        super().__init__(parent)
        self._plain = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        if kind:
            self.setProperty("look", kind)
        self.setText(text)

    def setText(self, text: str) -> None:
        """Show a text; the accessible name follows, whole."""
        self._plain = text
        shown = breakable(text) if self.wordWrap() else text
        super().setText(ampersands(shown) if self.buddy() is not None else shown)
        self.setAccessibleName(text)

    def setBuddy(self, buddy: QWidget) -> None:
        """Name another widget by this label."""
        super().setBuddy(buddy)
        self.setText(self._plain)

    def plain(self) -> str:
        """The text as it was given."""
        return self._plain


class Pill(PlainLabel):
    """A short state in a rounded box. The word says it; the colour only helps."""

    def __init__(self, text: str, tone: Tone = "neutral", parent: QWidget | None = None) -> None:
        super().__init__(text, _pill(tone), parent, wrap=False)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)

    def set_tone(self, tone: Tone) -> None:
        """Change the colour together with the word."""
        look(self, _pill(tone))


def _pill(tone: Tone) -> str:
    return "pill" if tone == "neutral" else f"pill-{tone}"


class Button(QPushButton):
    """A push button that also takes Enter, and whose ring shows only to those who use the keyboard."""

    def __init__(
        self,
        text: str,
        kind: ButtonLook = "secondary",
        on_click: Callable[[], object] | None = None,
        *,
        small: bool = False,
        label: str = "",
        hint: str = "",
    ) -> None:
        super().__init__()
        self._ring = False
        self.setProperty("look", kind)
        self.setProperty("small", small)
        self.setText(text)
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        if label:
            self.setAccessibleName(label)
        if hint:
            self.setAccessibleDescription(hint)
        if kind == "link":
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        if on_click is not None:
            self.clicked.connect(lambda: on_click())

    def setText(self, text: str) -> None:
        """Show a text as it is; the accessible name follows."""
        super().setText(ampersands(text))
        self.setAccessibleName(text)

    def minimumSizeHint(self) -> QSize:
        """A button that shows what was picked may be narrower than that."""
        size = super().minimumSizeHint()
        return QSize(em(self, 7), size.height()) if self.property("look") == "pick" else size

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button, as Space does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Remember whether the focus came by keyboard."""
        self._ring = event.reason() != Qt.FocusReason.MouseFocusReason
        super().focusInEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The button, and inside it the ring."""
        super().paintEvent(event)
        if self.property("look") == "pick":
            painter = QPainter(self)
            spot = QPointF(self.width() - em(self, 1.05), self.height() / 2)
            chevron(painter, spot, em(self, 0.6), QColor(colours_of(self).ink))
            painter.end()
        if self.hasFocus() and self._ring:
            primary = self.property("look") == "primary"
            colours = colours_of(self)
            inset = 3.5 if primary else 1.0
            paint_ring(self, QColor(colours.on_accent if primary else colours.focus), inset)


def paint_ring(widget: QWidget, colour: QColor, inset: float = 1.0) -> None:
    """Two pixels around the inside of a widget: seen, and nothing moves."""
    painter = QPainter(widget)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour, 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    radius = max(2.0, em(widget, 0.45) - inset)
    painter.drawRoundedRect(QRectF(widget.rect()).adjusted(inset, inset, -inset, -inset), radius, radius)
    painter.end()


def chevron(painter: QPainter, centre: QPointF, size: float, colour: QColor, down: bool = True) -> None:
    """A small arrow drawn as two strokes."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(colour, max(1.4, size / 4.5))
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    rise = size / 4 if down else -size / 4
    points = (QPointF(-size / 2, -rise), QPointF(0, rise), QPointF(size / 2, -rise))
    painter.drawPolyline(QPolygonF([centre + point for point in points]))


class Combo(QComboBox):
    """A drop-down box which scrolling past can never change."""

    def __init__(self, parent: QWidget | None = None, *, least: float = 6.5) -> None:
        super().__init__(parent)
        self._least = least
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)

    def minimumSizeHint(self) -> QSize:
        """It may shrink to so many text sizes; the list that drops down is never cut."""
        return QSize(em(self, self._least), super().minimumSizeHint().height())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll instead."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The box, and our arrow."""
        super().paintEvent(event)
        painter = QPainter(self)
        colours = colours_of(self)
        centre = QPointF(self.width() - em(self, 1.05), self.height() / 2)
        chevron(painter, centre, em(self, 0.6), QColor(colours.ink if self.isEnabled() else colours.ink_quiet))
        painter.end()


LONGEST_LINE: Final = 4000
"""Characters a line takes unless it says otherwise; the longest text an answer holds has as many."""
MOST_PASTED: Final = 100_000
"""Characters taken from the clipboard, or dropped, at once: far beyond any limit, and soon laid out."""


class Line(QLineEdit):
    """One line of text that can be marked as wrong."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setMaxLength(LONGEST_LINE)
        self.setMinimumWidth(em(self, 3.0))

    def mark_wrong(self, wrong: bool) -> None:
        """Show a red outline; the sentence beside it says what is wrong."""
        _mark(self, wrong)


class Lines(QPlainTextEdit):
    """Several lines of text that grow with what is typed; Tab leaves the box."""

    def __init__(self, parent: QWidget | None = None, *, least: int = 3, most: int = 12) -> None:
        super().__init__(parent)
        self._least, self._most = least, most
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().documentLayout().documentSizeChanged.connect(lambda _size: self._fit())
        self._fit()

    def mark_wrong(self, wrong: bool) -> None:
        """Show a red outline; the sentence beside it says what is wrong."""
        _mark(self, wrong)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Take plain text only, and no more of it than can be laid out; the limits of the field are said beside it."""
        self.insertPlainText(source.text()[:MOST_PASTED])

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll inside only with the focus and when there is something to scroll."""
        if self.hasFocus() and self.verticalScrollBar().maximum() > 0:
            super().wheelEvent(event)
        else:
            event.ignore()

    def _fit(self) -> None:
        lines = max(self._least, min(self._most, round(self.document().size().height())))
        self.setFixedHeight(round(lines * self.fontMetrics().lineSpacing() + em(self, 1.5)))


def _mark(widget: QWidget, wrong: bool) -> None:
    if bool(widget.property("wrong")) != wrong:
        widget.setProperty("wrong", wrong)
        restyle(widget)


class Card(QFrame):
    """A raised box with room around what it holds; put things into `box`."""

    def __init__(self, kind: str = "card", *, gap: int = 8, margin: Margins = (20, 18, 20, 18)) -> None:
        super().__init__()
        self.setProperty("look", kind)
        self.box = stack(self, gap=gap, margin=margin)


READING_EMS = 48.0
"""Width of a column of decisions in text sizes; a longer line is tiring to read."""


class Column(QWidget):
    """A column of things to read, never wider than the eye likes, at any text size."""

    def __init__(self, ems: float, *, gap: int = 12) -> None:
        super().__init__()
        self._ems = ems
        self._inner = QWidget()
        self.box = stack(self._inner, gap=gap)
        line = beside(self)  # a layout asks how high something is at its own width, and only a row minds a widest one
        line.addWidget(self._inner, 1000)
        line.addStretch(1)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text size."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.ApplicationFontChange, QEvent.Type.StyleChange):
            self._fit()

    def _fit(self) -> None:
        self._inner.setMaximumWidth(em(self, self._ems))


def rule() -> QFrame:
    """A hairline between two parts."""
    line = QFrame()
    line.setProperty("look", "rule")
    return line
