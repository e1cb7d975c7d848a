# SPDX-License-Identifier: MIT
"""What changed between two agreements: decision by decision, with its cause, and word by word."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from enum import StrEnum
from itertools import chain
from typing import Final

from .agreement import Edition, document, parties, signatures
from .arguments import Values
from .clauses import Speaker
from .document import Block, Change, Document, Notice, Paragraph, Title
from .frame import Frame
from .values import Frozen
from .wording import DOCUMENTS


class Cause(StrEnum):
    """Why the words of a decision differ between two agreements."""

    ANSWER_CHANGED = "answer-changed"
    NEWLY_AGREED = "newly-agreed"
    NO_LONGER_APPLIES = "no-longer-applies"
    DATE_MOVED_ON = "date-moved-on"
    WORDING_CHANGED = "our-wording-changed"


class Difference(Frozen):
    """One decision whose words differ, with the words before and after."""

    decision: str
    cause: Cause
    before: tuple[str, ...]
    after: tuple[str, ...]


class Piece(Frozen):
    """A run of words that is kept, taken out or put in."""

    text: str
    mark: str


def compare(
    old: Document, old_frame: Frame, new: Document, new_frame: Frame, dated: frozenset[str] = frozenset()
) -> tuple[Difference, ...]:
    """The decisions whose stored words differ, in the order of the new agreement and then of the old.

    `dated` names the decisions that speak of a derived date, which moves on by itself.
    """
    keys = dict.fromkeys(
        key for block in chain(new.blocks, old.blocks) if isinstance(key := getattr(block, "decision", None), str)
    )
    found = []
    for key in keys:
        before, after = old.of_decision(key), new.of_decision(key)
        if before != after:
            cause = _cause(key, before, after, old_frame, new_frame, dated)
            found.append(Difference(decision=key, cause=cause, before=before, after=after))
    return tuple(found)


def _cause(
    key: str, before: tuple[str, ...], after: tuple[str, ...], old: Frame, new: Frame, dated: frozenset[str]
) -> Cause:
    if not after:
        return Cause.NO_LONGER_APPLIES
    if not before:
        return Cause.NEWLY_AGREED
    if not same_answer(old, new, key):
        return Cause.ANSWER_CHANGED
    if key in dated:
        return Cause.DATE_MOVED_ON
    # words may also follow from an answer elsewhere, such as a fee named in another clause
    return Cause.WORDING_CHANGED if old.answers == new.answers else Cause.ANSWER_CHANGED


def same_answer(old: Frame, new: Frame, key: str) -> bool:
    """Whether two frames say the same about a decision to the client; private notes do not count."""
    return _said(old, key) == _said(new, key)


def _said(frame: Frame, key: str) -> object:
    answer = frame.answer(key)
    return frozenset(answer.values), answer.open, answer.addition


MOST_BY_WORD: Final = 150_000
"""Letters that are compared word by word on one page; a long agreement and the one before have 60,000."""
_MOST_SHOWN: Final = 300
_MOST_LETTERS: Final = 2 * MOST_BY_WORD
"""Of all differences on one page: more would take a minute to lay out, and gigabytes."""
_MOST_STEPS: Final = 4_000_000
_MOST_ALIKE: Final = 20_000
"""Pairs of equal words; two texts of 4,000 letters have nine thousand."""
_WORDS: Final = re.compile(r"[\w’'-]+\s*|[^\w\s]\s*|\s+")
"""Words with the blank after them: blanks are all alike, and each would be compared with each."""


def side_by_side(differences: Iterable[Sequence[str]]) -> tuple[bool | None, ...]:
    """Of some differences, each given with all its texts: whether it is compared word by word, or None where one page
    cannot hold it as well. All of an honest agreement are compared."""
    found: list[bool | None] = []
    compared = shown = 0
    for texts in differences:
        letters = sum(map(len, texts))
        if len(found) - found.count(None) >= _MOST_SHOWN or shown + letters > _MOST_LETTERS:
            found.append(None)
            continue
        found.append(compared + letters <= MOST_BY_WORD)
        shown += letters
        compared += letters if found[-1] else 0
    return tuple(found)


def word_diff(before: str, after: str) -> tuple[Piece, ...]:
    """Word by word what stays, goes and comes, so that a mark need not rely on colour.

    Long texts are compared line by line first, and what would still take minutes as a whole.
    """
    words = _by_words(before, after)
    if words is not None:
        return tuple(words)
    a, b = before.splitlines(keepends=True), after.splitlines(keepends=True)
    if _takes_long(a, b):
        return tuple(_pieces(before, after))
    return tuple(_matched(a, b, lambda old, new: _by_words(old, new) or _pieces(old, new)))


def _by_words(before: str, after: str) -> Iterator[Piece] | None:
    a, b = _WORDS.findall(before), _WORDS.findall(after)
    return None if _takes_long(a, b) else _matched(a, b, _pieces)


def _matched(a: Sequence[str], b: Sequence[str], between: Callable[[str, str], Iterable[Piece]]) -> Iterator[Piece]:
    """What two sequences have in common, and between it what is made of the rest of both."""
    for tag, a1, a2, b1, b2 in SequenceMatcher(None, a, b, autojunk=False).get_opcodes():
        old, new = "".join(a[a1:a2]), "".join(b[b1:b2])
        yield from between(old, new) if tag != "equal" else (Piece(text=old, mark="same"),)


def _takes_long(a: Sequence[str], b: Sequence[str]) -> bool:
    if len(a) * len(b) > _MOST_STEPS:
        return True
    here, there = Counter(a), Counter(b)
    return sum(count * there[word] for word, count in here.items()) > _MOST_ALIKE


def _pieces(old: str, new: str) -> Iterator[Piece]:
    """What goes and what comes in its place; a blank after both stays."""
    blank = old[len(old.rstrip()) :]
    if not (blank and old and new and new[len(new.rstrip()) :] == blank):
        blank = ""
    for text, mark in ((old, "out"), (new, "in")):
        if text[: len(text) - len(blank)]:
            yield Piece(text=text[: len(text) - len(blank)], mark=mark)
    if blank:
        yield Piece(text=blank, mark="same")


def amendment(
    speaker: Speaker,
    differences: tuple[Difference, ...],
    reasons: Mapping[str, str],
    edition: Edition,
    old: Edition,
) -> Document:
    """The document that says what was, what is now and why, to sign next to the full new version."""
    wording = speaker.wording
    title = wording.say(DOCUMENTS, "amendment-title")
    args: Values = {"date": wording.show(edition.dated), "version": edition.version, "before": old.version}
    blocks: list[Block] = [
        Title(text=title, subtitle=wording.say(DOCUMENTS, "amendment-subtitle", args)),
        parties(speaker),
    ]
    blocks.extend(_change(speaker, item, reasons.get(item.decision, "").strip()) for item in differences)
    if differences:
        rest = wording.say(DOCUMENTS, "amendment-rest", {"date": wording.show(old.dated)})
        blocks.append(Paragraph(decision="", text=rest))
    else:
        blocks.append(Notice(text=wording.say(DOCUMENTS, "no-changes", args)))
    signing = signatures(speaker, "sign-intro-amendment")
    if signing:
        blocks.append(signing)
    return document("amendment", speaker, edition, title, tuple(blocks))


def _change(speaker: Speaker, item: Difference, reason: str) -> Change:
    wording = speaker.wording
    known = speaker.catalogue.by_key.get(item.decision)
    name = "short" if known and wording.has(item.decision, "short") else "label"
    return Change(
        decision=item.decision,
        part=wording.say(item.decision, name) if known else item.decision,
        before=item.before,
        after=item.after,
        cause=wording.say(DOCUMENTS, f"cause-{item.cause.value}"),
        reason=reason,
        before_label=wording.say(DOCUMENTS, "before"),
        after_label=wording.say(DOCUMENTS, "after"),
        reason_label=wording.say(DOCUMENTS, "reason"),
    )
