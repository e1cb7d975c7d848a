# SPDX-License-Identifier: MIT
"""A home of its own for the real program, everything the program may write in it, and what is searched afterwards."""

from __future__ import annotations

import json
import os
import resource
import socket
import subprocess
import sys
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any, Final

from . import canaries
from .inside import fence
from .watcher import Watcher

TOP: Final = Path(__file__).resolve().parents[2]
PATIENCE: Final = 150
"""Seconds a whole story may take on a busy machine."""
SHARED: Final = tuple(Path(name) for name in ("/tmp", "/var/tmp", "/dev/shm", "/var/spool", "/var/log", "/run"))
"""Folders of the system in which a program may leave something."""
_LP: Final = """#!/bin/sh
printf '%s\\n' "$@" >> "{spool}/job"
cat > "{spool}/printed-$$.pdf"
"""


@dataclass
class World:
    """The folders of one therapist, and the program started there."""

    place: Path
    platform: str = "offscreen"
    contents: list[tuple[str, bytes]] = field(default_factory=list)
    names: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        for name in ("home", "config", "data", "state", "cache", "run", "tmp", "spool", "saved", "bin", "cwd"):
            (self.folder / name).mkdir(parents=True)
        (self.folder / "run").chmod(0o700)
        printer = self.folder / "bin" / "lp"
        printer.write_text(_LP.format(spool=self.folder / "spool"), encoding="utf-8")
        printer.chmod(0o755)
        self.report = self.place / "report"
        self.report.touch()

    @property
    def folder(self) -> Path:
        """All that the program may see as its own; what is searched."""
        return self.place / "world"

    def environment(self, **more: str) -> dict[str, str]:
        """The variables of the child: nothing of this test's own home."""
        f = self.folder
        kept = {name: os.environ[name] for name in ("LANG", "LD_LIBRARY_PATH", "DISPLAY") if name in os.environ}
        return {
            **kept,
            "PATH": f"{f / 'bin'}:{os.environ.get('PATH', '')}",
            "PYTHONPATH": os.pathsep.join(str(part) for part in (Path(__file__).parent / "inside", TOP / "src", TOP)),
            "HOME": str(f / "home"),
            "XDG_CONFIG_HOME": str(f / "config"),
            "XDG_DATA_HOME": str(f / "data"),
            "XDG_STATE_HOME": str(f / "state"),
            "XDG_CACHE_HOME": str(f / "cache"),
            "XDG_RUNTIME_DIR": str(f / "run"),
            "TMPDIR": str(f / "tmp"),
            "QT_QPA_PLATFORM": self.platform,
            "CUPS_SERVER": str(f / "run" / "cups.sock"),  # as where a print service runs; else libcups tries port 631
            "PYTHONFAULTHANDLER": "1",
            "FRAME_BUILDER_TEST_PLACE": str(f),
            "FRAME_BUILDER_TEST_REPORT": str(self.report),
            canaries.VARIABLE: canaries.STEM,
            **more,
        }

    def run(
        self, *words: str, story: str = "", stdin: str = "", watch: bool = True, seconds: float = 0, **more: str
    ) -> int:
        """Run the program with some words, tell a story in it, and search every file it wrote meanwhile.

        With `seconds` it is killed after so many. Without `watch`, or where the system cannot watch, only what is
        there at the end is searched.
        """
        watch = watch and not cannot_watch()
        watcher = Watcher((self.folder,), SHARED)
        if story:
            more["FRAME_BUILDER_TEST_STORY"] = story
        if watch:
            more["FRAME_BUILDER_TEST_FENCE"] = str(watcher.channel.fileno())
        with (self.folder / "output").open("ab") as output:
            child = subprocess.Popen(
                words or (sys.executable, "-m", "frame_builder"),
                stdin=subprocess.PIPE,
                stdout=output,
                stderr=output,
                cwd=self.folder / "cwd",
                env=self.environment(**more),
                pass_fds=[watcher.channel.fileno()],
                preexec_fn=_allow_cores,  # the limit is for the child alone
            )
            watcher.channel.close()
            try:
                child.communicate(stdin.encode(), timeout=seconds or PATIENCE)
            except subprocess.TimeoutExpired:
                child.kill()
                child.communicate()
                assert seconds, f"no end after {PATIENCE} seconds: {self.told('chapter')}"
        watcher.close()
        assert not watcher.failures, watcher.failures
        self.watched = watcher
        self.contents += watcher.contents()
        self.names |= watcher.names()
        return child.returncode

    def told(self, what: str) -> list[Any]:
        """What the story reported under a word."""
        lines = [json.loads(line) for line in self.report.read_text(encoding="utf-8").splitlines()]
        return [value for name, value in lines if name == what]

    def holding(self, stem: str = canaries.STEM) -> dict[str, set[str]]:
        """Where canaries were found, by the file's place below the folder of the world, and how they were written."""
        found = [(name, hit.spelling) for name, content in self.contents for hit in canaries.search(content, stem)]
        found += [(name, "its name") for name in self.names if any(canaries.search(name.encode(), stem))]
        holding: dict[str, set[str]] = {}
        for names, how in found:
            for name in names.split(" = "):
                holding.setdefault(name.removeprefix(f"{self.folder}/"), set()).add(how)
        return holding

    def output(self) -> str:
        """All that the program wrote to its standard outputs."""
        return (self.folder / "output").read_text(encoding="utf-8", errors="replace")


def _allow_cores() -> None:
    """A core file as large as the system allows: the program itself has to forbid it."""
    _, hard = resource.getrlimit(resource.RLIMIT_CORE)
    resource.setrlimit(resource.RLIMIT_CORE, (hard, hard))


@cache
def cannot_watch() -> str:
    """Why the kernel lets nobody watch a child here; empty where it does."""
    if fence.why_not():
        return fence.why_not()
    ours, theirs = socket.socketpair()
    code = "import sys, fence; fence.set_up(int(sys.argv[1]))"
    with ours, theirs:
        done = subprocess.run(
            [sys.executable, "-c", code, str(theirs.fileno())],
            env={**os.environ, "PYTHONPATH": str(Path(fence.__file__).parent)},
            pass_fds=[theirs.fileno()],
            capture_output=True,
            check=False,
        )
    return "" if done.returncode == 0 else "this system lets no process set a filter of system calls"
