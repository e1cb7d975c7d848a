# SPDX-License-Identifier: MIT
"""Checks on where the work takes place: the room, the therapist's home, and online."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from .base import Finding, Rule, View
from .build import advice, contradiction, gap, go, put

WHERE: Final = "setting.place.where"
HOME: Final = "setting.home-practice"
SAFETY: Final = "setting.online-safety"
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


def home_without_view(view: View) -> Iterator[Finding]:
    """Work at the therapist's home, without a word on the room and on what a client may see or meet."""
    at_home = view.text(WHERE) == "home-practice" or view.text(f"{HOME}.room") in ("in-home", "separate-building")
    elsewhere = view.text(f"{HOME}.room") == "elsewhere"
    if at_home and not elsewhere and not view.left_open(HOME) and not view.chosen(f"{HOME}.in-view"):
        room = view.text(f"{HOME}.room") or "in-home"
        yield gap(
            "home-without-view",
            (HOME, "setting.place"),
            go("say", HOME),
            put("nothing", (f"{HOME}.room", room), (f"{HOME}.in-view", ("none",))),
        )


def home_practice_elsewhere(view: View) -> Iterator[Finding]:
    """The sessions are at the therapist's home, while the room is said not to be there."""
    if view.text(WHERE) == "home-practice" and view.text(f"{HOME}.room") == "elsewhere":
        yield contradiction(
            "home-practice-elsewhere",
            (HOME, "setting.place"),
            put("at-home", (f"{HOME}.room", "in-home")),
            put("consulting-room", (WHERE, "consulting-room")),
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


def social_platform(view: View) -> Iterator[Finding]:
    """Sessions on a social network's messenger."""
    platform = view.text("setting.online.platform").strip()
    if any(name in platform.casefold() for name in _MESSENGERS):
        yield advice("social-platform", ("setting.online",), go("change", "setting.online"), platform=platform)


def cameras_by_phone(view: View) -> Iterator[Finding]:
    """Sessions by phone, and cameras are on."""
    path = f"{SAFETY}.identity"
    if view.text(WHERE) == "phone" and view.text(path) == "cameras-on":
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


RULES: Final[tuple[Rule, ...]] = (
    home_without_view,
    home_practice_elsewhere,
    nothing_in_view_and_more,
    overheard,
    online_location,
    online_contact,
    online_plan_open,
    social_platform,
    cameras_by_phone,
    in_person_open,
)
