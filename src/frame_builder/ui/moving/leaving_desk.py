# SPDX-License-Identifier: MIT
"""Takes everything along, step by step: the passphrase and a warning, where to, how far it is, what was written."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QWidget

from ...services.leaving import Leaving, StoppedError, TakenAlong
from ...services.whole_folder import FolderNotWrittenError
from ...vault.errors import VaultError
from ..background import Background
from ..dialogs import Ask
from ..forms import PassphrasePage
from ..notices import Callout
from ..shell import Shell
from .page import ProgressPage, TellPage

MOST_NAMED = 6
"""How many documents that are missing are named; the folder itself names all."""


def tr(text: str) -> str:
    """Interface words of these steps in the language of the program."""
    return QCoreApplication.translate("LeavingDesk", text)


class LeavingDesk(QObject):
    """The steps on one open vault. `back` goes to where they began, `home` to the shelf."""

    _advanced = Signal(int, int)

    def __init__(
        self,
        shell: Shell,
        leaving: Leaving,
        ask: Ask,
        back: Callable[[], None],
        home: Callable[[], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._shell, self._leaving, self._ask = shell, leaving, ask
        self._back, self._home = back, home
        self._background = Background(self)
        self._over = False
        self._calling_off = threading.Event()

    def stop(self) -> None:
        """Call it off, as when the vault is locked; nothing is left of it."""
        self._over = True
        self._calling_off.set()
        self._background.wait()

    def begin(self) -> None:
        """The warning and the passphrase: what comes next puts everything where anybody can read it."""
        lead = tr(
            "One folder with every frame, version and draft: as PDF, as a web page, and as data. No program of ours is "
            "needed to read it. Your vault stays as it is."
        )
        warning = tr(
            "Whoever comes by the folder reads every name and every agreement in it. Put it on an encrypted disk, "
            "or lock it away, and delete it where you no longer need it."
        )
        note = Callout(tr("Nothing in it is encrypted"), warning)
        page = PassphrasePage(tr("Take everything along"), lead, tr("Choose where to …"), old=True, note=note)
        page.closed.connect(self._back)
        page.submitted.connect(lambda passphrase, _new: self._prove(page, passphrase))
        self._put(page)

    def _prove(self, page: PassphrasePage, passphrase: str) -> None:
        page.show_busy(True)

        def proved(_none: object) -> None:
            if self._here(page):
                page.show_busy(False)
                self._choose()

        def refused(error: Exception) -> None:
            if self._here(page):
                page.show_busy(False)
                page.show_error(_said(error))

        self._background.run(lambda: self._leaving.prove_passphrase(passphrase), proved, refused)

    def _choose(self) -> None:
        place = self._ask.folder(tr("Where should the folder “{name}” go?").format(name=self._leaving.name))
        if place is None or self._over:
            return
        page = ProgressPage(
            tr("Taking everything along"), tr("Each agreement is written as it was kept. You can stop at any time.")
        )
        self._advanced.connect(page.show_progress)
        self._put(page)
        self._write(page, place)

    def _write(self, page: ProgressPage, place: Path) -> None:
        off = self._calling_off = threading.Event()
        page.closed.connect(off.set)
        page.destroyed.connect(off.set)

        def work() -> TakenAlong:
            return self._leaving.take(place, self._advanced.emit, lambda: not off.is_set())

        self._background.run(work, lambda taken: self._done(page, taken), lambda error: self._failed(page, error))

    def _done(self, page: QWidget, taken: TakenAlong) -> None:
        if self._over:
            return
        if not self._here(page):
            short = tr("Not everything could be read: “READ ME.txt” names what is missing.") if taken.left_out else ""
            said = " ".join((*_told(taken)[:2], short)).rstrip()
            self._shell.banner.show_message(said, "advice" if taken.left_out else "plain")
            return
        sentences = [
            *_told(taken),
            tr("Open “index.html” in it to find your way, and “READ ME.txt” to learn what each file is."),
        ]
        note = Callout(tr("It is not encrypted"), tr("Put it where only you can read it."))
        title = tr("Not everything is there") if taken.left_out else tr("Everything is there")
        told = TellPage(title, "", sentences, tr("All frames"), note=note)
        told.agreed.connect(self._home)
        told.closed.connect(self._home)
        self._put(told)

    def _failed(self, page: QWidget, error: Exception) -> None:
        """Whether stopped or refused: nothing is there, and that is said."""
        if self._over:
            return
        if isinstance(error, StoppedError):
            title, said = tr("It was stopped"), tr("Nothing was written.")
        else:
            title, said = tr("Nothing was taken along"), _said(error)
        if not self._here(page):
            self._shell.banner.show_message(said, "advice")
            return
        told = TellPage(title, "", [said], tr("Back"))
        told.agreed.connect(self._back)
        told.closed.connect(self._back)
        self._put(told)

    def _here(self, page: QWidget) -> bool:
        return not self._over and self._shell.page() is page

    def _put(self, page: QWidget) -> None:
        self._shell.bar.set_place((tr("Move frames"),))
        self._shell.bar.set_state("")
        self._shell.show_page(page)


def _told(taken: TakenAlong) -> list[str]:
    """Where it lies, how much it is, and what is missing."""
    sentences = [
        tr("It lies in “{folder}”.").format(folder=taken.folder),
        tr("Frames: {frames}. Kept versions: {versions}.").format(frames=taken.frames, versions=taken.versions),
    ]
    if taken.left_out:
        said = tr("These could not be read and are not there; in the vault they are as they were:\n{list}")
        sentences.append(said.format(list=_listed(taken.left_out)))
    if taken.unprinted:
        said = tr("These have no PDF; what they say is there as a web page or as data:\n{list}")
        sentences.append(said.format(list=_listed(taken.unprinted)))
    return sentences


def _listed(said: tuple[str, ...]) -> str:
    return "\n".join(said[:MOST_NAMED]) + ("\n…" if len(said) > MOST_NAMED else "")


def _said(error: Exception) -> str:
    """The sentence of an error that has one; any other is a fault of ours and goes on its way."""
    if isinstance(error, VaultError | FolderNotWrittenError):
        return str(error)
    raise error
