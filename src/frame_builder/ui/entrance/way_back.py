# SPDX-License-Identifier: MIT
"""Opening the vault with the recovery sheet: the code, then a new passphrase, then as always."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QObject, QTimer

from ..forms import CardPage, CodePage, PassphrasePage
from ..shell import Shell

if TYPE_CHECKING:
    from ...services.library import Library
    from ...vault.keys import Strength
    from ...vault.store import Vault
    from ..background import Background

WAIT_MINUTES: Final = 10
"""How long the vault stays open for a new passphrase that does not come."""

Loader = Callable[[], "Library"]


def tr(text: str) -> str:
    """Interface words of the way back in the language of the program."""
    return QCoreApplication.translate("WayBack", text)


class WayBack(QObject):
    """Asks for the code of the recovery sheet of the vault in `folder`, and for a new passphrase.

    `opened` is called with the library and the open vault, `given_up` when the therapist goes back.
    """

    def __init__(
        self,
        shell: Shell,
        background: Background,
        folder: Path,
        load: Loader,
        strength: Strength | None,
        opened: Callable[[tuple[Library, Vault]], None],
        given_up: Callable[[], None],
    ) -> None:
        super().__init__(shell)
        self._shell = shell
        self._background = background
        self._folder = folder
        self._load = load
        self._strength = strength
        self._opened = opened
        self._given_up = given_up
        self._vault: Vault | None = None
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(WAIT_MINUTES * 60_000)
        self._patience.timeout.connect(self._give_up)

    def show(self, code: str = "") -> None:
        """Ask for the code, or go on with the one that was typed before."""
        lead = tr(
            "Type the code from your sheet. Then you choose a new passphrase; the sheet stays valid, and nothing of "
            "your frames is changed."
        )
        page = CodePage(tr("Use the recovery sheet"), lead, tr("Open"), tr("Back to the passphrase"))
        page.submitted.connect(lambda text: self._try(page, text))
        page.closed.connect(self._give_up)
        self._shell.show_page(page)
        if code:
            page.line.setText(code)
            self._try(page, code)

    def close(self) -> None:
        """Close the vault if it was opened and waits for a new passphrase."""
        self._patience.stop()
        if self._vault is not None:
            self._vault.close()
            self._vault = None

    def _try(self, page: CodePage, text: str) -> None:
        def work() -> tuple[Library, Vault]:
            from ...vault.recovery import RecoveryCode
            from ...vault.store import Vault as Store

            code = RecoveryCode.read(text)
            return self._load(), Store.recover(self._folder, code)

        self._run(page, work, self._recovered)

    def _recovered(self, result: tuple[Library, Vault]) -> None:
        library, vault = result
        if not self._shell.isVisible():
            vault.close()  # the window was closed while the key was worked out
        elif vault.read_only:
            self._opened(result)
        else:
            self._vault = vault
            if self._strength is not None:
                vault.strength = self._strength
            self._ask_new(library, vault)

    def _ask_new(self, library: Library, vault: Vault) -> None:
        from ...services.passphrases import offer

        lead = tr(
            "The sheet fits. Choose the passphrase that opens the vault from now on. Backups made before still open "
            "with the forgotten one, and with this sheet."
        )
        page = PassphrasePage(
            tr("Choose a new passphrase"), lead, tr("Set it and open the vault"), old=False, suggest=offer
        )

        def work(new: str) -> tuple[Library, Vault]:
            vault.set_passphrase(new)
            return library, vault

        page.submitted.connect(lambda _old, new: self._run(page, lambda: work(new), self._done))
        page.closed.connect(self._give_up)
        self._patience.start()
        self._shell.show_page(page)

    def _done(self, result: tuple[Library, Vault]) -> None:
        self._patience.stop()
        self._vault = None
        self._opened(result)
        if not self._shell.banner.message():  # what a vault says of itself weighs more
            said = tr("Your new passphrase is set and opens the vault from now on. The recovery sheet stays valid.")
            self._shell.banner.show_message(said, "plain")

    def _give_up(self) -> None:
        self.close()
        self._given_up()

    def _run(
        self,
        page: CardPage,
        work: Callable[[], tuple[Library, Vault]],
        done: Callable[[tuple[Library, Vault]], None],
    ) -> None:
        page.show_busy(True)
        self._patience.stop()

        def refused(error: Exception) -> None:
            from ...domain.catalogue import CatalogueError
            from ...vault.errors import MistypedRecoveryCode, VaultError

            page.show_busy(False)
            if self._vault is not None:
                self._patience.start()
            known = isinstance(error, VaultError | CatalogueError | FileNotFoundError)
            said = tr("Something went wrong while opening the vault. Nothing was changed.")
            if isinstance(page, CodePage) and isinstance(error, MistypedRecoveryCode):
                page.show_error(str(error), error.groups)
            else:
                page.show_error(str(error) if known else said)
            if not known:
                raise error

        self._background.run(work, done, refused)
