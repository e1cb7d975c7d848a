# SPDX-License-Identifier: MIT
"""The window, the page that opens the vault, and the shelf: by keyboard, by screen reader, at every size."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import a11y
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QScrollArea, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from frame_builder.domain.document import GAP
from frame_builder.services.backups import Kept, Status
from frame_builder.ui.backups.page import BackupsPage
from frame_builder.ui.branches.page import ChoicePage, Version
from frame_builder.ui.cards import ChoiceCard
from frame_builder.ui.documents.compare import Shown
from frame_builder.ui.entrance.unlock import UnlockPage
from frame_builder.ui.shelf.page import HistoryEntry, ShelfEntry, ShelfPage
from frame_builder.ui.shell import Shell
from frame_builder.ui.theme import Appearance, Theme
from frame_builder.ui.top_bar import Trail

GOOD = "orchard lantern quiet river"
ENTRIES = (
    ShelfEntry("k", "K-17", "Individual · online", "draft", detail="38 of 61", last_changed="today", draft=True),
    ShelfEntry(
        "m", "M-04", "Individual", "signed", "accent", "version 2", "24 Nov", "13 Oct",
        due="6 sessions reached", due_label="due Tue 24 Nov", can_review=True, search="supervision",
    ),
    ShelfEntry("j", "J & R", "Couple", "printed", "warn", "version 1", due="6 weeks", due_label="late", late=True),
)  # fmt: skip
HISTORY = (
    HistoryEntry("r2", "Version 2", "13 Oct · signed", "Fortnightly now.", ("changes", "amendment")),
    HistoryEntry("r1", "Version 1", "1 Sep · signed", "First agreement.", ("open", "compare")),
)


def create() -> UnlockPage:
    """The page of a first start."""
    return UnlockPage(Path("/home/ana/Frames"), exists=False, choose_folder=lambda _old: "/mnt/stick", other="Other")


def unlock() -> UnlockPage:
    """The page of every later start."""
    return UnlockPage(Path("/home/ana/Frames"), exists=True, other="Use the recovery sheet")


def shelf() -> ShelfPage:
    """Three frames, the second with a history."""
    page = ShelfPage()
    page.picked.connect(lambda key: page.set_history(key, HISTORY if key == "m" else ()))
    page.set_entries(ENTRIES, choose="m")
    return page


def backups() -> BackupsPage:
    """Four backups, one of another computer and one of the future, a stick that is not connected, and a worry."""
    page = BackupsPage(date(2026, 11, 22))
    made = datetime(2026, 11, 22, 14, 5, tzinfo=UTC)
    here, stick = Path("/home/ana/Frames/backups/b"), Path("/media/ana/stick/frame-builder-backups/b")
    status = Status(made, "old", Path("/media/ana/stick"), False, made - timedelta(days=40), True, "", True)
    listing = (
        Kept(made, 2_300_000, here, None),
        Kept(made - timedelta(days=400), 1_100_000, None, stick),
        Kept(made - timedelta(days=402), 1_100_000, None, stick, ours=False),
        Kept(made + timedelta(days=700), 1_100_000, here, None, ahead=True),
    )
    page.show_status(status, listing, (Path("/home/ana/Frames set aside 2026-11-20 09.12.44"),))
    page.say("The backup is made and was read whole.")
    return page


def no_backups() -> BackupsPage:
    """Nothing yet, and something being done."""
    page = BackupsPage(date(2026, 11, 22))
    page.show_status(Status(None, "none", None, False, None, False, "", True), ())
    page.set_busy("Making a backup …")
    return page


PARTED = (
    ShelfEntry(
        "p", "K-17", "Individual · online", "two versions", "warn", "choose one", "24 Nov", "18 Nov",
        summary="Every week", settle="Two versions 3: choose which one goes on", heads=2,
    ),
    ShelfEntry(
        "d", "M-04", "Couple", "two drafts", "warn", "choose one", last_changed="today 10:42",
        settle="Two drafts: choose which one to open, and drop the other",
    ),
    *ENTRIES[:1],
)  # fmt: skip
PARTED_HISTORY = (
    HistoryEntry("draft/1", "Review of version 2, A", "changed today at 10:42", "", ("draft", "drop"), "Two drafts"),
    HistoryEntry("draft/2", "Review of version 2, B", "changed 3 Nov at 9:10", "", ("draft", "drop"), "Two drafts"),
    HistoryEntry(
        "a/3", "Version 3 A", "14 Nov", "How often, Fee", ("changes", "amendment", "compare", "open"),
        "A: goes on after version 2",
    ),
    HistoryEntry(
        "b/3", "Version 3 B", "15 Nov", "Where you meet", ("changes", "amendment", "compare", "open"),
        "B: goes on after version 2",
    ),
    HistoryEntry("a/2", "Version 2", "13 Oct", "Fee", ("changes", "open"), "Before they parted"),
    HistoryEntry("c/2", "Version 2", "12 Oct", "Fee", ("open",), "Set aside, not in force", "set aside"),
)  # fmt: skip


def parted() -> ShelfPage:
    """A frame with two newest versions, one with two drafts, and My practice in two versions."""
    page = ShelfPage()
    page.picked.connect(lambda key: page.set_history(key, PARTED_HISTORY if key == "p" else ()))
    page.set_entries(PARTED, choose="p")
    page.set_practice_apart(
        "Two versions: choose which one goes on. Until then new frames start from the one of today at 9:12."
    )
    return page


def choice() -> ChoicePage:
    """Which of two versions goes on."""
    shown = Shown(
        "How often do you meet?", ("We meet every week, on Tuesdays at 16:00.",), ("We meet every two weeks.",)
    )
    return ChoicePage(
        "K-17: choose which version goes on",
        (
            "This frame was kept on two computers, each without the other. After version 2 it goes on in 2 ways.",
            "The program cannot know which one is in force between you and your client. Choose the one you hold to.",
        ),
        (
            Version(
                "a",
                "Version 3 A",
                "kept on Saturday, 14 November 2026 at 18:20:05, on this computer",
                "Since version 2: How often, Fee",
            ),
            Version("b", "Version 3 B", "kept on 15 November 2026", "Since version 2: Where you meet", "set aside"),
        ),
        lambda one, other: (shown, Shown("Fee", (), (f"The fee is {GAP} pounds.",))) if one != other else (),
    )


PAGES: dict[str, Callable[[], QWidget]] = {
    "create": create,
    "unlock": unlock,
    "shelf": shelf,
    "parted": parted,
    "choice": choice,
    "empty": ShelfPage,
    "backups": backups,
    "no backups": no_backups,
}


def show(qtbot: QtBot, theme: Theme, page: QWidget, width: int = 1280, height: int = 820) -> Shell:
    """A page in the window, which has the focus."""
    shell = Shell(theme)
    qtbot.addWidget(shell)
    shell.resize(width, height)
    shell.bar.set_locked(isinstance(page, UnlockPage))
    shell.show_page(page)
    vars(page)["keeps"] = shell  # the page is what tests hold on to
    with qtbot.waitActive(shell):
        shell.show()
        shell.activateWindow()
    a11y.settle()
    return shell


@pytest.mark.parametrize("which", PAGES)
def test_pages_are_named_and_large_enough(theme: Theme, qtbot: QtBot, which: str) -> None:
    """No nameless control, no target under 24 pixels."""
    shell = show(qtbot, theme, PAGES[which]())
    assert a11y.unlabelled(shell) == []
    assert a11y.small_targets(shell) == []


@pytest.mark.parametrize("appearance", [Appearance.LIGHT, Appearance.DARK])
@pytest.mark.parametrize("which", PAGES)
def test_pages_can_be_read(theme: Theme, qtbot: QtBot, which: str, appearance: Appearance) -> None:
    """In both lights, as rendered."""
    theme.set_appearance(appearance)
    shell = show(qtbot, theme, PAGES[which](), height=1700)  # what is scrolled out of sight is not rendered
    assert a11y.low_contrast(shell) == {}


@pytest.mark.parametrize(("width", "height", "scale"), [(1024, 640, 100), (1024, 640, 200), (1280, 820, 150)])
@pytest.mark.parametrize("which", PAGES)
def test_pages_fit(theme: Theme, qtbot: QtBot, which: str, width: int, height: int, scale: int) -> None:
    """On a small screen and with text twice as large; the window itself never has to grow."""
    theme.set_scale(scale)
    shell = show(qtbot, theme, PAGES[which](), width, height)
    assert (shell.width(), shell.height()) == (width, height)
    assert a11y.clipped(shell) == []


@pytest.mark.parametrize("which", PAGES)
def test_pages_never_have_to_be_moved_sideways(theme: Theme, qtbot: QtBot, which: str) -> None:
    """In half a small screen with text twice as large one reads downwards only."""
    theme.set_scale(200)
    shell = show(qtbot, theme, PAGES[which](), 640, 640)
    shell.bar.set_place(("K-17", "Choose which version goes on"), "draft")
    a11y.settle()
    areas = [area for area in shell.findChildren(QScrollArea) if area.isVisible()]
    assert [area.horizontalScrollBar().maximum() for area in areas] == [0] * len(areas)
    assert a11y.clipped(shell.bar) == []


def test_where_we_are_ends_in_dots_and_is_said_whole(theme: Theme, qtbot: QtBot) -> None:
    theme.set_scale(200)
    shell = show(qtbot, theme, PAGES["empty"](), 500, 640)
    place = "Meadow pair on Tuesdays and on Thursdays"
    shell.bar.set_place((place,), "draft")
    a11y.settle()
    trail = shell.bar.findChild(Trail)
    assert isinstance(trail, Trail)
    assert trail.text().endswith("…")
    assert place in trail.toolTip()
    assert place in trail.accessibleName()
    theme.set_scale(100)
    shell.resize(1280, 820)
    a11y.settle()
    assert trail.text() == trail.plain()


def test_rows_are_low_again_when_the_text_is_small_again(theme: Theme, qtbot: QtBot) -> None:
    page = PAGES["backups"]()
    show(qtbot, theme, page, 560, 640)
    cards = page.findChildren(ChoiceCard)
    before = [card.height() for card in cards]
    for scale in (200, 100):
        theme.set_scale(scale)
        a11y.settle()
    assert [card.height() for card in cards] == before


@pytest.mark.parametrize("which", ["create", "unlock", "empty", "backups", "choice"])
def test_tab_goes_as_the_eye_goes(theme: Theme, qtbot: QtBot, which: str) -> None:
    """From the page's first control round and back."""
    page = PAGES[which]()
    shell = show(qtbot, theme, page)
    order = [widget for widget in a11y.tab_order() if page.isAncestorOf(widget)]
    start = order.index(a11y.reading_order(order, shell)[0])
    assert order[start:] + order[:start] == a11y.reading_order(order, shell)


