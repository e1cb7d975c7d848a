# SPDX-License-Identifier: MIT
"""The part of JSON Schema 2020-12 that our own schema uses; an unknown keyword is an error, so none goes unchecked."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

_SILENT = {"$schema", "title", "description", "$defs"}
_TYPES: dict[str, tuple[type, ...]] = {
    "object": (dict,),
    "array": (list,),
    "string": (str,),
    "boolean": (bool,),
    "integer": (int,),
}


def problems(schema: dict[str, Any], data: Any, root: dict[str, Any] | None = None) -> Iterator[str]:
    """Everything in which the data breaks the schema."""
    whole = root or schema
    for keyword, wanted in schema.items():
        if keyword not in _SILENT:
            yield from _KEYWORDS[keyword](schema, wanted, data, whole)


def _type(_schema: Any, wanted: str, data: Any, _root: Any) -> Iterator[str]:
    if not isinstance(data, _TYPES[wanted]) or (wanted == "integer" and isinstance(data, bool)):
        yield f"not {wanted}"


def _properties(_schema: Any, wanted: dict[str, Any], data: Any, root: Any) -> Iterator[str]:
    if isinstance(data, dict):
        for key in data.keys() & wanted.keys():
            yield from (f"{key}: {text}" for text in problems(wanted[key], data[key], root))


def _additional(schema: dict[str, Any], wanted: bool, data: Any, _root: Any) -> Iterator[str]:
    assert wanted is False
    if isinstance(data, dict):
        yield from (f"{key}: unknown" for key in data.keys() - schema["properties"].keys())


def _required(_schema: Any, wanted: list[str], data: Any, _root: Any) -> Iterator[str]:
    if isinstance(data, dict):
        yield from (f"{key}: missing" for key in wanted if key not in data)


def _items(_schema: Any, wanted: dict[str, Any], data: Any, root: Any) -> Iterator[str]:
    for item in data if isinstance(data, list) else ():
        yield from problems(wanted, item, root)


def _reference(_schema: Any, wanted: str, data: Any, root: dict[str, Any]) -> Iterator[str]:
    yield from problems(root["$defs"][wanted.removeprefix("#/$defs/")], data, root)


def _format(_schema: Any, wanted: str, data: Any, _root: Any) -> Iterator[str]:
    assert wanted == "date"
    try:
        date.fromisoformat(data)
    except (TypeError, ValueError):
        yield "not a date"


def _holds(words: str, test: Any) -> Any:
    def check(_schema: Any, wanted: Any, data: Any, _root: Any) -> Iterator[str]:
        if not test(wanted, data):
            yield f"{words} {str(wanted)[:40]}"

    return check


def _number(data: Any) -> bool:
    return isinstance(data, int) and not isinstance(data, bool)


_KEYWORDS: dict[str, Any] = {
    "type": _type,
    "properties": _properties,
    "additionalProperties": _additional,
    "required": _required,
    "items": _items,
    "$ref": _reference,
    "format": _format,
    "const": _holds("is not", lambda wanted, data: type(data) is type(wanted) and data == wanted),
    "enum": _holds("is none of", lambda wanted, data: data in wanted),
    "pattern": _holds("does not match", lambda wanted, data: not isinstance(data, str) or re.search(wanted, data)),
    "maxLength": _holds("longer than", lambda wanted, data: not isinstance(data, str) or len(data) <= wanted),
    "maxItems": _holds("more than", lambda wanted, data: not isinstance(data, list) or len(data) <= wanted),
    "minimum": _holds("below", lambda wanted, data: not _number(data) or data >= wanted),
    "maximum": _holds("above", lambda wanted, data: not _number(data) or data <= wanted),
    "uniqueItems": _holds("twice", lambda _wanted, data: not isinstance(data, list) or len(set(data)) == len(data)),
}
