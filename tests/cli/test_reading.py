# SPDX-License-Identifier: MIT
"""`reading`: how hard an agreement or a text is, in words and as JSON, and what it says of a file it cannot measure."""

from __future__ import annotations

import json
from pathlib import Path

from .conftest import SAMPLE, Run

HARD = (
    "Notwithstanding previously communicated arrangements, the undersigned individual acknowledges unconditional "
    "responsibility for remuneration of professional consultations irrespective of attendance or prior notification."
)


def test_a_frame_part_by_part(run: Run) -> None:
    said = run("reading", str(SAMPLE))
    assert said.code == 0
    assert said.out.startswith("Flesch-Kincaid")
    assert "What it costs" in said.out
    data = json.loads(run("reading", str(SAMPLE), "--json").out)
    assert data["language"] == "en-GB"
    assert data["whole"]["value"] <= data["plain"]
    assert sum(part["words"] for part in data["parts"]) == data["whole"]["words"]
    assert all(part["hardest"] and part["decision"] for part in data["parts"])


def test_a_hard_text_is_found(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "letter.txt"
    path.write_text(HARD, "utf-8")
    said = run("reading", str(path), "--text-language", "en")
    assert said.code == 1
    assert "hardest: Notwithstanding" in said.out


def test_a_language_without_a_formula(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "letter.txt"
    path.write_text(HARD, "utf-8")
    assert "“el”" in run("reading", str(path), "--text-language", "el").sentence


def test_a_file_that_is_no_text(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "letter.txt"
    path.write_bytes(b"\xff\xfe\x00")
    assert "UTF-8" in run("reading", str(path), "--text-language", "en").sentence
    path.write_bytes(b"a" * 5_000_000)
    assert "larger" in run("reading", str(path), "--text-language", "en").sentence
    assert "does not exist" in run("reading", str(tmp_path / "none.txt"), "--text-language", "en").sentence