def test_tab_on_the_shelf_does_the_list_then_the_cards(theme: Theme, qtbot: QtBot) -> None:
    """Each column in its own order, the left one first."""
    page = shelf()
    show(qtbot, theme, page)
    page._search.setFocus()
    order = [widget for widget in a11y.tab_order() if page.isAncestorOf(widget)]
    middle = page._chosen.mapTo(page, page._chosen.rect().topLeft()).x()
    left = [widget for widget in order if widget.mapTo(page, widget.rect().topLeft()).x() < middle]
    right = [widget for widget in order if widget not in left]
    assert order == left + right
    assert left == a11y.reading_order(left, page)
    assert right == a11y.reading_order(right, page)


def test_the_title_never_says_more_than_the_product(theme: Theme, qtbot: QtBot) -> None:
    """Task bars and shared screens show titles."""
    shell = show(qtbot, theme, shelf())
    shell.bar.set_place(("K-17", "New frame"), "Individual", "neutral")
    assert shell.windowTitle() == "Frame Builder"


def test_text_size_by_keyboard(theme: Theme, qtbot: QtBot) -> None:
    """Ctrl and plus, minus, nought."""
    show(qtbot, theme, unlock())
    control = Qt.KeyboardModifier.ControlModifier
    a11y.key(Qt.Key.Key_Plus, control)
    a11y.key(Qt.Key.Key_Plus, control)
    assert theme.scale == 120
    a11y.key(Qt.Key.Key_Minus, control)
    assert theme.scale == 110
    a11y.key(Qt.Key.Key_0, control)
    assert theme.scale == 100


