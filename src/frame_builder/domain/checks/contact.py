# SPDX-License-Identifier: MIT
"""Checks on contact between sessions: what it is for, and by which channels."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import time
from math import ceil
from typing import Final

from ..values import Cell, Duration, Row, Unit
from .base import Finding, Rule, View
from .build import Change, advice, contradiction, each_row, gap, go, put

PURPOSE: Final = "contact.purpose.purpose"
CHANNELS: Final = "contact.channels.channels"
REACHABLE: Final = "contact.crisis-reach.reachable"
NETWORKS: Final = "online.messages.networks"
DAYTIME: Final = "contact.daytime"
SUPPORT: Final = ("short-support", "crisis")
MOST_CHANNELS: Final = 8
SOON: Final = Duration(amount=4, unit=Unit.HOURS)
LATEST_HOURS: Final = 24
"""A message about today, or in a crisis, is of no use a day later."""
WEEKEND_HOURS: Final = 63
"""From Friday at six in the evening to Monday at nine."""


def channel_row(channel: str, used_for: str, within: Duration, hours: str) -> Row:
    """One channel as a row."""
    cells = (("channel", channel), ("used-for", used_for), ("within", within), ("hours", hours))
    return Row(cells=tuple(Cell(column=column, value=value) for column, value in cells))


def _used(view: View, *uses: str) -> tuple[Row, ...]:
    return tuple(row for row in view.rows(CHANNELS) if row.text("used-for") in uses)


def _hours(row: Row) -> float | None:
    within = row.get("within")
    return within.hours if isinstance(within, Duration) else None


def arrangements_only(view: View) -> Iterator[Finding]:
    """Contact is for arrangements only, while a channel is offered for support or for a crisis."""
    rows = _used(view, *SUPPORT)
    if view.text(PURPOSE) != "arrangements" or not rows:
        return
    changes: list[Change] = [(CHANNELS, each_row(view.rows(CHANNELS), "used-for", SUPPORT, "arrangements"))]
    if view.text(REACHABLE) == "within-hours":
        changes.append((REACHABLE, "no"))
    yield contradiction(
        "arrangements-only",
        ("contact.purpose", "contact.channels"),
        put("allow", (PURPOSE, "short-support")),
        put("only", *changes),
        channel=rows[0].text("channel"),
        use=rows[0].text("used-for"),
    )


def support_without_channel(view: View) -> Iterator[Finding]:
    """A short word of support is welcome, and no channel is for it."""
    rows = view.rows(CHANNELS)
    if view.text(PURPOSE) != "short-support" or not rows or _used(view, "short-support"):
        return
    usual = next((row for row in rows if row.text("channel") in ("email", "text", "secure")), None)
    add = go("add", "contact.channels")
    if usual is not None and len(rows) < MOST_CHANNELS:
        add = put("add", (CHANNELS, (*rows, usual.having("used-for", "short-support"))))
    only = () if _used(view, "crisis") else (put("only", (PURPOSE, "arrangements")),)
    yield gap("support-without-channel", ("contact.channels", "contact.purpose"), add, *only)


def no_reply_time(view: View) -> Iterator[Finding]:
    """A channel has no reply time."""
    rows = view.rows(CHANNELS)
    bare = [row for row in rows if row.get("within") is None]
    if bare:
        two = Duration(amount=2, unit=Unit.WORKING_DAYS)
        quick = ("crisis", "running-late")
        timed = tuple(
            row.having("within", SOON if row.text("used-for") in quick else two) if row in bare else row for row in rows
        )
        yield gap(
            "no-reply-time",
            ("contact.channels",),
            put("usual", (CHANNELS, timed)),
            go("decide", "contact.channels"),
            channel=bare[0].text("channel"),
        )


def answered_too_late(view: View) -> Iterator[Finding]:
    """A channel for a crisis or for the same day is answered more than a day later."""
    rows = view.rows(CHANNELS)
    slow = [row for row in _used(view, "crisis", "running-late") if (_hours(row) or 0) > LATEST_HOURS]
    within = slow[0].get("within") if slow else None
    if isinstance(within, Duration):
        yield contradiction(
            "answered-too-late",
            ("contact.channels",),
            put("sooner", (CHANNELS, tuple(row.having("within", SOON) if row in slow else row for row in rows))),
            go("decide", "contact.channels"),
            channel=slow[0].text("channel"),
            use=slow[0].text("used-for"),
            within=within,
            soon=SOON,
        )


def reply_over_weekend(view: View) -> Iterator[Finding]:
    """A reply time in hours or days runs over a weekend on which nobody looks at the channel."""
    rows = view.rows(CHANNELS)
    late = [row for row in rows if _over_weekend(row)]
    within = late[0].get("within") if late else None
    if isinstance(within, Duration):
        fixed = tuple(row.having("within", _working_days(row)) if row in late else row for row in rows)
        yield advice(
            "reply-over-weekend",
            ("contact.channels",),
            put("working-days", (CHANNELS, fixed)),
            put(
                "every-day", (CHANNELS, tuple(row.having("hours", "every-day") if row in late else row for row in rows))
            ),
            channel=late[0].text("channel"),
            within=within,
        )


def reply_overnight(view: View) -> Iterator[Finding]:
    """A reply within hours, on a channel that is looked at in the daytime only, would be due in the night."""
    begin, end = view.value(f"{DAYTIME}.from"), view.value(f"{DAYTIME}.until")
    if not isinstance(begin, time) or not isinstance(end, time) or end <= begin:
        return
    closed = 24 - (end.hour - begin.hour + (end.minute - begin.minute) / 60)
    rows = view.rows(CHANNELS)
    late = [row for row in rows if _by_day_only(row) and (_hours(row) or 0) < closed]
    within = late[0].get("within") if late else None
    if isinstance(within, Duration):
        day = Duration(amount=1, unit=Unit.WORKING_DAYS)
        fixed = tuple(row.having("within", day) if row in late else row for row in rows)
        yield advice(
            "reply-overnight",
            ("contact.channels", DAYTIME),
            put("working-day", (CHANNELS, fixed)),
            go("decide", "contact.channels"),
            channel=late[0].text("channel"),
            within=within,
        )


def _by_day_only(row: Row) -> bool:
    within = row.get("within")
    planned = row.text("used-for") in ("arrangements", "short-support")
    return isinstance(within, Duration) and within.unit is Unit.HOURS and row.text("hours") == "weekdays" and planned


def daytime_ends_before_it_begins(view: View) -> Iterator[Finding]:
    """The working day ends before it begins."""
    begin, end = view.value(f"{DAYTIME}.from"), view.value(f"{DAYTIME}.until")
    if isinstance(begin, time) and isinstance(end, time) and end <= begin:
        swap = (put("swap", (f"{DAYTIME}.from", end), (f"{DAYTIME}.until", begin)),) if end < begin else ()
        yield contradiction("daytime-ends-before-it-begins", (DAYTIME,), *swap, go("change", DAYTIME))


def others_read_unheard(view: View) -> Iterator[Finding]:
    """Others read a client's messages, while the agreement says that no one hears anything."""
    path = "contact.answering.who"
    if view.text(path) in ("shared", "service") and "none" in view.chosen("confidentiality.who-hears.hears"):
        yield contradiction(
            "others-read-unheard",
            ("contact.answering", "confidentiality.who-hears"),
            put("only-me", (path, "only-me")),
            go("say", "confidentiality.who-hears"),
        )


