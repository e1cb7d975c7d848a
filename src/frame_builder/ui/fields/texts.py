# SPDX-License-Identifier: MIT
"""Text, dates and times of day: typed freely, read leniently, and what cannot be read is said."""

from __future__ import annotations

import re
from datetime import date, time
from typing import Final

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QPoint, QSize, Qt, QTime
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QCalendarWidget, QFrame, QSizePolicy, QWidget

from ...domain.values import Value
from ..controls import Button, Line, Lines, PlainLabel, stack
from ..flow import Flow
from ..theme import em
from .base import FieldWidget

_CLOCK: Final = re.compile(r"^(\d{1,2})(?: ?[:.h]? ?(\d{2}))?\s*([ap]\.?m\.?)?$", re.IGNORECASE)


class TextField(FieldWidget):
    """One line of text. Emits on each keystroke."""

    def __init__(self, most: int = 200) -> None:
        super().__init__()
        self._line = Line()
        self._line.setMaxLength(most)
        self._line.textChanged.connect(lambda _text: self._changed())
        stack(self).addWidget(self._line)

    def value(self) -> str | None:
        """The text without spaces around it; None where there is none."""
        return self._line.text().strip() or None

    def _show(self, value: Value | None) -> None:
        self._line.setText(value if isinstance(value, str) else "")

    def main(self) -> QWidget:
        """The line."""
        return self._line


class LongTextField(FieldWidget):
    """Several lines of text. Emits on each keystroke; says when it is too long instead of cutting it."""

    def __init__(self, most: int = 4000) -> None:
        super().__init__()
        self._most = most
        self._lines = Lines()
        self._lines.textChanged.connect(self._typed)
        stack(self).addWidget(self._lines)

    def _typed(self) -> None:
        if self._setting:
            return
        over = len(self._lines.toPlainText().strip()) - self._most
        sentence = QCoreApplication.translate("LongTextField", "This is {over} characters too long.")
        self._set_problem(sentence.format(over=over) if over > 0 else "")
        self._changed()

    def value(self) -> str | None:
        """The text, as much of it as can be kept; None where there is none."""
        return self._lines.toPlainText().strip()[: self._most].rstrip() or None

    def _show(self, value: Value | None) -> None:
        self._lines.setPlainText(value if isinstance(value, str) else "")

    def main(self) -> QWidget:
        """The box."""
        return self._lines

    def _mark_problem(self, wrong: bool) -> None:
        self._lines.mark_wrong(wrong)


