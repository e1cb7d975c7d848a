# SPDX-License-Identifier: MIT
"""A folder of which the system does not tell: its disk fails, its network is gone, or it belongs to somebody else."""

from __future__ import annotations

import errno
import os
from pathlib import Path
from typing import Any

import pytest

REASONS = tuple(getattr(errno, name) for name in ("EACCES", "EIO", "ENOTCONN", "ESTALE") if hasattr(errno, name))
"""What the system says of a folder of somebody else, a failing disk, a mount whose program died, a network folder."""

_ASKED = ("stat", "lstat", "listdir", "scandir", "mkdir", "open", "unlink", "rename", "replace")
"""By these everything in pathlib and shutil that asks for a name goes, in each version of Python."""


def shut(patch: pytest.MonkeyPatch, folder: Path, number: int) -> None:
    """From now on the system answers with that error, whatever it is asked of *folder* and of all beneath it."""
    beneath = str(folder)

    def answering(name: str) -> Any:
        real = getattr(os, name)

        def asked(path: Any = ".", *more: Any, **options: Any) -> Any:
            for place in (path, *more[:1]):
                if isinstance(place, (str, os.PathLike)) and str(place).startswith(beneath):
                    raise OSError(number, os.strerror(number), str(place))
            return real(path, *more, **options)

        return asked

    for name in _ASKED:
        patch.setattr(os, name, answering(name))