def away_and_reachable(view: View) -> Iterator[Finding]:
    """No message is read during breaks, while a client may write what cannot wait."""
    path, cover = "contact.answering.away", "sessions.therapist-breaks.cover"
    if view.text(path) == "not-read" and view.text(cover) == "message":
        yield contradiction(
            "away-and-reachable",
            ("contact.answering", "sessions.therapist-breaks"),
            put("slower", (path, "slower")),
            put("nobody", (cover, "none")),
        )


def _over_weekend(row: Row) -> bool:
    within = row.get("within")
    counted = isinstance(within, Duration) and within.unit in (Unit.HOURS, Unit.DAYS)
    weekdays = row.text("hours") in ("weekdays", "weekdays-evenings")
    planned = row.text("used-for") in ("arrangements", "short-support")
    return counted and weekdays and planned and (_hours(row) or 0) < WEEKEND_HOURS


def _working_days(row: Row) -> Duration:
    return Duration(amount=max(1, ceil((_hours(row) or 0) / 24)), unit=Unit.WORKING_DAYS)


def social_unanswered(view: View) -> Iterator[Finding]:
    """A social network is a channel, while messages there are not answered, or only about times and places."""
    rows = view.rows(CHANNELS)
    social = [row for row in rows if row.text("channel") == "social"]
    networks = view.text(NETWORKS)
    more = any(row.text("used-for") in SUPPORT for row in social)
    if not social or not networks or (networks == "answered-arrangements" and not more):
        return
    kept = tuple(row for row in rows if row not in social)
    # only what remains on offer may stay promised
    lost: list[Change] = []
    crisis_left = any(row.text("used-for") == "crisis" for row in kept)
    if view.text(REACHABLE) == "within-hours" and not crisis_left:
        lost.append((REACHABLE, "no"))
    plain = tuple(
        row.having("used-for", "arrangements") if row in social and row.text("used-for") in SUPPORT else row
        for row in rows
    )
    yield contradiction(
        "social-unanswered",
        ("contact.channels", "online.messages"),
        put("drop", (CHANNELS, kept), *lost),
        put("arrangements", (NETWORKS, "answered-arrangements"), (CHANNELS, plain), *lost),
        networks=networks,
    )


