# SPDX-License-Identifier: MIT
"""Checks on the limits of confidentiality, on who hears something, secrets in joint work, and a group's promise."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from ..region import LimitList
from .base import Finding, Rule, View
from .build import Change, advice, contradiction, gap, go, including, put, without

HEARS: Final = "confidentiality.who-hears.hears"
IDENTIFIED: Final = "confidentiality.who-hears.identified"
SECRETS: Final = "confidentiality.couple-secrets.policy"
ALONE: Final = "confidentiality.couple-secrets.individual-sessions"
RELEASE: Final = "confidentiality.couple-records.release"
IF_NOT: Final = "feedback.repair.if-not"
AI: Final = "online.ai-tools.therapist"
USE: Final = "confidentiality.discussion.use"
EXECUTOR: Final = "ending.incapacity.executor"
_KINDS: Final = (
    ("no-limit-own-life", ("own-life",)),
    ("no-limit-others", ("harm-to-others", "threat-to-named-person")),
    ("no-limit-child", ("child-at-risk", "child-abuse")),
)
"""The risks that every agreement names, and the regions' limits for each."""
_SUPERVISED: Final = ("bacp", "ukcp", "bpc", "ncps", "babcp", "cosca", "nccp", "acc")
"""Registers in Britain and Ireland whose members are asked to have supervision for as long as they practise."""
_SUPERVISING_CODES: Final = ("bacp-2018", "iacp", "pacfa", "ukcp")
"""Codes of ethics that ask for it too."""


def _path(which: LimitList) -> str:
    lists = {LimitList.REQUIRES: "required", LimitList.ALLOWS: "allowed", LimitList.POLICY: "policy"}
    return f"confidentiality.{lists[which]}.limits"


def _chosen_everywhere(view: View) -> set[str]:
    return {key for which in LimitList for key in view.chosen(_path(which))}


def required_limit_off(view: View) -> Iterator[Finding]:
    """A limit that the law of the region fixes is switched off."""
    chosen, region = view.value(_path(LimitList.REQUIRES)), view.region
    if region is None or not isinstance(chosen, tuple):
        return
    duties = region.limits_in(LimitList.REQUIRES, view.area)
    fixed = tuple(limit.key for limit in duties if limit.usual and limit.binds_all)
    missing = tuple(key for key in fixed if key not in chosen)
    if missing:
        kept = view.chosen(_path(LimitList.REQUIRES))
        yield contradiction(
            "required-limit-off",
            ("confidentiality.required", "people.region"),
            put("add", (_path(LimitList.REQUIRES), (*kept, *missing))),
            count=len(missing),
        )


def limit_of_elsewhere(view: View) -> Iterator[Finding]:
    """A limit is chosen that the region does not have."""
    region = view.region
    if region is None:
        return
    changes: list[Change] = []
    strange = 0
    for which in LimitList:
        known = {limit.key for limit in region.limits_in(which, view.area)}
        chosen = view.chosen(_path(which))
        kept = tuple(key for key in chosen if key in known)
        if len(kept) < len(chosen):
            strange += len(chosen) - len(kept)
            usual = (limit.key for limit in region.limits_in(which, view.area) if limit.usual and limit.key not in kept)
            changes.append((_path(which), (*kept, *usual)))
    if changes:
        where = tuple(path.rpartition(".")[0] for path, _ in changes)
        yield contradiction("limit-of-elsewhere", (*where, "people.region"), put("usual", *changes), count=strange)


def secret_limit_told(view: View) -> Iterator[Finding]:
    """The law forbids to tell the client first, and the limit is not marked so."""
    region = view.region
    untold = view.chosen("confidentiality.required.untold")
    if region is None:
        return
    silent = {limit.key for limit in region.limits_in(LimitList.REQUIRES, view.area) if not limit.told_first}
    found = tuple(key for key in view.chosen(_path(LimitList.REQUIRES)) if key in silent and key not in untold)
    if found:
        yield gap(
            "secret-limit-told",
            ("confidentiality.required",),
            put("mark", ("confidentiality.required.untold", (*untold, *found))),
            count=len(found),
        )


def core_limits(view: View) -> Iterator[Finding]:
    """A risk that every agreement names as a limit is in none of the three lists."""
    region = view.region
    reached = view.value(_path(LimitList.ALLOWS)) is not None or view.decided("confidentiality.how-used")
    if region is None or not isinstance(view.value(_path(LimitList.REQUIRES)), tuple) or not reached:
        return
    chosen = _chosen_everywhere(view)
    for check, keys in _KINDS:
        limits = [(which, limit.key) for which in LimitList for limit in region.limits_in(which, view.area)]
        offered = [item for item in limits if item[1] in keys]
        if chosen.isdisjoint(keys) and offered:
            # what the law allows is offered before what the region leaves off for most therapists
            which, key = next((item for item in offered if item[0] is LimitList.ALLOWS), offered[0])
            yield gap(
                check,
                (_path(which).rpartition(".")[0], "confidentiality.rule"),
                put("add", (_path(which), (*view.chosen(_path(which)), key))),
            )


