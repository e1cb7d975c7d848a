# SPDX-License-Identifier: MIT
"""Frames and their history in the words the shelf shows."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from ..domain.comparison import compare
from ..domain.revision import Revision
from ..services.library import Library
from ..services.office import Shelved, State, Summary
from .controls import Tone
from .shelf import HistoryAction, HistoryEntry
from .shelf_table import ShelfEntry

SOON = timedelta(days=7)


def tr(text: str) -> str:
    """Interface words of the shelf in the language of the program."""
    return QCoreApplication.translate("ShelfPage", text)


def short_date(day: date, today: date) -> str:
    """A day as a list shows it: without the year when it is this one."""
    shown = QDate(day.year, day.month, day.day)
    return QLocale().toString(shown, "d MMM" if day.year == today.year else "d MMM yyyy")


def entry(library: Library, item: Shelved, today: date) -> ShelfEntry:
    """One frame of the list."""
    summary = item.summary
    due, label, late = _due(summary, today)
    states: dict[State, tuple[str, Tone]] = {
        State.DRAFT: (tr("draft"), "neutral"),
        State.KEPT: (tr("agreed"), "accent"),
        State.REVIEW: (tr("in review"), "warn"),
    }
    state, tone = states[summary.state]
    detail = (
        tr("{done} of {all}").format(done=summary.settled, all=summary.asked)
        if summary.state is State.DRAFT
        else tr("version {n}").format(n=summary.version)
    )
    changed = item.changed.astimezone()
    return ShelfEntry(
        key=item.frame_id,
        reference=summary.reference or tr("without a reference"),
        work=_work(library, summary),
        state=state,
        tone=tone,
        detail=detail,
        next_review=short_date(summary.next_review, today) if summary.next_review else "–",
        last_changed=_changed(changed, today),
        summary=_summary(library, summary),
        due=due,
        due_label=label,
        late=late,
        draft=summary.state is not State.KEPT,
        can_preview=summary.state is not State.KEPT,
        can_review=summary.state is State.KEPT,
    )


def _said(library: Library, decision: str, field: str, key: str) -> str:
    found = library.catalogue.field(f"{decision}.{field}")
    if not key or found is None or key not in found.choices:
        return ""
    return library.wording().say(decision, f"choice-{field}-{key}")


def _work(library: Library, summary: Summary) -> str:
    kind = _said(library, "people.kind", "kind", summary.kind)
    where = _said(library, "setting.place", "where", summary.where)
    return " · ".join(part for part in (kind, where) if part) or tr("not decided yet")


def _summary(library: Library, summary: Summary) -> str:
    lines = [_said(library, "sessions.frequency", "often", summary.rhythm)]
    if summary.contradictions:
        found = summary.contradictions
        lines.append(
            tr("1 contradiction to look at") if found == 1 else tr("{n} contradictions to look at").format(n=found)
        )
    if summary.state is State.DRAFT and summary.asked > summary.settled:
        left = summary.asked - summary.settled
        lines.append(tr("1 decision still to make") if left == 1 else tr("{n} decisions still to make").format(n=left))
    return "\n".join(line for line in lines if line)


def _changed(at: datetime, today: date) -> str:
    if at.date() == today:
        return tr("today {time}").format(time=at.strftime("%H:%M"))
    return short_date(at.date(), today)


def _due(summary: Summary, today: date) -> tuple[str, str, bool]:
    day = summary.next_review
    if day is None or summary.state is State.DRAFT or day - today > SOON:
        return "", "", False
    why = tr("Review agreed for {date}").format(date=short_date(day, today))
    if day < today:
        late = (today - day).days
        return why, tr("1 day late") if late == 1 else tr("{n} days late").format(n=late), True
    return why, tr("due today") if day == today else tr("due {date}").format(date=short_date(day, today)), False


def history(library: Library, revisions: tuple[Revision, ...], today: date) -> tuple[HistoryEntry, ...]:
    """The kept agreements of a frame, newest first."""
    entries = []
    for place, revision in enumerate(revisions):
        actions: tuple[HistoryAction, ...] = ("open",)
        summary = tr("First agreement.")
        if place:
            before = revisions[place - 1]
            found = compare(before.agreement, before.frame, revision.agreement, revision.frame, library.catalogue.dated)
            names = [_title(library, item.decision) for item in found]
            shown = ", ".join(names[:3])
            summary = tr("{names} and {n} more").format(names=shown, n=len(names) - 3) if len(names) > 3 else shown
            actions = ("changes", "amendment", "compare", "open")
        title = tr("Version {n}").format(n=revision.number)
        entries.append(HistoryEntry(str(revision.number), title, short_date(revision.kept, today), summary, actions))
    return tuple(reversed(entries))


def _title(library: Library, decision: str) -> str:
    wording = library.wording()
    if decision not in library.catalogue.by_key:
        return decision
    return wording.say(decision, "short" if wording.has(decision, "short") else "label")
