# SPDX-License-Identifier: MIT
"""Begin a frame for a client, or My practice for the first time."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject, Signal

from ...services.office import Office
from ...vault.errors import VaultError
from ..dialogs import Ask
from ..documents.preview import PreviewWorker
from ..shell import Shell
from .beginnings import NOTHING, Beginnings
from .page import BeginPage


def tr(text: str) -> str:
    """Interface words of the desk in the language of the program."""
    return QCoreApplication.translate("Desk", text)


class BeginDesk(QObject):
    """Asks what to begin with, in one open vault, and makes it. `frame_begun` carries the frame and its workspace."""

    closed = Signal()
    frame_begun = Signal(str, object)
    practice_begun = Signal()

    def __init__(self, shell: Shell, office: Office, ask: Ask, worker: PreviewWorker, parent: QObject) -> None:
        super().__init__(parent)
        self._shell, self._office, self._ask = shell, office, ask
        self._beginnings = Beginnings(office, worker)

    def new_frame(self) -> None:
        """Begin a frame for a client, under the therapist's own short reference."""
        try:
            page = self._beginnings.page_for_client()
        except VaultError as error:
            self._ask.tell(tr("That did not work"), str(error))
            return
        page.begun.connect(self._begin_frame)
        self._show(page, tr("New frame"))
        if self._office.practice_to_begin_from() is None:
            said = tr(
                "My practice cannot be read, so nothing of it is offered here. Open it to learn what can be done."
            )
            self._shell.banner.show_message(said, "finding")

    def practice(self) -> None:
        """Begin My practice."""
        page = self._beginnings.page_for_practice()
        page.begun.connect(self._begin_practice)
        self._show(page, tr("My practice"))

    def _show(self, page: BeginPage, place: str) -> None:
        page.closed.connect(self.closed)
        self._shell.bar.set_place((place,))
        self._shell.bar.set_state("")
        self._shell.show_page(page)

    def _begin_frame(self, key: str, reference: str, _region: str) -> None:
        try:
            if key == NOTHING:
                begun = self._office.import_frame(self._office.bare(reference))
            else:
                begun = self._office.new_frame(reference, self._beginnings.point(key))
        except VaultError as error:
            self._ask.tell(tr("That did not work"), str(error))
            return
        self.frame_begun.emit(*begun)

    def _begin_practice(self, key: str, _reference: str, region: str) -> None:
        try:
            self._office.begin_practice(self._beginnings.point(key), region)
        except VaultError as error:
            self._ask.tell(tr("That did not work"), str(error))
            return
        self.practice_begun.emit()
