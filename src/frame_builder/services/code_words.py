# SPDX-License-Identifier: MIT
"""Codes and what an agreement answers of them in words, for the window and for the command line."""

from __future__ import annotations

from typing import Final

from ..domain.code import Code, CodeKind, Force, Item, Validity
from ..domain.coverage import CodeCoverage, ItemCoverage, State
from ..domain.region import Atlas
from ..domain.wording import Args, Wording

CODES: Final = "codes"
"""Scope of the words that all codes share."""


def code_name(wording: Wording, code: Code) -> str:
    """The name of a code, with its edition."""
    return wording.say(code.key, "name")


def item_text(wording: Wording, code: Code, item: Item) -> str:
    """What an item asks, in our own words."""
    return wording.say(code.key, f"item-{item.key}")


def item_citation(wording: Wording, item: Item) -> str:
    """Its place in the code and where it was read, such as "B.1.d, read in the text itself"; or "not yet checked"."""
    read = wording.say(CODES, f"read-{item.mark.name.lower()}")
    return f"{item.citation}, {read}" if item.citation else wording.say(CODES, "not-checked")


def state_text(wording: Wording, state: State) -> str:
    """One or a few words for how far an item is answered."""
    return wording.say(CODES, f"state-{state.value}")


def force_text(wording: Wording, force: Force) -> str:
    """Must, should or may."""
    return wording.say(CODES, f"force-{force.value}")


def code_summary(wording: Wording, found: CodeCoverage) -> str:
    """How many of the items that apply are answered, as of the day; for a code without a text, that it has none."""
    if found.validity is Validity.EXPECTED:
        return wording.say(CODES, "standing-expected")
    args: Args = {"all": found.applicable, "answered": found.answered, "date": wording.show(found.day)}
    return wording.say(CODES, "summary", args)


def code_standing(wording: Wording, atlas: Atlas, found: CodeCoverage) -> str:
    """One sentence where the code does not hold on this day or in this region; empty where it does."""
    code = found.code
    match found.validity:
        case Validity.EXPECTED:
            return wording.say(CODES, "standing-expected")
        case Validity.NOT_YET if code.valid_from:
            return wording.say(CODES, "standing-not-yet", {"from": wording.show(code.valid_from)})
        case Validity.ENDED if code.valid_to:
            later = next((item for item in atlas.codes if item.follows == code.key and not item.expected), None)
            replaced: Args = {
                "until": wording.show(code.valid_to),
                "by": code_name(wording, later) if later else "",
                "by-given": "yes" if later else "no",
            }
            return wording.say(CODES, "standing-ended", replaced)
        case _:
            here = found.here or code.kind is not CodeKind.LAW
            return "" if here else wording.say(CODES, "standing-elsewhere")


def item_why(wording: Wording, found: ItemCoverage) -> str:
    """Why an item is missing or thin: decisions not settled, fields that say too little; else an empty string."""
    said = []
    if found.state in (State.MISSING, State.THIN) and found.lacking:
        names = [_label(wording, key) for key in found.lacking]
        said.append(wording.say(CODES, "why-lacking", {"decisions": "; ".join(names)}))
    if found.thin:
        names = [_field_label(wording, path) for path in found.thin]
        said.append(wording.say(CODES, "why-thin", {"fields": "; ".join(names)}))
    if found.elsewhere:
        said.append(wording.say(CODES, "why-elsewhere"))
    return " ".join(said)


def _label(wording: Wording, decision: str) -> str:
    return wording.say(decision, "label")


def _field_label(wording: Wording, path: str) -> str:
    decision, _, field = path.rpartition(".")
    return f"{_label(wording, decision)}: {wording.say(decision, f'field-{field}')}"
