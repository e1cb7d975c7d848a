# SPDX-License-Identifier: MIT
"""How long the window does not answer: a second thread looks at the one that serves the event loop."""

from __future__ import annotations

import sys
import threading
import time
from dataclasses import dataclass
from pathlib import Path
from types import FrameType
from typing import Final

from PySide6.QtCore import QTimer

import frame_builder

SOURCE: Final = str(Path(frame_builder.__file__).parent)
BEAT_MS: Final = 10
LOOK_SECONDS: Final = 0.01


@dataclass
class Gap:
    """The longest work of the program's own code without an answer, and the function it was seen in most often."""

    seconds: float = 0.0
    worked: float = 0.0
    """Seconds of processor time in it: what is left of the wait on a machine with nothing else to do."""
    where: str = ""


class Watch:
    """From `start` to `stop`. What the test itself does between two keys does not count."""

    def __init__(self) -> None:
        self.longest = Gap()
        self._beat = time.monotonic()
        self._thread_id = threading.get_ident()
        clock = getattr(time, "pthread_getcpuclockid", None)  # not on Windows
        self._clock = clock(self._thread_id) if clock else None
        self._timer = QTimer()
        self._timer.setInterval(BEAT_MS)
        self._timer.timeout.connect(self._beats)
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._look, daemon=True)

    def start(self) -> None:
        """Begin. To be called on the thread that is looked at."""
        self._beats()
        self._timer.start()
        self._thread.start()

    def stop(self) -> Gap:
        """The longest gap there was."""
        self._stop.set()
        if self._thread.is_alive():
            self._thread.join()
        self._timer.stop()
        return self.longest

    def _beats(self) -> None:
        self._beat = time.monotonic()

    def _look(self) -> None:
        begun, worked, seen = 0.0, 0.0, dict[str, int]()
        while not self._stop.wait(LOOK_SECONDS):
            beat, now = self._beat, time.monotonic()
            place = ours(sys._current_frames().get(self._thread_id))
            if not place or beat > begun > 0:
                begun, worked, seen = (0.0 if not place else now), self._worked(), {}
                continue
            if not begun:
                begun, worked = max(beat, now - LOOK_SECONDS), self._worked()
            seen[place] = seen.get(place, 0) + 1
            gap = Gap(now - begun, self._worked() - worked, max(seen, key=lambda name: seen[name]))
            if (gap.worked, gap.seconds) > (self.longest.worked, self.longest.seconds):
                self.longest = gap

    def _worked(self) -> float:
        """Seconds of processor time the watched thread has had; always nought where that cannot be known."""
        return time.clock_gettime(self._clock) if self._clock is not None else 0.0


def ours(frame: FrameType | None) -> str:
    """The innermost function of the program on a stack, empty where there is none."""
    while frame is not None:
        if frame.f_code.co_filename.startswith(SOURCE):
            return f"{Path(frame.f_code.co_filename).name}: {frame.f_code.co_name}"
        frame = frame.f_back
    return ""
