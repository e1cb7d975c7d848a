# SPDX-License-Identifier: MIT
"""The line to search frames with, and the hint that says what was searched. What is typed is kept nowhere."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSizePolicy

from ..controls import Line, PlainLabel, look
from ..notices import announce
from ..plain import tip

PAUSE_MS: Final = 150
"""How long the keys rest before the words of the agreements are searched as well."""


class SearchLine(Line):
    """Emits `typed` with every key and `rested` when the keys rest; `left` when one goes on to what was found.

    Words typed here are a client's: they are neither suggested again nor learned by a keyboard on the screen.
    """

    typed = Signal(str)
    rested = Signal(str)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setPlaceholderText(self.tr("Find by any word (Ctrl+F)"))
        self.setAccessibleName(self.tr("Find a frame by any word"))
        self.setAccessibleDescription(
            self.tr("Looks through references, agreements, drafts and notes. Escape shows all frames.")
        )
        tip(self, self.accessibleDescription())
        self.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText)
        self.setClearButtonEnabled(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(lambda: self.rested.emit(self.text()))
        self.textChanged.connect(self._changed)
        self.returnPressed.connect(self.left)

    @property
    def searching(self) -> bool:
        """Whether there is anything to search for."""
        return bool(self.text().strip())

    def begin(self) -> None:
        """Take the keyboard, with what was typed before ready to be replaced."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()

    def forget(self) -> None:
        """Let go of the words, and of what could be undone; nothing is told."""
        self._pause.stop()
        held = self.blockSignals(True)
        self.setText("")
        self.blockSignals(held)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape empties the line, and leaves it when it is empty; Down goes to the list."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Down):
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _changed(self, text: str) -> None:
        self._pause.stop()
        self.typed.emit(text)
        if text.strip():
            self._pause.start()


class SearchHint(PlainLabel):
    """What was searched and how many were found; hidden while nothing is searched."""

    def __init__(self) -> None:
        super().__init__("", "small")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.hide()

    def show_found(self, found: int, of: int, *, whole: bool) -> None:
        """How many frames are found; `whole` when the words of the agreements have been searched as well."""
        look(self, "small")
        if whole:
            text = self.tr("{found} of {all} frames: by reference, and by the words of agreements, drafts and notes.")
        else:
            text = self.tr("{found} of {all} frames so far, by reference.")
        self.setText(text.format(found=found, all=of))
        self.show()
        if whole:
            announce(self, self.text())

    def show_failed(self, sentence: str) -> None:
        """Why the words could not be searched; what the list itself says was searched all the same."""
        look(self, "wrong")
        self.setText(self.tr("Only references were searched. {why}").format(why=sentence))
        self.show()
        announce(self, self.text())
