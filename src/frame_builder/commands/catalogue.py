# SPDX-License-Identifier: MIT
"""`catalogue`: everything that can be decided, with where it comes from; and whether it agrees with itself."""

from __future__ import annotations

import sys
from typing import Any

from ..domain.catalogue import Condition, Decision, Field, FieldKind, Source
from ..domain.code import Code, Item
from ..domain.frame import AREA_PATH, REGION_PATH, Frame
from ..domain.framefile import Offers, offers
from ..domain.known import Mark
from ..domain.wording import WordingError
from ..services.code_words import code_name, item_text
from ..services.library import Library
from ..services.selfcheck import check_library
from . import base


def run(*, as_json: bool) -> int:
    """Print the catalogue; 1 when the self-check finds problems, which go to standard error."""
    shipped = base.library()
    problems = check_library(shipped)
    try:
        data = _Lister(shipped).plain()
    except WordingError as error:
        data, problems = {"sections": [], "codes": []}, problems or (str(error),)
    if as_json:
        base.out_json(data | {"problems": list(problems)})
    else:
        _say(data)
    for problem in problems:
        sys.stderr.write(f"{problem}\n")
    return base.FOUND if problems else base.FINE


class _Lister:
    """The catalogue as plain data with the words of the program's first language."""

    def __init__(self, shipped: Library) -> None:
        self.shipped = shipped
        self.wording = shipped.wording()
        self.offers: Offers = offers(shipped.catalogue, shipped.atlas)
        decision, _, name = REGION_PATH.rpartition(".")
        area = AREA_PATH.rpartition(".")[2]
        frames = [Frame().setting(decision, name, region.key) for region in shipped.atlas.regions]
        for region, frame in zip(shipped.atlas.regions, tuple(frames), strict=True):
            frames += [frame.setting(decision, area, item.key) for item in region.areas]
        self.speakers = [base.speaker(shipped, frame) for frame in frames]

    def plain(self) -> dict[str, Any]:
        """All sections and all sources."""
        sections = [
            {
                "key": section.key,
                "title": self.wording.say(section.key, "title"),
                "heading": self.wording.say(section.key, "heading"),
                "decisions": [self.decision(decision) for decision in section.decisions],
            }
            for section in self.shipped.catalogue.sections
        ]
        return {
            "sections": sections,
            "codes": [self.code(code) for code in self.shipped.atlas.codes],
            "sources": [_source(item) for item in self.shipped.catalogue.sources],
        }

    def code(self, code: Code) -> dict[str, Any]:
        """One code with its items, their places and marks; what is from memory has no place to cite."""
        return {
            "key": code.key,
            "name": code_name(self.wording, code),
            "kind": code.kind.value,
            "valid-from": code.valid_from.isoformat() if code.valid_from else None,
            "valid-to": code.valid_to.isoformat() if code.valid_to else None,
            "expected": code.expected,
            "follows": code.follows,
            "regions": list(code.regions),
            "note": code.note,
            "items": [self.item(code, item) for item in code.items],
        }

    def item(self, code: Code, item: Item) -> dict[str, Any]:
        """One item with what answers it."""
        conditions = {"when": item.when, "needs": item.needs, "thin": item.thin, "elsewhere": item.elsewhere}
        return {
            "key": item.key,
            "text": item_text(self.wording, code, item),
            "cite": item.citation or None,
            "mark": item.mark.value,
            "checked": item.checked.isoformat() if item.sure else None,
            "source": item.source,
            "force": item.force.value,
            "decisions": list(item.decisions),
            **{name: [_condition(each) for each in found] for name, found in conditions.items() if found},
        }

    def decision(self, decision: Decision) -> dict[str, Any]:
        """One decision with its fields and its sources, each with its mark."""
        known = self.shipped.catalogue.source_by_key
        return {
            "key": decision.key,
            "label": self.wording.say(decision.key, "label"),
            "ask": self.wording.say(decision.key, "ask"),
            "why": self.wording.say(decision.key, "why"),
            "scope": decision.scope.value,
            "covers": list(decision.covers),
            "when": [_condition(item) for item in decision.when],
            "sources": [
                {"key": key, "cite": known[key].cite, "mark": known[key].mark}
                for key in decision.sources
                if key in known
            ],
            "fields": [self.field(decision, field) for field in decision.fields],
        }

    def field(self, decision: Decision, field: Field, prefix: str = "") -> dict[str, Any]:
        """One field or column with what it takes."""
        name = f"{prefix}{field.key}"
        data: dict[str, Any] = {
            "key": field.key,
            "label": self.wording.say(decision.key, f"field-{name}"),
            "kind": field.kind.value,
            "required": field.required,
        }
        if field.kind in (FieldKind.CHOICE, FieldKind.CHOICES):
            keys = self.offers[field.choices_from] if field.choices_from else field.choices
            data["choices"] = [{"key": key, "label": self.label(decision, field, key)} for key in keys]
        if field.units:
            data["units"] = [unit.value for unit in field.units]
        if field.kind in (FieldKind.COUNT, FieldKind.MONEY, FieldKind.DURATION, FieldKind.ROWS, FieldKind.TEXT):
            data["from"], data["to"] = field.bounds
        if field.usual is not None:
            data["usual"] = list(field.usual) if isinstance(field.usual, tuple) else field.usual
        if field.when:
            data["when"] = [_condition(item) for item in field.when]
        if field.columns:
            data["columns"] = [self.field(decision, column, f"{field.key}-") for column in field.columns]
        return data

    def label(self, decision: Decision, field: Field, key: str) -> str:
        """The label of a choice, in the words of the first region that offers it."""
        offering = (speaker for speaker in self.speakers if key in speaker.choices(field))
        return next((speaker.label(decision, field, key) for speaker in offering), "")


