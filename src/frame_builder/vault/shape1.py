# SPDX-License-Identifier: MIT
"""Version 1 of the database, read to become version 2.

In version 1 the revisions of a frame were one line, a frame had one draft at most, and nothing was remembered for
joining. What did not check out before must not check out afterwards: such a row is written with a hash that does not
fit, so that it is told as damaged when it is read, as it was before.
"""

import hashlib
import json
from dataclasses import dataclass
from typing import cast

import apsw

from frame_builder.vault.ledger import EMPTY, Ledger
from frame_builder.vault.rows import (
    EMPTY_SEAL,
    NONE,
    FrameRow,
    StoredDraft,
    draft_hash,
    reseal,
    row_hash,
    setting_hash,
)

OWN = "practice"
"""The setting that becomes a frame with drafts only, since it is written on several computers."""
MARK = "v1-"
"""With it begins the name of a draft of version 1, which is a digest of its text."""

_TRIGGERS = ("revision_never_changes", "revision_stays", "revision_in_order")
_TABLES = ("frame", "draft", "revision", "setting", "seal", "leaving")
_Frame = tuple[int, str, str, str, int, int, str, bytes, bytes, bytes]
_Revision = tuple[int, int, str, str, str, bytes, str]


@dataclass(frozen=True)
class Shape1:
    """Every row of version 1."""

    frames: tuple[_Frame, ...]
    drafts: dict[int, tuple[int, str]]
    revisions: tuple[_Revision, ...]
    settings: tuple[tuple[str, str], ...]
    seal: tuple[int, bytes]
    last_row: int

    @property
    def sound(self) -> bool:
        """Whether the seal fits what it adds up."""
        total = EMPTY_SEAL
        for frame in self.frames:
            total = reseal(total, NONE, row_hash("frame", *frame[:9]))
        for key, value in self.settings:
            total = reseal(total, NONE, setting_hash(key, value))
        return total == self.seal[1]


def read(connection: apsw.Connection) -> Shape1:
    """Take everything out. Raises apsw.Error where a page cannot be read."""
    frames = connection.execute(
        "SELECT row, id, summary, changed, sequence, revisions, head_digest, head_hash, draft_hash, own_hash FROM frame"
    )
    drafts = cast(list[tuple[int, int, str]], list(connection.execute("SELECT frame, sequence, payload FROM draft")))
    revisions = connection.execute(
        "SELECT frame, number, digest, previous, kept, own_hash, payload FROM revision ORDER BY frame, number"
    )
    seal = connection.execute("SELECT sequence, value FROM seal").fetchone()
    last = connection.execute("SELECT seq FROM sqlite_sequence WHERE name = 'frame'").fetchone()
    return Shape1(
        tuple(cast(_Frame, row) for row in frames),
        {frame: (sequence, payload) for frame, sequence, payload in drafts},
        tuple(cast(_Revision, row) for row in revisions),
        tuple(cast(tuple[str, str], row) for row in connection.execute("SELECT key, value FROM setting")),
        cast(tuple[int, bytes], seal) if seal else (0, NONE),
        cast(int, last[0]) if last else 0,
    )


def clear(connection: apsw.Connection) -> None:
    """Make room for the new tables."""
    for name in _TRIGGERS:
        connection.execute(f"DROP TRIGGER {name}")
    for name in _TABLES:
        connection.execute(f"DROP TABLE {name}")


def write(connection: apsw.Connection, old: Shape1) -> None:
    """Put everything into the tables of version 2."""
    total = EMPTY_SEAL
    connection.executemany("INSERT INTO revision VALUES (?, ?, ?, ?, ?, ?, ?)", old.revisions)
    for frame in old.frames:
        total = reseal(total, NONE, _frame(connection, frame, old))
    for key, value in old.settings:
        if key != OWN:
            connection.execute("INSERT INTO setting VALUES (?, ?)", (key, value))
            total = reseal(total, NONE, setting_hash(key, value))
        else:
            total = reseal(total, NONE, _own(connection, value, old))
    if not old.sound:
        total = row_hash("it did not fit before", total)
    connection.execute("INSERT INTO seal VALUES (1, ?, ?)", (old.seal[0], total))


def _frame(connection: apsw.Connection, frame: _Frame, old: Shape1) -> bytes:
    """Write one frame with its draft; the hash of its row."""
    row, frame_id, summary, changed, sequence, revisions, head, head_hash, bound, own = frame
    kept = next((item[4] for item in old.revisions if item[0] == row and item[2] == head), changed)
    heads = {head: [revisions, kept, head_hash.hex()]} if head else {}
    held, ledger = {}, EMPTY
    if bound != NONE:
        found = old.drafts.get(row)
        draft = _draft(frame_id, head, changed, found[1] if found else "")
        right = found is not None and row_hash("draft", frame_id, *found) == bound
        held[str(draft.key)] = (draft_hash(frame_id, draft) if right else bound).hex()
        ledger = Ledger().writing(draft.dot).dump()
        if found:
            _insert_draft(connection, row, draft)
    fresh = FrameRow(
        row, frame_id, summary, changed, sequence, revisions, len(heads), len(held), _json(heads), _json(held), ledger
    )
    sound = row_hash("frame", *frame[:9]) == own
    return _insert_frame(connection, fresh, fresh.own_hash() if sound else own)


def _own(connection: apsw.Connection, value: str, old: Shape1) -> bytes:
    """My practice was a setting: one draft of a frame that has nothing else."""
    row = old.last_row + 1
    changed = max((frame[3] for frame in old.frames), default="1970-01-01T00:00:00+00:00")
    draft = _draft(OWN, "", changed, value)
    _insert_draft(connection, row, draft)
    held = _json({str(draft.key): draft_hash(OWN, draft).hex()})
    ledger = Ledger().writing(draft.dot).dump()
    fresh = FrameRow(row, OWN, "", changed, max(old.seal[0], 1), 0, 0, 1, _json({}), held, ledger)
    return _insert_frame(connection, fresh, fresh.own_hash())


def _draft(frame_id: str, base: str, changed: str, payload: str) -> StoredDraft:
    """The draft as a writing that is the same in every copy of this vault that held the same text."""
    mark = MARK + hashlib.sha256(f"{frame_id}\n{base}\n{payload}".encode("utf-8", "surrogatepass")).hexdigest()[:16]
    return StoredDraft(1, mark, 1, base, changed, payload)


def _insert_draft(connection: apsw.Connection, row: int, draft: StoredDraft) -> None:
    connection.execute(
        "INSERT INTO draft VALUES (?, ?, ?, ?, ?, ?, ?)",
        (row, draft.key, draft.mark, draft.tick, draft.base, draft.changed, draft.payload),
    )


def _insert_frame(connection: apsw.Connection, frame: FrameRow, own: bytes) -> bytes:
    connection.execute("INSERT INTO frame VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", (*frame.columns(), own))
    return own


def _json(value: object) -> str:
    return json.dumps(value, sort_keys=True, separators=(",", ":"))
