# SPDX-License-Identifier: MIT
"""What a person with a screen reader, a keyboard, weak eyes or a shaky hand meets in a window.

Everything goes through Qt's own accessibility interfaces or through rendered pixels. Keys are only ever
sent to a widget that has the focus: `QTest.keyClick(None, …)` ends the interpreter.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QLineEdit, QWidget

from frame_builder.ui.colours import contrast
from frame_builder.ui.documents.compare import Marked

Role = QAccessible.Role
_VALUE_NAMED = (Role.ComboBox, Role.SpinBox, Role.EditableText, Role.Slider)


def settle() -> None:
    """Let layouts come to rest: each level of nesting asks the next one in its own turn."""
    for _ in range(12):
        QTest.qWait(1)


def walk(top: QWidget) -> Iterator[QAccessibleInterface]:
    """Every element of a window as a screen reader walks through it."""

    def deeper(element: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
        yield element
        for place in range(element.childCount()):
            child = element.child(place)
            if child is not None and child.isValid():
                yield from deeper(child)

    yield from deeper(QAccessible.queryAccessibleInterface(top))


def widget_of(element: QAccessibleInterface) -> QWidget | None:
    """The widget behind an element, if it can be seen."""
    found = element.object()
    return found if isinstance(found, QWidget) and found.isVisible() else None


def label_of(element: QAccessibleInterface) -> str:
    """What is said first. A box's own name is its value on some systems, so its label relation counts there."""
    widget = widget_of(element)
    if widget is not None and widget.accessibleName():
        return widget.accessibleName()
    if element.role() in _VALUE_NAMED:
        labels = [other for other, how in element.relations() if how == QAccessible.RelationFlag.Label]
        return labels[0].text(QAccessible.Text.Name) if labels else ""
    return element.text(QAccessible.Text.Name)


def unlabelled(top: QWidget) -> list[str]:
    """What can be focused or pressed and has no name."""
    found = []
    for element in walk(top):
        widget = widget_of(element)
        if widget is None or not widget.isEnabled():
            continue
        focusable = bool(element.state().focusable) and widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        if (focusable or isinstance(widget, QAbstractButton)) and not label_of(element).strip():
            found.append(f"{type(widget).__name__} in {type(widget.parent()).__name__}")
    return found


def find(top: QWidget, role: QAccessible.Role, name: str) -> QAccessibleInterface:
    """The one visible element of a role and name."""
    hits = [item for item in walk(top) if widget_of(item) and item.role() == role and label_of(item) == name]
    there = [(item.role().name, label_of(item)) for item in walk(top) if widget_of(item) and label_of(item)]
    assert len(hits) == 1, f"{len(hits)} of {role.name} “{name}” among {there}"
    return hits[0]


def find_widget(top: QWidget, role: QAccessible.Role, name: str) -> QWidget:
    """The widget of :func:`find`."""
    widget = widget_of(find(top, role, name))
    assert widget is not None
    return widget


def press(top: QWidget, name: str, role: QAccessible.Role = Role.Button) -> None:
    """Press a button as a screen reader does (it answers a moment later: wait for what should follow)."""
    find(top, role, name).actionInterface().doAction("Press")


def toggle(top: QWidget, role: QAccessible.Role, name: str) -> None:
    """Switch a radio button or a check box as a screen reader does."""
    find(top, role, name).actionInterface().doAction("Toggle")


def put_text(top: QWidget, name: str, text: str) -> None:
    """Replace a box's text as dictation or a screen reader does: no keys are pressed."""
    editable = find(top, Role.EditableText, name).editableTextInterface()
    count = find(top, Role.EditableText, name).textInterface().characterCount()
    editable.replaceText(0, count, text)


