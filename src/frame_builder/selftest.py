# SPDX-License-Identifier: MIT
"""Prove that an installed or packaged program has all its parts: one line each, no client's data, no network.

A frozen build can start and yet lack a library that is loaded late. This touches each of them once.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

from .services.resources import resource_root


def selftest(say: Callable[[str], object] = print) -> int:
    """Run every check, saying one line each; 0 when all passed, else 1."""
    checks = (("data", _data), ("store", _store), ("search", _search), ("pdf", _pdf), ("window", _window))
    failures = 0
    for name, check in checks:
        try:
            say(f"ok      {name}: {check()}")
        except Exception as error:  # noqa: BLE001 - whatever is broken is one line of the report
            failures += 1
            say(f"FAILED  {name}: {type(error).__name__}: {error}")
    return 1 if failures else 0


def _data() -> str:
    from .services.library import Library

    library = Library.load()
    library.wording()
    count = sum(len(section.decisions) for section in library.catalogue.sections)
    return f"{count} decisions, {len(library.atlas.regions)} regions"


def _store() -> str:
    """Key derivation, cipher and database. Weak keys: the vault is empty and deleted at once."""
    from .vault.keys import Strength
    from .vault.store import Vault

    with tempfile.TemporaryDirectory() as folder:
        place, passphrase = Path(folder) / "vault", "an empty vault, deleted at once"
        Vault.create(place, passphrase, Strength(8 * 1024 * 1024, 1)).close()
        with Vault.open(place, passphrase) as vault:
            vault.set_setting("selftest", "{}")
        if (place / "vault.db").read_bytes().startswith(b"SQLite format"):
            raise RuntimeError("the database is not encrypted")
    return "created encrypted, opened, written"


def _search() -> str:
    import apsw

    database = apsw.Connection(":memory:")
    database.execute("create virtual table words using fts5(text); insert into words values ('a frame agreed')")
    if database.execute("select count(*) from words where words match 'frame'").fetchall() != [(1,)]:
        raise RuntimeError("full-text search finds nothing")
    version = apsw.sqlite_lib_version()
    return f"full-text search of SQLite {version}"


def _pdf() -> str:
    from .domain.document import Document, Paragraph, Title
    from .typeset.pages import page_image
    from .typeset.typesetter import Typesetter

    typesetter = Typesetter(resource_root())
    document = Document(
        kind="agreement",
        language="en-GB",
        paper="a4",
        title="Self-test",
        dated=date(2026, 1, 1),
        footer="Self-test",
        page_label="{page} of {pages}",
        blocks=(Title(text="Self-test"), Paragraph(decision="self.test", text="One sentence, typeset.")),
    )
    pdf = typesetter.pdf(document)
    picture = page_image(pdf, 0, 0.5)
    letters = len(typesetter.coverage.characters)
    return f"{len(pdf)} bytes, page of {picture.width}×{picture.height}, {letters} characters can be printed"


def _window() -> str:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import qVersion
    from PySide6.QtGui import QIcon
    from PySide6.QtWidgets import QApplication

    from .typeset import printing
    from .ui.theme import load_fonts

    application = QApplication.instance() or QApplication(["frame-builder"])  # kept until the checks are done
    if application is None or not load_fonts(resource_root() / "fonts"):
        raise RuntimeError("our typeface cannot be loaded")
    if QIcon(str(resource_root() / "icons" / "frame-builder.svg")).pixmap(32, 32).isNull():
        raise RuntimeError("the icon cannot be drawn")
    return f"Qt {qVersion()} on {QApplication.platformName()}, typeface and icon drawn, prints as “{printing.JOB_NAME}”"
