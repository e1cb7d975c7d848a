# SPDX-License-Identifier: MIT
"""Locks one open vault: the draft first, then the cover, then everything is closed, and only then it is over."""

from __future__ import annotations

import contextlib
import time
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from ...domain.weird import literal
from ...services.mishaps import remember
from ...services.rescuing import Rescued
from ...vault.errors import VaultError
from ..background import Background
from ..backups.desk import Ending
from ..desk import Desk
from ..dialogs import Ask, put_away
from ..shell import Shell
from .clipboard import OwnClipboard
from .pages import LockingPage, NotSavedPage, tr

PATIENCE_SECONDS: Final = 120
"""How long a backup to a slow disk is waited for; what is not finished then does not count."""
_LOOK_MS: Final = 50
_RETRY_MS: Final = 3000


class Locking(QObject):
    """`finished` comes when the vault is closed and nothing is left to wait for; `resumed` when the work goes on.

    From `begin` until then the window is covered, and what was in it can be neither seen nor read aloud.
    """

    finished = Signal(object)
    resumed = Signal()

    def __init__(self, shell: Shell, ask: Ask, clipboard: OwnClipboard, parent: QObject) -> None:
        super().__init__(parent)
        self._shell, self._ask, self._clipboard = shell, ask, clipboard
        self._desk: Desk | None = None
        self._ending = Ending()
        self._until = 0.0
        self._page: NotSavedPage | None = None
        self.saved = True
        """Whether all that was typed was stored before the vault was closed last."""
        self._rescued: Rescued | None = None
        self._proving = Background(self)
        self._retrying, self._looking = QTimer(self), QTimer(self)
        self._retrying.setInterval(_RETRY_MS)
        self._retrying.timeout.connect(self._retry)
        self._looking.setInterval(_LOOK_MS)
        self._looking.timeout.connect(self._look)

    @property
    def busy(self) -> bool:
        """Whether the window is covered because of a lock that is not over."""
        return self._desk is not None

    def begin(self, desk: Desk) -> None:
        """Lock, unless that is under way."""
        if self._desk is not None:
            return
        self._desk, self._rescued = desk, None
        self._cover(LockingPage(saved=False))  # before anything is stored: a disk may keep that waiting
        if desk.flush():
            self._close(unsaved=False)
        else:
            self._stay()

    def abandon(self) -> None:
        """The window closes: there is nothing to wait for any more."""
        self._retrying.stop()
        self._looking.stop()
        self._desk, self._page = None, None

    # covering

    def _cover(self, page: LockingPage | NotSavedPage) -> None:
        """Cover now, on the screen and not only in the next turn of the event loop; what follows may take a while."""
        at_work = QApplication.focusWindow() is not None
        self._shell.cover(page)
        put_away()
        if at_work:
            self._shell.activateWindow()  # a question had the keyboard
        self._clipboard.clear()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        self._shell.repaint()

    # what could not be stored

    def _stay(self) -> None:
        """Nothing typed is lost and nothing is shown, until it can be stored or the therapist decides."""
        if self._desk is None:
            return
        page = NotSavedPage(self._desk.problem)
        page.copy_wanted.connect(self._rescue)
        page.again.connect(self._again)
        page.unlock_wanted.connect(self._prove)
        page.given_up.connect(self._give_up)
        self._page = page
        self._cover(page)
        self._retrying.start()

    def _retry(self) -> None:
        if self._page is not None and not self._page.typing:
            self._again()

    def _again(self) -> None:
        if self._desk is None or self._page is None:
            return
        if self._desk.flush():
            self._close(unsaved=False)
        else:
            self._page.set_why(self._desk.problem)

    def _rescue(self) -> None:
        """A copy of the vault, with what was typed last, goes where there is room."""
        folder = self._ask.folder(tr("Where the copy of the vault goes"), None)
        if folder is None or self._desk is None or self._page is None:
            return
        try:
            made = self._desk.rescue(folder)
        except VaultError as error:
            self._page.say_wrong(str(error))
            return
        title, text = tr("A copy is saved"), tr("Everything is in the copy “{folder}”, encrypted.")
        if made.left_out:  # by name only to somebody who has opened it
            title = tr("A copy of what can be read is saved")
            text = tr(
                "What can still be read of the vault, and what you typed last, is in the copy “{folder}”, encrypted. "
                "Not everything could be read: what is missing is named when you open the copy."
            )
        opens = tr(
            "It opens with your passphrase. You can close now; after that, open that folder as your vault, or bring it "
            "in."
        )
        self._rescued = made
        self._ask.tell(title, f"{text.format(folder=literal(str(made.folder)))} {opens}")

    def _give_up(self) -> None:
        text = tr("What you typed last is lost then. Everything before it is saved.")
        if self._rescued is not None:
            text = tr("The copy that you saved elsewhere holds everything up to then.")
            if self._rescued.left_out:
                text = tr("The copy that you saved elsewhere holds what could be read, up to then.")
        elif self._desk is not None and self._desk.vault.adrift:
            text = tr("The vault is not in its place any more. What is in no backup and no copy is lost then.")
        title, yes, no = tr("Close without saving?"), tr("Close without saving"), tr("Go back")
        if self._ask.question(title, text, yes, no, danger=True) and self._page is not None:
            self._close(unsaved=True)

    def _prove(self, passphrase: str) -> None:
        """Only who knows the passphrase may see the page again."""
        desk, page = self._desk, self._page
        if desk is None or page is None:
            return
        page.show_busy(True)

        def refused(error: Exception) -> None:
            if self._page is not page:
                return
            page.show_busy(False)
            if not isinstance(error, VaultError):
                page.show_error(tr("Something went wrong. Please try again."))
                raise error
            page.show_error(str(error))

        vault = desk.vault
        self._proving.run(lambda: vault.prove_passphrase(passphrase), lambda _none: self._resume(page), refused)

    def _resume(self, page: NotSavedPage) -> None:
        if self._page is not page:
            return
        page.forget()
        self.abandon()
        self._shell.uncover()
        self.resumed.emit()

    # closing

    def _close(self, *, unsaved: bool) -> None:
        desk = self._desk
        if desk is None:
            return
        self._page, self.saved = None, not unsaved
        self._retrying.stop()
        page = LockingPage(saved=not unsaved)
        self._cover(page)
        try:
            desk.close(unsaved=unsaved)
        except Exception as error:  # noqa: BLE001  # the window is covered: only an end of this lock leads on
            remember(error)
            with contextlib.suppress(Exception):
                desk.vault.close()
        self._ending = desk.ending
        if not self._ending.over:
            page.tell_backup()
        self._until = time.monotonic() + PATIENCE_SECONDS
        self._looking.start()
        self._look()

    def _look(self) -> None:
        if self._desk is not None and (self._ending.over or time.monotonic() >= self._until):
            self.abandon()
            self.finished.emit(self._ending)