def limits_open(view: View) -> Iterator[Finding]:
    """Confidentiality is promised, and its limits are left open."""
    keys = ("confidentiality.required", "confidentiality.allowed")
    found = tuple(key for key in keys if view.left_open(key))
    if found:
        yield gap("limits-open", (*found, "confidentiality.rule"), go("decide", found[0]))


def who_hears_empty(view: View) -> Iterator[Finding]:
    """It is not said whether anyone hears of the work."""
    if view.value(HEARS) == ():
        yield gap(
            "who-hears-empty",
            ("confidentiality.who-hears",),
            put("supervisor", (HEARS, ("supervisor",)), *_identified(view, ("supervisor",))),
            go("choose", "confidentiality.who-hears"),
        )


def no_one_and_someone(view: View) -> Iterator[Finding]:
    """Nobody hears anything, and somebody does."""
    hears = view.chosen(HEARS)
    if "none" in hears and len(hears) > 1:
        named: tuple[Change, ...] = ((HEARS, including(hears)),)
        yield contradiction(
            "no-one-and-someone",
            ("confidentiality.who-hears",),
            put("someone", *named, *_identified(view, including(hears))),
            go("choose", "confidentiality.who-hears"),
        )


def _identified(view: View, hears: tuple[str, ...]) -> tuple[Change, ...]:
    """How the client is spoken of, where someone now hears of the work and that was not said."""
    asked = {"supervisor", "consultation-group", "clinical-team"} & set(hears)
    return ((IDENTIFIED, "no-name"),) if asked and not view.text(IDENTIFIED) else ()


def repair_by_unheard_supervisor(view: View) -> Iterator[Finding]:
    """A strain is taken to a supervisor who is not among those who hear something."""
    hears = view.chosen(HEARS)
    asks = view.text(IF_NOT) in ("talk-supervisor", "supervisor-then-refer")
    if asks and hears and not {"supervisor", "consultation-group"} & set(hears):
        yield contradiction(
            "repair-by-unheard-supervisor",
            ("feedback.repair", "confidentiality.who-hears"),
            put("add", (HEARS, including(hears, "supervisor")), *_identified(view, ("supervisor",))),
            put("refer", (IF_NOT, "refer")),
        )


def no_supervision(view: View) -> Iterator[Finding]:
    """A register or code of ethics asks for supervision, and nobody is named who gives it."""
    hears = view.chosen(HEARS)
    words = view.text("practice.therapist.register").casefold().replace(",", " ").split()
    registered = any(name in words for name in _SUPERVISED)
    coded = any(code in _SUPERVISING_CODES for code in view.chosen("practice.codes.codes"))
    trainee = view.flag("practice.standing.trainee") is True
    listens = {"supervisor", "consultation-group", "clinical-team"} & set(hears)
    if (registered or coded) and hears and not trainee and not listens:
        yield advice(
            "no-supervision",
            ("confidentiality.who-hears", "practice.therapist"),
            put("add", (HEARS, including(hears, "supervisor")), *_identified(view, ("supervisor",))),
            register=view.text("practice.therapist.register").strip(),
            registered="yes" if registered else "no",
        )


def executor_unheard(view: View) -> Iterator[Finding]:
    """A colleague would contact the client if the therapist died, while no one hears anything."""
    if view.text(EXECUTOR) in ("named", "planned") and view.chosen(HEARS) == ("none",):
        yield contradiction(
            "executor-unheard",
            ("confidentiality.who-hears", "ending.incapacity"),
            put("add", (HEARS, ("executor",))),
            put("nobody", (EXECUTOR, "none")),
        )


def executor_without_plan(view: View) -> Iterator[Finding]:
    """A colleague is said to step in, and elsewhere there is none."""
    hears = view.chosen(HEARS)
    if "executor" in hears and view.text(EXECUTOR) == "none":
        left = tuple(key for key in hears if key != "executor") or ("none",)
        yield contradiction(
            "executor-without-plan",
            ("ending.incapacity", "confidentiality.who-hears"),
            put("planned", (EXECUTOR, "planned"), *_holds(view)),
            put("drop", (HEARS, left)),
        )


def _holds(view: View) -> tuple[Change, ...]:
    path = "ending.incapacity.holds"
    return () if view.frame.text(path) else ((path, "contact-only"),)


