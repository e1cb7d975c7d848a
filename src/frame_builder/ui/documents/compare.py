# SPDX-License-Identifier: MIT
"""What was and what is now, word by word, with marks that do not rely on colour."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, QEvent, QLocale, QSize, Qt, Signal, SignalInstance
from PySide6.QtGui import QColor, QFont, QKeySequence, QShortcut, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QBoxLayout, QFrame, QSizePolicy, QTextEdit, QWidget

from ...domain.comparison import Piece, compare, side_by_side, word_diff
from ...domain.revision import Revision
from ...domain.wording import DOCUMENTS
from ...services.library import Library
from ..controls import READING_EMS, Button, Card, Column, Combo, PlainLabel, beside, empty, name, scrolling, stack
from ..theme import colours_of, em
from ..wizard.pane import shown


def tr(text: str) -> str:
    """Interface words of this view in the language of the program."""
    return QCoreApplication.translate("DifferenceView", text)


class DifferenceView(QWidget):
    """The words before with what goes struck through, and the words now with what comes underlined in bold.

    With two `sides`, neither of which is the later one, what each says otherwise is underlined in bold. Where there is
    too much of it for that (not `by_words`), nothing is marked.
    """

    def __init__(
        self,
        before: tuple[str, ...],
        after: tuple[str, ...],
        sides: tuple[str, str] | None = None,
        *,
        by_words: bool = True,
    ) -> None:
        super().__init__()
        box = stack(self, gap=4)
        old, new = shown("\n".join(before)), shown("\n".join(after))
        pieces = word_diff(old, new) if by_words else ()
        titles = sides or (tr("Until now"), tr("From now on"))
        for title, text, mark in ((titles[0], old, "out"), (titles[1], new, "in")):
            if text or sides:
                box.addWidget(PlainLabel(title, "small"))
                box.addWidget(
                    Marked(title, text or tr("Nothing"), pieces if text else (), mark, alike=sides is not None)
                )


class Marked(QTextEdit):
    """Read-only words with the changed ones marked, as tall as they need."""

    def __init__(self, title: str, text: str, pieces: tuple[Piece, ...], mark: str, *, alike: bool = False) -> None:
        super().__init__()
        kept = [piece for piece in pieces or (Piece(text=text, mark="same"),) if piece.mark in ("same", mark)]
        self._pieces = [(piece.text, "in" if alike and piece.mark == mark else piece.mark) for piece in kept]
        self.setReadOnly(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setProperty("look", "marked")
        self.setTabChangesFocus(True)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        name(self, title, text)
        self._write()

    def heightForWidth(self, width: int) -> int:
        """Of all lines at that width, in pixels."""
        laid = self.document().clone()
        laid.setTextWidth(width)
        return math.ceil(laid.size().height()) + em(self, 0.3)

    def sizeHint(self) -> QSize:
        """One line; how many there are, the width tells."""
        return QSize(em(self, 8), em(self, 1.5))

    minimumSizeHint = sizeHint  # noqa: N815 - Qt's own name

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text size and the colours."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self._write()
            self.updateGeometry()

    def _write(self) -> None:
        self.clear()
        cursor = QTextCursor(self.document())
        for text, mark in self._pieces:
            cursor.insertText(text, self._style(mark))

    def _style(self, mark: str) -> QTextCharFormat:
        style = QTextCharFormat()
        colours = colours_of(self)
        if mark == "out":
            style.setFontStrikeOut(True)
            style.setForeground(QColor(colours.ink_quiet))
        elif mark == "in":
            style.setFontWeight(QFont.Weight.Bold)
            style.setFontUnderline(True)
            style.setForeground(QColor(colours.accent))
        else:
            style.setForeground(QColor(colours.ink))
        return style


def add_rest(box: QBoxLayout, count: int) -> None:
    """Say how many differences one page cannot hold, where there are any."""
    if count > 0:
        said = tr("Other parts that differ, too much to be shown side by side: {n}. Read each version for itself.")
        box.addWidget(PlainLabel(said.format(n=count)))


@dataclass(frozen=True, slots=True)
class Shown:
    """One decision that two sides say otherwise, in the words of each; `cause` and `why` may be empty."""

    title: str
    before: tuple[str, ...]
    after: tuple[str, ...]
    cause: str = ""
    why: str = ""


class Comparing(QWidget):
    """Any two of several sides, decision by decision. `differ` tells how two of them, by their places, differ.

    Where there are just two and neither is the later one (`alike`), nothing is left to pick.
    """

    def __init__(
        self,
        asked: tuple[str, str],
        sides: Sequence[str],
        places: tuple[int, int],
        differ: Callable[[int, int], Sequence[Shown]],
        *,
        alike: bool = False,
    ) -> None:
        super().__init__()
        self._sides, self._differ, self._alike = tuple(sides), differ, alike
        box = stack(self, gap=12)
        self.older, self.newer = Combo(), Combo()
        for pick, label, place in zip((self.older, self.newer), asked, places, strict=True):
            words = PlainLabel(label, "strong")
            words.setBuddy(pick)
            name(pick, label)
            pick.addItems(list(sides))
            pick.setCurrentIndex(place)
            for widget in (words, pick):
                box.addWidget(widget)
                widget.setVisible(not alike or len(sides) > 2)
        self._found = stack(gap=12)
        box.addLayout(self._found)
        for pick in (self.older, self.newer):
            pick.currentIndexChanged.connect(lambda _index: self._show())
        self._show()

    def _show(self) -> None:
        empty(self._found)
        places = self.older.currentIndex(), self.newer.currentIndex()
        differences = self._differ(*places)
        sides = (self._sides[places[0]], self._sides[places[1]]) if self._alike else None
        ways = side_by_side((*item.before, *item.after) for item in differences)
        if not differences:
            self._found.addWidget(PlainLabel(tr("These two say the same."), "lead"))
        for item, by_words in zip(differences, ways, strict=True):
            if by_words is None:
                continue
            card = Card()
            card.box.addWidget(PlainLabel(item.title, "heading"))
            if item.cause:
                card.box.addWidget(PlainLabel(item.cause, "small"))
            card.box.addWidget(DifferenceView(item.before, item.after, sides, by_words=by_words))
            if item.why:
                card.box.addWidget(PlainLabel(tr("Why: {reason}").format(reason=item.why)))
            self._found.addWidget(card)
        add_rest(self._found, ways.count(None))


def differences(library: Library, old: Revision, new: Revision, *, causes: bool = True) -> tuple[Shown, ...]:
    """What two kept versions say otherwise, in the words each was kept with."""
    wording = library.wording(new.agreement.language)
    return tuple(
        Shown(
            wording.say(item.decision, "label") if item.decision in library.catalogue.by_key else item.decision,
            item.before,
            item.after,
            wording.say(DOCUMENTS, f"cause-{item.cause.value}") if causes else "",
            new.reason(item.decision) if causes else "",
        )
        for item in compare(old.agreement, old.frame, new.agreement, new.frame, library.catalogue.dated)
    )


def day_shown(day: date) -> str:
    """A day in full."""
    return QLocale().toString(QDate(day.year, day.month, day.day), QLocale.FormatType.LongFormat)


class ComparePage(QWidget):
    """Any two kept versions of a frame, decision by decision and word by word; `places` says which two at first."""

    closed = Signal()

    def __init__(
        self, library: Library, versions: Sequence[Revision], places: tuple[int, int], titles: Sequence[str] = ()
    ) -> None:
        super().__init__()
        column = Column(READING_EMS)
        column.box.addWidget(PlainLabel(tr("Compare"), "title"))
        named = titles or [tr("Version {n}").format(n=item.number) for item in versions]
        self._comparing = Comparing(
            (tr("What was agreed in"), tr("What was agreed later in")),
            [f"{title}, {day_shown(item.kept)}" for title, item in zip(named, versions, strict=True)],
            places,
            lambda old, new: differences(library, versions[old], versions[new]),
        )
        column.box.addWidget(self._comparing)
        column.box.addStretch(1)
        content = QWidget()
        content.setProperty("look", "ground")
        stack(content, margin=(30, 26, 30, 40)).addWidget(column)
        whole = stack(self)
        whole.addWidget(scrolling(content), 1)
        whole.addWidget(back_foot(self.closed))
        QShortcut(QKeySequence("Escape"), self).activated.connect(self.closed)

    def first_focus(self) -> QWidget:
        """Where the keyboard starts."""
        return self._comparing.older


def back_foot(closed: SignalInstance) -> QFrame:
    """The line at the bottom of a page that leads back to the shelf."""
    foot = QFrame()
    foot.setProperty("look", "foot")
    row = beside(foot, gap=12, margin=(20, 9, 20, 9))
    row.addWidget(Button(tr("← All frames"), "secondary", closed.emit))
    row.addStretch(1)
    return foot
