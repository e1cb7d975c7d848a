# SPDX-License-Identifier: MIT
"""Row 22: whatever a name, a reference, a clause or an error says, every widget shows it as it stands."""

from __future__ import annotations

import ast
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QImage
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QMenu, QPushButton, QToolTip, QWidget
from pytestqt.qtbot import QtBot

import frame_builder
from frame_builder.domain.comparison import Piece
from frame_builder.domain.frame import REFERENCE_LENGTH
from frame_builder.ui.cards import CheckCard, ChoiceCard, Segment
from frame_builder.ui.controls import Button, Combo, Pill, PlainLabel, beside
from frame_builder.ui.dialogs import Sheet
from frame_builder.ui.documents.compare import Marked
from frame_builder.ui.fields import ChoiceWords
from frame_builder.ui.fields.choosing import ChoiceBox, PickMany
from frame_builder.ui.notices import Banner, Callout, Finding
from frame_builder.ui.plain import BREAK, LONG_WORD, add_action, ampersands, breakable, tip
from frame_builder.ui.shelf.table import ShelfEntry, ShelfTable
from frame_builder.ui.shell import TopBar
from frame_builder.ui.theme import Theme
from frame_builder.ui.wizard.sidebar import Entry, EntryButton

from ..stories.driver import CTRL, Home, Key

UI = Path(frame_builder.__file__).parent / "ui"
NASTY = '<b>x</b>&amp;<img src="file:///etc/hostname">&Quit<script>'
Make = Callable[[str], QWidget]


# in the sources

MARKUP_OR_MNEMONIC = {
    "QLabel", "QPushButton", "QToolButton", "QCommandLinkButton", "QCheckBox", "QRadioButton", "QGroupBox",
    "QMessageBox",
    "QErrorMessage", "QInputDialog", "QProgressDialog", "QTextBrowser", "QTextEdit", "QAction", "QTabWidget", "QTabBar",
    "QToolTip", "QWhatsThis", "QSystemTrayIcon", "QDockWidget", "QWizard", "QWizardPage", "QMenuBar", "QStatusBar",
}  # fmt: skip
"""Classes of Qt that read markup or keys in their text."""
LITERAL = {
    ("controls.py", "PlainLabel", "QLabel"),
    ("controls.py", "Button", "QPushButton"),
    ("cards.py", "ChoiceCard", "QRadioButton"),
    ("cards.py", "CheckCard", "QCheckBox"),
    ("cards.py", "Segment", "QRadioButton"),
    ("compare.py", "Marked", "QTextEdit"),
    ("sidebar.py", "EntryButton", "QPushButton"),
}
"""Our own classes that show such text literally, which is tried below."""
ONLY_HERE = {
    "setToolTip",
    "addAction",
    "setHtml",
    "insertHtml",
    "appendHtml",
    "setMarkdown",
    "setWhatsThis",
    "setStatusTip",
}
CONSTANT = {"setWindowTitle"}


def loose(name: str, tree: ast.Module) -> list[str]:
    """The places of a source where a text could be read as markup or as a key."""
    found = []
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef):
            bases = {ast.unparse(base).rpartition(".")[2] for base in node.bases} & MARKUP_OR_MNEMONIC
            found += [
                f"{name}:{node.lineno} class {node.name}({base})"
                for base in bases
                if (name, node.name, base) not in LITERAL
            ]
        if isinstance(node, ast.Attribute) and node.attr == "ToolTipRole":
            found.append(f"{name}:{node.lineno} ToolTipRole")
        if not isinstance(node, ast.Call):
            continue
        called = ast.unparse(node.func).rpartition(".")[2]
        if called in MARKUP_OR_MNEMONIC:
            found.append(f"{name}:{node.lineno} {called}(…)")
        if called in ONLY_HERE and name != "plain.py" and not action_for_group(node):
            found.append(f"{name}:{node.lineno} .{called}(…)")
        if called in CONSTANT and not all(isinstance(argument, ast.Constant | ast.Name) for argument in node.args):
            found.append(f"{name}:{node.lineno} .{called}({ast.unparse(node.args[0])})")
    return found


