# SPDX-License-Identifier: MIT
"""Which items of the chosen codes an agreement answers, as of a day. Never whether it is lawful or complies."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from .catalogue import Condition, Decision
from .code import Code, CodeKind, Force, Item, Validity
from .frame import REGION_PATH, Journey, matches
from .region import Atlas

CODES_PATH: Final = "practice.codes.codes"
"""The codes of ethics the therapist has chosen."""
LAWS_PATH: Final = "practice.codes.laws"
"""The laws the therapist wants to look through."""


class State(StrEnum):
    """How far the answers say what an item asks."""

    MISSING = "missing"
    THIN = "thin"
    ANSWERED = "answered"
    NOT_APPLICABLE = "not-applicable"


@dataclass(frozen=True)
class ItemCoverage:
    """One item of a code: how far it is answered, and where to go.

    `decisions` are those that apply and answer it; `lacking` those of them that say nothing yet; `thin` the paths of
    fields whose answer says too little; `elsewhere` whether it is left to another paper.
    """

    item: Item
    state: State
    decisions: tuple[str, ...] = ()
    lacking: tuple[str, ...] = ()
    thin: tuple[str, ...] = ()
    elsewhere: bool = False

    @property
    def opens(self) -> str:
        """The decision to open for it: the first that lacks something, else the first of all; empty where none is."""
        left = tuple(condition.field for condition in self.item.elsewhere) if self.elsewhere else ()
        weak = tuple(path.rpartition(".")[0] for path in (*self.thin, *left))
        return next(iter((*self.lacking, *weak, *self.decisions)), "")


@dataclass(frozen=True)
class CodeCoverage:
    """One code on one day, with its items in the order of its file.

    `here` is false where the code stands in other regions only; a law's items are then not applicable.
    """

    code: Code
    day: date
    validity: Validity
    here: bool
    items: tuple[ItemCoverage, ...]

    def count(self, state: State) -> int:
        """How many items are in a state."""
        return sum(item.state is state for item in self.items)

    @property
    def applicable(self) -> int:
        """How many items apply at all."""
        return len(self.items) - self.count(State.NOT_APPLICABLE)

    @property
    def answered(self) -> int:
        """How many items are answered whole."""
        return self.count(State.ANSWERED)

    def of_state(self, *states: State) -> tuple[ItemCoverage, ...]:
        """The items in one of the states, what binds most strongly first."""
        found = (item for item in self.items if item.state in states)
        return tuple(sorted(found, key=lambda item: _FORCES.index(item.item.force)))


_FORCES: Final = tuple(Force)


def coverage(journey: Journey, atlas: Atlas, keys: Iterable[str], day: date) -> tuple[CodeCoverage, ...]:
    """Each of the codes with its items; keys of codes that are not shipped are passed over."""
    codes = (atlas.code(key) for key in dict.fromkeys(keys))
    return tuple(_code(journey, code, day) for code in codes if code is not None)


def chosen_codes(journey: Journey) -> tuple[str, ...]:
    """Keys of the codes, then of the laws, that the therapist has chosen."""
    found = []
    for path in (CODES_PATH, LAWS_PATH):
        value = journey.value(path)
        found += [key for key in value if isinstance(key, str)] if isinstance(value, tuple) else []
    return tuple(dict.fromkeys(found))


def suggested_codes(atlas: Atlas, region: str, kind: CodeKind, day: date) -> tuple[Code, ...]:
    """The codes of one kind that stand in a region and are in force, to show before the others."""
    return tuple(code for code in atlas.codes_of(kind) if region in code.regions and code.valid_on(day))


def _code(journey: Journey, code: Code, day: date) -> CodeCoverage:
    region = journey.value(REGION_PATH)
    here = code.holds_in(region if isinstance(region, str) else "")
    if code.kind is CodeKind.LAW and not here:
        items = tuple(ItemCoverage(item, State.NOT_APPLICABLE) for item in code.items)
    else:
        items = tuple(_item(journey, item) for item in code.items)
    return CodeCoverage(code=code, day=day, validity=code.validity(day), here=here, items=items)


def _item(journey: Journey, item: Item) -> ItemCoverage:
    known = [journey.catalogue.by_key[key] for key in item.decisions if key in journey.catalogue.by_key]
    asked = [decision for decision in known if journey.asked(decision.key)]
    keys = tuple(decision.key for decision in asked)
    if not asked or not all(holds(journey, condition) for condition in item.when):
        return ItemCoverage(item, State.NOT_APPLICABLE, keys)
    lacking = tuple(decision.key for decision in asked if not _spoken(journey, decision))
    if len(lacking) == len(asked):
        return ItemCoverage(item, State.MISSING, keys, lacking)
    weak = [condition for condition in item.needs if not holds(journey, condition)]
    weak += [condition for condition in item.thin if holds(journey, condition)]
    thin = tuple(dict.fromkeys(condition.field for condition in weak if _relevant(journey, condition, lacking)))
    elsewhere = any(holds(journey, condition) for condition in item.elsewhere)
    state = State.THIN if lacking or thin or elsewhere else State.ANSWERED
    return ItemCoverage(item, state, keys, lacking, thin, elsewhere)


def holds(journey: Journey, condition: Condition) -> bool:
    """Whether a condition outside a decision holds; it names whole paths, of which one is enough."""
    return any(matches(condition, journey.value(path)) for path in condition.fields)


def _relevant(journey: Journey, condition: Condition, lacking: tuple[str, ...]) -> bool:
    """Whether a condition says anything here: one of its fields is asked, and not already named as lacking."""
    for path in condition.fields:
        head, _, tail = path.rpartition(".")
        decision = journey.catalogue.by_key.get(head)
        field = decision.field(tail) if decision else None
        if decision is None or field is None or head in lacking:
            continue
        if journey.asked(head) and journey.field_applies(decision, field):
            return True
    return False


def _spoken(journey: Journey, decision: Decision) -> bool:
    """Whether a decision has been answered; one left open says nothing yet."""
    answer = journey.frame.answer(decision.key)
    return bool(answer.values) and not answer.open and not journey.missing(decision)
