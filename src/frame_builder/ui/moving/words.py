# SPDX-License-Identifier: MIT
"""What comes from another computer, frame by frame; the same words before it is brought in and after."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from itertools import groupby

from PySide6.QtCore import QCoreApplication

from ...services.moving import Joined

MOST_NAMED = 20
"""How many frames of which the same is said are named one by one; the others are counted."""


def tr(text: str) -> str:
    """Interface words of moving in the language of the program."""
    return QCoreApplication.translate("MovingWords", text)


def sentences(found: Joined, names: Mapping[str, str]) -> tuple[str, ...]:
    """What happens to each frame, what to My practice, and what is the same; each frame once, by its reference."""
    same = _many(
        found.already,
        tr("Of one frame, all that is in it is here already."),
        tr("Of {n} frames, all that is in it is here already."),
    )
    said = (*_each(found, names, _happens), practice(found), same)
    return tuple(sentence for sentence in said if sentence)


def left_out(found: Joined, names: Mapping[str, str]) -> tuple[str, ...]:
    """What lies in it and was deleted or dropped here."""
    return _each(found, names, _stays_away)


def practice(found: Joined) -> str:
    """What happens to My practice, or nothing."""
    if found.practice_gone:
        return tr("My practice: deleted on the other computer; it is deleted here too.")
    if found.practice_apart and found.practice_replaced:
        return tr("My practice: a text that is here makes way for what was made of it there, and you will choose.")
    if found.practice_apart:
        return tr("My practice: changed on both computers; every text stays, and you will choose.")
    if found.practice_dropped:
        return tr("My practice: one text was chosen on the other computer; what was not chosen is deleted here too.")
    if found.practice_new:
        return tr("My practice comes along.")
    if found.practice_replaced:
        return tr("My practice: what is here makes way for what comes from there.")
    if found.practice_changed:
        return tr("My practice: changed on the other computer only; it is brought up to date.")
    return ""


def to_settle(found: Joined) -> str:
    """Where to choose, where there is anything to choose; else nothing."""
    if not (found.branched or found.drafts_apart or found.practice_apart):
        return ""
    return tr(
        "The list of frames marks what waits for you. There is no hurry: until you choose, both stay as they are."
    )


# inside


def _each(found: Joined, names: Mapping[str, str], say: Callable[[Joined], str]) -> tuple[str, ...]:
    """Each frame with what is said of it: what asks for a decision first, then what goes, what comes, what stays."""
    told = []
    for frame, one in found.each.items():
        said = say(one)
        if said:
            told.append((_rank(one), said, names.get(frame) or tr("Without a reference")))
    lines: list[str] = []
    for (_place, said), alike in groupby(sorted(told), key=lambda item: item[:2]):
        lines += _lines(said, [reference for _rank, _said, reference in alike])
    return tuple(lines)


def _lines(said: str, references: list[str]) -> Iterable[str]:
    named, more = references[:MOST_NAMED], len(references) - MOST_NAMED
    for reference in named if more > 1 else references:
        yield tr("{reference}: {what}").format(reference=reference, what=said)
    if more > 1:
        yield tr("And {n} more frames: {what}").format(n=more, what=said)


def _rank(one: Joined) -> int:
    """What weighs more stands higher."""
    if one.branched or one.drafts_apart:
        return 0
    if one.takes_away or one.other_shown:
        return 1
    return 2 if one.new_frames else 3 if one.new_versions or one.new_drafts else 4


def _happens(one: Joined) -> str:
    """What happens to one frame, in a few words."""
    return "; ".join(part for part in (*_comes(one), *_apart(one), *_goes(one), _stays_away(one)) if part)


def _comes(one: Joined) -> Iterable[str]:
    if one.new_frames:
        yield tr("deleted here before; comes back") if one.returned else tr("new here")
    elif one.branched or one.drafts_apart:
        yield tr("changed on both computers")
    if one.new_versions and not one.branched:
        if one.gone_on:
            yield _many(one.new_versions, tr("one newer version"), tr("{n} newer versions"))
        else:
            yield _many(one.new_versions, tr("one more version"), tr("{n} more versions"))
    if one.new_drafts and not one.drafts_apart:
        yield tr("a draft from the other computer")


def _apart(one: Joined) -> Iterable[str]:
    if one.branched and one.drafts_apart:
        yield tr("you will choose which version goes on, and which draft")
    elif one.branched:
        yield tr("you will choose which version goes on")
    elif one.drafts_apart:
        yield tr("both drafts stay, and you will choose which one to go on with")
    if one.branched and one.other_shown:
        yield tr("until then the version kept last is shown")


def _goes(one: Joined) -> Iterable[str]:
    """Said as plainly as what comes: these are the only ways in which bringing in takes anything away."""
    if one.deleted:
        yield tr("deleted on the other computer, and not touched here since: it is deleted here too")
    if one.deleted_versions:
        yield _many(
            one.deleted_versions,
            tr("one version was deleted on the other computer: it is deleted here too"),
            tr("{n} versions were deleted on the other computer: they are deleted here too"),
        )
    if one.dropped_drafts:
        yield _many(
            one.dropped_drafts,
            tr("a draft was dropped on the other computer: it is dropped here too"),
            tr("{n} drafts were dropped on the other computer: they are dropped here too"),
        )
    if one.replaced_drafts:
        yield _many(
            one.replaced_drafts,
            tr("your draft makes way for what comes from there"),
            tr("{n} drafts of yours make way for what comes from there"),
        )
    if one.set_aside:
        yield tr("another version was chosen on the other computer; yours is set aside and stays readable")
    if one.other_shown and not one.branched:
        yield tr("another version is the one shown, because it was kept last; yours stays beside it")
    if one.kept_here:
        yield tr("deleted on the other computer, but you have worked on it: it stays here")


def _stays_away(one: Joined) -> str:
    said = (
        tr("what you deleted here stays deleted") if one.deleted_here else "",
        tr("the draft you dropped here stays dropped") if one.dropped_here else "",
    )
    return "; ".join(part for part in said if part)


def _many(count: int, one: str, more: str) -> str:
    return "" if not count else one if count == 1 else more.format(n=count)
