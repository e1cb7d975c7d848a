# SPDX-License-Identifier: MIT
"""Carries out what the Keys page asks for, step by step; nothing is changed before the last step."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject

from ...services.keys import Keys, SheetDates
from ...services.passphrases import offer
from ...vault.errors import MistypedRecoveryCode, VaultError
from ...vault.recovery import RecoveryCode, RecoverySheet
from ..background import Background
from ..documents.outputs import Outputs
from ..forms import CardPage, CodePage, PassphrasePage
from ..locking.idle import Idle
from ..notices import Callout
from ..shell import Shell
from .page import KeysPage, SheetPage

Show = Callable[[Any], str]
"""Shows a day in words."""


def tr(text: str) -> str:
    """Interface words of the keys in the language of the program."""
    return QCoreApplication.translate("KeyDesk", text)


class KeyDesk(QObject):
    """The flows of the Keys page on one open vault. `leave` goes back to the shelf; `idle` may be chosen there."""

    def __init__(
        self,
        shell: Shell,
        keys: Keys,
        outputs: Outputs,
        show_day: Show,
        leave: Callable[[], None],
        parent: QObject,
        idle: Idle | None = None,
    ) -> None:
        super().__init__(parent)
        self._shell = shell
        self._keys = keys
        self._outputs = outputs
        self._show_day = show_day
        self._leave = leave
        self._idle = idle
        self._background = Background(self)
        self._over = False

    def stop(self) -> None:
        """Wait for what is being done: keys are changed wholly or not at all. Nothing is shown afterwards."""
        self._over = True
        self._background.wait()

    # the page

    def show(self, said: str = "") -> None:
        """What opens the vault."""
        try:
            sheet = self._keys.sheet()
        except VaultError as error:
            self._shell.banner.show_message(str(error), "finding")
            self._leave()
            return
        words = self._sheet_words(sheet)
        minutes = self._idle.minutes if self._idle is not None else 0
        page = KeysPage(words, has_sheet=bool(sheet.number), read_only=self._keys.read_only, said=said, minutes=minutes)
        if self._idle is not None:
            page.minutes_chosen.connect(self._idle.choose)
        page.sheet_wanted.connect(self.make_sheet)
        page.check_wanted.connect(self.check_sheet)
        page.passphrase_wanted.connect(self.change_passphrase)
        page.all_wanted.connect(self.change_all)
        page.closed.connect(self._leave)
        self._put(page)

    def _sheet_words(self, sheet: SheetDates) -> str:
        if not sheet.number:
            return tr("There is none yet. If the passphrase is forgotten now, everything is lost.")
        parts = [tr("Sheet {number} is in force.").format(number=sheet.number)]
        if sheet.made is not None:
            parts.append(tr("It was made on {day}.").format(day=self._show_day(sheet.made)))
        if sheet.checked is not None:
            parts.append(tr("It was last checked on {day}.").format(day=self._show_day(sheet.checked)))
        return " ".join(parts)

    # the recovery sheet

    def make_sheet(self) -> None:
        """Passphrase, sheet, type it back; only then it opens the vault, and an earlier one no longer."""
        lead = tr("Whoever makes a sheet makes a key. So please type your passphrase first.")
        page = PassphrasePage(tr("Make a recovery sheet"), lead, tr("Continue"), old=True)

        def proved(passphrase: str) -> None:
            self._show_sheet(lambda sheet, code: self._adopt(passphrase, sheet, code))

        page.submitted.connect(
            lambda old, _new: self._run(page, lambda: self._keys.prove_passphrase(old), lambda _: proved(old))
        )
        self._form(page)

    def _show_sheet(
        self, typed: Callable[[RecoverySheet, CodePage], None], skip: Callable[[], None] | None = None
    ) -> None:
        sheet = RecoverySheet.new()
        words = tr("Go on without a sheet") if skip is not None else ""
        page = SheetPage(sheet.number, sheet.code.groups, words)
        page.output_wanted.connect(lambda way: self._outputs.output(self._keys.document(sheet), way, ""))
        page.copied.connect(lambda: self._type_back(sheet, typed))
        if skip is not None:
            page.skipped.connect(skip)
        self._form(page)

    def _type_back(self, sheet: RecoverySheet, typed: Callable[[RecoverySheet, CodePage], None]) -> None:
        lead = tr("Type what stands on your paper. This proves that it can be read, and puts sheet {number} in force.")
        page = CodePage(tr("Type it back"), lead.format(number=sheet.number), tr("Put it in force"))

        def compare(text: str) -> None:
            try:
                code = RecoveryCode.read(text)
            except MistypedRecoveryCode as error:
                page.show_error(str(error), error.groups)
                return
            if code != sheet.code:
                said = tr("This is the code of another sheet. Type the one with the number {number}.")
                page.show_error(said.format(number=sheet.number))
            else:
                typed(sheet, page)

        page.submitted.connect(compare)
        self._form(page)

    def _adopt(self, passphrase: str, sheet: RecoverySheet, page: CodePage) -> None:
        said = tr("Sheet {number} now opens this vault. Put it away safely.")
        if not self._keys.missing_sheet:
            said = f"{said} {tr('The sheet before it opens nothing any more.')}"
        self._run(
            page,
            lambda: self._keys.keep_sheet(passphrase, sheet),
            lambda _: self.show(said.format(number=sheet.number)),
        )

    def check_sheet(self) -> None:
        """Prove that the paper still opens the vault."""
        lead = tr("Type the code from your sheet. Nothing is changed; you only learn whether it would open the vault.")
        page = CodePage(tr("Check my sheet"), lead, tr("Check"))

        def check(text: str) -> None:
            try:
                code = RecoveryCode.read(text)
            except MistypedRecoveryCode as error:
                page.show_error(str(error), error.groups)
                return
            said = tr("Your sheet opens this vault. Put it back where it is safe.")
            self._run(page, lambda: self._keys.check_sheet(code), lambda _: self.show(said))

        page.submitted.connect(check)
        self._form(page)

    # passphrase and all keys

    def change_passphrase(self) -> None:
        """The old one, the new one twice."""
        lead = tr("The recovery sheet stays as it is. Backups made before keep the old passphrase.")
        page = PassphrasePage(tr("Change the passphrase"), lead, tr("Change it"), old=True, suggest=offer)
        said = tr(
            "The new passphrase opens this vault from now on. Backups made before still open with the old one: if you "
            "keep it on paper, add the new one."
        )
        page.submitted.connect(
            lambda old, new: self._run(page, lambda: self._keys.change_passphrase(old, new), lambda _: self.show(said))
        )
        self._form(page)

    def change_all(self) -> None:
        """The old passphrase and a new one, a new sheet typed back, then everything at once."""
        lead = tr("Everything is encrypted anew. Until the last step nothing changes, and you can go back.")
        note = Callout(
            tr("What this cannot do"),
            tr("Whoever already has a copy of the vault and its old passphrase or code can still read that copy."),
        )
        page = PassphrasePage(tr("Change all keys"), lead, tr("Continue"), old=True, suggest=offer, note=note)

        def proved(old: str, new: str) -> None:
            self._show_sheet(
                lambda sheet, code: self._change_all(code, old, new, sheet), lambda: self._without_sheet(old, new)
            )

        page.submitted.connect(
            lambda old, new: self._run(page, lambda: self._keys.prove_passphrase(old), lambda _: proved(old, new))
        )
        self._form(page)

    def _without_sheet(self, old: str, new: str) -> None:
        page = self._shell.page()
        if isinstance(page, CardPage):
            self._change_all(page, old, new, None)

    def _change_all(self, page: CardPage, old: str, new: str, sheet: RecoverySheet | None) -> None:
        said = tr(
            "All keys are changed. What opened this vault before opens it no longer. The backup made just before, and "
            "older ones, still open with the old keys: {place}"
        )
        self._run(
            page,
            lambda: self._keys.change_all(old, new, sheet),
            lambda place: self.show(said.format(place=place)),
        )

    # inside

    def _put(self, page: KeysPage | CardPage) -> None:
        self._shell.bar.set_place((tr("Keys"),))
        self._shell.bar.set_state("")
        self._shell.show_page(page)

    def _form(self, page: CardPage) -> None:
        page.closed.connect(lambda: self.show())
        self._put(page)

    def _run(self, page: CardPage, work: Callable[[], Any], done: Callable[[Any], None]) -> None:
        """Work off the interface's thread; a refusal is said on the page. Who has left meanwhile is not called back."""
        page.show_busy(True)

        def succeeded(result: Any) -> None:
            if not self._over and self._shell.page() is page:
                done(result)

        def refused(error: Exception) -> None:
            if self._over or self._shell.page() is not page:
                return
            page.show_busy(False)
            if not isinstance(error, VaultError):
                page.show_error(tr("Something went wrong. Your keys are as they were."))
                raise error
            page.show_error(str(error))

        self._background.run(work, succeeded, refused)
