# SPDX-License-Identifier: MIT
"""The long run: thousands of kills, power cuts, write errors, flipped bits and hostile files.

    python benchmarks/soak.py                  # all of it, on two processes: under an hour
    python benchmarks/soak.py --short          # a twentieth of each part, a few minutes
    python benchmarks/soak.py --only flips-database --short
    python benchmarks/soak.py --write          # then write soak.md and soak.json, and docs/faults.md from them

It may be stopped and started again: a stretch that is done is not done twice, unless `--fresh` is given or the program
has changed. Exit code 1 when anything was found.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import platform
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from time import perf_counter

from soak_table import CONTROL, PARTS, Found, Part

HERE = Path(__file__).resolve().parent
TOP = HERE.parent
RESULTS = TOP / "build" / "soak"
SHORT = 20
"""The short form lets each fault happen this many times less often."""


@dataclass(frozen=True)
class Stretch:
    """What one process does of a part."""

    part: Part
    count: int
    seed: int

    @property
    def name(self) -> str:
        """The file its findings are kept in."""
        return f"{self.part.key}-{self.count}-{self.seed}.json"


def stretches(part: Part, *, short: bool) -> Iterator[Stretch]:
    """A part cut into stretches, each with a seed of its own."""
    left, seed = max(1, part.total // SHORT) if short else part.total, 1
    while left > 0:
        count = min(left, part.stretch)
        yield Stretch(part, count, seed)
        left, seed = left - count, seed + 1


def run_in_child(stretch: Stretch, results: Path) -> None:
    """One process for each stretch, so that nothing of one can help or harm the next."""
    target = results / stretch.name
    if target.exists():
        return
    words = [stretch.part.key, str(stretch.count), str(stretch.seed)]
    command = [sys.executable, "-m", "benchmarks.soak_parts", *words]
    found = os.pathsep.join((str(TOP / "src"), os.environ.get("PYTHONPATH", "")))
    variables = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": found}
    done = subprocess.run(command, cwd=TOP, env=variables, capture_output=True, text=True, check=False)
    try:
        answer = json.loads(done.stdout.splitlines()[-1])
    except (ValueError, IndexError):
        last = done.stderr.strip().splitlines()[-1:] or ["nothing said"]
        answer = {**asdict(Found(0, [f"it broke off: {last[0][:200]}"])), "seed": stretch.seed, "seconds": 0.0}
    else:
        draft = target.with_suffix(".new")
        draft.write_text(json.dumps(answer), encoding="utf-8")
        draft.replace(target)
    bad = len(answer["lost"]) + answer["misread"] + answer["readable"]
    print(f"{datetime.now(UTC):%H:%M:%S} {stretch.name[:-5]}: {answer['count']} in {answer['seconds']} s", end="")
    print(f", {bad} found: {answer['lost'][:2]}" if bad else "", flush=True)
    if not target.exists():
        (results / f"{stretch.name}.broken").write_text(json.dumps(answer), encoding="utf-8")


@dataclass
class Summed:
    """All stretches of a part."""

    part: Part
    found: Found
    seeds: list[int]
    seconds: float

    @property
    def clean(self) -> bool:
        """Whether nothing was found."""
        return not (self.found.lost or self.found.misread or self.found.readable)

    @property
    def well(self) -> bool:
        """A part must find nothing, a control must find something."""
        return self.found.count > 0 and self.clean != (self.part.kind == CONTROL)


def summed(part: Part, results: Path, *, short: bool) -> Summed | None:
    """What the stretches of a part found; None where not one was done."""
    total, seeds, seconds = Found(), [], 0.0
    for stretch in stretches(part, short=short):
        for path in (results / stretch.name, results / f"{stretch.name}.broken"):
            if path.exists():
                answer = json.loads(path.read_text(encoding="utf-8"))
                total.count += answer["count"]
                total.lost += answer["lost"]
                total.misread += answer["misread"]
                total.readable += answer["readable"]
                for name, number in answer["more"].items():
                    total.more[name] = total.more.get(name, 0) + number
                seeds.append(answer["seed"])
                seconds += answer["seconds"]
                break
    return Summed(part, total, seeds, seconds) if seeds else None


def program() -> str:
    """The state of the sources that is tried, as git names it."""
    command = ["git", "describe", "--always", "--abbrev=10"]
    done = subprocess.run(command, cwd=TOP, capture_output=True, text=True, check=False)
    return done.stdout.strip() or "unknown"


def fingerprint() -> str:
    """What the sources and the tests add up to: findings about others are of no use."""
    total = hashlib.sha256()
    for folder in ("src", "tests", "benchmarks"):
        for path in sorted((TOP / folder).rglob("*.py")):
            total.update(path.read_bytes())
    return total.hexdigest()[:12]


HEAD = """# The long run

