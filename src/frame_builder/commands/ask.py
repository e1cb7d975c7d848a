# SPDX-License-Identifier: MIT
"""`ask`: what the agreement of a frame would say in situations from practice, or that it says nothing."""

from __future__ import annotations

from datetime import date
from typing import Any, Final

from ..domain.clauses import Speaker
from ..domain.document import GAP, Paragraph
from ..domain.situations import Standing, Told, ask, question
from ..domain.wording import WordingError
from ..services import clock
from . import base

_BLANK: Final = "________"


def run(path: str, day: date | None, *, as_json: bool) -> int:
    """Print each situation that can arise with the sentences that answer it; 1 where some are silent or left open."""
    shipped = base.library()
    frame = base.frame_in(path, shipped)
    speaker = Speaker(shipped.catalogue, shipped.atlas, shipped.wording_for(frame), frame, day or clock.today())
    try:
        told = ask(shipped.situations, speaker)
        if as_json:
            base.out_json({"reference": frame.reference, "situations": [_plain(speaker, item) for item in told]})
        else:
            _say(speaker, told)
    except WordingError as error:
        base.fail(f"An answer cannot be said: {error}")
    return base.FINE if all(item.standing is Standing.ANSWERED for item in told) else base.FOUND


def _plain(speaker: Speaker, told: Told) -> dict[str, Any]:
    return {
        "situation": told.situation.key,
        "question": question(speaker.wording, speaker, told.situation),
        "standing": told.standing.value,
        "quotes": [
            {
                "decision": quote.decision,
                "label": base.label(speaker, quote.decision),
                "section": quote.section,
                "texts": [text.replace(GAP, _BLANK) for text in quote.texts],
            }
            for quote in told.quotes
        ],
        "opens": list(told.opens),
    }


def _say(speaker: Speaker, told: tuple[Told, ...]) -> None:
    for item in told:
        base.out(base.wrapped(question(speaker.wording, speaker, item.situation)))
        for quote in item.quotes:
            for block in quote.blocks:
                if isinstance(block, Paragraph):
                    base.out(base.wrapped(block.text.replace(GAP, _BLANK), "    "))
                else:
                    for text in block.items:
                        base.out(base.wrapped(text.replace(GAP, _BLANK), "    - ", "      "))
            base.out(base.wrapped(f"[{base.label(speaker, quote.decision)}, {quote.decision}]", "    "))
        if item.standing is not Standing.ANSWERED:
            said = "Left open" if item.standing is Standing.OPEN else "Nothing is said"
            base.out(base.wrapped(f"{said}; where it could be: {', '.join(item.opens)}", "    → ", "      "))
        base.out()
    counts = ", ".join(
        f"{sum(item.standing is standing for item in told)} {standing.value}"
        for standing in Standing
        if any(item.standing is standing for item in told)
    )
    base.out(f"{len(told)} situations: {counts}.")
