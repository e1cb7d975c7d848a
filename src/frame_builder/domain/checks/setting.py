# SPDX-License-Identifier: MIT
"""Checks on where the work takes place: the room, the therapist's home, and online."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from .base import Finding, Rule, View
from .build import advice, contradiction, gap, go, including, put

WHERE: Final = "setting.place.where"
MIX: Final = "setting.place.mix"
USUAL: Final = "setting.place.usual-place"
IN_PERSON: Final = ("consulting-room", "home-practice", "client-home", "outdoors")
AT_A_DISTANCE: Final = ("video", "phone", "text")
HOME: Final = "setting.home-practice"
SAFETY: Final = "setting.online-safety"
THEIR_HOME: Final = "setting.client-home"
OUTDOORS: Final = "setting.outdoors"
_MESSENGERS: Final = (
    "whatsapp",
    "messenger",
    "facebook",
    "instagram",
    "snapchat",
    "telegram",
    "wechat",
    "tiktok",
    "discord",
    "viber",
)


def venues(view: View) -> tuple[str, ...]:
    """Every way in which client and therapist meet: the one that was chosen, or those of a mix."""
    where = view.text(WHERE)
    if where == "mixed":
        return view.chosen(MIX)
    return (where,) if where else ()


def one_way_to_meet(view: View) -> Iterator[Finding]:
    """You meet in more than one way, and only one is named."""
    mix = view.chosen(MIX)
    if view.text(WHERE) == "mixed" and len(mix) == 1:
        yield contradiction(
            "one-way-to-meet",
            ("setting.place",),
            go("more", "setting.place"),
            put("only", (WHERE, mix[0]), (MIX, None), (USUAL, None)),
        )


def usual_not_in_mix(view: View) -> Iterator[Finding]:
    """The usual way to meet is not among the ways to meet."""
    usual, mix = view.text(USUAL), view.chosen(MIX)
    if usual and mix and usual not in mix:
        yield contradiction(
            "usual-not-in-mix",
            ("setting.place",),
            put("add", (MIX, including(mix, usual))),
            put("clear", (USUAL, None)),
        )


def home_without_view(view: View) -> Iterator[Finding]:
    """Work at the therapist's home, without a word on the room and on what a client may see or meet."""
    if "home-practice" in venues(view) and not view.left_open(HOME) and not view.chosen(f"{HOME}.in-view"):
        room = view.text(f"{HOME}.room") or "in-home"
        yield gap(
            "home-without-view",
            (HOME, "setting.place"),
            go("say", HOME),
            put("nothing", (f"{HOME}.room", room), (f"{HOME}.in-view", ("none",))),
        )


def nothing_in_view_and_more(view: View) -> Iterator[Finding]:
    """A client sees nothing of the therapist's life, and something of it."""
    seen = view.chosen(f"{HOME}.in-view")
    if "none" in seen and len(seen) > 1:
        yield contradiction(
            "nothing-in-view-and-more",
            (HOME,),
            put("something", (f"{HOME}.in-view", tuple(key for key in seen if key != "none"))),
            put("nothing", (f"{HOME}.in-view", ("none",))),
        )


def overheard(view: View) -> Iterator[Finding]:
    """Voices can carry out of the room."""
    if view.text("setting.in-person.overheard") == "may-carry":
        yield advice(
            "overheard",
            ("setting.in-person",),
            put("private", ("setting.in-person.overheard", "private")),
            put("some-noise", ("setting.in-person.overheard", "some-noise")),
        )


def online_location(view: View) -> Iterator[Finding]:
    """Online work without asking where the client is."""
    if view.flag(f"{SAFETY}.location") is False:
        yield gap("online-location", (SAFETY, "setting.place"), put("ask", (f"{SAFETY}.location", True)))


def online_contact(view: View) -> Iterator[Finding]:
    """Online work without someone near the client to call."""
    if view.flag(f"{SAFETY}.emergency-contact") is False and not view.text("contact.crisis-person.phone").strip():
        yield gap("online-contact", (SAFETY, "setting.place"), put("ask", (f"{SAFETY}.emergency-contact", True)))


def online_plan_open(view: View) -> Iterator[Finding]:
    """Online work, while safety or a lost connection is left open."""
    found = tuple(key for key in ("setting.connection", SAFETY) if view.left_open(key))
    if found:
        yield gap("online-plan-open", found, go("decide", found[0]))


