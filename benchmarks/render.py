# SPDX-License-Identifier: MIT
"""`frame-builder render` from a cold process, against the plain typst package making the same pages."""

from __future__ import annotations

import tempfile
from functools import partial
from pathlib import Path
from typing import Final

from common import DAY, HERE, Result, Times, alternate, opened, part, process_ms, python, ratio, timed, usual_frame

from frame_builder.domain.frame import Frame
from frame_builder.services.frame_io import text_of
from frame_builder.services.library import Library
from frame_builder.typeset.pages import page_sizes
from frame_builder.typeset.typesetter import Typesetter

TARGET: Final = 3.0
_PYDANTIC: Final = "from pydantic import BaseModel\nclass Model(BaseModel):\n    field: int = 0\n"


def measure(runs: int) -> list[Result]:
    """Both commands in turn, and what the imports of the libraries alone take."""
    library = Library.load()
    frame = usual_frame(library)
    with tempfile.TemporaryDirectory() as folder:
        ours, plain = _commands(Path(folder), library, frame)
        first, second = alternate(lambda: process_ms(ours), lambda: process_ms(plain), runs)
        pages, same = _compare(Path(folder))
    words = f"frame-builder render, {pages} pages{'' if same else ' (NOT the same pages)'}"
    pydantic = Times(tuple(process_ms(python("-c", _PYDANTIC)) for _ in range(runs)))
    python_alone = Times(tuple(process_ms(python("-c", "")) for _ in range(runs)))
    return [
        ratio(words, first, second, TARGET),
        part("of which a process that only imports pydantic", pydantic),
        part("of which a process that does nothing", python_alone),
        *_parts(frame, runs),
    ]


def _commands(folder: Path, library: Library, frame: Frame) -> tuple[list[str], list[str]]:
    (folder / "frame.json").write_text(text_of(frame, library.catalogue), "utf-8")
    typesetter = Typesetter(library.root)
    edition = opened(library, frame).revision().agreement
    (folder / "agreement.typ").write_bytes(typesetter.source(edition))
    render = ["render", str(folder / "frame.json"), "-o", str(folder / "ours.pdf"), "--force", "--version-number", "1"]
    ours = python("-m", "frame_builder", *render, "--date", DAY.isoformat())
    resources = (str(library.root / "typeset"), str(library.root / "fonts"))
    plain = python(str(HERE / "plain_typst.py"), str(folder / "agreement.typ"), *resources, str(folder / "plain.pdf"))
    return ours, plain


def _compare(folder: Path) -> tuple[int, bool]:
    """How many pages were made, and whether both made the very same PDF."""
    ours, plain = (folder / "ours.pdf").read_bytes(), (folder / "plain.pdf").read_bytes()
    return len(page_sizes(ours)), ours == plain


def _parts(frame: Frame, runs: int) -> list[Result]:
    """The steps of rendering in a process that has imported everything."""
    library: list[Library] = []
    load = Times(tuple(timed(lambda: library.append(Library.load())) for _ in range(runs)))
    first = Times(tuple(timed(partial(getattr, opened(shipped, frame), "agreement")) for shipped in library))
    document = opened(library[0], frame).agreement
    compile_ = Times(tuple(timed(lambda: Typesetter(library[0].root).pdf(document)) for _ in range(runs)))
    return [
        part("read the catalogue and the regions", load),
        part("compose for the first time, reading the words", first),
        part("typeset again what was typeset before", compile_),
    ]
