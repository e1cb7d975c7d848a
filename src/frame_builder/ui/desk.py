# SPDX-License-Identifier: MIT
"""What happens after the vault is open: the shelf, the frames, My practice, keeping, printing, and locking."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject, Signal

from ..domain.checks import Level
from ..domain.document import Document
from ..domain.frame import REFERENCE_LENGTH
from ..domain.revision import Revision
from ..domain.weird import hidden
from ..services.forgetting import forget_texts
from ..services.keys import Keys
from ..services.office import Office
from ..services.workspace import Workspace
from ..typeset.typesetter import Typesetter
from ..vault.errors import VaultError
from .backup_desk import BackupDesk, Ending
from .begin import BeginPage
from .beginnings import NOTHING, Beginnings
from .compare import ComparePage
from .dialogs import Ask
from .frame_files import FrameFiles
from .key_desk import KeyDesk
from .outputs import Outputs
from .preview import start_worker
from .reading import ReadingPage
from .shelf import ShelfPage
from .shelf_words import entry, history
from .shell import Shell
from .wizard.autosave import Autosave
from .wizard.page import WizardPage

MOST_NAMED: Final = 6
"""How many undecided decisions a question names."""


def tr(text: str) -> str:
    """Interface words of the desk in the language of the program."""
    return QCoreApplication.translate("Desk", text)


class Desk(QObject):
    """Swaps pages in the shell and carries out what they ask for, on one open vault.

    `locked` comes when everything is stored and the vault is closed.
    """

    locked = Signal()
    restoring = Signal(str, str)
    """A proved copy of a backup and its passphrase: once this vault is closed, it takes its place."""

    def __init__(self, shell: Shell, office: Office, ask: Ask) -> None:
        super().__init__(shell)
        self._shell = shell
        self._office = office
        self._ask = ask
        self._worker, self._thread = start_worker(office.library.root, self)
        self._beginnings = Beginnings(office, self._worker)
        self._files = FrameFiles(office, ask)
        self._outputs = Outputs(ask, Typesetter(office.library.root))
        self._keys = Keys(office)
        wording = office.library.wording()
        self._key_desk = KeyDesk(shell, self._keys, self._outputs, wording.show, self.show_shelf, self)
        self._autosave: Autosave | None = None
        self._backups = BackupDesk(shell, office, ask, self)
        self._backups.prepared.connect(self.restoring)
        self._backups.closed.connect(self.show_shelf)
        self.ending = Ending()
        shell.home_requested.connect(self.go_home)
        shell.bar.set_locked(False)
        if office.vault.read_only:
            shell.banner.show_message(
                tr("This vault can be read but not changed, because its folder cannot be written."), "advice"
            )
        self.show_shelf()

    # the shelf

    def show_shelf(self, choose: str = "") -> None:
        """All frames."""
        today = self._office.today()
        page = ShelfPage(practice_done=self._office.has_practice, sheet_missing=self._keys.missing_sheet)
        page.keys_requested.connect(self._key_desk.show)
        page.new_requested.connect(self.new_frame)
        page.practice_requested.connect(self.open_practice)
        page.open_requested.connect(self.open_frame)
        page.review_requested.connect(self.work_on_frame)
        page.import_requested.connect(self.import_frame)
        page.backups_requested.connect(self.show_backups)
        page.set_backups(*self._backups.line)
        self._backups.told.connect(page.set_backups)
        page.rename_requested.connect(self.rename_frame)
        page.export_requested.connect(self._files.write)
        page.delete_requested.connect(self.delete_frame)
        page.preview_requested.connect(self.preview_frame)
        page.history_requested.connect(self._history_action)
        page.picked.connect(partial(self._show_history, page))
        page.set_entries([entry(self._office.library, item, today) for item in self._office.shelf()], choose)
        self._autosave = None
        self._shell.bar.set_place(())
        self._shell.bar.set_state("")
        self._shell.show_page(page)
        self._backups.look()

    def show_backups(self) -> None:
        """The page of backups, once everything is stored."""
        if self._autosave is not None and not self._autosave.flush():
            return
        self._autosave = None
        self._shell.banner.clear()
        self._shell.bar.set_place((tr("Backups"),))
        self._shell.bar.set_state("")
        self._shell.show_page(self._backups.page())

    def _show_history(self, page: ShelfPage, frame_id: str) -> None:
        try:
            revisions = self._office.history(frame_id)
        except VaultError as error:
            self._shell.banner.show_message(str(error), "finding")
            return
        page.set_history(frame_id, history(self._office.library, revisions, self._office.today()))

    def go_home(self) -> None:
        """Back to the shelf, once everything is stored."""
        if self._autosave is None or self._autosave.flush():
            self.show_shelf()

    # frames

    def new_frame(self) -> None:
        """Begin a frame for a client, under the therapist's own short reference."""
        try:
            page = self._beginnings.page_for_client()
        except VaultError as error:
            self._ask.tell(tr("That did not work"), str(error))
            return
        page.begun.connect(self._begin_frame)
        self._show_begin(page, tr("New frame"))

    def _show_begin(self, page: BeginPage, place: str) -> None:
        page.closed.connect(self.show_shelf)
        self._shell.bar.set_place((place,))
        self._shell.bar.set_state("")
        self._shell.show_page(page)

    def _begin_frame(self, key: str, reference: str, _region: str) -> None:
        try:
            if key == NOTHING:
                frame_id, workspace = self._office.import_frame(self._office.bare(reference))
            else:
                frame_id, workspace = self._office.new_frame(reference, self._beginnings.point(key))
        except VaultError as error:
            self._ask.tell(tr("That did not work"), str(error))
            return
        self._work_on(frame_id, workspace)

    def rename_frame(self, frame_id: str) -> None:
        """Give a draft another reference; a kept version keeps the one it was printed with."""
        reference = self._new_reference(tr("Change the reference"))
        if reference is None:
            return
        try:
            workspace = self._office.open_frame(frame_id)
            workspace.set_reference(reference)
            self._office.save(frame_id, workspace)
        except VaultError as error:
            self._ask.tell(tr("That did not work"), str(error))
        self.show_shelf(frame_id)

    def _new_reference(self, title: str) -> str | None:
        """A short reference that no other frame has; None when the therapist thought better of it."""
        taken = {item.summary.reference for item in self._office.shelf()} - {""}
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
            if reference not in taken:
                return reference
            text = tr("You already have a frame called {name}. Give this one another reference.").format(name=reference)

    def open_frame(self, frame_id: str) -> None:
        """Continue a draft or a review under way; read the newest version where there is neither."""
        try:
            revisions = () if self._office.has_draft(frame_id) else self._office.history(frame_id)
        except VaultError as error:
            self._ask.tell(tr("This frame cannot be opened"), str(error))
            return
        if revisions:
            self._read_revision(frame_id, revisions, len(revisions), first="agreement")
        else:
            self.work_on_frame(frame_id)

    def work_on_frame(self, frame_id: str) -> None:
        """Continue a draft, or start the review of a kept agreement."""
        try:
            workspace = self._office.open_frame(frame_id)
        except VaultError as error:
            self._ask.tell(tr("This frame cannot be opened"), str(error))
            return
        self._work_on(frame_id, workspace)

    def open_practice(self) -> None:
        """My practice: the therapist's own facts and usual choices. The first time it asks what to begin with."""
        if not self._office.has_practice:
            page = self._beginnings.page_for_practice()
            page.begun.connect(self._begin_practice)
            self._show_begin(page, tr("My practice"))
            return
        try:
            workspace = self._office.practice()
        except VaultError as error:
            self._ask.tell(tr("My practice cannot be opened"), str(error))
            return
        self._show_wizard(workspace, lambda: self._office.save_practice(workspace), "", (tr("My practice"),))

    def _begin_practice(self, key: str, _reference: str, region: str) -> None:
        try:
            self._office.begin_practice(self._beginnings.point(key), region)
        except VaultError as error:
            self._ask.tell(tr("That did not work"), str(error))
            return
        self.open_practice()

    def _work_on(self, frame_id: str, workspace: Workspace) -> None:
        reference = workspace.frame.reference or tr("without a reference")
        review = workspace.base is not None
        place = tr("Review of version {n}").format(n=workspace.base.number) if workspace.base else tr("New agreement")
        save = partial(self._office.save, frame_id, workspace)
        self._show_wizard(workspace, save, frame_id, (reference, place), tr("in review") if review else tr("draft"))

    def _show_wizard(
        self, workspace: Workspace, save: Callable[[], None], frame_id: str, place: tuple[str, ...], pill: str = ""
    ) -> None:
        autosave = Autosave(save, datetime.now, self)
        autosave.state.connect(self._shell.bar.set_state)
        autosave.failed.connect(lambda sentence: self._shell.banner.show_message(sentence, "finding"))
        autosave.mended.connect(self._shell.banner.clear)
        self._autosave = autosave
        page = WizardPage(workspace, self._worker, autosave, self._ask)
        autosave.setParent(page)  # it goes when its page goes
        page.closed.connect(lambda: self.show_shelf(frame_id))
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
        if self._autosave is not None and not self._autosave.flush():
            return
        try:
            revision = self._office.keep(frame_id, workspace)
        except VaultError as error:
            self._shell.banner.show_message(str(error), "finding")
            return
        self._autosave = None
        said = tr("Version {n} is kept. Print it and look through it together.").format(n=revision.number)
        self._read_revision(frame_id, self._office.history(frame_id), revision.number, said)

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
            self._office.abandon_review(frame_id)
        except VaultError as error:
            self._ask.tell(tr("That did not work"), str(error))
            return
        self.show_shelf(frame_id)

    # reading and history

    def _read_revision(
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
        page.closed.connect(lambda: self.show_shelf(frame_id))
        page.review_wanted.connect(partial(self.work_on_frame, frame_id))
        page.output_wanted.connect(lambda document, way: self._outputs.output(document, way, reference))
        self._shell.bar.set_place((reference or tr("without a reference"), place[0]), place[1], "accent")
        self._shell.bar.set_state("")
        self._shell.show_page(page)

    def _history_action(self, frame_id: str, key: str, action: str) -> None:
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
            page.closed.connect(lambda: self.show_shelf(frame_id))
            reference = revisions[-1].frame.reference or tr("without a reference")
            self._shell.bar.set_place((reference, tr("Compare")))
            self._shell.show_page(page)
        else:
            self._read_revision(frame_id, revisions, number, first="agreement" if action == "open" else "changes")

    def preview_frame(self, frame_id: str) -> None:
        """Show the draft as it would print, to read, print or save."""
        try:
            workspace = self._office.open_frame(frame_id)
        except VaultError as error:
            self._ask.tell(tr("This frame cannot be opened"), str(error))
            return
        reference = workspace.frame.reference
        self._read(frame_id, reference, ((tr("Draft"), workspace.agreement),), (tr("draft"), tr("draft")))

    # in and out

    def import_frame(self) -> None:
        """Read a frame file into a new draft and go on with it."""
        found = self._files.read()
        if found is not None:
            self._work_on(*found)

    def delete_frame(self, frame_id: str) -> None:
        """Delete a frame for good, after asking."""
        if self._files.delete(frame_id):
            self.show_shelf()

    # leaving

    def close(self, *, unsaved: bool = False) -> bool:
        """Store everything and close the vault; False when something could not be stored and is not given up."""
        if self._autosave is not None and not unsaved and not self._autosave.flush():
            return False
        if self._autosave is not None:
            self._autosave.stop()
            self._autosave = None
        self._key_desk.stop()
        self._shell.home_requested.disconnect(self.go_home)
        self._thread.quit()
        self._thread.wait()
        self.ending = self._backups.close()
        forget_texts()
        return True
