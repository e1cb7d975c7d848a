# SPDX-License-Identifier: MIT
"""The pages of moving: by keyboard, by screen reader, at every size; and what they send."""

from __future__ import annotations

from collections.abc import Callable

import a11y
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QProgressBar, QWidget
from pytestqt.qtbot import QtBot

from frame_builder.services.moving import Joined
from frame_builder.ui.forms import PassphrasePage
from frame_builder.ui.moving.page import ChoosePage, Movable, MovingPage, ProgressPage, TellPage
from frame_builder.ui.moving.words import MOST_NAMED
from frame_builder.ui.moving.words import sentences as sentences_of
from frame_builder.ui.notices import Callout
from frame_builder.ui.shell import Shell
from frame_builder.ui.theme import Appearance, Theme

FRAMES = (
    Movable("a", "K-17", "agreed · version 3 · today 09:12"),
    Movable("b", "A reference that is long", "draft · 41 of 106 · 3 Oct"),
    Movable("c", "L-02", "in review · version 1 · 12 Jan 2025"),
)


def moving() -> MovingPage:
    """With frames to move."""
    return MovingPage()


def nothing_yet() -> MovingPage:
    """A vault with nothing in it that can only be read."""
    return MovingPage(empty=True, read_only=True)


def choose() -> ChoosePage:
    """Some frames, unfolded."""
    page = ChoosePage(FRAMES, practice=True)
    page._some.setChecked(True)
    return page


def progress() -> ProgressPage:
    """In the middle."""
    page = ProgressPage("Taking everything along", "You can stop at any time.")
    page.show_progress(13, 60)
    return page


def brought() -> Joined:
    """A frame to settle, a new one, one with newer versions, one that is the same; and My practice."""
    each = {
        "a": Joined(branched=1, new_versions=1, gone_on=1),
        "b": Joined(new_frames=1),
        "c": Joined(new_versions=2, gone_on=1),
        "d": Joined(already=1),
    }
    return Joined(
        branched=1, new_versions=3, gone_on=2, new_frames=1, already=1,
        practice_changed=True, practice_new=True, each=each,
    )  # fmt: skip


def tell() -> TellPage:
    """What would be done."""
    sentences = sentences_of(brought(), {"a": "K-17", "b": "K-21", "c": "K-09"})
    note = Callout("Nothing you have is replaced", "A backup is made first.")
    return TellPage(
        "Bring this in?", "Nothing has been changed yet.", sentences, "Bring it in", back="Cancel", note=note
    )


def left_out() -> TellPage:
    """Nothing new, and what was deleted here."""
    sentences = ("Nothing was changed.", "K-17: what you deleted here stays deleted")
    more = "Take in again what was deleted here …"
    return TellPage("There is nothing new in it", "", sentences, "All frames", more=more)


def secret() -> PassphrasePage:
    """The passphrase of a file."""
    return PassphrasePage("The passphrase of the file", "A lead.", "Look inside", old=True, of="Passphrase of the file")


