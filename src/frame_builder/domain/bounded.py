# SPDX-License-Identifier: MIT
"""JSON from strangers: bounded in bytes, depth and parts before it is parsed, and strict in what it means."""

from __future__ import annotations

import json
import re
from typing import Any, Final, NoReturn

from .weird import shown

MAX_DIGITS: Final = 18
_TOKEN: Final = re.compile(r'"[^"\\]*+(?:\\.[^"\\]*+)*+"?|[\[\]{},]', re.DOTALL)
"""Strings, brackets and commas. A string without an end is one token up to the end of the text, or the search would
begin again at every quotation mark in it."""
_BYTES: Final = re.compile(_TOKEN.pattern.encode(), re.DOTALL)


class BoundsError(ValueError):
    """What was given is no JSON, or more than anybody needs; the message is one sentence about "it"."""


def read_json(content: bytes, most_bytes: int, most_depth: int, most_parts: int = 400_000) -> Any:
    """The data in UTF-8 JSON, with or without a byte order mark.

    Raises BoundsError: it is too large, nested too deep, of too many parts, has a key twice in one object, a number of
    many digits, or one that is none.
    """
    if len(content) > most_bytes:
        raise BoundsError(f"It is larger than {most_bytes // 1000} kilobytes, which no such file is.")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise BoundsError(f"It is not UTF-8 text (byte {error.start + 1}).") from None
    check_shape(text, most_depth, most_parts)
    try:
        return json.loads(text, object_pairs_hook=_object, parse_constant=_constant, parse_int=_integer)
    except json.JSONDecodeError as error:
        raise BoundsError(f"It is not JSON: line {error.lineno}, column {error.colno} cannot be read.") from None
    except RecursionError:
        raise BoundsError(f"It is nested deeper than {most_depth} levels.") from None


def check_shape(text: str, most_depth: int, most_parts: int) -> None:
    """Look through JSON without building anything of it. Raises BoundsError: nested too deep, or of too many parts.

    A value takes a hundred times the memory of its text, and so does each complaint about one.
    """
    depth = 0
    for count, token in enumerate(_TOKEN.finditer(text)):
        if count > most_parts:
            raise BoundsError(f"It has more than {most_parts} parts.")
        mark = text[token.start()]
        if mark in "[{":
            depth += 1
            if depth > most_depth:
                line = text.count("\n", 0, token.start()) + 1
                raise BoundsError(f"It is nested deeper than {most_depth} levels (line {line}).")
        elif mark in "]}":
            depth -= 1


def pieces(content: bytes, depth: int, most_depth: int, most_parts: int, most_letters: int) -> list[tuple[int, int]]:
    """Where the objects stand that are opened *depth* levels down in JSON, found before anything is built of it.

    Raises BoundsError: nested too deep, of too many parts, or a string of more than *most_letters* bytes.
    """
    found: list[tuple[int, int]] = []
    level = begun = 0
    for count, token in enumerate(_BYTES.finditer(content)):
        begin, end = token.span()
        if count > most_parts:
            raise BoundsError(f"It has more than {most_parts} parts.")
        if end - begin > most_letters:
            raise BoundsError(f"A text in it is longer than {most_letters} bytes.")
        mark = content[begin]
        if mark in b"[{":
            if level == depth and mark in b"{":
                begun = begin
            level += 1
            if level > most_depth:
                raise BoundsError(f"It is nested deeper than {most_depth} levels.")
        elif mark in b"]}":
            level -= 1
            if level == depth and mark in b"}":
                found.append((begun, end))
    return found


def parts(text: str) -> int:
    """At most so many values stand in JSON, found in no time: commas in words are counted too."""
    return text.count(",") + text.count("[") + text.count("{") + 1


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        for key, _ in pairs:
            if key not in found:
                raise BoundsError(f"“{shown(key)}” stands twice in one object.")
            del found[key]
    return found


def _constant(name: str) -> NoReturn:
    raise BoundsError(f"It holds “{name}”, which is not a number.")


def _integer(digits: str) -> int:
    if len(digits) > MAX_DIGITS:
        raise BoundsError(f"It holds a number of {len(digits)} digits.")
    return int(digits)
