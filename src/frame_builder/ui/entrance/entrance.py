# SPDX-License-Identifier: MIT
"""The ways into a vault: the passphrase, a new vault, the recovery sheet, a backup brought back.

Imports Qt and the standard library only, because its first page is there before the first paint.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ..shell import Shell
from .unlock import UnlockPage

if TYPE_CHECKING:
    from datetime import date

    from ...services.library import Library
    from ...vault.keys import Strength
    from ...vault.store import Vault
    from ..background import Background
    from ..backups.bringing_back import BringBack, Wanted
    from ..dialogs import Ask
    from ..remembered import Remembered
    from .place_notes import PlaceNotes
    from .way_back import WayBack

    Result = tuple[Library, Vault]


def today() -> date:
    """This day, in local time."""
    from ...services import clock

    return clock.today()


def suggest_passphrase() -> str:
    """Words drawn by chance."""
    from ...services.passphrases import offer

    return offer()


class _NeedsSheetError(Exception):
    """A backup was brought back by the code of its sheet: with it, a new passphrase is chosen next."""

    def __init__(self, code: str) -> None:
        super().__init__()
        self.code = code


class Entrance(QObject):
    """Shows the pages before a vault is open and carries out what they ask for, off the interface's thread.

    `load` reads the shipped data and waits for a vault that is still being closed; `opened` is called with both, the
    library and the open vault. `strength` is how hard the passphrase of a new vault is to try.
    """

    def __init__(
        self,
        shell: Shell,
        background: Background,
        folder: Path,
        load: Callable[[], Library],
        ask: Callable[[], Ask],
        opened: Callable[[Result], None],
        strength: Strength | None,
        remembered: Remembered,
        notes: PlaceNotes,
    ) -> None:
        super().__init__(shell)
        self._shell, self._background, self._folder = shell, background, folder
        self._load, self._ask, self._opened, self._strength = load, ask, opened, strength
        self._remembered, self._notes = remembered, notes
        self._way_back: WayBack | None = None
        self.restored = False
        """Whether the vault that opens next was put in its place by this program, from a backup."""
        self.said = ""
        """What is to be said once a vault is open."""

    @property
    def folder(self) -> Path:
        """The folder of the vault."""
        return self._folder

    @property
    def _real(self) -> Path:
        from ...vault.files import real

        return real(self._folder)

    # the first page

    def show(self, sentence: str = "") -> None:
        """Ask for the passphrase, or offer to create a vault where there is none."""
        from ...vault.files import is_folder

        place = self._real
        if is_folder(place.with_name(f".{place.name}.restored")):
            self._complete()
        exists = self._exists()
        other = self.tr("Use the recovery sheet") if exists else self.tr("Bring back a backup …")
        page = UnlockPage(
            self._folder,
            exists=exists,
            choose_folder=self._choose_folder,
            other=other,
            suggest=suggest_passphrase,
            missing=not exists and self._remembered.vault(Path()) == self._folder,
        )
        page.again_requested.connect(self.show)
        page.folder_chosen.connect(self._notes.look)
        self._notes.told.connect(page.show_notes)
        page.other_requested.connect(self._recover if exists else self.bring_back)
        page.create_requested.connect(self._create)
        page.unlock_requested.connect(self.open)
        self._shell.bar.set_place(())
        self._shell.bar.set_state("")
        self._shell.bar.set_locked(True)
        self._shell.show_page(page)
        if self._shell.isVisible():
            self._notes.look(str(self._folder))
        if sentence:
            page.show_error(sentence)

    def _exists(self) -> bool:
        from ...vault.files import is_file

        return any(is_file(self._folder / name) for name in ("vault.db", "keys.json", "keys.backup.json"))

    def _complete(self) -> None:
        """The program died while a backup was brought back, or somebody only made a folder that looks like it.

        Only what this program began, and what put a vault where none was, is known to be an older one on purpose.
        """
        from ...services.backups import finish

        before = self._exists()
        finish(self._folder)
        self.restored = not before and self._exists() and self._remembered.bringing_back == self._real

    def close(self) -> None:
        """Let go of a vault that waits for a new passphrase, and of a passphrase that was typed and not sent."""
        if self._way_back is not None:
            self._way_back.close()
        page = self._shell.page()
        if isinstance(page, UnlockPage) and not self._background.running:
            page.forget()

    def _recover(self, code: str = "") -> None:
        """The way back in for whoever has lost the passphrase and has the recovery sheet; *code* was typed already."""
        from .way_back import WayBack as Way

        self._way_back = Way(
            self._shell, self._background, self._folder, self._load, self._strength, self._opened, self.show
        )
        self._way_back.show(code)

    def _choose_folder(self, start: str) -> str:
        chosen = self._ask().folder(self.tr("Where to keep the vault"), Path(start).parent)
        return str(chosen / "frame-builder-vault") if chosen else ""

    def _create(self, folder: str, passphrase: str) -> None:
        self._folder = Path(folder)

        def work() -> Result:
            from ...vault.keys import DEFAULT_STRENGTH
            from ...vault.store import Vault as Store

            library = self._load()
            return library, Store.create(Path(folder), passphrase, self._strength or DEFAULT_STRENGTH)

        self._run(work)

    def open(self, passphrase: str) -> None:
        """Open the vault."""

        def work() -> Result:
            from ...vault.store import Vault as Store

            library = self._load()
            return library, Store.open(self._folder, passphrase)

        self._run(work)

    def _run(self, work: Callable[[], Result], refused: Callable[[Exception], None] | None = None) -> None:
        page = self._shell.page()
        if isinstance(page, UnlockPage):
            page.show_busy(True)
        self._background.run(work, self._succeeded, refused or self._refused)

    def _succeeded(self, result: Result) -> None:
        self._remembered.bring_back(None)
        page = self._shell.page()
        if isinstance(page, UnlockPage):
            page.forget()
            page.show_busy(False)
        self._opened(result)

    def _refused(self, error: Exception) -> None:
        from ...domain.catalogue import CatalogueError
        from ...vault.errors import BadKeyFile, VaultDamaged, VaultError, VaultInUse

        self._remembered.bring_back(None)
        if isinstance(error, _NeedsSheetError):
            self.show()
            self._recover(error.code)
            self._shell.banner.show_message(self.said, "plain")
            return
        known = isinstance(error, VaultError | CatalogueError | FileNotFoundError)
        page = self._shell.page()
        if isinstance(page, UnlockPage):
            page.show_busy(False)
            unknown = self.tr("Something went wrong while opening the vault. Nothing was changed.")
            page.show_error(str(error) if known else unknown)
            if isinstance(error, VaultInUse):
                from ..knocking import knock

                knock(self._folder)
            if isinstance(error, VaultDamaged | BadKeyFile):
                offer = self.tr("A backup can be brought back; this vault is then set aside as it is.")
                self._shell.banner.show_message(offer, "advice", self.tr("Bring back a backup …"))
        if not known:
            raise error

    # a backup

    def bring_back(self) -> None:
        """Bring back a backup where no vault is open: on a new computer, or because the one here is damaged."""
        from ..backups.bringing_back import BringBack as Asking

        asking = Asking(self._ask(), today())
        self._bring(asking, asking.choose(None, self._folder, replaces=os.path.lexists(self._folder)))

    def _bring(self, asking: BringBack, wanted: Wanted | None) -> None:
        """Bring back what is wanted; what was mistyped is asked again, with the reason."""
        if wanted is None:
            return

        def refused(error: Exception) -> None:
            from ...vault.errors import VaultError

            page = self._shell.page()
            if isinstance(error, VaultError) and not self.restored and isinstance(page, UnlockPage):
                self._remembered.bring_back(None)
                page.show_busy(False)
                self._bring(asking, asking.again(wanted, error))
            else:
                self._refused(error)

        self._remembered.bring_back(self._real)
        self._run(lambda: self._restored(wanted.kept.path, None, wanted.secret), refused)

    def exchange(self, stage: Path, passphrase: str) -> None:
        """Open, in the place of the vault that was just closed, the copy of a backup that was proved."""
        self.show()
        self._remembered.bring_back(self._real)
        self._run(lambda: self._restored(None, stage, passphrase))

    def _restored(self, source: Path | None, stage: Path | None, passphrase: str) -> Result:
        """Open what was in a backup, or in its proved copy. Runs off the interface's thread."""
        from ...services import backups
        from ...vault.errors import WrongPassphrase
        from ...vault.store import Vault as Store
        from ..backups.words import last_change

        library = self._load()
        if stage is None:
            stage = backups.prepare(source or self._folder, self._folder, passphrase)
        try:
            aside = backups.swap(stage, self._folder)
        finally:
            backups.discard(stage)
        self.restored = True
        back, before = self.tr("The backup is back and was read whole."), ""
        if aside is not None:
            before = self.tr("The vault as it was before lies in “{folder}”.").format(folder=aside)
        self.said = " ".join(filter(None, (back, before)))
        try:
            vault = Store.open(self._folder, passphrase)
        except WrongPassphrase:
            raise _NeedsSheetError(passphrase) from None
        changed = last_change(backups.moment_in(vault.last_change()), today())
        opens = self.tr("It opens with the passphrase it had then.")
        self.said = " ".join(filter(None, (back, changed, opens, before)))
        return library, vault
