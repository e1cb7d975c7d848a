# SPDX-License-Identifier: MIT
"""How the backups stand, in sentences."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Final

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from ...domain.weird import literal
from ...services.backups import SECOND_OLD, Kept, Status
from ...services.rescuing import Rescued

MOST_NAMED: Final = 6
"""So many of the things that a copy lacks are named at once; the copy itself names all when it is opened."""


def tr(text: str) -> str:
    """Interface words of backups in the language of the program."""
    return QCoreApplication.translate("Backups", text)


def moment(at: datetime, today: date, *, seconds: bool = False) -> str:
    """Day and time, the day in a word where it is near."""
    local = at.astimezone()
    time = local.strftime("%H:%M:%S" if seconds else "%H:%M")
    if local.date() == today:
        return tr("today at {time}").format(time=time)
    if local.date() == today - timedelta(days=1):
        return tr("yesterday at {time}").format(time=time)
    day = QDate(local.year, local.month, local.day)
    shown = QLocale().toString(day, "d MMM" if local.year == today.year else "d MMM yyyy")
    return tr("{day} at {time}").format(day=shown, time=time)


def moments(several: Sequence[datetime], today: date) -> tuple[str, ...]:
    """Each as `moment` tells it; two that would read alike with their seconds, and if that is not enough, counted."""
    short = [moment(at, today) for at in several]
    told = [
        moment(at, today, seconds=True) if short.count(said) > 1 else said
        for at, said in zip(several, short, strict=True)
    ]
    if len(set(told)) == len(told):
        return tuple(told)
    numbered = tr("{moment}, number {n}")
    return tuple(
        numbered.format(moment=said, n=told[:place].count(said) + 1) if told.count(said) > 1 else said
        for place, said in enumerate(told)
    )


def last_good(status: Status, today: date) -> str:
    """The one line that stands on the shelf."""
    if status.worry == "clock":
        return tr("Every backup is dated in the future")
    if status.last is None:
        return tr("No good backup yet") if status.due else tr("No backup yet")
    return tr("Last good backup: {moment}").format(moment=moment(status.last, today))


def last_change(changed: datetime | None, today: date) -> str:
    """What is newest in a backup: anybody can give its folder another name. Nothing where nothing was written."""
    return tr("The last change in it: {moment}.").format(moment=moment(changed, today)) if changed else ""


def worry(status: Status, today: date) -> str:
    """Why a reminder is due, or nothing."""
    if status.worry == "failing":
        return tr(
            "The last backup failed because the disk reported an error, or part of the vault cannot be read: the disk "
            "may be dying. Save a copy elsewhere now, on another disk, or take everything along (“Move frames”)."
        )
    if status.worry == "none":
        return tr("There is no backup of this vault yet. Make one, and keep a copy on another disk.")
    if status.worry == "clock":
        return tr("Every backup is dated in the future. Check the clock of this computer, then make a backup.")
    if status.worry == "old" and status.last is not None:
        said = tr("The last good backup is from {moment}, and you have worked since. Make one now.")
        return said.format(moment=moment(status.last, today))
    return ""


def copied(made: Rescued) -> str:
    """Where a copy is that was saved elsewhere."""
    where = tr("The copy is “{folder}”. It is encrypted, and opens with your passphrase.")
    return where.format(folder=literal(str(made.folder)))


def copied_in_part(made: Rescued) -> str:
    """The same, with the first few of the things it lacks."""
    return "\n\n".join((copied(made), *lacking(made.left_out, MOST_NAMED)))


def lacking(left_out: Sequence[str], most: int | None = None) -> list[str]:
    """What a copy of a vault does not hold, *most* of it by name, and what to do about it."""
    named = [f"• {item}" for item in left_out[:most]]
    listed = "\n".join([*named, "…"] if len(named) < len(left_out) else named)
    return [
        tr("A part of the vault could not be read when this copy was made. Missing in it:\n{list}").format(list=listed),
        tr(
            "Keep the vault and its backups as they are: a backup from before may still hold what is missing. "
            "“Move frames” brings it in from there."
        ),
    ]


def second_worry(status: Status) -> str:
    """Why a reminder of the second folder is due, or nothing."""
    if status.second_wrong:
        return status.second_wrong
    if status.second_old:
        said = tr("“{folder}” has had no copy of a backup for {n} days. Connect it, and the next one goes there.")
        return said.format(folder=status.second, n=SECOND_OLD.days)
    return ""


def second(status: Status, today: date) -> str:
    """How the second folder stands, and that it is none on another disk."""
    same = tr("It lies on the same disk as the vault and would be lost together with it: better choose another disk.")
    return f"{_second(status, today)} {same}" if status.same_disk and status.connected else _second(status, today)


def _second(status: Status, today: date) -> str:
    if status.second is None:
        return tr(
            "All backups lie on this computer, so they would be lost with it. Choose a folder on another disk, "
            "such as a USB stick: it gets a copy of each backup that is made while it is connected."
        )
    where = str(status.second)
    if status.connected and status.second_wrong:
        return status.second_wrong
    if status.second_last is not None and status.connected:
        said = tr("“{folder}” is connected. Its newest copy: {moment}.")
        return said.format(folder=where, moment=moment(status.second_last, today))
    if status.connected:
        return tr("“{folder}” is connected and gets the next backup.").format(folder=where)
    return tr("“{folder}” is not connected now. It gets a copy of the next backup after you connect it.").format(
        folder=where
    )


def titles(listing: Sequence[Kept], today: date) -> tuple[str, ...]:
    """What the backups of a list are called; no two alike."""
    said = moments([kept.made for kept in listing], today)
    ahead = tr("{moment}, dated in the future")
    shown = (ahead.format(moment=text) if kept.ahead else text for kept, text in zip(listing, said, strict=True))
    return tuple(text[:1].upper() + text[1:] for text in shown)


def moment_of(kept: Kept, listing: Sequence[Kept], today: date) -> str:
    """When a backup was made, so that it can be told from the others of its list."""
    several = listing if kept in listing else (kept,)
    return moments([item.made for item in several], today)[several.index(kept)]


def place(kept: Kept) -> str:
    """Where a backup lies, and how large it is."""
    where = tr("on this computer")
    if kept.here and kept.second:
        where = tr("on this computer and in the second folder")
    elif kept.second:
        where = tr("in the second folder") if kept.ours else tr("in the second folder, perhaps from another computer")
    return f"{where}, {_size(kept)}"


def where(kept: Kept) -> str:
    """The folder of a backup outside, and how large it is."""
    return f"{kept.path.parent}, {_size(kept)}"


def _size(kept: Kept) -> str:
    """Such as “68 kB” or “4.1 MB”."""
    small = kept.size < 1_000_000
    return QLocale().formattedDataSize(kept.size, 0 if small else 1, QLocale.DataSizeFormat.DataSizeSIFormat)
