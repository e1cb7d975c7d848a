# SPDX-License-Identifier: MIT
"""What comes from another computer, in sentences; the same ones before it is brought in and after."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ...services.moving import Joined


def tr(text: str) -> str:
    """Interface words of moving in the language of the program."""
    return QCoreApplication.translate("MovingWords", text)


def sentences(found: Joined) -> tuple[str, ...]:
    """What is new, what is to be settled, what goes, and what is the same; each only where there is any."""
    said = [
        *_coming(found),
        _many(
            found.new_versions,
            tr("One newer version comes to a frame you have."),
            tr("{n} newer versions come to frames you have."),
        ),
        _many(
            found.new_drafts,
            tr("In one frame you have there is a draft from the other computer."),
            tr("In {n} frames you have there is a draft from the other computer."),
        ),
        *_apart(found),
        _practice(found),
        *_gone(found),
        *_staying(found),
        _many(
            found.remembered,
            tr("In one place nothing you see changes: what was seen or deleted there is noted."),
            tr("In {n} places nothing you see changes: what was seen or deleted there is noted."),
        ),
        _many(found.already, tr("One frame is the same on both."), tr("{n} frames are the same on both.")),
    ]
    return tuple(sentence for sentence in said if sentence)


def _coming(found: Joined) -> tuple[str, ...]:
    fresh = found.new_frames - found.returned
    return (
        _many(fresh, tr("One frame is new here."), tr("{n} frames are new here.")),
        _many(
            found.returned,
            tr("One frame that you deleted here comes back."),
            tr("{n} frames that you deleted here come back."),
        ),
    )


def _apart(found: Joined) -> tuple[str, ...]:
    return (
        _many(
            found.branched,
            tr("One frame was kept anew on both computers: both versions stay, and you choose."),
            tr("{n} frames were kept anew on both computers: both versions of each stay, and you choose."),
        ),
        _many(
            found.drafts_apart,
            tr("One frame was being written on both computers: both drafts stay, and you choose."),
            tr("{n} frames were being written on both computers: both drafts of each stay, and you choose."),
        ),
    )


def _practice(found: Joined) -> str:
    if found.practice_apart:
        return tr("My practice was changed on both computers: both texts stay, and you choose.")
    if found.practice_dropped:
        return ""  # said with what goes
    return (
        tr("The text of My practice that is here makes way for the one from there.")
        if found.practice_replaced
        else tr("My practice was changed on the other computer only, and is brought up to date.")
        if found.practice_changed
        else ""
    )


def _gone(found: Joined) -> tuple[str, ...]:
    """Said as plainly as what comes: these are the only ways in which bringing in takes anything away."""
    frames = _many(
        found.deleted,
        tr("One frame was deleted on the other computer and not touched here since: it goes here too."),
        tr("{n} frames were deleted on the other computer and not touched here since: they go here too."),
    )
    versions = _many(
        found.deleted_versions,
        tr("One version was deleted on the other computer and goes here too."),
        tr("{n} versions were deleted on the other computer and go here too."),
    )
    drafts = _many(
        found.dropped_drafts,
        tr("One draft was dropped on the other computer, and goes here too."),
        tr("{n} drafts were dropped on the other computer, and go here too."),
    )
    practice = tr("One text of My practice was chosen on the other computer; what was not chosen goes here too.")
    aside = _many(
        found.set_aside,
        tr("In one frame another version was chosen on the other computer. Yours is set aside and stays readable."),
        tr("In {n} frames another version was chosen on the other computer. Yours are set aside and stay readable."),
    )
    return frames, versions, drafts, practice if found.practice_dropped else "", aside


def _staying(found: Joined) -> tuple[str, ...]:
    return (
        _many(
            found.kept_here,
            tr("One frame was deleted on the other computer. It stays here, because you have worked on it."),
            tr("{n} frames were deleted on the other computer. They stay here, because you have worked on them."),
        ),
        *left_out(found),
    )


def left_out(found: Joined) -> tuple[str, ...]:
    """What lies in it and was deleted or dropped here."""
    return (
        _many(
            found.deleted_here,
            tr("One frame in it was deleted here, and stays deleted."),
            tr("{n} frames in it were deleted here, and stay deleted."),
        ),
        _many(
            found.dropped_here,
            tr("One draft in it was dropped here, and stays dropped."),
            tr("{n} drafts in it were dropped here, and stay dropped."),
        ),
    )


def to_settle(found: Joined) -> str:
    """Where to choose, where there is anything to choose; else nothing."""
    if not (found.branched or found.drafts_apart or found.practice_apart):
        return ""
    return tr(
        "The list of frames marks what waits for you. There is no hurry: until you choose, both stay as they are."
    )


def _many(count: int, one: str, more: str) -> str:
    return "" if not count else one if count == 1 else more.format(n=count)
