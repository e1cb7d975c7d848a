# SPDX-License-Identifier: MIT
"""What one frame leaves behind as plain files: its versions, what changed between them, its draft, its answers."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Final

from ..domain.document import Document
from ..domain.frame import Frame
from ..domain.revision import Revision
from ..vault.errors import UnknownFrame, VaultDamaged, VaultError
from ..vault.rows import StoredDraft, StoredRevision
from ..vault.tree import chain
from .frame_io import text_of
from .office import PRACTICE as PRACTICE_KEY
from .office import Office
from .stored import AnswersUnusableError, RegionWithheldError, UnreadableError, moment, read_stored
from .versions import digest_of
from .worked_out import UnusableError
from .workspace import Draft, Workspace

FRAMES: Final = "Frames"
"""The folder with one folder for each frame."""
PRACTICE: Final = "My practice"
_SPOILT: Final = (VaultDamaged, AnswersUnusableError, RegionWithheldError, UnknownFrame)
"""What is wrong with one frame and none of the others."""


@dataclass(frozen=True)
class Paper:
    """One thing to take along: a document for the eye, the record for a machine, or both.

    ``kind`` is ``version``, ``changes``, ``draft``, ``answers`` or ``practice``; ``branch`` is empty for the versions
    that are gone on with, else ``other`` or ``set aside``. ``record`` is written word for word, and ``digest`` is its
    SHA-256 as the vault keeps it, for a version. ``why`` says why there is no document, or neither of the two.
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
    why: str = ""


@dataclass
class Taken:
    """A paper as it was written: its files by kind, below the folder taken along.

    ``why`` says why a PDF is missing, or all of it: then there is no file.
    """

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
        """Its papers of some kinds that are here."""
        return [taken for taken in self.papers if taken.paper.kind in kinds and taken.files]

    def missing(self, *, whole: bool) -> list[str]:
        """A sentence for each paper that has no PDF, or with *whole* for each of which nothing is here."""
        name = self.reference or self.name
        found = (taken for taken in self.papers if taken.why and whole != bool(taken.files))
        return [f"{name}, {taken.paper.name}: {taken.why}" for taken in found]


@dataclass(frozen=True)
class _Line:
    """One branch of a frame: its revisions and their stored payloads, the first one first."""

    branch: str
    kept: tuple[tuple[Revision, StoredRevision], ...]


def frame_papers(office: Office, frame_id: str) -> Iterator[Paper]:
    """Every paper of a frame, versions first. Raises the vault's errors, but for what is wrong with this frame alone:
    then each text that is whole comes as it is stored, and the others as papers with nothing but why."""
    try:
        lines = list(_lines(office, frame_id))
    except _SPOILT:
        yield from _told("version", "Versions", lambda: _versions_apart(office, frame_id))
    else:
        yield from _versions(office, lines)
    yield from _told("draft", "Drafts", lambda: _drafts(office, frame_id))


def _told(kind: str, name: str, papers: Callable[[], Iterator[Paper]]) -> Iterator[Paper]:
    """The papers, or one that says why there are none."""
    try:
        yield from list(papers())
    except _SPOILT as error:
        yield Paper(kind, name, why=_why(error))


def _why(error: VaultError) -> str:
    """What is wrong, without the place of the vault, which is nobody's business who is given the folder."""
    return f"Damaged: {error.what}." if isinstance(error, VaultDamaged) else str(error)


def _versions_apart(office: Office, frame_id: str) -> Iterator[Paper]:
    """Each stored version for itself, where they cannot be read as following from each other."""
    held = sorted(office.vault.revisions(frame_id), key=lambda item: (item.number, item.kept, item.digest))
    numbers = [item.number for item in held]
    newest: Revision | None = None
    for place, stored in enumerate(held):
        again = numbers[:place].count(stored.number)
        name = f"Version {stored.number}" + (f" ({again + 1})" if again else "")
        if digest_of(stored.payload) != stored.digest:
            yield Paper("version", name, version=stored.number, why="Damaged: its text is not the one that was kept.")
            continue
        paper = Paper(
            "version", name, None, stored.payload, stored.number, digest=stored.digest, previous=stored.previous
        )
        try:
            newest = read_stored(Revision, stored.payload)
        except UnreadableError:
            yield replace(paper, why="This version cannot be read by this program.")
        else:
            yield replace(paper, document=newest.agreement, day=newest.kept, program=newest.program)
    if newest is not None:
        yield _answers_of(office, newest)


