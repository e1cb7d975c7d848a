# SPDX-License-Identifier: MIT
"""`reading`: how hard an agreement, or any text, is to read, part by part, with the hardest sentence of each."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from ..domain.agreement import Edition, compose
from ..domain.framefile import MAX_BYTES
from ..domain.readability import counts, formula, hardest_sentence, measure
from ..domain.reading import PartReading, Reading, read
from ..domain.weird import literal
from ..domain.wording import WordingError
from ..services import clock
from ..services.frame_io import why
from ..vault.files import read_some
from . import base


def run(path: str, day: date | None, language: str | None, *, as_json: bool) -> int:
    """Measure a frame's agreement or, with a language, a file of plain text; 1 where the whole is hard to read."""
    reading = _of_text(path, language) if language else _of_frame(path, day)
    how = formula(reading.language)
    if how is None:
        base.fail(f"No readability formula is known here for the language “{reading.language}”.")
    if as_json:
        parts = [_plain(part) for part in reading.parts]
        whole = {"language": reading.language, "formula": how.name, "grade": how.grade, "plain": how.plain}
        base.out_json(whole | {"whole": _plain(reading.whole), "parts": parts})
    else:
        unit = "school grade, lower is easier" if how.grade else "ease from 0 to 100, higher is easier"
        base.out(f"{how.name} ({unit}); plain for most readers {'up to' if how.grade else 'from'} {how.plain:g}")
        for part in (*reading.parts, reading.whole):
            shown = "too short" if part.value is None else f"{part.value:.1f}"
            base.out(f"\n{shown:>9}  {part.title}")
            if part.hardest:
                base.out(base.wrapped(f"hardest: {part.hardest}", "           "))
    value = reading.whole.value
    return base.FOUND if value is not None and how.hard(value) else base.FINE


def _of_frame(path: str, day: date | None) -> Reading:
    shipped = base.library()
    frame = base.frame_in(path, shipped)
    edition = Edition(1, day or clock.today())
    try:
        return read(compose(shipped.catalogue, shipped.atlas, shipped.wording_for(frame), frame, edition))
    except WordingError as error:
        base.fail(f"The agreement cannot be composed: {error}")


def _of_text(path: str, language: str) -> Reading:
    try:
        raw = read_some(Path(path), MAX_BYTES + 1)
    except (OSError, ValueError) as error:
        base.fail(f"“{literal(path)}” {why(error)}.")
    if len(raw) > MAX_BYTES:
        base.fail(f"“{literal(path)}” is larger than {MAX_BYTES // 1_000_000} MB; that is no agreement.")
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        base.fail(f"“{literal(path)}” is not plain text in UTF-8.")
    found = counts(text, language)
    whole = PartReading("", Path(path).name, measure(found, language), found, hardest_sentence(text, language))
    return Reading(language, whole, ())


def _plain(part: PartReading) -> dict[str, Any]:
    return {
        "section": part.section,
        "title": part.title,
        "value": None if part.value is None else round(part.value, 2),
        "words": part.counts.words,
        "sentences": part.counts.sentences,
        "hardest": part.hardest,
        "decision": part.decision,
    }
