# SPDX-License-Identifier: MIT
"""The starting points: complete, without findings, printable, and nobody's data."""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path

import pytest

from frame_builder.services.frame_io import read_frame, text_of
from frame_builder.services.library import Library
from frame_builder.services.resources import resource_root
from frame_builder.services.workspace import Draft, Workspace
from frame_builder.typeset.pages import page_sizes

from .conftest import Run

FILES = sorted((resource_root() / "starting_points").glob("*.json"), key=lambda path: path.stem)
NAMES = [
    "cbt-block",
    "couple",
    "emdr-trauma",
    "employer-six-sessions",
    "family",
    "group",
    "home-practice",
    "individual-private",
    "individual-private-us",
    "live-chat",
    "low-cost-trainee",
    "online-only",
    "psychodynamic-open-ended",
    "sent-by-court",
    "walk-and-talk",
    "young-person",
]
MOST_PAGES = 10
MOST_GRADE = 6
DAY = date(2026, 11, 22)


def test_they_are_there() -> None:
    assert [path.stem for path in FILES] == NAMES


@pytest.mark.parametrize("path", FILES, ids=NAMES)
def test_nothing_is_open_and_nothing_contradicts(path: Path, library: Library) -> None:
    frame = read_frame(path, library.catalogue, library.atlas)
    workspace = Workspace(library, Draft(frame=frame), lambda: DAY)
    assert workspace.findings == ()
    assert workspace.undecided == ()
    assert workspace.set_aside == ()
    assert not [answer.decision for answer in frame.answers if answer.open]
    applying = [item for item in library.catalogue if workspace.journey.applies(item.key)]
    assert [item.key for item in applying if workspace.journey.missing(item)] == []
    assert path.read_text("utf-8") == text_of(frame, library.catalogue)


@pytest.mark.parametrize("path", FILES, ids=NAMES)
def test_it_prints_without_a_gap(path: Path, run: Run, tmp_path: Path) -> None:
    assert run("render", path, "-o", tmp_path / "out.pdf").code == 0
    assert len(page_sizes((tmp_path / "out.pdf").read_bytes())) <= MOST_PAGES
    text = run("render", path, "-o", "-").out
    body = text.partition("We agree\n")[0]
    assert "Each session lasts" in body
    assert "___" not in body


@pytest.mark.parametrize("path", FILES, ids=NAMES)
def test_it_is_easy_to_read(path: Path, run: Run) -> None:
    """The whole is far below grade 8, and so is every part but the one with names and numbers."""
    ended = run("reading", path, "--json")
    assert ended.code == 0
    found = json.loads(ended.out)
    assert found["whole"]["value"] <= MOST_GRADE
    hard = [part["section"] for part in found["parts"] if part["value"] is not None and part["value"] > found["plain"]]
    assert set(hard) <= {"practice"}


@pytest.mark.parametrize("path", FILES, ids=NAMES)
def test_it_is_plainly_a_sample(path: Path) -> None:
    data = json.loads(path.read_text("utf-8"))
    assert data["reference"] == "SAMPLE"
    people = data["answers"]["people.people"]["values"]["people"]
    therapist = data["answers"]["practice.therapist"]["values"]["name"]
    assert all(name.startswith("Sample ") for name in [therapist, *(person["name"] for person in people)])
    text = path.read_text("utf-8")
    assert set(re.findall(r"@([\w.]+)", text)) == {"example.org"}
    # numbers that the regulators keep for stories: London 020 7946 0xxx, North America 555-01xx
    assert all(
        re.fullmatch(r"020 7946 0\d{3}|\(202\) 555-01\d\d", found)
        for found in re.findall(r"[(\d][\d() -]{8,}\d", text)
        if not re.match(r"20\d\d-", found)
    )