Faults that the tests let happen a few times each, many times over. *Lost*: something that was acknowledged is not
there, or a vault does not open. *Misread*: something was shown that was never stored. *Readable*: a file in which words
can be read without a key. All three must be zero, except in the controls: the same harness, let loose on something
weaker, must find something.

    python benchmarks/soak.py --write
"""


def report(sums: Sequence[Summed], began: str, minutes: float) -> str:
    """The result as Markdown."""
    machine = f"{os.cpu_count()} cores, {platform.system()}, Python {platform.python_version()}"
    lines = [HEAD, f"{began}, sources {program()}, {machine}, {minutes:.0f} minutes.", ""]
    for title, control in (("## What must be survived", False), ("## Controls, which must find something", True)):
        lines += [title, "", "| What happened | Times | Lost | Misread | Readable | More | Seeds | Seconds |"]
        lines += ["|---|--:|--:|--:|--:|---|---|--:|"]
        lines += [_line(item) for item in sums if (item.part.kind == CONTROL) == control] + [""]
    findings = [
        f"- {item.part.title}: {text}" for item in sums if item.part.kind != CONTROL for text in item.found.lost
    ]
    kept = [item for item in sums if item.part.kind != CONTROL]
    lines += ["## In all", "", *_totals(kept), ""]
    return "\n".join([*lines, *(["## Findings", "", *findings[:50], ""] if findings else [])])


def _line(item: Summed) -> str:
    found, seeds = item.found, item.seeds
    more = "; ".join(f"{name} {number:,.0f}" for name, number in found.more.items())
    named = f"{min(seeds)} to {max(seeds)}" if len(seeds) > 1 else str(seeds[0])
    unit = "" if item.part.kind in (CONTROL, "times") else f" {item.part.kind}"
    numbers = f"{len(found.lost)} | {found.misread} | {found.readable}"
    return f"| {item.part.title} | {found.count:,}{unit} | {numbers} | {more} | {named} | {item.seconds:,.0f} |"


def _totals(kept: Sequence[Summed]) -> list[str]:
    units = dict.fromkeys(item.part.kind for item in kept if item.part.kind != "times")
    counts = {unit: sum(item.found.count for item in kept if item.part.kind == unit) for unit in units}
    happened = ", ".join(f"{count:,} {unit}" for unit, count in counts.items())
    lost, misread = sum(len(item.found.lost) for item in kept), sum(item.found.misread for item in kept)
    readable = sum(item.found.readable for item in kept)
    return [f"{happened}: {lost} lost, {misread} misread, {readable} readable."]


def figures(sums: Sequence[Summed]) -> dict[str, object]:
    """What docs/faults.md says of each row."""
    rows: dict[str, list[str]] = {}
    for item in sums:
        found = item.found
        unit = item.part.kind
        if item.part.kind == CONTROL:
            told = f"Control: {len(found.lost) + found.misread} found in {found.count:,}."
        else:
            told = f"{item.part.title}: {found.count:,} {unit}, {len(found.lost)} lost, {found.misread} misread."
        for row in item.part.rows:
            rows.setdefault(str(row), []).append(told)
    return {"rows": rows, "parts": {item.part.key: asdict(item.found) for item in sums}}


def main() -> int:
    """Do what is not done yet, and tell."""
    options = _options()
    results = RESULTS / ("short" if options.short else "long") / fingerprint()
    if options.fresh:
        shutil.rmtree(results, ignore_errors=True)
    results.mkdir(parents=True, exist_ok=True)
    began, clock = f"{datetime.now(UTC):%d %B %Y}", perf_counter()
    chosen = [part for part in PARTS if not options.only or part.key in options.only]
    work = [stretch for part in chosen for stretch in stretches(part, short=options.short)]
    with ThreadPoolExecutor(options.workers) as pool:
        list(pool.map(lambda stretch: run_in_child(stretch, results), work))
    sums = [item for part in chosen if (item := summed(part, results, short=options.short))]
    text = report(sums, began, (perf_counter() - clock) / 60)
    print("\n" + text)
    if options.write:
        (HERE / "soak.md").write_text(text, encoding="utf-8", newline="\n")
        (HERE / "soak.json").write_text(json.dumps(figures(sums), indent=1) + "\n", encoding="utf-8", newline="\n")
        subprocess.run([sys.executable, str(TOP / "tests" / "fault_table.py")], check=True)
    return 0 if all(item.well for item in sums) else 1


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--short", action="store_true", help="a twentieth of each part")
    parser.add_argument("--only", nargs="+", choices=[part.key for part in PARTS], help="these parts alone")
    parser.add_argument("--workers", type=int, default=2, help="processes at a time; two by default")
    parser.add_argument("--fresh", action="store_true", help="forget what was done before")
    parser.add_argument("--write", action="store_true", help="write soak.md, soak.json and docs/faults.md")
    return parser.parse_args()


if __name__ == "__main__":
    raise SystemExit(main())
