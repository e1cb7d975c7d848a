# SPDX-License-Identifier: MIT
"""`check`: contradictions, gaps, advice and open questions of a frame, with their repairs in words."""

from __future__ import annotations

from datetime import date
from typing import Any, Final

from ..domain.checks import Finding, Level
from ..domain.clauses import Speaker
from ..domain.wording import WordingError
from ..services.sayings import finding_text, repair_text
from ..services.workspace import Draft, Workspace
from . import base

_HEADINGS: Final = {
    Level.CONTRADICTION: "Contradictions",
    Level.GAP: "Gaps",
    Level.ADVICE: "Advice",
}
_SERIOUS: Final = (Level.CONTRADICTION, Level.GAP)


def run(path: str, day: date | None, *, as_json: bool) -> int:
    """Print what is found; 1 for a contradiction, a gap, or a decision neither settled nor left open."""
    shipped = base.library()
    frame = base.frame_in(path, shipped)
    today = day or base.today()
    workspace = Workspace(shipped, Draft(frame=frame), lambda: today)
    try:
        if as_json:
            base.out_json(_plain(workspace, today))
        else:
            _say(workspace)
    except WordingError as error:
        base.fail(f"A finding cannot be said: {error}")
    serious = any(finding.level in _SERIOUS for finding in workspace.findings)
    return base.FOUND if serious or workspace.undecided else base.FINE


def _plain(workspace: Workspace, today: date) -> dict[str, Any]:
    return {
        "reference": workspace.frame.reference,
        "date": today.isoformat(),
        "counts": {level.value: _count(workspace, level) for level in Level}
        | {"undecided": len(workspace.undecided), "set-aside": len(workspace.set_aside)},
        "findings": [_plain_finding(workspace.speaker, finding) for finding in workspace.findings],
        "undecided": [
            {"decision": item.key, "label": base.label(workspace.speaker, item.key)} for item in workspace.undecided
        ],
        "set-aside": [_plain_finding(workspace.speaker, finding) for finding in workspace.set_aside],
    }


def _plain_finding(speaker: Speaker, finding: Finding) -> dict[str, Any]:
    return {
        "check": finding.check,
        "level": finding.level.value,
        "text": finding_text(speaker.wording, finding),
        "decisions": list(finding.decisions),
        "repairs": [
            {"key": repair.key, "text": repair_text(speaker.wording, finding, repair), "opens": repair.opens}
            for repair in finding.repairs
        ],
    }


def _count(workspace: Workspace, level: Level) -> int:
    return sum(finding.level is level for finding in workspace.findings)


def _say(workspace: Workspace) -> None:
    speaker = workspace.speaker
    for level in Level:
        found = [finding for finding in workspace.findings if finding.level is level]
        if found:
            base.out(f"{_HEADINGS[level]} ({len(found)})")
        for finding in found:
            base.out(base.wrapped(finding_text(speaker.wording, finding), "  • "))
            base.out(base.wrapped(", ".join(finding.decisions), "      "))
            for repair in finding.repairs:
                base.out(base.wrapped(repair_text(speaker.wording, finding, repair), "      → "))
        if found:
            base.out()
    if workspace.undecided:
        base.out(f"Not yet decided ({len(workspace.undecided)})")
        for decision in workspace.undecided:
            base.out(f"  • {base.label(speaker, decision.key)} ({decision.key})")
        base.out()
    if workspace.set_aside:
        base.out(f"Set aside for this frame: {len(workspace.set_aside)}.")
    if not workspace.findings and not workspace.undecided:
        base.out("Nothing contradicts, nothing is missing, and every question is settled or left open.")
