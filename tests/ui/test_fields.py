# SPDX-License-Identifier: MIT
"""Each kind of field: shows a value, gives it back, tells each edit, says what it cannot read."""

from __future__ import annotations

from datetime import date, time
from typing import Any

import a11y
import pytest
from gallery import CHANNELS, FIELDS
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QDate, QLocale, Qt
from PySide6.QtWidgets import QCalendarWidget, QWidget
from pytestqt.qtbot import QtBot

from frame_builder.domain.catalogue import Field
from frame_builder.domain.values import Duration, Money, Row, Unit, Value
from frame_builder.ui.controls import stack
from frame_builder.ui.fields import ChoiceWords, FieldRow, FieldWords, add_row, make_field
from frame_builder.ui.fields.numbers import read_number, show_number
from frame_builder.ui.fields.texts import read_date, read_time
from frame_builder.ui.theme import Theme

ROWS = (
    Row().having("channel", "email").having("used", ("plan", "late")),
    Row().having("channel", "phone").having("within", Duration(amount=2, unit=Unit.WORKING_DAYS)),
)
VALUES: dict[str, tuple[Value, Value]] = {
    "contact": ("support", "planned"),
    "many": ("c3", "c8"),
    "limits": (("arrangements", "planned"), ()),
    "notes": (True, False),
    "reviews": (6, 1),
    "fee": (Money(minor=6500, currency="GBP"), Money(minor=6550, currency="GBP")),
    "notice": (Duration(amount=48, unit=Unit.HOURS), Duration(amount=2, unit=Unit.WORKING_DAYS)),
    "length": (Duration(amount=50, unit=Unit.MINUTES), Duration(amount=0, unit=Unit.MINUTES)),
    "start": (date(2026, 11, 24), date(2027, 2, 1)),
    "hour": (time(16, 0), time(9, 5)),
    "name": ("Rosen & Co", "<b>x</b>"),
    "own": ("We finish on time.\nAlways.", "Ω"),
    "channels": (ROWS, ()),
}


def build(qtbot: QtBot, key: str) -> tuple[QWidget, FieldRow, list[Any]]:
    """One field in a window of its own, and the list of what it emits."""
    spec, words = next(item for item in FIELDS if item[0]["key"] == key)
    page = QWidget()
    box = stack(page, margin=(10, 10, 10, 10))
    field = Field.model_validate(spec)
    row = add_row(box, make_field(field, words, "GBP"), words.label, words.help, optional=not field.required)
    box.addStretch(1)
    qtbot.addWidget(page)
    page.resize(1100, 500)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    heard: list[Any] = []
    row.field.edited.connect(heard.append)
    return page, row, heard


def focus(qtbot: QtBot, widget: QWidget) -> None:
    """Give a widget the focus and wait until it has it."""
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(widget.hasFocus)


@pytest.mark.parametrize("key", VALUES)
def test_a_value_comes_back_and_nothing_is_emitted(theme: Theme, qtbot: QtBot, key: str) -> None:
    """Nothing, one value, another, nothing again."""
    _page, row, heard = build(qtbot, key)
    assert row.field.value() is None
    for value in VALUES[key]:
        row.field.set_value(value)
        assert row.field.value() == value
        assert type(row.field.value()) is type(value)
    row.field.set_value(None)
    assert row.field.value() is None
    assert heard == []


@pytest.mark.parametrize("key", VALUES)
def test_every_field_is_labelled(theme: Theme, qtbot: QtBot, key: str) -> None:
    """The label has a buddy, every control a name; help is a description, or part of one."""
    page, row, _heard = build(qtbot, key)
    row.field.set_value(VALUES[key][0])
    assert row.label.buddy() is not None
    assert a11y.unlabelled(page) == []
    if row._help_text:
        assert row._help_text in row.field.main().accessibleDescription()


