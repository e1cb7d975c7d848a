# SPDX-License-Identifier: MIT
"""Times the real window on an open vault and prints them as JSON: {what: milliseconds of each run}.

`preview.py` and `shelf.py` start it once for each platform. Its one word is the number of runs.
"""

from __future__ import annotations

import json
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from time import perf_counter, process_time, thread_time

from common import DAY, resident_mib, usual_frame
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from frame_builder.domain.values import Duration, Unit, Value
from frame_builder.services.library import Library
from frame_builder.services.office import Office
from frame_builder.services.resources import resource_root
from frame_builder.typeset.pages import page_sizes
from frame_builder.ui.desk import Desk
from frame_builder.ui.dialogs import QtAsk
from frame_builder.ui.documents.preview import PageSheet
from frame_builder.ui.fields import FieldWidget
from frame_builder.ui.shell import Shell
from frame_builder.ui.theme import Appearance, Theme, load_fonts
from frame_builder.ui.wizard.decision import DecisionCard
from frame_builder.ui.wizard.page import WizardPage
from frame_builder.vault.keys import Strength
from frame_builder.vault.store import Vault

WEAK = Strength(memory=8 * 1024 * 1024, passes=1)
"""The passphrase guards nothing here; the usual strength would take a second."""
EDITS: tuple[tuple[str, str, tuple[Value, Value]], ...] = (
    ("sessions.length", "ends", ("up-to-ten-more", "on-time")),
    ("fees.cancelling", "notice", (Duration(amount=24, unit=Unit.HOURS), Duration(amount=48, unit=Unit.HOURS))),
    ("fees.paying", "when-paid", ("monthly-invoice", "on-day")),
    ("contact.crisis-lines", "own-plan", (False, True)),
)
"""Decisions on different pages, each with two answers to go to and fro between."""
PATIENCE = 30.0
"""Seconds after which something that never happens is given up."""

Times = dict[str, list[float]]


def until(done: Callable[[], bool]) -> float:
    """Run the event loop until something is so; returns the clock at that moment."""
    end = perf_counter() + PATIENCE
    while not done():
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)  # asleep between, as the app is
        if perf_counter() > end:
            raise TimeoutError("The window did not do what was waited for.")
    return perf_counter()


class Noted:
    """Notes when a method of a kind of widget has run."""

    def __init__(self, kind: type, method: str) -> None:
        self.last = 0.0
        run = getattr(kind, method)

        def noting(*arguments: object) -> None:
            run(*arguments)
            self.last = perf_counter()

        setattr(kind, method, noting)


class Bench:
    """A shell with an open vault in which one frame lies."""

    def __init__(self, folder: Path, application: QApplication) -> None:
        load_fonts(resource_root() / "fonts")
        self.wizard_painted = Noted(WizardPage, "paintEvent")
        self.picture_put, self.sheet_painted = Noted(PageSheet, "put"), Noted(PageSheet, "paintEvent")
        self.shell = Shell(Theme(application, Appearance.LIGHT))
        library = Library.load()
        library.wording().warm_up()
        self.office = Office(Vault.create(folder / "vault", "four words of no use", WEAK), library, lambda: DAY)
        self.desk = Desk(self.shell, self.office, QtAsk(self.shell))
        self.desk.enter()
        self.frame_id, _ = self.office.import_frame(usual_frame(library))
        self.shell.resize(1400, 880)
        self.shell.show()
        QApplication.processEvents()
        self._tick = QTimer(self.shell, interval=500)  # wakes the event loop when something never happens
        self._tick.start()

    def page(self) -> WizardPage:
        """The wizard, which must be open."""
        page = self.shell.page()
        assert isinstance(page, WizardPage)  # noqa: S101 - a benchmark, not the program
        return page

    def open(self, times: Times, name: str) -> None:
        """Go to the shelf, press Continue, and wait until the wizard is painted."""
        self.desk.go_home()
        QApplication.processEvents()
        busy, start = thread_time(), perf_counter()
        self.desk.open_frame(self.frame_id)
        until(lambda: self.wizard_painted.last > start)
        QApplication.processEvents()  # what the first layout has asked for
        times.setdefault(name, []).append((perf_counter() - start) * 1000)
        times.setdefault(f"{name}, processor", []).append((thread_time() - busy) * 1000)
        until(lambda: self.shows(""))

    def shows(self, before: str | bytes) -> bool:
        """Whether every page in view is the picture of a PDF that differs from the one before."""
        pane = self.page().preview
        top = -pane.sheet.y()
        seen = pane.sheet.pages_in(top, top + pane.sheet.visibleRegion().boundingRect().height())
        return bool(pane.pdf()) and pane.pdf() != before and all(pane.sheet.drawn(page) for page in seen)

    def edit(self, decision: str, field: str, value: Value, times: Times) -> None:
        """Make one edit and note how long its parts take."""
        page = self.page()
        card = next(item for item in page.findChildren(DecisionCard) if item.decision.key == decision)
        order = [item.key for item in card.decision.fields].index(field)
        control = card.findChildren(FieldWidget)[order]  # made in the order of the catalogue
        before = page.preview.pdf()
        control.set_value(value)
        busy, start = process_time(), perf_counter()
        control.edited.emit(value)
        sent = perf_counter()
        arrived = until(lambda: page.preview.pdf() != before)
        until(lambda: self.shows(before) and self.sheet_painted.last > self.picture_put.last)
        drawn, painted = self.picture_put.last, self.sheet_painted.last
        times.setdefault("processor", []).append((process_time() - busy) * 1000)
        for what, begin, end in (
            ("all", start, painted),
            ("window", start, sent),
            ("typeset", sent, arrived),
            ("picture", arrived, drawn),
            ("paint", drawn, painted),
        ):
            times.setdefault(what, []).append((end - begin) * 1000)

    def workspace_parts(self, times: Times, turn: int) -> None:
        """The parts of an edit that belong to no window."""
        workspace = self.page().workspace
        decision, field, values = EDITS[1]
        for what, work in (
            ("set", lambda: workspace.set_value(decision, field, values[turn % 2])),
            ("compose", lambda: workspace.agreement),
            ("check", lambda: workspace.findings),
            ("save", lambda: self.office.save(self.frame_id, workspace)),
        ):
            start = perf_counter()
            work()
            times.setdefault(what, []).append((perf_counter() - start) * 1000)


def main(runs: int) -> None:
    """Measure and print."""
    application = QApplication(["benchmark", "-style", "fusion"])
    times: Times = {}
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(Path(folder), application)
        bench.open(times, "first opening")
        for _ in range(runs):
            bench.open(times, "opening")
        times["memory"] = [resident_mib()]
        times["pages"] = [float(len(page_sizes(bench.page().preview.pdf())))]
        for decision, field, values in EDITS:
            bench.page().go_decision(decision)
            until(lambda: bench.shows(""))
            bench.edit(decision, field, values[0], {})
            for turn in range(max(2, runs // len(EDITS) // 2 * 2)):
                bench.edit(decision, field, values[(turn + 1) % 2], times)
        for turn in range(runs):
            bench.workspace_parts(times, turn)
        bench.desk.close()
    sys.stdout.write(json.dumps(times) + "\n")


if __name__ == "__main__":
    main(int(sys.argv[1]))
