# SPDX-License-Identifier: MIT
"""Copies of an open vault: backups, and what is proved of them."""

import contextlib
import os
import threading
from collections.abc import Callable
from functools import partial
from pathlib import Path

import apsw

from frame_builder.vault import backup, files, keys, salvage, undoing
from frame_builder.vault.backup import Backup
from frame_builder.vault.engine import DATABASE
from frame_builder.vault.errors import DiskFull, FolderNotEmpty, NotSaved, VaultDamaged, VaultError
from frame_builder.vault.locksmith import Locksmith
from frame_builder.vault.reading import Reader
from frame_builder.vault.recovery import RecoverySheet
from frame_builder.vault.salvage import Gaps
from frame_builder.vault.words import empty_index
from frame_builder.vault.writing import Clock


class Copying(Locksmith):
    """An open vault that can be backed up."""

    def __init__(
        self, connection: apsw.Connection, folder: Path, clock: Clock, read_only: bool, opened: keys.Opened, vfs: str
    ) -> None:
        super().__init__(connection, folder, clock, read_only, opened, vfs)
        self._copying = threading.RLock()  # whoever takes both takes this one before the turn, or two threads wait

    def change_all_keys(
        self,
        old: str,
        new: str,
        sheet: RecoverySheet | None,
        strength: keys.Strength | None = None,
    ) -> Path:
        """Encrypt everything anew, so that nothing that opened this vault before opens it any longer.

        A backup is made first, and its place returned; it keeps the old keys, as all older backups do. Afterwards
        *new* opens the vault, and *sheet* where one is given. A program that dies in between leaves the old keys in
        force or the new. Raises WrongPassphrase, PassphraseTooShort, DiskFull, NotSaved, VaultReadOnly, VaultDamaged,
        and KeysChanged where the new ones are in force and the disk failed then.
        """
        with self._copying, self._turn:
            self.check_place()  # which settles a change before this one of which nobody could tell
            self.prove_passphrase(old)
            place = self.backup()
            self._change_all_keys(old, new, sheet, strength or self.strength)
            return place

    def forget_index(self) -> None:
        """Throw the index of words away and begin an empty one; a copy that is being made is finished first."""
        with self._copying:
            super().forget_index()

    def backup(self, target: Path | None = None) -> Path:
        """Copy the vault, encrypted, to the new folder *target*; proved before it counts.

        Without *target* the copy goes into ``backups`` in the vault's folder, named by the
        clock. Returns where it is. Raises DiskFull, NotSaved, VaultReadOnly, VaultDamaged.
        """
        return self._backup(target, chain=True)

    def copy_what_is_there(self, target: Path) -> Gaps:
        """Copy the vault to the new folder *target*; where that fails, all rows of it that can be read, and what lacks.

        Nothing is written into the vault, not even into its index of words. Raises FolderNotEmpty, DiskFull, NotSaved,
        VaultReadOnly, VaultDamaged.
        """
        with self._copying, contextlib.ExitStack() as undo:
            if not self._connected:  # otherwise it can be copied wherever it lies
                self.check_place()
            source = self._legible(target, undo)

            def whole(reader: Reader, data_key: bytes, path: Path) -> salvage.Gaps:
                backup.copy_pages(reader, data_key, path)
                if not self.is_last(backup.seal_in(path, data_key)):
                    raise VaultDamaged(self.folder, "what lies there is not what was saved last")
                return salvage.NO_GAPS

            try:
                return backup.copy_by(whole, source, self._data_key, self._keys, target)
            except DiskFull:
                raise
            except (NotSaved, VaultDamaged):  # nobody can tell whether it failed here or there: the next try does
                with source.turn():
                    return backup.copy_by(salvage.copy_rows, source, self._data_key, self._keys, target)

    def _legible(self, target: Path, undo: contextlib.ExitStack) -> Reader:
        """What a copy can be made from: this vault, or where it cannot undo a broken save, a copy of it that did.

        That copy lies beside *target* until *undo* ends. It must hold what was saved last. Raises DiskFull.
        """
        with self._turn:
            if not undoing.is_stuck(self._connection):
                return self
            try:
                with files.speaking(target):
                    found = undoing.undone(self.folder / DATABASE, self._data_key, target, self._vfs, undo)
                if self._says_the_same(found):
                    empty_index(found)  # it lies outside of what proves the rest
                    return self.beside(found)
            except DiskFull:
                raise
            except apsw.FullError as error:
                raise DiskFull(target) from error
            except (apsw.Error, VaultError):
                pass  # what is the matter is told by the copy that is tried now
            return self

    def _backup(self, target: Path | None, *, chain: bool) -> Path:
        with self._copying, self._translating("the database"):
            if chain:
                self.tidy_words()
            if target is None:
                self._still_there()
                parent = self.folder / backup.FOLDER
                with files.speaking(parent):
                    backup.make_folder(parent)
                target = backup.free_name(parent, self._clock())
            elif os.path.lexists(target):
                raise FolderNotEmpty(target)
            else:
                try:
                    self.check_place()
                except VaultError:
                    if not self._connected:  # otherwise it can be copied wherever it lies
                        raise
            copy = partial(backup.copy, self, self._data_key, self._keys, target, chain=chain)
            try:
                copy()
            except VaultDamaged:  # it may be the index, or a disk that failed once
                if chain:
                    self.mend_index()
                copy()
            return target

    def _still_there(self) -> None:
        """Raises NotSaved where the folder is gone, or somebody wrote into the database.

        Where another file lies in its place, all the more is a copy wanted.
        """
        try:
            self.check_place()
        except NotSaved as error:
            if error.kind != "exchanged" or self._found_place() == self._place:
                raise

    @property
    def vault_id(self) -> str:
        """The name all copies of this vault share; it says nothing."""
        return self._vault_id

    def holds(self, found: Backup) -> bool:
        """Whether nothing was written since that backup was made, and the same secrets open it."""
        try:
            same = keys.load(found.path).copies == (self._keys,)
        except VaultError:
            return False
        return same and backup.seal(found.path, self._data_key) == self.seal()

    def check_backup(self, found: Backup) -> None:
        """Read a backup of this vault whole. Raises BackupUnusable, which tells other keys from damage."""
        backup.check(found, self._data_key, self._proved_slots)

    def last_change_in(self, found: Backup) -> str:
        """When a frame in a backup of this vault was last written, as ISO text; "" where that cannot be read."""
        return backup.last_change(found.path, self._data_key)

    def frames_in(self, found: Backup) -> frozenset[str]:
        """The ids of the frames in a backup of this vault; none where it cannot be read."""
        return backup.frames(found.path, self._data_key)

    def copier(self) -> Callable[[Backup, Path], Path]:
        """What copies a backup into a folder on another disk; it works on after the vault was closed."""
        return partial(backup.copy_elsewhere, self._data_key)
