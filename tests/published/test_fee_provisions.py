# SPDX-License-Identifier: MIT
"""Every provision on fees and missed sessions of the published agreements, said by decisions with its own number.

Numbers are those of our list of published agreements. Whole agreements are in `test_published`.
"""

from __future__ import annotations

import pytest

from frame_builder.domain.values import Money
from frame_builder.services.library import Library

from ..domain.checks_cases import Changes, changed, d, row, tier
from ..variants import base, speaker

LIBRARY = Library.load()
UK, US, IE, AU = "england-and-wales", "united-states", "ireland", "australia"


def m(text: str, currency: str = "GBP") -> Money:
    """A sum such as "65"."""
    return Money.parse(text, currency)


def fixed(text: str, currency: str = "GBP") -> Changes:
    """One fixed fee."""
    return {"fees.session-fee.basis": "fixed", "fees.session-fee.amount": m(text, currency)}


PROVISIONS: dict[str, tuple[str, str, Changes, tuple[str, ...]]] = {
    "RA-01.7": (
        US,
        "individual",
        {
            **fixed("150", "USD"),
            "fees.cancelling.notice": d("24 hours"),
            "fees.cancelling.charge": "part",
            "fees.cancelling.percent": 50,
            "fees.not-coming.charge": "same-as-late",
            "fees.exceptions.exceptions": ("emergency",),
            "fees.exceptions.other-reasons": True,
            "fees.exceptions.decided-by": "in-writing",
            "fees.extras.also": ("insurance",),
            "fees.insurance.claims": "files-or-receipt",
            "fees.insurance.also": ("missed-unpaid",),
        },
        (
            "up to 24 hours before",
            "half the fee ($75) is due",
            "the same as for canceling",
            "that you could not help",
            "in writing",
            "Insurers do not pay for a session that you miss",
        ),
    ),
    "RA-01.9": (
        US,
        "individual",
        {
            **fixed("150", "USD"),
            "fees.paying.methods": ("card", "cheque", "cash", "app"),
            "fees.paying.card-extra": m("2", "USD"),
            "fees.extras.also": ("payment-details",),
            "fees.paying-details.apps": "Cash App and Venmo",
            "fees.paying-details.card-on-file": "only-open",
        },
        ("by card", "by check", "Cash App and Venmo", "I add $2 to each card payment", "keeps your card details"),
    ),
    "RA-01.10": (
        US,
        "individual",
        {
            **fixed("150", "USD"),
            "fees.overdue.then": ("remind", "collection"),
            "fees.overdue.returned-charge": m("50", "USD"),
        },
        ("sends back a check", "up to $50", "someone who collects it"),
    ),
    "RA-01.12": (
        US,
        "individual",
        {
            **fixed("150", "USD"),
            "fees.session-fee.other-rates": (
                row(what="longer", length=d("90 minutes"), label="EMDR", amount=m("225", "USD")),
            ),
            "fees.first-session.first": "same",
            "fees.paying.when-paid": "on-day",
            "fees.extras.also": ("payment-details",),
            "fees.paying-details.otherwise": "in-writing",
        },
        ("$150", "$225 for a longer session (90 minutes, EMDR)", "same as the others", "on the day", "in writing"),
    ),
    "RA-01.11, 14": (
        US,
        "individual",
        {
            **fixed("150", "USD"),
            "fees.other-work.offered": "yes",
            "fees.other-work.rate": "pro-rata",
            "fees.other-work.court": "rate",
            "fees.other-work.prices": (
                row(what="court-statement", amount=m("200", "USD"), per="each"),
                row(what="lawyer-calls", amount=m("50", "USD"), per="quarter-hour"),
                row(what="lawyer-calls", amount=m("200", "USD"), per="hour"),
                row(what="travel", amount=m("1", "USD"), per="mile", least=m("25", "USD")),
                row(what="court-time", amount=m("250", "USD"), per="hour"),
            ),
        },
        (
            "same rate as for a session",
            "$200 for a written statement for a court",
            "$50 every 15 minutes for calls with lawyers",
            "$200 an hour for calls with lawyers",
            "$1 a mile for travel (at least $25)",
            "$250 an hour for time at court, also while I wait",
            "even when the other side asked for it",
        ),
    ),
    "RA-01.15": (
        US,
        "individual",
        {
            **fixed("150", "USD"),
            "fees.extras.also": ("insurance",),
            "fees.insurance.claims": "files-or-receipt",
            "fees.insurance.learns": ("diagnosis", "plan", "records"),
            "fees.insurance.also": ("know-cover", "report-changes", "self-pay"),
        },
        (
            "in your insurer’s network, I send it the claim",
            "superbill",
            "what your insurance covers",
            "if your insurance changes",
            "your diagnosis, at times the plan for our work, and at times parts of my notes",
            "pay me without your insurer",
        ),
    ),
    "RA-04.8, 9, 10": (
        UK,
        "individual",
        {
            **fixed("60"),
            "fees.paying.when-paid": "on-day",
            "fees.cancelling.notice": d("24 hours"),
            "fees.therapist-cancels.promise": "new-time-no-charge",
        },
        (
            "£60",
            "by bank transfer",
            "24 hours before",
            "the full fee is due",
            "I tell you as early as I can",
            "another time",
        ),
    ),
    "RA-05.2, 3": (
        UK,
        "individual",
        {
            **fixed("50"),
            "fees.session-fee.other-rates": (row(what="evening", amount=m("60")),),
            "fees.paying.when-paid": "before",
            "fees.cancelling.charge": "tiers",
            "fees.cancelling.notice": d("7 days"),
            "fees.late-tiers.tiers": (tier("24 hours", 100), tier("7 days", 50)),
        },
        (
            "£60 for a session in the evening",
            "before each session or as it starts",
            "less than 24 hours before: the full fee",
            "less than 7 days before: half the fee",
        ),
    ),
    "RA-07.1, 4, 5, 6": (
        UK,
        "individual",
        {
            **fixed("50"),
            "fees.first-session.first": "free",
            "fees.first-session.length": d("50 minutes"),
            "fees.paying.when-paid": "at-end",
            "fees.paying.methods": ("cash", "cheque"),
            "fees.changes.when": "now-and-then",
            "fees.cancelling.charge": "always",
            "fees.cancelling.notice": d("7 days"),
            "fees.cancelling.move-same-week": "offered",
            "fees.late-tiers.free-cancellations": 2,
            "fees.late-tiers.free-kind": "with-notice",
        },
        (
            "free and lasts 50 minutes",
            "at the end of each session, in cash or by cheque",
            "at my fees from time to time",
            "I offer you another time",
            "If not, the charge stays",
            "free of charge twice in any 12 months, if you tell me at least 7 days before",
        ),
    ),
    "RA-09.2, 3, 4": (
        UK,
        "individual",
        {
            **fixed("60"),
            "fees.changes.when": "fixed-for",
            "fees.changes.fixed-for": d("9 months"),
            "fees.changes.notice": d("1 months"),
            "fees.paying.when-paid": "before",
            "fees.paying.within": d("48 hours"),
            "fees.extras.also": ("payment-details",),
            "fees.paying-details.otherwise": "cash-at-session",
        },
        (
            "the same for at least 9 months",
            "at least 1 month ahead",
            "at least 48 hours before",
            "in cash at the session",
        ),
    ),
    "RA-12.7": (
        UK,
        "individual",
        {
            **fixed("60"),
            "fees.cancelling.notice": d("24 hours"),
            "fees.extras.also": ("paying-missed",),
            "fees.late-pay.due": "before-next-booking",
        },
        ("24 hours before", "full fee", "before we book the next one"),
    ),
    "RA-13.3, 4, 5": (
        UK,
        "individual",
        {
            **fixed("60"),
            "fees.cancelling.notice": d("48 hours"),
            "fees.cancelling.move-same-week": "tried",
            "fees.first-session.first": "free",
            "fees.first-session.length": d("60 minutes"),
        },
        (
            "48 hours before",
            "I try to find you another time",
            "free and lasts 60 minutes",
            "You pay nothing for that session",
        ),
    ),
    "RA-16.3, 8": (
        UK,
        "individual",
        {
            "fees.cancelling.notice": d("24 hours"),
            "fees.therapist-cancels.promise": "same-notice",
            "fees.exceptions.decided-by": "agreed-before",
        },
        ("holds for me too: you know at least 24 hours before", "We agree on it before the session"),
    ),
    "RA-18.3, 4, 5": (
        UK,
        "individual",
        {
            **fixed("150"),
            "fees.extras.also": ("payment-details", "insurance"),
            "fees.insurance.claims": "files",
            "fees.insurance.insurer-fee": True,
            "fees.paying.when-paid": "invoice",
            "fees.paying.within": d("7 days"),
            "fees.invoices.every": d("1 weeks"),
            "fees.invoices.up-to": d("2 weeks"),
            "fees.cancelling.charge": "tiers",
            "fees.cancelling.notice": d("5 working-days"),
            "fees.late-tiers.tiers": (tier("2 working-days", 100), tier("5 working-days", 50)),
            "fees.therapist-cancels.closed-free": True,
        },
        (
            "£150 for each 50-minute session",
            "we go by that fee",
            "every 1 to 2 weeks",
            "within 7 days",
            "up to 5 working days before",
            "less than 2 working days before: the full fee",
            "less than 5 working days before: half the fee",
            "days on which my practice is closed",
        ),
    ),
    "RA-20.1, 2, 3, 4": (
        UK,
        "individual",
        {
            **fixed("60"),
            "sessions.length.length": d("60 minutes"),
            "fees.extras.also": ("longer-sessions", "repeats"),
            "fees.pro-rata.longer": d("90 minutes"),
            "fees.cancelling.charge": "tiers",
            "fees.cancelling.notice": d("36 hours"),
            "fees.cancelling.move-same-week": "by-steps",
            "fees.late-tiers.tiers": (
                tier("36 hours", 50, moved="same-day"),
                tier("36 hours", 75, moved="same-week"),
                tier("36 hours", 100, moved="later"),
            ),
            "fees.late-repeats.at-most-every": d("8 weeks"),
            "fees.late-repeats.full-from": 2,
            "fees.late-repeats.within": d("8 weeks"),
        },
        (
            "£60 for each 60-minute session",
            "A session of 90 minutes costs £90",
            "less than 36 hours before and we find a new time on the same day: half the fee",
            "less than 36 hours before and we find a new time in the same calendar week: 75% of the fee",
            "we find no new time in the same calendar week: the full fee",
            "about once every 8 weeks",
            "cancel late twice within 8 weeks, the second of these costs the full fee",
        ),
    ),
    "RA-22.5, 7": (
        UK,
        "individual",
        {
            **fixed("60"),
            "fees.paying.when-paid": "before",
            "fees.paying.within": d("24 hours"),
            "fees.extras.also": ("receipts",),
            "fees.receipts.given": "organisations-only",
            "fees.cancelling.notice": d("2 working-days"),
        },
        ("at least 24 hours before each session", "invoices only for organisations", "up to 2 working days before"),
    ),
    "RA-25.5": (
        UK,
        "individual",
        {
            "fees.session-fee.basis": "by-income",
            "fees.session-fee.amount": m("10"),
            "fees.session-fee.to": m("65"),
            "fees.income-scale.steps": (row(up_to=m("20000"), fee=m("10")), row(fee=m("65"))),
            "fees.income-scale.by": "yearly",
            "fees.reduced-fee.offered": "waived",
            "fees.reduced-fee.until": "reviews",
        },
        ("between £10 and £65", "up to £20,000: £10 a session", "above that: £65", "For now I ask no fee from you"),
    ),
    "RA-28.3, 4": (
        IE,
        "individual",
        {
            **fixed("60", "EUR"),
            "sessions.length.length": d("60 minutes"),
            "fees.paying.methods": ("cash", "app", "transfer"),
            "fees.extras.also": ("payment-details",),
            "fees.paying-details.apps": "Revolut",
            "fees.paying-details.transfer-within": d("4 working-days"),
            "fees.cancelling.notice": d("24 hours"),
            "fees.cancelling.charge": "flat",
            "fees.late-tiers.flat": m("60", "EUR"),
        },
        ("in cash", "Revolut", "within 4 working days of the session", "24 hours before", "you pay €60"),
    ),
    "RA-31.1, 2": (
        IE,
        "individual",
        {
            **fixed("65", "EUR"),
            "fees.first-session.first": "free",
            "fees.session-fee.other-rates": (row(what="student", amount=m("55", "EUR")),),
            "fees.reduced-fee.offered": "ask",
        },
        ("first session is free", "€55 for a session if you are a student", "We can then agree on a lower one"),
    ),
    "RA-39.1, 2, 3": (
        AU,
        "individual",
        {
            **fixed("230", "AUD"),
            "fees.extras.also": ("rebate", "paying-missed"),
            "fees.rebate.from": "either",
            "fees.rebate.amount": m("141.85", "AUD"),
            "fees.rebate.sessions": 10,
            "fees.rebate.needs": ("plan", "referral", "card"),
            "fees.cancelling.charge": "tiers",
            "fees.cancelling.notice": d("48 hours"),
            "fees.late-tiers.tiers": (tier("24 hours", 100), tier("48 hours", 50)),
            "fees.late-pay.due": "before-next-session",
            "fees.late-pay.of": "normal",
        },
        (
            "$141.85 back for up to 10 sessions in a calendar year",
            "from Medicare or from your private cover, but not from both",
            "a valid treatment plan, a referral and your health card",
            "a session costs you $88.15",
            "no rebate for a session that you miss",
            "less than 24 hours before: the full fee",
            "less than 48 hours before: half the fee",
            "before our next one",
            "by the normal fee, without any rebate",
        ),
    ),
    "RA-44, 50 minutes usual, 75 or 100 pro rata": (
        US,
        "couple",
        {
            **fixed("150", "USD"),
            "fees.extras.also": ("longer-sessions",),
            "fees.pro-rata.longer": d("75 minutes"),
            "fees.pro-rata.longest": d("100 minutes"),
        },
        ("A session of 75 minutes costs $225, and one of 100 minutes costs $300",),
    ),
    "RA-45a.1, 2, 6": (
        US,
        "group",
        {
            **fixed("110", "USD"),
            "sessions.length.length": d("75 minutes"),
            "fees.cancelling.charge": "always",
            "fees.exceptions.decided-by": "client-word",
            "fees.exceptions.exceptions": ("hospital",),
            "fees.paying.when-paid": "in-advance",
            "fees.paying.methods": ("transfer", "card", "cheque"),
            "fees.extras.also": ("payment-details",),
            "fees.paying-details.otherwise": "each-session",
        },
        (
            "$110 for each 75-minute session",
            "due whether you come or not",
            "tell the group beforehand",
            "that you miss because of a stay in the hospital",
            "You pay nothing for that session",
            "a month of sessions in advance",
            "pay for each session by itself",
        ),
    ),
    "RA-45b.2": (
        US,
        "group",
        {
            **fixed("80", "USD"),
            "fees.cancelling.charge": "always",
            "fees.exceptions.decided-by": "no-exceptions",
        },
        ("due whether you come or not", "The charge for a missed session is the same whatever the reason"),
    ),
    "RA-45f.2": (
        US,
        "group",
        {**fixed("80", "USD"), "fees.cancelling.notice": d("24 hours"), "fees.cancelling.charge": "full"},
        ("up to 24 hours before", "the full fee is due, because your place in the group stays empty"),
    ),
}


@pytest.mark.parametrize("name", PROVISIONS)
def test_a_fee_provision_is_said_with_its_number(name: str) -> None:
    region, kind, changes, words = PROVISIONS[name]
    voice = speaker(LIBRARY, changed(base(LIBRARY, region, kind), changes))
    said = []
    for decision in (item for item in LIBRARY.catalogue if item.section == "fees"):
        for block in voice.clause(decision):
            said += [getattr(block, "text", ""), *getattr(block, "items", ())]
    text = "\n".join(said).replace("\u00a0", " ")
    assert not [phrase for phrase in words if phrase not in text], text
