# SPDX-License-Identifier: MIT
"""Row 16: the clock is put back or forward, or the computer is carried to another zone, while the window is open."""

from __future__ import annotations

import ast
import os
import time
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTimer
from pytestqt.exceptions import TimeoutError as WaitedTooLong
from pytestqt.qtbot import QtBot

import frame_builder
from frame_builder.domain.values import Duration, Unit
from frame_builder.services import clock
from frame_builder.services.library import Library
from frame_builder.services.office import Office
from frame_builder.ui.shelf.words import ShelfWords
from frame_builder.ui.wizard.autosave import PAUSE_MS, Autosave
from frame_builder.vault.store import Vault

from ..stories.driver import CHEAP, PASSPHRASE
from ..variants import base

SOURCE = Path(frame_builder.__file__).parent
DAYS = (date(2026, 11, 22), date(2026, 11, 20), date(2030, 1, 1), date(2026, 11, 23))
"""The days on which four versions are kept by a clock that goes back, far forward, and back."""


@pytest.fixture
def zone(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str], None]]:
    """Carry the computer to another zone, as the system does it: the process is not told."""
    if not hasattr(time, "tzset"):
        pytest.skip("Windows tells a process of its zone by itself")
    monkeypatch.setenv("TZ", "UTC")
    time.tzset()
    yield lambda name: monkeypatch.setenv("TZ", name)
    monkeypatch.undo()
    time.tzset()


def follows(read: Callable[[], datetime], carry: Callable[[str], None]) -> bool:
    """Whether a clock shows the hours of each zone the computer comes to."""
    read()
    for name, hours in (("Asia/Kathmandu", 5.75), ("Pacific/Kiritimati", 14.0), ("Pacific/Marquesas", -9.5)):
        carry(name)
        if read().utcoffset() != timedelta(hours=hours):
            return False
    return True


@pytest.mark.fault(16)
def test_the_clock_follows_the_zone(zone: Callable[[str], None]) -> None:
    """The day, too: at noon in Greenwich it is tomorrow in Kiritimati."""
    assert follows(clock.now, zone)
    zone("Pacific/Kiritimati")
    assert clock.today() == (datetime.now(UTC) + timedelta(hours=14)).date()


@pytest.mark.fault(16, control=True)
def test_the_usual_way_to_ask_does_not(zone: Callable[[str], None]) -> None:
    """The C library remembers the zone of its first look."""
    assert not follows(lambda: datetime.now(UTC).astimezone(), zone)


@pytest.mark.fault(16)
def test_saved_at_shows_the_hour_here(qtbot: QtBot, zone: Callable[[str], None]) -> None:
    """In the new zone, from the next edit on."""
    QLocale.setDefault(QLocale("en_GB"))
    said: list[str] = []
    saving = Autosave(lambda: None, clock.now)
    saving.state.connect(said.append)
    for name in ("Asia/Kathmandu", "Pacific/Kiritimati"):
        zone(name)
        saving.touch()
        assert saving.flush()
        now = datetime.now(UTC).astimezone(
            timezone({"Asia/Kathmandu": timedelta(hours=5.75)}.get(name, timedelta(hours=14)))
        )
        near = {f"Saved {(now - timedelta(minutes=late)):%H:%M}" for late in (0, 1)}
        assert said[-1] in near


class WallClockSaving:
    """The weaker setting: waits until the clock on the wall shows a later time."""

    def __init__(self, save: Callable[[], None], now: Callable[[], datetime]) -> None:
        self._save, self._now = save, now
        self._due: datetime | None = None
        self._timer = QTimer()
        self._timer.setInterval(20)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def touch(self) -> None:
        self._due = self._now() + timedelta(milliseconds=PAUSE_MS)

    def _look(self) -> None:
        if self._due is not None and self._now() >= self._due:
            self._due = None
            self._save()


def saves_when_the_clock_goes_back(qtbot: QtBot, make: Callable[..., Autosave | WallClockSaving]) -> bool:
    """Whether an edit is stored although the clock is put back three hours right after it."""
    offset, saved = [timedelta(0)], list[int]()
    saving = make(lambda: saved.append(1), lambda: datetime.now(UTC) + offset[0])
    saving.touch()
    offset[0] = timedelta(hours=-3)
    try:
        qtbot.waitUntil(lambda: bool(saved), timeout=4 * PAUSE_MS)
    except WaitedTooLong:
        return False
    return True


@pytest.mark.fault(16)
def test_edits_are_stored_whatever_the_clock_says(qtbot: QtBot) -> None:
    assert saves_when_the_clock_goes_back(qtbot, Autosave)


@pytest.mark.fault(16, control=True)
def test_a_timer_on_the_wall_would_wait_three_hours(qtbot: QtBot) -> None:
    assert not saves_when_the_clock_goes_back(qtbot, WallClockSaving)


