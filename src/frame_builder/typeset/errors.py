# SPDX-License-Identifier: MIT
"""What can go wrong while typesetting; every message is one sentence fit to be shown."""

from __future__ import annotations


class TypesetError(Exception):
    """The document could not be typeset. The message is one sentence and never repeats client data."""


class PrintError(Exception):
    """The document did not reach the printer. The message is one sentence and never repeats client data."""
