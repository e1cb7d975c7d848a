# SPDX-License-Identifier: MIT
"""Checks on what sessions cost, who pays, and when."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from ..values import Duration, Money, Row
from .base import Finding, Repair, Rule, View
from .build import advice, contradiction, gap, go, put, without

BASIS: Final = "fees.session-fee.basis"
AMOUNT: Final = "fees.session-fee.amount"
METHODS: Final = "fees.paying.methods"
CLAIMS: Final = "fees.insurance.claims"
_SUMS: Final = (
    AMOUNT,
    "fees.session-fee.to",
    "fees.reduced-fee.amount",
    "fees.first-session.amount",
    "fees.paying.card-extra",
    "fees.overdue.returned-charge",
    "fees.late-tiers.flat",
    "fees.income-scale.own",
    "fees.rebate.amount",
    "working.loans.more",
    "contact.contact-charge.amount",
)
_SUM_ROWS: Final = ("fees.session-fee.other-rates", "fees.other-work.prices", "fees.income-scale.steps")
_SUM_COLUMNS: Final = ("amount", "least", "fee", "up-to")
_SHOWN_TO_OTHERS: Final = ("venmo", "cash app", "cashapp", "paypal")
"""Payment apps with names or notes that other people may come to see."""


def fee_open(view: View) -> Iterator[Finding]:
    """The fee or the rule for cancelling is left open in an agreement about to be signed."""
    found = tuple(key for key in ("fees.session-fee", "fees.cancelling") if view.left_open(key))
    if found:
        what = "both" if len(found) > 1 else found[0].partition(".")[2]
        yield gap("fee-open", found, go("decide", found[0]), what=what)


def organisation_pays_for_nobody(view: View) -> Iterator[Finding]:
    """An organisation pays, though the client came without one."""
    if view.text(BASIS) == "organisation-pays" and view.text("people.arranged-by.who") == "client":
        yield contradiction(
            "organisation-pays-for-nobody",
            ("fees.session-fee", "people.arranged-by"),
            go("organisation", "people.arranged-by"),
            put("client-pays", (BASIS, "fixed")),
        )


def scale_upside_down(view: View) -> Iterator[Finding]:
    """The top of a sliding scale is not above its bottom."""
    low, high = view.money(AMOUNT), view.money("fees.session-fee.to")
    if (
        view.text(BASIS) not in ("sliding", "by-income")
        or not low
        or not high
        or low.currency != high.currency
        or high.minor > low.minor
    ):
        return
    swap = put("swap", (AMOUNT, high), ("fees.session-fee.to", low))
    repairs: tuple[Repair, ...] = (swap,) if high.minor < low.minor else ()
    fixed = put("fixed", (BASIS, "fixed"))
    yield contradiction("scale-upside-down", ("fees.session-fee",), *repairs, fixed, low=low, high=high)


def reduced_not_lower(view: View) -> Iterator[Finding]:
    """The reduced fee is not lower than the fee."""
    fee, reduced = view.money(AMOUNT), view.money("fees.reduced-fee.amount")
    if fee and reduced and fee.currency == reduced.currency and reduced.minor >= fee.minor:
        yield contradiction(
            "reduced-not-lower",
            ("fees.reduced-fee", "fees.session-fee"),
            put("no-amount", ("fees.reduced-fee.amount", None)),
            put("none", ("fees.reduced-fee.offered", "no")),
            fee=fee,
            reduced=reduced,
        )


def reduced_fee_over(view: View) -> Iterator[Finding]:
    """The reduced fee ends before the work begins, or has ended already."""
    until = view.day("fees.reduced-fee.date")
    begin = max((day for day in (view.day("people.start.date"), view.today) if day), default=None)
    if until and begin and until < begin:
        yield contradiction(
            "reduced-fee-over",
            ("fees.reduced-fee", "people.start"),
            put("reviews", ("fees.reduced-fee.until", "reviews")),
            go("date", "fees.reduced-fee"),
            date=until,
            begins="yes" if begin != view.today else "no",
        )


def payment_seen_by_others(view: View) -> Iterator[Finding]:
    """Payments through an app that can show to others who pays whom."""
    apps = view.text("fees.paying-details.apps").strip()
    if any(name in apps.casefold() for name in _SHOWN_TO_OTHERS):
        yield advice(
            "payment-seen-by-others",
            ("fees.paying-details", "fees.paying"),
            go("apps", "fees.paying-details"),
            go("ways", "fees.paying"),
            apps=apps,
        )


def first_session_longer(view: View) -> Iterator[Finding]:
    """The first session is called longer than the others, and is not."""
    first, usual = view.duration("fees.first-session.length"), view.duration("sessions.length.length")
    if view.text("fees.first-session.first") == "longer" and first and usual and first.amount <= usual.amount:
        yield contradiction(
            "first-session-longer",
            ("fees.first-session", "sessions.length"),
            put("own-fee", ("fees.first-session.first", "own-fee")),
            put("no-length", ("fees.first-session.length", None)),
            first=first,
            usual=usual,
        )


def other_rate_length(view: View) -> Iterator[Finding]:
    """A session named longer or shorter than usual is not."""
    rows, usual = view.rows("fees.session-fee.other-rates"), view.duration("sessions.length.length")
    if usual is None:
        return
    wrong = [row for row in rows if _misnamed(row, usual)]
    if wrong:
        kept = tuple(row.having("length", None) if row in wrong else row for row in rows)
        length = wrong[0].get("length")
        yield contradiction(
            "other-rate-length",
            ("fees.session-fee", "sessions.length"),
            go("decide", "fees.session-fee"),
            put("no-length", ("fees.session-fee.other-rates", kept)),
            length=length if isinstance(length, Duration) else usual,
            usual=usual,
            what=wrong[0].text("what"),
        )


def _misnamed(row: Row, usual: Duration) -> bool:
    length = row.get("length")
    more = length.amount - usual.amount if isinstance(length, Duration) else None
    return more is not None and (
        (row.text("what") == "longer" and more <= 0) or (row.text("what") == "shorter" and more >= 0)
    )


def mixed_currencies(view: View) -> Iterator[Finding]:
    """Sums are in more than one currency."""
    sums = [(path.rpartition(".")[0], money) for path in _SUMS if (money := view.money(path))]
    for path in _SUM_ROWS:
        amounts = (row.get(column) for row in view.rows(path) for column in _SUM_COLUMNS)
        sums += [(path.rpartition(".")[0], amount) for amount in amounts if isinstance(amount, Money)]
    currencies = sorted({money.currency for _, money in sums})
    if len(currencies) > 1:
        decisions = tuple(dict.fromkeys(key for key, _ in sums))
        first, second = currencies[:2]
        yield contradiction("mixed-currencies", decisions, go("decide", decisions[0]), first=first, second=second)


def foreign_currency(view: View) -> Iterator[Finding]:
    """The fee is in another currency than the region's own."""
    fee = view.money(AMOUNT)
    if fee and view.region and fee.currency != view.region.currency:
        own = Money(minor=fee.minor, currency=view.region.currency)
        yield advice(
            "foreign-currency",
            ("fees.session-fee", "people.region"),
            put("change", (AMOUNT, own)),
            go("region", "people.region"),
            fee=fee,
            own=own,
        )


