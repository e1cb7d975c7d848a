# SPDX-License-Identifier: MIT
"""Checks on what a place or a profession asks to be agreed: stepping back, signing, touch, licences, who is told."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from ..arithmetic import fee_paid
from ..calendar import days_between_sessions
from .base import Finding, Rule, View
from .build import advice, contradiction, gap, go, including, put

SIGNED: Final = "people.signing.how"
TOUCH: Final = "working.boundaries.touch"
DIAGNOSIS: Final = "working.expectations.diagnosis"
RIGHT: Final = "ending.change-of-mind.right"
LATE_FEE: Final = "fees.overdue.late-fee"
NOTICE: Final = "fees.cancelling.notice"
BASIS: Final = "fees.session-fee.basis"
HEARS: Final = "confidentiality.who-hears.hears"
LICENSED: Final = "people.region.licensed"
LONGEST_NOTICE: Final = 7 * 24
"""Hours: more than a week of notice is more than most clients can give."""
_PASSED_ON: Final = (
    ("people.arranged-by.told", "diagnosis"),
    ("fees.insurance.learns", "diagnosis"),
    ("fees.receipts.show", "diagnosis"),
)
_BRIEF: Final = {
    "california": "ca",
    "colorado": "co",
    "new-york": "ny",
    "texas": "tx",
    "british-columbia": "bc",
    "ontario": "on",
    "quebec": "qc",
    "new-south-wales": "nsw",
    "queensland": "qld",
    "victoria": "vic",
}
"""How people shorten the names of states and provinces; "ON" counts only in capitals."""


def _fact(view: View, key: str) -> str:
    found = view.region.fact(key, view.area) if view.region else None
    return found.value if found is not None else ""


def change_of_mind_unsaid(view: View) -> Iterator[Finding]:
    """All meetings are at a distance, where clients have some days to step back, and nothing is said of it.

    Consumer Contracts Regulations 2013 (United Kingdom), regulations 4, 7 and 27.
    """
    apart = view.text("setting.place.where") in ("video", "phone", "text")
    days = _fact(view, "cancel-right") if apart and view.journey.applies("ending.change-of-mind") else ""
    if days and view.flag(RIGHT) is None and not view.left_open("ending.change-of-mind"):
        yield advice(
            "change-of-mind-unsaid",
            ("ending.change-of-mind", "setting.place"),
            put("say", (RIGHT, True)),
            put("met", (RIGHT, False)),
            days=days,
        )


def long_notice(view: View) -> Iterator[Finding]:
    """The client has to cancel more than a week ahead."""
    notice = view.duration(NOTICE)
    charged = view.text("fees.cancelling.charge") not in ("", "none", "always")
    hours = notice.hours or 0 if notice is not None else 0
    between = days_between_sessions(view.text("sessions.frequency.often"))  # longer than that is a contradiction
    if charged and notice is not None and hours > LONGEST_NOTICE and (between is None or hours <= between * 24):
        yield advice("long-notice", ("fees.cancelling",), go("shorter", "fees.cancelling"), notice=notice)


def late_fee_above_fee(view: View) -> Iterator[Finding]:
    """A late payment costs more than a session."""
    late, fee = view.money(LATE_FEE), fee_paid(view.journey)
    if late and fee and late.currency == fee.currency and late.minor > fee.minor:
        yield advice(
            "late-fee-above-fee",
            ("fees.overdue", "fees.session-fee"),
            go("lower", "fees.overdue"),
            put("none", (LATE_FEE, None)),
            late=late,
            fee=fee,
        )


def employer_and_client_pay(view: View) -> Iterator[Finding]:
    """An employer arranged the therapy, and the client pays the fee without a word on why."""
    paid = view.text(BASIS) in ("fixed", "sliding", "by-income")
    explained = view.frame.answer("fees.session-fee").addition or "fee" in view.chosen("people.arranged-by.decides")
    if view.text("people.arranged-by.who") == "employer" and paid and not explained:
        yield advice(
            "employer-and-client-pay",
            ("fees.session-fee", "people.arranged-by"),
            go("decide", "fees.session-fee"),
        )


def texas_unsigned(view: View) -> Iterator[Finding]:
    """In Texas the client does not sign. 22 TAC 681.35 asks professional counsellors for a signature beforehand."""
    if view.area == "texas" and view.text(SIGNED) in ("spoken", "attending"):
        yield gap("texas-unsigned", ("people.signing", "people.region"), put("sign", (SIGNED, "signature")))


def state_outside_licence(view: View) -> Iterator[Finding]:
    """The state or province whose rules are used is not among those where the therapist may work."""
    named, area = view.text(LICENSED), view.area
    if not named.strip() or not area:
        return
    full = area.replace("-", " ") in named.lower().replace("é", "e").replace("-", " ")
    brief = _BRIEF.get(area, "").upper()
    if not full and not (brief and re.search(rf"\b{brief}\b", named)):
        yield advice("state-outside-licence", ("people.region",), go("look", "people.region"))


def touch_not_in_writing(view: View) -> Iterator[Finding]:
    """Touch is part of a method, and where the therapist works it is agreed in writing.

    Code of conduct of the Psychology Board of Australia.
    """
    board = "psychology-board-2025" in view.chosen("practice.codes.codes")
    here = view.region is not None and view.region.key == "australia"
    if view.text(TOUCH) == "agreed-method" and (here or board):
        yield advice(
            "touch-not-in-writing",
            ("working.boundaries", "practice.codes"),
            put("write", (TOUCH, "agreed-written")),
            put("none", (TOUCH, "none")),
        )


def boundaries_open_in_small_place(view: View) -> Iterator[Finding]:
    """Therapist and client know the same people, and gifts or meeting by chance are not settled."""
    where = "working.boundaries"
    same = view.flag(f"{where}.same-circles") is True
    if same and not (view.text(f"{where}.gifts") and view.text(TOUCH) and view.text(f"{where}.meeting")):
        yield advice("boundaries-open-in-small-place", (where,), go("decide", where))


def diagnosis_from_nowhere(view: View) -> Iterator[Finding]:
    """The therapist makes no diagnosis, and one is passed on."""
    if view.text(DIAGNOSIS) != "none":
        return
    where = tuple(path.rpartition(".")[0] for path, key in _PASSED_ON if key in view.chosen(path))
    if where:
        yield contradiction(
            "diagnosis-from-nowhere",
            ("working.expectations", *where),
            put("made", (DIAGNOSIS, "explained")),
            go("look", where[0]),
        )


def referrer_unheard(view: View) -> Iterator[Finding]:
    """A rebate hangs on a referral or a plan, and the doctor who gave it is not among those who hear something."""
    needs, hears = view.chosen("fees.rebate.needs"), view.chosen(HEARS)
    public = view.text("fees.rebate.from") in ("public", "either")
    if public and {"plan", "referral"} & set(needs) and hears and "referrer" not in hears:
        yield advice(
            "referrer-unheard",
            ("confidentiality.who-hears", "fees.rebate"),
            put("add", (HEARS, including(hears, "referrer"))),
            go("look", "fees.rebate"),
        )


RULES: Final[tuple[Rule, ...]] = (
    change_of_mind_unsaid,
    long_notice,
    late_fee_above_fee,
    employer_and_client_pay,
    texas_unsigned,
    state_outside_licence,
    touch_not_in_writing,
    boundaries_open_in_small_place,
    diagnosis_from_nowhere,
    referrer_unheard,
)
