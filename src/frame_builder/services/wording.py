# SPDX-License-Identifier: MIT
"""The sentences of one language, from the Fluent files beside the data they speak of."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, time
from pathlib import Path
from typing import Final, Literal

from babel.lists import format_list
from babel.numbers import format_currency, format_decimal

from ..domain.catalogue import CatalogueError
from ..domain.values import Duration, Money, Scalar
from ..domain.weird import shown
from ..domain.wording import DOCUMENTS, Args, WordingError
from .dates import format_date, format_time
from .messages import BrokenError, Messages
from .shipped import shipped_text

MONTH_FIRST: Final = ("en_US", "en_CA")
"""Where a date in words begins with the month. Canadian governments allow both orders; this is the commoner one."""


class FluentWording:
    """A `Wording` that reads `<language>.ftl` files lazily, one scope and one message at a time.

    A variant such as en-US is laid over its base language en: its file holds only what differs. Everything else that
    is missing, broken or left unfilled raises WordingError with the file's name.
    """

    def __init__(self, root: Path, language: str, scopes: Mapping[str, Path]) -> None:
        self._root = root
        self._language = language
        self._scopes = scopes
        self._locale = language.replace("-", "_")
        self._scopes_read: dict[str, Messages] = {}

    @property
    def language(self) -> str:
        """Language tag such as en-GB."""
        return self._language

    def files(self, scope: str) -> tuple[Path, ...]:
        """The files of a scope, the base language first; raises WordingError where the base is missing."""
        stem = self._scopes.get(scope)
        if stem is None:
            raise WordingError(f"There are no words for “{scope}”.")
        base, _, variant = self._language.partition("-")
        found = [language_file(stem, base)]
        if not found[0].is_file():
            raise WordingError(f"{self._short(found[0])} is missing.")
        overlay = language_file(stem, f"{base}-{variant}")
        return (*found, overlay) if variant and overlay.is_file() else tuple(found)

    def _short(self, path: Path) -> str:
        return path.relative_to(self._root).as_posix()

    def _messages(self, scope: str) -> Messages:
        messages = self._scopes_read.get(scope)
        if messages is None:
            try:
                texts = [(self._short(path), shipped_text(path, self._root)) for path in self.files(scope)]
            except CatalogueError as error:
                raise WordingError(str(error)) from None
            messages = self._scopes_read[scope] = Messages(self._language, texts)
        return messages

    def warm_up(self) -> tuple[str, ...]:
        """Read every message now, so that the first agreement need not wait; what is broken, one sentence each."""
        broken = []
        for scope in self._scopes:
            try:
                self.read(scope)
            except WordingError as error:
                broken.append(str(error))
        return tuple(broken)

    def read(self, scope: str) -> None:
        """Read every message of a scope; raises WordingError where a file is missing or any part of it is broken."""
        with _named():
            self._messages(scope).want_all()

    def has(self, scope: str, message: str) -> bool:
        """Whether the scope has that message or attribute."""
        identifier, _, attribute = message.partition(".")
        if scope not in self._scopes:
            return False
        with _named():
            messages = self._messages(scope)
            if not messages.want(identifier):
                return False
        found = messages.bundle.get_message(identifier)
        return attribute in found.attributes if attribute else found.value is not None

    def say(self, scope: str, message: str, args: Args | None = None) -> str:
        """The message with its values filled in; raises WordingError for anything less than a whole sentence."""
        identifier, _, attribute = message.partition(".")
        with _named():
            messages = self._messages(scope)
            known = messages.want(identifier)
        found = messages.bundle.get_message(identifier) if known else None
        pattern = (found.attributes.get(attribute) if attribute else found.value) if found else None
        if pattern is None:
            raise WordingError(f"{self._short(self.files(scope)[0])} has no message “{message}”.")
        given = args or {}
        used = {name: given[name] for name in messages.variables(identifier) if name in given}
        text, errors = messages.bundle.format_pattern(pattern, used)
        if errors:  # it may only want another message of the file
            self.read(scope)
            text, errors = messages.bundle.format_pattern(pattern, dict(args or {}))
        if errors:
            raise WordingError(f"{self._short(self.files(scope)[-1])}: “{message}” cannot be said ({errors[0]}).")
        return " ".join(str(text).split()) if "\n" in str(text) else str(text)

    def show(self, value: Scalar) -> str:
        """A value as this language writes it inside a sentence."""
        match value:
            case bool():
                return self.say(DOCUMENTS, "yes" if value else "no")
            case int():
                return str(format_decimal(value, locale=self._locale))
            case Duration():
                return self.say(DOCUMENTS, value.unit.value, {"n": value.amount})
            case Money():
                return self._money(value)
            case date():
                order = "MMMM d, y" if self._locale in MONTH_FIRST else "d MMMM y"
                return str(format_date(value, order, locale=self._locale))
            case time():
                # the narrow space of newer locale data is missing from many fonts, and a time may end a sentence
                shown = str(format_time(value, "short", locale=self._locale)).replace("\u202f", "\u00a0")
                return shown.replace("a.m.", "am").replace("p.m.", "pm")
            case str():
                return value

    def _money(self, value: Money) -> str:
        shown = str(format_currency(value.amount, value.currency, locale=self._locale))
        return shown.removesuffix(".00") if value.minor % 100 == 0 else shown

    def adjective(self, duration: Duration) -> str:
        """A duration before a noun, such as "50-minute"."""
        return self.say(DOCUMENTS, f"{duration.unit.value}.adjective", {"n": duration.amount})

    def weekday(self, day: date) -> str:
        """The name of the day of the week."""
        return str(format_date(day, "EEEE", locale=self._locale))

    def listed(self, items: Sequence[str], how: Literal["and", "or"]) -> str:
        """Items joined into one phrase, without a comma before the last "and"."""
        return str(format_list(list(items), style="or" if how == "or" else "standard", locale=self._locale))


@contextlib.contextmanager
def _named() -> Iterator[None]:
    """A part of a file that is not Fluent is told as any other sentence that cannot be said."""
    try:
        yield
    except BrokenError as error:
        raise WordingError(f"{error.name} is broken near “{shown(error.part)}”.") from None
    except RecursionError:
        raise WordingError("A sentence is nested too deep.") from None


def language_file(stem: Path, language: str) -> Path:
    """Where the words of a language lie: `<folder>/en.ftl` for a folder, `<name>.en.ftl` for a file's stem."""
    return stem / f"{language}.ftl" if stem.is_dir() else stem.with_name(f"{stem.name}.{language}.ftl")
