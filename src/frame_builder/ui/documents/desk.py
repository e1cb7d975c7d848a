# SPDX-License-Identifier: MIT
"""Reading what was kept: a version with its changes, two versions side by side, a draft as it would print."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, Signal

from ...domain.document import Document
from ...services.office import Office
from ...services.stored import AnswersUnusableError
from ...vault.errors import VaultError
from ..branches.words import (
    Standing,
    Way,
    all_versions,
    history,
    standing_of,
    standing_sentence,
    title_in,
    ways,
)
from ..controls import Tone
from ..dialogs import Ask
from ..shelf.page import ShelfPage
from ..shell import Shell
from .compare import ComparePage
from .outputs import Outputs
from .page import ReadingPage
from .preview import PreviewWorker


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
        """The versions of a frame and its drafts apart, on the shelf beside it."""
        try:
            every, drafts = ways(self._office, frame_id), self._office.drafts(frame_id)
        except VaultError as error:
            if not self._office.vault.unsound:  # which is said there already, of the whole
                self._shell.banner.show_message(str(error), "finding")
            return
        page.set_history(frame_id, history(self._office.library, every, drafts, self._office.today()))

    def read_newest(self, frame_id: str, said: str = "", *, first: str = "changes") -> bool:
        """Show the newest version of a frame that has no other; False where nothing is kept. Raises VaultError."""
        every = ways(self._office, frame_id)
        if not every:
            return False
        self._read_version(frame_id, every, every[0], every[0].newest.number, said, first)
        return True

    def _read_version(
        self, frame_id: str, every: tuple[Way, ...], way: Way, number: int, said: str = "", first: str = "changes"
    ) -> None:
        """Show a kept version, with the changes from the one before; the newest in force offers a review."""
        revision = way.versions[number - 1]
        documents: list[tuple[str, Document]] = [(tr("Agreement"), revision.agreement)]
        unsaid = ""
        if number > 1:
            try:
                changes = (tr("Changes"), self._office.amendment(way.versions[number - 2], revision))
                documents.insert(0 if first == "changes" else 1, changes)
            except AnswersUnusableError:  # the agreement itself is made of its own words and of nothing else
                unsaid = tr("What changed cannot be shown: another program wrote its answers.")
        standing = standing_of(every, way, number)
        newest = standing is Standing.NEWEST and not self._office.vault.read_only
        state = {Standing.ASIDE: tr("set aside"), Standing.PARTED: tr("not chosen yet")}.get(standing, tr("kept"))
        said = " ".join((said or standing_sentence(every, way, number), unsaid)).strip()
        place = (title_in(every, way, number), state)
        tone: Tone = "accent" if standing in (Standing.NEWEST, Standing.EARLIER) else "warn"
        self._read(frame_id, revision.frame.called, tuple(documents), place, said, review=newest, tone=tone)

    def _read(
        self,
        frame_id: str,
        reference: str,
        documents: tuple[tuple[str, Document], ...],
        place: tuple[str, str],
        said: str = "",
        *,
        review: bool = False,
        tone: Tone = "accent",
    ) -> None:
        page = ReadingPage(self._worker, documents, said, can_review=review)
        page.closed.connect(partial(self.closed.emit, frame_id))
        page.review_wanted.connect(partial(self.review_wanted.emit, frame_id))
        page.output_wanted.connect(lambda document, way: self._outputs.output(document, way, reference))
        self._shell.bar.set_place((reference or tr("without a reference"), place[0]), place[1], tone)
        self._shell.bar.set_state("")
        self._shell.show_page(page)

    def act(self, frame_id: str, key: str, action: str) -> None:
        """What was asked for with one version on the shelf: open it, its changes, compare, or print the changes.

        The key is the head of the version's branch, a stroke, and its number.
        """
        head, _, tail = key.partition("/")
        try:
            every = ways(self._office, frame_id)
            way, number = next(way for way in every if way.branch.head == head), int(tail)
        except VaultError as error:
            self._ask.tell(tr("This version cannot be opened"), str(error))
            return
        if action == "amendment" and number > 1:
            revision = way.versions[number - 1]
            document = self._office.amendment(way.versions[number - 2], revision)
            self._outputs.output(document, "print", revision.frame.reference)
        elif action == "compare":
            self._compare(frame_id, every, way, number)
        else:
            self._read_version(frame_id, every, way, number, first="agreement" if action == "open" else "changes")

    def _compare(self, frame_id: str, every: tuple[Way, ...], way: Way, number: int) -> None:
        """A version with the one before it at first, and any other to choose."""
        titled, place = all_versions(every, way, number)
        versions = [revision for _title, revision in titled]
        before = next(at for at, item in enumerate(versions) if item == way.versions[max(0, number - 2)])
        page = ComparePage(self._office.library, versions, (before, place), [title for title, _revision in titled])
        page.closed.connect(partial(self.closed.emit, frame_id))
        reference = way.newest.frame.called or tr("without a reference")
        self._shell.bar.set_place((reference, tr("Compare")))
        self._shell.show_page(page)

    def preview(self, frame_id: str) -> None:
        """Show the draft as it would print, to read, print or save."""
        try:
            workspace = self._office.open_frame(frame_id)
        except VaultError as error:
            self._ask.tell(tr("This frame cannot be opened"), str(error))
            return
        reference = workspace.frame.called
        self._read(frame_id, reference, ((tr("Draft"), workspace.agreement),), (tr("draft"), tr("draft")))