def _condition(condition: Condition) -> dict[str, Any]:
    data: dict[str, Any] = {"field": condition.field} | ({"or": condition.other} if condition.other else {})
    if condition.among:
        return data | {"in": list(condition.among)}
    return data | {"given": condition.given}


def _source(source: Source) -> dict[str, Any]:
    return source.model_dump()


def _say(data: dict[str, Any]) -> None:
    cited = {source["key"]: source for source in data.get("sources", ())}
    for section in data["sections"]:
        base.out(f"{section['title']} ({section['key']})")
        base.out("=" * len(f"{section['title']} ({section['key']})"))
        for decision in section["decisions"]:
            base.out(f"\n{decision['label']} ({decision['key']})")
            base.out(base.wrapped(decision["ask"], "  "))
            for condition in decision["when"]:
                base.out(base.wrapped(f"only when {_said(condition)}", "  "))
            for field in decision["fields"]:
                _say_field(field, "  ")
            names = [f"{item['cite']} [{item['mark']}]" for item in decision["sources"]]
            base.out(base.wrapped(f"from: {'; '.join(names)}", "  "))
        base.out()
    _say_codes(data["codes"])
    base.out(
        "Sources (V read in the original, V-r in a copy, V2 in a secondary source, M from memory, not yet checked)"
    )
    for source in cited.values():
        unsure = ", not yet checked" if source["mark"] == Mark.MEMORY else ""
        base.out(
            base.wrapped(f"{source['cite']} [{source['mark']}, {source['checked']}{unsure}]: {source['full']}", "  ")
        )
    decisions = [decision for section in data["sections"] for decision in section["decisions"]]
    fields = sum(len(decision["fields"]) for decision in decisions)
    counts = f"{len(data['sections'])} sections, {len(decisions)} decisions, {fields} fields"
    base.out(f"\n{counts}, {len(data['codes'])} codes, {len(cited)} sources.")


def _say_codes(codes: list[dict[str, Any]]) -> None:
    base.out("Codes and laws that an agreement can be gone through with (never whether it complies)")
    for code in codes:
        base.out(f"\n  {code['name']} ({code['key']}): {len(code['items'])} items")
        base.out(base.wrapped(code["note"], "  "))
        for item in code["items"]:
            place = f"{item['cite']} [{item['mark']}]" if item["cite"] else "not yet checked"
            base.out(base.wrapped(f"{item['text']} ({place}, {item['force']})", "  - ", "    "))
            base.out(base.wrapped(", ".join(item["decisions"]), "      "))
    base.out()


def _said(condition: dict[str, Any]) -> str:
    name = " or ".join([condition["field"], *([condition["or"]] if "or" in condition else [])])
    if "in" in condition:
        return f"{name} is {' or '.join(map(_word, condition['in']))}"
    return f"{name} is {'given' if condition['given'] else 'not given'}"


def _word(value: str | int) -> str:
    """A value as one word; bool is yes or no."""
    return ("yes" if value else "no") if isinstance(value, bool) else str(value)


def _say_field(field: dict[str, Any], indent: str) -> None:
    parts = [field["kind"] if field["required"] else f"{field['kind']}, optional"]
    if "units" in field:
        parts.append("/".join(field["units"]))
    if "from" in field:
        parts.append(f"{field['from']}–{field['to']}")
    if "usual" in field:
        usual = field["usual"]
        parts.append(f"usual {', '.join(map(_word, usual if isinstance(usual, list) else [usual]))}")
    base.out(base.wrapped(f"{field['label']} ({field['key']}): {', '.join(parts)}", f"{indent}- "))
    for condition in field.get("when", ()):
        base.out(base.wrapped(f"only when {_said(condition)}", f"{indent}    "))
    for choice in field.get("choices", ()):
        base.out(base.wrapped(f"{choice['key']}: {choice['label']}", f"{indent}    · "))
    for column in field.get("columns", ()):
        _say_field(column, f"{indent}    ")