def test_the_view_menu_chooses_light_and_dark(theme: Theme, qtbot: QtBot) -> None:
    """And tells the keys for the text size."""
    shell = show(qtbot, theme, unlock())
    a11y.press(shell, "View")
    qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    actions = {action.text(): action for action in menu.actions()}
    actions["Dark"].trigger()
    assert theme.appearance is Appearance.DARK
    actions["Larger text"].trigger()
    assert theme.scale == 110
    menu.close()


def test_the_bar_tells_where_we_are_and_goes_home(theme: Theme, qtbot: QtBot) -> None:
    """And Lock is there only when there is something to lock."""
    shell = show(qtbot, theme, shelf())
    shell.bar.set_place(("K-17 · New frame",), "2 open", "warn")
    shell.bar.set_state("Saved 10:42")
    assert a11y.find(shell, a11y.Role.StaticText, "Saved 10:42")
    with qtbot.waitSignal(shell.home_requested):
        a11y.press(shell, "All frames")
    with qtbot.waitSignal(shell.lock_requested):
        a11y.press(shell, "Lock")
    shell.bar.set_locked(True)
    a11y.settle()
    assert not [item for item in a11y.walk(shell) if a11y.label_of(item) == "Lock" and a11y.widget_of(item)]


def test_a_page_that_is_left_is_let_go(theme: Theme, qtbot: QtBot) -> None:
    """Unless it was to be kept."""
    shell = show(qtbot, theme, unlock())
    gone: list[int] = []
    page = shell.page()
    assert page is not None
    page.destroyed.connect(lambda: gone.append(1))
    kept = ShelfPage()
    shell.show_page(kept, keep=True)
    qtbot.waitUntil(lambda: gone == [1])
    shell.show_page(unlock())
    a11y.settle()
    shell.show_page(kept)
    assert shell.page() is kept


