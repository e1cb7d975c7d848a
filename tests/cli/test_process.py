# SPDX-License-Identifier: MIT
"""The command line as its own process: streams that close or fill up, an interrupt, and what gets loaded."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from .conftest import SAMPLE

PROGRAM = [sys.executable, "-m", "frame_builder"]
POSIX = pytest.mark.skipif(os.name != "posix", reason="devices and signals of POSIX")
LOADED = """
import sys
from frame_builder import cli
code = cli.run(sys.argv[1:])
print(code, *sorted(name for name in sys.modules if name.split(".")[0] in
      ("PySide6", "shiboken6", "apsw", "nacl", "pypdfium2", "filelock", "typst", "babel")
      or name.startswith("frame_builder.")), file=sys.stderr)
"""


def test_it_needs_no_screen_and_its_codes_reach_the_shell(tmp_path: Path) -> None:
    clean = {key: value for key, value in os.environ.items() if key not in ("DISPLAY", "WAYLAND_DISPLAY")}
    out = tmp_path / "out.pdf"
    done = subprocess.run(
        [*PROGRAM, "render", str(SAMPLE), "-o", str(out)], env=clean, capture_output=True, check=False
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")
    assert out.read_bytes().startswith(b"%PDF")
    again = subprocess.run([*PROGRAM, "render", str(SAMPLE), "-o", str(out)], capture_output=True, check=False)
    assert again.returncode == 2


def loaded(*words: str) -> set[str]:
    done = subprocess.run([sys.executable, "-c", LOADED, *words], capture_output=True, text=True, check=True)
    code, *names = done.stderr.split()
    assert code == "0"
    return set(names)


def test_render_loads_only_what_it_needs(tmp_path: Path) -> None:
    names = loaded("render", str(SAMPLE), "-o", str(tmp_path / "out.pdf"))
    assert "typst" in names
    assert not names & {"PySide6", "shiboken6", "apsw", "nacl", "pypdfium2", "filelock"}
    assert not [name for name in names if name.startswith("frame_builder.domain.checks")]
    text = loaded("render", str(SAMPLE), "-o", "-")
    assert not text & {"typst", "frame_builder.typeset.html"}


@pytest.mark.parametrize(
    "words", [["schema"], ["check", str(SAMPLE)], ["diff", str(SAMPLE), str(SAMPLE)], ["catalogue"], ["doctor"]]
)
def test_no_command_loads_qt(words: list[str]) -> None:
    assert not loaded(*words) & {"PySide6", "shiboken6"}


@POSIX
@pytest.mark.parametrize("words", [["schema"], ["catalogue"], ["--help"]])
def test_an_output_that_is_closed_is_one_sentence(words: list[str]) -> None:
    read, write = os.pipe()
    os.close(read)
    try:
        done = subprocess.run([*PROGRAM, *words], stdout=write, stderr=subprocess.PIPE, check=False)
    finally:
        os.close(write)
    assert done.returncode == 2
    assert done.stderr.decode() == "The output was closed before all of it was written.\n"


@POSIX
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device that is always full")
def test_an_output_that_is_full_is_one_sentence() -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run([*PROGRAM, "schema"], stdout=full, stderr=subprocess.PIPE, check=False)
    assert done.returncode == 2
    assert done.stderr.decode() == "The output could not be written: the disk is full.\n"


def test_the_window_and_the_commands_are_started_the_same_way() -> None:
    """Which sees to closed outputs before a file of the vault can get their number."""
    project = tomllib.loads((Path(__file__).parents[2] / "pyproject.toml").read_text("utf-8"))["project"]
    assert {*project["scripts"].values(), *project["gui-scripts"].values()} == {"frame_builder.__main__:main"}


@POSIX
def test_outputs_that_are_closed_from_the_start_are_not_wanted() -> None:
    """As schedulers start programs. No file that is opened gets the number of one of them."""
    numbers = "import os; from frame_builder.__main__ import main; code = main(); os._exit(code + 10 * os.dup(0))"
    ended = [
        subprocess.run(["sh", "-c", f'exec "$@" {closed}', "sh", *words], capture_output=True, check=False)
        for words, closed in (
            ([*PROGRAM, "schema"], ">&-"),
            ([*PROGRAM, "check", "nowhere.json"], ">&- 2>&-"),
            ([sys.executable, "-c", numbers, "--version"], "<&- >&- 2>&-"),
        )
    ]
    assert [(done.returncode, done.stdout, done.stderr) for done in ended] == [
        (0, b"", b""),
        (2, b"", b""),
        (30, b"", b""),
    ]


def test_the_output_is_utf_8_whatever_the_terminal_is_set_to() -> None:
    env = {**os.environ, "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0", "LC_ALL": "C"}
    done = subprocess.run([*PROGRAM, "render", str(SAMPLE), "-o", "-"], env=env, capture_output=True, check=False)
    assert done.returncode == 0
    assert "£65" in done.stdout.decode("utf-8")


@pytest.mark.parametrize("code", ["utf-16", "cp037"])
def test_the_input_is_utf_8_whatever_the_terminal_is_set_to(code: str) -> None:
    script = (
        "from frame_builder.commands import base, streams\n"
        "with streams.patient() as output:\n"
        "    print(ascii(base.passphrase('')), file=output)\n"
    )
    env = {**os.environ, "PYTHONIOENCODING": code, "PYTHONUTF8": "0"}
    said = "naïve words by the dozen\n".encode()
    done = subprocess.run([sys.executable, "-c", script], env=env, input=said, capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.strip() == b"'na\\xefve words by the dozen'"


def imports(name: str, zone: str) -> bool:
    """Whether a module can be imported in a process whose time zone has that name, which stays what it is."""
    script = f"import os, {name}; assert os.environ['TZ'] == {zone!r}"
    env = {**os.environ, "TZ": zone}
    return subprocess.run([sys.executable, "-c", script], env=env, capture_output=True, check=False).returncode == 0


@POSIX
@pytest.mark.fault(36)
@pytest.mark.parametrize("zone", ["/etc", ":/etc/passwd"])
def test_a_time_zone_that_is_none_stops_nothing(zone: str) -> None:
    assert imports("frame_builder.services.wording", zone)


@POSIX
@pytest.mark.fault(36, control=True)
def test_control_the_library_alone_is_stopped_by_it() -> None:
    assert not imports("babel.dates", "/etc")
    assert imports("babel.dates", "UTC")


@POSIX
def test_an_interrupt_is_130_without_a_word() -> None:
    """The command waits for somebody to read on, and is interrupted there."""
    running = subprocess.Popen([*PROGRAM, "catalogue", "--json"], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert running.stdout is not None
    assert running.stdout.read(1) == b"{"  # the rest is more than a pipe holds
    running.send_signal(signal.SIGINT)
    _, err = running.communicate(timeout=60)
    assert (running.returncode, err) == (130, b"")


PLANTED = (
    "json",
    "__future__",
    "argparse",
    "typing",
    "dataclasses",
    "pathlib",
    "textwrap",
    "pydantic",
    "apsw",
    "PySide6",
)
"""What a stranger's folder may hold. Names that Python imports for `-m` itself, before us, are not among them."""
NOT_LEAVING = (
    "import sys; sys.argv = ['x', 'schema']; from frame_builder.__main__ import main; raise SystemExit(main())"
)


def imported_from_there(folder: Path, *words: str) -> bool:
    """Whether the program, called from a folder with such files, imports one of them."""
    for name in PLANTED:
        (folder / f"{name}.py").write_text("raise SystemExit('a file of the folder was run')\n")
    clean = {key: value for key, value in os.environ.items() if key != "PYTHONSAFEPATH"}
    done = subprocess.run([sys.executable, *words], cwd=folder, env=clean, capture_output=True, text=True, check=False)
    planted = "a file of the folder was run" in done.stderr
    assert planted or done.stdout.startswith("{")
    return planted


@pytest.mark.parametrize("words", [["-m", "frame_builder", "schema"], ["-P", "-m", "frame_builder", "schema"]])
def test_nothing_is_imported_from_the_folder_it_is_called_from(tmp_path: Path, words: list[str]) -> None:
    assert not imported_from_there(tmp_path, *words)


def test_control_a_program_that_stays_there_imports_it(tmp_path: Path) -> None:
    assert imported_from_there(tmp_path, "-c", NOT_LEAVING)


def test_start_never_lets_python_look_there_at_all() -> None:
    assert '"-P", "-m", "frame_builder"' in (Path(__file__).parents[2] / "start.py").read_text(encoding="utf-8")
