# SPDX-License-Identifier: MIT
"""What somebody gives us under a passphrase that fits is still bounded: in time, in memory, and on the disk."""

from __future__ import annotations

import contextlib
import json
import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from frame_builder.domain.document import (
    GAP,
    MOST_BLOCKS,
    MOST_IN_A_ROW,
    MOST_LETTERS,
    Block,
    Document,
    Heading,
    Items,
    Paragraph,
    is_too_long,
)
from frame_builder.domain.frame import Frame
from frame_builder.domain.revision import Revision
from frame_builder.domain.weird import REPLACED, literal, unprintable
from frame_builder.services.backups import Backups
from frame_builder.services.library import Library
from frame_builder.services.moving import Moving, Parcel
from frame_builder.services.office import Office
from frame_builder.services.versions import digest_of
from frame_builder.typeset.errors import TypesetError
from frame_builder.typeset.typesetter import Typesetter
from frame_builder.vault import backup, bundle, elsewhere, measuring, restore, slots
from frame_builder.vault.engine import DATABASE
from frame_builder.vault.errors import BackupUnusable, DiskFull, ParcelRefused, VaultDamaged, WrongPassphrase
from frame_builder.vault.join import FrameState
from frame_builder.vault.keys import Strength
from frame_builder.vault.ledger import Ledger
from frame_builder.vault.rows import StoredDraft, StoredRevision
from frame_builder.vault.shape1 import OWN
from frame_builder.vault.store import Vault

CHEAP = Strength(memory=8 * 1024 * 1024, passes=1)
PASSPHRASE = "amber kettle orbit velvet"
TRAVEL = "seven wooden travelling boxes"
DAY = date(2026, 11, 22)
RESOURCES = Path(__file__).parents[2] / "resources"


def said(*blocks: Block) -> Document:
    return Document(
        kind="agreement", language="en", paper="a4", title="t", dated=DAY, footer="f", page_label="p", blocks=blocks
    )


def words(text: str) -> Paragraph:
    return Paragraph(decision="x", text=text)


