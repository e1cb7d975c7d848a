# SPDX-License-Identifier: MIT
"""The window: a bar at the top and a page under it. It knows no page; it only swaps them.

Imports Qt and the standard library only, because it is there before the first paint.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QMainWindow, QSizePolicy, QStackedWidget, QWidget

from .controls import Button, Pill, PlainLabel, Tone, beside, stack
from .locking.curtain import Curtain
from .notices import Banner
from .plain import add_action
from .theme import Appearance, Theme

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent
    from PySide6.QtWidgets import QMenu

PRODUCT = "Frame Builder"


class TopBar(QFrame):
    """Product, where we are, whether all is saved, how it looks, and Lock."""

    lock_requested = Signal()
    home_requested = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._locked, self._away = True, False
        self.setProperty("look", "bar")
        row = beside(self, gap=10, margin=(9, 7, 20, 7))
        self._home = Button(PRODUCT, "brand", self.home_requested.emit, small=True, label=self.tr("All frames"))
        self._trail = PlainLabel("", wrap=False)
        self._trail.setMinimumWidth(1)  # in a narrow window the trail gives way, not the buttons
        self._trail.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self._pill = Pill("")
        self._state = PlainLabel("", "small", wrap=False)
        self._view = Button(self.tr("View"), "quiet", small=True, hint=self.tr("Text size, light and dark"))
        self._view.clicked.connect(self._open_view)
        self._lock = Button(self.tr("Lock"), "secondary", self.lock_requested.emit, hint=self.tr("Ctrl+L"))
        row.addWidget(self._home)
        row.addWidget(self._trail)
        row.addWidget(self._pill)
        row.addStretch(1)
        for widget in (self._state, self._view, self._lock):
            row.addWidget(widget)
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

    def set_state(self, text: str) -> None:
        """Whether all is saved, in a few words."""
        self._state.setText(text)
        self._state.setVisible(bool(text))

    def set_locked(self, locked: bool) -> None:
        """While locked there is nothing to lock and nowhere to go."""
        self._locked = locked
        self._lock.setVisible(not locked)
        self._home.setEnabled(self._away and not locked)

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


class Shell(QMainWindow):
    """The window. `lock_requested` and `home_requested` are for the composition root to answer.

    The title never says more than the product's name: titles show in task bars and screen sharing.
    """

    lock_requested = Signal()
    home_requested = Signal()
    closing = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setWindowTitle(PRODUCT)
        self.bar = TopBar(theme)
        self.banner = Banner(self.tr("Close"))
        self.curtain = Curtain(self)
        self._covered: QWidget | None = None
        self._cover: QWidget | None = None
        self._held: tuple[QWidget | None, QWidget | None] = (None, None)
        self._pages = QStackedWidget()
        middle = QWidget()
        middle.setProperty("look", "ground")
        box = stack(middle)
        box.addWidget(self.bar)
        box.addWidget(self.banner)
        box.addWidget(self._pages, 1)
        self.setCentralWidget(middle)
        self.bar.lock_requested.connect(self.lock_requested)
        self.bar.home_requested.connect(self.home_requested)
        for keys, act in (
            ("Ctrl++", lambda: theme.step(1)),
            ("Ctrl+=", lambda: theme.step(1)),
            ("Ctrl+-", lambda: theme.step(-1)),
            ("Ctrl+0", lambda: theme.set_scale(100)),
            ("Ctrl+L", self.lock_requested.emit),
            ("Ctrl+Q", self.close),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(act)
        self.setMinimumSize(QSize(480, 400))
        room = self.screen().availableSize()
        self.resize(QSize(1280, 820).boundedTo(QSize(room.width() * 19 // 20, room.height() * 9 // 10)))

    def page(self) -> QWidget | None:
        """The page on show: what covers the window, where something does."""
        return self._cover or self._pages.currentWidget()

    def show_page(self, page: QWidget, *, keep: bool = False) -> None:
        """Show a page and give it the focus; the page before is let go unless it was to be kept.

        A page may have `first_focus()`, which returns the widget to start with.
        """
        old = self._pages.currentWidget()
        if page is old:
            return
        if self._pages.indexOf(page) < 0:
            self._pages.addWidget(page)
        page.setProperty("keep", keep)
        self._pages.setCurrentWidget(page)
        if old is not None and not old.property("keep"):
            self._pages.removeWidget(old)
            old.deleteLater()
        self._focus_first(page)

    def _focus_first(self, page: QWidget) -> None:
        start = getattr(page, "first_focus", None)
        if callable(start):
            start().setFocus(Qt.FocusReason.OtherFocusReason)

    def cover(self, page: QWidget) -> None:
        """Take all that is on show out of the window and out of reach of screen readers, and show this in its place.

        Nothing of it is lost: pages can be changed meanwhile, and `uncover` brings back what there is then.
        """
        if self._covered is None:
            self._held = self.focusWidget(), self._pages.currentWidget()
            self._covered = self.takeCentralWidget()
        self.curtain.drop()
        self._cover = page
        self.setCentralWidget(page)  # the cover before is let go
        self._focus_first(page)

    def uncover(self) -> None:
        """Show again what was covered."""
        if self._covered is None:
            return
        middle, self._covered, self._cover = self._covered, None, None
        self.setCentralWidget(middle)
        middle.show()
        (focused, page), now = self._held, self._pages.currentWidget()
        if focused is not None and page is now:
            focused.setFocus(Qt.FocusReason.OtherFocusReason)
        elif now is not None:
            self._focus_first(now)
        self.curtain.lift()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Tell that the window goes, so that what is not yet stored can be stored."""
        self.closing.emit()
        super().closeEvent(event)
