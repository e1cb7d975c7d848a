# SPDX-License-Identifier: MIT
"""All answers for one client, and the questions that follow from them: what applies, what is settled."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, time
from functools import cached_property
from typing import Annotated, Final

from pydantic import StringConstraints

from .catalogue import Catalogue, Condition, Decision, Field, FieldKind, Scope
from .values import Duration, Frozen, Money, Row, Value
from .weird import literal

NOTE_LENGTH: Final = 4000
REFERENCE_LENGTH: Final = 24
Reference = Annotated[str, StringConstraints(strip_whitespace=True, max_length=REFERENCE_LENGTH)]

MOST_ANSWERS: Final = 1_000
"""Of a frame; the catalogue has 132 decisions of at most four fields."""
MOST_VALUES: Final = 100
"""Of an answer, and cells of a row."""
MOST_ROWS: Final = 60
"""Of a field, whatever the catalogue says; each is a line of controls in the window. It allows 40 at most."""
MOST_CHOSEN: Final = 200
MOST_LETTERS: Final = 20_000
"""Of one text; the longest field takes 4,000."""
MOST_LETTERS_IN_ALL: Final = 1_500_000
MOST_COUNTED: Final = 10**18

KIND_PATH: Final = "people.kind.kind"
REGION_PATH: Final = "people.region.region"
AREA_PATH: Final = "people.region.state"
"""The state, province or nation within a region."""


class FieldValue(Frozen):
    """One field's value within an answer."""

    field: str
    value: Value


class Answer(Frozen):
    """The values of one decision. `open` means: left open on purpose, to be filled in by hand.

    `carried` marks a choice taken over from My practice that nobody has confirmed for this client yet; with `sampled`
    it came from a starting point instead.
    `note` is for the therapist only; `addition` is a sentence added for this client.
    """

    decision: str
    values: tuple[FieldValue, ...] = ()
    open: bool = False
    carried: bool = False
    sampled: bool = False
    note: Annotated[str, StringConstraints(max_length=NOTE_LENGTH)] = ""
    addition: Annotated[str, StringConstraints(max_length=NOTE_LENGTH)] = ""

    def get(self, field: str) -> Value | None:
        """The value of a field, or None where nothing was given."""
        return next((item.value for item in self.values if item.field == field), None)

    @property
    def empty(self) -> bool:
        """Whether it says nothing at all and need not be kept."""
        return not (self.values or self.open or self.note or self.addition)


class Dismissal(Frozen):
    """A check set aside for this frame, with the reason, until the answers it looked at change."""

    check: str
    reason: Annotated[str, StringConstraints(max_length=NOTE_LENGTH)] = ""
    seen: str = ""


class Frame(Frozen):
    """All answers for one client, or for My practice. `reference` is all that lists and file names show."""

    reference: Reference = ""
    answers: tuple[Answer, ...] = ()
    dismissed: tuple[Dismissal, ...] = ()

    @property
    def called(self) -> str:
        """The reference as it is shown, in one line: a stranger may have written it."""
        return literal(self.reference)

    @cached_property
    def by_decision(self) -> dict[str, Answer]:
        """Answers by decision key. Read only."""
        return {answer.decision: answer for answer in self.answers}

    def __hash__(self) -> int:
        return hash((self.reference, self.answers, self.dismissed))

    def answer(self, decision: str) -> Answer:
        """The answer to a decision, an empty one where nothing was said."""
        return self.by_decision.get(decision) or Answer(decision=decision)

    def get(self, path: str) -> Value | None:
        """The value at `section.decision.field`, or None."""
        head, _, tail = path.rpartition(".")
        answer = self.by_decision.get(head)
        return answer.get(tail) if answer else None

    def text(self, path: str) -> str:
        """The text or choice key at a path, or an empty string."""
        value = self.get(path)
        return value if isinstance(value, str) else ""

    def count(self, path: str) -> int | None:
        """The number at a path, or None."""
        value = self.get(path)
        return value if isinstance(value, int) and not isinstance(value, bool) else None

    def flag(self, path: str) -> bool | None:
        """The yes or no at a path, or None."""
        value = self.get(path)
        return value if isinstance(value, bool) else None

    def duration(self, path: str) -> Duration | None:
        """The duration at a path, or None."""
        value = self.get(path)
        return value if isinstance(value, Duration) else None

    def money(self, path: str) -> Money | None:
        """The sum of money at a path, or None."""
        value = self.get(path)
        return value if isinstance(value, Money) else None

    def chosen(self, path: str) -> tuple[str, ...]:
        """The chosen keys at a path of a choices field."""
        value = self.get(path)
        return tuple(item for item in value if isinstance(item, str)) if isinstance(value, tuple) else ()

    def rows(self, path: str) -> tuple[Row, ...]:
        """The rows at a path of a rows field."""
        value = self.get(path)
        return tuple(item for item in value if isinstance(item, Row)) if isinstance(value, tuple) else ()

    def having(self, answer: Answer) -> Frame:
        """The frame with that answer put in its place; an empty answer is taken out."""
        if answer.decision in self.by_decision:
            answers = tuple(answer if old.decision == answer.decision else old for old in self.answers)
        else:
            answers = (*self.answers, answer)
        kept = tuple(item for item in answers if not item.empty)
        # built anew, since a copied model would keep the remembered look-ups of the old one
        return Frame(reference=self.reference, answers=kept, dismissed=self.dismissed)

    def setting(self, decision: str, field: str, value: Value | None) -> Frame:
        """The frame with one field set, or cleared when the value is None; the answer is then this client's own."""
        old = self.answer(decision)
        others = tuple(item for item in old.values if item.field != field)
        values = others if value is None else (*others, FieldValue(field=field, value=value))
        return self.having(old.model_copy(update={"values": values, "open": False, "carried": False, "sampled": False}))


