# SPDX-License-Identifier: MIT
"""What every field widget has in common, and the one way to put it on a page."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ...domain.values import Value
from ..controls import Button, PlainLabel, beside, stack
from ..notices import announce


@dataclass(frozen=True, slots=True)
class ChoiceWords:
    """How one choice is called, and the quieter line under it."""

    key: str
    label: str
    help: str = ""


@dataclass(frozen=True, slots=True)
class FieldWords:
    """The words of a field. `choices` also decides which choices are offered, in this order.

    `columns` holds the words of each column of a rows field, by the column's key. `unit` follows a
    number. `add` is the text of the button that adds a row.
    """

    label: str
    help: str = ""
    unit: str = ""
    choices: tuple[ChoiceWords, ...] = ()
    columns: tuple[tuple[str, FieldWords], ...] = ()
    add: str = ""

    def column(self, key: str) -> FieldWords:
        """The words of a column; its key stands in where there are none."""
        return next((words for name, words in self.columns if name == key), FieldWords(key))


class FieldWidget(QWidget):
    """A control that holds one value, or None where nothing (or nothing readable) was given.

    `edited` carries the new value after each change by the therapist, never after :meth:`set_value`.
    `problem_changed` carries a sentence when what was typed cannot be read, empty when it can.
    """

    edited = Signal(object)
    problem_changed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._problem = ""
        self._setting = False

    def value(self) -> Value | None:
        """What was given."""
        raise NotImplementedError

    def _show(self, value: Value | None) -> None:
        """Put a value into the controls."""
        raise NotImplementedError

    def set_value(self, value: Value | None) -> None:
        """Show a value; nothing is emitted.

        When it is the value already held nothing happens: the cursor stays, and what is only half typed
        (and so reads as None) is not wiped out by a page that shows its answers again.
        """
        held = self.value()
        if value != held or type(value) is not type(held):
            self._put(value)

    def _put(self, value: Value | None) -> None:
        self._setting = True
        try:
            self._show(value)
        finally:
            self._setting = False
        self._set_problem("")

    def main(self) -> QWidget:
        """The control that the label belongs to and that takes the focus first."""
        raise NotImplementedError

    def describe(self, label: str, help_text: str) -> None:
        """Name every control inside for screen readers."""
        self.main().setAccessibleName(label)
        self.main().setAccessibleDescription(help_text)

    def problem(self) -> str:
        """What is wrong with what was typed, or an empty string."""
        return self._problem

    def clear(self) -> None:
        """Take back what was given, as an edit."""
        self._put(None)
        self.edited.emit(None)

    def _changed(self) -> None:
        if not self._setting:
            self.edited.emit(self.value())

    def _set_problem(self, sentence: str) -> None:
        if sentence != self._problem:
            self._problem = sentence
            self._mark_problem(bool(sentence))
            self.problem_changed.emit(sentence)

    def _mark_problem(self, wrong: bool) -> None:
        """Show or hide the mark of a problem on the control."""


class FieldRow(QWidget):
    """A field with its label, its help, and the place for a sentence about bad input."""

    def __init__(self, field: FieldWidget, label: str, help_text: str, optional: bool) -> None:
        super().__init__()
        self.field = field
        self._help_text = help_text
        self._warning = ""
        box = stack(self, gap=6)
        self.label = PlainLabel(label, "heading")
        self.label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._clear = Button(_tr("Clear"), "link", field.clear, label=_tr("Clear: {field}").format(field=label))
        head = beside(gap=10)
        head.addWidget(self.label)
        self._optional = PlainLabel(_tr("optional"), "small", wrap=False)
        head.addWidget(self._optional)
        head.addWidget(self._clear)
        box.addLayout(head)
        self._optional.setVisible(optional)  # only now: without a parent it would be a window of its own
        self._help = PlainLabel(help_text, "lead")
        box.addWidget(self._help)
        self._help.setVisible(bool(help_text))
        box.addWidget(field)
        self._problem = PlainLabel("", "wrong")
        self._problem.hide()
        box.addWidget(self._problem)
        self.label.setBuddy(field.main())
        field.describe(label, help_text)
        field.problem_changed.connect(self._show_problem)
        self._can_clear = optional
        self._clear.setVisible(False)
        field.edited.connect(lambda _value: self.refresh())
        self.setTabOrder(field, self._clear)
        self.refresh()

    def refresh(self) -> None:
        """Offer to clear an optional field once something was given; call after `field.set_value`."""
        filled = self._can_clear and self.field.value() is not None
        if self._clear.hasFocus() and not filled:
            self.field.main().setFocus()
        self._clear.setVisible(filled)

    def warn(self, sentence: str) -> None:
        """Say what is wrong with the value itself, such as a letter that no font has; empty takes it back."""
        if sentence != self._warning:
            self._warning = sentence
            self._show_problem(self.field.problem())

    def _show_problem(self, sentence: str) -> None:
        said = sentence or self._warning
        self._problem.setText(said)
        self._problem.setVisible(bool(said))
        self.field.describe(self.label.plain(), " ".join(filter(None, (said, self._help_text))))
        if said:
            announce(self.field, said)


def add_row(
    box: QVBoxLayout, field: FieldWidget, label: str, help_text: str = "", *, optional: bool = False
) -> FieldRow:
    """Put a field on a page. The only way to do so: label, buddy, names and descriptions cannot be forgotten."""
    if not label.strip():
        raise ValueError("a field needs a label")
    row = FieldRow(field, label, help_text, optional)
    box.addWidget(row)
    return row


def _tr(text: str) -> str:
    return QCoreApplication.translate("FieldRow", text)
