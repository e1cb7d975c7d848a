# SPDX-License-Identifier: MIT
"""Spellings in which a language differs from the British base file by rule, so that no file need repeat it."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

_CANADIAN: Final = (
    (
        re.compile(
            r"\b((?:re)?organ|recogn|apolog|real|summar|anonym|emphas|priorit|special|final)is(?=e|ing|ation)", re.I
        ),
        r"\1iz",
    ),
    (re.compile(r"\b(program)me(?=s?\b)", re.I), r"\1"),
    (re.compile(r"\b(judg)e(?=ment)", re.I), r"\1"),
)
"""Canadians write cheque, centre and counselling as the British do, but organize, program and judgment."""


def canadian(text: str) -> str:
    """A text of the base file in Canadian spelling."""
    for pattern, replacement in _CANADIAN:
        text = pattern.sub(replacement, text)
    return text


RULES: Final[dict[str, Callable[[str], str]]] = {"en-CA": canadian}
"""The rule of each language that has one. It touches our own words only, never what a therapist typed."""