WALL = {"now", "today", "time", "utcnow", "currentDateTime", "currentDateTimeUtc", "currentDate", "currentTime"}
ON_PURPOSE = {"ui/locking/idle.py"}
"""Takes the wall clock where a system has none that goes on while the computer sleeps, and there only."""
PARTS = ("app.py", "ui", "domain", "typeset")
"""Where nothing may go by it. Services and vault write down when something was made; the order goes by numbers."""


def wall_clocks(tree: ast.Module) -> list[int]:
    """The lines of a source that ask what time it is."""
    return [
        node.lineno
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in WALL
        and isinstance(node.func.value, ast.Name | ast.Attribute)
        and ast.unparse(node.func.value)
        in {"time", "datetime", "date", "datetime.datetime", "datetime.date", "QDateTime", "QDate", "QTime"}
    ]


@pytest.mark.fault(16)
def test_no_timer_goes_by_the_wall() -> None:
    """What waits, counts Qt's or Python's monotonic clock; the interface asks the time through one place only."""
    found = {
        path.relative_to(SOURCE).as_posix(): lines
        for path in sorted(SOURCE.rglob("*.py"))
        if path.relative_to(SOURCE).parts[0] in PARTS and path.relative_to(SOURCE).as_posix() not in ON_PURPOSE
        if (lines := wall_clocks(ast.parse(path.read_text(encoding="utf-8"))))
    }
    assert found == {}


@pytest.mark.fault(16, control=True)
def test_the_look_finds_a_timer_that_does() -> None:
    assert wall_clocks(ast.parse("import time\nend = time.time() + 5\n")) == [2]


def kept_by_a_wandering_clock(folder: Path, library: Library) -> tuple[Office, str]:
    """A frame with four versions, kept on the days of `DAYS`."""
    day = [DAYS[0]]
    office = Office(Vault.create(folder, PASSPHRASE, CHEAP), library, lambda: day[0])
    frame = base(library, "england-and-wales", "individual").setting("people.start", "date", date(2026, 11, 2))
    frame = frame.setting("sessions.review", "first", Duration(amount=3, unit=Unit.MONTHS))
    frame_id, _ = office.import_frame(frame)
    for number, made in enumerate(DAYS, start=1):
        day[0] = made
        workspace = office.open_frame(frame_id)
        workspace.set_value("practice.therapist", "name", f"Dr Version {number}")
        office.save(frame_id, workspace)
        office.keep(frame_id, workspace)
    return office, frame_id


@pytest.mark.fault(16)
def test_versions_keep_their_order_and_their_days(tmp_path: Path, library: Library) -> None:
    """In the order in which they were made, each with the day it was kept on, the newest last; reviews stay right."""
    office, frame_id = kept_by_a_wandering_clock(tmp_path / "vault", library)
    with office.vault:
        revisions = office.history(frame_id)
        assert [revision.number for revision in revisions] == [1, 2, 3, 4]
        assert [revision.kept for revision in revisions] == list(DAYS)
        names = [revision.frame.get("practice.therapist.name") for revision in revisions]
        assert names == [f"Dr Version {number}" for number in range(1, 5)]
        assert [revision.kept for revision in sorted(revisions, key=lambda item: item.kept)] != list(DAYS)
        (shelved,) = office.shelf()
        assert shelved.summary.version == 4
        assert shelved.summary.next_review is None or shelved.summary.next_review > DAYS[3]
        (shown,) = ShelfWords(library).entries([shelved], date(2026, 11, 23), lambda _frame: ())
        assert not shown.late


@pytest.mark.fault(16, control=True)
def test_ordered_by_day_they_would_be_mixed_up() -> None:
    assert sorted(DAYS) != list(DAYS)


@pytest.mark.fault(16)
@pytest.mark.parametrize("zone_name", ["Europe/London", "America/New_York", "Australia/Lord_Howe", "Pacific/Apia"])
def test_a_day_stays_the_day_that_was_entered(
    tmp_path: Path, library: Library, zone: Callable[[str], None], zone_name: str
) -> None:
    """Entered in one zone, read in another, through the vault; a date is a day and no moment."""
    with Vault.create(tmp_path / "vault", PASSPHRASE, CHEAP) as vault:
        office = Office(vault, library, clock.today)
        start = date(2026, 3, 29)
        frame_id, _ = office.import_frame(
            base(library, "england-and-wales", "individual").setting("people.start", "date", start)
        )
        zone(zone_name)
        clock.now()
        assert office.open_frame(frame_id).frame.get("people.start.date") == start
        assert "29 March 2026" in office.open_frame(frame_id).agreement.model_dump_json()
    QCoreApplication.processEvents()
    assert os.environ["TZ"] == zone_name
