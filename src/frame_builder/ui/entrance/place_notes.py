# SPDX-License-Identifier: MIT
"""What there is to say of the folder of a vault, looked at beside the window: a network drive may take its time."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from ..background import Background


class PlaceNotes(QObject):
    """Looks at a folder off this thread and tells what it found: `told` carries the folder and the sentences."""

    told = Signal(str, list)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._background = Background(self)
        self._wanted = ""

    def look(self, folder: str) -> None:
        """Look at a folder; the answer to an earlier question is dropped."""
        self._wanted = folder

        def work() -> list[str]:
            from ...services.places import worries  # not needed before the first paint

            return [worry.sentence for worry in worries(Path(folder))]

        self._background.run(work, lambda found: self._tell(folder, found), _nothing)

    def _tell(self, folder: str, found: list[str]) -> None:
        if folder == self._wanted:
            self.told.emit(folder, found)

    def wait(self) -> None:
        """Wait until the look is over; its answer still arrives through the event loop."""
        self._background.wait()


def _nothing(_error: Exception) -> None:
    """A folder that cannot be looked at is told of when the vault in it is opened."""
