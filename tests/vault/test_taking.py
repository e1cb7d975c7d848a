# SPDX-License-Identifier: MIT
"""Taking a parcel in: whole or not at all, proved first, and refused by name where it does not check out."""

import hashlib
import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import apsw
import pytest

from frame_builder.vault import content, parcels
from frame_builder.vault.errors import DiskFull, ParcelRefused, UnknownFrame, VaultDamaged, VaultReadOnly
from frame_builder.vault.join import FrameState, Parcel
from frame_builder.vault.ledger import MOST_COUNT, Ledger
from frame_builder.vault.reading import MOST_WRITES
from frame_builder.vault.rows import StoredDraft, StoredRevision
from frame_builder.vault.store import Vault

from .conftest import CHEAP, PASSPHRASE, Home

FRAME = "ab" * 16
WHEN = "2026-11-22T10:00:00+00:00"


def describe(_: str, state: FrameState) -> tuple[str, str]:
    return f'{{"reference":"{len(state.revisions)}"}}', "amber velvet"


def revision(text: str, previous: str = "", number: int = 1) -> StoredRevision:
    return StoredRevision(number, text, hashlib.sha256(text.encode()).hexdigest(), previous, WHEN)


FIRST = revision("first")
SECOND = revision("second", FIRST.digest, 2)
DRAFT = StoredDraft(0, "aa", 3, SECOND.digest, WHEN, "in work")
STATE = FrameState(frozenset({FIRST, SECOND}), frozenset({DRAFT}), Ledger({"aa": 3}))
PARCEL = Parcel({FRAME: STATE})


def changed(**update: object) -> Parcel:
    return Parcel({FRAME: replace(STATE, **update)})


def test_a_parcel_is_taken_in_once(vault) -> None:
    found = vault.take_in(PARCEL, describe)
    assert (found.new_frames, found.already) == (1, 0)
    assert vault.parcel() == PARCEL
    assert vault.entries()[0].summary == '{"reference":"2"}'
    assert vault.entries()[0].changed == WHEN
    assert vault.search("velv") == {FRAME}
    seal = vault.seal()
    assert vault.take_in(PARCEL, describe).already == 1
    assert vault.seal() == seal
    vault.verify()


BAD: dict[str, tuple[Parcel, str]] = {
    "a changed text": (
        changed(revisions=frozenset({FIRST, replace(SECOND, payload="forged")})),
        "version 2 of agreement",
    ),
    "another digest": (changed(revisions=frozenset({FIRST, replace(SECOND, digest="0" * 64)})), "version 2"),
    "the one before is missing": (changed(revisions=frozenset({SECOND})), "the version before version 2"),
    "a wrong number": (changed(revisions=frozenset({FIRST, replace(SECOND, number=7)})), "out of order"),
    "no moment": (changed(revisions=frozenset({FIRST, replace(SECOND, kept="yesterday")})), "out of order"),
    "a draft from nowhere": (changed(drafts=frozenset({replace(DRAFT, base="1" * 64)})), "a draft of agreement"),
    "a draft nobody wrote": (changed(ledger=Ledger({"aa": 2})), "does not fit its drafts"),
    "half a character": (changed(drafts=frozenset({replace(DRAFT, payload="\ud800")})), "cannot be stored"),
    "deleted and there": (
        changed(drafts=frozenset(), ledger=Ledger({"aa": 3}, {FIRST.digest: 1, SECOND.digest: 1})),
        "does not fit its versions",
    ),
    "brought back and not there": (
        changed(ledger=Ledger({"aa": 3}, {hashlib.sha256(b"third").hexdigest(): 2})),
        "does not fit its versions",
    ),
    "a huge count": (changed(ledger=Ledger({"aa": 1 << 60})), "malformed"),
    "an odd mark": (changed(ledger=Ledger({"aa": 3, "AA/..": 1})), "malformed"),
    "an odd digest": (changed(ledger=Ledger({"aa": 3}, {"x": 1})), "malformed"),
    "too large": (changed(revisions=frozenset({revision("x" * (parcels.MOST_TEXT + 1))}), drafts=frozenset()), "large"),
    "too many ends": (
        Parcel({FRAME: FrameState(frozenset(revision(str(at)) for at in range(parcels.MOST_ENDS + 1)))}),
        "different versions",
    ),
    "an odd name": (Parcel({"../etc": STATE}), "no proper name"),
    "versions of My practice": (Parcel({"practice": STATE}), "no proper name"),
}


@pytest.mark.fault(21)
@pytest.mark.parametrize("name", BAD)
def test_what_does_not_check_out_is_refused_and_changes_nothing(vault, name: str) -> None:
    parcel, said = BAD[name]
    good = Parcel({"cd" * 16: STATE, **parcel.frames})
    seal = vault.seal()
    for use in (lambda: vault.plan(good), lambda: vault.take_in(good, describe)):
        with pytest.raises(ParcelRefused, match=said) as caught:
            use()
        assert "forged" not in str(caught.value)
    assert vault.seal() == seal
    assert vault.entries() == ()