def secrets_and_private_sessions(view: View) -> Iterator[Finding]:
    """The therapist keeps no secrets within the couple, while sessions with one of them are private."""
    policy = view.text(SECRETS)
    if policy in ("no-secrets", "judgement") and view.text(ALONE) == "some-private":
        yield contradiction(
            "secrets-and-private-sessions",
            ("confidentiality.couple-secrets",),
            put("shared", (ALONE, "some-shared")),
            put("private", (SECRETS, "full-privacy")),
            policy=policy,
        )


def privacy_and_shared_sessions(view: View) -> Iterator[Finding]:
    """What one partner says stays private, while sessions with one of them are open to both."""
    if view.text(SECRETS) == "full-privacy" and view.text(ALONE) == "some-shared":
        yield contradiction(
            "privacy-and-shared-sessions",
            ("confidentiality.couple-secrets",),
            put("private", (ALONE, "some-private")),
            put("judgement", (SECRETS, "judgement")),
        )


def secrets_open(view: View) -> Iterator[Finding]:
    """Work with a couple or a family without a policy on secrets."""
    if view.left_open("confidentiality.couple-secrets"):
        decision = "confidentiality.couple-secrets"
        yield gap("secrets-open", (decision,), go("decide", decision), kind=view.kind)


def records_on_one_word(view: View) -> Iterator[Finding]:
    """Notes of joint work are given out if one partner asks."""
    if view.text(RELEASE) == "either":
        yield advice(
            "records-on-one-word",
            ("confidentiality.couple-records",),
            put("both", (RELEASE, "everyone-agrees")),
            put("own-part", (RELEASE, "own-part")),
        )


def privacy_and_records(view: View) -> Iterator[Finding]:
    """What one partner says alone stays private, while either may ask for the notes of both."""
    if view.text(SECRETS) == "full-privacy" and view.text(RELEASE) == "either":
        yield contradiction(
            "privacy-and-records",
            ("confidentiality.couple-records", "confidentiality.couple-secrets"),
            put("own-part", (RELEASE, "own-part")),
            put("both", (RELEASE, "everyone-agrees")),
        )


def ai_unheard(view: View) -> Iterator[Finding]:
    """An AI tool is used in the work, and it is not among those who hear something."""
    hears = view.chosen(HEARS)
    if view.text(AI) == "with-written-consent" and hears and "ai-tool" not in hears:
        yield gap(
            "ai-unheard",
            ("confidentiality.who-hears", "online.ai-tools"),
            put("add", (HEARS, including(hears, "ai-tool"))),
            put("no-tool", (AI, "none")),
        )


def ai_without_tool(view: View) -> Iterator[Finding]:
    """An AI tool is said to hear something, and elsewhere that none is used."""
    hears = view.chosen(HEARS)
    if view.text(AI) == "none" and "ai-tool" in hears:
        yield contradiction(
            "ai-without-tool",
            ("confidentiality.who-hears", "online.ai-tools"),
            put("drop", (HEARS, without(hears, "ai-tool") or ("none",))),
            put("used", (AI, "with-written-consent")),
        )


def recording_to_teach(view: View) -> Iterator[Finding]:
    """Sessions are recorded to teach or study with, while nothing of the work is used for that."""
    purpose = view.text("online.recording.purpose").casefold()
    if view.text(USE) == "none" and any(stem in purpose for stem in ("train", "teach", "research", "study", "studies")):
        yield contradiction(
            "recording-to-teach",
            ("confidentiality.discussion", "online.recording"),
            put("consent", (USE, "written-consent")),
            put("no-recording", ("online.recording.therapist-recording", "none")),
        )


def members_unpromised(view: View) -> Iterator[Finding]:
    """A group whose members promise each other nothing."""
    decision = "confidentiality.group-promise"
    if view.left_open(decision):
        yield gap("members-unpromised", (decision,), go("decide", decision))


def members_guaranteed(view: View) -> Iterator[Finding]:
    """A group is not told that nobody can guarantee the silence of the others."""
    path = "confidentiality.group-promise.guarantee"
    if view.text(path) == "unsaid":
        yield gap("members-guaranteed", ("confidentiality.group-promise",), put("say", (path, "cannot")))


RULES: Final[tuple[Rule, ...]] = (
    required_limit_off,
    limit_of_elsewhere,
    secret_limit_told,
    core_limits,
    limits_open,
    who_hears_empty,
    no_one_and_someone,
    repair_by_unheard_supervisor,
    no_supervision,
    executor_unheard,
    executor_without_plan,
    secrets_and_private_sessions,
    privacy_and_shared_sessions,
    secrets_open,
    records_on_one_word,
    privacy_and_records,
    ai_unheard,
    ai_without_tool,
    recording_to_teach,
    members_unpromised,
    members_guaranteed,
)
