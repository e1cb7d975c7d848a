# SPDX-License-Identifier: MIT
"""The command line: what can be asked of it, and how it ends. Each command lies in `commands`, loaded when given.

Exit codes: 0 all is well; 1 the command found something (contradictions, differences, problems); 2 it could not be
carried out, with one sentence on standard error; 3 it was carried out, and what there is to say of it could not be
written; 130 interrupted.
"""

from __future__ import annotations

import argparse
import gc
import sys
from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Final, NoReturn

from . import __version__
from .commands import vault_options
from .commands.streams import patient, reason
from .domain.weird import tame

if TYPE_CHECKING:
    from _typeshed import SupportsWrite

FAILED: Final = 2
UNTOLD: Final = 3
INTERRUPTED: Final = 130
CHANGING: Final = frozenset(("bundle", "join", "leave", "restore"))
"""Commands whose output only tells what was done."""
_LONGEST: Final = 400
"""Most characters of a complaint about the words of a command, which repeats them."""

_ABOUT = "Agree the frame of therapy: check, print and compare frame files without a screen."
_CODES = """exit codes:
  0  all is well
  1  the command found something: a contradiction, a difference, a problem
  2  it could not be carried out; one sentence on standard error says why
  3  it was carried out, but what there is to say of it could not be written

Without a command the app starts. Frame files are described in docs/frame-file.md."""


class _Help(argparse.RawDescriptionHelpFormatter):
    """Help with room for the names of commands beside what they do."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog)
        self._action_max_length = 14  # argparse forgets that commands are indented twice


class _Parser(argparse.ArgumentParser):
    """A parser that fails in one sentence, and does not pass over an output that is closed."""

    def _print_message(self, message: str, file: SupportsWrite[str] | None = None) -> None:
        (file or sys.stderr).write(message)

    def error(self, message: str) -> NoReturn:
        """Say what is wrong with the words of the command, and where to read more; exit code 2."""
        sentence = message[:1].upper() + message[1:]
        self.exit(FAILED, f"{tame(sentence.rstrip('.')[:_LONGEST])}. See “{self.prog} --help”.\n")


def run(argv: Sequence[str]) -> int:
    """Carry out a command given as its words, without the name of the program; returns the exit code."""
    collecting = gc.isenabled()
    gc.disable()  # a command builds much, throws away little and ends: looking for garbage costs a tenth of its time
    try:
        with patient() as output:
            code, changing = _carry_out(argv)
            output.flush()
            return _untold(output.failed, code, changing=changing) if output.failed else code
    except KeyboardInterrupt:
        return INTERRUPTED
    finally:
        if collecting:
            gc.enable()


def _untold(error: OSError, code: int, *, changing: bool) -> int:
    """The output took nothing more. What was done is done all the same, and is said to be."""
    if code == FAILED:
        return FAILED  # which was said already, and why
    if changing:
        sys.stderr.write(f"It was done. Only what there is to say of it could not be written: {reason(error)}.\n")
        return UNTOLD
    if isinstance(error, BrokenPipeError):
        sys.stderr.write("The output was closed before all of it was written.\n")
    else:
        sys.stderr.write(f"The output could not be written: {reason(error)}.\n")
    return FAILED


def _carry_out(argv: Sequence[str]) -> tuple[int, bool]:
    """The exit code, and whether the command was one that changes something."""
    try:
        arguments = parser().parse_args(list(argv))
    except SystemExit as ending:  # help, version and wrong words
        return ending.code if isinstance(ending.code, int) else FAILED, False
    from .commands.base import CommandError

    changing = arguments.command in CHANGING and not getattr(arguments, "dry_run", False)
    try:
        return _command(arguments), changing
    except CommandError as error:
        sys.stdout.flush()
        sys.stderr.write(f"{tame(str(error))}\n")
    except OSError as error:
        sys.stderr.write(f"It could not be carried out to its end: {reason(error)}.\n")
    except Exception as error:
        if sys.flags.dev_mode:
            raise
        _mishap(error)
    return FAILED, changing


def _mishap(error: Exception) -> None:
    """A failure nobody foresaw: its kind and place, for whoever mends it; its message may quote a client's words."""
    from .services.mishaps import describe

    sys.stderr.write(f"Something went wrong in the program ({describe(type(error), error.__traceback__)}).\n")


def _command(arguments: argparse.Namespace) -> int:
    """Load one command and run it; none of the others is loaded."""
    match arguments.command:
        case "schema":
            from .commands import schema

            return schema.run()
        case "catalogue":
            from .commands import catalogue

            return catalogue.run(as_json=arguments.json)
        case "check":
            from .commands import check

            return check.run(arguments.frame, arguments.date, arguments.code, as_json=arguments.json)
        case "ask":
            from .commands import ask

            return ask.run(arguments.frame, arguments.date, as_json=arguments.json)
        case "render":
            from .commands import render

            return render.run(arguments)
        case "reading":
            from .commands import reading

            return reading.run(arguments.file, arguments.date, arguments.text_language, as_json=arguments.json)
        case "diff":
            from .commands import diff

            return diff.run(arguments.old, arguments.new, as_json=arguments.json)
        case "backups" | "restore":
            from .commands import backups

            return backups.run(arguments)
        case "bundle" | "join":
            from .commands import moving

            return moving.run(arguments)
        case "leave":
            from .commands import leaving

            return leaving.run(arguments)
        case _:
            from .commands import doctor

            return doctor.run(arguments.date, as_json=arguments.json)


