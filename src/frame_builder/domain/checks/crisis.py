# SPDX-License-Identifier: MIT
"""Checks on a crisis, on where the client is, and on reaching the client safely."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import time
from typing import Final

from ..region import ELSEWHERE, Region
from .base import Finding, Repair, Rule, View
from .build import Change, advice, contradiction, each_row, gap, go, put
from .contact import CHANNELS, MOST_CHANNELS, PURPOSE, REACHABLE, SOON, channel_row

LINES: Final = "contact.crisis-lines"
PERSON: Final = "contact.crisis-person"
WAYS: Final = "contact.safe-contact.ways"
VOICEMAIL: Final = "contact.safe-contact.voicemail"
ANSWERED: Final = "contact.safe-contact.if-answered"
SAFETY: Final = "setting.online-safety"
LICENCE: Final = "practice.licence.places"
_Table = dict[str, tuple[str, ...]]
_REACHED_BY: Final[tuple[tuple[str, _Table], ...]] = (
    ("fees.therapist-cancels.told-by", {"text": ("text",), "call": ("phone",), "email": ("email",)}),
    ("ending.contact-lost.by", {"message": ("text", "email", "phone"), "phone": ("phone",), "letter": ("post",)}),
    ("sessions.reminders.by", {"text": ("text",), "email": ("email",), "phone": ("phone",)}),
    (
        "setting.connection.who-calls",
        {"therapist": ("phone",), "message": ("text", "email"), "call-or-write": ("phone", "text", "email")},
    ),
)
"""Where the therapist reaches out first: the path, and the safe ways that each choice needs one of."""
_BY_CALL: Final = {"fees.therapist-cancels.told-by": "call", "sessions.reminders.by": "phone"}
"""Where a therapist calls, and may have to leave a message."""


def crisis_channel_unreachable(view: View) -> Iterator[Finding]:
    """The therapist cannot be reached in a crisis, while a channel is for a crisis."""
    rows = view.rows(CHANNELS)
    if view.text(REACHABLE) == "no" and any(row.text("used-for") == "crisis" for row in rows):
        use = "short-support" if view.text(PURPOSE) in ("short-support", "planned-support") else "arrangements"
        yield contradiction(
            "crisis-channel-unreachable",
            ("contact.crisis-reach", "contact.channels"),
            put("no-crisis", (CHANNELS, each_row(rows, "used-for", ("crisis",), use))),
            go("hours", "contact.crisis-reach"),
        )


def crisis_reach_without_channel(view: View) -> Iterator[Finding]:
    """The therapist can be reached in a crisis, and no channel is for it."""
    rows = view.rows(CHANNELS)
    decided = isinstance(view.value(CHANNELS), tuple)
    if view.text(REACHABLE) != "within-hours" or not decided or any(row.text("used-for") == "crisis" for row in rows):
        return
    hours = "every-day" if view.text("contact.crisis-reach.days") == "every-day" else "weekdays"
    changes: list[Change] = [(CHANNELS, (*rows, channel_row("phone", "crisis", SOON, hours)))]
    if view.text(PURPOSE) == "arrangements":
        changes.append((PURPOSE, "short-support"))
    add = put("phone", *changes) if len(rows) < MOST_CHANNELS else go("add", "contact.channels")
    decisions = ("contact.crisis-reach", "contact.channels")
    yield contradiction(
        "crisis-reach-without-channel", decisions, add, put("unreachable", (REACHABLE, "no")), soon=SOON
    )


def crisis_days(view: View) -> Iterator[Finding]:
    """The therapist can be reached every day in a crisis, while the channel is looked at on weekdays only."""
    rows = [row for row in view.rows(CHANNELS) if row.text("used-for") == "crisis"]
    weekdays = rows and all(row.text("hours") in ("weekdays", "weekdays-evenings") for row in rows)
    if view.text(REACHABLE) == "within-hours" and view.text("contact.crisis-reach.days") == "every-day" and weekdays:
        daily = tuple(
            row.having("hours", "every-day") if row.text("used-for") == "crisis" else row for row in view.rows(CHANNELS)
        )
        yield contradiction(
            "crisis-days",
            ("contact.crisis-reach", "contact.channels"),
            put("weekdays", ("contact.crisis-reach.days", "weekdays")),
            put("every-day", (CHANNELS, daily)),
        )


def crisis_hours_empty(view: View) -> Iterator[Finding]:
    """The hours for a crisis begin and end at the same time."""
    begin, end = view.value("contact.crisis-reach.from"), view.value("contact.crisis-reach.until")
    if isinstance(begin, time) and begin == end:
        yield contradiction(
            "crisis-hours-empty",
            ("contact.crisis-reach",),
            go("hours", "contact.crisis-reach"),
            put("unreachable", (REACHABLE, "no")),
            time=f"{begin:%H:%M}",
        )


def lines_open(view: View) -> Iterator[Finding]:
    """No emergency number and no crisis line is printed."""
    if view.left_open(LINES):
        reach = view.text(REACHABLE)
        yield gap("lines-open", (LINES, "contact.crisis-reach"), go("place", LINES), reachable=reach or "unknown")


def crisis_undecided(view: View) -> Iterator[Finding]:
    """The rest of contact is decided, and where the client finds help in a crisis is not."""
    rest = ("contact.purpose", "contact.channels", "contact.crisis-reach")
    unsaid = not view.left_open(LINES) and not view.text(f"{LINES}.place")
    if unsaid and view.kind and all(view.decided(key) or view.left_open(key) for key in rest):
        yield gap("crisis-undecided", (LINES,), go("place", LINES))


def no_lines_there(view: View) -> Iterator[Finding]:
    """The client is where we know no emergency number, and none was typed."""
    typed = view.text(f"{LINES}.emergency-there").strip() or view.frame.answer(LINES).addition.strip()
    if view.text(f"{LINES}.place") == ELSEWHERE and not typed:
        yield gap("no-lines-there", (LINES,), go("number", LINES))


def client_elsewhere(view: View) -> Iterator[Finding]:
    """The client is where another law holds than the one the agreement is written for."""
    place, region = view.text(f"{LINES}.place"), view.region
    home = view.atlas.region_of_place(place)
    if not place or region is None or _at_home(region, home):
        return
    if home is not None and view.chosen(LICENCE):
        return  # whether the licence covers that place is looked at by `outside_licence`
    yield advice(
        "client-elsewhere", (LINES, "people.region"), go("place", LINES), go("region", "people.region"), place=place
    )


def _at_home(region: Region, home: Region | None) -> bool:
    """Whether the client's place is the region's own. A region that presumes nothing has no places we know."""
    return home.key == region.key if home else not region.places


def abroad_all_along(view: View) -> Iterator[Finding]:
    """The therapist does not work with clients abroad, while this client is in another country."""
    place, path = view.text(f"{LINES}.place"), f"{SAFETY}.abroad"
    region, home = view.region, view.atlas.region_of_place(place)
    if not place or region is None or view.text(path) != "not-abroad":
        return
    if not _at_home(region, home) and not (home and region.same_country(home)):
        yield contradiction(
            "abroad-all-along", (SAFETY, LINES), put("by-agreement", (path, "by-agreement")), go("place", LINES)
        )


def person_without_number(view: View) -> Iterator[Finding]:
    """Someone may be called in a crisis, and there is no number to call."""
    may = view.text(f"{PERSON}.may-call")
    if may not in ("when-worried", "only-life-at-risk") or view.text(f"{PERSON}.phone").strip():
        return
    nobody = () if view.flag(f"{SAFETY}.emergency-contact") else (put("nobody", (f"{PERSON}.may-call", "no")),)
    named = "yes" if view.text(f"{PERSON}.name").strip() else "no"
    yield gap("person-without-number", (PERSON,), go("add", PERSON), *nobody, named=named)


def number_without_person(view: View) -> Iterator[Finding]:
    """A number may be called in a crisis, and it is not said whose it is."""
    if view.text(f"{PERSON}.phone").strip() and not view.text(f"{PERSON}.name").strip():
        yield gap("number-without-person", (PERSON,), go("add", PERSON))


def contact_not_callable(view: View) -> Iterator[Finding]:
    """Online the client names someone to call, and elsewhere nobody may be called."""
    if view.flag(f"{SAFETY}.emergency-contact") and view.text(f"{PERSON}.may-call") == "no":
        yield contradiction(
            "contact-not-callable",
            (PERSON, SAFETY),
            put("life", (f"{PERSON}.may-call", "only-life-at-risk")),
            put("nobody", (f"{SAFETY}.emergency-contact", False)),
        )


def unsafe_way(view: View) -> Iterator[Finding]:
    """The therapist reaches the client in a way that is not among the safe ones."""
    ways = view.chosen(WAYS)
    if not ways:
        return
    wrong = [(path, table) for path, table in _REACHED_BY if _unsafe(table.get(view.text(path), ()), ways)]
    if not wrong:
        return
    missing = tuple(dict.fromkeys(table[view.text(path)][0] for path, table in wrong))
    added: list[Change] = [(WAYS, (*ways, *(way for way in missing if way not in ways)))]
    if "phone" in missing:
        added += [(VOICEMAIL, "number-only")] if not view.text(VOICEMAIL) else []
        added += [(ANSWERED, "first-name-only")] if not view.text(ANSWERED) else []
    path, table = wrong[0]
    yield contradiction(
        "unsafe-way",
        ("contact.safe-contact", *(path.rpartition(".")[0] for path, _ in wrong)),
        put("add", *added),
        *_changed_way(wrong, ways),
        what=path.replace(".", "-"),
        way=table[view.text(path)][0],
    )


def _unsafe(needed: tuple[str, ...], ways: tuple[str, ...]) -> bool:
    return bool(needed) and not any(way in ways for way in needed)


def _changed_way(wrong: list[tuple[str, _Table]], ways: tuple[str, ...]) -> tuple[Repair, ...]:
    """One repair that picks a safe way for each, where there is one."""
    changes: list[Change] = []
    for path, table in wrong:
        safe = next((choice for choice, needed in table.items() if any(way in ways for way in needed)), None)
        if safe is None:
            return ()
        changes.append((path, safe))
    return (put("safe-way", *changes),)


def no_voicemail(view: View) -> Iterator[Finding]:
    """The therapist would call, to cancel or to remind, and may leave no message if nobody answers."""
    calls = [path for path, call in _BY_CALL.items() if view.text(path) == call]
    if view.text(VOICEMAIL) != "no" or not calls:
        return
    other = next((way for way in ("text", "email") if way in view.chosen(WAYS)), "")
    write = (put("write", *((path, other) for path in calls)),) if other else ()
    yield contradiction(
        "no-voicemail",
        ("contact.safe-contact", *(path.rpartition(".")[0] for path in calls)),
        put("number-only", (VOICEMAIL, "number-only")),
        *write,
        what=calls[0].replace(".", "-"),
    )


RULES: Final[tuple[Rule, ...]] = (
    crisis_channel_unreachable,
    crisis_reach_without_channel,
    crisis_days,
    crisis_hours_empty,
    lines_open,
    crisis_undecided,
    no_lines_there,
    client_elsewhere,
    abroad_all_along,
    person_without_number,
    number_without_person,
    contact_not_callable,
    unsafe_way,
    no_voicemail,
)
