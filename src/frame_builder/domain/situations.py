# SPDX-License-Identifier: MIT
"""What an agreement would say when something happens: situations, and the sentences of a frame that answer them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from pydantic import Field as Spec

from .agreement import OWN_CLAUSES, Edition, document
from .catalogue import Catalogue, Condition, Decision, Field, FieldKind, Path, Scope
from .clauses import Speaker
from .code import condition_problems
from .coverage import holds
from .document import Block, Document, Gap, Heading, Items, Notice, Paragraph, Title
from .frame import KIND_PATH, Answer, FieldValue, Frame, Journey
from .values import Cell, Frozen, Key, Row, Value
from .wording import Wording

SITUATIONS: Final = "situations"
"""Scope of the questions, and the kind of the document."""


class Reply(Frozen):
    """A decision whose sentences answer a situation.

    With `messages` only those of its clause; with `only` just these keys of what is listed, such as one limit.
    """

    decision: Path
    messages: tuple[Key, ...] = ()
    only: tuple[Key, ...] = ()
    when: tuple[Condition, ...] = ()


class Situation(Frozen):
    """Something every practice meets; its question is the message `ask-<key>`."""

    key: Key
    covers: tuple[Key, ...] = ()
    when: tuple[Condition, ...] = ()
    replies: tuple[Reply, ...] = Spec(alias="answer", min_length=1)


class Standing(StrEnum):
    """Whether the agreement answers a situation, leaves the answer open, or says nothing."""

    ANSWERED = "answered"
    OPEN = "open"
    SILENT = "silent"


@dataclass(frozen=True)
class Quote:
    """What one decision says of a situation, as it stands in the agreement."""

    decision: str
    section: str
    blocks: tuple[Paragraph | Items, ...]

    @property
    def texts(self) -> tuple[str, ...]:
        """Sentences and bullets, in order."""
        parts = ((block.text,) if isinstance(block, Paragraph) else block.items for block in self.blocks)
        return tuple(text for part in parts for text in part)


@dataclass(frozen=True)
class Told:
    """A situation with what the agreement says of it; `opens` are the decisions where it could say it, or more."""

    situation: Situation
    standing: Standing
    quotes: tuple[Quote, ...]
    opens: tuple[str, ...]


def ask(situations: Iterable[Situation], speaker: Speaker, *, practice: bool = False) -> tuple[Told, ...]:
    """What the agreement says of each situation that can arise in this frame. Own clauses are not searched.

    My practice leaves out what only one client can be asked.
    """
    journey = Journey(speaker.catalogue, speaker.frame, practice=True) if practice else speaker.journey
    return tuple(told for situation in situations for told in _told(situation, speaker, journey))


def question(wording: Wording, speaker: Speaker, situation: Situation) -> str:
    """The situation in one line, as a therapist would ask."""
    return wording.say(SITUATIONS, f"ask-{situation.key}", speaker.common)


def _told(situation: Situation, speaker: Speaker, journey: Journey) -> Iterator[Told]:
    kind = journey.value(KIND_PATH)
    if situation.covers and kind is not None and kind not in situation.covers:
        return
    if not all(holds(journey, condition) for condition in situation.when):
        return
    quotes: list[Quote] = []
    left: list[str] = []
    silent: list[str] = []
    for reply in situation.replies:
        decision = journey.catalogue.by_key.get(reply.decision)
        if decision is None or not journey.asked(decision.key):
            continue
        if not all(holds(journey, condition) for condition in reply.when):
            continue
        blocks = _blocks(speaker, decision, reply)
        spoken = tuple(block for block in blocks if isinstance(block, Paragraph | Items))
        if spoken:
            quotes.append(Quote(decision.key, decision.section, spoken))
        elif any(isinstance(block, Gap) for block in blocks):
            left.append(decision.key)
        else:
            silent.append(decision.key)
    keys = tuple(dict.fromkeys((*left, *silent, *(quote.decision for quote in quotes))))
    if keys:
        standing = Standing.ANSWERED if quotes else Standing.OPEN if left else Standing.SILENT
        yield Told(situation, standing, tuple(quotes), keys)


def _blocks(speaker: Speaker, decision: Decision, reply: Reply) -> tuple[Block, ...]:
    """The clause of a decision, or those messages of it that answer."""
    if reply.only:
        frame = _narrowed(speaker.frame, decision, reply.only)
        if frame is None:
            return ()
        speaker = Speaker(speaker.catalogue, speaker.atlas, speaker.wording, frame, speaker.dated)
    if reply.messages:
        says = tuple(item for item in decision.says if item.message in reply.messages)
        decision = decision.model_copy(update={"says": says})
    blocks = speaker.clause(decision)
    return tuple(block.model_copy(update={"margin": ""}) if isinstance(block, Paragraph) else block for block in blocks)


def _narrowed(frame: Frame, decision: Decision, only: tuple[str, ...]) -> Frame | None:
    """The frame with only some keys of the decision's lists, or None where none of them was chosen."""
    found = False
    if frame.answer(decision.key).open:
        return frame
    for field in decision.fields:
        chosen = frame.chosen(f"{decision.key}.{field.key}")
        if field.kind is FieldKind.CHOICES and chosen:
            kept = tuple(key for key in chosen if key in only)
            found = found or bool(kept)
            frame = frame.setting(decision.key, field.key, kept)
    return frame if found else None


# --- the list for supervision ---------------------------------------------------------------------

_SLOT: Final = "sessions.slot"
"""Asked in My practice too, yet its answer is one client's day and time."""
_KEY: Final = re.compile(r"[a-z0-9][a-z0-9-]*")


