# SPDX-License-Identifier: MIT
"""A laptop and a desktop, each kept working on the same practice, joined, and what went apart settled by keyboard."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from frame_builder.services.moving import Moving
from frame_builder.services.office import Office, State
from frame_builder.ui.branches.page import ChoicePage
from frame_builder.ui.documents.compare import ComparePage
from frame_builder.ui.documents.page import ReadingPage
from frame_builder.ui.shelf.page import ShelfPage
from frame_builder.ui.wizard.page import WizardPage
from frame_builder.vault.store import Vault

from ..ui import a11y
from .driver import PASSPHRASE, Home, Key, Therapist
from .test_backups import settle

CLIENT = "Ottoline Marchbanks"


def kept(office: Office, frame_id: str, often: str) -> None:
    """Keep another version with another rhythm."""
    workspace = office.open_frame(frame_id)
    workspace.set_value("sessions.frequency", "often", often)
    office.save(frame_id, workspace)
    office.keep(frame_id, workspace)


def note(office: Office, frame_id: str, text: str) -> None:
    """Begin a review, or go on with it, with a private note."""
    workspace = office.open_frame(frame_id)
    workspace.set_note("sessions.length", text)
    office.save(frame_id, workspace)


def name_practice(office: Office, name: str) -> None:
    workspace = office.practice()
    workspace.set_value("practice.therapist", "name", name)
    office.save_practice(workspace)


@pytest.fixture
def laptop(home: Home) -> Therapist:
    """The program on the laptop: one frame kept as version 1, and My practice."""
    therapist = home.begin()
    office = therapist.office
    name_practice(office, "Ana Ruiz")
    frame_id, workspace = office.new_frame("K-17")
    workspace.set_value("people.client", "name", CLIENT)
    office.save(frame_id, workspace)
    office.keep(frame_id, workspace)
    settle(therapist)
    return therapist


def desktop(laptop: Therapist, tmp_path: Path) -> Path:
    """A copy of the vault, as it comes to the desktop; the laptop goes on afterwards."""
    settle(laptop)
    laptop.quit()
    folder = tmp_path / "desktop"
    shutil.copytree(laptop.home.vault, folder)
    return folder


def again(laptop: Therapist) -> Therapist:
    """The program on the laptop once more, at the shelf."""
    later = laptop.home.start()
    later.unlock()
    later.wait_for(ShelfPage)
    return later


def joined(therapist: Therapist, folder: Path) -> None:
    """What the desktop has comes to the laptop."""
    settle(therapist)
    moving = Moving(therapist.office)
    moving.join(moving.open_vault(folder, PASSPHRASE))
    therapist.app._desk.show_shelf()
    a11y.settle()


def on(folder: Path, therapist: Therapist) -> tuple[Vault, Office]:
    vault = Vault.open(folder, PASSPHRASE)
    return vault, Office(vault, therapist.home.library, therapist.office.today)


def apart(laptop: Therapist, tmp_path: Path) -> Therapist:
    """Version 2 on both computers, each without the other, then joined on the laptop."""
    folder = desktop(laptop, tmp_path)
    later = again(laptop)
    frame_id = later.frame_id()
    vault, office = on(folder, later)
    with vault:
        kept(office, frame_id, "fortnightly")
    kept(later.office, frame_id, "weekly")
    joined(later, folder)
    return later


def test_two_versions_are_marked_read_compared_and_settled(laptop: Therapist, tmp_path: Path) -> None:
    """Nothing is chosen silently: Enter on the frame leads to the choice; what is set aside stays in the history."""
    therapist = apart(laptop, tmp_path)
    frame_id = therapist.frame_id()
    assert "Two versions 2: choose which one goes on" in therapist.shown()
    order = [therapist.shown().index(words) for words in ("Version 2 A", "Version 2 B", "Before they parted")]
    assert order == sorted(order)
    assert therapist.shown().index("First agreement.") > order[-1]
    therapist.wait(lambda: therapist.focused() == "Frames")
    therapist.enter()
    therapist.wait_for(ChoicePage)
    said = therapist.shown()
    assert "After version 1 it goes on in two ways." in said
    assert "Version 2 A" in said
    assert "Version 2 B" in said
    assert "which one is in force between you and your client" in said
    assert CLIENT not in therapist.shell.windowTitle()

    therapist.press("Read and print: Version 2 B")
    therapist.wait_for(ReadingPage)
    assert "There is also Version 2 A, and none is chosen yet" in therapist.shown()
    assert not therapist.has("Start review")
    therapist.key(Key.Key_Escape)
    therapist.wait_for(ShelfPage)

    therapist.press("Choose …: K-17")
    therapist.wait_for(ChoicePage)
    therapist.ask.will(False)
    therapist.press("Go on with this one …: Version 2 B")
    assert therapist.ask.asked[-1][1] == "Go on with Version 2 B?"
    assert len([item for item in therapist.office.branches(frame_id) if not item.aside]) == 2
    chosen = therapist.page
    assert isinstance(chosen, ChoicePage)
    therapist.ask.will(True)
    therapist.press("Go on with this one …: Version 2 A")
    therapist.wait_for(ShelfPage)
    assert "choose which one goes on" not in therapist.shown()

    (going,) = [item for item in therapist.office.branches(frame_id) if not item.aside]
    assert going.current
    shown = therapist.shown()
    assert "Set aside, not in force" in shown
    therapist.press("Open: Version 2, set aside")
    therapist.wait_for(ReadingPage)
    assert "This version was set aside: it is not in force." in therapist.shown()
    therapist.key(Key.Key_Escape)
    therapist.wait_for(ShelfPage)
    therapist.press("Compare: Version 2")
    therapist.wait_for(ComparePage)
    therapist.key(Key.Key_Escape)
    therapist.wait_for(ShelfPage)

    therapist.enter()
    therapist.wait_for(ReadingPage)
    assert therapist.has("Start review")
    therapist.key(Key.Key_Escape)
    therapist.wait_for(ShelfPage)

    therapist.ask.will(True)
    therapist.press("Go on with this one instead …: Version 2, set aside")
    (instead,) = [item for item in therapist.office.branches(frame_id) if not item.aside]
    assert instead.head != going.head
    settle(therapist)


def test_two_drafts_are_listed_opened_and_dropped(laptop: Therapist, tmp_path: Path) -> None:
    """Each is asked for by its day; dropping needs a question; the other one is untouched."""
    folder = desktop(laptop, tmp_path)
    therapist = again(laptop)
    frame_id = therapist.frame_id()
    vault, office = on(folder, therapist)
    with vault:
        note(office, frame_id, "from the desktop")
    note(therapist.office, frame_id, "from the laptop")
    joined(therapist, folder)
    assert "Two drafts: choose which one to open, and drop the other" in therapist.shown()
    drafts = therapist.office.drafts(frame_id)
    there = next(item for item in drafts if _noted(therapist.office, frame_id, item.key) == "from the desktop")
    letter = "AB"[[item.key for item in therapist.office.drafts(frame_id)].index(there.key)]
    therapist.wait(lambda: therapist.focused() == "Frames")
    therapist.enter()
    therapist.wait_for(ChoicePage)
    shown = therapist.shown()
    assert "Your note: from the desktop" in shown, "what differs is not shown"
    assert "Your note: from the laptop" in shown
    therapist.key(Key.Key_Escape)
    therapist.wait_for(ShelfPage)
    therapist.wait(lambda: therapist.focused() == "Frames")
    therapist.enter()
    therapist.wait_for(ChoicePage)
    therapist.press(f"Open this one: Review of version 1, {letter}")
    therapist.wait_for(WizardPage)
    workspace = therapist.wizard.workspace
    assert workspace.frame.answer("sessions.length").note == "from the desktop"
    therapist.app._desk.go_home()
    therapist.wait_for(ShelfPage)
    assert len(therapist.office.drafts(frame_id)) == 2, "opening one takes nothing from the other"

    letter = "AB"[[item.key for item in therapist.office.drafts(frame_id)].index(there.key)]
    therapist.ask.will(False, True)
    therapist.press(f"Drop …: Review of version 1, {letter}")
    assert len(therapist.office.drafts(frame_id)) == 2
    therapist.press(f"Drop …: Review of version 1, {letter}")
    therapist.wait_for(ShelfPage)
    (left,) = therapist.office.drafts(frame_id)
    assert _noted(therapist.office, frame_id, left.key) == "from the laptop"
    assert therapist.office.shelf()[0].summary.state is State.REVIEW
    settle(therapist)


def _noted(office: Office, frame_id: str, key: int) -> str:
    return office.open_frame(frame_id, key).frame.answer("sessions.length").note


def test_two_texts_of_my_practice_are_shown_and_settled(laptop: Therapist, tmp_path: Path) -> None:
    """The shelf says so; the page shows which decisions differ; until then new frames start from the newer one."""
    folder = desktop(laptop, tmp_path)
    therapist = again(laptop)
    vault, office = on(folder, therapist)
    with vault:
        name_practice(office, "Ana María Ruiz")
    name_practice(therapist.office, "A. Ruiz")
    joined(therapist, folder)
    assert "Until then new frames start from the one of today" in therapist.shown()
    therapist.press("Choose: My practice")
    therapist.wait_for(ChoicePage)
    shown = therapist.shown()
    assert "Ana María Ruiz" in shown
    assert "A. Ruiz" in shown
    texts = [item.draft.frame.text("practice.therapist.name") for item in therapist.office.practices()]
    letter = "AB"[texts.index("Ana María Ruiz")]
    therapist.ask.will(True)
    therapist.press(f"Go on with this one …: Version {letter}")
    therapist.wait_for(ShelfPage)
    (only,) = therapist.office.practices()
    assert only.draft.frame.text("practice.therapist.name") == "Ana María Ruiz"
    assert "To be settled" not in therapist.shown()
    settle(therapist)


def test_a_review_that_another_computer_overtook_says_so(laptop: Therapist, tmp_path: Path) -> None:
    """The draft is not lost and not kept unseen: opening it tells of the version it does not know."""
    folder = desktop(laptop, tmp_path)
    therapist = again(laptop)
    frame_id = therapist.frame_id()
    vault, office = on(folder, therapist)
    with vault:
        kept(office, frame_id, "fortnightly")
    note(therapist.office, frame_id, "from the laptop")
    joined(therapist, folder)
    therapist.wait(lambda: "Version 2 was kept since" in therapist.shown())
    therapist.ask.will(False)
    therapist.enter()
    assert isinstance(therapist.page, ShelfPage)
    assert "goes out from version 1" in therapist.ask.asked[-1][2]
    therapist.ask.will(True)
    therapist.enter()
    therapist.wait_for(WizardPage)
    assert therapist.wizard.workspace.frame.answer("sessions.length").note == "from the laptop"
    settle(therapist)
