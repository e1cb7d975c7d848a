# SPDX-License-Identifier: MIT
"""`doctor`: whether everything the program needs is here and works. It opens no vault and prints nothing of clients."""

from __future__ import annotations

import contextlib
import os
import platform
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from datetime import date
from importlib.metadata import PackageNotFoundError, version
from itertools import islice
from pathlib import Path
from typing import Final, Literal

from .. import __version__
from ..domain.document import Document, Paragraph, Title
from ..domain.weird import literal
from ..services import clock
from ..services.library import Library
from ..services.resources import resource_root
from ..services.selfcheck import stale_facts, unprinted_facts
from ..vault.files import NOWHERE, can_write, identity, is_folder
from . import base

State = Literal["ok", "note", "problem"]
PACKAGES: Final = (
    "PySide6-Essentials",
    "pydantic",
    "platformdirs",
    "fluent.runtime",
    "Babel",
    "typst",
    "pypdfium2",
    "apsw-sqlite3mc",
    "PyNaCl",
    "filelock",
)
LETTERS: Final = "ABCXYZabcxyzÀÉÑÖßŁŠąčñø£€$0123456789‘’“”–—…·•½"
"""Characters an agreement cannot do without."""
SLOW_SECONDS: Final = 3.0
"""Opening a vault is meant to take about half a second; past this it is worth a note."""
QT_SECONDS: Final = 60
_MOST_LINES: Final = 1000
_QT = "import PySide6.QtWidgets, PySide6.QtCore; print(PySide6.QtCore.qVersion())"


@dataclass(frozen=True)
class Result:
    """One thing looked at: `problem` means it does not work, `note` that it is worth knowing."""

    name: str
    state: State
    detail: str


class UnfitError(Exception):
    """Something needed is missing or does not work; the message says what."""


def run(day: date | None, *, as_json: bool) -> int:
    """Look at everything, printing one line each; 1 when there is a problem."""
    results = tuple(_looked_at(day or clock.today()))
    problems = sum(result.state == "problem" for result in results)
    if as_json:
        base.out_json({"program": __version__, "problems": problems, "results": [asdict(item) for item in results]})
    else:
        for result in results:
            base.out(base.wrapped(f"{result.name}: {result.detail}", f"{result.state:<8}"))
        base.out("Everything works." if not problems else f"{problems} of {len(results)} do not work.")
    return base.FOUND if problems else base.FINE


def _looked_at(day: date) -> Iterator[Result]:
    looks: tuple[tuple[str, Callable[[], str | Result]], ...] = (
        ("python", _python),
        ("packages", _packages),
        ("resources", _resources),
        ("fonts", _fonts),
        ("cipher", _cipher),
        ("search", _search),
        ("key derivation", _derivation),
        ("typesetting", _typesetting),
        ("window", _window),
        ("facts", lambda: _facts(day)),
        ("data folder", _data_folder),
        ("place of the vault", _place),
        ("mishaps", _mishaps),
    )
    for name, look in looks:
        try:
            found = look()
        except Exception as error:  # noqa: BLE001 - whatever is broken is one line of the report
            reason = str(error) if isinstance(error, UnfitError) else f"{type(error).__name__}: {error}"
            found = Result(name, "problem", " ".join(reason.split())[:300])
        yield found if isinstance(found, Result) else Result(name, "ok", found)


def _python() -> str:
    return f"{platform.python_version()} on {platform.system()} {platform.machine()}"


def _packages() -> str:
    found, missing = [], []
    for name in PACKAGES:
        try:
            found.append(f"{name} {version(name)}")
        except PackageNotFoundError:
            missing.append(name)
    if missing and getattr(sys, "frozen", False):
        return "part of this build"  # a frozen build carries the code without the packages' own descriptions
    if missing:
        raise UnfitError(f"not installed: {', '.join(missing)}")
    return ", ".join(found)


def _resources() -> str:
    shipped = Library.load(thorough=True)
    if shipped.withheld:
        raise UnfitError("; ".join(f"the {item.kind} {item.key} is withheld: {item.why}" for item in shipped.withheld))
    return f"{len(shipped.catalogue.by_key)} decisions and {len(shipped.atlas.regions)} regions in {shipped.root}"


def _fonts() -> str:
    from ..typeset.faces import FACES, flaw
    from ..typeset.fonts import Coverage

    folder = resource_root() / "fonts"
    if wrong := flaw(folder):
        raise UnfitError(f"{wrong} Install Frame Builder again")
    coverage = Coverage.of_folder(folder)
    lacking = coverage.first_missing(LETTERS)
    if lacking:
        raise UnfitError(f"{lacking} cannot be printed")
    return f"{len(FACES)} faces with {len(coverage.characters)} characters"


def _cipher() -> str:
    """A small encrypted database is written and looked at: a library without the cipher would write plain text."""
    from ..vault.engine import CIPHER, connect

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "doctor.db"
        path.touch()
        database = connect(path, bytes(range(32)))
        try:
            database.execute("create table looked (words text)")
        finally:
            database.close()
        if path.stat().st_size == 0 or path.read_bytes().startswith(b"SQLite format"):
            raise UnfitError("the database is written without encryption")
    return f"{CIPHER}, and what is written is encrypted"


