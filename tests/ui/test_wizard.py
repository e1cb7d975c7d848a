# SPDX-License-Identifier: MIT
"""Where a frame begins, what was carried over, and Check and finish: by keyboard, by screen reader, at every size."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from itertools import pairwise
from pathlib import Path

import a11y
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from frame_builder.domain.situations import Standing
from frame_builder.domain.values import Money
from frame_builder.services.library import Library
from frame_builder.services.office import Office
from frame_builder.ui.begin.page import BeginPage
from frame_builder.ui.controls import Button, Card, PlainLabel
from frame_builder.ui.desk import Desk
from frame_builder.ui.shell import Shell
from frame_builder.ui.theme import Appearance, Theme
from frame_builder.ui.wizard.finish import FinishPage
from frame_builder.ui.wizard.page import CARRIED, FINISH, SITUATIONS, WizardPage
from frame_builder.ui.wizard.pane import AT_FIRST, Pane
from frame_builder.ui.wizard.pane import shown as on_screen
from frame_builder.ui.wizard.section import SectionPage
from frame_builder.ui.wizard.sidebar import Entry, Sidebar
from frame_builder.ui.wizard.situations import SituationsPage
from frame_builder.vault.keys import Strength
from frame_builder.vault.store import Vault

from .fakes import ScriptedAsk

Page = Callable[[str], QWidget]


@pytest.fixture
def office(tmp_path: Path, library: Library) -> Office:
    vault = Vault.create(tmp_path / "vault", "four words for a test", Strength(8 * 1024 * 1024, 1))
    office = Office(vault, library, lambda: date(2026, 11, 22))
    workspace = office.practice()
    workspace.set_value("practice.therapist", "name", "Ana Ruiz")
    workspace.set_value("people.region", "region", "england-and-wales")
    workspace.take_usual(library.catalogue.by_key)
    workspace.set_value("practice.codes", "codes", ("bacp-2018",))
    office.save_practice(workspace)
    return office


@pytest.fixture
def desk(qtbot: QtBot, theme: Theme, office: Office) -> Iterator[Desk]:
    shell = Shell(theme)
    qtbot.addWidget(shell)
    opened = Desk(shell, office, ScriptedAsk())
    opened.enter()
    with qtbot.waitActive(shell):
        shell.show()
        shell.activateWindow()
    yield opened
    assert opened.close()
    QApplication.processEvents()


@pytest.fixture
def page(desk: Desk, office: Office) -> Page:
    """One of the pages on show in the window."""

    def shown(which: str) -> QWidget:
        if which == "begin":
            desk.new_frame()
        else:
            frame_id, _ = office.new_frame("K-17")
            desk.work_on_frame(frame_id)
            wizard = desk._shell.page()
            assert isinstance(wizard, WizardPage)
            wizard.go_section(which)
            while getattr(wizard._pages[which], "_pieces", ()):  # what is filled bit by bit
                QApplication.processEvents()
            if which == FINISH:
                finish = wizard._pages[FINISH]
                finish._unfolded |= {"reading", "bacp-2018"}  # type: ignore[attr-defined]
                finish.refresh()  # type: ignore[attr-defined]
        a11y.settle()
        found = desk._shell.page()
        assert found is not None
        return found

    return shown


WHICH = ("begin", CARRIED, FINISH, SITUATIONS)


@pytest.mark.parametrize("which", WHICH)
def test_every_control_is_named(page: Page, which: str) -> None:
    shown = page(which)
    assert a11y.unlabelled(shown) == []
    assert a11y.small_targets(shown) == []


@pytest.mark.parametrize("appearance", [Appearance.LIGHT, Appearance.DARK])
@pytest.mark.parametrize("which", WHICH)
def test_it_can_be_read(desk: Desk, page: Page, theme: Theme, which: str, appearance: Appearance) -> None:
    theme.set_appearance(appearance)
    desk._shell.resize(1400, 10000)  # all of it in view: only what is in view is drawn
    shown = page(which)
    if isinstance(shown, WizardPage) and which == SITUATIONS:
        shown._pages[SITUATIONS]._show_only("left")  # type: ignore[attr-defined]
        a11y.settle()
    assert a11y.low_contrast(shown) == {}


@pytest.mark.parametrize(("width", "height", "scale"), [(1024, 640, 100), (1024, 640, 200), (1280, 820, 150)])
@pytest.mark.parametrize("which", WHICH)
def test_it_fits(desk: Desk, page: Page, theme: Theme, which: str, width: int, height: int, scale: int) -> None:
    theme.set_scale(scale)
    desk._shell.resize(width, height)
    shown = page(which)
    a11y.settle()
    assert a11y.clipped(shown) == []


def pressed(page: QWidget, name: str) -> None:
    (button,) = (item for item in page.findChildren(Button) if item.accessibleName() == name and item.isVisible())
    button.click()
    a11y.settle()


def labels(page: QWidget) -> str:
    return "\n".join(label.plain() for label in page.findChildren(PlainLabel) if label.isVisible())


def test_a_reference_that_is_taken_is_told_where_it_is_typed(page: Page, office: Office, desk: Desk) -> None:
    office.new_frame("M-04")
    begin = page("begin")
    assert isinstance(begin, BeginPage)
    begin._reference.setText("m-04 ")
    assert "already have a frame called M-04" in labels(begin)  # their files would have the same name
    begin._begin()
    assert desk._shell.page() is begin
    begin._reference.setText("M-05")
    begin._begin()
    assert isinstance(desk._shell.page(), WizardPage)
    assert "M-05" in [item.summary.reference for item in office.shelf()]


def test_another_kind_of_work_is_begun_from_a_starting_point(page: Page, desk: Desk) -> None:
    begin = page("begin")
    assert isinstance(begin, BeginPage)
    assert begin.chosen == "practice"
    begin._choose("couple")
    assert "sample" in labels(begin)
    begin._begin()
    wizard = desk._shell.page()
    assert isinstance(wizard, WizardPage)
    assert wizard.workspace.frame.text("people.kind.kind") == "couple"
    assert wizard.workspace.frame.text("practice.therapist.name") == "Ana Ruiz"


def test_my_practice_is_asked_first_what_it_begins_with(
    qtbot: QtBot, theme: Theme, tmp_path: Path, library: Library
) -> None:
    vault = Vault.create(tmp_path / "other", "four words for a test", Strength(8 * 1024 * 1024, 1))
    office = Office(vault, library, lambda: date(2026, 11, 22))
    shell = Shell(theme)
    qtbot.addWidget(shell)
    desk = Desk(shell, office, ScriptedAsk())
    desk.enter()
    shell.show()
    desk.open_practice()
    begin = shell.page()
    assert isinstance(begin, BeginPage)
    begin._combo.setCurrentIndex(begin._combo.findData("united-states"))
    begin._begin()
    wizard = shell.page()
    assert isinstance(wizard, WizardPage)
    assert wizard.workspace.practice
    assert wizard.workspace.frame.text("people.region.region") == "united-states"
    assert "Sample" not in wizard.workspace.frame.model_dump_json()
    assert desk.close()


def test_what_was_carried_over_is_confirmed_section_by_section_and_together(page: Page) -> None:
    wizard = page(CARRIED)
    assert isinstance(wizard, WizardPage)
    before = {item.key for item in wizard.workspace.carried}
    fees = {key for key in before if key.startswith("fees.")}
    assert fees
    pressed(wizard, f"Confirm these: {wizard.workspace.speaker.wording.say('fees', 'title')}")
    assert {item.key for item in wizard.workspace.carried} == before - fees
    pressed(wizard, "Confirm them all")
    assert wizard.workspace.carried == ()
    assert CARRIED not in wizard._keys()
    assert wizard._here != CARRIED


def test_it_tells_how_it_reads_and_leads_to_the_hardest_sentence(page: Page) -> None:
    wizard = page(FINISH)
    assert isinstance(wizard, WizardPage)
    said = labels(wizard)
    assert "Reads at about school grade" in said
    part = wizard.workspace.reading.parts[-1]
    assert part.hardest in said
    pressed(wizard, f"Go to the hardest sentence of: {part.title}")
    assert wizard._here == part.decision.partition(".")[0]


def test_each_chosen_code_shows_its_items(page: Page) -> None:
    wizard = page(FINISH)
    assert isinstance(wizard, WizardPage)
    (code,) = wizard.workspace.coverage
    said = labels(wizard)
    wording = wizard.workspace.speaker.wording
    assert all(wording.say(code.code.key, f"item-{item.item.key}") in said for item in code.items)
    assert "Missing" in said or "Answered" in said


def test_what_it_would_say_is_quoted_and_leads_to_the_decision(page: Page, desk: Desk) -> None:
    wizard = page(SITUATIONS)
    assert isinstance(wizard, WizardPage)
    told = wizard.workspace.situations()
    assert len(told) >= 20
    said = labels(wizard)
    quoted = next(item for item in told if item.standing is Standing.ANSWERED)
    assert all(on_screen(text) in said for quote in quoted.quotes for text in quote.texts)
    tried = wizard._pages[SITUATIONS]
    assert isinstance(tried, SituationsPage)
    tried._show_only("left")
    a11y.settle()
    left = [item for item in told if item.standing is not Standing.ANSWERED]
    shown = [label for label in tried.findChildren(PlainLabel) if label.plain() in ("left open", "says nothing")]
    assert len(left) == len(shown)
    wizard._step(-1)
    assert wizard._here == FINISH
    wizard.go_section(SITUATIONS)
    tried._show_only("all")
    a11y.settle()
    label = wizard.workspace.speaker.wording.say(told[0].opens[0], "label")
    next(item for item in tried.findChildren(Button) if item.accessibleName() == f"Go to: {label}").click()
    assert wizard._here == told[0].opens[0].partition(".")[0]


def test_the_list_for_supervision_is_saved_under_no_reference(page: Page, desk: Desk, tmp_path: Path) -> None:
    wizard = page(SITUATIONS)
    ask = desk._ask
    assert isinstance(ask, ScriptedAsk)
    ask.will(tmp_path / "list.pdf")
    pressed(wizard, "Save …")
    assert (tmp_path / "list.pdf").read_bytes().startswith(b"%PDF")
    assert ask.asked[-1][2] == "For supervision 2026-11-22.pdf"


@pytest.mark.fault(32)
@pytest.mark.parametrize("which", [CARRIED, SITUATIONS])
def test_a_long_page_comes_bit_by_bit_and_is_whole_in_the_end(desk: Desk, office: Office, which: str) -> None:
    """The window may answer between any two pieces; Tab goes through all of them from above in the end."""
    frame_id, _ = office.new_frame("K-17")
    desk.work_on_frame(frame_id)
    wizard = desk._shell.page()
    assert isinstance(wizard, WizardPage)
    if which == SITUATIONS:
        wizard.go_section(SITUATIONS)
    pane = wizard._pages[which]
    assert isinstance(pane, Pane)
    seen = [len(pane.findChildren(Card))]
    assert pane._pieces
    while pane._pieces:
        QApplication.processEvents()
        seen.append(len(pane.findChildren(Card)))
    assert seen[0] <= AT_FIRST
    assert all(later - before <= 1 for before, later in pairwise(seen))
    a11y.settle()
    here, step = list[QWidget](), pane.nextInFocusChain()
    while step is not None and step is not pane:
        here += [step] if isinstance(step, Button) and pane.isAncestorOf(step) else []
        step = step.nextInFocusChain()
    assert len(here) > seen[-1]
    assert here == a11y.reading_order(here, pane)


def test_what_was_changed_in_a_review_and_folded_is_opened_again(desk: Desk, office: Office, qtbot: QtBot) -> None:
    """By the word that is chosen already: with the mouse, with Space and with Return."""
    frame_id, workspace = office.new_frame("K-17")
    office.keep(frame_id, workspace)
    review = office.open_frame(frame_id)
    review.set_value("fees.session-fee", "amount", Money(minor=8000, currency="GBP"))
    review.set_reason("fees.session-fee", "A reason of theirs")
    office.save(frame_id, review)
    desk.work_on_frame(frame_id)
    wizard = desk._shell.page()
    assert isinstance(wizard, WizardPage)
    wizard.go_section("fees")
    page = wizard._pages["fees"]
    assert isinstance(page, SectionPage)
    card = page._cards["fees.session-fee"]
    change = card._switch._segments["change"]
    for press in (
        lambda: qtbot.mouseClick(change, Qt.MouseButton.LeftButton),
        lambda: qtbot.keyClick(change, Qt.Key.Key_Space),
        lambda: qtbot.keyClick(change, Qt.Key.Key_Return),
    ):
        card.fold()
        a11y.settle()
        change.setFocus()
        press()
        a11y.settle()
        assert card.unfolded
        assert card._reason is not None
        assert card._reason.text() == "A reason of theirs"


def test_a_section_is_as_tall_as_its_words_at_every_width(qtbot: QtBot, theme: Theme) -> None:
    """Also once the list has become narrower and the words wrap."""
    sidebar = Sidebar()
    qtbot.addWidget(sidebar)
    sidebar.show()
    names = ("Your practice", "People and place of work", "Contact between sessions") * 4
    sidebar.show_entries(tuple(Entry(str(place), text) for place, text in enumerate(names)), ())
    for width in (247, 400, 240):
        sidebar.resize(width, 640)
        a11y.settle()
        for button in sidebar._buttons.values():
            assert button.height() >= button.heightForWidth(button.width()), (width, button.entry.text)


def test_what_is_not_decided_is_said_as_the_agreement_has_it(page: Page, desk: Desk, office: Office) -> None:
    """A decision without any answer is left out; one that is begun has a line to fill in by hand."""
    finish = page(FINISH)
    assert isinstance(finish, WizardPage)
    shown = finish._pages[FINISH]
    assert isinstance(shown, FinishPage)
    while waiting := [item for item in shown.workspace.undecided if shown.workspace.frame.answer(item.key).values]:
        shown.workspace.leave_open(waiting[0].key, is_open=True)
    assert shown.workspace.undecided
    assert "The agreement leaves" in shown._summary()
    assert "prints a line" not in shown._summary()
