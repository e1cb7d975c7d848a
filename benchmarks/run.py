# SPDX-License-Identifier: MIT
"""Measure everything and print one table: `python benchmarks/run.py [--runs N] [--only NAME ...] [--write]`."""

from __future__ import annotations

import argparse
import importlib
import os
import platform
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from common import HERE, Result, busyness, table

NAMES: Final = ("start", "preview", "render", "shelf", "vault", "largest", "lock")
RESULTS: Final = HERE / "results.md"


def main() -> int:
    """Measure, print, perhaps write; 1 where a target is not met."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=15, help="how often each thing is measured")
    parser.add_argument("--only", nargs="+", choices=NAMES, default=NAMES, help="measure only these")
    parser.add_argument(
        "--frames", nargs="+", type=int, default=[1_000, 10_000], help="how many frames the vault is measured with"
    )
    parser.add_argument("--write", action="store_true", help=f"also write {RESULTS.name}")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        _keep_bytecode_in(folder)
        before = busyness()
        results = [item for name in options.only for item in _measured(name, options.runs, options.frames)]
        text = f"{_machine(max(before, busyness()), options.runs)}\n\n{table(results)}\n"
    print(text)
    if options.write:
        RESULTS.write_text(f"# Results\n\nWritten by `python benchmarks/run.py --write`.\n\n{text}", "utf-8")
    return int(any(item.met is False for item in results))


def _measured(name: str, runs: int, frames: list[int]) -> list[Result]:
    print(f"measuring {name} …", file=sys.stderr, flush=True)
    more = (frames,) if name == "vault" else ()
    results: list[Result] = importlib.import_module(name).measure(runs, *more)
    return results


def _keep_bytecode_in(folder: str) -> None:
    """Let the processes that are measured start from bytecode, as an installed program does, kept in a folder of ours.

    The first round of each comparison is dropped, and it is the one that writes it.
    """
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    os.environ["PYTHONPYCACHEPREFIX"] = folder
    sys.pycache_prefix = folder


def _machine(busy: float, runs: int) -> str:
    """The machine in general words, and how busy it was with other things."""
    day = datetime.now(UTC).date().isoformat()
    system = f"{platform.system()} {platform.machine()}, {os.cpu_count()} processor cores, {_memory()}"
    python = f"Python {platform.python_version()}"
    return (
        f"{day}, {system}, {python}; median of {runs} runs. "
        f"A fixed computation took {busy:.2f} times its processor time (1.00 on an idle machine)."
    )


def _memory() -> str:
    info = Path("/proc/meminfo")
    if not info.is_file():
        return "memory unknown"
    kib = int(next(line.split()[1] for line in info.read_text().splitlines() if line.startswith("MemTotal:")))
    return f"{kib / 2**20:.0f} GiB of memory"


if __name__ == "__main__":
    raise SystemExit(main())
