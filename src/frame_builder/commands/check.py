# SPDX-License-Identifier: MIT
"""`check`: contradictions, gaps, advice and open questions of a frame, with repairs; and what it answers of codes."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any, Final

from ..domain.checks import Finding, Level
from ..domain.clauses import Speaker
from ..domain.coverage import CodeCoverage, ItemCoverage, State, chosen_codes
from ..domain.wording import Wording, WordingError
from ..services import clock
from ..services.code_words import (
    code_name,
    code_standing,
    code_summary,
    force_text,
    item_citation,
    item_text,
    item_why,
    state_text,
)
from ..services.sayings import finding_text, repair_text
from ..services.workspace import Draft, Workspace
from . import base

_HEADINGS: Final = {
    Level.CONTRADICTION: "Contradictions",
    Level.GAP: "Gaps",
    Level.ADVICE: "Advice",
}
_SERIOUS: Final = (Level.CONTRADICTION, Level.GAP)


def run(path: str, day: date | None, codes: Sequence[str] = (), *, as_json: bool) -> int:
    """Print what is found; 1 for a contradiction, a gap, or a decision neither settled nor left open.

    What is answered of the codes, those of the practice and those asked for, is a list of its own and no finding.
    """
    shipped = base.library()
    unknown = next((key for key in codes if shipped.atlas.code(key) is None), None)
    if unknown is not None:
        known = ", ".join(code.key for code in shipped.atlas.codes)
        base.fail(f"There is no code “{unknown[:40]}”; there are {known}.")
    frame = base.frame_in(path, shipped)
    today = day or clock.today()
    workspace = Workspace(shipped, Draft(frame=frame), lambda: today)
    try:
        covered = workspace.coverage_of((*chosen_codes(workspace.journey), *codes))
        if as_json:
            base.out_json(_plain(workspace, today) | {"codes": [_plain_code(workspace, item) for item in covered]})
        else:
            _say(workspace)
            for item in covered:
                _say_code(workspace, item)
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


def _plain_code(workspace: Workspace, found: CodeCoverage) -> dict[str, Any]:
    wording = workspace.speaker.wording
    return {
        "code": found.code.key,
        "name": code_name(wording, found.code),
        "kind": found.code.kind.value,
        "standing": found.validity.value,
        "here": found.here,
        "note": code_standing(wording, workspace.library.atlas, found),
        "summary": code_summary(wording, found),
        "counts": {state.value: found.count(state) for state in State},
        "items": [
            {
                "item": item.item.key,
                "text": item_text(wording, found.code, item.item),
                "force": item.item.force.value,
                "cite": item.item.citation or None,
                "mark": item.item.mark.value,
                "checked": item.item.checked.isoformat() if item.item.sure else None,
                "state": item.state.value,
                "why": item_why(wording, item),
                "decisions": list(item.decisions),
                "opens": item.opens or None,
            }
            for item in found.items
        ],
    }


def _say_code(workspace: Workspace, found: CodeCoverage) -> None:
    wording = workspace.speaker.wording
    base.out()
    name, summary = code_name(wording, found.code), code_summary(wording, found)
    standing = code_standing(wording, workspace.library.atlas, found)
    base.out(base.wrapped(f"{name}: {summary}{f' {standing}' if standing and standing != summary else ''}"))
    for state in (State.MISSING, State.THIN, State.ANSWERED, State.NOT_APPLICABLE):
        items = found.of_state(state)
        if items:
            base.out(f"  {state_text(wording, state)} ({len(items)})")
        for item in items:
            _say_item(wording, found, item)


def _say_item(wording: Wording, found: CodeCoverage, item: ItemCoverage) -> None:
    place = f"{item_citation(wording, item.item)}, {force_text(wording, item.item.force)}"
    base.out(base.wrapped(f"{item_text(wording, found.code, item.item)} ({place})", "  • ", "    "))
    if item.state in (State.MISSING, State.THIN):
        base.out(base.wrapped(f"{item_why(wording, item)} → {item.opens}", "      "))


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
