# SPDX-License-Identifier: MIT
"""start.py without the network: which Python, what is skipped, what is said."""

from __future__ import annotations

import ast
import importlib.util
import os
import socket
import sys
from pathlib import Path
from types import ModuleType

import pytest

TOP = Path(__file__).resolve().parent.parent


@pytest.fixture
def start(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """start.py as if it lay in an empty folder with the project's lock files."""
    spec = importlib.util.spec_from_file_location("start_under_test", TOP / "start.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    for name in ("requirements.lock", "requirements-test.lock", "pyproject.toml"):
        (tmp_path / name).write_text(f"# {name}\n", encoding="utf-8")
    venv = tmp_path / ".venv"
    paths = {"HERE": tmp_path, "VENV": venv, "STAMP": venv / "frame-builder.json", "LOG": venv / "setup.log"}
    for name, path in paths.items():
        monkeypatch.setattr(module, name, path)
    return module


def pretend_environment(start: ModuleType) -> None:
    program = Path(start.venv_program("python"))
    program.parent.mkdir(parents=True)
    program.write_text("", encoding="utf-8")


def test_an_old_python_can_read_the_script() -> None:
    ast.parse((TOP / "start.py").read_text(encoding="utf-8"), feature_version=(3, 8))


def test_only_the_standard_library_is_used() -> None:
    tree = ast.parse((TOP / "start.py").read_text(encoding="utf-8"))
    imports = [node for node in ast.walk(tree) if isinstance(node, ast.Import)]
    names = {alias.name.split(".")[0] for node in imports for alias in node.names}
    names |= {node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    assert names <= sys.stdlib_module_names


@pytest.mark.parametrize("version", [(3, 8), (3, 10), (3, 15), (4, 0)])
def test_a_python_that_does_not_fit_is_named(start: ModuleType, version: tuple[int, int]) -> None:
    problem = start.python_problem(version)
    assert f"this is Python {version[0]}.{version[1]}" in problem
    assert "3.11 to 3.14" in problem


@pytest.mark.parametrize("minor", [11, 12, 13, 14])
def test_a_python_that_fits_is_taken(start: ModuleType, minor: int) -> None:
    assert start.python_problem((3, minor)) is None


def test_the_range_of_pythons_is_the_one_the_project_declares(start: ModuleType) -> None:
    declared = (TOP / "pyproject.toml").read_text(encoding="utf-8")
    assert f'requires-python = ">=3.{start.OLDEST[1]}"' in declared


def test_another_python_takes_over(start: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    calls: list[list[str]] = []

    def pretend(command: list[str]) -> int:
        calls.append(command)
        return 7

    monkeypatch.setattr(start, "python_problem", lambda _version: "no")
    monkeypatch.setattr(start, "other_python", lambda: "/somewhere/python3.13")
    monkeypatch.setattr(start.subprocess, "call", pretend)
    assert start.main(["test", "-x"]) == 7
    assert calls == [["/somewhere/python3.13", str(start.HERE / "start.py"), "test", "-x"]]


@pytest.mark.parametrize(("windows", "expected"), [(True, "Scripts/python.exe"), (False, "bin/python")])
def test_programs_are_found_on_each_system(
    start: ModuleType, monkeypatch: pytest.MonkeyPatch, windows: bool, expected: str
) -> None:
    monkeypatch.setattr(start, "WINDOWS", windows)
    assert Path(start.venv_program("python")) == start.VENV / expected


def test_a_matching_stamp_leaves_nothing_to_do(start: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    pretend_environment(start)
    start.write_stamp({"run": start.digest("run")})
    monkeypatch.setattr(start.subprocess, "run", lambda *_a, **_k: pytest.fail("nothing should be started"))
    start.set_up("run")


def test_parts_for_testing_serve_for_running(start: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    pretend_environment(start)
    start.write_stamp({"test": start.digest("test")})
    monkeypatch.setattr(start.subprocess, "run", lambda *_a, **_k: pytest.fail("nothing should be started"))
    start.set_up("run")
    assert start.read_stamp()["run"] == start.digest("run")


@pytest.mark.parametrize("changed", ["requirements.lock", "pyproject.toml"])
def test_a_changed_lock_is_installed_again(start: ModuleType, monkeypatch: pytest.MonkeyPatch, changed: str) -> None:
    pretend_environment(start)
    start.write_stamp({"run": start.digest("run"), "test": "of long ago", "tried xcb": "ok"})
    (start.HERE / changed).write_text("other\n", encoding="utf-8")
    done: list[str] = []
    monkeypatch.setattr(start, "make_environment", lambda: done.append("environment"))
    monkeypatch.setattr(start, "install", lambda use: done.append(f"install {use}"))
    monkeypatch.setattr(start, "check_qt", lambda platform: done.append(f"try {platform}"))
    start.set_up("run")
    assert done == ["environment", "install run", "try offscreen"]
    assert start.read_stamp() == {"run": start.digest("run")}


def test_nothing_is_stamped_where_a_step_fails(start: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(_use: str) -> None:
        raise start.Stop("no")

    start.VENV.mkdir()
    monkeypatch.setattr(start, "make_environment", lambda: None)
    monkeypatch.setattr(start, "install", stop)
    with pytest.raises(start.Stop):
        start.set_up("run")
    assert start.read_stamp() == {}


@pytest.mark.parametrize("text", ["", "{", "[]", "null", "\x00"])
def test_a_damaged_stamp_counts_as_none(start: ModuleType, text: str) -> None:
    start.VENV.mkdir()
    start.STAMP.write_text(text, encoding="utf-8")
    assert start.read_stamp() == {}


def test_a_half_made_environment_is_made_again(
    start: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(start, "has_module", lambda _python, name: name != "ensurepip")  # as on a bare Debian
    (start.VENV / "lib").mkdir(parents=True)
    (start.VENV / "lib" / "left over").touch()
    start.make_environment()
    assert start.sound_environment()
    assert not (start.VENV / "lib" / "left over").exists()
    assert "afresh" in capsys.readouterr().out
    marker = start.VENV / "kept"
    marker.touch()
    start.make_environment()
    assert marker.exists(), "a sound environment is kept"


def test_the_environment_of_another_copy_is_not_used(start: ModuleType, tmp_path: Path) -> None:
    """It would start the program of the other copy."""
    other = tmp_path / "environment elsewhere"
    (other / "bin").mkdir(parents=True)
    start.VENV.symlink_to(other)
    start.make_environment()
    assert not start.VENV.is_symlink()
    assert start.sound_environment()
    assert (other / "bin").is_dir(), "only the link goes"


def test_without_rights_the_line_to_type_is_told(start: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(start, "may_install", lambda: None)
    with pytest.raises(start.Stop, match="\n\n    sudo apt-get install --no-install-recommends libegl1 libgl1\n"):
        start.install_packages(["libegl1", "libgl1"], "Qt needs them.")


def test_with_rights_an_old_list_of_packages_is_renewed(start: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    commands: list[str] = []

    def pretend(command: list[str], **_variables: str) -> tuple[int, str]:
        commands.append(" ".join(command))
        return (100 if len(commands) == 1 else 0), ""

    monkeypatch.setattr(start, "may_install", lambda: ["sudo", "-n"])
    monkeypatch.setattr(start, "output_of", pretend)
    start.install_packages(["libgl1"], "Qt needs it.")
    assert [command.split()[6] for command in commands] == ["install", "update", "install"]
    assert all(command.startswith("sudo -n apt-get") for command in commands)


@pytest.mark.parametrize(
    ("output", "words"),
    [
        ("NewConnectionError('<...>: Failed to establish a new connection')", "network cannot be reached"),
        ("THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE", "differs from the one we know"),
        ("OSError: [Errno 28] No space left on device", "disk is full"),
        ("ERROR: No matching distribution found for typst==0.15.2", "No matching distribution found for typst"),
    ],
)
def test_what_is_said_about_pips_failure(start: ModuleType, output: str, words: str) -> None:
    problem = start.pip_problem("WARNING: something\n" + output)
    assert words in problem
    assert "Traceback" not in problem


def test_a_system_without_apt_is_told_the_libraries(start: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(start, "qt_problem", lambda _platform: "libEGL.so.1: cannot open shared object file")
    monkeypatch.setattr(start, "missing_libraries", lambda _table: ["libEGL.so.1"])
    monkeypatch.setattr(start.shutil, "which", lambda _name: None)
    with pytest.raises(start.Stop, match=r"start again: libEGL\.so\.1"):
        start.check_qt("offscreen")


def test_a_library_that_is_not_there_is_found_out(start: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(start, "LINUX", True)
    assert start.missing_libraries({"libnowhere.so.9": "libnowhere9"}) == ["libnowhere.so.9"]


@pytest.mark.skipif(not hasattr(socket, "AF_UNIX"), reason="X servers listen on Unix sockets")
def test_without_a_screen_it_says_so(
    start: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(start, "LINUX", True)
    monkeypatch.setattr(start, "set_up", lambda _use: None)
    for name in ("WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    for display in ("", ":47199", ":47199.0"):
        monkeypatch.setenv("DISPLAY", display)
        assert start.main([]) == 1
        assert capsys.readouterr().out.startswith("Frame Builder is set up, but there is no screen")


@pytest.mark.parametrize(("name", "value"), [("WAYLAND_DISPLAY", "wayland-0"), ("DISPLAY", "elsewhere:10.0")])
def test_a_screen_elsewhere_is_left_to_qt(
    start: ModuleType, monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    for variable in ("WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "DISPLAY"):
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setenv(name, value)
    assert start.has_screen()


def test_an_unknown_word_shows_the_uses(start: ModuleType, capsys: pytest.CaptureFixture[str]) -> None:
    assert start.main(["dance"]) == 2
    assert "python3 start.py test [pytest args]" in capsys.readouterr().out
    assert start.main(["--help"]) == 0


@pytest.mark.parametrize(
    ("failure", "words"),
    [
        (PermissionError(13, "Permission denied", "a/folder"), "Permission denied (a/folder)"),
        (KeyboardInterrupt(), "Stopped."),
    ],
)
def test_trouble_is_told_without_a_traceback(
    start: ModuleType,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    failure: BaseException,
    words: str,
) -> None:
    def trouble(_use: str) -> None:
        raise failure

    monkeypatch.setattr(start, "set_up", trouble)
    assert start.main(["setup"]) == 1
    assert words in capsys.readouterr().out


def test_a_failed_check_fails_the_run(
    start: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    seen: dict[str, object] = {}

    def pretend_pytest(command: list[str], **options: object) -> int:
        seen.update(options, command=command)
        return 0

    monkeypatch.setattr(start, "set_up", lambda _use: None)
    monkeypatch.setattr(start, "output_of", lambda command: (int("mypy" in command), "a wrong type"))
    monkeypatch.setattr(start.subprocess, "call", pretend_pytest)
    monkeypatch.delenv("QT_QPA_PLATFORM", raising=False)
    assert start.main(["test", "-k", "fees"]) == 1
    printed = capsys.readouterr().out
    assert "Lint: ok" in printed
    assert "Types: not ok\na wrong type" in printed
    command = seen["command"]
    assert isinstance(command, list)
    assert command[-2:] == ["-k", "fees"]
    environment = seen["env"]
    assert isinstance(environment, dict)
    assert environment["QT_QPA_PLATFORM"] == "offscreen"
    assert environment["PATH"] == os.environ["PATH"]
