# SPDX-License-Identifier: MIT
"""Checks on what a missed or late cancelled session costs."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from ..calendar import days_between_sessions
from ..values import Duration, Row, Unit
from .base import Finding, Rule, View
from .build import Change, advice, contradiction, gap, go, put

BASIS: Final = "fees.session-fee.basis"
NOTICE: Final = "fees.cancelling.notice"
CHARGE: Final = "fees.cancelling.charge"
PERCENT: Final = "fees.cancelling.percent"
MISSED: Final = "fees.not-coming.charge"
MISSED_PERCENT: Final = "fees.not-coming.percent"
TIERS: Final = "fees.late-tiers.tiers"
EXCEPTIONS: Final = "fees.exceptions.exceptions"
FULL: Final = 100
_CHARGES: Final = (
    (CHARGE, ("full", "part", "flat", "tiers", "always"), "none"),
    (MISSED, ("full", "part"), "none"),
    ("sessions.client-breaks.charge", ("half", "full"), "free-with-notice"),
    ("setting.connection.made-up", ("fee-still-due",), "not-made-up"),
)
"""Where the client is charged without a session: the path, the choices that charge, and the one that does not."""


def _charged(view: View) -> tuple[Change, ...]:
    """What would end every such charge."""
    return tuple((path, free) for path, charging, free in _CHARGES if view.text(path) in charging)


def charge_without_fee(view: View) -> Iterator[Finding]:
    """Sessions are free or by donation, while a missed one is charged."""
    changes = _charged(view)
    waived = view.text("fees.reduced-fee.offered") == "waived"
    fee = ("fees.reduced-fee.offered", "no") if waived else (BASIS, "fixed")
    if (waived or view.text(BASIS) in ("free", "donation")) and changes:
        yield contradiction("charge-without-fee", _concerned(changes), put("no-charge", *changes), put("fee", fee))


def charge_though_paid_for(view: View) -> Iterator[Finding]:
    """An organisation pays, while a missed session is charged to the client without a word on why."""
    changes = tuple(item for item in _charged(view) if not view.frame.answer(item[0].rpartition(".")[0]).addition)
    if view.text(BASIS) == "organisation-pays" and changes:
        where = _concerned(changes)
        yield contradiction("charge-though-paid-for", where, put("no-charge", *changes), go("explain", where[0]))


def _concerned(changes: tuple[Change, ...]) -> tuple[str, ...]:
    return (*(path.rpartition(".")[0] for path, _ in changes), "fees.session-fee")


def notice_longer_than_gap(view: View) -> Iterator[Finding]:
    """The notice for cancelling is longer than the time between two sessions."""
    notice, step = view.duration(NOTICE), days_between_sessions(view.text("sessions.frequency.often"))
    charging = view.text(CHARGE) in ("full", "part", "flat", "tiers")
    if not charging or notice is None or step is None or (notice.hours or 0) <= step * 24:
        return
    two_days = Duration(amount=48, unit=Unit.HOURS)
    decisions = ("fees.cancelling", "sessions.frequency")
    yield contradiction("notice-longer-than-gap", decisions, put("two-days", (NOTICE, two_days)), notice=notice)


def percent_above_full(view: View) -> Iterator[Finding]:
    """A charge is more than the fee itself."""
    changes: list[Change] = [(path, FULL) for path in (PERCENT, MISSED_PERCENT) if (view.count(path) or 0) > FULL]
    rows = view.rows(TIERS)
    if any(_percent(row) > FULL for row in rows):
        changes.append((TIERS, tuple(row.having("percent", min(FULL, _percent(row))) for row in rows)))
    if changes:
        decisions = tuple(dict.fromkeys(path.rpartition(".")[0] for path, _ in changes))
        yield contradiction("percent-above-full", decisions, put("full", *changes))


def _percent(row: Row) -> int:
    value = row.get("percent")
    return value if isinstance(value, int) and not isinstance(value, bool) else 0


def _hours(row: Row) -> float | None:
    value = row.get("within")
    return value.hours if isinstance(value, Duration) else None


def _steps(rows: tuple[Row, ...]) -> dict[str, list[tuple[float, int]]]:
    """Complete steps by when a new time is found: hours before the start, and the share of the fee."""
    found: dict[str, list[tuple[float, int]]] = {}
    for row in rows:
        hours = _hours(row)
        if hours is not None and row.get("percent") is not None:
            found.setdefault(row.text("moved"), []).append((hours, _percent(row)))
    return found


def tiers_overlap(view: View) -> Iterator[Finding]:
    """Two steps of the late charge have the same notice and different shares."""
    rows = view.rows(TIERS)
    for steps in _steps(rows).values():
        times = [hours for hours, _ in steps]
        if len(set(times)) < len(times):
            yield contradiction(
                "tiers-overlap",
                ("fees.late-tiers",),
                put("lower", (TIERS, _lowest(rows))),
                go("decide", "fees.late-tiers"),
            )
            return


def _lowest(rows: tuple[Row, ...]) -> tuple[Row, ...]:
    """Of steps with the same notice, only the one that asks for least."""
    best: dict[tuple[str, float], Row] = {}
    for row in rows:
        key = (row.text("moved"), _hours(row) or 0)
        if key not in best or _percent(row) < _percent(best[key]):
            best[key] = row
    return tuple(row for row in rows if row in best.values())


def tiers_rise(view: View) -> Iterator[Finding]:
    """A step of the late charge asks for more although the client gave more notice."""
    rows = view.rows(TIERS)
    for steps in _steps(rows).values():
        if any(later[0] > sooner[0] and later[1] > sooner[1] for sooner, later in pairwise(sorted(steps))):
            yield contradiction(
                "tiers-rise",
                ("fees.late-tiers",),
                put("sort", (TIERS, _falling(rows))),
                go("decide", "fees.late-tiers"),
            )
            return


def _falling(rows: tuple[Row, ...]) -> tuple[Row, ...]:
    """The same shares, given out so that less notice costs more."""
    found = list(rows)
    for moved in {row.text("moved") for row in rows}:
        places = [
            index
            for index, row in enumerate(rows)
            if row.text("moved") == moved and _hours(row) is not None and row.get("percent") is not None
        ]
        places.sort(key=lambda index: _hours(rows[index]) or 0)
        shares = sorted((_percent(rows[index]) for index in places), reverse=True)
        for index, share in zip(places, shares, strict=True):
            found[index] = rows[index].having("percent", share)
    return tuple(found)


def tier_beyond_notice(view: View) -> Iterator[Finding]:
    """A step charges for cancelling that is said to be free of charge."""
    rows, notice = view.rows(TIERS), view.duration(NOTICE)
    timed = [row for row in rows if (_hours(row) or 0) > 0 and _percent(row) > 0]
    if not timed or notice is None or notice.hours is None:
        return
    longest = max(timed, key=lambda row: _hours(row) or 0).get("within")
    if not isinstance(longest, Duration) or (longest.hours or 0) <= notice.hours:
        return
    kept = tuple(row for row in rows if (_hours(row) or 0) <= notice.hours or _percent(row) == 0)
    drop = (put("drop", (TIERS, kept)),) if kept else ()
    yield contradiction(
        "tier-beyond-notice",
        ("fees.late-tiers", "fees.cancelling"),
        put("notice", (NOTICE, longest)),
        *drop,
        within=longest,
        notice=notice,
    )


def tiers_leave_gap(view: View) -> Iterator[Finding]:
    """Between the longest step and the notice that is free, no share is named."""
    rows, notice = view.rows(TIERS), view.duration(NOTICE)
    timed = [row.get("within") for row in rows if _hours(row)]
    longest = max(
        (item for item in timed if isinstance(item, Duration)), key=lambda item: item.hours or 0, default=None
    )
    if longest is not None and notice is not None and (longest.hours or 0) < (notice.hours or 0):
        yield gap(
            "tiers-leave-gap",
            ("fees.late-tiers", "fees.cancelling"),
            put("notice", (NOTICE, longest)),
            go("step", "fees.late-tiers"),
            within=longest,
            notice=notice,
        )


def no_exceptions(view: View) -> Iterator[Finding]:
    """Late cancelling is charged even in illness or an emergency."""
    chosen, decided = view.chosen(EXCEPTIONS), view.text("fees.exceptions.decided-by")
    strict = decided == "no-exceptions"
    if view.text(CHARGE) not in ("full", "part", "flat", "tiers", "always") or not (strict or chosen):
        return
    if {"illness", "emergency"}.isdisjoint(chosen):
        judged: tuple[Change, ...] = () if decided and not strict else (("fees.exceptions.decided-by", "client-word"),)
        more = put("add", *judged, (EXCEPTIONS, (*chosen, "illness", "emergency")))
        yield advice("no-exceptions", ("fees.exceptions", "fees.cancelling"), more)


def missing_cheaper(view: View) -> Iterator[Finding]:
    """Not coming without a word costs less than cancelling late."""
    late, missed = _late_share(view), _missed_share(view)
    if late is not None and missed is not None and missed < late:
        yield advice(
            "missing-cheaper",
            ("fees.not-coming", "fees.cancelling"),
            put("same", (MISSED, "same-as-late")),
            late=late,
            missed=missed,
        )


def _late_share(view: View) -> int | None:
    match view.text(CHARGE):
        case "full":
            return FULL
        case "part":
            return view.count(PERCENT)
        case "tiers":
            return max((_percent(row) for row in view.rows(TIERS)), default=None)
        case _:
            return None


def _missed_share(view: View) -> int | None:
    return {"full": FULL, "part": view.count(MISSED_PERCENT), "none": 0}.get(view.text(MISSED))


def same_as_nothing(view: View) -> Iterator[Finding]:
    """Not coming costs the same as cancelling late, which costs nothing."""
    if view.text(MISSED) == "same-as-late" and view.text(CHARGE) == "none":
        full = () if view.text(BASIS) in ("free", "donation", "organisation-pays") else (put("full", (MISSED, "full")),)
        yield contradiction(
            "same-as-nothing", ("fees.not-coming", "fees.cancelling"), put("none", (MISSED, "none")), *full
        )


def writes_after_release(view: View) -> Iterator[Finding]:
    """The place is given away before the therapist has written."""
    writes, released = view.count("fees.not-coming.writes-after"), view.count("fees.not-coming.released-after")
    if writes is not None and released is not None and writes > released:
        yield contradiction(
            "writes-after-release",
            ("fees.not-coming",),
            put("write-sooner", ("fees.not-coming.writes-after", released)),
            put("release-later", ("fees.not-coming.released-after", writes)),
            writes=writes,
            released=released,
        )


def limited_free_notice(view: View) -> Iterator[Finding]:
    """Only some cancellations in good time are free, while holidays with notice are always free."""
    breaks = "sessions.client-breaks.charge"
    limited = view.text("fees.late-tiers.free-kind") == "with-notice"
    if (
        limited
        and view.count("fees.late-tiers.free-cancellations") is not None
        and view.text(breaks)
        in (
            "free-with-notice",
            "pause",
        )
    ):
        yield contradiction(
            "limited-free-notice",
            ("fees.late-tiers", "sessions.client-breaks"),
            put("late-only", ("fees.late-tiers.free-kind", "late")),
            put("breaks-paid", (breaks, "full")),
            count=view.count("fees.late-tiers.free-cancellations") or 0,
        )


RULES: Final[tuple[Rule, ...]] = (
    charge_without_fee,
    charge_though_paid_for,
    notice_longer_than_gap,
    percent_above_full,
    tiers_overlap,
    tiers_rise,
    tier_beyond_notice,
    tiers_leave_gap,
    no_exceptions,
    missing_cheaper,
    same_as_nothing,
    writes_after_release,
    limited_free_notice,
)
