# SPDX-License-Identifier: MIT
"""The gallery of all controls: named, in order, readable, large enough, at every size and in every light."""

from __future__ import annotations

import a11y
import pytest
from gallery import Gallery
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from frame_builder.ui.cards import CheckCard, ChoiceCard, Segment, Segmented
from frame_builder.ui.controls import Button, Column, Combo, PlainLabel, scrolling, stack
from frame_builder.ui.theme import Appearance, Theme


def show(qtbot: QtBot, width: int = 760) -> tuple[QScrollArea, Gallery]:
    """The gallery in a window high enough to hold it."""
    gallery = Gallery()
    area = scrolling(gallery)
    qtbot.addWidget(area)
    area.resize(width, 900)
    with qtbot.waitActive(area):
        area.show()
        area.activateWindow()
    a11y.settle()
    area.resize(width, gallery.height())
    a11y.settle()
    return area, gallery


def test_everything_has_a_name(theme: Theme, qtbot: QtBot) -> None:
    """A screen reader never meets a nameless control."""
    _area, gallery = show(qtbot)
    gallery.rows["channels"].field.add()  # type: ignore[attr-defined]
    assert a11y.unlabelled(gallery) == []


@pytest.mark.parametrize("appearance", [Appearance.LIGHT, Appearance.DARK])
def test_every_text_stands_out_as_rendered(theme: Theme, qtbot: QtBot, appearance: Appearance) -> None:
    """Measured in pixels, not in intentions."""
    theme.set_appearance(appearance)
    _area, gallery = show(qtbot)
    assert a11y.low_contrast(gallery) == {}


@pytest.mark.parametrize("width", [430, 760, 1000])
@pytest.mark.parametrize("scale", [100, 150, 200])
def test_nothing_is_cut_off(theme: Theme, qtbot: QtBot, scale: int, width: int) -> None:
    """At 200 % text nothing is clipped, and nothing runs out sideways where there is room for a page."""
    theme.set_scale(scale)
    area, gallery = show(qtbot, width)
    gallery.rows["channels"].field.add()  # type: ignore[attr-defined]
    a11y.settle()
    assert a11y.clipped(gallery) == []
    if width >= 430 * scale / 100:
        assert area.horizontalScrollBar().maximum() == 0


@pytest.mark.parametrize("scale", [100, 200])
def test_targets_can_be_hit(theme: Theme, qtbot: QtBot, scale: int) -> None:
    """24 pixels at least."""
    theme.set_scale(scale)
    _area, gallery = show(qtbot)
    gallery.rows["channels"].field.add()  # type: ignore[attr-defined]
    a11y.settle()
    assert a11y.small_targets(gallery) == []


def test_tab_goes_as_the_eye_goes(theme: Theme, qtbot: QtBot) -> None:
    """Top to bottom, left to right."""
    _area, gallery = show(qtbot)
    gallery.primary.setFocus()
    order = a11y.tab_order()
    assert len(order) > 25
    assert order == a11y.reading_order(order, gallery)


def test_text_size_can_change_while_it_is_there(theme: Theme, qtbot: QtBot) -> None:
    """What is on show grows without being made again."""
    _area, gallery = show(qtbot, 900)
    before = gallery.rows["contact"].label.height()
    theme.set_scale(200)
    a11y.settle()
    assert gallery.rows["contact"].label.height() > before * 1.6
    assert a11y.clipped(gallery) == []


