# SPDX-License-Identifier: MIT
"""A parcel as bytes, read with bounds; and the proof that what is in it is what was kept."""

import hashlib
import json
import re
import sys
from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime, time, timedelta
from typing import NoReturn, cast

from frame_builder.domain.bounded import BoundsError, pieces
from frame_builder.vault import moments
from frame_builder.vault.errors import ParcelRefused
from frame_builder.vault.join import FrameState, Parcel
from frame_builder.vault.ledger import MOST_COUNT, Ledger
from frame_builder.vault.rows import StoredDraft, StoredRevision
from frame_builder.vault.shape1 import MARK, OWN
from frame_builder.vault.tree import heads_of

MOST_BYTES = 160 * 1024 * 1024
"""Of a parcel before it is parsed. A long agreement takes 51 kilobytes a version: a thousand frames of three fit."""
MOST_MEMORY = 320 * 1024 * 1024
"""Bytes that the texts of a parcel may take once they are read: up to four for a letter, two for most agreements."""
MOST_FRAMES, MOST_REVISIONS, MOST_DRAFTS, MOST_REMEMBERED = 20_000, 5_000, 200, 20_000
MOST_ENDS = 50
"""Versions of one agreement that nothing follows: each of them waits for somebody to choose."""
MOST_IN_ALL = 50_000
"""Versions in a parcel."""
MOST_REMEMBERED_IN_ALL = 500_000
MOST_TEXT = 4 * 1024 * 1024
"""Letters of one payload."""
_MOST_WRITTEN = 2 * MOST_TEXT
"""Bytes of one text in the JSON of a parcel."""
MOST_PARTS = 1_500_000
"""Texts, commas and brackets in a parcel: each value takes some hundred bytes once it is read."""
_MOST_DEPTH = 6
_MOST_LEAP = 1 << 20
_MIDDLE, _REACH = time(11, tzinfo=UTC), timedelta(hours=26)  # of one day, from one end of the world to the other
_ID = re.compile(r"[0-9a-f]{32}", re.ASCII)
_DIGEST = re.compile(r"[0-9a-f]{64}", re.ASCII)
_MARK = re.compile(r"[0-9a-z-]{1,40}", re.ASCII)
TOO_MUCH = "it holds more than can be brought in at once"
_MALFORMED = "what it holds is not written as frames on their way are"


def dump(parcel: Parcel) -> bytes:
    """The parcel as JSON; equal parcels give the same bytes."""
    frames = {name: _frame_document(state) for name, state in sorted(parcel.frames.items())}
    return json.dumps({"frames": frames}, sort_keys=True, ensure_ascii=False, separators=(",", ":")).encode()


def load(content: bytes) -> Parcel:
    """Read what `dump` wrote, and prove it. Raises ParcelRefused.

    One agreement after the other: one letter that takes four bytes then widens one of them and not all.
    """
    if len(content) > MOST_BYTES:
        raise ParcelRefused(TOO_MUCH)
    frames: dict[str, FrameState] = {}
    memory = 0
    try:
        places = pieces(content, 2, _MOST_DEPTH, MOST_PARTS, _MOST_WRITTEN)
        for name, (begin, end) in zip(_names(content, places), places, strict=True):
            frames[name] = _frame(_parsed(content[begin:end]))
            memory += _memory(frames[name])
            if memory > MOST_MEMORY:
                raise ParcelRefused(TOO_MUCH)
    except BoundsError:
        raise ParcelRefused(TOO_MUCH) from None
    except (ValueError, RecursionError):
        raise ParcelRefused(_MALFORMED) from None
    parcel = Parcel(frames)
    check(parcel)
    return parcel


def _names(content: bytes, places: list[tuple[int, int]]) -> Iterable[str]:
    """The names of the frames whose places were found: what is around them is read as if each were 0."""
    begins = [0, *(end for _, end in places)]
    ends = [*(begin for begin, _ in places), len(content)]
    around = b"0".join(content[begin:end] for begin, end in zip(begins, ends, strict=True))
    frames = cast(dict[str, object], _kind(_fields(_parsed(around), "frames")["frames"], dict))
    if any(_count(value) for value in frames.values()):
        raise ValueError(_MALFORMED)
    return frames


def _parsed(content: bytes) -> object:
    text = content.decode("utf-8")
    return json.loads(text, object_pairs_hook=_object, parse_int=_integer, parse_float=_refuse, parse_constant=_refuse)


def _memory(state: FrameState) -> int:
    """Bytes that the texts of a frame take."""
    texts = [revision.payload for revision in state.revisions] + [draft.payload for draft in state.drafts]
    return sum(sys.getsizeof(text) for text in texts)


