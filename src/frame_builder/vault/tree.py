# SPDX-License-Identifier: MIT
"""The revisions of one frame as a tree: each names the digest of the one it follows, and none ever changes."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from frame_builder.vault.ledger import Ledger
from frame_builder.vault.rows import StoredRevision


@dataclass(frozen=True)
class Head:
    """The end of one branch. ``number`` counts the revisions that lead to it; ``kept`` is when, as ISO text.

    ``own_hash`` is the hash of its row, in hexadecimal.
    """

    digest: str
    number: int
    kept: str
    own_hash: str


def heads_of(revisions: Iterable[StoredRevision]) -> tuple[StoredRevision, ...]:
    """Those that no other one follows."""
    known = tuple(revisions)
    followed = {revision.previous for revision in known}
    return tuple(revision for revision in known if revision.digest not in followed)


def live(heads: Iterable[Head], ledger: Ledger) -> tuple[Head, ...]:
    """The heads that are not set aside, the current one first; all of them where each was set aside somewhere.

    The current one was kept last; of those kept at the same moment it is the one with the greater digest.
    """
    ordered = sorted(heads, key=lambda head: (head.kept, head.digest), reverse=True)
    return tuple(head for head in ordered if not ledger.is_aside(head.digest)) or tuple(ordered)


def live_revisions(revisions: Iterable[StoredRevision], ledger: Ledger) -> tuple[StoredRevision, ...]:
    """The last revision of each branch that is not set aside, the current one first, as `live` orders them."""
    found = {revision.digest: revision for revision in heads_of(revisions)}
    heads = (Head(item.digest, item.number, item.kept, "") for item in found.values())
    return tuple(found[head.digest] for head in live(heads, ledger))


def chain(revisions: Mapping[str, StoredRevision], head: str) -> tuple[StoredRevision, ...]:
    """The revisions that lead to *head*, the first one first. Raises KeyError where one is missing."""
    found: list[StoredRevision] = []
    while head:
        found.append(revisions[head])
        head = revisions[head].previous
        if len(found) > len(revisions):
            raise KeyError(head)
    return tuple(reversed(found))


def forked_after(revisions: Mapping[str, StoredRevision], one: str, two: str) -> int:
    """The number of the last revision that both branches share, 0 where they share none."""
    pairs = zip(chain(revisions, one), chain(revisions, two), strict=False)
    shared = 0
    for left, right in pairs:
        if left.digest != right.digest:
            break
        shared = left.number
    return shared