def key(what: Qt.Key | str, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Send a key, or type a text, to whatever has the focus."""
    focus = QApplication.focusWidget()
    assert focus is not None, "nothing has the focus"
    if isinstance(what, str):
        QTest.keyClicks(focus, what, modifier)
    else:
        QTest.keyClick(focus, what, modifier)


def tab_order(limit: int = 120) -> list[QWidget]:
    """Where Tab goes from here until it is back."""
    start = QApplication.focusWidget()
    assert start is not None, "nothing has the focus"
    order = [start]
    while len(order) < limit:
        key(Qt.Key.Key_Tab)
        focus = QApplication.focusWidget()
        assert focus is not None
        if focus is start:
            return order
        order.append(focus)
    raise AssertionError("Tab never comes back")


def reading_order(widgets: list[QWidget], top: QWidget) -> list[QWidget]:
    """The same widgets from top to bottom, and within a line from left to right."""
    middles = {widget: widget.mapTo(top, QPoint(0, widget.height() // 2)).y() for widget in widgets}
    lines: list[list[QWidget]] = []
    for widget in sorted(widgets, key=lambda item: middles[item]):
        if lines and middles[widget] - middles[lines[-1][0]] < 14:
            lines[-1].append(widget)
        else:
            lines.append([widget])
    return [widget for line in lines for widget in sorted(line, key=lambda item: item.mapTo(top, QPoint(0, 0)).x())]


def low_contrast(top: QWidget, least: float = 4.5) -> dict[str, float]:
    """Texts whose rendered colour stands out too little from what it is rendered on."""
    zoom = 3
    image = QImage(top.size() * zoom, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(zoom)
    top.render(image)
    found = {}
    for widget in top.findChildren(QWidget):
        if not widget.isVisible() or not widget.isEnabled() or not _text(widget).strip():
            continue
        ratio = _contrast_of(widget, top, image, zoom)
        if ratio < least:
            found[_text(widget)] = round(ratio, 2)
    return found


def _contrast_of(widget: QWidget, top: QWidget, image: QImage, zoom: int) -> float:
    corner = widget.mapTo(top, QPoint(0, 0)) * zoom
    part = image.copy(corner.x(), corner.y(), widget.width() * zoom, widget.height() * zoom)
    pixels = Counter(memoryview(bytes(part.constBits())).cast("I"))
    total = sum(pixels.values())
    ground = _name(pixels.most_common(1)[0][0])
    return max(contrast(_name(value), ground) for value, count in pixels.items() if count / total >= 0.0004)


def _name(pixel: int) -> str:
    return QColor.fromRgb(pixel & 0xFFFFFF).name()


def _text(widget: QWidget) -> str:
    if isinstance(widget, QLabel | QAbstractButton | QLineEdit):
        return widget.text()
    if isinstance(widget, Marked):
        return widget.toPlainText()
    return widget.currentText() if isinstance(widget, QComboBox) else ""


def clipped(top: QWidget) -> list[str]:
    """Texts that have less room than they need."""
    found = []
    for widget in top.findChildren(QWidget):
        if not widget.isVisible() or not isinstance(widget, QLabel | QAbstractButton | Marked) or not _text(widget):
            continue
        least = widget.minimumSizeHint()
        needed = widget.heightForWidth(widget.width()) if widget.hasHeightForWidth() else least.height()
        if widget.width() < least.width() - 1 or widget.height() < needed - 1:
            found.append(f"{_text(widget)!r}: {widget.width()}×{widget.height()}, needs {least.width()}×{needed}")
    return found


def small_targets(top: QWidget, least: int = 24) -> list[str]:
    """What is pressed with the mouse and is smaller than WCAG 2.2 asks (2.5.8)."""
    return [
        f"{type(widget).__name__} “{widget.accessibleName()}” {widget.width()}×{widget.height()}"
        for widget in top.findChildren(QWidget)
        if widget.isVisible()
        and (isinstance(widget, QAbstractButton) or widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
        and not _inside(widget, lambda parent: isinstance(parent, QLineEdit))
        and (widget.width() < least or widget.height() < least)
    ]


def _inside(widget: QWidget, what: Callable[[QWidget], bool]) -> bool:
    parent = widget.parentWidget()
    return parent is not None and what(parent)