def fee_never_changes(view: View) -> Iterator[Finding]:
    """The fee never changes in work that has no end."""
    if view.text("fees.changes.when") == "none" and view.text("sessions.number.plan") == "open-ended":
        yield advice(
            "fee-never-changes",
            ("fees.changes", "sessions.number"),
            put("yearly", ("fees.changes.when", "yearly")),
            put("reviews", ("fees.changes.when", "reviews")),
        )


def unpaid_without_rule(view: View) -> Iterator[Finding]:
    """Therapy may end over unpaid fees, while nothing says what happens when a payment is late."""
    grounds = view.chosen("ending.therapist-ends.grounds")
    if "unpaid" not in grounds:
        return
    drop = put("drop", ("ending.therapist-ends.grounds", without(grounds, "unpaid")))
    if view.left_open("fees.overdue"):
        decisions = ("fees.overdue", "ending.therapist-ends")
        yield gap("unpaid-without-rule", decisions, go("decide", "fees.overdue"), drop)
    if view.text(BASIS) in ("free", "organisation-pays", "donation"):
        yield contradiction("unpaid-without-fee", ("ending.therapist-ends", "fees.session-fee"), drop)


def collection_untold(view: View) -> Iterator[Finding]:
    """A debt may be handed on, while confidentiality does not name that limit."""
    then, limits = view.chosen("fees.overdue.then"), view.value("confidentiality.policy.limits")
    known = view.region is not None and any(limit.key == "debt-collection" for limit in view.region.limits)
    if "collection" not in then or not isinstance(limits, tuple) or "debt-collection" in limits or not known:
        return
    yield contradiction(
        "collection-untold",
        ("confidentiality.policy", "fees.overdue"),
        put(
            "name",
            ("confidentiality.policy.limits", (*view.chosen("confidentiality.policy.limits"), "debt-collection")),
        ),
        put("drop", ("fees.overdue.then", without(then, "collection"))),
    )


