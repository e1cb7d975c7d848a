# SPDX-License-Identifier: MIT
"""`reading`: how hard an agreement or a text is, in words and as JSON, and what it says of a file it cannot measure."""

from __future__ import annotations

import io
import json
import os
from pathlib import Path

import pytest

from frame_builder.vault import files

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


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes; the same way in is tested with folders")
def test_a_pipe_is_not_waited_for(run: Run, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert "no file that could be read" in run("reading", str(tmp_path / "pipe"), "--text-language", "en").sentence


def test_a_file_that_gives_nothing_without_waiting_is_refused(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As some of what a system shows as files does."""

    class Waiting(io.BytesIO):
        def read(self, _size: int | None = -1) -> bytes:
            return None  # type: ignore[return-value]  # which is what a reader that must not wait may say

    monkeypatch.setattr(files, "open_plain", lambda _path: Waiting())
    for words in (("check",), ("reading", "--text-language", "en")):
        assert "no file that could be read" in run(words[0], str(tmp_path / "it"), *words[1:]).sentence
