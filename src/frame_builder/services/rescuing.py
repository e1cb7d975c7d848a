# SPDX-License-Identifier: MIT
"""A copy of the open vault elsewhere, with what was typed last, also where a part of the vault cannot be read any more.

What the copy lacks is named in sentences. They speak of clients by reference, so they lie inside the copy, encrypted,
and are shown only to somebody who has the vault open.
"""

from __future__ import annotations

import contextlib
import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from ..domain.revision import Revision
from ..domain.weird import literal
from ..vault.errors import UnknownFrame, VaultError
from ..vault.join import NOTHING
from ..vault.salvage import Gap, Gaps
from ..vault.store import Vault
from .office import PRACTICE, Office
from .shelved import Summary
from .stored import UnreadableError, read_stored

SETTING: Final = "left-out"
"""The key under which a copy holds what it lacks, until that was read."""

_MOST_TOLD, _MOST_LETTERS = 500, 500
"""Sentences of a copy that are told, and letters of each: whoever made the vault could have written anything there."""


@dataclass(frozen=True)
class Rescued:
    """Where the copy is, and a sentence for each thing that could not be read."""

    folder: Path
    left_out: tuple[str, ...]


def rescue(office: Office, folder: Path, store: Callable[[Office], None]) -> Rescued:
    """Copy the vault into a new folder in *folder*; *store* writes what was typed last into the copy.

    Raises VaultError, and then there is no copy: see `Vault.rescue`.
    """
    said: list[str] = []

    def finish(copied: Vault, gaps: Gaps) -> None:
        copy = Office(copied, office.library, office.today)
        store(copy)
        said.extend(_mended(copy, gaps))
        if said:
            copied.set_setting(SETTING, json.dumps(said))

    made = office.vault.rescue(folder, finish)
    return Rescued(made, tuple(said))


def left_out(office: Office) -> tuple[str, ...]:
    """What this vault lacks, if it is such a copy and nobody has read it yet."""
    with contextlib.suppress(VaultError, ValueError, TypeError, RecursionError):
        found = json.loads(office.vault.setting(SETTING) or "[]")
        return (
            tuple(literal(str(item)[:_MOST_LETTERS]) for item in found[:_MOST_TOLD]) if isinstance(found, list) else ()
        )
    return ()


def was_read(office: Office) -> None:
    """It is known now what this vault lacks. Where that cannot be noted it is told again."""
    with contextlib.suppress(VaultError):
        office.vault.set_setting(SETTING, "[]")


def _mended(copy: Office, gaps: Gaps) -> list[str]:
    """Describe anew what is in the copy only in part, keep as drafts what can be no version, tell what is missing."""
    for gap in gaps.frames:
        if not gap.absent and gap.frame_id != PRACTICE:
            with contextlib.suppress(VaultError):  # then the list says of it what it said before
                state = copy.vault.parcel([gap.frame_id]).frames.get(gap.frame_id, NOTHING)
                copy.vault.describe_frame(gap.frame_id, *copy.describe(state))
    names = {item.frame_id: item.summary.reference for item in copy.shelf()}
    found = sorted((_name(gap, names), _lacks(copy, gap)) for gap in gaps.frames)
    said = [f"{name}: {lacks}." for name, lacks in found if lacks]
    if gaps.unnamed:
        said.append("Perhaps more frames, of which not even the reference could be read.")
    if gaps.settings:
        said.append("Some settings, such as the second folder for backups.")
    if gaps.deleted:
        said.append("What was remembered of deleted frames: they may come back when you bring frames in.")
    if gaps.older:
        said.append(
            "The list of frames does not add up: a frame may be missing, be as it was earlier, or have been deleted."
        )
    return said


def _name(gap: Gap, names: dict[str, str]) -> str:
    """What the therapist calls a frame."""
    if gap.frame_id == PRACTICE:
        return "My practice"
    name = names.get(gap.frame_id, "")
    with contextlib.suppress(UnreadableError):
        name = name or literal(read_stored(Summary, gap.summary or "{}").reference)
    return name or "A frame without a reference"


def _lacks(copy: Office, gap: Gap) -> str:
    """What of one frame is not in the copy; "" where it was typed anew meanwhile."""
    try:
        drafts = {*gap.drafts} - {draft.key for draft in copy.vault.drafts(gap.frame_id)}
    except UnknownFrame:
        drafts = {*gap.drafts}
    parts = [part for part in (_counted("version", gap.versions), "a draft" if drafts else "") if part]
    if gap.absent and not gap.loose:
        parts = ["nothing of what was stored of it"]
    elif gap.entry and not gap.absent:
        parts.append("its line in the list, made anew; please look whether the frame is as you left it")
    if gap.loose is not None and _kept_as_draft(copy, gap):
        parts.append(f"but what version {gap.loose.number} says is there, as a frame of its own")
    return ", ".join(parts)


def _counted(what: str, numbers: tuple[int, ...]) -> str:
    """Such as “version 2” or “versions 1, 2 and 3”."""
    *others, last = map(str, numbers or [""])
    return f"{what}s {', '.join(others)} and {last}" if others else f"{what} {last}" if last else ""


def _kept_as_draft(copy: Office, gap: Gap) -> bool:
    """Whether the newest version is in the copy as a new draft, for it cannot follow what is missing."""
    if gap.loose is None:
        return False
    try:
        copy.import_frame(read_stored(Revision, gap.loose.payload).frame)
    except (UnreadableError, VaultError):
        return False
    return True
