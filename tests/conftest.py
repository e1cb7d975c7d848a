# SPDX-License-Identifier: MIT
"""What all tests share: the shipped data, read once."""

from __future__ import annotations

import pytest
from hypothesis import settings

from frame_builder.services.library import Library

settings.register_profile("tests", deadline=None)  # machines are noisy: no test judges by the clock
settings.load_profile("tests")


@pytest.fixture(scope="session")
def library() -> Library:
    return Library.load()


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Tell what tests have measured: such a test records a property called `told`."""
    for report in terminalreporter.stats.get("passed", []) + terminalreporter.stats.get("failed", []):
        for name, text in getattr(report, "user_properties", ()):
            if name == "told" and report.when == "call":
                terminalreporter.write_line(str(text))
