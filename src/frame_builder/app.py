# SPDX-License-Identifier: MIT
"""Start the app: a window at once, the heavy parts after the first paint, then the vault."""

from __future__ import annotations

import contextlib
import gc
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QSettings, QStandardPaths, Qt, QTimer
from PySide6.QtWidgets import QApplication

from .services.resources import resource_root
from .ui.background import Background
from .ui.entrance.entrance import Entrance, today
from .ui.entrance.place_notes import PlaceNotes
from .ui.locking.clipboard import OwnClipboard
from .ui.locking.triggers import Triggers
from .ui.mishaps import Mishaps
from .ui.remembered import InView, Remembered, opened
from .ui.shell import PRODUCT, Shell
from .ui.theme import Theme, load_fonts

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Callable

    from .services.library import Library
    from .services.restart import Handover
    from .ui.backups.desk import Ending
    from .ui.desk import Desk
    from .ui.dialogs import Ask
    from .ui.locking.idle import Clocks
    from .ui.locking.locking import Locking
    from .ui.locking.older import Memory
    from .ui.notices import FindingLook
    from .vault.keys import Strength
    from .vault.store import Vault

    Reexecute = Callable[[Handover], bool]

LAST_BACKUP_SECONDS: Final = 120
"""How long the program waits at its end for a copy on a slow disk; what is not finished does not count."""


def data_folder() -> Path:
    """Where this program keeps its data on this computer: the folder `doctor` names, but asked of Qt, which is here."""
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericDataLocation), "frame-builder")


def config_file() -> Path:
    """Where the look of the window is remembered; it never holds anything of a client."""
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericConfigLocation)
    return Path(folder, "frame-builder", "window.ini")


