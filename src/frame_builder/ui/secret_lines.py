# SPDX-License-Identifier: MIT
"""A line for a secret, and a proposal for one."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from .controls import Button, Line, PlainLabel, beside, stack
from .flow import Flow
from .notices import announce

SHORTEST = 12
"""Fewest characters of a passphrase. Length is what counts; nothing is asked about signs or figures."""


def mark_groups(line: QLineEdit, groups: Sequence[int]) -> None:
    """Where one group alone of a code is wrong, select only that, to be typed again."""
    typed = list(re.finditer(r"[^\W_]+", line.text()))
    if len(groups) == 1 and groups[0] <= len(typed):
        wrong = typed[groups[0] - 1]
        line.setSelection(wrong.start(), len(wrong[0]))


class SecretLine(QWidget):
    """A line for a passphrase with a button that shows it."""

    def __init__(self, label: str) -> None:
        super().__init__()
        self._label_text = label
        box = stack(self, gap=5)
        self._label = PlainLabel(label, "strong")
        self.line = Line()
        self.line.setEchoMode(QLineEdit.EchoMode.Password)
        self.line.setAccessibleName(label)
        self.line.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText)
        self._label.setBuddy(self.line)
        self._show = Button(self.tr("Show"), "quiet", self._toggle, small=True)
        self._show.setAccessibleName(self.tr("Show: {field}").format(field=label))
        self._show.setCheckable(True)
        row = beside(gap=6)
        row.addWidget(self.line, 1)
        row.addWidget(self._show)
        box.addWidget(self._label)
        box.addLayout(row)

    def show_again(self, typed: str, groups: Sequence[int] = ()) -> None:
        """What was typed before; a code in which *groups* are wrong in letters, as nobody corrects it unseen."""
        self.line.setText(typed)
        self.line.mark_wrong(True)
        self.line.selectAll()
        if groups:
            self._show.click()
            mark_groups(self.line, groups)

    def _toggle(self) -> None:
        shown = self._show.isChecked()
        self.line.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)
        self._show.setText(self.tr("Hide") if shown else self.tr("Show"))
        said = self.tr("Hide: {field}") if shown else self.tr("Show: {field}")
        self._show.setAccessibleName(said.format(field=self._label_text))

    def text(self) -> str:
        """What was typed, exactly."""
        return self.line.text()

    def forget(self) -> None:
        """Empty the line and hide what will be typed next."""
        self.line.clear()
        self.line.setEchoMode(QLineEdit.EchoMode.Password)
        self._show.setChecked(False)
        self._toggle()


class Suggestion(QWidget):
    """Advice on passphrases, and words drawn by chance when they are asked for. It fills in nothing by itself.

    Typing them oneself, twice, is how they are learnt.
    """

    def __init__(self, suggest: Callable[[], str]) -> None:
        super().__init__()
        self._suggest = suggest
        box = stack(self, gap=6)
        advice = self.tr(
            "Four or five words that do not belong together are strong and easy to remember. Length is what counts; "
            "figures and signs are not needed. Words drawn by chance are better than words you think of."
        )
        self.advice = PlainLabel(advice, "lead")
        self._words = PlainLabel("", "strong")
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self._care = PlainLabel(self.tr("Put them on paper, and keep it safe until you know them by heart."), "lead")
        box.addWidget(self.advice)
        for shown in (self._words, self._care):
            shown.hide()
            box.addWidget(shown)
        row = Flow()
        row.addWidget(Button(self.tr("Suggest five words"), "link", self._show))
        box.addLayout(row)

    def _show(self) -> None:
        from ..domain.catalogue import CatalogueError  # not needed before the first paint

        try:
            self._words.setText(self._suggest())
            self._care.show()
        except (CatalogueError, FileNotFoundError) as error:
            self._words.setText(str(error))
            self._care.hide()
        self._words.show()
        announce(self, self._words.plain() if self._care.isHidden() else f"{self._words.plain()}. {self._care.plain()}")