def failed_line_charged(view: View) -> Iterator[Finding]:
    """A session that the connection ends is charged in full, whoever's connection it was."""
    path = "setting.connection.made-up"
    if view.text(path) == "fee-still-due":
        yield advice(
            "failed-line-charged",
            ("setting.connection",),
            put("made-up", (path, "made-up")),
            put("reduced", (path, "reduced")),
        )


def social_platform(view: View) -> Iterator[Finding]:
    """Sessions on a social network's messenger."""
    platform = view.text("setting.online.platform").strip()
    if any(name in platform.casefold() for name in _MESSENGERS):
        yield advice("social-platform", ("setting.online",), go("change", "setting.online"), platform=platform)


def cameras_by_phone(view: View) -> Iterator[Finding]:
    """Sessions by phone or in writing and never by video, and cameras are on."""
    path = f"{SAFETY}.identity"
    if view.text(path) == "cameras-on" and "video" not in venues(view):
        yield contradiction(
            "cameras-by-phone",
            (SAFETY, "setting.place"),
            put("word", (path, "agreed-word")),
            put("clear", (path, None)),
        )


def in_person_open(view: View) -> Iterator[Finding]:
    """Sessions in person, while the room and its address are left open."""
    if view.left_open("setting.in-person"):
        yield gap("in-person-open", ("setting.in-person",), go("decide", "setting.in-person"))


def no_private_room(view: View) -> Iterator[Finding]:
    """Sessions at the client's home, without a room that has a door to close."""
    if "client-home" in venues(view) and (view.flag(f"{THEIR_HOME}.room") is False or view.left_open(THEIR_HOME)):
        yield gap(
            "no-private-room",
            (THEIR_HOME, "setting.place"),
            put("room", (f"{THEIR_HOME}.room", True)),
            go("decide", "setting.place"),
        )


def overheard_unsaid(view: View) -> Iterator[Finding]:
    """Sessions outdoors, without a word on being seen or overheard."""
    if view.left_open(OUTDOORS):
        yield gap(
            "overheard-unsaid",
            (OUTDOORS, "setting.place"),
            go("say", OUTDOORS),
        )


def who_listens_unsaid(view: View) -> Iterator[Finding]:
    """Sessions by phone, by video or in writing, without a word on who else is in the room or reads along."""
    if view.left_open("setting.text-work"):
        decisions = ("setting.text-work", "setting.place")
        yield gap("who-listens-unsaid", decisions, go("say", "setting.text-work"), by="text")
    if view.left_open("setting.online"):
        by = "phone" if "video" not in venues(view) else "video"
        yield gap("who-listens-unsaid", ("setting.online", "setting.place"), go("say", "setting.online"), by=by)


def written_work_as_arrangements(view: View) -> Iterator[Finding]:
    """Therapy in written messages, while messages are for arrangements only."""
    form, purpose = "setting.text-work.form", "contact.purpose.purpose"
    if view.text(form) == "messages" and view.text(purpose) == "arrangements":
        yield contradiction(
            "written-work-as-arrangements",
            ("contact.purpose", "setting.text-work"),
            put("support", (purpose, "short-support")),
            put("live", (form, "live")),
        )


def weather_way_unsaid(view: View) -> Iterator[Finding]:
    """In bad weather you meet in another way, and nothing says which."""
    path = f"{OUTDOORS}.weather"
    if view.text(path) == "another-way" and venues(view) == ("outdoors",):
        yield advice(
            "weather-way-unsaid",
            (OUTDOORS, "setting.place"),
            put("time", (path, "another-time")),
            go("ways", "setting.place"),
        )


def fallback_nowhere(view: View) -> Iterator[Finding]:
    """When nothing works at a distance you meet in a way that is not among yours."""
    path, met = "setting.online-differences.fallback", venues(view)
    fallback = view.text(path)
    never = fallback == "in-person" and met and not set(met).intersection(IN_PERSON)
    if never or (fallback == "phone" and "phone" in met and "video" not in met):
        yield contradiction(
            "fallback-nowhere",
            ("setting.online-differences", "setting.place"),
            put("time", (path, "new-time")),
            go("ways", "setting.place"),
            fallback=fallback,
        )


RULES: Final[tuple[Rule, ...]] = (
    one_way_to_meet,
    usual_not_in_mix,
    home_without_view,
    nothing_in_view_and_more,
    overheard,
    online_location,
    online_contact,
    online_plan_open,
    failed_line_charged,
    social_platform,
    cameras_by_phone,
    in_person_open,
    no_private_room,
    overheard_unsaid,
    who_listens_unsaid,
    written_work_as_arrangements,
    weather_way_unsaid,
    fallback_nowhere,
)
