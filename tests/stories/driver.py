# SPDX-License-Identifier: MIT
"""A therapist at the keyboard of the real program: keys in, and only what a screen reader could say out.

Nothing sleeps for a fixed time: each step waits for what should follow. Keys go to the widget that has the focus.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QSettings, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)
from pytestqt.exceptions import TimeoutError as WaitedTooLong
from pytestqt.qtbot import QtBot

from frame_builder.app import App
from frame_builder.services.library import Library
from frame_builder.services.office import Office
from frame_builder.ui.begin.page import BeginPage
from frame_builder.ui.cards import Segment
from frame_builder.ui.documents.page import ReadingPage
from frame_builder.ui.entrance.unlock import UnlockPage
from frame_builder.ui.shelf.page import ShelfPage
from frame_builder.ui.wizard.page import WizardPage
from frame_builder.vault.keys import Strength

from ..ui import a11y
from ..ui.fakes import ScriptedAsk

Key = Qt.Key
CHEAP = Strength(memory=8 * 1024 * 1024, passes=1)
"""A passphrase that is quick to try, for tests only."""
PASSPHRASE = "orchard lantern quiet river"
NONE, CTRL, ALT, SHIFT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
)


@dataclass
class Home:
    """Where one therapist's program keeps its things, and the programs started there."""

    application: QApplication
    qtbot: QtBot
    place: Path
    library: Library | None = None
    started: list[Therapist] = field(default_factory=list)

    @property
    def vault(self) -> Path:
        """The folder of the vault."""
        return self.place / "vault"

    @property
    def out(self) -> Path:
        """The folder into which the therapist saves."""
        folder = self.place / "saved"
        folder.mkdir(exist_ok=True)
        return folder

    def start(self, width: int = 1400, height: int = 880) -> Therapist:
        """Start the program anew."""
        ask = ScriptedAsk()
        settings = QSettings(str(self.place / "config" / "window.ini"), QSettings.Format.IniFormat)
        app = App(self.application, self.vault, settings, ask, CHEAP)
        app._library = self.library
        app.shell.resize(width, height)
        with self.qtbot.waitActive(app.shell, timeout=5000):
            app.shell.show()
            app.shell.activateWindow()
        therapist = Therapist(self, app, ask)
        self.started.append(therapist)
        return therapist

    def begin(self) -> Therapist:
        """Start the program and have a new vault open."""
        therapist = self.start()
        therapist.create()
        return therapist

    def leave(self) -> None:
        """Close whatever is still open."""
        for therapist in self.started:
            therapist.quit()


