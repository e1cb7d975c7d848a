# SPDX-License-Identifier: MIT
"""What may be written about a failure: an allow-list, and that nothing in the source goes round it."""

from __future__ import annotations

import ast
import importlib
import os
import pkgutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pydantic
import pytest
from PySide6.QtCore import qWarning
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

import frame_builder
from frame_builder import cli
from frame_builder.domain.frame import Frame
from frame_builder.domain.values import Frozen
from frame_builder.services import mishaps
from frame_builder.ui import mishaps as shown
from frame_builder.ui.wizard import autosave

from . import canaries
from .sources import heads, imported, nodes

SPEAKERS = ("__main__.py", "cli.py", "commands/", "ui/mishaps.py", "selftest.py")
"""Who may write to the outputs: the command line, which is asked to, and the one place for failures."""
TELLING = {"logging", "warnings", "syslog", "traceback", "pprint", "faulthandler", "cgitb", "trace"}


def failure() -> tuple[type[BaseException], object]:
    """A failure in our own code that quotes a client."""
    try:
        Frame(reference=canaries.CLIENT * 20)
    except pydantic.ValidationError as error:
        return type(error), error.__traceback__
    raise AssertionError("the reference is too long")


@pytest.mark.fault(27)
def test_nothing_in_the_source_prints_or_logs() -> None:
    """No log, no warning, no traceback; the outputs belong to the command line."""
    for name, tree in nodes():
        modules = {head for module in imported(tree) for head in heads(module)}
        assert not modules & TELLING, f"{name} imports {modules & TELLING}"
        for node in tree:
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                assert node.func.id not in ("print", "breakpoint"), f"{name}:{node.lineno}"
            elif isinstance(node, ast.Attribute):
                assert node.attr not in ("qDebug", "qWarning", "qCritical"), f"{name}:{node.lineno}"
                owner = node.value.id if isinstance(node.value, ast.Name) else ""
                if owner == "sys" and node.attr.strip("_") in ("stdout", "stderr"):
                    assert name.startswith(SPEAKERS), f"{name}:{node.lineno}"


