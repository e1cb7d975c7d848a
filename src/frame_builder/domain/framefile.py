# SPDX-License-Identifier: MIT
"""A frame as plain JSON: exactly what import and export read and write, with its JSON Schema."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, time
from typing import Any, Final

from .catalogue import Catalogue, Decision, Field, FieldKind
from .code import CodeKind
from .frame import NOTE_LENGTH, REFERENCE_LENGTH, Answer, Dismissal, FieldValue, Frame
from .region import Atlas, LimitList
from .values import Cell, Duration, Money, Row, Scalar, Unit, Value
from .weird import shown, unprintable

SCHEMA_NAME: Final = "frame-builder/frame"
SCHEMA_VERSION: Final = 1
MAX_BYTES: Final = 1_000_000
"""A frame file larger than this is refused before it is parsed."""

_MOST_NAMED: Final = 6


class FrameFileError(Exception):
    """A frame file cannot be read; the message is one sentence that names the place in the file."""


def dump(frame: Frame) -> dict[str, Any]:
    """The frame as plain JSON data."""
    answers: dict[str, Any] = {}
    for answer in frame.answers:
        entry: dict[str, Any] = (
            {"values": {item.field: _plain(item.value) for item in answer.values}} if answer.values else {}
        )
        for name in ("open", "carried", "note", "addition"):
            if getattr(answer, name):
                entry[name] = getattr(answer, name)
        answers[answer.decision] = entry
    data: dict[str, Any] = {
        "schema": SCHEMA_NAME,
        "version": SCHEMA_VERSION,
        "reference": frame.reference,
        "answers": answers,
    }
    if frame.dismissed:
        data["dismissed"] = [item.model_dump() for item in frame.dismissed]
    return data


def _plain(value: Value) -> Any:
    match value:
        case Money():
            return {"amount": f"{value.amount:.2f}", "currency": value.currency}
        case Duration():
            return {"amount": value.amount, "unit": value.unit.value}
        case date():
            return value.isoformat()
        case time():
            return value.strftime("%H:%M")
        case tuple():
            return [_plain_item(item) for item in value]
        case _:
            return value


def _plain_item(item: str | Row) -> Any:
    return {cell.column: _plain(cell.value) for cell in item.cells} if isinstance(item, Row) else item


Offers = Mapping[str, tuple[str, ...]]
"""What each `choices-from` source offers in any region."""


def offers(catalogue: Catalogue, atlas: Atlas) -> Offers:
    """The keys a frame file may use where choices come from the regions or the catalogue itself."""
    found: dict[str, tuple[str, ...]] = {
        "region.areas": tuple(dict.fromkeys(area.key for region in atlas.regions for area in region.areas)),
        "codes.ethics": tuple(code.key for code in atlas.codes_of(CodeKind.ETHICS)),
        "codes.law": tuple(code.key for code in atlas.codes_of(CodeKind.LAW)),
        "regions": tuple(region.key for region in atlas.regions),
        "places": atlas.place_keys,
        "currencies": tuple(dict.fromkeys(region.currency for region in atlas.regions)),
        "sections": tuple(section.key for section in catalogue.sections),
    }
    for which in LimitList:
        limits = (limit for region in atlas.regions for limit in region.limits)
        keys = (limit.key for limit in limits if limit.list is which and limit.printable)
        found[f"region.limits.{which.value}"] = tuple(dict.fromkeys(keys))
    return found


def parse(catalogue: Catalogue, atlas: Atlas, data: Any) -> Frame:
    """Read a frame from JSON data; raises FrameFileError for anything the catalogue and regions do not know."""
    return _Reader(catalogue, offers(catalogue, atlas)).frame(data)


class _Reader:
    """Reads one frame file against a catalogue."""

    def __init__(self, catalogue: Catalogue, offered: Offers) -> None:
        self.catalogue = catalogue
        self.offers = offered

    def frame(self, data: Any) -> Frame:
        """The whole file."""
        if not isinstance(data, dict) or data.get("schema") != SCHEMA_NAME:
            raise FrameFileError(f"This is not a frame file: its “schema” is not “{SCHEMA_NAME}”.")
        version = data.get("version")
        if version != SCHEMA_VERSION or isinstance(version, bool):
            named = version if isinstance(version, int) else "unknown"
            raise FrameFileError(f"This frame file has version {named}; this program reads version {SCHEMA_VERSION}.")
        _only(data, {"$schema", "schema", "version", "reference", "answers", "dismissed"}, "the file")
        reference = _text(data.get("reference", ""), "reference", REFERENCE_LENGTH)
        answers = data.get("answers", {})
        if not isinstance(answers, dict):
            raise FrameFileError("“answers” must be an object with one entry for each decision.")
        read = tuple(self._answer(key, entry) for key, entry in answers.items())
        return Frame(
            reference=reference, answers=tuple(item for item in read if not item.empty), dismissed=_dismissed(data)
        )

    def _answer(self, key: str, entry: Any) -> Answer:
        decision = self.catalogue.by_key.get(key)
        if decision is None:
            raise FrameFileError(f"The decision “{shown(key)}” is not known to this program.")
        if not isinstance(entry, dict):
            raise FrameFileError(f"“{key}” must be an object.")
        _only(entry, {"values", "open", "carried", "note", "addition"}, f"“{key}”")
        values = entry.get("values", {})
        if not isinstance(values, dict):
            raise FrameFileError(f"The values of “{key}” must be an object.")
        read = tuple(self._field_value(decision, name, value) for name, value in values.items())
        return Answer(
            decision=key,
            values=read,
            open=_flag(entry, "open", key),
            carried=_flag(entry, "carried", key),
            note=_text(entry.get("note", ""), f"The note of “{key}”", NOTE_LENGTH),
            addition=_text(entry.get("addition", ""), f"The added sentence of “{key}”", NOTE_LENGTH),
        )

    def _field_value(self, decision: Decision, name: str, value: Any) -> FieldValue:
        field = decision.field(name)
        if field is None:
            raise FrameFileError(f"“{decision.key}” has no field “{shown(name)}”.")
        return FieldValue(field=name, value=self.read_value(field, value, f"{decision.key}.{name}"))

    def read_value(self, field: Field, value: Any, where: str) -> Value:
        """One value of a field from JSON data; raises FrameFileError naming the place."""
        if field.kind is FieldKind.ROWS:
            high = field.bounds[1]
            if not isinstance(value, list) or len(value) > high:
                raise FrameFileError(f"{where} must be a list of at most {high} rows.")
            return tuple(
                self._row(field, entry, f"{where}, row {number}") for number, entry in enumerate(value, start=1)
            )
        if field.kind is FieldKind.CHOICES:
            if not isinstance(value, list) or len(value) > 100 or len(set(map(str, value))) != len(value):
                raise FrameFileError(f"{where} must be a list of different choices.")
            return tuple(self._choice(field, item, where) for item in value)
        return self._scalar(field, value, where)

    def _row(self, field: Field, entry: Any, where: str) -> Row:
        if not isinstance(entry, dict):
            raise FrameFileError(f"{where} must be an object.")
        cells = []
        for name, value in entry.items():
            column = field.column(name)
            if column is None:
                raise FrameFileError(f"{where} has no column “{shown(name)}”.")
            read = self.read_value(column, value, f"{where}, {name}")
            cells.append(Cell(column=name, value=read))  # type: ignore[arg-type]  # a column never holds rows
        return Row(cells=tuple(cells))

    def _choice(self, field: Field, value: Any, where: str) -> str:
        if not isinstance(value, str):
            raise FrameFileError(f"{where} must be the key of a choice.")
        offered = self.offers[field.choices_from] if field.choices_from else field.choices
        if value not in offered:
            raise FrameFileError(f"{where} cannot be “{shown(value)}”; it is {_one_of(offered)}.")
        return _text(value, where, 60)

    def _scalar(self, field: Field, value: Any, where: str) -> Scalar:
        match field.kind:
            case FieldKind.CHOICE:
                return self._choice(field, value, where)
            case FieldKind.YES_NO:
                if not isinstance(value, bool):
                    raise FrameFileError(f"{where} must be true or false.")
                return value
            case FieldKind.COUNT:
                return _number(field, value, where)
            case FieldKind.TEXT:
                return _text(value, where, field.bounds[1])
            case FieldKind.MONEY:
                return _money(field, value, where)
            case FieldKind.DURATION:
                return _duration(field, value, where)
            case _:
                return _moment(field.kind, value, where)


def _flag(entry: dict[str, Any], name: str, key: str) -> bool:
    value = entry.get(name, False)
    if not isinstance(value, bool):
        raise FrameFileError(f"“{name}” of “{key}” must be true or false.")
    return value


def _only(data: dict[str, Any], known: set[str], where: str) -> None:
    for key in data:
        if key not in known:
            raise FrameFileError(f"“{shown(key)}” in {where} is not known to this program.")


def _one_of(offered: Sequence[str]) -> str:
    """What is offered, as far as it fits into a sentence."""
    named = ", ".join(offered[:_MOST_NAMED])
    return f"one of {named}" if len(offered) <= _MOST_NAMED else f"one of {len(offered)}, such as {named}"


def _text(value: Any, where: str, longest: int) -> str:
    if not isinstance(value, str):
        raise FrameFileError(f"{where} must be text.")
    if len(value) > longest:
        raise FrameFileError(f"{where} is longer than {longest} characters.")
    bad = unprintable(value)
    if bad:
        raise FrameFileError(f"{where} holds a character that cannot be printed ({bad}).")
    return value


def _dismissed(data: dict[str, Any]) -> tuple[Dismissal, ...]:
    entries = data.get("dismissed", [])
    if not isinstance(entries, list) or len(entries) > 500:
        raise FrameFileError("“dismissed” must be a list of at most 500 entries.")
    read = []
    for entry in entries:
        if not isinstance(entry, dict):
            raise FrameFileError("Each entry of “dismissed” must be an object.")
        _only(entry, {"check", "reason", "seen"}, "“dismissed”")
        texts = {
            name: _text(entry.get(name, ""), f"“{name}” in “dismissed”", NOTE_LENGTH)
            for name in ("check", "reason", "seen")
        }
        read.append(Dismissal(**texts))
    return tuple(read)


def _number(field: Field, value: Any, where: str) -> int:
    low, high = field.bounds
    if isinstance(value, bool) or not isinstance(value, int) or not low <= value <= high:
        raise FrameFileError(f"{where} must be a whole number from {low} to {high}.")
    return value


def _money(field: Field, value: Any, where: str) -> Money:
    if not isinstance(value, dict) or set(value) != {"amount", "currency"}:
        raise FrameFileError(f"{where} must be an amount and a currency.")
    try:
        money = Money.parse(str(value["amount"])[:20], str(value["currency"]))
    except ValueError:
        raise FrameFileError(f"{where} must be an amount such as “65.00” and a currency such as “GBP”.") from None
    low, high = field.bounds
    if not low <= money.amount <= high:
        raise FrameFileError(f"{where} must be from {low} to {high}.")
    return money


def _duration(field: Field, value: Any, where: str) -> Duration:
    units = [unit.value for unit in field.units]
    if not isinstance(value, dict) or set(value) != {"amount", "unit"} or value["unit"] not in units:
        raise FrameFileError(f"{where} must be an amount and a unit ({', '.join(units)}).")
    return Duration(amount=_number(field, value["amount"], where), unit=Unit(value["unit"]))


def _moment(kind: FieldKind, value: Any, where: str) -> date | time:
    try:
        if not isinstance(value, str) or len(value) != (10 if kind is FieldKind.DATE else 5):
            raise ValueError
        if kind is FieldKind.DATE:
            return date.fromisoformat(value)
        return time.fromisoformat(value).replace(second=0, microsecond=0, tzinfo=None)
    except (TypeError, ValueError):
        example = "2026-11-24" if kind is FieldKind.DATE else "16:00"
        raise FrameFileError(f"{where} must be written like {example}.") from None
