# SPDX-License-Identifier: MIT
"""Every decision, unfolded in its section's page: named, in order, whole at twice the text size, and it works."""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import date, time
from pathlib import Path
from typing import Any

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QObject
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from frame_builder.domain.catalogue import Decision, Field
from frame_builder.domain.frame import Frame
from frame_builder.domain.values import Duration, Money, Row, Unit, Value
from frame_builder.services.sayings import finding_text, repair_text
from frame_builder.services.workspace import Draft, Workspace
from frame_builder.ui.fields import (
    ChoiceBox,
    ChoiceField,
    ChoicesField,
    DurationField,
    FieldWidget,
    PickMany,
    RowsField,
    YesNoField,
)
from frame_builder.ui.fields.numbers import show_number
from frame_builder.ui.notices import Finding as FindingBox
from frame_builder.ui.theme import Appearance, Theme, load_fonts
from frame_builder.ui.wizard.decision import DecisionCard
from frame_builder.ui.wizard.section import SectionPage

from ..ui import a11y
from ..variants import meet, put, samples
from .walk import DECISIONS, KEPT_BACK, KINDS, LIBRARY, start

FONTS = Path(__file__).resolve().parents[2] / "resources" / "fonts"
REGION = "england-and-wales"
TODAY = date(2026, 11, 22)


@pytest.fixture(scope="module")
def _look(qapp: QApplication) -> Iterator[Theme]:
    QLocale.setDefault(QLocale("en_GB"))
    assert load_fonts(FONTS)
    theme = Theme(qapp, Appearance.LIGHT)
    yield theme
    theme.set_scale(100)
    theme.deleteLater()


@pytest.fixture
def theme(_look: Theme) -> Theme:
    """Light, at 100 % when the test begins; the page of the test before goes first, or it would be laid out anew."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    _look.set_scale(100)
    return _look


def asked(key: str, kind: str) -> tuple[Decision, Frame]:
    """A decision and a frame in which it is asked."""
    decision = LIBRARY.catalogue.decision(key)
    frame = start("united-states" if _american(decision) else REGION, kind)
    return decision, meet(frame, LIBRARY, decision.when, decision)


def _american(decision: Decision) -> bool:
    return any("united-states" in condition.among for condition in decision.when)


def work_on(frame: Frame) -> Workspace:
    """The frame open."""
    return Workspace(LIBRARY, Draft(frame=frame), lambda: TODAY)


def shown(qtbot: QtBot, page: SectionPage) -> SectionPage:
    """The page as the active window."""
    qtbot.addWidget(page)
    page.resize(800, 700)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    return page


def unfolded(qtbot: QtBot, workspace: Workspace, decision: Decision) -> tuple[SectionPage, DecisionCard]:
    """The section's page in a window, with the decision unfolded and the focus in it."""
    page = shown(qtbot, SectionPage(workspace, decision.section))
    page.changed.connect(lambda _change: page._cards[decision.key].refresh())
    page.show_decision(decision.key)
    card = page._cards[decision.key]
    qtbot.waitUntil(lambda: card.isAncestorOf(QApplication.focusWidget()))
    a11y.settle()
    assert card.isVisible()
    return page, card


def kinds(key: str) -> tuple[str, ...]:
    """The kinds of work a decision is asked in."""
    return LIBRARY.catalogue.decision(key).covers or KINDS


def sections() -> Iterator[Any]:
    """Each section with each kind of work; one that only asks what it asks in another kind is left to the long form."""
    for section in LIBRARY.catalogue.sections:
        met = set()
        for kind in KINDS:
            asks = tuple(decision.key for decision in section.decisions if kind in kinds(decision.key))
            yield pytest.param(section.key, kind, marks=[pytest.mark.slow] if asks in met else [])
            met.add(asks)


@pytest.mark.parametrize(("section", "kind"), list(sections()))
def test_sections_wholly_unfolded(theme: Theme, qtbot: QtBot, flashes: list[str], section: str, kind: str) -> None:
    """All decisions of a section at once, for each kind of work; then twice as large, with nothing cut off."""
    workspace = work_on(start(REGION, kind))
    page = SectionPage(workspace, section)
    for decision in workspace.journey.asked_in(section):
        page._cards[decision.key].unfold()
        assert_holds(page._cards[decision.key], workspace.frame)
    shown(qtbot, page)
    page.refresh()
    page._shown()[0].focus_first()
    a11y.settle()
    assert flashes == [f"SectionPage {page.accessibleName()}"]
    assert_reads_well(page)
    theme.set_scale(200)
    a11y.settle()
    assert a11y.clipped(page) == []


