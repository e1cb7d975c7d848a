# SPDX-License-Identifier: MIT
"""`diff`: what changed between two frames, decision by decision: what was, what is now, and why."""

from __future__ import annotations

from datetime import date
from typing import Any

from ..domain.agreement import Edition, compose
from ..domain.comparison import Difference, compare
from ..domain.document import Document
from ..domain.frame import Frame
from ..domain.wording import DOCUMENTS, WordingError
from ..services.library import Library
from . import base

_ANY_DAY = date(2000, 1, 1)
"""Both sides are composed for one day, so that a date alone never makes a difference."""


def run(old_path: str, new_path: str, *, as_json: bool) -> int:
    """Compare two frame files and print how they differ."""
    shipped = base.library()
    old, new = base.frame_in(old_path, shipped), base.frame_in(new_path, shipped)
    try:
        differences = compare(_agreement(shipped, old), old, _agreement(shipped, new), new, shipped.catalogue.dated)
    except WordingError as error:
        base.fail(f"The agreements cannot be composed: {error}")
    unspoken = _unspoken(old, new, {item.decision for item in differences}, shipped)
    if as_json:
        base.out_json(
            {
                "differ": bool(differences or unspoken),
                "decisions": [_plain(shipped, new, item) for item in differences],
                "unspoken": [{"decision": key, "label": _label(shipped, new, key)} for key in unspoken],
            }
        )
    else:
        _say(shipped, new, differences, unspoken)
    return base.FOUND if differences or unspoken else base.FINE


def _agreement(shipped: Library, frame: Frame) -> Document:
    return compose(shipped.catalogue, shipped.atlas, shipped.wording_for(frame), frame, Edition(1, _ANY_DAY))


def _unspoken(old: Frame, new: Frame, spoken: set[str], shipped: Library) -> tuple[str, ...]:
    """Decisions answered differently although the agreement says the same, such as a note or a private field."""
    return tuple(
        key for key in shipped.catalogue.by_key if key not in spoken and _answered(old, key) != _answered(new, key)
    )


def _answered(frame: Frame, key: str) -> object:
    answer = frame.answer(key)
    return frozenset(answer.values), answer.open, answer.note, answer.addition


def _label(shipped: Library, frame: Frame, key: str) -> str:
    return base.label(base.speaker(shipped, frame), key)


def _cause(shipped: Library, frame: Frame, item: Difference) -> str:
    return shipped.wording_for(frame).say(DOCUMENTS, f"cause-{item.cause.value}")


def _plain(shipped: Library, frame: Frame, item: Difference) -> dict[str, Any]:
    return {
        "decision": item.decision,
        "label": _label(shipped, frame, item.decision),
        "cause": item.cause.value,
        "was": list(item.before),
        "now": list(item.after),
    }


def _say(shipped: Library, frame: Frame, differences: tuple[Difference, ...], unspoken: tuple[str, ...]) -> None:
    if not differences and not unspoken:
        base.out("The two frames say the same.")
    for item in differences:
        base.out(f"{_label(shipped, frame, item.decision)} ({item.decision}): {_cause(shipped, frame, item)}")
        for mark, texts in (("  was  ", item.before), ("  now  ", item.after)):
            for text in texts or ("–",):
                base.out(base.wrapped(text, mark))
        base.out()
    for key in unspoken:
        base.out(f"{_label(shipped, frame, key)} ({key}): answered differently; the agreement reads the same.")
