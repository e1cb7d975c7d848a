# SPDX-License-Identifier: MIT
"""Sums follow from the answers: shares, fees by the minute and what is left after a rebate."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frame_builder.domain.arithmetic import SUMS, derived, difference, fee_paid, portion
from frame_builder.domain.frame import Frame, Journey
from frame_builder.domain.values import MAX_AMOUNT, Money, Value
from frame_builder.services.library import Library

from ..strategies import frames
from ..variants import base
from .checks_cases import SCALE, Changes, changed, d, m

LIBRARY = Library.load()
FIXED: Changes = {"fees.session-fee.basis": "fixed", "fees.session-fee.amount": m("60")}

fees = st.builds(Money, minor=st.integers(0, MAX_AMOUNT * 100), currency=st.sampled_from(("GBP", "EUR", "USD")))


def sums(changes: dict[str, Value | None]) -> dict[str, Money | None]:
    """Every derived sum of the usual frame with some changes."""
    frame = changed(base(LIBRARY, "england-and-wales", "individual"), {**FIXED, **changes})
    return derived(Journey(LIBRARY.catalogue, frame))


@given(fee=fees, part=st.integers(0, 600), whole=st.integers(1, 600))
def test_a_portion_is_the_nearest_sum_in_minor_units(fee: Money, part: int, whole: int) -> None:
    found = portion(fee, part, whole)
    exact = Fraction(fee.minor * part, whole)
    if found is None:
        assert exact > MAX_AMOUNT * 100 - 1
    else:
        assert found.currency == fee.currency
        assert -Fraction(1, 2) < found.minor - exact <= Fraction(1, 2)


@given(fee=fees, percent=st.integers(0, 100))
def test_two_shares_make_the_fee_again(fee: Money, percent: int) -> None:
    one, other = portion(fee, percent, 100), portion(fee, 100 - percent, 100)
    assert one is not None
    assert other is not None
    assert fee.minor <= one.minor + other.minor <= fee.minor + 1  # both halves of a penny are rounded up


@given(fee=fees, less=fees)
def test_a_difference_and_the_rebate_make_the_fee_again(fee: Money, less: Money) -> None:
    left = difference(fee, less)
    if left is None:
        assert fee.currency != less.currency or less.minor >= fee.minor
    else:
        assert left.minor + less.minor == fee.minor
        assert left.minor > 0


def test_no_portion_of_nothing() -> None:
    assert portion(m("60"), 1, 0) is None


@given(frame=frames(LIBRARY.catalogue, LIBRARY.atlas))
def test_any_frame_has_its_sums(frame: Frame) -> None:
    found = derived(Journey(LIBRARY.catalogue, frame))
    assert tuple(found) == SUMS
    charges = [found["sum-late"], found["sum-missed"]]
    paid = found["sum-paid"]
    if paid and frame.get("fees.late-pay.of") != "normal":
        assert all(charge is None or charge.minor <= paid.minor for charge in charges)
    left = found["sum-after-rebate"]
    assert left is None or (paid is not None and left.minor < paid.minor)


@pytest.mark.parametrize(
    ("changes", "name", "expected"),
    [
        ({}, "sum-paid", m("60")),
        ({"fees.reduced-fee.offered": "yes", "fees.reduced-fee.amount": m("45")}, "sum-paid", m("45")),
        ({"fees.reduced-fee.offered": "waived"}, "sum-paid", m("0")),
        ({"fees.reduced-fee.offered": "waived", "fees.cancelling.charge": "part"}, "sum-late", None),
        ({"fees.reduced-fee.offered": "yes"}, "sum-paid", None),
        ({**SCALE, "fees.income-scale.own": m("55")}, "sum-paid", m("55")),
        (SCALE, "sum-paid", None),
        ({"fees.cancelling.charge": "part", "fees.cancelling.percent": 75}, "sum-late", m("45")),
        ({"fees.not-coming.charge": "part", "fees.not-coming.percent": 50}, "sum-missed", m("30")),
        (
            {
                "fees.session-fee.amount": m("230"),
                "fees.extras.also": ("rebate",),
                "fees.rebate.from": "public",
                "fees.rebate.amount": m("141.85"),
            },
            "sum-after-rebate",
            m("88.15"),
        ),
        (
            {"fees.extras.also": ("longer-sessions",), "fees.pro-rata.longer": d("75 minutes")},
            "sum-longer",
            m("90"),
        ),
        (
            {
                "fees.reduced-fee.offered": "yes",
                "fees.reduced-fee.amount": m("40"),
                "fees.extras.also": ("paying-missed",),
                "fees.late-pay.due": "before-next-session",
                "fees.late-pay.of": "normal",
                "fees.cancelling.charge": "part",
                "fees.cancelling.percent": 50,
            },
            "sum-late",
            m("30"),
        ),
    ],
)
def test_a_sum_follows_from_its_answers(changes: Changes, name: str, expected: Money | None) -> None:
    assert sums(changes)[name] == expected


def test_an_empty_frame_pays_nothing_known() -> None:
    assert fee_paid(Journey(LIBRARY.catalogue, Frame())) is None