class Therapist:
    """Works one started program. `app` and `ask` are there for what no keyboard can reach."""

    def __init__(self, home: Home, app: App, ask: ScriptedAsk) -> None:
        self.home = home
        self.app = app
        self.ask = ask
        self._gone = False

    # seeing

    @property
    def shell(self) -> QWidget:
        """The window."""
        return self.app.shell

    @property
    def page(self) -> QWidget | None:
        """What is on show."""
        return self.app.shell.page()

    @property
    def office(self) -> Office:
        """The open vault, to compare with what the window shows."""
        assert self.app._desk is not None
        return self.app._desk._office

    def frame_id(self) -> str:
        """The one frame there is."""
        (only,) = self.office.shelf()
        return only.frame_id

    @property
    def wizard(self) -> WizardPage:
        """The page of an open frame."""
        page = self.page
        assert isinstance(page, WizardPage), page
        return page

    def wait(self, condition: Callable[[], object], why: str = "", timeout: int = 8000) -> None:
        """Let the program work until the condition holds."""

        def met() -> None:
            assert condition(), why or "it never came"

        try:
            self.home.qtbot.waitUntil(met, timeout=timeout)
        except WaitedTooLong:
            raise AssertionError(f"{why}; the window says:\n{self.shown()}") from None

    def wait_for(self, kind: type[QWidget]) -> None:
        """Wait for a page."""
        self.wait(lambda: isinstance(self.page, kind), f"no {kind.__name__}", 15000)
        a11y.settle()

    def words(self) -> str:
        """Everything that can be read in the window, hidden parts and other windows of the program too."""
        return "\n".join(dict.fromkeys(text for top in QApplication.topLevelWidgets() for text in texts_in(top)))

    def shown(self) -> str:
        """What can be read in the window now."""
        return "\n".join(text for text in texts_in(self.shell, visible=True))

    def has(self, name: str) -> bool:
        """Whether something that can be focused bears the name."""
        return any(
            a11y.label_of(element) == name
            for element in a11y.walk(self.shell)
            if (widget := a11y.widget_of(element)) is not None and widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        )

    def state(self) -> str:
        """What the bar says about saving."""
        return self.app.shell.bar._state.plain()

    def focused(self) -> str:
        """The name of what has the focus."""
        widget = QApplication.focusWidget()
        if widget is None:
            return ""
        return a11y.label_of(QAccessible.queryAccessibleInterface(widget))

    # keys

    def key(self, what: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
        """One key."""
        a11y.key(what, modifier)
        QCoreApplication.processEvents()

    def type(self, text: str) -> None:
        """Write."""
        a11y.key(text)

    def enter(self) -> None:
        """Enter."""
        self.key(Key.Key_Return)

    def space(self) -> None:
        """Space."""
        self.key(Key.Key_Space)

    def tab_to(self, name: str | Callable[[str], bool], limit: int = 260) -> QWidget:
        """Press Tab until what has the focus bears the name; the whole way round is a failure."""
        fits = (lambda found: found == name) if isinstance(name, str) else name
        seen: list[str] = []
        for _ in range(limit):
            widget = QApplication.focusWidget()
            if widget is not None and fits(self.focused()):
                return widget
            seen.append(self.focused())
            if widget is None:
                raise AssertionError(f"nothing has the focus after {seen[-5:]}")
            QTest.keyClick(widget, Key.Key_Tab)
        raise AssertionError(f"Tab never came to “{name}”; it came to {list(dict.fromkeys(seen))}")

    def press(self, name: str | Callable[[str], bool]) -> None:
        """Go to a button and press it."""
        self.tab_to(name)
        self.space()
        a11y.settle()

    def fill(self, name: str, text: str) -> None:
        """Go to a box and replace its text."""
        self.tab_to(name)
        self.key(Key.Key_A, CTRL)
        self.type(text)

    def pick(self, name: str) -> None:
        """Go to a group of choices, and with the arrows to one of them; a group is one stop of the Tab key."""
        self.tab_to_group(name)
        self.space()
        QCoreApplication.processEvents()

    def tab_to_group(self, name: str, limit: int = 260) -> None:
        """Press Tab until the choice itself or one in its group has the focus, then the arrows."""
        for _ in range(limit):
            widget = QApplication.focusWidget()
            assert widget is not None
            group = widget.group() if isinstance(widget, QAbstractButton) else None
            if group is not None and group.exclusive():
                names = [button.accessibleName() for button in group.buttons()]
                if name in names:
                    self._arrow_to(name, len(names))
                    return
            elif self.focused() == name:
                return
            widget = QApplication.focusWidget()
            assert widget is not None
            QTest.keyClick(widget, Key.Key_Tab)
        raise AssertionError(f"no choice “{name}”")

    def _arrow_to(self, name: str, count: int) -> None:
        """The arrow keys go down a list of choices, or along a switch."""
        for arrow in (Key.Key_Down, Key.Key_Up, Key.Key_Right, Key.Key_Left):
            for _ in range(count):
                if self.focused() == name:
                    return
                self.key(arrow)
        raise AssertionError(f"no arrow leads to “{name}”")

    def choose(self, name: str, item: str) -> None:
        """Go to a drop-down box and step to an entry."""
        box = self.tab_to(name)
        assert isinstance(box, QComboBox)
        place = box.findText(item)
        assert place >= 0, [box.itemText(number) for number in range(box.count())]
        while box.currentIndex() != place:
            self.key(Key.Key_Down if box.currentIndex() < place else Key.Key_Up)

    # the words of the catalogue

    def label(self, path: str) -> str:
        """What a field is called: `section.decision.field`, or `section.decision.rows.column`."""
        section, decision, name = path.split(".", 2)
        return self.wizard.workspace.speaker.wording.say(f"{section}.{decision}", f"field-{name.replace('.', '-')}")

    def choice(self, path: str, key: str) -> str:
        """What a choice is called."""
        speaker = self.wizard.workspace.speaker
        catalogue = self.wizard.workspace.library.catalogue
        found = catalogue.field(path)
        assert found is not None
        return speaker.label(catalogue.decision(path.rpartition(".")[0]), found, key)

    def answer(self, path: str, text: str) -> None:
        """Write into a field of the decision that is unfolded."""
        label = self.label(path)
        self.tab_to(lambda name: name == label or name.startswith(f"{label} ("))
        self.key(Key.Key_A, CTRL)
        self.type(text)

    # the ways of the program

    def create(self, passphrase: str = PASSPHRASE) -> None:
        """Make a new vault."""
        assert isinstance(self.page, UnlockPage)
        self.wait(lambda: self.focused() == "New passphrase")
        self.type(passphrase)
        self.enter()
        self.wait(lambda: self.focused() == "The same passphrase again")
        self.type(passphrase)
        self.enter()
        self.wait_for(ShelfPage)
        self.home.library = self.app._library

    def unlock(self, passphrase: str = PASSPHRASE) -> None:
        """Type a passphrase and press Enter; what follows is for the caller to wait for."""
        assert isinstance(self.page, UnlockPage)
        self.wait(lambda: self.focused() == "Passphrase")
        self.key(Key.Key_A, CTRL)
        self.type(passphrase)
        self.enter()

    def next_section(self) -> str:
        """Go on by keyboard; the key of the section one is in then."""
        self.key(Key.Key_Right, ALT)
        a11y.settle()
        page = self.page
        return page._here if isinstance(page, WizardPage) else ""

    def go_to_section(self, key: str) -> None:
        """Walk forwards, then backwards, to a section."""
        keys = self.wizard._keys()
        while self.wizard._here != key:
            forwards = keys.index(self.wizard._here) < keys.index(key)
            self.key(Key.Key_Right if forwards else Key.Key_Left, ALT)
            a11y.settle()

    def unfold(self, decision: str) -> None:
        """Go to a decision of the section on show and unfold it, unless it is unfolded."""
        title = self.wizard.workspace.speaker.wording.say(decision, "label")
        self.wait(lambda: QApplication.focusWidget() is not None)
        if self.wizard.workspace.base is not None:
            self._change(title)
            return
        starts = ("Decide: ", "Change: ", "Fold: ")
        self.tab_to(lambda name: name.endswith(f": {title}") and name.startswith(starts))
        if not self.focused().startswith("Fold: "):
            self.space()
            self.wait(lambda: not self.focused().startswith(starts), f"{decision} did not unfold")
        a11y.settle()

    def _change(self, title: str) -> None:
        """In a review each decision has a switch: keep, or change."""

        def here() -> bool:
            widget = QApplication.focusWidget()
            return isinstance(widget, Segment) and widget.accessibleDescription() == title

        self.tab_to(lambda _name: here())
        if self.focused() == "Keep":
            self.key(Key.Key_Right)
            self.wait(lambda: not here(), f"“{title}” did not unfold")
        a11y.settle()

    def take_usual(self) -> None:
        """The button for the usual answers, where it is offered."""
        name = "Take the usual answer where nothing is decided"
        visible = [
            button.text()
            for button in self.wizard.findChildren(QAbstractButton)
            if button.isVisible() and button.text().startswith(name)
        ]
        if visible:
            self.press(visible[0])

    def new_frame(self, reference: str) -> None:
        """Begin a frame, from My practice where there is one, else from nothing."""
        self.key(Key.Key_N, CTRL)
        self.begin_with(None if self.office.has_practice else "Nothing", reference)

    def begin_with(self, beginning: str | None, reference: str = "") -> None:
        """On the page that asks what to begin with: fill in the reference, choose, and begin."""
        self.wait_for(BeginPage)
        if reference:
            self.fill("Your short reference for this client", reference)
        if beginning is not None:
            self.pick(beginning)
        self.press("Begin")
        self.wait_for(WizardPage)

    def saved(self) -> None:
        """Wait until all is stored."""
        self.wait(lambda: self.state().startswith("Saved"), f"the bar says “{self.state()}”")

    def preview_ready(self) -> None:
        """Wait until the preview shows the document as it is."""
        preview = self.wizard.preview
        self.wait(lambda: preview._document == self.wizard.workspace.agreement and preview.pdf(), "no preview")

    def quit(self) -> None:
        """Close the window as the window manager does, and let everything of it go."""
        if self._gone:
            return
        self._gone = True
        self.app.shell.close()
        self.app._background.wait()
        self.app._notes.wait()
        self.app.wait_for_backup()  # as `main` does before the process ends
        self.app.shell.deleteLater()
        self.app.theme.deleteLater()
        self.app.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QCoreApplication.processEvents()


def texts_in(top: QWidget, *, visible: bool = False) -> list[str]:
    """What the widgets hold to be read, by eye or by a screen reader."""
    found = []
    for widget in [top, *top.findChildren(QWidget)]:
        if visible and not widget.isVisible():
            continue
        found += [widget.accessibleName(), widget.accessibleDescription(), widget.toolTip(), widget.windowTitle()]
        if isinstance(widget, QLabel | QAbstractButton | QLineEdit):
            found.append(widget.text())
        elif isinstance(widget, QPlainTextEdit | QTextEdit):
            found.append(widget.toPlainText())
        elif isinstance(widget, QComboBox):
            found += [widget.itemText(place) for place in range(widget.count())]
    return [text for text in found if text]


__all__ = ["ALT", "CHEAP", "CTRL", "PASSPHRASE", "SHIFT", "Home", "Key", "ReadingPage", "ShelfPage", "Therapist"]
