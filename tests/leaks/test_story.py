# SPDX-License-Identifier: MIT
"""After a whole story, and after crashes in it, canaries stand in what the therapist saved and nowhere else."""

from __future__ import annotations

import re
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from frame_builder.services import mishaps

from . import canaries
from .world import TOP, World

PDF_NAME = r"\d{4}-\d\d-\d\d\.pdf"
KILLS = 12
SAVED = (
    f"saved/{canaries.FOLDER}",
    rf"saved/{canaries.FOLDER}/draft\.(pdf|html|txt)",
    rf"saved/{canaries.REFERENCE} Agreement version 1 {PDF_NAME}",
    rf"saved/{canaries.REFERENCE}\.json",
    r"saved/changes\.pdf",
)
"""The documents that the therapist of the story saves; their names are hers."""
DRAFT = rf"saved/({canaries.FOLDER}/)?\.[0-9a-f]{{12}}\.part"
"""What such a document is called until all of it is written."""
PRINTED = r"spool/printed-\d+\.pdf"
"""What the print service was given."""
TAKEN = r"taken/.+"
"""The plain documents that a command was asked for; see `test_commands`."""


def documents(world: World, stem: str = canaries.STEM) -> set[str]:
    """Where canaries were found; each must be a document of the therapist's, or what she printed."""
    found = world.holding(stem)
    allowed = re.compile("|".join(f"({pattern})" for pattern in (*SAVED, DRAFT, PRINTED, TAKEN)))
    leaks = {name: how for name, how in found.items() if not allowed.fullmatch(name)}
    assert leaks == {}, f"{leaks}\n{world.output()}"
    return set(found)


@pytest.mark.fault(26)
@pytest.mark.fault(27)
def test_canaries_are_found_in_saved_documents_only(told: World, record_property: pytest.RecordProperty) -> None:
    """Each file the program wrote, also for a moment only, was searched; each document was found."""
    found = documents(told)
    for pattern in (*SAVED, PRINTED):
        assert any(re.fullmatch(pattern, name) for name in found), f"the search does not even find {pattern}"
    read = len(told.contents)
    assert read > 40
    record_property("told", f"leaks: {read} contents of {len(told.names)} files searched")


def test_the_reference_is_found_in_saved_documents_only(told: World) -> None:
    """Their names begin with it; window.ini and all else say nothing of it."""
    assert any(name.endswith(f"{canaries.REFERENCE}.json") for name in documents(told, canaries.REFERENCE))


def test_a_note_for_oneself_is_in_no_agreement(told: World) -> None:
    notes = {name for name, content in told.contents if any(canaries.search(content, f"{canaries.STEM}note"))}
    assert {Path(name.split(" = ")[-1]).suffix for name in notes} == {".json"}


def test_the_recovery_code_stands_on_the_sheet_only(told: World) -> None:
    (code,) = told.told("code")
    for group in code.split():
        found = [name for name, how in told.holding(group).items() if how]
        assert any(Path(name).name.startswith("Recovery sheet ") for name in found), "not even on the sheet"
        assert all(Path(name).name.startswith((".", "Recovery sheet ")) for name in found), found


def test_no_title_names_a_client(told: World) -> None:
    """Nor does the name the program gives itself."""
    titles = {title for titles in told.told("titles") for title in titles}
    assert titles == {"Frame Builder", "Save", "Where copies of the backups go"}


def test_offered_names_hold_the_reference_only(told: World) -> None:
    kinds = {re.sub(PDF_NAME, "DATE.pdf", name) for name in told.told("offered") if name}
    assert kinds == {
        "REFERENCE Agreement version 1 DATE.pdf",
        "REFERENCE Changes version 2 DATE.pdf",
        "REFERENCE.json",
        "Recovery sheet DATE.pdf",
    }


