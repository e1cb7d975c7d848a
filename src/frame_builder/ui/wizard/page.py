# SPDX-License-Identifier: MIT
"""The page of one open frame, of a review, or of My practice: sections, decisions, and the live agreement."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QSplitter, QStackedWidget, QWidget

from ...domain.checks import Finding, Level
from ...services.workspace import Changed, Workspace
from ..controls import stack
from ..dialogs import Ask
from ..documents.preview import PreviewPane, PreviewWorker
from ..theme import em
from .autosave import Autosave
from .carried import CarriedPage
from .findings import SET_ASIDE
from .finish import FinishPage
from .foot import Foot
from .measures import summary
from .order import in_order
from .section import SectionPage
from .sidebar import Entry, Sidebar
from .situations import SituationsPage

FINISH = "finish"
CARRIED = "carried"
SITUATIONS = "situations"


def tr(text: str) -> str:
    """Interface words of this page in the language of the program."""
    return QCoreApplication.translate("WizardPage", text)


class WizardPage(QWidget):
    """Works on one workspace.

    `closed` asks to leave, `kept` comes when the agreement was kept, `output_wanted` carries which document and how it
    should leave the program.
    """

    closed = Signal()
    keep_wanted = Signal()
    output_wanted = Signal(str, str)
    drop_wanted = Signal()

    def __init__(self, workspace: Workspace, worker: PreviewWorker, autosave: Autosave, ask: Ask) -> None:
        super().__init__()
        self.workspace = workspace
        self.autosave = autosave
        self._ask = ask
        self._pages: dict[str, QWidget] = {}
        self._composing = QTimer(self)  # the page is painted before the agreement is composed
        self._composing.setSingleShot(True)
        self._composing.timeout.connect(self._show_document)
        self._here, self._reads = "", ""
        self._build(worker)
        self._shortcuts()
        self.go_section(workspace.at if workspace.at in self._keys() else self._first())

    # building

    def _build(self, worker: PreviewWorker) -> None:
        self.sidebar = Sidebar()
        self.sidebar.chosen.connect(self.go_section)
        self._stack = QStackedWidget()
        self.preview = PreviewPane(worker)
        self.preview.clause_clicked.connect(self.go_decision)
        self._split = QSplitter(Qt.Orientation.Horizontal)
        self._split.setChildrenCollapsible(False)
        self._split.setHandleWidth(1)
        for place, (widget, stretch) in enumerate(((self.sidebar, 0), (self._stack, 6), (self.preview, 4))):
            self._split.addWidget(widget)
            self._split.setStretchFactor(place, stretch)
        box = stack(self)
        box.addWidget(self._split, 1)
        self._foot = Foot(self._step, self.close_page, self._toggle_sidebar, self._toggle_preview)
        box.addWidget(self._foot)

    def _shortcuts(self) -> None:
        for keys, act in (
            ("Alt+Left", partial(self._step, -1)),
            ("Alt+Right", partial(self._step, 1)),
            ("Ctrl+Z", lambda: self._history(self.workspace.undo())),
            ("Ctrl+Shift+Z", lambda: self._history(self.workspace.redo())),
            ("Ctrl+S", self.autosave.flush),
            ("Ctrl+P", lambda: self.output_wanted.emit("agreement", "print")),
            ("Ctrl+W", self.close_page),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    # moving

    def _keys(self) -> list[str]:
        journey = self.workspace.journey
        sections = [item.key for item in self.workspace.library.catalogue.sections if journey.asked_in(item.key)]
        first = [CARRIED] if self.workspace.carried and self.workspace.base is None else []
        return sections if self.workspace.practice else [*first, *sections, FINISH]

    def _first(self) -> str:
        """What was carried over, if it waits; else the first section in which something is still to decide."""
        if self._keys()[0] == CARRIED:
            return CARRIED
        waiting = (item.section for item in self.workspace.undecided)
        return next(waiting, self._keys()[0])

    def _title(self, key: str) -> str:
        own = {
            FINISH: tr("Check and finish"),
            CARRIED: tr("Carried over"),
            SITUATIONS: tr("What would it say?"),
        }
        return own.get(key) or self.workspace.speaker.wording.say(key, "title")

    def go_section(self, key: str) -> None:
        """Show a section, or Check and finish, and start at what still wants deciding."""
        page = self._show(key)
        if isinstance(page, SectionPage) and not page.unfolded:
            page.open_first()

    def go_decision(self, key: str) -> None:
        """Show one decision, unfolded."""
        section = key.partition(".")[0]
        if section in self._keys():
            page = self._show(section)
            if isinstance(page, SectionPage):
                page.show_decision(key)

    def _show(self, key: str) -> QWidget:
        page = self._pages.get(key)
        if isinstance(page, SectionPage):
            page.show_values()
        if page is None:
            page = self._make(key)
            self._pages[key] = page
            self._stack.addWidget(page)
        if isinstance(page, FinishPage | CarriedPage | SituationsPage):
            page.refresh()
        self._here = key
        self.workspace.at = key
        self._stack.setCurrentWidget(page)
        asked = self.workspace.journey.asked_in(key)
        open_now = page.unfolded if isinstance(page, SectionPage) else ""
        self.preview.light(open_now or (asked[0].key if asked else ""))
        self._show_state()
        self._order()
        return page

    def _order(self) -> None:
        in_order([self.sidebar, self._stack, self.preview, self._foot])

    def _make(self, key: str) -> QWidget:
        if key == FINISH:
            last = FinishPage(self.workspace)
            last.go_to.connect(self.go_decision)
            last.repair_wanted.connect(self._repair)
            last.show_again.connect(lambda finding: self._took(self.workspace.show_again(finding)))
            last.drop_wanted.connect(self.drop_wanted)
            last.output_wanted.connect(self.output_wanted)
            last.reason_changed.connect(self._reason_changed)
            last.confirm_wanted.connect(self._confirm)
            last.situations_wanted.connect(partial(self.go_section, SITUATIONS))
            return last
        if key == SITUATIONS:
            tried = SituationsPage(self.workspace)
            tried.go_to.connect(self.go_decision)
            tried.output_wanted.connect(self.output_wanted)
            tried.filled.connect(self._order)
            return tried
        if key == CARRIED:
            first = CarriedPage(self.workspace)
            first.go_to.connect(self.go_decision)
            first.confirm_wanted.connect(self._confirm)
            first.filled.connect(self._order)
            return first
        page = SectionPage(self.workspace, key)
        page.changed.connect(self._took)
        page.current.connect(self._work_on)
        page.finished.connect(partial(self._step, 1))
        page.repair_wanted.connect(self._repair)
        return page

    def _step(self, direction: int) -> None:
        if self._here == SITUATIONS:
            self.go_section(FINISH)
            return
        keys = self._keys()
        place = keys.index(self._here) + direction if self._here in keys else 0
        if 0 <= place < len(keys):
            self.go_section(keys[place])
        elif direction > 0 and self._here == FINISH and self._foot.forth.isEnabled():
            self.keep_wanted.emit()
        elif direction > 0:
            self.close_page()

    def close_page(self) -> None:
        """Leave, once everything is stored."""
        if self.autosave.flush():
            self.closed.emit()

    def first_focus(self) -> QWidget:
        """Where the keyboard starts."""
        return self._foot.forth

    # changing

    def _took(self, change: Changed) -> None:
        """An edit was made on a page."""
        self.autosave.touch()
        page = self._pages.get(self._here)
        if isinstance(page, SectionPage | FinishPage | CarriedPage):
            page.refresh()
        if change.asked or "people.region" in change.decisions:
            self._forget_others(self._here if "people.region" not in change.decisions else "people")
        self._show_state()
        if change.asked:
            self._order()

    def _forget_others(self, kept: str) -> None:
        """Pages that show choices of another region, or decisions that are no longer asked, are built anew."""
        for key in [key for key in self._pages if key != kept]:
            page = self._pages.pop(key)
            self._stack.removeWidget(page)
            page.deleteLater()

    def _reason_changed(self) -> None:
        self.autosave.touch()
        self._show_document()

    def _history(self, change: Changed) -> None:
        if change:
            page = self._pages.get(self._here)
            if isinstance(page, SectionPage):
                page.show_values()
            self._took(change)

    def _confirm(self, decisions: list[str]) -> None:
        self._history(self.workspace.confirm(decisions))
        if self._here == CARRIED and not self.workspace.carried:
            self.go_section(self._first())

    def _repair(self, finding: Finding, key: str) -> None:
        if key == SET_ASIDE:
            text = tr("It stays set aside until the decisions it concerns change.")
            reason = self._ask.words(tr("Leave it as it is"), text, tr("Your reason, for yourself (may be empty)"))
            if reason is not None:
                self._took(self.workspace.set_aside_finding(finding, reason))
            return
        repair = next(item for item in finding.repairs if item.key == key)
        if repair.edits:
            self._history(self.workspace.repair(repair))
        else:
            self.go_decision(repair.opens or finding.decisions[0])

    # showing

    def _work_on(self, decision: str) -> None:
        self.preview.light(decision)

    def _show_state(self) -> None:
        self._show_sidebar()
        self._show_foot()
        self._composing.start()

    def _show_document(self) -> None:
        if not self.workspace.practice:  # measured with the agreement, after the page was painted
            self._reads = summary(self.workspace.reading).partition(".")[0]
            self.sidebar.set_progress(self._progress())
        if self._here == FINISH and self.workspace.base is not None and self.workspace.differences:
            self.preview.show_document(self.workspace.amendment(), tr("Amendment"))
        else:
            self.preview.show_document(self.workspace.agreement, tr("Agreement"))

    def _show_sidebar(self) -> None:
        workspace, journey = self.workspace, self.workspace.journey
        entries = []
        keys = [key for key in self._keys() if key not in (FINISH, CARRIED)]
        for key in keys:
            asked = journey.asked_in(key)
            names = {item.key for item in asked}
            findings = [item for item in workspace.findings if names.intersection(item.decisions)]
            wrong = any(item.level is Level.CONTRADICTION for item in findings)
            begun = any(journey.touched(item) for item in asked)
            free = not any(field.required for item in asked for field in item.fields)
            done = all(journey.settled(item) for item in asked) and (begun or free)
            touched = sum(workspace.changed_here(name) for name in names)
            note = "\n" + tr("{n} changed").format(n=touched) if touched else ""
            title = self._title(key) + note
            entries.append(Entry(key, title, "○", done and not findings, len(findings), wrong))
        last = () if workspace.practice else (Entry(FINISH, self._title(FINISH), "▤"),)
        if CARRIED in self._keys():
            entries.insert(0, Entry(CARRIED, self._title(CARRIED), "⇥"))
        self.sidebar.show_entries(tuple(entries), last)
        self.sidebar.set_current(FINISH if self._here == SITUATIONS else self._here)
        self.sidebar.set_progress(self._progress())

    def _progress(self) -> str:
        waiting = len(self.workspace.undecided)
        left = tr("1 decision still to make") if waiting == 1 else tr("{n} decisions still to make").format(n=waiting)
        lines = [left if waiting else tr("Every decision is made")]
        carried = len(self.workspace.carried)
        if carried:
            lines.append(tr("{n} carried over to confirm").format(n=carried))
        lines += [self._reads] if self._reads else []
        return "\n".join(lines)

    def _show_foot(self) -> None:
        keys = self._keys()
        if self._here == SITUATIONS:  # a side way from Check and finish, and back
            keys = [FINISH, SITUATIONS]
        place = keys.index(self._here) if self._here in keys else 0
        before = self._title(keys[place - 1]) if place > 0 else ""
        after = self._title(keys[place + 1]) if place + 1 < len(keys) else ""
        self._foot.say(self.workspace, before, after, roomy=self.width() >= em(self, 58), ends=self._here != SITUATIONS)

    # narrow windows

    def _toggle_sidebar(self) -> None:
        self.sidebar.setVisible(self.sidebar.isHidden())

    def _toggle_preview(self) -> None:
        show = self.preview.isHidden()
        self.preview.setVisible(show)
        if self.width() < em(self, 62):
            self._stack.setVisible(not show)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Make room: first the agreement gives way, then the list of sections; both stay a button away."""
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self._arrange)

    def _arrange(self) -> None:
        wide, middling = self.width() >= em(self, 62), self.width() >= em(self, 44)
        self.sidebar.setFixedWidth(em(self, 16.5))
        self.preview.setVisible(wide)
        self._stack.setVisible(True)
        self.sidebar.setVisible(middling)
        self._foot.offer(sections=not middling, agreement=not wide)
        self._show_foot()
        if wide:
            rest = self.width() - em(self, 16.5)
            self._split.setSizes([em(self, 16.5), round(rest * 0.57), round(rest * 0.43)])

    def changeEvent(self, event: QEvent) -> None:
        """A larger text needs another arrangement."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            QTimer.singleShot(0, self, self._arrange)