def check(parcel: Parcel) -> None:
    """Prove every digest, every chain, every size. Raises ParcelRefused, which names what does not fit."""
    if len(parcel.frames) > MOST_FRAMES:
        raise ParcelRefused(f"it holds more than {MOST_FRAMES} agreements")
    if sum(len(state.revisions) for state in parcel.frames.values()) > MOST_IN_ALL:
        raise ParcelRefused(f"it holds more than {MOST_IN_ALL} versions")
    if sum(_remembered(state.ledger) for state in parcel.frames.values()) > MOST_REMEMBERED_IN_ALL:
        raise ParcelRefused(TOO_MUCH)
    for frame_id, state in parcel.frames.items():
        if not (_ID.fullmatch(frame_id) or (frame_id == OWN and not state.revisions)):
            raise ParcelRefused("an agreement in it has no proper name")
        name = _said(frame_id)
        _check_revisions(name, state)
        _check_drafts(name, state)
        _check_ledger(name, state.ledger)
        if any(not state.ledger.knows(draft.dot) for draft in state.drafts):
            raise ParcelRefused(f"what is remembered of {name} does not fit its drafts")
        brought_back = {digest for digest in state.ledger.gone if not state.ledger.is_gone(digest)}
        if state.join(state) != state.dated or not brought_back <= state.by_digest.keys():
            raise ParcelRefused(f"what is remembered of {name} does not fit its versions")


def _check_revisions(name: str, state: FrameState) -> None:
    known = state.by_digest
    if len(state.revisions) > MOST_REVISIONS or len(known) != len(state.revisions):
        raise ParcelRefused(f"{name} has too many versions, or one of them twice")
    check_ends(name, state)
    for revision in state.revisions:
        which = f"version {revision.number} of {name}"
        if len(revision.payload) > MOST_TEXT:
            raise ParcelRefused(f"{which} is too large")
        if hashlib.sha256(_encoded(revision.payload, which)).hexdigest() != revision.digest:
            raise ParcelRefused(f"{which} is not what was kept")
        before = known[revision.previous].number if revision.previous in known else 0
        if revision.previous and not before:
            raise ParcelRefused(f"the version before {which} is missing")
        if revision.number != before + 1 or not _is_moment(revision.kept):
            raise ParcelRefused(f"{which} is out of order")


def check_ends(name: str, state: FrameState) -> None:
    """Refuse more branches than anybody could choose from. Raises ParcelRefused."""
    if len(heads_of(state.revisions)) > MOST_ENDS:
        raise ParcelRefused(f"{name} would end in more than {MOST_ENDS} different versions")


def _check_drafts(name: str, state: FrameState) -> None:
    if len(state.drafts) > MOST_DRAFTS or len({draft.dot for draft in state.drafts}) != len(state.drafts):
        raise ParcelRefused(f"{name} has too many drafts, or one of them twice")
    known = state.by_digest
    for draft in state.drafts:
        if len(draft.payload) > MOST_TEXT:
            raise ParcelRefused(f"a draft of {name} is too large")
        _encoded(draft.payload, f"a draft of {name}")
        if draft.key or not _is_moment(draft.changed) or (draft.base and draft.base not in known):
            raise ParcelRefused(f"a draft of {name} is out of order")


def _check_ledger(name: str, ledger: Ledger) -> None:
    counts = (*ledger.seen.values(), *ledger.gone.values(), *ledger.aside.values())
    right = (
        _remembered(ledger) <= MOST_REMEMBERED
        and all(_MARK.fullmatch(mark) for mark in ledger.seen)
        and all(_DIGEST.fullmatch(digest) for digest in (*ledger.gone, *ledger.aside))
        and all(0 < count < MOST_COUNT for count in counts)
    )
    if not right:
        raise ParcelRefused(f"what is remembered of {name} is malformed")


def _remembered(ledger: Ledger) -> int:
    return len(ledger.seen) + len(ledger.gone) + len(ledger.aside)


def check_brought(frame_id: str, mine: FrameState, brought: FrameState, mark: str) -> None:
    """Refuse what no copy of this one can have come to. Raises ParcelRefused.

    Counts only grow. One that is brought in near its end would leave no room for what is chosen or written later, and
    then nothing this copy gives could be read anywhere. A writing has one text. A version names the day it was kept, so
    whoever kept the same one did so on that day. *mark*: that of the unlocking that nobody else writes under.
    """
    known, come = mine.ledger, brought.ledger
    pairs = ((known.gone, come.gone), (known.aside, come.aside))
    leaps = any(count > here.get(digest, 0) + _MOST_LEAP for here, counts in pairs for digest, count in counts.items())
    if leaps or come.seen.get(mark, 0) > known.seen.get(mark, 0):
        raise ParcelRefused(f"what is remembered of {_said(frame_id)} is malformed")
    here, written = mine.by_digest, {draft.dot: draft for draft in mine.drafts}
    if any(not _same(written.get(draft.dot, draft), draft) for draft in brought.drafts):
        raise ParcelRefused(f"a draft of {_said(frame_id)} is not the one that is here under the same name")
    for revision in brought.revisions:
        own = here.get(revision.digest, revision)
        if own != revision and not _on_its_day(revision):
            raise ParcelRefused(f"version {own.number} of {_said(frame_id)} was kept at another time than it says")