def test_the_wheel_changes_nothing(theme: Theme, qtbot: QtBot) -> None:
    """Scrolling past a drop-down box must not choose something else."""
    box = Combo()
    box.addItems(["one", "two", "three"])
    qtbot.addWidget(box)
    with qtbot.waitActive(box):
        box.show()
        box.activateWindow()
    spot = QPointF(5, 5)
    wheel = QWheelEvent(
        spot, spot, QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(box, wheel)
    assert box.currentIndex() == 0


def test_labels_show_exactly_what_was_given(theme: Theme, qtbot: QtBot) -> None:
    """Neither markup nor a mnemonic hides in what a therapist types."""
    label = PlainLabel("<b>Rosen</b> & Co")
    button = Button("J & R")
    qtbot.addWidget(label)
    qtbot.addWidget(button)
    assert label.textFormat() is Qt.TextFormat.PlainText
    assert label.accessibleName() == "<b>Rosen</b> & Co"
    label.setBuddy(button)
    assert label.plain() == "<b>Rosen</b> & Co"
    assert label.text() == "<b>Rosen</b> && Co"
    assert button.shortcut().isEmpty()
    assert button.accessibleName() == "J & R"


def test_enter_and_space_press_a_button(theme: Theme, qtbot: QtBot) -> None:
    """Both keys, once each."""
    pressed: list[int] = []
    button = Button("Go", "primary", lambda: pressed.append(1))
    qtbot.addWidget(button)
    with qtbot.waitActive(button):
        button.show()
        button.activateWindow()
    button.setFocus()
    qtbot.waitUntil(button.hasFocus)
    a11y.key(Qt.Key.Key_Return)
    a11y.key(Qt.Key.Key_Space)
    assert len(pressed) == 2


def test_the_focus_moves_nothing(theme: Theme, qtbot: QtBot) -> None:
    """A ring appears inside; no size changes and the pixels do."""
    _area, gallery = show(qtbot)
    for widget in (gallery.primary, gallery.rows["contact"].field.main(), gallery.rows["name"].field.main()):
        widget.clearFocus()
        QApplication.processEvents()
        before, size, wish = widget.grab().toImage(), widget.size(), widget.sizeHint()
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        QApplication.processEvents()
        assert (widget.size(), widget.sizeHint()) == (size, wish)
        assert widget.grab().toImage() != before


def test_a_card_is_a_target_as_a_whole(theme: Theme, qtbot: QtBot) -> None:
    """A click far from the mark counts."""
    card = CheckCard("Email", "For arrangements")
    qtbot.addWidget(card)
    card.resize(400, card.heightForWidth(400))
    card.show()
    QTest.mouseClick(card, Qt.MouseButton.LeftButton, pos=QPoint(card.width() - 8, card.height() - 5))
    assert card.isChecked()
    assert ChoiceCard("Phone").hitButton(QPoint(1, 1))


def test_a_switch_tells_what_was_chosen(theme: Theme, qtbot: QtBot) -> None:
    """By arrow, by screen reader, and silently by the program."""
    switch = Segmented((("keep", "Keep"), ("change", "Change")), "How often", "keep")
    qtbot.addWidget(switch)
    chosen: list[str] = []
    switch.chosen.connect(chosen.append)
    with qtbot.waitActive(switch):
        switch.show()
        switch.activateWindow()
    switch.findChildren(Segment)[0].setFocus()
    qtbot.waitUntil(switch.findChildren(Segment)[0].hasFocus)
    a11y.key(Qt.Key.Key_Right)
    assert chosen == ["change"]
    a11y.toggle(switch, a11y.Role.RadioButton, "Keep")
    assert chosen == ["change", "keep"]
    switch.set_current(None)
    assert switch.current() is None
    assert chosen == ["change", "keep"]


def test_a_finding_offers_its_repairs(theme: Theme, qtbot: QtBot) -> None:
    """Pressing one says which."""
    _area, gallery = show(qtbot)
    with qtbot.waitSignal(gallery.finding.repair) as caught:
        a11y.press(gallery, "Limit phone to arrangements")
    assert caught.args == ["limit"]


def test_a_banner_stays_until_it_is_closed(theme: Theme, qtbot: QtBot) -> None:
    """And it may offer something to do."""
    _area, gallery = show(qtbot)
    assert "disk is full" in gallery.banner.message()
    with qtbot.waitSignal(gallery.banner.acted):
        a11y.press(gallery, "Try again")
    a11y.press(gallery, "Close")
    qtbot.waitUntil(lambda: not gallery.banner.isVisible())
    assert gallery.banner.message() == ""


@pytest.mark.parametrize("width", [500, 1400])
def test_a_column_in_a_wide_window_is_as_high_as_its_own_width_asks(theme: Theme, qtbot: QtBot, width: int) -> None:
    """Wider than the column gets, a text would need fewer lines: they must be there all the same."""
    column = Column(30)
    for number in range(12):
        column.box.addWidget(PlainLabel(f"{number}: " + "what we agree about the work, " * 6))
    content = QWidget()
    stack(content).addWidget(column)
    area = scrolling(content)
    qtbot.addWidget(area)
    area.resize(width, 300)
    with qtbot.waitExposed(area):
        area.show()
    a11y.settle()
    assert a11y.clipped(content) == []
