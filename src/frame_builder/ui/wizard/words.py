# SPDX-License-Identifier: MIT
"""The words of a decision's fields and checks, in the language of the frame's region."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

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
    help_ = " ".join(text for text in (part("help"), unchecked(speaker, field)) if text)
    return FieldWords(label, help_, part("unit"), tuple(map(choice, keys)), columns, part("add"))


def unchecked(speaker: Speaker, field: Field) -> str:
    """Which limits of the region nobody has checked yet: they are known of, not offered, and never printed."""
    source, region = field.choices_from or "", speaker.region
    if region is None or not source.startswith("region.limits.") or field.key != "limits":
        return ""
    which = source.rpartition(".")[2]
    known = (limit for limit in region.limits if limit.list == which and limit.exists_in(speaker.area))
    names = [speaker.wording.say(region.key, f"limit-{limit.key}") for limit in known if not limit.printable]
    said = QCoreApplication.translate("FieldWords", "Not yet checked, so not offered here: {names}.")
    return said.format(names="; ".join(names)) if names else ""


def guidance(speaker: Speaker, decision: Decision) -> tuple[str, str]:
    """Why a decision is worth agreeing now, and where that comes from."""
    found = [speaker.catalogue.source_by_key[key] for key in decision.sources]
    cited = [f"{source.cite} (not yet checked)" if source.mark == Mark.MEMORY else source.cite for source in found]
    return speaker.wording.say(decision.key, "why"), " · ".join(cited)