class App(QObject):
    """The composition root: it knows the window, the vault's folder and what comes after the vault is open.

    `strength` is how hard the passphrase of a new vault is to try; without it, the vault's own usual one. `reexecute`
    puts a new image of the program in the place of this one once a vault is locked; it returns True where another
    process does that and this one leaves, and False where it cannot be done. Without it, or where it cannot be done,
    this very program asks for the passphrase again, with whatever its memory still holds.
    """

    def __init__(
        self,
        application: QApplication,
        folder: Path,
        settings: QSettings,
        ask: Ask | None = None,
        strength: Strength | None = None,
        *,
        reexecute: Reexecute | None = None,
        clocks: Clocks | None = None,
    ) -> None:
        super().__init__(application)
        self._application = application
        self._settings = settings
        self._given_ask = ask
        self._reexecute = reexecute
        self._library: Library | None = None
        self._ending: Ending | None = None
        self._desk: Desk | None = None
        self._locking: Locking | None = None
        self._memory: Memory | None = None
        self._locked_meanwhile = False
        self._painted = False
        self.listens = False
        """Whether to notice, once the window is painted, signals and what the desktop announces."""
        self._background = Background(self)
        self._notes = PlaceNotes(self)
        self._remembered = Remembered(settings)
        self.theme = Theme(application, self._remembered.appearance, self._remembered.scale)
        self.theme.changed.connect(lambda: self._remembered.keep_look(self.theme.scale, self.theme.appearance))
        self.shell = Shell(self.theme)
        self._remembered.place(self.shell)
        self._in_view = InView(self.shell)
        self.shell.lock_requested.connect(self.lock)
        self.shell.banner.acted.connect(self._go_to_backups)
        self.shell.installEventFilter(self)
        self.clipboard = OwnClipboard(self)
        self.triggers = Triggers(self, self._remembered.minutes, clocks)
        self.triggers.lock_now.connect(self.lock)
        self.triggers.end_now.connect(self.end)
        self.triggers.idle.chosen.connect(self._remembered.keep_minutes)
        self.entrance = Entrance(
            self.shell,
            self._background,
            folder,
            self._load_and_wait,
            self._ask,
            self._opened,
            strength,
            self._remembered,
            self._notes,
        )
        self.entrance.show()

    def _ask(self) -> Ask:
        if self._given_ask is None:
            from .ui.dialogs import QtAsk

            self._given_ask = QtAsk(self.shell, self.shell.curtain)
        return self._given_ask

    # the vault

    def _load(self) -> Library:
        """Read the shipped data, once. Runs off the interface's thread."""
        if self._library is None:
            from .services.library import Library as Shipped

            self._library = Shipped.load(thorough=True)
        return self._library

    def _load_and_wait(self) -> Library:
        """As `_load`, once a vault that is still being closed is closed."""
        library = self._load()
        if self._ending is not None:
            self._ending.wait()
        return library

    def _opened(self, result: tuple[Library, Vault]) -> None:
        library, vault = result
        if not self.shell.isVisible() or self._locked_meanwhile:
            vault.close()  # the window was closed, or all was to be locked, while the key was worked out
            self._locked_meanwhile = False
            if self.shell.isVisible():
                self.entrance.show()
            return
        try:
            self._go_in(library, vault)
        except Exception as error:  # noqa: BLE001  # an open vault must never lie behind a page that asks for its key
            self._back_out(vault, error)

    def _go_in(self, library: Library, vault: Vault) -> None:
        """From the passphrase to all frames, with what is to be said there."""
        from .services.office import Office
        from .services.seen import NAME
        from .ui.desk import Desk as OpenDesk
        from .ui.locking.older import Memory as VaultMemory
        from .vault.store import MADE_ANEW
        from .vault.trials import SENTENCES

        self._settings.setValue("vault", str(vault.folder))
        self._memory = VaultMemory(Path(self._settings.fileName()).with_name(NAME), self)
        warning = self._memory.opened(vault, restored=self.entrance.restored)
        office = Office(vault, library, today, self._memory.kept_here(vault))
        self._desk = OpenDesk(self.shell, office, self._ask(), self.triggers.idle)
        self._desk.restoring.connect(self._exchange)
        self._desk.closing.connect(self._memory.closing)
        self.triggers.opened()
        self._desk.enter()
        said, self.entrance.said, self.entrance.restored = self.entrance.said, "", False
        limits, anew = self._desk.limits, MADE_ANEW if vault.made_anew else ""
        notes = [limits, anew, said, warning, *(SENTENCES[note] for note in vault.key_notes)]
        if library.withheld:
            from .ui.withheld import withheld_sentence

            notes.insert(0, withheld_sentence(library))
        text = "\n\n".join(filter(None, notes))
        if text:
            grave = warning or library.withheld or vault.key_notes or vault.unsound
            tone: FindingLook = "finding" if grave else "advice" if limits or anew else "plain"
            self.shell.banner.show_message(text, tone, self.tr("Backups") if warning or vault.unsound else "")

    def _back_out(self, vault: Vault, error: Exception) -> None:
        """The vault is open and cannot be shown: close it, and say so where the passphrase is asked for again."""
        from .services.mishaps import remember
        from .ui.backups.desk import Ending as Closing
        from .vault.errors import NotRead, VaultDamaged

        remember(error)
        with contextlib.suppress(Exception):
            if self._desk is not None and isinstance(error, VaultDamaged | NotRead):
                self._desk.offer_copy()
        with contextlib.suppress(Exception):
            if self._desk is not None:
                self._desk.close(unsaved=True)
        if self._memory is not None:
            self._memory.closing()
        vault.close()
        self.entrance.said, self.entrance.restored = "", False
        said = self.tr(
            "The passphrase fits, but something in this vault could not be shown, so it was closed again. "
            "What you wrote is still in it. If this happens again, bring back a backup."
        )
        self._begin_anew(Closing(self._desk.ending.thread if self._desk is not None else None, said))

    def _go_to_backups(self) -> None:
        """What the banner offers: the page of backups, or the way to bring one back where nothing is open."""
        if self._desk is not None:
            self._desk.show_backups()
        else:
            self.entrance.bring_back()

    def _exchange(self, stage: str, passphrase: str) -> None:
        """Close the vault, and open in its place the copy of a backup that was proved."""
        if self._desk is not None and self._desk.close():
            self._left(self._desk.ending)
            self.entrance.exchange(Path(stage), passphrase)
            return
        from .services.backups import discard

        discard(Path(stage))
        self._ask().tell(self.tr("It was not brought back"), self.tr("The last changes could not be saved."))

    def _left(self, ending: Ending) -> None:
        """The vault is closed, or being closed on a thread."""
        self._ending = ending
        if self._desk is not None:
            self._desk.deleteLater()
            self._desk = None
        self.triggers.locked()
        self.shell.banner.clear()

    # locking

    def lock(self) -> None:
        """Store everything, cover the window, make a backup, close the vault, and begin anew at the passphrase."""
        if self._desk is None:
            self._locked_meanwhile = self._background.running
            self.entrance.close()
            return
        if self._locking is None:
            from .ui.locking.locking import Locking as Lock

            self._locking = Lock(self.shell, self._ask(), self.clipboard, self)
            self._locking.finished.connect(self._begin_anew)
            self._locking.resumed.connect(self.triggers.opened)
        self.triggers.idle.stop()
        self._locking.begin(self._desk)

    def _begin_anew(self, ending: Ending) -> None:
        """Only a new image of the program has nothing left in its memory."""
        said = " ".join(filter(None, (self._why_locked(), ending.said)))
        self._left(ending)
        self._remembered.keep_place(self.shell)
        if self._reexecute is not None:
            from .services.restart import Handover

            behind = self._application.activeWindow() is None
            handover = Handover(str(self.entrance.folder), said, behind, self.shell.isMinimized())
            if self._reexecute(handover):
                self._application.quit()
                return
        self.entrance.show()
        self.shell.uncover()
        self.say(said)

    def _why_locked(self) -> str:
        """What whoever comes back wonders about, where nobody locked."""
        if not self.triggers.idle.alone or self._locking is None or not self._locking.saved:
            return ""
        said = self.tr(
            "Locked after {n} minutes without a key or a movement. Everything you typed in a frame is saved."
        )
        return said.format(n=self.triggers.idle.alone)

    def say(self, sentence: str) -> None:
        """Show a sentence above the page, if it is one."""
        if sentence:
            self.shell.banner.show_message(sentence, "advice")

    # leaving

    def end(self) -> None:
        """The program is told to end: store everything and close. What cannot be stored is kept, under a cover."""
        if self._desk is not None and not self._desk.flush():
            self.lock()
            return
        self.shell.close()
        self._application.quit()

    def wait_for_backup(self) -> None:
        """Let a backup that is still being made come to its end, but not a stick that hangs."""
        if self._ending is not None:
            self._ending.wait(LAST_BACKUP_SECONDS)

    def store(self) -> bool | None:
        """Store what is not stored yet; whether all is, or None where no vault is open."""
        return None if self._desk is None else self._desk.flush()

    def _may_close(self) -> bool:
        """Store what is not stored yet; where that fails the window stays, unless the therapist lets the edits go."""
        self._remembered.keep_place(self.shell)
        self.entrance.close()
        if self._desk is not None:
            if not self._desk.close():
                text = self.tr("The last changes could not be saved. If you close now, they are lost.")
                yes, no = self.tr("Close without saving"), self.tr("Go back")
                if not self._ask().question(self.tr("Not everything is saved"), text, yes, no, danger=True):
                    return False
                self._desk.close(unsaved=True)
            self._left(self._desk.ending)
        self.clipboard.clear()
        return True

    def _may_end(self) -> bool:
        """The session ends: everything is stored, or it is to wait."""
        return self._desk is None or self._desk.flush()

    # the window

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The window closes only when all is stored. Once there is something to see, the rest is loaded."""
        if watched is self.shell:
            if not self._painted and event.type() == QEvent.Type.Paint:
                self._painted = True
                QTimer.singleShot(0, self, self._after_first_paint)
            if event.type() == QEvent.Type.Close and not self._may_close():
                event.ignore()
                return True
        return False

    def _after_first_paint(self) -> None:
        from PySide6.QtGui import QIcon

        gc.enable()  # put off by `__main__`
        self._application.setWindowIcon(QIcon(str(resource_root() / "icons" / "frame-builder.svg")))
        self.warm_up()
        if self.listens:
            self.triggers.listen(self._may_end)

    def warm_up(self) -> None:
        """Load what will be needed while the passphrase is typed."""

        def work() -> str:
            import frame_builder.services.office
            import frame_builder.ui.desk
            import frame_builder.ui.locking.locking
            import frame_builder.vault.store  # noqa: F401  # imported for later
            from frame_builder.typeset.faces import flaw

            self._load().wording().warm_up()
            return flaw(resource_root() / "fonts")

        self._background.run(work, self._warmed, lambda _error: None)
        self._notes.look(str(self.entrance.folder))

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

    harden_process()  # before anything can be typed, and again in each image of the program
    told = _told(options.handed_over) if options and options.handed_over is not None else None
    application = QApplication([sys.argv[0], "-style", "fusion", *rest])
    application.setApplicationName(PRODUCT)
    application.setDesktopFileName("frame-builder")
    load_fonts(resource_root() / "fonts")
    settings = opened(config_file())
    given = (told and told.folder) or (options.vault if options else None)
    folder = Path(given) if given else Remembered(settings).vault(data_folder() / "vault")
    app = App(application, folder, settings, reexecute=_begin_anew)
    Mishaps(app.store, lambda text: app.shell.banner.show_message(text, "finding"), application).install()
    app.shell.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating, bool(told and told.behind))
    if told and told.screen:
        from .services.restart import let_go

        let_go(told)
    if told and told.small:
        app.shell.showMinimized()
    else:
        app.shell.show()
    app.listens = True
    app.say(told.said if told else "")
    code = application.exec()
    app.wait_for_backup()
    return code


def _told(descriptor: int) -> Handover:
    """What the program before said when it began anew."""
    from .services.restart import received

    return received(descriptor)


def _begin_anew(handover: Handover) -> bool:
    from .services.restart import begin_anew  # not needed before the first paint

    return begin_anew(handover)


def _parsed(words: list[str]) -> tuple[Namespace, list[str]]:
    """What was asked for, and the words left for Qt. Most starts have none and need not load what reads them."""
    from argparse import SUPPRESS, ArgumentParser

    parser = ArgumentParser(prog="frame-builder", description="Agree the frame of therapy.")
    parser.add_argument("--vault", type=Path, help="the folder of the vault, instead of the usual one")
    parser.add_argument("--selftest", action="store_true", help="check that everything shipped works, and leave")
    parser.add_argument("--handed-over", type=int, help=SUPPRESS)  # see services.restart
    return parser.parse_known_args(words)


if __name__ == "__main__":
    raise SystemExit(main())
