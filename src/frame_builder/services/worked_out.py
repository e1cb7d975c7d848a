# SPDX-License-Identifier: MIT
"""What follows from the answers of one frame, or of two kept versions: sentences, findings, what is asked."""

from __future__ import annotations

import contextlib
from collections.abc import Iterable, Iterator
from functools import cached_property

from ..domain.agreement import OWN_CLAUSES, Edition, compose
from ..domain.checks import Finding, View, check_frame, split_dismissed
from ..domain.checks.rules import RULES
from ..domain.clauses import Speaker
from ..domain.comparison import Difference, amendment, compare
from ..domain.coverage import CodeCoverage, chosen_codes, coverage
from ..domain.document import Document
from ..domain.frame import Frame, Journey, is_too_much
from ..domain.reading import Reading, read
from ..domain.revision import Revision
from ..domain.situations import Told, ask
from ..domain.wording import WordingError
from .library import Library


class UnusableError(Exception):
    """A frame holds answers that no agreement can be made of. It says nothing of them."""


@contextlib.contextmanager
def usable() -> Iterator[None]:
    """Whatever the words of a stranger's answers break is told as UnusableError."""
    try:
        yield
    except (WordingError, ArithmeticError, LookupError, TypeError, ValueError, AttributeError, RecursionError):
        raise UnusableError from None  # the cause may repeat what a client said


class WorkedOut:
    """Everything worked out from one frame, each part once and only when asked for."""

    def __init__(
        self, library: Library, frame: Frame, edition: Edition, base: Revision | None, *, practice: bool
    ) -> None:
        self.library = library
        self.base = base
        self.frame = frame
        self.edition = edition
        self.practice = practice

    @cached_property
    def speaker(self) -> Speaker:
        """Says the words of the frame."""
        return Speaker(self.library.catalogue, self.library.atlas, self.library.wording_for(self.frame), self.frame)

    @cached_property
    def journey(self) -> Journey:
        """Which decisions and fields are asked."""
        return Journey(self.library.catalogue, self.frame, practice=self.practice)

    @cached_property
    def asked(self) -> tuple[str, ...]:
        """The keys of the decisions that are asked."""
        return tuple(decision.key for decision in self.journey)

    @cached_property
    def view(self) -> View:
        """What the checks look at."""
        library = self.library
        return View(
            library.catalogue,
            library.atlas,
            self.frame,
            self.edition.dated,
            review=self.base is not None,
            cautions=lambda: library.cautions,
            said=lambda section: self.agreement.of_section(section, without=OWN_CLAUSES),
        )

    @cached_property
    def findings(self) -> tuple[tuple[Finding, ...], tuple[Finding, ...]]:
        """What the checks found: what nobody has set aside, and what somebody has."""
        asked = set(self.asked)
        found = check_frame(self.view, RULES)
        relevant = tuple(item for item in found if not self.practice or asked.issuperset(item.decisions))
        return split_dismissed(self.view, relevant)

    @cached_property
    def coverage(self) -> tuple[CodeCoverage, ...]:
        """What is said of each item of the codes chosen in My practice."""
        return self.coverage_of(chosen_codes(self.journey))

    def coverage_of(self, keys: Iterable[str]) -> tuple[CodeCoverage, ...]:
        """The same for any codes, by key."""
        return coverage(self.journey, self.library.atlas, keys, self.edition.dated)

    @cached_property
    def situations(self) -> tuple[Told, ...]:
        """What the agreement would say in each situation that can arise."""
        wording, day = self.library.wording_for(self.frame), self.edition.dated
        speaker = Speaker(self.library.catalogue, self.library.atlas, wording, self.frame, day)
        return ask(self.library.situations, speaker, practice=self.practice)

    @cached_property
    def agreement(self) -> Document:
        """The agreement as it would print."""
        speaker = self.speaker
        return compose(self.library.catalogue, self.library.atlas, speaker.wording, self.frame, self.edition)

    @cached_property
    def reading(self) -> Reading:
        """How hard the agreement is to read."""
        return read(self.agreement)

    @cached_property
    def differences(self) -> tuple[Difference, ...]:
        """What changed in words since the base; nothing where there is none."""
        if self.base is None:
            return ()
        dated = self.library.catalogue.dated
        return compare(self.base.agreement, self.base.frame, self.agreement, self.frame, dated)


def revision_amendment(library: Library, before: Revision, after: Revision) -> Document:
    """The amendment between two kept revisions, from their stored words. Raises UnusableError.

    Its parties and headings follow from the answers of the later one, which no program of ours need have written.
    """
    if is_too_much(after.frame):
        raise UnusableError
    dated = library.catalogue.dated
    reasons = {reason.decision: reason.text for reason in after.reasons}
    edition = Edition(after.number, after.kept, draft=False)
    old = Edition(before.number, before.kept, draft=False)
    with usable():
        speaker = Speaker(library.catalogue, library.atlas, library.wording(after.agreement.language), after.frame)
        differences = compare(before.agreement, before.frame, after.agreement, after.frame, dated)
        return amendment(speaker, differences, reasons, edition, old)
