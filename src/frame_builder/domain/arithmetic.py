# SPDX-License-Identifier: MIT
"""Sums that follow from other answers: shares of the fee, fees by the minute, what is left after a rebate."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from typing import Final

from .frame import Journey
from .values import Duration, Money, Unit

SUMS: Final = ("sum-paid", "sum-late", "sum-missed", "sum-after-rebate", "sum-longer", "sum-longest")
"""Names under `derived.`; none of them moves on by itself as a date does."""
FULL: Final = 100


def portion(fee: Money, part: int, whole: int) -> Money | None:
    """The fee times part / whole, rounded half up to the minor unit; None without a whole, or for too large a sum."""
    if whole <= 0:
        return None
    minor = (Decimal(fee.minor) * part / whole).quantize(Decimal(1), ROUND_HALF_UP)
    return _money(int(minor), fee.currency)


def difference(fee: Money, less: Money) -> Money | None:
    """The fee less a sum of the same currency, or None where that would be nothing or below."""
    if fee.currency != less.currency or less.minor >= fee.minor:
        return None
    return Money(minor=fee.minor - less.minor, currency=fee.currency)


def fee_paid(journey: Journey) -> Money | None:
    """What this client pays for a usual session, where that is one known sum."""
    lower = journey.value("fees.reduced-fee.amount")
    if isinstance(lower, Money):
        return lower
    fee = journey.value("fees.session-fee.amount")
    match journey.value("fees.reduced-fee.offered"):
        case "waived":
            return Money(minor=0, currency=fee.currency) if isinstance(fee, Money) else None
        case "yes":
            return None
    own = journey.value("fees.income-scale.own")
    return own if isinstance(own, Money) else _normal_fee(journey)


def derived(journey: Journey) -> dict[str, Money | None]:
    """Every derived sum by the name sentences use for it, None where something it needs is not known."""
    paid = fee_paid(journey)
    charged = _normal_fee(journey) if journey.value("fees.late-pay.of") == "normal" else paid
    rebate = journey.value("fees.rebate.amount")
    return {
        "sum-paid": paid,
        "sum-late": _share(charged, journey.value("fees.cancelling.percent")),
        "sum-missed": _share(charged, journey.value("fees.not-coming.percent")),
        "sum-after-rebate": difference(paid, rebate) if paid and isinstance(rebate, Money) else None,
        "sum-longer": _by_minute(journey, paid, "longer"),
        "sum-longest": _by_minute(journey, paid, "longest"),
    }


def _normal_fee(journey: Journey) -> Money | None:
    fee = journey.value("fees.session-fee.amount")
    return fee if isinstance(fee, Money) and journey.value("fees.session-fee.basis") == "fixed" else None


def _share(fee: Money | None, percent: object) -> Money | None:
    if fee is None or not fee.minor or isinstance(percent, bool) or not isinstance(percent, int):
        return None
    return portion(fee, max(percent, 0), FULL)


def _by_minute(journey: Journey, fee: Money | None, field: str) -> Money | None:
    """The fee of a session of another length, at the rate of each minute of the usual one."""
    length, usual = journey.value(f"fees.pro-rata.{field}"), journey.value("sessions.length.length")
    if fee is None or not isinstance(length, Duration) or not isinstance(usual, Duration):
        return None
    if length.unit is not Unit.MINUTES or usual.unit is not Unit.MINUTES:
        return None
    return portion(fee, length.amount, usual.amount)


def _money(minor: int, currency: str) -> Money | None:
    try:
        return Money(minor=minor, currency=currency)
    except ValueError:  # beyond the largest sum
        return None
