# SPDX-License-Identifier: MIT
import subprocess
import sys

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


def test_elsewhere_it_does_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    monkeypatch.setattr(hardening.ctypes, "CDLL", lambda *_, **__: pytest.fail("called the system"))
    assert hardening.harden_process() is False
