# SPDX-License-Identifier: MIT
"""What a sentence may use: the values of a frame, shown as words of one language."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import cached_property
from typing import Final

from . import arithmetic, calendar
from .catalogue import Catalogue, Decision, Field, FieldKind
from .code import CodeKind
from .document import GAP
from .frame import AREA_PATH, KIND_PATH, REGION_PATH, Frame, Journey, matches
from .region import Atlas, LimitList, Region
from .values import Duration, Row, Value
from .wording import DOCUMENTS, Wording

Values = dict[str, str | int]

ON_BEHALF: Final = ("parent", "guardian")
"""Roles of those who take part for someone else: they are not spoken of as the client."""


class Arguments:
    """What the sentences of one frame may use, and the words of its choices, in one language.

    Holds the frame's journey, its region and the place of its client, so that every sentence sees the same values.
    """

    def __init__(
        self, catalogue: Catalogue, atlas: Atlas, wording: Wording, frame: Frame, dated: date | None = None
    ) -> None:
        self.catalogue = catalogue
        self.atlas = atlas
        self.wording = wording
        self.frame = frame
        self.dated = dated
        self.journey = Journey(catalogue, frame)

    @cached_property
    def region(self) -> Region | None:
        """The region the agreement is written for."""
        key = self.journey.value(REGION_PATH)
        return self.atlas.region(key) if isinstance(key, str) else None

    @property
    def area(self) -> str:
        """The state, province or nation within the region, or an empty string."""
        key = self.journey.value(AREA_PATH)
        return key if isinstance(key, str) else ""

    @property
    def kind(self) -> str:
        """The kind of work: with one adult where nothing else was chosen."""
        key = self.journey.value(KIND_PATH)
        return key if isinstance(key, str) else "individual"

    @cached_property
    def dates(self) -> dict[str, Value | None]:
        """Derived dates and sums by name."""
        return {**calendar.derived(self.journey, self.dated), **arithmetic.derived(self.journey)}

    @cached_property
    def common(self) -> Values:
        """Values every sentence may use."""
        people = self.frame.rows("people.people.people")
        names = [row.text("name") for row in people if row.text("role") not in ON_BEHALF]
        return {
            "kind": self.kind,
            "region": self.region.key if self.region else "",
            "client": self.wording.listed([name for name in names if name], "and") or GAP,
            "therapist": self.frame.text("practice.therapist.name") or GAP,
        }

    def choices(self, field: Field) -> tuple[str, ...]:
        """The keys a choice field offers here, in order."""
        match field.choices_from:
            case None:
                return field.choices
            case "region.areas":
                return tuple(area.key for area in self.region.areas) if self.region else ()
            case "codes.ethics" | "codes.law":
                codes = self.atlas.codes_of(CodeKind(field.choices_from.rpartition(".")[2]))
                here = self.region.key if self.region else ""
                return tuple(code.key for code in sorted(codes, key=lambda code: here not in code.regions))
            case "regions":
                return tuple(region.key for region in self.atlas.regions)
            case "places":
                return self.atlas.place_keys
            case "currencies":
                return tuple(dict.fromkeys(region.currency for region in self.atlas.regions))
            case "sections":
                return tuple(section.key for section in self.catalogue.sections)
            case source:
                which = LimitList(source.rpartition(".")[2])
                return tuple(limit.key for limit in self.region.limits_in(which, self.area)) if self.region else ()

    def label(self, decision: Decision, field: Field, key: str, attribute: str = "") -> str:
        """The words of one choice: its label, or an attribute such as `said` or `help` (empty where it has none)."""
        scope, message = self._choice_message(decision, field, key)
        if not attribute:
            return self.wording.say(scope, message) if message else key
        if message and self.wording.has(scope, f"{message}.{attribute}"):
            return self.wording.say(scope, f"{message}.{attribute}")
        return ""

    def said(self, decision: Decision, field: Field, key: str) -> str:
        """The phrase of a choice inside a sentence: its `.said`, or its label as it is."""
        return self.label(decision, field, key, "said") or self.label(decision, field, key)

    def _choice_message(self, decision: Decision, field: Field, key: str) -> tuple[str, str]:
        match field.choices_from:
            case None:
                return decision.key, f"choice-{self._field_name(decision, field)}-{key}"
            case "regions" | "codes.ethics" | "codes.law":
                return key, "name"
            case "region.areas":
                return (self.region.key if self.region else DOCUMENTS), f"area-{key}"
            case "places":
                home = self.atlas.region_of_place(key)
                return (home.key, f"place-{key}") if home else (DOCUMENTS, f"place-{key}")
            case "currencies":
                return DOCUMENTS, ""
            case "sections":
                return key, "title"
            case _:
                return (self.region.key if self.region else DOCUMENTS), f"limit-{key}"

    @staticmethod
    def _field_name(decision: Decision, field: Field) -> str:
        """A column's messages carry the name of its rows field."""
        if decision.field(field.key) is field:
            return field.key
        parent = next((item for item in decision.fields if any(column is field for column in item.columns)), None)
        return f"{parent.key}-{field.key}" if parent else field.key

    def offered(self, field: Field, keys: Iterable[object]) -> tuple[str, ...]:
        """Of some chosen keys, those that are on offer here, in the order of the offer."""
        chosen = {key for key in keys if isinstance(key, str)}
        return tuple(key for key in self.choices(field) if key in chosen)

    def values(self, name: str, decision: Decision, field: Field, value: Value | None) -> Values:
        """What a sentence may use of one field, under a name."""
        if field.kind is FieldKind.CHOICE and value not in self.choices(field):
            value = None  # a choice of an older catalogue, or of another region
        given = value is not None and value not in ("", ())
        args: Values = {f"{name}-given": "yes" if given else "no"}
        if not given or value is None:
            blank = GAP if field.required else ""
            extra = {"said": blank, "adj": blank, "n": blank, "unit": "", "or": blank, "weekday": blank}
            return args | {name: blank, f"{name}-count": 0} | {f"{name}-{key}": text for key, text in extra.items()}
        return args | self._given(name, decision, field, value)

    def _given(self, name: str, decision: Decision, field: Field, value: Value) -> Values:
        match field.kind, value:
            case FieldKind.CHOICE, str():
                return {name: value, f"{name}-said": self.said(decision, field, value)}
            case FieldKind.CHOICES, tuple():
                phrases = [self.said(decision, field, key) for key in self.offered(field, value)]
                return self._listed(name, phrases)
            case FieldKind.ROWS, tuple():
                rows = [row for row in value if isinstance(row, Row)]
                named = f"row-{field.key}"
                if not self.wording.has(decision.key, named):
                    return {name: "", f"{name}-or": "", f"{name}-count": len(rows)}
                return self._listed(name, [self.row(decision, field, row, named) for row in rows])
            case FieldKind.YES_NO, bool():
                return {name: "yes" if value else "no"}
            case FieldKind.COUNT, int():
                return {name: value}
            case FieldKind.DURATION, Duration():
                shown = self.wording.show(value)
                adjective = self.wording.adjective(value)
                return {
                    name: shown,
                    f"{name}-n": value.amount,
                    f"{name}-unit": value.unit.value,
                    f"{name}-adj": adjective,
                }
            case FieldKind.DATE, date():
                return {name: self.wording.show(value), f"{name}-weekday": self.wording.weekday(value)}
            case FieldKind.TEXT, str():
                return {name: one_line(value)}
            case _ if not isinstance(value, tuple):
                return {name: self.wording.show(value)}
            case _:  # a value of another kind, from a catalogue in which the field was something else
                return self.values(name, decision, field, None)

    def _listed(self, name: str, phrases: list[str]) -> Values:
        joined = {name: self.wording.listed(phrases, "and"), f"{name}-or": self.wording.listed(phrases, "or")}
        return {**joined, f"{name}-count": len(phrases)}

    def row(self, decision: Decision, field: Field, row: Row, message: str) -> str:
        """One row said by a message that uses its columns."""
        args = dict(self.args(decision))
        for column in field.columns:
            shown = row.get(column.key) if self._column_applies(column, row) else None
            args |= self.values(column.key, decision, column, shown)
        return self.wording.say(decision.key, message, args)

    @staticmethod
    def _column_applies(column: Field, row: Row) -> bool:
        return all(matches(condition, row.get(condition.field)) for condition in column.when)

    def args(self, decision: Decision) -> Values:
        """Everything the sentences of a decision may use."""
        args = dict(self.common)
        for field in decision.fields:
            if field.kind is not FieldKind.ROWS:
                args |= self.values(field.key, decision, field, self.journey.value(f"{decision.key}.{field.key}"))
            else:
                args |= {f"{field.key}-given": "yes" if self.journey.value(f"{decision.key}.{field.key}") else "no"}
        for name, path in decision.uses:
            args |= self._used(name, path)
        return args

    def rows_args(self, decision: Decision) -> Values:
        """What sentences may use of a decision's rows, each row said by its own message."""
        args: Values = {}
        for field in decision.fields:
            if field.kind is FieldKind.ROWS:
                args |= self.values(field.key, decision, field, self.journey.value(f"{decision.key}.{field.key}"))
        return args

    def _used(self, name: str, path: str) -> Values:
        head, _, key = path.partition(".")
        if head == "region":
            fact = self.region.fact(key, self.area) if self.region else None
            return plain(name, fact.value if fact else "")
        if head == "place":
            return plain(name, self._place_fact(key))
        if head == "derived":
            value = self.dates.get(key)
            shown = self.wording.show(value) if value is not None and not isinstance(value, tuple) else ""
            return plain(name, shown)
        owner = self.catalogue.decision(path.rpartition(".")[0])
        field = owner.field(path.rpartition(".")[2])
        if field is None:
            raise KeyError(path)
        return self.values(name, owner, field, self.journey.value(path))

    def _place_fact(self, key: str) -> str:
        place = self.atlas.place(self.place_key)
        home = self.atlas.region_of_place(self.place_key)
        if place is None or home is None:
            return ""
        if key == "emergency":
            return place.emergency
        first = next(iter(place.lines_for(self.kind)), None)
        return f"{self.wording.say(first.words or home.key, f'line-{first.key}.name')} {first.contact}" if first else ""

    @property
    def place_key(self) -> str:
        """Where the client is, or an empty string."""
        value = self.journey.value("contact.crisis-lines.place")
        return value if isinstance(value, str) else ""


def plain(name: str, text: str) -> Values:
    """A text of the region, the place or the calendar under a name."""
    return {name: text, f"{name}-given": "yes" if text else "no"}


def one_line(text: str) -> str:
    """A text of several lines, such as an address, as part of a sentence: lines are parted by commas."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    return " ".join(line if line[-1] in ".,;:!?" or line is lines[-1] else f"{line}," for line in lines)