def _search() -> str:
    import apsw

    database = apsw.Connection(":memory:")
    try:
        database.execute("create virtual table words using fts5(text); insert into words values ('a frame agreed')")
        found = database.execute("select count(*) from words where words match 'frame'").fetchall()
    finally:
        database.close()
    if found != [(1,)]:
        raise UnfitError("full-text search finds nothing")
    return f"full-text search (FTS5) of SQLite {apsw.sqlite_lib_version()}"


def _derivation() -> Result:
    """How long it takes to make a key at full strength, which is most of what opening a vault takes."""
    from ..vault.keys import DEFAULT_STRENGTH, new_keys

    begun = time.perf_counter()
    new_keys("not the passphrase of any vault")
    seconds = time.perf_counter() - begun
    detail = f"{seconds:.2f} s with {DEFAULT_STRENGTH.memory // 1024 // 1024} MB (Argon2id)"
    return Result("key derivation", "note" if seconds > SLOW_SECONDS else "ok", detail)


def _typesetting() -> str:
    from ..typeset.typesetter import Typesetter

    document = Document(
        kind="agreement",
        language="en-GB",
        paper="a4",
        title="Test",
        dated=date(2026, 1, 1),
        footer="Test",
        page_label="{page} of {pages}",
        blocks=(Title(text="Test"), Paragraph(decision="test.test", text="One sentence.")),
    )
    begun = time.perf_counter()
    pdf = Typesetter(resource_root()).pdf(document)
    if not pdf.startswith(b"%PDF"):
        raise UnfitError("what was typeset is no PDF")
    return f"a page in {time.perf_counter() - begun:.2f} s"


def _window() -> str:
    """Qt is loaded in a process of its own: a missing system library can end the process that loads it."""
    if getattr(sys, "frozen", False):
        return "part of this build; the app’s --selftest looks at it"
    try:
        done = subprocess.run(
            [sys.executable, "-c", _QT],
            capture_output=True,
            text=True,
            timeout=QT_SECONDS,
            check=False,
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        )
    except subprocess.TimeoutExpired:
        raise UnfitError(f"Qt does not load within {QT_SECONDS} s") from None
    if done.returncode:
        last = done.stderr.strip().splitlines()[-1:] or [f"it ended with code {done.returncode}"]
        raise UnfitError(f"Qt does not load: {last[0]}")
    return f"Qt {done.stdout.strip()} loads"


def _facts(day: date) -> Result:
    """Facts of law and crisis lines nobody looked at for long: a note, since the program itself is sound."""
    library = Library.load()
    stale, unsure = stale_facts(library, day), unprinted_facts(library)
    held = f"; {len(unsure)} are not yet checked and never printed: {', '.join(unsure)}" if unsure else ""
    if not stale:
        return Result("facts", "ok", f"all facts of law and crisis lines are fresh enough on {day.isoformat()}{held}")
    return Result(
        "facts", "note", f"{len(stale)} were last checked too long ago on {day.isoformat()}: {', '.join(stale)}{held}"
    )


def _data_folder() -> str:
    from platformdirs import user_data_path

    folder = user_data_path("frame-builder", appauthor=False)
    place = folder
    while identity(place) == NOWHERE and place != place.parent:
        place = place.parent  # it is made when first needed
    if not is_folder(place) or not can_write(place):
        raise UnfitError(f"“{folder}” cannot be written to")
    return f"“{folder}” can be written to"


def _place() -> Result:
    """What is to be known of the folder in which the vault lies: notes, since all of it is the therapist's choice."""
    from ..services.places import worries

    folder = _vault_folder()
    found = worries(folder)
    detail = (
        " ".join(worry.sentence for worry in found) or "it is copied nowhere by anybody else, as far as can be seen"
    )
    return Result("place of the vault", "note" if found else "ok", f"“{literal(str(folder))}”: {detail}")


def _vault_folder() -> Path:
    """The vault that the window opened last, as its settings remember, else the usual place."""
    from platformdirs import user_config_path, user_data_path

    settings = user_config_path("frame-builder", appauthor=False) / "window.ini"
    with contextlib.suppress(OSError, UnicodeDecodeError), settings.open(encoding="utf-8") as lines:
        for line in islice(lines, _MOST_LINES):
            key, _, value = line.strip().partition("=")
            stored = Path(value.strip('"').replace("\\\\", "\\"))
            if key == "vault" and stored.is_absolute() and "\0" not in value:
                return stored
    return user_data_path("frame-builder", appauthor=False) / "vault"


def _mishaps() -> Result:
    """What the window noted of failures nobody foresaw: kinds and places in our code, never a word of a client."""
    from ..services import mishaps

    folder = mishaps.usual_folder()
    noted = mishaps.read(folder)
    if not noted:
        return Result("mishaps", "ok", "none noted")
    return Result("mishaps", "note", f"{len(noted)} noted in “{folder / mishaps.NOTE}”; the last: {noted[-1]}")
