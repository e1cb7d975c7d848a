# SPDX-License-Identifier: MIT
"""The first page: make a vault, or open the one there is.

It knows no vault: it asks, shows that something is being done, and says what went wrong. Imports Qt
and the standard library only.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QProgressBar, QSizePolicy, QVBoxLayout, QWidget

from ..controls import Button, Card, Line, PlainLabel, beside, scrolling, stack
from ..notices import Callout, announce
from ..secret_lines import SHORTEST, SecretLine, Suggestion

_CARD_WIDTH = 34


class UnlockPage(QWidget):
    """Creates a vault when `folder` has none yet (`exists` False), else opens it.

    `create_requested(folder, passphrase)` and `unlock_requested(passphrase)` are answered by the caller, which
    works on another thread, then calls `show_busy(False)` with `show_error` or goes to another page.
    `other_requested` offers another way in: the recovery code, a backup, another folder. `suggest` draws a passphrase.
    `missing` says that a vault lay in the folder before and is not there now: `again_requested` looks once more.
    `folder_chosen` carries another folder for a new vault; what there is to say of one goes to `show_notes`.
    """

    create_requested = Signal(str, str)
    unlock_requested = Signal(str)
    other_requested = Signal()
    again_requested = Signal()
    folder_chosen = Signal(str)

    def __init__(
        self,
        folder: Path,
        *,
        exists: bool,
        choose_folder: Callable[[str], str] | None = None,
        other: str = "",
        suggest: Callable[[], str] = str,
        missing: bool = False,
    ) -> None:
        super().__init__()
        self._suggest, self._missing = suggest, missing
        self._folder, self._exists, self._choose = folder, exists, choose_folder
        self.setProperty("look", "ground")
        content = QWidget()
        outer = stack(content, margin=(20, 36, 20, 36))
        outer.addStretch(1)
        card = Card(gap=12, margin=(30, 28, 30, 28))
        card.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)  # as high as its width asks
        self._card = card
        line = beside()
        line.addStretch(1)
        line.addWidget(card, 20)
        line.addStretch(1)
        outer.addLayout(line)
        outer.addStretch(2)
        self._again: SecretLine | None = None
        (self._build_unlock if exists else self._build_create)(card.box)
        self._build_foot(card.box, other)
        stack(self).addWidget(scrolling(content))
        self._fit()

    def _build_unlock(self, box: QVBoxLayout) -> None:
        box.addWidget(PlainLabel(self.tr("Welcome back"), "title"))
        box.addWidget(PlainLabel(self.tr("Your frames are locked. Type your passphrase to open them."), "lead"))
        self._first = SecretLine(self.tr("Passphrase"))
        box.addWidget(self._first)
        box.addWidget(self._build_notes())
        self._go = Button(self.tr("Open"), "primary", self._submit)

    def _build_create(self, box: QVBoxLayout) -> None:
        box.addWidget(PlainLabel(self.tr("Welcome to Frame Builder"), "title"))
        lead = self.tr(
            "Everything you agree with clients stays on this computer, in one encrypted place that only your "
            "passphrase opens."
        )
        box.addWidget(PlainLabel(lead, "lead"))
        if self._missing:
            self._build_missing(box)
        self._build_folder(box)
        box.addWidget(self._build_notes())
        self._first = SecretLine(self.tr("New passphrase"))
        self._again = SecretLine(self.tr("The same passphrase again"))
        box.addWidget(self._first)
        advice = Suggestion(self._suggest)
        box.addWidget(advice)
        box.addWidget(self._again)
        self._first.line.setAccessibleDescription(advice.advice.plain())
        loss = self.tr(
            "Nobody can reset it, and we cannot either. Write it down and keep the paper somewhere safe, away from "
            "this computer. Once you are in, make a recovery sheet: it is the only other key, and without "
            "both, everything in here is lost."
        )
        box.addWidget(Callout(self.tr("If you forget the passphrase"), loss))
        self._go = Button(self.tr("Create and begin"), "primary", self._submit)

    def _build_missing(self, box: QVBoxLayout) -> None:
        text = self.tr(
            "Your frames were last in “{folder}”, and are not found there now. If they lie on a stick or a network "
            "drive, connect it and look again. What you make below would be a new and empty place."
        )
        box.addWidget(Callout(self.tr("Your frames are not where they were"), text.format(folder=self._folder)))
        box.addWidget(Button(self.tr("Look again"), "secondary", self.again_requested.emit, small=True))

    def _build_notes(self) -> Callout:
        self._notes = Callout(self.tr("About this folder"), "")
        self._notes.hide()
        return self._notes

    def show_notes(self, folder: str, sentences: Sequence[str]) -> None:
        """Say what is to be known of the folder, unless another one was chosen meanwhile."""
        if folder == str(self._folder):
            self._notes.set_text("\n\n".join(sentences))
            self._notes.setVisible(bool(sentences))

    def notes(self) -> str:
        """What is said of the folder now."""
        return self._notes.text() if self._notes.isVisibleTo(self) else ""

    def _build_folder(self, box: QVBoxLayout) -> None:
        label = PlainLabel(self.tr("Where it is kept"), "strong")
        self._where = Line(str(self._folder))
        self._where.setReadOnly(True)
        self._where.setAccessibleName(label.plain())
        self._where.setCursorPosition(0)
        label.setBuddy(self._where)
        row = beside(gap=6)
        row.addWidget(self._where, 1)
        if self._choose is not None:
            row.addWidget(
                Button(self.tr("Choose"), "quiet", self._pick_folder, small=True, label=self.tr("Choose folder"))
            )
        group = stack(gap=5)
        group.addWidget(label)
        group.addLayout(row)
        box.addLayout(group)

    def _build_foot(self, box: QVBoxLayout, other: str) -> None:
        self._error = PlainLabel("", "wrong")
        self._error.hide()
        self._busy = QProgressBar()
        self._busy.setRange(0, 0)
        self._busy.setTextVisible(False)
        self._busy.setAccessibleName(self.tr("Working"))
        keep = self._busy.sizePolicy()
        keep.setRetainSizeWhenHidden(True)
        self._busy.setSizePolicy(keep)
        self._busy.hide()
        box.insertWidget(box.indexOf(self._first) + 1, self._error)  # at the foot it may be out of sight
        row = beside(gap=14)
        row.addWidget(self._go)
        if other:
            row.addWidget(Button(other, "link", self.other_requested.emit))
        row.addStretch(1)
        box.addLayout(row)
        box.addWidget(self._busy)
        self._first.line.returnPressed.connect(self._entered_first)
        if self._again is not None:
            self._again.line.returnPressed.connect(self._submit)
        for secret in filter(None, (self._first, self._again)):
            secret.line.textChanged.connect(lambda _text: self.show_error(""))

    def first_focus(self) -> QWidget:
        """Typing can begin at once."""
        return self._first.line

    def show_error(self, sentence: str) -> None:
        """Say what went wrong, beside the line; what was typed stays, selected, to be corrected."""
        self._error.setText(sentence)
        self._error.setVisible(bool(sentence))
        self._first.line.mark_wrong(bool(sentence))
        if sentence:
            self._first.line.setFocus()
            self._first.line.selectAll()
            announce(self._first.line, sentence)

    def show_busy(self, busy: bool) -> None:
        """Show that the key is being worked out; meanwhile nothing can be sent twice."""
        self._busy.setVisible(busy)
        self._card.setCursor(Qt.CursorShape.BusyCursor if busy else Qt.CursorShape.ArrowCursor)
        for secret in filter(None, (self._first, self._again)):
            secret.line.setReadOnly(busy)
        self._go.setEnabled(not busy)

    def forget(self) -> None:
        """Empty the lines, once the vault is open."""
        for secret in filter(None, (self._first, self._again)):
            secret.forget()

    def changeEvent(self, event: QEvent) -> None:
        """Keep the card in proportion to the text."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.ApplicationFontChange) and hasattr(self, "_card"):
            self._fit()

    def _fit(self) -> None:
        self._card.setMaximumWidth(round(self.fontInfo().pixelSize() * _CARD_WIDTH))

    def _entered_first(self) -> None:
        if self._again is None or self._again.text():
            self._submit()
        else:
            self._again.line.setFocus()

    def _pick_folder(self) -> None:
        chosen = self._choose(str(self._folder)) if self._choose is not None else ""
        if chosen:
            self._folder = Path(chosen)
            self._where.setText(chosen)
            self._notes.hide()
            self.folder_chosen.emit(chosen)

    def _submit(self) -> None:
        if not self._go.isEnabled():
            return
        passphrase = self._first.text()
        if not passphrase:
            self.show_error(self.tr("Please type your passphrase."))
        elif self._again is None:
            self.unlock_requested.emit(passphrase)
        elif len(passphrase) < SHORTEST:
            short = self.tr(
                "This is short enough to be guessed. Please use at least {count} characters: four words do."
            )
            self.show_error(short.format(count=SHORTEST))
        elif passphrase != self._again.text():
            self.show_error(self.tr("The two passphrases differ. Show them to compare."))
        else:
            self.create_requested.emit(str(self._folder), passphrase)
