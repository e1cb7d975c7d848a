# SPDX-License-Identifier: MIT
import os
import subprocess
import sys
from collections.abc import Iterator

import pytest

from frame_builder.vault import hardening

HARDENED = """
import ctypes, resource
from frame_builder.vault.hardening import harden_process
before = ctypes.CDLL(None).prctl(3, 0, 0, 0, 0)
done = harden_process()
print(before, done, resource.getrlimit(resource.RLIMIT_CORE), ctypes.CDLL(None).prctl(3, 0, 0, 0, 0))
"""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Linux only")
def test_the_process_leaves_no_core_and_cannot_be_read() -> None:
    done = subprocess.run([sys.executable, "-c", HARDENED], capture_output=True, text=True, check=True)
    assert done.stdout == "1 True (0, 0) 0\n"


@pytest.fixture
def mask() -> Iterator[None]:
    """What files are made with is the whole process's."""
    before = os.umask(0)
    yield
    os.umask(before)


@pytest.mark.usefixtures("mask")
def test_elsewhere_it_only_sees_to_what_is_made(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    monkeypatch.setattr(hardening.ctypes, "CDLL", lambda *_, **__: pytest.fail("called the system"))
    assert hardening.harden_process() is False
    assert os.umask(0) == 0o077
