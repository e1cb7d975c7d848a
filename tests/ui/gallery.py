# SPDX-License-Identifier: MIT
"""Every control on one page, for tests and for looking at."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from frame_builder.domain.catalogue import Field
from frame_builder.ui.cards import Segmented
from frame_builder.ui.controls import Button, Card, Pill, PlainLabel, stack
from frame_builder.ui.fields import ChoiceWords, FieldRow, FieldWords, add_row, make_field
from frame_builder.ui.flow import Flow
from frame_builder.ui.notices import Banner, Callout, Finding

CONTACT = (
    ChoiceWords("arrangements", "Arrangements only", "Booking, moving or cancelling. Anything else waits."),
    ChoiceWords("support", "Arrangements, and short support by agreement", "You set how long, how often, and where."),
    ChoiceWords("planned", "Planned support between sessions", "For example skills coaching by phone, with set hours."),
)
CHANNELS = FieldWords(
    "Channels and reply times",
    columns=(
        ("channel", FieldWords("Channel", choices=(ChoiceWords("email", "Email"), ChoiceWords("phone", "Phone")))),
        (
            "used",
            FieldWords("Used for", choices=(ChoiceWords("plan", "Arrangements"), ChoiceWords("late", "Late today"))),
        ),
        ("within", FieldWords("You answer within")),
        ("hours", FieldWords("Hours")),
    ),
    add="Add a channel",
)
FIELDS: tuple[tuple[dict[str, object], FieldWords], ...] = (
    ({"key": "contact", "kind": "choice"}, FieldWords("What is contact outside sessions for?", choices=CONTACT)),
    (
        {"key": "many", "kind": "choice"},
        FieldWords("Where you work", choices=tuple(ChoiceWords(f"c{n}", f"Place number {n}") for n in range(9))),
    ),
    ({"key": "limits", "kind": "choices"}, FieldWords("What a message may be about", choices=CONTACT)),
    ({"key": "notes", "kind": "yes-no", "required": False}, FieldWords("Do you keep notes?", "Short ones count too.")),
    ({"key": "reviews", "kind": "count", "min": 1, "max": 60}, FieldWords("Review after", unit="sessions")),
    ({"key": "fee", "kind": "money", "min": 1, "max": 500}, FieldWords("Fee for each session")),
    (
        {"key": "notice", "kind": "duration", "units": ["hours", "days", "working-days"], "min": 1, "max": 336},
        FieldWords("Notice you need", "Long enough to offer the hour to someone else."),
    ),
    ({"key": "length", "kind": "duration", "units": ["minutes"]}, FieldWords("Length of a session")),
    ({"key": "start", "kind": "date", "required": False}, FieldWords("First session")),
    ({"key": "hour", "kind": "time", "required": False}, FieldWords("At what time")),
    ({"key": "name", "kind": "text", "max": 60}, FieldWords("Name of the practice")),
    (
        {"key": "own", "kind": "text", "long": True},
        FieldWords("A clause of your own", "Whole sentences, spoken to the client."),
    ),
    (
        {
            "key": "channels",
            "kind": "rows",
            "max": 4,
            "column": [
                {"key": "channel", "kind": "choice"},
                {"key": "used", "kind": "choices"},
                {"key": "within", "kind": "duration", "units": ["hours", "working-days"]},
                {"key": "hours", "kind": "text", "max": 40},
            ],
        },
        CHANNELS,
    ),
)


def fields(box: QVBoxLayout) -> dict[str, FieldRow]:
    """One row for each kind of field."""
    rows = {}
    for spec, words in FIELDS:
        field = Field.model_validate(spec)
        widget = make_field(field, words, "GBP")
        rows[field.key] = add_row(box, widget, words.label, words.help, optional=not field.required)
    return rows


class Gallery(QWidget):
    """All of it, in a column."""

    def __init__(self) -> None:
        super().__init__()
        box = stack(self, gap=18, margin=(30, 28, 30, 28))
        box.addWidget(PlainLabel("Contact between sessions", "title"))
        box.addWidget(PlainLabel("What may a message be about, and when will you answer?", "lead"))
        box.addLayout(self._buttons())
        pills = Flow(gap=8)
        for text, tone in (("draft", "neutral"), ("signed", "accent"), ("printed", "warn"), ("3 days late", "wrong")):
            pills.addWidget(Pill(text, tone))
        pills.addWidget(Segmented((("keep", "Keep"), ("change", "Change")), "How often", "keep"))
        box.addLayout(pills)
        self.banner = Banner("Close")
        box.addWidget(self.banner)
        self.banner.show_message("Rosen & Co could not be saved: the disk is full.", "finding", "Try again")
        card = Card()
        card.box.addWidget(PlainLabel("How often", "heading"))
        card.box.addWidget(PlainLabel("Every week, on Tuesdays at 16:00."))
        box.addWidget(card)
        box.addWidget(
            Callout(
                "Why agree this now?",
                "Contact kept small protects the session as the place for the work, and a warm word about exceptions "
                "early on keeps it from feeling cold.",
                "Knox & Cooper 2015",
            )
        )
        self.finding = Finding(
            "These two disagree.",
            "Contact is for arrangements only, but phone is offered for crisis support.",
            (("limit", "Limit phone to arrangements"), ("allow", "Allow support in a crisis")),
        )
        box.addWidget(self.finding)
        self.rows = fields(box)
        box.addStretch(1)

    def _buttons(self) -> Flow:
        row = Flow(gap=8)
        self.primary = Button("Social media →", "primary")
        for button in (self.primary, Button("Save and close"), Button("Small", small=True), Button("Quiet", "quiet")):
            row.addWidget(button)
        row.addWidget(Button("What changed", "link"))
        off = Button("Not now")
        off.setEnabled(False)
        row.addWidget(off)
        return row
