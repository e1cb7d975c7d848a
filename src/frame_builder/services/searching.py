# SPDX-License-Identifier: MIT
"""What a search finds a frame by: its reference, the words of its agreement, and whatever the therapist typed.

The reasons for changes are among it: they stand on the page of changes.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..domain.catalogue import Catalogue, Field, FieldKind
from ..domain.frame import Frame
from ..domain.revision import Revision
from ..domain.values import Row, Value
from .workspace import Workspace


def words_of(workspace: Workspace) -> str:
    """Of a draft, and of the version it goes out from, whose words stay in force until it is kept."""
    frame, catalogue = workspace.frame, workspace.library.catalogue
    texts = [frame.reference, *workspace.agreement.texts, *typed(catalogue, frame)]
    texts += [reason.text for reason in workspace.draft.reasons if workspace.changed_here(reason.decision)]
    if workspace.base is not None:
        texts.append(words_kept(catalogue, workspace.base))
    return " ".join(texts)


def words_kept(catalogue: Catalogue, revision: Revision) -> str:
    """Of a kept version, from the words it was kept with."""
    reasons = (reason.text for reason in revision.reasons)
    return " ".join((revision.frame.reference, *revision.agreement.texts, *typed(catalogue, revision.frame), *reasons))


def typed(catalogue: Catalogue, frame: Frame) -> Iterator[str]:
    """Every text a therapist wrote into a frame; a name, for example, need not stand in the agreement."""
    for answer in frame.answers:
        yield answer.note
        yield answer.addition
        decision = catalogue.by_key.get(answer.decision)
        for item in answer.values:
            yield from _texts(decision.field(item.field) if decision else None, item.value)


def _texts(field: Field | None, value: Value) -> Iterator[str]:
    """The texts in a value; what was chosen from a list is a key, and its words stand in the agreement."""
    if isinstance(value, str) and (field is None or field.kind is FieldKind.TEXT):
        yield value
    elif isinstance(value, tuple) and field is not None:
        for row in value:
            for cell in row.cells if isinstance(row, Row) else ():
                column = field.column(cell.column)
                if isinstance(cell.value, str) and (column is None or column.kind is FieldKind.TEXT):
                    yield cell.value
