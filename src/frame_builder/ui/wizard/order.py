# SPDX-License-Identifier: MIT
"""Where Tab goes: Qt's own order is the order of making, and much here is made only when it is wanted."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def in_order(parts: Sequence[QWidget]) -> None:
    """Let Tab go through the parts one after the other; within a part everything stays in the order it is in."""
    if not parts:
        return
    found: dict[QWidget, list[QWidget]] = {part: [] for part in parts}
    now: list[QWidget] = []
    first = parts[0].window()
    widget = first.nextInFocusChain()
    while widget is not None and widget is not first:
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and (part := _part_of(widget, found)) is not None:
            found[part].append(widget)
            now.append(widget)
        widget = widget.nextInFocusChain()
    wanted = [widget for part in parts for widget in found[part]]
    if wanted != now:
        for one, following in pairwise(wanted):
            QWidget.setTabOrder(one, following)


def _part_of(widget: QWidget, parts: dict[QWidget, list[QWidget]]) -> QWidget | None:
    step: QWidget | None = widget
    while step is not None and step not in parts:
        step = step.parentWidget()
    return step
