# SPDX-License-Identifier: MIT
"""The questions before a backup is brought back: which one, whether, and its passphrase."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from ...services.backups import Kept, find
from ...vault.errors import WRONG_SECRET, MistypedRecoveryCode, VaultError
from ...vault.files import is_folder
from ..dialogs import Ask, Option, Refused
from . import words as backup_words
from .words import tr

MOST_SHOWN = 40
"""How many backups of another folder are offered, the newest ones."""


@dataclass(frozen=True, repr=False)
class Wanted:
    """A backup to be brought back, when it was made, as the page said it, and what is to open it."""

    kept: Kept
    moment: str
    secret: str


class BringBack:
    """Asks, with a vault open or without one."""

    def __init__(self, ask: Ask, today: date) -> None:
        self._ask, self._today = ask, today

    def choose(
        self, kept: Kept | None, start: Path | None, *, moment: str = "", replaces: bool = True
    ) -> Wanted | None:
        """The backup and its passphrase; without `kept` a folder is asked for first. None when it was cancelled.

        *moment* says when `kept` was made, as the page said it.
        """
        if kept is None:
            kept, moment = self._from_folder(start)
        if kept is None or (replaces and not self._sure(moment)):
            return None
        return self._secret(Wanted(kept, moment, ""), None)

    def again(self, wanted: Wanted, error: VaultError) -> Wanted | None:
        """The same once more where what was typed does not open it; None when it was cancelled, or cannot help."""
        if not isinstance(error, WRONG_SECRET):
            self._ask.tell(tr("It was not brought back"), str(error))
            return None
        groups = error.groups if isinstance(error, MistypedRecoveryCode) else ()
        return self._secret(wanted, Refused(wanted.secret, str(error), groups))

    def _secret(self, wanted: Wanted, refused: Refused | None) -> Wanted | None:
        text = tr(
            "Type the passphrase that opened the vault when this backup was made, or the code of its recovery sheet."
        )
        title = tr("The backup of {moment}").format(moment=wanted.moment)
        secret = self._ask.secret(title, text, tr("Passphrase or code"), refused)
        return replace(wanted, secret=secret) if secret else None

    def _from_folder(self, start: Path | None) -> tuple[Kept | None, str]:
        """What was chosen in a folder, and when it was made."""
        folder = self._ask.folder(tr("Where is the backup?"), start if start and is_folder(start) else None)
        if folder is None:
            return None, ""
        try:
            listed = find(folder)
        except VaultError as error:
            self._ask.tell(tr("There is no backup"), str(error))
            return None, ""
        found = [kept for kept in listed if not kept.ahead][:MOST_SHOWN]
        found += [kept for kept in listed if kept.ahead][:MOST_SHOWN]
        if len(found) == 1:
            return found[0], backup_words.moment_of(found[0], found, self._today)
        options = backup_options(found, self._today)
        key = self._ask.choose(tr("Which backup?"), tr("The newest one is at the top."), options)
        if key is None:
            return None, ""
        return found[int(key)], backup_words.moment_of(found[int(key)], found, self._today)

    def _sure(self, moment: str) -> bool:
        title = tr("Bring back the backup of {moment}?").format(moment=moment)
        text = tr(
            "The vault is then as it was at that time. The vault as it is now is set aside, whole, in a folder beside "
            "it; nothing is deleted."
        )
        return self._ask.question(title, text, tr("Bring it back"), tr("Leave things as they are"), danger=True)


def backup_options(found: Sequence[Kept], today: date) -> list[Option]:
    """The backups of a folder to choose from, by their places in it."""
    titles = backup_words.titles(found, today)
    return [
        Option(str(number), title, backup_words.where(kept))
        for number, (kept, title) in enumerate(zip(found, titles, strict=True))
    ]
