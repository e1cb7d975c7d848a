# SPDX-License-Identifier: MIT
"""The table of faults: what can go wrong, which tests prove that it is survived, and what the last long run found.

    python tests/fault_table.py          # write docs/faults.md anew
    python tests/fault_table.py --check  # say what is missing; exit code 1 where something is

The rows are in `faults.toml`. A test says which rows it proves with `@pytest.mark.fault(6)`. A control lets the same
harness loose on something weaker, expects it to find fault, and says `@pytest.mark.fault(6, control=True)`.
The markers are read from the sources; nothing is imported. Figures come from `benchmarks/soak.json`.
"""

from __future__ import annotations

import ast
import json
import sys
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

TESTS = Path(__file__).resolve().parent
TOP = TESTS.parent
DOCUMENT = TOP / "docs" / "faults.md"
ROWS = TESTS / "faults.toml"
SOAK = TOP / "benchmarks" / "soak.json"

HEAD = """# What can go wrong, and what happens then

Forty faults that a program like this one has to survive. For each: what you see when it happens, how many tests
prove it, and what the last long run found. Every row has at least one *control*: the same test let loose on something
weaker, such as a plain database file or a disk that is never synced. It must find the fault there, or the test would
prove nothing. The tests run with all others (`python3 start.py test`; the long forms with `-m slow`);
[the long run](../benchmarks/soak.md) is `python benchmarks/soak.py`.

This page is written by `python tests/fault_table.py` from `tests/faults.toml` and the markers of the tests.
"""


@dataclass(frozen=True)
class Proof:
    """One test that is marked for a row; `slow` ones run only when they are asked for."""

    file: str
    name: str
    control: bool
    slow: bool


@dataclass
class Row:
    """One fault with all that proves it."""

    number: int
    fault: str
    seen: str
    figures: tuple[str, ...] = ()
    proofs: list[Proof] = field(default_factory=list)

    @property
    def tests(self) -> list[Proof]:
        return [proof for proof in self.proofs if not proof.control]

    @property
    def controls(self) -> list[Proof]:
        return [proof for proof in self.proofs if proof.control]

    @property
    def covered(self) -> bool:
        """Whether a test and a control run every time: long forms alone do not count."""
        return all(any(not proof.slow for proof in kind) for kind in (self.tests, self.controls))


def waiting() -> frozenset[int]:
    """The rows that are not covered yet."""
    return frozenset(tomllib.loads(ROWS.read_text(encoding="utf-8"))["waiting"])


def table() -> tuple[Row, ...]:
    """All rows, with the proofs found in the sources and the figures of the last long run."""
    figures = json.loads(SOAK.read_text(encoding="utf-8"))["rows"] if SOAK.exists() else {}
    rows = {
        row["number"]: Row(**row, figures=tuple(figures.get(str(row["number"]), ())))
        for row in tomllib.loads(ROWS.read_text(encoding="utf-8"))["row"]
    }
    for number, proof in proofs():
        if number not in rows:
            raise ValueError(f"{proof.file}::{proof.name} is marked for row {number}, which does not exist")
        rows[number].proofs.append(proof)
    return tuple(rows.values())


def proofs() -> Iterator[tuple[int, Proof]]:
    """Every marker in the tests, in the order of files and lines."""
    for path in sorted(TESTS.rglob("test_*.py")):
        yield from _proofs_of(path)


@cache
def _proofs_of(path: Path) -> tuple[tuple[int, Proof], ...]:
    return tuple(proofs_in(path.relative_to(TOP).as_posix(), path.read_text(encoding="utf-8")))


def proofs_in(file: str, source: str) -> Iterator[tuple[int, Proof]]:
    """The markers of one file: on functions, on their parameter sets, on classes, and on the whole module."""
    module = ast.parse(source)
    whole = [node.value for node in module.body if isinstance(node, ast.Assign) and _is_pytestmark(node)]
    yield from _tests(file, module.body, whole)


def _tests(file: str, body: list[ast.stmt], outer: list[ast.expr]) -> Iterator[tuple[int, Proof]]:
    for node in body:
        if isinstance(node, ast.ClassDef) and node.name.startswith("Test"):
            yield from _tests(f"{file}::{node.name}", node.body, [*outer, *node.decorator_list])
        elif isinstance(node, ast.FunctionDef) and node.name.startswith("test_"):
            marks = [call for expression in (*outer, *node.decorator_list) for call in _marks(expression)]
            slow = any(_names(expression, "slow") for expression in (*outer, *node.decorator_list))
            found = dict.fromkeys(marker for call in marks for marker in _numbers(call))
            for number, control in found:
                yield number, Proof(file, node.name, control, slow)


def _is_pytestmark(node: ast.Assign) -> bool:
    return any(isinstance(target, ast.Name) and target.id == "pytestmark" for target in node.targets)


def _marks(expression: ast.expr) -> Iterator[ast.Call]:
    """Every call of `pytest.mark.fault` in an expression."""
    for node in ast.walk(expression):
        if isinstance(node, ast.Call) and _names(node.func, "fault", deep=False):
            yield node


def _names(expression: ast.expr, mark: str, *, deep: bool = True) -> bool:
    nodes = ast.walk(expression) if deep else [expression]
    return any(
        isinstance(node, ast.Attribute)
        and node.attr == mark
        and isinstance(node.value, ast.Attribute)
        and node.value.attr == "mark"
        for node in nodes
    )


def _numbers(call: ast.Call) -> Iterator[tuple[int, bool]]:
    control = any(word.arg == "control" and ast.literal_eval(word.value) for word in call.keywords)
    for argument in call.args:
        yield int(ast.literal_eval(argument)), control


def written(rows: tuple[Row, ...]) -> str:
    """The page as Markdown."""
    lines = [HEAD, "| | What happens | What you see | Tests | Long run |", "|---|---|---|---|---|"]
    for row in rows:
        count = f"[{len(row.tests)} and {len(row.controls)}](#row-{row.number})"
        figures = " ".join(row.figures) or "·"
        lines.append(f"| {row.number} | {row.fault} | {row.seen} | {count} | {figures} |")
    lines += [
        "",
        "*Tests*: how many, and how many controls; the numbers lead to their names.",
        "",
        "## The tests",
    ]
    for row in rows:
        lines += ["", f'<a id="row-{row.number}"></a>**{row.number}. {row.fault}**', ""]
        lines += [f"- {_told(proof)}" for proof in (*row.tests, *row.controls)] or ["- none yet"]
    return "\n".join(lines) + "\n"


def _told(proof: Proof) -> str:
    name = f"`{proof.file.removeprefix('tests/')}` {proof.name.removeprefix('test_').replace('_', ' ')}"
    notes = [word for word, holds in (("control", proof.control), ("long", proof.slow)) if holds]
    return f"{name} ({', '.join(notes)})" if notes else name


def main() -> int:
    """Write the page, or say what is missing."""
    rows = table()
    bare = [row for row in rows if not row.covered]
    for row in bare:
        wanting = " and ".join(
            word for word, kind in (("a test", row.tests), ("a control", row.controls)) if not _runs_always(kind)
        )
        print(f"Row {row.number} has not {wanting}: {row.fault}.")
    if "--check" in sys.argv[1:]:
        return int(bool(bare) or DOCUMENT.read_text(encoding="utf-8") != written(rows))
    DOCUMENT.write_text(written(rows), encoding="utf-8", newline="\n")
    return 0


def _runs_always(kind: list[Proof]) -> bool:
    return any(not proof.slow for proof in kind)


if __name__ == "__main__":
    raise SystemExit(main())