def action_for_group(call: ast.Call) -> bool:
    """An action that is there already is put into a group: no text is given."""
    return ast.unparse(call.func) == "group.addAction" and [ast.unparse(item) for item in call.args] == ["action"]


@pytest.mark.fault(22)
def test_no_widget_takes_text_past_the_helpers() -> None:
    """Each source of the interface and the composition root."""
    sources = [*sorted(UI.rglob("*.py")), UI.parent / "app.py"]
    assert len(sources) > 40
    assert [hit for path in sources for hit in loose(path.name, ast.parse(path.read_text(encoding="utf-8")))] == []


@pytest.mark.fault(22, control=True)
@pytest.mark.parametrize(
    "text",
    [
        "QLabel(name)",
        "QMessageBox.warning(self, title, QMessageBox(text))",
        "class Name(QLabel):\n    pass",
        "widget.setToolTip(name)",
        "menu.addAction(name)",
        "self.setWindowTitle(f'{name} – Frame Builder')",
        "box.setHtml(name)",
        "return Qt.ItemDataRole.ToolTipRole",
    ],
)
def test_the_look_through_the_sources_finds_them(text: str) -> None:
    assert loose("page.py", ast.parse(text))


# on the screen


def ink(widget: QWidget) -> QImage:
    """A widget as it is painted, at a size that has room for all of it."""
    widget.setFixedSize(700, 120)
    return widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


def columns(make: Make, text: str) -> int:
    """How many columns of pixels a text takes up."""
    empty, full = make(""), make(text)
    blank, shown = ink(empty), ink(full)
    width, height = min(blank.width(), shown.width()), min(blank.height(), shown.height())
    count = sum(any(blank.pixel(x, y) != shown.pixel(x, y) for y in range(0, height, 2)) for x in range(width))
    for widget in (empty, full):
        widget.deleteLater()
    return count


def faults(make: Make) -> list[str]:
    """What a widget does to text that is not its own: markup that is obeyed, an `&` that is eaten."""
    found = []
    if columns(make, "<b>illi</b>" * 4) < 2 * columns(make, "illi" * 4):
        found.append("markup is obeyed")
    if columns(make, "&" * 40) < 0.75 * columns(make, "8" * 40):
        found.append("ampersands are eaten")
    return found


def in_row(widget: QWidget) -> QWidget:
    """In a window of its own, at the left."""
    holder = QWidget()
    row = beside(holder)
    row.addWidget(widget)
    row.addStretch(1)
    return holder


def combo(text: str) -> QWidget:
    box = Combo()
    box.addItem(text or " ")
    box.setMinimumWidth(400)
    return in_row(box)


def pick_many(text: str) -> QWidget:
    field = PickMany((ChoiceWords("a", text or " "),))
    field.setMinimumWidth(400)
    field.set_value(("a",))
    return field


def banner(text: str) -> QWidget:
    made = Banner("Close")
    made.show_message(text or " ")
    made.hide()
    return made


def table(text: str) -> QWidget:
    made = ShelfTable()
    made.rows.set_entries([ShelfEntry("k", text or " ", "", "", detail="")])
    return made


def bar(text: str) -> QWidget:
    made = TopBar(THEMES[0])
    made.set_place((text or " ",))
    return made


def marked(text: str) -> QWidget:
    return Marked("Until now", text, (Piece(text=text, mark="same"),), "out")


