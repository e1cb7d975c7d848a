# SPDX-License-Identifier: MIT
"""`render`: a document of a frame as PDF, text or HTML. Loads no checks, and no typesetter but for a PDF."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Final

from ..domain.agreement import Edition, compose
from ..domain.document import Document
from ..domain.frame import Frame
from ..domain.situations import SITUATIONS, situations_document
from ..domain.wording import WordingError
from ..services import clock
from ..services.frame_io import WriteError, write_whole
from ..services.library import Library
from . import base

STANDARD_OUTPUT: Final = "-"
FORMATS: Final = ("pdf", "txt", "html")
AGREEMENT: Final = "agreement"
DOCUMENTS: Final = (AGREEMENT, SITUATIONS)
"""What can be made of a frame: the agreement, and what it would say in situations from practice, for supervision."""


def run(arguments: argparse.Namespace) -> int:
    """Write the document. Options: frame, output, document, format, version_number, draft, date, force."""
    form = _format(arguments.output, arguments.format)
    shipped = base.library()
    frame = base.frame_in(arguments.frame, shipped)
    try:
        document = _document(arguments, shipped, frame)
    except WordingError as error:
        base.fail(f"The {arguments.document} cannot be composed: {error}")
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


def _document(arguments: argparse.Namespace, shipped: Library, frame: Frame) -> Document:
    day = arguments.date or clock.today()
    if arguments.document == SITUATIONS:
        return situations_document(shipped.situations, base.speaker(shipped, frame), day)
    edition = Edition(
        version=arguments.version_number or 1,
        dated=day,
        draft=arguments.draft or arguments.version_number is None,
    )
    return compose(shipped.catalogue, shipped.atlas, shipped.wording_for(frame), frame, edition)


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
