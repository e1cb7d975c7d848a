# SPDX-License-Identifier: MIT
"""What the frames of a parcel are called: here, where they are here, else by whoever made them."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from ..domain.revision import Revision
from ..vault.join import FrameState, Parcel
from ..vault.tree import live_revisions
from .office import Office
from .stored import UnreadableError, read_stored
from .workspace import Draft


def alike(reference: str) -> str:
    """What two references have in common that many computers take for one: they would name one file."""
    return unicodedata.normalize("NFKC", reference).casefold().strip()


def references(office: Office, parcel: Parcel, frames: Iterable[str]) -> dict[str, str]:
    """The reference of each of these frames, by its id; an empty one where it has none. Raises the vault's errors."""
    here = {item.frame_id: item.summary.reference for item in office.shelf()}
    return {name: here[name] if name in here else _reference(parcel.frames[name]) for name in frames}


def _reference(state: FrameState) -> str:
    """What the newest text of a frame says: a draft, else the version that is in force."""
    try:
        for draft in sorted(state.drafts, key=lambda item: item.age, reverse=True):
            if draft.payload:
                return read_stored(Draft, draft.payload).frame.called
        for revision in live_revisions(state.revisions, state.ledger):
            return read_stored(Revision, revision.payload).frame.called
    except UnreadableError:
        pass
    return ""