def _same(one: StoredDraft, two: StoredDraft) -> bool:
    """Whether two drafts of one name are one writing. What version 1 wrote is named by its text, whenever it was."""
    when = one.mark.startswith(MARK) or one.changed == two.changed
    return when and (one.base, one.payload) == (two.base, two.payload)


def _on_its_day(revision: StoredRevision) -> bool:
    """Whether it was kept on the day that its text names, wherever in the world that was."""
    try:
        day = date.fromisoformat(json.loads(revision.payload)["kept"])
    except (ValueError, TypeError, LookupError, RecursionError):
        return False
    return abs(datetime.fromisoformat(revision.kept) - datetime.combine(day, _MIDDLE)) <= _REACH


def _said(frame_id: str) -> str:
    return "My practice" if frame_id == OWN else f"agreement {frame_id[:8]}"


def _encoded(text: str, which: str) -> bytes:
    try:
        return text.encode("utf-8")
    except UnicodeEncodeError:
        raise ParcelRefused(f"{which} holds a character that cannot be stored") from None


def _is_moment(text: str) -> bool:
    """Whether it is one that can be told, spelt as our clock does: moments are compared letter by letter."""
    try:
        found = datetime.fromisoformat(text) if len(text) <= 40 else None
        told = found is not None and found.tzinfo is not None and moments.plausible(found)
    except ValueError:
        return False
    return told and found is not None and found.astimezone(UTC).isoformat(timespec="seconds") == text


# JSON


def _frame_document(state: FrameState) -> dict[str, object]:
    revisions = sorted(state.revisions, key=lambda item: (item.number, item.digest))
    drafts = sorted(state.drafts, key=lambda item: item.age)
    return {
        "revisions": [{**vars(revision)} for revision in revisions],
        "drafts": [{name: value for name, value in vars(draft).items() if name != "key"} for draft in drafts],
        "seen": dict(state.ledger.seen),
        "gone": dict(state.ledger.gone),
        "aside": dict(state.ledger.aside),
    }


def _frame(value: object) -> FrameState:
    fields = _fields(value, "revisions", "drafts", "seen", "gone", "aside")
    revisions = frozenset(_revision(item) for item in _list(fields["revisions"], MOST_REVISIONS))
    drafts = frozenset(_draft(item) for item in _list(fields["drafts"], MOST_DRAFTS))
    seen, gone, aside = (_counts(fields[name]) for name in ("seen", "gone", "aside"))
    return FrameState(revisions, drafts, Ledger(seen, gone, aside))


def _revision(value: object) -> StoredRevision:
    fields = _fields(value, "number", "payload", "digest", "previous", "kept")
    texts = (_text(fields[name]) for name in ("payload", "digest", "previous", "kept"))
    return StoredRevision(_count(fields["number"]), *texts)


def _draft(value: object) -> StoredDraft:
    fields = _fields(value, "mark", "tick", "base", "changed", "payload")
    base, changed, payload = (_text(fields[name]) for name in ("base", "changed", "payload"))
    return StoredDraft(0, _text(fields["mark"]), _count(fields["tick"]), base, changed, payload)


def _fields(value: object, *names: str) -> dict[str, object]:
    found = cast(dict[str, object], _kind(value, dict))
    if set(found) != set(names):
        raise ValueError(_MALFORMED)
    return found


def _list(value: object, most: int) -> list[object]:
    found = cast(list[object], _kind(value, list))
    if len(found) > most:
        raise ValueError(_MALFORMED)
    return found


def _counts(value: object) -> Mapping[str, int]:
    return {key: _count(item) for key, item in cast(dict[str, object], _kind(value, dict)).items()}


def _text(value: object) -> str:
    return cast(str, _kind(value, str))


def _count(value: object) -> int:
    return cast(int, _kind(value, int))


def _kind(value: object, kind: type) -> object:
    if type(value) is not kind:
        raise ValueError(_MALFORMED)
    return value


def _object(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError(_MALFORMED)
    return found


def _integer(digits: str) -> int:
    if len(digits) > 17:
        raise ValueError(_MALFORMED)
    return int(digits)


def _refuse(_: str) -> NoReturn:
    raise ValueError(_MALFORMED)