def anonymous(frame: Frame, catalogue: Catalogue) -> Frame:
    """The frame without anything of one client: what was chosen stays, what was typed goes.

    Out go the reference, all notes, added sentences and own clauses, every text, date and name; of questions that are
    asked for one client only, and of the day they come, all but plain choices. The therapist's own facts stay.
    """
    answers = []
    for answer in frame.answers:
        decision = catalogue.by_key.get(answer.decision)
        if decision is None or decision.key == OWN_CLAUSES:
            continue
        known = ((decision.field(item.field), item) for item in answer.values)
        values = tuple(
            FieldValue(field=item.field, value=kept)
            for field, item in known
            if field is not None and (kept := _kept(decision, field, item.value)) is not None
        )
        bare = Answer(decision=decision.key, values=values, open=answer.open)
        answers += [] if bare.empty else [bare]
    return Frame(answers=tuple(answers))


def _kept(decision: Decision, field: Field, value: Value) -> Value | None:
    """What may stay of a value, or None."""
    if decision.section == "practice":
        return value
    of_one_client = decision.scope is Scope.FRAME or decision.key == _SLOT
    match field.kind, value:
        case FieldKind.CHOICE, str() if decision.key != _SLOT or field.key == "held":
            return value if _offered(field, value) else None
        case FieldKind.YES_NO, bool():
            return value
        case _ if of_one_client:
            return None
        case FieldKind.CHOICES, tuple():
            return tuple(key for key in value if isinstance(key, str) and _offered(field, key))
        case FieldKind.ROWS, tuple():
            return tuple(_kept_row(decision, field, row) for row in value if isinstance(row, Row))
        case ((FieldKind.COUNT | FieldKind.MONEY | FieldKind.DURATION | FieldKind.TIME), _) if not isinstance(
            value, str
        ):
            return value
        case _:
            return None


def _kept_row(decision: Decision, field: Field, row: Row) -> Row:
    cells = []
    for cell in row.cells:
        column = field.column(cell.column)
        kept = _kept(decision, column, cell.value) if column is not None else None
        if isinstance(kept, tuple):
            kept = tuple(key for key in kept if isinstance(key, str))
        cells += [] if kept is None else [Cell(column=cell.column, value=kept)]
    return Row(cells=tuple(cells))


def _offered(field: Field, key: str) -> bool:
    """Whether a key is one the field offers; of regions and places, whether it looks like one."""
    return key in field.choices if field.choices else bool(_KEY.fullmatch(key))


def situations_document(situations: Iterable[Situation], speaker: Speaker, day: date) -> Document:
    """All situations with what the agreement says, for supervision: without anything of the client.

    The speaker's frame is made anonymous here, so that nobody can forget it.
    """
    frame = anonymous(speaker.frame, speaker.catalogue)
    bare = Speaker(speaker.catalogue, speaker.atlas, speaker.wording, frame, day)
    wording = bare.wording
    title = wording.say(SITUATIONS, "title")
    blocks: list[Block] = [
        Title(text=title, subtitle=wording.say(SITUATIONS, "subtitle", bare.common)),
    ]
    for number, told in enumerate(ask(situations, bare), start=1):
        text = question(wording, bare, told.situation)
        blocks.append(Heading(number=number, section=SITUATIONS, text=text))
        blocks.extend(_printed(told, wording))
    blocks.append(Notice(text=wording.say(SITUATIONS, "notice", {"date": wording.show(day)})))
    made = document(SITUATIONS, bare, Edition(1, day, draft=False), title, tuple(blocks))
    return made.model_copy(update={"footer": wording.say(SITUATIONS, "footer", {"date": wording.show(day)})})


def _printed(told: Told, wording: Wording) -> Iterator[Block]:
    for quote in told.quotes:
        label = _name(wording, quote.decision)
        for block in quote.blocks:
            yield block.model_copy(update={"margin": label}) if isinstance(block, Paragraph) else block
            label = ""
    if not told.quotes:
        names = wording.listed([_name(wording, key) for key in told.opens], "or")
        yield Paragraph(decision="", text=wording.say(SITUATIONS, told.standing.value, {"decisions": names}))


def _name(wording: Wording, decision: str) -> str:
    return wording.say(decision, "short" if wording.has(decision, "short") else "label")


def problems(situations: Iterable[Situation], catalogue: Catalogue) -> Iterator[str]:
    """Everything the situations name that does not exist, one sentence each."""
    seen: set[str] = set()
    kinds = catalogue.field(KIND_PATH)
    for situation in situations:
        name = f"situations: “{situation.key}”"
        if situation.key in seen:
            yield f"{name} is there twice"
        seen.add(situation.key)
        yield from (
            f"{name} covers “{kind}”, which is no kind of work"
            for kind in situation.covers
            if kinds is None or kind not in kinds.choices
        )
        for reply in situation.replies:
            yield from (f"{name} {wrong}" for wrong in _reply_problems(reply, catalogue))
        for condition in (*situation.when, *(item for reply in situation.replies for item in reply.when)):
            yield from (f"{name} {wrong}" for wrong in condition_problems(catalogue, condition))


def _reply_problems(reply: Reply, catalogue: Catalogue) -> Iterator[str]:
    decision = catalogue.by_key.get(reply.decision)
    if decision is None:
        yield f"is answered by “{reply.decision}”, which is no decision"
        return
    spoken = {item.message for item in decision.says}
    yield from (
        f"wants “{message}” of {reply.decision}, which does not say it"
        for message in reply.messages
        if message not in spoken
    )