def parser() -> argparse.ArgumentParser:
    """All commands and their options."""
    top = _Parser(
        prog="frame-builder",
        description=_ABOUT,
        epilog=_CODES,
        formatter_class=_Help,
        allow_abbrev=False,
    )
    top.add_argument("--version", action="version", version=f"frame-builder {__version__}")
    commands = top.add_subparsers(dest="command", metavar="COMMAND", required=True)
    commands.add_parser("schema", help="print the JSON Schema of frame files", allow_abbrev=False)
    catalogue = commands.add_parser(
        "catalogue", help="list everything that can be decided, and check it against itself", allow_abbrev=False
    )
    _json(catalogue)
    _check(commands)
    _ask(commands)
    _render(commands)
    _reading(commands)
    _diff(commands)
    vault_options.add(commands)
    doctor = commands.add_parser("doctor", help="see whether everything needed is here and works", allow_abbrev=False)
    _json(doctor)
    _date(doctor, "the day on which facts are judged to be stale")
    return top


def _check(commands: argparse._SubParsersAction[_Parser]) -> None:
    check = commands.add_parser(
        "check",
        help="find contradictions, gaps and open questions in a frame",
        epilog="Exit code 1: a contradiction, a gap, or a decision neither settled nor left open. Advice alone is 0."
        " What is answered of codes and laws is listed after that, and does not change the exit code.",
        allow_abbrev=False,
    )
    check.add_argument("frame", metavar="FRAME.json")
    check.add_argument(
        "--code",
        metavar="KEY",
        action="append",
        default=[],
        help="go through this code or law too, beside those chosen in the frame; may be given again",
    )
    _json(check)
    _date(check, "the day on which dates are judged to be past")


def _ask(commands: argparse._SubParsersAction[_Parser]) -> None:
    ask = commands.add_parser(
        "ask",
        help="see what the agreement of a frame would say in situations from practice",
        epilog="It quotes the agreement as it is, names and all; “render --document situations” leaves out the client."
        " Exit code 1: the agreement says nothing about some of them.",
        allow_abbrev=False,
    )
    ask.add_argument("frame", metavar="FRAME.json")
    _json(ask)
    _date(ask, "the day from which dates in sentences are reckoned")


def _render(commands: argparse._SubParsersAction[_Parser]) -> None:
    render = commands.add_parser(
        "render",
        help="make the agreement of a frame, or what it would say in situations from practice",
        epilog="Without --version-number the agreement is marked as a draft of version 1.",
        allow_abbrev=False,
    )
    render.add_argument("frame", metavar="FRAME.json")
    render.add_argument(
        "-o", "--output", metavar="OUT", required=True, help="a file that ends in .pdf, .txt or .html; - prints it"
    )
    render.add_argument(
        "--format", choices=("pdf", "txt", "html"), help="instead of the ending of OUT; for - it is txt"
    )
    render.add_argument(
        "--document",
        choices=("agreement", "situations"),
        default="agreement",
        help="situations: what the agreement would say when something happens, without anything of the client",
    )
    render.add_argument("--version-number", metavar="N", type=_version, help="the version, printed as a kept agreement")
    render.add_argument("--draft", action="store_true", help="mark it as a draft all the same")
    _date(render, "the day on the agreement; the same day gives the same bytes")
    render.add_argument("--force", action="store_true", help="replace OUT if it exists")


def _reading(commands: argparse._SubParsersAction[_Parser]) -> None:
    reading = commands.add_parser(
        "reading",
        help="measure how hard the agreement of a frame, or a text, is to read",
        epilog="Exit code 1: the whole is hard to read.",
        allow_abbrev=False,
    )
    reading.add_argument("file", metavar="FRAME.json")
    reading.add_argument(
        "--text-language", metavar="LANGUAGE", help="the file is plain text in this language, such as en or de"
    )
    _json(reading)
    _date(reading, "the day on the agreement")


def _diff(commands: argparse._SubParsersAction[_Parser]) -> None:
    diff = commands.add_parser(
        "diff",
        help="compare two frames, decision by decision",
        epilog="Exit code 1: they differ.",
        allow_abbrev=False,
    )
    diff.add_argument("old", metavar="OLD.json")
    diff.add_argument("new", metavar="NEW.json")
    _json(diff)


def _json(command: argparse.ArgumentParser) -> None:
    command.add_argument("--json", action="store_true", help="print JSON with stable keys")


def _date(command: argparse.ArgumentParser, purpose: str) -> None:
    command.add_argument("--date", metavar="YYYY-MM-DD", type=_day, help=f"{purpose}; today unless given")


def _day(text: str) -> date:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"“{text}” is not a day written like 2026-11-24") from None
    if not 1970 <= day.year <= 9000:
        raise argparse.ArgumentTypeError(f"the year {day.year} is out of range")
    return day


def _version(text: str) -> int:
    if not text.isascii() or not text.isdigit() or not 1 <= int(text[:6]) <= 9999 or len(text) > 6:
        raise argparse.ArgumentTypeError(f"“{text[:20]}” is not a version number from 1 to 9999")
    return int(text)
