# SPDX-License-Identifier: MIT
"""Frame files: read within bounds and with one clear sentence, written whole, in order, and never over another."""

from __future__ import annotations

import json
import os
import stat
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis.strategies import text

from frame_builder.domain.frame import Dismissal, Frame
from frame_builder.domain.framefile import MAX_BYTES, FrameFileError
from frame_builder.domain.weird import printable, unprintable
from frame_builder.services import frame_io
from frame_builder.services.frame_io import WriteError, frame_of, read_frame, text_of, write_frame, write_whole
from frame_builder.services.library import Library
from frame_builder.vault import backup, engine, files, keys, place

from ..strategies import frames
from .conftest import SAMPLE

LIBRARY = Library.load()
GOOD = SAMPLE.read_text("utf-8")


def read(content: bytes | str) -> Frame:
    data = content.encode() if isinstance(content, str) else content
    return frame_of(data, "demo.json", LIBRARY.catalogue, LIBRARY.atlas)


@given(frame=frames(LIBRARY.catalogue, LIBRARY.atlas))
@settings(max_examples=60, deadline=None)
def test_what_is_written_is_read_and_written_the_same(frame: Frame) -> None:
    text = text_of(frame, LIBRARY.catalogue)
    again = read(text)
    assert text_of(again, LIBRARY.catalogue) == text
    assert {item.decision: set(item.values) for item in again.answers} == {
        item.decision: set(item.values) for item in frame.answers
    }


def test_decisions_and_fields_stand_in_the_order_of_the_catalogue() -> None:
    data = json.loads(GOOD)
    data["answers"] = {
        key: entry | {"values": dict(reversed(entry.get("values", {}).items()))}
        for key, entry in reversed(data["answers"].items())
    }
    assert text_of(read(json.dumps(data)), LIBRARY.catalogue) == text_of(read(GOOD), LIBRARY.catalogue)
    keys = list(json.loads(text_of(read(GOOD), LIBRARY.catalogue))["answers"])
    assert keys == [key for key in LIBRARY.catalogue.by_key if key in keys]