@pytest.mark.fault(25)
def test_printing_leaves_no_file_of_ours_and_names_nobody(told: World) -> None:
    """The print service is given the pages and a name that says nothing; the therapist is told of the copy it keeps."""
    job = (told.folder / "spool" / "job").read_text(encoding="utf-8").splitlines()
    assert job.count("Frame Builder") == 2, job
    assert not any(canaries.STEM in word or canaries.REFERENCE in word for word in job)
    assert any("may keep a copy of what is printed" in text for texts in told.told("printing") for text in texts)
    assert [name for name in told.names if "/tmp/" in name.removeprefix(str(told.folder)) and ".pdf" in name] == []


PAINT = """
import sys
from pathlib import Path
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication
from frame_builder.typeset.printing import print_pdf
application = QApplication([])
printer = QPrinter()
printer.setOutputFileName(sys.argv[2])
print_pdf(Path(sys.argv[1]).read_bytes(), printer)
"""


@pytest.mark.fault(25)
def test_painting_for_a_printer_leaves_nothing_else(told: World, tmp_path: Path) -> None:
    """Where no print service takes a PDF, pages are painted as pictures: on the way to the printer there is no file."""
    world = World(tmp_path)
    (pdf,) = (told.folder / "saved").glob(f"{canaries.REFERENCE}*.pdf")
    before = set(world.folder.rglob("*"))
    code = world.run(sys.executable, "-c", PAINT, str(pdf), str(world.folder / "spool" / "painted.pdf"))
    assert code == 0, world.output()
    new = {Path(name) for names in world.names for name in names.split(" = ")} - before
    new = {path for path in new if path.is_relative_to(world.folder) and "fontconfig" not in path.parts}
    assert {path.name for path in new if path.suffix not in (".pyc", "")} == {"painted.pdf"}
    assert set(world.holding()) == set()


@pytest.mark.fault(27)
def test_a_failure_is_told_calmly_and_noted_without_a_word(told: World) -> None:
    """Three failures with a client's name in their messages: one sentence, and one line of source code's names."""
    (sentence,) = told.told("sentence")
    assert sentence.startswith("Something went wrong in the program. What you wrote is saved.")
    assert "frame-builder: KeyError at " in told.output()
    assert "frame-builder: Qt warning in default" in told.output()
    assert "Traceback" not in told.output()
    noted = mishaps.read(told.folder / "state" / "frame-builder")
    assert noted
    assert all("KeyError at " in line for line in noted)


def crash(world: World, number: signal.Signals) -> None:
    """The program dies with the client on the screen; nothing of it is in any file."""
    code = world.run(story=number.name)
    assert world.told("failed") == [], world.output()
    assert code == -number
    assert number.name in world.told("dies")
    assert [name for name in world.names if re.fullmatch(r"core(\W.*)?(?<!\.pyc)", Path(name).name)] == []
    documents(world)
    documents(world, canaries.REFERENCE)


@pytest.mark.fault(28)
def test_a_crash_leaves_nothing(told: World) -> None:
    """Although cores are allowed as large as can be where the program is started, and Python prints where it was."""
    crash(told, signal.SIGSEGV)
    assert "Fatal Python error: Segmentation fault" in told.output()


CORE = """
import os, signal
from tests.leaks.canaries import CLIENT
held = CLIENT * 3
os.kill(os.getpid(), signal.SIGSEGV)
"""


def cannot_leave_cores() -> str:
    """Why a crash would leave no file here, whatever the program does."""
    try:
        pattern = Path("/proc/sys/kernel/core_pattern").read_text(encoding="utf-8").strip()
    except OSError:
        return "where cores go is known on Linux only"
    return "" if pattern.startswith("core") else "cores go to a service of this system, not to a file"


@pytest.mark.fault(28, control=True)
@pytest.mark.skipif(bool(cannot_leave_cores()), reason=cannot_leave_cores())
def test_a_program_without_guard_leaves_its_memory(tmp_path: Path) -> None:
    world = World(tmp_path)
    assert world.run(sys.executable, "-c", CORE) == -signal.SIGSEGV
    cores = [name for name in world.holding() if name.startswith("cwd/core")]
    if not cores and not list((world.folder / "cwd").glob("core*")):
        pytest.skip("this system writes no cores, although it may")
    assert cores


