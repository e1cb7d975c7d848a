# SPDX-License-Identifier: MIT
"""The window: a bar at the top and a page under it. It knows no page; it only swaps them.

Imports Qt and the standard library only, because it is there before the first paint.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QWidget

from .controls import stack
from .locking.curtain import Curtain
from .notices import Banner
from .theme import Theme
from .top_bar import PRODUCT, TopBar

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent

__all__ = ["PRODUCT", "Shell", "TopBar"]


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

    @property
    def covered(self) -> bool:
        """Whether a cover hides the pages."""
        return self._covered is not None

    def show_page(self, page: QWidget, *, keep: bool = False) -> None:
        """Show a page and give it the focus; the page before is let go unless it was to be kept.

        A page may have `first_focus()`, which returns the widget to start with.
        """
        old = self._pages.currentWidget()
        if page is old:
            return
        if self.banner.passing:
            self.banner.clear()
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
