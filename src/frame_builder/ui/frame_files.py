# SPDX-License-Identifier: MIT
"""Frames in and out of the vault: a frame file read or written, a frame deleted, each after asking."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from ..domain.frame import REFERENCE_LENGTH
from ..domain.framefile import FrameFileError
from ..domain.weird import hidden
from ..services.frame_io import WriteError, read_frame, write_frame
from ..services.naming import alike
from ..services.office import Office
from ..services.workspace import Workspace
from ..vault.errors import VaultError
from .dialogs import Ask
from .documents.outputs import plain_name, saved_words


def tr(text: str) -> str:
    """Interface words of these questions in the language of the program."""
    return QCoreApplication.translate("Desk", text)


class FrameFiles:
    """Asks for files and carries out what was wanted with the frames of one open vault.

    `backed_up` says whether the newest backup holds a frame, `say` tells where a file was saved.
    """

    def __init__(self, office: Office, ask: Ask, backed_up: Callable[[str], bool], say: Callable[[str], None]) -> None:
        self._office, self._ask = office, ask
        self._backed_up, self._say = backed_up, say

    def read(self) -> tuple[str, Workspace] | None:
        """Read a frame file into a new draft; None where nobody chose one or it cannot be read."""
        path = self._ask.open_file(tr("New frame from a file"), tr("Frame files (*.json)"))
        if path is None:
            return None
        library = self._office.library
        try:
            return self._office.import_frame(read_frame(path, library.catalogue, library.atlas))
        except (FrameFileError, VaultError) as error:
            self._ask.tell(tr("This file cannot be opened"), str(error))
            return None

    def write(self, frame_id: str) -> None:
        """Write a frame's answers to a plain frame file."""
        text = tr(
            "The file holds the answers of this one frame, for a colleague or another program. It is not encrypted: "
            "everybody who has it can read it. To carry frames to a computer of yours, use “Move frames” instead."
        )
        if not self._ask.question(tr("Save the answers as a file?"), text, tr("Save it"), tr("Cancel")):
            return
        try:
            workspace = self._office.open_frame(frame_id)
            path = self._ask.save_file(
                tr("Save"), f"{plain_name(workspace.frame.reference) or 'frame'}.json", tr("Frame files (*.json)")
            )
            if path is not None:
                write_frame(path, workspace.frame, self._office.library.catalogue, overwrite=True)
                self._say(saved_words(path))
        except (WriteError, VaultError) as error:
            self._ask.tell(tr("That did not work"), str(error))

    def delete(self, frame_id: str) -> bool:
        """Delete a frame for good, after asking; whether it was wanted."""
        shelf = {item.frame_id: item.summary.reference for item in self._office.shelf()}
        title = tr("Delete the frame {name}?").format(name=shelf.get(frame_id) or tr("without a reference"))
        text = tr("Its draft and all its versions are deleted from the vault for good.")
        if self._backed_up(frame_id):
            left = tr(
                "The newest backup still holds it, as it was then. From there it can be taken in again by itself, with "
                "“Move frames”."
            )
        else:
            left = tr("The newest backup on this computer does not hold it, so it may be gone altogether.")
        if not self._ask.question(title, f"{text} {left}", tr("Delete it"), tr("Keep it"), danger=True):
            return False
        try:
            self._office.delete(frame_id)
        except VaultError as error:
            self._ask.tell(tr("That did not work"), str(error))
        return True

    def rename(self, frame_id: str) -> bool:
        """Give a draft another reference; whether it was wanted. A kept version keeps the one it was printed with."""
        reference = self._new_reference(tr("Change the reference"), frame_id)
        if reference is None:
            return False
        try:
            workspace = self._office.open_frame(frame_id)
            workspace.set_reference(reference)
            self._office.save(frame_id, workspace)
        except VaultError as error:
            self._ask.tell(tr("That did not work"), str(error))
        return True

    def _new_reference(self, title: str, frame_id: str) -> str | None:
        """A short reference that no other frame has; None when the therapist thought better of it."""
        others = (item.summary.reference for item in self._office.shelf() if item.frame_id != frame_id)
        taken = {alike(reference): reference for reference in others if reference}
        text = tr("Lists and file names show only this, never a name. For example K-17.")
        reference: str | None = ""
        while True:
            label = tr("Your short reference for this client")
            reference = self._ask.words(title, text, label, reference or "")
            if reference is None:
                return None
            reference = reference[:REFERENCE_LENGTH].strip()
            if odd := hidden(reference):
                text = tr("{what} cannot be seen in a list. Please take it out.").format(what=odd)
                continue
            other = taken.get(alike(reference))
            if other is None:
                return reference
            text = tr("You already have a frame called {name}. Give this one another reference.").format(name=other)
