# SPDX-License-Identifier: MIT
"""Findings and their repairs in words, for the window and for the command line."""

from __future__ import annotations

from typing import Final

from ..domain.checks import Finding, Repair
from ..domain.wording import Args, Wording

CHECKS: Final = "checks"
"""Scope of the words of findings and repairs."""


def finding_text(wording: Wording, finding: Finding) -> str:
    """What was found, and the reason where one is given."""
    args = _args(wording, finding)
    said = wording.say(CHECKS, finding.check, args)
    why = f"{finding.check}.why"
    return f"{said} {wording.say(CHECKS, why, args)}" if wording.has(CHECKS, why) else said


def repair_text(wording: Wording, finding: Finding, repair: Repair) -> str:
    """What a repair does, as the words of its button."""
    return wording.say(CHECKS, f"{finding.check}.{repair.key}", _args(wording, finding))


def _args(wording: Wording, finding: Finding) -> Args:
    return {name: value if isinstance(value, str | int) else wording.show(value) for name, value in finding.args}