@pytest.mark.fault(21)
@pytest.mark.parametrize(
    "written",
    [
        b"",
        b"\xff\xfe",
        b"null",
        b"[" * 100_000,
        b'{"frames":' * 5_000,
        b'{"frames":{},"frames":{}}',
        b'{"frames":{},"more":1}',
        b'{"frames":[]}',
        b'{"frames":{"a":1}}',
        b'{"frames":{"a":{"revisions":NaN}}}',
        b'{"frames":{"a":{"revisions":[],"drafts":[],"seen":{"a":1e9},"gone":{},"aside":{}}}}',
        b'{"frames":{"a":{"revisions":[],"drafts":[],"seen":{"a":' + b"9" * 5000 + b'},"gone":{},"aside":{}}}}',
        b'{"frames":{"a":{"revisions":[],"drafts":[],"seen":{"a":true},"gone":{},"aside":{}}}}',
        parcels.dump(PARCEL).replace(b'"tick":3', b'"tick":"3"'),
        parcels.dump(PARCEL)[:-3],
    ],
)
def test_hostile_bytes_are_one_sentence(written: bytes) -> None:
    with pytest.raises(ParcelRefused) as caught:
        parcels.load(written)
    assert caught.value.__cause__ is None
    assert len(str(caught.value)) < 250


def test_too_many_bytes_are_refused_before_they_are_parsed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parcels, "MOST_BYTES", 100)
    with pytest.raises(ParcelRefused, match="at once"):
        parcels.load(b" " * 101)


def test_the_same_text_kept_on_both_sides_is_one_version(home, vault) -> None:
    """It counts as kept when it first was, on whichever side; what follows it still proves good."""
    first = revision(json.dumps({"kept": WHEN[:10]}))
    second = revision("second", first.digest, 2)
    earlier = replace(first, kept=WHEN.replace("T10", "T09"))
    for one in (first, earlier):
        found = vault.take_in(Parcel({FRAME: FrameState(frozenset({one, second}))}), describe)
    assert (found.new_versions, found.deleted_versions) == (0, 0)
    assert [item.kept for item in vault.revisions(FRAME)] == [earlier.kept, second.kept]
    vault.verify()


def test_a_failing_description_or_disk_leaves_all_as_it_was(vault, monkeypatch: pytest.MonkeyPatch) -> None:
    def failing(*_: object) -> tuple[str, str]:
        raise VaultDamaged(Path("x"), "the description")

    seal = vault.seal()
    with pytest.raises(VaultDamaged):
        vault.take_in(Parcel({"00" * 16: STATE, **PARCEL.frames}), failing)
    assert (vault.seal(), vault.entries()) == (seal, ())
    vault.verify()


def test_a_read_only_vault_takes_nothing(home, vault, monkeypatch: pytest.MonkeyPatch) -> None:
    vault.close()
    monkeypatch.setattr("frame_builder.vault.files.can_write", lambda _: False)
    with pytest.raises(VaultReadOnly):
        home.open().take_in(PARCEL, describe)


def test_asking_for_a_frame_that_is_not_there(vault) -> None:
    with pytest.raises(UnknownFrame):
        vault.parcel(["0" * 32])


def test_only_ids_digests_and_counts_stay_of_a_deleted_frame(vault) -> None:
    vault.take_in(PARCEL, describe)
    vault.delete_frame(FRAME)
    (row,) = vault._connection.execute("SELECT id, ledger FROM tombstone")
    assert row[0] == FRAME
    assert json.loads(row[1]) == {"seen": {"aa": 3}, "gone": {FIRST.digest: 1, SECOND.digest: 1}, "aside": {}}
    found = vault.take_in(PARCEL, describe)
    assert (found.already, found.deleted_here, found.changes) == (0, 1, False)
    assert vault.entries() == ()
    vault.verify()


KILLED = """
import os, sys
from pathlib import Path
from frame_builder.vault import parcels, taking
from frame_builder.vault.store import Vault
vault = Vault.open(Path(sys.argv[1]), sys.argv[2])
vault._connection.pragma("cache_size", 1)
if sys.argv[4] == "careless":
    put = taking.Taking._put_state
    def at_once(self, db, *rest):
        put(self, db, *rest)
        db.execute("COMMIT"); db.execute("BEGIN IMMEDIATE")
    taking.Taking._put_state = at_once
asked = 0
def describe(name, state):
    global asked
    asked += 1
    if asked == 3:
        os._exit(9)
    return "{}", "words"
vault.take_in(parcels.load(Path(sys.argv[3]).read_bytes()), describe)
"""


def killed(home, tmp_path: Path, how: str) -> tuple[int, bool]:
    """How many frames are there after dying at the third, and whether all was as before."""
    texts = [revision(f"{place} " * 5_000) for place in range(4)]
    parcel = Parcel({f"{place:032x}": FrameState(frozenset({item})) for place, item in enumerate(texts)})
    path = tmp_path / "parcel"
    path.write_bytes(parcels.dump(parcel))
    home.create().close()
    command = [sys.executable, "-c", KILLED, str(home.folder), home.passphrase, str(path), how]
    assert subprocess.run(command, check=False).returncode == 9
    with home.open() as opened:
        opened.verify()
        return len(opened.entries()), opened.seal()[0] == 0