def is_too_much(frame: Frame) -> bool:
    """Whether a frame holds more than any therapist writes, so that showing it could take hours and all memory.

    The bounds are wider than those of the catalogue, which may change: nothing honest ever comes near them.
    """
    values = [value for answer in frame.answers for value in answer.values]
    rows = [
        row for item in values for row in (item.value if isinstance(item.value, tuple) else ()) if isinstance(row, Row)
    ]
    held = [*(item.value for item in values), *(cell.value for row in rows for cell in row.cells)]
    texts = [text for answer in frame.answers for text in (answer.note, answer.addition)]
    texts += [
        text for value in held for text in (value if isinstance(value, tuple) else (value,)) if isinstance(text, str)
    ]
    return (
        max(len(frame.answers), len(frame.dismissed)) > MOST_ANSWERS
        or max((len(answer.values) for answer in frame.answers), default=0) > MOST_VALUES
        or max((len(row.cells) for row in rows), default=0) > MOST_VALUES
        or any(_is_too_large(value) for value in held)
        or max(map(len, texts), default=0) > MOST_LETTERS
        or sum(map(len, texts)) > MOST_LETTERS_IN_ALL
    )


def _is_too_large(value: Value) -> bool:
    match value:
        case tuple():
            return len(value) > (MOST_ROWS if any(isinstance(item, Row) for item in value) else MOST_CHOSEN)
        case int():
            return abs(value) >= MOST_COUNTED
        case _:
            return False


def matches(condition: Condition, value: Value | None) -> bool:
    """Whether one condition holds for the value of its field."""
    given = value is not None and value not in ("", ())
    if condition.given is not None and condition.given != given:
        return False
    if not condition.among:
        return condition.given is not None
    if isinstance(value, tuple):
        return any(item in condition.among for item in value if isinstance(item, str))
    return any(value == wanted and type(value) is type(wanted) for wanted in condition.among)


