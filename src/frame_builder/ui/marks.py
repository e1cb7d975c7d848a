# SPDX-License-Identifier: MIT
"""Small signs that stand beside words, never in place of them."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from .controls import PlainLabel, beside
from .theme import colours_of, em


def paint_fork(painter: QPainter, box: QRectF, colour: QColor) -> None:
    """A path that parts in two: one way in from the left, two ways out to the right."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    width = max(1.4, box.height() / 8)
    pen = QPen(colour, width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    left, right, middle, dot = box.left() + width, box.right() - width, box.center().y(), box.height() * 0.12
    start = QPointF(box.left() + box.width() * 0.38, middle)
    for y in (box.top() + dot + width, box.bottom() - dot - width):
        path = QPainterPath(QPointF(left, middle))
        path.lineTo(start)
        path.cubicTo(QPointF(box.center().x() + width, middle), QPointF(box.center().x(), y), QPointF(right - dot, y))
        painter.drawPath(path)
    painter.setBrush(colour)
    for y in (box.top() + dot + width, box.bottom() - dot - width):
        painter.drawEllipse(QPointF(right - dot, y), dot, dot)
    painter.restore()


def with_fork(label: PlainLabel) -> QWidget:
    """A label with the sign of two versions before its first line."""
    host = QWidget()
    row = beside(host, gap=7)
    row.addWidget(Fork(), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(label, 1)
    return host


class Fork(QWidget):
    """The sign of two versions; the words beside it say the same, so a screen reader passes it by."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """As high as the text."""
        return QSize(em(self, 1.15), em(self, 1.15))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The sign in the colour of a warning."""
        painter = QPainter(self)
        paint_fork(painter, QRectF(self.rect()), QColor(colours_of(self).warn))
        painter.end()
