# SPDX-License-Identifier: MIT
"""Every rule, section by section. A new rule is one function in its section's module."""

from __future__ import annotations

from .base import Rule

RULES: tuple[Rule, ...] = ()