def test_enter_unlocks(theme: Theme, qtbot: QtBot) -> None:
    """Typing can begin at once; what is sent is what was typed, spaces and all."""
    page = unlock()
    show(qtbot, theme, page)
    a11y.key(f" {GOOD} ")
    with qtbot.waitSignal(page.unlock_requested) as caught:
        a11y.key(Qt.Key.Key_Return)
    assert caught.args == [f" {GOOD} "]


def test_a_wrong_passphrase_is_told_and_kept(theme: Theme, qtbot: QtBot) -> None:
    """It stays in the line, selected; the sentence goes with the next key."""
    page = unlock()
    shell = show(qtbot, theme, page)
    a11y.key("wrong")
    page.show_error("That passphrase does not open it.")
    assert a11y.find(shell, a11y.Role.StaticText, "That passphrase does not open it.")
    line = QApplication.focusWidget()
    assert isinstance(line, QLineEdit)
    assert line.selectedText() == "wrong" or line.hasSelectedText()
    a11y.key("x")
    assert line.text() == "x"
    assert page._error.isHidden()


def test_nothing_is_sent_twice_while_busy(theme: Theme, qtbot: QtBot) -> None:
    """Enter and the button wait until the key is worked out."""
    page = unlock()
    show(qtbot, theme, page)
    a11y.key(GOOD)
    sent: list[str] = []
    page.unlock_requested.connect(sent.append)
    page.show_busy(True)
    a11y.key(Qt.Key.Key_Return)
    a11y.key("more")
    assert sent == []
    page.show_busy(False)
    a11y.key(Qt.Key.Key_Return)
    assert sent == [GOOD]


