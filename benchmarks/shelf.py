# SPDX-License-Identifier: MIT
"""From pressing Continue on the shelf to the wizard on the screen; what it holds in memory, what saving takes."""

from __future__ import annotations

from typing import Final

from common import Result, desk_times, part, platforms, within

TARGET_MS: Final = 150.0


def measure(runs: int) -> list[Result]:
    """Opening on each platform this machine has."""
    results = []
    with platforms() as environments:
        for name, environment in environments.items():
            times = desk_times(runs, environment)
            results += [
                within(f"An agreement opens from the shelf, {name}", times["opening"], TARGET_MS),
                part("processor time of it, on the window's thread", times["opening, processor"]),
                part("the first one after the start", times["first opening"]),
                part("one save, on the disk", times["save"]),
                Result("  memory after opening", f"{times['memory'].median:.0f} MiB"),
            ]
    return results
