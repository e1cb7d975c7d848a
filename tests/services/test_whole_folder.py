# SPDX-License-Identifier: MIT
"""A folder of plain files is there whole or not at all, wherever the disk fails."""

from __future__ import annotations

import contextlib
import errno
import os
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from frame_builder.services import whole_folder
from frame_builder.services.whole_folder import FolderNotWrittenError, WholeFolder

FILES = {"READ ME.txt": b"words", "a/one.pdf": b"1" * 9000, "a/two.json": b"{}", "b/c/three.html": b"<p>"}
CODES = (errno.ENOSPC, errno.EIO, errno.ENOENT, errno.EACCES)


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """Where it goes."""
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


def write(place: Path, meanwhile: Callable[[], object] = lambda: None) -> None:
    """The folder of these tests."""
    with WholeFolder(place / "all") as folder:
        for name, content in FILES.items():
            folder.write(name, content)
        meanwhile()


def found(place: Path) -> dict[str, bytes]:
    """What was written."""
    folder = place / "all"
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


class Disk:
    """Counts what is asked of the disk in one place, and fails at one of those points."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, place: Path) -> None:
        self.place, self.at, self.code, self.count, self.armed = str(place), 0, 0, 0, False
        for name in ("open", "mkdir", "replace"):
            monkeypatch.setattr(os, name, self._failing(getattr(os, name)))
        monkeypatch.setattr(os, "fsync", self._failing(os.fsync, always=True))
        monkeypatch.setattr(os, "fdopen", self._streams(os.fdopen))

    @contextlib.contextmanager
    def fail(self, at: int, code: int = errno.ENOSPC) -> Iterator[None]:
        """Fail at the *at*-th point; at none for 0."""
        self.at, self.code, self.count, self.armed = at, code, 0, True
        try:
            yield
        finally:
            self.armed = False

    def meet(self) -> None:
        self.count += 1
        if self.count == self.at:
            raise OSError(self.code, os.strerror(self.code))

    def _failing(self, real: Callable[..., Any], *, always: bool = False) -> Callable[..., Any]:
        def call(what: Any, *more: Any, **named: Any) -> Any:
            if self.armed and (always or str(what).startswith(self.place)):
                self.meet()
            return real(what, *more, **named)

        return call

    def _streams(self, real: Callable[..., Any]) -> Callable[..., Any]:
        disk = self

        class Stream:
            def __init__(self, inner: Any) -> None:
                self.inner = inner

            def __enter__(self) -> Stream:
                return self

            def __exit__(self, *_: object) -> None:
                self.inner.close()

            def write(self, content: bytes) -> None:
                self.inner.write(content[: len(content) // 2])  # what a full disk leaves
                disk.meet()
                self.inner.write(content[len(content) // 2 :])

        return lambda *given, **named: Stream(real(*given, **named)) if disk.armed else real(*given, **named)


@pytest.mark.parametrize("done", [False, True])
def test_a_drive_that_goes_away_at_the_end_is_told_with_what_may_lie_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, done: bool
) -> None:
    """Nobody can look then whether all of it, unencrypted, lies there, or a part under its hidden name."""
    place, away = tmp_path / "stick", tmp_path / "away"
    place.mkdir()
    real = Path.replace

    def goes(self: Path, target: Path) -> Path:
        if done:
            real(self, target)
        real(place, away)
        raise OSError(errno.EIO, "injected")

    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", goes)
        with pytest.raises(FolderNotWrittenError) as met:
            write(place)
    (left,) = away.iterdir()
    assert str(place / left.name) in str(met.value)
    assert "was not written" not in str(met.value)


def survey(place: Path, disk: Disk) -> tuple[int, set[str]]:
    """Fail at every point once; how many there are, and what was found afterwards that should not be there."""
    with disk.fail(0):
        write(place)
    points = disk.count
    assert found(place) == FILES
    shutil.rmtree(place / "all")
    left = set()
    for at in range(1, points + 1):
        with disk.fail(at, CODES[at % len(CODES)]):
            try:
                write(place)
            except FolderNotWrittenError as error:
                left |= {str(error.left)} if error.left else set()
            else:
                left.add(f"point {at} went unnoticed")
        for path in place.iterdir():
            left.add(path.name)
            shutil.rmtree(path)
    write(place)
    assert found(place) == FILES
    return points, left


@pytest.mark.fault(39)
def test_an_error_at_any_point_leaves_nothing(
    place: Path, monkeypatch: pytest.MonkeyPatch, record_property: Callable[[str, object], None]
) -> None:
    points, left = survey(place, Disk(monkeypatch, place))
    assert left == set()
    assert points > 20
    record_property("told", f"a folder of plain documents: an error at each of {points} points left nothing behind")


@pytest.mark.fault(39, control=True)
def test_control_without_the_removing_a_part_stays(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The same survey finds what is left when nothing is taken away again."""
    monkeypatch.setattr(WholeFolder, "_remove", staticmethod(lambda _folder: None))
    assert survey(place, Disk(monkeypatch, place))[1]


