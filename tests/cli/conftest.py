# SPDX-License-Identifier: MIT
"""The command line as a test calls it, and frame files to call it with."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from frame_builder import cli
from frame_builder.services.library import Library
from frame_builder.services.resources import resource_root

SAMPLE = resource_root() / "starting_points" / "individual-private.json"


@dataclass(frozen=True)
class Ended:
    """How a command ended."""

    code: int
    out: str
    err: str

    @property
    def sentence(self) -> str:
        """What it said when it could not be carried out: one line on standard error, nothing else."""
        assert self.code == 2
        assert self.out == ""
        assert self.err.endswith("\n")
        assert self.err.count("\n") == 1
        assert "Traceback" not in self.err
        return self.err.strip()


Run = Callable[..., Ended]
Write = Callable[..., Path]


@pytest.fixture(autouse=True)
def _shipped_once(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    """The shipped data is read once for all commands; as a process of its own each reads it: see `test_process`."""
    load = Library.load

    def lent(_kind: type[Library], root: Path | None = None, *, thorough: bool = False) -> Library:
        return load(root, thorough=thorough) if root or thorough else library

    monkeypatch.setattr(Library, "load", classmethod(lent))


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Run a command and see how it ended."""

    def call(*words: str | Path) -> Ended:
        capsys.readouterr()
        code = cli.run([str(word) for word in words])
        return Ended(code, *capsys.readouterr())

    return call


@pytest.fixture
def sample() -> dict[str, Any]:
    """The data of a frame file in which nothing is amiss."""
    return copy.deepcopy(json.loads(SAMPLE.read_text("utf-8")))


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Write data or bytes into a file."""

    def file(content: Any, name: str = "frame.json") -> Path:
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else json.dumps(content).encode())
        return path

    return file


@pytest.fixture
def put(sample: dict[str, Any], write: Write) -> Callable[..., Path]:
    """The sample with one value set, as a file."""

    def changed(path: str, value: Any, name: str = "changed.json") -> Path:
        decision, _, field = path.rpartition(".")
        sample["answers"].setdefault(decision, {}).setdefault("values", {})[field] = value
        return write(sample, name)

    return changed