class Journey:
    """Which decisions and fields a frame is asked about, worked out once for a frame.

    What does not apply is neither asked nor printed; what was typed there stays in the frame, unseen.
    """

    def __init__(self, catalogue: Catalogue, frame: Frame, *, practice: bool = False) -> None:
        self.catalogue = catalogue
        self.frame = frame
        self.practice = practice
        self._applies: dict[str, bool] = {}
        self._values: dict[str, Value | None] = {}
        self._asked: dict[str, tuple[Decision, ...]] = {}

    def holds(self, condition: Condition, decision: Decision) -> bool:
        """Whether a condition of a decision holds; of two fields named by it, one is enough."""
        paths = (name if "." in name else f"{decision.key}.{name}" for name in condition.fields)
        return any(matches(condition, self.value(path)) for path in paths)

    def applies(self, key: str) -> bool:
        """Whether the decision is part of this frame's agreement."""
        if key not in self._applies:
            decision = self.catalogue.decision(key)
            kind = self.value(KIND_PATH) if decision.covers else None
            covered = not decision.covers or kind is None or kind in decision.covers
            self._applies[key] = covered and all(self.holds(condition, decision) for condition in decision.when)
        return self._applies[key]

    def asked(self, key: str) -> bool:
        """Whether the wizard asks it here: My practice leaves out what only one client can be asked."""
        hidden = self.practice and self.catalogue.decision(key).scope is Scope.FRAME
        return not hidden and self.applies(key)

    def field_applies(self, decision: Decision, field: Field) -> bool:
        """Whether a field of a decision is asked."""
        return all(self.holds(condition, decision) for condition in field.when)

    def value(self, path: str) -> Value | None:
        """The value at a path if its decision and field apply, else None."""
        if path not in self._values:
            self._values[path] = self._value(path)
        return self._values[path]

    def _value(self, path: str) -> Value | None:
        head, _, tail = path.rpartition(".")
        decision = self.catalogue.by_key.get(head)
        field = decision.field(tail) if decision else None
        if decision is None or field is None or not self.applies(head) or not self.field_applies(decision, field):
            return None
        value = self.frame.get(path)
        return value if _fits(field, value) else None  # an answer to an older catalogue is kept, and not used

    def missing(self, decision: Decision) -> tuple[Field, ...]:
        """Required fields that apply and have no value yet."""
        return tuple(
            field
            for field in decision.fields
            if field.required
            and self.field_applies(decision, field)
            and not _filled(field, self.value(f"{decision.key}.{field.key}"))
        )

    def settled(self, decision: Decision) -> bool:
        """Whether it is decided, or left open on purpose."""
        return self.frame.answer(decision.key).open or not self.missing(decision)

    def touched(self, decision: Decision) -> bool:
        """Whether anything at all was answered."""
        return not self.frame.answer(decision.key).empty

    def unanswered(self, decision: Decision) -> bool:
        """Whether something is still missing, or nothing was said at all."""
        return not self.frame.answer(decision.key).open and bool(
            self.missing(decision) or not self.frame.answer(decision.key).values
        )

    def asked_in(self, section: str) -> tuple[Decision, ...]:
        """The decisions the wizard asks in a section, in order."""
        if section not in self._asked:
            found = (item for part in self.catalogue.sections if part.key == section for item in part.decisions)
            self._asked[section] = tuple(item for item in found if self.asked(item.key))
        return self._asked[section]

    def __iter__(self) -> Iterator[Decision]:
        return (decision for decision in self.catalogue if self.asked(decision.key))


_TYPES: Final[dict[FieldKind, type]] = {
    FieldKind.CHOICE: str,
    FieldKind.CHOICES: tuple,
    FieldKind.YES_NO: bool,
    FieldKind.COUNT: int,
    FieldKind.MONEY: Money,
    FieldKind.DURATION: Duration,
    FieldKind.DATE: date,
    FieldKind.TIME: time,
    FieldKind.TEXT: str,
    FieldKind.ROWS: tuple,
}


def _fits(field: Field, value: object) -> bool:
    """Whether the field can hold the value today: the catalogue may have changed, or a stranger made the vault."""
    if not isinstance(value, _TYPES[field.kind]) or (isinstance(value, bool) and field.kind is FieldKind.COUNT):
        return False
    match value:
        case str() if field.kind is FieldKind.CHOICE:
            return not field.choices or value in field.choices
        case Duration():
            return value.unit in field.units
        case tuple() if field.kind is FieldKind.CHOICES:
            return all(isinstance(item, str) for item in value)
        case tuple():
            return all(isinstance(item, Row) and _row_fits(field, item) for item in value)
        case _:
            return True


def _row_fits(field: Field, row: Row) -> bool:
    """Whether every cell is of the kind of its column; one of a column that is gone is never looked at."""
    columns = ((field.column(cell.column), cell.value) for cell in row.cells)
    return all(column is None or _fits(column, value) for column, value in columns)


def _filled(field: Field, value: Value | None) -> bool:
    """Whether a required field counts as answered: rows and choices of many need their fewest, which may be none."""
    if value is None or (isinstance(value, str) and not value.strip()):
        return False
    if field.kind in (FieldKind.ROWS, FieldKind.CHOICES):
        return isinstance(value, tuple) and len(value) >= field.bounds[0]
    return True
