# SPDX-License-Identifier: MIT
"""The pages of keys: by keyboard, by screen reader, at every size; and what they send."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import a11y
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from frame_builder.ui.controls import PlainLabel
from frame_builder.ui.entrance.unlock import UnlockPage
from frame_builder.ui.forms import CodePage, PassphrasePage
from frame_builder.ui.keys.page import KeysPage, SheetPage, lost_words
from frame_builder.ui.shell import Shell
from frame_builder.ui.theme import Appearance, Theme
from frame_builder.vault.recovery import RecoverySheet

TOP = Path(__file__).resolve().parents[2]
GOOD = "orchard lantern quiet river"
NEW = "marble window thirsty falcon"
SHEET = RecoverySheet.new()
WORDS = "Sheet 7K2M is in force. It was made on 1 October 2026."


def keys_page() -> KeysPage:
    """With a sheet and something just done."""
    return KeysPage(WORDS, has_sheet=True, read_only=False, said="The new passphrase opens this vault from now on.")


def no_sheet() -> KeysPage:
    """A vault that has no sheet and cannot be written."""
    return KeysPage("There is none yet.", has_sheet=False, read_only=True)


def change() -> PassphrasePage:
    """Old, new, again."""
    return PassphrasePage("Change the passphrase", "A lead.", "Change it", old=True, suggest=lambda: NEW)


def renew() -> PassphrasePage:
    """After the sheet was used."""
    return PassphrasePage("Choose a new passphrase", "A lead.", "Set it", old=False, suggest=lambda: NEW)


def code() -> CodePage:
    """The line for the code."""
    return CodePage("Check my sheet", "A lead.", "Check")


def sheet() -> SheetPage:
    """A sheet just made."""
    return SheetPage(SHEET.number, SHEET.code.groups, "Go on without a sheet")


PAGES: dict[str, Callable[[], QWidget]] = {
    "keys": keys_page, "no-sheet": no_sheet, "change": change, "renew": renew, "code": code, "sheet": sheet,
}  # fmt: skip


def show(qtbot: QtBot, theme: Theme, page: QWidget, width: int = 1280, height: int = 820) -> Shell:
    """A page in the window, which has the focus."""
    shell = Shell(theme)
    qtbot.addWidget(shell)
    shell.resize(width, height)
    shell.bar.set_locked(False)
    shell.show_page(page)
    vars(page)["keeps"] = shell
    with qtbot.waitActive(shell):
        shell.show()
        shell.activateWindow()
    a11y.settle()
    return shell


@pytest.mark.parametrize("which", PAGES)
def test_pages_are_named_and_large_enough(theme: Theme, qtbot: QtBot, which: str) -> None:
    shell = show(qtbot, theme, PAGES[which]())
    assert a11y.unlabelled(shell) == []
    assert a11y.small_targets(shell) == []


@pytest.mark.parametrize("appearance", [Appearance.LIGHT, Appearance.DARK])
@pytest.mark.parametrize("which", PAGES)
def test_pages_can_be_read(theme: Theme, qtbot: QtBot, which: str, appearance: Appearance) -> None:
    theme.set_appearance(appearance)
    shell = show(qtbot, theme, PAGES[which](), height=1150)  # what is scrolled out of sight cannot be measured
    assert a11y.low_contrast(shell) == {}


@pytest.mark.parametrize(("width", "height", "scale"), [(1024, 640, 100), (1024, 640, 200), (1280, 820, 150)])
@pytest.mark.parametrize("which", PAGES)
def test_pages_fit(theme: Theme, qtbot: QtBot, which: str, width: int, height: int, scale: int) -> None:
    theme.set_scale(scale)
    shell = show(qtbot, theme, PAGES[which](), width, height)
    assert (shell.width(), shell.height()) == (width, height)
    assert a11y.clipped(shell) == []


@pytest.mark.parametrize("which", PAGES)
def test_tab_goes_as_the_eye_goes(theme: Theme, qtbot: QtBot, which: str) -> None:
    page = PAGES[which]()
    shell = show(qtbot, theme, page)
    order = [widget for widget in a11y.tab_order() if page.isAncestorOf(widget)]
    start = order.index(a11y.reading_order(order, shell)[0])
    assert order[start:] + order[:start] == a11y.reading_order(order, shell)


@pytest.mark.parametrize("which", PAGES)
def test_escape_leaves(theme: Theme, qtbot: QtBot, which: str) -> None:
    page = PAGES[which]()
    show(qtbot, theme, page)
    with qtbot.waitSignal(page.closed):  # type: ignore[attr-defined]
        a11y.key(Qt.Key.Key_Escape)


def test_the_keys_page_offers_what_it_can(theme: Theme, qtbot: QtBot) -> None:
    page = keys_page()
    shell = show(qtbot, theme, page)
    for name, signal in (
        ("Make a new sheet …", page.sheet_wanted),
        ("Check my sheet …", page.check_wanted),
        ("Change the passphrase …", page.passphrase_wanted),
        ("Change all keys …", page.all_wanted),
    ):
        with qtbot.waitSignal(signal):
            a11y.press(shell, name)


@pytest.mark.fault(13)
def test_what_is_lost_is_said_without_comfort(theme: Theme, qtbot: QtBot) -> None:
    """No back door, and nobody who could help: the sentence must not soften."""
    shell = show(qtbot, theme, keys_page())
    said = lost_words()
    assert a11y.find(shell, a11y.Role.StaticText, said)
    for part in ("lost for good", "neither you nor we nor any service", "no back door"):
        assert part in said


def honest(text: str) -> bool:
    """Whether a text says that nobody can help, and promises no help."""
    said = " ".join(text.split())
    plain = re.search(r"[Nn]obody can (reset|open)|nobody can open", said) and re.search(r"lost|no other way in", said)
    none = re.search(r"\b(not|neither) you,? n|you nor we|and we cannot either|not us", said)
    help_ = re.search(r"contact|support|we can (help|reset|open)|send (you|us)|[Rr]eset your|get it back|unless", said)
    return bool(plain and none) and not help_


@pytest.mark.fault(13)
def test_every_place_that_speaks_of_losing_both_says_the_plain_truth(theme: Theme, qtbot: QtBot) -> None:
    """Before it can happen, where the keys are, on the sheet itself, and in what we promise in public."""
    page = UnlockPage(Path("vault"), exists=False)
    qtbot.addWidget(page)
    (before,) = [label.plain() for label in page.findChildren(PlainLabel) if "reset it" in label.plain()]
    sheet = (TOP / "resources" / "recovery" / "en.ftl").read_text(encoding="utf-8").partition("\nhonest = ")[2]
    public = (TOP / "SECURITY.md").read_text(encoding="utf-8").partition("both lost: ")[2].partition("\n- ")[0]
    for text in (before, lost_words(), sheet.partition("\n")[0], public):
        assert honest(text), text


@pytest.mark.fault(13, control=True)
@pytest.mark.parametrize(
    "text",
    [
        "If you forget your passphrase, contact us and we can reset it.",
        "Nobody can open the vault, neither you nor we, unless you send us your account name. Nothing is lost.",
        "Keep your recovery sheet safe.",
        "Everything is lost.",
    ],
)
def test_control_comfort_and_silence_are_not_taken_for_honesty(text: str) -> None:
    assert not honest(text)


def test_nothing_can_be_changed_where_nothing_can_be_written(theme: Theme, qtbot: QtBot) -> None:
    page = no_sheet()
    show(qtbot, theme, page)
    enabled = [
        button.text() for button in page.findChildren(QWidget) if hasattr(button, "click") and button.isEnabled()
    ]
    assert enabled == ["← All frames"]


def test_a_passphrase_is_changed_by_keyboard(theme: Theme, qtbot: QtBot) -> None:
    """Enter goes from line to line, then sends."""
    page = change()
    show(qtbot, theme, page)
    for text in (GOOD, NEW):
        a11y.key(text)
        a11y.key(Qt.Key.Key_Return)
    a11y.key(NEW)
    with qtbot.waitSignal(page.submitted) as caught:
        a11y.key(Qt.Key.Key_Return)
    assert caught.args == [GOOD, NEW]
    page.forget()
    assert not any(line.text() for line in page.findChildren(QLineEdit))


@pytest.mark.parametrize(
    ("old", "new", "again", "part"),
    [("", NEW, NEW, "type your passphrase"), (GOOD, "short", "short", "12"), (GOOD, NEW, GOOD, "differ")],
)
def test_what_cannot_be_changed_is_said(theme: Theme, qtbot: QtBot, old: str, new: str, again: str, part: str) -> None:
    page = change()
    show(qtbot, theme, page)
    sent: list[str] = []
    page.submitted.connect(lambda *what: sent.extend(what))
    for line, text in zip(page._lines, (old, new, again), strict=True):
        line.setText(text)
    a11y.press(page, "Change it")
    qtbot.waitUntil(lambda: part in page._error.plain())
    assert sent == []


def test_a_passphrase_is_suggested_and_not_filled_in(theme: Theme, qtbot: QtBot) -> None:
    page = change()
    shell = show(qtbot, theme, page)
    a11y.press(shell, "Suggest five words")
    qtbot.waitUntil(lambda: any(a11y.label_of(item) == NEW for item in a11y.walk(shell)))
    a11y.settle()
    assert any("until you know them by heart" in a11y.label_of(item) for item in a11y.walk(shell))
    assert not any(line.text() for line in page.findChildren(QLineEdit))
    assert a11y.clipped(shell) == []


def test_a_code_that_was_mistyped_stays_to_be_corrected(theme: Theme, qtbot: QtBot) -> None:
    page = code()
    shell = show(qtbot, theme, page)
    a11y.key("abc")
    with qtbot.waitSignal(page.submitted) as caught:
        a11y.key(Qt.Key.Key_Return)
    assert caught.args == ["abc"]
    page.show_error("Group 3 is not as it stands on the sheet.")
    assert a11y.find(shell, a11y.Role.StaticText, "Group 3 is not as it stands on the sheet.")
    assert page.line.hasFocus()
    assert page.line.selectedText() == "abc"
    a11y.key("d")
    assert page._error.isHidden()


def test_nothing_is_sent_twice_or_left_while_busy(theme: Theme, qtbot: QtBot) -> None:
    page = code()
    show(qtbot, theme, page)
    sent: list[str] = []
    page.submitted.connect(sent.append)
    page.closed.connect(lambda: sent.append("closed"))
    page.show_busy(True)
    a11y.key(Qt.Key.Key_Return)
    a11y.key(Qt.Key.Key_Escape)
    assert sent == []
    page.show_busy(False)
    a11y.key(Qt.Key.Key_Return)
    assert sent == [""]


def test_the_groups_are_read_out_sign_by_sign(theme: Theme, qtbot: QtBot) -> None:
    shell = show(qtbot, theme, sheet())
    for place, group in enumerate(SHEET.code.groups, start=1):
        assert a11y.find(shell, a11y.Role.StaticText, f"Group {place}: {' '.join(group)}")
    assert shell.windowTitle() == "Frame Builder"


def test_only_the_group_that_is_wrong_is_typed_again(theme: Theme, qtbot: QtBot) -> None:
    page = CodePage("Check my sheet", "Type it.", "Check")
    qtbot.addWidget(page)
    page.line.setText("AAAAA bbbbb-CCCCC")
    page.show_error("Group 2 is not as it stands on the sheet.", (2,))
    assert page.line.selectedText() == "bbbbb"
    page.show_error("Groups 1 and 3 are not as they stand on the sheet.", (1, 3))
    assert page.line.selectedText() == page.line.text()
    page.show_error("Something else.")
    assert page.line.selectedText() == page.line.text()
