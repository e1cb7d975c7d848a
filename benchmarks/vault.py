# SPDX-License-Identifier: MIT
"""A vault with many frames of three versions each: what every verb takes, and how that grows with their number."""

from __future__ import annotations

import contextlib
import gc
import hashlib
import os
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from statistics import median
from time import thread_time
from typing import Final

from common import DAY, Result, Times, timed, usual_frame

from frame_builder.domain.revision import Revision
from frame_builder.services.library import Library
from frame_builder.services.office import Office
from frame_builder.services.workspace import Draft, Workspace
from frame_builder.vault.join import FrameState, Parcel
from frame_builder.vault.keys import DEFAULT_STRENGTH, Strength
from frame_builder.vault.ledger import Ledger
from frame_builder.vault.rows import StoredRevision
from frame_builder.vault.store import Vault

FRAMES: Final = (1_000, 10_000)
TARGET_MS: Final = 10.0
"""For a thousand frames, every work of the vault but unlocking, which is slow by design."""
COMPOSED: Final = ", composed"
"""Ends rows that compose and check the whole agreement besides; the vault's own work is the row below."""
NO_TARGET: Final = ("unlock", "a write", "of it: the summary")
"""Rows that belong to unlocking, that are there to compare with, or that are part of another."""
WEAK: Final = Strength(memory=8 * 1024 * 1024, passes=1)
OPENS: Final = "four words of no use"
NAME: Final = "Clientname"
"""Each frame has a client of this name with its number behind it, so that a search can hit one."""
_CHUNK: Final = 200


@dataclass
class Bench:
    """A vault that is filled, its frames, and what was measured so far."""

    library: Library
    folder: Path
    ids: list[str]
    runs: int
    times: dict[str, list[float]] = field(default_factory=dict)
    processor: dict[str, list[float]] = field(default_factory=dict)

    def note(self, what: str, work: Callable[[], object]) -> None:
        """Measure one run, with nothing left over to be tidied from what was done before."""
        gc.collect()
        busy = thread_time()
        self.times.setdefault(what, []).append(timed(work))
        self.processor.setdefault(what, []).append((thread_time() - busy) * 1000)

    @contextlib.contextmanager
    def part(self, what: str, owner: object, method: str) -> Iterator[None]:
        """Measure the calls of a method while something larger is measured."""
        run = getattr(owner, method)

        def noting(*words: object, **named: object) -> object:
            answers: list[object] = []
            busy = thread_time()
            self.times.setdefault(what, []).append(timed(lambda: answers.append(run(*words, **named))))
            self.processor.setdefault(what, []).append((thread_time() - busy) * 1000)
            return answers[0]

        setattr(owner, method, noting)
        yield
        delattr(owner, method)


def measure(runs: int, frames: Sequence[int] = FRAMES) -> list[Result]:
    """Every verb for each number of frames; the target is for the first, the others are told as multiples of it."""
    library = Library.load()
    library.wording().warm_up()
    results: list[Result] = []
    first: dict[str, Times] = {}
    for count in frames:
        with tempfile.TemporaryDirectory() as folder:
            bench = filled(library, Path(folder) / "vault", count, runs)
            _verbs(bench)
            _unlocking(bench)
            size = (bench.folder / "vault.db").stat().st_size / 2**20
        found = {what: Times(tuple(times)) for what, times in bench.times.items()}
        results.append(Result(f"A vault with {count:,} frames of three versions each", f"{size:.0f} MiB"))
        busy = {what: median(times) for what, times in bench.processor.items()}
        results += [_result(what, times, busy[what], first.get(what)) for what, times in found.items()]
        first = first or found
    return results