def test_a_vault_is_created(theme: Theme, qtbot: QtBot) -> None:
    """Passphrase twice; Enter goes on to the second line, then sends."""
    page = create()
    show(qtbot, theme, page)
    page._pick_folder()
    a11y.key(GOOD)
    a11y.key(Qt.Key.Key_Return)
    a11y.key(GOOD)
    with qtbot.waitSignal(page.create_requested) as caught:
        a11y.key(Qt.Key.Key_Return)
    assert caught.args == [str(Path("/mnt/stick")), GOOD]
    page.forget()
    assert not any(line.text() for line in page.findChildren(QLineEdit) if not line.isReadOnly())


@pytest.mark.parametrize(
    ("first", "second", "part"), [("", "", "type"), ("short", "short", "12"), (GOOD, "other words here", "differ")]
)
def test_what_cannot_be_created_is_said(theme: Theme, qtbot: QtBot, first: str, second: str, part: str) -> None:
    """Nothing is sent, nothing is lost."""
    page = create()
    show(qtbot, theme, page)
    sent: list[str] = []
    page.create_requested.connect(lambda _folder, secret: sent.append(secret))
    first_line, second_line = (
        line for line in page.findChildren(QLineEdit) if line.echoMode() is QLineEdit.EchoMode.Password
    )
    first_line.setText(first)
    second_line.setText(second)
    a11y.press(page, "Create and begin")
    qtbot.waitUntil(lambda: part in page._error.plain())
    assert sent == []
    assert (first_line.text(), second_line.text()) == (first, second)


def test_a_passphrase_can_be_shown(theme: Theme, qtbot: QtBot) -> None:
    """The button says what it will do next."""
    page = unlock()
    show(qtbot, theme, page)
    line = QApplication.focusWidget()
    assert isinstance(line, QLineEdit)
    a11y.press(page, "Show: Passphrase", a11y.Role.CheckBox)
    qtbot.waitUntil(lambda: line.echoMode() is QLineEdit.EchoMode.Normal)
    a11y.press(page, "Hide: Passphrase", a11y.Role.CheckBox)
    qtbot.waitUntil(lambda: line.echoMode() is QLineEdit.EchoMode.Password)


