# SPDX-License-Identifier: MIT
"""Checks on what a region lends the agreement: facts of law and crisis lines that were last looked at too long ago."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from ..known import Known
from ..region import LimitList, Region
from .base import Finding, Rule, View
from .build import advice, go

LINES: Final = "contact.crisis-lines"
REGION: Final = "people.region"
_LIMITS: Final = (
    (LimitList.REQUIRES, "confidentiality.required.limits"),
    (LimitList.ALLOWS, "confidentiality.allowed.limits"),
)
"""The lists that state law. The therapist's own policy is no fact and does not grow old."""
_LENT: Final = "region."


def facts_stale(view: View) -> Iterator[Finding]:
    """Facts of law which the agreement uses were last checked more than a year ago."""
    region, today = view.region, view.today
    if region is None or today is None or not any(fact.stale(today) for fact in (*region.facts, *region.limits)):
        return
    old = [known for known in (*_facts(view, region), *_chosen_limits(view, region)) if known.stale(today)]
    if old:
        oldest = min(known.checked for known in old)
        yield advice("facts-stale", (REGION,), go("region", REGION), count=len(old), oldest=oldest)


def _facts(view: View, region: Region) -> Iterator[Known]:
    """The facts that the sentences of this agreement may use, each once."""
    asked = (item for item in view.catalogue if item.uses and view.journey.applies(item.key))
    paths = (path for item in asked if not view.left_open(item.key) for _, path in item.uses)
    for key in dict.fromkeys(path.removeprefix(_LENT) for path in paths if path.startswith(_LENT)):
        fact = region.fact(key, view.area)
        if fact is not None:
            yield fact


def _chosen_limits(view: View, region: Region) -> Iterator[Known]:
    for which, path in _LIMITS:
        chosen = view.chosen(path)
        yield from (limit for limit in region.limits_in(which, view.area) if limit.key in chosen)


def lines_stale(view: View) -> Iterator[Finding]:
    """Crisis lines which the agreement prints were last checked more than six months ago."""
    place, today = view.place, view.today
    if place is None or today is None:
        return
    old = [line for line in place.lines_for(view.kind) if line.stale(today)]
    if old:
        oldest = min(line.checked for line in old)
        yield advice("lines-stale", (LINES,), go("place", LINES), count=len(old), oldest=oldest)


RULES: Final[tuple[Rule, ...]] = (facts_stale, lines_stale)