def test_killed_while_taking_in_nothing_was_taken(home, tmp_path: Path) -> None:
    assert killed(home, tmp_path, "careful") == (0, True)


def test_control_frame_by_frame_would_leave_half(home, tmp_path: Path) -> None:
    assert killed(home, tmp_path, "careless") == (2, False)


def test_a_full_disk_is_told_and_nothing_was_taken(vault, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = vault._put_drafts

    def full(*arguments: object) -> object:
        whole(*arguments)
        raise apsw.FullError("full")

    monkeypatch.setattr(vault, "_put_drafts", full)
    with pytest.raises(DiskFull):
        vault.take_in(PARCEL, describe)
    monkeypatch.undo()
    assert vault.entries() == ()
    assert vault.take_in(PARCEL, describe).new_frames == 1


@pytest.mark.skipif(os.name == "nt", reason="file modes")
def test_nothing_is_written_beside_the_vault(home, vault) -> None:
    before = {path.name for path in home.folder.iterdir()}
    vault.take_in(PARCEL, describe)
    assert {path.name for path in home.folder.iterdir()} - {"vault.db-journal"} == before - {"vault.db-journal"}


def wide(ends: int) -> Parcel:
    return Parcel({FRAME: FrameState(frozenset(revision(f"version {at}") for at in range(ends)))})


@pytest.mark.fault(20)
def test_many_versions_of_one_frame_are_written_in_one_go(vault, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is told of the ends is worked out once for all, and not once a version: 4,000 took 87 seconds."""
    counted: list[int] = []
    whole = content.with_heads
    monkeypatch.setattr(content, "with_heads", lambda *parts: counted.append(1) or whole(*parts))
    vault.take_in(wide(parcels.MOST_ENDS), describe)
    assert len(counted) == 1
    assert len(vault.heads(FRAME)) == parcels.MOST_ENDS
    vault.verify()


@pytest.mark.fault(20)
def test_the_whole_of_a_parcel_is_bounded(vault, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, most, told in (
        ("MOST_IN_ALL", 1, "more than 1 versions"),
        ("MOST_REMEMBERED_IN_ALL", 0, "more than can be"),
    ):
        with monkeypatch.context() as patch:
            patch.setattr(parcels, name, most)
            with pytest.raises(ParcelRefused, match=told):
                vault.take_in(PARCEL, describe)
    assert not vault.entries()


@pytest.mark.fault(20)
@pytest.mark.parametrize(
    ("name", "most"), [("MOST_PARTS", 20), ("_MOST_WRITTEN", 60), ("MOST_MEMORY", 60), ("_MOST_DEPTH", 3)]
)
def test_what_a_file_unfolds_to_is_bounded_before_it_is_built(
    name: str, most: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The control: under the bounds in force the same bytes are read."""
    written = parcels.dump(PARCEL)
    assert parcels.load(written) == PARCEL
    monkeypatch.setattr(parcels, name, most)
    with pytest.raises(ParcelRefused, match="more than can be brought in"):
        parcels.load(written)


def test_frames_are_read_one_after_the_other() -> None:
    """Braces in words, names like words, an emoji in one: each frame is found where it stands."""
    odd = replace(STATE, drafts=frozenset({replace(DRAFT, payload='{"frames":{"a":{}}} \\" \U0001f600 }}')}))
    many = Parcel({FRAME: STATE, "cd" * 16: odd, "ef" * 16: STATE})
    assert parcels.load(parcels.dump(many)) == many


@pytest.mark.parametrize("count", [1, MOST_COUNT - 2, MOST_COUNT - 1])
def test_at_the_end_of_counting_a_choice_still_counts(count: int) -> None:
    """Deleted, brought back, set aside, chosen: what is said last is so, and can be read again."""
    ledger = Ledger(gone={"a": count}, aside={"a": count})
    for _ in range(4):
        gone, aside = ledger.is_gone("a"), ledger.is_aside("a")
        ledger = ledger.reviving(["a"]) if gone else ledger.deleting(["a"])
        ledger = ledger.choosing("a" if aside else "b", frozenset("ab"))
        assert (ledger.is_gone("a"), ledger.is_aside("a")) == (not gone, not aside)
        assert Ledger.load(ledger.dump()) == ledger


def test_late_in_counting_the_later_text_still_wins(home: Home, tmp_path: Path) -> None:
    """As far as a vault may have come, what is saved last takes the place of what was saved before, there too."""
    vault = home.create()
    vault._connection.execute("UPDATE seal SET sequence = ?", (MOST_WRITES - 3,))
    vault._settle_in()  # with what was just written past it
    frame = vault.new_frame("{}", draft="first")
    before = vault.parcel()
    for text in ("second", "third"):
        vault.save_draft(frame, text, "{}")
    with Vault.create(tmp_path / "other", PASSPHRASE, CHEAP) as other:
        for parcel in (before, vault.parcel(), before):
            other.take_in(parcel, lambda *_: ("{}", ""))
        assert [draft.payload for draft in other.drafts(frame)] == ["third"]
