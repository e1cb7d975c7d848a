# SPDX-License-Identifier: MIT
"""From an edit in the wizard to the new picture of the agreement, with every check on."""

from __future__ import annotations

from typing import Final

from common import Result, desk_times, part, platforms, within

TARGET_MS: Final = 120.0
PARTS: Final = {
    "window": "the edit, the cards, the checks, composing: until the document is sent",
    "set": "of it: the answer",
    "compose": "of it: composing",
    "check": "of it: the checks",
    "typeset": "typesetting, on its own thread",
    "picture": "drawing the pages in view, on its own thread",
    "paint": "painting",
    "processor": "processor time of all of it, on all threads",
}


def measure(runs: int) -> list[Result]:
    """The edit and its parts on each platform this machine has."""
    results = []
    with platforms() as environments:
        for name, environment in environments.items():
            times = desk_times(runs, environment)
            pages = round(times["pages"].median)
            results.append(within(f"An edit shows in the preview, {pages} pages, {name}", times["all"], TARGET_MS))
            results += [part(words, times[key]) for key, words in PARTS.items()]
    return results