LONG = {
    "headings": said(*(Heading(number=1, section="s", text="t") for _ in range(MOST_BLOCKS + 1))),
    "a book": said(*(words("a b " * 10_000) for _ in range(MOST_LETTERS // 40_000 + 1))),
    "one text": said(words("a" * (MOST_IN_A_ROW + 1))),
    "lines": said(words("a\n" * 10_000)),
    "gaps": said(words(GAP * 10_000)),
    "bullets": said(Items(decision="x", items=("a",) * 6_000)),
    "a title": said().model_copy(update={"title": "t" * 3_000}),
}


@pytest.fixture
def desk(tmp_path: Path, library: Library) -> Iterator[Moving]:
    with Vault.create(tmp_path / "mine", PASSPHRASE, CHEAP) as vault:
        yield Moving(Office(vault, library, lambda: DAY), CHEAP)


def carrying(agreement: Document) -> Parcel:
    payload = Revision(number=1, kept=DAY, program="p", frame=Frame(), agreement=agreement).payload
    version = StoredRevision(1, payload, digest_of(payload), "", "2026-11-22T10:00:00+00:00")
    return Parcel({"ab" * 16: FrameState(frozenset({version}))})


@pytest.mark.fault(20)
@pytest.mark.parametrize("name", LONG)
def test_an_agreement_without_end_is_refused_and_never_typeset(desk: Moving, name: str, tmp_path: Path) -> None:
    """Four megabytes of words took 50 seconds and a gigabyte to lay out, and nothing could stop it."""
    path = tmp_path / "given.frames"
    path.write_bytes(bundle.pack(carrying(LONG[name]), TRAVEL, CHEAP))
    with pytest.raises(ParcelRefused, match="longer than any agreement is"):
        desk.open_bundle(path, TRAVEL)
    with pytest.raises(TypesetError, match="too long to be laid out"):
        Typesetter(RESOURCES).pdf(LONG[name])


def test_a_long_agreement_is_taken_and_typeset(desk: Moving, tmp_path: Path) -> None:
    long = said(*(words("We meet on Tuesdays. " * 20) for _ in range(200)))
    assert not is_too_long(long)
    path = tmp_path / "given.frames"
    path.write_bytes(bundle.pack(carrying(long), TRAVEL, CHEAP))
    assert desk.join(desk.open_bundle(path, TRAVEL)).new_frames == 1
    assert Typesetter(RESOURCES).pdf(long).startswith(b"%PDF")


@pytest.fixture
def swollen(tmp_path: Path) -> Path:
    """The folder of a vault whose database is mostly a hole: 64 megabytes that take no room on the disk."""
    Vault.create(tmp_path / "theirs", PASSPHRASE, CHEAP).close()
    os.truncate(tmp_path / "theirs" / "vault.db", 64 << 20)
    return tmp_path / "theirs"


@pytest.mark.fault(20)
def test_nothing_of_a_swollen_vault_is_copied(desk: Moving, swollen: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither before the passphrase fits nor afterwards; too large a one is not even opened."""
    copied: list[Path] = []
    monkeypatch.setattr(backup, "copy_file", lambda source, _target: copied.append(source))
    with pytest.raises(WrongPassphrase):
        desk.open_vault(swollen, "another passphrase of mine")
    with pytest.raises(VaultDamaged, match="longer than what is in it"):
        desk.open_vault(swollen, PASSPHRASE)
    with pytest.raises(BackupUnusable):
        restore.prepare(swollen, swollen.with_name("new"), PASSPHRASE)
    monkeypatch.setattr(measuring, "MOST_BYTES", 1 << 20)
    with pytest.raises(VaultDamaged, match="larger than any vault"):
        desk.open_vault(swollen, PASSPHRASE)
    assert not copied
    assert not [path for path in swollen.parent.rglob(".*") if path.is_dir()]


@pytest.mark.fault(20)
def test_a_vault_is_not_copied_where_there_is_no_room(
    desk: Moving, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Vault.create(tmp_path / "theirs", PASSPHRASE, CHEAP).close()
    usage = shutil.disk_usage(tmp_path)._replace(free=1 << 20)
    monkeypatch.setattr(measuring.shutil, "disk_usage", lambda _: usage)
    with pytest.raises(DiskFull):
        desk.open_vault(tmp_path / "theirs", PASSPHRASE)


@pytest.fixture
def wordy(tmp_path: Path) -> Path:
    """A vault of many texts that say the same, as those under one key may."""
    with Vault.create(tmp_path / "theirs", PASSPHRASE, CHEAP) as vault:
        for _ in range(8):
            vault.new_frame("{}", draft="\N{GRINNING FACE} " + "a" * 50_000)
    return tmp_path / "theirs"


@pytest.mark.fault(20)
def test_texts_that_take_more_memory_than_a_bundle_may_are_not_read_in(
    desk: Moving, wordy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One wide letter in each makes all others as wide; a whole vault is held to what a bundle is."""
    monkeypatch.setattr(elsewhere.weigh, "__defaults__", (1_000_000,))
    monkeypatch.setattr(Vault, "parcel", lambda *_: pytest.fail("it was read in"))
    with pytest.raises(ParcelRefused, match="more than can be brought in"):
        desk.open_vault(wordy, PASSPHRASE)


@pytest.mark.fault(20, control=True)
def test_control_unweighed_all_of_them_are_read_in(desk: Moving, wordy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(elsewhere, "weigh", lambda _: None)
    taken: list[Vault] = []
    monkeypatch.setattr(Vault, "parcel", lambda vault: taken.append(vault) or Parcel())
    desk.open_vault(wordy, PASSPHRASE)
    assert taken


def test_a_secret_is_derived_from_once(desk: Moving, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Vault.create(tmp_path / "theirs", PASSPHRASE, CHEAP).close()
    derived: list[object] = []
    plain = slots._derive
    monkeypatch.setattr(slots, "_derive", lambda *given: (derived.append(given), plain(*given))[1])
    desk.open_vault(tmp_path / "theirs", PASSPHRASE)
    assert len(derived) == 1


@pytest.mark.fault(20, control=True)
def test_control_unmeasured_all_of_it_is_copied(desk: Moving, swollen: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    copied: list[int] = []
    monkeypatch.setattr(measuring, "measure", lambda *_, **__: None)
    plain = backup.copy_file
    monkeypatch.setattr(
        backup, "copy_file", lambda source, target: (plain(source, target), copied.append(target.stat().st_size))
    )
    with contextlib.suppress(VaultDamaged):
        desk.open_vault(swollen, PASSPHRASE)
    assert copied == [64 << 20]


def practice(name: str, mark: str, seen: dict[str, int]) -> Parcel:
    payload = json.dumps({"frame": {"reference": name}})
    draft = StoredDraft(0, mark, 1, "", "2026-11-22T10:00:00+00:00", payload)
    return Parcel({OWN: FrameState(drafts=frozenset({draft}), ledger=Ledger({**seen, mark: 1}))})


def test_what_one_frame_remembers_says_nothing_of_another(desk: Moving) -> None:
    """Somebody who was given one frame knows what it was written under, and covers My practice with that."""
    vault, office = desk._vault, desk._office
    office.save_practice(office.practice())
    shared, _ = office.new_frame("L-01")
    known = vault.parcel([shared]).frames[shared].ledger.seen
    assert not known.keys() & vault.parcel([OWN]).frames[OWN].ledger.seen.keys()
    hostile = practice("Mallory", "evil", dict.fromkeys(known, (1 << 53) - 1))
    assert desk.preview(hostile).practice_apart
    desk.join(hostile)
    assert len(office.practices()) == 2


def test_another_practice_is_left_out_until_it_is_asked_for(desk: Moving) -> None:
    """Where there is none yet, it comes; the one that is here never makes way unsaid, not even to one that saw it."""
    office = desk._office
    first = practice("Ana", "aa", {})
    assert desk.without_practice(first) is first
    desk.join(first)
    later = practice("Mallory", "evil", {"aa": 1})
    assert desk.without_practice(later).frames == {}
    assert desk.without_practice(first) is first
    found = desk.preview(later)
    assert found.practice_replaced
    assert found.takes_away
    assert office.practice().frame.reference == "Ana"


def test_nothing_is_taken_in_that_a_look_beforehand_does_not_tell(desk: Moving) -> None:
    """What only another frame's memory changes is counted too, so that choices made elsewhere can travel."""
    office, vault = desk._office, desk._vault
    shared, _ = office.new_frame("L-01")
    state = vault.parcel([shared]).frames[shared]
    told = desk.preview(Parcel({shared: replace(state, ledger=Ledger({**state.ledger.seen, "evil": 7}))}))
    assert (told.remembered, told.already, told.changes) == (1, 0, True)
    told = desk.preview(Parcel({"cd" * 16: FrameState(ledger=Ledger({"evil": 7}))}))
    assert (told.remembered, told.changes) == (1, True)
    assert not desk.preview(vault.parcel()).changes


def test_the_moment_a_version_was_kept_cannot_be_moved(desk: Moving) -> None:
    """The same text kept twice on one day is honest; kept in another year it is not."""
    agreement = said(words("We meet on Tuesdays."))
    parcel = carrying(agreement)
    desk.join(parcel)
    ((name, state),) = parcel.frames.items()

    def kept(moment: str) -> Parcel:
        return Parcel({name: FrameState(frozenset(replace(item, kept=moment) for item in state.revisions))})

    with pytest.raises(ParcelRefused, match="kept at another time"):
        desk.join(kept("1999-01-01T00:00:00+00:00"))
    desk.join(kept("2026-11-22T07:00:00+00:00"))
    for spelt in ("2026-11-22T09:00:00+02:00", "20261122T070000+00:00", "2026-11-22\ud80007:00:00+00:00"):
        with pytest.raises(ParcelRefused, match="out of order"):  # moments are compared letter by letter
            desk.join(kept(spelt))


TURNING = ["L\u202e-01", "L\x1b[31m-01", "Z\nK-17: the same on both", "Z\u2028K-17: the same on both"]


@pytest.mark.fault(21)
@pytest.mark.parametrize("reference", TURNING)
def test_signs_that_turn_words_do_not_reach_the_list(desk: Moving, reference: str) -> None:
    """Neither from a bundle nor from a crafted row."""
    frame_id = desk._vault.new_frame(json.dumps({"reference": reference}))
    (shown,) = desk._office.shelf()
    assert shown.frame_id == frame_id
    assert not unprintable(shown.summary.reference.replace(REPLACED, ""))


@pytest.mark.fault(21)
@pytest.mark.parametrize("drafted", [True, False])
@pytest.mark.parametrize("reference", TURNING)
def test_signs_that_turn_words_forge_no_line_of_what_would_happen(desk: Moving, reference: str, drafted: bool) -> None:
    """Neither of a draft nor of a version; what is asked before anything is taken in is one line for each frame."""
    frame, said_then = Frame(reference=reference), "2026-11-22T10:00:00+00:00"
    drafts = {StoredDraft(0, "evil", 1, "", said_then, json.dumps({"frame": {"reference": reference}}))}
    text = Revision(number=1, kept=DAY, program="p", frame=frame, agreement=said(words("We meet."))).payload
    versions = {StoredRevision(1, text, digest_of(text), "", said_then)}
    state = FrameState(
        frozenset(() if drafted else versions), frozenset(drafts if drafted else ()), Ledger({"evil": 1})
    )
    parcel = Parcel({"ab" * 16: state})
    (name,) = desk.names(parcel, desk.preview(parcel)).values()
    desk.join(parcel)
    assert name == desk._office.shelf()[0].summary.reference == literal(reference)
    assert name.isprintable()


def brought(tmp_path: Path, change: Callable[[Vault], None]) -> Path:
    """A stranger's vault, with rows of their own making, brought back."""
    with Vault.create(tmp_path / "given", PASSPHRASE, CHEAP) as vault:
        change(vault)
    stage = restore.prepare(tmp_path / "given", tmp_path / "mine", PASSPHRASE)
    restore.swap(stage, tmp_path / "mine")
    return tmp_path / "mine"


def test_a_backup_that_leaves_no_room_to_count_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BackupUnusable):
        brought(tmp_path, lambda vault: vault._connection.execute("UPDATE seal SET sequence = 9223372036854775807"))


def test_rows_left_as_if_something_was_leaving_stop_no_deleting(tmp_path: Path) -> None:
    def change(vault: Vault) -> None:
        vault.new_frame("{}")
        vault._connection.execute("INSERT INTO leaving SELECT row FROM frame")

    with Vault.open(brought(tmp_path, change), PASSPHRASE) as vault:
        vault.delete_frame(vault.entries()[0].id)
        assert not vault.entries()


def test_the_second_folder_of_a_stranger_is_not_taken_over(tmp_path: Path) -> None:
    def change(vault: Vault) -> None:
        vault.set_setting(restore.PLACES, json.dumps({"second": str(tmp_path)}))

    with Vault.open(brought(tmp_path, change), PASSPHRASE) as vault:
        assert Backups(vault).second is None
        vault.verify()


@pytest.mark.fault(6)
def test_a_flipped_bit_in_any_page_of_another_vault_is_told_as_damage(tmp_path: Path) -> None:
    """Also in the pages that are only weighed at first, and whatever it is brought in as."""
    with Vault.create(tmp_path / "theirs", PASSPHRASE, CHEAP) as vault:
        vault.new_frame("{}", draft='{"frame":{}}' + " " * 18_000)
    database = tmp_path / "theirs" / DATABASE
    sound = database.read_bytes()
    with Vault.create(tmp_path / "ours", PASSPHRASE, CHEAP) as vault:
        moving = Moving(Office(vault, Library.load(), date.today), CHEAP)
        whole, told = moving.open_vault(tmp_path / "theirs", PASSPHRASE), []
        for page in range(len(sound) // 4096):
            content = bytearray(sound)
            content[page * 4096 + 1000] ^= 1
            database.write_bytes(content)
            try:
                parcel = moving.open_vault(tmp_path / "theirs", PASSPHRASE)
            except VaultDamaged as met:
                told.append(str(met))
            else:
                assert parcel == whole, "it was a page of an index, which was made anew in the copy"
        assert len(told) > 10
        assert all(str(tmp_path / "theirs") in text for text in told)
