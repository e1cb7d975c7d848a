# SPDX-License-Identifier: MIT
"""Frames into one encrypted file and out of another, step by step; nothing is changed before the last step."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QWidget

from ...services.backups import Backups, find
from ...services.frame_io import WriteError
from ...services.moving import SUFFIX, Joined, Moving, Parcel
from ...services.office import PRACTICE, Office
from ...services.passphrases import offer
from ...vault.errors import VaultError
from ...vault.files import is_folder
from ...vault.store import Vault
from ..background import Background
from ..backups.bringing_back import backup_options
from ..dialogs import Ask
from ..forms import CardPage, PassphrasePage
from ..notices import Callout
from ..shelf.words import ShelfWords
from ..shell import Shell
from .page import ChoosePage, Movable, TellPage
from .words import left_out, sentences, to_settle

MOST_SHOWN = 40
"""How many backups of a folder are offered, the newest ones."""
PATIENCE = 10.0
"""Seconds for which locking waits for frames to be brought in."""


def tr(text: str) -> str:
    """Interface words of moving in the language of the program."""
    return QCoreApplication.translate("ParcelDesk", text)


@dataclass(frozen=True)
class _Offer:
    """What would be brought in and what that would do, with the names of the frames.

    `whole` is the same with My practice, where that is left out.
    """

    parcel: Parcel
    found: Joined
    names: Mapping[str, str]
    whole: Parcel | None = None
    deleted_too: bool = False

    @property
    def besides(self) -> tuple[str, ...]:
        """What is left out, in a sentence."""
        return () if self.whole is None else (tr("My practice is another one there. Yours stays as it is."),)


class ParcelDesk(QObject):
    """The steps on one open vault. `back` goes to where they began, `home` to the shelf.

    `brought_in` comes after something was taken in.
    """

    brought_in = Signal()

    def __init__(
        self,
        shell: Shell,
        office: Office,
        ask: Ask,
        back: Callable[[], None],
        home: Callable[[], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._shell, self._office, self._ask = shell, office, ask
        self._back, self._home = back, home
        self._moving = Moving(office, office.vault.strength)
        self._background = Background(self)
        self._over = False
        self._calling_off = threading.Event()

    def stop(self) -> None:
        """Wait for what is being done, which is done whole or not at all. Nothing is shown afterwards.

        Bringing in more than a practice ever holds would take minutes: that is called off, with nothing brought in.
        """
        self._over = True
        self._background.wait(PATIENCE)
        self._calling_off.set()
        self._background.wait()

    @property
    def busy(self) -> bool:
        """Whether something is being done that should be seen to its end."""
        return self._background.running

    # out

    def pack(self) -> None:
        """Which frames, a passphrase for the file, where to; then it is written."""
        today, library = self._office.today(), self._office.library
        entries = ShelfWords(library).entries(self._office.shelf(), today, lambda _frame: ())
        frames = [
            Movable(item.key, item.reference, f"{item.state} · {item.detail} · {item.last_changed}") for item in entries
        ]
        page = ChoosePage(frames, practice=self._office.has_practice)
        page.chosen.connect(self._name_passphrase)
        self._form(page)

    def _name_passphrase(self, frames: Sequence[str] | None) -> None:
        lead = tr(
            "The other computer will ask for it. It need not be the one of your vault. Whoever has the file and this "
            "passphrase can read what is in it, so do not send both the same way."
        )
        page = PassphrasePage(tr("A passphrase for the file"), lead, tr("Choose where to …"), old=False, suggest=offer)
        page.submitted.connect(lambda _old, new: self._save(page, frames, new))
        self._form(page)

    def _save(self, page: PassphrasePage, frames: Sequence[str] | None, passphrase: str) -> None:
        path = self._ask.save_file(tr("Save"), self._file_name, tr("Frames to move (*.frames)"))
        if path is None or self._over:
            return

        self._run(
            page,
            lambda: self._moving.write(path, frames, passphrase, overwrite=True),
            lambda unfit: self._packed(path, unfit),
        )

    @property
    def _file_name(self) -> str:
        """It says what it is and the day, nothing of anybody."""
        return f"frame-builder-{self._office.today().isoformat()}{SUFFIX}"

    def _packed(self, path: Path, unfit: Mapping[str, str]) -> None:
        sentences = [
            tr("The file is “{path}”. It opens only with its passphrase.").format(path=path),
            tr(
                "On the other computer, start Frame Builder and open your vault there, or make one. Choose “Move "
                "frames”, then “Bring in a file with frames”. When you have brought it in, delete the file."
            ),
        ]
        if unfit:
            named = [tr("My practice") if key == PRACTICE else said for key, said in unfit.items()]
            listed = ", ".join(said or tr("a frame without a reference") for said in named)
            said = tr("Left out, because no computer would bring it in, and as it was here: {list}.")
            sentences.append(said.format(list=listed))
        self._tell(tr("The file is ready"), sentences)

    # in

    def bring_in_file(self) -> None:
        """A file from another computer, its passphrase, a look at what would happen."""
        path = self._ask.open_file(tr("Which file?"), tr("Frames to move (*.frames);;All files (*)"))
        if path is None or self._over:
            return
        lead = tr("You chose it when the file was made on the other computer.")
        page = PassphrasePage(
            tr("The passphrase of the file"), lead, tr("Look inside"), old=True, of=tr("Passphrase of the file")
        )
        page.submitted.connect(lambda old, _new: self._open(page, lambda: self._moving.open_bundle(path, old)))
        self._form(page)

    def bring_in_folder(self) -> None:
        """The folder of another vault, or one of its backups."""
        start = Path(self.backups) if self.backups else None
        folder = self._which(self._ask.folder(tr("Where is the vault or the backup?"), start))
        if folder is None or self._over:
            return
        lead = tr("That vault, or backup, stays as it is. It opens with the passphrase it had, or its recovery sheet.")
        page = PassphrasePage(
            tr("The passphrase of the other vault"), lead, tr("Look inside"), old=True, of=tr("Passphrase or code")
        )
        page.submitted.connect(lambda old, _new: self._open(page, lambda: self._moving.open_vault(folder, old)))
        self._form(page)

    @property
    def backups(self) -> str:
        """Where backups of this vault lie: on this computer, else in the second folder; "" where there are none."""
        places = Backups(self._office.vault)
        if is_folder(places.folder):
            return str(places.folder)
        return str(places.second) if places.connected else ""

    def _which(self, folder: Path | None) -> Path | None:
        """The folder itself where it is a vault or one backup; one of several backups in it is chosen."""
        if folder is None or Vault.is_vault(folder):
            return folder
        try:
            found = find(folder)[:MOST_SHOWN]
        except VaultError:
            return folder  # whoever opens it says what is wrong with it
        if len(found) < 2:
            return found[0].path if found else folder
        options = backup_options(found, self._office.today())
        key = self._ask.choose(tr("Which one?"), tr("The newest one is at the top."), options)
        return None if key is None else found[int(key)].path

    def _open(self, page: PassphrasePage, opened: Callable[[], Parcel]) -> None:
        def work() -> _Offer:
            whole = opened()
            parcel = self._moving.without_practice(whole)
            return self._offered(parcel, None if parcel is whole else whole)

        self._run(page, work, self._preview)

    def _offered(self, parcel: Parcel, whole: Parcel | None, deleted_too: bool = False) -> _Offer:
        found = self._moving.preview(parcel, deleted_too=deleted_too)
        return _Offer(parcel, found, self._moving.names(parcel, found), whole, deleted_too)

    def _preview(self, offer: _Offer) -> None:
        found = offer.found
        if not found.changes:
            self._nothing_new(offer)
            return
        title, go, lead = (
            tr("Bring this in?"),
            tr("Bring it in"),
            tr("Nothing has been changed yet. What would happen:"),
        )
        said = (*sentences(found, offer.names), *offer.besides)
        if not found.shows:
            title, go, lead = (
                tr("There is nothing new in it to see"),
                tr("Note it"),
                tr("Nothing has been changed yet."),
            )
            said = (tr("Only what the other computer has seen, chosen or deleted would be noted here."), *said)
        more, practice = _more(offer)
        page = TellPage(title, lead, said, go, back=tr("Cancel"), more=more, practice=practice, note=_assurance(found))
        page.agreed.connect(
            lambda: self._run(
                page,
                lambda: self._moving.join(offer.parcel, deleted_too=offer.deleted_too, go_on=self._goes_on),
                lambda done: self._joined(done, offer.names),
            )
        )
        self._offer(page, offer)
        self._form(page)

    def _nothing_new(self, offer: _Offer) -> None:
        title = tr("There is nothing new in it")
        if not offer.found.leaves_out and offer.whole is None:
            self._tell(
                title, [tr("Every frame in it is here already, with all that was written. Nothing was changed.")]
            )
            return
        said = [tr("Your frames stay as they are."), *left_out(offer.found, offer.names), *offer.besides]
        more, practice = _more(offer)
        page = TellPage(title, "", [item for item in said if item], tr("All frames"), more=more, practice=practice)
        page.agreed.connect(self._home)
        page.closed.connect(self._home)
        self._offer(page, offer)
        self._put(page)

    def _offer(self, page: TellPage, offer: _Offer) -> None:
        """What would happen if more of it was brought in; nothing is done before that was read."""

        def again(parcel: Parcel, whole: Parcel | None, deleted_too: bool) -> None:
            self._run(page, lambda: self._offered(parcel, whole, deleted_too), self._preview)

        page.more_wanted.connect(lambda: again(offer.parcel, offer.whole, True))
        page.practice_wanted.connect(lambda: again(offer.whole or offer.parcel, None, offer.deleted_too))

    def _joined(self, found: Joined, names: Mapping[str, str]) -> None:
        self.brought_in.emit()
        settle = to_settle(found)
        note = Callout(tr("For you to settle"), settle) if settle else None
        said = sentences(found, names) if found.shows else (tr("What the other computer has seen is noted."),)
        self._tell(tr("It is brought in") if found.shows else tr("It is noted"), said, note)

    # inside

    def _goes_on(self) -> bool:
        return not self._calling_off.is_set()

    def _tell(self, title: str, sentences: Sequence[str], note: Callout | None = None) -> None:
        page = TellPage(title, "", sentences, tr("All frames"), note=note)
        page.agreed.connect(self._home)
        page.closed.connect(self._home)
        self._put(page)

    def _form(self, page: CardPage) -> None:
        page.closed.connect(self._back)
        self._put(page)

    def _put(self, page: QWidget) -> None:
        self._shell.bar.set_place((tr("Move frames"),))
        self._shell.bar.set_state("")
        self._shell.show_page(page)

    def _run(self, page: CardPage, work: Callable[[], Any], done: Callable[[Any], None]) -> None:
        """Work off the interface's thread; a refusal is said on the page. Who has left meanwhile is not called back."""
        page.show_busy(True)
        self._background.run(work, partial(self._succeeded, page, done), partial(self._refused, page))

    def _succeeded(self, page: CardPage, done: Callable[[Any], None], result: Any) -> None:
        if not self._over and self._shell.page() is page:
            page.show_busy(False)
            if isinstance(page, PassphrasePage):
                page.forget()
            done(result)

    def _refused(self, page: CardPage, error: Exception) -> None:
        known = isinstance(error, VaultError | WriteError)
        if not self._over and self._shell.page() is page:
            page.show_busy(False)
            page.show_error(str(error) if known else tr("Something went wrong. Nothing was changed."))
        if not known:
            raise error


def _assurance(found: Joined) -> Callout:
    """What makes it safe to agree."""
    text = tr("It holds everything as it is now, so that you can go back.")
    if found.takes_away:
        return Callout(tr("A backup is made first"), text)
    return Callout(tr("Nothing you have is replaced"), tr("And a backup is made first."))


def _more(offer: _Offer) -> tuple[str, str]:
    """What could be brought in besides, as the words to ask for it."""
    deleted = tr("Take in again what was deleted here …") if offer.found.leaves_out else ""
    return deleted, "" if offer.whole is None else tr("Bring in My practice as well …")
