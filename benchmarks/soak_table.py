# SPDX-License-Identifier: MIT
"""The parts of the long run: what happens, how often, and which rows of docs/faults.md it bears on."""

from __future__ import annotations

from dataclasses import dataclass, field

CONTROL = "control"


@dataclass
class Found:
    """What one stretch of a part came to.

    `count` is how often the fault happened; `lost` names acknowledged words that were not there, or a vault that did
    not open; `misread` counts readings of something that was never stored; `readable` files in which words could be
    read without a key. `more` holds further figures, which add up over stretches.
    """

    count: int = 0
    lost: list[str] = field(default_factory=list)
    misread: int = 0
    readable: int = 0
    more: dict[str, float] = field(default_factory=dict)


@dataclass(frozen=True)
class Part:
    """One kind of fault: `total` times in all, in stretches of one process each.

    `kind` is the unit of the total, or CONTROL for the same harness on something weaker, which must find something.
    """

    key: str
    title: str
    rows: tuple[int, ...]
    total: int
    stretch: int
    kind: str = "times"


PARTS: tuple[Part, ...] = (
    Part("kills-writing", "Killed while versions and drafts are stored", (1,), 450, 75, "kills"),
    Part("kills-app", "Killed while somebody types in the window", (1, 23), 60, 10, "kills"),
    Part("kills-passphrase", "Killed while the passphrase is changed", (19,), 120, 60, "kills"),
    Part("kills-keys", "Killed while all keys are changed", (19,), 120, 60, "kills"),
    Part("kills-backup", "Killed while backups are made and thinned", (30,), 80, 20, "kills"),
    Part("kills-restore", "Killed while a backup is brought back", (30,), 40, 20, "kills"),
    Part("kills-update", "Killed while an older vault is brought up to date", (18, 40), 70, 35, "kills"),
    Part("kills-join", "Killed while a bundle is taken in", (1, 20), 60, 30, "kills"),
    Part("power-saving", "Power cut while versions and drafts are stored", (2,), 1000, 250, "images"),
    Part("power-keys", "Power cut while all keys are changed", (2, 19), 4, 2, "images"),
    Part("power-restore", "Power cut while a backup is brought back", (2, 30), 4, 2, "images"),
    Part("writes", "Every write and sync of saving fails", (3, 4), 4, 1, "errors"),
    Part("writes-keys", "Every sync and rename of a change of all keys fails", (3, 19), 13, 13, "errors"),
    Part(
        "writes-others", "Every write and sync of a backup, of joining, of an update fails", (3, 18, 30), 2, 1, "errors"
    ),
    Part("flips-database", "One bit of the database flips", (6,), 6000, 750, "flips"),
    Part("flips-keys", "One bit of a key file flips", (8,), 1, 1, "flips"),
    Part("flips-backup", "One bit of a backup flips", (30,), 1500, 750, "flips"),
    Part("flips-bundle", "One bit of a bundle flips", (6, 20), 1500, 750, "flips"),
    Part("hostile", "Hostile inputs for every reader", (20, 21), 100_000, 12_500, "inputs"),
    Part("frames", "Frames on one shelf", (35,), 10_000, 10_000),
    Part("one-try", "Wrong passphrases tried at full strength", (11,), 9, 9),
    Part("weak-database", "One bit of a plain database flips", (6,), 1000, 1000, CONTROL),
    Part("weak-disk", "Power cut where nothing is synced", (2,), 200, 200, CONTROL),
    Part("weak-promise", "Killed by a program that says saved too soon", (1,), 20, 20, CONTROL),
)
