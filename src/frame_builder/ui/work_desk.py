# SPDX-License-Identifier: MIT
"""Work on a frame, a review or My practice: the page, saving by itself, keeping a version, dropping a review."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject, Signal

from ..domain.checks import Level
from ..services import clock
from ..services.office import Office
from ..services.workspace import Workspace
from ..vault.errors import UnknownFrame, VaultError
from .dialogs import Ask
from .documents.outputs import Outputs
from .documents.preview import PreviewWorker
from .shell import Shell
from .wizard.autosave import Autosave
from .wizard.page import WizardPage

MOST_NAMED: Final = 6
"""How many undecided decisions a question names."""


def tr(text: str) -> str:
    """Interface words of the desk in the language of the program."""
    return QCoreApplication.translate("Desk", text)


class WorkDesk(QObject):
    """One page of work at a time on one open vault, and what saves it.

    `closed` goes back to the shelf, at a frame; `kept` carries the frame, the number of its new version and a sentence.
    """

    closed = Signal(str)
    kept = Signal(str, int, str)

    def __init__(
        self, shell: Shell, office: Office, ask: Ask, worker: PreviewWorker, outputs: Outputs, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._shell, self._office, self._ask = shell, office, ask
        self._worker, self._outputs = worker, outputs
        self._autosave: Autosave | None = None
        self._save: Callable[[Office], None] = lambda _: None
        self._workspace: Workspace | None = None

    # saving

    def flush(self) -> bool:
        """Store what is not stored yet; False when that failed."""
        return self._autosave is None or self._autosave.flush()

    def store_into(self, copy: Office) -> None:
        """Store what is not stored yet into a copy of the vault; it stays to be stored here. Raises VaultError."""
        if self._autosave is None or not self._autosave.dirty:
            return
        try:
            self._save(copy)
        except UnknownFrame:  # what was stored of it before could not be read
            if self._workspace is None:
                raise
            copy.add(self._workspace.draft)

    @property
    def problem(self) -> str:
        """Why the last thing typed could not be stored."""
        return self._autosave.problem if self._autosave is not None else ""

    def forget(self) -> None:
        """Another page comes; what was to be stored is stored."""
        self._autosave = self._workspace = None

    def stop(self) -> None:
        """Save no more; what is not stored is given up."""
        if self._autosave is not None:
            self._autosave.stop()
            self._autosave = None

    # pages

    def work_on(self, frame_id: str, workspace: Workspace) -> None:
        """Show a draft or a review."""
        reference = workspace.frame.called or tr("without a reference")
        review = workspace.base is not None
        place = tr("Review of version {n}").format(n=workspace.base.number) if workspace.base else tr("New agreement")
        self._save = lambda office: office.save(frame_id, workspace)
        self._show_wizard(workspace, frame_id, (reference, place), tr("in review") if review else tr("draft"))

    def work_on_practice(self, workspace: Workspace) -> None:
        """Show My practice."""
        self._save = lambda office: office.save_practice(workspace)
        self._show_wizard(workspace, "", (tr("My practice"),))

    def _show_wizard(self, workspace: Workspace, frame_id: str, place: tuple[str, ...], pill: str = "") -> None:
        autosave = Autosave(partial(self._save, self._office), clock.now, self)
        autosave.state.connect(self._shell.bar.set_state)
        autosave.failed.connect(lambda sentence: self._shell.banner.show_message(sentence, "finding"))
        autosave.mended.connect(self._shell.banner.clear)
        self._autosave, self._workspace = autosave, workspace
        page = WizardPage(workspace, self._worker, autosave, self._ask)
        autosave.setParent(page)  # it goes when its page goes
        page.closed.connect(partial(self.closed.emit, frame_id))
        page.keep_wanted.connect(partial(self._keep, frame_id, workspace))
        page.output_wanted.connect(partial(self._output_draft, workspace))
        page.drop_wanted.connect(partial(self._drop_review, frame_id, workspace))
        self._shell.bar.set_place(place, pill)
        if workspace.base is not None and not self._office.vault.read_only:
            self._shell.bar.set_state(tr("Version {n} stays as it is").format(n=workspace.base.number))
        self._shell.show_page(page)

    def _output_draft(self, workspace: Workspace, which: str, way: str) -> None:
        made = {"amendment": workspace.amendment, "situations": workspace.situations_document}.get(which)
        document = made() if made else workspace.agreement
        reference = "" if which == "situations" else workspace.frame.reference
        self._outputs.output(document, way, reference)

    # keeping

    def _keep(self, frame_id: str, workspace: Workspace) -> None:
        if not self._can_print(workspace) or not self._may_keep(workspace):
            return
        if not self.flush():
            return
        try:
            revision = self._office.keep(frame_id, workspace)
        except VaultError as error:
            self._shell.banner.show_message(str(error), "finding")
            return
        self._autosave = None
        said = tr("Version {n} is kept. Print it and look through it together.").format(n=revision.number)
        self.kept.emit(frame_id, revision.number, said)

    def _can_print(self, workspace: Workspace) -> bool:
        """An agreement that could never be printed is not kept; what was typed stays in the draft."""
        found = workspace.unprintable_at
        if found is None:
            return True
        decision, missing = found
        label = workspace.speaker.wording.say(decision, "label")
        text = tr("{what} in “{decision}” cannot be printed. Please take it out, or write it another way.")
        self._ask.tell(tr("It cannot be printed yet"), text.format(what=missing, decision=label))
        return False

    def _may_keep(self, workspace: Workspace) -> bool:
        contradictions = [item for item in workspace.findings if item.level is Level.CONTRADICTION]
        waiting = workspace.undecided
        if not contradictions and not waiting:
            return True
        parts = []
        if contradictions:
            found = len(contradictions)
            said = tr("One contradiction is still there.") if found == 1 else tr("{n} contradictions are still there.")
            parts.append(said.format(n=found))
        if waiting:
            labels = [workspace.speaker.wording.say(item.key, "label") for item in waiting]
            names = ", ".join(labels[:MOST_NAMED]) + (" …" if len(labels) > MOST_NAMED else "")
            said = tr("Not decided yet: {names}. Other parts of the agreement may speak of them.")
            parts.append(said.format(names=names))
        parts.append(tr("You can keep it all the same and change it at a review."))
        return self._ask.question(tr("Keep it as it is?"), " ".join(parts), tr("Keep it"), tr("Go back"))

    def _drop_review(self, frame_id: str, workspace: Workspace) -> None:
        number = workspace.base.number if workspace.base else 0
        text = tr("What you changed in this review is forgotten. Version {n} stays as it is.").format(n=number)
        if not self._ask.question(tr("Drop this review?"), text, tr("Drop it"), tr("Go on with it"), danger=True):
            return
        try:
            if workspace.held:  # of several drafts the one that is open; none where nothing was written yet
                self._office.drop_draft(frame_id, workspace.held)
        except VaultError as error:
            self._ask.tell(tr("That did not work"), str(error))
            return
        self.closed.emit(frame_id)