THEMES: list[Theme] = []
WIDGETS: dict[str, Make] = {
    "label": lambda text: in_row(PlainLabel(text, wrap=False)),
    "wrapped label": lambda text: PlainLabel(text),
    "pill": lambda text: in_row(Pill(text)),
    "button": lambda text: in_row(Button(text)),
    "link": lambda text: in_row(Button(text, "link")),
    "choice": lambda text: ChoiceCard(text or " ", "note"),
    "choice's note": lambda text: ChoiceCard("title", text or " "),
    "check": lambda text: CheckCard(text or " "),
    "segment": lambda text: in_row(Segment(text, True, True)),
    "drop-down box": combo,
    "drop-down field": lambda text: ChoiceBox((ChoiceWords("a", text or " "),)),
    "several": pick_many,
    "callout": lambda text: Callout("title", text or " "),
    "finding": lambda text: Finding("title", text or " "),
    "banner": banner,
    "table": table,
    "bar": bar,
    "words compared": marked,
    "section": lambda text: EntryButton(Entry("fees", text or " ")),
    "question": lambda text: Sheet(None, "title", text or " "),
}


@pytest.mark.fault(22)
@pytest.mark.parametrize("name", [name for name in WIDGETS if name != "drop-down field"])
def test_every_widget_shows_it_as_it_stands(theme: Theme, name: str) -> None:
    """As painted: tags take their room and every `&` is there."""
    THEMES[:] = [theme]
    assert faults(WIDGETS[name]) == []


@pytest.mark.fault(22, control=True)
@pytest.mark.parametrize(
    ("make", "fault"),
    [
        (lambda text: in_row(QLabel(text)), "markup is obeyed"),
        (lambda text: in_row(QPushButton(text)), "ampersands are eaten"),
        (lambda text: in_row(QCheckBox(text)), "ampersands are eaten"),
    ],
    ids=["QLabel", "QPushButton", "QCheckBox"],
)
def test_qt_s_own_do_not(theme: Theme, make: Make, fault: str) -> None:
    widths = {text: columns(make, text) for text in ("<b>illi</b>" * 4, "illi" * 4, "&" * 40, "8" * 40)}
    assert fault in faults(make), widths


@pytest.mark.fault(22)
@pytest.mark.parametrize(
    "name", ["label", "button", "link", "choice", "check", "segment", "callout", "finding", "banner", "question"]
)
def test_a_screen_reader_hears_it_as_it_stands(theme: Theme, qtbot: QtBot, name: str) -> None:
    """The whole text, word for word."""
    widget = WIDGETS[name](NASTY)
    qtbot.addWidget(widget)
    heard = [
        part
        for item in (widget, *widget.findChildren(QWidget))
        for part in (item.accessibleName(), item.accessibleDescription())
    ]
    assert NASTY in heard


@pytest.mark.fault(22)
def test_a_tool_tip_shows_it_as_it_stands(theme: Theme, qtbot: QtBot) -> None:
    """The label that Qt shows under the mouse, and what is read out."""
    widget = Button("Name")
    qtbot.addWidget(widget)
    widget.show()
    assert shown_tip(widget, lambda: tip(widget, NASTY)) == NASTY
    assert widget.accessibleDescription() == NASTY
    assert shown_tip(widget, lambda: tip(widget, "Rosen & Co")) == "Rosen & Co"
    assert widget.toolTip() == "Rosen & Co"


@pytest.mark.fault(22, control=True)
def test_a_plain_tool_tip_obeys_it(theme: Theme, qtbot: QtBot) -> None:
    widget = QLineEdit()
    qtbot.addWidget(widget)
    widget.show()
    assert shown_tip(widget, lambda: widget.setToolTip("<b>x</b>")) == "x"


def shown_tip(widget: QWidget, put: Callable[[], None]) -> str:
    """The words that a tool tip shows when it is drawn."""
    from PySide6.QtGui import QTextDocument

    put()
    QToolTip.showText(widget.mapToGlobal(widget.rect().center()), widget.toolTip(), widget)
    QCoreApplication.processEvents()
    document, text = QTextDocument(), QToolTip.text()
    if "<" not in text:
        document.setPlainText(text)
    else:
        document.setHtml(text)
    QToolTip.hideText()
    return document.toPlainText()