def _result(what: str, times: Times, busy: float, smaller: Times | None) -> Result:
    figure = f"{times.median:.1f} ms (fastest {min(times.runs):.1f}, processor {busy:.1f})"
    if smaller is not None:
        return Result(f"  {what}", f"{figure}, {times.median / smaller.median:.1f} times the figure above")
    if what.startswith(NO_TARGET) or what.endswith(COMPOSED):
        return Result(f"  {what}", figure)
    return Result(f"  {what}", figure, f"at most {TARGET_MS:.0f} ms", times.median <= TARGET_MS)


def filled(library: Library, folder: Path, count: int, runs: int) -> Bench:
    """A vault on the disk with so many frames, all of the same words but for the reference and the client's name."""
    versions = _versions(library)
    with Vault.create(folder, OPENS, WEAK) as vault:
        office = Office(vault, library, lambda: DAY)
        ids = [f"{number:032x}" for number in range(1, count + 1)]
        space = Workspace(library, Draft(frame=versions[-1].frame), lambda: DAY, base=versions[-1])
        summary = office.summary(space, versions[-1]).model_dump_json()
        words = " ".join(versions[-1].agreement.texts)
        for start in range(0, count, _CHUNK):
            numbers = {ids[place]: place for place in range(start, min(count, start + _CHUNK))}
            states = {name: FrameState(_stored(versions, number)) for name, number in numbers.items()}
            vault.take_in(Parcel(states), _Describe(summary, words, numbers).describe)
    return Bench(library, folder, ids, runs)


@dataclass(frozen=True)
class _Describe:
    """Tells the summary and the words of frames that differ by their number only."""

    summary: str
    words: str
    numbers: dict[str, int]

    def describe(self, _frame_id: str, state: FrameState) -> tuple[str, str]:
        """Of the frame whose client is named in its versions."""
        payload = next(iter(state.revisions)).payload
        number = payload.partition(NAME)[2][:5]
        return _numbered(self.summary, number), _numbered(self.words, number)


def _versions(library: Library) -> tuple[Revision, ...]:
    """Three versions of an agreement of six to eight pages, each with something changed."""
    frame = usual_frame(library).setting("people.client", "name", f"{NAME}00000")
    found: list[Revision] = []
    for often in ("weekly", "fortnightly", "weekly"):
        base = found[-1] if found else None
        space = Workspace(library, Draft(frame=frame), lambda: DAY, base=base)
        space.set_value("sessions.frequency", "often", often)
        found.append(space.revision(base.digest if base else ""))
        frame = space.frame
    return tuple(found)


def _numbered(text: str, number: str) -> str:
    return text.replace("K-17", f"K-{number}").replace(f"{NAME}00000", f"{NAME}{number}")


def _stored(versions: tuple[Revision, ...], number: int) -> frozenset[StoredRevision]:
    """The versions of one frame as the vault keeps them."""
    stored: list[StoredRevision] = []
    for version in versions:
        before = stored[-1].digest if stored else ""
        payload = _numbered(version.payload, f"{number:05}").replace(version.previous or "\0", before)
        digest = hashlib.sha256(payload.encode()).hexdigest()
        stored.append(StoredRevision(version.number, payload, digest, before, f"{DAY}T10:00:00+00:00"))
    return frozenset(stored)


@contextlib.contextmanager
def _opened(bench: Bench) -> Iterator[Office]:
    with Vault.open(bench.folder, OPENS) as vault:
        yield Office(vault, bench.library, _today)


def _today() -> date:
    return DAY


