# SPDX-License-Identifier: MIT
"""From asking to lock, with a frame open, to the cover and to the unlock page of the new image of the program."""

from __future__ import annotations

import os
import subprocess
import tempfile
from pathlib import Path
from typing import Final

from common import DAY, HERE, Result, Times, platforms, python, usual_frame, within

COVERED_MS: Final = 100
AGAIN_MS: Final = 1000
PASSPHRASE: Final = "four words of no use"  # noqa: S105 - of a vault that is deleted at once


def measure(runs: int) -> list[Result]:
    """On each platform this machine has."""
    results = []
    with tempfile.TemporaryDirectory() as folder, platforms() as environments:
        home = _home(Path(folder))
        for name, environment in environments.items():
            found = [_lock(Path(folder) / "vault", home | environment) for _ in range(runs + 1)][1:]
            covered, again = (Times(tuple(times)) for times in zip(*found, strict=True))
            results.append(within(f"Locking to the window covered, {name}", covered, COVERED_MS))
            results.append(within(f"Locking to the unlock page painted, {name}", again, AGAIN_MS))
    return results


def _home(folder: Path) -> dict[str, str]:
    """A home with a vault in which one frame lies."""
    from frame_builder.services.library import Library
    from frame_builder.services.office import Office
    from frame_builder.vault.keys import Strength
    from frame_builder.vault.store import Vault

    library = Library.load()
    with Vault.create(folder / "vault", PASSPHRASE, Strength(8 * 1024 * 1024, 1)) as vault:
        Office(vault, library, lambda: DAY).import_frame(usual_frame(library))
    return {"HOME": str(folder), "XDG_DATA_HOME": str(folder / "data"), "XDG_CONFIG_HOME": str(folder / "config")}


def _lock(vault: Path, environment: dict[str, str]) -> tuple[float, float]:
    """Milliseconds from asking to the cover, and to the unlock page."""
    done = subprocess.run(
        python(str(HERE / "lock_window.py"), "--vault", str(vault)),
        env={**os.environ, **environment},
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    asked, covered, again = map(float, done.stdout.split())
    return (covered - asked) * 1000, (again - asked) * 1000
