# SPDX-License-Identifier: MIT
"""What opens the vault, in the verbs of the Keys page: the recovery sheet, the passphrase, all keys at once."""

from __future__ import annotations

import contextlib
from datetime import date
from pathlib import Path
from typing import Final

from pydantic import Field

from ..domain.document import Block, Document, Gap, Groups, Heading, Items, Notice, Paragraph, Title
from ..domain.frame import REGION_PATH, Frame
from ..domain.values import Day, Frozen
from ..domain.wording import DOCUMENTS, Wording
from ..vault.errors import KeysChanged, VaultError
from ..vault.recovery import RecoveryCode, RecoverySheet
from .office import Office
from .stored import UnreadableError, read_stored

SETTING: Final = "keys"
"""The key under which the vault remembers when its sheet was made and last checked."""

_SCOPE: Final = "recovery"


class SheetDates(Frozen):
    """What is remembered of the sheet in force; it says nothing about the code."""

    number: str = Field(default="", max_length=8)
    made: Day | None = None
    checked: Day | None = None


class Keys:
    """Every method may raise the vault's errors. Those that derive keys take a second: call them off the interface."""

    def __init__(self, office: Office) -> None:
        self._office = office
        self._vault = office.vault

    @property
    def read_only(self) -> bool:
        """Whether keys cannot be changed, because the folder of the vault cannot be written."""
        return self._vault.read_only

    @property
    def missing_sheet(self) -> bool:
        """Whether there is no recovery sheet and one can be made."""
        with contextlib.suppress(VaultError):
            return not self.read_only and not self._vault.sheet_number
        return False

    def sheet(self) -> SheetDates:
        """The recovery sheet in force; its number is empty where there is none."""
        number = self._vault.sheet_number
        stored = self._vault.setting(SETTING)
        with contextlib.suppress(UnreadableError):
            dates = read_stored(SheetDates, stored or "{}")
            if dates.number == number:
                return dates
        return SheetDates(number=number)

    def prove_passphrase(self, passphrase: str) -> None:
        """Raises WrongPassphrase when it does not open this vault."""
        self._vault.prove_passphrase(passphrase)

    def document(self, sheet: RecoverySheet) -> Document:
        """The page to print, on the paper and in the language of My practice. It holds the code."""
        frame = self._office.practice_to_begin_from() or Frame()
        library = self._office.library
        region = library.atlas.region(frame.text(REGION_PATH))
        return sheet_document(library.wording_for(frame), region.paper if region else "a4", sheet, self._office.today())

    def keep_sheet(self, passphrase: str, sheet: RecoverySheet) -> None:
        """From now on this sheet opens the vault, and an earlier one no longer. Raises WrongPassphrase, KeysChanged."""
        today = self._office.today()
        dates = SheetDates(number=sheet.number, made=today, checked=today)
        try:
            self._vault.set_recovery(passphrase, sheet)
        except KeysChanged:
            self._remember(dates)
            raise
        self._remember(dates)

    def check_sheet(self, code: RecoveryCode) -> None:
        """Prove that a code opens this vault, and remember the day. Raises WrongRecoveryCode, NoRecoverySheet."""
        self._vault.check_recovery(code)
        self._remember(self.sheet().model_copy(update={"checked": self._office.today()}))

    def change_passphrase(self, old: str, new: str) -> None:
        """Raises WrongPassphrase, PassphraseTooShort, KeysChanged."""
        self._vault.change_passphrase(old, new)

    def change_all(self, old: str, new: str, sheet: RecoverySheet | None) -> Path:
        """Encrypt everything anew; the place of the backup made before. Raises WrongPassphrase, PassphraseTooShort, and
        KeysChanged where the new keys are in force and the disk failed then."""
        today = self._office.today()
        dates = SheetDates(number=sheet.number, made=today, checked=today) if sheet else SheetDates()
        try:
            place = self._vault.change_all_keys(old, new, sheet)
        except KeysChanged:
            self._remember(dates)
            raise
        self._remember(dates)
        with contextlib.suppress(VaultError):  # the next search does what is left, and a window would wait for it
            self._office.fill_index()
        return place

    def _remember(self, dates: SheetDates) -> None:
        with contextlib.suppress(VaultError):  # the keys are changed all the same; only the dates are not known
            self._vault.set_setting(SETTING, dates.model_dump_json())


def sheet_document(wording: Wording, paper: str, sheet: RecoverySheet, day: date) -> Document:
    """The page with the recovery code. It names nobody: neither the therapist nor where the vault lies."""
    args = {"number": sheet.number, "date": wording.show(day)}

    def say(message: str) -> str:
        return wording.say(_SCOPE, message, args)

    blocks: tuple[Block, ...] = (
        Title(text=say("title"), subtitle=say("subtitle")),
        Groups(groups=sheet.code.groups),
        Paragraph(decision="", text=say("what")),
        Heading(number=0, section="", text=say("use-heading")),
        Items(decision="", items=tuple(say(f"use-{number}") for number in (1, 2, 3))),
        Paragraph(decision="keep", text=say("keep-lead")),
        Items(decision="keep", items=tuple(say(f"keep-{number}") for number in (1, 2, 3))),
        Gap(decision="where", label=say("where")),
        Notice(text=say("honest")),
    )
    return Document.model_validate(
        {
            "kind": "recovery",
            "language": wording.language,
            "paper": paper,
            "title": say("title"),
            "dated": day,
            "footer": say("footer"),
            "page_label": wording.say(DOCUMENTS, "page", {"page": "{page}", "pages": "{pages}"}),
            "blocks": blocks,
        }
    )
