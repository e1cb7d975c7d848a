# SPDX-License-Identifier: MIT
"""The shelf of one open vault: its page filled, its search answered, and what the history of a frame asks for."""

from __future__ import annotations

import contextlib
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, Signal

from ...services.office import Branch, Office
from ...vault.errors import VaultError
from ..branches.desk import BranchDesk
from ..dialogs import Ask
from ..documents.desk import ReadingDesk
from ..shell import Shell
from .page import ShelfPage
from .words import ShelfWords


def tr(text: str) -> str:
    """Interface words of the desk in the language of the program."""
    return QCoreApplication.translate("Desk", text)


class ShelfDesk(QObject):
    """Fills the page of all frames. `open_wanted` carries a frame, `draft_wanted` a frame and the key of its draft."""

    open_wanted = Signal(str)
    draft_wanted = Signal(str, object)  # a key of 63 bits is no C int

    def __init__(
        self, shell: Shell, office: Office, ask: Ask, reading: ReadingDesk, branches: BranchDesk, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._shell, self._office, self._ask = shell, office, ask
        self._reading, self._branches = reading, branches
        self._words = ShelfWords(office.library)

    def page(self, choose: str, *, sheet_missing: bool) -> ShelfPage:
        """The page with all frames, the cursor on one of them. Raises VaultError where the list cannot be read."""
        page = ShelfPage(practice_done=self._office.has_practice, sheet_missing=sheet_missing)
        page.history_requested.connect(self._act)
        page.picked.connect(partial(self._reading.show_history, page))
        page.searched.connect(partial(self._search, page))
        page.set_entries(self._words.entries(self._office.shelf(), self._office.today(), self._heads), choose)
        with contextlib.suppress(VaultError):  # opening My practice tells it
            page.set_practice_apart(self._branches.practice_said())
        return page

    def _heads(self, frame_id: str) -> tuple[Branch, ...]:
        """The branches of a frame; none where it is damaged, which its history tells."""
        try:
            return self._office.branches(frame_id)
        except VaultError:
            return ()

    def _search(self, page: ShelfPage, text: str) -> None:
        """The words of agreements, drafts and notes; they are compared in the vault and kept nowhere else."""
        try:
            page.set_found(text, self._office.search(text))
        except VaultError as error:
            page.set_not_searched(str(error))

    def _act(self, frame_id: str, key: str, action: str) -> None:
        """What the history of a frame asks for: settle it, one of its drafts, or one of its versions."""
        draft = key.partition("/")[2]
        try:
            if action == "choose":
                self.open_wanted.emit(frame_id)
            elif action == "draft":
                if not self._branches.must_choose(frame_id):
                    self.draft_wanted.emit(frame_id, int(draft))
            elif action == "drop":
                self._branches.drop_draft(frame_id, int(draft))
            elif action == "instead":
                self._branches.bring_back(frame_id, key)
            else:
                self._reading.act(frame_id, key, action)
        except VaultError as error:
            self._ask.tell(tr("This frame cannot be opened"), str(error))