def test_the_shelf_by_keyboard(theme: Theme, qtbot: QtBot) -> None:
    """Arrows move, Enter opens, Ctrl+F searches."""
    page = shelf()
    show(qtbot, theme, page)
    opened: list[str] = []
    page.open_requested.connect(opened.append)
    a11y.key(Qt.Key.Key_Up)
    a11y.key(Qt.Key.Key_Return)
    a11y.key(Qt.Key.Key_Down)
    a11y.key(Qt.Key.Key_Down)
    a11y.key(Qt.Key.Key_Return)
    assert opened == ["k", "j"]
    a11y.key(Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(page._search.hasFocus)


def test_the_list_shows_that_it_has_the_keyboard(theme: Theme, qtbot: QtBot) -> None:
    """The chosen row looks different once the arrows would move it."""
    page = shelf()
    show(qtbot, theme, page)
    page._search.setFocus()
    a11y.settle()
    before = page._table.grab().toImage()
    page._table.setFocus()
    a11y.settle()
    assert page._table.grab().toImage() != before


def test_the_shelf_finds(theme: Theme, qtbot: QtBot) -> None:
    """References at once, in any case; a moment later what a search of the words adds; the hint says which."""
    page = shelf()
    shell = show(qtbot, theme, page)
    a11y.key(Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    with qtbot.waitSignal(page.searched) as heard:
        a11y.key("SUPERV 04")
        assert [entry.key for entry in page._table.rows.shown] == ["m"]
        assert a11y.find(shell, a11y.Role.StaticText, "1 of 3 frames so far, by reference.")
    assert heard.args == ["SUPERV 04"]
    page.set_found("superv", frozenset({"k"}))
    assert [entry.key for entry in page._table.rows.shown] == ["m"], "what was found for other words"
    page.set_found("SUPERV 04", frozenset({"j"}))
    assert [entry.key for entry in page._table.rows.shown] == ["m", "j"]
    said = "2 of 3 frames: by reference, and by the words of agreements, drafts and notes."
    assert a11y.find(shell, a11y.Role.StaticText, said)
    a11y.key("x")
    assert page._table.rows.shown == (), "what was found for the words before"
    a11y.key(Qt.Key.Key_Escape)
    assert len(page._table.rows.shown) == 3
    assert page._list.hint.isHidden()
    assert page._search.hasFocus()


def test_nothing_found_is_a_sentence_with_a_way_out(theme: Theme, qtbot: QtBot) -> None:
    """First of the references, then of the words too; a button and Escape, from wherever the keyboard is."""
    page = shelf()
    shell = show(qtbot, theme, page)
    page._search.begin()
    a11y.key("nobody")
    first = "No reference matches “nobody”. Now the words of the agreements are searched."
    assert a11y.find(shell, a11y.Role.StaticText, first)
    page.set_found("nobody", frozenset())
    assert page._list._nothing.plain().startswith("Nothing matches “nobody”, neither a reference nor")
    a11y.settle()
    assert a11y.clipped(shell) == []
    a11y.key(Qt.Key.Key_Return)
    assert page._list.all.hasFocus()
    a11y.key(Qt.Key.Key_Space)
    assert page._search.hasFocus(), "the button went with the keyboard"
    assert len(page._table.rows.shown) == 3
    a11y.key("k-17")
    a11y.key(Qt.Key.Key_Down)
    assert page._table.hasFocus()
    a11y.key(Qt.Key.Key_Escape)
    assert page._search.text() == ""
    page._search.begin()
    a11y.key(Qt.Key.Key_Escape)
    assert page._table.hasFocus(), "Escape in the empty line leads on"


def test_what_was_searched_is_forgotten_with_the_page(theme: Theme, qtbot: QtBot) -> None:
    """Another page comes, as at locking: neither the line, nor its undo, nor a sentence holds the words."""
    page = shelf()
    shell = show(qtbot, theme, page)
    page._search.begin()
    a11y.key("Ottoline")
    page.set_found("Ottoline", frozenset())
    assert "Ottoline" in page._list._nothing.plain()
    shell.show_page(unlock())
    assert "Ottoline" not in page._search.text() + page._list._nothing.plain() + page._list._nothing.accessibleName()
    page._search.undo()
    assert page._search.text() == ""


def test_words_that_could_not_be_searched_are_told(theme: Theme, qtbot: QtBot) -> None:
    """The references are found all the same."""
    page = shelf()
    shell = show(qtbot, theme, page)
    page._search.begin()
    a11y.key("m-04")
    page.set_not_searched("The vault is damaged.")
    assert a11y.find(shell, a11y.Role.StaticText, "Only references were searched. The vault is damaged.")
    assert [entry.key for entry in page._table.rows.shown] == ["m"]


def test_a_chosen_frame_offers_what_it_can(theme: Theme, qtbot: QtBot) -> None:
    """Each button says which frame and which version it is about."""
    page = shelf()
    shell = show(qtbot, theme, page)
    asked: list[tuple[str, ...]] = []
    page.history_requested.connect(lambda *what: asked.append(what))
    page.review_requested.connect(lambda key: asked.append(("review", key)))
    for name in ("What changed: Version 2", "Print amendment: Version 2", "Open: Version 1", "Compare: Version 1"):
        a11y.press(shell, name)
    a11y.press(shell, "Start review of J & R")
    qtbot.waitUntil(lambda: len(asked) == 5)
    assert set(asked) == {
        ("m", "r2", "changes"), ("m", "r2", "amendment"), ("m", "r1", "open"), ("m", "r1", "compare"), ("review", "j"),
    }  # fmt: skip


def test_what_went_apart_is_marked_in_words_and_leads_to_the_choice(theme: Theme, qtbot: QtBot) -> None:
    """In the notice, the list, the card and the history; nothing that would silently take one of the two."""
    page = parted()
    shell = show(qtbot, theme, page)
    asked: list[tuple[str, ...]] = []
    page.open_requested.connect(lambda key: asked.append(("open", key)))
    page.practice_requested.connect(lambda: asked.append(("practice",)))
    page.history_requested.connect(lambda *what: asked.append(what))
    cell = page._table.rows.index(0, 2)
    assert cell.data(Qt.ItemDataRole.AccessibleTextRole) == "two versions choose one"
    for name in ("Choose: My practice", "Choose: M-04", "Choose …: K-17", "Choose …"):
        a11y.press(shell, name)
    a11y.press(shell, "Drop …: Review of version 2, B")
    a11y.press(shell, "Open: Version 2, set aside")
    qtbot.waitUntil(lambda: len(asked) == 6)
    assert set(asked) == {
        ("practice",), ("open", "d"), ("p", "", "choose"), ("open", "p"),
        ("p", "draft/2", "drop"), ("p", "c/2", "open"),
    }  # fmt: skip
    buttons = {a11y.label_of(item) for item in a11y.walk(shell) if a11y.widget_of(item)}
    assert not buttons & {
        "Continue",
        "Preview",
        "Start review",
        "Save the answers as a file …",
        "Change the reference …",
    }


def test_a_choice_shows_what_differs_and_answers_once(theme: Theme, qtbot: QtBot) -> None:
    """Read either, go on with either; the words of both, the difference marked in both alike."""
    page = choice()
    shell = show(qtbot, theme, page)
    assert a11y.find(shell, a11y.Role.StaticText, "Since version 2: Where you meet")
    said = [edit.toPlainText() for edit in page.findChildren(QTextEdit)]
    assert said == [
        "We meet every week, on Tuesdays at 16:00.",
        "We meet every two weeks.",
        "Nothing",
        "The fee is ______ pounds.",
    ]
    marked = ["underline" in edit.toHtml() for edit in page.findChildren(QTextEdit)]
    assert marked == [True, True, False, True]
    with qtbot.waitSignal(page.read_requested) as read:
        a11y.press(shell, "Read and print: Version 3 B")
    assert read.args == ["b"]
    with qtbot.waitSignal(page.chosen) as chosen:
        a11y.press(shell, "Go on with this one …: Version 3 A")
    assert chosen.args == ["a"]
    with qtbot.waitSignal(page.closed):
        a11y.key(Qt.Key.Key_Escape)


def test_an_empty_shelf_welcomes(theme: Theme, qtbot: QtBot) -> None:
    """And offers both beginnings."""
    page = ShelfPage()
    shell = show(qtbot, theme, page)
    with qtbot.waitSignal(page.practice_requested):
        a11y.press(shell, "Begin with my practice")
    with qtbot.waitSignal(page.new_requested):
        a11y.press(shell, "Begin with a client")


def test_a_long_shelf_is_quick(theme: Theme, qtbot: QtBot) -> None:
    """Two thousand frames do not make the page grow, and the cursor stays where it was."""
    page = ShelfPage()
    show(qtbot, theme, page)
    many = tuple(ShelfEntry(str(n), f"C-{n}", "Individual", "signed", "accent") for n in range(2000))
    page.set_entries(many, choose="700")
    a11y.settle()
    assert page._table.height() < 900
    page.set_entries(tuple(reversed(many)))
    entry = page._table.entry()
    assert entry is not None
    assert entry.key == "700"