class _Moment(Line):
    """A short line which says when the focus leaves."""

    def __init__(self, owner: _MomentField, ems: float) -> None:
        super().__init__()
        self._owner, self._ems = owner, ems
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """So many text sizes wide, whatever the text size becomes."""
        return QSize(em(self, self._ems), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """It never shrinks."""
        return self.sizeHint()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Now is the time to say what is wrong."""
        super().focusOutEvent(event)
        self._owner.leave()


class _MomentField(FieldWidget):
    """What date and time share: a line that may be empty, and a complaint only after leaving it."""

    def __init__(self, ems: float) -> None:
        super().__init__()
        self._line = _Moment(self, ems)
        self._line.textChanged.connect(lambda _text: self._typed())
        self._row = Flow(self, gap=8)
        self._row.addWidget(self._line)

    def _sentence(self) -> str:
        raise NotImplementedError

    def _typed(self) -> None:
        if self._setting:
            return
        if not self._sentence():
            self._set_problem("")
        self._changed()

    def leave(self) -> None:
        """Say what is wrong, if anything is."""
        self._set_problem(self._sentence())

    def main(self) -> QWidget:
        """The line."""
        return self._line

    def _mark_problem(self, wrong: bool) -> None:
        self._line.mark_wrong(wrong)


class DateField(_MomentField):
    """A day, typed or picked from a calendar; may be empty."""

    def __init__(self) -> None:
        super().__init__(9.5)
        self._line.setPlaceholderText(_show_date(date(2026, 11, 24)))
        self._pick = Button(_tr("Calendar"), "secondary", self._open, small=True)
        self._said = PlainLabel("", "quiet", wrap=False)
        self._row.addWidget(self._pick)
        self._row.addWidget(self._said)
        self._popup: QFrame | None = None
        self._line.textChanged.connect(lambda _text: self._say())

    def value(self) -> date | None:
        """The day."""
        return read_date(self._line.text())

    def _show(self, value: Value | None) -> None:
        self._line.setText(_show_date(value) if isinstance(value, date) else "")

    def _sentence(self) -> str:
        if not self._line.text().strip() or self.value() is not None:
            return ""
        return _tr("Please write a date such as {example}, or leave this empty.").format(
            example=_show_date(date(2026, 11, 24))
        )

    def _say(self) -> None:
        day = self.value()
        self._said.setText(QLocale().toString(QDate(day.year, day.month, day.day), "dddd d MMMM yyyy") if day else "")

    def describe(self, label: str, help_text: str) -> None:
        """The calendar's button is named too."""
        super().describe(label, help_text)
        self._pick.setAccessibleName(_tr("{field}: open the calendar").format(field=label))

    def _open(self) -> None:
        popup = QFrame(self, Qt.WindowType.Popup)
        popup.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        popup.setProperty("look", "card")
        calendar = QCalendarWidget()
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        calendar.setAccessibleName(self._pick.accessibleName())
        day = self.value()
        if day is not None:
            calendar.setSelectedDate(QDate(day.year, day.month, day.day))
        calendar.clicked.connect(self._take)
        calendar.activated.connect(self._take)
        stack(popup, margin=(8, 8, 8, 8)).addWidget(calendar)
        self._popup = popup
        popup.destroyed.connect(self._forget)
        popup.move(self._line.mapToGlobal(QPoint(0, self._line.height() + 4)))
        popup.show()
        calendar.setFocus()

    def _forget(self) -> None:
        self._popup = None

    def _take(self, day: QDate) -> None:
        self._line.setText(_show_date(date(day.year(), day.month(), day.day())))
        self.leave()
        if self._popup is not None:
            self._popup.close()
        self._line.setFocus()


class TimeField(_MomentField):
    """A time of day; may be empty."""

    def __init__(self) -> None:
        super().__init__(6.5)
        self._line.setPlaceholderText(_show_time(time(16, 0)))

    def value(self) -> time | None:
        """The time of day."""
        return read_time(self._line.text())

    def _show(self, value: Value | None) -> None:
        self._line.setText(_show_time(value) if isinstance(value, time) else "")

    def _sentence(self) -> str:
        if not self._line.text().strip() or self.value() is not None:
            return ""
        return _tr("Please write a time such as {example}, or leave this empty.").format(
            example=_show_time(time(16, 0))
        )


def _date_format() -> str:
    short = QLocale().dateFormat(QLocale.FormatType.ShortFormat)
    return short if "yyyy" in short else short.replace("yy", "yyyy")


def _show_date(day: date) -> str:
    return QLocale().toString(QDate(day.year, day.month, day.day), _date_format())


def read_date(text: str) -> date | None:
    """A date in the short form of the system's language, with its month's name, or as 2026-11-24; else None."""
    text, locale = " ".join(text.split()), QLocale()
    forms = (_date_format(), "yyyy-MM-dd", "d MMMM yyyy", "d MMM yyyy", "MMMM d, yyyy")
    for form in forms:
        day = locale.toDate(text, form)
        if day.isValid() and 1900 <= day.year() <= 2200:
            return date(day.year(), day.month(), day.day())
    parts = re.fullmatch(r"(\d{1,2})[./ -](\d{1,2})[./ -](\d{4})", text)
    if parts is None:
        return None
    first, second, year = (int(part) for part in parts.groups())
    month_first = _date_format().lower().startswith("m")
    day = QDate(year, first, second) if month_first else QDate(year, second, first)
    return date(day.year(), day.month(), day.day()) if day.isValid() and 1900 <= year <= 2200 else None


def _show_time(moment: time) -> str:
    """As the system's language writes it, unless that is a form nobody could type back."""
    shown = QLocale().toString(QTime(moment.hour, moment.minute), QLocale.FormatType.ShortFormat).replace("\u202f", " ")
    return shown if read_time(shown) == moment else f"{moment:%H:%M}"


def read_time(text: str) -> time | None:
    """A time of day as people write it: 16:00, 16.00, 1600, 4 pm, or with the half of the day in their own words."""
    plain = " ".join(text.replace("\u202f", " ").split())
    found, half = _CLOCK.match(plain), ""
    if found is None:
        plain, half = _without_half(plain)
        found = _CLOCK.match(plain)
    if found is None:
        return None
    hour, minute, half = int(found[1]), int(found[2] or 0), half or (found[3] or "").lower()
    if half:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half.startswith("p") else 0)
    return time(hour, minute) if hour < 24 and minute < 60 else None


def _without_half(text: str) -> tuple[str, str]:
    """The text without the system language's own words for before and after noon, and which of the two it was."""
    locale = QLocale()
    words = ((locale.amText(), "am"), (locale.pmText(), "pm"))
    for word, half in sorted(words, key=lambda item: -len(item[0])):  # one may be a part of the other
        plain = " ".join(word.replace("\u202f", " ").split())
        if plain and plain.casefold() in text.casefold():
            at = text.casefold().index(plain.casefold())
            return f"{text[:at]} {text[at + len(plain) :]}".strip(), half
    return text, ""


def _tr(text: str) -> str:
    return QCoreApplication.translate("Moments", text)