def test_a_row_without_a_label_is_refused(theme: Theme, qtbot: QtBot) -> None:
    """It cannot be forgotten."""
    page = QWidget()
    qtbot.addWidget(page)
    spec, words = FIELDS[0]
    field = make_field(Field.model_validate(spec), words, "GBP")
    qtbot.addWidget(field)
    with pytest.raises(ValueError, match="label"):
        add_row(stack(page), field, "  ")


def test_text_is_told_on_each_keystroke(theme: Theme, qtbot: QtBot) -> None:
    """Nothing waits for the focus to leave."""
    _page, row, heard = build(qtbot, "name")
    focus(qtbot, row.field.main())
    a11y.key("Ana")
    assert heard == ["A", "An", "Ana"]


def test_text_from_a_screen_reader_is_told_too(theme: Theme, qtbot: QtBot) -> None:
    """Dictation presses no keys."""
    page, row, heard = build(qtbot, "name")
    a11y.put_text(page, row.label.plain(), "Dictated")
    assert heard[-1] == "Dictated"


def test_showing_the_same_value_keeps_the_cursor(theme: Theme, qtbot: QtBot) -> None:
    """A page that shows its answers after each edit must not disturb the typing."""
    _page, row, _heard = build(qtbot, "name")
    focus(qtbot, row.field.main())
    a11y.key("Anna ")
    a11y.key(Qt.Key.Key_Left)
    before = row.field.main().cursorPosition()  # type: ignore[attr-defined]
    row.field.set_value("Anna")
    assert row.field.main().cursorPosition() == before  # type: ignore[attr-defined]
    assert row.field.main().text() == "Anna "  # type: ignore[attr-defined]


def test_what_is_half_typed_is_not_wiped_out(theme: Theme, qtbot: QtBot) -> None:
    """It reads as nothing, and showing nothing again leaves it."""
    _page, row, heard = build(qtbot, "start")
    focus(qtbot, row.field.main())
    a11y.key("24/1")
    assert heard[-1] is None
    row.field.set_value(None)
    assert row.field.main().text() == "24/1"  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("key", "typed", "part"),
    [
        ("reviews", "99", "1 to 60"),
        ("reviews", "six", "1 to 60"),
        ("fee", "6,5,0x", "1 to 500"),
        ("fee", "65.505", "65.50"),
        ("notice", "0", "1 to 336"),
        ("start", "31/02/2026", "24/11/2026"),
        ("hour", "25:00", "16:00"),
    ],
)
def test_bad_input_gets_a_sentence(theme: Theme, qtbot: QtBot, key: str, typed: str, part: str) -> None:
    """In plain words, also for a screen reader; what was typed stays, the value is nothing."""
    page, row, heard = build(qtbot, key)
    focus(qtbot, row.field.main())
    a11y.key(typed)
    assert heard[-1] is None
    row.field.main().clearFocus()
    assert part in row.field.problem()
    assert part in row.field.main().accessibleDescription()
    assert row.field.main().text() == typed  # type: ignore[attr-defined]
    assert any(part in getattr(label, "plain", str)() for label in page.findChildren(type(row.label)))
    row.field.set_value(VALUES[key][0])
    assert row.field.problem() == ""


def test_a_number_on_its_way_is_not_scolded(theme: Theme, qtbot: QtBot) -> None:
    """ "7" may become "70"; letters never become a number."""
    _page, row, _heard = build(qtbot, "reviews")
    focus(qtbot, row.field.main())
    a11y.key("99")
    assert row.field.problem() == ""
    a11y.key("x")
    assert row.field.problem() != ""
    a11y.key(Qt.Key.Key_Backspace)
    a11y.key(Qt.Key.Key_Backspace)
    assert row.field.problem() == ""


def test_up_and_down_step_a_number(theme: Theme, qtbot: QtBot) -> None:
    """From nothing to the least, and never past a limit."""
    _page, row, heard = build(qtbot, "reviews")
    focus(qtbot, row.field.main())
    a11y.key(Qt.Key.Key_Down)
    a11y.key(Qt.Key.Key_Down)
    a11y.key(Qt.Key.Key_Up)
    assert heard[-1] == 2
    assert heard[0] == 1


