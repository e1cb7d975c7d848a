# SPDX-License-Identifier: MIT
"""The messages of Fluent files, each parsed when it is first wanted.

An agreement says a fifth of all messages, and the parser goes letter by letter: reading all of them would be most of
the time from a frame to its PDF.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from fluent.runtime import FluentBundle, resolver
from fluent.syntax import FluentParser, ast
from fluent.syntax.stream import FluentParserStream

from .spelling import RULES

resolver.MAX_PART_LENGTH = 1_000_000
"""Their bound is against messages of strangers. Ours say what a frame holds, which is bounded: long lists of names."""
_ENTRY = re.compile(r"^(?=[A-Za-z-])", re.MULTILINE)
"""Where a message begins; what belongs to it is indented, or begins with a sign."""
_NAME = re.compile(r"-?[A-Za-z][A-Za-z0-9_-]*")
_VARIABLE = re.compile(r"\$([A-Za-z][A-Za-z0-9_-]*)")
_TEXT = re.compile(r"[^{}\r\n]*")


class BrokenError(Exception):
    """A part of a file is not Fluent; carries the file's name and the part."""

    def __init__(self, name: str, part: str) -> None:
        super().__init__(name, part)
        self.name, self.part = name, part


class _Parser(FluentParser):
    """Takes a stretch of text at once, in the spelling of a language, and notes no places in the file."""

    def __init__(self, language: str) -> None:
        super().__init__(with_spans=False)
        self._spelt = RULES.get(language, str)

    def get_text_element(self, ps: FluentParserStream) -> ast.TextElement:
        """Text up to a brace or the end of the line, which the parser itself would take letter by letter."""
        found = _TEXT.match(ps.string, ps.index)
        if found is None or ps.string[found.end() : found.end() + 1] == "\r":
            return super().get_text_element(ps)
        ps.index, ps.peek_offset = found.end(), 0
        return ast.TextElement(self._spelt(found[0]))

    def get_identifier(self, ps: FluentParserStream) -> ast.Identifier:
        """A name at once."""
        found = _NAME.match(ps.string, ps.index)
        if found is None or found[0].startswith("-"):
            return super().get_identifier(ps)
        ps.index, ps.peek_offset = found.end(), 0
        return ast.Identifier(found[0])


class _Bundle(FluentBundle):
    """A bundle that knows its language already: working out the plural rules takes longer than a file."""

    def __init__(self, language: str) -> None:
        self.__dict__.update(vars(_spoken(language)))
        self._messages, self._terms, self._compiled = {}, {}, {}


@cache
def _spoken(language: str) -> FluentBundle:
    return FluentBundle([language], use_isolating=False)


class Messages:
    """The messages of a bundle, from files in the order given: a later one replaces what an earlier one says."""

    def __init__(self, language: str, files: Iterable[tuple[str, str]]) -> None:
        """Take names and texts of files. Raises BrokenError where a file does not begin with a message or comment."""
        self.bundle = _Bundle(language)
        self._parser = _Parser(language)
        self._waiting: dict[str, tuple[str, str]] = {}
        self._variables: dict[str, frozenset[str]] = {}
        for name, text in files:
            for part in _ENTRY.split(text):
                identifier = _NAME.match(part)
                if identifier is None:
                    self._read(name, part)
                else:
                    self._waiting[identifier[0]] = name, part

    def want(self, identifier: str) -> bool:
        """Have a message ready in the bundle; False where there is none. Raises BrokenError."""
        waiting = self._waiting.get(identifier)
        if waiting is not None:
            self._read(*waiting)
            self._variables[identifier] = frozenset(_VARIABLE.findall(waiting[1]))
            self._waiting.pop(identifier, None)  # last, and perhaps gone: another thread may want the same one
        return self.bundle.has_message(identifier)

    def variables(self, identifier: str) -> frozenset[str]:
        """The values a message that was wanted may speak of, but for those of messages it refers to."""
        return self._variables.get(identifier, frozenset())

    def want_all(self) -> None:
        """Have every message ready, also those that others refer to. Raises BrokenError."""
        for identifier in tuple(self._waiting):
            self.want(identifier)

    def _read(self, name: str, part: str) -> None:
        resource = self._parser.parse(part)
        for entry in resource.body:
            if isinstance(entry, ast.Junk):
                raise BrokenError(name, (entry.content or "").strip()[:60])
        self.bundle.add_resource(resource, allow_overrides=True)
