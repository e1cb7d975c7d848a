# SPDX-License-Identifier: MIT
"""Checks on what parents of a young person are told: ranges of age without gaps or overlaps, and one clear promise."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from ..values import Row
from .base import Finding, Rule, View
from .build import Change, contradiction, gap, go, put

TOLD: Final = "confidentiality.parents-told"
BANDS: Final = f"{TOLD}.bands"
AGE: Final = "people.young-consent.age"
NOTHING: Final = "safety-only"


def _ages(row: Row) -> tuple[int, int] | None:
    """The first and last age of a band, or None where one was not given."""
    first, last = row.get("from-age"), row.get("to-age")
    return (first, last) if isinstance(first, int) and isinstance(last, int) else None


def _bands(view: View) -> tuple[tuple[int, int, Row], ...]:
    """The bands whose ages are known and in order, the youngest first."""
    known = [(ages[0], ages[1], row) for row in view.rows(BANDS) if (ages := _ages(row)) and ages[0] <= ages[1]]
    return tuple(sorted(known, key=lambda band: band[:2]))


def _heard(row: Row) -> tuple[str, ...]:
    told = row.get("told")
    return tuple(key for key in told if isinstance(key, str)) if isinstance(told, tuple) else ()


def _with_ages(band: tuple[int, int, Row]) -> Row:
    return band[2].having("from-age", band[0]).having("to-age", band[1])


def _rest(view: View) -> tuple[Row, ...]:
    """Rows that no order of ages can be made of."""
    return tuple(row for row in view.rows(BANDS) if (ages := _ages(row)) is None or ages[0] > ages[1])


def band_backwards(view: View) -> Iterator[Finding]:
    """A band begins at a higher age than it ends."""
    rows = view.rows(BANDS)
    wrong = [ages for row in rows if (ages := _ages(row)) and ages[0] > ages[1]]
    if wrong:
        turned = tuple(
            row.having("from-age", ages[1]).having("to-age", ages[0])
            if (ages := _ages(row)) and ages[0] > ages[1]
            else row
            for row in rows
        )
        first, last = wrong[0]
        yield contradiction("band-backwards", (TOLD,), put("turn", (BANDS, turned)), first=first, last=last)


def bands_overlap(view: View) -> Iterator[Finding]:
    """Two bands hold the same age, so that parents would be told two things."""
    bands = _bands(view)
    shared = next((later[0] for earlier, later in pairwise(bands) if later[0] <= earlier[1]), None)
    if shared is None:
        return
    kept: list[tuple[int, int, Row]] = []
    for first, last, row in bands:
        start = max(first, kept[-1][1] + 1) if kept else first
        if start <= last:
            kept.append((start, last, row))
    mended = (*(_with_ages(band) for band in kept), *_rest(view))
    yield contradiction("bands-overlap", (TOLD,), put("later", (BANDS, mended)), go("look", TOLD), age=shared)


def bands_gap(view: View) -> Iterator[Finding]:
    """Between two bands lies an age for which nothing is said."""
    bands = _bands(view)
    reach = -1
    gaps: list[int] = []
    for first, last, _row in bands:
        if reach >= 0 and first > reach + 1:
            gaps.append(reach + 1)
        reach = max(reach, last)
    if not gaps:
        return
    down, up = list(bands), list(bands)
    for index in range(1, len(bands)):
        before = max(band[1] for band in bands[:index])
        if bands[index][0] > before + 1:
            down[index] = (before + 1, bands[index][1], bands[index][2])
            longest = max(range(index), key=lambda place: bands[place][1])
            up[longest] = (up[longest][0], bands[index][0] - 1, up[longest][2])
    rest = _rest(view)
    yield gap(
        "bands-gap",
        (TOLD,),
        put("younger", (BANDS, (*map(_with_ages, up), *rest))),
        put("older", (BANDS, (*map(_with_ages, down), *rest))),
        age=gaps[0],
    )


def age_outside_bands(view: View) -> Iterator[Finding]:
    """The young person is of an age that no band holds."""
    age, bands = view.count(AGE), _bands(view)
    if age is None or not bands or _rest(view) or any(first <= age <= last for first, last, _row in bands):
        return
    if bands[0][0] < age < max(last for _first, last, _row in bands):
        return  # a gap between bands says so itself
    wider = list(bands)
    if age < bands[0][0]:
        wider[0] = (age, bands[0][1], bands[0][2])
    else:
        oldest = max(range(len(bands)), key=lambda place: bands[place][1])
        wider[oldest] = (bands[oldest][0], age, bands[oldest][2])
    mended = tuple(map(_with_ages, wider))
    yield gap("age-outside-bands", (TOLD, "people.young-consent"), put("widen", (BANDS, mended)), age=age)


def parents_nothing_and_more(view: View) -> Iterator[Finding]:
    """Parents hear only about safety, and yet something besides."""
    rows = view.rows(BANDS)
    told = view.chosen(f"{TOLD}.told")
    mixed = [row for row in rows if NOTHING in _heard(row) and len(_heard(row)) > 1]
    if not mixed and not (NOTHING in told and len(told) > 1):
        return

    def only(wanted: tuple[str, ...]) -> Change:
        if not mixed:
            return f"{TOLD}.told", wanted or tuple(key for key in told if key != NOTHING)
        kept = (row.having("told", wanted or _more(row)) if row in mixed else row for row in rows)
        return BANDS, tuple(kept)

    yield contradiction("parents-nothing-and-more", (TOLD,), put("nothing", only((NOTHING,))), put("more", only(())))


def _more(row: Row) -> tuple[str, ...]:
    return tuple(key for key in _heard(row) if key != NOTHING)


def band_empty(view: View) -> Iterator[Finding]:
    """A band of ages does not say what parents hear."""
    empty = next((ages for row in view.rows(BANDS) if (ages := _ages(row)) and not _heard(row)), None)
    if empty:
        yield gap("band-empty", (TOLD,), go("fill", TOLD), first=empty[0], last=empty[1])


def parents_told_open(view: View) -> Iterator[Finding]:
    """Work with a young person, and what parents are told is left open."""
    if view.left_open(TOLD):
        yield gap("parents-told-open", (TOLD,), go("decide", TOLD))


RULES: Final[tuple[Rule, ...]] = (
    band_backwards,
    band_empty,
    bands_overlap,
    bands_gap,
    age_outside_bands,
    parents_nothing_and_more,
    parents_told_open,
)