def assert_reads_well(page: SectionPage) -> None:
    """Names, sizes, room for the words, and the order of the keyboard."""
    assert a11y.unlabelled(page) == []
    assert a11y.small_targets(page) == []
    assert a11y.clipped(page) == []
    order = [widget for widget in a11y.tab_order(400) if not in_rows(widget, page)]
    first = order.index(a11y.reading_order(order, page)[0])
    assert called(order[first:] + order[:first]) == called(a11y.reading_order(order, page))


def assert_holds(card: DecisionCard, frame: Frame) -> None:
    """The controls show the frame's answers, and just the fields that are asked."""
    for field in card.decision.fields:
        row = card._rows[field.key]
        assert row.field.value() == frame.answer(card.decision.key).get(field.key), field.key
        assert row.isHidden() != card.workspace.journey.field_applies(card.decision, field)


def in_rows(widget: QWidget, page: SectionPage) -> bool:
    """Whether it is part of a list of records, whose small tools stand beside several lines."""
    return any(field.isAncestorOf(widget) for field in page.findChildren(RowsField))


def called(widgets: list[QWidget]) -> list[str]:
    """What a screen reader says on each."""
    return [a11y.label_of(QAccessible.queryAccessibleInterface(widget)) for widget in widgets]


@pytest.mark.parametrize("key", DECISIONS)
def test_cards_are_named_in_order_and_do_their_work(theme: Theme, qtbot: QtBot, flashes: list[str], key: str) -> None:
    """Every control has a name, Tab goes as the eye goes, no window flashes up, and the frame's values are there.

    Each field can be given with its controls, is kept as it was given, changes the agreement, and shows again.
    """
    decision, frame = asked(key, kinds(key)[0])
    page, card = unfolded(qtbot, work_on(frame), decision)
    assert flashes == [f"SectionPage {page.accessibleName()}"]
    assert_reads_well(page)
    assert_holds(card, frame)
    work_all_fields(page, card, frame, 3)


@pytest.mark.slow
@pytest.mark.parametrize("key", DECISIONS)
def test_fields_take_every_value(theme: Theme, qtbot: QtBot, key: str) -> None:
    """The same with every value that stands for what a field can hold."""
    decision, frame = asked(key, kinds(key)[0])
    work_all_fields(*unfolded(qtbot, work_on(frame), decision), frame, 100)


