# SPDX-License-Identifier: MIT
"""Keep the memory of this process out of core files and out of other programs' reach."""

import contextlib
import ctypes
import os
import sys

_PR_GET_DUMPABLE = 3
_PR_SET_DUMPABLE = 4


def harden_process() -> bool:
    """Forbid core files and reading of this process by others of the same user (Linux only), and all that it will make
    to other users: a library makes files too, such as the settings of the window.

    Call once, early, in the process that opens the vault. Returns True when the first two took effect,
    False where the system offers neither (the program then runs on unhardened).
    """
    os.umask(0o077)
    if not sys.platform.startswith("linux"):
        return False
    no_core = _forbid_core_files()
    return _forbid_reading() and no_core


def _forbid_core_files() -> bool:
    import resource  # exists on POSIX only

    with contextlib.suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    return resource.getrlimit(resource.RLIMIT_CORE) == (0, 0)


def _forbid_reading() -> bool:
    try:
        prctl = ctypes.CDLL(None, use_errno=True).prctl
    except (OSError, AttributeError):
        return False
    prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)
    return bool(prctl(_PR_GET_DUMPABLE, 0, 0, 0, 0) == 0)
