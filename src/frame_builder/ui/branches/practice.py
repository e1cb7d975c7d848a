# SPDX-License-Identifier: MIT
"""My practice in two versions: which decisions differ, in the words of the agreement or of the answers."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication

from ...domain.catalogue import Decision
from ...domain.describe import describe
from ...services.library import Library
from ...services.office import HeldPractice
from ...services.workspace import Workspace
from ..backups.words import moment, moments
from ..documents.compare import Shown
from .page import ChoicePage, Version

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def tr(text: str) -> str:
    """Interface words of this page in the language of the program."""
    return QCoreApplication.translate("PracticeChoice", text)


def practice_sentence(practices: Sequence[HeldPractice], today: date) -> str:
    """What the shelf says of several versions of My practice, or nothing."""
    if len(practices) < 2:
        return ""
    newest = max(item.changed for item in practices)
    said = tr("{count} versions: choose which one goes on. Until then new frames start from the one of {moment}.")
    if len(practices) == 2:
        said = tr("Two versions: choose which one goes on. Until then new frames start from the one of {moment}.")
    return said.format(count=len(practices), moment=moment(newest, today))


def title_of(place: int) -> str:
    """What one of the versions is called."""
    return tr("Version {letter}").format(letter=LETTERS[place % len(LETTERS)])


def practice_page(library: Library, practices: Sequence[HeldPractice], today: date, *, read_only: bool) -> ChoicePage:
    """The page that asks which version of My practice goes on; it answers with the place of the version."""
    spaces = [Workspace(library, item.draft, lambda: today, practice=True) for item in practices]
    told = moments([item.changed for item in practices], today)
    versions = [
        Version(str(place), title_of(place), tr("changed {moment}").format(moment=when))
        for place, when in enumerate(told)
    ]
    texts = (
        tr(
            "My practice was changed on two computers, each without the other. Below is what they say otherwise; in "
            "everything else they are the same."
        ),
        tr(
            "New frames start from the one you choose. The other one is kept until then. Frames you have made stay as "
            "they are, whatever you choose."
        ),
    )
    title = tr("My practice: two versions") if len(practices) == 2 else tr("My practice: several versions")
    unread = [Version(item.key, item.title, item.when, readable=False) for item in versions]
    return ChoicePage(title, texts, unread, lambda a, b: differences(spaces[a], spaces[b]), read_only=read_only)


def differences(one: Workspace, other: Workspace) -> tuple[Shown, ...]:
    """The decisions answered otherwise, in the order of the catalogue; a private note counts as well."""
    found = []
    for decision in one.library.catalogue:
        before, after = one.frame.answer(decision.key), other.frame.answer(decision.key)
        if (frozenset(before.values), before.open, before.addition, before.note) == (
            frozenset(after.values), after.open, after.addition, after.note,
        ):  # fmt: skip
            continue
        label = one.speaker.wording.say(decision.key, "label")
        found.append(Shown(label, _said(one, decision), _said(other, decision)))
    return tuple(found)


def _said(space: Workspace, decision: Decision) -> tuple[str, ...]:
    """What a version says of a decision: as the agreement would, or else what was answered; then the private note."""
    answer = space.frame.answer(decision.key)
    texts = space.agreement.of_decision(decision.key)
    if answer.open:
        texts = (tr("Left open: a line to fill in by hand"),)
    elif not texts:
        texts = tuple(filter(None, (describe(space.speaker, decision),)))
    note = (tr("Your note: {note}").format(note=answer.note),) if answer.note else ()
    return texts + note