@pytest.mark.fault(39, control=True)
def test_control_under_its_own_name_half_of_it_looks_whole(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """And it finds the half of a folder that a program leaves which writes where it reads."""
    plain = WholeFolder.__init__

    def in_place(self: WholeFolder, target: Path) -> None:
        plain(self, target)
        self._stage = target

    monkeypatch.setattr(WholeFolder, "__init__", in_place)
    monkeypatch.setattr(WholeFolder, "_free", lambda _self: None)
    monkeypatch.setattr(WholeFolder, "_remove", staticmethod(lambda _folder: None))
    assert "all" in survey(place, Disk(monkeypatch, place))[1]


@pytest.mark.fault(39)
@pytest.mark.parametrize(
    ("code", "kind"),
    [
        (errno.ENOSPC, "space"),
        (errno.EROFS, "forbidden"),
        (errno.EIO, "device"),
        (errno.ENODEV, "gone"),
        (errno.ENAMETOOLONG, "long"),
    ],
)
def test_each_failure_has_its_sentence(place: Path, monkeypatch: pytest.MonkeyPatch, code: int, kind: str) -> None:
    with Disk(monkeypatch, place).fail(5, code), pytest.raises(FolderNotWrittenError) as met:
        write(place)
    assert met.value.kind == kind
    assert str(met.value) == f"“{place / 'all'}” was not written: {FolderNotWrittenError.REASONS[kind]}."
    assert list(place.iterdir()) == []


@pytest.mark.fault(39)
def test_a_folder_of_that_name_is_left_as_it_is(place: Path) -> None:
    """Also one that comes while the files are written."""

    def mine() -> None:
        (place / "all").mkdir()
        (place / "all" / "mine.txt").write_bytes(b"mine")

    for before in (False, True):
        with pytest.raises(FolderNotWrittenError) as met:
            write(place, lambda before=before: None if before else mine())
        assert met.value.kind == "taken"
        assert [path.name for path in place.rglob("*")] == ["all", "mine.txt"]


@pytest.mark.fault(39)
def test_two_at_once_do_not_meet(place: Path) -> None:
    """The first to be whole has the name; the other one is refused and leaves nothing."""
    with pytest.raises(FolderNotWrittenError) as met:
        write(place, lambda: write(place))
    assert met.value.kind == "taken"
    assert [path.name for path in place.iterdir()] == ["all"]
    assert found(place) == FILES


@pytest.mark.fault(39)
def test_there_must_be_a_place(place: Path) -> None:
    (place / "file").write_bytes(b"")
    for folder in (place / "nowhere", place / "file"):
        with pytest.raises(FolderNotWrittenError) as met:
            write(folder)
        assert met.value.kind == "gone"


def test_whatever_else_ends_it_leaves_nothing(place: Path) -> None:
    def stop() -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write(place, stop)
    assert list(place.iterdir()) == []


def test_a_part_that_cannot_be_removed_is_named(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is not passed over in silence, because it is not encrypted."""
    monkeypatch.setattr(whole_folder.shutil, "rmtree", lambda *_, **__: None)
    with Disk(monkeypatch, place).fail(9, errno.EIO), pytest.raises(FolderNotWrittenError) as met:
        write(place)
    (left,) = place.iterdir()
    assert met.value.left == left
    assert str(left) in str(met.value)


def test_what_a_killed_program_left_is_swept(place: Path) -> None:
    """But not what another one is writing, nor anything that is not ours."""
    long_ago = time.time() - 2 * whole_folder.STALE_SECONDS
    for name in (".frame-builder-0123abcd.part", ".frame-builder-ffffffff.part", ".frame-builder.part"):
        (place / name).mkdir()
        (place / name / "file").write_bytes(b"words")
        if "f" * 8 not in name:
            os.utime(place / name / "file", (long_ago, long_ago))
            os.utime(place / name, (long_ago, long_ago))
    write(place)
    assert {path.name for path in place.iterdir()} == {"all", ".frame-builder-ffffffff.part", ".frame-builder.part"}


@pytest.mark.fault(39)
@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() != 0,
    reason="mounting needs the administrator on Linux; test_an_error_at_any_point_leaves_nothing runs everywhere",
)
def test_a_real_disk_that_is_full_and_one_that_is_read_only(place: Path) -> None:
    def mount(*options: str) -> bool:
        command = ["mount", "-t", "tmpfs", "-o", ",".join(options), "tmpfs", str(place)]
        return subprocess.run(command, check=False, capture_output=True).returncode == 0

    if not mount("size=8k"):
        pytest.skip("mounting is not allowed here; test_an_error_at_any_point_leaves_nothing runs everywhere")
    try:
        for kind in ("space", "forbidden"):
            with pytest.raises(FolderNotWrittenError) as met:
                write(place)
            assert met.value.kind == kind
            assert list(place.iterdir()) == []
            subprocess.run(["mount", "-o", "remount,ro", str(place)], check=True)
    finally:
        subprocess.run(["umount", str(place)], check=False, capture_output=True)
