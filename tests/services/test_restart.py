# SPDX-License-Identifier: MIT
"""The program begins anew by whichever way it was started, and takes along two sentences at most."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from frame_builder.services import restart
from frame_builder.services.restart import Handover

TWICE = """
import os, sys
from frame_builder.services.restart import Handover, begin_anew, received
told = [word for word in sys.argv if word.startswith("--handed-over")]
if not told:
    print(os.getpid(), sys.argv[1:], flush=True)
    begin_anew(Handover("/a/folder", "a sentence"))
else:
    print(os.getpid(), sys.argv[1:-1], received(int(told[0].partition("=")[2])), flush=True)
"""


@pytest.mark.skipif(os.name == "nt" or sys.platform == "darwin", reason="there a second process is started instead")
def test_a_program_takes_its_own_place(tmp_path: Path) -> None:
    """The same process, the same words, and what was handed over, once."""
    script = tmp_path / "twice.py"
    script.write_text(TWICE)
    command = [sys.executable, str(script), "--vault", "some where"]
    environment = {**os.environ, "PYTHONPATH": str(Path(restart.__file__).parents[2])}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    before, after = done.stdout.splitlines()
    pid = before.split()[0]
    assert before == f"{pid} ['--vault', 'some where']"
    assert after == f"{pid} ['--vault', 'some where'] {Handover('/a/folder', 'a sentence')}"


KEPT = """
import os, socket, sys
from frame_builder.services import restart
from frame_builder.services.restart import Handover, begin_anew, let_go, received
told = [word for word in sys.argv if word.startswith("--handed-over")]
if not told:
    line, other = socket.socket(socket.AF_UNIX), socket.socket(socket.AF_UNIX)
    line.connect(sys.argv[1]), other.connect(sys.argv[2])
    begin_anew(Handover("/a/folder"))
else:
    found = received(int(told[0].partition("=")[2]))
    print(len(found.screen), flush=True)
    sys.stdin.readline()
    let_go(found)
    sys.stdin.readline()
"""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="X servers are looked for on Linux only")
def test_the_empty_window_stays_until_the_new_one_comes(tmp_path: Path) -> None:
    """The connection to the screen, and no other, outlives the image, and ends when the new one lets it go."""
    (tmp_path / ".X11-unix").mkdir()
    screen, other = socket.socket(socket.AF_UNIX), socket.socket(socket.AF_UNIX)
    script = tmp_path / "kept.py"
    script.write_text(KEPT)
    environment = {**os.environ, "PYTHONPATH": str(Path(restart.__file__).parents[2])}
    with screen, other:
        for each, name in ((screen, ".X11-unix/X9"), (other, "another")):
            each.bind(str(tmp_path / name))
            each.listen()
        command = [sys.executable, str(script), str(tmp_path / ".X11-unix/X9"), str(tmp_path / "another")]
        pipe = subprocess.PIPE
        with subprocess.Popen(command, env=environment, stdin=pipe, stdout=pipe, text=True) as child:
            assert child.stdin is not None
            assert child.stdout is not None
            window, closed = screen.accept()[0], other.accept()[0]
            with window, closed:
                assert child.stdout.readline() == "1\n"
                assert closed.recv(1) == b""
                window.setblocking(False)
                with pytest.raises(BlockingIOError):
                    window.recv(1)
                window.settimeout(30)
                child.stdin.write("go\n")
                child.stdin.flush()
                assert window.recv(1) == b""
            child.stdin.close()
        assert child.returncode == 0


@pytest.mark.parametrize(
    ("frozen", "found", "wanted"),
    [
        (False, ["python", "-m", "frame_builder", "--vault", "x"], ["-m", "frame_builder", "--vault", "x"]),
        (False, ["python", "-I", "bin/frame-builder", "--handed-over=7"], ["-I", "bin/frame-builder"]),
        (True, ["frame-builder", "--vault", "x", "--handed-over=7"], ["--vault", "x"]),
    ],
)
def test_the_words_of_the_new_image(
    frozen: bool, found: list[str], wanted: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """As a module, as an installed script, and packaged; what an earlier image was told is left out."""
    monkeypatch.setattr(sys, "frozen", frozen, raising=False)
    monkeypatch.setattr(sys, "orig_argv", found)
    monkeypatch.setattr(sys, "argv", found)
    assert restart.command(5) == [sys.executable, *wanted, "--handed-over=5"]


@pytest.mark.parametrize("platform", ["win32", "darwin"])
def test_elsewhere_another_process_is_started(platform: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """It reads from its standard input, and this one is told to leave."""
    out = tmp_path / "told"
    code = f"import sys; open({str(out)!r}, 'wb').write(sys.stdin.buffer.read())"
    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.setattr(restart, "command", lambda descriptor: [sys.executable, "-c", code, str(descriptor)])
    children: list[subprocess.Popen[bytes]] = []
    real = subprocess.Popen

    def noted(*arguments: object, **words: object) -> subprocess.Popen[bytes]:
        children.append(real(*arguments, **words))  # type: ignore[call-overload]
        return children[-1]

    monkeypatch.setattr(restart.subprocess, "Popen", noted)
    assert restart.begin_anew(Handover("/a/folder"))
    assert children[0].wait() == 0
    assert Handover.load(out.read_bytes()) == Handover("/a/folder")


def test_where_it_cannot_be_done_the_program_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    """No interpreter to be found; no pipe to be had."""
    before = len(list(Path("/proc/self/fd").iterdir())) if Path("/proc/self/fd").is_dir() else 0
    monkeypatch.setattr(restart, "command", lambda _descriptor: ["/nowhere/to/be/found"])
    assert not restart.begin_anew(Handover())
    monkeypatch.setattr(sys, "executable", "")
    assert not restart.begin_anew(Handover())
    assert not before or len(list(Path("/proc/self/fd").iterdir())) == before


def test_what_is_handed_over_is_bounded_and_may_be_anything() -> None:
    """A sentence that is too long is left out; what cannot be read is nothing."""
    assert Handover.load(Handover("/v", "x" * 100_000).dump()) == Handover("/v")
    endless = b'{"folder": "", "said": "", "behind": true, "small": true, "screen": [Infinity]}'
    for data in (b"", b"[]", b'{"folder": 1}', b"\xff", b"null", endless):
        assert Handover.load(data) == Handover()
    assert restart.received(987654) == Handover()
