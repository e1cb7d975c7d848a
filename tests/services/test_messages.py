# SPDX-License-Identifier: MIT
"""Messages read one at a time say what the whole file says."""

from __future__ import annotations

from pathlib import Path

import pytest
from fluent.syntax import FluentParser, ast

from frame_builder.services.messages import BrokenError, Messages
from frame_builder.services.resources import resource_root
from frame_builder.services.wording import FluentWording

FILES = sorted(resource_root().rglob("*.ftl"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(resource_root()).as_posix())
def test_every_file_reads_as_the_parser_itself_reads_it(path: Path) -> None:
    text = path.read_text("utf-8")
    messages = Messages("en-GB", [(path.name, text)])
    seen: dict[str, ast.Message] = {}
    add = messages.bundle.add_resource

    def note(resource: ast.Resource, *, allow_overrides: bool) -> None:
        seen.update({entry.id.name: entry for entry in resource.body if isinstance(entry, ast.Message)})
        add(resource, allow_overrides=allow_overrides)

    messages.bundle.add_resource = note
    messages.want_all()
    whole = [entry for entry in FluentParser().parse(text).body if isinstance(entry, ast.Message)]
    assert seen.keys() == {entry.id.name for entry in whole}
    assert all(entry.equals(seen[entry.id.name], ignored_fields=["span", "comment"]) for entry in whole)


def said(messages: Messages, name: str, **args: object) -> str:
    assert messages.want(name)
    text, errors = messages.bundle.format_pattern(messages.bundle.get_message(name).value, args)
    assert not errors
    return str(text)


def test_a_later_file_replaces_single_messages() -> None:
    messages = Messages("en-US", [("en", "one = colour\ntwo = two\n"), ("en-US", "one = color\n")])
    assert (said(messages, "one"), said(messages, "two")) == ("color", "two")
    assert not messages.want("three")


def test_languages_share_nothing_but_their_rules() -> None:
    first, second = Messages("en-GB", [("a", "one = 1\n")]), Messages("en-GB", [("b", "two = 2\n")])
    assert first.want("one")
    assert not second.want("one")
    assert said(second, "two") == "2"


def test_lines_may_end_as_on_windows() -> None:
    messages = Messages("en-GB", [("en", "one = first\r\n    second { $n ->\r\n    [one] a\r\n   *[other] b\r\n}\r\n")])
    assert said(messages, "one", n=1).split() == ["first", "second", "a"]


@pytest.mark.parametrize("text", ["= nothing\n", "one = { $a\n", "one =\n"])
def test_a_broken_part_is_named(text: str) -> None:
    with pytest.raises(BrokenError) as caught:
        Messages("en-GB", [("en.ftl", text)]).want_all()
    assert caught.value.name == "en.ftl"


def test_messages_may_refer_to_each_other(tmp_path: Path) -> None:
    (tmp_path / "en.ftl").write_text("-name = Builder\none = { -name } and { two }\ntwo = more\n", "utf-8")
    wording = FluentWording(tmp_path, "en-GB", {"scope": tmp_path})
    assert wording.say("scope", "one") == "Builder and more"


def test_two_threads_may_want_the_same_message(monkeypatch: pytest.MonkeyPatch) -> None:
    """The window composes while the words are read ahead: whoever comes second finds it ready, or reads it again."""
    messages = Messages("en-GB", [("a.ftl", "one = One { $name }\n")])
    read = Messages._read
    meanwhile: list[bool] = []

    def while_another_reads(self: Messages, name: str, part: str) -> None:
        if not meanwhile:
            meanwhile.append(True)
            assert self.want("one")  # the other thread, from its beginning to its end
        read(self, name, part)

    monkeypatch.setattr(Messages, "_read", while_another_reads)
    assert messages.want("one")
    assert messages.want("one")
    assert messages.variables("one") == {"name"}
