# SPDX-License-Identifier: MIT
"""The open frame: the one object that changes. Its verbs return what changed."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final

from pydantic import Field

from .. import __version__
from ..domain.agreement import Edition, compose
from ..domain.catalogue import Decision
from ..domain.checks import Finding, Repair, fingerprint
from ..domain.clauses import Speaker
from ..domain.comparison import Difference, amendment, same_answer
from ..domain.coverage import CodeCoverage
from ..domain.document import Document
from ..domain.frame import Answer, Dismissal, Frame, Journey, is_too_much
from ..domain.reading import Reading
from ..domain.revision import FIRST, Reason, Revision
from ..domain.situations import Told, situations_document
from ..domain.usual import with_usual
from ..domain.values import Frozen, Row, Value
from ..domain.weird import hidden
from .library import Library
from .worked_out import UnusableError, WorkedOut, usable

UNDO_STEPS: Final = 200


class Draft(Frozen):
    """What is saved at each edit: the answers so far, the reasons so far, and where the therapist was."""

    frame: Frame
    reasons: tuple[Reason, ...] = ()
    base: int = Field(default=0, ge=0)
    at: str = ""


@dataclass(frozen=True)
class Changed:
    """What a verb changed: the decisions whose answers differ, and whether other decisions are asked now."""

    decisions: frozenset[str] = frozenset()
    asked: bool = False

    def __bool__(self) -> bool:
        return bool(self.decisions) or self.asked


class Workspace:
    """One frame, or My practice, while it is open.

    `base` is the kept revision a review starts from. `today` is asked for the day whenever a document is composed.
    """

    def __init__(
        self,
        library: Library,
        draft: Draft,
        today: Callable[[], date],
        *,
        base: Revision | None = None,
        practice: bool = False,
    ) -> None:
        self.library = library
        self.base = base
        self.practice = practice
        self.at = draft.at
        self.held = 0  # the key of the draft in the vault; 0 until it is saved
        self.follows = FIRST  # the digest under which the vault holds the revision it goes out from
        self._today = today
        self._reasons = {reason.decision: reason.text for reason in draft.reasons}
        self._undo: list[Frame] = []
        self._redo: list[Frame] = []
        self._read = self._reading(draft.frame)

    # what is

    @property
    def frame(self) -> Frame:
        """The answers as they are now."""
        return self._read.frame

    @property
    def draft(self) -> Draft:
        """What to save now."""
        reasons = tuple(Reason(decision=key, text=text) for key, text in self._reasons.items() if text)
        return Draft(frame=self.frame, reasons=reasons, base=self.base.number if self.base else 0, at=self.at)

    @property
    def speaker(self) -> Speaker:
        """Says the words of the frame: clauses, labels of choices."""
        return self._read.speaker

    @property
    def journey(self) -> Journey:
        """Which decisions and fields are asked."""
        return self._read.journey

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What the checks found and nobody has set aside, the most serious first."""
        return self._read.findings[0]

    @property
    def set_aside(self) -> tuple[Finding, ...]:
        """Findings the therapist has set aside for this frame."""
        return self._read.findings[1]

    def findings_at(self, decision: str) -> tuple[Finding, ...]:
        """The findings that concern a decision."""
        return tuple(item for item in self.findings if decision in item.decisions)

    @property
    def coverage(self) -> tuple[CodeCoverage, ...]:
        """What the answers say of each item of the codes and laws chosen in My practice, as of today."""
        return self._read.coverage

    def coverage_of(self, codes: Iterable[str]) -> tuple[CodeCoverage, ...]:
        """The same for any codes, by key."""
        return self._read.coverage_of(codes)

    def situations(self) -> tuple[Told, ...]:
        """What the agreement would say in each situation that can arise here."""
        return self._read.situations

    def situations_document(self) -> Document:
        """The same as a document for supervision, without anything of the client."""
        return situations_document(self.library.situations, self.speaker, self._today())

    @property
    def agreement(self) -> Document:
        """The agreement as it would print now."""
        return self._read.agreement

    @property
    def reading(self) -> Reading:
        """How hard the agreement is to read now, part by part."""
        return self._read.reading

    @property
    def version(self) -> int:
        """The number the next kept revision will have."""
        return self.base.number + 1 if self.base else 1

    @property
    def undecided(self) -> tuple[Decision, ...]:
        """Decisions that are asked and neither settled nor left open."""
        return tuple(item for item in self.journey if not self.journey.settled(item))

    def unprintable(self, value: Value | None) -> str:
        """Names the first character of a typed text, or of a row's texts, that cannot be printed or seen, else ""."""
        texts = [value] if isinstance(value, str) and value else []
        if isinstance(value, tuple):
            cells = (cell.value for row in value if isinstance(row, Row) for cell in row.cells)
            texts = [text for text in cells if isinstance(text, str)]
        found = (hidden(text) or self.library.coverage.first_missing(text) for text in texts)
        return next((missing for missing in found if missing), "")

    @property
    def unprintable_at(self) -> tuple[str, str] | None:
        """The first decision with a character that cannot be printed, and the character; None where all can be.

        The reasons given at a review are printed too.
        """
        for decision in self.library.catalogue:
            answer = self.frame.answer(decision.key)
            for value in (*(item.value for item in answer.values), answer.addition, self.reason(decision.key)):
                if self.journey.applies(decision.key) and (missing := self.unprintable(value)):
                    return decision.key, missing
        return None

    @property
    def carried(self) -> tuple[Decision, ...]:
        """Decisions carried over from My practice that nobody has confirmed yet."""
        return tuple(item for item in self.journey if self.frame.answer(item.key).carried)

    def prove(self) -> None:
        """Work out all that a window shows of the frame. Raises UnusableError where that cannot be done, or where the
        frame, or the one it goes out from, holds more than anybody writes."""
        if is_too_much(self.frame) or (self.base is not None and is_too_much(self.base.frame)):
            raise UnusableError
        with usable():
            _ = (self.agreement, self.findings, self.coverage, self.differences)

    # review

    @property
    def differences(self) -> tuple[Difference, ...]:
        """What changed in words since the revision a review starts from."""
        return self._read.differences

    def changed_here(self, decision: str) -> bool:
        """Whether the answer to a decision differs from the revision a review starts from."""
        return self.base is not None and not same_answer(self.base.frame, self.frame, decision)

    def reason(self, decision: str) -> str:
        """The reason given so far for changing a decision."""
        return self._reasons.get(decision, "")

    def set_reason(self, decision: str, text: str) -> None:
        """Note why a decision was changed."""
        self._reasons[decision] = text

    def keep_as_was(self, decision: str) -> Changed:
        """Put a decision back to what was agreed before; its reason goes too."""
        self._reasons.pop(decision, None)
        before = self.base.frame.answer(decision) if self.base else Answer(decision=decision)
        return self._take(self.frame.having(before))

    # verbs

    def set_value(self, decision: str, field: str, value: Value | None) -> Changed:
        """Set one field, or clear it with None. A choice that stands alone drives out the others, and they it."""
        known = self.library.catalogue.field(f"{decision}.{field}")
        if known is not None and known.alone is not None and isinstance(value, tuple):
            before = self.frame.chosen(f"{decision}.{field}")
            value = known.alone_or_others(before, tuple(item for item in value if isinstance(item, str)))
        return self._take(self.frame.setting(decision, field, value))

    def leave_open(self, decision: str, *, is_open: bool) -> Changed:
        """Leave a decision open, to be filled in by hand, or take that back."""
        return self._alter(decision, open=is_open, carried=False, sampled=False)

    def set_note(self, decision: str, text: str) -> Changed:
        """Set the therapist's own note on a decision."""
        return self._alter(decision, note=text)

    def set_addition(self, decision: str, text: str) -> Changed:
        """Set the sentence added for this client."""
        return self._alter(decision, addition=text)

    def set_reference(self, text: str) -> Changed:
        """Set the short reference that lists and file names show."""
        frame = Frame(reference=text, answers=self.frame.answers, dismissed=self.frame.dismissed)
        return self._take(frame)

    def take_usual(self, decisions: Iterable[str]) -> Changed:
        """Answer what is asked and still unanswered in these decisions with the usual choice.

        In the given order, so that a decision which is asked only because of an earlier one is answered too.
        """
        frame = self.frame
        for key in decisions:
            speaker = Speaker(self.library.catalogue, self.library.atlas, self.library.wording_for(frame), frame)
            decision = self.library.catalogue.decision(key)
            journey = Journey(self.library.catalogue, frame, practice=self.practice)
            if journey.asked(key) and journey.unanswered(decision):
                frame = with_usual(speaker, decision)
        return self._take(frame)

    def has_usual(self, decision: Decision) -> bool:
        """Whether taking the usual answer would answer something here."""
        return self.journey.unanswered(decision) and with_usual(self.speaker, decision) != self.frame

    def confirm(self, decisions: Iterable[str]) -> Changed:
        """Confirm choices carried over from My practice."""
        frame = self.frame
        for key in decisions:
            answer = frame.answer(key)
            if answer.carried:
                frame = frame.having(answer.model_copy(update={"carried": False, "sampled": False}))
        return self._take(frame)

    def repair(self, repair: Repair) -> Changed:
        """Carry out a repair."""
        frame = self.frame
        for edit in repair.edits:
            frame = frame.setting(edit.decision, edit.field, edit.value)
        return self._take(frame)

    def set_aside_finding(self, finding: Finding, reason: str) -> Changed:
        """Set a finding aside for this frame, until the answers it looked at change."""
        mark = Dismissal(check=finding.check, reason=reason, seen=fingerprint(self._read.view, finding))
        others = tuple(item for item in self.frame.dismissed if item.check != finding.check)
        return self._dismissals((*others, mark), finding)

    def show_again(self, finding: Finding) -> Changed:
        """Take back that a finding was set aside."""
        return self._dismissals(tuple(item for item in self.frame.dismissed if item.check != finding.check), finding)

    def undo(self) -> Changed:
        """Take back the last change."""
        return self._step(self._undo, self._redo)

    def redo(self) -> Changed:
        """Make the change that was taken back last."""
        return self._step(self._redo, self._undo)

    # keeping

    def revision(self, previous_digest: str = FIRST) -> Revision:
        """The draft as a revision to keep, with its words as they stand on this day."""
        today = self._today()
        edition = Edition(self.version, today, draft=False)
        changed = {item.decision for item in self.differences}
        return Revision(
            number=self.version,
            kept=today,
            program=__version__,
            frame=self._confirmed(),
            agreement=compose(self.library.catalogue, self.library.atlas, self.speaker.wording, self.frame, edition),
            reasons=tuple(item for item in self.draft.reasons if item.decision in changed),
            previous=previous_digest,
        )

    def amendment(self, *, draft: bool = True) -> Document:
        """What changed since the last revision, as its own document; raises ValueError where there is none."""
        if self.base is None:
            raise ValueError("A first agreement has no amendment.")
        edition = Edition(self.version, self._today(), draft=draft)
        old = Edition(self.base.number, self.base.kept, draft=False)
        return amendment(self.speaker, self.differences, self._reasons, edition, old)

    # inside

    def _confirmed(self) -> Frame:
        """The frame with nothing waiting to be confirmed: what is kept has been agreed."""
        answers = tuple(answer.model_copy(update={"carried": False, "sampled": False}) for answer in self.frame.answers)
        return Frame(reference=self.frame.reference, answers=answers, dismissed=self.frame.dismissed)

    def _reading(self, frame: Frame) -> WorkedOut:
        return WorkedOut(self.library, frame, Edition(self.version, self._today()), self.base, practice=self.practice)

    def _alter(self, decision: str, **update: object) -> Changed:
        return self._take(self.frame.having(self.frame.answer(decision).model_copy(update=update)))

    def _dismissals(self, dismissed: tuple[Dismissal, ...], finding: Finding) -> Changed:
        self._take(Frame(reference=self.frame.reference, answers=self.frame.answers, dismissed=dismissed))
        return Changed(frozenset(finding.decisions))

    def _step(self, source: list[Frame], target: list[Frame]) -> Changed:
        if not source:
            return Changed()
        target.append(self.frame)
        return self._show(source.pop())

    def _take(self, frame: Frame) -> Changed:
        if frame == self.frame:
            return Changed()
        self._undo.append(self.frame)
        del self._undo[:-UNDO_STEPS]
        self._redo.clear()
        return self._show(frame)

    def _show(self, frame: Frame) -> Changed:
        before = self._read
        self._read = self._reading(frame)
        keys = before.frame.by_decision.keys() | frame.by_decision.keys()
        changed = frozenset(key for key in keys if before.frame.answer(key) != frame.answer(key))
        return Changed(changed, before.asked != self._read.asked)
