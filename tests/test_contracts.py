# SPDX-License-Identifier: MIT
"""What holds for the project as a whole: its layers, its lock files, what it ships, what it must not name."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import zipfile
from functools import cache
from pathlib import Path

import pytest
from importlinter import cli

from frame_builder import selftest

TOP = Path(__file__).resolve().parent.parent
LOCKS = ("requirements.lock", "requirements-test.lock")
WITHOUT_QT = """
import importlib, pkgutil, sys

class Absent:
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] in ("PySide6", "shiboken6"):
            raise ModuleNotFoundError(name)

sys.meta_path.insert(0, Absent())
import frame_builder
skipped = ("ui", "app", "__main__", "typeset.printing")
for module in pkgutil.walk_packages(frame_builder.__path__, "frame_builder."):
    name = module.name.removeprefix("frame_builder.")
    if not any(name == part or name.startswith(part + ".") for part in skipped):
        importlib.import_module(module.name)
        print(name)
"""


@cache
def project_files() -> tuple[Path, ...]:
    """Every file that is or will be committed; without git, every file that git would not ignore."""
    if shutil.which("git") and (TOP / ".git").exists():
        command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
        listed = subprocess.run(command, cwd=TOP, capture_output=True, text=True, check=False)
        if listed.returncode == 0:
            return tuple(path for name in listed.stdout.split("\0") if name and (path := TOP / name).is_file())
    ignored = re.compile(r"(^|/)(\.(?!ci/)|__pycache__/|build/|dist/|htmlcov/)")
    return tuple(p for p in TOP.rglob("*") if p.is_file() and not ignored.search(p.relative_to(TOP).as_posix()))


def texts() -> list[tuple[str, str]]:
    """Name and text of each file that is text."""
    found = []
    for path in project_files():
        try:
            found.append((path.relative_to(TOP).as_posix(), path.read_text(encoding="utf-8")))
        except UnicodeDecodeError:
            continue
    return found


def entries(lock: str) -> dict[str, str]:
    """Each package of a lock file with its version, and the rest of its entry in the value."""
    joined = (TOP / lock).read_text(encoding="utf-8").replace("\\\n", " ")
    lines = [line for line in joined.splitlines() if line.strip() and not line.startswith("#")]
    return dict(line.split("==", 1) for line in lines)


def test_layers_and_contracts_hold(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(TOP)
    assert cli.lint_imports() == cli.EXIT_STATUS_SUCCESS


def test_everything_but_the_interface_imports_without_qt() -> None:
    command = [sys.executable, "-W", "error", "-c", WITHOUT_QT]
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    imported = set(done.stdout.split())
    assert {"domain.frame", "services.library", "vault.store"} <= imported


def test_qt_keeps_its_references_to_none() -> None:
    """One Qt release lost a reference to None at each call on Python 3.11, and died after some thousands."""
    code = (
        "import sys\n"
        "from PySide6.QtCore import QObject\n"
        "thing = QObject()\n"
        "before = sys.getrefcount(None)\n"
        "for _ in range(2000): thing.setObjectName('a')\n"
        "print(before - sys.getrefcount(None))\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert abs(int(done.stdout)) < 100


def test_the_program_finds_all_its_parts() -> None:
    command = [sys.executable, "-m", "frame_builder.app", "--selftest"]
    variables = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(command, env=variables, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert all(line.startswith("ok ") for line in done.stdout.splitlines())


def test_a_part_that_is_missing_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    def absent() -> Path:
        raise FileNotFoundError("The shipped data is missing.")

    said: list[str] = []
    monkeypatch.setattr(selftest, "resource_root", absent)
    assert selftest.selftest(said.append) == 1
    assert "FAILED  pdf: FileNotFoundError: The shipped data is missing." in said
    assert sum(line.startswith("ok ") for line in said) == 3


@pytest.mark.parametrize("lock", LOCKS)
def test_every_locked_package_has_an_exact_version_and_hashes(lock: str) -> None:
    for name, rest in entries(lock).items():
        assert re.fullmatch(r"[a-z0-9-]+", name), name
        assert re.match(r"[0-9][0-9a-z.]*( |$)", rest), name
        hashes = re.findall(r"--hash=(\S+)", rest)
        assert hashes, name
        assert all(re.fullmatch(r"sha256:[0-9a-f]{64}", one) for one in hashes), name


def test_the_lock_for_testing_holds_the_lock_for_running() -> None:
    run, test = (entries(lock) for lock in LOCKS)
    assert run.items() <= test.items()


def test_running_needs_no_test_package() -> None:
    unwanted = {"pytest", "hypothesis", "mypy", "ruff", "coverage", "import-linter", "pikepdf", "lxml"}
    assert not unwanted & entries("requirements.lock").keys()


def test_python_files_begin_with_the_licence() -> None:
    wanting = [
        path.relative_to(TOP).as_posix()
        for path in project_files()
        if path.suffix in (".py", ".spec") and not path.read_bytes().startswith(b"# SPDX-License-Identifier: MIT\n")
    ]
    assert wanting == []


def test_no_registry_is_named() -> None:
    """Which registry a person uses is their own setting: nothing here may override or reveal one."""
    hosts = r"pypi\.org|pythonhosted|npmjs\.org|deb\.debian|security\.debian"
    address = re.compile(rf"https?://[^\s\"']*({hosts})|--(extra-)?index-url[ =]|--find-links[ =]")
    assert [name for name, text in texts() if address.search(text)] == []


def test_no_path_of_a_machine_is_named() -> None:
    """Home folders may be made up in tests; a folder of a real machine belongs nowhere."""
    path = re.compile(r"(?<![\w.$}{\]>/-])/(root|work|opt|Users|home)/[\w.-]+/")
    made_up = re.compile(r"/(home|Users)/")
    found = []
    for name, text in texts():
        hits = {hit.group() for hit in path.finditer(text)} - {"/home/someone/"}
        if name.startswith("tests/"):
            hits = {hit for hit in hits if not made_up.match(hit)}
        found += [f"{name}: {hit}" for hit in hits]
    assert found == []


def test_a_wheel_carries_the_data(tmp_path: Path) -> None:
    """Built without network, unpacked elsewhere, imported from there: the data is found beside the package."""
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)]
    subprocess.run(build, cwd=TOP, check=True, capture_output=True)
    (wheel,) = tmp_path.glob("*.whl")
    place = tmp_path / "installed"
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(place)
    code = "from frame_builder.services.resources import resource_root as r; print(r())"
    variables = {**os.environ, "PYTHONPATH": str(place)}
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, env=variables, capture_output=True, text=True, check=True
    )
    root = Path(done.stdout.strip())
    assert root == place / "frame_builder" / "_resources"
    shipped = {path.relative_to(root) for path in root.rglob("*") if path.is_file()}
    kept = {path.relative_to(TOP / "resources") for path in project_files() if TOP / "resources" in path.parents}
    assert kept <= shipped
    assert list(place.glob("*.dist-info/licenses/LICENSE"))


ASKS = re.compile(r"\.(?:is_dir|is_file|exists|resolve|samefile|is_mount)\(")
MAY_ASK = {
    "services/resources.py": "what was installed",
    "services/soundness.py": "what was installed",
    "services/wording.py": "what was installed",
    "services/frame_io.py": "within a try",
    "services/whole_folder.py": "within a try",
}


def test_nobody_but_the_vault_asks_a_disk_what_may_raise() -> None:
    """These raise where a disk fails or does not let in; `vault.files` has the same questions with an answer."""
    package = TOP / "src" / "frame_builder"
    found = {
        path.relative_to(package).as_posix()
        for part in ("ui", "services", "commands")
        for path in (package / part).rglob("*.py")
        if ASKS.search(path.read_text(encoding="utf-8"))
    }
    assert found == MAY_ASK.keys()
