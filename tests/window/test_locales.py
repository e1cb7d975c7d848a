# SPDX-License-Identifier: MIT
"""Row 36: money, dates and times of day are read as they are shown, in every language of the system; days add up."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import date, time, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale
from pytestqt.qtbot import QtBot

from frame_builder.domain.calendar import after, next_review, session_date
from frame_builder.domain.frame import Frame, Journey
from frame_builder.domain.values import Duration, Money, Unit
from frame_builder.services.library import Library
from frame_builder.ui.fields.numbers import MoneyField, read_number, show_number
from frame_builder.ui.fields.texts import DateField, TimeField, _show_date, _show_time, read_date, read_time
from frame_builder.ui.theme import Theme

CHILD = Path(__file__).with_name("locale_child.py")
QUICK = ("ar_EG.UTF-8", "Asia/Kathmandu")
ALL = (
    ("C", "UTC"),
    ("de_DE.UTF-8", "Europe/Berlin"),
    ("tr_TR.UTF-8", "Europe/Istanbul"),
    QUICK,
    ("fa_IR.UTF-8", "Asia/Tehran"),
    ("en_US", "Pacific/Apia"),
    ("hi_IN.UTF-8", "America/St_Johns"),
    ("ja_JP.UTF-8", "Pacific/Marquesas"),
    ("de_CH.UTF-8", "Antarctica/Troll"),
)
"""Languages with other decimals, digits, directions and capital letters, and zones with odd or moving offsets."""
NAMED = (
    "C",
    "en_GB",
    "en_US",
    "de_DE",
    "de_CH",
    "fr_FR",
    "fr_CA",
    "tr_TR",
    "ar_EG",
    "fa_IR",
    "he_IL",
    "hi_IN",
    "ko_KR",
)
LOCALES = QLocale.matchingLocales(QLocale.Language.AnyLanguage, QLocale.Script.AnyScript, QLocale.Country.AnyCountry)
DAYS = st.dates(date(1900, 1, 1), date(2200, 12, 31))
TRICKY = (
    date(2024, 2, 29),
    date(2100, 2, 28),
    date(2100, 3, 1),
    date(1900, 1, 1),
    date(2200, 12, 31),
    date(2026, 3, 29),
)
TIMES = (time(0, 0), time(12, 0), time(16, 5), time(23, 59))
SUMS = tuple(map(Decimal, ("0.01", "65", "65.50", "999.99", "1200.05", "10000000")))


@pytest.fixture(autouse=True)
def _english_again(theme: Theme) -> Iterator[None]:
    yield
    QLocale.setDefault(QLocale("en_GB"))


def misread(read_in: Callable[[QLocale], QLocale]) -> set[str]:
    """The languages in which something shown is not read back, when it is read in the language `read_in` says."""
    found = set()
    for locale in LOCALES:
        QLocale.setDefault(locale)
        days = [(day, _show_date(day)) for day in TRICKY]
        moments = [(moment, _show_time(moment)) for moment in TIMES]
        sums = [(number, show_number(number)) for number in SUMS]
        sums += [(number, locale.toString(float(number), "f", 2)) for number in SUMS]
        QLocale.setDefault(read_in(locale))
        wrong = [text for day, text in days if read_date(text) != day]
        wrong += [text for moment, text in moments if read_time(text) != moment]
        wrong += [text for number, text in sums if read_number(text) != number]
        if wrong:
            found.add(locale.name())
    return found


@pytest.mark.fault(36)
def test_what_is_shown_is_read_back_in_every_language() -> None:
    """All that Qt knows, about seven hundred: leap days, noon and midnight, decimals, groups of figures."""
    assert len(LOCALES) > 500
    assert misread(lambda locale: locale) == set()


@pytest.mark.fault(36, control=True)
def test_read_as_english_it_is_not() -> None:
    """The weaker setting: one language for all."""
    missed = misread(lambda _locale: QLocale("en_GB"))
    assert len(missed) > 100, len(missed)


@pytest.mark.fault(36)
@given(day=DAYS, minute=st.integers(0, 1439), minor=st.integers(0, 10_000_000), name=st.sampled_from(NAMED))
def test_any_value_survives_its_text(day: date, minute: int, minor: int, name: str) -> None:
    """Any day of three centuries, any minute, any sum to the penny, also with the dot and the dashes of a computer."""
    QLocale.setDefault(QLocale(name))
    moment, number = time(minute // 60, minute % 60), Decimal(minor) / 100
    assert read_date(_show_date(day)) == day
    assert read_date(day.isoformat()) == day
    assert read_time(_show_time(moment)) == moment
    assert read_time(f"{moment:%H:%M}") == moment
    assert read_number(show_number(number)) == number
    assert read_number(f"{number:.2f}") == number


@pytest.mark.fault(36)
@pytest.mark.parametrize("name", NAMED)
def test_fields_keep_their_values(qtbot: QtBot, name: str) -> None:
    """Shown and read again by the field itself, as when a page is left and come back to."""
    QLocale.setDefault(QLocale(name))
    for day in TRICKY:
        field = DateField()
        qtbot.addWidget(field)
        field.set_value(day)
        assert field.value() == day
    for moment in TIMES:
        clock = TimeField()
        qtbot.addWidget(clock)
        clock.set_value(moment)
        assert clock.value() == moment
    for minor in (6550, 100, 120_005):
        money = MoneyField("EUR")
        qtbot.addWidget(money)
        money.set_value(Money(minor=minor, currency="EUR"))
        assert money.value() == Money(minor=minor, currency="EUR")
        assert money.problem() == ""


@pytest.mark.fault(36)
@pytest.mark.parametrize(
    "text", ["65_50", "1e400", "-1", "NaN", "Infinity", "65,50,5", "٦٥٫٥٫٥", "½", "1" * 5000, "65€"]
)
def test_what_is_no_sum_is_said(qtbot: QtBot, text: str) -> None:
    """No value, a sentence, and no error."""
    for name in NAMED:
        QLocale.setDefault(QLocale(name))
        field = MoneyField("EUR", low=1)
        qtbot.addWidget(field)
        field._number.line.setText(text)
        field._complain()
        value = field.value()
        assert value is None or text in ("65_50", "65€"), (name, value)
        assert field.problem() or value is not None


@pytest.mark.fault(36)
@pytest.mark.parametrize(
    ("start", "wait", "expected"),
    [
        (date(2096, 2, 29), Duration(amount=1, unit=Unit.YEARS), date(2097, 2, 28)),
        (date(2096, 2, 29), Duration(amount=4, unit=Unit.YEARS), date(2100, 2, 28)),
        (date(2096, 2, 29), Duration(amount=8, unit=Unit.YEARS), date(2104, 2, 29)),
        (date(2100, 2, 28), Duration(amount=1, unit=Unit.DAYS), date(2100, 3, 1)),
        (date(2024, 2, 28), Duration(amount=1, unit=Unit.DAYS), date(2024, 2, 29)),
        (date(2026, 3, 28), Duration(amount=24, unit=Unit.HOURS), date(2026, 3, 29)),
        (date(2026, 10, 24), Duration(amount=2, unit=Unit.DAYS), date(2026, 10, 26)),
        (date(2011, 12, 29), Duration(amount=2, unit=Unit.DAYS), date(2011, 12, 31)),
        (date(2099, 12, 31), Duration(amount=2, unit=Unit.MONTHS), date(2100, 2, 28)),
    ],
)
def test_days_add_up(monkeypatch: pytest.MonkeyPatch, start: date, wait: Duration, expected: date) -> None:
    """Leap days, the year 2100 that has none, clock changes, a day that Samoa left out: days are days everywhere."""
    import time as clock

    for zone in ("UTC", "Pacific/Apia", "Asia/Kathmandu", "Europe/Berlin", "America/St_Johns"):
        monkeypatch.setenv("TZ", zone)
        if hasattr(clock, "tzset"):
            clock.tzset()
        assert after(start, wait) == expected
        assert session_date(date(2026, 3, 22), "weekly", 3) == date(2026, 4, 5)
    monkeypatch.undo()
    if hasattr(clock, "tzset"):
        clock.tzset()


@pytest.mark.fault(36)
@given(start=DAYS, agreed=st.integers(0, 4000), months=st.integers(1, 24))
def test_the_next_review_comes_after_the_agreement(library: Library, start: date, agreed: int, months: int) -> None:
    """Whatever the day: never on it or before it, and within one interval."""
    wait = Duration(amount=months, unit=Unit.MONTHS)
    frame = Frame().setting("people.start", "date", start)
    frame = frame.setting("sessions.review", "first", wait).setting("sessions.review", "every", wait)
    day = start + timedelta(days=agreed)
    found = next_review(Journey(library.catalogue, frame), day)
    if found is not None:
        assert day < found <= day + timedelta(days=31 * months + 31)


def worked(language: str, zone: str, folder: Path) -> dict[str, str]:
    """What a program that runs in this language and zone typed, stored and showed."""
    environment = {key: value for key, value in os.environ.items() if not key.startswith(("LC_", "LANG"))}
    environment |= {"QT_QPA_PLATFORM": "offscreen", "LC_ALL": language, "LANG": language, "TZ": zone}
    done = subprocess.run(
        [sys.executable, str(CHILD), str(folder)], capture_output=True, timeout=120, check=False, env=environment
    )
    assert done.returncode == 0, done.stderr.decode("utf-8", "replace")[-2000:]
    result: dict[str, str] = json.loads(done.stdout.decode("utf-8").splitlines()[-1])
    return result


def in_order(told: dict[str, str]) -> None:
    """What was typed is what is stored, and the window says when."""
    assert told["fee"] == "6550"
    assert told["typed back"] == "6550"
    assert told["start"] == "2096-02-29"
    assert told["hour"] == "16:05"
    assert told["printed"].startswith("%PDF")
    assert told["state"].startswith("Saved ")


@pytest.mark.fault(36)
@pytest.mark.skipif(os.name == "nt", reason="Windows takes its language from its settings; fields are tried above")
def test_the_window_works_in_arabic_in_kathmandu(tmp_path: Path) -> None:
    """The real program as a child, from its first window to a stored frame."""
    told = worked(*QUICK, tmp_path)
    in_order(told)
    assert told["locale"] == "ar_EG"


@pytest.mark.slow
@pytest.mark.fault(36)
@pytest.mark.skipif(os.name == "nt", reason="Windows takes its language from its settings; fields are tried above")
@pytest.mark.parametrize(("language", "zone"), ALL)
def test_the_window_works_in(tmp_path: Path, language: str, zone: str) -> None:
    """Each in a program of its own."""
    in_order(worked(language, zone, tmp_path))
