# SPDX-License-Identifier: MIT
"""The warning of an older vault cannot be silenced by what lies beside the vault, nor hidden by another sentence."""

from __future__ import annotations

import shutil

import pytest

from frame_builder.services.library import Library
from frame_builder.services.seen import Seen
from frame_builder.services.shipped import Withheld
from frame_builder.ui.entrance.unlock import UnlockPage
from frame_builder.ui.remembered import Remembered
from frame_builder.ui.shelf.page import ShelfPage
from frame_builder.ui.withheld import withheld_sentence
from frame_builder.vault.keys import COPIES
from frame_builder.vault.trials import SENTENCES

from .driver import PASSPHRASE, Home, Therapist

WARNING = "older than the one this computer saw last"


def put_back(home: Home) -> None:
    """An older copy of the vault lies in its place."""
    therapist = home.begin()
    therapist.office.new_frame("K-17")
    therapist.quit()
    old = home.place / "old"
    shutil.copytree(home.vault, old)
    therapist = home.start()
    therapist.unlock()
    therapist.wait_for(ShelfPage)
    therapist.office.new_frame("M-04")
    therapist.quit()
    shutil.rmtree(home.vault)
    old.rename(home.vault)


def opened(home: Home) -> Therapist:
    """The program started anew, and the vault open."""
    therapist = home.start()
    assert isinstance(therapist.page, UnlockPage)
    therapist.unlock()
    therapist.wait_for(ShelfPage)
    return therapist


@pytest.mark.fault(9)
@pytest.mark.parametrize("planted", ["empty", "vault"])
def test_a_folder_planted_beside_the_vault_silences_nothing(home: Home, planted: str) -> None:
    """It bears the name of a backup being brought back, and this program never began to bring one back."""
    put_back(home)
    beside = home.place / ".vault.restored"
    if planted == "empty":
        beside.mkdir()
    else:
        home.vault.rename(beside)
    assert WARNING in opened(home).app.shell.banner.message()
    assert not beside.exists()


@pytest.mark.fault(9, control=True)
def test_what_this_program_itself_began_is_not_warned_of(home: Home) -> None:
    """The same folder with the note that a backup was on its way: the program died between the two renames."""
    put_back(home)
    home.vault.rename(home.place / ".vault.restored")
    therapist = home.start()
    therapist.quit()
    assert home.vault.is_dir()
    home.vault.rename(home.place / ".vault.restored")
    Remembered(therapist.app._settings).bring_back(home.vault.resolve())
    therapist = opened(home)
    assert WARNING not in therapist.app.shell.banner.message()
    assert therapist.app._remembered.bringing_back is None


@pytest.mark.fault(9)
def test_a_region_that_is_withheld_hides_no_warning(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    """Both sentences are there."""
    therapist = home.begin()
    library = therapist.app._library
    assert library is not None
    therapist.quit()
    home.library = Library(
        library.root, library.catalogue, library.atlas, (Withheld("region", "xx", "It is damaged."),)
    )
    monkeypatch.setattr(Seen, "judge", lambda *_: "older")
    therapist = opened(home)
    assert WARNING in therapist.app.shell.banner.message()
    assert withheld_sentence(home.library) in therapist.app.shell.banner.message()


@pytest.mark.fault(9)
def test_older_key_files_are_told_of_above_the_shelf(home: Home) -> None:
    """An earlier passphrase opened the vault, because key files from before its change were put back."""
    therapist = home.begin()
    vault = therapist.office.vault
    old = {name: (home.vault / name).read_bytes() for name in COPIES}
    vault.change_passphrase(PASSPHRASE, "quite another passphrase", vault.strength)
    therapist.quit()
    for name, content in old.items():
        (home.vault / name).write_bytes(content)
    banner = opened(home).app.shell.banner
    assert SENTENCES["returned"] in banner.message()
