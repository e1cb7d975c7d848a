# SPDX-License-Identifier: MIT
"""What is said at the top of the window when a region or a code cannot be used."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ..services.library import Library

MOST_NAMED = 3


def tr(text: str) -> str:
    """Interface words of this sentence in the language of the program."""
    return QCoreApplication.translate("Withheld", text)


def withheld_sentence(library: Library) -> str:
    """Which regions and codes are withheld, why, and what to do."""
    keys = [item.key for item in library.withheld]
    named = ", ".join(keys[:MOST_NAMED]) + (" …" if len(keys) > MOST_NAMED else "")
    told = tr("Not offered, because a file of this installation is damaged: {names}. {why} Please install it again.")
    return told.format(names=named, why=library.withheld[0].why)
