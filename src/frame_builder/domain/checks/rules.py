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
    online,
    own,
    people,
    records,
    regions,
    sessions,
    setting,
)
from .base import Rule

RULES: tuple[Rule, ...] = (
    *people.RULES,
    *setting.RULES,
    *sessions.RULES,
    *fees.RULES,
    *charges.RULES,
    *contact.RULES,
    *crisis.RULES,
    *regions.RULES,
    *online.RULES,
    *confidentiality.RULES,
    *records.RULES,
    *feedback.RULES,
    *ending.RULES,
    *own.RULES,
)
