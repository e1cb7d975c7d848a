# SPDX-License-Identifier: MIT
"""Row 31 in the window: the page that opens or makes a vault says what is to be known of its folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from frame_builder.ui.entrance.unlock import UnlockPage

from ..stories.driver import Home


def said(page: object) -> str:
    """What the page says of the folder."""
    assert isinstance(page, UnlockPage)
    return page.notes()


@pytest.mark.fault(31)
def test_a_copied_folder_is_told_before_the_vault_is_made_and_opened(home: Home) -> None:
    """One calm sentence, which follows the folder that is chosen."""
    synced = home.place / "Dropbox" / "practice"
    synced.mkdir(parents=True)
    therapist = home.start()
    page = therapist.page
    assert isinstance(page, UnlockPage)
    therapist.wait(lambda: therapist.app._notes._wanted)
    therapist.app._notes.wait()
    assert said(page) == ""
    therapist.ask.will(synced)
    page._pick_folder()
    therapist.wait(lambda: said(page), "nothing is said of the folder")
    assert "copied to other computers by Dropbox" in said(page)
    assert "better keep the vault in a folder of this computer alone" in said(page)
    therapist.ask.will(home.place)
    page._pick_folder()
    therapist.app._notes.wait()
    therapist.wait(lambda: not said(page))


@pytest.mark.fault(31)
def test_copies_are_named_when_the_vault_is_opened(home: Home) -> None:
    """A vault that two computers changed."""
    home.begin().quit()
    (home.vault / "vault-LAPTOP.db").write_bytes(b"another")
    therapist = home.start()
    therapist.wait(lambda: said(therapist.page))
    assert "“vault-LAPTOP.db”" in said(therapist.page)


@pytest.mark.fault(31, control=True)
def test_a_quiet_folder_is_not_spoken_of(home: Home, tmp_path: Path) -> None:
    """A page that always warned would prove nothing."""
    home.begin().quit()
    therapist = home.start()
    therapist.app._background.wait()
    therapist.wait(lambda: therapist.app._notes._wanted)
    therapist.app._notes.wait()
    therapist.home.application.processEvents()
    assert said(therapist.page) == ""