@pytest.mark.fault(28)
@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux offers it")
def test_the_guard_stands_before_the_first_key(told: World) -> None:
    """No core, and nobody reads the memory: before the passphrase can be typed, and again after each lock."""
    guards = told.told("guard")
    assert {when for when, *_ in guards} == {"before the first key", "with the vault open", "locked"}
    assert all(rest == [0, 0, 0] for _, *rest in guards), guards


@pytest.mark.skipif(
    not shutil.which("git") or not (TOP / ".git").exists(), reason="which files are new is asked of git"
)
def test_the_programs_own_folder_stays_as_it_was(told: World) -> None:
    """Nothing of the story lies in the source tree, byte code and what git ignores included."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--others"], cwd=TOP, capture_output=True, text=True, check=True
    ).stdout
    new = [TOP / name for name in listed.split("\0") if name and not name.startswith(".venv")]
    assert [path for path in new if path.is_file() and any(canaries.search(path.read_bytes()))] == []


@pytest.mark.slow
@pytest.mark.timeout(600)
@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGABRT, signal.SIGBUS], ids=lambda number: number.name)
def test_other_deaths_leave_nothing(told: World, number: signal.Signals) -> None:
    crash(told, number)


@pytest.mark.slow
@pytest.mark.fault(27)
@pytest.mark.timeout(60 * KILLS + 60)
def test_killed_at_any_moment_it_leaves_nothing(tmp_path: Path, record_property: pytest.RecordProperty) -> None:
    """The whole story again and again, each time to a later moment; a document half saved is a document."""
    chapters = []
    for number in range(KILLS):
        world = World(tmp_path / str(number))
        world.run(story="whole", seconds=3 + 20 * number / KILLS)
        assert world.told("failed") == [], world.output()
        documents(world)
        chapters.append(len(world.told("chapter")))
    assert len(set(chapters)) > 2, f"it always died in the same chapter: {chapters}"
    record_property("told", f"leaks: {KILLS} kills after {chapters} chapters of the story")


@pytest.mark.slow
@pytest.mark.timeout(600)
@pytest.mark.skipif(not shutil.which("Xvfb") or not shutil.which("xprop"), reason="needs Xvfb and xprop")
def test_the_same_on_a_real_display(tmp_path: Path) -> None:
    """What the X server tells every other program is searched too: titles, classes, properties of each window."""
    world = World(tmp_path, platform="xcb")
    code = world.run("xvfb-run", "-a", sys.executable, "-m", "frame_builder", story="whole")
    assert (code, world.told("failed")) == (0, []), world.output()
    documents(world)
    documents(world, canaries.REFERENCE)
    said = world.told("x11")
    assert said
    assert not any(named for _, named in said)
    assert max(length for length, _ in said) > 1000


@pytest.mark.slow
@pytest.mark.timeout(600)
@pytest.mark.skipif(not shutil.which("strace"), reason="needs strace")
def test_no_file_is_opened_for_writing_elsewhere(tmp_path: Path) -> None:
    """Asked of the kernel, for every thread and child: all that is written lies in the folders that are searched."""
    world, trace = World(tmp_path), tmp_path / "trace"
    words = [
        "strace",
        "-f",
        "--seccomp-bpf",
        "-e",
        "trace=openat,open,creat,mkdir,mknod",
        "-s",
        "4096",
        "-o",
        str(trace),
    ]
    code = world.run(*words, sys.executable, "-m", "frame_builder", story="whole", watch=False)
    assert (code, world.told("failed")) == (0, []), world.output()
    opened = re.compile(r'open(?:at)?\((?:AT_FDCWD|\d+)?(?:, )?"([^"]+)", [^)]*O_(?:WRONLY|RDWR|CREAT)[^)]*\) = \d')
    paths = {match[1] for line in trace.read_text(errors="replace").splitlines() if (match := opened.search(line))}
    ours = (str(tmp_path), str(TOP), "/dev/null", "/dev/tty", "/dev/dri", "/proc/self")
    assert len(paths) > 20
    elsewhere = {path for path in paths if path.startswith("/") and not path.startswith(ours)}
    assert {path for path in elsewhere if "__pycache__" not in path} == set()
    documents(world)
