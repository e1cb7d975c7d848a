# SPDX-License-Identifier: MIT
"""Choosing: one of a few (cards) or of many (a drop-down), several of them, yes or no."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, QPoint
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QButtonGroup, QMenu, QSizePolicy, QWidget

from ...domain.values import Value
from ..cards import CheckCard, ChoiceCard, Segmented, choose
from ..controls import Button, Combo, beside, stack
from ..plain import add_action, tip
from .base import ChoiceWords, FieldWidget

NOTHING = ""


def _joined(*parts: str) -> str:
    """Sentences for a screen reader, each closed."""
    return " ".join(part if part.endswith((".", "?", "!")) else f"{part}." for part in parts if part)


class ChoiceField(FieldWidget):
    """One of up to six choices, all in sight. The value is the key."""

    def __init__(self, choices: Sequence[ChoiceWords]) -> None:
        super().__init__()
        self._words = tuple(choices)
        self._group = QButtonGroup(self)
        self._cards: dict[str, ChoiceCard] = {}
        box = stack(self, gap=8)
        for choice in self._words:
            card = ChoiceCard(choice.label, choice.help)
            card.toggled.connect(self._toggled)
            self._group.addButton(card)
            self._cards[choice.key] = card
            box.addWidget(card)

    def _toggled(self, on: bool) -> None:
        if on:
            self._changed()

    def value(self) -> str | None:
        """The key of the card that is checked."""
        return next((key for key, card in self._cards.items() if card.isChecked()), None)

    def _show(self, value: Value | None) -> None:
        choose(self._group, self._cards.get(value) if isinstance(value, str) else None, self)

    def main(self) -> QWidget:
        """The checked card, else the first."""
        return self._group.checkedButton() or next(iter(self._cards.values()), self)

    def describe(self, label: str, help_text: str) -> None:
        """Each card keeps its own name; the question is its description."""
        self.setAccessibleName(label)
        for choice in self._words:
            self._cards[choice.key].setAccessibleDescription(_joined(choice.help, label, help_text))


class ChoiceBox(FieldWidget):
    """One of many choices in a drop-down box. The value is the key."""

    def __init__(self, choices: Sequence[ChoiceWords], *, compact: bool = False) -> None:
        super().__init__()
        self._box = Combo()
        self._box.addItem(QCoreApplication.translate("ChoiceBox", "Not chosen yet"), NOTHING)
        for choice in choices:
            self._box.addItem(choice.label, choice.key)
        longest = max((len(choice.label) for choice in choices), default=8)
        self._box.setMinimumContentsLength(6 if compact else min(longest, 40))
        if compact:
            self._box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        row = beside(self)
        row.addWidget(self._box)
        if not compact:
            row.addStretch(1)
        self._box.currentIndexChanged.connect(lambda _index: self._changed())

    def value(self) -> str | None:
        """The key chosen."""
        return self._box.currentData() or None

    def _show(self, value: Value | None) -> None:
        self._box.setCurrentIndex(max(0, self._box.findData(value if isinstance(value, str) else NOTHING)))

    def main(self) -> QWidget:
        """The box."""
        return self._box


class ChoicesField(FieldWidget):
    """Any number of choices. The value is the keys in the order of the choices; no key is an answer too."""

    def __init__(self, choices: Sequence[ChoiceWords]) -> None:
        super().__init__()
        self._words = tuple(choices)
        self._given = False
        self._cards: dict[str, CheckCard] = {}
        box = stack(self, gap=8)
        for choice in self._words:
            card = CheckCard(choice.label, choice.help)
            card.toggled.connect(self._toggled)
            self._cards[choice.key] = card
            box.addWidget(card)
        self._none = Button(QCoreApplication.translate("ChoicesField", "None of these"), "link", self._choose_none)
        box.addWidget(self._none)

    def _toggled(self, _on: bool) -> None:
        if not self._setting:
            self._given = True
            self._none.setVisible(not self.value())
            self._changed()

    def _choose_none(self) -> None:
        self._given = True
        self.main().setFocus()
        self._none.hide()
        self._changed()

    def value(self) -> tuple[str, ...] | None:
        """The keys checked; None while nothing was said at all."""
        return tuple(key for key, card in self._cards.items() if card.isChecked()) if self._given else None

    def _show(self, value: Value | None) -> None:
        self._given = value is not None
        keys = value if isinstance(value, tuple) else ()
        for key, card in self._cards.items():
            card.setChecked(key in keys)
        self._none.setVisible(not self._given)

    def main(self) -> QWidget:
        """The first card."""
        return next(iter(self._cards.values()), self._none)

    def describe(self, label: str, help_text: str) -> None:
        """Each card keeps its own name; the question is its description."""
        self.setAccessibleName(label)
        self._none.setAccessibleDescription(label)
        for choice in self._words:
            self._cards[choice.key].setAccessibleDescription(_joined(choice.help, label, help_text))


class PickMany(FieldWidget):
    """Several choices in little room: a button that says which, and a menu of check marks."""

    def __init__(self, choices: Sequence[ChoiceWords]) -> None:
        super().__init__()
        self._words, self._label = tuple(choices), ""
        self._keys: tuple[str, ...] | None = None
        self._button = Button("", "pick")
        self._button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._menu = QMenu(self._button)
        self._actions: dict[str, QAction] = {}
        for choice in self._words:
            action = add_action(self._menu, choice.label)
            action.setCheckable(True)
            action.toggled.connect(partial(self._pick, choice.key))
            self._actions[choice.key] = action
        self._button.clicked.connect(self._open)
        beside(self).addWidget(self._button)
        self._say()

    def _open(self) -> None:
        self._menu.setMinimumWidth(self._button.width())
        self._menu.popup(self._button.mapToGlobal(QPoint(0, self._button.height() + 2)))

    def _pick(self, key: str, on: bool) -> None:
        if self._setting:
            return
        wanted = {*(self._keys or ()), key} if on else {*(self._keys or ())} - {key}
        self._keys = tuple(choice.key for choice in self._words if choice.key in wanted)
        self._say()
        self._changed()

    def _say(self) -> None:
        chosen = [choice.label for choice in self._words if choice.key in (self._keys or ())]
        shown = ", ".join(chosen) or QCoreApplication.translate("PickMany", "Choose")
        self._button.setText(shown)
        tip(self._button, shown)
        self._button.setAccessibleName(f"{self._label}: {shown}" if self._label else shown)

    def value(self) -> tuple[str, ...] | None:
        """The keys picked; None while nothing was said."""
        return self._keys

    def _show(self, value: Value | None) -> None:
        self._keys = tuple(item for item in value if isinstance(item, str)) if isinstance(value, tuple) else None
        for key, action in self._actions.items():
            action.setChecked(key in (self._keys or ()))
        self._say()

    def main(self) -> QWidget:
        """The button."""
        return self._button

    def describe(self, label: str, help_text: str) -> None:
        """The name says the question and what was picked."""
        self._label = label
        self._button.setAccessibleDescription(help_text)
        self._say()


class YesNoField(FieldWidget):
    """Yes or no, or not yet said."""

    def __init__(self) -> None:
        super().__init__()
        options = (
            ("yes", QCoreApplication.translate("YesNoField", "Yes")),
            ("no", QCoreApplication.translate("YesNoField", "No")),
        )
        self._switch = Segmented(options, "")
        self._switch.chosen.connect(lambda _key: self._changed())
        row = beside(self)
        row.addWidget(self._switch)
        row.addStretch(1)

    def value(self) -> bool | None:
        """True for yes."""
        return {"yes": True, "no": False, None: None}[self._switch.current()]

    def _show(self, value: Value | None) -> None:
        self._switch.set_current(None if not isinstance(value, bool) else "yes" if value else "no")

    def main(self) -> QWidget:
        """The first word."""
        return self._switch.first()

    def describe(self, label: str, help_text: str) -> None:
        """Each word keeps its name; the question is its description."""
        self._switch.setAccessibleName(label)
        self._switch.describe(_joined(label, help_text))
