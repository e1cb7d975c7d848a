# SPDX-License-Identifier: MIT
"""Frames and their history in the words the shelf shows."""

from __future__ import annotations

from collections.abc import Sequence
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


class ShelfWords:
    """Puts the frames of one open vault into words. What was said of a frame is kept until the frame changes.

    A list of a thousand frames is shown each time one comes back to the shelf, and hardly one of them is another.
    """

    def __init__(self, library: Library) -> None:
        self._library = library
        self._entries: dict[str, tuple[Shelved, date, ShelfEntry]] = {}
        self._labels: dict[tuple[str, str, str], str] = {}
        self._days: dict[tuple[date, date], str] = {}

    def entries(self, items: Sequence[Shelved], today: date) -> list[ShelfEntry]:
        """The list, in the order given."""
        held = self._entries
        self._entries = {}
        for item in items:
            known = held.get(item.frame_id)
            if known is None or known[0] != item or known[1] != today:
                known = (item, today, self._entry(item, today))
            self._entries[item.frame_id] = known
        return [known[2] for known in self._entries.values()]

    def _entry(self, item: Shelved, today: date) -> ShelfEntry:
        summary = item.summary
        due, label, late = self._due(summary, today)
        state, tone, detail = self._state(summary)
        return ShelfEntry(
            key=item.frame_id,
            reference=summary.reference or tr("without a reference"),
            work=self._work(summary),
            state=state,
            tone=tone,
            detail=detail,
            next_review=self._day(summary.next_review, today) if summary.next_review else "–",
            last_changed=self._changed(item.changed.astimezone(), today),
            summary=self._summary(summary),
            due=due,
            due_label=label,
            late=late,
            draft=summary.state is not State.KEPT,
            can_preview=summary.state is not State.KEPT,
            can_review=summary.state is State.KEPT,
        )

    def _state(self, summary: Summary) -> tuple[str, Tone, str]:
        """The state in a word, its tone, and how far it is."""
        if summary.state is State.DRAFT:
            return tr("draft"), "neutral", tr("{done} of {all}").format(done=summary.settled, all=summary.asked)
        version = tr("version {n}").format(n=summary.version)
        if summary.state is State.REVIEW:
            return tr("in review"), "warn", version
        return tr("agreed"), "accent", version

    def _day(self, day: date, today: date) -> str:
        if (day, today) not in self._days:
            self._days[day, today] = short_date(day, today)
        return self._days[day, today]

    def _said(self, decision: str, field: str, key: str) -> str:
        """What the choice of a key is called."""
        place = (decision, field, key)
        if place not in self._labels:
            found = self._library.catalogue.field(f"{decision}.{field}")
            known = bool(key) and found is not None and key in found.choices
            self._labels[place] = self._library.wording().say(decision, f"choice-{field}-{key}") if known else ""
        return self._labels[place]

    def _work(self, summary: Summary) -> str:
        kind = self._said("people.kind", "kind", summary.kind)
        where = self._said("setting.place", "where", summary.where)
        return " · ".join(part for part in (kind, where) if part) or tr("not decided yet")

    def _summary(self, summary: Summary) -> str:
        lines = [self._said("sessions.frequency", "often", summary.rhythm)]
        if summary.contradictions:
            found = summary.contradictions
            lines.append(
                tr("1 contradiction to look at") if found == 1 else tr("{n} contradictions to look at").format(n=found)
            )
        if summary.state is State.DRAFT and summary.asked > summary.settled:
            left = summary.asked - summary.settled
            lines.append(
                tr("1 decision still to make") if left == 1 else tr("{n} decisions still to make").format(n=left)
            )
        return "\n".join(line for line in lines if line)

    def _changed(self, at: datetime, today: date) -> str:
        if at.date() == today:
            return tr("today {time}").format(time=at.strftime("%H:%M"))
        return self._day(at.date(), today)

    def _due(self, summary: Summary, today: date) -> tuple[str, str, bool]:
        """Why a review is due, when in a pill, and whether that has passed."""
        day = summary.next_review
        if day is None or summary.state is State.DRAFT or day - today > SOON:
            return "", "", False
        why = tr("Review agreed for {date}").format(date=self._day(day, today))
        if day < today:
            late = (today - day).days
            return why, tr("1 day late") if late == 1 else tr("{n} days late").format(n=late), True
        return why, tr("due today") if day == today else tr("due {date}").format(date=self._day(day, today)), False


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
