# SPDX-License-Identifier: MIT
"""An open vault that remembers which key files are in force (see `key_memory`), and settles it where they differ."""

import contextlib
from pathlib import Path

import apsw

from frame_builder.vault import engine, files, keys, migrate, trials
from frame_builder.vault.errors import KeysChanged, VaultDamaged, VaultError, VaultTooNew
from frame_builder.vault.key_memory import SETTING, KeyMemory
from frame_builder.vault.reading import Reader
from frame_builder.vault.standing import Standing
from frame_builder.vault.writing import Clock


class Remembering(Standing):
    """An open vault with a memory of its keys."""

    def __init__(
        self, connection: apsw.Connection, folder: Path, clock: Clock, read_only: bool, opened: keys.Opened, vfs: str
    ) -> None:
        super().__init__(connection, folder, clock, read_only, opened, vfs)
        self._came_by = self._keys
        self._key_states: tuple[object, ...] = ()  # of the key files, when they were last looked at
        self.key_notes: tuple[trials.Note, ...] = ()
        """What was found of the key files when the vault was opened, and should be told: see `trials.SENTENCES`."""

    def _find_footing(self) -> None:
        super()._find_footing()
        if not self.read_only and not self._connection.in_transaction:
            self._look_after_keys()

    def _look_after_keys(self) -> None:
        """Have what opens this vault lie beside it before anything is written, whatever became of the key files.

        A cleaner takes them away, or a service that synchronises brings those of another copy of the vault: nothing
        would ever open what is written then. Others that may open something stay, if need be in the first place
        only. Raises DiskFull, NotSaved, VaultReadOnly.
        """
        states, before = self._states_of_keys(), self._key_states
        if states == before:
            return
        self._key_states = states  # what is asked of the database below must not come here again
        try:
            lying = [self._lying(name) for name in keys.COPIES]
            if self._keys not in lying:
                memory = KeyMemory()
                with contextlib.suppress(VaultError):
                    memory = self._key_memory()
                known = [item is None or item == self._came_by or memory.is_past(item) for item in lying]
                names = [name for name, free in zip(keys.COPIES, known, strict=True) if free]
                keys.put_back(self._keys, self.folder, names or [keys.SECOND])
        except BaseException:
            self._key_states = before
            raise
        self._key_states = self._states_of_keys()

    def _states_of_keys(self) -> tuple[object, ...]:
        return tuple(_state(self.folder / name) for name in keys.COPIES)

    def _lying(self, name: str) -> keys.KeyFile | None:
        """What lies in the place of a copy by now, or None where that is no key file."""
        try:
            return keys.read(self.folder, name).settled(self._newer)
        except VaultTooNew:
            return keys.KeyFile("", ())  # it may open something, if not for this program
        except (OSError, ValueError):
            return None

    def _key_memory(self) -> KeyMemory:
        """What is remembered; nothing where that is damaged. Raises NotRead and the like where the disk fails."""
        with contextlib.suppress(VaultDamaged):
            return KeyMemory.load(self.setting(SETTING), self.folder)
        return KeyMemory()

    def _memory_in_force(self) -> KeyMemory:
        """What is remembered, from which a change starts: a change that nobody could note arrived all the same."""
        memory = self._key_memory()
        return memory.changed(self._keys) if memory.coming == self._keys else memory

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
        memory, known = KeyMemory(), False
        with contextlib.suppress(VaultError):  # a disk that fails keeps nobody out, and makes nothing forgotten
            memory, known = self._key_memory(), True
        verdict = trials.judge(way, trial, memory, self._clock())
        if verdict.refusal is not None:
            raise verdict.refusal
        self._keys, self.key_notes = verdict.keys, verdict.notes
        self._proved_slots.add(verdict.keys.slots)
        if self._lock is None or not known or (self.read_only and not self.unsound):
            return
        with contextlib.suppress(VaultError):  # what is open is good; try again next time
            if "returned" in verdict.notes and not self.unsound:
                self._remember_keys(verdict.memory)  # before the traces are gone
            if verdict.write:
                keys.save(verdict.keys, self.folder)
                self._newer = False
            self._remember_keys(verdict.memory)

    def _save_keys(self, changed: keys.KeyFile) -> None:
        """Write the key files, remember that, and go by them.

        Raises DiskFull, NotSaved, VaultReadOnly, and KeysChanged where they lie there and the disk did not confirm it.
        """
        memory, before = self._memory_in_force(), self._keys
        failed: VaultError | None = None
        self._remember_keys(memory.changing(changed))
        try:
            keys.save(changed, self.folder)
        except VaultError as error:
            if not isinstance(error.__cause__, files.UnconfirmedError):
                raise
            failed = error
        self._keys = self._came_by = changed
        self.key_notes = tuple(note for note in self.key_notes if note in ("mended", "earlier"))
        self._proved_slots.add(changed.slots)
        with contextlib.suppress(VaultError):  # the next opening finds out that they arrived
            self._remember_keys(memory.changed(changed, before))
        if failed is not None:
            raise KeysChanged(self.folder) from failed


def memory_in(folder: Path, data_key: bytes, plan: migrate.Plan) -> KeyMemory:
    """What the closed database there remembers of its keys, nothing of it being written.

    Nothing where it cannot be read, or is of an older shape: whoever proves it says what is wrong with it.
    """
    try:
        with contextlib.closing(engine.connect(folder / engine.DATABASE, data_key, read_only=True, alone=True)) as db:
            if migrate.found_version(db, folder, plan) == migrate.PLAN.version:
                return KeyMemory.load(Reader(db, folder).setting(SETTING), folder)
    except (apsw.Error, VaultError):
        pass
    return KeyMemory()


def _state(path: Path) -> object:
    """What changes when a file does, or None where there is none."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino, found.st_size, found.st_mtime_ns
