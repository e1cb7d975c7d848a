# SPDX-License-Identifier: MIT
"""What happens after the vault is open: the shelf, the frames, My practice, keeping, printing, and locking."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QKeySequence, QShortcut

from ..services.forgetting import forget_texts
from ..services.keys import Keys
from ..services.office import Office
from ..services.rescuing import Rescued, rescue
from ..typeset.typesetter import Typesetter
from ..vault.errors import VaultError
from ..vault.store import Vault
from .backups import copies
from .backups.desk import BackupDesk, Ending
from .begin.desk import BeginDesk
from .branches.desk import BranchDesk
from .dialogs import Ask
from .documents.desk import ReadingDesk
from .documents.outputs import Outputs
from .documents.preview import start_worker
from .frame_files import FrameFiles
from .keys.desk import KeyDesk
from .knocking import Door, come_forward
from .locking.idle import Idle
from .moving.desk import MovingDesk
from .shelf.desk import ShelfDesk
from .shelf.page import ShelfPage
from .shell import Shell
from .work_desk import WorkDesk


def tr(text: str) -> str:
    """Interface words of the desk in the language of the program."""
    return QCoreApplication.translate("Desk", text)


class Desk(QObject):
    """Swaps pages in the shell and carries out what they ask for, on one open vault."""

    closing = Signal()
    """All is stored, and the vault is about to be closed."""
    restoring = Signal(str, str)
    """A proved copy of a backup and its passphrase: once this vault is closed, it takes its place."""

    def __init__(self, shell: Shell, office: Office, ask: Ask, idle: Idle | None = None) -> None:
        super().__init__(shell)
        self._shell = shell
        self._office = office
        self._ask = ask
        self._worker, self._thread = start_worker(office.library.root, self)
        typesetter = Typesetter(office.library.root)
        self._outputs = Outputs(ask, typesetter, shell.banner.pass_on)
        self._keys = Keys(office)
        wording = office.library.wording()
        self._key_desk = KeyDesk(shell, self._keys, self._outputs, wording.show, self.show_shelf, self, idle)
        self._moving = MovingDesk(shell, office, ask, typesetter, self)
        self._moving.closed.connect(self.show_shelf)
        self._moving.frame_file_wanted.connect(self.import_frame)
        self._reading = ReadingDesk(shell, office, ask, self._worker, self._outputs, self)
        self._reading.closed.connect(self.show_shelf)
        self._reading.review_wanted.connect(self.work_on_frame)
        self._work = WorkDesk(shell, office, ask, self._worker, self._outputs, self)
        self._work.closed.connect(self.show_shelf)
        self._work.kept.connect(self._read_kept)
        self._begin = BeginDesk(shell, office, ask, self._worker, self)
        self._begin.closed.connect(self.show_shelf)
        self._begin.frame_begun.connect(self._work.work_on)
        self._begin.practice_begun.connect(self.open_practice)
        self._branches = BranchDesk(shell, office, ask, self)
        self._branches.closed.connect(self.show_shelf)
        self._branches.read_wanted.connect(lambda frame_id, key: self._reading.act(frame_id, key, "open"))
        self._branches.draft_wanted.connect(self._work_on_draft)
        self._shelf = ShelfDesk(shell, office, ask, self._reading, self._branches, self)
        self._shelf.open_wanted.connect(self.open_frame)
        self._shelf.draft_wanted.connect(self._work_on_draft)
        self._backups = BackupDesk(shell, office, ask, self)
        self._files = FrameFiles(office, ask, self._backups.backups.hold, shell.banner.pass_on)
        self._moving.brought_in.connect(self._backups.soon)
        self._backups.prepared.connect(self.restoring)
        self._backups.closed.connect(self.show_shelf)
        self.ending = Ending()
        self._lost = ""
        self._closed = False
        self._door = Door(office.vault.folder, self)
        self._door.knocked.connect(partial(come_forward, shell))
        shell.home_requested.connect(self.go_home)
        self._shortcuts = [self._shortcut("Ctrl+N", self.new_frame), self._shortcut("Ctrl+K", self._key_desk.show)]
        self._shortcuts.append(self._shortcut("Ctrl+M", self.show_moving))

    def _shortcut(self, keys: str, act: Callable[[], object]) -> QShortcut:
        """Works on every page from which one may go to all frames, as the top bar does, and goes there first."""
        shortcut = QShortcut(QKeySequence(keys), self._shell)
        shortcut.setAutoRepeat(False)
        shortcut.activated.connect(lambda: act() if self.go_home() else None)
        return shortcut

    def enter(self) -> None:
        """Show all frames. Where that fails, `close` still closes everything."""
        self._shell.bar.set_locked(False)
        if not copies.tell_what_is_missing(self._shell, self._office, self.show_shelf):
            self.show_shelf()

    @property
    def limits(self) -> str:
        """Why nothing can be changed here, where that is so."""
        if self._office.vault.unsound:
            return tr(
                "A part of this vault is damaged, or its disk does not give it. It can be read but not changed, so "
                "that the rest comes to no harm. Under Backups you can bring back a backup, or save a copy of all that "
                "can still be read and bring that back."
            )
        if self._office.vault.read_only:
            return tr(
                "This vault can be read but not changed, because its folder cannot be written or its disk reported an "
                "error."
            )
        return ""

    # the shelf

    def show_shelf(self, choose: str = "") -> None:
        """All frames."""
        page = self._shelf.page(choose, sheet_missing=self._keys.missing_sheet)
        page.keys_requested.connect(self._key_desk.show)
        page.new_requested.connect(self.new_frame)
        page.practice_requested.connect(self.open_practice)
        page.open_requested.connect(self.open_frame)
        page.review_requested.connect(self.work_on_frame)
        page.import_requested.connect(self.import_frame)
        page.backups_requested.connect(self.show_backups)
        page.moving_requested.connect(self.show_moving)
        page.set_backups(*self._backups.line)
        self._backups.told.connect(page.set_backups)
        page.rename_requested.connect(self.rename_frame)
        page.export_requested.connect(self._files.write)
        page.delete_requested.connect(self.delete_frame)
        page.preview_requested.connect(self._reading.preview)
        self._work.forget()
        self._shell.bar.set_place(())
        self._shell.bar.set_state("")
        self._shell.show_page(page)
        if self._office.vault.unsound and self._shell.banner.free:  # or it looks like any other
            self._shell.banner.show_message(self.limits, "finding", tr("Backups"))
        self._backups.look()

    def show_backups(self) -> None:
        """The page of backups, once everything is stored."""
        if not self._work.flush():
            return
        self._work.forget()
        self._shell.banner.clear()
        self._shell.bar.set_place((tr("Backups"),))
        self._shell.bar.set_state("")
        self._shell.show_page(self._backups.page())

    def show_moving(self) -> None:
        """The page of what goes in and out, once everything is stored."""
        if self._work.flush():
            self._work.forget()
            self._shell.banner.clear()
            self._moving.show()

    def go_home(self) -> bool:
        """To the shelf, once everything is stored; what comes from another computer is let in first.

        Whether one is there now: not where something is in the way, or cannot be stored.
        """
        if self._shell.covered or self._moving.busy or not self._work.flush():
            return False
        if not isinstance(self._shell.page(), ShelfPage):
            self.show_shelf()
        return True

    # frames

    def new_frame(self) -> None:
        """Begin a frame for a client."""
        self._begin.new_frame()

    def rename_frame(self, frame_id: str) -> None:
        """Give a draft another reference."""
        if self._files.rename(frame_id):
            self.show_shelf(frame_id)

    def open_frame(self, frame_id: str) -> None:
        """Settle what went apart, continue a draft or a review, or else read the newest version."""
        try:
            if self._branches.must_choose(frame_id):
                return
            if not self._office.has_draft(frame_id) and self._reading.read_newest(frame_id, first="agreement"):
                return
        except VaultError as error:
            self._ask.tell(tr("This frame cannot be opened"), str(error))
            return
        self.work_on_frame(frame_id)

    def _read_kept(self, frame_id: str, _number: int, said: str) -> None:
        if not self._branches.must_choose(frame_id):
            self._reading.read_newest(frame_id, said)

    def work_on_frame(self, frame_id: str) -> None:
        """Continue a draft, or start the review of a kept agreement; what went apart is settled first."""
        try:
            if self._branches.must_choose(frame_id):
                return
            wanted = self._branches.pick_draft(frame_id)
        except VaultError as error:
            self._ask.tell(tr("This frame cannot be opened"), str(error))
            return
        if wanted:
            self._work_on_draft(frame_id)

    def _work_on_draft(self, frame_id: str, draft: int | None = None) -> None:
        try:
            workspace = self._office.open_frame(frame_id, draft)
        except VaultError as error:
            self._ask.tell(tr("This frame cannot be opened"), str(error))
            return
        self._work.work_on(frame_id, workspace)

    def open_practice(self) -> None:
        """My practice: the therapist's own facts and usual choices. The first time it asks what to begin with."""
        if not self._office.has_practice:
            self._begin.practice()
            return
        try:
            if self._branches.must_choose_practice():
                return
            workspace = self._office.practice()
        except VaultError as error:
            self._ask.tell(tr("My practice cannot be opened"), str(error))
            return
        self._work.work_on_practice(workspace)

    # in and out

    def import_frame(self) -> None:
        """Read a frame file into a new draft and go on with it."""
        found = self._files.read()
        if found is not None:
            self._work.work_on(*found)

    def delete_frame(self, frame_id: str) -> None:
        """Delete a frame for good, after asking."""
        if self._files.delete(frame_id):
            self.show_shelf()

    # leaving

    @property
    def vault(self) -> Vault:
        """The open vault."""
        return self._office.vault

    @property
    def problem(self) -> str:
        """Why the last thing typed could not be stored."""
        return self._lost or self._work.problem

    def flush(self) -> bool:
        """Store what is not stored yet; False when that failed, or when the vault it was stored in is gone."""
        return self._work.flush() and self._stands()

    def _stands(self) -> bool:
        try:
            self.vault.check_place()
        except VaultError as error:
            self._lost = str(error)
            return False
        self._lost = ""
        return True

    def rescue(self, folder: Path) -> Rescued:
        """A copy in *folder*, with what was typed last, of a vault that cannot be saved. Raises VaultError."""
        return rescue(self._office, folder, self._work.store_into)

    def offer_copy(self) -> None:
        """All frames cannot be shown, for a part of the vault cannot be read: what can be goes into a copy."""
        copies.offer(self._ask, self.rescue)

    def close(self, *, unsaved: bool = False) -> bool:
        """Store everything and close the vault; False when something could not be stored and is not given up.

        May be called again, which changes nothing. Whatever else fails in here, the vault is closed.
        """
        if self._closed:
            return True
        if not unsaved and not self.flush():
            return False
        self._closed = True
        with contextlib.ExitStack() as steps:  # from below, each of them even where the one before failed
            steps.callback(forget_texts)
            steps.callback(self._close_vault)
            steps.callback(self.closing.emit)
            steps.callback(self._thread.wait)
            steps.callback(self._thread.quit)
            steps.callback(self._shell.home_requested.disconnect, self.go_home)
            for shortcut in self._shortcuts:
                steps.callback(shortcut.deleteLater)
                shortcut.setEnabled(False)
            steps.callback(self._moving.stop)
            steps.callback(self._key_desk.stop)
            steps.callback(self._work.stop)
        return True

    def _close_vault(self) -> None:
        self.ending = self._backups.close()
