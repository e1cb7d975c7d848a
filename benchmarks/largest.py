# SPDX-License-Identifier: MIT
"""The largest frame: everything answered, and a page of own words at every decision. And what unlocking waits for."""

from __future__ import annotations

import tempfile
from functools import partial
from pathlib import Path

from common import Result, Times, opened, part, timed, usual_frame, within

from frame_builder.domain.frame import NOTE_LENGTH, Frame
from frame_builder.domain.values import Cell, Row
from frame_builder.services.forgetting import forget_texts
from frame_builder.services.library import Library
from frame_builder.services.workspace import Workspace
from frame_builder.typeset.pages import page_sizes
from frame_builder.typeset.typesetter import Typesetter
from frame_builder.vault.keys import DEFAULT_STRENGTH
from frame_builder.vault.store import Vault

_SENTENCE = "We wrote this down together, because it matters to us both. "


def measure(runs: int) -> list[Result]:
    """The largest frame, then the parts of unlocking."""
    library = Library.load()
    frame = largest_frame(library)
    fresh = [opened(library, frame) for _ in range(runs)]
    compose = Times(tuple(timed(partial(getattr, space, "agreement")) for space in fresh))
    checks = Times(tuple(_first_checks_ms(space) for space in fresh))
    again = Times(tuple(_checks_after_an_edit_ms(fresh[0], turn) for turn in range(runs)))
    typesetter, document = Typesetter(library.root), fresh[0].agreement
    made: list[bytes] = []
    typeset = Times((timed(lambda: made.append(typesetter.pdf(document))),))
    edits = Times(tuple(_edit_ms(fresh[0], typesetter, turn) for turn in range(max(2, runs // 4))))
    return [
        Result("The largest frame", f"{len(document.blocks)} blocks on {len(page_sizes(made[0]))} pages"),
        part("compose", compose),
        part("all checks the first time, every text unread", checks),
        within("  all checks after an edit", again, 20),
        part("typeset for the first time", typeset),
        part("an edit at its middle: compose, check, typeset", edits),
        *_unlocking(min(runs, 5)),
    ]


def largest_frame(library: Library) -> Frame:
    """Every decision with its usual answer and the longest sentence that may be added, and forty own clauses."""
    frame = usual_frame(library, couple=True)
    for place, decision in enumerate(library.catalogue):
        frame = frame.having(frame.answer(decision.key).model_copy(update={"addition": _long_text(place)}))
    sections = [section.key for section in library.catalogue.sections]
    rows = tuple(_clause(sections[place % len(sections)], _long_text(1000 + place)) for place in range(40))
    return frame.setting("own.clauses", "clauses", rows)


def _long_text(seed: int) -> str:
    """As much as may be typed, other words in each, so that nothing can be remembered of another text."""
    words = _SENTENCE.split()
    mixed = (words[(seed * 7 + place * (seed % 11 + 1)) % len(words)] for place in range(NOTE_LENGTH // 4))
    return " ".join((*mixed, f"{seed}."))[-NOTE_LENGTH:]


def _clause(section: str, text: str) -> Row:
    cells = (("section", section), ("place", "after"), ("text", text))
    return Row(cells=tuple(Cell(column=column, value=value) for column, value in cells))


def _first_checks_ms(space: Workspace) -> float:
    forget_texts()
    return timed(partial(getattr, space, "findings"))


def _checks_after_an_edit_ms(space: Workspace, turn: int) -> float:
    """What the checks take when one choice, one long text and nothing else changed."""
    space.set_value("fees.cancelling", "move-same-week", "yes" if turn % 2 else "no")
    space.set_addition("fees.cancelling", _long_text(5000 + turn))
    _ = space.agreement  # composed in any case for the preview
    return timed(partial(getattr, space, "findings"))


def _edit_ms(space: Workspace, typesetter: Typesetter, turn: int) -> float:
    def edit() -> None:
        space.set_value("fees.cancelling", "move-same-week", "yes" if turn % 2 else "no")
        _ = space.findings
        typesetter.preview(space.agreement)

    return timed(edit)


def _unlocking(runs: int) -> list[Result]:
    """What opening a vault waits for: the key, and the shipped data and words, which load while one types."""
    with tempfile.TemporaryDirectory() as folder:
        vault = Path(folder) / "vault"
        Vault.create(vault, "four words of no use", DEFAULT_STRENGTH).close()
        unlock = Times(tuple(timed(lambda: Vault.open(vault, "four words of no use").close()) for _ in range(runs)))
    load = Times(tuple(timed(Library.load) for _ in range(runs)))
    library = Library.load()
    words = Times((timed(library.wording().warm_up),))
    return [
        Result("Unlocking", ""),
        part("the vault, with the usual strength of the passphrase", unlock),
        part("the catalogue and the regions", load),
        part("all the words of one language", words),
    ]
