# SPDX-License-Identifier: MIT
"""Two copies of the key file that differ: which one fits, and which one is in force.

They differ when the program died between writing the one and the other, when a synchronised folder brought an older
one back, or when somebody put it there. Which data key fits, the database tells. After a change of the passphrase alone
both fit, and then what the database remembers of them decides (`key_memory`): the keys in force are written over older
ones, and a secret that opens nothing but older ones opens nothing. What the database does not know is never written
over and never refused: it may have been made elsewhere, and the database may be the one that is older.
"""

import contextlib
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Literal

from frame_builder.vault import keys
from frame_builder.vault.errors import WRONG_SECRET, KeysHalfChanged, VaultDamaged, VaultError, WrongPassphrase
from frame_builder.vault.key_memory import KeyMemory

Note = Literal["mended", "returned", "earlier", "unknown", "backup"]
SENTENCES: dict[Note, str] = {
    "mended": "One of the two key files of this vault was an older one, which opens with an earlier passphrase or "
    "sheet. It has been replaced by the one in force. A service that synchronises folders can bring an older file "
    "back; if you know of none, somebody else may have done it: choose “Change all keys” under “Keys”.",
    "returned": "Older key files lay in the folder of this vault, and so an earlier passphrase or sheet opened it. The "
    "newer ones are back in their place: from now on only the newer passphrase opens it. If you do not know that one, "
    "choose a new one now, under “Keys”; until you lock, the one you typed is accepted there. If you did not put the "
    "older files there, choose “Change all keys”.",
    "earlier": "Since you last opened this vault, it was opened with an earlier passphrase or sheet, because older key "
    "files had been put into its folder. If that was not you, choose “Change all keys” under “Keys”.",
    "unknown": "The key files of this vault are not those it remembers. That is so where an older database was put "
    "back, or the passphrase was changed in another copy of this vault. Change the passphrase once, under “Keys”: then "
    "both key files are the same again, and nothing older opens the vault.",
    "backup": "No key file in the folder of this vault opened it, so it was opened with that of a recent backup, which "
    "is the one in force, and has been put back. A program that cleans up or synchronises folders may have taken the "
    "others away: keep such programs away from this folder.",
}
"""What is said after opening, by what was found."""


@dataclass
class Way:
    """One copy that the secret opens. ``fits`` turns False where its data key is not that of the database."""

    copy: keys.KeyFile
    opened: keys.Opened
    fits: bool = True

    @property
    def keys(self) -> keys.KeyFile:
        """The one list of the copy that the secret opened."""
        return self.copy.settled(self.opened.newer)


@dataclass(frozen=True)
class Trial:
    """What a secret opens of what lies there: at least one way; and how the other copy refused it."""

    loaded: keys.Loaded
    ways: list[Way]
    refusals: list[VaultError]
    unlock: Callable[[keys.KeyFile], keys.Opened]

    def refusal(self, force: keys.KeyFile) -> VaultError | None:
        """Why the secret does not open the keys in *force*, though it may open something else of every copy."""
        if self.refusals:
            return self.refusals[0]
        try:
            self.unlock(force)
        except WRONG_SECRET as error:
            return error
        return None


@dataclass(frozen=True)
class Verdict:
    """The keys to go by; whether to *write* both files anew with them; what to remember and to tell.

    ``refusal``: what to raise instead, because the secret opens nothing but keys that are not in force any more.
    """

    keys: keys.KeyFile
    write: bool
    memory: KeyMemory
    notes: tuple[Note, ...] = field(default=())
    refusal: VaultError | None = None


def try_copies(loaded: keys.Loaded, unlock: Callable[[keys.KeyFile], keys.Opened]) -> Trial:
    """Try a secret on every copy, and every list in it. Derives a key for each.

    Raises what *unlock* raises where it opens none.
    """
    ways: list[Way] = []
    refusals: list[VaultError] = []
    for found in loaded.copies:
        try:
            ways.append(Way(found, unlock(found)))
        except WRONG_SECRET as error:
            refusals.append(error)
            continue
        if found.following and not ways[-1].opened.newer:  # all keys were being changed, perhaps to the same secret
            with contextlib.suppress(*WRONG_SECRET):
                ways.append(Way(found, replace(unlock(found.settled(newer=True)), newer=True)))
    if not ways:
        raise refusals[0]
    return Trial(loaded, ways, refusals, unlock)


def none_fits(trial: Trial, folder: Path, error: VaultDamaged) -> VaultError:
    """What to say where the secret opens a copy, and no copy it opens fits the database."""
    for way in trial.ways:
        if way.copy.following:
            return KeysHalfChanged(folder, newer=not way.opened.newer)
    return error if len(trial.ways) == len(trial.loaded.copies) else WrongPassphrase(folder)


def judge(way: Way, trial: Trial, memory: KeyMemory, moment: str) -> Verdict:
    """Which keys are in force, where *way* opened a database that remembers *memory*."""
    lying = _lying(way, trial)
    if memory.now is None:
        write = _may_repair(way, trial)
        learnt = KeyMemory(way.keys) if write or lying == {way.keys} else memory
        return Verdict(way.keys, write, learnt, () if write or lying == {way.keys} else ("unknown",))
    force = next((item for item in (memory.coming, memory.now) if item in lying), None)
    if force is None:
        return _judge_others(way, trial, memory, moment)
    opened = {item.keys for item in trial.ways if item.opened.data_key == way.opened.data_key}
    changing = memory.coming is not None
    if force not in opened:
        refused = trial.refusal(force) if memory.is_past(way.keys, way.opened.by) else None
        return Verdict(way.keys, False, memory, () if changing else ("unknown",), refused)
    others = lying - {force}
    settled = replace(memory.changed(force) if changing else memory, noted="")
    noted: tuple[Note, ...] = ("earlier",) if memory.noted else ()
    if not all(memory.is_past(item) or item == memory.now for item in others):
        return Verdict(force, False, replace(memory, noted=""), (*noted, "unknown"))
    mended: tuple[Note, ...] = ("mended",) if others and not changing else ()
    return Verdict(force, trial.loaded.needs_repair or bool(way.copy.following), settled, (*noted, *mended))


def _judge_others(way: Way, trial: Trial, memory: KeyMemory, moment: str) -> Verdict:
    """The same where none of the copies is in force."""
    if memory.now is not None and memory.is_past(way.keys, way.opened.by):
        return Verdict(memory.now, True, replace(memory, noted=moment), ("returned",))
    return Verdict(way.keys, _may_repair(way, trial), memory, ("unknown",))


def _lying(way: Way, trial: Trial) -> set[keys.KeyFile]:
    """The keys of this vault that lie there and may fit, each as one list."""
    unfit = [item.copy for item in trial.ways if not item.fits]
    found = (copy for copy in trial.loaded.copies if copy.vault_id == way.copy.vault_id and copy not in unfit)
    return {copy.settled(way.opened.newer) for copy in found}


def _may_repair(way: Way, trial: Trial) -> bool:
    """Whether both copies may be written anew from the one that opened the database, whatever is remembered."""
    other = next((found for found in trial.loaded.copies if found is not way.copy), None)
    if other is None:
        return trial.loaded.needs_repair or bool(way.copy.following)
    same = way.keys in (other.settled(newer=False), other.settled(newer=True))
    unfit = any(item.copy is other and not item.fits for item in trial.ways)
    return same or unfit or other.vault_id != way.copy.vault_id
