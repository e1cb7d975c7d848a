# SPDX-License-Identifier: MIT
"""Finding a frame by keyboard: by its reference at once, by the words of the agreement and of notes a moment later."""

from __future__ import annotations

from pathlib import Path

from frame_builder.ui.entrance.unlock import UnlockPage
from frame_builder.ui.shelf.page import ShelfPage
from frame_builder.vault.errors import VaultDamaged

from .driver import CTRL, Home, Key, Therapist
from .test_backups import settle

CLIENTS = {"K-17": "Ottoline Marchbanks", "M-04": "Ottokar Zwingli", "J-9": "Bettina Quill"}
NOTE = "ask about the allotment"


def with_frames(home: Home) -> Therapist:
    """Three frames with their clients' names, the last with a private note."""
    therapist = home.begin()
    for reference, name in CLIENTS.items():
        frame_id, workspace = therapist.office.new_frame(reference)
        workspace.set_value("people.client", "name", name)
        if reference == "J-9":
            workspace.set_note("sessions.length", NOTE)
        therapist.office.save(frame_id, workspace)
        if reference == "K-17":
            therapist.office.keep(frame_id, workspace)
    therapist.app._desk.show_shelf()
    settle(therapist)
    return therapist


def found(therapist: Therapist) -> set[str]:
    page = therapist.page
    assert isinstance(page, ShelfPage)
    return {entry.reference for entry in page._table.rows.shown}


def search(therapist: Therapist, text: str, count: int) -> set[str]:
    """Type after Ctrl+F, and wait until the words are searched as well."""
    therapist.key(Key.Key_F, CTRL)
    therapist.wait(lambda: therapist.focused() == "Find a frame by any word")
    therapist.type(text)
    said = f"{count} of {len(CLIENTS)} frames: by reference, and by the words of agreements, drafts and notes."
    therapist.wait(lambda: said in therapist.shown(), f"not {count} found")
    return found(therapist)


def test_frames_are_found_by_reference_name_and_note(home: Home) -> None:
    """A kept agreement, a draft and a note; beginnings of words; Escape shows all; Enter goes to what was found."""
    therapist = with_frames(home)
    assert search(therapist, "m-04", 1) == {"M-04"}
    assert search(therapist, "ottoline", 1) == {"K-17"}
    assert search(therapist, "otto", 2) == {"K-17", "M-04"}
    assert search(therapist, "ask allot", 1) == {"J-9"}
    assert search(therapist, "ottoline zwingli", 0) == set()
    assert "Nothing matches “ottoline zwingli”" in therapist.shown()
    therapist.key(Key.Key_Escape)
    assert found(therapist) == set(CLIENTS)
    search(therapist, "quill", 1)
    therapist.enter()
    therapist.wait(lambda: therapist.focused() == "Frames")
    therapist.enter()
    therapist.wait(lambda: not isinstance(therapist.page, ShelfPage))
    assert therapist.wizard.workspace.frame.reference == "J-9"
    settle(therapist)


def test_what_was_searched_is_gone_when_the_vault_is_locked(home: Home) -> None:
    """Neither in the window nor in any file beside the vault, and not in the settings."""
    therapist = with_frames(home)
    search(therapist, "zwingli", 1)
    therapist.key(Key.Key_L, CTRL)
    therapist.wait_for(UnlockPage)
    assert "zwingli" not in therapist.words().lower()
    therapist.unlock()
    therapist.wait_for(ShelfPage)
    assert found(therapist) == set(CLIENTS)
    settle(therapist)
    therapist.quit()
    for path in files_of(home.place):
        assert b"zwingli" not in path.read_bytes().lower(), path.name


def files_of(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


def test_an_index_that_cannot_be_read_is_told(home: Home, monkeypatch) -> None:
    """References are found all the same."""
    therapist = with_frames(home)

    def broken(_text: str) -> frozenset[str]:
        raise VaultDamaged(home.vault, "the index of words")

    monkeypatch.setattr(therapist.office, "search", broken)
    therapist.key(Key.Key_F, CTRL)
    therapist.type("k-17")
    therapist.wait(lambda: "Only references were searched." in therapist.shown())
    assert found(therapist) == {"K-17"}
    settle(therapist)
