# SPDX-License-Identifier: MIT
"""One frame that a stranger wrote, or that is spoilt, is told of and stops none of the others."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from frame_builder.domain.catalogue import Field, FieldKind
from frame_builder.domain.frame import MOST_LETTERS, MOST_ROWS, Answer, FieldValue, Frame, is_too_much
from frame_builder.domain.revision import Revision
from frame_builder.domain.values import Cell, Row
from frame_builder.services import moving, workspace
from frame_builder.services.leaving import Leaving
from frame_builder.services.library import Library
from frame_builder.services.moving import Moving, Parcel
from frame_builder.services.office import PRACTICE, Office
from frame_builder.services.stored import AnswersUnusableError
from frame_builder.services.versions import digest_of
from frame_builder.services.workspace import Draft
from frame_builder.typeset.html import to_html
from frame_builder.typeset.text import to_text
from frame_builder.vault import bundle
from frame_builder.vault.errors import ParcelNotMade, ParcelRefused, VaultClosed, VaultDamaged
from frame_builder.vault.join import FrameState
from frame_builder.vault.ledger import Ledger
from frame_builder.vault.rows import StoredDraft, StoredRevision
from frame_builder.vault.store import Vault

from ..variants import put
from .leaving_samples import CHEAP, DAY, PASSPHRASE
from .test_leaving import NoTypesetter, always, files, listing, nothing

FOREIGN = "ab" * 16
MOMENT = "2026-11-22T10:00:00+00:00"
PATHS = ("/tmp/x", "../../words", "//host/share/x", "en-GB\0", "", "e" * 255, "en\n", "region")


@pytest.fixture
def office(library: Library, tmp_path: Path) -> Iterator[Office]:
    """A vault with one frame of our own, kept."""
    with Vault.create(tmp_path / "vault", PASSPHRASE, CHEAP) as vault:
        opened = Office(vault, library, lambda: DAY)
        frame_id, own = opened.import_frame(Frame(reference="K-17"))
        own.set_addition("sessions.length", "Longer in spring.")
        opened.keep(frame_id, own)
        yield opened


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """Where everything is taken along to."""
    (tmp_path / "stick").mkdir()
    return tmp_path / "stick"


def crowd(count: int) -> Frame:
    """A frame with so many people."""
    rows = tuple(Row(cells=(Cell(column="name", value=f"K{number}"),)) for number in range(count))
    return put(Frame(reference="F-1"), "people.people.people", rows)


def versions(
    office: Office, language: str = "en-GB", frame: Frame | None = None, **words: str
) -> frozenset[StoredRevision]:
    """Two versions that say different things, as another program would write them."""
    _frame_id, made = office.import_frame(Frame(reference="F-1"))
    found: list[StoredRevision] = []
    for number in (1, 2):
        revision = made.revision().model_copy(update={"number": number, "frame": frame or made.frame})
        data = json.loads(revision.model_dump_json())
        data["previous"] = found[-1].digest if found else ""
        data["agreement"].update(words, language=language)
        data["agreement"]["blocks"] = data["agreement"]["blocks"][: -number - 1]
        payload = json.dumps(data)
        found.append(StoredRevision(number, payload, digest_of(payload), data["previous"], MOMENT))
    office.delete(_frame_id)
    return frozenset(found)


def draft(payload: str) -> StoredDraft:
    return StoredDraft(0, "evil", 1, "", MOMENT, payload)


def parcel(revisions: frozenset[StoredRevision] = frozenset(), *drafts: StoredDraft) -> Parcel:
    return Parcel({FOREIGN: FrameState(revisions, frozenset(drafts), Ledger(seen={"evil": 1} if drafts else {}))})


def drafted(frame: Frame) -> Parcel:
    return parcel(frozenset(), draft(Draft(frame=frame).model_dump_json()))


def bundled(tmp_path: Path, given: Parcel) -> Path:
    path = tmp_path / "given.frames"
    path.write_bytes(bundle.pack(given, "seven wooden travelling boxes", CHEAP))
    return path


def brought(office: Office, tmp_path: Path, given: Parcel) -> None:
    """Taken in as somebody would take a file."""
    desk = Moving(office, CHEAP)
    desk.join(desk.open_bundle(bundled(tmp_path, given), "seven wooden travelling boxes"))


def slipped_in(office: Office, given: Parcel) -> None:
    """In the vault although no program of ours takes it: it was brought back with a stranger's backup."""
    office.vault.take_in(given, lambda _name, _state: ("{}", ""))


