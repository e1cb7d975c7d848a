# SPDX-License-Identifier: MIT
"""Start the app: a window at once, the heavy parts after the first paint, then the vault."""

from __future__ import annotations

import gc
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QSettings, QStandardPaths, QTimer
from PySide6.QtWidgets import QApplication

from .services.resources import resource_root
from .ui.background import Background
from .ui.mishaps import Mishaps
from .ui.place_notes import PlaceNotes
from .ui.remembered import InView, Remembered
from .ui.shell import PRODUCT, Shell
from .ui.theme import Theme, load_fonts
from .ui.unlock import UnlockPage

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Callable
    from datetime import date

    from .services.library import Library
    from .ui.backup_desk import Ending
    from .ui.desk import Desk
    from .ui.dialogs import Ask
    from .ui.way_back import WayBack
    from .vault.keys import Strength
    from .vault.store import Vault

LAST_BACKUP_SECONDS: Final = 120
"""How long the program waits at its end for a copy on a slow disk; what is not finished does not count."""
IDLE_MINUTES: Final = 10
"""Minutes without a key or a mouse movement after which the vault locks itself."""


def data_folder() -> Path:
    """Where this program keeps its data on this computer: the folder `doctor` names, but asked of Qt, which is here."""
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericDataLocation), "frame-builder")


def config_file() -> Path:
    """Where the look of the window is remembered; it never holds anything of a client."""
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericConfigLocation)
    return Path(folder, "frame-builder", "window.ini")


def today() -> date:
    """This day, in local time."""
    from .services import clock

    return clock.today()


def suggest_passphrase() -> str:
    """Words drawn by chance."""
    from .services.passphrases import offer

    return offer()


class _NeedsSheetError(Exception):
    """A backup was brought back by the code of its sheet: with it, a new passphrase is chosen next."""


