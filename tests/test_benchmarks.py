# SPDX-License-Identifier: MIT
"""The benchmarks run. What they measure is no business of a test: the machine may be busy."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

FOLDER = Path(__file__).resolve().parent.parent / "benchmarks"
NAMES = ("start", "preview", "render", "shelf", "vault", "largest", "lock")


@pytest.mark.timeout(300)
def test_every_benchmark_runs() -> None:
    """Once each, in one process: every process that measures compiles the whole program afresh."""
    done = subprocess.run(
        [sys.executable, str(FOLDER / "run.py"), "--runs", "1", "--frames", "12", "24"],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )
    assert "Traceback" not in done.stderr, done.stderr
    assert done.returncode in (0, 1), done.stderr  # 1: a target was not met
    assert "| What | Median | Target | |" in done.stdout
    assert "NOT the same pages" not in done.stdout
    assert set(re.findall(r"^measuring (\w+) …$", done.stderr, re.MULTILINE)) == set(NAMES)


@pytest.mark.timeout(300)
def test_the_long_run_runs() -> None:
    """Two parts of it, in short form; a part must find nothing and a control something."""
    words = ["--short", "--fresh", "--only", "flips-keys", "weak-disk"]
    done = subprocess.run(
        [sys.executable, str(FOLDER / "soak.py"), *words], capture_output=True, text=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "flips: 0 lost, 0 misread, 0 readable." in done.stdout


def test_every_part_of_the_long_run_can_be_run() -> None:
    code = "from benchmarks.soak_parts import RUN; from benchmarks.soak_table import PARTS; "
    code += "assert [part.key for part in PARTS] == list(RUN)"
    subprocess.run([sys.executable, "-c", code], cwd=FOLDER.parent, check=True)
