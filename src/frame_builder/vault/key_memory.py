# SPDX-License-Identifier: MIT
"""What a vault remembers, inside its encrypted database, of the key files that lie beside it.

A change of the passphrase or the sheet seals the same data key anew, so an older key file that somebody kept opens the
database as well as the one in force does. Nothing in the two files could tell which is the newer that a stranger
could not write too. The database can: who writes it holds the data key already.
"""

import hashlib
import json
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Self, cast

from frame_builder.vault import keys
from frame_builder.vault.errors import VaultError

SETTING = "key-files"
_MOST_PAST = 600
"""Digests that are remembered, the newest ones: up to three for each change of the passphrase or the sheet."""
_MOST_LETTERS = 128 * 1024


@dataclass(frozen=True)
class KeyMemory:
    """``now``: the keys in force, or None where nothing is remembered yet.

    ``coming``: keys that are being written in place of those; whether they arrived, the files tell. ``past``: digests
    of those that were in force before, whole and slot by slot. ``noted``: the ISO moment at which past ones opened the
    vault, until it is told.
    """

    now: keys.KeyFile | None = None
    coming: keys.KeyFile | None = None
    past: tuple[str, ...] = ()
    noted: str = ""

    def is_past(self, found: keys.KeyFile, by: keys.Slot | None = None) -> bool:
        """Whether these keys are known to have been in force before, and not to be now.

        So is whatever holds a slot of before, put together with which others it may be. But not where *by*, the slot
        that opened them, is unknown: they were made elsewhere.
        """
        if found in (self.now, self.coming):
            return False
        if _digest(found) in self.past:
            return True
        valid = {slot for item in (self.now, self.coming) if item is not None for slot in item.slots}
        past = [slot for slot in found.slots if slot not in valid and _slot_digest(found, slot) in self.past]
        return bool(past) and (by is None or by in valid or by in past)

    def changing(self, coming: keys.KeyFile) -> Self:
        """The memory while *coming* takes the place of what is in force."""
        return replace(self, coming=coming, past=self._before(self.coming))

    def changed(self, now: keys.KeyFile, *before: keys.KeyFile) -> Self:
        """The memory once *now* is in force in place of *before*, and of whatever it held so far."""
        past = self._before(self.now, self.coming, *before)
        own = _digest(now)
        return replace(self, now=now, coming=None, past=tuple(item for item in past if item != own))

    def _before(self, *found: keys.KeyFile | None) -> tuple[str, ...]:
        fresh = (digest for item in found if item is not None for digest in _digests(item))
        return tuple(dict.fromkeys((*self.past, *fresh)))[-_MOST_PAST:]

    def dump(self) -> str:
        """As JSON. There is nothing in it that the key files do not hold, or that opens anything by itself."""
        document = {
            "now": _text(self.now),
            "coming": _text(self.coming),
            "past": list(self.past),
            "noted": self.noted,
        }
        return json.dumps(document, sort_keys=True, separators=(",", ":"))

    @classmethod
    def load(cls, text: str | None, folder: Path) -> Self:
        """Read what `dump` wrote; what cannot be read is no memory."""
        if not text or len(text) > _MOST_LETTERS:
            return cls()
        try:
            document = cast(dict[str, object], json.loads(text))
            now, coming = (_keys(document[name], folder) for name in ("now", "coming"))
            past, noted = document["past"], document["noted"]
            if not isinstance(past, list) or not isinstance(noted, str):
                return cls()
            return cls(now, coming, tuple(str(item) for item in past)[-_MOST_PAST:], noted)
        except (ValueError, TypeError, LookupError, RecursionError, VaultError):
            return cls()


def _digests(found: keys.KeyFile) -> tuple[str, ...]:
    return _digest(found), *(_slot_digest(found, slot) for slot in found.slots)


def _digest(found: keys.KeyFile) -> str:
    return hashlib.sha256(keys.dump(found)).hexdigest()[:32]


def _slot_digest(found: keys.KeyFile, slot: keys.Slot) -> str:
    """Of one slot alone, as a file would say it that holds no other."""
    return _digest(keys.KeyFile(found.vault_id, (slot,)))


def _text(found: keys.KeyFile | None) -> str:
    return keys.dump(found).decode("ascii") if found is not None else ""


def _keys(value: object, folder: Path) -> keys.KeyFile | None:
    return keys.parse(str(value).encode("ascii"), folder) if value else None
