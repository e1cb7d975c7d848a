# SPDX-License-Identifier: MIT
"""Take everything along: the whole vault as plain documents in one folder, to leave this program with nothing lost."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from ..domain.document import Document
from ..domain.names import file_stems
from ..domain.revision import Revision
from ..typeset.errors import TypesetError
from ..typeset.html import to_html
from ..typeset.typesetter import Typesetter
from ..vault.files import real
from .leaving_index import index_csv, index_html, index_json, read_me
from .leaving_papers import FRAMES, PRACTICE, Folder, Paper, Taken, frame_papers, lost_papers, practice_papers
from .office import Office, Shelved
from .schema import frame_schema
from .whole_folder import FolderNotWrittenError, WholeFolder
from .workspace import Draft

THREADS: Final = 2
"""Documents typeset at once; the typesetter does not hold the interpreter up meanwhile."""

NAMELESS: Final = "Without a reference"
"""What the folder of a frame is called that has none."""

Progress = Callable[[int, int], None]
"""Told how many frames are done, and of how many."""


class StoppedError(Exception):
    """It was called off; nothing is left of it."""


@dataclass(frozen=True)
class TakenAlong:
    """What was written: the folder, how many frames and kept versions, each document that has no PDF, with why, and
    each that is not there at all."""

    folder: Path
    frames: int
    versions: int
    unprinted: tuple[str, ...]
    left_out: tuple[str, ...]


class Leaving:
    """Writes everything an open vault holds as files that any computer can read. It only reads the vault."""

    def __init__(self, office: Office, typesetter: Typesetter) -> None:
        self._office = office
        self._typesetter = typesetter

    @property
    def name(self) -> str:
        """What the folder is called: the product and the day, nothing else."""
        return f"Frame Builder {self._office.today().isoformat()}"

    def prove_passphrase(self, passphrase: str) -> None:
        """Raises WrongPassphrase when it does not open this vault."""
        self._office.vault.prove_passphrase(passphrase)

    def take(self, place: Path, progress: Progress, go_on: Callable[[], bool]) -> TakenAlong:
        """Write everything into a new folder in *place*, which is there whole in the end or not at all.

        `progress` and `go_on` are asked on the calling thread, the latter before each document. Raises StoppedError,
        FolderNotWrittenError and the vault's errors.
        """
        target = place.absolute() / self.name
        vault = self._office.vault.folder
        if vault in (real(place), *real(place).parents):
            raise FolderNotWrittenError(target, "inside")
        with ThreadPoolExecutor(THREADS) as pool, WholeFolder(target) as folder:
            work = _Work(self._office, self._typesetter, folder, pool, go_on)
            folders = work.frames(progress)
            practice = work.practice()
            work.about(folders, practice)
            _stop_unless(go_on)
        versions = sum(len(each.of("version")) for each in folders)
        unprinted, left_out = (
            tuple(said for each in (*folders, practice) for said in each.missing(whole=whole))
            for whole in (False, True)
        )
        return TakenAlong(target, len(folders), versions, unprinted, left_out)


@dataclass
class _Work:
    """One taking along."""

    office: Office
    typesetter: Typesetter
    folder: WholeFolder
    pool: ThreadPoolExecutor
    go_on: Callable[[], bool]

    def frames(self, progress: Progress) -> list[Folder]:
        """Every frame in its folder, in the order of their references."""
        shelf = sorted(self.office.shelf(), key=_by_reference)
        names = file_stems((item.summary.reference for item in shelf), NAMELESS)
        folders = []
        for place, (item, name) in enumerate(zip(shelf, names, strict=True)):
            progress(place, len(shelf))
            found = Folder(f"{FRAMES}/{name}", item.summary.reference)
            self._put(found, frame_papers(self.office, item.frame_id))
            folders.append(found)
        progress(len(shelf), len(shelf))
        return folders

    def practice(self) -> Folder:
        """My practice in its folder, where there is any."""
        found = Folder(PRACTICE, "")
        self._put(found, (*practice_papers(self.office), *lost_papers(self.office)))
        return found

    def about(self, folders: list[Folder], practice: Folder) -> None:
        """What tells of all the others."""
        day = self.office.today()
        words = self.office.library.wording().show(day)
        self.folder.write("READ ME.txt", read_me(words, folders, practice).encode())
        self.folder.write("index.html", index_html(words, folders, practice).encode())
        self.folder.write("index.csv", index_csv(folders, practice).encode("utf-8-sig"))  # the mark Excel wants
        self.folder.write("index.json", index_json(day, folders, practice).encode())
        schemas = {
            "frame-file": frame_schema(self.office.library),
            "version": Revision.model_json_schema(mode="serialization"),
            "draft": Draft.model_json_schema(mode="serialization"),
        }
        for name, schema in schemas.items():
            text = json.dumps(schema, ensure_ascii=False, indent=2)
            self.folder.write(f"{name}.schema.json", f"{text}\n".encode())

    def _put(self, found: Folder, papers: Iterable[Paper]) -> None:
        listed = []
        for paper in papers:
            _stop_unless(self.go_on)
            listed.append(paper)
        for taken, pdf in zip(map(Taken, listed), self.pool.map(self._pdf, listed), strict=True):
            found.papers.append(taken)
            taken.why = str(pdf) if isinstance(pdf, TypesetError) else taken.paper.why
            self._write(found, taken, pdf if isinstance(pdf, bytes) else None)

    def _pdf(self, paper: Paper) -> bytes | TypesetError | None:
        """The stored words, typeset. A document that cannot be is no reason to leave all the others behind."""
        if paper.document is None:
            return None
        _stop_unless(self.go_on)
        try:
            return self.typesetter.pdf(paper.document)
        except TypesetError as error:
            return error

    def _write(self, found: Folder, taken: Taken, pdf: bytes | None) -> None:
        paper = taken.paper
        contents = {"pdf": pdf, "html": _html(paper.document), "json": paper.record and paper.record.encode()}
        for kind, content in contents.items():
            if content:
                taken.files[kind] = f"{found.name}/{paper.name}.{kind}"
                self.folder.write(taken.files[kind], content)


def _by_reference(item: Shelved) -> tuple[str, str, str]:
    reference = item.summary.reference
    return reference.casefold(), reference, item.frame_id


def _html(document: Document | None) -> bytes | None:
    return None if document is None else to_html(document).encode()


def _stop_unless(go_on: Callable[[], bool]) -> None:
    if not go_on():
        raise StoppedError