class App(QObject):
    """The composition root: it knows the window, the vault's folder and what comes after the vault is open.

    `strength` is how hard the passphrase of a new vault is to try; without it, the vault's own usual one.
    """

    def __init__(
        self,
        application: QApplication,
        folder: Path,
        settings: QSettings,
        ask: Ask | None = None,
        strength: Strength | None = None,
    ) -> None:
        super().__init__(application)
        self._application = application
        self._folder = folder
        self._settings = settings
        self._given_ask = ask
        self._strength = strength
        self._library: Library | None = None
        self._ending: Ending | None = None
        self._said = ""
        self._desk: Desk | None = None
        self._way_back: WayBack | None = None
        self._background = Background(self)
        self._painted = False
        self._notes = PlaceNotes(self)
        self._remembered = Remembered(settings)
        self.theme = Theme(application, self._remembered.appearance, self._remembered.scale)
        self.shell = Shell(self.theme)
        self.shell.lock_requested.connect(self.lock)
        self.shell.banner.acted.connect(self._go_to_backups)
        self.shell.installEventFilter(self)
        self.theme.changed.connect(self._remember_look)
        self._remembered.place(self.shell)
        self._in_view = InView(self.shell)
        self._idle = QTimer(self)
        self._idle.setInterval(IDLE_MINUTES * 60_000)
        self._idle.timeout.connect(self.lock)
        self.show_unlock()

    # the vault

    def show_unlock(self, sentence: str = "") -> None:
        """Ask for the passphrase, or offer to create a vault where there is none."""
        place = self._folder.resolve()
        if place.with_name(f".{place.name}.restored").is_dir():
            from .services.backups import finish

            finish(self._folder)  # the program died while a backup was brought back
        exists = any((self._folder / name).is_file() for name in ("vault.db", "keys.json", "keys.backup.json"))
        other = self.tr("Use the recovery sheet") if exists else self.tr("Bring back a backup …")
        page = UnlockPage(
            self._folder,
            exists=exists,
            choose_folder=self._choose_folder,
            other=other,
            suggest=suggest_passphrase,
            missing=not exists and self._remembered.vault(Path()) == self._folder,
        )
        page.again_requested.connect(self.show_unlock)
        page.folder_chosen.connect(self._notes.look)
        self._notes.told.connect(page.show_notes)
        page.other_requested.connect(self._recover if exists else self.bring_back)
        page.create_requested.connect(self._create)
        page.unlock_requested.connect(self._open)
        self.shell.bar.set_place(())
        self.shell.bar.set_state("")
        self.shell.bar.set_locked(True)
        self.shell.show_page(page)
        if self._painted:
            self._notes.look(str(self._folder))
        if sentence:
            page.show_error(sentence)

    def _recover(self) -> None:
        """The way back in for whoever has lost the passphrase and has the recovery sheet."""
        from .ui.way_back import WayBack as Way

        def load() -> Library:
            self._wait_for_backup()
            return self._load()

        self._way_back = Way(
            self.shell, self._background, self._folder, load, self._strength, self._opened, self.show_unlock
        )
        self._way_back.show()

    def _choose_folder(self, start: str) -> str:
        chosen = self._ask().folder(self.tr("Where to keep the vault"), Path(start).parent)
        return str(chosen / "frame-builder-vault") if chosen else ""

    def _ask(self) -> Ask:
        if self._given_ask is None:
            from .ui.dialogs import QtAsk

            self._given_ask = QtAsk(self.shell)
        return self._given_ask

    def _create(self, folder: str, passphrase: str) -> None:
        self._folder = Path(folder)

        def work() -> tuple[Library, Vault]:
            from .vault.keys import DEFAULT_STRENGTH
            from .vault.store import Vault as Store

            library = self._load()
            return library, Store.create(Path(folder), passphrase, self._strength or DEFAULT_STRENGTH)

        self._run(work)

    def _open(self, passphrase: str) -> None:
        def work() -> tuple[Library, Vault]:
            from .vault.store import Vault as Store

            library = self._load()
            self._wait_for_backup()
            return library, Store.open(self._folder, passphrase)

        self._run(work)

    def _load(self) -> Library:
        """Read the shipped data, once, and let no other program look into this one. Runs off the interface's thread."""
        if self._library is None:
            from .vault.hardening import harden_process

            harden_process()
            from .services.library import Library as Shipped

            self._library = Shipped.load(thorough=True)
        return self._library

    def _run(self, work: Callable[[], tuple[Library, Vault]]) -> None:
        page = self.shell.page()
        if isinstance(page, UnlockPage):
            page.show_busy(True)
        self._background.run(work, self._opened, self._refused)

    def _opened(self, result: tuple[Library, Vault]) -> None:
        from .services.office import Office
        from .ui.desk import Desk as OpenDesk

        library, vault = result
        if not self.shell.isVisible():
            vault.close()  # the window was closed while the key was worked out
            return
        page = self.shell.page()
        if isinstance(page, UnlockPage):
            page.forget()
            page.show_busy(False)
        self._settings.setValue("vault", str(vault.folder))
        self._desk = OpenDesk(self.shell, Office(vault, library, today), self._ask())
        self._desk.restoring.connect(self._exchange)
        self._idle.start()
        if library.withheld:
            from .ui.withheld import withheld_sentence

            self.shell.banner.show_message(withheld_sentence(library), "finding")
        elif self._said:
            self.shell.banner.show_message(self._said, "plain")
            self._said = ""

    def _refused(self, error: Exception) -> None:
        from .domain.catalogue import CatalogueError
        from .vault.errors import BadKeyFile, VaultDamaged, VaultError

        if isinstance(error, _NeedsSheetError):
            self.show_unlock()
            self._recover()
            self.shell.banner.show_message(self._said, "plain")
            return
        page = self.shell.page()
        if isinstance(page, UnlockPage):
            page.show_busy(False)
            known = isinstance(error, VaultError | CatalogueError | FileNotFoundError)
            text = (
                str(error) if known else self.tr("Something went wrong while opening the vault. Nothing was changed.")
            )
            page.show_error(text)
            if isinstance(error, VaultDamaged | BadKeyFile):
                offer = self.tr("A backup can be brought back; this vault is then set aside as it is.")
                self.shell.banner.show_message(offer, "advice", self.tr("Bring back a backup …"))
        if not isinstance(error, VaultError | CatalogueError | FileNotFoundError):
            raise error

    # backups

    def _go_to_backups(self) -> None:
        """What the banner offers: the page of backups, or the way to bring one back where nothing is open."""
        if self._desk is not None:
            self._desk.show_backups()
        else:
            self.bring_back()

    def bring_back(self) -> None:
        """Bring back a backup where no vault is open: on a new computer, or because the one here is damaged."""
        from .ui.bringing_back import BringBack

        chosen = BringBack(self._ask(), today()).choose(None, self._folder, replaces=self._folder.exists())
        if chosen is not None:
            self._run(lambda: self._restored(chosen[0].path, None, chosen[1]))

    def _exchange(self, stage: str, passphrase: str) -> None:
        """Close the vault, and open in its place the copy of a backup that was proved."""
        if self._leave_desk():
            self.show_unlock()
            self._run(lambda: self._restored(None, Path(stage), passphrase))
            return
        from .services.backups import discard

        discard(Path(stage))
        self._ask().tell(self.tr("It was not brought back"), self.tr("The last changes could not be saved."))

    def _restored(self, source: Path | None, stage: Path | None, passphrase: str) -> tuple[Library, Vault]:
        """Open what was in a backup, or in its proved copy. Runs off the interface's thread."""
        from .services import backups
        from .vault.errors import WrongPassphrase
        from .vault.store import Vault as Store

        library = self._load()
        self._wait_for_backup()
        if stage is None:
            stage = backups.prepare(source or self._folder, self._folder, passphrase)
        try:
            aside = backups.swap(stage, self._folder)
        finally:
            backups.discard(stage)
        self._said = self.tr("The backup is back and was read whole.")
        if aside is not None:
            told = self.tr("The vault as it was before lies in “{folder}”.").format(folder=aside)
            self._said = f"{self._said} {told}"
        try:
            return library, Store.open(self._folder, passphrase)
        except WrongPassphrase:
            raise _NeedsSheetError from None

    def _wait_for_backup(self) -> None:
        if self._ending is not None:
            self._ending.wait()

    # locking and leaving

    def lock(self) -> None:
        """Store everything, make a backup, close the vault, and ask for the passphrase again."""
        if self._leave_desk():
            self.show_unlock()
            if self._ending is not None and self._ending.said:
                self.shell.banner.show_message(self._ending.said, "advice")

    def _leave_desk(self) -> bool:
        """Close the vault, unless something could not be stored."""
        if self._desk is None or not self._desk.close():
            return False
        self._ending = self._desk.ending
        self._desk.deleteLater()
        self._desk = None
        self._idle.stop()
        self.shell.banner.clear()
        return True

    def wait_for_backup(self) -> None:
        """Let a backup that is still being made come to its end, but not a stick that hangs."""
        if self._ending is not None:
            self._ending.wait(LAST_BACKUP_SECONDS)

    def store(self) -> bool | None:
        """Store what is not stored yet; whether all is, or None where no vault is open."""
        return None if self._desk is None else self._desk.flush()

    def _may_close(self) -> bool:
        """Store what is not stored yet; where that fails the window stays, unless the therapist lets the edits go."""
        self._settings.setValue("geometry", self.shell.saveGeometry())
        if self._way_back is not None:
            self._way_back.close()
        if self._desk is not None:
            if not self._desk.close():
                text = self.tr("The last changes could not be saved. If you close now, they are lost.")
                yes, no = self.tr("Close without saving"), self.tr("Go back")
                if not self._ask().question(self.tr("Not everything is saved"), text, yes, no, danger=True):
                    return False
                self._desk.close(unsaved=True)
            self._ending = self._desk.ending
            self._desk = None
            self._idle.stop()
        return True

    def _remember_look(self) -> None:
        self._settings.setValue("scale", self.theme.scale)
        self._settings.setValue("appearance", self.theme.appearance.value)

    def watch_idle(self) -> None:
        """Notice keys and mouse; on the native window, since a filter on the whole application slows every event."""
        handle = self.shell.windowHandle()
        if handle is not None:
            handle.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Any key or mouse movement puts off the idle lock; the window closes only when all is stored.

        Once there is something to see, the rest is loaded.
        """
        if watched is self.shell:
            if not self._painted and event.type() == QEvent.Type.Paint:
                self._painted = True
                QTimer.singleShot(0, self, self._after_first_paint)
            if event.type() == QEvent.Type.Close and not self._may_close():
                event.ignore()
                return True
            return False
        if self._idle.isActive() and event.type() in (
            QEvent.Type.KeyPress,
            QEvent.Type.MouseMove,
            QEvent.Type.MouseButtonPress,
            QEvent.Type.Wheel,
        ):
            self._idle.start()
        return super().eventFilter(watched, event)

    def _after_first_paint(self) -> None:
        from PySide6.QtGui import QIcon

        gc.enable()  # put off by `__main__`
        self._application.setWindowIcon(QIcon(str(resource_root() / "icons" / "frame-builder.svg")))
        self.warm_up()

    def warm_up(self) -> None:
        """Load what will be needed while the passphrase is typed."""

        def work() -> str:
            import frame_builder.services.office
            import frame_builder.ui.desk
            import frame_builder.vault.store  # noqa: F401  # imported for later
            from frame_builder.typeset.faces import flaw

            self._load().wording().warm_up()
            return flaw(resource_root() / "fonts")

        self._background.run(work, self._warmed, lambda _error: None)
        self._notes.look(str(self._folder))

    def _warmed(self, flaw: str) -> None:
        """A font that is missing or damaged is told at once, not when something is to be printed."""
        if flaw:
            what = self.tr("You can work, but nothing can be printed until you install Frame Builder again.")
            self.shell.banner.show_message(f"{flaw} {what}", "finding")


def main(arguments: list[str] | None = None) -> int:
    """Run the app and return its exit code."""
    words = sys.argv[1:] if arguments is None else arguments
    options, rest = _parsed(words) if words else (None, [])
    if options and options.selftest:
        from .selftest import selftest

        return selftest()
    from .vault.hardening import harden_process

    harden_process()  # before anything can be typed
    application = QApplication([sys.argv[0], "-style", "fusion", *rest])
    application.setApplicationName(PRODUCT)
    application.setDesktopFileName("frame-builder")
    load_fonts(resource_root() / "fonts")
    settings = QSettings(str(config_file()), QSettings.Format.IniFormat)
    given = options.vault if options else None
    folder = given or Remembered(settings).vault(data_folder() / "vault")
    app = App(application, folder, settings)
    Mishaps(app.store, lambda text: app.shell.banner.show_message(text, "finding"), application).install()
    app.shell.show()
    app.watch_idle()
    code = application.exec()
    app.wait_for_backup()
    return code


def _parsed(words: list[str]) -> tuple[Namespace, list[str]]:
    """What was asked for, and the words left for Qt. Most starts have none and need not load what reads them."""
    from argparse import ArgumentParser

    parser = ArgumentParser(prog="frame-builder", description="Agree the frame of therapy.")
    parser.add_argument("--vault", type=Path, help="the folder of the vault, instead of the usual one")
    parser.add_argument("--selftest", action="store_true", help="check that everything shipped works, and leave")
    return parser.parse_known_args(words)


if __name__ == "__main__":
    raise SystemExit(main())
