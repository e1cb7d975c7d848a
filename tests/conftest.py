# SPDX-License-Identifier: MIT
"""What all tests share: the shipped data, read once, and folders in memory."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import settings

from frame_builder.services.library import Library

settings.register_profile("tests", deadline=None)  # machines are noisy: no test judges by the clock
settings.load_profile("tests")

MEMORY = Path("/dev/shm")
ROOM = 4 << 30
"""Bytes that have to be free in memory before it serves as a disk; all tests together write about a tenth of that."""


def in_memory() -> Path | None:
    """A folder in memory, where the system has one with room enough and lets programs be started from it.

    What is stored there waits for no disk. What a disk does to it is tested with disks of our own making; nothing
    is proved by the one this machine has.
    """
    try:
        found = os.statvfs(MEMORY)
    except (AttributeError, OSError):
        return None
    roomy = found.f_bavail * found.f_frsize >= ROOM
    return MEMORY if roomy and os.access(MEMORY, os.W_OK) and not found.f_flag & os.ST_NOEXEC else None


if place := in_memory():
    os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(place))


@pytest.fixture(scope="session")
def library() -> Library:
    return Library.load()


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Tell what tests have measured: such a test records a property called `told`."""
    for report in terminalreporter.stats.get("passed", []) + terminalreporter.stats.get("failed", []):
        for name, text in getattr(report, "user_properties", ()):
            if name == "told" and report.when == "call":
                terminalreporter.write_line(str(text))