def _verbs(bench: Bench) -> None:
    """Each verb on frames spread over the vault; what changes frames comes last."""
    step = max(1, len(bench.ids) // (bench.runs + 1))
    some = [bench.ids[(turn + 1) * step % len(bench.ids)] for turn in range(bench.runs)]
    for _ in range(bench.runs):
        with _opened(bench) as office:
            bench.note("unlock: the list for the first time", office.shelf)
    with _opened(bench) as office:
        office.shelf()
        for turn, frame_id in enumerate(some):
            number = int(frame_id, 16) - 1
            bench.note(
                "a write of one page to the disk, to compare", lambda turn=turn: _plain_write(bench.folder, turn)
            )
            bench.note("the list", office.shelf)
            bench.note("a search that finds one frame", lambda number=number: office.search(f"{NAME}{number:05}"))
            bench.note("a search that finds every frame", lambda: office.search("agreement week"))
            bench.note("a search for the beginning of a word", lambda: office.search("we"))
            bench.note("the history of a frame", lambda name=frame_id: _history(office, name))
            bench.note(f"open a frame{COMPOSED}", lambda name=frame_id: office.open_frame(name))
            bench.note(
                "of it: the vault, opening", lambda name=frame_id: (office.vault.drafts(name), office.history(name))
            )
            _work(bench, office, frame_id, turn)
            bench.note("the list after a change", office.shelf)
        for turn, frame_id in enumerate(some):
            _join(bench, office, bench.ids[(int(frame_id, 16) + 2) % len(bench.ids)], turn)
        for name in bench.ids[-bench.runs :]:
            bench.note("delete a frame", lambda name=name: office.delete(name))


def _plain_write(folder: Path, turn: int) -> None:
    with (folder / "plain").open("wb") as file:
        file.write(bytes([turn % 256]) * 4096)
        file.flush()
        os.fsync(file.fileno())


def _history(office: Office, frame_id: str) -> object:
    """All that the shelf asks for when a frame is picked."""
    drafts, branches = office.drafts(frame_id), office.branches(frame_id)
    return drafts, [office.history(frame_id, branch.head) for branch in branches]


def _work(bench: Bench, office: Office, frame_id: str, turn: int) -> None:
    """A review: what the window has worked out for the screen is there before it saves or keeps."""
    workspace = office.open_frame(frame_id)
    workspace.set_note("sessions.length", f"Asked again, the {turn} time.")
    _ = workspace.findings, workspace.agreement
    bench.note("save a draft", lambda: office.save(frame_id, workspace))
    workspace.set_value("sessions.frequency", "often", "fortnightly")
    _ = workspace.findings, workspace.agreement
    office.save(frame_id, workspace)
    with bench.part("of it: the vault, keeping", office.vault, "append_revision"):
        bench.note(f"keep a version{COMPOSED}", lambda: office.keep(frame_id, workspace))


def _join(bench: Bench, office: Office, frame_id: str, turn: int) -> None:
    """Take in what another computer kept of one frame: the work on the vault, without passphrase and backup."""
    state = office.vault.parcel([frame_id]).frames[frame_id]
    last = max(state.revisions, key=lambda item: item.number)
    revision = Revision.model_validate_json(last.payload)
    newer = revision.model_copy(update={"number": last.number + 1, "previous": last.digest, "kept": DAY})
    stored = StoredRevision(newer.number, newer.payload, newer.digest, last.digest, f"{DAY}T11:00:{turn % 60:02}+00:00")
    there = Parcel({frame_id: FrameState(state.revisions | {stored}, state.drafts, Ledger().join(state.ledger))})
    what, vault = f"take in a newer version{COMPOSED}", "of it: the vault, joining"
    composing = "of it: the summary and the words"
    with bench.part(composing, office, "describe"):
        bench.note(what, lambda: office.vault.take_in(there, lambda _name, known: office.describe(known)))
    for kind in (bench.times, bench.processor):
        kind.setdefault(vault, []).append(kind[what][-1] - kind[composing][-1])


def _unlocking(bench: Bench) -> None:
    """Opening the vault with a passphrase that is cheap to try, then the passphrase itself at its usual strength."""
    for _ in range(bench.runs):
        bench.note("unlock: without the work on the passphrase", lambda: Vault.open(bench.folder, OPENS).close())
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder) / "vault"
        Vault.create(place, OPENS, DEFAULT_STRENGTH).close()
        for _ in range(min(bench.runs, 5)):
            bench.note("unlock: the work on the passphrase", lambda: Vault.open(place, OPENS).close())
