# SPDX-License-Identifier: MIT
"""Checks on sums that must fit each other: scales, rebates, prices by length, invoices, fees in a block."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from math import ceil, inf
from typing import Final

from ..arithmetic import derived, fee_paid
from ..calendar import days_between_sessions
from ..values import Cell, Duration, Money, Row, Unit
from .base import Finding, Rule, View
from .build import advice, contradiction, gap, go, including, put

FEE: Final = "fees.session-fee.amount"
TOP: Final = "fees.session-fee.to"
OWN: Final = "fees.income-scale.own"
STEPS: Final = "fees.income-scale.steps"
MOST_STEPS: Final = 8
OTHER_RATES: Final = "fees.session-fee.other-rates"
LATE_AFTER: Final = "fees.overdue.after"
LEARNS: Final = "fees.insurance.learns"
CHANGES: Final = "fees.changes.when"
DAYS_LATE: Final = 90


def _scale(view: View) -> tuple[Money, Money] | None:
    """The lowest and the highest fee, where they are a scale."""
    low, high = view.money(FEE), view.money(TOP)
    if not low or not high or low.currency != high.currency or low.minor >= high.minor:
        return None
    return low, high


def own_fee_outside_scale(view: View) -> Iterator[Finding]:
    """The fee agreed with this client lies outside the scale."""
    own, scale = view.money(OWN), _scale(view)
    if (
        own is None
        or scale is None
        or own.currency != scale[0].currency
        or scale[0].minor <= own.minor <= scale[1].minor
    ):
        return
    below = own.minor < scale[0].minor
    yield contradiction(
        "own-fee-outside-scale",
        ("fees.income-scale", "fees.session-fee"),
        put("nearest", (OWN, scale[0] if below else scale[1])),
        put("widen", (FEE if below else TOP, own)),
        own=own,
        low=scale[0],
        high=scale[1],
    )


def _reach(row: Row) -> float:
    """Up to which income a step holds; without end where none is named."""
    value = row.get("up-to")
    return value.minor if isinstance(value, Money) else inf


def _steps(view: View) -> list[tuple[float, Money]]:
    """The steps that name a fee, in one currency: income they reach, and the fee; empty where currencies differ."""
    found = [(_reach(row), fee) for row in view.rows(STEPS) if isinstance(fee := row.get("fee"), Money)]
    return found if len({fee.currency for _, fee in found}) == 1 else []


def steps_muddled(view: View) -> Iterator[Finding]:
    """Two steps of a scale by income overlap, or a higher income pays less."""
    steps = _steps(view)
    in_order = sorted(steps, key=lambda step: step[0])
    if all(one[0] < two[0] and one[1].minor <= two[1].minor for one, two in pairwise(in_order)):
        return
    reaches = sorted({reach for reach, _ in steps})
    fees = sorted((fee for _, fee in steps), key=lambda fee: fee.minor)
    by_reach = {_reach(row): row for row in view.rows(STEPS)}
    rows = tuple(by_reach[reach].having("fee", fee) for reach, fee in zip(reaches, fees, strict=False))
    yield contradiction(
        "steps-muddled", ("fees.income-scale",), put("sort", (STEPS, rows)), go("decide", "fees.income-scale")
    )


def steps_without_end(view: View) -> Iterator[Finding]:
    """Above the last step of a scale by income no fee is named."""
    steps, rows, top = _steps(view), view.rows(STEPS), view.money(TOP)
    if not steps or any(reach == inf for reach, _ in steps):
        return
    last = max((row for row in rows if isinstance(row.get("fee"), Money)), key=_reach)
    most = max(steps, key=lambda step: step[1].minor)[1]
    fits = top is not None and top.currency == most.currency and top.minor >= most.minor and len(rows) < MOST_STEPS
    above = (put("top", (STEPS, (*rows, Row(cells=(Cell(column="fee", value=top),))))),) if fits and top else ()
    endless = tuple(row.having("up-to", None) if row is last else row for row in rows)
    reach = last.get("up-to")
    yield gap(
        "steps-without-end",
        ("fees.income-scale",),
        *above,
        put("endless", (STEPS, endless)),
        reach=reach if isinstance(reach, Money) else most,
    )


def steps_outside_scale(view: View) -> Iterator[Finding]:
    """A step of a scale by income asks for less than the lowest fee or more than the highest."""
    scale, steps = _scale(view), _steps(view)
    if scale is None or not steps or steps[0][1].currency != scale[0].currency:
        return
    low, high = scale
    outside = [fee for _, fee in steps if not low.minor <= fee.minor <= high.minor]
    if outside:
        rows = tuple(
            row.having("fee", min(max(fee, low, key=_minor), high, key=_minor))
            if isinstance(fee := row.get("fee"), Money)
            else row
            for row in view.rows(STEPS)
        )
        yield contradiction(
            "steps-outside-scale",
            ("fees.income-scale", "fees.session-fee"),
            put("within", (STEPS, rows)),
            go("scale", "fees.session-fee"),
            fee=outside[0],
            low=low,
            high=high,
        )


def _minor(fee: Money) -> int:
    return fee.minor


def rebate_above_fee(view: View) -> Iterator[Finding]:
    """The rebate is larger than what the client pays."""
    rebate, fee = view.money("fees.rebate.amount"), fee_paid(view.journey)
    if rebate and fee and rebate.currency == fee.currency and rebate.minor > fee.minor:
        yield contradiction(
            "rebate-above-fee",
            ("fees.rebate", "fees.session-fee"),
            go("decide", "fees.rebate"),
            go("fee", "fees.session-fee"),
            rebate=rebate,
            fee=fee,
        )


def two_prices_for_length(view: View) -> Iterator[Finding]:
    """A session of one length has a price of its own, and another one by the minute."""
    sums, rows = derived(view.journey), view.rows(OTHER_RATES)
    prices = {view.duration(f"fees.pro-rata.{field}"): sums[f"sum-{field}"] for field in ("longer", "longest")}
    wrong = [row for row in rows if (price := _by_minute(row, prices)) and row.get("amount") != price]
    if wrong:
        kept = tuple(row for row in rows if row not in wrong)
        one, two = _by_minute(wrong[0], prices), wrong[0].get("amount")
        yield contradiction(
            "two-prices-for-length",
            ("fees.pro-rata", "fees.session-fee"),
            put("by-minute", (OTHER_RATES, kept or None)),
            go("decide", "fees.pro-rata"),
            **{name: sum_ for name, sum_ in (("one", one), ("two", two)) if isinstance(sum_, Money)},
        )


def _by_minute(row: Row, prices: dict[Duration | None, Money | None]) -> Money | None:
    """What a session of that length costs by the minute, where the row has a price for a longer or shorter one."""
    length = row.get("length")
    named = row.text("what") in ("longer", "shorter") and isinstance(row.get("amount"), Money)
    return prices.get(length) if named and isinstance(length, Duration) else None


def two_prices_alone(view: View) -> Iterator[Finding]:
    """A session with one of them alone has a price of its own, and costs the same as one together."""
    same, rows = "fees.first-session.alone-same", view.rows(OTHER_RATES)
    kept = tuple(row for row in rows if row.text("what") != "one-person")
    if view.flag(same) and len(kept) < len(rows):
        yield contradiction(
            "two-prices-alone",
            ("fees.session-fee", "fees.first-session"),
            put("own", (same, None)),
            put("same", (OTHER_RATES, kept or None)),
        )


def invoice_range(view: View) -> Iterator[Finding]:
    """Invoices come every so many weeks up to fewer or as many."""
    every, most = view.duration("fees.invoices.every"), view.duration("fees.invoices.up-to")
    if every is None or most is None or most.amount > every.amount:
        return
    swap = put("swap", ("fees.invoices.every", most), ("fees.invoices.up-to", every))
    yield contradiction(
        "invoice-range",
        ("fees.invoices",),
        *((swap,) if most.amount < every.amount else ()),
        put("one", ("fees.invoices.up-to", None)),
    )


def late_before_due(view: View) -> Iterator[Finding]:
    """A payment counts as late before the time to pay an invoice is over."""
    within, after = view.duration("fees.paying.within"), view.duration(LATE_AFTER)
    invoiced = view.text("fees.paying.when-paid") in ("invoice", "monthly-invoice")
    if not invoiced or within is None or after is None or (within.hours or 0) <= (after.hours or 0):
        return
    days = Duration(amount=ceil((within.hours or 0) / 24), unit=Unit.DAYS)
    yield contradiction(
        "late-before-due",
        ("fees.overdue", "fees.paying"),
        *((put("later", (LATE_AFTER, days)),) if days.amount <= DAYS_LATE else ()),
        go("decide", "fees.paying"),
        within=within,
        after=after,
    )


def fee_changes_in_block(view: View) -> Iterator[Finding]:
    """The fee may change before a set number of sessions is over."""
    count, step = view.count("sessions.number.count"), days_between_sessions(view.text("sessions.frequency.often"))
    if (
        view.text("sessions.number.plan") not in ("set-number", "set-after-assessment", "set-by-organisation")
        or not count
    ):
        return
    when, fixed = view.text(CHANGES), view.duration("fees.changes.fixed-for")
    days = (count - 1) * step if step else None
    short = when == "fixed-for" and fixed is not None and days is not None and (fixed.hours or 0) < days * 24
    if when in ("reviews", "now-and-then") or short:
        yield advice(
            "fee-changes-in-block", ("fees.changes", "sessions.number"), put("none", (CHANGES, "none")), count=count
        )


def claims_without_diagnosis(view: View) -> Iterator[Finding]:
    """Claims go to an insurer, and the client is not told that a diagnosis is passed on."""
    learns = view.chosen(LEARNS)
    if learns and "diagnosis" not in learns:
        yield gap(
            "claims-without-diagnosis",
            ("fees.insurance",),
            put("add", (LEARNS, including(learns, "diagnosis"))),
            go("decide", "fees.insurance"),
        )


def quebec_missed_fee(view: View) -> Iterator[Finding]:
    """A missed session is charged where the client has to sign for that (so far only in Quebec), and has not.

    Code de déontologie des psychologues (Quebec), section 54, as the Ordre des psychologues publishes it.
    """
    charged = view.text("fees.cancelling.charge") not in ("", "none") or view.text("fees.not-coming.charge") in (
        "full",
        "part",
    )
    signed = view.region.fact("missed-fee-signed", view.area) if view.region else None
    if (
        signed is not None
        and signed.value == "yes"
        and charged
        and view.text("people.signing.how") in ("spoken", "attending")
    ):
        yield gap(
            "quebec-missed-fee",
            ("people.signing", "fees.cancelling"),
            put("sign", ("people.signing.how", "signature")),
            go("decide", "fees.cancelling"),
        )


RULES: Final[tuple[Rule, ...]] = (
    own_fee_outside_scale,
    steps_muddled,
    steps_without_end,
    steps_outside_scale,
    rebate_above_fee,
    two_prices_for_length,
    two_prices_alone,
    invoice_range,
    late_before_due,
    fee_changes_in_block,
    claims_without_diagnosis,
    quebec_missed_fee,
)
