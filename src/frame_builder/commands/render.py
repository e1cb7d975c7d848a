# SPDX-License-Identifier: MIT
"""`render`: the agreement of a frame as PDF, text or HTML. Loads no checks, and no typesetter but for a PDF."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Final

from ..domain.agreement import Edition, compose
from ..domain.document import Document
from ..domain.wording import WordingError
from ..services.frame_io import WriteError, write_whole
from . import base

STANDARD_OUTPUT: Final = "-"
FORMATS: Final = ("pdf", "txt", "html")


def run(arguments: argparse.Namespace) -> int:
    """Write the agreement. Options: frame, output, format, version_number, draft, date, force."""
    form = _format(arguments.output, arguments.format)
    shipped = base.library()
    frame = base.frame_in(arguments.frame, shipped)
    edition = Edition(
        version=arguments.version_number or 1,
        dated=arguments.date or base.today(),
        draft=arguments.draft or arguments.version_number is None,
    )
    try:
        document = compose(shipped.catalogue, shipped.atlas, shipped.wording_for(frame), frame, edition)
    except WordingError as error:
        base.fail(f"The agreement cannot be composed: {error}")
    content = _content(document, form, shipped.root)
    if arguments.output == STANDARD_OUTPUT:
        sys.stdout.write(content.decode())
        return base.FINE
    try:
        write_whole(Path(arguments.output), content, overwrite=arguments.force)
    except WriteError as error:
        hint = " Add --force to replace it." if "exists already" in str(error) else ""
        base.fail(f"{error}{hint}")
    return base.FINE


def _format(output: str, wanted: str | None) -> str:
    """The format from the option or the ending of the file's name."""
    if output == STANDARD_OUTPUT:
        if wanted == "pdf":
            base.fail("A PDF is not printed to a terminal; name a file that ends in .pdf.")
        return wanted or "txt"
    form = wanted or Path(output).suffix.lower().removeprefix(".")
    if form not in FORMATS:
        base.fail(f"“{output}” must end in .pdf, .txt or .html, or --format must say which it is.")
    return form


def _content(document: Document, form: str, resources: Path) -> bytes:
    if form == "txt":
        from ..typeset.text import to_text

        return to_text(document).encode()
    if form == "html":
        from ..typeset.html import to_html

        return to_html(document).encode()
    from ..typeset.errors import TypesetError
    from ..typeset.typesetter import Typesetter

    try:
        return Typesetter(resources).pdf(document)
    except TypesetError as error:
        base.fail(str(error))
