# SPDX-License-Identifier: MIT
"""The bar at the top of the window.

Imports Qt and the standard library only, because it is there before the first paint.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget

from .controls import Button, Pill, PlainLabel, Tone, beside, stack
from .plain import add_action, tip
from .theme import Appearance, Theme

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMenu

PRODUCT = "Frame Builder"


class Trail(PlainLabel):
    """Where we are, in one line; what does not fit ends in dots, and is still said and shown under the mouse."""

    def __init__(self) -> None:
        super().__init__("", wrap=False)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)

    def setText(self, text: str) -> None:
        """Show a text, as much of it as there is room for."""
        super().setText(text)
        self.updateGeometry()
        self._fit()

    def sizeHint(self) -> QSize:
        """All of it."""
        return QSize(QFontMetrics(self.font()).horizontalAdvance(self.plain()) + 2, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """It gives way before the buttons do."""
        return QSize(1, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More of it, or less."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """A larger text needs more room."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def _fit(self) -> None:
        whole = self.plain()
        shown = QFontMetrics(self.font()).elidedText(whole, Qt.TextElideMode.ElideRight, self.width())
        if shown != self.text():
            QLabel.setText(self, shown)
        tip(self, whole if shown != whole else "")


class TopBar(QFrame):
    """Product, where we are, whether all is saved, how it looks, and Lock."""

    lock_requested = Signal()
    home_requested = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._locked, self._away = True, False
        self.setProperty("look", "bar")
        lines = stack(self, margin=(9, 7, 20, 7))
        self._row, self._under = beside(gap=10), beside(gap=10, margin=(12, 0, 0, 0))
        lines.addLayout(self._row)
        lines.addLayout(self._under)
        self._home = Button(PRODUCT, "brand", self.home_requested.emit, small=True, label=self.tr("All frames"))
        self._trail = Trail()
        self._pill = Pill("")
        self._state = PlainLabel("", "small", wrap=False)
        self._view = Button(self.tr("View"), "quiet", small=True, hint=self.tr("Text size, light and dark"))
        self._view.clicked.connect(self._open_view)
        self._lock = Button(self.tr("Lock"), "secondary", self.lock_requested.emit, hint=self.tr("Ctrl+L"))
        self._row.addWidget(self._home)
        self._row.addWidget(self._trail)
        self._row.addWidget(self._pill)
        self._row.addStretch(1)
        for widget in (self._state, self._view, self._lock):
            self._row.addWidget(widget)
        self._under.addStretch(1)
        self._one_line = True
        self._menu: QMenu | None = None
        self.set_place(())
        self.set_state("")
        self.set_locked(True)

    def set_place(self, trail: Sequence[str], pill: str = "", tone: Tone = "neutral") -> None:
        """Where we are, from the outside in, and perhaps a short state beside it."""
        self._trail.setText("  ›  ".join(("", *trail)).strip() if trail else "")
        self._pill.setText(pill)
        self._pill.set_tone(tone)
        self._pill.setVisible(bool(pill))
        self._away = bool(trail)
        self._home.setEnabled(self._away and not self._locked)
        self._arrange()

    def set_state(self, text: str) -> None:
        """Whether all is saved, in a few words."""
        self._state.setText(text)
        self._state.setVisible(bool(text))
        self._arrange()

    def set_locked(self, locked: bool) -> None:
        """While locked there is nothing to lock and nowhere to go."""
        self._locked = locked
        self._lock.setVisible(not locked)
        self._home.setEnabled(self._away and not locked)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where it does not fit into one line, where we are goes into a second one."""
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """A larger text needs more room."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and hasattr(self, "_one_line"):
            self._arrange()

    def _arrange(self) -> None:
        def room(*widgets: QWidget) -> int:
            shown = [widget.sizeHint().width() for widget in widgets if not widget.isHidden()]
            return sum(shown) + self._row.spacing() * len(shown)

        width = self.width() - 29  # the margins
        spare = width - room(self._view, self._lock) - room(self._home) + self._text_width(self._home.text())
        self._call_home(PRODUCT if spare >= self._text_width(PRODUCT) else self.tr("Frames"))
        one = room(self._home, self._trail, self._pill, self._state, self._view, self._lock) <= width
        if one == self._one_line:
            return
        self._one_line = one
        for place, widget in enumerate((self._trail, self._pill)):
            (self._under if one else self._row).removeWidget(widget)
            if one:
                self._row.insertWidget(1 + place, widget)
            else:
                self._under.insertWidget(place, widget)

    def _text_width(self, text: str) -> int:
        return QFontMetrics(self._home.font()).horizontalAdvance(text)

    def _call_home(self, text: str) -> None:
        """The product, or in very little room where the button leads; the accessible name says that anyway."""
        if self._home.text() != text:
            self._home.setText(text)
            self._home.setAccessibleName(self.tr("All frames"))

    def _open_view(self) -> None:
        if self._menu is None:  # made when it is first wanted, not before the first paint
            self._menu = self._make_menu()
        self._menu.popup(self._view.mapToGlobal(self._view.rect().bottomLeft()))

    def _make_menu(self) -> QMenu:
        from PySide6.QtGui import QActionGroup
        from PySide6.QtWidgets import QMenu

        menu = QMenu(self._view)
        theme = self._theme
        add_action(menu, self.tr("Larger text")).triggered.connect(lambda: theme.step(1))
        add_action(menu, self.tr("Smaller text")).triggered.connect(lambda: theme.step(-1))
        add_action(menu, self.tr("Usual size")).triggered.connect(lambda: theme.set_scale(100))
        for action, keys in zip(menu.actions(), ("Ctrl++", "Ctrl+-", "Ctrl+0"), strict=True):
            action.setShortcut(QKeySequence(keys))
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)  # shown here, acted on by the window
        menu.addSeparator()
        group = QActionGroup(menu)
        for appearance, text in (
            (Appearance.SYSTEM, self.tr("As the system")),
            (Appearance.LIGHT, self.tr("Light")),
            (Appearance.DARK, self.tr("Dark")),
        ):
            action = add_action(menu, text)
            group.addAction(action)
            action.setCheckable(True)
            action.setChecked(theme.appearance is appearance)
            action.triggered.connect(lambda _on=False, appearance=appearance: theme.set_appearance(appearance))
        return menu