def no_channel(view: View) -> Iterator[Finding]:
    """There is no way at all to reach the therapist between sessions."""
    if view.value(CHANNELS) == ():
        email = channel_row("email", "arrangements", Duration(amount=2, unit=Unit.WORKING_DAYS), "weekdays")
        yield gap(
            "no-channel", ("contact.channels",), put("email", (CHANNELS, (email,))), go("decide", "contact.channels")
        )


def channel_without_address(view: View) -> Iterator[Finding]:
    """A channel is offered without the therapist's number or address for it."""
    needed = {"email": "email", "text": "phone", "phone": "phone", "post": "address"}
    if not view.text("practice.therapist.name").strip():
        return
    for row in view.rows(CHANNELS):
        wanted = needed.get(row.text("channel"), "")
        room = wanted == "address" and view.text("setting.in-person.address").strip()
        if wanted and not room and not view.text(f"practice.contact.{wanted}").strip():
            yield gap(
                "channel-without-address",
                ("practice.contact", "contact.channels"),
                go("add", "practice.contact"),
                go("channels", "contact.channels"),
                channel=row.text("channel"),
            )
            return


def cover_by_message(view: View) -> Iterator[Finding]:
    """During breaks a client may write what cannot wait, while messages are for arrangements only."""
    path = "sessions.therapist-breaks.cover"
    if view.text(path) == "message" and view.text(PURPOSE) == "arrangements":
        yield contradiction(
            "cover-by-message",
            ("sessions.therapist-breaks", "contact.purpose"),
            put("nobody", (path, "none")),
            put("colleague", (path, "colleague")),
        )


def contact_charge_without_fee(view: View) -> Iterator[Finding]:
    """Long calls cost the session fee, and there is no session fee."""
    paid = view.text("fees.session-fee.basis") in ("free", "donation", "organisation-pays")
    if view.text("contact.contact-charge.charged") == "after-minutes" and paid:
        yield contradiction(
            "contact-charge-without-fee",
            ("contact.contact-charge", "fees.session-fee"),
            put("nothing", ("contact.contact-charge.charged", "no")),
            go("fee", "fees.session-fee"),
        )


RULES: Final[tuple[Rule, ...]] = (
    arrangements_only,
    support_without_channel,
    no_reply_time,
    answered_too_late,
    reply_over_weekend,
    reply_overnight,
    daytime_ends_before_it_begins,
    others_read_unheard,
    away_and_reachable,
    social_unanswered,
    no_channel,
    channel_without_address,
    cover_by_message,
    contact_charge_without_fee,
)