def test_a_unit_can_be_changed(theme: Theme, qtbot: QtBot) -> None:
    """And the whole duration is told."""
    page, row, heard = build(qtbot, "notice")
    row.field.set_value(Duration(amount=2, unit=Unit.DAYS))
    box = a11y.find_widget(page, a11y.Role.ComboBox, "Notice you need: unit")
    focus(qtbot, box)
    a11y.key(Qt.Key.Key_Down)
    assert heard == [Duration(amount=2, unit=Unit.WORKING_DAYS)]


def test_choices_by_arrow_and_by_screen_reader(theme: Theme, qtbot: QtBot) -> None:
    """Both reach the value."""
    page, row, heard = build(qtbot, "contact")
    a11y.toggle(page, a11y.Role.RadioButton, "Arrangements only")
    focus(qtbot, row.field.main())
    a11y.key(Qt.Key.Key_Down)
    assert heard == ["arrangements", "support"]
    description = row.field.main().accessibleDescription()
    assert "What is contact outside sessions for?" in description


def test_several_choices_keep_their_order(theme: Theme, qtbot: QtBot) -> None:
    """The order is the catalogue's, whatever was pressed first; none at all is an answer."""
    page, row, heard = build(qtbot, "limits")
    a11y.toggle(page, a11y.Role.CheckBox, "Planned support between sessions")
    a11y.toggle(page, a11y.Role.CheckBox, "Arrangements only")
    assert heard[-1] == ("arrangements", "planned")
    row.field.set_value(None)
    a11y.press(page, "None of these")
    qtbot.waitUntil(lambda: heard[-1] == ())


def test_an_optional_field_can_be_cleared(theme: Theme, qtbot: QtBot) -> None:
    """Only once there is something to clear."""
    page, row, heard = build(qtbot, "notes")
    a11y.toggle(page, a11y.Role.RadioButton, "Yes")
    assert heard == [True]
    a11y.press(page, "Clear: Do you keep notes?")
    qtbot.waitUntil(lambda: heard == [True, None])
    assert row.field.value() is None


def test_a_date_can_be_picked(theme: Theme, qtbot: QtBot) -> None:
    """The calendar writes into the line and goes."""
    page, row, heard = build(qtbot, "start")
    a11y.press(page, "First session: open the calendar")
    qtbot.waitUntil(lambda: bool(row.field.findChildren(QCalendarWidget)))
    calendar = row.field.findChildren(QCalendarWidget)[0]
    calendar.activated.emit(QDate(2026, 12, 1))
    assert heard[-1] == date(2026, 12, 1)
    qtbot.waitUntil(lambda: not row.field.findChildren(QCalendarWidget))


def test_rows_are_added_edited_moved_and_removed(theme: Theme, qtbot: QtBot) -> None:
    """All of it by keyboard or screen reader."""
    page, row, heard = build(qtbot, "channels")
    a11y.press(page, "Add a channel")
    qtbot.waitUntil(lambda: heard == [()])
    first = a11y.find_widget(page, a11y.Role.ComboBox, "Channel, row 1")
    qtbot.waitUntil(first.hasFocus)
    a11y.key(Qt.Key.Key_Down)
    assert heard[-1] == (Row().having("channel", "email"),)
    a11y.put_text(page, "Hours, row 1", "Mon–Fri")
    a11y.press(page, "Add a channel")
    qtbot.waitUntil(lambda: len(row.field._records) == 2)  # type: ignore[attr-defined]
    a11y.put_text(page, "Hours, row 2", "any time")
    a11y.press(page, "Move row 2 up")
    qtbot.waitUntil(lambda: heard[-1][0].text("hours") == "any time")
    a11y.press(page, "Remove row 1")
    qtbot.waitUntil(lambda: len(heard[-1]) == 1)
    assert heard[-1][0] == Row().having("channel", "email").having("hours", "Mon–Fri")
    assert a11y.unlabelled(page) == []


