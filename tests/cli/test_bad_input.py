# SPDX-License-Identifier: MIT
"""Whatever is wrong: exit code 2 and one sentence on standard error that says what and where."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from frame_builder import cli
from frame_builder.commands import base
from frame_builder.domain.catalogue import CatalogueError
from frame_builder.domain.wording import WordingError
from frame_builder.services import frame_io

from .conftest import SAMPLE, Run, Write

COMMANDS: dict[str, Callable[[Path], list[str | Path]]] = {
    "check": lambda path: ["check", path],
    "check --json": lambda path: ["check", path, "--json"],
    "render": lambda path: ["render", path, "-o", "-"],
    "diff old": lambda path: ["diff", path, SAMPLE],
    "diff new": lambda path: ["diff", SAMPLE, path],
}


def edited(edit: Callable[[dict[str, Any]], Any]) -> bytes:
    data = json.loads(SAMPLE.read_text("utf-8"))
    edit(data)
    return json.dumps(data).encode()


def values(data: dict[str, Any], decision: str) -> dict[str, Any]:
    found = data["answers"][decision]["values"]
    assert isinstance(found, dict)
    return found


WRONG: dict[str, tuple[bytes, str]] = {
    "no JSON": (b"Dear client,", "line 1, column 1 cannot be read"),
    "another schema": (edited(lambda data: data.update(schema="other")), "not a frame file"),
    "another version": (edited(lambda data: data.update(version=9)), "has version 9"),
    "unknown key": (edited(lambda data: data.update(extra=1)), "“extra” in the file is not known"),
    "unknown decision": (edited(lambda data: data["answers"].update({"fees.x": {}})), "“fees.x” is not known"),
    "unprintable character": (
        edited(lambda data: values(data, "practice.therapist").update(name="A\u202eB")),
        "practice.therapist.name holds a character that cannot be printed (U+202E",
    ),
    "number out of range": (
        edited(lambda data: values(data, "fees.not-coming").update({"writes-after": 99})),
        "fees.not-coming.writes-after must be a whole number from 1 to 6",
    ),
    "wrong unit": (
        edited(lambda data: values(data, "sessions.length").update(length={"amount": 5, "unit": "years"})),
        "sessions.length.length must be an amount and a unit (minutes)",
    ),
    "unknown choice": (
        edited(lambda data: values(data, "fees.cancelling").update(charge="x")),
        "fees.cancelling.charge cannot be “x”",
    ),
    "key with hidden characters": (
        edited(lambda data: data["answers"].update({"a\u202e\n\x07b": {}})),
        "The decision “a���b” is not known",
    ),
}


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("name", WRONG)
def test_a_bad_file_is_named_with_the_place_in_it(run: Run, write: Write, command: str, name: str) -> None:
    content, words = WRONG[name]
    path = write(content, "bad.json")
    sentence = run(*COMMANDS[command](path)).sentence
    assert sentence.startswith(f"“{path}”: ")
    assert words in sentence


@pytest.mark.parametrize("command", COMMANDS)
def test_a_file_that_cannot_be_read_is_named(run: Run, tmp_path: Path, command: str) -> None:
    assert run(*COMMANDS[command](tmp_path)).sentence == f"“{tmp_path}” is a folder, not a file."
    missing = tmp_path / "none.json"
    assert run(*COMMANDS[command](missing)).sentence == f"“{missing}” does not exist."
    inside = SAMPLE / "frame.json"
    assert run(*COMMANDS[command](inside)).sentence.startswith(f"“{inside}” does not exist, because")
    assert run(*COMMANDS[command](Path("a\0b"))).sentence.endswith("is not a name a file can have.")
    long = tmp_path / ("a" * 300)
    assert run(*COMMANDS[command](long)).sentence == f"“{long}” has a name that is too long."


WORDS = {
    "no command": ([], "The following arguments are required: COMMAND"),
    "unknown command": (["print"], "invalid choice: 'print'"),
    "unknown option": (["check", SAMPLE, "--fix"], "Unrecognized arguments: --fix"),
    "a short form of an option": (["check", SAMPLE, "--js"], "Unrecognized arguments: --js"),
    "no file": (["check"], "required: FRAME.json"),
    "no output": (["render", SAMPLE], "required: -o/--output"),
    "no day": (["check", SAMPLE, "--date", "tomorrow"], "“tomorrow” is not a day written like 2026-11-24"),
    "a day that never was": (["check", SAMPLE, "--date", "2026-02-30"], "“2026-02-30” is not a day"),
    "the year 1": (["render", SAMPLE, "-o", "-", "--date", "0001-01-01"], "the year 1 is out of range"),
    "version 0": (["render", SAMPLE, "-o", "-", "--version-number", "0"], "“0” is not a version number"),
    "version one": (["render", SAMPLE, "-o", "-", "--version-number", "¹"], "“¹” is not a version number"),
    "a PDF to the terminal": (["render", SAMPLE, "-o", "-", "--format", "pdf"], "not printed to a terminal"),
    "an unknown ending": (["render", SAMPLE, "-o", "out.docx"], "“out.docx” must end in .pdf, .txt or .html"),
    "no ending": (["render", SAMPLE, "-o", "out"], "“out” must end in .pdf, .txt or .html"),
    "an unknown format": (["render", SAMPLE, "-o", "out", "--format", "docx"], "invalid choice: 'docx'"),
}


@pytest.mark.parametrize("name", WORDS)
def test_wrong_words_are_answered_in_one_sentence(run: Run, name: str) -> None:
    words, expected = WORDS[name]
    assert expected in run(*words).sentence


def test_a_character_no_font_has_is_named(run: Run, sample: dict[str, Any], write: Write, tmp_path: Path) -> None:
    values(sample, "practice.therapist")["name"] = "漢字"
    path = write(sample)
    out = tmp_path / "out.pdf"
    assert run("render", path, "-o", out).sentence.startswith("The letter “漢” (U+6F22) cannot be printed")
    assert not out.exists()
    assert "漢字" in run("render", path, "-o", "-").out


@pytest.mark.parametrize("ending", ["pdf", "txt", "html"])
def test_an_output_that_cannot_be_written_is_named(run: Run, tmp_path: Path, ending: str) -> None:
    folder = tmp_path / f"folder.{ending}"
    folder.mkdir()
    assert run("render", SAMPLE, "-o", folder, "--force").sentence == f"“{folder}” is a folder, not a file."
    lost = tmp_path / "none" / f"out.{ending}"
    assert run("render", SAMPLE, "-o", lost).sentence == f"“{lost.parent}” does not exist."
    inside = SAMPLE / f"out.{ending}"
    assert run("render", SAMPLE, "-o", inside).sentence.startswith(f"“{inside.parent}” does not exist, because")
    assert list(tmp_path.iterdir()) == [folder]


@pytest.mark.parametrize(("number", "words"), [(28, "the disk is full"), (30, "a medium that cannot be written to")])
def test_a_full_disk_and_a_read_only_one(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, words: str
) -> None:
    def fails(_path: Path, _content: bytes) -> None:
        raise OSError(number, "no")

    monkeypatch.setattr(frame_io, "create_private", fails)
    assert words in run("render", SAMPLE, "-o", tmp_path / "out.txt").sentence
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(os.name != "posix" or not Path("/dev/full").exists(), reason="a device that is always full")
def test_a_device_is_never_replaced(run: Run) -> None:
    assert run("render", SAMPLE, "-o", "/dev/full", "--format", "txt", "--force").sentence.endswith(
        "a device, not a file."
    )
    assert Path("/dev/full").is_char_device()


@pytest.mark.parametrize("words", [["schema"], ["catalogue"], ["check", SAMPLE], ["render", SAMPLE, "-o", "-"]])
def test_a_damaged_installation_is_named(run: Run, monkeypatch: pytest.MonkeyPatch, words: list[str | Path]) -> None:
    def damaged(_cls: object) -> None:
        raise CatalogueError("sources.toml is missing.")

    monkeypatch.setattr(base.Library, "load", classmethod(damaged))
    assert run(*words).sentence == "sources.toml is missing."


def test_an_interrupt_ends_quietly(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(_arguments: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(cli, "_command", interrupted)
    ended = run("schema")
    assert (ended.code, ended.out, ended.err) == (130, "", "")


def test_no_sentence_repeats_what_a_client_said(run: Run, sample: dict[str, Any], write: Write) -> None:
    """An over-long or misplaced text is refused without a word of it."""
    secret = "a secret told in confidence "
    values(sample, "practice.therapist")["name"] = secret * 20
    assert "secret" not in run("check", write(sample)).sentence
    values(sample, "practice.therapist")["name"] = {"text": secret}
    assert not re.search("secret|confidence", run("check", write(sample)).sentence)


@pytest.mark.parametrize(
    ("words", "where"),
    [
        (["render", SAMPLE, "-o", "-"], "frame_builder.commands.render.compose"),
        (["diff", SAMPLE, SAMPLE], "frame_builder.commands.diff.compose"),
        (["check", SAMPLE], "frame_builder.commands.check._say"),
    ],
)
def test_a_sentence_that_cannot_be_said_is_named(
    run: Run, monkeypatch: pytest.MonkeyPatch, words: list[str | Path], where: str
) -> None:
    def broken(*_args: object) -> None:
        raise WordingError("fees/en.ftl is missing.")

    monkeypatch.setattr(where, broken)
    assert "fees/en.ftl is missing." in run(*words).sentence
