# SPDX-License-Identifier: MIT
"""Two copies of the key file that differ: the database tells which one fits, and what fits is never written over.

They differ when the program died between writing the one and the other, when a synchronised folder brought an older
one back, or when somebody put it there. A passphrase that was changed since still opens the older copy; so as long as
both may fit, both stay as they are, and the next change of a passphrase or a sheet writes both anew.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from frame_builder.vault import keys
from frame_builder.vault.errors import (
    KeysHalfChanged,
    NoRecoverySheet,
    VaultDamaged,
    VaultError,
    WrongPassphrase,
    WrongRecoveryCode,
)


@dataclass
class Way:
    """One copy that the secret opens. ``fits`` turns False where its data key is not that of the database."""

    copy: keys.KeyFile
    opened: keys.Opened
    fits: bool = True


def ways_in(loaded: keys.Loaded, unlock: Callable[[keys.KeyFile], keys.Opened]) -> list[Way]:
    """The copies that the secret opens, at least one. Derives a key for each copy. Raises what *unlock* raises."""
    ways: list[Way] = []
    refusals: list[VaultError] = []
    for found in loaded.copies:
        try:
            ways.append(Way(found, unlock(found)))
        except (WrongPassphrase, WrongRecoveryCode, NoRecoverySheet) as error:
            refusals.append(error)
    if not ways:
        raise refusals[0]
    return ways


def none_fits(ways: list[Way], loaded: keys.Loaded, folder: Path, error: VaultDamaged) -> VaultError:
    """What to say where the secret opens a copy, and no copy it opens fits the database."""
    for way in ways:
        if way.copy.following:
            return KeysHalfChanged(folder, newer=not way.opened.newer)
    return error if len(ways) == len(loaded.copies) else WrongPassphrase(folder)


def may_repair(way: Way, ways: list[Way], loaded: keys.Loaded) -> bool:
    """Whether both copies may be written anew from the one that opened the database."""
    other = next((found for found in loaded.copies if found is not way.copy), None)
    if other is None:
        return loaded.needs_repair or bool(way.copy.following)
    settled = way.copy.settled(way.opened.newer)
    same = settled in (other.settled(newer=False), other.settled(newer=True))
    unfit = any(item.copy is other and not item.fits for item in ways)
    return same or unfit or other.vault_id != way.copy.vault_id
