# SPDX-License-Identifier: MIT
"""Contradictions, gaps and advice: one function a rule, grouped by section."""

from __future__ import annotations

import hashlib

from ..frame import Dismissal
from .base import Edit, Finding, Level, Repair, Rule, View

__all__ = [
    "Edit",
    "Finding",
    "Level",
    "Repair",
    "Rule",
    "View",
    "check_frame",
    "dismissed",
    "fingerprint",
    "split_dismissed",
]

_ORDER = tuple(Level)


def check_frame(view: View, rules: tuple[Rule, ...]) -> tuple[Finding, ...]:
    """Everything the rules find, the most serious first and in the order of the wizard within a level."""
    places = {key: index for index, key in enumerate(view.catalogue.by_key)}
    found = [finding for rule in rules for finding in rule(view)]
    return tuple(
        sorted(
            found,
            key=lambda item: (_ORDER.index(item.level), places.get(item.decisions[0], 0) if item.decisions else 0),
        )
    )


def fingerprint(view: View, finding: Finding) -> str:
    """A short mark of the answers a finding looked at: when they change, a dismissed finding is shown again."""
    answers = [view.frame.answer(key).model_dump_json(include={"values", "open"}) for key in finding.decisions]
    return hashlib.sha256("\n".join(answers).encode()).hexdigest()[:16]


def dismissed(view: View, finding: Finding) -> Dismissal | None:
    """The dismissal that still holds for a finding, or None."""
    mark = fingerprint(view, finding)
    return next((item for item in view.frame.dismissed if item.check == finding.check and item.seen == mark), None)


def split_dismissed(view: View, findings: tuple[Finding, ...]) -> tuple[tuple[Finding, ...], tuple[Finding, ...]]:
    """Findings to show, and findings set aside."""
    shown = tuple(item for item in findings if dismissed(view, item) is None)
    return shown, tuple(item for item in findings if item not in shown)