# what cannot be shown is refused where it comes in


@pytest.mark.fault(20)
@pytest.mark.parametrize("language", PATHS)
def test_a_language_never_becomes_a_path(office: Office, tmp_path: Path, language: str) -> None:
    """The words of a language are files: “//host/share/x” would even be looked for on a computer of the sender's."""
    with pytest.raises(ParcelRefused, match="cannot be read by this program"):
        brought(office, tmp_path, parcel(versions(office, language)))
    assert office.library.wording(language).language == "en-GB"


@pytest.mark.fault(20)
@pytest.mark.parametrize("kept", [False, True])
def test_more_rows_than_a_window_can_show_are_refused(office: Office, tmp_path: Path, kept: bool) -> None:
    """46 kilobytes of a draft were 14,000 rows: ten minutes and seven gigabytes of controls."""
    frame = crowd(MOST_ROWS + 1)
    given = parcel(versions(office, frame=frame)) if kept else drafted(frame)
    with pytest.raises(ParcelRefused, match="longer than any agreement" if kept else "more than anybody writes"):
        brought(office, tmp_path, given)
    slipped_in(office, given)
    with pytest.raises(AnswersUnusableError):
        office.open_frame(FOREIGN)


def test_as_many_rows_as_a_window_can_show_are_taken(office: Office, tmp_path: Path) -> None:
    brought(office, tmp_path, drafted(crowd(MOST_ROWS)))
    assert len(office.open_frame(FOREIGN).frame.rows("people.people.people")) == MOST_ROWS


