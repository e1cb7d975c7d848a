# SPDX-License-Identifier: MIT
"""A frame file with anything put anywhere is either refused in one sentence, or can be composed and checked."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from datetime import date
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from frame_builder.domain.agreement import Edition, compose
from frame_builder.domain.framefile import FrameFileError
from frame_builder.services.frame_io import frame_of
from frame_builder.services.library import Library
from frame_builder.services.workspace import Draft, Workspace

from .conftest import SAMPLE

LIBRARY = Library.load()
DATA = json.loads(SAMPLE.read_text("utf-8"))
DAY = date(2026, 11, 22)

Path = tuple[str | int, ...]
ODD: list[Any] = [
    *(None, True, False, 0, -1, 1.5, 1e308, 10**17, "", "x", "x" * 5000, "1e30", "2026-01-01", "16:00", "24:00"),
    *([], {}, [[]], [{}], [None], ["a", {}], [{"name": [1]}], {"name": {"a": 1}}),
    *({"amount": value, "currency": "GBP"} for value in ("1e30", 1e30, None, "NaN", "-1", "65")),
    *({"amount": value, "unit": unit} for value in (50, None, "50") for unit in ("minutes", None, [], "sessions")),
    *("a\u202eb", "\ud800", "\ue000", "\u0000", "١٢"),
]


def places(data: Any, path: Path = ()) -> Iterator[Path]:
    """Where something stands in the data."""
    entries = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for key, value in entries:
        yield (*path, key)
        yield from places(value, (*path, key))


@given(place=st.sampled_from(list(places(DATA))), odd=st.sampled_from(ODD))
@settings(max_examples=250, deadline=None)
def test_anything_anywhere_is_refused_or_can_be_used(place: Path, odd: Any) -> None:
    data = copy.deepcopy(DATA)
    inner = data
    for key in place[:-1]:
        inner = inner[key]
    inner[place[-1]] = odd
    refusal = ""
    try:
        frame = frame_of(json.dumps(data).encode(), "demo.json", LIBRARY.catalogue, LIBRARY.atlas)
    except FrameFileError as error:
        refusal = str(error)
    if refusal:
        assert refusal.startswith("“demo.json”: ")
        assert "\n" not in refusal
        return
    compose(LIBRARY.catalogue, LIBRARY.atlas, LIBRARY.wording_for(frame), frame, Edition(1, DAY))
    workspace = Workspace(LIBRARY, Draft(frame=frame), lambda: DAY)
    assert workspace.findings is not None
    assert workspace.undecided is not None
