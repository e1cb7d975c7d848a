# SPDX-License-Identifier: MIT
"""Set up, start and test Frame Builder. It needs nothing but Python itself.

    python3 start.py                      set up what is missing, then start the app
    python3 start.py test [pytest args]   set up what is missing, then check everything
    python3 start.py setup                only set up

On Windows write `py start.py`. Words after `run` go to the program: `python3 start.py run --help`.

Everything is put into the folder `.venv` beside this file; deleting that folder undoes it. The file
must stay readable by Python 3.8, so that an old Python prints a sentence and not a syntax error.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import socket
import subprocess
import sys
import time
from pathlib import Path
from typing import Dict, List, Optional, Sequence, Tuple

HERE = Path(__file__).resolve().parent
VENV = HERE / ".venv"
STAMP = VENV / "frame-builder.json"
LOG = VENV / "setup.log"
OLDEST, NEWEST = (3, 11), (3, 14)  # what the two lock files were resolved for
LOCKS = {"run": "requirements.lock", "test": "requirements-test.lock"}
LINUX = sys.platform.startswith("linux")
WINDOWS = os.name == "nt"

# A library that Qt loads and the Debian package that holds it: for any use, and to open a window.
LIBRARIES = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
}
WINDOW_LIBRARIES = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libX11-xcb.so.1": "libx11-xcb1",
}
NO_SCREEN = (
    "Frame Builder is set up, but there is no screen here to show it on.\n"
    "Please start it from a desktop session; over ssh, `ssh -X` lends you a screen."
)


class Stop(Exception):
    """Setting up cannot go on; the text says why and what to do."""


def say(text: str) -> None:
    """Print at once, even where the output goes into a file."""
    print(text, flush=True)


def output_of(command: Sequence[str], **variables: str) -> Tuple[int, str]:
    """Run a command without input; its exit code and all it printed. `variables` join the environment."""
    try:
        done = subprocess.run(
            list(command),
            cwd=str(HERE),
            env=dict(os.environ, **variables),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            check=False,
        )
    except OSError as why:
        return 127, str(why)
    return done.returncode, done.stdout.decode("utf-8", "replace")


def logged(command: Sequence[str], **variables: str) -> Tuple[int, str]:
    """As `output_of`, and keep what was printed in the log, once there is a place for it."""
    code, text = output_of(command, **variables)
    if VENV.is_dir():
        with LOG.open("a", encoding="utf-8") as log:
            log.write(text)
    return code, text


def last_lines(text: str) -> str:
    """The end of a program's output: the part that says what went wrong."""
    return "\n".join("    " + line for line in text.strip().splitlines()[-4:])


# --- Which Python, and where ----------------------------------------------------------------------


def python_problem(version: Tuple[int, int]) -> Optional[str]:
    """The sentence about a Python that cannot be used, or None where it can."""
    if OLDEST <= version <= NEWEST:
        return None
    return (
        f"Frame Builder needs Python 3.{OLDEST[1]} to 3.{NEWEST[1]}; this is Python {version[0]}.{version[1]}.\n"
        "Please install one of those (python.org has them for Windows and macOS), then start again with it."
    )


def other_python() -> Optional[str]:
    """A suitable Python elsewhere on the path, where this one is too old or too new."""
    names = ("python3.13", "python3.12", "python3.11", "python3.14")
    return next((path for path in map(shutil.which, names) if path), None)


def base_python() -> str:
    """The Python to make the environment with, also where this script runs inside that environment."""
    return getattr(sys, "_base_executable", None) or sys.executable


def venv_program(name: str) -> str:
    """Where the environment keeps a program: `Scripts` on Windows, `bin` elsewhere."""
    return str(VENV / "Scripts" / (name + ".exe") if WINDOWS else VENV / "bin" / name)


# --- The stamp: what has been done already --------------------------------------------------------