def work_all_fields(page: SectionPage, card: DecisionCard, frame: Frame, most: int) -> None:
    """Work each field of a decision with so many values, from the whole range of what it can hold."""
    decision = card.decision
    for field in decision.fields:
        here = meet(frame, LIBRARY, field.when, decision)
        for other in decision.fields:  # a field may speak only together with another
            if other is not field and here.answer(decision.key).get(other.key) is None and not other.when:
                here = put(here, f"{decision.key}.{other.key}", samples(LIBRARY, here, decision, other)[0])
        page.workspace._take(here)
        page.show_values()
        assert not card._rows[field.key].isHidden()
        values = [value for value in samples(LIBRARY, here, decision, field) if goes_together(field, value)]
        give_all(page, card, field, values[:: max(1, -(-len(values) // most))])


def goes_together(field: Field, value: Value) -> bool:
    """Whether a therapist can choose it: “none of these” leaves no room for others."""
    return not isinstance(value, tuple) or field.alone not in value or len(value) == 1


def give_all(page: SectionPage, card: DecisionCard, field: Field, values: list[Value]) -> None:
    """Give each value by hand, then show each again as an undo would."""
    workspace, path = page.workspace, f"{card.decision.key}.{field.key}"
    widget = card._rows[field.key].field
    said = set()
    for value in values:
        give(widget, value)
        assert widget.problem() == ""
        assert workspace.frame.get(path) == value
        if len(said) < 2:  # that it says something else with another value needs no third agreement
            said.add(workspace.agreement.texts)
    workspace.set_value(card.decision.key, field.key, None)
    if len(said) < 2:
        said.add(workspace.agreement.texts)
    assert len(said) > 1 or path in KEPT_BACK, f"{path} changes no word of the agreement"
    for value in reversed(values):
        workspace.set_value(card.decision.key, field.key, value)
        page.show_values()
        assert widget.value() == value
        assert workspace.frame.get(path) == value


def give(widget: FieldWidget, value: Value) -> None:
    """Give a value as a person does: into the line where there is one, by clicks where there is a choice."""
    match widget:
        case ChoiceField():
            widget._cards[str(value)].click()
        case ChoiceBox():
            widget._box.setCurrentIndex(widget._box.findData(value))
        case YesNoField():
            widget._switch._segments["yes" if value else "no"].click()
        case ChoicesField():
            _tick(widget, value)
        case PickMany():
            for key, action in widget._actions.items():
                if action.isChecked() != (isinstance(value, tuple) and key in value):
                    action.trigger()
        case RowsField():
            _rows(widget, value)
        case _:
            _write(widget, value)


def _tick(widget: ChoicesField, value: Value) -> None:
    assert isinstance(value, tuple)
    for key, card in widget._cards.items():
        if card.isChecked() != (key in value):
            card.click()
    if not value and widget.value() is None:
        widget._none.click()


def _rows(widget: RowsField, value: Value) -> None:
    assert isinstance(value, tuple)
    while widget._records:
        widget._records[-1].remove.click()
    for row in value:
        assert isinstance(row, Row)
        widget._add.click()
        for column, cell in zip(widget._columns, widget._records[-1].cells, strict=True):
            given = row.get(column.field.key)
            if given is not None:
                give(cell, given)


def _write(widget: FieldWidget, value: Value) -> None:
    match value:
        case Money():
            text = show_number(value.amount)
        case Duration():
            assert isinstance(widget, DurationField)
            text = str(value.amount)
            if widget._box is not None:
                widget._box.setCurrentIndex(widget._box.findData(value.unit.value))
        case date():
            text = f"{value.day}/{value.month}/{value.year}"
        case time():
            text = f"{value.hour}:{value.minute:02}"
        case _:
            text = str(value)
    line = widget.main()
    assert isinstance(line, QLineEdit | QPlainTextEdit)
    line.selectAll()
    if isinstance(line, QLineEdit):
        line.insert(text)  # in one go, as pasting and dictation do
    else:
        line.insertPlainText(text)


class Flashes(QObject):
    """Notes every window that is shown: a part that is shown before it has a parent is one, for a moment."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's own name
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.seen.append(f"{type(watched).__name__} {watched.accessibleName()}")
        return False


@pytest.fixture
def flashes(qapp: QApplication) -> Iterator[list[str]]:
    """The windows shown during the test."""
    watcher = Flashes()
    qapp.installEventFilter(watcher)
    yield watcher.seen
    qapp.removeEventFilter(watcher)


def test_contradictions_are_shown_with_their_repairs(theme: Theme, qtbot: QtBot) -> None:
    """A finding stands beside each decision it concerns, folded or not, with a button for each repair."""
    decision, frame = asked("fees.cancelling", "individual")
    workspace = work_on(frame)
    workspace.set_value("sessions.frequency", "often", "weekly")
    workspace.set_value("fees.cancelling", "notice", Duration(amount=8, unit=Unit.WEEKS))
    page, card = unfolded(qtbot, workspace, decision)
    finding = next(item for item in workspace.findings if item.check == "notice-longer-than-gap")
    wording = workspace.speaker.wording
    assert finding_text(wording, finding) in words_of(card)
    assert {repair_text(wording, finding, item) for item in finding.repairs} <= words_of(card)
    other = SectionPage(workspace, "sessions")
    qtbot.addWidget(other)
    other.show()
    assert finding_text(wording, finding) in words_of(other._cards["sessions.frequency"])
    wanted: list[tuple[object, str]] = []
    page.repair_wanted.connect(lambda found, repair: wanted.append((found, repair)))
    a11y.press(card, repair_text(wording, finding, finding.repairs[0]))
    qtbot.waitUntil(lambda: wanted == [(finding, finding.repairs[0].key)])


def words_of(card: QWidget) -> set[str]:
    """What the boxes of findings on a card say."""
    boxes = [box for box in card.findChildren(FindingBox) if box.isVisible()]
    parts = [part for box in boxes for part in (*box.findChildren(QLabel), *box.findChildren(QPushButton))]
    return {part.text() for part in parts}
