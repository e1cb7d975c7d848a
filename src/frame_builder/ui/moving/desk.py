# SPDX-License-Identifier: MIT
"""The page for moving, and what carries out each of its ways."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject, Signal

from ...services.leaving import Leaving
from ...services.office import Office
from ...typeset.typesetter import Typesetter
from ...vault.errors import VaultError
from ..dialogs import Ask
from ..shell import Shell
from .leaving_desk import LeavingDesk
from .page import MovingPage
from .parcel_desk import ParcelDesk


def tr(text: str) -> str:
    """Interface words of moving in the language of the program."""
    return QCoreApplication.translate("MovingDesk", text)


class MovingDesk(QObject):
    """The ways in and out of one open vault. `closed` goes back to the shelf; `brought_in` asks for a backup soon."""

    closed = Signal()
    brought_in = Signal()
    frame_file_wanted = Signal()

    def __init__(self, shell: Shell, office: Office, ask: Ask, typesetter: Typesetter, parent: QObject) -> None:
        super().__init__(parent)
        self._shell, self._office = shell, office
        leaving = Leaving(office, typesetter)
        self._leaving = LeavingDesk(shell, leaving, ask, self.show, self.closed.emit, self)
        self._parcels = ParcelDesk(shell, office, ask, self.show, self.closed.emit, self)
        self._parcels.brought_in.connect(self.brought_in)

    def stop(self) -> None:
        """Call off what can be called off, and wait for the rest. Nothing is shown afterwards."""
        self._leaving.stop()
        self._parcels.stop()

    @property
    def busy(self) -> bool:
        """Whether something is being done that should be seen to its end before another page is shown."""
        return self._parcels.busy

    def show(self) -> None:
        """All the ways."""
        try:
            empty = not self._office.shelf() and not self._office.has_practice
        except VaultError as error:
            self._shell.banner.show_message(str(error), "finding")
            self.closed.emit()
            return
        page = MovingPage(backups=self._parcels.backups, empty=empty, read_only=self._office.vault.read_only)
        page.pack_wanted.connect(self._parcels.pack)
        page.file_wanted.connect(self._parcels.bring_in_file)
        page.folder_wanted.connect(self._parcels.bring_in_folder)
        page.frame_file_wanted.connect(self.frame_file_wanted)
        page.leave_wanted.connect(self._leaving.begin)
        page.closed.connect(self.closed)
        self._shell.bar.set_place((tr("Move frames"),))
        self._shell.bar.set_state("")
        self._shell.show_page(page)
