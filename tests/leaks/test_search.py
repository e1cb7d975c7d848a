# SPDX-License-Identifier: MIT
"""The search finds what it looks for, however it was written and however short it was there."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from . import canaries
from .world import World, cannot_watch

CARELESS = """
import base64, os, subprocess, sys, tempfile
from pathlib import Path
from tests.leaks.canaries import CLIENT, STEM
place = Path(os.environ["FRAME_BUILDER_TEST_PLACE"])
print("INFO saved the frame of", CLIENT)
(place / "config" / "window.ini").write_text("[last]\\nframe=" + base64.b64encode(CLIENT.encode()).decode())
(place / "cache" / f"{STEM}.thumb").touch()
gone = place / "tmp" / "gone"
gone.write_text(CLIENT)
gone.unlink()
with tempfile.TemporaryFile(dir=place / "tmp", prefix="nameless") as nameless:
    nameless.write(CLIENT.encode("utf-16-le"))
    nameless.flush()
emptied = place / "state" / "emptied"
emptied.write_text(CLIENT)
emptied.write_text("nothing")
replaced = place / "state" / "replaced"
replaced.write_text(CLIENT)
(place / "state" / "new").write_text("nothing")
(place / "state" / "new").replace(replaced)
(place / "data" / "kept").write_text(CLIENT.upper())
printed = place / "tmp" / "print.pdf"
printed.write_bytes(b"%PDF " + CLIENT.encode())
subprocess.run(["lp", "-t", CLIENT, str(printed)], check=True, stdin=subprocess.DEVNULL)
printed.unlink()
Path("/dev/shm", "frame-builder-test-" + str(os.getpid())).write_text(CLIENT)
Path("/dev/shm", "frame-builder-test-" + str(os.getpid())).unlink()
"""


@pytest.mark.parametrize("spelling", canaries.written(canaries.CLIENT))
def test_every_way_of_writing_is_found(spelling: str) -> None:
    content = b"some words before " if spelling not in ("gzip", "zip", "zlib", "PDF stream", "gzip of base64") else b""
    content += canaries.written(canaries.CLIENT)[spelling]
    assert list(canaries.search(content)), spelling
    other = canaries.written("Ottoline Marchbanks")[spelling]
    assert list(canaries.search(other)) == []


@pytest.mark.fault(25, 26, 27, control=True)
@pytest.mark.skipif(bool(cannot_watch()), reason=f"{cannot_watch()}; what is there at the end is searched all the same")
def test_a_careless_program_is_found_out(tmp_path: Path) -> None:
    """A log line, an entry of the settings, files that are gone, nameless, emptied or replaced: each is found."""
    world = World(tmp_path)
    assert world.run(sys.executable, "-c", CARELESS) == 0, world.output()
    found = world.holding()
    shared = {name for name in found if name.startswith("/dev/shm/")}
    nameless = {name for name in found if name.startswith("tmp/nameless")}
    assert len(shared) == len(nameless) == 1
    assert set(found) - shared - nameless == {
        "output",
        "config/window.ini",
        f"cache/{canaries.STEM}.thumb",
        "tmp/gone",
        "tmp/print.pdf",
        "spool/job",
        "state/emptied",
        "state/replaced",
        "data/kept",
    }


def test_without_watching_what_stayed_is_found(tmp_path: Path) -> None:
    """On a system where nobody may watch; what is gone by then is not."""
    world = World(tmp_path)
    code = CARELESS.partition('Path("/dev/shm"')[0]
    assert world.run(sys.executable, "-c", code, watch=False) == 0, world.output()
    found = set(world.holding())
    assert {"output", "config/window.ini", "data/kept"} <= found
    assert "tmp/gone" not in found