def test_rows_have_an_end_and_a_none(theme: Theme, qtbot: QtBot) -> None:
    """No more than the most; and "none" is an answer where none are needed."""
    page, row, heard = build(qtbot, "channels")
    a11y.press(page, f"None: {CHANNELS.label}")
    qtbot.waitUntil(lambda: heard == [()])
    for _ in range(4):
        row.field.add()  # type: ignore[attr-defined]
    assert not a11y.find_widget(page, a11y.Role.Button, "Add a channel").isEnabled()


def test_columns_are_ordered_as_in_the_catalogue(theme: Theme, qtbot: QtBot) -> None:
    """Whatever was filled in first."""
    page, row, heard = build(qtbot, "channels")
    row.field.add()  # type: ignore[attr-defined]
    a11y.settle()
    a11y.put_text(page, "Hours, row 1", "x")
    focus(qtbot, a11y.find_widget(page, a11y.Role.ComboBox, "Channel, row 1"))
    a11y.key(Qt.Key.Key_Down)
    assert [cell.column for cell in heard[-1][0].cells] == ["channel", "hours"]


def test_six_choices_are_cards_and_more_a_box(theme: Theme, qtbot: QtBot) -> None:
    """So that what can be seen at once is seen at once."""
    for count, kind in ((6, "ChoiceField"), (7, "ChoiceBox")):
        words = FieldWords("Where", choices=tuple(ChoiceWords(f"c{n}", str(n)) for n in range(count)))
        field = make_field(Field.model_validate({"key": "w", "kind": "choice"}), words, "GBP")
        qtbot.addWidget(field)
        assert type(field).__name__ == kind


@pytest.mark.parametrize(
    ("text", "moment"),
    [("16:00", time(16)), ("16.30", time(16, 30)), ("1600", time(16)), ("4 pm", time(16)), ("12am", time(0)),
     ("9", time(9)), ("24:00", None), ("13 pm", None), ("12:60", None), ("soon", None)],
)  # fmt: skip
def test_times_are_read_as_people_write_them(text: str, moment: time | None) -> None:
    """Several ways, and nothing is guessed."""
    assert read_time(text) == moment


@pytest.mark.parametrize(
    ("language", "text", "day"),
    [("en_GB", "24/11/2026", date(2026, 11, 24)), ("en_GB", "1/2/2027", date(2027, 2, 1)),
     ("en_US", "2/1/2027", date(2027, 2, 1)), ("en_GB", "2026-11-24", date(2026, 11, 24)),
     ("en_GB", "24 November 2026", date(2026, 11, 24)), ("en_GB", "31/2/2027", None), ("en_GB", "1/1/26", None)],
)  # fmt: skip
def test_dates_are_read_in_the_order_of_the_place(language: str, text: str, day: date | None) -> None:
    """Day first in Britain, month first in America, and a year of two figures is not guessed."""
    QLocale.setDefault(QLocale(language))
    try:
        assert read_date(text) == day
    finally:
        QLocale.setDefault(QLocale("en_GB"))


@pytest.mark.parametrize("language", ["en_GB", "de_DE", "fr_FR"])
@given(minor=st.integers(0, 99_999_99))
def test_amounts_survive_being_shown(language: str, minor: int) -> None:
    """What is shown is read back as the same sum, in every way of writing decimals."""
    QLocale.setDefault(QLocale(language))
    try:
        money = Money(minor=minor, currency="GBP")
        assert read_number(show_number(money.amount)) == money.amount
    finally:
        QLocale.setDefault(QLocale("en_GB"))


@given(text=st.text(max_size=20))
def test_reading_never_fails(text: str) -> None:
    """Whatever is typed, there is an answer or none."""
    read_number(text)
    read_date(text)
    read_time(text)