@pytest.mark.fault(22)
def test_a_menu_shows_it_as_it_stands(theme: Theme, qtbot: QtBot) -> None:
    """The `&` is doubled for Qt, and no letter becomes a key."""
    menu = QMenu()
    qtbot.addWidget(menu)
    action = add_action(menu, "Rosen & Co")
    assert action.text() == ampersands("Rosen & Co")
    assert action.iconText() == "Rosen & Co"
    assert QAction("Rosen &Co").iconText() != "Rosen &Co"


# words without an end


@pytest.mark.fault(22)
@given(st.text(max_size=300))
def test_breaking_changes_no_letter(text: str) -> None:
    """Only places to break are put in, and only into what is too long."""
    plain = text.replace(BREAK, "")
    assert breakable(plain).replace(BREAK, "") == plain
    assert (
        max((len(word) for word in breakable(plain).replace(BREAK, " ").split() if word.isascii()), default=0)
        <= LONG_WORD
    )
    if all(len(word) <= LONG_WORD for word in plain.split()):
        assert breakable(plain) == plain


@pytest.mark.fault(22)
@pytest.mark.parametrize(
    "make", [PlainLabel, ChoiceCard, CheckCard, lambda text: ChoiceCard("x", text), lambda text: Callout("x", text)]
)
def test_a_word_without_an_end_does_not_widen_the_window(theme: Theme, qtbot: QtBot, make: Make) -> None:
    """Four thousand letters, or a path of a hundred folders."""
    for text in ("W" * 4000, "/home" * 100, "漢" * 500):
        widget = make(text)
        qtbot.addWidget(widget)
        assert widget.minimumSizeHint().width() < 480


@pytest.mark.fault(22, control=True)
def test_qt_s_own_label_does(theme: Theme, qtbot: QtBot) -> None:
    label = QLabel("W" * 4000)
    qtbot.addWidget(label)
    label.setWordWrap(True)
    assert label.minimumSizeHint().width() > 4000


@pytest.mark.fault(22)
def test_a_whole_story_with_such_a_client(home: Home) -> None:
    """Reference, name and clause: shelf, wizard, question and title; nothing is obeyed, nothing is lost."""
    therapist = home.begin()
    reference = f"{NASTY}"[:REFERENCE_LENGTH]
    therapist.new_frame(reference)
    frame_id = therapist.frame_id()
    assert reference in therapist.app.shell.bar._trail.plain()
    assert therapist.app.shell.windowTitle() == "Frame Builder"
    clause = f"{NASTY} {'W' * 3000}"
    space = therapist.wizard.workspace
    space.set_value("practice.therapist", "name", NASTY)
    space.set_value("people.region", "region", "england-and-wales")
    therapist.wizard.go_decision("practice.therapist")
    assert any(line.text() == NASTY for line in therapist.wizard.findChildren(QLineEdit))
    assert NASTY in therapist.wizard.workspace.agreement.model_dump_json().replace('\\"', '"')
    therapist.app.shell.banner.show_message(clause)
    assert therapist.app.shell.banner.message() == clause
    assert therapist.app.shell.minimumSizeHint().width() < 1400
    rich = [
        label for label in therapist.shell.findChildren(QLabel) if label.textFormat() is not Qt.TextFormat.PlainText
    ]
    assert rich == []
    therapist.app.shell.banner.clear()
    therapist.key(Key.Key_W, CTRL)
    table = therapist.shell.findChild(ShelfTable)
    assert table is not None
    assert table.rows.data(table.rows.index(0, 0), Qt.ItemDataRole.AccessibleTextRole) == reference
    therapist.ask.will(False)
    assert therapist.app._desk is not None
    therapist.app._desk.delete_frame(frame_id)
    assert reference in therapist.ask.asked[-1][1]