@pytest.mark.fault(20, control=True)
def test_control_unbounded_all_rows_are_opened(office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (moving, workspace):
        monkeypatch.setattr(module, "is_too_much", lambda _frame: False)
    brought(office, tmp_path, drafted(crowd(500)))
    assert len(office.open_frame(FOREIGN).frame.rows("people.people.people")) == 500


def test_the_bounds_are_wider_than_anything_that_can_be_asked(library: Library) -> None:
    def check(field: Field) -> None:
        if field.kind is FieldKind.ROWS:
            assert field.bounds[1] < MOST_ROWS
            for column in field.columns:
                check(column)
        elif field.kind is FieldKind.TEXT:
            assert field.bounds[1] < MOST_LETTERS

    for decision in library.catalogue:
        for field in decision.fields:
            check(field)


@pytest.mark.parametrize(
    "answer",
    [
        Answer(decision="x", values=(FieldValue(field="a", value="a" * (MOST_LETTERS + 1)),)),
        Answer(decision="x", values=(FieldValue(field="a", value=("a",) * 201),)),
        Answer(decision="x", values=(FieldValue(field="a", value=-(10**18)),)),
        Answer(decision="x", values=(FieldValue(field="a", value=1),) * 101),
        Answer(decision="x", values=(FieldValue(field="a", value=(Row(cells=(Cell(column="b", value=1),) * 101),)),)),
        Answer(
            decision="x", values=(FieldValue(field="a", value=(Row(cells=(Cell(column="b", value="a" * 20_001),)),)),)
        ),
    ],
)
def test_too_much_is_too_much(answer: Answer) -> None:
    assert is_too_much(Frame(answers=(answer,)))
    assert is_too_much(Frame(answers=tuple(Answer(decision=f"x{place}", open=True) for place in range(1_001))))
    assert is_too_much(Frame(answers=tuple(Answer(decision=f"x{place}", note="a" * 4_000) for place in range(376))))
    assert not is_too_much(Frame(answers=(Answer(decision="x", note="a" * 4_000, addition="a" * 4_000),)))


@pytest.mark.fault(22)
@pytest.mark.parametrize("sign", ["\u202e", "\x1b", "\u2066"])
def test_words_that_turn_or_give_orders_are_refused(office: Office, tmp_path: Path, sign: str) -> None:
    """“£\u202e06” is seen as £60; and should it be in the vault already, it is written as what it is."""
    for key in ("title", "footer"):
        with pytest.raises(ParcelRefused, match="turn or hide its words"):
            brought(office, tmp_path, parcel(versions(office, **{key: f"£{sign}06"})))
    given = parcel(versions(office, title=f"£{sign}06", footer=f"£{sign}06"))
    slipped_in(office, given)
    agreement = office.history(FOREIGN)[-1].agreement
    assert sign in agreement.title
    for written in (to_text(agreement), to_html(agreement)):
        assert sign not in written
        assert "£\ufffd06" in written


def test_bringing_in_is_called_off_with_nothing_taken_in(office: Office) -> None:
    desk, asked = Moving(office, CHEAP), []
    given = Parcel({f"{number:032x}": parcel(versions(office)).frames[FOREIGN] for number in range(3)})
    before = office.vault.parcel()
    with pytest.raises(VaultClosed):
        desk.join(given, go_on=lambda: bool(asked.append(0)) or len(asked) < 3)
    assert len(asked) == 3
    assert office.vault.parcel() == before


# what came in all the same stops none of the others


@pytest.mark.fault(20)
def test_all_other_frames_are_copied_to_another_computer(office: Office, tmp_path: Path, library: Library) -> None:
    """One that nobody would take had the whole file refused there; asked for by name, it is refused here."""
    slipped_in(office, drafted(crowd(MOST_ROWS + 1)))
    desk, path = Moving(office, CHEAP), tmp_path / "all.frames"
    assert desk.write(path, None, PASSPHRASE) == {FOREIGN: ""}
    with Vault.create(tmp_path / "other", PASSPHRASE, CHEAP) as other:
        there = Moving(Office(other, library, lambda: DAY), CHEAP)
        assert there.join(there.open_bundle(path, PASSPHRASE)).new_frames == 1
    with pytest.raises(ParcelNotMade, match="more than anybody writes"):
        desk.pack([FOREIGN], PASSPHRASE)
    office.delete(FOREIGN)
    assert desk.write(path, None, PASSPHRASE, overwrite=True) == {}


def test_a_language_we_have_no_words_of_is_told_in_our_own(office: Office, tmp_path: Path) -> None:
    brought(office, tmp_path, parcel(versions(office, "xx-XX")))
    old, new = office.history(FOREIGN)
    assert new.agreement.language == "xx-XX"
    assert office.amendment(old, new).language == "en-GB"


@pytest.mark.fault(20)
def test_everything_else_is_taken_along(office: Office, place: Path) -> None:
    """A frame of which another program wrote each text: every text lies there as it is stored, and is named."""
    spoilt = StoredRevision(1, '{"from": "a newer program"}', digest_of('{"from": "a newer program"}'), "", MOMENT)
    much = draft(Draft(frame=crowd(MOST_ROWS + 1)).model_dump_json())
    slipped_in(office, parcel(frozenset({spoilt}), much))
    found = Leaving(office, NoTypesetter()).take(place, nothing, always)  # type: ignore[arg-type]
    here = files(found.folder)
    assert "Frames/K-17/Version 1.pdf" in here
    frame = "Frames/Without a reference"
    assert here[f"{frame}/Version 1.json"].read_text() == spoilt.payload
    assert here[f"{frame}/Draft.json"].read_text() == much.payload
    assert f"{frame}/Answers of the draft.json" in here
    assert (found.frames, found.versions, found.left_out) == (2, 2, ())
    assert [said.partition(":")[0] for said in found.unprinted] == [f"{frame}, Version 1", f"{frame}, Draft"]
    assert "cannot be read by this program" in here["index.html"].read_text("utf-8")
    assert {item.frame_id for item in office.shelf()} > {FOREIGN}
    assert FOREIGN not in office.search("spring")
    assert len(office.search("spring")) == 1


@pytest.mark.fault(20)
@pytest.mark.parametrize("payload", ["{}", "5", "[" * 1000])
def test_a_practice_that_cannot_be_read_stops_no_new_frame(office: Office, payload: str) -> None:
    """As a backup made to do harm may hold it: all of its hashes are right."""
    office.vault.save_draft(PRACTICE, payload, "", base="")
    assert office.practice_to_begin_from() is None
    with pytest.raises(VaultDamaged):
        office.practice()
    for frame_id, _ in (office.new_frame("K-18"), office.import_frame(office.bare("K-19"))):
        assert office.open_frame(frame_id).frame.reference.startswith("K-")


@pytest.mark.fault(6)
def test_what_cannot_be_read_is_named_and_the_rest_is_there(
    office: Office, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    slipped_in(office, parcel(versions(office), draft(Draft(frame=Frame(reference="F-1")).model_dump_json())))
    plain = Vault.revisions

    def damaged(vault: Vault, frame_id: str) -> tuple[StoredRevision, ...]:
        if frame_id == FOREIGN:
            raise VaultDamaged(vault.folder, "the versions of a frame")
        return tuple(plain(vault, frame_id))

    monkeypatch.setattr(Vault, "revisions", damaged)
    found = Leaving(office, NoTypesetter()).take(place, nothing, always)  # type: ignore[arg-type]
    here = files(found.folder)
    assert "Frames/K-17/Version 1.pdf" in here
    assert "Frames/Without a reference/Draft.json" in here
    said = "Frames/Without a reference, Versions: Damaged: the versions of a frame."
    assert (found.versions, found.left_out) == (1, (said,))
    assert said in here["READ ME.txt"].read_text("utf-8")
    assert "Not here: Damaged: the versions of a frame." in here["index.html"].read_text("utf-8")
    papers = next(item["papers"] for item in listing(found)["frames"] if item["folder"].startswith("Frames/Without"))
    assert papers[0]["why-not-here"] == "Damaged: the versions of a frame."


def test_answers_that_no_page_can_be_made_of_leave_the_agreement(office: Office, tmp_path: Path, place: Path) -> None:
    """The agreement is words; what changed is made of answers too, here of a role that nobody can have."""
    row = Row(cells=(Cell(column="name", value="K. M."), Cell(column="role", value="decides")))
    brought(
        office, tmp_path, parcel(versions(office, frame=put(Frame(reference="F-1"), "people.people.people", (row,))))
    )
    old, new = office.history(FOREIGN)
    with pytest.raises(AnswersUnusableError):
        office.amendment(old, new)
    found = Leaving(office, NoTypesetter()).take(place, nothing, always)  # type: ignore[arg-type]
    (left_out,) = found.left_out
    assert "Version 2, what changed" in left_out
    here = files(found.folder)
    assert sum(name.endswith("Version 2.pdf") for name in here) == 1


def test_a_version_for_itself_where_they_do_not_follow_from_each_other(
    office: Office, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Version 1 is gone: version 2 comes along as it was kept, and one whose text was exchanged does not."""
    first, second = sorted(versions(office), key=lambda item: item.number)
    slipped_in(office, parcel(frozenset({first, second})))
    exchanged = StoredRevision(3, first.payload, "0" * 64, second.digest, MOMENT)
    plain = Vault.revisions

    def bent(vault: Vault, frame_id: str) -> list[StoredRevision]:
        return [second, exchanged] if frame_id == FOREIGN else list(plain(vault, frame_id))

    monkeypatch.setattr(Vault, "revisions", bent)
    found = Leaving(office, NoTypesetter()).take(place, nothing, always)  # type: ignore[arg-type]
    here = files(found.folder)
    kept = next(path for name, path in here.items() if name.endswith("Version 2.json") and "Answers" not in name)
    assert Revision.model_validate_json(kept.read_bytes()).kept == date(2026, 11, 22)
    assert any(name.endswith("Version 2.pdf") for name in here)
    assert [said for said in found.left_out if "Version 3: Damaged" in said]
