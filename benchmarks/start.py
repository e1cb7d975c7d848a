# SPDX-License-Identifier: MIT
"""From the start of the process to the first page on the screen, against an empty PySide6 window."""

from __future__ import annotations

import os
import subprocess
import tempfile
from pathlib import Path
from time import perf_counter
from typing import Final

from common import HERE, Result, Times, alternate, part, platforms, python, ratio

TARGET: Final = 1.4


def measure(runs: int) -> list[Result]:
    """The start on each platform this machine has."""
    results = []
    with tempfile.TemporaryDirectory() as folder:
        home = _home(Path(folder))
        with platforms() as environments:
            for name, environment in environments.items():
                results += _on(name, home | environment, runs)
    return results


def _home(folder: Path) -> dict[str, str]:
    """An empty home, but for a vault that is there to be opened."""
    vault = folder / "data" / "frame-builder" / "vault"
    vault.mkdir(parents=True)
    (vault / "keys.json").write_text("{}", "utf-8")
    return {"HOME": str(folder), "XDG_DATA_HOME": str(folder / "data"), "XDG_CONFIG_HOME": str(folder / "config")}


def _on(name: str, environment: dict[str, str], runs: int) -> list[Result]:
    usable: list[float] = []

    def ours() -> float:
        painted, typed = _start("our_window.py", environment)
        usable.append(typed)
        return painted

    first, empty = alternate(ours, lambda: _start("empty_window.py", environment)[0], runs)
    return [
        ratio(f"Start to the first page painted, {name}", first, empty, TARGET),
        part("a key shows in the passphrase field after", Times(tuple(usable[1:]))),
    ]


def _start(script: str, environment: dict[str, str]) -> tuple[float, float]:
    """Milliseconds until the window was painted, and until it showed a key; a window without a field shows none.

    The clock is the machine's, the same in every process.
    """
    begun = perf_counter()
    process = subprocess.run(
        python(str(HERE / script)), env={**os.environ, **environment}, stdout=subprocess.PIPE, text=True, check=True
    )
    painted, typed = process.stdout.split()
    if typed == "none" and script.startswith("our"):
        raise RuntimeError("A key did not reach the passphrase field.")
    return (float(painted) - begun) * 1000, (float(typed) - begun) * 1000 if typed != "none" else 0.0