PAGES: dict[str, Callable[[], QWidget]] = {
    "moving": moving, "nothing": nothing_yet, "choose": choose, "progress": progress, "tell": tell,
    "left": left_out, "secret": secret,
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
@pytest.mark.parametrize("which", ["moving", "choose"])
def test_pages_can_be_read(theme: Theme, qtbot: QtBot, which: str, appearance: Appearance) -> None:
    theme.set_appearance(appearance)
    shell = show(qtbot, theme, PAGES[which](), 700, 900)  # what is scrolled out of sight cannot be measured
    assert a11y.low_contrast(shell) == {}


@pytest.mark.parametrize(("width", "height", "scale"), [(1024, 640, 200), (480, 640, 100), (1280, 820, 150)])
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


def test_each_way_is_asked_for(theme: Theme, qtbot: QtBot) -> None:
    page = moving()
    shell = show(qtbot, theme, page)
    for name, signal in (
        ("Copy to another computer …", page.pack_wanted),
        ("Bring in a file with frames …", page.file_wanted),
        ("Bring in a vault or backup …", page.folder_wanted),
        ("New frame from a file …", page.frame_file_wanted),
        ("Take everything along …", page.leave_wanted),
        ("← All frames", page.closed),
    ):
        with qtbot.waitSignal(signal):
            a11y.press(shell, name)


def test_what_cannot_be_done_is_not_offered(theme: Theme, qtbot: QtBot) -> None:
    """A vault that cannot be written takes nothing in, and can still be left."""
    page = nothing_yet()
    show(qtbot, theme, page)
    assert not page._pack.isEnabled()
    assert not any(button.isEnabled() for button in (page._file, page._folder, page._one))
    assert page._leave.isEnabled()


def test_everything_is_the_first_choice(theme: Theme, qtbot: QtBot) -> None:
    page = ChoosePage(FRAMES, practice=True)
    shell = show(qtbot, theme, page)
    assert "3 frames and My practice" in a11y_texts(shell)
    with qtbot.waitSignal(page.chosen) as heard:
        a11y.press(shell, "Continue")
    assert heard.args == [None]


def test_some_frames_are_ticked(theme: Theme, qtbot: QtBot) -> None:
    """By keyboard; with none ticked it says what is missing, and what was ticked is remembered."""
    page = ChoosePage(FRAMES, practice=False)
    shell = show(qtbot, theme, page)
    a11y.key(Qt.Key.Key_Down)
    a11y.key(Qt.Key.Key_Space)
    a11y.settle()
    a11y.press(shell, "Continue")
    qtbot.waitUntil(lambda: "No frame is ticked yet" in page._error.plain())
    page._boxes[2].setFocus()
    a11y.key(Qt.Key.Key_Space)
    page._all.setChecked(True)
    page._some.setChecked(True)
    with qtbot.waitSignal(page.chosen) as heard:
        a11y.press(shell, "Continue")
    assert heard.args == [("c",)]


def test_how_far_it_is(theme: Theme, qtbot: QtBot) -> None:
    page = ProgressPage("Taking everything along", "")
    show(qtbot, theme, page)
    bar = page.findChild(QProgressBar)
    assert bar is not None
    page.show_progress(13, 60)
    assert (page._said.plain(), page._far.value(), page._far.maximum()) == ("Frame 14 of 60", 13, 60)
    page.show_progress(60, 60)
    assert page._said.plain().startswith("Almost done")
    page.show_progress(0, 0)
    assert page._far.value() == page._far.maximum()


def a11y_texts(shell: QWidget) -> str:
    """All names and descriptions."""
    return "\n".join(
        f"{child.accessibleName()} {child.accessibleDescription()}" for child in shell.findChildren(QWidget)
    )


def test_each_frame_is_named_once_with_what_happens_to_it() -> None:
    said = sentences_of(brought(), {"a": "K-17", "b": "K-21", "c": "K-09"})
    assert said == (
        "K-17: changed on both computers; you will choose which version goes on",
        "K-21: new here",
        "K-09: 2 newer versions",
        "My practice comes along.",
        "Of one frame, all that is in it is here already.",
    )


def test_another_version_that_is_shown_is_said() -> None:
    """It stands with what goes, although both stay."""
    one = Joined(other_shown=1)
    said = sentences_of(Joined(other_shown=1, each={"a": Joined(new_frames=1), "b": one}), {"a": "K-17", "b": "K-21"})
    assert said[1] == "K-17: new here"
    both = Joined(branched=1, other_shown=1)
    (apart,) = sentences_of(Joined(branched=1, other_shown=1, each={"a": both}), {"a": "K-17"})
    assert apart.endswith("you will choose which version goes on; until then the version kept last is shown")
    assert said[0] == "K-21: another version is the one shown, because it was kept last; yours stays beside it"


def test_a_draft_that_makes_way_is_said() -> None:
    one = Joined(new_drafts=1, replaced_drafts=1)
    said = sentences_of(Joined(new_drafts=1, replaced_drafts=1, each={"a": one}), {"a": "K-17"})
    assert said == ("K-17: a draft from the other computer; your draft makes way for what comes from there",)


def test_what_is_said_of_very_many_frames_is_counted() -> None:
    names = {str(number): f"K-{number:04}" for number in range(1000)}
    found = Joined(new_frames=1000, each={name: Joined(new_frames=1) for name in names})
    said = sentences_of(found, names)
    assert len(said) == MOST_NAMED + 1
    assert said[0] == "K-0000: new here"
    assert said[-1] == f"And {1000 - MOST_NAMED} more frames: new here"


def test_what_goes_is_said_in_words_that_cannot_be_misread() -> None:
    one = Joined(deleted=1)
    (said,) = sentences_of(Joined(deleted=1, each={"a": one}), {"a": "K-17"})
    assert said.endswith("not touched here since: it is deleted here too")
    (practice,) = sentences_of(Joined(practice_changed=True, practice_gone=True), {})
    assert practice == "My practice: deleted on the other computer; it is deleted here too."
