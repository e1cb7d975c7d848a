# SPDX-License-Identifier: MIT
"""What a frame remembers of itself so that two copies of it can be joined: random ids, digests and counts only.

Nothing in it says anything of a client. It stays behind when the frame is deleted, so that the frame does not come
back from another computer that has not heard of it.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Self, cast

MOST_COUNT = 1 << 53
"""Nobody writes, deletes or chooses so often: a count beyond it was put there to leave no room for the next one."""

Dot = tuple[str, int]
"""Names one writing of a draft: the random id of the unlocking it happened in, and a number that grows within it."""


@dataclass(frozen=True)
class Ledger:
    """``seen``: of each unlocking, the last writing of a draft that is known here, be the draft there still or not.

    ``gone``: how often a revision was deleted or brought back; an odd count means deleted. ``aside``: how often one
    was set aside or brought back; an odd count means aside.
    """

    seen: Mapping[str, int] = field(default_factory=dict)
    gone: Mapping[str, int] = field(default_factory=dict)
    aside: Mapping[str, int] = field(default_factory=dict)

    def knows(self, dot: Dot) -> bool:
        """Whether that writing is known here."""
        return dot[1] <= self.seen.get(dot[0], 0)

    def is_aside(self, digest: str) -> bool:
        """Whether the revision is set aside."""
        return self.aside.get(digest, 0) % 2 == 1

    def is_gone(self, digest: str) -> bool:
        """Whether the revision was deleted, and not brought back since."""
        return self.gone.get(digest, 0) % 2 == 1

    def writing(self, dot: Dot) -> Self:
        """The ledger after that writing."""
        return replace(self, seen={**self.seen, dot[0]: dot[1]})

    def deleting(self, digests: Iterable[str]) -> Self:
        """The ledger after those revisions were deleted."""
        more = {digest: _next(self.gone.get(digest, 0)) for digest in digests if not self.is_gone(digest)}
        return replace(self, gone={**self.gone, **more})

    def reviving(self, digests: Iterable[str]) -> Self:
        """The ledger after those of these revisions that were deleted were brought back."""
        more = {digest: _next(self.gone[digest]) for digest in digests if self.is_gone(digest)}
        return replace(self, gone={**self.gone, **more})

    def keeping(self, digest: str) -> Self:
        """The ledger after that revision was kept, whatever was said of one like it before."""
        aside = {**self.aside, digest: _next(self.aside[digest])} if self.is_aside(digest) else self.aside
        return replace(self.reviving([digest]), aside=aside)

    def choosing(self, chosen: str, heads: frozenset[str]) -> Self:
        """The ledger after *chosen* was preferred to all other *heads*."""
        aside = dict(self.aside)
        for digest in heads:
            if self.is_aside(digest) == (digest == chosen):
                aside[digest] = _next(aside.get(digest, 0))
        return replace(self, aside=aside)

    def join(self, other: "Ledger") -> "Ledger":
        """What both know together."""
        return Ledger(_most(self.seen, other.seen), _most(self.gone, other.gone), _most(self.aside, other.aside))

    @property
    def empty(self) -> bool:
        """Whether it remembers nothing."""
        return not (self.seen or self.gone or self.aside)

    def dump(self) -> str:
        """The ledger as JSON in its one spelling."""
        document = {"aside": dict(self.aside), "gone": dict(self.gone), "seen": dict(self.seen)}
        return json.dumps(document, sort_keys=True, separators=(",", ":"))

    @classmethod
    def load(cls, text: str) -> Self:
        """Read what `dump` wrote. Raises ValueError, TypeError, LookupError or RecursionError where it did not."""
        if text == EMPTY:
            return cls()
        document = cast(dict[str, object], json.loads(text))
        return cls(*(_counts(document[name]) for name in ("seen", "gone", "aside")))


def _counts(value: object) -> dict[str, int]:
    counts = cast(dict[str, int], value)
    if type(value) is not dict or any(
        type(count) is not int or not 0 < count < MOST_COUNT for count in counts.values()
    ):
        raise ValueError("these are no counts")
    return counts


def _next(count: int) -> int:
    """The other parity: one more, and at the very end, where nobody comes honestly, one less."""
    return count + 1 if count + 1 < MOST_COUNT else count - 1


EMPTY = Ledger().dump()


def _most(one: Mapping[str, int], two: Mapping[str, int]) -> dict[str, int]:
    return {key: max(one.get(key, 0), two.get(key, 0)) for key in {*one, *two}}
