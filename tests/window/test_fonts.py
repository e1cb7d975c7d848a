# SPDX-License-Identifier: MIT
"""Row 37 in the window: with damaged fonts it opens all the same, says which one it is, and prints nothing."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from frame_builder import app as app_module
from frame_builder.services.library import Library
from frame_builder.services.resources import resource_root
from frame_builder.ui.entrance.unlock import UnlockPage
from frame_builder.ui.theme import load_fonts

from ..stories.driver import Home


@pytest.mark.fault(37)
def test_the_window_opens_and_names_the_font(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    """The banner says what works and what does not; the vault can be made and a frame begun."""
    damaged = home.place / "resources"
    for name in ("fonts", "icons"):
        shutil.copytree(resource_root() / name, damaged / name)
    (damaged / "fonts" / "SourceSerif4-Regular.ttf").write_bytes(b"\0\1\0\0")
    monkeypatch.setattr(app_module, "resource_root", lambda: damaged)
    therapist = home.start()
    assert isinstance(therapist.page, UnlockPage)
    banner = therapist.app.shell.banner
    therapist.wait(lambda: banner.message(), "nothing is said")
    assert "The font file SourceSerif4-Regular.ttf is damaged." in banner.message()
    assert "You can work, but nothing can be printed" in banner.message()
    therapist.create()


@pytest.mark.fault(37, control=True)
def test_with_whole_fonts_nothing_is_said(home: Home) -> None:
    """A banner that always came would prove nothing."""
    therapist = home.start()
    therapist.app._background.wait()
    therapist.home.application.processEvents()
    assert therapist.app.shell.banner.message() == ""


@pytest.mark.fault(37)
@pytest.mark.usefixtures("qapp")
def test_a_damaged_face_is_not_given_to_the_window(tmp_path: Path, library: Library) -> None:
    """Qt might draw with the half of it; the system's face is used, which load_fonts says."""
    fonts = tmp_path / "fonts"
    shutil.copytree(library.root / "fonts", fonts)
    assert load_fonts(fonts)
    path = fonts / "AtkinsonHyperlegibleNext-Regular.ttf"
    content = bytearray(path.read_bytes())
    content[-100] ^= 1
    path.write_bytes(content)
    assert not load_fonts(fonts)
    path.unlink()
    assert not load_fonts(fonts)