def digest(use: str) -> str:
    """Changes whenever the environment for this use ("run" or "test") must be set up anew."""
    parts = [use.encode(), str(VENV).encode(), sys.version.encode()]
    parts += [(HERE / name).read_bytes() for name in (LOCKS[use], "pyproject.toml")]
    return hashlib.sha256(b"\0".join(parts)).hexdigest()


def read_stamp() -> Dict[str, str]:
    """What was finished before; empty where nothing was, or where the note is damaged."""
    try:
        found = json.loads(STAMP.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return {str(key): str(value) for key, value in found.items()} if isinstance(found, dict) else {}


def write_stamp(stamp: Dict[str, str]) -> None:
    """Keep what is finished; replaced in one step, so that it is never half written."""
    beside = STAMP.with_suffix(".new")
    beside.write_text(json.dumps(stamp, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    beside.replace(STAMP)


# --- The system's packages (Debian and its relatives) ---------------------------------------------


def wanted_libraries(platform: str) -> Dict[str, str]:
    """The libraries Qt wants here: those of a window too where one could be opened, so that one line tells all."""
    window = platform != "offscreen" or "DISPLAY" in os.environ or "WAYLAND_DISPLAY" in os.environ
    return dict(LIBRARIES, **WINDOW_LIBRARIES) if window else dict(LIBRARIES)


def missing_libraries(table: Dict[str, str]) -> List[str]:
    """Those of the libraries that this system cannot load, tried in a process of its own."""
    code = "import ctypes, sys\nfor name in sys.argv[1:]:\n try: ctypes.CDLL(name)\n except OSError: print(name)"
    return output_of([base_python(), "-c", code, *table])[1].split() if LINUX else []


def may_install() -> Optional[List[str]]:
    """What to write before `apt-get` to install without asking anybody; None where nothing would do."""
    if not shutil.which("apt-get"):
        return None
    if os.geteuid() == 0:
        return []
    if shutil.which("sudo") and output_of(["sudo", "-n", "true"])[0] == 0:
        return ["sudo", "-n"]
    return None


def install_packages(packages: Sequence[str], purpose: str) -> None:
    """Install system packages where this may be done without asking, else Stop with the line to type."""
    line = "sudo apt-get install --no-install-recommends " + " ".join(packages)
    by_hand = f"{purpose} Please type this line, then start again:\n\n    {line}\n"
    before = may_install()
    if before is None:
        raise Stop(by_hand)
    say("Installing from your system's packages: " + " ".join(packages))
    apt = [*before, "apt-get", "-q", "-o", "DPkg::Lock::Timeout=60"]
    install_them = [*apt, "install", "-y", "--no-install-recommends", *packages]
    quiet = {"DEBIAN_FRONTEND": "noninteractive"}
    if logged(install_them, **quiet)[0] != 0:  # the list of packages may be old, or not there yet
        logged([*apt, "update"], **quiet)
        code, text = logged(install_them, **quiet)
        if code != 0:
            raise Stop(f"The system's packages could not be installed:\n{last_lines(text)}\n{by_hand}")


# --- The environment ------------------------------------------------------------------------------


def sound_environment() -> bool:
    """Whether `.venv` is there, belongs to this place and this Python, and runs.

    A link to the environment of another copy does not: setting up here would turn that copy's program into ours.
    """
    if VENV.is_symlink():
        return False
    code = "import sys; sys.exit([sys.prefix, sys.version] != sys.argv[1:])"
    return output_of([venv_program("python"), "-c", code, str(VENV), sys.version])[0] == 0


def has_module(python: str, name: str) -> bool:
    """Whether this Python has this module."""
    return output_of([python, "-c", "import " + name])[0] == 0


def make_environment() -> None:
    """Make `.venv`, or mend a half-made one by making it again.

    Debian keeps `ensurepip` in a package of its own; where only `pip` is there, pip fills the
    environment from outside, and nothing needs to be installed first.
    """
    if sound_environment():
        return
    if VENV.is_symlink():
        VENV.unlink()
    elif VENV.exists():
        say("Making the folder .venv afresh: what is there is unfinished, or for another Python or place.")
        shutil.rmtree(str(VENV))
    base = base_python()
    if not (has_module(base, "venv") and (has_module(base, "ensurepip") or has_module(base, "pip"))):
        table = wanted_libraries("offscreen")
        absent = [table[name] for name in missing_libraries(table)]
        install_packages(["python3-venv", *absent], "Some parts of the system are missing.")
    extra = [] if has_module(base, "ensurepip") else ["--without-pip"]
    code, text = output_of([base, "-m", "venv", *extra, str(VENV)])
    if code != 0:
        raise Stop("Python could not make the folder .venv:\n" + last_lines(text))


def pip(arguments: Sequence[str]) -> None:
    """Run the environment's own pip, or this system's on it from outside; Stop where it fails."""
    inside = venv_program("python")
    command = [inside, "-m", "pip"] if has_module(inside, "pip") else [base_python(), "-m", "pip", "--python", inside]
    code, text = logged([*command, "--disable-pip-version-check", "--no-input", "--quiet", "--no-color", *arguments])
    if code != 0:
        raise Stop(pip_problem(text))


def pip_problem(output: str) -> str:
    """What to say about pip's failure."""
    offline = ("NewConnectionError", "NameResolutionError", "name resolution", "Network is unreachable")
    if any(sign in output for sign in (*offline, "ConnectTimeoutError")):
        return "The network cannot be reached, and setting up needs it once. Please connect and start again."
    if "DO NOT MATCH THE HASHES" in output:
        return "A downloaded part differs from the one we know, so it was not installed. Please try again later."
    if "No space left" in output:
        return "The disk is full: setting up needs about 600 MB."
    return f"A part could not be installed on this machine.\n{last_lines(output)}\nAll details: {LOG}"


def install(use: str) -> None:
    """Install the locked parts for this use, then the project itself in place."""
    say("Getting the parts Frame Builder needs. The first time this takes a minute and about 150 MB.")
    pip(["install", "--require-hashes", "--only-binary=:all:", "--retries=2", "-r", str(HERE / LOCKS[use])])
    pip(["install", "--no-deps", "--no-build-isolation", "--no-index", "-e", str(HERE)])


def qt_problem(platform: str) -> str:
    """What Qt said when it could not start on this platform ("" is the session's own); empty where it could."""
    variables = {"QT_QPA_PLATFORM": platform} if platform else {}
    code = "from PySide6.QtWidgets import QApplication; QApplication([])"
    failed, text = logged([venv_program("python"), "-c", code], **variables)
    return (text or "It said nothing.") if failed else ""


def check_qt(platform: str) -> None:
    """Really start Qt; install or name the system libraries it lacks."""
    problem = qt_problem(platform)
    if not problem:
        return
    table = wanted_libraries(platform)
    absent = missing_libraries(table)
    needs = "Qt, which draws the windows, needs some libraries of the system."
    if absent and shutil.which("apt-get"):
        install_packages([table[name] for name in absent], needs)
        problem = qt_problem(platform)
    elif absent:
        raise Stop(f"{needs} Please install what holds these, then start again: " + " ".join(absent))
    if "could not connect to display" in problem:
        raise Stop(NO_SCREEN)
    if problem:
        raise Stop(f"Qt, which draws the windows, does not start here:\n{last_lines(problem)}\nAll details: {LOG}")


def set_up(use: str) -> None:
    """Do whatever is not done yet for this use ("run" or "test")."""
    stamp = read_stamp()
    wanted = digest(use)
    there = Path(venv_program("python")).exists()
    if there and stamp.get(use) == wanted:
        return
    if there and use == "run" and stamp.get("test") == digest("test"):
        write_stamp(dict(stamp, run=wanted))  # the parts for testing include those for running
        return
    begun = time.monotonic()
    make_environment()
    install(use)
    check_qt("offscreen")
    kept = {key: value for key, value in read_stamp().items() if key in LOCKS and value == digest(key)}
    write_stamp(dict(kept, **{use: wanted}))
    say(f"Set up in {time.monotonic() - begun:.0f} seconds.")


# --- The three uses -------------------------------------------------------------------------------


def screen_answers(display: str) -> bool:
    """Whether this machine's X server answers; a display on another machine is left for Qt to try."""
    host, _, number = display.rpartition(":")
    if host not in ("", "unix"):
        return True
    path = "/tmp/.X11-unix/X" + number.split(".")[0]  # noqa: S108 - where X servers listen by convention
    for address in (path, "\0" + path):
        with socket.socket(socket.AF_UNIX) as attempt:
            if attempt.connect_ex(address) == 0:
                return True
    return False


def has_screen() -> bool:
    """Whether there is a screen to try: always on Windows and macOS; elsewhere what the session names."""
    if not LINUX or os.environ.get("QT_QPA_PLATFORM") or os.environ.get("WAYLAND_DISPLAY"):
        return True
    display = os.environ.get("DISPLAY", "")
    return bool(display) and screen_answers(display)


def run(arguments: Sequence[str]) -> int:
    """Start the app; with arguments, the program's command line."""
    set_up("run")
    if not arguments:
        if not has_screen():
            raise Stop(NO_SCREEN)
        platform = os.environ.get("QT_QPA_PLATFORM", "")
        stamp = read_stamp()
        tried = "tried " + platform
        if LINUX and tried not in stamp:
            check_qt(platform)
            write_stamp(dict(stamp, **{tried: "ok"}))
    # -P: called from a folder with a stranger's json.py in it, Python would import that one
    command = [venv_program("python"), "-P", "-m", "frame_builder", *arguments]
    if not WINDOWS:
        os.execv(command[0], command)  # noqa: S606 - one process fewer; signals go to the app itself
    return subprocess.call(command)


def test(arguments: Sequence[str]) -> int:
    """Lint, types, import contracts, and every test; 0 only where all of them pass."""
    set_up("test")
    python = venv_program("python")
    checks = {
        "Lint": [python, "-m", "ruff", "check", "."],
        "Types": [python, "-m", "mypy"],
        "Import contracts": [venv_program("lint-imports")],
    }
    failed = []
    for name, command in checks.items():
        code, text = output_of(command)
        say(f"{name}: ok" if code == 0 else f"{name}: not ok\n{text}")
        failed += [name] if code else []
    variables = dict({"QT_QPA_PLATFORM": "offscreen"}, **os.environ)
    # One worker for each processor; each begins with a part of its own, so that few of them make ready the same thing,
    # and takes over from the other what that has not come to. A later -n on the command line has its way.
    spread = ["-n", "auto", "--dist", "worksteal"]
    tests = subprocess.call([python, "-m", "pytest", *spread, *arguments], cwd=str(HERE), env=variables)
    if failed:
        say("Not ok, as told above the tests: " + ", ".join(failed))
    return tests or len(failed)


def setup(arguments: Sequence[str]) -> int:
    """Only set up; `setup test` with what the tests need as well."""
    set_up("test" if "test" in arguments else "run")
    say("Frame Builder is set up. To start it: " + ("py start.py" if WINDOWS else "python3 start.py"))
    return 0


def main(arguments: Sequence[str]) -> int:
    """Choose the use; say what went wrong in a sentence, never with a traceback."""
    problem = python_problem((sys.version_info[0], sys.version_info[1]))
    if problem:
        other = other_python()
        if other:
            return subprocess.call([other, str(HERE / "start.py"), *arguments])
        say(problem)
        return 2
    use = {"run": run, "test": test, "setup": setup}.get(arguments[0] if arguments else "run")
    if use is None:
        say((__doc__ or "").split("\n", 2)[2].rstrip())
        return 0 if arguments[0] in ("-h", "--help", "help") else 2
    try:
        return use(arguments[1:])
    except Stop as why:
        say(str(why))
    except OSError as why:
        say(f"Setting up did not work: {why.strerror or why} ({why.filename or HERE})")
    except KeyboardInterrupt:
        say("Stopped. Starting again goes on from here.")
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
