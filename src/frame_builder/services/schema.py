# SPDX-License-Identifier: MIT
"""The JSON Schema of a frame file, made from the catalogue, the regions and the words of the wizard."""

from __future__ import annotations

from typing import Any, Final

from ..domain.catalogue import Decision, Field, FieldKind
from ..domain.frame import NOTE_LENGTH
from ..domain.framefile import SCHEMA_NAME, SCHEMA_VERSION, Offers, offers
from .library import Library

DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"
_HIDDEN: Final = (
    r"\u0000-\u0008\u000b-\u001f\u007f-\u009f"  # controls but tab and line feed
    r"\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ue000-\uf8ff"  # hidden, turning, private
)
_PRINTABLE: Final = f"^[^{_HIDDEN}]*$"
"""Text without characters that hide or turn words; the program itself also knows the rarer ones."""

Schema = dict[str, Any]


def frame_schema(library: Library) -> Schema:
    """The schema of a frame file (JSON Schema 2020-12), with titles in the library's first language.

    It says what can be stored. Which decisions are asked depends on other answers, and is for `check` to say.
    """
    return _Builder(library).frame()


class _Builder:
    """Builds the schema of one library."""

    def __init__(self, library: Library) -> None:
        self.library = library
        self.wording = library.wording()
        self.offers: Offers = offers(library.catalogue, library.atlas)

    def frame(self) -> Schema:
        """The whole file."""
        decisions = {decision.key: self.answer(decision) for decision in self.library.catalogue}
        return {
            "$schema": DIALECT,
            "title": "Frame Builder frame file",
            "description": "All answers of one frame of therapy. See docs/frame-file.md.",
            **_record(
                {
                    "$schema": {"type": "string"},
                    "schema": {"const": SCHEMA_NAME},
                    "version": {"const": SCHEMA_VERSION},
                    "reference": {"title": "Short reference", "type": "string", "maxLength": 24, "pattern": _PRINTABLE},
                    "answers": {"title": "Answers by decision", **_record(decisions)},
                    "dismissed": {
                        "title": "Findings set aside",
                        "type": "array",
                        "maxItems": 500,
                        "items": _record({name: {"$ref": "#/$defs/words"} for name in ("check", "reason", "seen")}),
                    },
                },
                "schema",
                "version",
            ),
            "$defs": {"words": {"type": "string", "maxLength": NOTE_LENGTH, "pattern": _PRINTABLE}},
        }

    def answer(self, decision: Decision) -> Schema:
        """The entry of one decision."""
        values = {field.key: self.field(decision, field) for field in decision.fields}
        entry = _record(
            {
                "values": _record(values),
                "open": {"title": "Left open on purpose", "type": "boolean"},
                "carried": {"title": "Taken over and not yet confirmed", "type": "boolean"},
                "note": {"title": "The therapist’s own note, never printed", "$ref": "#/$defs/words"},
                "addition": {"title": "A sentence added for this client", "$ref": "#/$defs/words"},
            }
        )
        return {"title": self._say(decision, "label"), "description": self._say(decision, "ask"), **entry}

    def field(self, decision: Decision, field: Field, prefix: str = "") -> Schema:
        """One field or column: its label, its help and the values it takes."""
        name = f"field-{prefix}{field.key}"
        words = {"title": self._say(decision, name)}
        if self.wording.has(decision.key, f"{name}.help"):
            words["description"] = self._say(decision, f"{name}.help")
        return words | self._values(decision, field)

    def _values(self, decision: Decision, field: Field) -> Schema:
        low, high = field.bounds
        match field.kind:
            case FieldKind.CHOICE:
                return {"type": "string", "enum": self._keys(field)}
            case FieldKind.CHOICES:
                items = {"type": "string", "enum": self._keys(field)}
                return {"type": "array", "uniqueItems": True, "maxItems": 100, "items": items}
            case FieldKind.YES_NO:
                return {"type": "boolean"}
            case FieldKind.COUNT:
                return {"type": "integer", "minimum": low, "maximum": high}
            case FieldKind.TEXT:
                return {"type": "string", "maxLength": high, "pattern": _PRINTABLE}
            case FieldKind.MONEY:
                return _money(low, high)
            case FieldKind.DURATION:
                amount = {"type": "integer", "minimum": low, "maximum": high}
                unit = {"type": "string", "enum": [unit.value for unit in field.units]}
                return _record({"amount": amount, "unit": unit}, "amount", "unit")
            case FieldKind.DATE:
                return {"type": "string", "format": "date", "pattern": r"^\d{4}-\d{2}-\d{2}$"}
            case FieldKind.TIME:
                return {"type": "string", "pattern": r"^([01]\d|2[0-3]):[0-5]\d$"}
            case FieldKind.ROWS:
                columns = {column.key: self.field(decision, column, f"{field.key}-") for column in field.columns}
                return {"type": "array", "maxItems": high, "items": _record(columns)}

    def _keys(self, field: Field) -> list[str]:
        return list(self.offers[field.choices_from] if field.choices_from else field.choices)

    def _say(self, decision: Decision, message: str) -> str:
        return self.wording.say(decision.key, message)


def _record(properties: Schema, *required: str) -> Schema:
    """An object with these properties and no others."""
    needed: Schema = {"required": list(required)} if required else {}
    return {"type": "object", "properties": properties, "additionalProperties": False, **needed}


def _money(low: int, high: int) -> Schema:
    """A sum: its amount as text, so that no program rounds it; the range is said in words, as text has none."""
    amount = {"type": "string", "pattern": r"^\d{1,8}(\.\d{1,2})?$", "description": f"From {low} to {high}."}
    currency = {"type": "string", "pattern": "^[A-Z]{3}$"}
    return _record({"amount": amount, "currency": currency}, "amount", "currency")
