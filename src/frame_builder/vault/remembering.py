# SPDX-License-Identifier: MIT
"""An open vault that remembers which key files are in force (see `key_memory`), and settles it where they differ."""

import contextlib
from pathlib import Path

import apsw

from frame_builder.vault import keys, trials
from frame_builder.vault.errors import VaultDamaged, VaultError
from frame_builder.vault.key_memory import SETTING, KeyMemory
from frame_builder.vault.standing import Standing
from frame_builder.vault.writing import Clock


class Remembering(Standing):
    """An open vault with a memory of its keys."""

    def __init__(
        self, connection: apsw.Connection, folder: Path, clock: Clock, read_only: bool, opened: keys.Opened, vfs: str
    ) -> None:
        super().__init__(connection, folder, clock, read_only, opened, vfs)
        self._came_by = self._keys
        self.key_notes: tuple[trials.Note, ...] = ()
        """What was found of the key files when the vault was opened, and should be told: see `trials.SENTENCES`."""

    def _key_memory(self) -> KeyMemory:
        """What is remembered; nothing where that is damaged."""
        with contextlib.suppress(VaultError):
            return KeyMemory.load(self.setting(SETTING), self.folder)
        return KeyMemory()

    def _remember_keys(self, memory: KeyMemory, *, step: int = 1) -> None:
        """Store it, unless it is stored so. A damaged database keeps nobody from changing the passphrase.

        Raises DiskFull, NotSaved, VaultReadOnly.
        """
        with contextlib.suppress(VaultDamaged):
            if self.setting(SETTING) != memory.dump():
                with self._writing() as db:
                    self._put_setting(db, SETTING, memory.dump(), step)

    def _settle_keys(self, way: trials.Way, trial: trials.Trial) -> None:
        """Go by the keys in force, after *way* opened this vault. Raises the refusal where the secret opens none."""
        memory = self._key_memory()
        verdict = trials.judge(way, trial, memory, self._clock())
        if verdict.refusal is not None:
            raise verdict.refusal
        self._keys, self.key_notes = verdict.keys, verdict.notes
        self._proved_slots.add(verdict.keys.slots)
        if self.read_only:
            return
        with contextlib.suppress(VaultError):  # what is open is good; try again next time
            if "returned" in verdict.notes:
                self._remember_keys(verdict.memory)  # before the traces are gone
            if verdict.write:
                keys.save(verdict.keys, self.folder)
                self._newer = False
            self._remember_keys(verdict.memory)

    def _save_keys(self, changed: keys.KeyFile) -> None:
        """Write the key files, remember that, and go by them. Raises DiskFull, NotSaved, VaultReadOnly."""
        memory, before = self._key_memory(), self._keys
        self._remember_keys(memory.changing(changed))
        keys.save(changed, self.folder)
        self._keys = self._came_by = changed
        self.key_notes = tuple(note for note in self.key_notes if note in ("mended", "earlier"))
        self._proved_slots.add(changed.slots)
        with contextlib.suppress(VaultError):  # the next opening finds out that they arrived
            self._remember_keys(memory.changed(changed, before))
