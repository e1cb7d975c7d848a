# SPDX-License-Identifier: MIT
"""Frames in the words the shelf shows."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime, timedelta

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from ...services.library import Library
from ...services.mishaps import remember
from ...services.office import Branch, Shelved, State, Summary
from ..controls import Tone
from .table import ShelfEntry

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

    def entries(
        self, items: Sequence[Shelved], today: date, branches: Callable[[str], Iterable[Branch]]
    ) -> list[ShelfEntry]:
        """The list, in the order given; `branches` tells those of a frame that has several."""
        held = self._entries
        self._entries = {}
        for item in items:
            known = held.get(item.frame_id)
            if known is None or known[0] != item or known[1] != today:
                settle = settle_sentence(branches(item.frame_id), item.branches) if item.branches > 1 else ""
                known = (item, today, self._shown(item, today, settle or drafts_sentence(item.drafts)))
            self._entries[item.frame_id] = known
        return [known[2] for known in self._entries.values()]

    def _shown(self, item: Shelved, today: date, settle: str) -> ShelfEntry:
        """Its row. One that cannot be put into words costs that row its words, and never the list."""
        try:
            return self._entry(item, today, settle)
        except Exception as error:  # noqa: BLE001  # whoever wrote the row, the others must be there
            remember(error)
            return ShelfEntry(
                key=item.frame_id,
                reference=item.summary.reference or tr("without a reference"),
                work=tr("cannot be shown"),
                state=tr("damaged"),
                tone="warn",
                settle=settle,
                can_preview=False,
            )

    def _entry(self, item: Shelved, today: date, settle: str) -> ShelfEntry:
        summary = item.summary
        due, label, late = self._due(summary, today)
        state, tone, detail = self._apart(item) if settle else self._state(summary)
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
            settle=settle,
            heads=item.branches,
        )

    def _apart(self, item: Shelved) -> tuple[str, Tone, str]:
        """The state of a frame with several newest versions, or several drafts."""
        if item.branches > 1:
            count = item.branches
            return tr("two versions") if count == 2 else tr("{n} versions").format(n=count), "warn", tr("choose one")
        return (
            tr("two drafts") if item.drafts == 2 else tr("{n} drafts").format(n=item.drafts),
            "warn",
            tr("choose one"),
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


def settle_sentence(branches: Iterable[Branch], count: int) -> str:
    """What has to be chosen, or nothing; the numbers are said where there are two."""
    numbers = [item.number for item in branches if not item.aside]
    if len(numbers) != 2:
        return tr("{count} newest versions: choose which one goes on").format(count=count)
    low, high = min(numbers), max(numbers)
    if low == high:
        return tr("Two versions {n}: choose which one goes on").format(n=low)
    return tr("Two newest versions, {low} and {high}: choose which one goes on").format(low=low, high=high)


def drafts_sentence(count: int) -> str:
    """That there are several drafts, or nothing."""
    if count < 2:
        return ""
    if count == 2:
        return tr("Two drafts: choose which one to open, and drop the other")
    return tr("{count} drafts: choose which one to open, and drop the others").format(count=count)