def _versions(office: Office, lines: Iterable[_Line]) -> Iterator[Paper]:
    seen: set[str] = set()
    newest: Revision | None = None
    labels: dict[str, int] = {}
    for line in lines:
        label = _label(line.branch, labels)
        before: Revision | None = None
        for revision, stored in line.kept:
            if stored.digest not in seen:
                seen.add(stored.digest)
                yield from _version(office, revision, stored, before, line.branch, label)
            before = revision
        newest = newest or before
    if newest is not None:
        yield _answers_of(office, newest)


def _answers_of(office: Office, kept: Revision) -> Paper:
    answers = text_of(kept.frame, office.library.catalogue)
    return Paper("answers", f"Answers of version {kept.number}", record=answers, version=kept.number)


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
        name, why = f"Version {number}, what changed{label}", ""
        try:
            changes: Document | None = office.amendment(before, revision)
        except AnswersUnusableError as error:
            changes, why = None, str(error)
        yield Paper("changes", name, changes, None, number, revision.kept, branch=branch, why=why)


def _drafts(office: Office, frame_id: str) -> Iterator[Paper]:
    held = office.vault.drafts(frame_id)
    for place, stored in enumerate(held, start=1):
        mark = f" {place}" if len(held) > 1 else ""
        document: Document | None = None
        frame, version, why = _answers(stored), 0, ""
        try:
            workspace = office.open_frame(frame_id, stored.key)
            document, frame, version = workspace.agreement, workspace.frame, workspace.version
        except _SPOILT as error:
            why = _why(error)
        yield Paper("draft", f"Draft{mark}", document, stored.payload, version, _day(stored), why=why)
        if frame is not None:
            answers = text_of(frame, office.library.catalogue)
            yield Paper("answers", f"Answers of the draft{mark}", record=answers)


def practice_papers(office: Office) -> Iterator[Paper]:
    """My practice: as it would read, as it is stored, as a frame file; several where two computers changed it."""
    yield from _told("practice", PRACTICE, lambda: _practices(office) if office.has_practice else iter(()))


def lost_papers(office: Office) -> Iterator[Paper]:
    """A word of it, where something lies in a damaged vault of a frame that its list does not name."""

    def proved() -> Iterator[Paper]:
        office.vault.verify_bonds()
        return iter(())

    if office.vault.unsound:
        yield from _told("draft", "Perhaps more frames", proved)


def _practices(office: Office) -> Iterator[Paper]:
    held = office.vault.drafts(PRACTICE_KEY)
    for place, stored in enumerate(held, start=1):
        mark = f" {place}" if len(held) > 1 else ""
        frame = _answers(stored)
        words = None if frame is None else _as_it_reads(office, frame)
        yield Paper("practice", f"{PRACTICE}{mark}", words, stored.payload, day=_day(stored))
        if frame is not None:
            yield Paper("answers", f"Answers{mark}", record=text_of(frame, office.library.catalogue))


def _as_it_reads(office: Office, practice: Frame) -> Document | None:
    """My practice as an agreement made of nothing else; None where none can be made of it."""
    space = Workspace(office.library, Draft(frame=practice), office.today, practice=True)
    try:
        space.prove()
    except UnusableError:
        return None
    return space.agreement


def _answers(stored: StoredDraft) -> Frame | None:
    """The answers in a draft, where they can be read at all."""
    try:
        return read_stored(Draft, stored.payload).frame
    except UnreadableError:
        return None


def _day(stored: StoredDraft) -> date:
    return moment(stored.changed).astimezone().date()


def _lines(office: Office, frame_id: str) -> Iterator[_Line]:
    """The branches, the one that is gone on with first."""
    tree = {stored.digest: stored for stored in office.vault.revisions(frame_id)}
    for branch in office.branches(frame_id):
        kept = zip(office.history(frame_id, branch.head), chain(tree, branch.head), strict=True)
        label = "" if branch.current else "set aside" if branch.aside else "other"
        yield _Line(label, tuple(kept))
