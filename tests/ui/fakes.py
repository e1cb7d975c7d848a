# SPDX-License-Identifier: MIT
"""A stand-in for the person who is asked by the program."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from frame_builder.ui.dialogs import Option, PrintChoice, Refused


class ScriptedAsk:
    """Answers every question from a list made beforehand, and notes how it was asked, in which words.

    An answer of None or False means that the person did not want to. A question for which no answer was prepared
    fails the test.
    """

    def __init__(self, *answers: Any) -> None:
        self.answers: list[Any] = list(answers)
        self.asked: list[tuple[str, ...]] = []
        self.told: list[str] = []

    def will(self, *answers: Any) -> None:
        """Prepare further answers."""
        self.answers.extend(answers)

    def _next(self, how: str, *words: object) -> Any:
        self.asked.append((how, *map(str, words)))
        assert self.answers, f"nobody expected to be asked: {self.asked[-1]}"
        return self.answers.pop(0)

    def tell(self, title: str, text: str) -> None:
        """Note what was said."""
        self.told.append(f"{title}: {text}")

    def question(self, title: str, text: str, yes: str, no: str, *, danger: bool = False) -> bool:
        """Yes or no."""
        return bool(self._next("question", title, text, yes, no, danger))

    def choose(self, title: str, text: str, options: Sequence[Option]) -> str | None:
        """One of several ways."""
        answer: str | None = self._next("choose", title, text, options)
        return answer

    def words(self, title: str, text: str, label: str, start: str = "", *, long: bool = False) -> str | None:
        """A text."""
        answer: str | None = self._next("words", title, text, label, start, long)
        return answer

    def secret(self, title: str, text: str, label: str, refused: Refused | None = None) -> str | None:
        """A passphrase."""
        answer: str | None = self._next("secret", title, text, label, *((refused,) if refused else ()))
        return answer

    def save_file(self, title: str, name: str, kinds: str, folder: Path | None = None) -> Path | None:
        """Where to save: a folder takes the name that was offered."""
        answer: Path | None = self._next("save_file", title, name, kinds, folder)
        return answer / name if answer is not None and os.path.isdir(answer) else answer  # noqa: PTH112  # a name too long is no folder

    def open_file(self, title: str, kinds: str, folder: Path | None = None) -> Path | None:
        """Which file to open."""
        answer: Path | None = self._next("open_file", title, kinds, folder)
        return answer

    def folder(self, title: str, start: Path | None = None) -> Path | None:
        """Which folder to use."""
        answer: Path | None = self._next("folder", title, start)
        return answer

    def printing(
        self, title: str, printers: Sequence[str], options: Sequence[Option], on: Sequence[str]
    ) -> PrintChoice | None:
        """Which printer."""
        answer: PrintChoice | None = self._next("printing", title, *printers, options, on)
        return answer
