# SPDX-License-Identifier: MIT
"""A frame that went on in several ways, its drafts apart, and what was set aside, in the words of the shelf."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum
from itertools import count as lengths
from itertools import product, takewhile
from string import ascii_uppercase

from PySide6.QtCore import QCoreApplication

from ...domain.comparison import compare
from ...domain.revision import Revision
from ...services.library import Library
from ...services.office import Branch, HeldDraft, Office
from ..backups.words import moments
from ..documents.compare import day_shown
from ..shelf.history import HistoryAction, HistoryEntry
from ..shelf.words import drafts_sentence, short_date
from .page import Version


def tr(text: str) -> str:
    """Interface words of the shelf in the language of the program."""
    return QCoreApplication.translate("ShelfPage", text)


@dataclass(frozen=True)
class Way:
    """One way a frame went on: its branch, every version from the first to the newest, and its letter if it has one."""

    branch: Branch
    versions: tuple[Revision, ...]
    letter: str = ""

    @property
    def newest(self) -> Revision:
        """The version it ends in."""
        return self.versions[-1]

    @property
    def digests(self) -> tuple[str, ...]:
        """What names each version: the next one names it too, which saves working it out again."""
        return (*(version.previous for version in self.versions[1:]), self.branch.head)

    def title(self, number: int, common: int) -> str:
        """What a version is called here; those before the ways parted have no letter."""
        letter = f" {self.letter}" if self.letter and number > common else ""
        return tr("Version {n}").format(n=number) + letter


def _letters() -> Iterator[str]:
    """A to Z, and then AA, AB and so on."""
    return ("".join(letters) for length in lengths(1) for letters in product(ascii_uppercase, repeat=length))


def ways(office: Office, frame_id: str) -> tuple[Way, ...]:
    """Every way of a frame, those that can go on first; the same order and letters on every computer."""
    found = sorted(office.branches(frame_id), key=lambda item: (item.aside, item.stored, item.head))
    going = [item for item in found if not item.aside]
    letters = dict(zip((item.head for item in found), _letters(), strict=False)) if len(found) > 2 else {}
    if len(going) > 1:
        letters = dict(zip((item.head for item in found), _letters(), strict=False))
    return tuple(Way(item, office.history(frame_id, item.head), letters.get(item.head, "")) for item in found)


def shared(several: Sequence[Way]) -> int:
    """How many versions all of these have in common."""
    alike = (len(set(digests)) == 1 for digests in zip(*(way.digests for way in several), strict=False))
    return sum(takewhile(bool, alike))


def going_on(every: Iterable[Way]) -> tuple[Way, ...]:
    """The ways that were not set aside: more than one means that one has to be chosen."""
    return tuple(way for way in every if not way.branch.aside)


class Standing(Enum):
    """Whether a version is in force: the newest, one before it, one of several newest, or on a way set aside."""

    NEWEST = "newest"
    EARLIER = "earlier"
    PARTED = "parted"
    ASIDE = "aside"


def _common(every: Sequence[Way], way: Way) -> int:
    """How many versions of a way belong to what goes on, or, of one that goes on, to all that do."""
    going = going_on(every)
    return shared((going[0], way)) if way.branch.aside and going else shared(going)


def standing_of(every: Sequence[Way], way: Way, number: int) -> Standing:
    """How a version of a way stands."""
    if number > _common(every, way):
        if way.branch.aside:
            return Standing.ASIDE
        return Standing.PARTED
    return Standing.NEWEST if not way.branch.aside and way.newest.number == number else Standing.EARLIER


def title_in(every: Sequence[Way], way: Way, number: int) -> str:
    """What a version is called among all of them."""
    return way.title(number, _common(every, way))


def standing_sentence(every: Sequence[Way], way: Way, number: int) -> str:
    """What has to be known by whoever reads a version that is not simply in force."""
    standing = standing_of(every, way, number)
    if standing is Standing.ASIDE:
        return tr("This version was set aside: it is not in force. It is kept to be read.")
    if standing is Standing.PARTED:
        others = [title_in(every, item, item.newest.number) for item in going_on(every) if item is not way]
        said = tr("This is {title}. There is also {others}, and none is chosen yet: choose which one goes on.")
        return said.format(title=title_in(every, way, number), others=", ".join(others))
    return ""


def all_versions(every: Sequence[Way], way: Way, number: int) -> tuple[list[tuple[str, Revision]], int]:
    """Every version once, with its title, the first one first; and at which place stands that of a way."""
    found: dict[str, tuple[str, Revision]] = {}
    for item in every:
        for digest, revision in zip(item.digests, item.versions, strict=True):
            aside = standing_of(every, item, revision.number) is Standing.ASIDE
            title = title_in(every, item, revision.number)
            found.setdefault(digest, (f"{title}, {tr('set aside')}" if aside else title, revision))
    order = sorted(found, key=lambda digest: found[digest][1].number)
    return [found[digest] for digest in order], order.index(way.digests[number - 1])


def draft_title(draft: HeldDraft) -> str:
    """What a draft is a draft of."""
    return tr("Review of version {n}").format(n=draft.base) if draft.base else tr("Draft of the first agreement")


def draft_titles(drafts: Sequence[HeldDraft]) -> tuple[str, ...]:
    """The same of all drafts of a frame; where there are several, each has a letter."""
    if len(drafts) < 2:
        return tuple(map(draft_title, drafts))
    return tuple(f"{draft_title(draft)}, {letter}" for letter, draft in zip(_letters(), drafts, strict=False))


def draft_choice(reference: str, drafts: Sequence[HeldDraft], today: date) -> tuple[str, str, tuple[Version, ...]]:
    """What the page that asks which draft to open is called, what it explains, and the drafts."""
    told = moments([draft.changed for draft in drafts], today)
    versions = tuple(
        Version(str(draft.key), title, tr("changed {moment}").format(moment=when), readable=False)
        for draft, title, when in zip(drafts, draft_titles(drafts), told, strict=False)
    )
    count = tr("two drafts") if len(drafts) == 2 else tr("{n} drafts").format(n=len(drafts))
    text = tr(
        "They were written on two computers, each without the other. Open the one to go on with: the other stays as it "
        "is. Once you have taken over from it what you want, drop it in the history."
    )
    return tr("{reference}: {count}").format(reference=reference, count=count), text, versions


def history(
    library: Library, every: Sequence[Way], drafts: Sequence[HeldDraft], today: date
) -> tuple[HistoryEntry, ...]:
    """Drafts apart, then the versions, newest first; each branch under its own heading, what was set aside last."""
    going = going_on(every)
    before = shared(going)
    newest = max((way.newest.number for way in going), default=0)
    told_drafts = len(drafts) > 1 or any(draft.behind for draft in drafts)
    entries: list[HistoryEntry] = list(_drafts(drafts, newest, today)) if told_drafts else []
    common = set(going[0].digests[:before]) if len(going) > 1 else set()
    told = set(common)  # what all of them share comes after each has told its own
    for way in going if len(going) > 1 else ():
        group = tr("{letter}: goes on after version {n}") if before else tr("{letter}: its own from the beginning")
        entries += _versions(library, way, before, today, told, group.format(letter=way.letter, n=before))
    if going:
        told -= common
        group = tr("Before they parted") if len(going) > 1 else ""
        entries += _versions(library, going[0], before, today, told, group)
    for way in every:
        if way.branch.aside:
            after = shared((going[0], way)) if going else 0
            entries += _versions(library, way, after, today, told, tr("Set aside, not in force"), tr("set aside"))
    return tuple(entries)


def _drafts(drafts: Sequence[HeldDraft], newest: int, today: date) -> Iterable[HistoryEntry]:
    group = drafts_sentence(len(drafts)) or tr("Under way")
    told = moments([draft.changed for draft in drafts], today)
    for title, draft, when in zip(draft_titles(drafts), drafts, told, strict=False):
        changed = tr("changed {moment}").format(moment=when)
        overtaken = tr("Version {n} was kept since, on another computer.").format(n=newest) if draft.behind else ""
        yield HistoryEntry(f"draft/{draft.key}", title, changed, overtaken, ("draft", "drop"), group)


def _versions(
    library: Library, way: Way, before: int, today: date, told: set[str], group: str, mark: str = ""
) -> list[HistoryEntry]:
    """The versions of a way that were not told yet, newest first."""
    entries = []
    for place, (revision, digest) in reversed(list(enumerate(zip(way.versions, way.digests, strict=True)))):
        if digest in told:
            continue
        told.add(digest)
        actions: tuple[HistoryAction, ...] = ("changes", "amendment", "compare", "open") if place else ("open",)
        if mark and revision is way.newest:
            actions = (*actions, "instead")
        said = changed_names(library, way.versions[place - 1], revision) if place else tr("First agreement.")
        key, title = f"{way.branch.head}/{revision.number}", way.title(revision.number, before)
        entries.append(HistoryEntry(key, title, short_date(revision.kept, today), said, actions, group, mark))
    return entries


def changed_names(library: Library, before: Revision, revision: Revision) -> str:
    """The decisions that changed from one version to another, the first three by name."""
    found = compare(before.agreement, before.frame, revision.agreement, revision.frame, library.catalogue.dated)
    names = [decision_name(library, item.decision) for item in found]
    shown = ", ".join(names[:3])
    return tr("{names} and {n} more").format(names=shown, n=len(names) - 3) if len(names) > 3 else shown


def decision_name(library: Library, decision: str) -> str:
    """A decision in a word or two."""
    wording = library.wording()
    if decision not in library.catalogue.by_key:
        return decision
    return wording.say(decision, "short" if wording.has(decision, "short") else "label")


# the page that asks which one goes on


def choice_texts(several: Sequence[Way]) -> tuple[str, ...]:
    """What happened, what is not known, and what choosing does."""
    before = shared(several)
    count = tr("two") if len(several) == 2 else str(len(several))
    first = tr(
        "This frame was kept on two computers, each without the other. After version {n} it goes on in {count} ways. "
        "Each is as it was kept, and each can be read and printed."
    )
    if not before:
        first = tr(
            "This frame was kept on two computers, each without the other, in {count} ways from the beginning. Each is "
            "as it was kept, and each can be read and printed."
        )
    then = tr(
        "The program cannot know which one is in force between you and your client. Choose the one you both hold to: "
        "reviews go on from it. What you do not choose is set aside, not deleted, and stays readable in the history."
    )
    return first.format(n=before, count=count), then


def kept_when(several: Sequence[Way]) -> tuple[str, ...]:
    """The day and the hour each newest version was kept, the seconds too where the minute is the same.

    The day is the one in the agreement; where it is another day by the clock here, as far away, that is said too.
    """
    stored = [way.branch.stored.astimezone() for way in several]
    minutes = [at.replace(second=0, microsecond=0) for at in stored]
    said = []
    for way, at, minute in zip(several, stored, minutes, strict=True):
        time = at.strftime("%H:%M:%S" if minutes.count(minute) > 1 else "%H:%M")
        same = at.date() == way.newest.kept
        words = tr("kept on {date} at {time}") if same else tr("kept on {date} (by the clock here: {clock} at {time})")
        told = words.format(date=day_shown(way.newest.kept), clock=day_shown(at.date()), time=time)
        said.append(tr("{kept}, on this computer").format(kept=told) if way.branch.here else told)
    return tuple(said)


def choice_versions(library: Library, several: Sequence[Way]) -> tuple[Version, ...]:
    """The heads to choose from, each with what it changed since the ways parted."""
    before = shared(several)
    found = []
    for way, when in zip(several, kept_when(several), strict=True):
        newest = way.newest
        said = changed_names(library, way.versions[before - 1], newest) if before else ""
        summary = tr("Since version {n}: {names}").format(n=before, names=said) if said else ""
        found.append(Version(way.branch.head, way.title(newest.number, before), when, summary))
    return tuple(found)
