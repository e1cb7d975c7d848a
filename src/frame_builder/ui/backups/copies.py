# SPDX-License-Identifier: MIT
"""Copies of a vault that could not be read whole: offered where nothing else can be shown, and told when opened."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from ...services.office import Office
from ...services.rescuing import Rescued, left_out, was_read
from ...vault.errors import VaultError
from ..dialogs import Ask
from ..moving.page import TellPage
from ..shell import Shell
from .words import copied, copied_in_part, lacking, tr


def offer(ask: Ask, save: Callable[[Path], Rescued]) -> None:
    """Ask where a copy of all that can be read should go, and save it there."""
    text = tr(
        "A part of this vault cannot be read: it is damaged, or its disk may be dying. Save a copy of all that can be "
        "read, on another disk? The vault stays as it is. You can open the copy instead, or bring back a backup."
    )
    title, yes, no = tr("The list of frames cannot be read"), tr("Save a copy elsewhere …"), tr("Not now")
    folder = ask.folder(tr("Where the copy of the vault goes")) if ask.question(title, text, yes, no) else None
    if folder is None:
        return
    try:
        tell(ask, save(folder))
    except VaultError as error:
        ask.tell(tr("No copy was saved"), str(error))


def tell(ask: Ask, made: Rescued) -> None:
    """Where the copy is, and the first few of the things it lacks."""
    if made.left_out:
        ask.tell(tr("A copy of what can be read is saved"), copied_in_part(made))
    else:
        ask.tell(tr("A copy is saved"), copied(made))


def tell_what_is_missing(shell: Shell, office: Office, go_on: Callable[[], None]) -> bool:
    """Show once what this vault lacks, where it is such a copy; whether it is. *go_on* follows when it was read."""
    lacks = left_out(office)
    if not lacks:
        return False

    def read() -> None:
        was_read(office)
        go_on()

    page = TellPage(tr("This copy does not hold everything"), "", lacking(lacks), tr("All frames"))
    page.agreed.connect(read)
    page.closed.connect(read)
    shell.show_page(page)
    return True
