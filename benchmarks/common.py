# SPDX-License-Identifier: MIT
"""Medians, ratios, alternating runs, and the frames that are measured."""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter, process_time
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from frame_builder.domain.frame import Frame
    from frame_builder.services.library import Library
    from frame_builder.services.workspace import Workspace

HERE: Final = Path(__file__).resolve().parent
DAY: Final = date(2026, 11, 24)
"""The day of every agreement that is measured, so that all runs do the same work."""


@dataclass(frozen=True)
class Times:
    """What several runs of one thing took, in milliseconds."""

    runs: tuple[float, ...]

    @property
    def median(self) -> float:
        """The middle run."""
        return median(self.runs)

    @property
    def worst(self) -> float:
        """The run that only one in ten is slower than; the slowest where there are few."""
        return quantiles(self.runs, n=10)[-1] if len(self.runs) >= 10 else max(self.runs)

    def __str__(self) -> str:
        return f"{self.median:.1f} ms (slow runs {self.worst:.1f})"


@dataclass(frozen=True)
class Result:
    """One line of the table. `met` is None where there is no target."""

    what: str
    figure: str
    target: str = ""
    met: bool | None = None


def ratio(what: str, ours: Times, reference: Times, most: float) -> Result:
    """A result that is judged against its reference, measured in the same run on the same machine."""
    times = ours.median / reference.median
    figure = f"{times:.2f} times: {ours.median:.0f} ms against {reference.median:.0f} ms"
    return Result(what, figure, f"at most {most} times", times <= most)


def within(what: str, times: Times, most: float) -> Result:
    """A result that is judged by the clock; the target is in milliseconds."""
    return Result(what, str(times), f"at most {most:.0f} ms", times.median <= most)


def part(what: str, times: Times) -> Result:
    """A figure without a target, to see where the time goes."""
    return Result(f"  {what}", str(times))


def alternate(first: Callable[[], float], second: Callable[[], float], runs: int) -> tuple[Times, Times]:
    """Measure two things in turn, so that whatever else the machine does weighs on both; the first round is dropped."""
    pairs = [(first(), second()) for _ in range(runs + 1)][1:]
    return Times(tuple(pair[0] for pair in pairs)), Times(tuple(pair[1] for pair in pairs))


def timed(work: Callable[[], object]) -> float:
    """How long one call takes, in milliseconds."""
    start = perf_counter()
    work()
    return (perf_counter() - start) * 1000


def process_ms(command: Sequence[str], environment: Mapping[str, str] | None = None) -> float:
    """How long a whole process takes, from its start to its end, in milliseconds; raises where it fails."""
    start = perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env={**os.environ, **(environment or {})})
    return (perf_counter() - start) * 1000


def python(*words: str) -> list[str]:
    """A command for this very Python."""
    return [sys.executable, *words]


def desk_times(runs: int, environment: Mapping[str, str]) -> dict[str, Times]:
    """What `desk_times.py` measures in the real window, on a platform; measured once for all who ask."""
    return _desk_times(runs, tuple(environment.items()))


@cache
def _desk_times(runs: int, environment: tuple[tuple[str, str], ...]) -> dict[str, Times]:
    done = subprocess.run(
        python(str(HERE / "desk_times.py"), str(runs)),
        env={**os.environ, **dict(environment)},
        stdout=subprocess.PIPE,
        check=True,
    )
    return {what: Times(tuple(times)) for what, times in json.loads(done.stdout).items()}


# the frames that are measured


def usual_frame(library: Library, *, couple: bool = False) -> Frame:
    """A frame in which everything that is asked has its usual answer: an agreement of six to eight pages."""
    from frame_builder.domain.frame import Frame as Empty

    workspace = opened(library, Empty(reference="K-17"))
    workspace.set_value("people.region", "region", "england-and-wales")
    workspace.set_value("people.kind", "kind", "couple" if couple else "individual")
    workspace.take_usual([decision.key for decision in library.catalogue])
    return workspace.frame


def opened(library: Library, frame: Frame) -> Workspace:
    """A workspace on a frame, on the fixed day."""
    from frame_builder.services.workspace import Draft
    from frame_builder.services.workspace import Workspace as Open

    return Open(library, Draft(frame=frame), lambda: DAY)


# the machine


def resident_mib() -> float:
    """Memory this process holds now, in MiB; the most it ever held where the system does not tell."""
    status = Path("/proc/self/status")
    if status.is_file():
        return (
            int(next(line.split()[1] for line in status.read_text().splitlines() if line.startswith("VmRSS:"))) / 1024
        )
    import resource

    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most / 2**20 if sys.platform == "darwin" else most / 1024


def busyness() -> float:
    """How much longer a fixed computation takes by the clock than on the processor: 1 on a machine that is idle."""
    ratios = []
    for _ in range(15):
        start, busy = perf_counter(), process_time()
        sum(range(1_000_000))
        ratios.append((perf_counter() - start) / (process_time() - busy))
    return sum(ratios) / len(ratios)


@contextlib.contextmanager
def platforms() -> Iterator[dict[str, dict[str, str]]]:
    """The environments to measure a window in: without a screen, and on a display of our own where there is Xvfb.

    A real screen would have other windows on it. Where `QT_QPA_PLATFORM` asks for no screen, none is begun.
    """
    found = {"offscreen": {"QT_QPA_PLATFORM": "offscreen"}}
    server = None if os.environ.get("QT_QPA_PLATFORM") == "offscreen" else shutil.which("Xvfb")
    if server is None or not sys.platform.startswith("linux"):
        yield found
        return
    reading, writing = os.pipe()
    process = subprocess.Popen(
        [server, "-displayfd", str(writing), "-screen", "0", "1600x1000x24", "-nolisten", "tcp"],
        pass_fds=(writing,),
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    try:
        with os.fdopen(reading) as pipe:
            number = pipe.readline().strip()
        yield found | {"X server": {"QT_QPA_PLATFORM": "xcb", "DISPLAY": f":{number}"}}
    finally:
        process.terminate()
        process.wait()


# the table


def table(results: Iterable[Result]) -> str:
    """The results as a table in Markdown."""
    words = {True: "met", False: "**not met**", None: ""}
    rows = [
        f"| {item.what.replace('  ', '· ')} | {item.figure} | {item.target} | {words[item.met]} |" for item in results
    ]
    return "\n".join(("| What | Median | Target | |", "|---|---|---|---|", *rows))