@pytest.mark.fault(27)
def test_no_model_repeats_what_was_typed() -> None:
    """Every model of the program, found by loading all of it; and the one base is the only one that derives from
    pydantic itself."""
    for module in pkgutil.walk_packages(frame_builder.__path__, "frame_builder."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    models = list(every_model(pydantic.BaseModel))
    assert len(models) > 30
    assert {model.__name__ for model in models if not model.model_config.get("hide_input_in_errors")} == set()
    assert [model.__name__ for model in models if pydantic.BaseModel in model.__bases__] == ["Frozen"]
    adapters = [name for name, tree in nodes() for node in tree if is_adapter(node)]
    assert adapters == [], "a TypeAdapter or a dataclass of pydantic needs its own hide_input_in_errors"
    silent = [name for name, tree in nodes() for node in tree if tells_input(node)]
    assert silent == [], "errors() repeats the input unless told not to"


def every_model(base: type) -> Iterator[type[pydantic.BaseModel]]:
    for model in base.__subclasses__():
        if model.__module__.startswith("frame_builder"):
            yield model
            yield from every_model(model)


def is_adapter(node: ast.AST) -> bool:
    return isinstance(node, ast.Name) and node.id in ("TypeAdapter", "validate_call", "RootModel")


def tells_input(node: ast.AST) -> bool:
    if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
        return False
    words = {word.arg: word.value for word in node.keywords}
    hidden = words.get("include_input")
    loud = node.func.attr == "errors" and not (isinstance(hidden, ast.Constant) and hidden.value is False)
    return loud or (
        node.func.attr == "json" and isinstance(node.func.value, ast.Name) and node.func.value.id == "error"
    )


@pytest.mark.fault(27, control=True)
def test_a_model_without_the_base_repeats_it() -> None:
    loud = pydantic.create_model("Loud", text=(int, ...))
    with pytest.raises(pydantic.ValidationError, match=canaries.STEM):
        loud(text=canaries.CLIENT)

    class Quiet(Frozen):
        text: int

    with pytest.raises(pydantic.ValidationError) as caught:
        Quiet(text=canaries.CLIENT)  # type: ignore[arg-type]
    assert canaries.STEM not in str(caught.value)


def test_a_line_holds_kind_and_place_only() -> None:
    kind, trace = failure()
    assert mishaps.describe(kind, None) == "ValidationError at nowhere of ours"
    try:
        Frame(reference="x").setting("no decision", "no field", object())  # type: ignore[arg-type]
    except Exception as error:  # noqa: BLE001
        line = mishaps.describe(type(error), error.__traceback__)
        assert " at domain/frame.py:" in line
    assert mishaps._place("frame_builder.ui.wizard.page") == "ui/wizard/page.py"
    assert {mishaps._place(name) for name in ("frame_builder", "__main__", "frame_builders.x", "tests.leaks")} == {""}
    strange = type(canaries.STEM, (Exception,), {})
    assert mishaps.describe(strange, None) == "Error at nowhere of ours"
    assert trace is not None


def test_the_note_stays_small_and_shows_only_its_own_lines(tmp_path: Path) -> None:
    folder = tmp_path / "state"
    for number in range(60):
        mishaps.note(folder, f"KeyError at ui/desk.py:{number + 1}")
    note = folder / mishaps.NOTE
    assert len(mishaps.read(folder)) == mishaps.MOST_LINES
    assert mishaps.read(folder)[-1].endswith("KeyError at ui/desk.py:60")
    assert note.stat().st_size < mishaps.MOST_BYTES
    assert os.name == "nt" or note.stat().st_mode & 0o777 == 0o600
    assert [path.name for path in folder.iterdir()] == [mishaps.NOTE]
    note.write_bytes(f"{canaries.CLIENT}\n".encode() + b"\xff" * 40 + note.read_bytes() * 3)
    assert not any(canaries.STEM in line for line in mishaps.read(folder))
    mishaps.note(folder, "KeyError at ui/desk.py:61")
    assert canaries.STEM.encode() not in note.read_bytes()


def test_a_note_that_cannot_be_written_is_no_second_failure(tmp_path: Path) -> None:
    (tmp_path / "state").write_text("a file is in the way")
    mishaps.note(tmp_path / "state", "KeyError at ui/desk.py:1")
    assert mishaps.read(tmp_path / "state") == []


class Told:
    """Stands for the program around a failure."""

    def __init__(self, stored: bool | Exception | None) -> None:
        self.stored = stored
        self.said: list[str] = []

    def store(self) -> bool | None:
        if isinstance(self.stored, Exception):
            raise self.stored
        return self.stored


@pytest.fixture
def hooks(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Whatever is installed is taken away afterwards; the note lies in a folder of the test."""
    for where, name in ((sys, "excepthook"), (threading, "excepthook"), (sys, "unraisablehook")):
        monkeypatch.setattr(where, name, getattr(where, name))
    monkeypatch.setattr(mishaps, "usual_folder", lambda: tmp_path)
    monkeypatch.setattr(shown, "qInstallMessageHandler", lambda _handler: None)
    return tmp_path


@pytest.mark.parametrize(
    ("stored", "words"),
    [
        (True, "What you wrote is saved"),
        (False, "your last changes are not saved"),
        (KeyError(canaries.CLIENT), "your last changes are not saved"),
        (None, "If it happens again"),
    ],
)
def test_one_sentence_says_what_is_true(
    qapp: QApplication, qtbot: QtBot, hooks: Path, capsys: pytest.CaptureFixture[str], stored: object, words: str
) -> None:
    told = Told(stored)  # type: ignore[arg-type]
    watching = shown.Mishaps(told.store, told.said.append)
    watching.install()
    for _ in range(50):
        sys.excepthook(KeyError, KeyError(canaries.CLIENT), None)
    thread = threading.Thread(target=lambda: {}[canaries.CLIENT])
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: bool(told.said))
    assert words in told.said[0]
    assert len(mishaps.read(hooks)) == 1
    said = capsys.readouterr()
    assert canaries.STEM not in said.out + said.err
    assert said.err == "frame-builder: KeyError at nowhere of ours\n"


def test_a_save_that_fails_as_nobody_foresaw_counts_as_not_saved(
    qapp: QApplication, qtbot: QtBot, hooks: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is tried again, told without the client's words and without end, and works once the cause is gone."""
    monkeypatch.setattr(autosave, "RETRY_MS", 50)
    tries: list[int] = []

    def save() -> None:
        tries.append(1)
        if len(tries) < 6:
            raise KeyError(canaries.CLIENT)

    saving = autosave.Autosave(save, lambda: datetime(2026, 11, 22, 10, 0))  # noqa: DTZ001 - a clock of the wall
    said: list[str] = []
    saving.failed.connect(said.append)
    watching = shown.Mishaps(saving.flush, said.append)
    watching.install()
    saving.touch()
    assert not saving.flush()
    assert saving.dirty
    qtbot.waitUntil(lambda: not saving.dirty)
    assert len(tries) == 6
    assert not any(canaries.STEM in sentence for sentence in said)
    assert {"The last changes could not be saved."} < set(said)
    assert saving.problem == ""
    assert len(mishaps.read(hooks)) == 1


def test_of_qt_only_the_kind_is_told(
    qapp: QApplication, qtbot: QtBot, hooks: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    watching = shown.Mishaps(lambda: True, lambda _said: None)

    class Context:
        category = "qt.qpa.xcb"

    watching._qt_says(shown.QtMsgType.QtWarningMsg, Context(), canaries.CLIENT)  # type: ignore[arg-type]
    watching._qt_says(shown.QtMsgType.QtDebugMsg, Context(), canaries.CLIENT)  # type: ignore[arg-type]
    assert capsys.readouterr().err == "frame-builder: Qt warning in qt.qpa.xcb\n"
    assert callable(qWarning)


def test_the_command_line_says_no_more(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def fails(*_: object) -> int:
        raise KeyError(canaries.CLIENT)

    monkeypatch.setattr(cli, "_command", fails)
    assert cli.run(["schema"]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err == "Something went wrong in the program (KeyError at cli.py:" + said.err.partition("cli.py:")[2]
    assert canaries.STEM not in said.err


@pytest.mark.fault(27, control=True)
def test_in_development_mode_all_is_told() -> None:
    """The same failure under `python -X dev`, for whoever mends it: the message stands in the traceback."""
    code = (
        "import sys; from frame_builder import cli\n"
        f"def fails(*_): raise KeyError({canaries.CLIENT!r})\n"
        "cli._command = fails\n"
        "sys.exit(cli.run(['schema']))"
    )
    done = subprocess.run([sys.executable, "-X", "dev", "-c", code], capture_output=True, text=True, check=False)
    assert canaries.STEM in done.stderr


def test_what_is_shown_by_doctor(
    hooks: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from frame_builder.commands import doctor

    assert doctor._mishaps().detail == "none noted"
    mishaps.note(hooks, "KeyError at ui/desk.py:61")
    found = doctor._mishaps()
    assert found.state == "note"
    assert found.detail.endswith("KeyError at ui/desk.py:61")
