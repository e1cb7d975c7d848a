# SPDX-License-Identifier: MIT
"""A row that goes on in the next line when it is full, so that large text never runs out of the window."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLayout, QSizePolicy, QWidget
from shiboken6 import isValid

_SHRINKS: Final = QSizePolicy.Policy.Maximum.value
"""The bit that every policy has which lets a widget be smaller than it would like."""


class Flow(QHBoxLayout):
    """Widgets side by side, wrapped like words; each line is centred on its own middle.

    Qt keeps the layout's items and Python never touches one. (A handle of Python outlives its item; the next item at
    the same address is given the dead handle, and the program falls over.)
    """

    def __init__(self, parent: QWidget | None = None, *, gap: int = 8, centred: bool = False) -> None:
        """With *centred*, a single line stands in the middle of a higher row."""
        super().__init__(parent) if parent is not None else super().__init__()
        self._centred = centred
        self._widgets: list[QWidget] = []
        self.setSpacing(gap)
        self.setContentsMargins(0, 0, 0, 0)

    def addWidget(self, widget: QWidget) -> None:  # type: ignore[override]  # no stretch, no alignment: it wraps
        """Add at the end."""
        self._widgets.append(widget)
        super().addWidget(widget)

    def expandingDirections(self) -> Qt.Orientation:
        """It takes no more than it needs."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """A narrower row is a higher one."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Pixels needed at this width."""
        return self._place(QRect(0, 0, width, 0), move=False)

    def minimumHeightForWidth(self, width: int) -> int:
        """The same: it never squeezes."""
        return self.heightForWidth(width)

    def setGeometry(self, rect: QRect) -> None:
        """Place the widgets."""
        QLayout.setGeometry(self, rect)
        self._place(rect, move=True)

    def sizeHint(self) -> QSize:
        """All in one line."""
        sizes = [_wanted(widget) for widget in self._shown()]
        width = sum(size.width() for size in sizes) + self.spacing() * max(0, len(sizes) - 1)
        return QSize(width, max((size.height() for size in sizes), default=0))

    def minimumSize(self) -> QSize:
        """The widest widget decides."""
        size = QSize()
        for widget in self._shown():
            size = size.expandedTo(_least(widget))
        return size

    def _shown(self) -> list[QWidget]:
        return [widget for widget in self._widgets if isValid(widget) and not widget.isHidden()]

    def _lines(self, width: int) -> list[list[QWidget]]:
        lines: list[list[QWidget]] = []
        left = -1
        for widget in self._shown():
            needed = _wanted(widget).width()
            if left < 0 or needed > left:
                lines.append([])
                left = width
            lines[-1].append(widget)
            left -= needed + self.spacing()
        return lines

    def _place(self, rect: QRect, *, move: bool) -> int:
        top = rect.top()
        lines = self._lines(rect.width())
        for line in lines:
            height = max(_wanted(widget).height() for widget in line)
            if self._centred and len(lines) == 1:
                height = max(height, rect.height())
            left = rect.left()
            for widget in line:
                size = _wanted(widget)
                width = min(size.width(), rect.width())
                if move:
                    spot = QPoint(left, top + (height - size.height()) // 2)
                    widget.setGeometry(QRect(spot, QSize(width, size.height())))
                left += width + self.spacing()
            top += height + self.spacing()
        return max(0, top - rect.top() - (self.spacing() if lines else 0))


def _wanted(widget: QWidget) -> QSize:
    """The size a widget would like, within its own limits."""
    size = widget.sizeHint().expandedTo(widget.minimumSizeHint())
    return size.boundedTo(widget.maximumSize()).expandedTo(widget.minimumSize())


def _least(widget: QWidget) -> QSize:
    """The size a widget needs; where its policy does not let it shrink, what it would like."""
    policy, least, wanted = widget.sizePolicy(), widget.minimumSizeHint(), widget.sizeHint()
    width = least.width() if policy.horizontalPolicy().value & _SHRINKS else wanted.width()
    height = least.height() if policy.verticalPolicy().value & _SHRINKS else wanted.height()
    return QSize(width, height).boundedTo(widget.maximumSize()).expandedTo(widget.minimumSize())
