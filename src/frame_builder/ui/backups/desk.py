# SPDX-License-Identifier: MIT
"""Backups while a vault is open: made by themselves off the interface's thread, and the page that shows them."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from ...services import backups as service
from ...services.backups import Backups, Kept, Made, Status
from ...services.mishaps import remember
from ...services.office import Office
from ...services.rescuing import Rescued, rescue
from ...vault import backup
from ...vault.engine import DATABASE
from ...vault.errors import BackupNotMade, VaultError
from ...vault.files import real
from ..background import Background
from ..dialogs import Ask
from ..shell import Shell
from .bringing_back import BringBack, Wanted
from .copies import tell
from .page import BackupsPage
from .words import copied, last_change, last_good, moment_of, second_worry, tr, worry

EVERY_MINUTES: Final = 30
"""So often a backup is made while work goes on, if anything was written."""
LOOK_MINUTES: Final = 5
SMALL: Final = 4 * 1024 * 1024
"""A vault of so many bytes is backed up at once when it closes, in tens of milliseconds; a larger one on a thread."""


@dataclass
class Ending:
    """What goes on after a vault was closed: a thread to wait for, and what there is to tell already."""

    thread: threading.Thread | None = None
    said: str = ""

    @property
    def over(self) -> bool:
        """Whether there is nothing to wait for any more."""
        return self.thread is None or not self.thread.is_alive()

    def wait(self, seconds: float | None = None) -> None:
        """Wait until the backup is made and the vault is closed."""
        if self.thread is not None:
            self.thread.join(seconds)


class BackupDesk(QObject):
    """Makes backups of one open vault, and carries out what the page asks for.

    `told` carries how things stand, in a line, and whether that is a worry. `prepared` carries a proved copy and its
    passphrase, which are to take the place of the vault once it is closed.
    """

    told = Signal(str, bool)
    prepared = Signal(str, str)
    closed = Signal()

    def __init__(self, shell: Shell, office: Office, ask: Ask, parent: QObject) -> None:
        super().__init__(parent)
        self._shell, self._office, self._ask = shell, office, ask
        self.backups = Backups(office.vault)
        self._looking, self._making = Background(self), Background(self)
        self.line = ("", False)
        self._tried: float | None = None
        self._reminded = False
        self._page: BackupsPage | None = None
        self._closed = False
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MINUTES * 60_000)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    # by itself

    def look(self) -> None:
        """See how things stand, off this thread: the second folder may be slow. Makes a backup where one is due."""
        if self._closed:
            return

        def work() -> tuple[Status, tuple[Kept, ...], tuple[Path, ...]]:
            return self.backups.status(), self.backups.listing(), self.backups.set_aside

        self._looking.run(work, self._looked, _ignore)

    def _looked(self, found: tuple[Status, tuple[Kept, ...], tuple[Path, ...]]) -> None:
        status = found[0]
        if self._closed:
            return
        if self._page is not None:
            self._page.show_status(*found)
        today = self._office.today()
        self.line = last_good(status, today), bool(status.worry)
        self.told.emit(*self.line)
        if status.due and self._waited() and not self.backups.busy:
            self.make(asked=False)
        elif self._tried is not None and not self.backups.busy:
            self._remind(status)

    def _waited(self) -> bool:
        return self._tried is None or time.monotonic() - self._tried >= EVERY_MINUTES * 60

    def _remind(self, status: Status) -> None:
        """Once for each opening, where making one by itself did not help."""
        text = worry(status, self._office.today()) or second_worry(status)
        if text and not self._reminded and self._page is None and self._shell.banner.free:
            self._reminded = True
            self._shell.banner.show_message(text, "advice", tr("Backups"))

    def soon(self) -> None:
        """So much came in that it does not wait for half an hour: the last good backup should hold it."""
        self._tried = None
        self.look()

    def make(self, *, asked: bool = True) -> None:
        """Make a backup, off this thread."""
        self._tried = time.monotonic()
        if asked and self._page is not None:
            self._page.set_busy(tr("Making a backup …"))
        self._making.run(self.backups.make, self._made, partial(self._failed, asked))

    def _made(self, made: Made) -> None:
        if self._closed:
            return
        self._reminded = self._reminded and made.second is not None  # of what goes on failing, once
        said = str(made.second) if made.second else tr("The backup is made and was read whole.")
        self._end(said)
        self.look()

    def _failed(self, asked: bool, error: Exception) -> None:
        if self._closed:
            return
        if not isinstance(error, VaultError):
            self._end("")
            raise error
        self._end(str(error))
        if not asked and isinstance(error, BackupNotMade) and self._shell.banner.free:
            self._shell.banner.show_message(str(error), "advice", tr("Backups"))
        self.look()

    def _end(self, said: str) -> None:
        if self._page is not None:
            self._page.set_busy("")
            self._page.say(said)

    # the page

    def page(self) -> BackupsPage:
        """The page of backups, which looks by itself."""
        vault = self._office.vault
        page = BackupsPage(self._office.today(), read_only=vault.read_only, unsound=vault.unsound)
        page.make_requested.connect(self.make)
        page.copy_requested.connect(self._save_copy)
        page.second_requested.connect(self._choose_second)
        page.second_dropped.connect(lambda: self._set_second(None))
        page.check_requested.connect(self._check)
        page.restore_requested.connect(self._bring_back)
        page.elsewhere_requested.connect(lambda: self._bring_back(None))
        page.closed.connect(self.closed)
        page.destroyed.connect(partial(self._page_gone, page))
        self._page = page
        self.look()
        return page

    def _page_gone(self, page: BackupsPage, *_: object) -> None:
        if self._page is page:
            self._page = None

    def _save_copy(self) -> None:
        """A copy of all that can be read, where no backup can be made; everything typed is stored on this page."""
        folder = self._ask.folder(tr("Where the copy of the vault goes"))
        if folder is None:
            return
        self._busy(tr("Saving a copy …"))
        self._making.run(lambda: rescue(self._office, folder, _ignore), self._copied, partial(self._failed, True))

    def _copied(self, made: Rescued) -> None:
        if self._closed:
            return
        self._end(copied(made))
        if made.left_out:
            tell(self._ask, made)

    def _choose_second(self) -> None:
        folder = self._ask.folder(tr("Where copies of the backups go"), self.backups.second)
        if folder is None:
            return
        if self._office.vault.folder in (real(folder), *real(folder).parents):
            self._ask.tell(
                tr("Choose another folder"), tr("This folder lies inside the vault and would be lost with it.")
            )
            return
        self._set_second(folder)

    def _set_second(self, folder: Path | None) -> None:
        try:
            self.backups.set_second(folder)
        except VaultError as error:
            self._ask.tell(tr("That did not work"), str(error))
            return
        if folder is None:
            self._end(tr("The copies that lie there stay as they are."))
            self.look()
        else:
            self.make()

    def _check(self, kept: Kept) -> None:
        self._busy(tr("Reading the backup …"))
        good = tr("The backup of {moment} is good: all of it was read.").format(moment=self._when(kept))

        def work() -> datetime | None:
            self.backups.check(kept)
            return self.backups.last_change(kept)

        def read(changed: datetime | None) -> None:
            self._end(" ".join(filter(None, (good, last_change(changed, self._office.today())))))

        self._making.run(work, read, partial(self._failed, True))

    def _when(self, kept: Kept) -> str:
        """When a backup was made, as the page says it."""
        return self._page.moment_of(kept) if self._page else moment_of(kept, (), self._office.today())

    def _busy(self, text: str) -> None:
        if self._page is not None:
            self._page.set_busy(text)

    # bringing back

    def _bring_back(self, kept: Kept | None) -> None:
        moment = "" if kept is None else self._when(kept)
        self._prepare(BringBack(self._ask, self._office.today()).choose(kept, self.backups.folder, moment=moment))

    def _prepare(self, wanted: Wanted | None) -> None:
        if wanted is None:
            return
        self._busy(tr("Reading the backup …"))
        folder = self._office.vault.folder

        def work() -> tuple[str, str]:
            return str(service.prepare(wanted.kept.path, folder, wanted.secret)), wanted.secret

        self._making.run(work, self._ready, partial(self._not_ready, wanted))

    def _ready(self, found: tuple[str, str]) -> None:
        if self._closed:  # locked meanwhile: what was asked for is asked again
            service.discard(Path(found[0]))
            return
        self._end("")
        self.prepared.emit(*found)

    def _not_ready(self, wanted: Wanted, error: Exception) -> None:
        if self._closed:
            return
        self._end("")
        if not isinstance(error, VaultError):
            raise error
        self._prepare(BringBack(self._ask, self._office.today()).again(wanted, error))

    # leaving

    def close(self) -> Ending:
        """Back up what was written, and close the vault: a small one at once, a large one on a thread.

        Never raises: a backup that cannot be made, for whatever reason, must not keep a vault open.
        """
        self._timer.stop()
        self._closed = True
        vault = self._office.vault
        if not self._due():
            vault.close()
            return self._on_thread(_nothing) if self._making.running else Ending()
        if self.backups.busy or _size(vault.folder) > SMALL:
            return self._on_thread(partial(_back_up_and_close, self.backups, vault.close))
        try:
            _, elsewhere = self.backups.begin()
        except Exception as error:  # noqa: BLE001  # locking goes on whatever is wrong with backups
            if not isinstance(error, VaultError):
                remember(error)
            return Ending(said=str(backup.not_made(error, self.backups.folder)))
        finally:
            vault.close()
        return self._on_thread(elsewhere)

    def _due(self) -> bool:
        try:
            return self.backups.due()
        except VaultError:
            return False
        except Exception as error:  # noqa: BLE001  # as in `close`; the next opening finds that there is none
            remember(error)
            return False

    def _on_thread(self, work: Callable[[], BackupNotMade | None]) -> Ending:
        """*work* gives what there is to tell when it is over."""
        earlier = self._making

        ending = Ending()

        def body() -> None:
            try:
                failed = work()
                ending.said = str(failed) if failed else ""
            finally:
                earlier.wait()  # perhaps a copy to a slow stick

        ending.thread = threading.Thread(target=body, daemon=True)
        ending.thread.start()
        return ending


def _back_up_and_close(backups: Backups, close: Callable[[], None]) -> BackupNotMade | None:
    try:
        _, elsewhere = backups.begin()
    except Exception as error:  # noqa: BLE001  # as in `close`
        return backup.not_made(error, backups.folder)
    finally:
        close()
    return elsewhere()


def _nothing() -> None:
    """There is only something to wait for."""


def _size(folder: Path) -> int:
    try:
        return (folder / DATABASE).stat().st_size
    except OSError:
        return 0


def _ignore(_error: object) -> None:
    """The vault was closed meanwhile, or cannot be read, which other parts of the program say."""
