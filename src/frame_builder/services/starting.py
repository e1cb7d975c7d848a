# SPDX-License-Identifier: MIT
"""Starting points: ordinary practices to begin from, each a complete frame, shown in the therapist's own region."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

from ..domain.agreement import OWN_CLAUSES, Edition, compose
from ..domain.catalogue import CatalogueError, Decision, Field, FieldKind, Scope
from ..domain.clauses import Speaker
from ..domain.document import Document
from ..domain.frame import AREA_PATH, KIND_PATH, REGION_PATH, Answer, FieldValue, Frame
from ..domain.framefile import FrameFileError
from ..domain.region import ELSEWHERE, Region
from ..domain.usual import with_usual
from ..domain.values import Cell, Money, Row, Value
from .frame_io import read_frame
from .library import Library
from .shipped import shipped_toml

LINES: Final = "contact.crisis-lines"
PLACE_PATH: Final = f"{LINES}.place"
SCOPE: Final = "starting-points"
"""The scope of their words: `<key>` is the title, `<key>.about` one line."""
_OWN: Final = (FieldKind.TEXT, FieldKind.DATE, FieldKind.TIME, FieldKind.MONEY)
"""What is a therapist's or a client's own: never taken from a sample."""
_NEVER: Final = ("people.region", OWN_CLAUSES)
_CLIENTS: Final = (
    ("sessions.slot", "day"),
    ("people.young-consent", "age"),
    ("people.young-consent", "understood"),
)
"""Facts of one client inside decisions that a practice makes, besides the decisions that only a frame asks."""


@dataclass(frozen=True)
class StartingPoint:
    """One ordinary practice. `frame` is a complete sample, with sample names, in the region it was written for."""

    key: str
    frame: Frame

    @property
    def kind(self) -> str:
        """The kind of work it is for."""
        return self.frame.text(KIND_PATH)

    @property
    def region(self) -> str:
        """The region it was written for."""
        return self.frame.text(REGION_PATH)


def sample_in(library: Library, point: StartingPoint, region: str, dated: date) -> Document:
    """The pages of a starting point as they read in a region."""
    frame = point.frame if region == point.region else in_region(library, point.frame, region)
    wording = library.wording_for(frame)
    return compose(library.catalogue, library.atlas, wording, frame, Edition(1, dated))


def starting_points(library: Library) -> tuple[StartingPoint, ...]:
    """All starting points in their order; raises CatalogueError naming the file that is wrong."""
    folder = library.root / "starting_points"
    try:
        keys = shipped_toml(folder / "index.toml", library.root)["order"]
        return tuple(
            StartingPoint(key, read_frame(folder / f"{key}.json", library.catalogue, library.atlas)) for key in keys
        )
    except (TypeError, KeyError, FrameFileError) as error:
        raise CatalogueError(f"starting_points: {error}") from None


def in_region(library: Library, frame: Frame, region: str) -> Frame:
    """A sample as it reads in another region: its limits, crisis lines, usual years and currency.

    The sums stay as numbers. Where no crisis line is known, numbers stand that are plainly samples: a therapist who
    begins there has none of them, and is asked to look them up.
    """
    answers = (_moved(library, answer, region) for answer in frame.answers)
    moved = Frame(reference=frame.reference, answers=tuple(answer for answer in answers if not answer.empty))
    moved = moved.setting("people.region", "region", region)
    home = library.atlas.region(region)
    places = [place.key for place in home.places] if home else []
    if moved.text(PLACE_PATH) not in places:
        moved = moved.setting(LINES, "place", places[0] if places else ELSEWHERE)
    if moved.text(PLACE_PATH) == ELSEWHERE:
        words = library.wording_for(moved)
        for field in ("emergency-there", "line-there"):
            moved = moved.setting(LINES, field, words.say(SCOPE, f"sample-{field}"))
    return _completed(library, moved)


def begin(library: Library, point: StartingPoint, own: Frame, region: str) -> Frame:
    """A frame that starts from a starting point: its choices, and the therapist's own facts, sums and names.

    What only one client can answer is left open: who has the right to decide for a young person, or which way of
    writing is safe, must never come from a sample. `own` is My practice, or an empty frame; for another kind of work
    than its own, its sums stay behind. Everything is marked as carried over.
    """
    frame = Frame(answers=own.answers).setting("people.region", "region", region)
    if own.text(KIND_PATH) not in ("", point.kind):
        frame = _without_sums(library, frame)
    for answer in in_region(library, point.frame, region).answers:
        decision = library.catalogue.by_key.get(answer.decision)
        if decision is None or decision.scope is Scope.FRAME or decision.section == "practice":
            continue
        if decision.key in _NEVER:
            continue
        mine = frame.answer(decision.key)
        taken = [item for item in answer.values if _shared(decision, item)]
        kept = [item for item in mine.values if (found := decision.field(item.field)) and _is_own(found)]
        values = (*taken, *(item for item in kept if all(item.field != other.field for other in taken)))
        sampled = any(item not in mine.values for item in taken)
        frame = frame.having(mine.model_copy(update={"values": values, "open": answer.open, "sampled": sampled}))
    marked = (answer.model_copy(update={"carried": True, "note": ""}) for answer in frame.answers)
    return Frame(answers=tuple(answer for answer in marked if not answer.empty))


def _without_sums(library: Library, frame: Frame) -> Frame:
    """The frame without its sums: what one adult pays is not what a couple or a member of a group pays."""
    for answer in frame.answers:
        decision = library.catalogue.by_key.get(answer.decision)
        sums = {field.key for field in decision.fields if _has_sum(field)} if decision else set()
        kept = tuple(item for item in answer.values if item.field not in sums)
        if len(kept) < len(answer.values):
            frame = frame.having(answer.model_copy(update={"values": kept}))
    return frame


def _has_sum(field: Field) -> bool:
    return field.kind is FieldKind.MONEY or any(column.kind is FieldKind.MONEY for column in field.columns)


def _is_own(field: Field) -> bool:
    return field.kind in _OWN or any(column.kind in _OWN for column in field.columns)


def _shared(decision: Decision, item: FieldValue) -> bool:
    field = decision.field(item.field)
    return field is not None and not _is_own(field) and (decision.key, field.key) not in _CLIENTS


def _moved(library: Library, answer: Answer, region: str) -> Answer:
    """An answer without what only its own region has, and with sums in the other region's currency."""
    home = library.atlas.region(region)
    decision = library.catalogue.by_key.get(answer.decision)
    if home is None or decision is None:
        return answer
    kept = []
    for item in answer.values:
        field = decision.field(item.field)
        if f"{decision.key}.{item.field}" != AREA_PATH and not (field and _is_local(field, home)):
            value = _codes_there(library, field, item.value, region) if field else item.value
            kept.append(FieldValue(field=item.field, value=_in_currency(value, home.currency)))
    return answer.model_copy(update={"values": tuple(kept)})


