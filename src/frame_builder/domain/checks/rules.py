# SPDX-License-Identifier: MIT
"""Every rule, section by section. A new rule is one function in its section's module."""

from __future__ import annotations

from . import (
    charges,
    confidentiality,
    contact,
    crisis,
    ending,
    feedback,
    fees,
    group,
    limits,
    missed,
    online,
    organisation,
    own,
    own_words,
    parents,
    people,
    practice,
    records,
    regions,
    sessions,
    setting,
    sums,
    timing,
    young,
)
from .base import Rule

RULES: tuple[Rule, ...] = (
    *practice.RULES,
    *people.RULES,
    *young.RULES,
    *group.RULES,
    *organisation.RULES,
    *setting.RULES,
    *sessions.RULES,
    *timing.RULES,
    *fees.RULES,
    *sums.RULES,
    *charges.RULES,
    *missed.RULES,
    *contact.RULES,
    *crisis.RULES,
    *regions.RULES,
    *online.RULES,
    *confidentiality.RULES,
    *limits.RULES,
    *parents.RULES,
    *records.RULES,
    *feedback.RULES,
    *ending.RULES,
    *own.RULES,
    *own_words.RULES,
)
