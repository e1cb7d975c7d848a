# SPDX-License-Identifier: MIT
"""Frame Builder through its own entry point, stopped as soon as its first page can be used."""

from __future__ import annotations

from painted import note_paint, tell_when_painted
from PySide6.QtWidgets import QApplication

from frame_builder.__main__ import main


def _until_painted(_application: QApplication | None = None) -> int:
    from frame_builder.ui.shell import Shell

    paints = note_paint(Shell)
    shell = next(widget for widget in QApplication.topLevelWidgets() if isinstance(widget, Shell))
    tell_when_painted(shell, paints)
    return 0


QApplication.exec = _until_painted  # type: ignore[method-assign]  # in place of the loop that never ends
raise SystemExit(main())