def insurer_pays_unheard(view: View) -> Iterator[Finding]:
    """Fees can be paid through an insurer, who is missing from the list of those who hear something."""
    hears, methods = view.chosen("confidentiality.who-hears.hears"), view.chosen(METHODS)
    filed = view.text(CLAIMS) in ("files", "files-or-receipt")
    if ("insurer" not in methods and not filed) or not hears or "insurer" in hears:
        return
    kept = without(hears, "none")
    droppable = "insurer" in methods and len(methods) > 1 and not filed
    yield gap(
        "insurer-pays-unheard",
        ("confidentiality.who-hears", "fees.insurance" if filed else "fees.paying"),
        put("add", ("confidentiality.who-hears.hears", (*kept, "insurer"))),
        *((put("drop", (METHODS, without(methods, "insurer"))),) if droppable else ()),
    )


def self_pay_and_insurer(view: View) -> Iterator[Finding]:
    """In the United States the client is said to pay without insurance, while an insurer pays."""
    insurer = view.text("people.arranged-by.who") == "insurer"
    methods = view.chosen(METHODS)
    files = view.text(CLAIMS) == "files"
    only = insurer or files or methods == ("insurer",)
    other = "people.arranged-by" if insurer else "fees.insurance" if files else "fees.paying"
    if view.flag("fees.good-faith-estimate.self-pay") is True and only:
        yield contradiction(
            "self-pay-and-insurer",
            ("fees.good-faith-estimate", other),
            put("insured", ("fees.good-faith-estimate.self-pay", False)),
            go("decide", other),
        )


def estimate_missing(view: View) -> Iterator[Finding]:
    """In the United States a client without insurance is not told of the good faith estimate."""
    path = "fees.good-faith-estimate.self-pay"
    insured = view.text("people.arranged-by.who") == "insurer" or "insurer" in view.chosen(METHODS)
    insured = insured or view.text(CLAIMS) in ("files", "files-or-receipt")
    if view.left_open("fees.good-faith-estimate"):
        yield gap(
            "estimate-missing", ("fees.good-faith-estimate",), go("decide", "fees.good-faith-estimate"), left="open"
        )
    elif view.flag(path) is False and not insured and view.decided("fees.paying"):
        decisions = ("fees.good-faith-estimate", "fees.paying")
        yield gap("estimate-missing", decisions, put("self-pay", (path, True)), left="insured")


RULES: Final[tuple[Rule, ...]] = (
    fee_open,
    organisation_pays_for_nobody,
    scale_upside_down,
    reduced_not_lower,
    reduced_fee_over,
    payment_seen_by_others,
    first_session_longer,
    other_rate_length,
    mixed_currencies,
    foreign_currency,
    fee_never_changes,
    unpaid_without_rule,
    collection_untold,
    insurer_pays_unheard,
    self_pay_and_insurer,
    estimate_missing,
)
