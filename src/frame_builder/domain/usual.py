# SPDX-License-Identifier: MIT
"""The usual answer of a decision: what most therapists choose, as the catalogue says."""

from __future__ import annotations

from typing import Final

from .catalogue import Decision, Field, FieldKind
from .clauses import Speaker
from .frame import FieldValue, Frame
from .region import LimitList
from .values import Duration, Money, Value

UNTOLD: Final = "untold"
"""Field of the limits that may be acted on before the client is told."""


def usual_value(speaker: Speaker, field: Field) -> Value | None:
    """The usual value of a field in the frame's region, or None where there is none.

    Limits of confidentiality take the region's own usual ones; money takes the region's currency.
    """
    usual = field.usual
    match field.kind:
        case FieldKind.CHOICE:
            offered = speaker.choices(field)
            if usual is None and field.choices_from is not None:
                return None
            wanted = usual if isinstance(usual, str) else (offered[0] if offered and field.required else None)
            return wanted if wanted in offered else None
        case FieldKind.CHOICES if field.choices_from is not None and field.choices_from.startswith("region.limits."):
            return _usual_limits(speaker, field)
        case FieldKind.CHOICES:
            return tuple(usual) if isinstance(usual, tuple) else None
        case FieldKind.DURATION:
            return Duration.parse(usual) if isinstance(usual, str) else None
        case FieldKind.MONEY:
            currency = speaker.region.currency if speaker.region else "GBP"
            return Money.parse(str(usual), currency) if usual is not None else None
        case FieldKind.COUNT if (number := _regional(speaker, field)) is not None:
            return number
        case FieldKind.YES_NO | FieldKind.COUNT:
            return usual if isinstance(usual, int) else None
        case _:
            return usual if isinstance(usual, str) and usual else None


def _regional(speaker: Speaker, field: Field) -> int | None:
    """The number that a fact of the region names as usual, where it fits the field."""
    region = speaker.region if field.usual_from else None
    fact = region.fact(field.usual_from or "", speaker.area) if region else None
    low, high = field.bounds
    number = int(fact.value) if fact is not None and fact.value.isdigit() else None
    return number if number is not None and low <= number <= high else None


def _usual_limits(speaker: Speaker, field: Field) -> tuple[str, ...]:
    """The region's usual limits of one list; of a field named `untold`, those a client may not be told of first."""
    which = LimitList((field.choices_from or "").rpartition(".")[2])
    limits = speaker.region.limits_in(which, speaker.area) if speaker.region else ()
    if field.key == UNTOLD:
        return tuple(limit.key for limit in limits if limit.usual and not limit.told_first)
    return tuple(limit.key for limit in limits if limit.usual)


def with_usual(speaker: Speaker, decision: Decision) -> Frame:
    """The frame with every unanswered field of a decision given its usual value, field by field in order."""
    frame = speaker.frame
    for field in decision.fields:
        now = Speaker(speaker.catalogue, speaker.atlas, speaker.wording, frame)
        if now.journey.field_applies(decision, field) and frame.answer(decision.key).get(field.key) is None:
            value = usual_value(now, field)
            if value is not None:
                answer = frame.answer(decision.key)
                values = (*answer.values, FieldValue(field=field.key, value=value))
                frame = frame.having(answer.model_copy(update={"values": values}))
    return frame


def carried_over(practice: Frame) -> Frame:
    """A new client's frame: every answer of My practice, marked as carried over, without its private notes."""
    answers = (item.model_copy(update={"carried": True, "note": ""}) for item in practice.answers)
    return Frame(answers=tuple(answer for answer in answers if not answer.empty))
