# SPDX-License-Identifier: MIT
"""What was and what is now, word by word, with marks that do not rely on colour."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QDate, QLocale, Signal
from PySide6.QtGui import QColor, QFont, QKeySequence, QShortcut, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit, QWidget

from ..domain.comparison import Piece, compare, word_diff
from ..domain.revision import Revision
from ..domain.wording import DOCUMENTS
from ..services.library import Library
from .controls import READING_EMS, Button, Card, Column, Combo, PlainLabel, beside, empty, name, scrolling, stack
from .theme import colours_of, em


def tr(text: str) -> str:
    """Interface words of this view in the language of the program."""
    return QCoreApplication.translate("DifferenceView", text)


class DifferenceView(QWidget):
    """The words before with what goes struck through, and the words now with what comes underlined in bold."""

    def __init__(self, before: tuple[str, ...], after: tuple[str, ...]) -> None:
        super().__init__()
        box = stack(self, gap=4)
        old, new = "\n".join(before), "\n".join(after)
        pieces = word_diff(old, new)
        if old:
            box.addWidget(PlainLabel(tr("Until now"), "small"))
            box.addWidget(Marked(tr("Until now"), old, pieces, "out"))
        if new:
            box.addWidget(PlainLabel(tr("From now on"), "small"))
            box.addWidget(Marked(tr("From now on"), new, pieces, "in"))


class Marked(QTextEdit):
    """Read-only words with the changed ones marked, as tall as they need."""

    def __init__(self, title: str, text: str, pieces: tuple[Piece, ...], mark: str) -> None:
        super().__init__()
        self.setReadOnly(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("look", "marked")
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        name(self, title, text)
        cursor = QTextCursor(self.document())
        for piece in pieces:
            if piece.mark in ("same", mark):
                cursor.insertText(piece.text, self._style(piece.mark))
        self.document().documentLayout().documentSizeChanged.connect(lambda _size: self._fit())
        self._fit()

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

    def _fit(self) -> None:
        self.setFixedHeight(round(self.document().size().height()) + em(self, 0.3))


class ComparePage(QWidget):
    """Any two kept versions of a frame, decision by decision and word by word."""

    closed = Signal()

    def __init__(self, library: Library, revisions: tuple[Revision, ...], newer: int) -> None:
        super().__init__()
        self._library = library
        self._revisions = revisions
        column = Column(READING_EMS)
        column.box.addWidget(PlainLabel(tr("Compare"), "title"))
        self._older, self._newer = Combo(), Combo()
        for pick, label, number in (
            (self._older, tr("What was agreed in"), max(1, newer - 1)),
            (self._newer, tr("What was agreed later in"), newer),
        ):
            words = PlainLabel(label, "strong")
            words.setBuddy(pick)
            name(pick, label)
            for revision in revisions:
                kept = QDate(revision.kept.year, revision.kept.month, revision.kept.day)
                day = QLocale().toString(kept, QLocale.FormatType.LongFormat)
                pick.addItem(tr("Version {n}, {date}").format(n=revision.number, date=day))
            pick.setCurrentIndex(number - 1)
            column.box.addWidget(words)
            column.box.addWidget(pick)
        self._found = stack(gap=12)
        column.box.addLayout(self._found)
        column.box.addStretch(1)
        content = QWidget()
        content.setProperty("look", "ground")
        stack(content, margin=(30, 26, 30, 40)).addWidget(column)
        whole = stack(self)
        whole.addWidget(scrolling(content), 1)
        whole.addWidget(self._foot())
        for combo in (self._older, self._newer):
            combo.currentIndexChanged.connect(lambda _index: self._show())
        QShortcut(QKeySequence("Escape"), self).activated.connect(self.closed)
        self._show()

    def _foot(self) -> QFrame:
        foot = QFrame()
        foot.setProperty("look", "foot")
        row = beside(foot, gap=12, margin=(20, 9, 20, 9))
        self._back = Button(tr("← All frames"), "secondary", self.closed.emit)
        row.addWidget(self._back)
        row.addStretch(1)
        return foot

    def first_focus(self) -> QWidget:
        """Where the keyboard starts."""
        return self._older

    def _show(self) -> None:
        empty(self._found)
        old, new = self._revisions[self._older.currentIndex()], self._revisions[self._newer.currentIndex()]
        dated = self._library.catalogue.dated
        differences = compare(old.agreement, old.frame, new.agreement, new.frame, dated)
        if not differences:
            self._found.addWidget(PlainLabel(tr("These two say the same."), "lead"))
        wording = self._library.wording(new.agreement.language)
        for item in differences:
            card = Card()
            known = item.decision in self._library.catalogue.by_key
            title = wording.say(item.decision, "label") if known else item.decision
            card.box.addWidget(PlainLabel(title, "heading"))
            card.box.addWidget(PlainLabel(wording.say(DOCUMENTS, f"cause-{item.cause.value}"), "small"))
            card.box.addWidget(DifferenceView(item.before, item.after))
            if reason := new.reason(item.decision):
                card.box.addWidget(PlainLabel(tr("Why: {reason}").format(reason=reason)))
            self._found.addWidget(card)