BAD: dict[str, tuple[bytes, str]] = {
    "empty": (b"", "not JSON: line 1, column 1"),
    "cut off": (GOOD.encode()[: len(GOOD) // 2], "not JSON: line"),
    "not UTF-8": (GOOD.encode().replace(b"Sample", b"S\xe9mple"), "not UTF-8"),
    "too large": (b" " * (MAX_BYTES + 1), "larger than 1000 kilobytes"),
    "too deep": (b"[" * 100_000, "nested deeper than 16 levels"),
    "deep inside": (GOOD.replace('"SAMPLE"', "[" * 30 + "]" * 30).encode(), "nested deeper than 16 levels (line 4)"),
    "twice": (GOOD.replace('"version": 1,', '"version": 1, "version": 1,').encode(), "“version” stands twice"),
    "not a number": (GOOD.replace('"version": 1', '"version": NaN').encode(), "“NaN”"),
    "infinity": (GOOD.replace('"version": 1', '"version": -Infinity').encode(), "“-Infinity”"),
    "endless number": (GOOD.replace('"version": 1', '"version": ' + "1" * 6000).encode(), "6000 digits"),
    "a list": (b"[]", "not a frame file"),
    "lone surrogate": (GOOD.replace("SAMPLE", "\\ud800").encode(), "cannot be printed"),
}


@pytest.mark.parametrize("name", BAD)
def test_what_cannot_be_read_is_named_in_one_sentence(name: str) -> None:
    content, words = BAD[name]
    with pytest.raises(FrameFileError) as caught:
        read(content)
    sentence = str(caught.value)
    assert sentence.startswith("“demo.json”: ")
    assert words in sentence
    assert "\n" not in sentence
    assert len(sentence) < 300


def test_brackets_inside_words_do_not_count_as_depth() -> None:
    data = json.loads(GOOD)
    data["answers"]["fees.cancelling"]["note"] = '["\\' + "[{" * 40
    assert read(json.dumps(data)).answer("fees.cancelling").note.endswith("[{")


def test_a_byte_order_mark_is_read_over() -> None:
    assert read(b"\xef\xbb\xbf" + GOOD.encode()) == read(GOOD)


def test_a_file_that_cannot_be_opened_is_named(tmp_path: Path) -> None:
    for path, words in ((tmp_path, "is a folder"), (tmp_path / "none.json", "does not exist")):
        with pytest.raises(FrameFileError, match=words) as caught:
            read_frame(path, LIBRARY.catalogue, LIBRARY.atlas)
        assert str(path) in str(caught.value)


def test_written_for_its_owner_only_and_nothing_else_left(tmp_path: Path) -> None:
    path = tmp_path / "frame.json"
    write_frame(path, read(GOOD), LIBRARY.catalogue)
    assert path.read_text("utf-8") == text_of(read(GOOD), LIBRARY.catalogue)
    assert list(tmp_path.iterdir()) == [path]
    if os.name == "posix":
        assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_never_over_another_file_unless_told(tmp_path: Path) -> None:
    path = tmp_path / "frame.json"
    path.write_text("mine")
    with pytest.raises(WriteError, match="exists already and was left as it is"):
        write_whole(path, b"new")
    assert path.read_text() == "mine"
    write_whole(path, b"new", overwrite=True)
    assert path.read_text() == "new"
    assert list(tmp_path.iterdir()) == [path]


PLACES = (
    *sorted(files._OWN),
    "VAULT.DB",
    "backups/20261122T100000/vault.db",
    "backups/new.frames",
    "backups/made-here",
)


def a_vault(folder: Path) -> Path:
    """As it lies there, with a backup."""
    for each in (folder, folder / "backups" / "20261122T100000"):
        each.mkdir(parents=True)
        for name in files._HOLD_IT:
            (each / name).write_text("of the vault")
    return folder


def test_the_names_of_a_vault_are_those_it_has() -> None:
    assert (engine.DATABASE, *keys.COPIES) == files._HOLD_IT
    assert {engine.JOURNAL, place.LOCK, place.KNOCK} < files._OWN
    assert files._BACKUPS == backup.FOLDER


@pytest.mark.fault(39)
@pytest.mark.parametrize("name", PLACES)
def test_never_over_what_belongs_to_a_vault(tmp_path: Path, name: str) -> None:
    folder = a_vault(tmp_path / "v")
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    with pytest.raises(WriteError, match="belongs to a vault"):
        write_whole(folder / name, b"new", overwrite=True)
    assert {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()} == before


@pytest.mark.fault(39, control=True)
def test_control_where_nobody_looks_the_vault_is_overwritten(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(frame_io, "is_of_a_vault", lambda _: False)
    folder = a_vault(tmp_path / "v")
    write_whole(folder / "vault.db", b"new", overwrite=True)
    assert (folder / "vault.db").read_bytes() == b"new"


def test_beside_a_vault_and_over_a_name_of_its_own_elsewhere_is_written(tmp_path: Path) -> None:
    """On a stick that holds a vault among other things; and a key file may be of another program."""
    folder = a_vault(tmp_path / "v")
    (tmp_path / "keys.json").write_text("somebody's")
    (tmp_path / "backups").mkdir()
    for path in (folder / "agreement.pdf", tmp_path / "keys.json", tmp_path / "backups" / "agreement.pdf"):
        write_whole(path, b"new", overwrite=True)
        assert path.read_bytes() == b"new"


def test_a_file_that_appears_meanwhile_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "frame.json"
    make = frame_io.create_private

    def slow(draft: Path, content: bytes) -> None:
        make(draft, content)
        path.write_text("quicker")

    monkeypatch.setattr(frame_io, "create_private", slow)
    with pytest.raises(WriteError, match="exists already"):
        write_whole(path, b"new")
    assert path.read_text() == "quicker"
    assert list(tmp_path.iterdir()) == [path]


def test_a_medium_without_hard_links_is_written_to(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_links(*_args: Any, **_more: Any) -> None:
        raise PermissionError(1, "no links here")

    monkeypatch.setattr(os, "link", no_links)
    write_whole(tmp_path / "frame.json", b"new")
    assert (tmp_path / "frame.json").read_text() == "new"
    assert len(list(tmp_path.iterdir())) == 1


@pytest.mark.parametrize(
    ("number", "words"), [(28, "the disk is full"), (30, "cannot be written to"), (5, "cannot be used")]
)
def test_a_failure_leaves_the_old_file_and_no_remains(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, words: str
) -> None:
    path = tmp_path / "frame.json"
    path.write_text("old")

    def fails(*_args: Any) -> None:
        raise OSError(number, "no")

    monkeypatch.setattr(os, "fsync", fails)
    with pytest.raises(WriteError, match=words):
        write_whole(path, b"new", overwrite=True)
    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_link_is_followed_and_a_folder_refused(tmp_path: Path) -> None:
    target, link = tmp_path / "target.json", tmp_path / "link.json"
    target.write_text("old")
    link.symlink_to(target)
    write_whole(link, b"new", overwrite=True)
    assert link.is_symlink()
    assert target.read_text() == "new"
    with pytest.raises(WriteError, match="is a folder"):
        write_whole(tmp_path, b"new", overwrite=True)
    with pytest.raises(WriteError, match="does not exist"):
        write_whole(tmp_path / "none" / "frame.json", b"new")
    with pytest.raises(WriteError, match="not a name"):
        write_whole(tmp_path / "a\0b", b"new")


@pytest.mark.skipif(os.name != "posix", reason="named pipes")
def test_a_device_is_never_replaced(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with pytest.raises(WriteError, match="a device"):
        write_whole(pipe, b"new", overwrite=True)
    assert stat.S_ISFIFO(pipe.stat().st_mode)


@pytest.mark.parametrize(
    ("pasted", "read_again"),
    [
        ("plan\u200b for March", "plan for March"),
        ("\ufeffcopied from a file", "copied from a file"),
        ("\uf0b7 first point", "\ufffd first point"),
        ("phone \u200e020 7946", "phone 020 7946"),
        ("a\u2060b\r\nc\u2028d", "ab\nc\nd"),
        ("\u0928\u094d\u200d \U0001f469\u200d\U0001f4bb", "\u0928\u094d\u200d \U0001f469\u200d\U0001f4bb"),
    ],
)
def test_a_note_that_was_pasted_comes_in_again(pasted: str, read_again: str) -> None:
    """With whatever signs nobody sees, in a note and in the reason for setting a finding aside."""
    frame = read(GOOD).having(read(GOOD).answer("sessions.length").model_copy(update={"note": pasted}))
    frame = frame.model_copy(update={"dismissed": (Dismissal(check="a-check", reason=pasted, seen="x"),)})
    again = read(text_of(frame, LIBRARY.catalogue))
    assert again.answer("sessions.length").note == again.dismissed[0].reason == read_again


@given(text=text())
def test_whatever_is_written_can_be_printed(text: str) -> None:
    assert not unprintable(printable(text))
    assert unprintable(text) or printable(text) == text
