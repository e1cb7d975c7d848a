# SPDX-License-Identifier: MIT
"""The words of a decision's fields and checks, in the language of the frame's region."""

from __future__ import annotations

from ...domain.catalogue import Decision, Field, FieldKind
from ...domain.clauses import Speaker
from ...domain.known import Mark
from ..fields import ChoiceWords, FieldWords


def field_words(speaker: Speaker, decision: Decision, field: Field, prefix: str = "") -> FieldWords:
    """Label, help, unit and choices of a field, with those of its columns."""
    wording, name = speaker.wording, f"{prefix}{field.key}"

    def part(attribute: str) -> str:
        message = f"field-{name}.{attribute}"
        return wording.say(decision.key, message) if wording.has(decision.key, message) else ""

    choosing = field.kind in (FieldKind.CHOICE, FieldKind.CHOICES)
    keys = speaker.choices(field) if choosing else ()

    def choice(key: str) -> ChoiceWords:
        return ChoiceWords(key, speaker.label(decision, field, key), speaker.label(decision, field, key, "help"))

    columns = tuple((column.key, field_words(speaker, decision, column, f"{name}-")) for column in field.columns)
    label = wording.say(decision.key, f"field-{name}")
    return FieldWords(label, part("help"), part("unit"), tuple(map(choice, keys)), columns, part("add"))


def guidance(speaker: Speaker, decision: Decision) -> tuple[str, str]:
    """Why a decision is worth agreeing now, and where that comes from."""
    found = [speaker.catalogue.source_by_key[key] for key in decision.sources]
    cited = [f"{source.cite} (not yet checked)" if source.mark == Mark.MEMORY else source.cite for source in found]
    return speaker.wording.say(decision.key, "why"), " · ".join(cited)
