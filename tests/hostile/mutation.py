# SPDX-License-Identifier: MIT
"""Hostile inputs out of good ones: the bytes are cut, flipped and spliced, the data bent out of shape.

The same seed gives the same inputs, so a finding can be had again.
"""

from __future__ import annotations

import copy
import json
import random
from collections.abc import Callable, Iterator, Sequence
from typing import Any, Final

LARGEST: Final = 1_300_000
"""Bytes of the largest input; every bound of a reader of files lies below."""

TOKENS: Final = tuple(
    text.encode("utf-8", "surrogatepass")
    for text in (
        *("\0", "\ufeff", "\r", "\r\n", "\n", "\t", "\x1b]0;owned\x07", "\x1b[2J", "\x7f", "\x85", "\u2028"),
        *("\u202e", "\u2066", "\u200b", "\u200d", "\u00ad", "\ue000", "\ufdd0", "\U0010ffff", "\ud800", "\u3164"),
        *(
            '"',
            "\\",
            "\\u0000",
            "\\ud800",
            "\\u202e",
            "'",
            "`",
            "{",
            "}",
            "[",
            "]",
            "{{",
            "{ $x }",
            '{ "',
            "=",
            "#",
            "##",
        ),
        *(
            "null",
            "true",
            "NaN",
            "Infinity",
            "-0",
            "1e999",
            "1E-999",
            "9" * 30,
            "9" * 5000,
            "0x" + "f" * 40,
            "1_0",
            "²",
        ),
        *("<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "&amp;", '#read("/etc/passwd")', "$x$", "#{1}"),
        *("=cmd|'/C calc'!A0", "../../etc/passwd", "CON", "%s%n", "{0}", "'; DROP TABLE frame; --", "a" * 300),
        *("2026-02-30", "0001-01-01", "9999-12-31", "2026-W01-1", "24:00", "23:59:60", "T10:0"),
    )
)
ODD: Final[tuple[Any, ...]] = (
    *(None, True, False, 0, -1, 1, 1.5, 1e308, 10**17, 10**30, -(10**400), "", " ", "x", "x" * 5000, "x" * 50, "1e30"),
    *("2026-01-01", "0001-01-01", "9999-12-31", "16:00", "24:00", "\u202e", "\0", "\u200b", "\ud800", "\ue000", "١٢"),
    *("<b>&</b>", '#read("/etc/passwd")', "\x1b[31m", "../..", "\n", "=1+1"),
    *([], {}, [[]], [{}], [None], ["a", {}], [[[[]]]], {"": ""}, {"amount": "1e30", "currency": "GBP"}),
    *(
        {"amount": 5, "unit": "years"},
        {"amount": {}, "unit": []},
        {"on": "2026-01-01"},
        {"on": 5},
        {"at": "25:00"},
        {"on": "9999-12-31"},
    ),
)

Mutation = Callable[[random.Random, bytes, Sequence[bytes]], bytes]


def mutants(seeds: Sequence[bytes], count: int, seed: int, *, structure: str = "") -> Iterator[bytes]:
    """So many hostile inputs, each out of one of the seeds; `structure` is json, answers, parcel, lines or nothing."""
    rng = random.Random(seed)
    shapes: dict[str, Mutation] = {
        "json": _bent_json,
        "lines": _bent_lines,
        "answers": _bent_answers,
        "parcel": _bent_parcel,
    }
    shape = shapes.get(structure)
    for _ in range(count):
        content = rng.choice(seeds)
        bent = shape is not None and rng.random() < 0.6  # bytes alone seldom get past the first check
        for _ in range(rng.choice((1, 1, 1, 2, 3, 8))):
            content = (shape if bent and shape else rng.choice(_BYTES))(rng, content, seeds)[:LARGEST]
        yield content


def _cut(rng: random.Random, content: bytes, most: int = 0) -> tuple[int, int]:
    start = rng.randrange(len(content) + 1)
    longest = min(len(content) - start, most or len(content))
    return start, start + (rng.randrange(longest + 1) if longest else 0)


def _flip(rng: random.Random, content: bytes, _seeds: Sequence[bytes]) -> bytes:
    if not content:
        return b"\0"
    place = rng.randrange(len(content))
    return content[:place] + bytes([content[place] ^ 1 << rng.randrange(8)]) + content[place + 1 :]


def _drop(rng: random.Random, content: bytes, _seeds: Sequence[bytes]) -> bytes:
    start, end = _cut(rng, content, 40)
    return content[:start] + content[end:]


def _truncate(rng: random.Random, content: bytes, _seeds: Sequence[bytes]) -> bytes:
    return content[: rng.randrange(len(content) + 1)]


def _insert(rng: random.Random, content: bytes, _seeds: Sequence[bytes]) -> bytes:
    place = rng.randrange(len(content) + 1)
    return content[:place] + rng.choice(TOKENS) + content[place:]


def _overwrite(rng: random.Random, content: bytes, _seeds: Sequence[bytes]) -> bytes:
    token = rng.choice(TOKENS)
    place = rng.randrange(len(content) + 1)
    return content[:place] + token + content[place + len(token) :]


def _splice(rng: random.Random, content: bytes, seeds: Sequence[bytes]) -> bytes:
    other = rng.choice(seeds)
    start, end = _cut(rng, other)
    place = rng.randrange(len(content) + 1)
    return content[:place] + other[start:end] + content[place + rng.randrange(3) :]


def _repeat(rng: random.Random, content: bytes, _seeds: Sequence[bytes]) -> bytes:
    start, end = _cut(rng, content, 80)
    times = rng.choice((2, 3, 10, 200)) if rng.random() < 0.98 else LARGEST // max(1, end - start)
    return content[:start] + content[start:end] * times + content[end:]


def _deepen(rng: random.Random, content: bytes, _seeds: Sequence[bytes]) -> bytes:
    start, end = _cut(rng, content, 40)
    left, right = rng.choice(((b"[", b"]"), (b'{"a":', b"}"), (b"{", b"}"), (b'{"', b'"}'), (b"(", b")")))
    times = rng.choice((1, 5, 17, 100)) if rng.random() < 0.98 else 100_000
    return content[:start] + left * times + content[start:end] + right * rng.choice((times, 0)) + content[end:]


_BYTES: Final[tuple[Mutation, ...]] = (
    _flip,
    _flip,
    _drop,
    _truncate,
    _insert,
    _insert,
    _overwrite,
    _splice,
    _repeat,
    _deepen,
)


def _places(data: Any, inside: list[tuple[Any, Any]]) -> list[tuple[Any, Any]]:
    """Every place in the data, as what holds it and under which key."""
    entries = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for key, value in list(entries):
        inside.append((data, key))
        _places(value, inside)
    return inside


def _bent_json(rng: random.Random, content: bytes, seeds: Sequence[bytes]) -> bytes:
    """One place of the data changed in meaning and not in spelling."""
    try:
        data = json.loads(content)
    except (ValueError, RecursionError):
        return _flip(rng, content, seeds)
    places = _places(data, []) if len(content) < 100_000 else []
    if not places:
        return rng.choice((b"[]", b"{}", b"null", b'"x"', b"1", json.dumps(data).encode()))
    inner, key = rng.choice(places)
    match rng.randrange(7):
        case 0 | 1 | 2:
            inner[key] = copy.deepcopy(rng.choice(ODD))
        case 3:
            other, name = rng.choice(places)
            inner[key] = copy.deepcopy(other[name])
        case 4 if isinstance(inner, dict):
            inner[rng.choice(("", "x" * 100, "values", "answers", "\u202e", "a.b", str(key) + "s"))] = inner.pop(key)
        case 5:
            inner[key] = [inner[key]] * rng.choice((1, 2, 13, 200))
        case _:
            del inner[key]
    try:
        return json.dumps(data, ensure_ascii=rng.random() < 0.5).encode("utf-8", "surrogatepass")
    except (ValueError, RecursionError):  # it holds itself now
        return content


def _bent_lines(rng: random.Random, content: bytes, seeds: Sequence[bytes]) -> bytes:
    """One line of a file dropped, doubled, moved, taken from elsewhere, or given another value."""
    lines = content.split(b"\n")
    place = rng.randrange(len(lines))
    name, sign, value = lines[place].partition(b"=")
    match rng.randrange(6):
        case 0:
            del lines[place]
        case 1:
            lines.insert(rng.randrange(len(lines)), lines[place])
        case 2:
            lines.insert(place, rng.choice(rng.choice(seeds).split(b"\n")))
        case 3 if sign:
            odd = json.dumps(rng.choice(ODD[:40])).encode()
            lines[place] = name + sign + b" " + rng.choice((odd, rng.choice(TOKENS), b"[" + value + b"]", b'""'))
        case 4 if sign:
            lines[place] = rng.choice((b"key", b"x" * 90, b'"\\u202e"', b"a.b.c", name.upper())) + b" =" + value
        case _:
            lines[place] = rng.choice((b"[" + lines[place] + b"]", b"[[x]]", b"   " + lines[place], b"{ " + value))
    return b"\n".join(lines)


VALUES: Final[tuple[Any, ...]] = (
    *(True, False, 0, 1, -5, 10**12, 10**40, "", "x", "yes", "none", "x" * 4000, "\u202e", "\0", "<b>", "  "),
    *({"on": "0001-01-01"}, {"on": "9999-12-31"}, {"on": "2026-02-28"}, {"at": "00:00"}, {"at": "23:59"}),
    *(
        {"amount": n, "unit": unit}
        for n in (0, 1, 100_000)
        for unit in ("minutes", "sessions", "years", "working-days")
    ),
    *({"minor": n, "currency": "ZZZ"} for n in (0, 1, 1_000_000_000)),
    *([], [""], ["x", "x"], ["x"] * 300, [{"cells": []}], [{"cells": [{"column": "x", "value": []}]}] * 40),
)
"""Every kind of value an answer can hold, at its edges."""


def _bent_answers(rng: random.Random, content: bytes, seeds: Sequence[bytes]) -> bytes:
    """A draft whose answers are of the kind of another field, or at the edge of what any field takes."""
    try:
        data = json.loads(content)
        answers = data["frame"]["answers"]
        values = [item for answer in answers for item in answer["values"]]
        for item in rng.sample(values, min(len(values), rng.choice((1, 2, 5, 20)))):
            rows = item["value"] if isinstance(item["value"], list) else []
            cells = [cell for row in rows if isinstance(row, dict) for cell in row["cells"]]
            place = rng.choice(cells) if cells and rng.random() < 0.7 else item
            other = rng.choice(values)["value"]
            place["value"] = rng.choice(
                (rng.choice(VALUES), other if place is item or not isinstance(other, list) else 3)
            )
        return json.dumps(data).encode()
    except (ValueError, LookupError, TypeError):
        return _flip(rng, content, seeds)


def _bent_parcel(rng: random.Random, content: bytes, seeds: Sequence[bytes]) -> bytes:
    """A parcel of which a text that it carries is bent, or the parcel itself."""
    try:
        frames = json.loads(content)["frames"].values()
        carried = [item for frame in frames for item in (*frame["drafts"], *frame["revisions"])]
        item = rng.choice(carried)
        bend = rng.choice((_bent_answers, _bent_answers, _bent_json))
        data = json.loads(content)
        text = bend(rng, item["payload"].encode(), [item["payload"].encode()]).decode("utf-8", "replace")
        for frame in data["frames"].values():
            for other in (*frame["drafts"], *frame["revisions"]):
                if other["payload"] == item["payload"]:
                    other["payload"] = text
        return json.dumps(data).encode() if rng.random() < 0.7 else _bent_json(rng, content, seeds)
    except (ValueError, LookupError, TypeError, AttributeError):
        return _flip(rng, content, seeds)
