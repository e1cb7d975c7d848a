# SPDX-License-Identifier: MIT
"""From one answered decision to the sentences of its clause."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .arguments import Arguments, Values, plain
from .catalogue import Decision, FieldKind, Says
from .document import GAP, Block, Gap, Items, Paragraph
from .values import Row

_TWO_STOPS = re.compile(r"(?<!\.)([.?!…])\.(?!\.)")


class Speaker(Arguments):
    """Says the clauses of one frame in one language."""

    def _line_args(self) -> Iterator[Values]:
        place = self.atlas.place(self.place_key)
        home = self.atlas.region_of_place(self.place_key)
        if place is None or home is None:
            return
        for line in place.lines_for(self.kind):
            args: Values = plain("contact", line.contact)
            scope = line.words or home.key
            for name in ("name", "who", "hours"):
                message = f"line-{line.key}.{name}"
                args |= plain(name, self.wording.say(scope, message) if self.wording.has(scope, message) else "")
            yield args

    def _each(self, decision: Decision, says: Says) -> tuple[str, ...]:
        base = self.args(decision) | self.rows_args(decision)
        if says.each == "place.lines":
            return tuple(self.wording.say(decision.key, says.message, base | line) for line in self._line_args())
        field = decision.field(says.each or "")
        value = self.journey.value(f"{decision.key}.{says.each}")
        if field is None or not isinstance(value, tuple):
            return ()
        if field.kind is FieldKind.ROWS:
            return tuple(self.row(decision, field, row, says.message) for row in value if isinstance(row, Row))
        lists = [item for item in decision.fields if item.kind is FieldKind.CHOICES and item is not field]
        spoken = []
        for key in self.offered(field, value):
            own: Values = {"item": self.said(decision, field, key), "item-key": key}
            for other in lists:
                held = self.journey.value(f"{decision.key}.{other.key}")
                own[f"{other.key}-has"] = "yes" if isinstance(held, tuple) and key in held else "no"
            spoken.append(self.wording.say(decision.key, says.message, base | own))
        return tuple(spoken)

    def _heard(self, decision: Decision) -> list[Says]:
        return [says for says in decision.says if all(self.journey.holds(item, decision) for item in says.when)]

    def clause(self, decision: Decision) -> tuple[Block, ...]:
        """The blocks of one decision: its sentences and bullets, or a ruled line where it is left open."""
        answer = self.frame.answer(decision.key)
        if not self.journey.applies(decision.key):
            return ()
        added = (Paragraph(decision=decision.key, text=answer.addition.strip()),) if answer.addition.strip() else ()
        if answer.open:
            return (self._gap(decision), *added)
        if not answer.values and self.journey.missing(decision):
            return added
        return (*self._spoken(decision), *added)

    def _gap(self, decision: Decision) -> Gap:
        name = "short" if self.wording.has(decision.key, "short") else "label"
        return Gap(decision=decision.key, label=self.wording.say(decision.key, name))

    def _spoken(self, decision: Decision) -> tuple[Block, ...]:
        blocks: list[Block] = []
        sentences: list[str] = []
        args = self.args(decision) | self.rows_args(decision)

        def flush() -> None:
            if sentences:
                blocks.append(Paragraph(decision=decision.key, text=" ".join(sentences)))
                sentences.clear()

        for says in self._heard(decision):
            if says.new:
                flush()
            if says.each:
                items = tuple(one_stop(item) for item in self._each(decision, says))
                flush()
                if items:
                    blocks.append(Items(decision=decision.key, items=items))
                elif any(field.key == says.each for field in self.journey.missing(decision)):
                    blocks.append(self._gap(decision))
                continue
            message = says.message
            if says.by:
                picked = self.journey.value(f"{decision.key}.{says.by}")
                if not isinstance(picked, str):
                    flush()
                    blocks.append(self._gap(decision))
                    continue
                message = f"{says.message}-{picked}"
            sentence = one_stop(self.wording.say(decision.key, message, args).strip())
            if sentence:
                sentences.append(sentence)
        flush()
        return self._with_margin(decision, blocks, args)

    def _with_margin(self, decision: Decision, blocks: list[Block], args: Values) -> tuple[Block, ...]:
        if self.wording.has(decision.key, "margin"):
            note = self.wording.say(decision.key, "margin", args).strip()
            for index, block in enumerate(blocks):
                if isinstance(block, Paragraph) and GAP not in note:
                    blocks[index] = block.model_copy(update={"margin": note})
                    break
        return tuple(blocks)

    def waits(self, decision: Decision) -> bool:
        """Whether it belongs to this agreement and is not decided yet, or left open on purpose."""
        answer = self.frame.answer(decision.key)
        undecided = answer.open or not answer.values or bool(self.journey.missing(decision))
        return undecided and self.journey.applies(decision.key)

    def fact(self, decision: Decision) -> str:
        """What the decision adds to the box on the first page, or an empty string."""
        answer = self.frame.answer(decision.key)
        if answer.open or not answer.values or not self.journey.applies(decision.key) or self.journey.missing(decision):
            return ""
        if not self.wording.has(decision.key, "fact"):
            return ""
        return self.wording.say(decision.key, "fact", self.args(decision) | self.rows_args(decision)).strip()


def one_stop(sentence: str) -> str:
    """A sentence that closes with typed words which bring their own full stop ends in one, not two."""
    return _TWO_STOPS.sub(r"\1", sentence)
