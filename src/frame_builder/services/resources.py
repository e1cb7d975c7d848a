# SPDX-License-Identifier: MIT
"""Where the shipped data lies: beside the package in a wheel or a frozen build, at the project's top when editable."""

from __future__ import annotations

from functools import cache
from pathlib import Path


@cache
def resource_root() -> Path:
    """The folder with decisions, regions, typeset, fonts and icons.

    Raises FileNotFoundError with one sentence when the installation is incomplete.
    """
    package = Path(__file__).resolve().parent.parent
    for folder in (package / "_resources", package.parent.parent / "resources"):
        if (folder / "decisions" / "index.toml").is_file():
            return folder
    raise FileNotFoundError(f"The shipped data is missing beside {package}. Install Frame Builder again.")
