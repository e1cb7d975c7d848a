# SPDX-License-Identifier: MIT
"""Reading what was kept: a version with its changes, two versions side by side, a draft as it would print."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, Signal

from ..domain.document import Document
from ..domain.revision import Revision
from ..services.office import Office
from ..vault.errors import VaultError
from .compare import ComparePage
from .dialogs import Ask
from .outputs import Outputs
from .preview import PreviewWorker
from .reading import ReadingPage
from .shelf import ShelfPage
from .shelf_words import history
from .shell import Shell


def tr(text: str) -> str:
    """Interface words of the desk in the language of the program."""
    return QCoreApplication.translate("Desk", text)


class ReadingDesk(QObject):
    """Shows kept versions and drafts of one open vault, to read, print or save.

    `closed` goes back to the shelf, at a frame; `review_wanted` works on that frame.
    """

    closed = Signal(str)
    review_wanted = Signal(str)

    def __init__(
        self, shell: Shell, office: Office, ask: Ask, worker: PreviewWorker, outputs: Outputs, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._shell, self._office, self._ask = shell, office, ask
        self._worker, self._outputs = worker, outputs

    def show_history(self, page: ShelfPage, frame_id: str) -> None:
        """The versions of a frame, on the shelf beside it."""
        try:
            revisions = self._office.history(frame_id)
        except VaultError as error:
            self._shell.banner.show_message(str(error), "finding")
            return
        page.set_history(frame_id, history(self._office.library, revisions, self._office.today()))

    def read_revision(
        self, frame_id: str, revisions: tuple[Revision, ...], number: int, said: str = "", *, first: str = "changes"
    ) -> None:
        """Show a kept version, with the changes from the one before; the newest offers a review."""
        revision = revisions[number - 1]
        documents: list[tuple[str, Document]] = [(tr("Agreement"), revision.agreement)]
        if number > 1:
            changes = (tr("Changes"), self._office.amendment(revisions[number - 2], revision))
            documents.insert(0 if first == "changes" else 1, changes)
        place = tr("version {n}").format(n=number)
        newest = number == len(revisions) and not self._office.vault.read_only
        self._read(frame_id, revision.frame.reference, tuple(documents), (place, tr("kept")), said, review=newest)

    def _read(
        self,
        frame_id: str,
        reference: str,
        documents: tuple[tuple[str, Document], ...],
        place: tuple[str, str],
        said: str = "",
        *,
        review: bool = False,
    ) -> None:
        page = ReadingPage(self._worker, documents, said, can_review=review)
        page.closed.connect(partial(self.closed.emit, frame_id))
        page.review_wanted.connect(partial(self.review_wanted.emit, frame_id))
        page.output_wanted.connect(lambda document, way: self._outputs.output(document, way, reference))
        self._shell.bar.set_place((reference or tr("without a reference"), place[0]), place[1], "accent")
        self._shell.bar.set_state("")
        self._shell.show_page(page)

    def act(self, frame_id: str, key: str, action: str) -> None:
        """What was asked for with one version on the shelf: open it, its changes, compare, or print the changes."""
        try:
            revisions = self._office.history(frame_id)
        except VaultError as error:
            self._ask.tell(tr("This version cannot be opened"), str(error))
            return
        number = int(key)
        if action == "amendment" and number > 1:
            revision = revisions[number - 1]
            document = self._office.amendment(revisions[number - 2], revision)
            self._outputs.output(document, "print", revision.frame.reference)
        elif action == "compare":
            page = ComparePage(self._office.library, revisions, number)
            page.closed.connect(partial(self.closed.emit, frame_id))
            reference = revisions[-1].frame.reference or tr("without a reference")
            self._shell.bar.set_place((reference, tr("Compare")))
            self._shell.show_page(page)
        else:
            self.read_revision(frame_id, revisions, number, first="agreement" if action == "open" else "changes")

    def preview(self, frame_id: str) -> None:
        """Show the draft as it would print, to read, print or save."""
        try:
            workspace = self._office.open_frame(frame_id)
        except VaultError as error:
            self._ask.tell(tr("This frame cannot be opened"), str(error))
            return
        reference = workspace.frame.reference
        self._read(frame_id, reference, ((tr("Draft"), workspace.agreement),), (tr("draft"), tr("draft")))