def _is_local(field: Field, home: Region) -> bool:
    """Whether a region answers a field in its own way: from its own lists, or with a number that is usual there."""
    listed = (field.choices_from or "").startswith("region.")
    licensed = field.choices_from == "regions" and field.kind is FieldKind.CHOICES
    return listed or licensed or (field.usual_from is not None and home.fact(field.usual_from) is not None)


def _codes_there(library: Library, field: Field, value: Value, region: str) -> Value:
    """Of codes and laws those that stand in the region; any other value as it is."""
    if not (field.choices_from or "").startswith("codes.") or not isinstance(value, tuple):
        return value
    found = {code.key: code.regions for code in library.atlas.codes}
    return tuple(key for key in value if isinstance(key, str) and (not found.get(key) or region in found[key]))


def _in_currency(value: Value, currency: str) -> Value:
    if isinstance(value, Money):
        return value.model_copy(update={"currency": currency})
    rows = tuple(_row_in(item, currency) for item in value if isinstance(item, Row)) if isinstance(value, tuple) else ()
    return rows or value


def _row_in(row: Row, currency: str) -> Row:
    cells = (
        Cell(column=cell.column, value=cell.value.model_copy(update={"currency": currency}))
        if isinstance(cell.value, Money)
        else cell
        for cell in row.cells
    )
    return Row(cells=tuple(cells))


def _completed(library: Library, frame: Frame) -> Frame:
    """The frame with what its region asks besides answered as is usual there."""
    for decision in library.catalogue:
        speaker = Speaker(library.catalogue, library.atlas, library.wording_for(frame), frame)
        limits = any((field.choices_from or "").startswith("region.limits") for field in decision.fields)
        wanting = speaker.journey.missing(decision) and not frame.answer(decision.key).open
        if speaker.journey.applies(decision.key) and (limits or wanting):
            frame = with_usual(speaker, decision)
    return frame
