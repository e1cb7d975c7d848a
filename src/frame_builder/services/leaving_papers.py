# SPDX-License-Identifier: MIT
"""What one frame leaves behind as plain files: its versions, what changed between them, its draft, its answers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from ..domain.document import Document
from ..domain.revision import Revision
from ..domain.wording import WordingError
from ..vault.rows import StoredRevision
from ..vault.tree import chain
from .frame_io import text_of
from .office import PRACTICE as PRACTICE_KEY
from .office import Office
from .workspace import Workspace

FRAMES: Final = "Frames"
"""The folder with one folder for each frame."""
PRACTICE: Final = "My practice"


@dataclass(frozen=True)
class Paper:
    """One thing to take along: a document for the eye, the record for a machine, or both.

    ``kind`` is ``version``, ``changes``, ``draft``, ``answers`` or ``practice``; ``branch`` is empty for the versions
    that are gone on with, else ``other`` or ``set aside``. ``record`` is written word for word, and ``digest`` is its
    SHA-256 as the vault keeps it, for a version.
    """

    kind: str
    name: str
    document: Document | None = None
    record: str | None = None
    version: int = 0
    day: date | None = None
    program: str = ""
    digest: str = ""
    previous: str = ""
    branch: str = ""


@dataclass
class Taken:
    """A paper as it was written: its files by kind, below the folder taken along. ``why`` says why a PDF is missing."""

    paper: Paper
    files: dict[str, str] = field(default_factory=dict)
    why: str = ""


@dataclass
class Folder:
    """Everything of one frame, or of My practice."""

    name: str
    reference: str
    papers: list[Taken] = field(default_factory=list)

    def of(self, *kinds: str) -> list[Taken]:
        """Its papers of some kinds."""
        return [taken for taken in self.papers if taken.paper.kind in kinds]


@dataclass(frozen=True)
class _Line:
    """One branch of a frame: its revisions and their stored payloads, the first one first."""

    branch: str
    kept: tuple[tuple[Revision, StoredRevision], ...]


def frame_papers(office: Office, frame_id: str) -> Iterator[Paper]:
    """Every paper of a frame, versions first. Raises the vault's errors."""
    seen: set[str] = set()
    newest: Revision | None = None
    labels: dict[str, int] = {}
    for line in _lines(office, frame_id):
        label = _label(line.branch, labels)
        before: Revision | None = None
        for revision, stored in line.kept:
            if stored.digest not in seen:
                seen.add(stored.digest)
                yield from _version(office, revision, stored, before, line.branch, label)
            before = revision
        newest = newest or before
    if newest is not None:
        name = f"Answers of version {newest.number}"
        yield Paper("answers", name, record=text_of(newest.frame, office.library.catalogue), version=newest.number)
    yield from _drafts(office, frame_id)


def _label(branch: str, labels: dict[str, int]) -> str:
    """What is added to the names of a branch: nothing to the one that is gone on with."""
    if not branch:
        return ""
    labels[branch] = labels.get(branch, 0) + 1
    return f" ({branch})" if labels[branch] == 1 else f" ({branch} {labels[branch]})"


def _version(
    office: Office, revision: Revision, stored: StoredRevision, before: Revision | None, branch: str, label: str
) -> Iterator[Paper]:
    number = revision.number
    yield Paper(
        "version",
        f"Version {number}{label}",
        revision.agreement,
        stored.payload,
        number,
        revision.kept,
        revision.program,
        stored.digest,
        stored.previous,
        branch,
    )
    if before is not None:
        changes = office.amendment(before, revision)
        name = f"Version {number}, what changed{label}"
        yield Paper("changes", name, changes, None, number, revision.kept, branch=branch)


def _drafts(office: Office, frame_id: str) -> Iterator[Paper]:
    payloads = {item.key: item.payload for item in office.vault.drafts(frame_id)}
    held = office.drafts(frame_id)
    for place, draft in enumerate(held, start=1):
        mark = f" {place}" if len(held) > 1 else ""
        workspace = office.open_frame(frame_id, draft.key)
        day = draft.changed.astimezone().date()
        yield Paper("draft", f"Draft{mark}", _words(workspace), payloads[draft.key], workspace.version, day)
        answers = text_of(workspace.frame, office.library.catalogue)
        yield Paper("answers", f"Answers of the draft{mark}", record=answers)


def _words(workspace: Workspace) -> Document | None:
    """How it reads; where that cannot be said, the answers are there all the same."""
    try:
        return workspace.agreement
    except WordingError:
        return None


def practice_papers(office: Office) -> Iterator[Paper]:
    """My practice: as it would read, as it is stored, as a frame file; several where two computers changed it."""
    held = office.practices()
    payloads = {item.key: item.payload for item in office.vault.drafts(PRACTICE_KEY)} if held else {}
    for place, practice in enumerate(held, start=1):
        mark = f" {place}" if len(held) > 1 else ""
        day = practice.changed.astimezone().date()
        words = _words(Workspace(office.library, practice.draft, office.today, practice=True))
        yield Paper("practice", f"My practice{mark}", words, payloads[practice.key], day=day)
        answers = text_of(practice.draft.frame, office.library.catalogue)
        yield Paper("answers", f"Answers{mark}", record=answers)


def _lines(office: Office, frame_id: str) -> Iterator[_Line]:
    """The branches, the one that is gone on with first."""
    tree = {stored.digest: stored for stored in office.vault.revisions(frame_id)}
    for branch in office.branches(frame_id):
        kept = zip(office.history(frame_id, branch.head), chain(tree, branch.head), strict=True)
        label = "" if branch.current else "set aside" if branch.aside else "other"
        yield _Line(label, tuple(kept))
