# SPDX-License-Identifier: MIT
"""Row 39: a document that is saved is there whole, or what was there before is; and nothing is replaced unasked."""

from __future__ import annotations

import errno
import os
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from frame_builder.domain.document import Document
from frame_builder.services import frame_io
from frame_builder.services.frame_io import WriteError, write_whole
from frame_builder.typeset.typesetter import Typesetter
from frame_builder.ui.documents.outputs import Outputs, file_name, plain_name
from frame_builder.ui.theme import Theme

from ..typeset import samples
from ..typeset.reading import RESOURCES
from ..ui.fakes import ScriptedAsk

Writer = Callable[[Path, bytes], None]
BEFORE, AFTER = b"what was there before", bytes(range(256)) * 2000
ROUNDS = 30


def careful(path: Path, content: bytes) -> None:
    """As the program writes."""
    write_whole(path, content, overwrite=True)


def careless(path: Path, content: bytes) -> None:
    """The weaker setting: open it and write, in two steps."""
    with path.open("wb", buffering=0) as stream:
        stream.write(content[: len(content) // 2])
        stream.write(content[len(content) // 2 :])


def torn(write: Writer, folder: Path, most: int) -> bool:
    """Whether a file system that takes no more than `most` bytes leaves something that is neither old nor new."""
    resource = pytest.importorskip("resource", reason="Windows knows no such limit; each step fails in turn below")
    path = folder / "agreement.pdf"
    path.write_bytes(BEFORE)
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (most, hard))
    try:
        write(path, AFTER)
    except (OSError, WriteError):
        pass
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    left = [item.name for item in folder.iterdir()]
    return path.read_bytes() not in (BEFORE, AFTER) or left != ["agreement.pdf"]


@pytest.mark.fault(39)
@pytest.mark.parametrize("most", [0, 1, 4096, len(AFTER) - 1])
def test_a_disk_without_room_leaves_what_was_there(tmp_path: Path, most: int) -> None:
    """And nothing half written beside it."""
    assert not torn(careful, tmp_path, most)


@pytest.mark.fault(39, control=True)
def test_a_plain_write_is_torn_there(tmp_path: Path) -> None:
    assert torn(careless, tmp_path, 4096)


def mixed(write: Writer, path: Path) -> bool:
    """Whether two exports onto one name ever leave, or show, a file that is neither of the two."""
    ours, theirs = b"a" * 400_000, b"b" * 300_000
    write(path, ours)
    found: list[bytes] = []
    gate = threading.Barrier(3)

    def again(content: bytes) -> None:
        gate.wait()
        for _ in range(ROUNDS):
            write(path, content)

    def look() -> None:
        gate.wait()
        while any(thread.is_alive() for thread in threads[:2]):
            found.append(path.read_bytes())

    threads = [threading.Thread(target=again, args=(content,)) for content in (ours, theirs)]
    threads.append(threading.Thread(target=look))
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return any(content not in (ours, theirs) for content in (*found, path.read_bytes()))


@pytest.mark.fault(39)
def test_two_exports_at_once_leave_one_of_the_two(tmp_path: Path) -> None:
    """Whoever reads meanwhile sees one or the other."""
    assert not mixed(careful, tmp_path / "agreement.pdf")
    assert [item.name for item in tmp_path.iterdir()] == ["agreement.pdf"]


@pytest.mark.fault(39, control=True)
def test_two_plain_writes_at_once_are_mixed(tmp_path: Path) -> None:
    assert mixed(careless, tmp_path / "agreement.pdf")


STEPS = ("open", "write", "fsync", "replace")


@pytest.mark.fault(39)
@pytest.mark.parametrize("step", STEPS)
@pytest.mark.parametrize(
    ("code", "said"),
    [
        (errno.ENOSPC, "does not fit, because the disk is full"),
        (errno.EDQUOT, "does not fit, because your share of the disk is full"),
        (errno.EROFS, "lies on a medium that cannot be written to"),
        (errno.EACCES, "may not be opened by you"),
        (errno.EIO, "cannot be used"),
    ],
)
def test_an_error_at_any_step_is_one_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str, code: int, said: str
) -> None:
    """It names the file; what was there stays, and nothing lies beside it."""
    path = tmp_path / "agreement.pdf"
    path.write_bytes(BEFORE)
    with monkeypatch.context() as broken:
        break_step(broken, step, code)
        with pytest.raises(WriteError) as told:
            careful(path, AFTER)
    assert said in str(told.value)
    assert str(path) in str(told.value)
    assert path.read_bytes() == BEFORE
    assert [item.name for item in tmp_path.iterdir()] == ["agreement.pdf"]


@pytest.mark.fault(39)
def test_a_file_that_the_disk_did_not_confirm_is_not_told_as_missing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "agreement.pdf"
    path.write_bytes(BEFORE)
    monkeypatch.setattr(frame_io, "sync_folder", lambda _: (_ for _ in ()).throw(OSError(errno.EIO, "injected")))
    with pytest.raises(WriteError, match="is written, but its disk did not confirm it"):
        careful(path, AFTER)
    assert path.read_bytes() == AFTER


@pytest.mark.fault(39)
@pytest.mark.parametrize("there", [False, True])
def test_a_file_whose_last_step_was_made_and_reported_as_failed_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, there: bool
) -> None:
    """As a network folder does that loses an answer, or answers its own second attempt."""

    def made(real: Callable[..., object]) -> Callable[..., object]:
        def call(*arguments: object) -> object:
            real(*arguments)
            raise OSError(errno.EEXIST if real is os.link else errno.EIO, "injected")

        return call

    path = tmp_path / "agreement.pdf"
    if there:
        path.write_bytes(BEFORE)
    monkeypatch.setattr(Path, "replace", made(Path.replace))
    monkeypatch.setattr(os, "link", made(os.link))
    frame_io.write_whole(path, AFTER, overwrite=there)
    assert path.read_bytes() == AFTER
    assert [item.name for item in tmp_path.iterdir()] == ["agreement.pdf"]


def break_step(broken: pytest.MonkeyPatch, step: str, code: int) -> None:
    """Let one step of writing fail."""

    def fail(*_: object, **__: object) -> None:
        raise OSError(code, os.strerror(code))

    if step == "replace":
        broken.setattr(Path, "replace", fail)
    elif step == "write":
        broken.setattr("frame_builder.vault.files.os.fdopen", fail)
    else:
        broken.setattr(f"frame_builder.vault.files.os.{step}", fail)


@pytest.mark.fault(39)
def test_a_file_that_is_open_elsewhere_under_windows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Windows does not let an open file be replaced; here the file stays readable to whoever has it open."""
    path = tmp_path / "agreement.pdf"
    path.write_bytes(BEFORE)
    with path.open("rb") as reader:
        careful(path, AFTER)
        assert reader.read() == BEFORE
    assert path.read_bytes() == AFTER
    held = OSError(errno.EACCES, "held")
    held.winerror = 32  # type: ignore[attr-defined]  # it exists on Windows only
    assert frame_io.why(held) == "is open in another program"


@pytest.mark.fault(39)
def test_where_nothing_can_be_written(tmp_path: Path) -> None:
    """A folder, a folder that is gone, a name too long, a device, a file where the folder should be."""
    (tmp_path / "folder").mkdir()
    (tmp_path / "file").write_bytes(BEFORE)
    cases = {
        tmp_path / "folder": "is a folder, not a file",
        tmp_path / "gone" / "agreement.pdf": "does not exist",
        tmp_path / f"{'n' * 300}.pdf": "has a name that is too long",
        tmp_path / "file" / "agreement.pdf": "does not exist, because part of its path is a file",
        tmp_path / "nul\0": "is not a name a file can have",
    }
    if sys.platform != "win32":
        cases[Path("/dev/null")] = "is a device, not a file"
    before = sorted(item.name for item in tmp_path.iterdir())
    for path, said in cases.items():
        with pytest.raises(WriteError, match=said):
            careful(path, AFTER)
    assert sorted(item.name for item in tmp_path.iterdir()) == before


@pytest.mark.fault(39)
@pytest.mark.skipif(sys.platform == "win32", reason="links need the administrator's leave on Windows")
def test_a_link_stays_a_link(tmp_path: Path) -> None:
    """What it points to is replaced whole; a link round in circles is one sentence."""
    (tmp_path / "real.pdf").write_bytes(BEFORE)
    (tmp_path / "link.pdf").symlink_to("real.pdf")
    careful(tmp_path / "link.pdf", AFTER)
    assert (tmp_path / "link.pdf").is_symlink()
    assert (tmp_path / "real.pdf").read_bytes() == AFTER
    (tmp_path / "round.pdf").symlink_to("round.pdf")
    with pytest.raises(WriteError, match=r"leads back to itself|exists already|cannot be used"):
        write_whole(tmp_path / "round.pdf", AFTER)


@pytest.mark.fault(39)
@pytest.mark.skipif(
    os.name == "nt" or os.geteuid() == 0, reason="the administrator may write everywhere; see EROFS above"
)
def test_a_folder_that_cannot_be_written(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(WriteError, match="may not be opened by you"):
        careful(tmp_path / "agreement.pdf", AFTER)


# in the window


@pytest.fixture(scope="module")
def typesetter() -> Typesetter:
    return Typesetter(RESOURCES)


def document() -> Document:
    """A short one."""
    return samples.one_page()


@pytest.mark.fault(39)
def test_the_ending_makes_it_another_file(theme: Theme, typesetter: Typesetter, tmp_path: Path) -> None:
    """The file dialog asked about “K-17”; “K-17.pdf” is another file, so it is asked about: no is the safe answer."""
    taken = tmp_path / "K-17.pdf"
    taken.write_bytes(BEFORE)
    ask, said = ScriptedAsk(tmp_path / "K-17", False), list[str]()
    outputs = Outputs(ask, typesetter, said.append)
    assert outputs.output(document(), "save", "K-17") is None
    assert taken.read_bytes() == BEFORE
    how, title, text, *_, danger = ask.asked[-1]
    assert (how, title, danger) == ("question", "Replace the file?", "True")
    assert "“K-17.pdf” is there already" in text
    ask.will(tmp_path / "K-17", True)
    assert outputs.output(document(), "save", "K-17") == taken
    assert taken.read_bytes().startswith(b"%PDF")
    ask.will(tmp_path / "K-18")
    assert outputs.output(document(), "save", "K-18") == tmp_path / "K-18.pdf"
    assert said == [f"Saved as “{path}”." for path in (taken, tmp_path / "K-18.pdf")]
    assert ask.answers == []


@pytest.mark.fault(39, control=True)
def test_without_asking_it_would_be_gone(tmp_path: Path) -> None:
    """What the program did before: the ending is added and the file replaced."""
    taken = tmp_path / "K-17.pdf"
    taken.write_bytes(BEFORE)
    chosen = tmp_path / "K-17"
    assert not chosen.exists()
    careful(chosen.with_name(f"{chosen.name}.pdf"), AFTER)
    assert taken.read_bytes() != BEFORE


@pytest.mark.fault(39)
@pytest.mark.parametrize(
    ("name", "said"), [("folder", "is a folder"), ("gone/K-17.pdf", "does not exist"), (f"{'n' * 300}.pdf", "too long")]
)
def test_a_place_that_does_not_work_is_told(
    theme: Theme, typesetter: Typesetter, tmp_path: Path, name: str, said: str
) -> None:
    """One sentence, nothing written, and the next place works."""
    (tmp_path / "folder.pdf").mkdir()
    ask = ScriptedAsk(tmp_path / name)
    outputs = Outputs(ask, typesetter)
    assert outputs.output(document(), "save", "K-17") is None
    assert len(ask.told) == 1
    assert said in ask.told[0]
    assert [item.name for item in tmp_path.rglob("*")] == ["folder.pdf"]
    ask.will(tmp_path)
    made = outputs.output(document(), "save", "K-17")
    assert made is not None
    assert made.read_bytes().startswith(b"%PDF")


@pytest.mark.fault(22, 39)
@pytest.mark.parametrize(
    "reference", ["../../etc/passwd", "C:\\windows", "a/b", "x" * 500, "<b>&", "\u202egnp.pdf", "a\nb", "."]
)
def test_a_suggested_name_never_leads_elsewhere(reference: str) -> None:
    """It is one plain name, whatever the reference says."""
    name = file_name(document(), reference)
    assert len(name.encode()) < 255
    assert name.isprintable()
    assert Path(name).name == name
    assert not set('/\\<>:"|?*&.\n') & set(plain_name(reference))
